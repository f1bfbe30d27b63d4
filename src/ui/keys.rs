//! What can be pressed, with its words and its keys in one table: a key shown on a button is the
//! key that is obeyed.

mod desk;
mod trials;

use egui::{Event, Key, KeyboardShortcut, Modifiers, Response, Ui};

use super::icons::Icon;
use super::look::Look;
use super::widgets::Button;
use crate::wording::Message;
use crate::wording::screens::{self, devices, directory, under_way};

/// Something that staff can do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Action {
    Next,
    Hold,
    /// The same as [`Action::Hold`], while a result is held.
    Release,
    IdMatches,
    IdDiffers,
    ShowUnverified,
    HideUnverified,
    PreviousItem,
    NextItem,
    OpenFile,
    Paste,
    StartDemo,
    StartCamera,
    Back,
    FolderUp,
    RowUp,
    RowDown,
    OpenRow,
    Directory,
    Refresh,
    CancelRefresh,
    Import,
    History,
    AllIssuers,
    Find,
    PageUp,
    PageDown,
    ImportFolder,
    Camera,
    LookAgain,
    Mirror,
    /// The same as [`Action::Mirror`], while the picture is mirrored.
    Unmirror,
    /// The same as [`Action::Back`], while files are read.
    StopReading,
    MarkRow,
    Training,
    Quiz,
    Another,
    EndTraining,
    LetIn,
    LookCloser,
    Refuse,
    Forward,
    Skip,
    Try,
    Menu,
    Details,
    /// The same key as [`Action::Details`], while they are shown.
    FewerDetails,
    Settings,
    Today,
    Export,
    Lock,
    SaveHere,
    Decided,
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn control(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::CTRL, key)
}

/// An action's words, its shape, and its keys, of which the first is shown.
type Entry = (Message, Option<Icon>, &'static [KeyboardShortcut]);

impl Action {
    #[cfg(test)]
    pub(super) const ALL: [Self; 53] = [
        Self::Next,
        Self::Hold,
        Self::Release,
        Self::IdMatches,
        Self::IdDiffers,
        Self::ShowUnverified,
        Self::HideUnverified,
        Self::PreviousItem,
        Self::NextItem,
        Self::OpenFile,
        Self::Paste,
        Self::StartDemo,
        Self::StartCamera,
        Self::Back,
        Self::FolderUp,
        Self::RowUp,
        Self::RowDown,
        Self::OpenRow,
        Self::Directory,
        Self::Refresh,
        Self::CancelRefresh,
        Self::Import,
        Self::History,
        Self::AllIssuers,
        Self::Find,
        Self::PageUp,
        Self::PageDown,
        Self::ImportFolder,
        Self::Camera,
        Self::LookAgain,
        Self::Mirror,
        Self::Unmirror,
        Self::StopReading,
        Self::MarkRow,
        Self::Training,
        Self::Quiz,
        Self::Another,
        Self::EndTraining,
        Self::LetIn,
        Self::LookCloser,
        Self::Refuse,
        Self::Forward,
        Self::Skip,
        Self::Try,
        Self::Menu,
        Self::Details,
        Self::FewerDetails,
        Self::Settings,
        Self::Today,
        Self::Export,
        Self::Lock,
        Self::SaveHere,
        Self::Decided,
    ];

    /// The table: its words, its shape, and its keys, of which the first is shown.
    const fn entry(self) -> Entry {
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

    /// Its words.
    pub(super) const fn label(self) -> Message {
        self.entry().0
    }

    /// Its shape.
    pub(super) const fn icon(self) -> Option<Icon> {
        self.entry().1
    }

    /// Its keys, of which the first is shown.
    pub(super) const fn keys(self) -> &'static [KeyboardShortcut] {
        self.entry().2
    }

    /// Its first key as it stands on a button: "Ctrl O".
    pub(super) fn hint(self, look: &Look) -> Option<String> {
        let key = self.keys().first()?;
        let name = match key.logical_key {
            Key::Escape => "Esc",
            other => other.name(),
        };
        Some(if key.modifiers.ctrl {
            format!("{} {name}", look.text(screens::CONTROL))
        } else {
            name.to_owned()
        })
    }

    /// Whether one of its keys was pressed just now. A key that moves or presses what is in focus
    /// belongs to that alone; a key that is kept down acts once, unless it walks through a list.
    pub(super) fn pressed(self, ui: &Ui) -> bool {
        let in_focus = ui.memory(|memory| memory.focused().is_some());
        self.pressed_unless(ui, in_focus)
    }

    /// The same, where something has the keyboard or not, as the caller sees it.
    pub(super) fn pressed_unless(self, ui: &Ui, in_focus: bool) -> bool {
        let walks = matches!(
            self,
            Self::RowUp | Self::RowDown | Self::PageUp | Self::PageDown
        );
        // What is typed into a field is typed, and presses nothing.
        let in_field = ui.ctx().text_edit_focused();
        ui.input_mut(|input| {
            let position = input.events.iter().position(|event| {
                let Event::Key {
                    key,
                    pressed: true,
                    repeat,
                    modifiers,
                    ..
                } = event
                else {
                    return false;
                };
                self.keys().iter().any(|own| {
                    own.logical_key == *key
                        && modifiers.matches_exact(own.modifiers)
                        && (!repeat || walks)
                        && !(in_focus && moves_focus(*key))
                        && !(in_field && own.modifiers.is_none() && is_typed(*key))
                })
            });
            position
                .map(|position| input.events.remove(position))
                .is_some()
        })
    }

    /// Its button as it looks everywhere.
    pub(super) fn button(self, look: &Look) -> Button<'static> {
        Button::new(look.text(self.label()))
            .icon(self.entry().1)
            .hint(self.hint(look))
    }

    /// Whether its button, as `response` tells, or its key was pressed.
    pub(super) fn chosen(self, ui: &Ui, response: &Response) -> bool {
        response.clicked() | self.pressed(ui)
    }

    /// Shows its button as wide as it needs; whether it or its key was pressed.
    pub(super) fn show(self, ui: &mut Ui, look: &Look) -> bool {
        let response = self.button(look).show(ui, look);
        self.chosen(ui, &response)
    }
}

/// Whether the key alone writes a letter or a digit.
fn is_typed(key: Key) -> bool {
    key.name().len() == 1
}

const fn moves_focus(key: Key) -> bool {
    matches!(
        key,
        Key::Space | Key::Enter | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown
    )
}

#[cfg(test)]
mod tests;
