//! Noto Sans, built in and packed: a face is unpacked when its first letter is drawn.

use std::io::Read as _;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use egui::{FallbackRequest, FontData, FontFamily, FontInsert, FontProvider};
use flate2::read::GzDecoder;

use super::{Weight, beside_atkinson, draws};

/// A typeface that is in the program.
pub(super) struct Face {
    pub(super) name: &'static str,
    packed: &'static [u8],
    /// The one weight that it is for; `None` where it stands beside all three, since the script is
    /// there in one weight only.
    weight: Option<Weight>,
    /// Where its letters are, so that it is not unpacked in vain.
    spans: &'static [RangeInclusive<char>],
    unpacked: OnceLock<Vec<u8>>,
}

macro_rules! face {
    ($name:literal, $weight:expr, $spans:expr) => {
        Face {
            name: $name,
            packed: include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf.gz")),
            weight: $weight,
            spans: $spans,
            unpacked: OnceLock::new(),
        }
    };
}

/// Latin, Greek and Cyrillic, and signs.
const EUROPEAN: &[RangeInclusive<char>] = &[
    '\u{20}'..='\u{52f}',
    '\u{1ab0}'..='\u{1aff}',
    '\u{1c80}'..='\u{1c8f}',
    '\u{1d00}'..='\u{20cf}',
    '\u{2100}'..='\u{214f}',
    '\u{2212}'..='\u{2212}',
    '\u{2c60}'..='\u{2c7f}',
    '\u{2de0}'..='\u{2e5f}',
    '\u{a640}'..='\u{a69f}',
    '\u{a700}'..='\u{a7ff}',
    '\u{ab30}'..='\u{ab6f}',
];

/// Chinese and Japanese.
const EASTERN: &[RangeInclusive<char>] = &[
    '\u{3000}'..='\u{30ff}',
    '\u{31f0}'..='\u{31ff}',
    '\u{3400}'..='\u{9fff}',
    '\u{f900}'..='\u{faff}',
    '\u{ff01}'..='\u{ffe6}',
];

/// What is written in Noto Sans, the nearest in weight first.
pub(super) static FACES: [Face; 24] = [
    face!("NotoSans-Regular", Some(Weight::Regular), EUROPEAN),
    face!("NotoSans-SemiBold", Some(Weight::SemiBold), EUROPEAN),
    face!("NotoSans-ExtraBold", Some(Weight::Heavy), EUROPEAN),
    // What sentences are made of; the rarer letters of names are in the next.
    face!("NotoSansSC-Regular", Some(Weight::Regular), EASTERN),
    face!("NotoSansSC-SemiBold", None, EASTERN),
    face!(
        "NotoSansKR-SemiBold",
        None,
        &['\u{3131}'..='\u{318e}', '\u{ac00}'..='\u{d7a3}']
    ),
    face!(
        "NotoSansArabic-SemiBold",
        None,
        &[
            '\u{600}'..='\u{6ff}',
            '\u{750}'..='\u{77f}',
            '\u{870}'..='\u{8ff}',
            '\u{fb50}'..='\u{fdff}',
            '\u{fe70}'..='\u{fefc}',
        ]
    ),
    face!(
        "NotoSansArmenian-SemiBold",
        None,
        &['\u{530}'..='\u{58f}', '\u{fb13}'..='\u{fb17}']
    ),
    face!("NotoSansBengali-SemiBold", None, &['\u{980}'..='\u{9ff}']),
    face!(
        "NotoSansDevanagari-SemiBold",
        None,
        &[
            '\u{900}'..='\u{97f}',
            '\u{1cd0}'..='\u{1cff}',
            '\u{a8e0}'..='\u{a8ff}',
        ]
    ),
    face!(
        "NotoSansEthiopic-SemiBold",
        None,
        &['\u{1200}'..='\u{137f}']
    ),
    face!(
        "NotoSansGeorgian-SemiBold",
        None,
        &['\u{10a0}'..='\u{10ff}', '\u{1c90}'..='\u{1cbf}']
    ),
    face!("NotoSansGujarati-SemiBold", None, &['\u{a80}'..='\u{aff}']),
    face!("NotoSansGurmukhi-SemiBold", None, &['\u{a00}'..='\u{a7f}']),
    face!(
        "NotoSansHebrew-SemiBold",
        None,
        &['\u{590}'..='\u{5ff}', '\u{fb1d}'..='\u{fb4f}']
    ),
    face!("NotoSansKannada-SemiBold", None, &['\u{c80}'..='\u{cff}']),
    face!(
        "NotoSansKhmer-SemiBold",
        None,
        &['\u{1780}'..='\u{17ff}', '\u{19e0}'..='\u{19ff}']
    ),
    face!("NotoSansLao-SemiBold", None, &['\u{e80}'..='\u{eff}']),
    face!("NotoSansMalayalam-SemiBold", None, &['\u{d00}'..='\u{d7f}']),
    face!("NotoSansMyanmar-SemiBold", None, &['\u{1000}'..='\u{109f}']),
    face!("NotoSansSinhala-SemiBold", None, &['\u{d80}'..='\u{dff}']),
    face!("NotoSansTamil-SemiBold", None, &['\u{b80}'..='\u{bff}']),
    face!("NotoSansTelugu-SemiBold", None, &['\u{c00}'..='\u{c7f}']),
    face!("NotoSansThai-SemiBold", None, &['\u{e00}'..='\u{e7f}']),
];

impl Face {
    /// The file. It is empty, and draws nothing, where the packed one is damaged.
    pub(super) fn file(&'static self) -> &'static [u8] {
        self.unpacked.get_or_init(|| {
            let mut file = Vec::new();
            match GzDecoder::new(self.packed).read_to_end(&mut file) {
                Ok(_bytes) => file,
                Err(_damaged) => Vec::new(),
            }
        })
    }

    fn suits(&self, weight: Weight, letter: char) -> bool {
        self.weight.is_none_or(|own| own == weight)
            && self.spans.iter().any(|span| span.contains(&letter))
    }

    /// To draw with.
    fn data(&'static self) -> FontData {
        let file = self.file();
        FontData::from_static(file).tweak(beside_atkinson(file))
    }
}

/// Noto Sans itself in `weight`, with its name.
pub(super) fn sans(weight: Weight) -> (&'static str, FontData) {
    let face = &FACES[match weight {
        Weight::Regular => 0,
        Weight::SemiBold => 1,
        Weight::Heavy => 2,
    }];
    (face.name, face.data())
}

/// Finds the built-in face for a letter that the typefaces of a family do not have.
pub(super) struct BuiltIn;

impl FontProvider for BuiltIn {
    fn fonts_for_family(&self, family: &FontFamily) -> Vec<FontInsert> {
        let weight = Weight::of(family);
        if *family != FontFamily::Name(weight.noto_name().into()) {
            return Vec::new();
        }
        let (name, data) = sans(weight);
        vec![FontInsert::new(name, data, Vec::new())]
    }

    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let weight = Weight::of(request.family);
        let mut faces = FACES.iter().filter(|face| face.suits(weight, letter));
        let face = faces.find(|face| draws(face.file(), letter))?;
        Some(FontInsert::new(face.name, face.data(), Vec::new()))
    }
}
