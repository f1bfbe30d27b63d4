//! Every colour, size and space of the window, named by its use. No other file names a colour.

use egui::Color32;

use crate::verdict::{Fact, Headline};

/// A ground and what is legible on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tone {
    /// The ground.
    pub(super) fill: Color32,
    /// Text and shapes on it.
    pub(super) text: Color32,
}

/// How the window looks. Sizes and spaces are in points.
#[derive(Clone, Copy, Debug)]
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

    /// Shapes on the ground and on panels that say "good", "look" and "bad".
    pub(super) good_sign: Color32,
    /// See `good_sign`.
    pub(super) look_sign: Color32,
    /// See `good_sign`.
    pub(super) bad_sign: Color32,

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

/// Light on dark: a door at night, a counter under lamps.
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

    good_sign: rgb(0x35_c2_81),
    look_sign: rgb(0xf2_b7_05),
    bad_sign: rgb(0xff_7a_85),

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

impl Tokens {
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

    #[test]
    fn verdicts_are_legible_from_afar() {
        let tones = [
            DARK.verified,
            DARK.check,
            DARK.refused,
            DARK.shared,
            DARK.neutral,
            DARK.mark,
            DARK.accent,
            DARK.ground,
        ];
        for tone in tones {
            let contrast = contrast(tone.fill, tone.text);
            assert!(contrast >= 7.0, "{tone:?}: {contrast:.1}");
        }
    }

    #[test]
    fn all_other_text_is_legible() {
        for ground in [DARK.ground.fill, DARK.panel, DARK.panel_hot, DARK.strip] {
            for text in [
                DARK.ground.text,
                DARK.dim,
                DARK.accent.fill,
                DARK.good_sign,
                DARK.look_sign,
                DARK.bad_sign,
            ] {
                let contrast = contrast(ground, text);
                assert!(contrast >= 4.5, "{text:?} on {ground:?}: {contrast:.1}");
            }
        }
    }
}
