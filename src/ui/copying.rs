//! Fields that a press copies, where the administrator allows it: a small sign beside each says so,
//! and a screen reader says what is copied.

use egui::{CursorIcon, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};
use zeroize::Zeroizing;

use super::View;
use super::icons::Icon;
use super::look::Look;
use super::widgets::focus_ring;
use crate::kiosk::{Event, TakeEvent, Teller};
use crate::wording::screens::take;

/// The side of the sign, and its distance from the text, in points.
const SIGN: f32 = 18.0;
const AWAY: f32 = 8.0;

/// Where the sign stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    /// Before the text, which ends at the edge.
    Before,
    /// After it.
    After,
}

/// The room that a sign takes beside a text, in points.
pub(super) const ROOM: f32 = SIGN + 2.0 * AWAY;

/// Lets the text in `rect` be pressed, which copies `text`; whether it was. Without `copies` it is a
/// text like others.
pub(super) fn field(
    ui: &mut Ui,
    look: &Look,
    copies: bool,
    rect: Rect,
    side: Side,
    text: &str,
) -> bool {
    if !copies || text.is_empty() {
        return false;
    }
    let x = match side {
        Side::Before => rect.left() - AWAY - SIGN / 2.0,
        Side::After => rect.right() + AWAY + SIGN / 2.0,
    };
    let sign = Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(SIGN));
    // Rows stand close: what can be pressed reaches into the air between them, and no further.
    let place = rect.union(sign).expand2(vec2(4.0, 6.0));
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    let response = ui.interact(place, id, Sense::click());
    let label = take::copy(look.words, text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let colour = match response.hovered() || response.has_focus() {
        true => look.accent.fill,
        false => look.dim,
    };
    Icon::Clipboard.paint(ui.painter(), sign, colour);
    if response.has_focus() {
        focus_ring(ui.painter(), look, place);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.clicked()
}

/// What is told of the window where something is taken along.
pub(super) fn teller(look: &Look, view: &View<'_>) -> Teller {
    Teller {
        words: look.words,
        now: view.now,
        offset_seconds: view.offset_seconds,
    }
}

/// `text` is to be copied.
pub(super) fn copied(look: &Look, view: &View<'_>, text: &str) -> Event {
    let text = Zeroizing::new(text.to_owned());
    Event::Take(TakeEvent::Field(text, teller(look, view)))
}
