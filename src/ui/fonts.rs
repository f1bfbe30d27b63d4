//! The typefaces: Atkinson Hyperlegible Next, which was drawn so that no two letters are mistaken
//! for each other, and Noto Sans for the scripts that it does not have.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

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

    const fn data(self) -> &'static [u8] {
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

    /// The family of this weight.
    pub(super) fn family(self) -> FontFamily {
        FontFamily::Name(self.name().into())
    }
}

/// Other scripts, in one weight that stands beside all three: names are where they occur.
const OTHER_SCRIPTS: [(&str, &[u8]); 4] = [
    (
        "noto-sans",
        include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf"),
    ),
    (
        "noto-sans-hebrew",
        include_bytes!("../../assets/fonts/NotoSansHebrew-SemiBold.ttf"),
    ),
    (
        "noto-sans-arabic",
        include_bytes!("../../assets/fonts/NotoSansArabic-SemiBold.ttf"),
    ),
    (
        "noto-sans-devanagari",
        include_bytes!("../../assets/fonts/NotoSansDevanagari-SemiBold.ttf"),
    ),
];

/// Installs the families of all weights; the plain proportional family becomes the regular one.
pub(super) fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    let last_resort = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (name, data) in OTHER_SCRIPTS {
        let data = Arc::new(FontData::from_static(data));
        fonts.font_data.insert(name.to_owned(), data);
    }
    for weight in Weight::ALL {
        let data = Arc::new(FontData::from_static(weight.data()));
        fonts.font_data.insert(weight.name().to_owned(), data);
        let mut family = vec![weight.name().to_owned()];
        family.extend(OTHER_SCRIPTS.iter().map(|(name, _)| (*name).to_owned()));
        family.extend(last_resort.iter().cloned());
        if weight == Weight::Regular {
            let proportional = family.clone();
            fonts
                .families
                .insert(FontFamily::Proportional, proportional);
        }
        fonts.families.insert(weight.family(), family);
    }
    ctx.set_fonts(fonts);
}
