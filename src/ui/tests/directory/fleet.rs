//! How this kiosk stands in its fleet: on the directory's screen, and over the settings.

use super::super::admin::unlocked;
use super::*;
use crate::fleet::{Fleet, FleetFault, FleetInForce};
use crate::kiosk::{SettingsEvent, SettingsGroup};
use crate::wording::Language;

fn in_force(expires: Option<UnixTime>) -> FleetInForce {
    FleetInForce {
        issued: UnixTime::from_secs(NOW.as_secs() - 86_400),
        expires,
        applied: NOW,
    }
}

pub(super) fn refused_fleet() -> Fleet {
    Fleet {
        is_pinned: true,
        in_force: Some(in_force(Some(NOW))),
        fault: Some(FleetFault::Content),
    }
}

fn told_of(fleet: Fleet) -> State {
    let mut state = opened(many(2));
    let times = RefreshTimes {
        fleet,
        ..RefreshTimes::default()
    };
    tell(&mut state, DirectoryEvent::Known(times));
    state
}

#[test]
fn the_fleets_settings_are_one_line_beside_the_list() {
    let day = crate::wording::day(Words::english(), in_force(None).issued);
    let cases = [
        (None, None, "Fleet settings: none applied yet.".to_owned()),
        (
            Some(in_force(None)),
            None,
            format!("Fleet settings of {day}, applied."),
        ),
        (
            Some(in_force(Some(NOW))),
            None,
            format!("Fleet settings of {day}, no longer valid. They stay until newer ones come."),
        ),
        (
            Some(in_force(None)),
            Some(FleetFault::OtherKey),
            format!(
                "Fleet settings of {day}, applied. Last attempt failed: another key has signed them."
            ),
        ),
    ];
    for (in_force, fault, line) in cases {
        let fleet = Fleet {
            is_pinned: true,
            in_force,
            fault,
        };
        let harness = shown(SIZES[0], window(told_of(fleet)));
        says(&harness, &line);
    }
    let harness = shown(SIZES[0], window(told_of(Fleet::default())));
    assert!(harness.query_by_label_contains("Fleet").is_none());
}

#[test]
fn in_every_language_each_fault_has_words_of_its_own() {
    for language in Language::ALL {
        let mut said = std::collections::BTreeSet::new();
        for fault in FleetFault::ALL {
            let fleet = Fleet {
                fault: Some(fault),
                ..refused_fleet()
            };
            let (line, wants_a_look) = words::fleet(Words::of(language), &fleet, NOW).unwrap();
            assert!(wants_a_look && said.insert(line), "{fault:?}");
        }
    }
}

#[test]
fn over_the_settings_it_stands_that_they_come_from_the_fleet() {
    for is_pinned in [true, false] {
        let fleet = Fleet {
            is_pinned,
            ..refused_fleet()
        };
        let mut state = unlocked();
        let times = RefreshTimes {
            fleet,
            ..RefreshTimes::default()
        };
        tell(&mut state, DirectoryEvent::Known(times));
        let shows = SettingsEvent::Show(SettingsGroup::Directory);
        state.on(Event::Settings(shows), Instant::now());
        let harness = shown(SIZES[0], window(state));
        let told = "What you change here holds until newer ones come.";
        assert_eq!(count_of(&harness, told), usize::from(is_pinned));
    }
}

#[test]
fn the_history_says_in_words_why_a_pack_was_refused() {
    let told = |detail| {
        let spoken = Words::of(Language::German);
        let line = words::journal(spoken, "fleet-refused", detail);
        line.unwrap().more
    };
    let older = told("older: older than the pack that was applied last");
    assert!(
        older.contains("älter") && !older.contains("applied"),
        "{older}"
    );
    let content = told("content: theme: not a value that this setting can have");
    assert!(content.contains("theme: not a value"), "{content}");
    assert!(told("of a later version").contains("of a later version"));
}
