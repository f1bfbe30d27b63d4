//! What is pressed in training and at the first start.

use egui::Key;

use super::{Action, Entry, control, plain};
use crate::ui::icons::Icon;
use crate::wording::screens::trials;

impl Action {
    /// The table's next part: training and the first start.
    pub(super) const fn trial_entry(self) -> Entry {
        match self {
            Self::Training => (
                trials::TRAINING,
                Some(Icon::Target),
                &const { [control(Key::G)] },
            ),
            Self::Quiz => (trials::QUIZ, None, &const { [plain(Key::Q)] }),
            Self::Another => (trials::ANOTHER, None, &const { [plain(Key::Q)] }),
            Self::EndTraining => (
                trials::END_TRAINING,
                Some(Icon::Stop),
                &const { [plain(Key::Escape)] },
            ),
            Self::LetIn => (
                trials::LET_IN,
                Some(Icon::Tick),
                &const { [plain(Key::Num1)] },
            ),
            Self::LookCloser => (
                trials::LOOK_CLOSER,
                Some(Icon::Triangle),
                &const { [plain(Key::Num2)] },
            ),
            Self::Refuse => (
                trials::REFUSE,
                Some(Icon::Cross),
                &const { [plain(Key::Num3)] },
            ),
            Self::Forward => (trials::FORWARD, None, &const { [plain(Key::Enter)] }),
            Self::Skip => (trials::SKIP, None, &const { [plain(Key::Escape)] }),
            Self::Try => (
                trials::TRY,
                Some(Icon::Play),
                &const { [plain(Key::Enter)] },
            ),
            other => other.link_entry(),
        }
    }
}
