//! What outlives the moment: what is saved of somebody on a stick, and links that wait for the network.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use health_card_kiosk::kiosk::{
    Event, LinkEvent, Opening, Picks, Screen, TakeEvent, Teller, VisitorEvent,
};
use health_card_kiosk::wording::Words;
use zeroize::Zeroizing;

use crate::chance::Chance;
use crate::hall::Hall;
use crate::links::LinkServer;
use crate::model::{Expected, Mode};
use crate::steps::{Done, press};
use crate::{visits, watch};

/// Staff save the doses of whoever is here, and somebody else may come before that is done.
pub(crate) fn take_along(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    if hall.model.mode != Mode::Real {
        return;
    }
    let card = visits::any(hall, chance);
    hall.model.give([&card], hall.now());
    visits::scan(hall, &card.code());
    let is_refused = hall.model.given.as_ref().is_some_and(|given| {
        given.expected == Expected::Exactly(health_card_kiosk::verdict::Headline::DoNotAccept)
    });
    let teller = Teller {
        words: Words::english(),
        now: hall.now(),
        offset_seconds: 0,
    };
    hall.happen(Event::Take(TakeEvent::SaveDoses(teller)));
    let chooses = matches!(hall.state().screen(), Screen::Files(Picks::TakeFolder));
    assert!(
        !(chooses && is_refused),
        "what is not to be accepted is taken along"
    );
    assert!(
        !chooses || hall.model.chosen.may_save,
        "nobody has allowed it"
    );
    if !chooses {
        return watch::screen(hall);
    }
    let folder = tempfile::tempdir_in(hall.stick.path()).unwrap();
    let save = |hall: &mut Hall| {
        let to = folder.path().to_owned();
        hall.happen(Event::Take(TakeEvent::SaveTo(to)));
    };
    let comes_between = chance.one_in(3);
    if comes_between {
        // Somebody else comes before a folder is chosen: nothing is saved any more.
        visits::scanned(hall, chance);
        save(hall);
        hall.ask_keeper();
        assert_eq!(files(&folder), Vec::<PathBuf>::new(), "saved for nobody");
        return;
    }
    save(hall);
    let is_followed = chance.one_in(2);
    if is_followed {
        visits::scanned(hall, chance);
    }
    let start = Instant::now();
    while !files(&folder).iter().any(|file| is_whole(file)) {
        assert!(start.elapsed() < Duration::from_mins(1), "nothing is saved");
        std::thread::sleep(Duration::from_millis(1));
    }
    let saved = files(&folder);
    assert_eq!(saved.len(), 1);
    let text = fs::read_to_string(&saved[0]).unwrap();
    for other in &hall.cards {
        let is_own = other.marks == card.marks;
        let is_in_it = other.marks.iter().any(|mark| text.contains(mark.as_str()));
        assert!(is_own || !is_in_it, "somebody else was saved");
    }
    let name = saved[0].file_name().unwrap().to_string_lossy();
    assert!(
        !name.contains(&hall.press.mark),
        "a file is called by a name"
    );
    if is_followed {
        hall.happen(Event::Visitor(VisitorEvent::Name(Zeroizing::default())));
        watch::screen(hall);
        assert!(hall.state().take().told().is_none(), "told under another");
    }
    hall.ask_keeper();
    done.note("saved");
}

fn files(folder: &tempfile::TempDir) -> Vec<PathBuf> {
    watch::files(folder.path())
}

/// The last line is there.
fn is_whole(file: &std::path::Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.ends_with('\n'))
}

/// A link whose server can't be reached waits, and others come meanwhile.
pub(crate) fn waiting_link(hall: &mut Hall, chance: &mut Chance, done: &mut Done) {
    if hall.model.mode != Mode::Real {
        return;
    }
    let card = visits::any(hall, chance);
    hall.links += 1;
    let id = format!("{}link{}", hall.press.mark, hall.links);
    let text = LinkServer::link_to_nobody(&id);
    hall.model.give_other(Expected::NotGreen, card.marks);
    visits::scan(hall, &text);
    assert!(matches!(hall.state().screen(), Screen::Link), "no link");
    try_it(hall);
    let waited = hall.state().held_links().all().len();
    let has_room = hall.state().held_links().has_room();
    press(hall, LinkEvent::Hold);
    if !has_room {
        hall.home();
        press(hall, LinkEvent::Forget(None));
        assert!(hall.state().held_links().is_empty());
        return hall.home();
    }
    hall.model.given = None;
    watch::screen(hall);
    assert_eq!(hall.state().held_links().all().len(), waited + 1);
    for _ in 0..chance.below(3) {
        visits::scanned(hall, chance);
        watch::screen(hall);
    }
    hall.home();
    match chance.below(4) {
        0 => {
            hall.happen(Event::Locked);
            assert!(hall.state().held_links().is_empty(), "kept for the next");
        }
        1 => {
            press(hall, LinkEvent::Forget(None));
            assert!(hall.state().held_links().is_empty());
        }
        2 => {
            press(hall, LinkEvent::ShowHeld);
            if matches!(hall.state().screen(), Screen::Held) {
                press(hall, LinkEvent::TakeUp(waited));
            }
            assert!(matches!(hall.state().screen(), Screen::Link));
            try_it(hall);
            // Somebody else comes: it waits on.
            visits::scanned(hall, chance);
            watch::screen(hall);
            assert_eq!(hall.state().held_links().all().len(), waited + 1);
        }
        _ => {}
    }
    done.note("links that waited");
}

/// It is opened, and there is nobody.
fn try_it(hall: &mut Hall) {
    press(hall, LinkEvent::Open);
    hall.wait("nobody answers", |state| {
        !state.opening().is_some_and(Opening::is_under_way)
    });
    let may = hall.state().opening().is_some_and(Opening::may_be_held);
    assert!(may, "it may not wait");
}
