//! Cards verified a second against bare P-256 verifications a second with the same key, where the
//! time goes, and how often memory is asked for. Ratios of one run; run with `cargo bench`.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::unwrap_used, reason = "a panic is how a benchmark fails")]

use std::alloc::System;
use std::hint::black_box;
use std::time::{Duration, Instant};

use health_card_kiosk::demo::Demo;
use health_card_kiosk::fhir;
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::payload::Payload;
use health_card_kiosk::shc::{self, Claims, Jws};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::{Headline, Verdict};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use zeroize::Zeroizing;
use zeroizing_alloc::ZeroAlloc;

/// What is let go is wiped, as in the program. Counting adds a few nanoseconds to each allocation, in
/// every line alike.
#[global_allocator]
static MEMORY: ZeroAlloc<&StatsAlloc<System>> = ZeroAlloc(&INSTRUMENTED_SYSTEM);

/// The median of many batches, for one call.
fn time<T>(mut call: impl FnMut() -> T) -> Duration {
    const BATCHES: usize = 41;
    const CALLS: u32 = 50;
    let mut batches: Vec<Duration> = (0..BATCHES)
        .map(|_| {
            let start = Instant::now();
            (0..CALLS).for_each(|_| drop(black_box(call())));
            start.elapsed() / CALLS
        })
        .collect();
    batches.sort_unstable();
    batches[BATCHES / 2]
}

fn main() {
    let now = UnixTime::from_secs(1_795_000_000);
    let moment = Moment::from_clock(now, now);
    let demo = Demo::new(now).unwrap();
    let directory = &demo.directory;
    let text: &Zeroizing<String> = &demo.codes[0];
    let Ok(Payload::Code(jws_text)) = Payload::read(text) else {
        panic!("no card")
    };
    let jws_text = &jws_text;
    let jws = Jws::parse(jws_text).unwrap();
    let key = directory.key_by_id(jws.key_id()).unwrap();
    let inflated = jws.inflate().unwrap();
    let claims = Claims::parse(&inflated).unwrap();

    let whole = || Sitting::default().judge(std::slice::from_ref(text), directory, moment);
    assert_eq!(whole()[0].headline(), Headline::Verified);

    let stages: [(&str, Duration); 6] = [
        ("numeric text to JWS", time(|| Payload::read(text).is_ok())),
        ("split, read header", time(|| Jws::parse(jws_text).is_ok())),
        ("signature", time(|| jws.verify(key).is_ok())),
        ("inflate", time(|| jws.inflate().is_ok())),
        ("claims", time(|| Claims::parse(&inflated).is_ok())),
        (
            "content",
            time(|| {
                fhir::summary(claims.bundle(), &claims.fhir_version, now)
                    .records
                    .len()
            }),
        ),
    ];
    let bare = {
        use p256::ecdsa::signature::Verifier as _;
        let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(key.point()).unwrap();
        let (signed, signature) = jws_text.rsplit_once('.').unwrap();
        let signature = {
            use base64::Engine as _;
            base64::engine::general_purpose::URL_SAFE_NO_PAD
                .decode(signature)
                .unwrap()
        };
        let raw = time(|| {
            shc::signature_holds(
                directory.key_by_id(jws.key_id()).unwrap(),
                signed.as_bytes(),
                &signature,
            )
        });
        let signature = p256::ecdsa::Signature::from_slice(&signature).unwrap();
        let pure_rust = time(|| key.verify(signed.as_bytes(), &signature).is_ok());
        (raw, pure_rust)
    };
    let whole_time = time(whole);
    let verify =
        time(|| Verdict::on_card(shc::verify(jws_text, directory), directory, moment).headline());

    let a_second = |time: Duration| 1.0 / time.as_secs_f64();
    let ratio = |time: Duration| time.as_secs_f64() / bare.0.as_secs_f64();
    println!(
        "bare P-256 verification, aws-lc-rs   {:>8.1?}  {:>8.0} a second",
        bare.0,
        a_second(bare.0)
    );
    println!(
        "bare P-256 verification, p256        {:>8.1?}  {:>8.0} a second",
        bare.1,
        a_second(bare.1)
    );
    println!(
        "JWS to verdict                       {verify:>8.1?}  {:>8.0} a second",
        a_second(verify)
    );
    println!(
        "QR text to verdict                   {whole_time:>8.1?}  {:>8.0} a second",
        a_second(whole_time)
    );
    println!(
        "QR text to verdict = {:.2} x one bare verification (aws-lc-rs)",
        ratio(whole_time)
    );
    println!(
        "bare P-256 verification: p256 takes {:.2} x the time of aws-lc-rs",
        ratio(bare.1)
    );
    let region = Region::new(&INSTRUMENTED_SYSTEM);
    drop(black_box(whole()));
    let asked = region.change();
    println!(
        "QR text to verdict: {} allocations, {} reallocations, {} bytes in all",
        asked.allocations, asked.reallocations, asked.bytes_allocated
    );
    println!("shares of the time from QR text to verdict:");
    for (name, time) in stages {
        println!(
            "  {name:<24} {:>5.1} %  {time:>8.1?}",
            100.0 * time.as_secs_f64() / whole_time.as_secs_f64()
        );
    }
}
