//! The store on real files: nothing is lost, and nobody becomes an issuer by editing it.

use std::fs;
use std::path::Path;

use health_card_kiosk::audit::Log;
use health_card_kiosk::directory::{Reissuance, SnapshotError, Source, compact};
use health_card_kiosk::jobs::Desk;
use health_card_kiosk::store::{Opened, Store, StoreError, Taken};
use health_card_kiosk::time::UnixTime;
use rusqlite::Connection;

use crate::support::{CardMaker, NOW, shared};

fn import(store: &mut Store, folder: &Path, name: &str) -> Result<usize, StoreError> {
    let body = fs::read(folder.join(format!("{name}.json"))).unwrap();
    let signature = fs::read(folder.join(format!("{name}.sig"))).unwrap();
    store
        .import(&body, &signature, None, NOW)
        .map(|(directory, _)| directory.issuers().len())
}

#[test]
fn sqlite_is_a_version_without_the_bug_that_loses_a_log() {
    assert!(rusqlite::version_number() >= 3_051_003);
}

#[test]
fn the_first_start_knows_the_seed_and_later_ones_too() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..3 {
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert_eq!(opened, Opened::Kept);
        assert_eq!(store.directory().unwrap().issuers().len(), 651);
    }
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    let count = |table: &str| -> i64 {
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })
        .unwrap()
    };
    assert_eq!(
        (count("issuer"), count("key"), count("revoked")),
        (651, 961, 1_343)
    );
}

#[test]
fn a_row_that_somebody_wrote_into_the_file_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let honest = compact::write(&store.directory().unwrap());
    drop(store);

    let stranger = CardMaker::new();
    let (x, y) = stranger.issuer.coordinates();
    let kid = stranger.header["kid"].as_str().unwrap();
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    db.execute(
        "INSERT INTO issuer VALUES (9999, 'https://evil.example', 'State of Everything', NULL, NULL, 1, NULL)",
        [],
    )
    .unwrap();
    db.execute(
        "INSERT INTO key VALUES (9999, 0, ?1, ?2, ?3, NULL)",
        [kid, &x, &y],
    )
    .unwrap();
    db.execute("DELETE FROM revoked", []).unwrap();
    drop(db);

    let (mut store, _) = Store::open(folder.path()).unwrap();
    assert!(compact::write(&store.directory().unwrap()) == honest);
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    let rows: i64 = db
        .query_row("SELECT count(*) FROM issuer", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 651, "the rows were put right");
}

#[test]
fn a_text_file_in_its_place_is_set_aside_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.db");
    fs::write(
        &file,
        "this is a shopping list, not a database\n".repeat(100),
    )
    .unwrap();
    let (mut store, opened) = Store::open(folder.path()).unwrap();
    let Opened::SetAside(aside) = opened else {
        panic!("{opened:?}")
    };
    assert!(
        fs::read_to_string(aside)
            .unwrap()
            .starts_with("this is a shopping list")
    );
    assert_eq!(store.directory().unwrap().issuers().len(), 651);
}

#[test]
fn another_programs_database_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    db.execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
    drop(db);
    let (_, opened) = Store::open(folder.path()).unwrap();
    assert!(matches!(opened, Opened::SetAside(_)));
}

#[test]
fn a_store_with_a_trigger_or_a_view_in_it_is_set_aside() {
    let additions = [
        "CREATE TRIGGER t BEFORE DELETE ON issuer BEGIN SELECT raise(ABORT, 'no'); END",
        "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n FROM c) SELECT n FROM c",
        "DROP TABLE delisted",
    ];
    for addition in additions {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::open(folder.path()).unwrap());
        Connection::open(folder.path().join("kiosk.db"))
            .unwrap()
            .execute_batch(addition)
            .unwrap();
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert!(matches!(opened, Opened::SetAside(_)), "{addition}");
        assert_eq!(store.directory().unwrap().issuers().len(), 651);
    }
}

#[test]
fn no_list_brings_back_who_has_left_and_no_import_brings_back_a_revoked_card() {
    let Some(vci) = shared("vci") else { return };
    let read = |name: &str| fs::read(vci.join(name)).unwrap();
    let (body, signature) = (read("vci_snapshot.json"), read("vci_snapshot.sig"));
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let (seed, all) = {
        let seed = store.directory().unwrap();
        let rows = seed
            .issuers()
            .iter()
            .map(|issuer| serde_json::json!({ "iss": issuer.iss.as_str() }));
        let all = serde_json::json!({ "participating_issuers": rows.collect::<Vec<_>>() });
        (seed, all.to_string())
    };
    let (directory, _) = store
        .import(&body, &signature, Some(all.as_bytes()), NOW)
        .unwrap();
    assert!(directory.delisted().eq(seed.delisted()) && seed.delisted().count() == 14);

    // Somebody takes the delisted away, and the kiosk once knew a revoked card more.
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    db.execute("DELETE FROM delisted", []).unwrap();
    db.execute(
        "INSERT INTO revoked SELECT iss, kid, 'oneMore' FROM revoked LIMIT 1",
        [],
    )
    .unwrap();
    drop(db);
    drop(store);
    let (mut store, _) = Store::open(folder.path()).unwrap();
    for _ in 0..2 {
        let directory = store.directory().unwrap();
        assert_eq!(directory.delisted().count(), 14);
        assert!(compact::write(&directory).contains("oneMore"));
        store.import(&body, &signature, None, NOW).unwrap();
    }
}

/// Makes a store as version 1 of this program did, with a revoked card and a delisted issuer that
/// nothing signed knows of.
fn make_store_of_version_1(folder: &Path) {
    let db = Connection::open(folder.join("kiosk.db")).unwrap();
    db.execute_batch(include_str!("store-1.sql")).unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
}

#[test]
fn a_store_of_the_first_version_is_brought_up_to_date_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    make_store_of_version_1(folder.path());
    for _ in 0..2 {
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert_eq!(opened, Opened::Kept);
        let directory = store.directory().unwrap();
        assert_eq!(store.latest_time().unwrap(), Some(UnixTime::from_secs(77)));
        assert_eq!(directory.issuers().len(), 651);
        assert_eq!(directory.delisted().count(), 15);
        assert!(compact::write(&directory).contains("onlyHere"));
    }
    let copy = Connection::open(folder.path().join("kiosk.db.version-1")).unwrap();
    let version: i64 = copy
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, 1, "the store as it was is kept beside it");
}

/// The store that version 2 of this program made, with what an administrator set and decided.
fn make_store_of_version_2(folder: &Path) -> Connection {
    let db = Connection::open(folder.join("kiosk.db")).unwrap();
    db.execute_batch(include_str!("store-2.sql")).unwrap();
    db.execute_batch(
        "INSERT INTO setting VALUES ('refreshes', 'no');
         INSERT INTO fact VALUES ('latest_time', '77');
         INSERT INTO blocked VALUES ('issuer', 'https://issuer.example', 5);",
    )
    .unwrap();
    db.pragma_update(None, "user_version", 2).unwrap();
    db
}

#[test]
fn a_store_of_the_second_version_is_brought_up_to_date_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_store_of_version_2(folder.path()));
    for _ in 0..2 {
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert_eq!(opened, Opened::Kept);
        assert_eq!(store.latest_time().unwrap(), Some(UnixTime::from_secs(77)));
        assert!(!store.settings().unwrap().refreshes);
        let directory = store.directory().unwrap();
        assert_eq!(directory.overlay().blocked_issuers.len(), 1);
        let day = jiff::civil::date(2026, 1, 2);
        assert!(store.counts(day).unwrap().is_empty());
    }
    let copy = Connection::open(folder.path().join("kiosk.db.version-2")).unwrap();
    let version: i64 = copy
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, 2, "the store as it was is kept beside it");
}

/// A disk that is full, or a folder that can't be written, takes no copy of the store as it was; then
/// it is read as it is, with every decision in it.
#[cfg(unix)]
#[test]
fn a_store_of_the_second_version_that_can_not_be_brought_up_to_date_is_read_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_store_of_version_2(folder.path()));
    let copy = folder.path().join("kiosk.db.version-2");
    fs::create_dir(copy.with_added_extension("unfinished")).unwrap();
    let (mut store, opened) = Store::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::NotWritten);
    assert!(!store.settings().unwrap().refreshes);
    let directory = store.directory().unwrap();
    assert_eq!(directory.overlay().blocked_issuers.len(), 1);
}

/// The store that version 3 of this program made, with a history.
fn make_store_of_version_3(folder: &Path) -> Connection {
    let db = make_store_of_version_2(folder);
    db.execute_batch(include_str!("store-3.sql")).unwrap();
    db.execute_batch(
        "INSERT INTO journal (at, event, detail) VALUES (5, 'blocked', 'https://issuer.example');
         INSERT INTO journal (at, event, detail) VALUES (6, 'setting-changed', 'refreshes');
         INSERT INTO tally VALUES ('2026-01-02', 9, 'verified', 3);",
    )
    .unwrap();
    db.pragma_update(None, "user_version", 3).unwrap();
    db
}

#[test]
fn a_store_of_the_third_version_is_brought_up_to_date_and_its_history_is_chained() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_store_of_version_3(folder.path()));
    for _ in 0..2 {
        let (store, opened) = Store::open(folder.path()).unwrap();
        assert_eq!(opened, Opened::Kept);
        assert!(!store.settings().unwrap().refreshes);
        let day = jiff::civil::date(2026, 1, 2);
        assert_eq!(store.counts(day).unwrap().len(), 1);
        let history = store.history(9).unwrap();
        let told: Vec<_> = history
            .iter()
            .map(|entry| (entry.seq, entry.at.as_secs(), &*entry.event))
            .collect();
        assert_eq!(told, [(2, 6, "setting-changed"), (1, 5, "blocked")]);
        let checked = store.check_audit(Log::Kiosk, &[]).unwrap().unwrap();
        assert_eq!(checked.lines, 2);
    }
    let copy = Connection::open(folder.path().join("kiosk.db.version-3")).unwrap();
    let lines: i64 = copy
        .query_row("SELECT count(*) FROM journal", [], |row| row.get(0))
        .unwrap();
    assert_eq!(lines, 2, "the store as it was is kept beside it");
}

/// As with the second version, where there is no room for a copy.
#[cfg(unix)]
#[test]
fn a_store_of_the_third_version_that_can_not_be_brought_up_to_date_is_read_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    drop(make_store_of_version_3(folder.path()));
    let copy = folder.path().join("kiosk.db.version-3");
    fs::create_dir(copy.with_added_extension("unfinished")).unwrap();
    let (mut store, opened) = Store::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::NotWritten);
    assert_eq!(
        store.directory().unwrap().overlay().blocked_issuers.len(),
        1
    );
    assert!(
        store
            .note_taken(Taken::Csv, UnixTime::from_secs(7))
            .is_err()
    );
}

#[test]
fn a_store_of_the_second_version_with_a_view_in_it_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    make_store_of_version_2(folder.path())
        .execute_batch("CREATE VIEW v AS SELECT 1")
        .unwrap();
    let (_, opened) = Store::open(folder.path()).unwrap();
    assert!(matches!(opened, Opened::SetAside(_)));
}

#[test]
fn a_store_of_the_first_version_with_a_trigger_in_it_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    make_store_of_version_1(folder.path());
    Connection::open(folder.path().join("kiosk.db"))
        .unwrap()
        .execute_batch("CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM old_revoked; END")
        .unwrap();
    let (_, opened) = Store::open(folder.path()).unwrap();
    assert!(matches!(opened, Opened::SetAside(_)));
}

#[test]
fn a_withdrawn_key_stays_so_through_a_restart_and_is_forgotten_by_no_import() {
    let Some(vci) = shared("vci") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let seed = store.directory().unwrap();
    let (iss, key) = (&seed.issuers()[0].iss, &seed.issuers()[0].keys[0]);
    drop(store);
    // As a source that nobody signed would have it, a day after the snapshot.
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    let (x, y) = key.coordinates();
    let since = seed.published().as_secs() + 86_400;
    db.execute(
        "INSERT INTO withdrawn VALUES (?1, ?2, ?3, ?4, NULL, ?5)",
        (iss.as_str(), key.id().as_str(), x, y, since),
    )
    .unwrap();
    // A row that makes no sense hides no other.
    db.execute(
        "INSERT INTO withdrawn VALUES ('x', 'y', 'z', '', NULL, 0)",
        [],
    )
    .unwrap();
    drop(db);
    let (mut store, _) = Store::open(folder.path()).unwrap();
    for _ in 0..2 {
        let directory = store.directory().unwrap();
        let issuer = directory.issuer(iss).unwrap();
        assert!(issuer.key(key.id()).is_none());
        assert_eq!(
            issuer.withdrawn_key(key.id()).unwrap().since.as_secs(),
            since
        );
        assert_eq!(import(&mut store, &vci, "vci_snapshot").unwrap(), 651);
    }
}

#[test]
fn where_new_cards_come_from_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let iss = store.directory().unwrap().issuers()[3].iss.clone();
    let at = Reissuance::parse("https://new.example/cards").unwrap();
    store.keep_reissuance(&iss, &at).unwrap();
    drop(store);
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let directory = store.directory().unwrap();
    assert_eq!(directory.issuer(&iss).unwrap().reissuance, Some(at));
}

#[test]
fn a_store_of_a_later_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::open(folder.path()).unwrap());
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    assert!(matches!(
        Store::open(folder.path()),
        Err(StoreError::LaterVersion(99))
    ));
}

#[test]
fn a_folder_that_can_not_be_written_stops_no_lane() {
    // Nobody can make a folder here, not even the superuser.
    let (mut store, opened) = Store::open(Path::new("/proc/health-card-kiosk")).unwrap();
    assert_eq!(opened, Opened::InMemory);
    assert_eq!(store.directory().unwrap().issuers().len(), 651);
}

/// As where a sector is bad: what was decided here must not be left out of what is green.
#[test]
fn what_can_not_be_read_is_not_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let whole = compact::write(&store.directory().unwrap());
    let db = Connection::open(folder.path().join("kiosk.db")).unwrap();
    for table in [
        "added",
        "added_key",
        "blocked",
        "delisted",
        "fleet_added",
        "fleet_added_key",
        "fleet_blocked",
        "fleet_setting",
        "list",
        "own_list",
        "reissuance",
        "revoked",
        "setting",
        "snapshot",
        "unlisted",
        "withdrawn",
    ] {
        let rename = |from: &str, to: &str| {
            db.execute_batch(&format!("ALTER TABLE {from} RENAME TO {to}"))
                .unwrap();
        };
        rename(table, "gone");
        let read = store.directory();
        assert!(matches!(read, Err(StoreError::Sqlite(_))), "{table}");
        rename("gone", table);
        assert!(compact::write(&store.directory().unwrap()) == whole);
    }
    // The window says so, and does not take a half for the whole.
    db.execute_batch("ALTER TABLE blocked RENAME TO gone")
        .unwrap();
    let desk = Desk::of(store, Opened::Kept).unwrap();
    assert_eq!(desk.opened, Opened::NotRead);
}

#[test]
fn a_file_that_can_not_be_opened_is_not_taken_for_none() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("kiosk.db")).unwrap();
    let (mut store, opened) = Store::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::NotRead);
    assert_eq!(store.directory().unwrap().issuers().len(), 651);
}

#[test]
fn a_snapshot_that_is_older_or_not_signed_changes_nothing() {
    let Some(vci) = shared("vci") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let before = compact::write(&store.directory().unwrap());

    let old = import(
        &mut store,
        &vci.join("history"),
        "vci_snapshot_2024-05-14_9421db04",
    );
    assert!(matches!(
        old,
        Err(StoreError::Snapshot(SnapshotError::Older { .. }))
    ));
    let body = fs::read(vci.join("vci_snapshot.json")).unwrap();
    let other = fs::read(vci.join("history/vci_snapshot_2024-05-14_9421db04.sig")).unwrap();
    let foreign = store.import(&body, &other, None, NOW);
    assert!(matches!(
        foreign,
        Err(StoreError::Snapshot(SnapshotError::Signature))
    ));

    assert!(compact::write(&store.directory().unwrap()) == before);
    assert_eq!(store.directory().unwrap().source(), Source::Seed);
}

#[test]
fn the_same_snapshot_again_is_kept_with_its_bytes_and_brings_nobody_back() {
    let Some(vci) = shared("vci") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let before = compact::write(&store.directory().unwrap());
    assert_eq!(import(&mut store, &vci, "vci_snapshot").unwrap(), 651);
    drop(store);
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let directory = store.directory().unwrap();
    assert_eq!(directory.source(), Source::Snapshot);
    assert!(
        compact::write(&directory) == before,
        "who was not listed still is not"
    );
}

#[test]
fn the_latest_time_only_grows_until_it_is_forgotten() {
    let store = Store::in_memory().unwrap();
    for seconds in [5, 9, 7] {
        store.keep_time(UnixTime::from_secs(seconds)).unwrap();
    }
    assert_eq!(store.latest_time().unwrap(), Some(UnixTime::from_secs(9)));
    store.forget_time().unwrap();
    assert_eq!(store.latest_time().unwrap(), None);
}

#[test]
#[cfg(unix)]
fn a_folder_that_is_made_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("inner/data");
    drop(Store::open(&folder).unwrap());
    let mode = fs::metadata(&folder).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn what_was_let_go_is_not_in_the_file_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let holds = |text: &str| {
        let file = fs::read(folder.path().join("kiosk.db")).unwrap();
        file.windows(text.len()).any(|at| at == text.as_bytes())
    };
    // In the middle of a row that a short one takes the place of: its ends are written over anyway.
    let long = format!("{0}Quetzalcanary{0}", "-".repeat(30));
    store.set("recipient", &long, NOW).unwrap();
    drop(store);
    assert!(holds("Quetzalcanary"));
    let (store, _) = Store::open(folder.path()).unwrap();
    store.set("recipient", "desk", NOW).unwrap();
    drop(store);
    assert!(holds("desk") && !holds("Quetzalcanary"));
}
