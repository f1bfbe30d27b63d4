//! What comes from the clipboard and from other windows.

use zeroize::Zeroizing;

use super::keys::Action;
use crate::kiosk::{Event, LinkEvent};
use crate::limits;
use crate::payload::Payload;

/// Takes it in. At a pad for a passcode, a pasted text is one, unless it is a card or a link.
pub(super) fn outside(ui: &egui::Ui, is_at_passcode: bool) -> Vec<Event> {
    let mut events = Vec::new();
    let in_field = ui.ctx().text_edit_focused() || is_at_passcode;
    if Action::Paste.pressed(ui) {
        match in_field {
            // The text comes back as an event of its own, for the field.
            true => ui
                .ctx()
                .send_viewport_cmd(egui::ViewportCommand::RequestPaste),
            false => events.push(Event::Paste),
        }
    }
    ui.input_mut(|input| {
        input.events.retain_mut(|event| match event {
            // An address or a name is looked for; a card is judged wherever it is pasted.
            egui::Event::Paste(text) if is_at_passcode && is_no_card(text) => {
                let letters = Zeroizing::new(std::mem::take(text));
                let letters = letters.trim().chars().take(limits::PASSCODE_CHARS);
                events.extend(letters.map(|letter| Event::Link(LinkEvent::Letter(letter))));
                false
            }
            egui::Event::Paste(text) if in_field && is_no_card(text) => true,
            egui::Event::Paste(text) => {
                events.push(Event::Pasted(Zeroizing::new(std::mem::take(text))));
                false
            }
            _ => true,
        });
        let dropped = &input.raw.dropped_files;
        if !dropped.is_empty() {
            let paths = dropped.iter().map(|file| file.path().to_owned());
            events.push(Event::given(paths.collect()));
        }
    });
    events
}

/// Whether `text` is about nobody's health.
fn is_no_card(text: &str) -> bool {
    matches!(Payload::read(text), Ok(Payload::Foreign(_)))
}
