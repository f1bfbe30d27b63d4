//! The window that faces the guest. It says what to do and that a code was read: never the verdict,
//! and nothing of a person, so that whoever stands behind reads nothing.

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::icons::Icon;
use super::lettering::{Style, layout_centered, say_galley};
use super::look::Look;
use crate::audit::AuditScans;
use crate::kiosk::{Screen, State};
use crate::time::UnixTime;
use crate::wording::Message;
use crate::wording::screens::visitors as words;

/// What the window that faces the guest shows: the same for every visitor.
#[derive(Clone, Copy, PartialEq)]
pub struct Facing {
    look: Look,
    /// Whether a code of the visit was read. Whatever comes of it is nobody's concern there.
    is_read: bool,
    /// Whether how visits end is noted: then something of this one is kept.
    is_noted: bool,
    published: UnixTime,
}

impl Facing {
    /// What there is to show of `state`.
    pub(super) fn of(look: Look, state: &State) -> Self {
        Self {
            look,
            is_read: matches!(state.screen(), Screen::Result(_) | Screen::Link),
            is_noted: state.settings().audit_scans != AuditScans::No,
            published: state.directory().published(),
        }
    }

    /// Draws it on the whole of `ui`.
    pub fn show(&self, ui: &mut Ui) {
        show(ui, self);
    }
}

fn show(ui: &mut Ui, facing: &Facing) {
    let look = &facing.look;
    let whole = ui.ctx().content_rect();
    ui.painter().rect_filled(whole, 0, look.ground.fill);
    let (icon, title, how) = match facing.is_read {
        true => (Icon::Tick, words::GUEST_READ, words::GUEST_READ_HOW),
        false => (Icon::Camera, words::GUEST_HOLD_UP, words::GUEST_HOLD_UP_HOW),
    };
    let scale = (whole.width() / 1_024.0)
        .min(whole.height() / 720.0)
        .clamp(0.4, 3.0);
    let side = 150.0 * scale;
    let middle = whole.center() - vec2(0.0, whole.height() * 0.08);
    let shape = Rect::from_center_size(middle - vec2(0.0, side), Vec2::splat(side));
    icon.paint(ui.painter(), shape, look.accent.fill);
    let width = whole.width() * 0.9;
    let mut top = shape.bottom() + 36.0 * scale;
    let large = Style::new(look.text_headline * scale * 0.8, look.ground.text).heavy();
    top = line(ui, look, title, large, width, top) + 12.0 * scale;
    let text = Style::new(look.text_large * scale, look.dim);
    line(ui, look, how, text, width, top);

    let foot = words::guest_foot(look.words, facing.published);
    let small = Style::new(look.text_body * scale, look.dim);
    let strong = Style::new(look.text_lead * scale, look.ground.text).strong();
    let below = whole.bottom() - 96.0 * scale;
    let kept = match facing.is_noted {
        true => words::GUEST_VISIT_NOTED,
        false => words::GUEST_NOTHING_STORED,
    };
    let next = line(ui, look, kept, strong, width, below);
    said(ui, &foot, small, width, next);
}

fn line(ui: &mut Ui, look: &Look, message: Message, style: Style, width: f32, top: f32) -> f32 {
    said(ui, look.text(message), style, width, top)
}

/// Says `text` in the middle; where it ends.
fn said(ui: &mut Ui, text: &str, style: Style, width: f32, top: f32) -> f32 {
    let galley = layout_centered(ui.painter(), text, style, width);
    let middle = ui.ctx().content_rect().center().x;
    let at = Align2::CENTER_TOP.anchor_size(pos2(middle, top), galley.size());
    let bottom = at.bottom();
    say_galley(ui, pos2(middle, top), galley, text);
    bottom
}
