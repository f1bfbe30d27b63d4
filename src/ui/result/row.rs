//! A record in one row: when, what, and its lot or value; below it all else that it says.

use std::sync::Arc;

use egui::{Align, Galley, Pos2, Rect, Sense, Ui, pos2, vec2};

use crate::ui::copying::{self, Side};
use crate::ui::lettering::{Style, layout, layout_line, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::{plate, rule};
use crate::wording::records::{Line, Told};
use crate::wording::screens;

/// Points above and below a row's text.
const AIR: f32 = 10.0;

/// How wide the columns of a table of rows are, in points.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    dates: f32,
    values: f32,
}

impl Columns {
    /// Columns in which all of `rows` stand under each other.
    pub(super) fn of<'a>(
        ui: &Ui,
        look: &Look,
        rows: impl Iterator<Item = &'a Told> + Clone,
    ) -> Self {
        let style = Style::new(look.text_row, look.dim).strong();
        let width = |text: &String| {
            let galley = layout_line(ui.painter(), text, style, f32::INFINITY);
            galley.size().x
        };
        let all = ui.available_width();
        let dates = rows
            .clone()
            .filter_map(|told| told.date.as_ref())
            .map(width);
        // Where nothing has a date, none is missing.
        let dates = dates.reduce(f32::max).map_or(0.0, |widest| {
            widest.max(look.scaled(112.0)).min(all * 0.4).ceil() + look.gap + 2.0
        });
        let flags = rows.clone().filter_map(|told| told.flag.as_ref());
        let is_card = rows.clone().any(|told| told.is_card);
        let values = rows.map(|told| &told.value).chain(flags).map(width);
        // A card's number is large.
        let (most, grown) = match is_card {
            true => (all * 0.6, look.text_large / look.text_row * 1.1),
            false => (all / 3.0, 1.0),
        };
        Self {
            dates,
            values: (values.fold(0.0, f32::max) * grown).min(most),
        }
    }
}

/// Shows lines, each with what it is.
pub(super) fn lines(ui: &mut Ui, look: &Look, lines: &[Line]) {
    let width = ui.available_width();
    let lines = Lines::of(ui, look, lines, width);
    let size = vec2(width, lines.height());
    let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
    lines.show(ui, look, rect.min, false);
}

/// What more a record says: labels in a column of their own, where they are short.
struct Lines<'a> {
    lines: Vec<(Option<Piece<'a>>, Piece<'a>)>,
    /// Where texts with a label begin.
    indent: f32,
}

impl<'a> Lines<'a> {
    fn of(ui: &Ui, look: &Look, lines: &'a [Line], width: f32) -> Self {
        let dim = Style::new(look.text_small, look.dim);
        let said = Style::new(look.text_small, look.ground.text);
        let piece = |text: &'a str, style, width: f32| -> Piece<'a> {
            (text, layout(ui.painter(), text, style, width.max(1.0)))
        };
        let labels = lines.iter().filter_map(|line| line.label.as_deref());
        let widths = labels.map(|label| {
            let galley = layout_line(ui.painter(), label, dim, f32::INFINITY);
            galley.size().x
        });
        let indent = widths.fold(0.0, f32::max).min(width * 0.4) + look.gap;
        let lines = lines.iter().map(|line| match &line.label {
            None => (None, piece(&line.text, dim, width)),
            Some(label) => (
                Some(piece(label, dim, indent - look.gap)),
                piece(&line.text, said, width - indent),
            ),
        });
        Self {
            lines: lines.collect(),
            indent,
        }
    }

    fn height(&self) -> f32 {
        let heights = self.lines.iter().map(|(label, text)| {
            let label = label.as_ref().map_or(0.0, |(_, galley)| galley.size().y);
            label.max(text.1.size().y)
        });
        heights.sum()
    }

    /// Shows them from `at`; returns where they end, and which was pressed to be copied.
    fn show(self, ui: &mut Ui, look: &Look, at: Pos2, copies: bool) -> (f32, Option<String>) {
        let mut y = at.y;
        let mut copied = None;
        for (label, (text, galley)) in self.lines {
            let mut bottom = y;
            let mut x = at.x;
            let is_field = copies && label.is_some();
            if let Some((label, galley)) = label {
                bottom = say_galley(ui, pos2(x, y), galley, label).bottom();
                x += self.indent;
            }
            let place = say_galley(ui, pos2(x, y), galley, text);
            if copying::field(ui, look, is_field, place, Side::After, text) {
                copied = Some(text.to_owned());
            }
            y = place.bottom().max(bottom);
        }
        (y, copied)
    }
}

/// A text laid out, and the text itself for screen readers.
type Piece<'a> = (&'a str, Arc<Galley>);

/// How a row is shown.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// It belongs to the panel before it.
    pub(super) is_member: bool,
    /// There are many, so that one out of sight is not drawn.
    pub(super) is_of_many: bool,
    /// Its number can be pressed to be copied.
    pub(super) copies: bool,
}

/// Shows what a record says. `news`: what is new about it. Returns what was pressed to be copied.
#[expect(
    clippy::too_many_lines,
    reason = "one row, from its widths to its last line"
)]
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    told: &Told,
    columns: Columns,
    news: Option<&str>,
    manner: Manner,
) -> Option<String> {
    let Manner {
        is_member,
        is_of_many,
        copies,
    } = manner;
    rule(ui, look);
    let text = look.ground.text;
    let style = Style::new(look.text_row, text);
    let indent = if is_member { look.gap_large } else { 0.0 };
    let all = ui.available_width() - indent;
    let has_right = !told.value.is_empty() || told.flag.is_some();
    let right_width = if has_right {
        columns.values + look.gap
    } else {
        0.0
    };
    // Below each other where a name would have no room beside its date.
    let is_stacked = columns.dates > 0.0 && all - columns.dates - right_width < look.scaled(190.0);
    let date_width = if is_stacked { 0.0 } else { columns.dates };
    let width = match is_stacked {
        true => all,
        false => all - date_width - right_width,
    };
    let date = match (&told.date, columns.dates > 0.0 && !is_member) {
        (Some(date), _) => date.as_str(),
        (None, true) => look.text(screens::NO_DATE),
        // A result has the date of its panel.
        (None, false) => "",
    };
    let date_galley = layout(ui.painter(), date, style.strong(), columns.dates.max(1.0));
    let name_style = match told.is_struck {
        true => Style::new(look.text_row, look.dim).struck(),
        false => style.strong(),
    };
    let small = Style::new(look.text_small, look.dim);
    let piece = |text, style| -> Piece<'_> { (text, layout(ui.painter(), text, style, width)) };
    let name = piece(&told.name, name_style);
    let raw = told.raw.as_ref().map(|raw| piece(raw.as_str(), small));
    let right_style = match told {
        Told { is_card: true, .. } => Style::new(look.text_large, text).heavy(),
        Told {
            is_value_strong: true,
            ..
        } => style.strong(),
        _ => Style::new(look.text_row, look.dim),
    };
    let right_room = match is_stacked {
        true => all - date_galley.size().x - look.gap,
        false => columns.values + 1.0,
    };
    let value = layout(ui.painter(), &told.value, right_style, right_room);
    let flag_style = match told.is_flag_loud {
        true => Style::new(look.text_small, look.check.text).heavy(),
        false => small,
    };
    let flag = told.flag.as_ref();
    let flag: Option<Piece<'_>> = flag.map(|flag| {
        (
            flag.as_str(),
            layout(ui.painter(), flag, flag_style, right_room),
        )
    });

    let plate_height = look.scaled(32.0);
    let flag_height = flag
        .as_ref()
        .map_or(0.0, |(_, galley)| match told.is_flag_loud {
            true => plate_height,
            false => galley.size().y,
        });
    let value_height = if told.value.is_empty() {
        0.0
    } else {
        value.size().y
    };
    // A card has much to say, and room for it below its number.
    let room = if told.is_card {
        all - date_width
    } else {
        width
    };
    let lines = Lines::of(ui, look, &told.lines, room);
    let below = lines.height() + raw.as_ref().map_or(0.0, |(_, galley)| galley.size().y);
    let plates = [news.is_some(), told.warning.is_some()];
    let plates = plates.map(|has| if has { plate_height } else { 0.0 });
    let right = value_height + flag_height;
    let mut head = name.1.size().y + plates[0] + plates[1];
    if told.is_card && !is_stacked {
        head = head.max(right);
    }
    let middle = head + below;
    let first = date_galley.size().y.max(right);
    let height = match is_stacked {
        true => first + middle,
        false => first.max(middle),
    };
    let size = vec2(ui.available_width(), height + 2.0 * AIR);
    let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
    if is_of_many && !ui.is_rect_visible(rect) {
        return None;
    }

    let mut place = rect;
    place.set_left(rect.left() + indent);
    let top = rect.top() + AIR;
    if !date.is_empty() {
        say_galley(ui, pos2(place.left(), top), date_galley, date);
    }
    let left = place.left() + date_width;
    let mut y = if is_stacked { top + first } else { top };
    let bar = |ui: &mut Ui, y: f32, text: &str, colours: (egui::Color32, egui::Color32)| {
        let place = Rect::from_min_size(pos2(left, y), vec2(width, plate_height));
        let style = Style::new(look.text_small, colours.0).heavy();
        plate(ui, place, Align::Min, text, style, colours.1);
        y + plate_height
    };
    if let Some(news) = news {
        y = bar(ui, y, news, (look.accent.text, look.accent.fill));
    }
    y = say_galley(ui, pos2(left, y), name.1, name.0).bottom();
    if let Some(warning) = &told.warning {
        y = bar(ui, y, warning, (look.check.text, look.check.fill));
    }
    if told.is_card && !is_stacked {
        y = y.max(top + right);
    }
    let (end, line) = lines.show(ui, look, pos2(left, y), copies && told.is_card);
    let mut copied = line;
    if let Some((text, galley)) = raw {
        say_galley(ui, pos2(left, end), galley, text);
    }
    let mut y = top;
    if !told.value.is_empty() {
        let at = pos2(rect.right() - value.size().x, y);
        let place = say_galley(ui, at, value, &told.value);
        let bare = told.bare.as_ref().unwrap_or(&told.value);
        if copying::field(ui, look, copies, place, Side::Before, bare) {
            copied = Some(bare.clone());
        }
        y = place.bottom();
    }
    if let Some((text, galley)) = flag {
        if told.is_flag_loud {
            let room = vec2(right_room.min(galley.size().x + 24.0), plate_height);
            let place = Rect::from_min_size(pos2(rect.right() - room.x, y), room);
            plate(ui, place, Align::Max, text, flag_style, look.check.fill);
        } else {
            let at = pos2(rect.right() - galley.size().x, y);
            say_galley(ui, at, galley, text);
        }
    }
    copied
}
