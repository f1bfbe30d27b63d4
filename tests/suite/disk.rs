//! A disk that fills up while the window is open (sec-D10): what can't be kept is said, and once there
//! is room again all is kept as before. None becomes read-only meanwhile: the system refuses that as long
//! as the store is open.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use health_card_kiosk::jobs::keeper::{Keeper, News, Task};
use health_card_kiosk::store::Store;

use crate::keeper::wait;
use crate::support::on_a_disk;

/// Where the inner half finds a disk of its own.
const DISK: &str = "HEALTH_CARD_KIOSK_TEST_DISK";

#[test]
fn a_disk_that_fills_up_stops_nothing_and_is_written_again() {
    let disk = tempfile::tempdir().unwrap();
    let inner = format!(
        "export {DISK}={}; exec {} disk::the_keeper_on_a_small_disk --exact --ignored --nocapture",
        disk.path().display(),
        std::env::current_exe().unwrap().display(),
    );
    let Some(output) = on_a_disk(disk.path(), 6_000, &inner) else {
        return;
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&output.stdout);
    assert!(output.status.success(), "{said}{}", text(&output.stderr));
    assert!(said.contains("1 passed"), "{said}");
}

/// Asks for a setting to be kept, and whether it was.
fn is_kept(keeper: &Keeper, value: &str) -> bool {
    while keeper.try_next().is_some() {}
    keeper.ask(Task::Set("recipient", value.to_owned()));
    keeper.ask(Task::ReadCounts);
    let mut is_kept = true;
    wait(keeper, |news| {
        is_kept &= !matches!(news, News::NotKept);
        matches!(news, News::Counts(..)).then_some(())
    });
    is_kept
}

/// Fills `disk` to the last byte.
fn fill(disk: &Path) -> PathBuf {
    let filler = disk.join("filler");
    let mut bytes = fs::File::create(&filler).unwrap();
    while std::io::Write::write_all(&mut bytes, &[7; 512]).is_ok() {}
    filler
}

#[test]
#[ignore = "it needs a disk of its own: the test above makes one"]
fn the_keeper_on_a_small_disk() {
    let Some(disk) = std::env::var_os(DISK).map(PathBuf::from) else {
        println!("SKIPPED: not started by the test that does");
        return;
    };
    let data = disk.join("data");
    let (store, _) = Store::open(&data).unwrap();
    let keeper = Keeper::start(store, false, || ()).unwrap();
    assert!(is_kept(&keeper, "before"));

    let filler = fill(&disk);
    // What the store has reserved already may last for a little.
    let start = Instant::now();
    let mut turn = 0;
    while is_kept(&keeper, &format!("on a full disk {turn}")) {
        assert!(
            start.elapsed() < Duration::from_mins(1),
            "a full disk is never noticed"
        );
        turn += 1;
    }
    fs::remove_file(filler).unwrap();
    assert!(is_kept(&keeper, "after a full disk"), "there is room again");

    drop(keeper);
    let (store, _) = Store::open(&data).unwrap();
    assert!(store.settings().unwrap().recipient == "after a full disk");
}
