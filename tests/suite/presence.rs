//! What is heard at the desk, and that nothing of a person stays once nobody stands there (sec-L5).

use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::kiosk::{
    DevicesEvent, DirectoryEvent, Event, Job, Screen, SettingsEvent, State, Visit,
};
use health_card_kiosk::payload::encode;
use health_card_kiosk::sound::Cue;
use health_card_kiosk::verdict::Verdict;
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};

/// A kiosk at which `code` is held up: the visit that is to be judged, and what comes of it.
fn held_up(state: &mut State, code: &str, now: Instant) -> (Visit, Vec<Verdict>) {
    let seen = vec![Zeroizing::new(code.to_owned())];
    let Some(Job::Judge { visit, texts }) = state.on(Event::CodesSeen(seen), now) else {
        panic!("not judged");
    };
    let directory = CardMaker::new().directory();
    (
        visit,
        Sitting::default().judge(&texts, &directory, moment()),
    )
}

fn kiosk() -> (State, String) {
    let card = CardMaker::new();
    let state = State::new(Arc::new(card.directory()), false);
    (state, encode(&card.jws(), 1)[0].to_string())
}

#[test]
fn a_result_is_heard_once_and_a_late_answer_is_not() {
    let ((mut state, code), now) = (kiosk(), Instant::now());
    let (visit, verdicts) = held_up(&mut state, &code, now);
    let job = state.on(Event::Judged { visit, verdicts }, now);
    assert!(matches!(job, Some(Job::Play(Cue::Rising))));
    let job = state.on(Event::Select(0), now);
    let heard_again = |job: &Option<Job>| matches!(job, Some(Job::Play(_)));
    assert!(!heard_again(&job) && !heard_again(&state.on(Event::Tick, now)));

    let (visit, verdicts) = held_up(&mut state, "https://example.org", now);
    state.on(Event::Next, now);
    assert!(state.on(Event::Judged { visit, verdicts }, now).is_none());
}

#[test]
fn where_the_photo_id_comes_first_nothing_gives_the_green_away_before() {
    let ((mut state, code), now) = (kiosk(), Instant::now());
    let mut settings = state.settings().clone();
    settings.set("photo-id", "first").unwrap();
    let changed = SettingsEvent::Changed(Box::new(settings));
    state.on(Event::Settings(changed), now);
    let (visit, verdicts) = held_up(&mut state, &code, now);
    assert!(state.on(Event::Judged { visit, verdicts }, now).is_none());
    // Compared at the last moment: the green is still there for as long as any other result.
    let late = now + Duration::from_secs(29);
    let job = state.on(Event::IdCompared(true), late);
    assert!(matches!(job, Some(Job::Play(Cue::Rising))));
    state.on(Event::Tick, late + Duration::from_secs(5));
    assert!(matches!(state.screen(), Screen::Result(_)));
}

#[test]
fn a_locked_screen_shows_nobody_whatever_was_on_it() {
    let ((mut state, code), now) = (kiosk(), Instant::now());
    let (visit, verdicts) = held_up(&mut state, &code, now);
    state.on(Event::Judged { visit, verdicts }, now);
    // Held, so that it would stay for hours.
    state.on(Event::Hold, now);
    assert!(matches!(state.screen(), Screen::Result(_)));
    assert!(matches!(state.on(Event::Locked, now), Some(Job::Forget)));
    assert!(matches!(state.screen(), Screen::Scan));
    // The card that still lies before the camera is not shown anew.
    let seen = vec![Zeroizing::new(code)];
    assert!(state.on(Event::CodesSeen(seen), now).is_none());

    for open in [
        Event::OpenFile,
        Event::Directory(DirectoryEvent::Open),
        Event::Devices(DevicesEvent::Open),
    ] {
        state.on(open, now);
        assert!(!matches!(state.screen(), Screen::Scan));
        state.on(Event::Locked, now);
        assert!(matches!(state.screen(), Screen::Scan));
    }
}

#[test]
fn an_answer_that_comes_after_the_lock_is_dropped() {
    let ((mut state, code), now) = (kiosk(), Instant::now());
    let (visit, verdicts) = held_up(&mut state, &code, now);
    state.on(Event::Locked, now);
    state.on(Event::Judged { visit, verdicts }, now);
    assert!(matches!(state.screen(), Screen::Scan));
}

#[cfg(target_os = "linux")]
mod bus {
    use std::io::{BufRead as _, BufReader};
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::sync::mpsc::{RecvTimeoutError, sync_channel};
    use std::time::Duration;

    use health_card_kiosk::session::{Buses, Watch};
    use zbus::blocking::connection::Builder;

    use crate::support::has;
    use crate::window::Running;

    /// A message bus of its own, and its address.
    fn bus(folder: &Path) -> Option<(Running, String)> {
        if !has("dbus-daemon") {
            let required = std::env::var_os("HEALTH_CARD_KIOSK_TOOLS").is_some();
            assert!(!required, "dbus-daemon is missing and was required");
            println!("SKIPPED: dbus-daemon is not there");
            return None;
        }
        let socket = folder.join("bus");
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .arg(format!("--address=unix:path={}", socket.display()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = daemon.stdout.take().unwrap();
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address).unwrap();
        Some((Running(daemon), address.trim().to_owned()))
    }

    #[test]
    fn a_screen_saver_on_the_bus_is_heard() {
        let folder = tempfile::tempdir().unwrap();
        let Some((_daemon, address)) = bus(folder.path()) else {
            return;
        };
        let (wake, woken) = sync_channel(4);
        let buses = Buses {
            system: None,
            session: Some(address.clone()),
        };
        let watch = Watch::start(buses, move || {
            wake.try_send(()).ok();
        });
        let saver = Builder::address(address.as_str()).unwrap().build().unwrap();
        // Whether the watch listens already is not to be seen from here, so the signal is sent again.
        let mut signals = 0;
        let heard = loop {
            let name = "org.gnome.ScreenSaver";
            saver
                .emit_signal(
                    None::<&str>,
                    "/org/gnome/ScreenSaver",
                    name,
                    "ActiveChanged",
                    &true,
                )
                .unwrap();
            signals += 1;
            match woken.recv_timeout(Duration::from_millis(100)) {
                Ok(()) => break true,
                Err(RecvTimeoutError::Disconnected) => break false,
                Err(RecvTimeoutError::Timeout) if signals > 600 => break false,
                Err(RecvTimeoutError::Timeout) => {}
            }
        };
        assert!(heard && watch.try_next().is_some());
    }
}
