//! The typefaces: Atkinson Hyperlegible Next, which was drawn so that no two letters are mistaken
//! for each other; Noto Sans for the letters that it does not have; and the system's own for those
//! that are in neither.
//!
//! A word is written in one typeface: where Atkinson lacks a letter of a text, as it does of most in
//! Vietnamese, the whole text is in Noto Sans.

mod noto;
mod system;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontProvider, FontTweak};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::wording::Language;

pub(super) use system::look as look_on_the_system;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Weight {
    /// 400: sentences.
    Regular,
    /// 600: what to look at first.
    SemiBold,
    /// 800: headlines and names.
    Heavy,
}

impl Weight {
    const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Heavy];

    const fn name(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::SemiBold => "semibold",
            Self::Heavy => "heavy",
        }
    }

    const fn noto_name(self) -> &'static str {
        match self {
            Self::Regular => "noto-regular",
            Self::SemiBold => "noto-semibold",
            Self::Heavy => "noto-heavy",
        }
    }

    const fn atkinson(self) -> &'static [u8] {
        match self {
            Self::Regular => {
                include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")
            }
            Self::SemiBold => {
                include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")
            }
            Self::Heavy => {
                include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-ExtraBold.ttf")
            }
        }
    }

    /// The weight that `family` is written in.
    fn of(family: &FontFamily) -> Self {
        match family {
            FontFamily::Name(name) => Self::ALL
                .into_iter()
                .find(|weight| [weight.name(), weight.noto_name()].contains(&name.as_ref()))
                .unwrap_or(Self::Regular),
            FontFamily::Proportional | FontFamily::Monospace => Self::Regular,
        }
    }

    /// The family of this weight for text that people type, which may come to hold any letter.
    pub(super) fn family(self) -> FontFamily {
        FontFamily::Name(self.name().into())
    }

    /// The family of this weight that has the letters of `text`, all in one typeface.
    pub(super) fn family_for(self, text: &str) -> FontFamily {
        match text.chars().any(is_for_noto) {
            true => FontFamily::Name(self.noto_name().into()),
            false => self.family(),
        }
    }
}

/// What Atkinson can write, the same in each weight.
static ATKINSON: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
    FontRef::new(Weight::Regular.atkinson())
        .map(|face| face.charmap().mappings())
        .into_iter()
        .flatten()
        .filter_map(|(point, _glyph)| char::from_u32(point))
        .collect()
});

/// Whether `letter` is of a script that Atkinson and Noto Sans both write, and only Noto Sans has it.
fn is_for_noto(letter: char) -> bool {
    // Latin, combining marks, Greek and Cyrillic. Letters of words before them are in both.
    let is_european = matches!(letter, '\u{100}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}');
    is_european && !ATKINSON.contains(&letter)
}

/// What there is to write with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Typefaces {
    /// In this program.
    pub built_in: usize,
    /// Of them, those that draw nothing.
    pub damaged: usize,
    /// Of the system's.
    pub on_system: usize,
    /// Whether letters are drawn that only the system can have: rare ones of Chinese names.
    pub draws_rare: bool,
}

/// A letter of Chinese names that no built-in typeface has.
const RARE: char = '\u{20bb7}';

/// Looks at all typefaces, those of the system too: it takes a while.
#[must_use]
pub fn typefaces() -> Typefaces {
    let found = system::look_now();
    let draws_nothing = |face: &&'static noto::Face| {
        !FontRef::new(face.file()).is_ok_and(|face| face.charmap().has_map())
    };
    let atkinson = Weight::ALL.map(Weight::atkinson);
    Typefaces {
        built_in: noto::FACES.len() + atkinson.len(),
        damaged: noto::FACES.iter().filter(draws_nothing).count(),
        on_system: found.count(),
        draws_rare: found.draws(RARE),
    }
}

/// Installs the families of all weights, for a window that speaks `language`.
pub(super) fn install(ctx: &egui::Context, language: Language) {
    speak(ctx, language);
    ctx.add_font_provider(Arc::new(noto::BuiltIn));
}

/// Writes in the typeface that has all letters of `language`; the plain proportional family becomes
/// the regular one.
pub(super) fn speak(ctx: &egui::Context, language: Language) {
    let mut fonts = FontDefinitions::default();
    let mut signs = fonts
        .families
        .remove(&FontFamily::Proportional)
        .unwrap_or_default();
    // It has letters of its own, in one light weight, that would stand before those of Noto Sans.
    signs.retain(|name| name != "Ubuntu-Light");
    for weight in Weight::ALL {
        let (name, data) = match language {
            Language::Vietnamese => noto::sans(weight),
            Language::Chinese
            | Language::English
            | Language::French
            | Language::German
            | Language::Spanish => (weight.name(), FontData::from_static(weight.atkinson())),
        };
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        let mut family = vec![name.to_owned()];
        family.extend(signs.iter().cloned());
        if weight == Weight::Regular {
            fonts
                .families
                .insert(FontFamily::Proportional, family.clone());
        }
        fonts.families.insert(weight.family(), family);
        // Filled when something is first written in it.
        let noto = FontFamily::Name(weight.noto_name().into());
        fonts.families.insert(noto, Vec::new());
    }
    ctx.set_fonts(fonts);
}

/// What finds the built-in typefaces, for text that is laid out beside the window.
pub(super) fn built_in() -> Arc<dyn FontProvider> {
    Arc::new(noto::BuiltIn)
}

/// Whether a typeface draws `letter`.
pub(super) fn has_letter(data: &FontData, letter: char) -> bool {
    draws((*data.font).as_ref(), letter)
}

/// Whether the first typeface in `file` draws `letter`. A file that is none draws nothing.
fn draws(file: &[u8], letter: char) -> bool {
    FontRef::from_index(file, 0).is_ok_and(|face| {
        let glyph = face.charmap().map(letter);
        glyph.is_some_and(|glyph| {
            glyph != GlyphId::NOTDEF && face.outline_glyphs().get(glyph).is_some()
        })
    })
}

/// Sets the first typeface in `file` beside Atkinson, as large and on the same line.
///
/// What is drawn stands with the middle of its typeface, between its highest and its lowest, in the
/// middle of its row. In Indian scripts, to name some, that is a tenth of their size too high.
fn beside_atkinson(file: &[u8]) -> FontTweak {
    // Capitals of Atkinson are 668 thousandths of its size, those of Noto Sans 714.
    let scale = 0.94;
    let line = |file| {
        let face = FontRef::from_index(file, 0).ok()?;
        let measures = face.metrics(Size::new(1.0), LocationRef::default());
        Some(f32::midpoint(measures.ascent, measures.descent))
    };
    let own = line(Weight::Regular.atkinson()).zip(line(file));
    FontTweak {
        scale,
        y_offset_factor: own.map_or(0.0, |(atkinson, face)| atkinson / scale - face),
        ..FontTweak::default()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
