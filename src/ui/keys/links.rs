//! What is pressed on a link.

use egui::Key;

use super::{Action, Entry, control, plain};
use crate::ui::icons::Icon;
use crate::wording::screens::link;

impl Action {
    /// The table's next part: links.
    pub(super) const fn link_entry(self) -> Entry {
        match self {
            Self::OpenLink => (link::OPEN, Some(Icon::Link), &const { [plain(Key::Enter)] }),
            // By the pointer or a chord: it is not what is pressed next without thought.
            Self::OpenLinkAnyway => (
                link::OPEN_ANYWAY,
                Some(Icon::Link),
                &const { [control(Key::Enter)] },
            ),
            Self::SendPasscode => (link::OPEN, None, &const { [plain(Key::Enter)] }),
            Self::UseTry => (
                link::USE_TRY,
                Some(Icon::Warning),
                &const { [control(Key::Enter)] },
            ),
            Self::Reveal => (link::REVEAL, None, &const { [plain(Key::F2)] }),
            Self::Conceal => (link::CONCEAL, None, &const { [plain(Key::F2)] }),
            Self::TryAgain => (
                link::TRY_AGAIN,
                Some(Icon::Refresh),
                &const { [control(Key::R), plain(Key::F5)] },
            ),
            Self::HoldLink => (link::HOLD, Some(Icon::Pin), &const { [control(Key::K)] }),
            Self::ForgetLink => (link::FORGET, Some(Icon::Cross), &[]),
            Self::ForgetLinks => (link::FORGET_ALL, Some(Icon::Cross), &[]),
            Self::StopAsking => (
                link::STOP,
                Some(Icon::Stop),
                &const { [plain(Key::Escape)] },
            ),
            Self::CancelLink => (
                link::CANCEL,
                Some(Icon::Back),
                &const { [plain(Key::Escape)] },
            ),
            Self::SetRecipient => (
                link::SET_RECIPIENT,
                Some(Icon::Gear),
                &const { [control(Key::S)] },
            ),
            Self::HeldLinks => (link::OPEN, None, &const { [plain(Key::F8)] }),
            Self::Update => (
                link::UPDATE,
                Some(Icon::Refresh),
                &const { [control(Key::R), plain(Key::F5)] },
            ),
            Self::AskAgain => (link::ASK_AGAIN, Some(Icon::Refresh), &[]),
            Self::Follow => (link::FOLLOW, Some(Icon::Link), &[]),
            Self::ShowAddress => (link::SHOW_ADDRESS, None, &[]),
            Self::HideAddress => (link::HIDE_ADDRESS, None, &[]),
            other => other.document_entry(),
        }
    }
}
