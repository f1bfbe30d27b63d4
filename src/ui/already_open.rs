//! What a second window says: that there is one already.

use egui::{Context, Key, Ui};

use super::lettering::{Style, region, say};
use super::look::Look;
use super::widgets::Button;
use super::{fonts, set_up};
use crate::store::Settings;
use crate::wording::{Advice, Language, screens};

/// The small window that says so.
pub struct AlreadyOpen {
    look: Look,
    /// Whether something was to be shown.
    shows: bool,
}

impl AlreadyOpen {
    /// Sets up `ctx`. The store is not asked for a language, so that it is left alone. `shows` where
    /// something was to be shown, which it now is not.
    #[must_use]
    pub fn new(ctx: &Context, language: Language, shows: bool) -> Self {
        let look = Look::of(&Settings::default(), language);
        fonts::install(ctx, language);
        set_up(ctx, &look);
        Self { look, shows }
    }

    /// Draws it on the whole of `ui`; whether it is to close.
    pub fn show(&self, ui: &mut Ui) -> bool {
        let look = &self.look;
        let whole = ui.ctx().content_rect();
        ui.painter().rect_filled(whole, 0, look.ground.fill);
        let Advice { title, advice } = look.advice(match self.shows {
            true => screens::NOT_OPENED_HERE,
            false => screens::ALREADY_OPEN,
        });
        let is_pressed = region(ui, whole.shrink(look.gap_large), |ui| {
            ui.spacing_mut().item_spacing.y = look.gap;
            say(
                ui,
                title,
                Style::new(look.text_large, look.ground.text).heavy(),
            );
            say(ui, advice, Style::new(look.text_lead, look.ground.text));
            ui.add_space(look.gap_large);
            let close = Button::new(look.text(screens::CLOSE_WINDOW)).primary();
            close.width(200.0).show(ui, look).clicked()
        });
        let keys = [Key::Enter, Key::Space, Key::Escape];
        is_pressed || ui.input(|input| keys.iter().any(|key| input.key_pressed(*key)))
    }
}
