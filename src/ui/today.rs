//! How many came today, and on the days that are kept: a bar for each hour, in parts by how visits
//! ended. Each part has the shape of its headline, and each bar its number.

mod bars;

use std::path::PathBuf;

use egui::{Align, Rect, Ui, Vec2, pos2, vec2};

use super::View;
use super::head;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, layout_line, region, say, say_fitted};
use super::look::Look;
use super::widgets::{Button, panel};
use crate::kiosk::{Event, TodayEvent};
use crate::store::{Counted, DayCounts};
use crate::verdict::Headline;
use crate::wording::screens::{settings, today as words};
use crate::wording::{Advice, Message};

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let page = head::show(
        ui,
        look,
        look.text(words::TODAY),
        &[Action::Back, Action::Export],
    );
    events.extend(page.chosen.iter().map(|action| match action {
        Action::Export => Event::Today(TodayEvent::Export),
        _ => Event::Back,
    }));
    let (inner, head) = (
        page.inner,
        page.inner.with_max_y(page.body.top() - look.gap),
    );
    let mut line = inner;
    line.set_top(head.bottom());
    line.set_height(look.scaled(30.0));
    let dim = Style::new(look.text_small, look.dim);
    say_fitted(ui, line, Align::Min, look.text(words::HOW), dim);

    let body = Rect::from_min_max(pos2(inner.left(), line.bottom() + look.gap), inner.max);
    let width = look.scaled(268.0).min(body.width() * 0.32);
    let (left, right) = super::split_left(body, width, look.gap_large);
    let today = view.state.today();
    region(ui, left, |ui| {
        days(ui, look, view, left.width(), &mut events);
    });
    match today.day() {
        None => {
            region(ui, right, |ui| say(ui, look.text(words::READING), dim));
        }
        Some(day) => self::day(ui, look, view, right, day),
    }
    events
}

/// The days that are kept, newest first.
fn days(ui: &mut Ui, look: &Look, view: &View<'_>, width: f32, events: &mut Vec<Event>) {
    let today = view.state.today();
    super::scroll("days").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        for day in &today.days {
            let label = words::day(look.words, day.day, day.total().visits());
            let button = Button::new(&label).width(width - 24.0);
            let button = match today.shown == Some(day.day) {
                true => button.on(),
                false => button,
            };
            if button.show(ui, look).clicked() {
                events.push(Event::Today(TodayEvent::Show(day.day)));
            }
        }
    });
}

/// One day: its totals, what came of saving, and its hours.
fn day(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect, day: &DayCounts) {
    let mut row = rect;
    row.set_height(totals(ui, look, row, day));
    let mut line = rect;
    line.set_top(row.bottom() + look.gap_small);
    line.set_height(look.scaled(28.0));
    let total = day.total();
    let ids = [Counted::IdMatched, Counted::IdRefused];
    let ids = ids.map(|counted| format!("{}  {}", look.text(word(counted)), total.of(counted)));
    let dim = Style::new(look.text_small, look.dim);
    say_fitted(ui, line, Align::Min, &ids.join("   ·   "), dim);
    let mut below = Rect::from_min_max(pos2(rect.left(), line.bottom() + look.gap), rect.max);
    let exported = &view.state.today().exported;
    if !exported.is_empty() {
        let used = region(ui, below, |ui| {
            saved(ui, look, exported);
            ui.min_rect().bottom()
        });
        below.set_top(used + look.gap);
    }
    if total.visits() == 0 {
        let Advice { title, advice } = look.advice(words::NOBODY);
        region(ui, below, |ui| {
            panel(ui, look, look.line, |ui| {
                let strong = Style::new(look.text_row, look.ground.text).heavy();
                say(ui, title, strong);
                say(ui, advice, Style::new(look.text_small, look.ground.text));
            });
        });
        return;
    }
    bars::show(ui, look, below, day);
}

/// Where the counts and the audit were saved.
fn saved(ui: &mut Ui, look: &Look, exported: &[Option<PathBuf>]) {
    let strong = Style::new(look.text_row, look.ground.text).strong();
    let files: Vec<_> = exported.iter().flatten().collect();
    if !files.is_empty() {
        panel(ui, look, look.good_sign, |ui| {
            for file in &files {
                let file = file.display().to_string();
                say(ui, &settings::saved(look.words, &file), strong);
            }
        });
    }
    if files.len() == exported.len() {
        return;
    }
    let Advice { title, advice } = look.advice(words::NOT_SAVED);
    panel(ui, look, look.look_sign, |ui| {
        say(ui, title, strong);
        say(ui, advice, Style::new(look.text_small, look.ground.text));
    });
}

/// A tile for each way that a visit can end, in one row, or in two where text is large. Returns
/// their height.
fn totals(ui: &mut Ui, look: &Look, rect: Rect, day: &DayCounts) -> f32 {
    let total = day.total();
    let gap = look.gap_small;
    let (columns, rows) = match look.scale > 1.3 {
        true => (3_u8, 2.0),
        false => (6, 1.0),
    };
    let across = f32::from(columns);
    let width = (rect.width() - (across - 1.0) * gap) / across;
    // Lower than twice as high at twice the size, since the hours need room too.
    let height = 92.0 * look.scale.sqrt();
    let first = Rect::from_min_size(rect.min, vec2(width, height));
    let visits = (look.text(words::VISITS), total.visits(), None);
    let each = Counted::VISITS.map(|counted| {
        (
            look.text(word(counted)),
            total.of(counted),
            Some(headline(counted)),
        )
    });
    let places = (0_u8..).map(|at| {
        let step = vec2(
            f32::from(at % columns) * (width + gap),
            f32::from(at / columns) * (height + gap),
        );
        first.translate(step)
    });
    for ((word, count, headline), tile) in std::iter::once(visits).chain(each).zip(places) {
        ui.painter().rect_filled(tile, look.radius, look.panel);
        let inner = tile.shrink2(vec2(12.0, 10.0));
        let (upper, lower) = inner.split_top_bottom_at_y(inner.top() + inner.height() * 0.58);
        let large = Style::new(look.text_lead, look.ground.text).heavy();
        let number = count.to_string();
        say_fitted(ui, upper, Align::Min, &number, large);
        let used = layout_line(ui.painter(), &number, large, f32::INFINITY);
        if let Some(headline) = headline
            && used.size().x < upper.width() - 26.0
        {
            let at = pos2(inner.right() - 10.0, upper.center().y);
            let place = Rect::from_center_size(at, Vec2::splat(20.0));
            Icon::headline(headline).paint(ui.painter(), place, sign(look, headline));
        }
        let dim = Style::new(look.text_small, look.dim);
        say_fitted(ui, lower, Align::Min, word, dim);
    }
    rows * height + (rows - 1.0) * gap
}

/// What is counted, in a word or two.
const fn word(counted: Counted) -> Message {
    words::COUNTED[counted as usize]
}

/// The headline that is counted so.
const fn headline(counted: Counted) -> Headline {
    match counted {
        Counted::Verified | Counted::IdMatched => Headline::Verified,
        Counted::Check => Headline::Check,
        Counted::Refused | Counted::IdRefused => Headline::DoNotAccept,
        Counted::Shared => Headline::SharedNotSigned,
        Counted::NoHealthCode => Headline::NotAHealthCode,
    }
}

/// The colour of its shape on the ground.
fn sign(look: &Look, headline: Headline) -> egui::Color32 {
    match headline {
        Headline::Verified => look.good_sign,
        Headline::Check => look.look_sign,
        Headline::DoNotAccept => look.bad_sign,
        Headline::SharedNotSigned | Headline::Link => look.accent.fill,
        Headline::NotAHealthCode | Headline::Incomplete => look.dim,
    }
}
