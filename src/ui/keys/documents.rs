//! What is pressed on a document.

use egui::Key;

use super::{Action, Entry, plain};
use crate::ui::icons::Icon;
use crate::wording::screens::document;

impl Action {
    /// The table's next part: documents.
    pub(super) const fn document_entry(self) -> Entry {
        match self {
            Self::ShowDocument => (document::SHOW, Some(Icon::File), &const { [plain(Key::V)] }),
            Self::NextPage => (
                document::NEXT_PAGE,
                None,
                &const { [plain(Key::PageDown), plain(Key::ArrowRight)] },
            ),
            Self::PreviousPage => (
                document::PREVIOUS_PAGE,
                None,
                &const { [plain(Key::PageUp), plain(Key::ArrowLeft)] },
            ),
            Self::Larger => (document::LARGER, None, &const { [plain(Key::Z)] }),
            Self::FitWidth => (document::FIT, None, &const { [plain(Key::Z)] }),
            other => other.take_entry(),
        }
    }
}
