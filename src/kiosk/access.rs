//! What only the administrator may, and the pad on which the PIN is typed (req-Q5, sec-L6).

use std::time::{Duration, Instant};

use super::pad::{PinFault, PinPad, PinStep};
use super::{Job, Picks, Screen, SettingsGroup, SettingsPage, State};
use crate::jobs::keeper::Decision;
use crate::jobs::{PinAnswer, PinStanding};
use crate::limits;
use crate::pin::Pin;

/// What the PIN stands before.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Guarded {
    /// The settings.
    Settings,
    /// Whose cards may be green: a part of the settings.
    Restrict,
    /// Another PIN.
    ChangePin,
    /// A decision about whom to trust.
    Decide(Decision),
    /// To save the counts.
    ExportCounts,
    /// To choose files with cards, where the window is locked.
    Cards,
    /// Cameras and scanners, where the window is locked.
    Devices,
    /// The demonstration, where the window is locked.
    Demo,
    /// Start training.
    Training,
    /// To import a directory, where the window is locked.
    Snapshot,
    /// To refresh the directory, where the window is locked.
    Refresh,
    /// To close the window, where it is locked.
    Leave,
}

/// What happens at the pad, and to the right that it gives.
pub enum AccessEvent {
    /// Something that the PIN stands before was pressed.
    Open(Guarded),
    /// A digit was pressed or typed.
    Digit(u8),
    /// The last digit is to go.
    Erase,
    /// The PIN is complete.
    Enter,
    /// Somebody is there: a key, the pointer or a finger.
    Touched,
    /// "Lock" was pressed.
    Lock,
    /// How it stands with the PIN.
    Standing(PinStanding),
    /// The answer to [`Job::CheckPin`] or [`Job::ChoosePin`].
    Answered {
        /// To which.
        number: u64,
        /// What it is.
        answer: PinAnswer,
    },
}

/// What is known of the PIN, and whether it was given.
#[derive(Default)]
pub(super) struct Access {
    /// `None` until the store has said so.
    is_set: Option<bool>,
    locked_until: Option<Instant>,
    is_unlocked: bool,
    /// When somebody was last there, on the screens behind the PIN.
    touched: Option<Instant>,
    /// The number of the last question.
    number: u64,
}

impl State {
    pub(super) fn on_access(&mut self, event: AccessEvent, now: Instant) -> Option<Job> {
        match event {
            AccessEvent::Open(to) => return self.guard(to, now),
            AccessEvent::Digit(digit) => self.type_digit(digit, now),
            AccessEvent::Erase => {
                if let Some(pad) = self.open_pad(now) {
                    pad.digits.pop();
                }
            }
            AccessEvent::Enter => return self.enter_pin(now),
            AccessEvent::Touched => self.access.touched = Some(now),
            AccessEvent::Lock => {
                self.lock();
                return Some(self.clear());
            }
            AccessEvent::Standing(standing) => {
                self.access.is_set = Some(standing.is_set);
                self.access.locked_until = standing.locked_for.map(|span| now + span);
                if let Screen::Pin(pad) = &mut self.screen {
                    // The first answer comes after the pad, or the command line was there.
                    let chooses = pad.step != PinStep::Enter;
                    let waits = pad.is_checking() || self.access.is_unlocked;
                    if !chooses && !standing.is_set {
                        pad.start_over(PinStep::Choose, None);
                    } else if chooses && standing.is_set && !waits {
                        pad.start_over(PinStep::Enter, None);
                    }
                }
            }
            AccessEvent::Answered { number, answer } => return self.answered(number, answer, now),
        }
        None
    }

    /// Opens `to`, or the pad before it.
    pub(super) fn guard(&mut self, to: Guarded, now: Instant) -> Option<Job> {
        self.access.touched = Some(now);
        let step = match &to {
            Guarded::ChangePin if self.access.is_unlocked => PinStep::Choose,
            _ if self.may(&to) => return self.go(to, now),
            _ if self.access.is_set == Some(false) => PinStep::Choose,
            _ => PinStep::Enter,
        };
        // Whoever was on the screen is gone from it.
        let job = self.clear();
        self.screen = Screen::Pin(PinPad::new(to, step));
        Some(job)
    }

    /// Whether `to` opens without the pad.
    pub(super) const fn may(&self, to: &Guarded) -> bool {
        self.access.is_unlocked || !self.needs_pin(to)
    }

    /// Whom to trust, what is kept and what is set is the administrator's alone; where the window
    /// is locked, so is what leads out of it. A lock without a PIN is none: whoever came first
    /// would choose it.
    const fn needs_pin(&self, to: &Guarded) -> bool {
        match to {
            Guarded::Settings
            | Guarded::Restrict
            | Guarded::ChangePin
            | Guarded::Decide(_)
            | Guarded::ExportCounts => true,
            Guarded::Cards
            | Guarded::Devices
            | Guarded::Demo
            | Guarded::Training
            | Guarded::Snapshot
            | Guarded::Refresh
            | Guarded::Leave => {
                self.settings.is_kiosk && !matches!(self.access.is_set, Some(false))
            }
        }
    }

    /// Opens `to`, for somebody who may.
    fn go(&mut self, to: Guarded, now: Instant) -> Option<Job> {
        match to {
            Guarded::Settings | Guarded::Restrict | Guarded::ChangePin => {
                let group = match to {
                    Guarded::Restrict => SettingsGroup::Directory,
                    Guarded::ChangePin => SettingsGroup::Access,
                    _ => SettingsGroup::default(),
                };
                self.settings_page = SettingsPage {
                    group,
                    ..SettingsPage::default()
                };
                let job = self.clear();
                self.screen = Screen::Settings;
                Some(job)
            }
            Guarded::Decide(decision) => {
                self.show_directory();
                Some(Job::Decide(decision))
            }
            Guarded::ExportCounts => {
                let job = self.clear();
                self.screen = Screen::Files(Picks::CountsFolder);
                Some(job)
            }
            Guarded::Cards => {
                let job = self.clear();
                self.screen = Screen::Files(Picks::Cards);
                Some(job)
            }
            Guarded::Devices => {
                // Whoever was on the screen is gone from it.
                let forget = self.clear();
                self.screen = Screen::Devices;
                Some(Job::All(vec![forget, self.look_for_devices()]))
            }
            Guarded::Demo => Some(self.change_over(true)),
            Guarded::Training => Some(self.start_training(now)),
            Guarded::Snapshot => {
                let job = self.clear();
                self.screen = Screen::Files(Picks::Snapshot);
                Some(job)
            }
            Guarded::Refresh => {
                self.show_directory();
                self.refresh_now()
            }
            Guarded::Leave => {
                self.access.touched = Some(now);
                Some(Job::Leave)
            }
        }
    }

    /// The pad, if something can be typed on it now.
    fn open_pad(&mut self, now: Instant) -> Option<&mut PinPad> {
        let is_locked = self.locked_for(now).is_some();
        match &mut self.screen {
            Screen::Pin(pad) if pad.is_checking() => None,
            Screen::Pin(pad) if pad.step == PinStep::Enter && is_locked => None,
            Screen::Pin(pad) => Some(pad),
            _ => None,
        }
    }

    fn type_digit(&mut self, digit: u8, now: Instant) {
        if let Some(pad) = self.open_pad(now)
            && digit <= 9
            && pad.digits.len() < *limits::PIN_DIGITS.end()
        {
            pad.digits.push(char::from(b'0' + digit));
            pad.fault = None;
        }
    }

    fn enter_pin(&mut self, now: Instant) -> Option<Job> {
        let number = self.access.number + 1;
        let replaces = self.access.is_unlocked;
        let pad = self.open_pad(now)?;
        let Some(pin) = Pin::new(&pad.digits) else {
            pad.fault = Some(PinFault::TooShort);
            return None;
        };
        let job = match pad.step {
            PinStep::Enter => Job::CheckPin { number, pin },
            PinStep::Choose => {
                pad.first = pad.digits.clone();
                pad.start_over(PinStep::Repeat, None);
                return None;
            }
            PinStep::Repeat if pad.first != pad.digits => {
                pad.start_over(PinStep::Choose, Some(PinFault::Different));
                return None;
            }
            PinStep::Repeat => Job::ChoosePin {
                number,
                pin,
                replaces,
            },
        };
        pad.asked = Some(number);
        self.access.number = number;
        Some(job)
    }

    fn answered(&mut self, number: u64, answer: PinAnswer, now: Instant) -> Option<Job> {
        // The answer to a pad that was left opens nothing.
        let Screen::Pin(pad) = &mut self.screen else {
            return None;
        };
        if pad.asked != Some(number) {
            return None;
        }
        let step = match pad.step {
            PinStep::Enter => PinStep::Enter,
            PinStep::Choose | PinStep::Repeat => PinStep::Choose,
        };
        match answer {
            PinAnswer::Right | PinAnswer::Chosen => {
                let to = pad.to.clone();
                (self.access.is_unlocked, self.access.is_set) = (true, Some(true));
                self.access.touched = Some(now);
                match (to, answer) {
                    (Guarded::ChangePin, PinAnswer::Right) => {
                        pad.start_over(PinStep::Choose, None);
                        None
                    }
                    (to, _) => self.go(to, now),
                }
            }
            PinAnswer::Wrong => {
                pad.start_over(step, Some(PinFault::Wrong));
                None
            }
            PinAnswer::Locked => {
                pad.start_over(step, None);
                None
            }
            PinAnswer::NotKept => {
                pad.start_over(step, Some(PinFault::NotKept));
                None
            }
        }
    }

    /// From the pad to where it was opened.
    pub(super) fn back_from_pad(&mut self, to: &Guarded) -> Option<Job> {
        match to {
            Guarded::Decide(_) | Guarded::Restrict | Guarded::Snapshot | Guarded::Refresh => {
                self.show_directory();
            }
            Guarded::ExportCounts => self.screen = Screen::Today,
            Guarded::ChangePin if self.access.is_unlocked => self.screen = Screen::Settings,
            _ => {
                return Some(self.clear());
            }
        }
        None
    }

    /// Ends the right that the PIN gave.
    pub(super) fn lock(&mut self) {
        self.access.is_unlocked = false;
    }

    /// Ends it on every screen that a guest may stand before.
    pub(super) fn lock_at_the_counter(&mut self) {
        let is_behind = matches!(
            self.screen,
            Screen::Pin(_)
                | Screen::Settings
                | Screen::Directory
                | Screen::Devices
                | Screen::Files(_)
                | Screen::Today
        );
        if !is_behind {
            self.lock();
        }
    }

    /// Ends it where nobody was there for long, and clears the screens that need it.
    pub(super) fn lock_when_idle(&mut self, now: Instant) -> Option<Job> {
        let is_behind = match self.screen {
            Screen::Pin(_) | Screen::Settings => true,
            Screen::Devices | Screen::Files(_) => self.settings.is_kiosk,
            _ => false,
        };
        let idle = self.access.touched.map(|at| now.duration_since(at));
        if !(is_behind || self.access.is_unlocked) || idle < Some(limits::ADMIN_IDLE) {
            return None;
        }
        self.lock();
        is_behind.then(|| self.clear())
    }

    /// Whether the PIN was given and still holds.
    #[must_use]
    pub const fn is_unlocked(&self) -> bool {
        self.access.is_unlocked
    }

    /// Whether a PIN is set; `None` until that is known.
    #[must_use]
    pub const fn has_pin(&self) -> Option<bool> {
        self.access.is_set
    }

    /// How long no PIN is taken from now on.
    #[must_use]
    pub fn locked_for(&self, now: Instant) -> Option<Duration> {
        let left = self.access.locked_until?.saturating_duration_since(now);
        (!left.is_zero()).then_some(left)
    }
}
