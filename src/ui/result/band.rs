//! The verdict's band: shape, headline, one sentence, and the four facts in their places.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{Align, Galley, Painter, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::below;
use crate::ui::icons::Icon;
use crate::ui::lettering::{Style, layout, layout_line, say_fitted, say_galley};
use crate::ui::look::Look;
use crate::ui::tokens::Tone;
use crate::ui::widgets::tape;
use crate::verdict::{Headline, Verdict};
use crate::wording::{self, screens};

/// The height of one fact's row, in points.
const FACT: f32 = 36.0;

/// The height of a mark's tape, in points.
const TAPE: f32 = 58.0;

/// The height of the row that tells headlines apart by place, in points.
const LADDER: f32 = 12.0;

/// What the band says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Face {
    /// The headline of the whole visit: a good card beside a bad one gives no green.
    Headline(Headline),
    /// Staff found the photo ID to be another person's: that outweighs whatever the card is worth.
    NotThisPerson,
    /// The card is good, and whether it is this person's is asked before any green (sec-T6).
    CompareFirst,
}

/// Shows the band of `verdict` in `rect`.
pub(super) fn show(ui: &mut Ui, look: &Look, rect: Rect, verdict: &Verdict, face: Face) {
    let (word, icon, tone, summary) = match face {
        Face::NotThisPerson => (
            look.text(screens::ID_DIFFERS_HEADLINE),
            Icon::headline(Headline::DoNotAccept),
            look.refused,
            look.text(screens::ID_DIFFERS_SUMMARY).to_owned(),
        ),
        Face::CompareFirst => (
            look.text(screens::ID_FIRST_HEADLINE),
            Icon::IdCard,
            look.plain(),
            look.text(screens::ID_FIRST_SUMMARY).to_owned(),
        ),
        Face::Headline(headline) => (
            look.text(wording::headline(headline)),
            Icon::headline(headline),
            look.headline(headline),
            summary(look, verdict, headline),
        ),
    };
    ui.painter().rect_filled(rect, 0, tone.fill);
    if let Face::Headline(headline) = face {
        ladder(ui.painter(), rect, headline, tone);
    }
    let inner = rect.shrink2(vec2(34.0, 0.0));

    let side = if rect.height() > 730.0 { 144.0 } else { 112.0 };
    let mut room = below(inner, 34.0);
    let shape = Rect::from_min_size(room.min, Vec2::splat(side));
    icon.paint(ui.painter(), shape, tone.text);
    room = below(room, side + 22.0);
    if let Some(mark) = verdict.mark() {
        let mut across = rect;
        across.set_top(room.top());
        across.set_height(TAPE);
        tape(ui, look, across, look.text(wording::mark(mark)));
        room = below(room, TAPE + 16.0);
    }

    let galley = fitted(ui.painter(), look, word, tone, inner.width());
    let height = galley.size().y;
    announce(
        ui,
        Rect::from_min_size(room.min, galley.size()),
        galley,
        word,
    );
    room = below(room, height + 12.0);

    let facts = facts(ui, look, inner, verdict, tone);
    room.set_bottom(facts.top() - look.gap);
    sentence(ui, look, room, &summary, tone);
}

fn summary(look: &Look, verdict: &Verdict, of_visit: Headline) -> String {
    let own = verdict.headline();
    match own == of_visit {
        true => wording::summary(look.words, verdict),
        false => screens::this_card_alone(look.words, look.text(wording::headline(own))),
    }
}

/// One place for each headline across the top of the band, as the lamps of a traffic light have
/// theirs: where the bright one stands says which it is, without colour, shape or word.
fn ladder(painter: &Painter, rect: Rect, headline: Headline, tone: Tone) {
    const GAP: f32 = 6.0;
    let place = match headline {
        Headline::Verified => 0_u8,
        Headline::Check => 1,
        Headline::DoNotAccept => 2,
        Headline::SharedNotSigned | Headline::Link => 3,
        Headline::NotAHealthCode | Headline::Incomplete => 4,
    };
    let width = (rect.width() - 4.0 * GAP) / 5.0;
    for at in 0..5_u8 {
        let left = rect.left() + f32::from(at) * (width + GAP);
        let lamp = Rect::from_min_size(pos2(left, rect.top()), vec2(width, LADDER));
        let color = match at == place {
            true => tone.text,
            false => tone.text.gamma_multiply(0.22),
        };
        painter.rect_filled(lamp, 0, color);
    }
}

/// The headline, as large as its words fit.
fn fitted(painter: &Painter, look: &Look, word: &str, tone: Tone, width: f32) -> Arc<Galley> {
    let mut size = look.text_headline;
    loop {
        let style = Style::new(size, tone.text).heavy();
        // The space after a word hangs over the edge: it would else begin the next line.
        let galley = layout(painter, word, style, width + size * 0.3);
        let words_fit = word
            .split(' ')
            .all(|word| layout_line(painter, word, style, f32::INFINITY).size().x <= width);
        if (words_fit && galley.size().y <= 196.0) || size <= look.text_large {
            return galley;
        }
        size -= 2.0;
    }
}

/// Shows the headline, and has screen readers say it at once.
fn announce(ui: &mut Ui, rect: Rect, galley: Arc<Galley>, word: &str) {
    let id = ui.scope_id().with("headline");
    let response = ui.interact(rect, id, Sense::hover());
    let color = galley
        .job
        .sections
        .first()
        .map_or_else(Default::default, |first| first.format.color);
    ui.painter().galley(rect.min.round(), galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
}

/// The sentence under the headline, smaller where it is long.
fn sentence(ui: &mut Ui, look: &Look, rect: Rect, text: &str, tone: Tone) {
    let sizes = [
        look.text_body,
        look.text_row,
        look.text_small,
        20.0,
        17.0,
        15.0,
    ];
    let lay = |size| {
        layout(
            ui.painter(),
            text,
            Style::new(size, tone.text),
            rect.width(),
        )
    };
    let fits = sizes
        .into_iter()
        .map(lay)
        .find(|galley| galley.size().y <= rect.height());
    let galley = fits.unwrap_or_else(|| lay(look.text_key.min(15.0)));
    say_galley(ui, rect.min, galley, text);
}

fn facts(ui: &mut Ui, look: &Look, inner: Rect, verdict: &Verdict, tone: Tone) -> Rect {
    let facts = wording::facts(look.words, verdict);
    let height = look.scaled(FACT).min(FACT * 1.5);
    let mut rows = inner;
    rows.set_bottom(inner.bottom() - 28.0);
    rows.set_top(rows.bottom() - height * 4.0);
    let mut row = rows;
    row.set_height(height);
    // Four names and four words in a narrow band: they grow less than other text.
    let style = Style::new(look.text_row.min(26.0), tone.text);
    for (name, fact, word) in facts {
        let middle = pos2(row.left() + 12.0, row.center().y);
        let shape = Rect::from_center_size(middle, Vec2::splat(22.0));
        Icon::fact(fact).paint(ui.painter(), shape, tone.text);
        let mut text = row;
        text.set_left(row.left() + 38.0);
        let half = text.with_max_x(text.center().x + look.gap_large);
        let name = say_fitted(ui, half, Align::Min, name, style.strong());
        text.set_left(name.right() + look.gap_small);
        say_fitted(ui, text, Align::Max, &word, style);
        row = row.translate(vec2(0.0, height));
    }
    rows
}
