//! Training, the first start, who stands here, and the window that faces the guest.

use egui::accesskit::Role;

use super::*;
use crate::kiosk::{FirstStartEvent, Response, Screen, Step, TrainingEvent, VisitorEvent};
use crate::store::{Profile, Settings, TextSize};
use crate::wording::Language;
use crate::wording::screens::{trials, visitors};

fn say(message: Message) -> &'static str {
    Words::english().get(message)
}

fn in_training() -> State {
    let mut state = scanning(CameraStatus::None);
    state.on(Event::Training(TrainingEvent::Start), Instant::now());
    state
}

/// A question about a card that was altered.
fn asked() -> State {
    let (mut state, now) = (in_training(), Instant::now());
    let Some(Job::ShowDrill { visit, .. }) = state.on(Event::Training(TrainingEvent::Ask), now)
    else {
        panic!("no drill");
    };
    let verdicts = vec![Maker::new().altered(&johanna())];
    state.on(Event::Judged { visit, verdicts }, now);
    state
}

fn first_start(step: Step) -> State {
    let (mut state, now) = (scanning(CameraStatus::None), Instant::now());
    state.on(Event::FirstStart(FirstStartEvent::Begin), now);
    while !matches!(state.screen(), Screen::FirstStart(now) if *now == step) {
        state.on(Event::FirstStart(FirstStartEvent::Forward), now);
    }
    state
}

fn visited() -> State {
    let settings = Settings {
        asks_visitor: true,
        ..Settings::default()
    };
    let directory = Maker::new().directory(Source::Snapshot, 10);
    let mut state = State::new(Arc::new(directory), false).with_settings(settings);
    let now = Instant::now();
    let text = Zeroizing::new("text".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), now) else {
        panic!("no job");
    };
    let verdicts = vec![Maker::new().verified(&johanna())];
    state.on(Event::Judged { visit, verdicts }, now);
    state
}

#[test]
fn everything_can_be_touched_at_every_size() {
    for size in SIZES {
        for text_size in [TextSize::Normal, TextSize::Double] {
            for state in [
                in_training(),
                asked(),
                first_start(Step::Place),
                first_start(Step::Camera),
                first_start(Step::Trial),
            ] {
                let settings = Settings {
                    text_size,
                    ..Settings::default()
                };
                let harness = shown(size, window(state.with_settings(settings)));
                for role in [Role::Button, Role::RadioButton] {
                    for button in harness.query_all_by_role(role) {
                        let rect = button.rect();
                        assert!(rect.height() >= DARK.touch, "{button:?} at {size}");
                        let is_inside = rect.left() >= 0.0 && rect.right() <= size.x + 0.5;
                        assert!(is_inside, "{button:?} at {size} {text_size:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_drill_is_a_button_of_its_own() {
    let mut harness = shown(SIZES[2], window(in_training()));
    for (drill, label) in crate::demo::Drill::ALL.into_iter().zip(trials::DRILLS) {
        let events = click(&mut harness, say(label));
        let is_shown = |event: &Event| matches!(event, Event::Training(TrainingEvent::Show(shown)) if *shown == drill);
        assert!(events.iter().any(is_shown), "{drill:?}");
    }
    harness.get_by_label(say(trials::TRAINING_MARK));
    let events = press(&mut harness, Key::Escape);
    assert!(matches!(events[..], [Event::Training(TrainingEvent::End)]));
}

#[test]
fn a_question_is_answered_by_button_and_key_and_told_right_from_wrong() {
    for (label, key, answer) in [
        (trials::LET_IN, Key::Num1, Response::LetIn),
        (trials::LOOK_CLOSER, Key::Num2, Response::LookCloser),
        (trials::REFUSE, Key::Num3, Response::Refuse),
    ] {
        let mut harness = shown(SIZES[0], window(asked()));
        harness.get_by_label(say(trials::QUESTION));
        let is_answer = |event: &Event| matches!(event, Event::Training(TrainingEvent::Answer(given)) if *given == answer);
        assert!(click(&mut harness, say(label)).iter().any(is_answer));
        assert!(press(&mut harness, key).iter().any(is_answer));

        let mut state = asked();
        state.on(
            Event::Training(TrainingEvent::Answer(answer)),
            Instant::now(),
        );
        let harness = shown(SIZES[0], window(state));
        let told = match answer {
            Response::Refuse => trials::RIGHT,
            _ => trials::WRONG,
        };
        harness.get_by_label(say(told));
        harness.get_by_label(say(trials::WHY_REFUSE));
    }
}

#[test]
fn the_first_start_is_gone_through_by_keys_and_left_by_one() {
    let mut harness = shown(SIZES[0], window(first_start(Step::Place)));
    harness.get_by_label(&trials::step(Words::english(), 1, 3));
    let gate = Words::english().advice(trials::GATE);
    let events = click(&mut harness, &format!("{}. {}", gate.title, gate.advice));
    let is_gate =
        |event: &Event| matches!(event, Event::FirstStart(FirstStartEvent::At(Profile::Gate)));
    assert!(events.iter().any(is_gate));
    let events = click(&mut harness, Language::German.own_name());
    let speaks = |event: &Event| matches!(event, Event::Speak(Language::German));
    assert!(events.iter().any(speaks));

    for (step, forward) in [
        (Step::Place, FirstStartEvent::Forward),
        (Step::Camera, FirstStartEvent::Forward),
        (Step::Trial, FirstStartEvent::Try),
    ] {
        let mut harness = shown(SIZES[0], window(first_start(step)));
        let events = press(&mut harness, Key::Enter);
        let is_forward =
            |event: &Event| matches!(event, Event::FirstStart(event) if *event == forward);
        assert!(events.iter().any(is_forward), "{step:?}");
        let events = press(&mut harness, Key::Escape);
        let finishes = |event: &Event| matches!(event, Event::FirstStart(FirstStartEvent::Finish));
        assert!(events.iter().any(finishes), "{step:?}");
    }
}

#[test]
fn what_is_typed_of_a_visitor_presses_nothing() {
    let mut harness = shown(SIZES[1], window(visited()));
    harness.get_by_label(say(visitors::VISITOR_NAME)).click();
    harness.run_steps(3);
    harness.state_mut().events.clear();
    let field = harness.get_by_label(say(visitors::VISITOR_NAME));
    field.type_text("Hyun");
    for key in [Key::H, Key::Y, Key::U, Key::N, Key::Space] {
        harness.key_press(key);
    }
    harness.run_steps(3);
    let events = std::mem::take(&mut harness.state_mut().events);
    assert!(!events.is_empty());
    for event in events {
        assert!(matches!(event, Event::Visitor(VisitorEvent::Name(_))));
    }
}

#[test]
fn how_a_visitor_compares_is_said_in_words() {
    let mut state = visited();
    let name = Zeroizing::new("Somebody Else".to_owned());
    state.on(Event::Visitor(VisitorEvent::Name(name)), Instant::now());
    let harness = shown(SIZES[1], window(state));
    let different = visitors::name_match(crate::visitor::NameMatch::Different);
    harness.get_by_label(say(different));
    assert!(harness.query_by_label(say(visitors::VISITOR)).is_some());

    let harness = result(Maker::new().verified(&johanna()));
    assert!(harness.query_by_label(say(visitors::VISITOR)).is_none());
}

/// Everything that the window which faces the guest says.
fn facing(state: State) -> Vec<String> {
    let harness = Harness::builder().with_size(SIZES[0]).build_ui_state(
        |ui, state: &mut State| {
            let english = Language::English;
            let screens = Ui::new(ui.ctx(), english, PathBuf::new());
            screens.facing(state).show(ui);
        },
        state,
    );
    let labels = harness.query_all_by_role(Role::Label);
    labels
        .filter_map(|label| label.accesskit_node().value())
        .collect()
}

#[test]
fn the_guests_window_says_what_to_do_and_never_who_or_what() {
    let waiting = facing(scanning(CameraStatus::None));
    assert!(
        waiting.contains(&say(visitors::GUEST_HOLD_UP).to_owned()),
        "{waiting:?}"
    );
    assert!(waiting.contains(&say(visitors::GUEST_NOTHING_STORED).to_owned()));
    let mut settings = Settings::default();
    settings.set("audit-scans", "coarse").unwrap();
    let noting = facing(scanning(CameraStatus::None).with_settings(settings));
    assert!(!noting.contains(&say(visitors::GUEST_NOTHING_STORED).to_owned()));
    assert!(noting.contains(&say(visitors::GUEST_VISIT_NOTED).to_owned()));
    let maker = Maker::new();
    let read = [
        facing(with_result(vec![maker.verified(&johanna())])),
        facing(with_result(vec![maker.altered(&johanna())])),
    ];
    assert_eq!(read[0], read[1]);
    assert!(
        read[0].contains(&say(visitors::GUEST_READ).to_owned()),
        "{read:?}"
    );
}
