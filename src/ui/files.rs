//! The list of files: the program's own, since a kiosk has no other. It keeps no list of what was
//! opened before.

mod folder;
mod sticks;

use egui::{
    Align, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use std::path::PathBuf;

use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, layout_line, region, say_in};
use super::look::Look;
use super::widgets::{Button, focus_ring, panel};
use crate::kiosk::{DirectoryEvent, Event, Picks, SettingsEvent, TakeEvent, TodayEvent};
use crate::text::Personal;
use crate::wording::Advice;
use crate::wording::screens::{self, directory, settings};
pub(super) use folder::Chooser;
use folder::{Entry, Folder};

/// The height of a row, in points.
const ROW: f32 = 60.0;

/// Shows the folder that `chooser` is in; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, chooser: &mut Chooser) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect();
    let inner = Rect::from_min_max(
        whole.min + vec2(look.margin, 30.0),
        whole.max - vec2(look.margin, 22.0),
    );
    let head = head(ui, look, inner, chooser, &mut events);
    let mut list = inner;
    list.set_top(head.bottom() + look.gap);
    if chooser.picks() != Picks::Cards {
        let row = Rect::from_min_size(list.min, vec2(list.width(), look.touch));
        events.extend(shortcuts(ui, look, row, chooser));
        list.set_top(row.bottom() + look.gap);
    }

    let walked = walk(ui, chooser);
    if chooser.picks() == Picks::Cards && Action::MarkRow.pressed(ui) {
        chooser.mark(chooser.selected());
    }
    let mut opens_marked = false;
    let mut foot = list;
    if chooser.marked() > 0 {
        foot.set_top(list.bottom() - look.touch_large);
        list.set_bottom(foot.top() - look.gap);
        opens_marked = together(ui, look, foot, chooser.marked());
    }
    let mut marked = None;
    let mut opened = Action::OpenRow.pressed(ui).then(|| chooser.selected());
    region(ui, list, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        let advice = match chooser.contents() {
            Folder::Unreadable => Some(screens::FOLDER_UNREADABLE),
            Folder::Entries { entries, .. } if entries.is_empty() => match chooser.picks() {
                Picks::Cards => Some(screens::FOLDER_EMPTY),
                Picks::Snapshot => Some(directory::NO_SNAPSHOT_HERE),
                Picks::SettingsFile => Some(settings::NO_FILE_HERE),
                // It can be saved in.
                Picks::CountsFolder | Picks::SettingsFolder | Picks::TakeFolder => None,
            },
            Folder::Entries { .. } => None,
        };
        let advice = advice.map(|guidance| look.advice(guidance));
        if let Some(Advice { title, advice }) = advice {
            panel(ui, look, look.look_sign, |ui| {
                super::lettering::say(
                    ui,
                    title,
                    Style::new(look.text_body, look.ground.text).heavy(),
                );
                super::lettering::say(ui, advice, Style::new(look.text_row, look.ground.text));
            });
        }
        if let Folder::Entries { entries, is_cut } = chooser.contents() {
            if *is_cut {
                let style = Style::new(look.text_row, look.look_sign).strong();
                super::lettering::say(ui, look.text(screens::FOLDER_CUT), style);
            }
            let can_mark = chooser.picks() == Picks::Cards;
            match rows(ui, look, entries, chooser.selected(), (walked, can_mark)) {
                Some((index, Click::Open)) if chooser.marked() == 0 => opened = Some(index),
                Some((index, Click::Open)) if is_folder(entries, index) => opened = Some(index),
                // Once some are marked, a touch marks more.
                Some((index, Click::Open | Click::Mark)) => marked = Some(index),
                None => {}
            }
        }
    });
    if let Some(index) = marked {
        chooser.mark(index);
    }
    let paths = match opens_marked {
        true => chooser.open_marked(),
        false => opened.map_or_else(Vec::new, |index| chooser.open(index)),
    };
    events.extend(chosen(chooser.picks(), paths));
    events
}

/// What the files or the folder were chosen for.
fn chosen(picks: Picks, paths: Vec<PathBuf>) -> Option<Event> {
    let first = paths.first()?.clone();
    Some(match picks {
        Picks::Cards => Event::FilesChosen(paths),
        Picks::Snapshot => Event::Directory(DirectoryEvent::Import(paths)),
        Picks::CountsFolder => Event::Today(TodayEvent::ExportTo(first)),
        Picks::SettingsFolder => Event::Settings(SettingsEvent::ExportTo(first)),
        Picks::SettingsFile => Event::Settings(SettingsEvent::Import(first)),
        Picks::TakeFolder => Event::Take(TakeEvent::SaveTo(first)),
    })
}

fn is_folder(entries: &[Entry], index: usize) -> bool {
    entries.get(index).is_some_and(|entry| entry.size.is_none())
}

/// The button that opens all files that are marked.
fn together(ui: &mut Ui, look: &Look, foot: Rect, marked: usize) -> bool {
    let mut pressed = false;
    region(ui, foot, |ui| {
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            let label = screens::open_files(look.words, marked);
            let button = Button::new(&label).icon(Some(Icon::File)).primary();
            let button = button
                .hint(Action::OpenRow.hint(look))
                .height(foot.height());
            pressed = button.show(ui, look).clicked();
        });
    });
    pressed
}

/// What a click on a row is for.
enum Click {
    Open,
    Mark,
}

/// The sticks that are plugged in, and the button that imports what is in the folder in view.
fn shortcuts(ui: &mut Ui, look: &Look, row: Rect, chooser: &mut Chooser) -> Option<Event> {
    let now = ui.input(|input| input.time);
    let sticks = chooser.sticks(now).to_vec();
    // A stick that is plugged in shows without a touch.
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_secs(2));
    let takes_folder = match chooser.picks() {
        Picks::Snapshot if chooser.has_snapshot() => Some(Action::ImportFolder),
        Picks::CountsFolder | Picks::SettingsFolder | Picks::TakeFolder => Some(Action::SaveHere),
        _ => None,
    };
    let (mut entered, mut is_taken) = (None, false);
    region(ui, row, |ui| {
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = look.gap;
            if let Some(action) = takes_folder {
                let response = action.button(look).primary().show(ui, look);
                is_taken = action.chosen(ui, &response);
            }
            if sticks.is_empty() {
                let mut rest = row;
                rest.set_left(ui.cursor().left());
                let dim = Style::new(look.text_small, look.dim);
                say_in(ui, rest, Align::Min, look.text(directory::NO_STICK), dim);
            }
            for stick in sticks {
                let name = stick.file_name().unwrap_or_default().to_string_lossy();
                let name = Personal::new(&name).map(|name| name.show().to_owned());
                let label = directory::stick(look.words, name.as_deref().unwrap_or_default());
                let room = row.right() - ui.cursor().left();
                let button = Button::new(&label).icon(Some(Icon::File));
                if room > 120.0 && button.width(room.min(260.0)).show(ui, look).clicked() {
                    entered = Some(stick);
                }
            }
        });
    });
    if let Some(stick) = entered {
        chooser.enter(stick);
    }
    let here = vec![chooser.folder().to_owned()];
    is_taken.then(|| chosen(chooser.picks(), here)).flatten()
}

/// The title, the folder's path, and the two ways out of it.
fn head(
    ui: &mut Ui,
    look: &Look,
    inner: Rect,
    chooser: &mut Chooser,
    events: &mut Vec<Event>,
) -> Rect {
    let mut row = inner;
    row.set_height(look.touch);
    let mut buttons = row;
    region(ui, row, |ui| {
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = look.gap;
            if Action::Back.show(ui, look) {
                events.push(Event::Back);
            }
            if Action::FolderUp.show(ui, look) {
                chooser.up();
            }
            buttons = ui.min_rect();
        });
    });
    let mut text = row;
    text.set_right(buttons.left() - look.gap_large);
    let title = Style::new(look.text_title, look.ground.text).heavy();
    let (words, how) = match chooser.picks() {
        Picks::Cards => (
            look.text(screens::CHOOSE_FILE),
            look.text(screens::CHOOSE_FILE_HOW),
        ),
        Picks::Snapshot => (
            look.text(directory::CHOOSE_SNAPSHOT),
            look.text(directory::CHOOSE_SNAPSHOT_HOW),
        ),
        Picks::CountsFolder | Picks::SettingsFolder | Picks::SettingsFile | Picks::TakeFolder => {
            let advice = look.advice(match chooser.picks() {
                Picks::SettingsFile => settings::CHOOSE_FILE,
                _ => settings::CHOOSE_FOLDER,
            });
            (advice.title, advice.advice)
        }
    };
    say_in(ui, text, Align::Min, words, title);
    let mut line = inner;
    line.set_top(row.bottom() + look.gap_small);
    line.set_height(26.0);
    let dim = Style::new(look.text_row, look.dim);
    let path_room = line.width();
    let said = say_in(ui, line, Align::Min, how, dim);
    line = line.translate(vec2(0.0, said.height() + look.gap_small));
    let strong = Style::new(look.text_row, look.ground.text).strong();
    let path = fitted_path(
        ui,
        &chooser.folder().to_string_lossy(),
        strong,
        path_room - 38.0,
    );
    let shape =
        Rect::from_center_size(pos2(line.left() + 12.0, line.center().y), Vec2::splat(24.0));
    Icon::Folder.paint(ui.painter(), shape, look.dim);
    line.set_left(line.left() + 38.0);
    say_in(ui, line, Align::Min, &path, strong);
    Rect::from_min_max(inner.min, line.max)
}

/// A path without its beginning where it is too long: its end says where one is.
fn fitted_path(ui: &Ui, path: &str, style: Style, room: f32) -> String {
    let mut shown = path.to_owned();
    let mut rest = path;
    while layout_line(ui.painter(), &shown, style, f32::INFINITY)
        .size()
        .x
        > room
    {
        let Some((index, _)) = rest.char_indices().nth(4) else {
            break;
        };
        rest = rest.get(index..).unwrap_or_default();
        shown = format!("…{rest}");
    }
    shown
}

/// Moves through the list with the arrow keys; whether anything moved.
fn walk(ui: &Ui, chooser: &mut Chooser) -> bool {
    let up = Action::RowUp.pressed(ui);
    let down = Action::RowDown.pressed(ui);
    if up {
        chooser.step_up();
    }
    if down {
        chooser.step_down();
    }
    up || down
}

fn rows(
    ui: &mut Ui,
    look: &Look,
    entries: &[Entry],
    selected: usize,
    (walked, can_mark): (bool, bool),
) -> Option<(usize, Click)> {
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = 6.0;
    let mut area = super::scroll("files");
    if walked {
        // Rows that are out of sight are not laid out, so the place of the chosen one is reckoned.
        let index = f32::from(u16::try_from(selected).unwrap_or(u16::MAX));
        let middle = index * (ROW + 6.0) - ui.available_height() / 2.0 + ROW / 2.0;
        area = area.vertical_scroll_offset(middle.max(0.0));
    }
    area.show_rows(ui, ROW, entries.len(), |ui, shown| {
        for index in shown {
            if let Some(entry) = entries.get(index)
                && let Some(click) = row(ui, look, entry, index == selected, can_mark)
            {
                clicked = Some((index, click));
            }
        }
    });
    clicked
}

fn row(
    ui: &mut Ui,
    look: &Look,
    entry: &Entry,
    is_selected: bool,
    can_mark: bool,
) -> Option<Click> {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &entry.name));
    // The box at the row's end, with room for a finger round it.
    let place = rect.split_left_right_at_x(rect.right() - ROW).1;
    let mark = (can_mark && entry.size.is_some()).then(|| {
        let mark = ui.interact(place, response.id.with("mark"), Sense::click());
        let name = screens::mark_file(look.words, &entry.name);
        mark.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, entry.is_marked, &name));
        mark
    });
    let painter = ui.painter();
    let fill = if is_selected || response.hovered() {
        look.panel_hot
    } else {
        look.panel
    };
    painter.rect_filled(rect, look.radius, fill);
    if is_selected {
        let line = Stroke::new(2.5, look.accent.fill);
        painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    }
    if response.has_focus() {
        focus_ring(painter, look, rect.shrink(3.0));
    }
    let mut inner = rect.shrink2(vec2(20.0, 0.0));
    if let Some(mark) = &mark {
        mark_box(ui, look, place.center(), entry.is_marked, mark);
    }
    if can_mark {
        inner.set_right(place.left());
    }
    let shape = Rect::from_center_size(
        pos2(inner.left() + 13.0, inner.center().y),
        Vec2::splat(26.0),
    );
    let (icon, color) = match entry.size {
        None => (Icon::Folder, look.accent.fill),
        Some(_) => (Icon::File, look.dim),
    };
    icon.paint(painter, shape, color);
    let dim = Style::new(look.text_small, look.dim);
    let size = entry
        .size
        .map(|bytes| screens::file_size(look.words, bytes))
        .unwrap_or_default();
    let size = layout_line(painter, &size, dim, f32::INFINITY);
    let left = shape.right() + look.gap;
    let room = inner.right() - size.size().x - look.gap_large - left;
    let style = Style::new(look.text_row, look.ground.text).strong();
    let name = layout_line(painter, &entry.name, style, room);
    let middle = |height: f32| inner.center().y - height / 2.0;
    let at = pos2(left, middle(name.size().y));
    painter.galley(at.round(), name, look.ground.text);
    let at = pos2(inner.right() - size.size().x, middle(size.size().y));
    painter.galley(at.round(), size, look.dim);
    let with_control = ui.input(|input| input.modifiers.command);
    let is_marked =
        mark.is_some_and(|mark| mark.on_hover_cursor(CursorIcon::PointingHand).clicked());
    let is_clicked = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    match (is_marked, is_clicked) {
        (true, _) => Some(Click::Mark),
        (false, true) if with_control && can_mark => Some(Click::Mark),
        (false, true) => Some(Click::Open),
        (false, false) => None,
    }
}

/// A box with a tick if its file is marked.
fn mark_box(ui: &Ui, look: &Look, at: egui::Pos2, is_marked: bool, response: &egui::Response) {
    let painter = ui.painter();
    let place = Rect::from_center_size(at, Vec2::splat(30.0));
    let line = match response.hovered() || is_marked {
        true => look.accent.fill,
        false => look.handle,
    };
    if is_marked {
        painter.rect_filled(place, 6, look.accent.fill);
        Icon::Tick.paint(painter, place.shrink(4.0), look.accent.text);
    }
    painter.rect_stroke(place, 6, Stroke::new(2.0, line), StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(painter, look, place.expand(6.0));
    }
}
