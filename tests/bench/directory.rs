//! The directory: how long an import, a start and a look-up take, and how large the store is. Run with
//! `cargo bench`. The snapshot is looked for in `../shared/vci`.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::unwrap_used, reason = "a panic is how a benchmark fails")]

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use health_card_kiosk::directory::{Directory, Issuer, Key, Source, seed};
use health_card_kiosk::issuer::{IssuerUrl, KeyId};
use health_card_kiosk::store::Store;
use health_card_kiosk::time::UnixTime;

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);

/// The median time of one call.
fn median(times: usize, mut call: impl FnMut()) -> Duration {
    let mut all: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            call();
            start.elapsed()
        })
        .collect();
    all.sort_unstable();
    all[times / 2]
}

/// The time of one look-up of an issuer and its key, over look-ups without a pattern.
fn look_up(directory: &Directory, wanted: &[(IssuerUrl, KeyId)]) -> Duration {
    const CALLS: usize = 200_000;
    let mut at = 0;
    let start = Instant::now();
    for _ in 0..CALLS {
        at = (at + 7_919) % wanted.len();
        let (iss, kid) = &wanted[at];
        black_box(directory.issuer(iss).and_then(|issuer| issuer.key(kid)));
    }
    start.elapsed() / u32::try_from(CALLS).unwrap()
}

fn main() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/vci");
    let read = |name: &str| std::fs::read(folder.join(name)).ok();
    if let (Some(body), Some(signature)) = (read("vci_snapshot.json"), read("vci_snapshot.sig")) {
        let data = tempfile::tempdir().unwrap();
        let mut store = Store::open(data.path()).unwrap().0;
        store.directory().unwrap();
        let import = median(15, || {
            store.import(&body, &signature, None, NOW).unwrap();
        });
        drop(store);
        println!("import of the snapshot, checked and written   {import:>9.1?}  goal 150 ms");
        let start = median(15, || {
            let mut store = Store::open(data.path()).unwrap().0;
            black_box(store.directory().unwrap());
        });
        println!("start with a ready store                      {start:>9.1?}  goal 30 ms");
        let size = std::fs::metadata(data.path().join("kiosk.db"))
            .unwrap()
            .len();
        println!(
            "the store on the disk                         {:>6} kB",
            size / 1_000
        );
    } else {
        println!("SKIPPED: ../shared/vci is not there");
    }

    let today = seed().unwrap();
    let pairs = |directory: &Directory, step: usize| -> Vec<_> {
        let issuers = directory.issuers().iter().step_by(step);
        let with_key = issuers.filter_map(|issuer| Some((issuer, issuer.keys.first()?)));
        with_key
            .map(|(issuer, key)| (issuer.iss.clone(), key.id().clone()))
            .collect()
    };
    let small = look_up(&today, &pairs(&today, 1));
    println!(
        "look-up among {:>9} issuers               {small:>9.1?}  goal 2 µs",
        today.issuers().len()
    );

    let key: Key = today.issuers()[0].keys[0].clone();
    let many = (0..1_000_000_u32).map(|number| {
        let iss = IssuerUrl::parse(&format!("https://issuer-{number}.test.example/cards")).unwrap();
        Issuer::new(iss, format!("Issuer {number}"), vec![key.clone()])
    });
    let large = Directory::new(Source::Snapshot, NOW, None, many.collect());
    let time = look_up(&large, &pairs(&large, 997));
    println!(
        "look-up among {:>9} issuers               {time:>9.1?}  goal 4 µs",
        large.issuers().len()
    );
}
