//! The audit in a real file.

use crate::audit::Arrival;
use crate::verdict::Headline;

use super::*;

const NOW: UnixTime = UnixTime::from_secs(1_790_000_000);

fn scan(headline: Headline) -> Scan {
    Scan::of(headline, [], Arrival::Camera, Some(3))
}

fn full() -> Store {
    let store = Store::in_memory().unwrap();
    store.set("audit-scans", "full", NOW).unwrap();
    store
}

fn lines(store: &Store, log: Log) -> Vec<String> {
    let mut lines = Vec::new();
    let logs = [log];
    let add = |line: &str| {
        lines.push(line.to_owned());
        Ok(())
    };
    store
        .export_audit(&logs, Format::JsonLines, None, add)
        .unwrap();
    lines
}

#[test]
fn visits_are_noted_only_where_that_is_set_and_as_finely_as_is_set() {
    let store = Store::in_memory().unwrap();
    let noted = |store: &Store| lines(store, Log::Scans).len();
    store.note_scans(&[scan(Headline::Verified)], NOW).unwrap();
    assert_eq!(noted(&store), 0);
    store.set("station", "Door 2", NOW).unwrap();
    for (scans, at, has_version) in [
        ("coarse", "2026-09-21T14:00:00Z", false),
        ("full", "2026-09-21T14:13:20Z", true),
    ] {
        store.set("audit-scans", scans, NOW).unwrap();
        store.note_scans(&[scan(Headline::Check)], NOW).unwrap();
        let last = lines(&store, Log::Scans).pop().unwrap();
        assert!(last.contains(&format!("\"at\":\"{at}\"")), "{last}");
        assert_eq!(last.contains("version"), has_version, "{last}");
        assert_eq!(last.contains("took-ms"), has_version, "{last}");
        assert!(last.contains("\"station\":\"Door 2\""), "{last}");
    }
    let history = store.history(9).unwrap();
    let events: Vec<&str> = history.iter().map(|entry| &*entry.event).collect();
    assert_eq!(events, ["setting-changed"; 3]);
}

/// What somebody with the file could do to one of ten thousand lines.
#[test]
fn whatever_is_done_to_a_line_is_noticed() {
    const LINES: u64 = 10_000;
    let store = full();
    let many: Vec<_> = (0..LINES).map(|_| scan(Headline::Verified)).collect();
    store.note_scans(&many, NOW).unwrap();
    let whole = store.check_audit(Log::Scans, &[]).unwrap().unwrap();
    assert_eq!(whole.lines, LINES);
    for edit in [
        "UPDATE audit SET detail = replace(detail, 'verified', 'check') WHERE log = 'scans' AND seq = 4711",
        "UPDATE audit SET at = at - 1 WHERE log = 'scans' AND seq = 1",
        "UPDATE audit SET event = 'scam' WHERE log = 'scans' AND seq = 10000",
        "UPDATE audit SET hash = zeroblob(32) WHERE log = 'scans' AND seq = 9999",
        "DELETE FROM audit WHERE log = 'scans' AND seq = 5000",
        "DELETE FROM audit WHERE log = 'scans' AND seq = 1",
        "DELETE FROM audit WHERE log = 'scans' AND seq > 9990",
        "DELETE FROM audit WHERE log = 'scans'",
        "UPDATE audit SET seq = seq + 20000 WHERE log = 'scans' AND seq = 7",
        "UPDATE audit SET detail = (SELECT detail || ' ' FROM audit WHERE log = 'scans' AND seq = 2) WHERE log = 'scans' AND seq = 3",
        "INSERT INTO audit SELECT log, 10001, at, event, detail, hash FROM audit WHERE log = 'scans' AND seq = 1",
        "INSERT INTO audit_start SELECT log, seq, hash FROM audit WHERE log = 'scans' AND seq = 10",
    ] {
        store.db.execute_batch("SAVEPOINT honest").unwrap();
        store.db.execute_batch(edit).unwrap();
        // No transaction of its own inside this one.
        let lines = {
            let mut query = store.db.prepare(super::LINES).unwrap();
            let rows = query.query_map(
                params![Log::Scans.code(), limits::AUDIT_DETAIL_BYTES],
                entry,
            );
            let lines: Vec<_> = rows.unwrap().collect();
            let heads: Vec<_> = heads(&store.db, Log::Scans).unwrap();
            let heads: Vec<_> = heads.into_iter().map(|(_day, head)| head).collect();
            check(start(&store.db, Log::Scans).unwrap(), lines, &heads).unwrap()
        };
        assert!(lines.is_err(), "{edit}");
        store
            .db
            .execute_batch("ROLLBACK TO honest; RELEASE honest")
            .unwrap();
    }
    assert!(store.check_audit(Log::Scans, &[]).unwrap().is_ok());
}

#[test]
fn whoever_reads_it_holds_up_nobody_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (reader, _) = Store::open(folder.path()).unwrap();
    let (writer, _) = Store::open(folder.path()).unwrap();
    writer.note(KioskEvent::Started, "1", NOW).unwrap();
    let mut lines = 0;
    let write = |_line: &str| {
        lines += 1;
        let noted = writer.note(KioskEvent::ClockJumped, "7", NOW);
        noted.map_err(io::Error::other)
    };
    reader
        .export_audit(&Log::ALL, Format::JsonLines, None, write)
        .unwrap();
    // As it was when it began, so that it is one chain and ends.
    assert_eq!(lines, 1);
    assert_eq!(writer.audit_heads().unwrap()[0].seq, 2);
}

#[test]
fn two_programs_that_write_at_once_make_one_chain() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    store.set("audit-scans", "full", NOW).unwrap();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let folder = folder.path().to_owned();
            std::thread::Builder::new().spawn(move || {
                let (store, _) = Store::open(&folder).unwrap();
                for _ in 0..50 {
                    store.note_scans(&[scan(Headline::Check)], NOW).unwrap();
                    store.note_taken(Taken::Csv, NOW).unwrap();
                }
            })
        })
        .collect::<Result<_, _>>()
        .unwrap();
    for thread in threads {
        thread.join().unwrap();
    }
    for (log, count) in [(Log::Kiosk, 201), (Log::Scans, 200)] {
        let checked = store.check_audit(log, &[]).unwrap().unwrap();
        assert_eq!(checked.lines, count);
    }
}

#[test]
fn the_kiosk_s_log_is_bounded_and_stays_whole() {
    let store = Store::in_memory().unwrap();
    let transaction = store.db.unchecked_transaction().unwrap();
    for _ in 0..limits::AUDIT_LINES + 50 {
        add(&transaction, NOW, "refreshed", "").unwrap();
    }
    transaction.commit().unwrap();
    let checked = store.check_audit(Log::Kiosk, &[]).unwrap().unwrap();
    assert_eq!(checked.lines, limits::AUDIT_LINES);
    assert_eq!(checked.head.seq, limits::AUDIT_LINES + 50);
}
