//! Scanners that type: to the computer they are keyboards that type a code within seconds.
//!
//! Keys are taken from the window before anything else sees them. Each is held for a moment, until
//! it is plain whether a hand pressed it or others follow as no hand could type them; a hand's are
//! then passed on, and a scanner's never press a button. What was typed is told from hands by its
//! beginning (`shc:/`) or by its pace, and the pace is reckoned so that a window which draws five
//! times a second judges as one that draws sixty times: keys that come in one picture came at any
//! time since the last. Once it is known, pauses of [`limits::KEYS_GAP`] are borne.
//!
//! What a layout makes of keys is one reading; where they lie on a keyboard of the United States,
//! as which most scanners type, is another. The one that is a code counts.

mod pace;
mod positions;
mod readings;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use zeroize::{Zeroize as _, Zeroizing};

use crate::limits;
use crate::payload::scanned::{begins_like_a_code, is_whole, scanned};
use pace::Pace;
use positions::{is_command, is_modifier};
use readings::{code, is_chunk, is_of_health};

/// What a scanner typed.
pub(super) enum Heard {
    /// A code.
    Text(Zeroizing<String>),
    /// What is no code: cut short, or longer than any.
    Unreadable,
}

/// What has been typed, and by whom.
#[derive(Default)]
pub(super) struct Typed {
    phase: Phase,
    /// As this computer's layout reads the keys.
    text: Zeroizing<String>,
    /// As a keyboard of the United States has them.
    positions: Zeroizing<String>,
    /// The key whose text has not come yet.
    pending: Option<char>,
    /// More was typed than any code has.
    is_lost: bool,
    /// Keys that a hand may have pressed, in their order.
    held: Vec<Event>,
    /// Keys that a hand pressed and that have not been passed on yet.
    released: VecDeque<Event>,
    pace: Pace,
    /// Keys that are down, where they lie.
    down: Vec<Key>,
    /// The text that comes belongs to a key that does not count.
    ignores_text: bool,
    /// When keys were last looked at.
    looked: Option<Instant>,
}

#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum Phase {
    /// No key of late.
    #[default]
    Idle,
    /// Keys are held: a hand's or a scanner's.
    Held,
    /// A scanner types.
    Receiving,
    /// A scan has just ended.
    After(Instant),
}

impl Typed {
    /// Looks at what the window was given by `now`: takes keys out of `events`, puts those of a
    /// hand back, and gives the scans that are whole. `in_field`: a hand may be writing.
    pub(super) fn read(
        &mut self,
        events: &mut Vec<Event>,
        now: Instant,
        in_field: bool,
    ) -> Vec<Heard> {
        let arrived = std::mem::take(events);
        let since = self.looked.replace(now);
        let since = since.map_or(Duration::MAX, |looked| now.duration_since(looked));
        let before = match (since > limits::WINDOW_AT_REST, in_field) {
            (true, false) => limits::KEYS_WOKE_WITHIN,
            (true, true) => limits::WINDOW_AT_REST,
            (false, _) => since,
        };
        let mut heard = Vec::new();
        let mut frame = Frame {
            now,
            before,
            in_field,
            passed: events,
            heard: &mut heard,
            has_keys: false,
        };
        for event in arrived {
            self.take(event, &mut frame);
        }
        self.settle(&mut frame);
        self.pass_on(&mut frame);
        heard
    }

    /// Whether time alone may change something, so that keys must be looked at again soon.
    pub(super) fn waits(&self) -> bool {
        matches!(self.phase, Phase::Held | Phase::Receiving) || !self.released.is_empty()
    }

    /// How many letters of a scan have come.
    pub(super) fn receiving(&self) -> usize {
        let letters = self.text.len().max(self.positions.len());
        match self.phase {
            Phase::Receiving if letters >= limits::RECEIVING_SHOWN => letters,
            _ => 0,
        }
    }

    fn take(&mut self, event: Event, frame: &mut Frame<'_>) {
        match &event {
            Event::Key {
                key,
                physical_key,
                pressed,
                modifiers,
                ..
            } => {
                let place = physical_key.unwrap_or(*key);
                let was_down = self.down.contains(&place);
                if !pressed {
                    self.down.retain(|down| *down != place);
                    self.keep_or_pass(event, frame);
                } else if is_modifier(place) || was_down {
                    // Keys that are held down, and those that a system tells twice.
                    self.ignores_text = was_down;
                    self.keep_or_pass(event, frame);
                } else {
                    // No hand or scanner has more keys down at a time.
                    self.down.truncate(16);
                    self.down.push(place);
                    let (key, modifiers) = (*key, *modifiers);
                    self.press(event, key, place, modifiers, frame);
                }
            }
            Event::Text(_) if self.ignores_text => self.keep_or_pass(event, frame),
            Event::Text(_) => self.write(event, frame),
            Event::WindowFocused(false) => {
                self.down.clear();
                self.end(frame);
                frame.passed.push(event);
            }
            _ => frame.passed.push(event),
        }
    }

    fn press(
        &mut self,
        event: Event,
        key: Key,
        place: Key,
        modifiers: Modifiers,
        frame: &mut Frame<'_>,
    ) {
        let is_end = matches!(key, Key::Enter | Key::Tab) && !is_command(modifiers);
        let is_control_end = modifiers.ctrl && matches!(key, Key::M | Key::J | Key::I);
        self.ignores_text = is_command(modifiers);
        self.begin_or_go_on(frame);
        if let Phase::After(ended) = self.phase {
            let belongs =
                (is_end || is_control_end) && frame.now.duration_since(ended) <= limits::KEYS_AFTER;
            if belongs {
                return;
            }
            self.begin(frame);
        }
        self.pace.count(frame.now);
        frame.has_keys = true;
        self.settle_pending();
        let letter = positions::letter(place, modifiers.shift);
        self.pending = letter.filter(|_| !is_command(modifiers) && !is_end);
        if let Some(letter) = self.pending {
            self.pace.written += 1;
            self.add_position(letter);
        }
        if self.phase == Phase::Held {
            // Where nothing can be written, two letters and Enter within a moment are no hand's.
            let is_line = is_end && self.pace.written > 1 && !frame.in_field;
            self.held.push(event);
            if is_line {
                self.receive(frame);
            } else {
                self.recognise(frame);
            }
        }
        if self.phase == Phase::Receiving && is_end {
            self.finish(frame);
        }
    }

    fn write(&mut self, event: Event, frame: &mut Frame<'_>) {
        let Event::Text(text) = &event else { return };
        let has_key = self.pending.take().is_some();
        if !has_key {
            // Nobody said which key wrote it.
            self.begin_or_go_on(frame);
            if matches!(self.phase, Phase::After(_)) {
                self.begin(frame);
            }
            self.pace.count(frame.now);
            self.pace.written += 1;
            frame.has_keys = true;
            for letter in text.chars() {
                self.add_position(letter);
            }
        }
        if self.text.len() + text.len() <= limits::SCAN_BYTES {
            self.text.push_str(text);
        } else {
            self.is_lost = true;
        }
        match self.phase {
            Phase::Held => {
                self.held.push(event);
                self.recognise(frame);
            }
            _ => wipe(event),
        }
    }

    fn add_position(&mut self, letter: char) {
        if self.positions.len() < limits::SCAN_BYTES {
            self.positions.push(letter);
        } else {
            self.is_lost = true;
        }
    }

    /// A key without a text, such as one of a numeric pad that moves the cursor: the place counts.
    fn settle_pending(&mut self) {
        if let Some(letter) = self.pending.take()
            && self.text.len() < limits::SCAN_BYTES
        {
            self.text.push(letter);
        }
    }

    /// Releases and keys held down belong where the keys before them went.
    fn keep_or_pass(&mut self, event: Event, frame: &mut Frame<'_>) {
        let is_release = matches!(event, Event::Key { pressed: false, .. });
        match self.phase {
            Phase::Held => self.held.push(event),
            Phase::Receiving if !is_release => wipe(event),
            _ => frame.passed.push(event),
        }
    }

    /// Makes room for a key that comes now.
    fn begin_or_go_on(&mut self, frame: &mut Frame<'_>) {
        let pause = frame.now.duration_since(self.pace.last);
        if self.phase == Phase::Receiving && self.has_ended(pause) {
            self.end(frame);
        }
        if self.phase == Phase::Idle {
            self.begin(frame);
        }
    }

    fn begin(&mut self, frame: &Frame<'_>) {
        self.forget();
        self.phase = Phase::Held;
        self.pace = Pace::from(frame.now, frame.before);
    }

    /// Whether a scan that was silent for so long is over.
    fn has_ended(&self, silence: Duration) -> bool {
        if silence < limits::KEYS_END {
            return false;
        }
        let code = code(&self.text, &self.positions);
        let may_go_on = is_of_health(&code) && !is_whole(&code);
        !may_go_on || silence >= limits::KEYS_GAP
    }

    fn recognise(&mut self, frame: &mut Frame<'_>) {
        let is_known = |text: &str| match frame.in_field {
            // Addresses are looked for by hand.
            true => is_of_health(scanned(text)) && text.contains('/'),
            false => begins_like_a_code(text),
        };
        if self.pace.is_no_hands(frame.in_field)
            || is_known(&self.text)
            || is_known(&self.positions)
        {
            self.receive(frame);
        }
    }

    /// The keys held were a scanner's.
    fn receive(&mut self, frame: &mut Frame<'_>) {
        self.phase = Phase::Receiving;
        for event in self.held.drain(..) {
            match event {
                // Its key may have been pressed before.
                Event::Key { pressed: false, .. } => frame.passed.push(event),
                _ => wipe(event),
            }
        }
    }

    /// What is left to do once all that came was looked at.
    fn settle(&mut self, frame: &mut Frame<'_>) {
        let silence = frame.now.duration_since(self.pace.last);
        let held = match frame.in_field {
            true => limits::KEY_HELD_IN_FIELD,
            false => limits::KEY_HELD,
        };
        match self.phase {
            Phase::Held
                if (!frame.has_keys && silence >= held) || self.pace.is_a_hands(frame.in_field) =>
            {
                self.end(frame);
            }
            Phase::Receiving if !frame.has_keys && self.has_ended(silence) => self.end(frame),
            Phase::After(ended) if frame.now.duration_since(ended) > limits::KEYS_AFTER => {
                self.forget();
            }
            _ => {}
        }
    }

    /// Silence ends what there is.
    fn end(&mut self, frame: &mut Frame<'_>) {
        match self.phase {
            Phase::Held => {
                self.released.extend(self.held.drain(..));
                self.forget();
            }
            Phase::Receiving => {
                self.settle_pending();
                let code = code(&self.text, &self.positions);
                if is_of_health(&code) && !is_whole(&code) {
                    // A chunk or a link of an unknown form may be whole all the same.
                    self.is_lost |= !is_chunk(&code);
                }
                self.finish(frame);
            }
            Phase::Idle | Phase::After(_) => {}
        }
    }

    /// Passes a hand's keys on: one press at a time, since a picture shows one thing happening;
    /// all of them to a field.
    fn pass_on(&mut self, frame: &mut Frame<'_>) {
        let is_press = |event: &Event| matches!(event, Event::Key { key, pressed: true, .. } if !is_modifier(*key));
        let presses = self.released.iter().enumerate();
        let mut presses = presses.filter(|(_, event)| is_press(event));
        let end = match frame.in_field {
            true => self.released.len(),
            false => presses.nth(1).map_or(self.released.len(), |(at, _)| at),
        };
        // Before what came in this frame: that came later.
        frame.passed.splice(0..0, self.released.drain(..end));
    }

    fn finish(&mut self, frame: &mut Frame<'_>) {
        self.settle_pending();
        let code = code(&self.text, &self.positions);
        if self.is_lost {
            frame.heard.push(Heard::Unreadable);
        } else if !code.is_empty() {
            frame.heard.push(Heard::Text(code));
        }
        self.forget();
        self.phase = Phase::After(frame.now);
    }

    fn forget(&mut self) {
        self.phase = Phase::Idle;
        self.text.zeroize();
        self.positions.zeroize();
        self.pending = None;
        self.is_lost = false;
        self.held.drain(..).for_each(wipe);
    }
}

/// What is looked at together.
struct Frame<'a> {
    now: Instant,
    /// Within which time before `now` the keys came.
    before: Duration,
    in_field: bool,
    /// What is passed on.
    passed: &'a mut Vec<Event>,
    heard: &'a mut Vec<Heard>,
    /// Whether a key was pressed.
    has_keys: bool,
}

fn wipe(event: Event) {
    if let Event::Text(mut text) = event {
        text.zeroize();
    }
}
