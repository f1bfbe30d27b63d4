//! Who stands here, compared with the card: for one visit, and never a verdict. Results in a row of
//! which none is good.

use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::kiosk::{Event, Job, Notice, RunCause, Screen, State, VisitorEvent};
use health_card_kiosk::limits;
use health_card_kiosk::payload::encode;
use health_card_kiosk::store::Settings;
use health_card_kiosk::verdict::Headline;
use health_card_kiosk::visitor::{DateMatch, NameMatch};
use serde_json::json;
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};

struct Window {
    state: State,
    maker: CardMaker,
    now: Instant,
}

impl Window {
    fn new() -> Self {
        let maker = CardMaker::new();
        let settings = Settings {
            asks_visitor: true,
            ..Settings::default()
        };
        Self {
            state: State::new(Arc::new(maker.directory()), false).with_settings(settings),
            maker,
            now: Instant::now(),
        }
    }

    fn on(&mut self, event: Event) {
        if let Some(Job::Judge { visit, texts }) = self.state.on(event, self.now) {
            let verdicts = Sitting::default().judge(&texts, &self.maker.directory(), moment());
            self.on(Event::Judged { visit, verdicts });
        }
    }

    fn show(&mut self, code: &str) {
        self.now += limits::CODE_GONE * 2;
        self.on(Event::CodesSeen(vec![Zeroizing::new(code.to_owned())]));
    }

    fn card(&self) -> String {
        encode(&self.maker.jws(), 1)[0].to_string()
    }

    fn name(&mut self, name: &str) {
        self.on(Event::Visitor(VisitorEvent::Name(Zeroizing::new(
            name.to_owned(),
        ))));
    }

    fn birth_date(&mut self, date: &str) {
        self.on(Event::Visitor(VisitorEvent::BirthDate(Zeroizing::new(
            date.to_owned(),
        ))));
    }

    /// The name and the date of birth on the card.
    fn person(&self) -> (String, String) {
        let Screen::Result(shown) = self.state.screen() else {
            panic!("no result");
        };
        let summary = &shown.verdicts[0].signed().unwrap().summary;
        let person = summary.person.as_ref().unwrap();
        let date = person.birth_date.as_ref().unwrap().iso().unwrap();
        (person.names[0].show().to_owned(), date)
    }
}

#[test]
fn what_is_typed_is_compared_and_changes_no_headline() {
    let mut window = Window::new();
    let card = window.card();
    window.show(&card);
    let (name, date) = window.person();
    assert!(window.state.comparison().is_none());
    window.name(&name.to_uppercase());
    window.birth_date(&date);
    let comparison = window.state.comparison().unwrap();
    assert_eq!(comparison.name, NameMatch::Same);
    assert_eq!(comparison.birth_date, DateMatch::Same);
    assert!(!comparison.differs());
    window.name("Somebody Else");
    let comparison = window.state.comparison().unwrap();
    assert_eq!(comparison.name, NameMatch::Different);
    assert!(comparison.differs());
    let Screen::Result(shown) = window.state.screen() else {
        panic!("no result");
    };
    assert_eq!(shown.headline, Headline::Verified);
}

#[test]
fn what_was_typed_ends_with_the_visit_however_that_ends() {
    let ends: [fn(&mut Window); 5] = [
        |window| window.on(Event::Next),
        |window| window.on(Event::Locked),
        |window| window.on(Event::OpenFile),
        |window| {
            window.now += limits::CLEAR_AFTER;
            window.on(Event::Tick);
        },
        // Another person's card.
        |window| {
            window.maker.claims["nbf"] = json!(1_780_000_000);
            let card = window.card();
            window.show(&card);
        },
    ];
    for end in ends {
        let mut window = Window::new();
        let card = window.card();
        window.show(&card);
        window.name("Somebody Else");
        end(&mut window);
        assert!(window.state.visitor().is_empty());
        assert!(window.state.comparison().is_none());
    }
}

#[test]
fn what_is_typed_before_the_card_is_compared_with_it_and_with_no_later_one() {
    let mut window = Window::new();
    window.name("Somebody Else");
    let card = window.card();
    window.show(&card);
    assert!(window.state.comparison().is_some());
    window.maker.claims["nbf"] = json!(1_780_000_000);
    let card = window.card();
    window.show(&card);
    assert!(window.state.comparison().is_none());
}

#[test]
fn a_result_stays_while_staff_type_and_nothing_is_typed_where_it_is_not_set() {
    let mut window = Window::new();
    let card = window.card();
    window.show(&card);
    window.now += limits::CLEAR_AFTER / 2;
    window.name("S");
    window.now += limits::CLEAR_AFTER / 2 + Duration::from_secs(1);
    window.on(Event::Tick);
    assert!(matches!(window.state.screen(), Screen::Result(_)));

    window.state = State::new(Arc::new(window.maker.directory()), false);
    window.name("Somebody Else");
    assert!(window.state.visitor().is_empty());
}

fn run(state: &State) -> Option<RunCause> {
    state.notices().iter().find_map(|notice| match notice {
        Notice::Run(cause) => Some(*cause),
        _ => None,
    })
}

#[test]
fn many_results_in_a_row_for_one_reason_are_noticed_until_one_is_good() {
    let mut window = Window::new();
    let stranger = |nbf: i64| {
        let mut maker = CardMaker::with_secret(77);
        maker.claims["iss"] = json!("https://stranger.example");
        maker.claims["nbf"] = json!(nbf);
        encode(&maker.jws(), 1)[0].to_string()
    };
    for visit in 1..=10 {
        assert_eq!(
            run(&window.state).is_some(),
            visit > limits::RUN_OF_RESULTS,
            "{visit}"
        );
        let nbf = 1_620_000_000 + i64::try_from(visit).unwrap();
        window.show(&stranger(nbf));
        // What is no card is none of the row.
        window.show("https://example.org");
    }
    assert_eq!(run(&window.state), Some(RunCause::SameReason));
    let card = window.card();
    window.show(&card);
    assert_eq!(run(&window.state), None);
    window.show(&stranger(1_630_000_000));
    assert_eq!(run(&window.state), None);
}

#[test]
fn results_that_share_no_reason_are_no_run() {
    let mut window = Window::new();
    for visit in 0..limits::RUN_OF_RESULTS + 2 {
        let nbf = json!(1_620_000_000 + visit);
        let mut maker = match visit % 2 {
            0 => CardMaker::new(),
            _ => CardMaker::with_secret(77),
        };
        maker.claims["nbf"] = nbf;
        match visit % 2 {
            0 => maker.claims["exp"] = json!(1_620_100_000),
            _ => maker.claims["iss"] = json!("https://stranger.example"),
        }
        window.show(&encode(&maker.jws(), 1)[0]);
    }
    assert_eq!(window.state.tally().verified, 0);
    assert_eq!(run(&window.state), None);
}
