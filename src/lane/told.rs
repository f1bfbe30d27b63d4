//! From what the keeper of the store says of a refresh to what the state takes in. The state
//! itself knows nothing of the network.

use std::sync::Arc;

use fail::fail_point;

use super::Lane;
use crate::fleet::FleetFault;
use crate::jobs::export::Export;
use crate::jobs::keeper::News;
use crate::jobs::refresh::{self, Snapshot};
use crate::kiosk::{
    AccessEvent, DirectoryEvent, Event, ImportRefusal, Notice, Phase, Progress, RefreshEnd,
    RefreshFault, RefreshTimes, Refreshed, SettingsEvent, SettingsTold, TodayEvent,
};
use crate::net::{self, Ended, NetError, NetTrouble};
use crate::store::StoreError;

impl Lane {
    /// Tells the state what the keeper of the store has to say.
    pub(super) fn told(&mut self, news: News) {
        fail_point!("screen-told");
        let event = match news {
            News::NotKept => return self.happen(Event::Noticed(Notice::StoreReadOnly)),
            News::Directory(directory) => {
                self.past.learn(directory.published());
                self.real = directory;
                // Training's own is judged with, and never shown as what this kiosk trusts.
                let demo = self.demo.as_ref().map(|demo| &demo.directory);
                DirectoryEvent::Changed(Arc::clone(demo.unwrap_or(&self.real)))
            }
            News::Imported(imported) => DirectoryEvent::Imported(imported),
            News::Refused(refusal) => DirectoryEvent::Refused(refusal),
            News::Progress(progress) => DirectoryEvent::Progress(self::progress(progress)),
            News::Refreshed(refreshed) => {
                let end = end(refreshed);
                self.refresh_fault = match &end {
                    RefreshEnd::Failed(fault) => Some(*fault),
                    RefreshEnd::Done(_) | RefreshEnd::Cancelled => None,
                };
                let (at, next) = (self.time.now(), None);
                DirectoryEvent::RefreshEnded { at, end, next }
            }
            News::Schedule {
                succeeded,
                failed,
                next,
                is_inspected,
                fleet,
            } => {
                let inspected = DirectoryEvent::NetworkInspected(is_inspected);
                self.happen(Event::Directory(inspected));
                DirectoryEvent::Known(RefreshTimes {
                    succeeded,
                    failed: failed.zip(self.refresh_fault),
                    next,
                    fleet,
                })
            }
            News::Journal(entries) => DirectoryEvent::JournalRead(entries),
            News::Settings(settings) => {
                self.recent.remember_for(settings.shown_before);
                self.use_baud(settings.scanner_baud);
                return self.happen(Event::Settings(SettingsEvent::Changed(settings)));
            }
            News::Packs(packs) => {
                return self.happen(Event::Settings(SettingsEvent::Packs(packs)));
            }
            News::SettingsImported(done) => {
                let told = match done {
                    Ok(changed) => SettingsTold::Imported(changed),
                    Err(StoreError::SettingsFile(fault)) => SettingsTold::BadFile(fault),
                    Err(_not_read_or_not_kept) => SettingsTold::NotImported,
                };
                return self.happen(Event::Settings(SettingsEvent::Told(told)));
            }
            News::FleetApplied(done) => {
                let told = match done {
                    Ok(applied) => SettingsTold::Fleet(applied),
                    Err(StoreError::Fleet(error)) => SettingsTold::FleetRefused((&error).into()),
                    Err(_not_kept) => SettingsTold::FleetRefused(FleetFault::NotKept),
                };
                return self.happen(Event::Settings(SettingsEvent::Told(told)));
            }
            News::Pin(standing) => {
                return self.happen(Event::Access(AccessEvent::Standing(standing)));
            }
            News::PinAnswered(number, answer) => {
                return self.happen(Event::Access(AccessEvent::Answered { number, answer }));
            }
            News::Counts(today, days) => {
                return self.happen(Event::Today(TodayEvent::Read { today, days }));
            }
            News::Saved(Export::Counts | Export::Audit, saved) => {
                return self.happen(Event::Today(TodayEvent::Exported(saved.ok())));
            }
            News::TakenSaved(number, saved) => return self.taken_saved(number, saved.ok()),
            // These come with a number.
            News::Saved(Export::Doses | Export::Page | Export::Report, _) => return,
            News::Saved(Export::Settings, saved) => {
                let told = saved.map_or(SettingsTold::NotExported, SettingsTold::Exported);
                return self.happen(Event::Settings(SettingsEvent::Told(told)));
            }
        };
        self.happen(Event::Directory(event));
        self.look_for_trouble();
    }
}

/// How far a refresh is.
fn progress(progress: net::Progress) -> Progress {
    Progress {
        phase: match progress.phase {
            net::Phase::Directory => Phase::Snapshot,
            net::Phase::Issuers => Phase::Issuers,
        },
        done: progress.done,
        total: progress.total,
        failed: progress.failures,
    }
}

/// How it ended.
fn end(refreshed: Result<refresh::Refreshed, NetError>) -> RefreshEnd {
    let refreshed = match refreshed {
        Ok(refreshed) => refreshed,
        Err(error) => return RefreshEnd::Failed(fault(error)),
    };
    let imported = match refreshed.snapshot {
        _ if refreshed.ended == Ended::Cancelled => return RefreshEnd::Cancelled,
        Snapshot::Imported(imported) => Some(imported),
        Snapshot::Unchanged => None,
        Snapshot::Refused(error) => {
            let refusal = ImportRefusal::Snapshot(error);
            return RefreshEnd::Failed(RefreshFault::Refused(refusal));
        }
        Snapshot::Missing(error) => {
            return RefreshEnd::Failed(error.map_or(RefreshFault::NoNetwork, fault));
        }
    };
    RefreshEnd::Done(Refreshed {
        imported,
        asked: refreshed.asked,
        unanswered: refreshed.unanswered,
        heard: refreshed.heard,
    })
}

/// What of a failure staff can do something about.
const fn fault(error: NetError) -> RefreshFault {
    match error.trouble() {
        NetTrouble::NoNetwork => RefreshFault::NoNetwork,
        NetTrouble::NotTrusted => RefreshFault::NotTrusted,
        NetTrouble::TimedOut => RefreshFault::TimedOut,
        NetTrouble::BadAnswer => RefreshFault::BadAnswer,
    }
}
