//! The administrator's PIN: what it guards, how it is kept, and that wrong ones cost time, through a
//! restart and a clock that is set back (req-Q5, sec-L6).

use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::clock;
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::jobs::{PinAnswer, PinGuard, PinStanding, set_pin};
use health_card_kiosk::kiosk::{
    AccessEvent, Decision, DevicesEvent, DirectoryEvent, Event, Guarded, Job, PinFault, PinStep,
    Screen, SettingsEvent, State, TodayEvent, TrainingEvent,
};
use health_card_kiosk::limits;
use health_card_kiosk::pin::{Pin, PinHash};
use health_card_kiosk::store::{Blocked, Store};
use health_card_kiosk::time::UnixTime;
use zeroize::Zeroizing;

use crate::support::{CardMaker, ISS, program};

fn pin(digits: &str) -> Pin {
    Pin::new(digits).unwrap()
}

/// A store with the PIN 2580 in a folder.
fn store(folder: &tempfile::TempDir) -> Store {
    let (store, _) = Store::open(folder.path()).unwrap();
    if store.pin().unwrap().is_none() {
        set_pin(&store, Some(&pin("2580")), clock::now()).unwrap();
    }
    store
}

/// A lock on `store` as after so many wrong PINs at `at`, without the time that it takes to compare
/// them.
fn fail(store: &Store, count: u32, locked_until: Option<UnixTime>, at: UnixTime) {
    let failures = health_card_kiosk::store::PinFailures {
        count,
        locked_until,
    };
    store.keep_pin_failures(failures).unwrap();
    store.keep_time(at).unwrap();
}

#[test]
fn wrong_pins_cost_time_and_a_right_one_ends_that() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let mut now = Instant::now();
    let mut guard = PinGuard::new(&store, now);
    let open = PinStanding {
        is_set: true,
        locked_for: None,
    };
    for _ in 0..limits::PIN_TRIES {
        assert_eq!(guard.check(&store, &pin("0000"), now), PinAnswer::Wrong);
        assert_eq!(guard.standing(&store, now), open);
    }
    assert_eq!(guard.check(&store, &pin("0000"), now), PinAnswer::Wrong);
    assert_eq!(
        guard.standing(&store, now).locked_for,
        Some(limits::PIN_WAIT_FIRST)
    );
    // Not even the right one counts now, and asking does not make it longer.
    assert_eq!(guard.check(&store, &pin("2580"), now), PinAnswer::Locked);
    now += limits::PIN_WAIT_FIRST;
    assert_eq!(guard.standing(&store, now), open);
    assert_eq!(guard.check(&store, &pin("0000"), now), PinAnswer::Wrong);
    now += limits::PIN_WAIT_FIRST;
    assert_eq!(guard.check(&store, &pin("2580"), now), PinAnswer::Locked);
    now += limits::PIN_WAIT_FIRST;
    assert_eq!(guard.check(&store, &pin("2580"), now), PinAnswer::Right);
    assert_eq!(store.pin_failures().unwrap().count, 0);
}

#[test]
fn a_restart_and_a_clock_that_is_set_back_give_no_more_tries() {
    let folder = tempfile::tempdir().unwrap();
    // As if it had been an hour later then than the clock shows now.
    let then = clock::now() + Duration::from_hours(1);
    {
        let store = store(&folder);
        let wait = Duration::from_mins(8);
        fail(&store, 10, Some(then + wait), then);
    }
    let store = store(&folder);
    let now = Instant::now();
    let guard = PinGuard::new(&store, now);
    let left = guard.standing(&store, now).locked_for.unwrap();
    assert_eq!(left, Duration::from_mins(8));
    assert_eq!(guard.standing(&store, now + left).locked_for, None);

    // A clock that ran a year ahead when it was locked locks nobody out for a year.
    let year = Duration::from_hours(24 * 365);
    fail(&store, 10, Some(then + year), then);
    let guard = PinGuard::new(&store, now);
    let left = guard.standing(&store, now).locked_for.unwrap();
    assert_eq!(left, limits::PIN_WAIT_FIRST * 16);

    // What was not counted because the program was ended is counted before it is compared.
    fail(&store, 0, None, then);
    let mut guard = PinGuard::new(&store, now);
    guard.check(&store, &pin("1111"), now);
    assert_eq!(store.pin_failures().unwrap().count, 1);
}

#[test]
fn the_store_keeps_a_hash_and_no_way_to_show_settings_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let hash = store.pin().unwrap().unwrap();
    assert!(hash.as_str().starts_with("$argon2id$"));
    assert!(!store.settings().unwrap().to_file().contains("argon2"));
    let lines = store.history(10).unwrap();
    assert!(lines.iter().any(|line| line.event == "pin-set"));
    assert!(lines.iter().all(|line| !line.detail.contains("argon2")));
    drop(store);
    let shown = program()
        .env("HEALTH_CARD_KIOSK_DATA", folder.path())
        .arg("settings")
        .output()
        .unwrap();
    assert!(!String::from_utf8(shown.stdout).unwrap().contains("argon2"));
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(4).any(|window| window == b"2580"));
    }
}

#[test]
fn a_damaged_hash_opens_nothing_and_a_chosen_pin_needs_a_free_place() {
    let store = Store::in_memory().unwrap();
    let now = Instant::now();
    let mut guard = PinGuard::new(&store, now);
    assert!(!guard.standing(&store, now).is_set);
    assert_eq!(guard.check(&store, &pin("1234"), now), PinAnswer::NotKept);
    assert_eq!(guard.choose(&store, &pin("1234"), false), PinAnswer::Chosen);
    assert_eq!(
        guard.choose(&store, &pin("5678"), false),
        PinAnswer::NotKept
    );
    assert_eq!(guard.choose(&store, &pin("5678"), true), PinAnswer::Chosen);
    assert_eq!(guard.check(&store, &pin("5678"), now), PinAnswer::Right);
    let damaged = PinHash::kept("$argon2id$damaged".to_owned());
    store.set_pin(Some(&damaged), clock::now()).unwrap();
    assert!(guard.standing(&store, now).is_set);
    assert_eq!(guard.check(&store, &pin("5678"), now), PinAnswer::Wrong);
}

#[test]
fn the_command_line_sets_and_clears_the_pin_and_forgets_the_wrong_ones() {
    use std::io::Write as _;
    use std::process::Stdio;
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], input: &str| {
        let mut child = program()
            .env("HEALTH_CARD_KIOSK_DATA", folder.path())
            .args(arguments)
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        // A program that refuses does not wait for the rest.
        pipe.write_all(input.as_bytes()).ok();
        drop(pipe);
        child.wait().unwrap().code()
    };
    assert_eq!(run(&["pin", "set"], "123\n"), Some(64));
    assert_eq!(run(&["pin", "set"], "not a pin\n"), Some(64));
    assert_eq!(run(&["pin", "set"], "4711\n"), Some(0));
    let (store, _) = Store::open(folder.path()).unwrap();
    fail(&store, 9, None, clock::now());
    assert_eq!(run(&["pin", "set"], "471147"), Some(0));
    let now = Instant::now();
    let mut guard = PinGuard::new(&store, now);
    assert_eq!(store.pin_failures().unwrap().count, 0);
    assert_eq!(guard.check(&store, &pin("471147"), now), PinAnswer::Right);
    assert_eq!(run(&["pin", "clear"], ""), Some(0));
    assert!(store.pin().unwrap().is_none());
}

/// A window whose PIN is 2580, without a store: what the state asks for is answered at once.
struct Window {
    state: State,
    now: Instant,
    jobs: Vec<Job>,
    pin: Option<String>,
}

impl Window {
    fn new(pin: Option<&str>) -> Self {
        let mut window = Self {
            state: State::new(Arc::new(CardMaker::new().directory()), false),
            now: Instant::now(),
            jobs: Vec::new(),
            pin: pin.map(str::to_owned),
        };
        window.on(Event::Access(AccessEvent::Standing(PinStanding {
            is_set: pin.is_some(),
            locked_for: None,
        })));
        window
    }

    fn on(&mut self, event: Event) {
        self.jobs.extend(self.state.on(event, self.now));
    }

    fn access(&mut self, event: AccessEvent) {
        self.on(Event::Access(event));
    }

    fn set(&mut self, name: &str, value: &str) {
        let mut settings = self.state.settings().clone();
        settings.set(name, value).unwrap();
        let changed = SettingsEvent::Changed(Box::new(settings));
        self.on(Event::Settings(changed));
    }

    fn type_in(&mut self, digits: &str) {
        for digit in digits.bytes() {
            self.access(AccessEvent::Digit(digit - b'0'));
        }
        self.access(AccessEvent::Enter);
    }

    /// Answers what was asked last, as the store would to `typed`.
    fn answer(&mut self, typed: &str) {
        let (number, answer) = match self.jobs.pop() {
            Some(Job::CheckPin { number, .. }) if self.pin.as_deref() == Some(typed) => {
                (number, PinAnswer::Right)
            }
            Some(Job::CheckPin { number, .. }) => (number, PinAnswer::Wrong),
            Some(Job::ChoosePin { number, .. }) => {
                self.pin = Some(typed.to_owned());
                (number, PinAnswer::Chosen)
            }
            _ => panic!("nothing was asked"),
        };
        self.access(AccessEvent::Answered { number, answer });
    }

    fn give(&mut self, digits: &str) {
        self.type_in(digits);
        self.answer(digits);
    }

    fn step(&self) -> Option<(PinStep, Option<PinFault>)> {
        match self.state.screen() {
            Screen::Pin(pad) => Some((pad.step, pad.fault)),
            _ => None,
        }
    }

    fn is_settings(&self) -> bool {
        matches!(self.state.screen(), Screen::Settings)
    }
}

#[test]
fn settings_open_behind_the_pin_and_lock_when_they_are_left_or_nobody_is_there() {
    let mut window = Window::new(Some("2580"));
    let settings = || AccessEvent::Open(Guarded::Settings);
    let set = || SettingsEvent::Set("theme", "light".to_owned());
    window.on(Event::Settings(set()));
    assert_eq!(window.state.settings().get("theme").unwrap(), "dark");
    window.access(settings());
    window.give("0000");
    assert_eq!(window.step(), Some((PinStep::Enter, Some(PinFault::Wrong))));
    window.type_in("12");
    assert_eq!(
        window.step(),
        Some((PinStep::Enter, Some(PinFault::TooShort)))
    );
    window.access(AccessEvent::Erase);
    window.access(AccessEvent::Erase);
    window.give("2580");
    assert!(window.is_settings());
    window.on(Event::Settings(set()));
    assert_eq!(window.state.settings().get("theme").unwrap(), "light");
    let kept = vec![("theme", "light".to_owned())];
    assert!(matches!(window.jobs.pop(), Some(Job::Set(set)) if set == kept));
    let nonsense = SettingsEvent::Set("theme", "pink".to_owned());
    window.on(Event::Settings(nonsense));
    assert_eq!(window.state.settings_page().refused, Some("theme"));

    window.on(Event::Back);
    assert!(!window.state.is_unlocked());
    window.access(settings());
    assert!(window.step().is_some(), "it asks anew");
    window.give("2580");
    let nearly = limits::ADMIN_IDLE
        .checked_sub(Duration::from_secs(1))
        .unwrap();
    window.now += nearly;
    window.access(AccessEvent::Touched);
    window.now += nearly;
    window.on(Event::Tick);
    assert!(window.is_settings(), "somebody was there");
    window.now += Duration::from_secs(1);
    window.on(Event::Tick);
    assert!(matches!(window.state.screen(), Screen::Scan));
    assert!(!window.state.is_unlocked());

    // A card that is scanned meanwhile leaves nothing open either.
    window.access(settings());
    window.give("2580");
    window.on(Event::Pasted(Zeroizing::new("shc:/1".to_owned())));
    assert!(!window.state.is_unlocked());
}

#[test]
fn the_first_opening_asks_to_choose_a_pin_twice() {
    let mut window = Window::new(None);
    window.access(AccessEvent::Open(Guarded::Settings));
    assert_eq!(window.step(), Some((PinStep::Choose, None)));
    window.type_in("4711");
    assert_eq!(window.step(), Some((PinStep::Repeat, None)));
    window.type_in("4712");
    assert_eq!(
        window.step(),
        Some((PinStep::Choose, Some(PinFault::Different)))
    );
    window.type_in("4711");
    window.give("4711");
    assert!(window.is_settings());
    assert_eq!(window.state.has_pin(), Some(true));

    // Another one is chosen without the old one only while that still holds.
    window.access(AccessEvent::Open(Guarded::ChangePin));
    assert_eq!(window.step(), Some((PinStep::Choose, None)));
    window.type_in("0815");
    window.type_in("0815");
    let asked = window.jobs.last();
    assert!(matches!(asked, Some(Job::ChoosePin { replaces: true, .. })));
}

#[test]
fn a_late_answer_opens_nothing_and_a_locked_pad_takes_nothing() {
    let mut window = Window::new(Some("2580"));
    window.access(AccessEvent::Open(Guarded::Settings));
    window.type_in("2580");
    let Some(Job::CheckPin { number, .. }) = window.jobs.pop() else {
        panic!("not asked");
    };
    window.on(Event::Back);
    window.access(AccessEvent::Open(Guarded::Settings));
    let answer = PinAnswer::Right;
    window.access(AccessEvent::Answered { number, answer });
    assert!(window.step().is_some());
    assert!(!window.state.is_unlocked());

    let standing = PinStanding {
        is_set: true,
        locked_for: Some(limits::PIN_WAIT_FIRST),
    };
    window.access(AccessEvent::Standing(standing));
    let jobs = window.jobs.len();
    window.type_in("2580");
    assert_eq!(window.jobs.len(), jobs);
    window.now += limits::PIN_WAIT_FIRST;
    window.give("2580");
    assert!(window.is_settings());
}

#[test]
fn trust_changes_and_exports_always_ask_and_files_only_where_the_window_is_locked() {
    let iss = IssuerUrl::parse(ISS).unwrap();
    let block = || Decision::Block(Blocked::Issuer(iss.clone()));
    let decide = || Event::Directory(DirectoryEvent::Decide(block()));
    let asks = |window: &mut Window, event: Event| {
        window.on(event);
        let asks = window.step().is_some();
        window.on(Event::Back);
        window.on(Event::Next);
        asks
    };
    for is_kiosk in [false, true] {
        let mut window = Window::new(Some("2580"));
        window.set("kiosk", if is_kiosk { "yes" } else { "no" });
        assert!(asks(&mut window, decide()));
        assert!(asks(&mut window, Event::Today(TodayEvent::Export)));
        let restrict = AccessEvent::Open(Guarded::Restrict);
        assert!(asks(&mut window, Event::Access(restrict)));
        assert_eq!(asks(&mut window, Event::OpenFile), is_kiosk);
        assert_eq!(asks(&mut window, Event::Leave), is_kiosk);
        let train = Event::Training(TrainingEvent::Start);
        assert_eq!(asks(&mut window, train), is_kiosk);
        let mirror = Event::Devices(DevicesEvent::Mirror(true));
        assert_eq!(asks(&mut window, mirror), is_kiosk);
        let pick = || Event::Directory(DirectoryEvent::PickSnapshot);
        assert_eq!(asks(&mut window, pick()), is_kiosk);
        let refresh = || Event::Directory(DirectoryEvent::Refresh);
        assert_eq!(asks(&mut window, refresh()), is_kiosk);
        let import = || Event::Directory(DirectoryEvent::Import(Vec::new()));
        assert_eq!(asks(&mut window, import()), is_kiosk);
    }
    let mut window = Window::new(Some("2580"));
    window.on(decide());
    window.give("2580");
    assert!(matches!(window.jobs.pop(), Some(Job::Decide(made)) if made == block()));
    assert!(matches!(window.state.screen(), Screen::Directory));
    // It still holds, and the next decision needs no PIN.
    window.on(decide());
    assert!(matches!(window.jobs.pop(), Some(Job::Decide(_))));
}
