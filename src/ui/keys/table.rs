//! What can be pressed: its words, its shape, its keys.

use egui::Key;

use super::{Action, Entry, control, plain};
use crate::ui::icons::Icon;
use crate::wording::rules;
use crate::wording::screens::{self, devices, directory, under_way};

impl Action {
    /// The table: its words, its shape, and its keys, of which the first is shown.
    pub(super) const fn entry(self) -> Entry {
        match self {
            Self::Next => (
                screens::NEXT,
                None,
                &const { [plain(Key::Space), plain(Key::Enter)] },
            ),
            Self::Hold => (screens::HOLD, None, &const { [plain(Key::H)] }),
            Self::Release => (screens::HELD, Some(Icon::Pin), &const { [plain(Key::H)] }),
            Self::IdMatches => (screens::ID_MATCHES, None, &const { [plain(Key::Y)] }),
            Self::IdDiffers => (screens::ID_DIFFERS, None, &const { [plain(Key::N)] }),
            Self::ShowUnverified => (screens::SHOW_UNVERIFIED, None, &const { [plain(Key::U)] }),
            Self::HideUnverified => (screens::HIDE_UNVERIFIED, None, &const { [plain(Key::U)] }),
            Self::ShowRaw => (screens::SHOW_RAW, None, &const { [plain(Key::R)] }),
            Self::HideRaw => (screens::HIDE_RAW, None, &const { [plain(Key::R)] }),
            Self::Cover => (screens::COVER, None, &const { [plain(Key::F9)] }),
            Self::Uncover => (screens::UNCOVER, None, &const { [plain(Key::F9)] }),
            Self::ShowDoses => (rules::SHOW_DOSES, None, &const { [plain(Key::W)] }),
            Self::HideDoses => (rules::HIDE_DOSES, None, &const { [plain(Key::W)] }),
            Self::PreviousItem => (
                screens::PREVIOUS_ITEM,
                None,
                &const { [plain(Key::ArrowLeft), control(Key::PageUp)] },
            ),
            Self::NextItem => (
                screens::NEXT_ITEM,
                None,
                &const { [plain(Key::ArrowRight), control(Key::PageDown)] },
            ),
            Self::OpenFile => (
                screens::OPEN_FILE,
                Some(Icon::Folder),
                &const { [control(Key::O)] },
            ),
            Self::Paste => (
                screens::PASTE,
                Some(Icon::Clipboard),
                &const { [control(Key::V)] },
            ),
            Self::StartDemo => (screens::START_DEMO, Some(Icon::Play), &[]),
            Self::StartCamera => (screens::STOP_DEMO, Some(Icon::Stop), &[]),
            Self::Back => (
                screens::BACK,
                Some(Icon::Back),
                &const { [plain(Key::Escape)] },
            ),
            Self::FolderUp => (
                screens::FOLDER_UP,
                Some(Icon::FolderUp),
                &const { [plain(Key::Backspace)] },
            ),
            Self::RowUp => (screens::ROW_UP, None, &const { [plain(Key::ArrowUp)] }),
            Self::RowDown => (screens::ROW_DOWN, None, &const { [plain(Key::ArrowDown)] }),
            Self::OpenRow => (screens::OPEN_ROW, None, &const { [plain(Key::Enter)] }),
            other => other.page_entry(),
        }
    }

    /// The table's other half: the directory's and the cameras' screens.
    const fn page_entry(self) -> Entry {
        match self {
            Self::Directory => (
                directory::DIRECTORY,
                Some(Icon::Stack),
                &const { [control(Key::D)] },
            ),
            Self::Refresh => (
                directory::REFRESH,
                Some(Icon::Refresh),
                &const { [control(Key::R), plain(Key::F5)] },
            ),
            Self::CancelRefresh => (
                directory::CANCEL,
                Some(Icon::Stop),
                &const { [control(Key::B)] },
            ),
            Self::Import => (
                directory::IMPORT,
                Some(Icon::Folder),
                &const { [control(Key::I)] },
            ),
            Self::History => (
                directory::HISTORY,
                Some(Icon::Clipboard),
                &const { [control(Key::H)] },
            ),
            // "Back" goes there too, and has the key.
            Self::AllIssuers => (directory::ALL_ISSUERS, Some(Icon::Back), &[]),
            Self::Find => (directory::FIND, None, &const { [control(Key::F)] }),
            Self::PageUp => (directory::PAGE_UP, None, &const { [plain(Key::PageUp)] }),
            Self::PageDown => (
                directory::PAGE_DOWN,
                None,
                &const { [plain(Key::PageDown)] },
            ),
            Self::Menu => (
                screens::MENU,
                Some(Icon::Menu),
                &const { [plain(Key::F10)] },
            ),
            Self::Details => (screens::DETAILS, None, &const { [plain(Key::D)] }),
            Self::FewerDetails => (screens::FEWER_DETAILS, None, &const { [plain(Key::D)] }),
            Self::MarkRow => (screens::MARK_ROW, None, &const { [plain(Key::Space)] }),
            Self::StopReading => (
                under_way::STOP,
                Some(Icon::Stop),
                &const { [plain(Key::Escape)] },
            ),
            Self::ImportFolder => (
                directory::IMPORT_FOLDER,
                Some(Icon::Tick),
                &const { [control(Key::Enter)] },
            ),
            Self::Camera => (
                devices::DEVICES,
                Some(Icon::Camera),
                &const { [control(Key::K)] },
            ),
            Self::LookAgain => (
                devices::LOOK_AGAIN,
                Some(Icon::Refresh),
                &const { [control(Key::R), plain(Key::F5)] },
            ),
            Self::Mirror => (devices::MIRROR, None, &const { [control(Key::M)] }),
            Self::Unmirror => (
                devices::MIRRORED,
                Some(Icon::Tick),
                &const { [control(Key::M)] },
            ),
            other => other.desk_entry(),
        }
    }
}
