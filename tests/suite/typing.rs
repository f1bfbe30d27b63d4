//! A scanner that types into the real window: keys put into the X server at the pace of a USB
//! keyboard, and the window looked at as a person would.
//!
//! Cards of an issuer that this kiosk's administrator added are amber if each of their letters
//! came once, and red if any was lost or doubled, since their signature fails then. Links before
//! them are blue and other codes are grey, so that each scan changes the colour of the window.

use std::path::Path;
use std::time::{Duration, Instant};

use health_card_kiosk::payload::encode;
use serde_json::json;

use crate::desk::{BLUE, Desk, GREY, GROUND, add_issuer, link};
use crate::support::CardMaker;
use crate::window::{AMBER, PATIENCE, Running, Screen};

/// How many pairs of scans are typed at each pace, and how many of them have a card. Two hundred
/// cards at every pace take two hours; `HEALTH_CARD_KIOSK_TYPED=all` types them.
fn programme() -> [(Duration, usize, usize); 5] {
    let all = std::env::var_os("HEALTH_CARD_KIOSK_TYPED").is_some();
    let scans = |cards, others| if all { (200, 200) } else { (cards, others) };
    [
        (500, scans(20, 20)),
        (1_000, scans(6, 20)),
        (2_000, scans(1, 20)),
        (8_000, scans(0, 20)),
        (16_000, scans(0, 20)),
    ]
    .map(|(pace, (cards, others))| (Duration::from_micros(pace), cards, others))
}

/// A kiosk with an issuer that its administrator added.
fn kiosk(screen: &Screen, data: &Path, card: &CardMaker) -> Running {
    add_issuer(data, card);
    screen.start(data, &[])
}

#[test]
fn two_hundred_scans_typed_at_all_paces_are_all_there_and_whole() {
    let Some(screen) = Screen::open() else { return };
    let data = tempfile::tempdir().unwrap();
    let mut card = CardMaker::new();
    card.entries().truncate(2);
    let _kiosk = kiosk(&screen, data.path(), &card);
    let desk = Desk::at(&screen.display);
    desk.wait_for(GROUND, PATIENCE).unwrap();
    desk.focus();
    std::thread::sleep(Duration::from_secs(1));

    let start = Instant::now();
    let mut number = 0_u32;
    for (pace, cards, others) in programme() {
        for turn in 0..cards.max(others) {
            number += 1;
            desk.type_keys(&format!("{}\r", link(number)), pace);
            let seen = desk.wait_for(BLUE, Duration::from_secs(10));
            assert_eq!(seen, Ok(()), "link {turn} at {pace:?}");
            let (code, colour) = match turn < cards {
                true => {
                    card.claims["nbf"] = json!(1_780_000_000 + number);
                    (encode(&card.jws(), 1)[0].to_string(), AMBER)
                }
                false => (format!("590123412{number:04}"), GREY),
            };
            desk.type_keys(&format!("{code}\r"), pace);
            let seen = desk.wait_for(colour, Duration::from_secs(10));
            assert_eq!(seen, Ok(()), "code {turn} at {pace:?}");
        }
        println!(
            "a key in {pace:?}: {cards} cards among {} scans, {:?}",
            2 * others.max(cards),
            start.elapsed()
        );
    }
    assert!(number >= 100, "two scans each");
}
