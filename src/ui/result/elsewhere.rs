//! Other places where something may be had. None of them is ever opened here (req-P2).

use egui::{Rect, Sense, Ui, Vec2, vec2};
use qrcode::{Color, QrCode};

use super::reasons::heading;
use crate::fhir::{Endpoint, EndpointKind, Record};
use crate::kiosk::{Event, LinkEvent, Opening};
use crate::text::Personal;
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::wording;
use crate::wording::screens::link as words;

/// The side of a code, in points, its quiet zone included.
const CODE: f32 = 260.0;

/// Modules of a code's quiet zone, on each side (ISO/IEC 18004 §9.1).
const QUIET: u8 = 4;

/// Shows those among `records`, which belong to the verdict at this place.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    verdict: usize,
    records: &[Record],
) -> Option<Event> {
    let places = records.iter().enumerate();
    let places = places.filter_map(|(at, record)| match record {
        Record::Endpoint(endpoint) => Some((at, endpoint)),
        _ => None,
    });
    let places: Vec<(usize, &Endpoint)> = places.collect();
    if places.is_empty() {
        return None;
    }
    let came = view.state.opening().and_then(Opening::came);
    let in_view = came.and_then(|came| came.address);
    let mut event = None;
    heading(ui, look, look.text(words::ENDPOINTS));
    for (at, endpoint) in places {
        let place = (verdict, at);
        let shows = in_view == Some(place);
        if one(ui, look, endpoint, shows, came.is_some()) {
            let place = (!shows).then_some(place);
            event = Some(Event::Link(LinkEvent::ShowAddress(place)));
        }
    }
    event
}

/// One place; whether its code is to be shown, or to go.
fn one(ui: &mut Ui, look: &Look, endpoint: &Endpoint, shows: bool, can_show: bool) -> bool {
    let host = endpoint.host.as_ref().map_or("", |host| &host.raw);
    let name = endpoint.name.as_ref().map_or(host, Personal::show);
    let color = match endpoint.has_ended {
        true => look.dim,
        false => look.ground.text,
    };
    say(ui, name, Style::new(look.text_body, color).strong());
    let dim = Style::new(look.text_row, look.dim);
    let mut under: Vec<String> = Vec::new();
    if !host.is_empty() && host != name {
        under.push(host.to_owned());
    }
    if let Some(until) = &endpoint.until {
        under.push(wording::records_date(look.words, until));
    }
    if endpoint.has_ended {
        under.push(look.text(words::ENDPOINT_ENDED).to_owned());
    }
    say(ui, &under.join(" · "), dim);
    if endpoint.kind == EndpointKind::SmartOnFhir && !host.is_empty() {
        say(ui, &words::endpoint_app(look.words, host), dim);
    }
    let is_page = endpoint.kind == EndpointKind::Interactive && !endpoint.has_ended;
    let Some(address) = endpoint.address.as_ref().filter(|_| is_page && can_show) else {
        return false;
    };
    let action = match shows {
        true => Action::HideAddress,
        false => Action::ShowAddress,
    };
    let is_pressed = action.show(ui, look);
    if shows {
        say(ui, look.text(words::ADDRESS_HOW), dim);
        code(ui, look, address);
    }
    is_pressed
}

/// The code of `address`, dark on light whatever the theme.
fn code(ui: &mut Ui, look: &Look, address: &str) {
    let Ok(code) = QrCode::new(address.as_bytes()) else {
        return;
    };
    let (rect, _response) = ui.allocate_exact_size(Vec2::splat(CODE), Sense::hover());
    let number = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let width = code.width();
    let side = CODE / (number(width) + 2.0 * f32::from(QUIET));
    let painter = ui.painter();
    painter.rect_filled(rect, 0, look.mark.text);
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (column, row) = (number(at % width), number(at / width));
            let quiet = f32::from(QUIET);
            let min = rect.min + vec2(column + quiet, row + quiet) * side;
            painter.rect_filled(
                Rect::from_min_size(min, Vec2::splat(side)),
                0,
                look.mark.fill,
            );
        }
    }
}
