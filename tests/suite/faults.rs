//! Bytes that were changed, disks that are full, files that are replaced or edited: no lane stops, and
//! nobody becomes an issuer.

use std::fs;

use health_card_kiosk::directory::{Signed, compact};
use health_card_kiosk::store::{Opened, Store};
use health_card_kiosk::time::UnixTime;
use rusqlite::Connection;

use crate::support::{CardMaker, NOW, on_a_disk, shared};

/// How many bits of the snapshot are flipped, unless `HEALTH_CARD_KIOSK_FLIPS` says so.
const FLIPS: usize = 2_000;

#[test]
fn of_all_flipped_bits_of_a_snapshot_none_is_accepted() {
    let Some(vci) = shared("vci") else { return };
    let mut body = fs::read(vci.join("vci_snapshot.json")).unwrap();
    let signature = fs::read(vci.join("vci_snapshot.sig")).unwrap();
    assert!(Signed::check(&body, &signature).is_ok());
    let given = std::env::var("HEALTH_CARD_KIOSK_FLIPS").ok();
    let flips = given.and_then(|count| count.parse().ok()).unwrap_or(FLIPS);
    let apart = body.len() * 8 / flips;
    for flip in 0..flips {
        let bit = flip * apart + flip % apart.min(8);
        body[bit / 8] ^= 1 << (bit % 8);
        assert!(Signed::check(&body, &signature).is_err(), "bit {bit}");
        body[bit / 8] ^= 1 << (bit % 8);
    }
    // Every bit of the signature itself.
    for bit in 0..signature.len() * 8 {
        let mut bent = signature.clone();
        bent[bit / 8] ^= 1 << (bit % 8);
        assert!(Signed::check(&body, &bent).is_err(), "signature, bit {bit}");
    }
    for length in [0, 1, body.len() / 2, body.len() - 1] {
        assert!(Signed::check(&body[..length], &signature).is_err());
    }
    assert!(Signed::check(&body, &signature).is_ok());
    println!("{flips} flipped bits refused");
}

/// Runs the program on a disk of `kilobytes` of its own; says what it printed and what it complained
/// of. `None` where such a disk can't be made.
#[cfg(target_os = "linux")]
fn on_a_small_disk(kilobytes: u32, commands: &str) -> Option<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let own = format!(
        "export HEALTH_CARD_KIOSK_DATA={}/data; {commands}",
        folder.path().display()
    );
    let output = on_a_disk(folder.path(), kilobytes, &own)?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Some((text(output.stdout), text(output.stderr)))
}

#[test]
#[cfg(target_os = "linux")]
fn on_a_full_disk_cards_are_judged_and_an_import_says_that_nothing_was_kept() {
    let Some(vci) = shared("vci") else { return };
    let card = tempfile::NamedTempFile::new().unwrap();
    fs::write(card.path(), CardMaker::new().jws()).unwrap();
    let judge = format!("$KIOSK verify --json {}; true", card.path().display());
    let import = format!(
        "$KIOSK directory import {}; $KIOSK directory status --json",
        vci.join("vci_snapshot.json").display()
    );
    let mut seen = Vec::new();
    // From not even an empty database to one that is large enough for all.
    for kilobytes in [4, 40, 100, 200, 300, 600, 1_200, 1_600, 6_000] {
        let Some((said, complained)) = on_a_small_disk(kilobytes, &judge) else {
            return;
        };
        assert!(
            said.contains("\"headline\":\"check\""),
            "{kilobytes}: {said} {complained}"
        );
        let (said, complained) = on_a_small_disk(kilobytes, &import).unwrap();
        assert!(
            said.contains("\"issuers\":651"),
            "{kilobytes}: {said} {complained}"
        );
        let is_kept = said.contains("\"source\":\"vci-snapshot\"");
        assert!(
            is_kept || complained.contains("health-card-kiosk:"),
            "{kilobytes}: nothing was said"
        );
        assert!(!complained.contains("panicked"), "{complained}");
        seen.push(is_kept);
    }
    println!("import kept on disks of 4 kB to 6 MB: {seen:?}");
    assert!(!seen[0] && seen[seen.len() - 1]);
}

/// What somebody with the file and `sqlite3` could try, and whether it may take greens away.
const EDITS: [(&str, bool); 14] = [
    ("UPDATE issuer SET name = 'State of Everything'", false),
    (
        "UPDATE issuer SET listed = 1, retrieved = 4000000000",
        false,
    ),
    (
        "UPDATE issuer SET iss = 'https://evil.example' WHERE position = 0",
        false,
    ),
    (
        "UPDATE key SET x = (SELECT y FROM key WHERE issuer = 1 AND position = 0)",
        false,
    ),
    ("UPDATE key SET crl_version = NULL", false),
    ("DELETE FROM issuer", false),
    ("DELETE FROM revoked; DELETE FROM list", false),
    ("DELETE FROM delisted", false),
    ("INSERT INTO snapshot VALUES (1, x'7b7d', x'00')", false),
    ("UPDATE fact SET value = '2031-01-01T00:00:00Z'", false),
    (
        "INSERT INTO setting VALUES ('too-old-after-days', '99999')",
        false,
    ),
    ("INSERT INTO metadata VALUES (1, x'ff')", false),
    ("INSERT INTO delisted SELECT iss FROM issuer LIMIT 20", true),
    (
        "INSERT INTO withdrawn SELECT iss, kid, x, y, NULL, 4000000000 FROM key JOIN issuer ON issuer.position = key.issuer LIMIT 20",
        true,
    ),
];

#[test]
fn every_table_that_is_edited_by_hand_is_put_right_or_can_only_take_greens_away() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let honest = compact::write(&store.directory().unwrap());
    drop(store);
    let file = folder.path().join("kiosk.db");
    let untouched = fs::read(&file).unwrap();
    for (edit, may_lower) in EDITS {
        fs::write(&file, &untouched).unwrap();
        let db = Connection::open(&file).unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        db.execute_batch(edit).unwrap();
        drop(db);
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert_eq!(opened, Opened::Kept, "{edit}");
        let directory = store.directory().unwrap();
        let same = compact::write(&directory) == honest;
        assert_eq!(same, !may_lower, "{edit}");
        assert!(
            directory.key_count() <= 961 && directory.delisted().count() >= 14,
            "{edit}"
        );
    }
    // A table that is gone or another: the file stands aside, and the built-in directory is used.
    for edit in [
        "DROP TABLE revoked",
        "ALTER TABLE key ADD COLUMN z TEXT",
        "CREATE TABLE z (z)",
    ] {
        fs::write(&file, &untouched).unwrap();
        Connection::open(&file)
            .unwrap()
            .execute_batch(edit)
            .unwrap();
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert!(matches!(opened, Opened::SetAside(_)), "{edit}");
        assert!(compact::write(&store.directory().unwrap()) == honest);
    }
}

#[test]
fn a_file_that_is_replaced_while_the_program_runs_changes_no_verdict() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let before = compact::write(&store.directory().unwrap());
    let file = folder.path().join("kiosk.db");
    fs::write(
        &file,
        "something else entirely, and long enough to be a header",
    )
    .unwrap();
    // The directory in use is a value in memory; read anew, it is what was signed.
    assert!(compact::write(&store.directory().unwrap()) == before);
    store.keep_time(UnixTime::from_secs(1)).ok();
    drop(store);
    // Where the log beside the file held all of it, the file is whole again; else it stands aside.
    let (mut store, opened) = Store::open(folder.path()).unwrap();
    assert!(
        matches!(opened, Opened::SetAside(_) | Opened::Kept),
        "{opened:?}"
    );
    assert!(compact::write(&store.directory().unwrap()) == before);
    assert_eq!(store.set("refreshes", "no", NOW).ok(), Some(()));
}
