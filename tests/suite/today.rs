//! Counts by the hour: what is counted, what is not, and that they outlive a restart.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use health_card_kiosk::audit::read_line;
use health_card_kiosk::demo::Demo;
use health_card_kiosk::jobs::export::Export;
use health_card_kiosk::jobs::keeper::{Decision, Keeper, News, Task};
use health_card_kiosk::jobs::{PinAnswer, Sitting};
use health_card_kiosk::kiosk::{Event, Job, State};
use health_card_kiosk::pin::Pin;
use health_card_kiosk::store::{Blocked, Counted, Store};
use health_card_kiosk::verdict::{Headline, Verdict};
use health_card_kiosk::{clock, issuer::IssuerUrl};
use zeroize::Zeroizing;

use crate::keeper::wait;
use crate::support::{CardMaker, ISS, moment, program};

fn keeper(folder: &tempfile::TempDir) -> Keeper {
    let (store, _) = Store::open(folder.path()).unwrap();
    Keeper::start(store, false, || {}).unwrap()
}

fn show(state: &mut State, verdicts: Vec<Verdict>) -> Option<Headline> {
    let text = Zeroizing::new("text".to_owned());
    let now = Instant::now();
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), now) else {
        panic!("no job");
    };
    let headline = health_card_kiosk::verdict::visit_headline(&verdicts);
    state.on(Event::Judged { visit, verdicts }, now);
    headline
}

fn counted(state: &mut State) -> Vec<Counted> {
    match state.on(Event::Tick, Instant::now()) {
        Some(Job::Count { counted, .. }) => counted,
        _ => Vec::new(),
    }
}

#[test]
fn a_visit_and_a_photo_id_are_counted_once_and_the_demonstration_is_not() {
    let card = CardMaker::new();
    let judge = |directory| {
        let text = Zeroizing::new(card.jws());
        Sitting::default().judge(&[text], &directory, moment())
    };
    let mut state = State::new(Arc::new(card.directory()), false);
    let headline = show(&mut state, judge(card.directory()));
    assert_eq!(headline, Some(Headline::Verified));
    state.on(Event::IdCompared(false), Instant::now());
    assert_eq!(counted(&mut state), [Counted::Verified, Counted::IdRefused]);
    assert_eq!(counted(&mut state), []);

    let demo = Demo::new(clock::now()).unwrap();
    let texts: Vec<_> = demo.codes.first().into_iter().cloned().collect();
    let now = health_card_kiosk::time::Moment::from_clock(clock::now(), clock::built());
    let verdicts = || Sitting::default().judge(&texts, &demo.directory, now);
    assert!(show(&mut state, verdicts()).is_some());
    state.on(Event::IdCompared(true), Instant::now());
    assert_eq!(
        counted(&mut state),
        [],
        "a marked card outside the demonstration"
    );
    let mut state = State::new(Arc::clone(&demo.directory), true);
    show(&mut state, verdicts());
    assert_eq!(counted(&mut state), []);
}

#[test]
fn the_keeper_counts_saves_and_decides_and_a_restart_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    {
        let keeper = keeper(&folder);
        keeper.ask(Task::Count(
            vec![Counted::Verified, Counted::Check],
            Vec::new(),
        ));
        keeper.ask(Task::ReadCounts);
        wait(&keeper, |news| match news {
            News::Counts(today, days) => (days[0].day == today).then_some(()),
            _ => None,
        });
    }
    let keeper = keeper(&folder);
    keeper.ask(Task::Count(vec![Counted::Verified], Vec::new()));
    keeper.ask(Task::ReadCounts);
    let days = wait(&keeper, |news| match news {
        News::Counts(_, days) => Some(days),
        _ => None,
    });
    let total: u32 = days.iter().map(|day| day.total().visits()).sum();
    assert_eq!(total, 3);
    // Two files of one day do not replace each other.
    for _ in 0..2 {
        keeper.ask(Task::ExportCounts(stick.path().to_owned()));
        let saved: io::Result<_> = wait(&keeper, |news| match news {
            News::Saved(Export::Counts, saved) => Some(saved),
            _ => None,
        });
        let mut table = csv::Reader::from_path(saved.unwrap()).unwrap();
        assert_eq!(&table.headers().unwrap()[2], "verified");
        let verified = table
            .records()
            .map(|row| row.unwrap()[2].parse::<u32>().unwrap());
        assert_eq!(verified.sum::<u32>(), 2);
        let audit: io::Result<_> = wait(&keeper, |news| match news {
            News::Saved(Export::Audit, saved) => Some(saved),
            _ => None,
        });
        let lines = std::fs::read_to_string(audit.unwrap()).unwrap();
        assert!(lines.lines().all(|line| read_line(line).is_some()));
        assert!(lines.contains("\"counts-exported\""), "{lines}");
    }
    assert_eq!(std::fs::read_dir(stick.path()).unwrap().count(), 4);
    let nowhere = stick.path().join("not there");
    keeper.ask(Task::ExportCounts(nowhere));
    assert!(wait(&keeper, |news| match news {
        News::Saved(_, saved) => Some(saved.is_err()),
        _ => None,
    }));

    // A decision is in the directory that comes back, and in the journal.
    let iss = IssuerUrl::parse(ISS).unwrap();
    let blocked = Blocked::Issuer(iss.clone());
    for (decision, is_blocked) in [
        (Decision::Block(blocked.clone()), true),
        (Decision::Unblock(blocked), false),
    ] {
        keeper.ask(Task::Decide(decision));
        let directory = wait(&keeper, |news| match news {
            News::Directory(directory) => Some(directory),
            _ => None,
        });
        assert_eq!(directory.blocked_since(&iss).is_some(), is_blocked);
    }
    let run = |arguments: &[&str]| {
        let output = program()
            .env("HEALTH_CARD_KIOSK_DATA", folder.path())
            .args(arguments)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(run(&["today", "--csv"]).starts_with("day,hour,verified"));
    assert!(run(&["today", "--json"]).contains(r#""verified":2"#));
    assert!(run(&["today"]).contains("check                1"));
}

#[test]
fn the_keeper_takes_settings_over_checks_pins_and_says_what_the_command_line_changed() {
    let folder = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let keeper = keeper(&folder);
    keeper.ask(Task::ExportSettings(stick.path().to_owned()));
    let file = wait(&keeper, |news| match news {
        News::Saved(Export::Settings, saved) => saved.ok(),
        _ => None,
    });
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("\"dark\"", "\"light\"")).unwrap();
    keeper.ask(Task::ImportSettings(file.clone()));
    let settings = wait(&keeper, |news| match news {
        News::Settings(settings) => Some(settings),
        _ => None,
    });
    assert_eq!(settings.get("theme").unwrap(), "light");
    std::fs::write(&file, "{}").unwrap();
    keeper.ask(Task::ImportSettings(file));
    assert!(wait(&keeper, |news| match news {
        News::SettingsImported(Err(_)) => Some(true),
        News::SettingsImported(Ok(changed)) => {
            assert_eq!(changed, 1);
            None
        }
        _ => None,
    }));

    let pin = || Pin::new("2580").unwrap();
    keeper.ask(Task::ChoosePin {
        number: 1,
        pin: pin(),
        replaces: false,
    });
    keeper.ask(Task::CheckPin(2, pin()));
    let mut answers = Vec::new();
    wait(&keeper, |news| {
        if let News::PinAnswered(number, answer) = news {
            answers.push((number, answer));
        }
        (answers.len() == 2).then_some(())
    });
    assert_eq!(answers, [(1, PinAnswer::Chosen), (2, PinAnswer::Right)]);

    let status = program()
        .env("HEALTH_CARD_KIOSK_DATA", folder.path())
        .args(["settings", "volume", "20"])
        .stdout(std::process::Stdio::null())
        .status();
    assert!(status.unwrap().success());
    let settings = wait(&keeper, |news| match news {
        News::Settings(settings) => Some(settings),
        _ => None,
    });
    assert_eq!(settings.volume, 20);
}
