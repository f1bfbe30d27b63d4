//! What the administrator presses.

use egui::Key;

use super::{Action, Entry, control};
use crate::ui::icons::Icon;
use crate::wording::screens::{directory, settings, today};

impl Action {
    /// The table's next part: what the administrator does.
    pub(super) const fn desk_entry(self) -> Entry {
        match self {
            Self::Settings => (
                settings::SETTINGS,
                Some(Icon::Gear),
                &const { [control(Key::S)] },
            ),
            Self::Today => (today::TODAY, Some(Icon::Bars), &const { [control(Key::T)] }),
            Self::Export => (
                today::EXPORT,
                Some(Icon::File),
                &const { [control(Key::E)] },
            ),
            Self::Lock => (
                settings::LOCK,
                Some(Icon::Lock),
                &const { [control(Key::L)] },
            ),
            Self::SaveHere => (
                settings::SAVE_HERE,
                Some(Icon::Tick),
                &const { [control(Key::Enter)] },
            ),
            Self::Decided => (
                directory::DECIDED,
                Some(Icon::CrossInOctagon),
                &const { [control(Key::L)] },
            ),
            other => other.trial_entry(),
        }
    }
}
