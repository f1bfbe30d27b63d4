//! Keys as egui tells them, at the speed of scanners and of hands, in windows fast and slow.

mod hands;
mod layouts;

use super::*;

/// Where a key lies, whether Shift is down, and what the layout makes of it.
type Stroke = (Key, bool, Option<char>);

fn place(letter: char) -> (Key, bool) {
    let all = Key::ALL.iter().copied();
    let mut with = all.flat_map(|key| [(key, false), (key, true)]);
    with.find(|(key, shift)| {
        !matches!(key, Key::Plus | Key::Colon | Key::Pipe | Key::Questionmark)
            && !matches!(key, Key::Exclamationmark)
            && !matches!(key, Key::OpenCurlyBracket | Key::CloseCurlyBracket)
            && positions::letter(*key, *shift) == Some(letter)
    })
    .unwrap()
}

/// A layout: what is written where the United States write `letter`.
type Layout = fn(char) -> char;

const UNITED_STATES: Layout = |letter| letter;

fn strokes(text: &str, layout: Layout) -> Vec<Stroke> {
    let stroke = |letter| {
        let (key, shift) = place(letter);
        (key, shift, Some(layout(letter)))
    };
    text.chars().map(stroke).collect()
}

fn event(key: Key, place: Key, pressed: bool, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: Some(place),
        pressed,
        repeat: false,
        modifiers,
    }
}

/// What egui tells of a stroke: as a USB keyboard reports it, Shift goes up before its key.
fn told((place, shift, letter): Stroke) -> Vec<Event> {
    let modifiers = if shift {
        Modifiers::SHIFT
    } else {
        Modifiers::NONE
    };
    let name = letter.map(|letter| letter.to_string());
    let key = name.as_deref().and_then(Key::from_name).unwrap_or(place);
    let mut events = Vec::new();
    if shift {
        events.push(event(
            Key::ShiftLeft,
            Key::ShiftLeft,
            true,
            Modifiers::SHIFT,
        ));
    }
    events.push(event(key, place, true, modifiers));
    events.extend(name.map(Event::Text));
    if shift {
        events.push(event(
            Key::ShiftLeft,
            Key::ShiftLeft,
            false,
            Modifiers::NONE,
        ));
    }
    events.push(event(place, place, false, Modifiers::NONE));
    events
}

fn pressed(key: Key, modifiers: Modifiers) -> Vec<Event> {
    vec![
        event(key, key, true, modifiers),
        event(key, key, false, modifiers),
    ]
}

/// A window that looks at its keys so many times a second, and what came of them.
struct Window {
    typed: Typed,
    now: Instant,
    frame: Duration,
    next: Instant,
    /// Whether it draws without being woken, as with a camera's picture.
    is_lively: bool,
    in_field: bool,
    waiting: Vec<Event>,
    passed: Vec<Event>,
    scans: Vec<String>,
    unreadable: usize,
}

impl Window {
    fn new(frames_a_second: u32, is_lively: bool) -> Self {
        let now = Instant::now();
        Self {
            typed: Typed::default(),
            now,
            frame: Duration::from_secs(1) / frames_a_second,
            next: now,
            is_lively,
            in_field: false,
            waiting: Vec::new(),
            passed: Vec::new(),
            scans: Vec::new(),
            unreadable: 0,
        }
    }

    /// Windows of all kinds.
    fn all() -> Vec<Self> {
        let rates = [5, 60].into_iter();
        rates
            .flat_map(|rate| [Self::new(rate, false), Self::new(rate, true)])
            .collect()
    }

    fn look(&mut self) {
        let mut events = std::mem::take(&mut self.waiting);
        for heard in self.typed.read(&mut events, self.next, self.in_field) {
            match heard {
                Heard::Text(text) => self.scans.push(text.to_string()),
                Heard::Unreadable => self.unreadable += 1,
            }
        }
        self.passed.extend(events);
    }

    fn wait(&mut self, time: Duration) {
        self.now += time;
        while self.next <= self.now {
            if self.is_lively || !self.waiting.is_empty() || self.typed.waits() {
                self.look();
                self.next += self.frame;
            } else {
                // At rest until something comes.
                self.next = self.now + Duration::from_millis(2);
                break;
            }
        }
    }

    fn tell(&mut self, events: Vec<Event>, then: Duration) {
        self.waiting.extend(events);
        self.wait(then);
    }

    fn scan(&mut self, strokes: &[Stroke], end: &[Key], pace: Duration) {
        for stroke in strokes {
            self.tell(told(*stroke), pace);
        }
        for key in end {
            self.tell(pressed(*key, Modifiers::NONE), pace);
        }
    }

    fn rest(&mut self) {
        self.wait(Duration::from_secs(5));
    }

    /// Keys that were pressed as far as the rest of the window can tell.
    fn keys(&self) -> Vec<Key> {
        let key = |event: &Event| match event {
            Event::Key {
                key, pressed: true, ..
            } if !is_modifier(*key) => Some(*key),
            _ => None,
        };
        self.passed.iter().filter_map(key).collect()
    }

    fn written(&self) -> String {
        let text = |event: &Event| match event {
            Event::Text(text) => Some(text.clone()),
            _ => None,
        };
        self.passed.iter().filter_map(text).collect()
    }

    fn assert_untouched(&self) {
        assert_eq!(self.keys(), []);
        assert_eq!(self.written(), "");
    }
}

const SPEEDS: [Duration; 5] = [
    Duration::from_micros(500),
    Duration::from_millis(1),
    Duration::from_millis(2),
    Duration::from_millis(8),
    Duration::from_millis(16),
];

/// A code of its own for each number, with so many digits.
fn card(number: usize, digits: usize) -> String {
    let mut state = number as u64 + 1;
    let digit = |state: &mut u64| {
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from(b'0' + u8::try_from((*state >> 33) % 10).unwrap())
    };
    let digits: String = (0..digits).map(|_| digit(&mut state)).collect();
    format!("shc:/{digits}")
}

#[test]
fn none_of_a_thousand_codes_is_lost_or_doubled_at_any_speed() {
    for speed in SPEEDS {
        for mut window in Window::all() {
            let expected: Vec<String> = (0..1_000)
                .map(|number| card(number, if number % 100 == 0 { 2_390 } else { 40 }))
                .collect();
            for (number, code) in expected.iter().enumerate() {
                let end = [&[Key::Enter][..], &[Key::Tab], &[Key::Enter, Key::Enter]];
                window.scan(&strokes(code, UNITED_STATES), end[number % 3], speed);
                // Back to back, and with a person between.
                if number % 2 == 0 {
                    window.wait(Duration::from_millis(700));
                }
            }
            window.rest();
            assert_eq!(window.scans.len(), 1_000, "{speed:?} {:?}", window.frame);
            assert_eq!(window.scans, expected);
            assert_eq!(window.unreadable, 0);
            window.assert_untouched();
        }
    }
}

#[test]
fn short_foreign_codes_press_nothing_either() {
    for speed in SPEEDS {
        for mut window in Window::all() {
            for code in [
                "5901234123457",
                "96385074",
                "A12",
                "HNYU",
                "  ",
                "WIFI:S:x;;",
            ] {
                window.scan(&strokes(code, UNITED_STATES), &[Key::Enter], speed);
                window.wait(Duration::from_secs(1));
            }
            window.rest();
            assert_eq!(window.keys(), [], "{speed:?} {:?}", window.frame);
            assert!(window.scans.contains(&"5901234123457".to_owned()));
            assert_eq!(window.written(), "");
        }
    }
}

#[test]
fn a_system_that_tells_each_press_twice_doubles_nothing() {
    let code = card(1, 100);
    let mut window = Window::new(60, true);
    for stroke in strokes(&code, UNITED_STATES) {
        let mut events = told(stroke);
        let release = events.pop().unwrap();
        let twice: Vec<Event> = events.iter().chain(&events).cloned().collect();
        window.tell(twice, Duration::ZERO);
        window.tell(vec![release], SPEEDS[3]);
    }
    window.tell(pressed(Key::Enter, Modifiers::NONE), SPEEDS[3]);
    window.rest();
    assert_eq!(window.scans, [code]);
    window.assert_untouched();
}

#[test]
fn every_key_with_every_modifier_inside_a_code_presses_nothing() {
    let all = [
        Modifiers::CTRL,
        Modifiers::ALT,
        Modifiers::SHIFT,
        Modifiers::MAC_CMD,
        Modifiers::COMMAND,
        Modifiers::CTRL | Modifiers::SHIFT | Modifiers::ALT,
    ];
    for mut window in Window::all() {
        for modifiers in all {
            for key in Key::ALL {
                let is_shifted = modifiers == Modifiers::SHIFT;
                if is_shifted && matches!(key, Key::Enter | Key::Tab) {
                    continue;
                }
                window.scan(&strokes("shc:/5676", UNITED_STATES), &[], SPEEDS[2]);
                window.tell(pressed(*key, modifiers), SPEEDS[2]);
                window.scan(&strokes("29", UNITED_STATES), &[Key::Enter], SPEEDS[2]);
                window.wait(Duration::from_secs(1));
                if !is_shifted {
                    assert_eq!(
                        window.scans.pop().as_deref(),
                        Some("shc:/567629"),
                        "{key:?}"
                    );
                }
            }
        }
        window.assert_untouched();
    }
}

#[test]
fn all_characters_and_a_flood_of_them_press_nothing() {
    for mut window in Window::all() {
        let speed = Duration::from_millis(1);
        for code in 0..=255_u8 {
            let letter = char::from(code);
            let mut events = match letter.is_ascii_control() {
                // As scanners send them: with Ctrl.
                true => pressed(Key::ALL[usize::from(code) % 60], Modifiers::CTRL),
                false => vec![Event::Text(letter.to_string())],
            };
            events.extend(pressed(Key::F1, Modifiers::NONE));
            window.tell(events, speed);
        }
        for _ in 0..200_000 {
            window.tell(
                vec![Event::Text("n".to_owned())],
                Duration::from_micros(100),
            );
        }
        assert!(window.typed.text.capacity() <= 4 * limits::SCAN_BYTES);
        assert!(window.typed.held.len() < 1_000);
        window.rest();
        window.assert_untouched();
        assert_eq!(window.unreadable, 1);
        window.scan(&strokes("shc:/567629", UNITED_STATES), &[Key::Enter], speed);
        window.rest();
        assert_eq!(window.scans.last().unwrap(), "shc:/567629");
    }
}

#[test]
fn a_scan_that_pauses_goes_on_and_one_that_breaks_off_is_told() {
    let code = card(3, 200);
    let typed = strokes(&code, UNITED_STATES);
    for mut window in Window::all() {
        window.scan(&typed[..100], &[], SPEEDS[3]);
        window.wait(Duration::from_millis(2_600));
        window.scan(&typed[100..], &[Key::Enter], SPEEDS[3]);
        window.wait(Duration::from_secs(1));
        assert_eq!(window.scans, [code.as_str()]);

        window.scan(&typed[..100], &[], SPEEDS[3]);
        window.rest();
        assert_eq!((window.scans.len(), window.unreadable), (1, 1));
        window.assert_untouched();
    }
}

#[test]
fn a_scanner_without_a_suffix_gives_its_code_after_a_silence() {
    let jws = format!("eyJhbGciOiJF.3ZJ.{}", "x".repeat(86));
    let card = crate::payload::encode(&jws, 1)[0].to_string();
    for code in [
        card.as_str(),
        "shlink:/eyJhIjoxfQ",
        "5901234123457",
        "HC1:6BF",
    ] {
        for mut window in Window::all() {
            window.scan(&strokes(code, UNITED_STATES), &[], SPEEDS[2]);
            window.wait(Duration::from_millis(900));
            assert_eq!(window.scans, [code], "{:?}", window.frame);
            window.assert_untouched();
        }
    }
}

#[test]
fn what_has_come_is_counted_once_it_is_a_scan() {
    let mut window = Window::new(60, true);
    let typed = strokes(&card(0, 400), UNITED_STATES);
    window.scan(&typed[..40], &[], SPEEDS[3]);
    assert_eq!(window.typed.receiving(), 0);
    window.scan(&typed[40..300], &[], SPEEDS[3]);
    assert!((290..=300).contains(&window.typed.receiving()));
    window.scan(&typed[300..], &[Key::Enter], SPEEDS[3]);
    window.wait(Duration::from_millis(50));
    assert_eq!(window.typed.receiving(), 0);
}

#[test]
fn a_window_that_loses_the_keyboard_keeps_no_key_down() {
    let mut window = Window::new(60, true);
    let down = event(Key::S, Key::S, true, Modifiers::NONE);
    window.tell(vec![down, Event::WindowFocused(false)], SPEEDS[4]);
    window.scan(
        &strokes("shc:/567629", UNITED_STATES),
        &[Key::Enter],
        SPEEDS[4],
    );
    window.rest();
    assert_eq!(window.scans, ["shc:/567629"]);
}
