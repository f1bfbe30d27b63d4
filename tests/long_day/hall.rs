//! A kiosk in a hall: the lane, its folder, the computer's clock, and the servers that it can reach.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{Pace, Source};
use health_card_kiosk::clock::{self, Timepiece};
use health_card_kiosk::directory::Directory;
use health_card_kiosk::jobs::Desk;
use health_card_kiosk::kiosk::{
    AccessEvent, DirectoryEvent, Event, Guarded, PinStep, Screen, SettingsEvent, State, TodayEvent,
};
use health_card_kiosk::lane::{Equipment, Lane};
use health_card_kiosk::store::{Opened, Store};
use health_card_kiosk::time::UnixTime;

use crate::cards::{Card, DAY, Press};
use crate::chance::Chance;
use crate::links::{LinkServer, RECIPIENT};
use crate::model::{Chosen, Mode, Model};
use crate::steps::Done;
use crate::watch;

/// Nothing takes as long, however busy the computer is.
const PATIENCE: Duration = Duration::from_mins(1);
const PIN: [u8; 4] = [2, 5, 8, 0];

/// A clock that is set from outside, and shared with whoever sets it.
#[derive(Clone)]
pub(crate) struct SetClock(Arc<Mutex<(UnixTime, Instant)>>);

impl SetClock {
    pub(crate) fn new(now: UnixTime) -> Self {
        Self(Arc::new(Mutex::new((now, Instant::now()))))
    }

    /// Lets `span` pass.
    pub(crate) fn pass(&self, span: Duration) {
        let mut time = self.0.lock().unwrap();
        *time = (time.0 + span, time.1 + span);
    }

    /// Sets what it shows; no time passes.
    pub(crate) fn set(&self, now: UnixTime) {
        self.0.lock().unwrap().0 = now;
    }
}

impl Timepiece for SetClock {
    fn now(&self) -> UnixTime {
        self.0.lock().unwrap().0
    }

    fn instant(&self) -> Instant {
        self.0.lock().unwrap().1
    }
}

/// The kiosk and all around it.
pub(crate) struct Hall {
    lane: Option<Lane>,
    pub(crate) clock: SetClock,
    pub(crate) server: Arc<LinkServer>,
    pub(crate) model: Model,
    pub(crate) press: Press,
    pub(crate) cards: Vec<Card>,
    /// What was typed or sent by a scanner last.
    pub(crate) scanned: String,
    /// How often something was pressed that may ask a server of links.
    pub(crate) presses: usize,
    /// The same for refreshes.
    pub(crate) refreshes: usize,
    pub(crate) links: usize,
    seed: Directory,
    data: tempfile::TempDir,
    /// What visitors bring: files with cards, as they are.
    pub(crate) stick: tempfile::TempDir,
    /// Where a camera would have pictures.
    empty: tempfile::TempDir,
}

impl Hall {
    /// Opens another kiosk, with a directory of another age, where this server can be reached.
    pub(crate) fn open(server: &Arc<LinkServer>, chance: &mut Chance) -> Self {
        let now = clock::now();
        let mut press = Press::new(now, server.port());
        let age = *chance.of(&[1, 1, 20, 100, 179, 200]) * DAY;
        let seed = press.seed(age);
        let cards = press.all(chance);
        let model = Model {
            published: seed.published(),
            too_old_days: 180,
            blocked: [].into(),
            blocked_keys: [].into(),
            chosen: Chosen {
                has_rule: false,
                may_save: chance.one_in(2),
                is_kiosk: false,
            },
            is_replaced: false,
            latest: now,
            mode: Mode::Real,
            given: None,
        };
        let [data, stick, empty] = [(); 3].map(|()| tempfile::tempdir().unwrap());
        let (clock, server) = (SetClock::new(now), Arc::clone(server));
        server.forget();
        let mut hall = Self {
            lane: None,
            clock,
            server,
            model,
            press,
            cards,
            scanned: String::new(),
            presses: 0,
            refreshes: 0,
            links: 0,
            seed,
            data,
            stick,
            empty,
        };
        let added = hall.press.added();
        let (mut store, _) = hall.store();
        store.add_issuer(&added, now).unwrap();
        for (name, value) in [
            ("recipient", RECIPIENT),
            ("allow-network", "127.0.0.0/8"),
            ("proxy-roots", &*hall.server.authority.pem()),
            ("mirrors", &hall.server.mirror()),
            ("asks-issuers", "no"),
            ("refreshes", "no"),
            (
                "take-along",
                if hall.model.chosen.may_save {
                    "copy-and-save"
                } else {
                    "copy"
                },
            ),
        ] {
            store.set(name, value, now).unwrap();
        }
        drop(store);
        hall.switch_on();
        hall
    }

    fn store(&self) -> (Store, Opened) {
        let (store, opened) = Store::open(self.data.path()).unwrap();
        (store.with_seed(self.seed.clone()), opened)
    }

    fn switch_on(&mut self) {
        let (store, opened) = self.store();
        let desk = Desk::of(store, opened).unwrap();
        let equipment = Equipment {
            desk,
            pictures: Some(Source::Folder(self.empty.path().to_owned(), Pace::Camera)),
            demo: false,
            program: env!("CARGO_BIN_EXE_health-card-kiosk").into(),
            time: Box::new(self.clock.clone()),
        };
        self.lane = Some(Lane::open(equipment, || ()));
        self.model.given = None;
        self.model.mode = Mode::Real;
        self.scanned.clear();
    }

    /// The program ends and is started again.
    pub(crate) fn restart(&mut self) {
        // What it was asked to keep is kept before it ends.
        self.ask_keeper();
        self.lane = None;
        self.switch_on();
    }

    pub(crate) fn lane(&mut self) -> &mut Lane {
        self.lane.as_mut().unwrap()
    }

    pub(crate) fn state(&self) -> &State {
        self.lane.as_ref().unwrap().state()
    }

    pub(crate) fn data(&self) -> &Path {
        self.data.path()
    }

    pub(crate) fn now(&self) -> UnixTime {
        self.clock.now()
    }

    /// Something happens, and all that came meanwhile is taken in.
    pub(crate) fn happen(&mut self, event: Event) {
        let lane = self.lane();
        lane.happen(event);
        lane.hear();
        // There is no window to do them.
        drop(lane.errands());
    }

    pub(crate) fn tick(&mut self) {
        let lane = self.lane();
        lane.hear();
        lane.tick();
        drop(lane.errands());
    }

    /// Lets time pass, which the lane notices.
    pub(crate) fn pass(&mut self, span: Duration) {
        self.clock.pass(span);
        self.model.latest = self.model.latest.max(self.now());
        self.tick();
    }

    /// Takes in what comes, in the time of this computer, until `is_there`.
    pub(crate) fn wait(&mut self, what: &str, mut is_there: impl FnMut(&State) -> bool) {
        let start = Instant::now();
        loop {
            self.tick();
            if is_there(self.state()) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{what}");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Waits until the keeper of the store has done all that it was asked: visitors come faster here
    /// than it writes, and what is asked of it then may be lost.
    pub(crate) fn ask_keeper(&mut self) {
        self.home();
        let start = Instant::now();
        let mut looks = 0;
        while self.state().today().today.is_none() || looks == 0 {
            if looks % 100 == 0 {
                self.happen(Event::Today(TodayEvent::Open));
            }
            assert!(start.elapsed() < PATIENCE, "the counts are not read");
            std::thread::sleep(Duration::from_millis(1));
            self.tick();
            looks += 1;
        }
        self.home();
    }

    /// Back to the camera, from wherever it is. Nobody stands here any more.
    pub(crate) fn home(&mut self) {
        for _ in 0..8 {
            // Once at least: something may be on its way to an empty screen.
            self.happen(Event::Back);
            if matches!(self.state().screen(), Screen::Scan) {
                self.model.given = None;
                return;
            }
        }
        // What a link gave stays for a moment, whatever is pressed.
        self.happen(Event::Locked);
        self.model.given = None;
        assert!(matches!(self.state().screen(), Screen::Scan));
    }

    /// Has the PIN given, or chosen, where `event` leads to the pad.
    pub(crate) fn with_pin(&mut self, event: Event) {
        self.ask_keeper();
        self.wait("whether a PIN is set", |state| state.has_pin().is_some());
        self.happen(event);
        while let Screen::Pin(pad) = self.state().screen() {
            let is_last = pad.step != PinStep::Choose;
            for digit in PIN {
                self.happen(Event::Access(AccessEvent::Digit(digit)));
            }
            self.happen(Event::Access(AccessEvent::Enter));
            if is_last {
                self.wait("the PIN is taken", |state| {
                    !matches!(state.screen(), Screen::Pin(_))
                });
            }
        }
    }

    /// Has `event` happen, which needs the PIN where the window is locked, and not otherwise.
    pub(crate) fn behind_the_lock(&mut self, event: fn() -> Event) {
        if !self.model.chosen.is_kiosk {
            return self.happen(event());
        }
        self.home();
        self.happen(event());
        let is_asked = matches!(self.state().screen(), Screen::Pin(_));
        assert!(is_asked, "whoever came by was let through");
        self.with_pin(event());
    }

    /// Changes a setting as the administrator does, at the window.
    pub(crate) fn set(&mut self, name: &'static str, value: &str) {
        self.with_pin(Event::Access(AccessEvent::Open(Guarded::Settings)));
        self.happen(Event::Settings(SettingsEvent::Set(name, value.to_owned())));
    }

    /// Has a refresh begin and end.
    pub(crate) fn refresh(&mut self) {
        self.refreshes += 1;
        watch::pressed();
        self.ask_keeper();
        self.behind_the_lock(|| Event::Directory(DirectoryEvent::Refresh));
        self.wait("the refresh ends", |state| {
            state.refresh().running.is_none()
        });
        self.home();
    }

    /// The evening: nothing of anybody is left in any file.
    pub(crate) fn close(mut self, done: &mut Done) {
        self.ask_keeper();
        watch::files_hold_nobody(&self);
        self.lane = None;
        let start = Instant::now();
        while self.data.path().join("kiosk.db-wal").exists() {
            assert!(start.elapsed() < PATIENCE, "the store does not close");
            std::thread::sleep(Duration::from_millis(1));
        }
        watch::files_hold_nobody(&self);
        done.note("kiosks");
    }
}
