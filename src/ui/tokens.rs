//! Every colour, size and space of the window, named by its use. No other file names a colour.

use egui::Color32;

use crate::store::{TextSize, Theme};
use crate::verdict::{Fact, Headline};

/// A ground and what is legible on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tone {
    /// The ground.
    pub(super) fill: Color32,
    /// Text and shapes on it.
    pub(super) text: Color32,
}

/// How the window looks. Sizes and spaces are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tokens {
    /// Behind everything.
    pub(super) ground: Tone,
    /// Cards, buttons, rows; its text is that of the ground.
    pub(super) panel: Color32,
    /// A button under the pointer, a chosen row.
    pub(super) panel_hot: Color32,
    /// The status strip.
    pub(super) strip: Color32,
    /// Thin lines and borders.
    pub(super) line: Color32,
    /// What a finger drags, and the rims of keys.
    pub(super) handle: Color32,
    /// Second to the text.
    pub(super) dim: Color32,
    /// The one next action, and what is in focus.
    pub(super) accent: Tone,

    /// VERIFIED.
    pub(super) verified: Tone,
    /// CHECK, and all that asks for a second look.
    pub(super) check: Tone,
    /// DO NOT ACCEPT.
    pub(super) refused: Tone,
    /// SHARED, NOT SIGNED and LINK.
    pub(super) shared: Tone,
    /// NOT A HEALTH CODE and MORE CODES.
    pub(super) neutral: Tone,
    /// The plate of a DEMO or TEST mark, and the light stripes beside it.
    pub(super) mark: Tone,

    /// Over everything, while nobody is there.
    pub(super) shade: Color32,

    /// Shapes on the ground and on panels that say "good", "look" and "bad".
    pub(super) good_sign: Color32,
    /// See `good_sign`.
    pub(super) look_sign: Color32,
    /// See `good_sign`.
    pub(super) bad_sign: Color32,

    /// How much larger text is than it was drawn for: 1 to 2.
    pub(super) scale: f32,
    /// The largest a headline may be.
    pub(super) text_headline: f32,
    /// A person's name.
    pub(super) text_name: f32,
    /// The title of a screen.
    pub(super) text_title: f32,
    /// A date of birth.
    pub(super) text_large: f32,
    /// What to do next.
    pub(super) text_lead: f32,
    /// Sentences.
    pub(super) text_body: f32,
    /// Rows and buttons.
    pub(super) text_row: f32,
    /// The status strip, and what is second in a row.
    pub(super) text_small: f32,
    /// Keys and codes.
    pub(super) text_key: f32,

    /// Between things that belong together.
    pub(super) gap_small: f32,
    /// Between neighbours.
    pub(super) gap: f32,
    /// Between groups.
    pub(super) gap_large: f32,
    /// Round a screen.
    pub(super) margin: f32,
    /// Corners.
    pub(super) radius: u8,
    /// The lowest button.
    pub(super) touch: f32,
    /// A button that is pressed for every person.
    pub(super) touch_large: f32,
    /// The status strip's height.
    pub(super) strip_height: f32,
}

/// Sizes and spaces, the same in every theme, with the colours of the dark one.
pub(super) const DARK: Tokens = Tokens {
    ground: tone(0x11_15_1a, 0xf2_f5_f7),
    panel: rgb(0x1a_20_27),
    panel_hot: rgb(0x25_2e_38),
    strip: rgb(0x0c_0f_13),
    line: rgb(0x2b_34_3e),
    handle: rgb(0x5d_69_76),
    dim: rgb(0xa9_b4_bf),
    accent: tone(0x7c_c4_ff, 0x06_22_3a),

    verified: tone(0x0a_61_39, 0xea_ff_f4),
    check: tone(0xf2_b7_05, 0x1c_15_00),
    refused: tone(0x9c_1a_29, 0xff_f0_f1),
    shared: tone(0x1a_51_96, 0xee_f6_ff),
    neutral: tone(0x4d_56_60, 0xff_ff_ff),
    mark: tone(0x0b_0d_10, 0xff_ff_ff),
    shade: Color32::from_black_alpha(200),

    good_sign: rgb(0x35_c2_81),
    look_sign: rgb(0xf2_b7_05),
    bad_sign: rgb(0xff_7a_85),

    scale: 1.0,
    text_headline: 84.0,
    text_name: 50.0,
    text_title: 46.0,
    text_large: 34.0,
    text_lead: 26.0,
    text_body: 22.0,
    text_row: 20.0,
    text_small: 17.0,
    text_key: 15.0,

    gap_small: 8.0,
    gap: 14.0,
    gap_large: 24.0,
    margin: 38.0,
    radius: 14,
    touch: 54.0,
    touch_large: 66.0,
    strip_height: 48.0,
};

/// Dark on light: a bright room, a sunny door.
const LIGHT: Tokens = Tokens {
    ground: tone(0xf1_f4_f7, 0x10_18_20),
    panel: rgb(0xff_ff_ff),
    panel_hot: rgb(0xdf_e9_f2),
    strip: rgb(0xe3_e9_ef),
    line: rgb(0xc2_cc_d6),
    handle: rgb(0x7b_88_95),
    dim: rgb(0x42_4f_5c),
    accent: tone(0x0b_4f_92, 0xff_ff_ff),

    good_sign: rgb(0x0a_6b_40),
    look_sign: rgb(0x7a_4f_00),
    bad_sign: rgb(0xa8_1b_2b),
    ..DARK
};

/// Black, white and full colours, for eyes that need them.
const CONTRAST: Tokens = Tokens {
    ground: tone(0x00_00_00, 0xff_ff_ff),
    panel: rgb(0x17_17_17),
    panel_hot: rgb(0x2b_2b_2b),
    strip: rgb(0x00_00_00),
    line: rgb(0xff_ff_ff),
    handle: rgb(0xff_ff_ff),
    dim: rgb(0xe4_e4_e4),
    accent: tone(0xff_e1_4d, 0x00_00_00),

    verified: tone(0x00_4a_24, 0xff_ff_ff),
    check: tone(0xff_cf_00, 0x00_00_00),
    refused: tone(0x7d_00_12, 0xff_ff_ff),
    shared: tone(0x00_38_7c, 0xff_ff_ff),
    neutral: tone(0x33_33_33, 0xff_ff_ff),

    good_sign: rgb(0x4d_ff_a6),
    look_sign: rgb(0xff_cf_00),
    bad_sign: rgb(0xff_9a_a3),
    ..DARK
};

impl Tokens {
    /// The colours of `theme`, with text of `size`.
    pub(super) fn of(theme: Theme, size: TextSize) -> Self {
        let colours = match theme {
            Theme::Dark => DARK,
            Theme::Light => LIGHT,
            Theme::Contrast => CONTRAST,
        };
        colours.scaled(f32::from(size.percent()) / 100.0)
    }

    /// All text `scale` times as large, and what holds it. Spaces stay: they are room for text. What
    /// is large already grows less, since it is legible and would push the rest off the screen.
    fn scaled(self, scale: f32) -> Self {
        let large = scale.sqrt();
        Self {
            scale,
            text_title: self.text_title * large,
            text_large: self.text_large * large,
            text_lead: (self.text_lead * scale).min(self.text_large * large),
            text_body: (self.text_body * scale).min(self.text_large * large),
            text_row: self.text_row * scale,
            text_small: self.text_small * scale,
            text_key: self.text_key * scale,
            touch: self.touch * large,
            touch_large: self.touch_large * large,
            strip_height: self.strip_height * large,
            ..self
        }
    }

    /// The band of a headline.
    pub(super) const fn headline(&self, headline: Headline) -> Tone {
        match headline {
            Headline::Verified => self.verified,
            Headline::Check => self.check,
            Headline::DoNotAccept => self.refused,
            Headline::SharedNotSigned | Headline::Link => self.shared,
            Headline::NotAHealthCode | Headline::Incomplete => self.neutral,
        }
    }

    /// A band that says nothing of a card yet.
    pub(super) const fn plain(&self) -> Tone {
        Tone {
            fill: self.panel_hot,
            text: self.ground.text,
        }
    }

    /// The edge of a reason's panel.
    pub(super) const fn weight(&self, weight: Fact) -> Color32 {
        match weight {
            Fact::Bad => self.bad_sign,
            _ => self.look_sign,
        }
    }
}

const fn tone(fill: u32, text: u32) -> Tone {
    Tone {
        fill: rgb(fill),
        text: rgb(text),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is where colours are declared"
)]
const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, "contrast ratio" and "relative luminance".
    fn contrast(one: Color32, other: Color32) -> f64 {
        let luminance = |color: Color32| {
            let linear = |channel: u8| {
                let share = f64::from(channel) / 255.0;
                if share <= 0.04045 {
                    share / 12.92
                } else {
                    ((share + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
        };
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    fn themes() -> impl Iterator<Item = (Theme, Tokens)> {
        let tokens = |theme| (theme, Tokens::of(theme, TextSize::Normal));
        Theme::ALL.into_iter().map(tokens)
    }

    #[test]
    fn verdicts_are_legible_from_afar() {
        for (theme, tokens) in themes() {
            let tones = [
                tokens.verified,
                tokens.check,
                tokens.refused,
                tokens.shared,
                tokens.neutral,
                tokens.mark,
                tokens.accent,
                tokens.ground,
            ];
            for tone in tones {
                let contrast = contrast(tone.fill, tone.text);
                assert!(contrast >= 7.0, "{theme:?}, {tone:?}: {contrast:.1}");
            }
        }
    }

    #[test]
    fn all_other_text_is_legible() {
        for (theme, tokens) in themes() {
            let grounds = [
                tokens.ground.fill,
                tokens.panel,
                tokens.panel_hot,
                tokens.strip,
            ];
            let texts = [
                tokens.ground.text,
                tokens.dim,
                tokens.accent.fill,
                tokens.good_sign,
                tokens.look_sign,
                tokens.bad_sign,
            ];
            for (ground, text) in grounds
                .iter()
                .flat_map(|one| texts.map(|text| (*one, text)))
            {
                let contrast = contrast(ground, text);
                let least = if theme == Theme::Contrast { 7.0 } else { 4.5 };
                assert!(
                    contrast >= least,
                    "{theme:?}: {text:?} on {ground:?}: {contrast:.1}"
                );
            }
        }
    }

    /// A colour as somebody without one kind of cones sees it: Viénot, Brettel and Mollon 1999, in
    /// linear light, each row what goes into red, green and blue.
    fn seen(color: Color32, matrix: [[f64; 3]; 3]) -> [f64; 3] {
        let linear =
            [color.r(), color.g(), color.b()].map(|channel| (f64::from(channel) / 255.0).powf(2.2));
        matrix.map(|row| {
            let sum: f64 = row
                .iter()
                .zip(linear)
                .map(|(share, light)| share * light)
                .sum();
            sum.clamp(0.0, 1.0).powf(1.0 / 2.2)
        })
    }

    /// Shape, word and place say what a band says; its colour does too, for every kind of eyes: the
    /// bands of the three verdicts on cards differ when seen without red, green or blue cones.
    #[test]
    fn verdicts_differ_for_colour_blind_eyes_too() {
        const PROTAN: [[f64; 3]; 3] = [
            [0.112_38, 0.887_62, 0.0],
            [0.112_38, 0.887_62, 0.0],
            [0.004_01, -0.004_01, 1.0],
        ];
        const DEUTAN: [[f64; 3]; 3] = [
            [0.292_75, 0.707_25, 0.0],
            [0.292_75, 0.707_25, 0.0],
            [-0.022_34, 0.022_34, 1.0],
        ];
        const TRITAN: [[f64; 3]; 3] = [
            [1.0, 0.144_61, -0.144_61],
            [0.0, 0.859_24, 0.140_76],
            [0.0, 0.859_24, 0.140_76],
        ];
        for (theme, tokens) in themes() {
            let bands = [tokens.verified, tokens.check, tokens.refused].map(|tone| tone.fill);
            for matrix in [PROTAN, DEUTAN, TRITAN] {
                let [green, amber, red] = bands.map(|band| seen(band, matrix));
                for (one, other) in [(green, amber), (amber, red), (green, red)] {
                    let squares = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b));
                    let apart = squares.sum::<f64>().sqrt();
                    assert!(apart > 0.1, "{theme:?}: {one:?} {other:?}: {apart:.2}");
                }
            }
        }
    }

    #[test]
    fn larger_text_is_larger_everywhere_and_spaces_stay() {
        let sizes = |tokens: &Tokens| {
            [
                tokens.text_title,
                tokens.text_large,
                tokens.text_lead,
                tokens.text_body,
                tokens.text_row,
                tokens.text_small,
                tokens.text_key,
                tokens.touch,
            ]
        };
        let normal = Tokens::of(Theme::Dark, TextSize::Normal);
        let double = Tokens::of(Theme::Dark, TextSize::Double);
        for (normal, double) in sizes(&normal).into_iter().zip(sizes(&double)) {
            assert!(double > normal * 1.3, "{normal} {double}");
        }
        assert!(double.text_row >= normal.text_row * 2.0);
        assert!((double.gap - normal.gap).abs() < f32::EPSILON);
    }
}
