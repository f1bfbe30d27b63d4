//! What is heard: one sound for each kind of result, made by this program and played on a thread of
//! its own.
//!
//! Without a sound card there is no sound, which the settings say and nothing else.

mod score;

pub use score::{Cue, SAMPLE_RATE};

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;

use fail::fail_point;
use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, MixerDeviceSink, Player};

use crate::faults;
use crate::limits;

/// Whether anything can be heard.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum SoundStatus {
    /// Not known yet.
    #[default]
    Unknown,
    /// There is a sound card.
    Ready,
    /// There is none, or it can't be used.
    NoDevice,
}

/// Plays sounds. The thread ends when this is dropped.
pub struct Sounds {
    cues: SyncSender<(Cue, u8)>,
    status: Receiver<SoundStatus>,
}

impl Sounds {
    /// Starts the thread and looks for a sound card; `wake` is called when its status is known.
    ///
    /// # Errors
    /// What the system said, if it has no thread left.
    pub fn start(wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let (cues, waiting) = sync_channel(limits::SOUNDS_WAITING);
        let (say, status) = sync_channel(limits::SOUNDS_WAITING);
        let mut speaker = Speaker {
            say,
            wake,
            said: SoundStatus::Unknown,
            open: None,
        };
        thread::Builder::new()
            .name("sound".to_owned())
            .spawn(move || faults::until_done(|| speaker.run(&waiting)))?;
        Ok(Self { cues, status })
    }

    /// Plays `cue` at once, in place of what is still heard. A `volume` in percent; 0 is mute.
    pub fn play(&self, cue: Cue, volume: u8) {
        // Refused where the sound card keeps its thread waiting: it is late for this one anyway.
        self.cues.try_send((cue, volume)).ok();
    }

    /// Whether there is a sound card, each time that changes.
    #[must_use]
    pub fn try_next(&self) -> Option<SoundStatus> {
        self.status.try_recv().ok()
    }
}

/// An open sound card.
struct Open {
    card: MixerDeviceSink,
    /// What is heard; it falls silent when it is dropped.
    player: Option<Player>,
    /// Set once the card has failed, as by being unplugged.
    failed: Arc<AtomicBool>,
}

struct Speaker<W> {
    say: SyncSender<SoundStatus>,
    wake: W,
    said: SoundStatus,
    open: Option<Open>,
}

impl<W: Fn()> Speaker<W> {
    fn run(&mut self, cues: &Receiver<(Cue, u8)>) {
        // Kept as long as the thread lives: without it, the library writes on standard error.
        #[cfg(target_os = "linux")]
        let _complaints = alsa::Output::local_error_handler();
        self.open();
        self.open = None;
        loop {
            match cues.recv_timeout(limits::SOUND_CARD_KEPT) {
                Ok((_, 0)) => {
                    if let Some(open) = &mut self.open {
                        open.player = None;
                    }
                }
                Ok((cue, volume)) => self.play(cue, volume),
                Err(RecvTimeoutError::Timeout) => self.open = None,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn play(&mut self, cue: Cue, volume: u8) {
        fail_point!("sound-play");
        let has_failed = |open: &mut Open| open.failed.load(Ordering::Relaxed);
        self.open.take_if(has_failed);
        if self.open.is_none() {
            self.open();
        }
        let Some(open) = &mut self.open else { return };
        open.player = None;
        let (Some(one), Some(rate)) = (NonZero::new(1), NonZero::new(SAMPLE_RATE)) else {
            return;
        };
        let player = Player::connect_new(open.card.mixer());
        player.set_volume(gain(volume));
        player.append(SamplesBuffer::new(one, rate, cue.samples()));
        open.player = Some(player);
    }

    fn open(&mut self) {
        fail_point!("sound-open");
        self.open = is_configured().then(Open::default_card).flatten();
        let status = match self.open {
            Some(_) => SoundStatus::Ready,
            None => SoundStatus::NoDevice,
        };
        if std::mem::replace(&mut self.said, status) != status {
            // Refused only where the window has not looked for long.
            self.say.try_send(status).ok();
            (self.wake)();
        }
    }
}

/// Whether the system's sound can be asked for at all: the library ends the thread where its settings
/// can't be read.
fn is_configured() -> bool {
    #[cfg(target_os = "linux")]
    let is_readable = alsa::config::update().is_ok();
    #[cfg(not(target_os = "linux"))]
    let is_readable = true;
    is_readable
}

impl Open {
    /// The system's own choice of sound card, or another that works.
    fn default_card() -> Option<Self> {
        let failed = Arc::new(AtomicBool::new(false));
        let tell = Arc::clone(&failed);
        let opened = DeviceSinkBuilder::from_default_device().and_then(|card| {
            // In place of a line on standard error.
            card.with_error_callback(move |_error| tell.store(true, Ordering::Relaxed))
                .open_sink_or_fallback()
        });
        let mut card = opened.ok()?;
        card.log_on_drop(false);
        let player = None;
        Some(Self {
            card,
            player,
            failed,
        })
    }
}

/// How loud `volume` percent are, from 0 to 1: what is heard as half as loud has a quarter of the
/// power.
fn gain(volume: u8) -> f32 {
    let share = f32::from(volume.min(limits::VOLUME_MOST)) / f32::from(limits::VOLUME_MOST);
    share * share
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    #[test]
    fn louder_is_louder_and_never_beyond_all() {
        assert!(gain(0) <= 0.0 && gain(99) < gain(255) && gain(255) <= 1.0);
        assert!((0..100).all(|volume| gain(volume) < gain(volume + 1)));
    }

    #[test]
    fn whether_there_is_a_sound_card_is_told_once_and_nothing_waits_for_one() {
        let (tell, told) = sync_channel(limits::SOUNDS_WAITING);
        let sounds = Sounds::start(move || tell.send(()).unwrap()).unwrap();
        for cue in Cue::ALL {
            sounds.play(cue, 0);
        }
        told.recv().unwrap();
        let status = sounds.try_next();
        assert!(matches!(
            status,
            Some(SoundStatus::Ready | SoundStatus::NoDevice)
        ));
        assert_eq!(sounds.try_next(), None);
    }
}
