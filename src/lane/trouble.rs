//! What staff should know of the kiosk itself before a card suffers from it.

use super::Lane;
use crate::directory::Freshness;
use crate::kiosk::{Event, Notice};
use crate::limits;

impl Lane {
    /// Looks how old the directory is, and when it was refreshed last.
    pub(super) fn look_for_trouble(&mut self) {
        let now = self.time.now();
        let freshness = self.real.freshness(now);
        let times = self.state.refresh().times;
        let is_offline = self.state.settings().refreshes
            && times.failed.is_some()
            && times
                .succeeded
                .is_some_and(|succeeded| now.since(succeeded) > limits::OFFLINE_LONG);
        for (notice, stands) in [
            (Notice::DirectoryTooOld, freshness == Freshness::TooOld),
            (Notice::DirectoryOld, freshness == Freshness::Stale),
            // Of an old directory is said already what to do.
            (
                Notice::OfflineLong,
                is_offline && freshness == Freshness::Fresh,
            ),
        ] {
            let is_told = self.state.notices().contains(&notice);
            match (stands, is_told) {
                (true, false) => self.happen(Event::Noticed(notice)),
                (false, true) => self.happen(Event::Settled(notice)),
                _ => {}
            }
        }
    }
}
