//! Names that want to be more than names: each stands in a really signed card, and none steers what
//! staff read (sec-T5).

mod hostile;

use egui::{Rect, Shape};

use super::*;
use crate::text::Personal;
use crate::verdict::Note;
use crate::wording;
use hostile::{HONEST, MIXED, hostile};

/// Unicode's general category Cf and property `Bidi_Control`, but for the two joiners.
fn is_format(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}'
        | '\u{8e2}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0001}' | '\u{e0020}'..='\u{e007f}')
}

/// A card that says `text` wherever a card can say something.
fn card(text: &str) -> serde_json::Value {
    let mut first = dose("2021-01-29", "207", text);
    first["performer"] = serde_json::json!([{ "actor": { "display": text } }]);
    let mut second = dose("2021-02-26", "207", "0000007");
    second["vaccineCode"]["coding"][0]["code"] = serde_json::json!(text);
    bundle(&[], text, "1951-01-20", &[first, second])
}

/// A window that shows one card after the other, as a kiosk does all day.
struct Kiosk {
    harness: Harness<'static, Window>,
    maker: Maker,
    instant: Instant,
    plain: Screen,
    nameless: Screen,
}

/// What a card's text must not touch.
#[derive(Clone, Debug, Default, PartialEq)]
struct Screen {
    /// Where the content of a card may be painted.
    body: Option<Rect>,
    /// Everything that is painted beside it, in order.
    around: Vec<String>,
}

impl Kiosk {
    fn new(size: Vec2) -> Self {
        let maker = Maker::new();
        let instant = Instant::now();
        let state = with_result_at(vec![maker.verified(&card("Johanna"))], instant);
        let mut window = window(state);
        window.instant = instant;
        let mut kiosk = Self {
            harness: shown(size, window),
            maker,
            instant,
            plain: Screen::default(),
            nameless: Screen::default(),
        };
        let body = kiosk.shapes().find_map(|(clip, shape)| match shape {
            Shape::Text(text) if text.galley.text() == "Johanna" => Some(clip),
            _ => None,
        });
        kiosk.plain.body = body;
        kiosk.plain.around = kiosk.around(body.unwrap());
        kiosk.nameless = Screen {
            around: {
                kiosk.show(kiosk.maker.verified(&card("-")), false);
                kiosk.around(body.unwrap())
            },
            body,
        };
        kiosk
    }

    fn show(&mut self, verdict: Verdict, unverified: bool) {
        let mut state = with_result_at(vec![verdict], self.instant);
        if unverified {
            state.on(Event::ShowUnverified(true), self.instant);
        }
        self.harness.state_mut().state = state;
        self.harness.run_steps(3);
    }

    fn shapes(&self) -> impl Iterator<Item = (Rect, &Shape)> {
        fn flat(shape: &Shape) -> Vec<&Shape> {
            match shape {
                Shape::Vec(shapes) => shapes.iter().flat_map(flat).collect(),
                Shape::Noop => Vec::new(),
                other => vec![other],
            }
        }
        let shapes = self.harness.output().shapes.iter();
        shapes.flat_map(|clipped| {
            let clip = clipped.clip_rect;
            flat(&clipped.shape)
                .into_iter()
                .map(move |shape| (clip, shape))
        })
    }

    /// Everything that can be seen outside `body`, as it is painted.
    fn around(&self, body: Rect) -> Vec<String> {
        self.shapes()
            .filter(|(clip, shape)| {
                let seen = shape.visual_bounding_rect().intersect(*clip);
                seen.is_positive() && !body.contains_rect(seen)
            })
            .map(|(clip, shape)| match shape {
                // Where its letters stand in the atlas is nobody's business.
                Shape::Text(text) => format!(
                    "{clip:?} {:?} {:?} {:?} {:?} {:?}",
                    text.pos,
                    (text.galley.text(), &text.galley.job.sections),
                    text.galley.mesh_bounds,
                    text.fallback_color,
                    text.override_text_color
                ),
                other => format!("{clip:?} {other:?}"),
            })
            .collect()
    }

    fn labels(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .flat_map(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value(), node.description()]
            })
            .flatten()
            .collect()
    }

    /// Shows `text` as a name, as a lot and as a place, and looks at all that is on the screen.
    fn try_name(&mut self, text: &str) {
        let verdict = self.maker.verified(&card(text));
        let safe = Personal::new(text);
        let name = safe
            .as_ref()
            .map(Personal::show)
            .filter(|name| name.chars().any(char::is_alphanumeric));
        assert!(verdict.signed().is_some(), "{text:?} is not signed");
        self.show(verdict, false);

        let labels = self.labels();
        for label in &labels {
            for letter in label.chars() {
                let is_bad = letter.is_control() || is_format(letter);
                assert!(
                    !is_bad,
                    "U+{:04X} of {text:?} is in {label:?}",
                    u32::from(letter)
                );
            }
        }
        let has = |wanted: &str| labels.iter().any(|label| label == wanted);
        match name {
            Some(name) => assert!(has(name), "{text:?} is not shown as {name:?}: {labels:?}"),
            None => assert!(has(said(screens::NO_NAME)), "{text:?} is a name"),
        }
        if let Some(lot) = &safe {
            assert!(
                has(&screens::lot(Words::english(), lot.show())) && has(lot.show()),
                "{text:?}"
            );
        }

        let expected = match name {
            Some(_) => &self.plain,
            None => &self.nameless,
        };
        let body = expected.body.unwrap();
        for (clip, shape) in self
            .shapes()
            .filter(|(clip, _shape)| body.contains_rect(*clip))
        {
            let seen = shape.visual_bounding_rect();
            assert!(
                seen.left() >= clip.left() && seen.right() <= clip.right(),
                "{text:?} is cut off: {seen:?} in {clip:?}"
            );
        }
        let around = self.around(body);
        assert!(
            around == expected.around,
            "{text:?} changes what stands beside it: {:#?}",
            around
                .iter()
                .filter(|shape| !expected.around.contains(shape))
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn what_is_held_apart_from_a_card_is_the_band_the_foot_and_the_strip() {
    for size in [SIZES[0], SIZES[2]] {
        let mut kiosk = Kiosk::new(size);
        kiosk.show(kiosk.maker.verified(&card("Johanna")), false);
        let body = kiosk.plain.body.unwrap();
        let beside = kiosk.plain.around.join("\n");
        for word in [
            "\"VERIFIED\"",
            "\"Signed by a listed issuer",
            "\"matches\"",
            "\"one person\"",
            "\"Next\"",
            "\"Clears in 30 s\"",
            "\"Judges offline\"",
        ] {
            assert!(beside.contains(word), "{word} at {size}");
        }
        assert!(!beside.contains("Johanna"));
        let band = kiosk
            .shapes()
            .find_map(|(_clip, shape)| match shape {
                Shape::Rect(rect) if rect.fill == DARK.verified.fill => Some(rect.rect),
                _ => None,
            })
            .unwrap();
        assert!(body.left() >= band.right(), "{body:?} {band:?}");
        assert!(band.width() > 0.29 * (band.width() + body.width()));
        assert!(kiosk.nameless.around.join("\n").contains("\"CHECK\""));
    }
}

#[test]
fn no_name_steers_what_staff_read() {
    let names = hostile();
    assert!(names.len() >= 300, "{}", names.len());
    let mut kiosk = Kiosk::new(SIZES[0]);
    for name in &names {
        kiosk.try_name(name);
    }
}

#[test]
fn no_name_steers_what_staff_read_on_a_large_screen() {
    let mut kiosk = Kiosk::new(SIZES[2]);
    for name in hostile().iter().step_by(7) {
        kiosk.try_name(name);
    }
}

#[test]
fn no_name_of_an_unknown_issuers_card_steers_what_staff_read() {
    let mut kiosk = Kiosk::new(SIZES[0]);
    let body = kiosk.plain.body.unwrap();
    kiosk.show(kiosk.maker.of_unknown_issuer(&card("Johanna")), true);
    let expected = kiosk.around(body);
    assert!(expected.join("\n").contains("\"CHECK\""));
    for name in hostile().iter().step_by(7) {
        kiosk.show(kiosk.maker.of_unknown_issuer(&card(name)), true);
        assert!(kiosk.around(body) == expected, "{name:?}");
        for label in kiosk.labels() {
            let is_bad = |letter: char| letter.is_control() || is_format(letter);
            assert!(!label.contains(is_bad), "{label:?}");
        }
    }
}

#[test]
fn a_word_of_several_alphabets_is_noted_and_an_honest_name_is_not() {
    let maker = Maker::new();
    for name in MIXED {
        let verdict = maker.verified(&card(name));
        assert_eq!(verdict.notes(), [Note::MixedScripts], "{name}");
        let harness = result(verdict);
        harness.get_by_label(&wording::note(Words::english(), Note::MixedScripts, NOW));
        harness.get_by_label("VERIFIED");
    }
    for name in HONEST {
        let verdict = maker.verified(&card(name));
        assert_eq!(verdict.notes(), [], "{name}");
    }
}
