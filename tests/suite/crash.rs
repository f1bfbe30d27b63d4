//! The power goes at any moment of an import: afterwards the directory is the old one or the new one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use health_card_kiosk::store::{Opened, Store};
use rusqlite::Connection;

use crate::support::{program, shared};

/// How often the program is killed, unless `HEALTH_CARD_KIOSK_CRASHES` says so.
const KILLS: usize = 100;

/// Participants of the list that is imported: of the others the import says that they have left.
const STILL_LISTED: usize = 300;

fn kills() -> usize {
    let given = std::env::var("HEALTH_CARD_KIOSK_CRASHES").ok();
    given.and_then(|count| count.parse().ok()).unwrap_or(KILLS)
}

fn import(vci: &Path, listed: &Path, data: &Path) -> Command {
    let mut import = program();
    import
        .args(["directory", "import"])
        .arg(vci.join("vci_snapshot.json"))
        .arg("--listed")
        .arg(listed)
        .env("HEALTH_CARD_KIOSK_DATA", data)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    import
}

/// How many issuers have left, as the store in `folder` has it, which must be whole.
fn delisted(folder: &Path) -> usize {
    let db = Connection::open(folder.join("kiosk.db")).unwrap();
    let check: String = db
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(check, "ok");
    drop(db);
    let (mut store, opened) = Store::open(folder).unwrap();
    assert_eq!(opened, Opened::Kept);
    let directory = store.directory().unwrap();
    assert_eq!(
        (directory.issuers().len(), directory.key_count()),
        (651, 961)
    );
    directory.delisted().count()
}

#[test]
fn killed_at_any_moment_an_import_leaves_the_old_directory_or_the_new_one() {
    let Some(vci) = shared("vci") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (before, data) = (folder.path().join("before"), folder.path().join("data"));
    let (mut store, _) = Store::open(&before).unwrap();
    let seed = store.directory().unwrap();
    drop(store);
    let listed = folder.path().join("listed.json");
    let rows: Vec<_> = seed
        .issuers()
        .iter()
        .take(STILL_LISTED)
        .map(|issuer| serde_json::json!({ "iss": issuer.iss.as_str() }))
        .collect();
    fs::write(
        &listed,
        serde_json::json!({ "participating_issuers": rows }).to_string(),
    )
    .unwrap();
    let start_anew = || {
        fs::remove_dir_all(&data).ok();
        fs::create_dir(&data).unwrap();
        fs::copy(before.join("kiosk.db"), data.join("kiosk.db")).unwrap();
    };

    start_anew();
    let start = Instant::now();
    assert!(import(&vci, &listed, &data).status().unwrap().success());
    let whole = start.elapsed();
    let (old, new) = (delisted(&before), delisted(&data));
    assert!(old < new);

    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    let count = u32::try_from(kills()).unwrap();
    for round in 0..count {
        start_anew();
        let mut running = import(&vci, &listed, &data).spawn().unwrap();
        // All of the time that an import takes, and a little more, in an order without a pattern.
        let part = f64::from(round.wrapping_mul(0x9e37_79b9) >> 8) / f64::from(1 << 24);
        std::thread::sleep(Duration::from_secs_f64(whole.as_secs_f64() * 1.1 * part));
        running.kill().unwrap();
        running.wait().unwrap();
        *ends.entry(delisted(&data)).or_default() += 1;
    }
    println!("{count} kills within {whole:?}: {ends:?} issuers had left");
    assert!(ends.keys().all(|end| [old, new].contains(end)), "{ends:?}");
    assert_eq!(ends.len(), 2, "the kills did not hit the import: {ends:?}");
}
