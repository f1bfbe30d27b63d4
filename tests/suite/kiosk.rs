//! The state of the window, driven by events alone.

use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::capture::serial::ScannerStatus;
use health_card_kiosk::clock;
use health_card_kiosk::demo::Demo;
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::kiosk::{
    DirectoryEvent, Event, Job, Notice, Reading, ScannerEvent, Screen, State,
};
use health_card_kiosk::limits;
use health_card_kiosk::payload::encode;
use health_card_kiosk::time::Moment;
use health_card_kiosk::verdict::{Headline, Mark, Verdict};
use serde_json::json;
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};

/// A window without a window: carries out what the state asks for.
struct Window {
    state: State,
    sitting: Sitting,
    card: CardMaker,
    now: Instant,
    judged: usize,
}

impl Window {
    fn new() -> Self {
        let card = CardMaker::new();
        Self {
            state: State::new(Arc::new(card.directory()), false),
            sitting: Sitting::default(),
            card,
            now: Instant::now(),
            judged: 0,
        }
    }

    fn on(&mut self, event: Event) {
        match self.state.on(event, self.now) {
            Some(Job::Judge { visit, texts }) => {
                self.judged += 1;
                let verdicts = self.sitting.judge(&texts, &self.card.directory(), moment());
                self.on(Event::Judged { visit, verdicts });
            }
            Some(Job::Forget) => self.sitting = Sitting::default(),
            _ => {}
        }
    }

    fn see(&mut self, texts: &[&str]) {
        let texts = texts
            .iter()
            .map(|text| Zeroizing::new((*text).to_owned()))
            .collect();
        self.on(Event::CodesSeen(texts));
    }

    fn wait(&mut self, time: Duration) {
        self.now += time;
        self.on(Event::Tick);
    }

    fn headline(&self) -> Option<Headline> {
        match self.state.screen() {
            Screen::Result(shown) => Some(shown.headline),
            _ => None,
        }
    }

    fn code(&self) -> String {
        encode(&self.card.jws(), 1)[0].to_string()
    }
}

const FRAME: Duration = Duration::from_millis(33);

#[test]
fn a_code_held_up_for_thirty_frames_is_judged_once() {
    let mut window = Window::new();
    let code = window.code();
    for _ in 0..30 {
        window.see(&[&code]);
        window.wait(FRAME);
    }
    assert_eq!(window.judged, 1);
    assert_eq!(window.headline(), Some(Headline::Verified));
}

#[test]
fn two_people_within_a_second_are_both_judged() {
    let mut window = Window::new();
    let first = window.code();
    window.card.claims["nbf"] = json!(1_780_000_000);
    let second = window.code();
    window.see(&[&first]);
    window.wait(FRAME);
    window.see(&[&second]);
    assert_eq!(window.judged, 2);
}

#[test]
fn after_next_the_same_code_counts_again_once_it_was_away() {
    let mut window = Window::new();
    let code = window.code();
    window.see(&[&code]);
    window.on(Event::Next);
    window.see(&[&code]);
    assert_eq!(window.headline(), None, "it is still in view");
    window.wait(limits::CODE_GONE + FRAME);
    window.see(&[&code]);
    assert_eq!(window.headline(), Some(Headline::Verified));
}

#[test]
fn a_result_clears_by_itself_unless_it_is_held() {
    let mut window = Window::new();
    let code = window.code();
    window.see(&[&code]);
    window.wait(limits::CLEAR_AFTER.checked_sub(FRAME).unwrap());
    assert!(window.headline().is_some());
    window.on(Event::Hold);
    window.wait(limits::CLEAR_AFTER * 10);
    assert!(window.headline().is_some());
    window.on(Event::Hold);
    window.wait(limits::CLEAR_AFTER);
    assert!(window.headline().is_none());
}

#[test]
fn an_answer_for_the_person_before_is_dropped() {
    let mut window = Window::new();
    let code = Zeroizing::new(window.code());
    let texts = vec![code];
    let Some(Job::Judge { visit, texts }) = window.state.on(Event::CodesSeen(texts), window.now)
    else {
        panic!("no work")
    };
    window.on(Event::Next);
    let verdicts = window
        .sitting
        .judge(&texts, &window.card.directory(), moment());
    window.on(Event::Judged { visit, verdicts });
    assert!(matches!(window.state.screen(), Screen::Scan));
}

#[test]
fn of_two_cards_in_one_picture_none_is_chosen() {
    let mut window = Window::new();
    let first = window.code();
    window.card.claims["nbf"] = json!(1_780_000_000);
    let second = window.code();
    window.see(&[&first, &second]);
    assert_eq!(window.judged, 0);
    assert_eq!(window.state.notices(), [Notice::SeveralCodes]);
    window.wait(limits::CODE_GONE + FRAME);
    window.see(&[&second, "WIFI:S:guest;;"]);
    assert_eq!(window.headline(), Some(Headline::Verified));
    assert!(window.state.notices().is_empty());
}

#[test]
fn two_cards_after_two_others_are_told_of_again_and_take_away_who_came_between() {
    let mut window = Window::new();
    let mut codes = || {
        let number = window.card.claims["nbf"].as_f64().unwrap() - 1.0;
        window.card.claims["nbf"] = json!(number);
        window.code()
    };
    let [first, second, between, third, fourth] = [(); 5].map(|()| codes());
    window.see(&[&first, &second]);
    window.see(&[]);
    window.wait(limits::CODE_GONE + FRAME);
    window.see(&[]);
    assert!(window.state.notices().is_empty());
    // Not by the camera, so that it has seen nothing but two cards each time.
    window.on(Event::Pasted(Zeroizing::new(between)));
    assert_eq!(window.headline(), Some(Headline::Verified));
    window.see(&[&third, &fourth]);
    assert_eq!(window.headline(), None);
    assert_eq!(window.state.notices(), [Notice::SeveralCodes]);
}

#[test]
fn a_second_card_beside_the_first_takes_the_first_result_away() {
    let mut window = Window::new();
    let first = window.code();
    window.card.claims["exp"] = json!(1_790_000_001);
    let second = window.code();
    window.see(&[&first]);
    window.on(Event::Hold);
    window.wait(FRAME);
    window.see(&[&first, &second]);
    assert_eq!(
        window.headline(),
        None,
        "the green of the first stands beside the second"
    );
    assert_eq!(window.state.notices(), [Notice::SeveralCodes]);
    for _ in 0..30 {
        window.wait(FRAME);
        window.see(&[&second]);
    }
    assert_eq!(
        window.headline(),
        Some(Headline::DoNotAccept),
        "the one that is left is judged"
    );
    assert_eq!(window.judged, 2);
}

#[test]
fn two_cards_of_which_a_reader_finds_now_one_now_the_other_are_several() {
    let mut window = Window::new();
    let first = window.code();
    window.card.claims["exp"] = json!(1_790_000_001);
    let second = window.code();
    for code in [&first, &second, &first, &second, &first] {
        window.see(&[code]);
        window.wait(FRAME);
    }
    assert_eq!(window.headline(), None);
    assert_eq!(window.state.notices(), [Notice::SeveralCodes]);
}

#[test]
fn chunks_of_two_cards_in_one_picture_are_several() {
    let mut window = Window::new();
    let first = encode(&window.card.jws(), 2);
    window.card.claims["rid"] = json!("other");
    let second = encode(&window.card.jws(), 2);
    window.see(&[&first[0], &second[0]]);
    assert_eq!((window.judged, window.state.notices().len()), (0, 1));
}

#[test]
fn chunks_in_any_order_make_one_card() {
    let mut window = Window::new();
    let chunks = encode(&window.card.jws(), 3);
    window.see(&[&chunks[2]]);
    assert_eq!(window.headline(), Some(Headline::Incomplete));
    window.wait(FRAME);
    window.see(&[&chunks[0]]);
    assert_eq!(window.headline(), Some(Headline::Incomplete));
    window.wait(FRAME);
    window.see(&[&chunks[1]]);
    assert_eq!(window.headline(), Some(Headline::Verified));
}

#[test]
fn pieces_wait_as_long_as_they_may_and_a_poster_does_not_end_the_wait() {
    let mut window = Window::new();
    let chunks = encode(&window.card.jws(), 2);
    window.see(&[&chunks[0]]);
    window.wait(limits::CLEAR_AFTER + FRAME);
    assert_eq!(window.headline(), Some(Headline::Incomplete));
    window.see(&["WIFI:S:guest;;"]);
    window.wait(FRAME);
    window.see(&[&chunks[1]]);
    assert_eq!(window.headline(), Some(Headline::Verified));

    window.wait(limits::CODE_GONE + FRAME);
    window.see(&[&chunks[0]]);
    window.wait(limits::CHUNKS_WAIT + FRAME);
    assert_eq!(window.headline(), None);
}

#[test]
fn a_paste_takes_the_result_before_it_away_while_it_is_judged() {
    let mut window = Window::new();
    let code = window.code();
    window.see(&[&code]);
    let pasted = Event::Pasted(Zeroizing::new("eyJ.x.y".to_owned()));
    assert!(matches!(
        window.state.on(pasted, window.now),
        Some(Job::Judge { .. })
    ));
    assert_eq!(window.headline(), None);
}

#[test]
fn the_demonstration_shows_one_of_each_kind() {
    use Headline::{Check, DoNotAccept, Incomplete, Link, Verified};
    let demo = Demo::new(clock::now()).unwrap();
    let mut window = Window::new();
    window.state = State::new(Arc::clone(&demo.directory), true);
    let at = Moment::from_clock(clock::now(), clock::built());
    let mut headlines = Vec::new();
    for code in &demo.codes {
        let seen = Event::CodesSeen(vec![code.clone()]);
        let Some(Job::Judge { visit, texts }) = window.state.on(seen, window.now) else {
            panic!("a card was not judged")
        };
        let verdicts = window.sitting.judge(&texts, &demo.directory, at);
        assert!(
            verdicts
                .iter()
                .all(|verdict| verdict.mark() == Some(Mark::Demo))
        );
        window.on(Event::Judged { visit, verdicts });
        headlines.extend(window.headline());
        // The time that the demo camera takes for a card.
        window.wait(Duration::from_secs(7));
    }
    let all = [
        Verified,
        DoNotAccept,
        Check,
        Verified,
        DoNotAccept,
        DoNotAccept,
        Incomplete,
        Verified,
        Link,
    ];
    assert_eq!(headlines, all);
}

#[test]
fn a_piece_of_the_person_before_never_joins_the_next_persons_card() {
    let mut window = Window::new();
    let first = encode(&window.card.jws(), 2);
    window.card.claims["rid"] = json!("other");
    window.card.claims["nbf"] = json!(1_780_000_000);
    let second = encode(&window.card.jws(), 2);
    window.see(&[&first[0]]);
    window.on(Event::Next);
    window.see(&[&second[1]]);
    assert_eq!(window.headline(), Some(Headline::Incomplete));
    window.wait(FRAME);
    window.see(&[&second[0]]);
    assert_eq!(window.headline(), Some(Headline::Verified));
}

#[test]
fn the_tally_counts_visits_and_nothing_else() {
    let mut window = Window::new();
    let good = window.code();
    window.card.claims["exp"] = json!(1_790_000_001);
    let expired = window.code();
    for code in [good.as_str(), &expired, "https://example.com/menu"] {
        window.see(&[code]);
        window.wait(FRAME);
    }
    let tally = window.state.tally();
    assert_eq!((tally.verified, tally.check, tally.refused), (1, 0, 1));
}

// ── Scanners ────────────────────────────────────────────────────────────────────────────────────

fn scanned(text: &str) -> Event {
    let text = Zeroizing::new(text.to_owned());
    Event::Scanner(ScannerEvent::Scanned(text))
}

#[test]
fn a_scan_is_judged_on_any_screen_and_anew_each_time() {
    let mut window = Window::new();
    let code = window.code();
    let screens: [fn(&mut Window); 4] = [
        |_| (),
        |window| window.on(Event::OpenFile),
        |window| window.on(Event::Directory(DirectoryEvent::Open)),
        |window| window.on(scanned("5901234123457")),
    ];
    for go in screens {
        go(&mut window);
        window.on(scanned(&code));
        assert_eq!(window.headline(), Some(Headline::Verified));
        window.wait(limits::SCAN_AGAIN + FRAME);
        window.on(scanned(&code));
        assert_eq!(window.headline(), Some(Headline::Verified));
        window.on(Event::Next);
        window.wait(limits::SCAN_AGAIN + FRAME);
    }
    assert_eq!(window.judged, 2 * 4 + 1);
}

#[test]
fn a_scanner_that_sends_twice_or_goes_on_sending_has_scanned_once() {
    let mut window = Window::new();
    let code = window.code();
    for _ in 0..10 {
        window.on(scanned(&code));
        window.wait(Duration::from_secs(1));
    }
    assert_eq!(window.judged, 1);
    window.wait(limits::SCAN_AGAIN);
    window.on(scanned(&code));
    assert_eq!(window.judged, 2);
    window.on(scanned("5901234123457"));
    window.on(scanned(&code));
    assert_eq!(window.judged, 4, "another code lay between");
}

#[test]
fn chunks_that_are_scanned_one_by_one_find_each_other() {
    let mut window = Window::new();
    let chunks = encode(&window.card.jws(), 3);
    for chunk in &chunks {
        window.on(scanned(chunk));
        window.wait(Duration::from_secs(2));
    }
    assert_eq!(window.headline(), Some(Headline::Verified));
}

#[test]
fn an_unreadable_scan_is_a_result_that_says_so() {
    let mut window = Window::new();
    let code = window.code();
    window.on(scanned(&code));
    let unreadable = Event::Scanner(ScannerEvent::Unreadable);
    let Some(Job::Refuse { visit, fault }) = window.state.on(unreadable, window.now) else {
        panic!("nothing is said");
    };
    assert_eq!(window.headline(), None, "nobody's result stays");
    let verdict = Verdict::on_nothing(fault, &window.card.directory(), moment());
    window.on(Event::Judged {
        visit,
        verdicts: vec![verdict],
    });
    assert_eq!(window.headline(), Some(Headline::NotAHealthCode));
}

#[test]
fn what_has_come_of_a_scan_is_known_until_it_is_over() {
    let mut window = Window::new();
    window.on(Event::Scanner(ScannerEvent::Receiving(1_480)));
    assert_eq!(window.state.receiving(), 1_480);
    let code = window.code();
    window.on(scanned(&code));
    assert_eq!(window.state.receiving(), 0);
    let status = ScannerStatus::Lost;
    window.on(Event::Scanner(ScannerEvent::Status(status.clone())));
    assert_eq!(*window.state.scanner(), status);
}

// ── Reading files ───────────────────────────────────────────────────────────────────────────────

#[test]
fn how_far_files_are_read_is_told_for_the_visit_on_the_screen_alone() {
    let mut window = Window::new();
    let files = vec!["a.pdf".into(), "b.pdf".into()];
    let Some(Job::ReadFiles { visit, .. }) = window.state.on(Event::FilesChosen(files), window.now)
    else {
        panic!("nothing is read");
    };
    let (file, files) = (2, 2);
    assert_eq!(window.state.reading().map(|reading| reading.file), Some(1));
    let page = Some((4, 10));
    let reading = Reading { file, files, page };
    window.on(Event::Reading { visit, reading });
    assert_eq!(window.state.reading(), Some(reading));
    // "Stop" is "Back".
    window.on(Event::Back);
    assert_eq!(window.state.reading(), None);
    window.on(Event::Reading { visit, reading });
    assert_eq!(window.state.reading(), None);
    let verdicts = Vec::new();
    window.on(Event::Judged { visit, verdicts });
    assert_eq!(window.headline(), None, "a late answer is dropped");
}
