//! What all screens behind the counter share: room at the edges, a title, and the way back.

use egui::{Align, Layout, Rect, Ui, vec2};

use super::keys::Action;
use super::lettering::{Style, region, say_fitted};
use super::look::Look;

/// The head of a screen, drawn.
pub(super) struct Head {
    /// All that there is of the screen within its edges.
    pub(super) inner: Rect,
    /// What is left of it below the head.
    pub(super) body: Rect,
    /// Those of the head's actions that were chosen.
    pub(super) chosen: Vec<Action>,
}

/// Shows `title`, and at its right the buttons of `actions`, from the right.
pub(super) fn show(ui: &mut Ui, look: &Look, title: &str, actions: &[Action]) -> Head {
    let whole = ui.max_rect();
    let inner = Rect::from_min_max(
        whole.min + vec2(look.margin, 30.0),
        whole.max - vec2(look.margin, 22.0),
    );
    let mut head = inner;
    head.set_height(look.touch);
    let mut chosen = Vec::new();
    let buttons = region(ui, head, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = look.gap;
            chosen.extend(actions.iter().filter(|action| action.show(ui, look)));
            ui.min_rect()
        })
        .inner
    });
    head.set_right(buttons.left() - look.gap);
    let style = Style::new(look.text_large, look.ground.text).heavy();
    say_fitted(ui, head, Align::Min, title, style);
    let body = inner.with_min_y(head.bottom() + look.gap);
    Head {
        inner,
        body,
        chosen,
    }
}
