//! A link: what it says of itself, large, and the one thing to press next. Nothing is asked before
//! that (req-J10, K2 to K8).

mod held;
mod keyboard;
mod said;

pub(super) use held::{chip, show as show_held};
pub(super) use keyboard::Keyboard;

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::View;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, layout, layout_fitted, region, say, say_fitted, say_galley};
use super::look::Look;
use super::status;
use super::widgets::tape;
use crate::kiosk::{AccessEvent, Event, Guarded, LinkEvent, LinkStep, Opening};
use crate::shl::{LinkFault, SendFault, Tries};
use crate::text::Personal;
use crate::wording::screens::{self, link as words};

/// What stands below the head when a passcode is typed, in points: the pad, its field, its button.
const PAD: f32 = 560.0;

/// The width of the column with what is pressed, in points.
const SIDE: [f32; 2] = [372.0, 460.0];

/// Shows the link; returns what was pressed.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    opening: &Opening,
    keyboard: &mut Keyboard,
) -> Vec<Event> {
    let whole = ui.max_rect();
    let height = (whole.height() - PAD).clamp(132.0, 190.0);
    let (head, below) = whole.split_top_bottom_at_y(whole.top() + height);
    self::head(ui, look, view, opening, head);
    let width = (whole.width() * 0.36).clamp(SIDE[0], SIDE[1]);
    let (left, side) = super::split_left(below, below.width() - width, 0.0);
    ui.painter().rect_filled(side, 0, look.panel);

    let mut events = Vec::new();
    let left = left.shrink2(vec2(look.margin, look.gap));
    let (left, foot) = left.split_top_bottom_at_y(left.bottom() - look.touch_large - look.gap);
    region(ui, left, |ui| {
        super::scroll("link").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = look.gap;
            said::show(ui, look, view, opening);
            if matches!(opening.step(), LinkStep::Failed(_)) {
                events.extend(super::result::take::of_link(ui, look, view));
            }
        });
    });
    let foot = foot.with_min_y(foot.top() + look.gap);
    events.extend(self::foot(ui, look, view, opening, foot));
    let side = side.shrink2(vec2(look.gap_large, look.gap));
    match opening.step() {
        LinkStep::Passcode { confirms, .. } => {
            events.extend(keyboard::show(
                ui, look, view, opening, confirms, keyboard, side,
            ));
        }
        step => {
            *keyboard = Keyboard::default();
            events.extend(beside(ui, look, view, opening, step, side));
        }
    }
    if opening.must_wait_for_news(view.instant).is_some() {
        // The wait counts down before one's eyes.
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_secs(1));
    }
    events
}

/// The head: that it is a link, and what its sender calls it.
fn head(ui: &mut Ui, look: &Look, view: &View<'_>, opening: &Opening, rect: Rect) {
    let tone = look.shared;
    ui.painter().rect_filled(rect, 0, tone.fill);
    let mut inner = rect.shrink2(vec2(look.margin, look.gap));
    let side = (inner.height() * 0.6).min(96.0);
    let shape = Rect::from_center_size(
        pos2(inner.left() + side / 2.0, inner.center().y),
        Vec2::splat(side),
    );
    Icon::Link.paint(ui.painter(), shape, tone.text);
    inner.set_left(shape.right() + look.gap_large);
    if let Some(mark) = status::mark(look, view) {
        let size = vec2(250.0, 58.0);
        let at = pos2(inner.right() - size.x, inner.center().y - size.y / 2.0);
        tape(ui, look, Rect::from_min_size(at, size), mark);
        inner.set_right(at.x - look.gap_large);
    }
    // What is the same for every link grows less than its name.
    let size = look.text_row.min(20.0);
    let small = Style::new(size, tone.text);
    let label = opening.link().label.as_ref().map(Personal::show);
    let line = size * 1.32;
    let mut top = inner;
    top.set_height(line);
    say_fitted(ui, top, Align::Min, look.text(words::TITLE), small.strong());
    let mut bottom = inner.with_min_y(inner.bottom() - line);
    bottom.set_height(line);
    if label.is_some() {
        say_fitted(
            ui,
            bottom,
            Align::Min,
            look.text(words::LABEL_UNCHECKED),
            small,
        );
    }
    let room = Rect::from_x_y_ranges(inner.x_range(), top.bottom()..=bottom.top());
    let text = label.unwrap_or(look.text(words::NO_LABEL));
    let sizes = [
        look.text_title,
        look.text_large,
        look.text_lead,
        40.0,
        34.0,
        30.0,
        26.0,
        22.0,
        18.0,
    ];
    let lay = |size: f32| {
        let style = Style::new(size, tone.text).heavy();
        layout(ui.painter(), text, style, room.width())
    };
    let mut galleys = sizes.into_iter().map(lay);
    let galley = galleys
        .find(|galley| galley.size().y <= room.height())
        .unwrap_or_else(|| {
            let style = Style::new(look.text_large, tone.text).heavy();
            layout_fitted(ui.painter(), text, style, room.width())
        });
    let at = pos2(room.left(), room.center().y - galley.size().y / 2.0);
    say_galley(ui, at, galley, text);
}

/// The way back, and when all of it clears by itself.
fn foot(ui: &mut Ui, look: &Look, view: &View<'_>, opening: &Opening, rect: Rect) -> Option<Event> {
    let mut event = None;
    let left = opening.clears_in(view.instant);
    let action = match left {
        Some(_) => Action::CancelLink,
        None => Action::StopAsking,
    };
    let row = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    let button = ui.scope_builder(row, |ui| {
        let response = action.button(look).height(look.touch_large).show(ui, look);
        if action.chosen(ui, &response) {
            event = Some(Event::Back);
        }
        response.rect
    });
    if let Some(left) = left {
        let seconds = left.as_millis().div_ceil(1_000);
        let seconds = u64::try_from(seconds).unwrap_or(u64::MAX);
        let text = super::result::take::copied(look, view)
            .unwrap_or_else(|| screens::clears_in(look.words, seconds));
        let room = rect.with_min_x(button.inner.right() + look.gap);
        say_fitted(
            ui,
            room,
            Align::Max,
            &text,
            Style::new(look.text_small, look.dim),
        );
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_secs(1));
    }
    event
}

/// What can be pressed next, from below.
fn beside(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    opening: &Opening,
    step: LinkStep,
    rect: Rect,
) -> Vec<Event> {
    let link = Event::Link;
    let mut actions: Vec<(Action, Event, Rank)> = Vec::new();
    let recipient = || Event::Access(AccessEvent::Open(Guarded::Settings));
    match step {
        LinkStep::Ready => actions.push((Action::OpenLink, link(LinkEvent::Open), Rank::First)),
        LinkStep::Past => {
            actions.push((Action::Next, Event::Next, Rank::First));
            let anyway = link(LinkEvent::OpenAnyway);
            actions.push((Action::OpenLinkAnyway, anyway, Rank::Asks));
        }
        LinkStep::NoRecipient => {
            actions.push((Action::SetRecipient, recipient(), Rank::Other));
            actions.push((Action::Next, Event::Next, Rank::Other));
        }
        LinkStep::Newer => actions.push((Action::Next, Event::Next, Rank::First)),
        LinkStep::Empty => {
            actions.push((Action::Next, Event::Next, Rank::First));
            if opening.may_change() {
                actions.push((Action::Update, link(LinkEvent::Update), Rank::Asks));
            }
        }
        LinkStep::Failed(fault) => {
            let again = || (Action::TryAgain, link(LinkEvent::Open));
            let (action, event) = again();
            match may_work_again(fault) {
                _ if opening.tries() == Tries::Left(0) => {
                    actions.push((Action::Next, Event::Next, Rank::First));
                }
                true => actions.push((action, event, Rank::First)),
                false => {
                    actions.push((Action::Next, Event::Next, Rank::First));
                    actions.push((action, event, Rank::Asks));
                }
            }
            if opening.may_be_held() && view.state.held_links().has_room() {
                actions.push((Action::HoldLink, link(LinkEvent::Hold), Rank::Other));
            }
        }
        LinkStep::Passcode { .. } | LinkStep::Asking(_) | LinkStep::Reading => {}
    }
    if opening.held_for(view.instant).is_some() {
        let forget = link(LinkEvent::Forget(None));
        actions.push((Action::ForgetLinks, forget, Rank::Other));
    }
    let mut place = rect;
    let mut events = Vec::new();
    for (action, event, rank) in actions {
        place.set_top(place.bottom() - rank.height(look));
        let wait = match action {
            // The next person needs no server.
            Action::Next => None,
            Action::Update => opening.must_wait_for_news(view.instant),
            _ => opening.must_wait(view.instant),
        };
        let waits = rank.asks() && wait.is_some();
        let button = action
            .button(look)
            .height(place.height())
            .width(place.width());
        let button = match rank {
            Rank::First => button.primary(),
            _ => button,
        };
        region(ui, place, |ui| {
            ui.add_enabled_ui(!waits, |ui| {
                let response = button.show(ui, look);
                if action.chosen(ui, &response) && !waits {
                    events.push(event);
                }
            });
        });
        place.set_bottom(place.top() - look.gap);
        place.set_top(rect.top());
    }
    waiting(ui, look, view, opening, place);
    events
}

/// What a button is among others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Rank {
    /// The one next thing.
    First,
    /// Another that asks the server.
    Asks,
    /// Another that does not.
    Other,
}

impl Rank {
    const fn height(self, look: &Look) -> f32 {
        match self {
            Self::First => look.tokens.touch_large * 1.4,
            Self::Asks | Self::Other => look.tokens.touch_large,
        }
    }

    const fn asks(self) -> bool {
        !matches!(self, Self::Other)
    }
}

/// How long nothing may be asked, at the foot of `rect`.
fn waiting(ui: &mut Ui, look: &Look, view: &View<'_>, opening: &Opening, rect: Rect) {
    let left = match opening.step() {
        LinkStep::Empty => opening.must_wait_for_news(view.instant),
        _ => opening.must_wait(view.instant),
    };
    let Some(left) = left else { return };
    let text = words::wait(look.words, left);
    let style = Style::new(look.text_body, look.look_sign).strong();
    let galley = layout(ui.painter(), &text, style, rect.width());
    let place = rect.with_min_y(rect.bottom() - galley.size().y);
    region(ui, place, |ui| say(ui, &text, style));
}

/// Whether the same press may go better a little later.
const fn may_work_again(fault: LinkFault) -> bool {
    match fault {
        LinkFault::Send { fault, .. } => !matches!(
            fault,
            SendFault::Address
                | SendFault::NotAllowed
                | SendFault::Port
                | SendFault::NotTrusted
                | SendFault::Redirect
                | SendFault::TooLarge
                | SendFault::Demonstration
        ),
        LinkFault::TooOften { .. } | LinkFault::Server { .. } | LinkFault::WebPage => true,
        _ => false,
    }
}
