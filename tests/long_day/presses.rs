//! Links: met, opened, pressed twice, left behind. What goes to their server is counted there.

use health_card_kiosk::kiosk::{Event, LinkEvent, LinkStep, Opening, Screen};

use crate::chance::Chance;
use crate::hall::Hall;
use crate::links::{CARDS, FHIR, Manner, Record};
use crate::model::{Expected, Mode};
use crate::steps::{Done, press};
use crate::{visits, watch};

/// Somebody shows a link, and something is done with it.
pub(crate) fn link(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    if hall.model.mode != Mode::Real {
        return;
    }
    let card = visits::any(hall, chance);
    hall.links += 1;
    let id = format!("{}link{}", hall.press.mark, hall.links);
    let passcode = chance.one_in(2).then(|| format!("{}pass", hall.press.mark));
    let manner = *chance.of(&[
        Manner::Good,
        Manner::Good,
        Manner::Good,
        Manner::Late,
        Manner::HangsUp,
        Manner::Nonsense,
        Manner::Broken,
    ]);
    let is_signed = !chance.one_in(4);
    let record = Record {
        kind: if is_signed { CARDS } else { FHIR },
        content: if is_signed {
            card.file()
        } else {
            card.bundle.clone()
        },
        passcode: passcode.clone(),
        manner,
        tries: 5,
        asked: 0,
        passcodes: 0,
    };
    let text = hall.server.link(&id, record);
    let now = hall.now();
    match is_signed {
        true => hall.model.give([&card], now),
        false => hall
            .model
            .give_other(Expected::NotGreen, card.marks.clone()),
    }
    visits::scan(hall, &text);
    assert!(matches!(hall.state().screen(), Screen::Link), "no link");
    assert_eq!(
        counted(hall, &id),
        (0, 0),
        "it was asked for before a press"
    );
    done.note("links");

    // A key that is struck twice is two presses.
    let twice = |chance: &mut Chance| 1 + usize::from(chance.one_in(3));
    let opens = twice(chance);
    for _ in 0..opens {
        press(hall, LinkEvent::Open);
    }
    let Some(right) = passcode else {
        let asks_passcode = 0;
        return end(hall, chance, done, &id, manner, (opens, asks_passcode));
    };
    assert_eq!(
        counted(hall, &id),
        (0, 0),
        "it was asked for without its passcode"
    );
    let mut sends = 0;
    if chance.one_in(3) {
        type_in(hall, "not this one");
        press(hall, LinkEvent::Send);
        sends += 1;
        settle(hall);
        done.note("passcodes sent");
    }
    let waits = hall.state().opening().map(Opening::step);
    if let Some(LinkStep::Passcode { .. }) = waits {
        type_in(hall, &right);
        for _ in 0..twice(chance) {
            press(hall, LinkEvent::Send);
        }
        sends += 1;
        done.note("passcodes sent");
    }
    end(hall, chance, done, &id, manner, (sends, sends));
}

fn type_in(hall: &mut Hall, letters: &str) {
    for letter in letters.chars() {
        hall.happen(Event::Link(LinkEvent::Letter(letter)));
    }
}

/// Waits until nothing is under way.
fn settle(hall: &mut Hall) {
    hall.wait("the server answers", |state| {
        !state.opening().is_some_and(Opening::is_under_way)
    });
}

/// Requests for the link, and those of them that had a passcode.
fn counted(hall: &Hall, id: &str) -> (usize, usize) {
    let shelf = hall.server.shelf();
    let record = &shelf.records[id];
    (record.asked, record.passcodes)
}

/// How it goes on: what comes is waited for, or somebody else comes, or it is stopped.
fn end(
    hall: &mut Hall,
    chance: &mut Chance,
    done: &mut Done,
    id: &str,
    manner: Manner,
    (most, most_passcodes): (usize, usize),
) {
    match chance.below(6) {
        0 => {
            visits::scanned(hall, chance);
            done.note("answers left behind");
        }
        1 => {
            hall.happen(Event::Locked);
            hall.model.given = None;
            done.note("answers left behind");
        }
        2 => {
            hall.happen(Event::Back);
            done.note("answers left behind");
        }
        3 => {
            settle(hall);
            // Whatever else is pressed then sends no passcode.
            for event in [
                LinkEvent::Send,
                LinkEvent::UseTry,
                LinkEvent::AskAgain,
                LinkEvent::Hold,
            ] {
                press(hall, event);
            }
            settle(hall);
            hall.home();
        }
        _ => {
            settle(hall);
            let (asked, passcodes) = counted(hall, id);
            // A press is a request, whatever the server makes of it, and never a second one.
            assert!(
                (1..=most).contains(&asked),
                "{asked} requests of {most} presses"
            );
            assert_eq!(passcodes, most_passcodes, "passcodes of as many presses");
            let is_there = matches!(hall.state().screen(), Screen::Result(_));
            let is_good = matches!(manner, Manner::Good | Manner::Late);
            assert_eq!(is_there, is_good, "{manner:?}: {:?}", step_of(hall));
            if is_there {
                done.note("links opened");
            }
            watch::screen(hall);
        }
    }
    let (_, passcodes) = counted(hall, id);
    assert!(passcodes <= most_passcodes, "{passcodes} passcodes");
}

fn step_of(hall: &Hall) -> Option<LinkStep> {
    hall.state().opening().map(Opening::step)
}
