//! A document that is looked at: its page or its text, whose it is, and whether anybody signed it.
//!
//! Nothing in it can be pressed, and nothing of it is loaded or followed (sec-P9).

mod plates;

use std::sync::Arc;

use egui::{
    Align, Color32, ColorImage, Image, Layout, Rect, Role, ScrollArea, Sense, TextureHandle,
    TextureOptions, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::View;
use super::blocks;
use super::head;
use super::keys::Action;
use super::lettering::{Style, region, say, say_fitted};
use super::look::Look;
use super::result;
use super::widgets::{self, panel};
use crate::capture::{Sheet, ShowFault};
use crate::document::{Block, Header};
use crate::fhir::FhirDate;
use crate::kiosk::{DocumentEvent, Event, Shown, Shows, Text, Viewing};
use crate::text::{Passage, Personal};
use crate::wording::records;
use crate::wording::screens::document as words;
use crate::wording::{self, Message};

/// The page that is drawn, as the painter has it. Wiped when it goes.
#[derive(Default)]
pub(super) struct Canvas(Option<Painted>);

struct Painted {
    sheet: Arc<Sheet>,
    image: Arc<ColorImage>,
    texture: TextureHandle,
}

impl Canvas {
    /// Lets go of the page: its texture is freed, its pixels are wiped.
    pub(super) fn clear(&mut self) {
        let Some(mut painted) = self.0.take() else {
            return;
        };
        // The painter has let go of it once it was uploaded.
        if let Some(image) = Arc::get_mut(&mut painted.image) {
            image.pixels.fill(Color32::TRANSPARENT);
            // Nothing is wiped that a compiler sees nobody read again.
            std::hint::black_box(&image.pixels);
        }
    }

    fn texture(&mut self, ui: &Ui, sheet: &Arc<Sheet>) -> TextureHandle {
        if let Some(painted) = &self.0
            && Arc::ptr_eq(&painted.sheet, sheet)
        {
            return painted.texture.clone();
        }
        self.clear();
        let size = [sheet.size.width, sheet.size.height].map(|side| side as usize);
        let image = Arc::new(ColorImage::from_rgb(size, &sheet.rgb));
        let texture = ui
            .ctx()
            .load_texture("document", Arc::clone(&image), TextureOptions::LINEAR);
        self.0 = Some(Painted {
            sheet: Arc::clone(sheet),
            image,
            texture: texture.clone(),
        });
        texture
    }
}

/// Shows the document; returns what was pressed.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    viewing: &Viewing,
    canvas: &mut Canvas,
) -> Vec<Event> {
    // Asked first, since a key that is obeyed is seen by nobody after.
    let mut events: Vec<Event> = is_read(ui)
        .then_some(Event::Document(DocumentEvent::Touched))
        .into_iter()
        .collect();
    let Some((document, form)) = shown.document(viewing.place) else {
        return vec![Event::Document(DocumentEvent::Close)];
    };
    let title = records::document_name(look.words, document);
    let head = head::show(ui, look, &title, &[Action::Back]);
    let verdict = shown.verdicts.get(viewing.place.item);
    let person = verdict.and_then(plates::person);
    let mut body = head.body;
    let mut foot = body;
    foot.set_top(foot.bottom() - look.touch_large);
    body.set_bottom(foot.top() - look.gap);
    let mut strip = body;
    strip.set_height(look.scaled(34.0));
    body.set_top(strip.bottom() + look.gap);
    let row = plates::show(ui, look, view, shown, verdict, strip);
    plates::whose(ui, look, person, row);
    for warning in plates::warnings(shown, verdict, document, form, person) {
        let mut row = body;
        row.set_height(look.scaled(34.0));
        body.set_top(row.bottom() + look.gap);
        let style = Style::new(look.text_row, look.check.text).heavy();
        let text = look.text(warning);
        widgets::plate(ui, row, Align::Min, text, style, look.check.fill);
    }
    region(ui, body, |ui| page(ui, look, viewing, canvas));
    events.extend(foot_row(ui, look, view, shown, viewing, foot));
    if !head.chosen.is_empty() {
        events.push(Event::Document(DocumentEvent::Close));
    }
    events
}

fn page(ui: &mut Ui, look: &Look, viewing: &Viewing, canvas: &mut Canvas) {
    let text = Style::new(look.text_body, look.ground.text);
    match &viewing.shows {
        None => {
            canvas.clear();
            say(ui, look.text(words::OPENING), text);
        }
        Some(Err(fault)) => {
            canvas.clear();
            panel(ui, look, look.check.fill, |ui| {
                say(ui, look.text(self::fault(*fault)), text);
            });
        }
        Some(Ok(shows)) => {
            let area = ScrollArea::both()
                .id_salt("document")
                .auto_shrink([false, false])
                .animated(false);
            // Each page of each document starts at its top.
            let area = match viewing.drawn.begins(viewing.page) {
                true => area.scroll_offset(Vec2::ZERO),
                false => area,
            };
            area.show(ui, |ui| {
                // Where there are pages, the keys for them turn them.
                super::scrolling::by_keys(ui, viewing.pages() == 1);
                match shows {
                    Shows::Sheet(sheet) => self::sheet(ui, look, viewing, sheet, canvas),
                    Shows::Text(document) => {
                        canvas.clear();
                        self::text(ui, look, viewing, document);
                    }
                }
            });
        }
    }
}

/// A page as wide as the window, or half as wide again.
fn sheet(ui: &mut Ui, look: &Look, viewing: &Viewing, sheet: &Arc<Sheet>, canvas: &mut Canvas) {
    const LARGER: f32 = 1.6;
    /// A small picture is not blown up into a blur.
    const BLOWN_UP: f32 = 2.0;
    let texture = canvas.texture(ui, sheet);
    let own = texture.size_vec2();
    let wide = match viewing.is_large {
        true => ui.available_width() * LARGER,
        false => ui.available_width(),
    };
    let wide = wide.min(own.x * BLOWN_UP);
    let size = Vec2::new(wide, own.y * wide / own.x.max(1.0));
    let room = vec2(size.x.max(ui.available_width()), size.y);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    // The page that is there, while another one is still to come.
    let label = words::page(look.words, sheet.size.page + 1, sheet.size.pages);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
    let place = Rect::from_center_size(rect.center(), size);
    let tint = match viewing.is_opening() {
        true => Color32::from_gray(110),
        false => Color32::WHITE,
    };
    Image::new((texture.id(), size))
        .tint(tint)
        .paint_at(ui, place);
}

/// A page of text: what there is to say of all of it, then its blocks.
fn text(ui: &mut Ui, look: &Look, viewing: &Viewing, document: &Text) {
    ui.spacing_mut().item_spacing.y = look.gap_small;
    let dim = Style::new(look.text_row, look.dim);
    if viewing.page == 0 {
        if let Some(header) = &document.header {
            self::header(ui, look, header);
        }
        if document.has_struck {
            say(ui, look.text(words::STRUCK), dim);
        }
        if document.pictures > 0 {
            let text = words::pictures(look.words, document.pictures);
            say(ui, &text, dim);
        }
    }
    if document.is_cut {
        let style = Style::new(look.text_row, look.look_sign).strong();
        say(ui, look.text(words::CUT), style);
    }
    if let Some(page) = document.pages.get(viewing.page) {
        blocks::show(ui, look, page);
    }
}

/// Whom a clinical document is about, and who wrote it.
fn header(ui: &mut Ui, look: &Look, header: &Header) {
    let shown = |text: &Personal| text.show().to_owned();
    let all = |texts: Vec<Personal>| {
        let texts: Vec<String> = texts.iter().map(shown).collect();
        (!texts.is_empty()).then(|| texts.join(" / "))
    };
    let date = |date: Option<Personal>| {
        let date = FhirDate::parse(date?.show())?;
        Some(wording::date(look.words, &date))
    };
    if let Some(title) = header.title() {
        let style = Style::new(look.text_large, look.ground.text).strong();
        say(ui, title.show(), style);
    }
    let patient = header.patient();
    let rows = [
        (words::PATIENT, all(patient.names())),
        (words::BORN, date(patient.born())),
        (words::MADE, date(header.date())),
        (words::AUTHOR, all(header.authors())),
        (words::CUSTODIAN, header.custodian().as_ref().map(shown)),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| {
        let label = Passage::or_empty(look.text(label));
        Some(vec![label, Passage::or_empty(&value?)])
    });
    let (head, rows) = (Vec::new(), rows.collect());
    blocks::show(ui, look, &[Block::Table { head, rows }]);
    ui.add_space(look.gap_small);
}

const fn fault(fault: ShowFault) -> Message {
    match fault {
        ShowFault::Damaged => words::DAMAGED,
        ShowFault::Page { .. } => words::BAD_PAGE,
        ShowFault::Locked => words::LOCKED,
        ShowFault::TooLarge => words::TOO_LARGE,
        ShowFault::OtherKind => words::OTHER_KIND,
        ShowFault::NoReader => words::NO_READER,
    }
}

fn page_label(look: &Look, viewing: &Viewing) -> String {
    words::page(look.words, viewing.page + 1, viewing.pages())
}

/// The pages, the size, and when the result clears.
fn foot_row(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    viewing: &Viewing,
    rect: Rect,
) -> Option<Event> {
    let mut event = None;
    let row = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    // The keys are named where there is room for them.
    let is_narrow = rect.width() < look.scaled(900.0);
    let button = |action: Action| {
        let button = action.button(look).height(look.touch_large);
        if is_narrow { button.hint(None) } else { button }
    };
    let left = ui.scope_builder(row, |ui| {
        ui.spacing_mut().item_spacing.x = look.gap_small;
        let mut put = |chosen: bool, made: DocumentEvent| {
            if chosen {
                event = Some(Event::Document(made));
            }
        };
        if viewing.pages() > 1 {
            let (page, last) = (viewing.page, viewing.pages() - 1);
            for (action, to) in [
                (Action::PreviousPage, page.saturating_sub(1)),
                (Action::NextPage, (page + 1).min(last)),
            ] {
                let response = ui
                    .add_enabled_ui(to != page, |ui| button(action).show(ui, look))
                    .inner;
                put(
                    action.chosen(ui, &response) && to != page,
                    DocumentEvent::Turn(to),
                );
            }
        }
        if let Some(Ok(Shows::Sheet(sheet))) = &viewing.shows {
            let action = match viewing.is_large {
                true => Action::FitWidth,
                false => Action::Larger,
            };
            let response = button(action).show(ui, look);
            let is_large = !viewing.is_large;
            put(
                action.chosen(ui, &response),
                DocumentEvent::Enlarge(is_large),
            );
            if sheet.size.is_cut {
                let style = Style::new(look.text_small, look.look_sign);
                say(ui, look.text(words::CUT), style);
            }
        }
        ui.min_rect()
    });
    let mut right = rect;
    right.set_left(left.inner.right() + look.gap);
    let pages = match (viewing.is_opening(), viewing.pages()) {
        (true, _) => Some(look.text(words::OPENING).to_owned()),
        (false, 2..) => Some(page_label(look, viewing)),
        (false, _) => None,
    };
    let clears = result::countdown(ui, look, view, shown);
    let line: Vec<String> = pages.into_iter().chain([clears]).collect();
    let style = Style::new(look.text_small, look.dim);
    say_fitted(ui, right, Align::Max, &line.join(" · "), style);
    event
}

/// Whether somebody is at it: the pointer moves, a key is pressed, it is scrolled.
fn is_read(ui: &Ui) -> bool {
    ui.input(|input| {
        let mut events = input.events.iter();
        events.any(|event| {
            matches!(
                event,
                egui::Event::PointerMoved(_)
                    | egui::Event::Touch { .. }
                    | egui::Event::MouseWheel { .. }
                    | egui::Event::Key { pressed: true, .. }
            )
        })
    })
}
