//! The directory's screen: what is on it, what its keys do, and that a long list stays quick.

mod files;
mod fleet;
mod search;

use egui::accesskit::Role;

use fleet::refused_fleet;

use super::*;
use crate::audit::Entry;
use crate::directory::{
    About, Directory, Issuer, IssuerKind, Overlay, Place, Report, SnapshotError,
};
use crate::issuer::IssuerUrl;
use crate::kiosk::{
    DirectoryEvent, ImportRefusal, Phase, Progress, RefreshEnd, RefreshFault, RefreshTimes, Tab,
};
use crate::store::Imported;
use crate::wording::screens::directory as words;

const LONG: &str = "The Regional Health Authority of the Northern, Western and Central Territories, \
                    Department of Immunization";

fn iss(at: usize) -> IssuerUrl {
    IssuerUrl::parse(&format!("https://issuer-{at}.example.org/cards")).unwrap()
}

fn issuer(at: usize) -> Issuer {
    Issuer::new(iss(at), format!("Clinic {at:06}"), Vec::new())
}

/// A directory of so many issuers, some of them odd.
fn many(count: usize) -> Directory {
    let maker = Maker::new();
    let plain = maker.directory(Source::Snapshot, 92);
    let key = plain.issuers()[0].keys[0].clone();
    let mut issuers: Vec<Issuer> = plain.issuers().to_vec();
    issuers.extend((0..count).map(issuer));
    let path = "a".repeat(111 - "https://long.example.org/".len());
    let long = IssuerUrl::parse(&format!("https://long.example.org/{path}")).unwrap();
    issuers.push(Issuer {
        listed: false,
        retrieved: Some(UnixTime::from_secs(NOW.as_secs() - 900 * 86_400)),
        withdrawn: vec![crate::directory::Withdrawn { key, since: NOW }],
        website: Some("https://www.example.org/help".to_owned()),
        ..Issuer::new(long.clone(), LONG.to_owned(), Vec::new())
    });
    let hebrew = IssuerUrl::parse("https://he.example.org").unwrap();
    issuers.push(Issuer::new(
        hebrew,
        "משרד הבריאות של ישראל".to_owned(),
        Vec::new(),
    ));
    let mut overlay = Overlay::default();
    overlay.blocked_issuers.insert(long.clone(), NOW);
    let about = About {
        kinds: [IssuerKind::Pharmacy].into(),
        places: Place::named("US-CA").into_iter().collect(),
        help_line: Some("1-800-525-0127".to_owned()),
    };
    Directory::new(Source::Snapshot, plain.published(), None, issuers)
        .overlaid(overlay, [(long, about)].into())
}

fn opened(directory: Directory) -> State {
    let mut state = State::new(Arc::new(directory), false);
    tell(&mut state, DirectoryEvent::Open);
    state
}

fn tell(state: &mut State, event: DirectoryEvent) {
    state.on(Event::Directory(event), Instant::now());
}

fn count_of(harness: &Harness<'static, Window>, text: &str) -> usize {
    harness.query_all_by_label_contains(text).count()
}

fn says(harness: &Harness<'static, Window>, text: &str) {
    assert!(count_of(harness, text) > 0, "{text}");
}

/// Gives the state what was pressed, as the window does.
fn carry_out(harness: &mut Harness<'static, Window>) {
    let window = harness.state_mut();
    for event in std::mem::take(&mut window.events) {
        window.state.on(event, window.instant);
    }
    harness.run_steps(3);
}

#[test]
fn the_directory_opens_from_its_button_its_key_and_the_strip() {
    let mut harness = shown(SIZES[1], window(scanning(CameraStatus::None)));
    for label in [said(words::OPEN), said(words::DIRECTORY)] {
        if label == said(words::DIRECTORY) {
            let menu = click(&mut harness, said(screens::MENU));
            assert!(matches!(menu[..], [Event::OpenMenu]));
            harness
                .state_mut()
                .state
                .on(Event::OpenMenu, Instant::now());
            harness.run_steps(2);
        }
        assert!(
            matches!(
                click(&mut harness, label)[..],
                [Event::Directory(DirectoryEvent::Open)]
            ),
            "{label}"
        );
    }
    harness.key_press_modifiers(Modifiers::CTRL, Key::D);
    harness.run_steps(2);
    carry_out(&mut harness);
    says(&harness, "Directory of 11 Nov 2026 · 10 days old");
    says(&harness, "Up to date");
    harness.get_by_label("Gouvernement du Québec, health.example.org/cards");
}

fn press_and_carry_out(harness: &mut Harness<'static, Window>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
    carry_out(harness);
}

#[test]
fn keys_walk_the_list_while_the_search_field_has_the_keyboard() {
    let mut harness = shown(SIZES[1], window(opened(many(50))));
    press_and_carry_out(&mut harness, Key::ArrowDown);
    press_and_carry_out(&mut harness, Key::PageDown);
    press_and_carry_out(&mut harness, Key::ArrowUp);
    press_and_carry_out(&mut harness, Key::Enter);
    assert!(harness.state().state.page().selected.is_some());
    press_and_carry_out(&mut harness, Key::Escape);
    press_and_carry_out(&mut harness, Key::Escape);
    assert!(matches!(
        harness.state().state.screen(),
        crate::kiosk::Screen::Scan
    ));
}

#[test]
fn an_address_is_pasted_into_the_search_and_a_card_is_judged() {
    let mut harness = shown(SIZES[1], window(opened(many(5))));
    harness.event(egui::Event::Paste("issuer-3.example".to_owned()));
    harness.run_steps(2);
    carry_out(&mut harness);
    assert_eq!(harness.state().state.page().search, "issuer-3.example");
    harness.event(egui::Event::Paste("shc:/5676".to_owned()));
    harness.run_steps(2);
    assert!(matches!(harness.state().events[..], [Event::Pasted(_)]));
}

#[test]
fn an_issuer_says_everything_that_is_known_of_it() {
    let directory = many(3);
    let long = directory.issuers()[4].iss.clone();
    let mut state = opened(directory);
    tell(&mut state, DirectoryEvent::Select(Some(long.clone())));
    let harness = shown(SIZES[0], window(state));
    for text in [
        LONG,
        long.as_str(),
        "BLOCKED HERE",
        "NO LONGER LISTED",
        "KEYS WITHDRAWN 1",
        "NOT REACHED SINCE",
        "Pharmacy",
        "California, United States",
        "https://www.example.org/help",
        "1-800-525-0127",
        "withdrawn since 21 Nov 2026",
        "revocation list with 1 id",
        "no certificate",
    ] {
        says(&harness, text);
    }
}

#[test]
fn history_is_told_in_words_with_date_and_time() {
    let mut state = opened(many(1));
    tell(&mut state, DirectoryEvent::Show(Tab::History));
    let mut harness = shown(SIZES[1], window(state));
    says(&harness, said(words::HISTORY_COMING));
    let entry = |event: &str| Entry {
        seq: 1,
        at: NOW,
        event: event.to_owned(),
        detail: "https://a.example".to_owned(),
    };
    let entries = vec![
        entry("blocked"),
        entry("issuer-delisted"),
        entry("new-code"),
    ];
    tell(
        &mut harness.state_mut().state,
        DirectoryEvent::JournalRead(entries),
    );
    harness.run_steps(2);
    says(&harness, "21 Nov 2026, 18:42");
    says(&harness, "Blocked here");
    says(&harness, "https://a.example. Its cards need a second look.");
    says(&harness, "new-code: https://a.example");
    assert!(matches!(
        click(&mut harness, said(words::ALL_ISSUERS))[..],
        [Event::Directory(DirectoryEvent::Show(Tab::Issuers))]
    ));
}

#[test]
fn a_refresh_shows_how_far_it_is_and_can_be_cancelled() {
    let mut harness = shown(SIZES[0], window(opened(many(1))));
    says(&harness, "Not refreshed on this computer yet.");
    harness.key_press_modifiers(Modifiers::CTRL, Key::R);
    harness.run_steps(2);
    carry_out(&mut harness);
    let progress = Progress {
        phase: Phase::Issuers,
        done: 325,
        total: 651,
        failed: 3,
    };
    let state = &mut harness.state_mut().state;
    tell(state, DirectoryEvent::Progress(progress));
    tell(state, DirectoryEvent::NetworkInspected(true));
    harness.run_steps(2);
    says(&harness, said(words::PHASE_ISSUERS));
    says(&harness, "325 of 651, 3 without an answer");
    says(&harness, said(words::REFRESHING));
    says(&harness, advice(words::INSPECTED).title);
    click(&mut harness, said(words::CANCEL));
    tell(
        &mut harness.state_mut().state,
        DirectoryEvent::CancelRefresh,
    );
    harness.run_steps(2);
    says(&harness, said(words::ENDING));
    let ended = DirectoryEvent::RefreshEnded {
        at: NOW,
        end: RefreshEnd::Failed(RefreshFault::NoNetwork),
        next: Some(NOW),
    };
    tell(&mut harness.state_mut().state, ended);
    harness.run_steps(2);
    says(&harness, "Not refreshed: no server could be reached");
    press_and_carry_out(&mut harness, Key::Escape);
    click(&mut harness, said(words::OPEN));
    tell(&mut harness.state_mut().state, DirectoryEvent::Open);
    harness.run_steps(2);
    says(
        &harness,
        "Failed 21 Nov 2026, 18:42: no server could be reached",
    );
    says(&harness, "Next by itself: 21 Nov 2026, 18:42");
    says(&harness, said(words::REFRESH));
}

#[test]
fn what_an_import_changed_and_why_one_was_refused_is_said_with_what_to_do() {
    let imported = Imported {
        before: (644, 950),
        after: (651, 961),
        withdrawn: 2,
        listed_again: 0,
        is_new: true,
        report: Report {
            skipped_issuers: 1,
            skipped_rids: 4,
            ..Report::default()
        },
    };
    let older = SnapshotError::Older {
        current: NOW,
        offered: UnixTime::from_secs(NOW.as_secs() - 86_400),
    };
    let refused = |refusal| DirectoryEvent::Refused(refusal);
    let snapshot = |error| refused(ImportRefusal::Snapshot(error));
    let cases = [
        (
            DirectoryEvent::Imported(imported),
            "Issuers: 644 before, 651 now",
        ),
        (
            snapshot(older),
            "Older than the directory in use: 20 Nov 2026, in use 21 Nov 2026",
        ),
        (snapshot(SnapshotError::Signature), "Not signed by VCI"),
        (snapshot(SnapshotError::NotJson), "cut off"),
        (
            refused(ImportRefusal::NoSignature),
            "No signature file beside it",
        ),
        (
            refused(ImportRefusal::NoSnapshot),
            "No directory found there",
        ),
        (refused(ImportRefusal::CanNotRead), "can’t be read"),
        (refused(ImportRefusal::NotKept), "can’t be stored"),
    ];
    for (event, text) in cases {
        let mut state = opened(many(1));
        tell(&mut state, event);
        let harness = legible(SIZES[0], window(state));
        says(&harness, text);
        if text.starts_with("Issuers") {
            says(&harness, "Keys: 950 before, 961 now");
            says(&harness, "2 keys withdrawn");
            says(
                &harness,
                "Left out as malformed: 1 issuer, 4 revocation ids",
            );
        }
    }
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads it here".to_owned())
    }
}

#[test]
fn a_code_seen_while_the_directory_is_open_shows_its_result() {
    let mut harness = shown(SIZES[1], window(opened(many(1))));
    let text = Zeroizing::new("shc:/5676".to_owned());
    let job = harness
        .state_mut()
        .state
        .on(Event::CodesSeen(vec![text]), Instant::now());
    let Some(Job::Judge { visit, .. }) = job else {
        panic!("not judged");
    };
    let verdicts = vec![Maker::new().verified(&johanna())];
    let judged = Event::Judged { visit, verdicts };
    harness.state_mut().state.on(judged, Instant::now());
    harness.run_steps(2);
    says(&harness, "Johanna Maria Anyperson");
}

#[test]
fn everything_is_large_enough_to_touch_and_nothing_leaves_the_window() {
    for size in SIZES {
        let plain = opened(many(20));
        let mut searched = opened(many(20));
        tell(&mut searched, DirectoryEvent::Search("example".to_owned()));
        let times = RefreshTimes {
            succeeded: Some(NOW),
            failed: Some((NOW, RefreshFault::BadAnswer)),
            next: Some(NOW),
            fleet: refused_fleet(),
        };
        tell(&mut searched, DirectoryEvent::Known(times));
        let mut issuer = opened(many(20));
        let long = issuer.directory().issuers()[21].iss.clone();
        tell(&mut issuer, DirectoryEvent::Select(Some(long)));
        let mut refused = opened(many(20));
        tell(&mut refused, DirectoryEvent::NetworkInspected(true));
        let refusal = ImportRefusal::Snapshot(SnapshotError::Signature);
        tell(&mut refused, DirectoryEvent::Refused(refusal));
        let mut files = opened(many(20));
        tell(&mut files, DirectoryEvent::PickSnapshot);
        for state in [plain, searched, issuer, refused, files] {
            let harness = shown(size, window(state));
            for role in [Role::Button, Role::TextInput] {
                for button in harness.query_all_by_role(role) {
                    let rect = button.rect();
                    assert!(rect.height() >= 48.0, "{button:?} at {size}");
                    assert!(
                        rect.left() >= 0.0 && rect.right() <= size.x,
                        "{button:?} at {size}"
                    );
                }
            }
            for label in harness.query_all_by_role(Role::Label) {
                let rect = label.rect();
                assert!(
                    rect.left() >= 0.0 && rect.right() <= size.x,
                    "{label:?} at {size}"
                );
            }
        }
    }
}
