//! What is heard at the desk, and whether anybody stands there still.

use std::time::Instant;

use eframe::egui::Context;

use super::App;
use crate::clock;
use crate::kiosk::Event;
use crate::session::Wakefulness;
#[cfg(target_os = "linux")]
use crate::session::{Buses, Watch};
use crate::sound::{Cue, Sounds};

/// Sounds, the message bus and the clocks.
pub(super) struct Presence {
    /// None where the system has no thread left.
    sounds: Option<Sounds>,
    #[cfg(target_os = "linux")]
    watch: Watch,
    wakefulness: Wakefulness,
}

impl Presence {
    pub(super) fn start(context: &Context) -> Self {
        let wake = || {
            let context = context.clone();
            move || context.request_repaint()
        };
        Self {
            sounds: Sounds::start(wake()).ok(),
            #[cfg(target_os = "linux")]
            watch: Watch::start(Buses::of_environment(), wake()),
            wakefulness: Wakefulness::new(clock::now(), Instant::now()),
        }
    }

    /// Plays `cue`; `volume` in percent.
    pub(super) fn play(&self, cue: Cue, volume: u8) {
        if let Some(sounds) = &self.sounds {
            sounds.play(cue, volume);
        }
    }

    /// Whether whoever stood here has gone since this was asked last.
    fn was_left(&mut self) -> bool {
        let mut was_left = self.wakefulness.has_slept(clock::now(), Instant::now());
        #[cfg(target_os = "linux")]
        while self.watch.try_next().is_some() {
            was_left = true;
        }
        was_left
    }
}

impl App {
    /// Takes in what the sound card and the session have to say.
    pub(super) fn hear_presence(&mut self) {
        while let Some(status) = self.presence.sounds.as_ref().and_then(Sounds::try_next) {
            self.happen(Event::Sound(status));
        }
        if self.presence.was_left() {
            self.happen(Event::Locked);
        }
    }
}
