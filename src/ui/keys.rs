//! What can be pressed, with its words and its keys in one table: a key shown on a button is the
//! key that is obeyed.

mod desk;
mod documents;
mod links;
mod table;
mod takes;
mod trials;

use egui::{Event, Key, KeyboardShortcut, Modifiers, Response, Ui};

use super::icons::Icon;
use super::look::Look;
use super::widgets::Button;
use crate::wording::Message;
use crate::wording::screens;

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
    ShowRaw,
    HideRaw,
    /// Covers what the screen says of a person.
    Cover,
    /// The same key as [`Action::Cover`], while it is covered.
    Uncover,
    ShowDoses,
    /// The same key as [`Action::ShowDoses`], while they are shown.
    HideDoses,
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
    OpenLink,
    OpenLinkAnyway,
    SendPasscode,
    UseTry,
    Reveal,
    Conceal,
    TryAgain,
    HoldLink,
    ForgetLink,
    ForgetLinks,
    StopAsking,
    CancelLink,
    SetRecipient,
    HeldLinks,
    Update,
    AskAgain,
    Follow,
    ShowAddress,
    HideAddress,
    ShowDocument,
    NextPage,
    PreviousPage,
    Larger,
    /// The same key as [`Action::Larger`], while it is.
    FitWidth,
    TakeAlong,
    CopyDoses,
    SaveDoses,
    SavePage,
    Report,
    CopyReport,
    SaveReport,
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
    pub(super) const ALL: [Self; 90] = [
        Self::Next,
        Self::Hold,
        Self::Release,
        Self::IdMatches,
        Self::IdDiffers,
        Self::ShowUnverified,
        Self::HideUnverified,
        Self::ShowRaw,
        Self::HideRaw,
        Self::Cover,
        Self::Uncover,
        Self::ShowDoses,
        Self::HideDoses,
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
        Self::OpenLink,
        Self::OpenLinkAnyway,
        Self::SendPasscode,
        Self::UseTry,
        Self::Reveal,
        Self::Conceal,
        Self::TryAgain,
        Self::HoldLink,
        Self::ForgetLink,
        Self::ForgetLinks,
        Self::StopAsking,
        Self::CancelLink,
        Self::SetRecipient,
        Self::HeldLinks,
        Self::Update,
        Self::AskAgain,
        Self::Follow,
        Self::ShowAddress,
        Self::HideAddress,
        Self::ShowDocument,
        Self::NextPage,
        Self::PreviousPage,
        Self::Larger,
        Self::FitWidth,
        Self::TakeAlong,
        Self::CopyDoses,
        Self::SaveDoses,
        Self::SavePage,
        Self::Report,
        Self::CopyReport,
        Self::SaveReport,
    ];

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
