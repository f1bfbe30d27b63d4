//! Training: each drill goes the whole way and gives what it is named for, striped; outside it, none
//! of its cards is green. Staff's answers are told right from wrong, and nothing is counted.

use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::clock;
use health_card_kiosk::demo::{Demo, Drill, Training};
use health_card_kiosk::directory;
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::kiosk::{Event, Job, Response, Screen, State, TrainingEvent};
use health_card_kiosk::limits;
use health_card_kiosk::sound::Cue;
use health_card_kiosk::time::Moment;
use health_card_kiosk::verdict::{Headline, Mark, Verdict, visit_headline};
use health_card_kiosk::wording::code;
use zeroize::Zeroizing;

fn moment() -> Moment {
    Moment::from_clock(clock::now(), clock::built())
}

fn judged(training: &Training, drill: Drill) -> Vec<Verdict> {
    let texts = [training.text(drill).unwrap().clone()];
    Sitting::default().judge(&texts, &training.directory, moment())
}

#[test]
fn each_drill_gives_what_it_is_named_for_and_wears_the_mark() {
    let training = Training::new(clock::now()).unwrap();
    for (drill, headline, reason) in [
        (Drill::Genuine, Headline::Verified, None),
        (
            Drill::UnknownIssuer,
            Headline::Check,
            Some("issuer-not-listed"),
        ),
        (Drill::UnknownKey, Headline::Check, Some("key-not-listed")),
        (
            Drill::ListMissing,
            Headline::Check,
            Some("revocation-list-missing"),
        ),
        (Drill::TwoPeople, Headline::Check, Some("several-persons")),
        (
            Drill::Altered,
            Headline::DoNotAccept,
            Some("signature-mismatch"),
        ),
        (Drill::Expired, Headline::DoNotAccept, Some("card-expired")),
        (
            Drill::NotYetValid,
            Headline::DoNotAccept,
            Some("card-not-yet-valid"),
        ),
        (Drill::Revoked, Headline::DoNotAccept, Some("card-revoked")),
        (
            Drill::Blocked,
            Headline::DoNotAccept,
            Some("issuer-blocked-here"),
        ),
        (
            Drill::NotSigned,
            Headline::SharedNotSigned,
            Some("not-signed"),
        ),
        (
            Drill::Foreign,
            Headline::NotAHealthCode,
            Some("code-is-web-address"),
        ),
        (
            Drill::Incomplete,
            Headline::Incomplete,
            Some("chunks-missing"),
        ),
        (Drill::Link, Headline::Link, Some("link-not-opened")),
    ] {
        let verdicts = judged(&training, drill);
        let codes: Vec<_> = verdicts
            .iter()
            .flat_map(Verdict::reasons)
            .map(code)
            .collect();
        assert_eq!(
            visit_headline(&verdicts),
            Some(headline),
            "{drill:?} {codes:?}"
        );
        assert_eq!(codes.first().copied(), reason, "{drill:?}");
        let is_marked = |verdict: &Verdict| verdict.mark() == Some(Mark::Training);
        assert!(verdicts.iter().all(is_marked), "{drill:?}");
    }
}

#[test]
fn outside_training_none_of_its_cards_is_green() {
    let training = Training::new(clock::now()).unwrap();
    let real = directory::seed().unwrap();
    let demo = Demo::new(clock::now()).unwrap();
    let later = Training::new(clock::now()).unwrap();
    for directory in [&real, &*demo.directory, &*later.directory] {
        for drill in Drill::ALL {
            let texts = [training.text(drill).unwrap().clone()];
            let verdicts = Sitting::default().judge(&texts, directory, moment());
            assert_ne!(
                visit_headline(&verdicts),
                Some(Headline::Verified),
                "{drill:?}"
            );
        }
    }
}

#[test]
fn a_draw_is_never_the_same_twice_in_a_row() {
    let mut training = Training::new(clock::now()).unwrap();
    let draws: Vec<_> = (0..60).map(|_| training.draw()).collect();
    assert!(draws.windows(2).all(|pair| pair[0] != pair[1]));
    let different = Drill::ALL.iter().filter(|drill| draws.contains(drill));
    assert!(different.count() > 5);
}

/// A kiosk in training, without a window.
struct Trainee {
    state: State,
    training: Training,
    now: Instant,
    played: Vec<Cue>,
}

impl Trainee {
    fn new() -> Self {
        let mut trainee = Self {
            state: State::new(Arc::new(directory::seed().unwrap()), false),
            training: Training::new(clock::now()).unwrap(),
            now: Instant::now(),
            played: Vec::new(),
        };
        trainee.on(Event::Training(TrainingEvent::Start));
        trainee
    }

    fn on(&mut self, event: Event) {
        let job = self.state.on(event, self.now);
        self.carry_out(job);
    }

    fn carry_out(&mut self, job: Option<Job>) {
        match job {
            Some(Job::ShowDrill { visit, drill }) => {
                let drill = drill.unwrap_or(Drill::Revoked);
                let verdicts = judged(&self.training, drill);
                self.on(Event::Judged { visit, verdicts });
            }
            Some(Job::Judge { visit, texts }) => {
                let directory = &self.training.directory;
                let verdicts = Sitting::default().judge(&texts, directory, moment());
                self.on(Event::Judged { visit, verdicts });
            }
            Some(Job::Play(cue)) => self.played.push(cue),
            Some(Job::All(jobs)) => jobs.into_iter().for_each(|job| self.carry_out(Some(job))),
            _ => {}
        }
    }

    fn headline(&self) -> Option<Headline> {
        match self.state.screen() {
            Screen::Result(shown) => Some(shown.headline),
            _ => None,
        }
    }
}

#[test]
fn a_drill_is_shown_and_nothing_is_counted() {
    let mut trainee = Trainee::new();
    assert!(matches!(trainee.state.screen(), Screen::Training));
    trainee.on(Event::Training(TrainingEvent::Show(Drill::Genuine)));
    assert_eq!(trainee.headline(), Some(Headline::Verified));
    assert_eq!(trainee.played, [Cue::Rising]);
    assert!(trainee.state.question().is_none());
    trainee.on(Event::IdCompared(true));
    assert!(matches!(trainee.state.screen(), Screen::Training));
    assert_eq!(
        trainee.state.tally(),
        health_card_kiosk::kiosk::Tally::default()
    );
    trainee.on(Event::Back);
    assert!(trainee.state.training().is_none());
    assert!(matches!(trainee.state.screen(), Screen::Scan));
}

#[test]
fn an_answer_counts_once_and_is_told_right_from_wrong() {
    let mut trainee = Trainee::new();
    trainee.on(Event::Training(TrainingEvent::Ask));
    // The sound would give the answer away.
    assert_eq!(trainee.played, []);
    trainee.on(Event::Training(TrainingEvent::Answer(Response::LetIn)));
    trainee.on(Event::Training(TrainingEvent::Answer(Response::Refuse)));
    assert_eq!(trainee.played, [Cue::Falling]);
    let question = trainee.state.question().unwrap();
    assert_eq!(question.answer, Some(Response::LetIn));
    let score = |state: &State| {
        state
            .training()
            .map(|training| (training.right, training.wrong))
    };
    assert_eq!(score(&trainee.state), Some((0, 1)));
    trainee.on(Event::Training(TrainingEvent::Ask));
    trainee.on(Event::Training(TrainingEvent::Answer(Response::Refuse)));
    assert_eq!(score(&trainee.state), Some((1, 1)));
    trainee.on(Event::Training(TrainingEvent::List));
    assert!(matches!(trainee.state.screen(), Screen::Training));
    assert!(trainee.state.question().is_none());
}

#[test]
fn a_card_that_is_held_up_in_training_is_striped_and_goes_by_itself() {
    let mut trainee = Trainee::new();
    let code = trainee.training.text(Drill::Genuine).unwrap().clone();
    trainee.on(Event::CodesSeen(vec![code]));
    let Screen::Result(shown) = trainee.state.screen() else {
        panic!("no result");
    };
    assert_eq!(shown.verdicts[0].mark(), Some(Mark::Training));
    assert!(shown.clears_at.is_some());
    trainee.now += limits::CLEAR_AFTER;
    trainee.on(Event::Tick);
    assert!(matches!(trainee.state.screen(), Screen::Training));
}

#[test]
fn training_that_was_left_ends_and_a_locked_screen_ends_it_too() {
    let mut trainee = Trainee::new();
    trainee.on(Event::Training(TrainingEvent::Show(Drill::Expired)));
    trainee.now += limits::TRAINING_LEFT + Duration::from_secs(1);
    trainee.on(Event::Tick);
    assert!(trainee.state.training().is_none());
    assert!(matches!(trainee.state.screen(), Screen::Scan));

    trainee.on(Event::Training(TrainingEvent::Start));
    trainee.on(Event::Locked);
    assert!(trainee.state.training().is_none());
    // What comes late of it is dropped, and outside it nothing is answered.
    trainee.on(Event::Training(TrainingEvent::Ask));
    trainee.on(Event::CodesSeen(vec![Zeroizing::new(
        "https://menu.invalid".to_owned(),
    )]));
    trainee.on(Event::Training(TrainingEvent::Answer(Response::LetIn)));
    assert_eq!(trainee.headline(), Some(Headline::NotAHealthCode));
}
