//! Scanners, whether they type or have a line of their own.

use std::time::Instant;

use zeroize::Zeroizing;

use super::{Job, State};
use crate::capture::serial::ScannerStatus;
use crate::limits;
use crate::verdict::InputFault;

/// What a scanner does.
pub enum ScannerEvent {
    /// The word of the one on a line of its own about itself.
    Status(ScannerStatus),
    /// So many letters of a scan have come; none once it is over.
    Receiving(usize),
    /// A scan. Holding a code before a scanner and pressing its trigger is a deliberate act, so it
    /// is judged on any screen, and anew each time.
    Scanned(Zeroizing<String>),
    /// A scan that is no code.
    Unreadable,
}

/// What is known of scanners.
#[derive(Default)]
pub(super) struct Scanner {
    status: ScannerStatus,
    receiving: usize,
    /// The last scan, and when it came last.
    last: Option<(Zeroizing<String>, Instant)>,
}

impl Scanner {
    /// Takes in how the one on a line of its own is.
    pub(super) fn hear(&mut self, status: ScannerStatus) {
        self.status = status;
    }

    /// Whether this is the scan before, sent again.
    fn is_again(&mut self, text: &Zeroizing<String>, now: Instant) -> bool {
        self.tick(now);
        let is_again = self.last.as_ref().is_some_and(|(last, _)| last == text);
        self.last = Some((text.clone(), now));
        is_again
    }

    /// Forgets the last scan once it counts as new again.
    pub(super) fn tick(&mut self, now: Instant) {
        self.last
            .take_if(|(_, at)| now.duration_since(*at) > limits::SCAN_AGAIN);
    }
}

impl State {
    pub(super) fn on_scanner(&mut self, event: ScannerEvent, now: Instant) -> Option<Job> {
        match event {
            ScannerEvent::Status(status) => {
                self.scanner.hear(status);
                None
            }
            ScannerEvent::Receiving(letters) => {
                self.scanner.receiving = letters;
                None
            }
            ScannerEvent::Scanned(text) => {
                self.scanner.receiving = 0;
                if self.scanner.is_again(&text, now) {
                    return None;
                }
                Some(self.judge_text(&text))
            }
            ScannerEvent::Unreadable => {
                self.scanner.receiving = 0;
                let visit = self.begin_visit();
                let fault = InputFault::UnreadableScan;
                Some(Job::Refuse { visit, fault })
            }
        }
    }

    /// How the scanner on a line of its own is.
    #[must_use]
    pub const fn scanner(&self) -> &ScannerStatus {
        &self.scanner.status
    }

    /// How many letters of a scan have come; none between scans.
    #[must_use]
    pub const fn receiving(&self) -> usize {
        self.scanner.receiving
    }
}
