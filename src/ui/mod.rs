//! Draws the state and returns what was pressed. Nothing here changes the state or judges a card.
//!
//! | file | draws |
//! | --- | --- |
//! | `scan` | the camera's picture, or why there is none |
//! | `result` | a verdict: its band, its person, its reasons, its records |
//! | `viewer`, `blocks` | a document that is looked at |
//! | `link` | a link before it is opened, its passcode, and links that wait |
//! | `menu` | everything but scanning |
//! | `files` | the list of files |
//! | `training` | what there is to train with, and what staff are asked |
//! | `first_start` | the steps of the first start |
//! | `visitor` | who stands here, beside whom a card is about |
//! | `guest` | the window that faces the guest |
//! | `already_open` | what a second window says |
//! | `devices` | the cameras, and a test of the one in use |
//! | `directory` | what the kiosk trusts, and what happened to that |
//! | `settings` | what is set |
//! | `pin` | the pad for the administrator's PIN |
//! | `today` | how many came |
//! | `status` | the strip at the foot |
//! | `under_way` | a scan that comes slowly, files being read |
//! | `idle` | a screen that nobody uses |
//! | `head` | what the screens behind the counter share |
//! | `tokens`, `fonts`, `lettering`, `direction`, `icons`, `widgets` | what they are made of |
//! | `copying`, `paper` | what is taken along |
//! | `keys`, `typed` | what can be pressed, and scanners that type |

mod already_open;
mod blocks;
mod copying;
mod cover;
mod devices;
mod direction;
mod directory;
mod files;
mod first_start;
mod fonts;
mod guest;
mod icons;
mod idle;
mod keys;
mod lettering;
mod link;
mod look;
mod menu;
mod head;
mod outside;
mod paper;
mod pin;
mod result;
mod scan;
mod scrolling;
mod settings;
mod status;
mod today;
mod tokens;
mod training;
mod typed;
mod under_way;
mod viewer;
mod visitor;
mod widgets;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod cards;
#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
mod tests;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Rect, TextureId, Vec2, vec2};
use zeroize::Zeroizing;

use scrolling::scroll;

use crate::kiosk::{AccessEvent, Event, LinkStep, Opening, Picks, ScannerEvent, Screen, State};
use crate::store::Settings;
use crate::time::UnixTime;
use crate::wording::Language;
use crate::wording::taken::Paper;
pub use already_open::AlreadyOpen;
pub use fonts::{Typefaces, typefaces};
pub use guest::Facing;

use directory::Looking;
use files::Chooser;
use idle::Idle;
use look::Look;
use settings::Drafts;
use tokens::Tokens;
use typed::{Heard, Typed};

/// The smallest window, in points, that all screens fit in. In a smaller one everything shrinks.
const SMALLEST: Vec2 = vec2(1_024.0, 720.0);

/// The window that sizes are made for. In a larger one everything grows.
const MADE_FOR: Vec2 = vec2(1_280.0, 800.0);

/// How soon keys that are held are looked at again: a fifth of the time that they are held for.
const LOOK_AT_KEYS: Duration = Duration::from_millis(18);

/// What the window keeps for itself: nothing about a person.
pub struct Ui {
    look: Look,
    idle: Idle,
    /// What the system speaks, for as long as no language is set.
    language: Language,
    start_folder: PathBuf,
    chooser: Option<Chooser>,
    looking: Looking,
    drafts: Drafts,
    typed: Typed,
    /// Whether a pad is on the screen: what is typed quickly then is a PIN or a passcode.
    is_at_pad: bool,
    /// What the keys for a passcode write.
    keyboard: link::Keyboard,
    /// How much of a scan the state was told of.
    receiving: usize,
    /// The page of a document that is drawn.
    canvas: viewer::Canvas,
}

/// What is to be drawn, and when.
pub struct View<'a> {
    /// The state.
    pub state: &'a State,
    /// The time of day.
    pub now: UnixTime,
    /// Seconds east of UTC of the place where the kiosk stands.
    pub offset_seconds: i32,
    /// Now, for the countdown.
    pub instant: Instant,
    /// The newest picture of the camera and its size in pixels.
    pub preview: Option<(TextureId, Vec2)>,
}

impl Ui {
    /// Sets up `ctx`: typefaces, colours, sizes. The window speaks `language` where no other is set;
    /// the list of files starts in `start_folder`.
    #[must_use]
    pub fn new(ctx: &egui::Context, language: Language, start_folder: PathBuf) -> Self {
        let look = Look::of(&Settings::default(), language);
        fonts::install(ctx, language);
        set_up(ctx, &look);
        Self {
            look,
            idle: Idle::default(),
            language,
            start_folder,
            chooser: None,
            looking: Looking::default(),
            drafts: Drafts::default(),
            typed: Typed::default(),
            is_at_pad: false,
            keyboard: link::Keyboard::default(),
            receiving: 0,
            canvas: viewer::Canvas::default(),
        }
    }

    /// Takes the system's typefaces too, for letters that none of ours has. They are looked for on
    /// another thread, so that nothing waits for them.
    pub fn use_system_typefaces(ctx: &egui::Context) {
        fonts::look_on_the_system(ctx);
    }

    /// Draws `view` on the whole of `ui`; returns what was pressed, typed, pasted or dropped.
    pub fn show(&mut self, ui: &mut egui::Ui, view: &View<'_>) -> Vec<Event> {
        let ctx = ui.ctx().clone();
        fit(&ctx);
        let look = Look::of(view.state.settings(), self.language);
        if look != self.look {
            let language = look.words.language();
            if language != self.look.words.language() {
                fonts::speak(&ctx, language);
            }
            self.look = look;
            set_up(&ctx, &look);
        }
        let whole = ctx.content_rect();
        let (main, strip) = whole.split_top_bottom_at_y(whole.bottom() - self.look.strip_height);
        ui.painter().rect_filled(whole, 0, look.ground.fill);

        if self.typed.waits() {
            // Asked for here, since egui forgets what is asked for before a picture is begun.
            ctx.request_repaint_after(LOOK_AT_KEYS);
        }
        let mut events = outside::outside(ui, is_at_passcode(view.state));
        self.leave(view.state.screen());
        self.is_at_pad = is_at_pad(view.state);
        if view.state.is_unlocked() || matches!(view.state.screen(), Screen::Pin(_)) {
            events.extend(somebody_is_there(ui));
        }
        let question = view.state.question();
        let (main, below) = match question {
            Some(_) => main.split_top_bottom_at_y(main.bottom() - training::height(&look)),
            None => (main, Rect::NOTHING),
        };
        events.extend(cover::pressed(ui, view));
        lettering::region(ui, main, |ui| match view.state.screen() {
            _ if view.state.is_covered() => events.extend(cover::show(ui, &look, view)),
            Screen::Scan => events.extend(scan::show(ui, &look, view)),
            Screen::Result(shown) => match &shown.viewing {
                Some(viewing) => {
                    let canvas = &mut self.canvas;
                    events.extend(viewer::show(ui, &look, view, shown, viewing, canvas));
                }
                None => events.extend(result::show(ui, &look, view, shown)),
            },
            Screen::Link => {
                if let Some(opening) = view.state.opening() {
                    let keyboard = &mut self.keyboard;
                    events.extend(link::show(ui, &look, view, opening, keyboard));
                }
            }
            Screen::Held => events.extend(link::show_held(ui, &look, view)),
            Screen::Files(picks) => {
                let start = || Chooser::new(self.start_folder.clone(), *picks);
                let chooser = self.chooser.get_or_insert_with(start);
                events.extend(files::show(ui, &look, chooser));
            }
            Screen::Menu => events.extend(menu::show(ui, &look, view)),
            Screen::Devices => events.extend(devices::show(ui, &look, view)),
            Screen::Pin(pad) => events.extend(pin::show(ui, &look, view, pad)),
            Screen::Settings => {
                events.extend(settings::show(ui, &look, view, &mut self.drafts));
            }
            Screen::Today => events.extend(today::show(ui, &look, view)),
            Screen::Training => events.extend(training::show(ui, &look, view)),
            Screen::FirstStart(step) => {
                events.extend(first_start::show(ui, &look, view, *step));
            }
            Screen::Directory => {
                events.extend(directory::show(ui, &look, view, &mut self.looking));
            }
        });
        if let Some(chooser) = &self.chooser
            && chooser.picks() == Picks::Cards
        {
            // The next file of the same stack of paper is in the same folder.
            chooser.folder().clone_into(&mut self.start_folder);
        }
        if let Some(question) = question {
            events.extend(training::question(ui, &look, view, question, below));
        }
        events.extend(under_way::show(ui, &look, view, main));
        events.extend(status::show(ui, &look, view, strip));
        self.idle.show(ui, &look, view);
        events
    }

    /// Lets go of what belongs to another screen than this.
    fn leave(&mut self, screen: &Screen) {
        match screen {
            Screen::Files(_) => self.looking = Looking::default(),
            Screen::Directory => self.chooser = None,
            Screen::Scan
            | Screen::Result(_)
            | Screen::Link
            | Screen::Held
            | Screen::Menu
            | Screen::Devices
            | Screen::Pin(_)
            | Screen::Settings
            | Screen::Today
            | Screen::Training
            | Screen::FirstStart(_) => {
                self.chooser = None;
                self.looking = Looking::default();
            }
        }
        if !matches!(screen, Screen::Result(shown) if shown.viewing.is_some()) {
            self.canvas.clear();
        }
        if !matches!(screen, Screen::Settings) {
            self.drafts = Drafts::default();
        }
    }

    /// How to make `sheet` a file for paper, in the typefaces of the window. It takes a while, and is
    /// done on another thread.
    pub fn paper(
        ctx: &egui::Context,
        sheet: Box<Paper>,
    ) -> impl FnOnce() -> Zeroizing<Vec<u8>> + Send + 'static + use<> {
        let typefaces = paper::Typefaces::of(ctx);
        move || paper::file(&sheet, typefaces)
    }

    /// What the window that faces the guest shows of `state`.
    #[must_use]
    pub fn facing(&self, state: &State) -> Facing {
        Facing::of(self.look, state)
    }

    /// Takes what a scanner types out of `input`, before anything in the window sees a key of it;
    /// returns what came of it.
    pub fn keys(
        &mut self,
        ctx: &egui::Context,
        input: &mut egui::RawInput,
        now: Instant,
    ) -> Vec<Event> {
        let in_field = self.is_at_pad || ctx.text_edit_focused();
        let heard = self.typed.read(&mut input.events, now, in_field);
        let mut events: Vec<ScannerEvent> = Vec::new();
        let receiving = self.typed.receiving();
        if std::mem::replace(&mut self.receiving, receiving) != receiving {
            events.push(ScannerEvent::Receiving(receiving));
        }
        events.extend(heard.into_iter().map(|heard| match heard {
            Heard::Text(text) => ScannerEvent::Scanned(text),
            Heard::Unreadable => ScannerEvent::Unreadable,
        }));
        events.into_iter().map(Event::Scanner).collect()
    }
}

/// Whoever gave the PIN is still there: the pointer moves, or a key is pressed.
fn somebody_is_there(ui: &egui::Ui) -> Option<Event> {
    let is_there = ui.input(|input| {
        let mut events = input.events.iter();
        events.any(|event| {
            matches!(
                event,
                egui::Event::PointerMoved(_)
                    | egui::Event::PointerButton { .. }
                    | egui::Event::Touch { .. }
                    | egui::Event::MouseWheel { .. }
                    | egui::Event::Text(_)
                    | egui::Event::Key { .. }
            )
        })
    });
    is_there.then_some(Event::Access(AccessEvent::Touched))
}

/// Whether a hand types a secret.
fn is_at_pad(state: &State) -> bool {
    matches!(state.screen(), Screen::Pin(_)) || is_at_passcode(state)
}

fn is_at_passcode(state: &State) -> bool {
    let step = state.opening().map(Opening::step);
    matches!(state.screen(), Screen::Link) && matches!(step, Some(LinkStep::Passcode { .. }))
}

/// Makes everything larger in a large window and smaller in one that it would not fit in, so that
/// a name is as legible on a large screen as it can be.
fn fit(ctx: &egui::Context) {
    let window = ctx.content_rect().size() * ctx.zoom_factor();
    let share = |of: Vec2| (window.x / of.x).min(window.y / of.y);
    let zoom = match (share(MADE_FOR), share(SMALLEST)) {
        (large, _) if large > 1.0 => large.min(3.0),
        (_, small) if small < 1.0 => small.max(0.5),
        _ => 1.0,
    };
    // Steps, so that a window that is being resized does not lay out its text at every pixel.
    let zoom = (zoom * 20.0).floor() / 20.0;
    if (zoom - ctx.zoom_factor()).abs() > 0.01 {
        ctx.set_zoom_factor(zoom);
    }
}

fn set_up(ctx: &egui::Context, tokens: &Tokens) {
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        // Next to Ctrl W, Ctrl V and Ctrl O: a slip must not close the lane.
        options.quit_shortcuts.clear();
        options.theme_preference = egui::ThemePreference::Dark;
    });
    ctx.all_styles_mut(|style| {
        style.visuals.panel_fill = tokens.ground.fill;
        style.visuals.window_fill = tokens.ground.fill;
        style.visuals.extreme_bg_color = tokens.panel;
        style.visuals.override_text_color = Some(tokens.ground.text);
        for widget in [
            &mut style.visuals.widgets.inactive,
            &mut style.visuals.widgets.hovered,
            &mut style.visuals.widgets.active,
        ] {
            widget.bg_fill = tokens.handle;
            widget.fg_stroke.color = tokens.handle;
        }
        style.spacing.item_spacing = Vec2::splat(0.0);
        // Always in sight, so that it is plain that there is more; wide enough for a finger.
        style.spacing.scroll = egui::style::ScrollStyle {
            bar_width: 12.0,
            handle_min_length: 48.0,
            bar_inner_margin: 12.0,
            ..egui::style::ScrollStyle::solid()
        };
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
    });
}

/// `rect` in two, the left one `width` points wide, with `gap` points between.
fn split_left(rect: Rect, width: f32, gap: f32) -> (Rect, Rect) {
    let (left, mut right) = rect.split_left_right_at_x(rect.left() + width);
    right.set_left((right.left() + gap).min(right.right()));
    (left, right)
}
