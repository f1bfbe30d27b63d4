//! The sounds themselves, computed: how each goes, and its samples.

use crate::verdict::Headline;

/// Samples a second: what sound cards take without conversion.
pub const SAMPLE_RATE: u32 = 48_000;

const SAMPLES_PER_MS: u16 = 48;

/// What is heard, told apart without looking (architecture §3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Cue {
    /// VERIFIED: two tones, the second higher.
    Rising,
    /// CHECK: the same tone twice.
    Level,
    /// DO NOT ACCEPT: two low tones, the second lower.
    Falling,
    /// SHARED, NOT SIGNED: one long tone that swells.
    Soft,
    /// NOT A HEALTH CODE: a click.
    Click,
    /// More is to come, of a link or of a card in several codes: one short tone.
    Single,
}

/// One tone of a cue.
struct Tone {
    /// Silence before it, in milliseconds.
    after: u16,
    /// In milliseconds.
    length: u16,
    /// In hertz.
    pitch: f32,
    /// How long it takes to be at its loudest, in milliseconds.
    attack: u16,
    /// Of the loudest that there is.
    loudness: f32,
}

impl Cue {
    /// All, in the order of the headlines from good to bad and then the others.
    pub const ALL: [Self; 6] = [
        Self::Rising,
        Self::Level,
        Self::Falling,
        Self::Soft,
        Self::Click,
        Self::Single,
    ];

    /// What a visit with this headline sounds like.
    #[must_use]
    pub const fn of(headline: Headline) -> Self {
        match headline {
            Headline::Verified => Self::Rising,
            Headline::Check => Self::Level,
            Headline::DoNotAccept => Self::Falling,
            Headline::SharedNotSigned => Self::Soft,
            Headline::NotAHealthCode => Self::Click,
            Headline::Link | Headline::Incomplete => Self::Single,
        }
    }

    fn tones(self) -> Vec<Tone> {
        let tone = |after, length, pitch| Tone {
            after,
            length,
            pitch,
            attack: 8,
            loudness: 0.7,
        };
        match self {
            Self::Rising => vec![tone(0, 130, 659.3), tone(10, 240, 987.8)],
            Self::Level => vec![tone(0, 150, 523.3), tone(80, 150, 523.3)],
            // Low and longer than the others, so that it carries through a hall.
            Self::Falling => vec![tone(0, 210, 329.6), tone(20, 360, 207.7)],
            Self::Soft => vec![Tone {
                attack: 180,
                loudness: 0.45,
                ..tone(0, 420, 440.0)
            }],
            Self::Click => vec![Tone {
                attack: 2,
                loudness: 0.5,
                ..tone(0, 18, 1_760.0)
            }],
            Self::Single => vec![Tone {
                loudness: 0.5,
                ..tone(0, 110, 784.0)
            }],
        }
    }

    /// One channel of samples between -1 and 1, [`SAMPLE_RATE`] a second.
    #[must_use]
    pub fn samples(self) -> Vec<f32> {
        let mut samples = Vec::new();
        for tone in self.tones() {
            let silence = usize::from(tone.after * SAMPLES_PER_MS);
            samples.resize(samples.len() + silence, 0.0);
            let count = tone.length * SAMPLES_PER_MS;
            samples.extend((0..=count).map(|at| tone.at(at, count)));
        }
        samples
    }
}

impl Tone {
    /// The sample number `at` of `count`. An octave above sounds along softly: cheap loudspeakers
    /// hardly give a low tone by itself.
    fn at(&self, at: u16, count: u16) -> f32 {
        use std::f32::consts::{FRAC_PI_2, TAU};
        let attack = self.attack * SAMPLES_PER_MS;
        let release = count - attack;
        // Rising and falling along a quarter of a wave: a sudden start or end is heard as a crack.
        let envelope = match at < attack {
            true => (FRAC_PI_2 * f32::from(at) / f32::from(attack)).sin(),
            false => (FRAC_PI_2 * f32::from(at - attack) / f32::from(release)).cos(),
        };
        let seconds = f32::from(at) / (f32::from(SAMPLES_PER_MS) * 1_000.0);
        let turns = |pitch: f32| (TAU * (pitch * seconds).fract()).sin();
        let wave = 0.8 * turns(self.pitch) + 0.2 * turns(2.0 * self.pitch);
        self.loudness * envelope * wave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often the sound crosses zero upwards, a second: its pitch.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand samples")]
    fn pitch(samples: &[f32]) -> f32 {
        let crossings = samples
            .windows(2)
            .filter(|pair| pair[0] <= 0.0 && pair[1] > 0.0)
            .count();
        crossings as f32 * SAMPLE_RATE as f32 / samples.len() as f32
    }

    fn is_silent(samples: &[f32]) -> bool {
        samples.iter().all(|sample| sample.abs() < 1e-3)
    }

    /// The pitch where it begins and where it ends.
    fn contour(cue: Cue) -> (f32, f32) {
        let samples = cue.samples();
        let (third, from) = (samples.len() / 4, samples.len() - samples.len() / 3);
        (pitch(&samples[..third]), pitch(&samples[from..]))
    }

    #[test]
    fn each_is_short_does_not_clip_and_begins_and_ends_in_silence() {
        for cue in Cue::ALL {
            let samples = cue.samples();
            assert!(samples.len() < SAMPLE_RATE as usize * 7 / 10, "{cue:?}");
            assert!(samples.iter().all(|sample| sample.abs() < 0.95), "{cue:?}");
            assert!(samples.iter().any(|sample| sample.abs() > 0.2), "{cue:?}");
            assert!(is_silent(&samples[..1]), "{cue:?}");
            assert!(is_silent(&samples[samples.len() - 1..]), "{cue:?}");
            let step = samples
                .windows(2)
                .map(|pair| (pair[1] - pair[0]).abs())
                .fold(0.0, f32::max);
            assert!(step < 0.2, "{cue:?} cracks: {step}");
        }
    }

    #[test]
    fn good_news_rises_bad_news_falls_and_doubt_stays_level() {
        let (begins, ends) = contour(Cue::Rising);
        assert!(ends > begins * 1.3, "{begins} {ends}");
        let (begins, ends) = contour(Cue::Falling);
        assert!(ends < begins / 1.3, "{begins} {ends}");
        let (begins, ends) = contour(Cue::Level);
        assert!((ends / begins - 1.0).abs() < 0.05, "{begins} {ends}");
    }

    #[test]
    fn two_tones_have_silence_between_and_the_others_are_told_apart_by_length() {
        let level = Cue::Level.samples();
        let middle = level.len() / 2;
        assert!(is_silent(&level[middle - 480..middle + 480]));
        let length = |cue: Cue| cue.samples().len();
        assert!(length(Cue::Click) * 4 < length(Cue::Single));
        assert!(length(Cue::Single) * 3 < length(Cue::Soft));
        // The soft one swells where the others start at once.
        let loudest = |samples: &[f32]| samples.iter().copied().fold(0.0, f32::max);
        assert!(loudest(&Cue::Soft.samples()[..960]) < 0.1);
        assert!(loudest(&Cue::Single.samples()[..960]) > 0.3);
    }

    #[test]
    fn every_headline_has_one_and_only_what_waits_shares_it() {
        for one in Headline::ALL {
            for other in Headline::ALL {
                let waits = |headline| matches!(headline, Headline::Link | Headline::Incomplete);
                let same = Cue::of(one) == Cue::of(other);
                assert_eq!(same, one == other || (waits(one) && waits(other)));
            }
        }
    }
}
