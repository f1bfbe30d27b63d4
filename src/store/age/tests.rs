//! What goes with time, and with a clock that is wrong.

use crate::audit::{Arrival, Scan};
use crate::store::Counted;
use crate::verdict::Headline;

use super::*;

/// At noon, so that no test depends on the hour.
const NOW: UnixTime =
    UnixTime::from_secs(1_790_000_000 / DAY_SECONDS * DAY_SECONDS + DAY_SECONDS / 2);
const DAY: Duration = Duration::from_hours(24);

/// A store with a visit on each of the days after [`NOW`].
fn store_of(days: impl IntoIterator<Item = u32>, audit_days: &str) -> Store {
    let store = Store::in_memory().unwrap();
    store.set("audit-scans", "full", NOW).unwrap();
    store.set("audit-days", audit_days, NOW).unwrap();
    store.let_go_of_old(NOW, 0).unwrap();
    for day in days {
        visit(&store, NOW + DAY * day);
    }
    store
}

fn visit(store: &Store, at: UnixTime) {
    let scan = Scan::of(Headline::Verified, [], Arrival::Camera, Some(3));
    let hour = (at.civil(0).date(), 12);
    let counted = [Counted::Verified];
    store.count(hour, &counted, &[scan], at).unwrap();
}

/// How many lines about visits there are, which are one chain, and on how many days visits are
/// counted in the file.
fn kept(store: &Store) -> (u64, u64) {
    let whole = store.check_audit(Log::Scans, &[]).unwrap().unwrap();
    let query = "SELECT count(DISTINCT day) FROM tally";
    let days = store.db.query_row(query, [], |row| row.get(0)).unwrap();
    (whole.lines, days)
}

fn gone(store: &Store) -> Vec<String> {
    let lines = store.history(100).unwrap().into_iter();
    let gone = lines.filter(|line| line.event == "old-lines-gone");
    gone.map(|line| line.detail).collect()
}

#[test]
fn old_visits_go_once_a_day_and_what_is_left_is_still_whole() {
    let store = store_of([], "2");
    store.set("retention-days", "3", NOW).unwrap();
    let mut printed = Vec::new();
    for day in 0..6 {
        for hour in 0..3 {
            let at = NOW + DAY * day + Duration::from_hours(hour);
            store.let_go_of_old(at, 0).unwrap();
            visit(&store, at);
            printed.push(store.audit_heads().unwrap()[1]);
        }
    }
    // Today, two days before in the log, and three in the counts.
    assert_eq!(kept(&store), (9, 4));
    assert_eq!(gone(&store), ["9", "6", "3"]);
    let checked = store.check_audit(Log::Scans, &printed).unwrap();
    assert_eq!(checked.unwrap().head, store.audit_heads().unwrap()[1]);
    // Nobody came for long: all of them go in time, and the next line goes on from them.
    for day in 6..40 {
        store.let_go_of_old(NOW + DAY * day, 0).unwrap();
    }
    assert_eq!(kept(&store), (0, 0));
    visit(&store, NOW + DAY * 40);
    assert_eq!(store.audit_heads().unwrap()[1].seq, 19);
    store.let_go_of_old(NOW + DAY * 40, 0).unwrap();
    assert_eq!(kept(&store), (1, 1));
}

/// Years ahead for an hour, or for a whole day of work.
#[test]
fn a_clock_that_runs_ahead_takes_a_day_at_each_look_and_no_more() {
    for looks in [1, 9] {
        let store = store_of(0..30, "90");
        for day in 0..30 {
            store.let_go_of_old(NOW + DAY * day, 0).unwrap();
        }
        assert_eq!((kept(&store), gone(&store).len()), ((30, 30), 0));
        for _ in 0..looks {
            store.let_go_of_old(NOW + DAY * 3_650, 0).unwrap();
            visit(&store, NOW + DAY * 3_650);
        }
        store.let_go_of_old(NOW + DAY * 30, 0).unwrap();
        let (lines, days) = kept(&store);
        assert_eq!(lines, 30 + looks, "lines are kept for 90 days");
        // Counts for 30, and the one of another year.
        assert!(days >= 31 - looks, "{days}");
        // Put right, the clock is believed as before, and the lines of another year hold nothing.
        for day in 30..130 {
            visit(&store, NOW + DAY * day);
            store.let_go_of_old(NOW + DAY * day, 0).unwrap();
        }
        assert_eq!(kept(&store).0, 91);
        assert!(!gone(&store).is_empty(), "and that stands in the log");
    }
}

#[test]
fn a_clock_that_was_set_back_lets_go_of_nothing() {
    let store = store_of([20, 21, 0, 22], "1");
    store.keep_time(NOW + DAY * 22).unwrap();
    store.let_go_of_old(NOW, 0).unwrap();
    assert_eq!(kept(&store), (4, 4));
    // The line of that day stands after newer ones, which do not go with it.
    for day in 0..23 {
        store.let_go_of_old(NOW + DAY * day, 0).unwrap();
    }
    assert_eq!(kept(&store).0, 3);
}

#[test]
fn a_kiosk_that_was_off_for_long_follows_a_day_at_a_time() {
    let store = store_of([0], "90");
    let after = NOW + DAY * 120;
    for hour in 1..=91 {
        assert_eq!(kept(&store).0, 1, "{hour}");
        store.let_go_of_old(after, 0).unwrap();
    }
    assert_eq!(kept(&store), (0, 0));
}
