//! A screen that nobody uses dims, so that it neither dazzles at night nor wears out.

use std::time::{Duration, Instant};

use egui::{Id, LayerId, Order, Ui};

use super::View;
use super::look::Look;
use crate::kiosk::Screen;

/// When somebody was last there: pressed something, or held something up.
#[derive(Debug, Default)]
pub(super) struct Idle {
    last: Option<Instant>,
}

impl Idle {
    /// Dims all that is drawn on `ui`, once nobody has been there for as long as is set. Whatever is
    /// pressed or held up brings the light back.
    pub(super) fn show(&mut self, ui: &Ui, look: &Look, view: &View<'_>) {
        let Some(after) = view.state.settings().dim_after else {
            *self = Self::default();
            return;
        };
        let left = self.left(after, is_busy(ui, view), view.instant);
        if !left.is_zero() {
            // Once, when it is time: nothing is drawn meanwhile for this.
            ui.ctx().request_repaint_after(left);
            return;
        }
        let layer = LayerId::new(Order::Foreground, Id::unique("dim"));
        let painter = ui.ctx().layer_painter(layer);
        painter.rect_filled(ui.ctx().content_rect(), 0, look.shade);
    }

    /// How long until the screen dims.
    fn left(&mut self, after: Duration, is_busy: bool, now: Instant) -> Duration {
        let last = self.last.get_or_insert(now);
        if is_busy {
            *last = now;
        }
        after.saturating_sub(now.saturating_duration_since(*last))
    }
}

/// Whether somebody is there now: only a counter that waits for the next guest dims.
fn is_busy(ui: &Ui, view: &View<'_>) -> bool {
    let waits = matches!(view.state.screen(), Screen::Scan);
    let sees = view.state.sighting().corners.is_some() || view.state.receiving() > 0;
    !waits || sees || ui.input(|input| !input.events.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_dims_when_nobody_was_there_for_so_long_and_no_sooner() {
        let (start, after) = (Instant::now(), Duration::from_mins(1));
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut idle = Idle::default();
        assert_eq!(idle.left(after, false, start), after);
        assert_eq!(idle.left(after, false, at(59)), Duration::from_secs(1));
        assert!(idle.left(after, false, at(60)).is_zero());
        assert_eq!(idle.left(after, true, at(300)), after);
        assert!(!idle.left(after, false, at(359)).is_zero());
        assert!(idle.left(after, false, at(360)).is_zero());
    }
}
