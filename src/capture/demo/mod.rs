//! The demo camera: drawn pictures of cards and phones, as a webcam at a desk sees them.
//!
//! For trying the kiosk without a camera or a card, and for tests: everything behind the camera,
//! from the reading of the code on, is the same as with a real one.

mod artwork;
mod canvas;
pub(in crate::capture) mod code;
mod desk;
mod view;

use std::thread;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::child::Feed;
use super::frame::{Format, Frame, Packed};
use super::status::CameraStatus;
use crate::limits;

pub use view::{DrawnScene, HEIGHT, WIDTH, draw};

/// One card or phone that is held before the camera.
#[derive(Clone, Deserialize, Serialize)]
pub struct Scene {
    /// What its QR code says.
    pub text: Zeroizing<String>,
}

/// The scenes in the order in which they are shown, again and again.
#[derive(Clone, Deserialize, Serialize)]
pub struct Reel {
    /// May be empty: then the demo camera shows the desk alone.
    pub scenes: Vec<Scene>,
}

/// The scenes of the first round that are shown for a short time only, so that a newcomer soon
/// sees what the kiosk can do.
const SHORT_SCENES: usize = 3;
const SHORT_SECONDS: f32 = 3.0;
const LONG_SECONDS: f32 = 7.0;

/// A point in a [`Reel`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Index into [`Reel::scenes`].
    pub scene: usize,
    /// Seconds since the scene began.
    pub seconds: f32,
    /// Seconds that the scene takes.
    pub length: f32,
}

impl Reel {
    /// What is shown `elapsed` seconds after the start; `None` if there are no scenes.
    #[must_use]
    pub fn moment(&self, elapsed: f32) -> Option<Moment> {
        let mut left = elapsed.max(0.0);
        for scene in 0..self.scenes.len() {
            let length = if scene < SHORT_SCENES {
                SHORT_SECONDS
            } else {
                LONG_SECONDS
            };
            if left < length {
                return Some(Moment {
                    scene,
                    seconds: left,
                    length,
                });
            }
            left -= length;
        }
        // Later rounds are all alike.
        let mut scene = 0;
        let count = u16::try_from(self.scenes.len()).ok().filter(|&n| n > 0)?;
        left %= LONG_SECONDS * f32::from(count);
        while left >= LONG_SECONDS && scene + 1 < self.scenes.len() {
            left -= LONG_SECONDS;
            scene += 1;
        }
        Some(Moment {
            scene,
            seconds: left,
            length: LONG_SECONDS,
        })
    }
}

/// Shows the reel, again and again.
pub(in crate::capture) fn run(feed: &Feed, reel: &Reel) {
    feed.report(CameraStatus::Live {
        id: String::new(),
        name: "Demo camera".to_owned(),
        width: WIDTH,
        height: HEIGHT,
    });
    let began = Instant::now();
    let nobody = Moment {
        scene: usize::MAX,
        seconds: 0.0,
        length: LONG_SECONDS,
    };
    let mut frame = Frame::empty();
    let mut drawn: Option<(usize, DrawnScene)> = None;
    for picture in 0.. {
        let started = Instant::now();
        let moment = reel.moment(began.elapsed().as_secs_f32()).unwrap_or(nobody);
        let scene = match drawn {
            Some((scene, ref drawn)) if scene == moment.scene => drawn,
            _ => {
                let text = reel
                    .scenes
                    .get(moment.scene)
                    .map_or("", |scene| &scene.text);
                let fresh = DrawnScene::new(text, moment.scene);
                &drawn.insert((moment.scene, fresh)).1
            }
        };
        let rgb = draw(scene, moment, picture).rgb;
        let drawn = Packed {
            format: Format::Rgb,
            width: WIDTH,
            height: HEIGHT,
            bytes: &rgb,
        };
        feed.publish(&mut frame, drawn);
        thread::sleep(limits::DEMO_FRAME_INTERVAL.saturating_sub(started.elapsed()));
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;
    use crate::capture::qr::{CodeReader, QrCascade};

    fn reel(texts: &[&str]) -> Reel {
        Reel {
            scenes: texts
                .iter()
                .map(|&text| Scene {
                    text: Zeroizing::new(text.to_owned()),
                })
                .collect(),
        }
    }

    #[test]
    fn the_first_three_scenes_are_short_once() {
        let reel = reel(&["a", "b", "c", "d"]);
        let at = |elapsed| {
            let moment = reel.moment(elapsed).unwrap();
            (moment.scene, moment.length)
        };
        assert_eq!(at(0.0), (0, 3.0));
        assert_eq!(at(8.9), (2, 3.0));
        assert_eq!(at(9.1), (3, 7.0));
        assert_eq!(at(15.9), (3, 7.0));
        assert_eq!(at(16.1), (0, 7.0));
        assert_eq!(at(16.0 + 27.9), (3, 7.0));
        assert_eq!(at(16.0 + 28.1), (0, 7.0));
        assert_eq!(at(-5.0), (0, 3.0));
        assert!(Reel { scenes: Vec::new() }.moment(1.0).is_none());
    }

    #[test]
    fn every_scene_is_readable_most_of_the_time() {
        let long = format!("shc:/{}", "5676290952".repeat(239));
        let texts = [long.as_str(), &long, "shc:/0123456789", "shlink:/eyJ1cmwi"];
        for (index, text) in texts.into_iter().enumerate() {
            let scene = DrawnScene::new(text, index);
            let mut reader = QrCascade::live();
            let mut read = 0;
            for picture in 0..20_u16 {
                let moment = Moment {
                    scene: index,
                    seconds: 3.0 * f32::from(picture) / 20.0,
                    length: 3.0,
                };
                let frame = draw(&scene, moment, u64::from(picture));
                let found = reader.read(&frame.luma);
                assert!(found.iter().all(|code| *code.text == text));
                read += usize::from(!found.is_empty());
            }
            assert!(read >= 12, "scene {index}: {read} of 20");
        }
    }

    #[test]
    fn nothing_is_in_view_between_scenes_and_noise_never_stops() {
        let scene = DrawnScene::new("shc:/01", 0);
        let at = |seconds, seed| {
            draw(
                &scene,
                Moment {
                    scene: 0,
                    seconds,
                    length: 3.0,
                },
                seed,
            )
        };
        assert!(QrCascade::still().read(&at(0.0, 1).luma).is_empty());
        assert!(QrCascade::still().read(&at(2.999, 1).luma).is_empty());
        assert!(at(1.5, 1).rgb == at(1.5, 1).rgb);
        assert!(at(1.5, 1).rgb != at(1.5, 2).rgb);
    }

    #[test]
    fn a_text_too_long_for_a_code_shows_the_desk() {
        let scene = DrawnScene::new(&"x".repeat(4000), 0);
        let moment = Moment {
            scene: 0,
            seconds: 1.5,
            length: 3.0,
        };
        assert_eq!(draw(&scene, moment, 1).luma.width(), WIDTH);
    }
}
