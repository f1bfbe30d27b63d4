//! What becomes of a task in which the thread panicked: the store is opened anew, and whoever waits
//! for an answer has one (sec-R5).

use std::io;

use super::super::access::PinAnswer;
use super::super::export::Export;
use super::super::snapshot::ImportRefusal;
use super::{Done, Inside, News, Task};
use crate::clock;
use crate::faults;
use crate::net::NetError;
use crate::store::{KioskEvent, StoreError};

impl Task {
    /// Whether something is lost for good where it is dropped.
    pub(super) const fn is_kept(&self) -> bool {
        !matches!(
            self,
            Self::KeepTime(_)
                | Self::Refresh
                | Self::CancelRefresh
                | Self::RefreshByItself(_)
                | Self::ReadJournal
                | Self::ReadCounts
                | Self::ReadAudit(..)
                | Self::Stop
        )
    }

    /// The point at which tests make this one fail.
    pub(super) const fn point(&self) -> &'static str {
        match self {
            Self::KeepTime(_) => "keeper-keep-time",
            Self::Import(_) => "keeper-import",
            Self::Refresh => "keeper-refresh",
            Self::CancelRefresh => "keeper-cancel-refresh",
            Self::RefreshByItself(_) => "keeper-refresh-by-itself",
            Self::ReadJournal => "keeper-read-journal",
            Self::Set(..) => "keeper-set",
            Self::ImportSettings(_) => "keeper-import-settings",
            Self::ExportSettings(_) => "keeper-export-settings",
            Self::CheckPin(..) => "keeper-check-pin",
            Self::ChoosePin { .. } => "keeper-choose-pin",
            Self::Decide(_) => "keeper-decide",
            Self::Count(..) => "keeper-count",
            Self::ReadCounts => "keeper-read-counts",
            Self::ExportCounts(_) => "keeper-export-counts",
            Self::SaveTaken { .. } => "keeper-save-taken",
            Self::NoteTaken(_) => "keeper-note-taken",
            Self::Done(..) => "keeper-done",
            Self::ReadAudit(..) => "keeper-read-audit",
            Self::Answered(_) => "keeper-answered",
            // It is the end.
            Self::Stop => "",
        }
    }

    /// What to say in place of the answer that this one would have had; `None` where nobody waits for
    /// one.
    pub(super) fn without_answer(&self) -> Option<News> {
        let broken = || io::Error::from(io::ErrorKind::Other);
        Some(match self {
            Self::Import(_) => News::Refused(ImportRefusal::NotKept),
            Self::Refresh | Self::Answered(_) => News::Refreshed(Err(NetError::Local)),
            Self::ImportSettings(_) => News::SettingsImported(Err(StoreError::Io(broken()))),
            Self::ExportSettings(_) => News::Saved(Export::Settings, Err(broken())),
            Self::CheckPin(number, _) | Self::ChoosePin { number, .. } => {
                News::PinAnswered(*number, PinAnswer::NotKept)
            }
            Self::ExportCounts(_) => News::Saved(Export::Counts, Err(broken())),
            Self::SaveTaken { number, .. } => News::TakenSaved(*number, Err(broken())),
            Self::KeepTime(_) | Self::Set(..) | Self::Decide(_) | Self::Count(..) => News::NotKept,
            Self::Done(done, _) => return done.without_answer(),
            Self::CancelRefresh
            | Self::RefreshByItself(_)
            | Self::ReadJournal
            | Self::ReadAudit(..)
            | Self::ReadCounts
            | Self::NoteTaken(_)
            | Self::Stop => return None,
        })
    }
}

impl Done {
    fn without_answer(&self) -> Option<News> {
        let broken = || io::Error::from(io::ErrorKind::Other);
        Some(match self {
            Self::Snapshot(_) => News::Refused(ImportRefusal::NotKept),
            Self::Settings(_) => News::SettingsImported(Err(StoreError::Io(broken()))),
            Self::Saved(export, _) => News::Saved(*export, Err(broken())),
            Self::Counts(..) => News::Saved(Export::Counts, Err(broken())),
            Self::Taken(number, ..) => News::TakenSaved(*number, Err(broken())),
            Self::Failed(_) => return None,
        })
    }
}

impl<W: Fn() + Clone + Send + 'static> Inside<W> {
    /// Goes on after a panic with a store that was opened anew; says `news`, which somebody waits for.
    pub(super) fn recover(&mut self, news: Option<News>) {
        let is_over = matches!(&news, Some(News::Refreshed(_)));
        if is_over {
            self.running = None;
        }
        let has_recovered = faults::outlive(|| {
            let reopened = self.store.reopen();
            // What the window believes to be kept may not be.
            self.settings = None;
            self.look_at_settings();
            let noted = self
                .store
                .note(KioskEvent::RestartedAfterFault, "store", clock::now());
            reopened.is_ok() && noted.is_ok()
        });
        if has_recovered != Some(true) {
            self.say.say(News::NotKept);
        }
        if let Some(news) = news {
            self.say.say(news);
        }
        std::thread::sleep(crate::limits::FAULT_PAUSE);
    }
}
