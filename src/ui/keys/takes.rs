//! What is pressed to take something along.

use egui::Key;

use super::{Action, Entry, plain};
use crate::ui::icons::Icon;
use crate::wording::screens::{self, take};

impl Action {
    /// The last part of the table: what is taken along.
    pub(super) const fn take_entry(self) -> Entry {
        match self {
            Self::TakeAlong => (
                take::TAKE_ALONG,
                Some(Icon::Clipboard),
                &const { [plain(Key::C)] },
            ),
            Self::CopyDoses => (
                take::COPY_DOSES,
                Some(Icon::Clipboard),
                &const { [plain(Key::T)] },
            ),
            Self::SaveDoses => (
                take::SAVE_DOSES,
                Some(Icon::File),
                &const { [plain(Key::X)] },
            ),
            Self::SavePage => (
                take::SAVE_PAGE,
                Some(Icon::File),
                &const { [plain(Key::P)] },
            ),
            Self::Report => (take::REPORT, Some(Icon::File), &const { [plain(Key::E)] }),
            Self::CopyReport => (
                take::COPY_REPORT,
                Some(Icon::Clipboard),
                &const { [plain(Key::K)] },
            ),
            Self::SaveReport => (
                take::SAVE_REPORT,
                Some(Icon::File),
                &const { [plain(Key::S)] },
            ),
            // The first parts have it.
            _ => (screens::BACK, None, &[]),
        }
    }
}
