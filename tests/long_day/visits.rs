//! Visitors: what they hold up, and in which way.

use std::fs;
use std::time::Duration;

use health_card_kiosk::kiosk::{Event, ScannerEvent, Screen};
use health_card_kiosk::verdict::Headline;
use zeroize::Zeroizing;

use crate::cards::Card;
use crate::chance::Chance;
use crate::hall::Hall;
use crate::model::{Expected, Mode};
use crate::watch;

/// Longer than a code is remembered that has left the view, and than a scan that is sent twice.
const ANOTHER: Duration = Duration::from_secs(2);

/// What nobody's health is in.
const FOREIGN: [&str; 5] = [
    "WIFI:T:WPA;S=hall;P=guest;;",
    "https://hall.example/menu",
    "HC1:NCFOXN%TSMAHN-H3O4",
    "Tickets for two",
    "4006381333931",
];

/// What is meant as a card and is none, with what it is to be.
const DAMAGED: [(&str, Headline); 4] = [
    ("shc:/567", Headline::DoNotAccept),
    ("shc:/99999999", Headline::DoNotAccept),
    ("{\"verifiableCredential\":[]}", Headline::NotAHealthCode),
    ("{\"verifiableCredential\":", Headline::NotAHealthCode),
];

fn is_there(hall: &Hall) -> bool {
    matches!(hall.state().screen(), Screen::Result(_))
}

/// A result came at once, as expected. In the demonstration its own next card may have come since.
fn came(hall: &Hall) {
    assert!(is_there(hall) || hall.model.mode == Mode::Demo, "no result");
    watch::screen(hall);
}

/// Has a scanner send `text`, which is not what it sent last.
pub(crate) fn scan(hall: &mut Hall, text: &str) {
    if hall.scanned == text {
        hall.pass(ANOTHER);
    }
    text.clone_into(&mut hall.scanned);
    let text = Zeroizing::new(text.to_owned());
    hall.happen(Event::Scanner(ScannerEvent::Scanned(text)));
}

pub(crate) fn any(hall: &Hall, chance: &mut Chance) -> Card {
    chance.of(&hall.cards).clone()
}

/// A card before a scanner.
pub(crate) fn scanned(hall: &mut Hall, chance: &mut Chance) {
    let card = any(hall, chance);
    let text = match chance.below(3) {
        0 => card.jws.clone(),
        _ => card.code().to_string(),
    };
    let now = hall.now();
    hall.model.give([&card], now);
    scan(hall, &text);
    // The same scan once more is none.
    if hall.scanned == text && chance.one_in(8) {
        let text = Zeroizing::new(text);
        hall.happen(Event::Scanner(ScannerEvent::Scanned(text)));
    }
    came(hall);
}

/// Whether the camera is looked through here.
fn camera_counts(hall: &Hall) -> bool {
    !matches!(
        hall.state().screen(),
        Screen::Files(_) | Screen::Devices | Screen::Pin(_) | Screen::Settings
    ) && hall.state().opening().is_none()
        // Its own camera shows cards meanwhile.
        && hall.model.mode != Mode::Demo
}

/// A card before the camera, for some pictures.
pub(crate) fn seen(hall: &mut Hall, chance: &mut Chance) {
    if !camera_counts(hall) {
        return;
    }
    let card = any(hall, chance);
    hall.pass(ANOTHER);
    hall.happen(Event::CodesSeen(Vec::new()));
    let now = hall.now();
    hall.model.give([&card], now);
    for _ in 0..=chance.below(3) {
        hall.happen(Event::CodesSeen(vec![card.code()]));
        came(hall);
        hall.pass(Duration::from_millis(66));
    }
}

/// Two cards in one picture: none is chosen, and whoever was there is gone.
pub(crate) fn seen_together(hall: &mut Hall, chance: &mut Chance) {
    if !camera_counts(hall) {
        return;
    }
    let (one, other) = (any(hall, chance), any(hall, chance));
    if one.jws == other.jws {
        return;
    }
    hall.pass(ANOTHER);
    hall.happen(Event::CodesSeen(Vec::new()));
    hall.happen(Event::CodesSeen(vec![one.code(), other.code()]));
    hall.model.given = None;
    assert!(!is_there(hall), "one of two was chosen");
}

/// Several cards at once, on the clipboard.
pub(crate) fn pasted(hall: &mut Hall, chance: &mut Chance) {
    let cards: Vec<Card> = (0..=chance.below(3)).map(|_| any(hall, chance)).collect();
    let lines: Vec<String> = cards.iter().map(|card| card.code().to_string()).collect();
    let now = hall.now();
    hall.model.give(&cards, now);
    hall.happen(Event::Pasted(Zeroizing::new(lines.join("\n"))));
    came(hall);
}

/// Something that is no card.
pub(crate) fn nonsense(hall: &mut Hall, chance: &mut Chance) {
    let (text, headline) = match chance.one_in(3) {
        true => *chance.of(&DAMAGED),
        false => (*chance.of(&FOREIGN), Headline::NotAHealthCode),
    };
    let expected = Expected::Exactly(headline);
    hall.model.give_other(expected, Vec::new());
    scan(hall, text);
    came(hall);
}

/// A record without a signature.
pub(crate) fn unsigned(hall: &mut Hall, chance: &mut Chance) {
    let card = any(hall, chance);
    hall.model
        .give_other(Expected::NotGreen, card.marks.clone());
    hall.happen(Event::Pasted(Zeroizing::new(card.bundle)));
    came(hall);
}

/// A card in several codes, in any order, all of them or all but one.
pub(crate) fn in_parts(hall: &mut Hall, chance: &mut Chance) {
    let card = any(hall, chance);
    let mut codes = card.codes(2 + chance.below(3));
    hall.home();
    hall.pass(ANOTHER);
    if chance.one_in(4) {
        codes.pop();
        hall.model
            .give_other(Expected::Exactly(Headline::Incomplete), Vec::new());
    }
    let is_whole = hall.model.given.is_none();
    while !codes.is_empty() {
        if is_whole {
            let incomplete = Expected::Exactly(Headline::Incomplete);
            hall.model.give_other(incomplete, Vec::new());
            if codes.len() == 1 {
                let now = hall.now();
                hall.model.give([&card], now);
            }
        }
        let code = codes.remove(chance.below(codes.len()));
        if chance.one_in(2) {
            scan(hall, &code);
        } else {
            hall.happen(Event::CodesSeen(vec![code]));
            hall.pass(ANOTHER);
        }
        came(hall);
    }
}

/// Codes of two people's cards, as if they were one card's.
pub(crate) fn in_parts_of_two(hall: &mut Hall, chance: &mut Chance) {
    let (one, other) = (any(hall, chance), any(hall, chance));
    if one.jws == other.jws {
        return;
    }
    hall.home();
    hall.pass(ANOTHER);
    let marks = [one.marks.clone(), other.marks.clone()].concat();
    let (mut first, second) = (one.codes(2), other.codes(2));
    for text in [first.remove(0), second[1].clone()] {
        hall.model.give_other(Expected::NotGreen, marks.clone());
        scan(hall, &text);
        came(hall);
    }
}

/// Files from a stick, which are read beside the lane: waited for, or not.
pub(crate) fn files(hall: &mut Hall, chance: &mut Chance) {
    let cards: Vec<Card> = (0..=chance.below(2)).map(|_| any(hall, chance)).collect();
    let mut paths = Vec::new();
    for (number, card) in cards.iter().enumerate() {
        let path = hall
            .stick
            .path()
            .join(format!("{number}.smart-health-card"));
        fs::write(&path, card.file()).unwrap();
        paths.push(path);
    }
    if hall.model.chosen.is_kiosk {
        // Whoever stands before a locked window drops no files on it.
        hall.happen(Event::FilesChosen(paths));
        hall.model.given = None;
        assert!(matches!(hall.state().screen(), Screen::Pin(_)));
        return hall.home();
    }
    let now = hall.now();
    hall.model.give(&cards, now);
    hall.happen(Event::FilesChosen(paths));
    // Of the next visitor nothing waits for them: what comes late is dropped.
    if chance.one_in(2) {
        hall.wait("the files are read", |state| {
            matches!(state.screen(), Screen::Result(_))
        });
        came(hall);
    }
}
