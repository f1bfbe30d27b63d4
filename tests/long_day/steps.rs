//! What happens at a lane, at random: one step after the other, and a look at the red lines after
//! each.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use health_card_kiosk::demo::Drill;
use health_card_kiosk::directory;
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::kiosk::{
    Decision, DirectoryEvent, Event, LinkEvent, Response, Screen, TrainingEvent, VisitorEvent,
};
use health_card_kiosk::store::Blocked;
use health_card_kiosk::verdict::Headline;
use zeroize::Zeroizing;

use crate::cards::{DAY, LISTED};
use crate::chance::Chance;
use crate::hall::Hall;
use crate::links::Manner;
use crate::model::Mode;
use crate::support::shared;
use crate::{later, presses, visits, watch};

/// What is to come about in a run of some length, or the run has tried too little.
const TRIED: [&str; 18] = [
    "green",
    "amber",
    "red",
    "links",
    "passcodes sent",
    "links opened",
    "answers left behind",
    "saved",
    "links that waited",
    "decisions",
    "settings",
    "locks",
    "clocks set",
    "refreshes",
    "trainings",
    "demonstrations",
    "restarts",
    "looks at sockets",
];

/// What there was, and how often.
#[derive(Default)]
pub(crate) struct Done(BTreeMap<&'static str, u64>);

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.0.iter();
        let counts: Vec<String> = counts
            .map(|(what, count)| format!("{what} {count}"))
            .collect();
        f.write_str(&counts.join(", "))
    }
}

impl Done {
    pub(crate) fn note(&mut self, what: &'static str) {
        *self.0.entry(what).or_default() += 1;
    }

    pub(crate) fn add(&mut self, others: &Self) {
        for (what, count) in &others.0 {
            *self.0.entry(what).or_default() += count;
        }
    }

    /// Fails where something that is to be tried never came about.
    pub(crate) fn had_everything(&self) {
        for what in TRIED {
            assert!(self.0.contains_key(what), "{what}: none");
        }
    }

    fn look(&mut self, hall: &Hall) {
        if let Screen::Result(shown) = hall.state().screen() {
            match shown.headline {
                Headline::Verified => self.note("green"),
                Headline::Check => self.note("amber"),
                Headline::DoNotAccept => self.note("red"),
                _ => {}
            }
        }
    }
}

/// Something happens.
pub(crate) fn step(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    match chance.below(1_000) {
        0..320 => visits::scanned(hall, chance),
        320..480 => visits::seen(hall, chance),
        480..520 => visits::seen_together(hall, chance),
        520..590 => visits::pasted(hall, chance),
        590..650 => visits::nonsense(hall, chance),
        650..680 => visits::unsigned(hall, chance),
        680..720 => visits::in_parts(hall, chance),
        720..735 => visits::in_parts_of_two(hall, chance),
        735..775 => visits::files(hall, chance),
        775..797 => presses::link(hall, chance, done),
        797..800 => later::waiting_link(hall, chance, done),
        800..870 => leave(hall, chance),
        870..910 => fiddle(hall, chance),
        910..914 => later::take_along(hall, chance, done),
        914..970 => hall.pass(Duration::from_millis(
            *chance.of(&[100, 1_000, 7_000, 40_000]),
        )),
        970..976 => set_clock(hall, chance, done),
        976..978 => let_days_pass(hall, chance, done),
        978..984 => decide(hall, chance, done),
        984..987 => set(hall, chance, done),
        987..991 => train(hall, chance, done),
        991..993 => demonstrate(hall, chance, done),
        993..996 => refresh(hall, chance, done),
        996..997 => import(hall, done),
        _ => {
            hall.restart();
            done.note("restarts");
        }
    }
    hall.tick();
    watch::screen(hall);
    watch::servers(hall);
    if chance.one_in(16) {
        assert_eq!(watch::stray_socket(), None);
        done.note("looks at sockets");
    }
    done.look(hall);
    done.note("steps");
}

/// Whoever is here goes, or staff turn to something else.
fn leave(hall: &mut Hall, chance: &mut Chance) {
    match chance.below(4) {
        0 => {
            hall.happen(Event::Locked);
            assert!(hall.state().held_links().is_empty(), "kept for the next");
        }
        1 => hall.home(),
        2 => {
            hall.happen(Event::OpenMenu);
            assert!(!matches!(hall.state().screen(), Screen::Result(_)));
        }
        _ => {
            // What a link gave stays for a moment, so that a second press does not end it.
            hall.pass(Duration::from_secs(1));
            hall.happen(Event::Next);
            assert!(!matches!(hall.state().screen(), Screen::Result(_)));
        }
    }
    hall.model.given = None;
}

/// Something is pressed that changes no visit.
fn fiddle(hall: &mut Hall, chance: &mut Chance) {
    let on = chance.one_in(2);
    hall.happen(match chance.below(9) {
        0 => Event::Hold,
        1 => Event::Select(chance.below(5)),
        2 => Event::ShowUnverified(on),
        3 => Event::ShowRaw(on),
        4 => Event::ShowDoses(on),
        5 => Event::ShowDetails(on),
        6 => Event::IdCompared(false),
        7 => Event::Cover(on),
        _ => Event::Visitor(VisitorEvent::Name(Zeroizing::new(hall.press.mark.clone()))),
    });
}

/// The clock is set back by hours, or put right again.
fn set_clock(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    // What it shows now is known once something was judged by it.
    hall.pass(Duration::from_secs(2));
    hall.home();
    visits::scan(hall, "before the clock is set");
    hall.home();
    let latest = hall.model.latest;
    hall.clock.set(match chance.one_in(2) {
        true => latest - Duration::from_hours(2),
        false => latest + Duration::from_secs(1),
    });
    hall.model.latest = latest.max(hall.now());
    done.note("clocks set");
}

/// The kiosk stands there for days, and nobody comes.
fn let_days_pass(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    hall.home();
    hall.pass(*chance.of(&[1, 3, 30]) * DAY);
    hall.home();
    done.note("clocks set");
}

/// The administrator refuses an issuer or a key, or takes that back.
fn decide(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    let at = chance.below(LISTED.len());
    let iss = IssuerUrl::parse(LISTED[at]).unwrap();
    let kid = hall.press.key(at).id().clone();
    let is_key = chance.one_in(3);
    let (set, what) = match is_key {
        true => (&mut hall.model.blocked_keys, Blocked::Key(kid.clone())),
        false => (&mut hall.model.blocked, Blocked::Issuer(iss.clone())),
    };
    let is_blocked = !set.remove(&at) && set.insert(at);
    hall.with_pin(Event::Directory(DirectoryEvent::Decide(match is_blocked {
        true => Decision::Block(what),
        false => Decision::Unblock(what),
    })));
    hall.wait("the decision is carried out", |state| {
        let directory = state.directory();
        let since = match is_key {
            true => directory.key_blocked_since(&kid),
            false => directory.blocked_since(&iss),
        };
        since.is_some() == is_blocked
    });
    hall.home();
    done.note("decisions");
}

/// The administrator changes a setting.
fn set(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    match chance.below(4) {
        0 => {
            let days = *chance.of(&[60, 180]);
            hall.set("too-old-after-days", &days.to_string());
            hall.model.too_old_days = days;
            hall.wait("the setting holds", |state| {
                u32::from(state.directory().ages().too_old_days()) == days
            });
        }
        1 => {
            hall.model.chosen.has_rule = !hall.model.chosen.has_rule;
            let rule = if hall.model.chosen.has_rule { RULE } else { "" };
            hall.set("rule", rule);
        }
        2 => {
            hall.model.chosen.is_kiosk = !hall.model.chosen.is_kiosk;
            let is_kiosk = hall.model.chosen.is_kiosk;
            hall.set("kiosk", if is_kiosk { "yes" } else { "no" });
            done.note("locks");
        }
        _ => hall.set("clear-after", ["10", "30", "120"][chance.below(3)]),
    }
    hall.home();
    done.note("settings");
}

/// Nobody here has had a dose of what it asks for.
const RULE: &str = "clinic-hepatitis-b";

/// Training: drills, and a card of a visitor who does not know of it.
fn train(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    if hall.model.mode != Mode::Real {
        return;
    }
    hall.home();
    hall.behind_the_lock(|| Event::Training(TrainingEvent::Start));
    hall.model.mode = Mode::Training;
    for _ in 0..3 {
        let drill = *chance.of(&Drill::ALL);
        hall.model.given = None;
        hall.happen(Event::Training(match chance.one_in(3) {
            true => TrainingEvent::Ask,
            false => TrainingEvent::Show(drill),
        }));
        watch::screen(hall);
        hall.happen(Event::Training(TrainingEvent::Answer(
            *chance.of(&Response::ALL),
        )));
        visits::scanned(hall, chance);
        watch::screen(hall);
    }
    match chance.one_in(2) {
        true => hall.happen(Event::Training(TrainingEvent::End)),
        false => hall.pass(Duration::from_mins(6)),
    }
    hall.model.mode = Mode::Real;
    hall.model.given = None;
    done.note("trainings");
}

/// The demonstration, and a visitor who does not know of it.
fn demonstrate(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    hall.home();
    // By the PIN something comes to be seen only once it was given.
    hall.model.mode = Mode::Demo;
    hall.behind_the_lock(|| Event::StartDemo);
    for _ in 0..3 {
        visits::scanned(hall, chance);
        watch::screen(hall);
        std::thread::sleep(Duration::from_millis(20));
        hall.tick();
        watch::screen(hall);
    }
    hall.happen(Event::StartCamera);
    hall.model.mode = Mode::Real;
    hall.model.given = None;
    done.note("demonstrations");
}

/// A refresh, of which nothing good comes: nobody but the field's own key signs a directory.
fn refresh(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    use Manner::{Broken, Good, HangsUp, Nonsense};
    hall.server.shelf().mirror = *chance.of(&[Good, HangsUp, Nonsense, Broken]);
    hall.refresh();
    done.note("refreshes");
}

/// The field's own snapshot, from a stick: it replaces what is older, and with it all issuers of
/// this hall.
fn import(hall: &mut Hall, done: &mut Done) {
    let Some(vci) = shared("vci") else { return };
    let signed = std::fs::read(vci.join("vci_snapshot.json")).unwrap();
    let signature = std::fs::read(vci.join("vci_snapshot.sig")).unwrap();
    let signed = directory::Signed::check(&signed, &signature).unwrap();
    let (offered, _) = directory::read_signed(signed).unwrap();
    let is_newer = offered.published() >= hall.model.published;
    hall.ask_keeper();
    if hall.model.chosen.is_kiosk {
        // With the PIN to where a folder is chosen.
        hall.behind_the_lock(|| Event::Directory(DirectoryEvent::PickSnapshot));
    }
    hall.happen(Event::Directory(DirectoryEvent::Import(vec![vci])));
    hall.wait("the import ends", |state| !state.is_importing());
    if is_newer {
        hall.model.published = offered.published();
        hall.model.is_replaced = true;
    }
    hall.home();
    done.note("imports");
}

/// A press that belongs to links, on any screen.
pub(crate) fn press(hall: &mut Hall, event: LinkEvent) {
    // Each leads to one request, or to none.
    hall.presses += 1;
    watch::pressed();
    hall.happen(Event::Link(event));
}
