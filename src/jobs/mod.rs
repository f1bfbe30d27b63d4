//! What the window and the command line both do: read an input, judge what is in it. The pure half
//! and the world meet only here.

mod access;
mod clock_watch;
pub mod export;
pub mod fleet;
mod input;
pub mod keeper;
pub mod links;
mod network;
mod recent;
pub mod refresh;
mod sitting;
pub mod snapshot;
mod tries;

pub use access::{PinAnswer, PinGuard, PinStanding, set_pin};
pub use input::{ReadFile, code_texts, file_texts, read_bounded, texts};
pub use network::network;
pub use recent::Recent;
pub use sitting::{Outcome, Sitting, only_link};
pub use tries::KnownTries;

use std::path::Path;
use std::sync::Arc;

use crate::clock;
use crate::directory::Directory;
use crate::store::{KioskEvent, Opened, Store, StoreError};
use crate::time::{Moment, UnixTime};

/// The store, the directory in it, and what happened on the way.
pub struct Desk {
    /// `SQLite`.
    pub store: Store,
    /// What to judge with.
    pub directory: Arc<Directory>,
    /// What happened when the store was opened.
    pub opened: Opened,
    /// What is known to have passed.
    pub past: KnownPast,
}

impl Desk {
    /// Opens the store in `folder`. A folder or a disk that can't be written stops no lane.
    ///
    /// # Errors
    /// [`StoreError`] if there is no directory at all.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let (store, opened) = Store::open(folder)?;
        Self::of(store, opened)
    }

    /// Sets up with `store`, of whose opening this is known.
    ///
    /// # Errors
    /// [`StoreError`] if there is no directory at all.
    pub fn of(store: Store, opened: Opened) -> Result<Self, StoreError> {
        if let Opened::SetAside(_) = opened {
            // Where nothing can be written, cards are judged all the same.
            store.note(KioskEvent::StoreSetAside, "", clock::now()).ok();
        }
        let (mut store, mut opened) = (store, opened);
        let directory = match store.directory() {
            Err(StoreError::Sqlite(_)) => {
                // It says so, instead of judging by a half of what was decided here.
                (store, opened) = (Store::in_memory()?, Opened::NotRead);
                store.directory()?
            }
            read => read?,
        };
        let opened = match opened {
            Opened::Kept if !store.is_in_step() => Opened::NotWritten,
            opened => opened,
        };
        let mut past = KnownPast(clock::built());
        past.learn(store.latest_time().ok().flatten().unwrap_or(clock::built()));
        past.learn(directory.published());
        Ok(Self {
            store,
            directory: Arc::new(directory),
            opened,
            past,
        })
    }
}

/// The latest moment that is known to have passed.
#[derive(Clone, Copy, Debug)]
pub struct KnownPast(UnixTime);

impl KnownPast {
    /// Takes in that `moment` has passed.
    pub fn learn(&mut self, moment: UnixTime) {
        self.0 = self.0.max(moment);
    }

    /// The time to judge at where the clock shows `now`, and how far to believe it: not if it lies
    /// before the build, the directory's snapshot, or a time that this computer has shown before
    /// (req-E10).
    pub fn moment(&mut self, now: UnixTime) -> Moment {
        let moment = Moment::from_clock(now, self.0).at(clock::offset_seconds(now));
        self.learn(now);
        moment
    }

    /// The latest of all, to be kept for the next start, so that a clock that runs backwards is
    /// noticed then too.
    #[must_use]
    pub const fn latest(self) -> UnixTime {
        self.0
    }
}
