//! The screens as a screen reader sees them, and what pressing does.

mod admin;
mod between;
mod cover;
mod devices;
mod directory;
mod documents;
mod given;
mod links;
mod monkey;
mod names;
mod painter;
mod pictures;
mod results;
mod rules;
mod take;
mod trials;
mod unverified;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};
use zeroize::Zeroizing;

use super::cards::{Maker, NOW, bundle, dose, johanna, pcr};
use super::tokens::DARK;
use super::{Ui, View};
use crate::capture::CameraStatus;
use crate::directory::Source;
use crate::kiosk::{Event, Job, Notice, State};
use crate::payload::chunks::Progress;
use crate::time::{Moment, UnixTime};
use crate::verdict::Verdict;
use crate::wording::{Advice, Guidance, Message, Words, screens};

/// A window with its state, what came out of it, and the time on its clocks.
struct Window {
    ui: Option<Ui>,
    state: State,
    events: Vec<Event>,
    folder: PathBuf,
    instant: Instant,
    now: UnixTime,
    preview: bool,
}

const SIZES: [Vec2; 3] = [
    vec2(1_024.0, 768.0),
    vec2(1_280.0, 800.0),
    vec2(1_920.0, 1_080.0),
];

fn window(state: State) -> Window {
    Window {
        ui: None,
        state,
        events: Vec::new(),
        folder: PathBuf::from("/does/not/exist"),
        instant: Instant::now(),
        now: NOW,
        preview: false,
    }
}

fn shown(size: Vec2, window: Window) -> Harness<'static, Window> {
    drawn(
        Harness::builder().with_size(size).allow_missing_glyphs(),
        window,
    )
}

/// The same, where a letter that no typeface has fails the test.
fn legible(size: Vec2, window: Window) -> Harness<'static, Window> {
    drawn(Harness::builder().with_size(size), window)
}

fn drawn(builder: HarnessBuilder<Window>, window: Window) -> Harness<'static, Window> {
    let mut harness = builder.build_ui_state(
        |ui, window: &mut Window| {
            let ctx = ui.ctx().clone();
            let folder = window.folder.clone();
            let screens = window
                .ui
                .get_or_insert_with(|| Ui::new(&ctx, crate::wording::Language::English, folder));
            let preview = (egui::TextureId::User(1), vec2(1_280.0, 720.0));
            let view = View {
                state: &window.state,
                now: window.now,
                offset_seconds: 0,
                instant: window.instant,
                preview: window.preview.then_some(preview),
            };
            let events = screens.show(ui, &view);
            window.events.extend(events);
        },
        window,
    );
    // The countdown asks for a later frame, so there is no waiting for the last.
    harness.run_steps(4);
    harness
}

fn scanning(camera: CameraStatus) -> State {
    let directory = Maker::new().directory(Source::Snapshot, 10);
    let mut state = State::new(Arc::new(directory), false);
    state.on(Event::Camera(camera), Instant::now());
    state
}

fn with_result(verdicts: Vec<Verdict>) -> State {
    with_result_at(verdicts, Instant::now())
}

fn with_result_at(verdicts: Vec<Verdict>, now: Instant) -> State {
    let mut state = scanning(CameraStatus::None);
    let text = Zeroizing::new("text".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), now) else {
        panic!("no job");
    };
    state.on(Event::Judged { visit, verdicts }, now);
    state
}

fn result(verdict: Verdict) -> Harness<'static, Window> {
    shown(SIZES[1], window(with_result(vec![verdict])))
}

fn press(harness: &mut Harness<'static, Window>, key: Key) -> Vec<Event> {
    harness.key_press(key);
    harness.run_steps(2);
    std::mem::take(&mut harness.state_mut().events)
}

fn click(harness: &mut Harness<'static, Window>, label: &str) -> Vec<Event> {
    harness.get_by_label(label).click();
    harness.run_steps(3);
    std::mem::take(&mut harness.state_mut().events)
}

#[test]
fn buttons_are_large_enough_to_touch_and_nothing_leaves_the_window() {
    let long = bundle(
        &[
            "Wolfeschlegelsteinhausenbergerdorff",
            "Maximiliana",
            "Konstantinopolitana",
        ],
        "Featherstonehaugh-Cholmondeley von Hohenzollern-Sigmaringen",
        "1899-12-31",
        &[dose("2021-01-29", "207", "0000001")],
    );
    for size in SIZES {
        let maker = Maker::new();
        let states = [
            scanning(CameraStatus::None),
            with_result(vec![maker.verified(&johanna())]),
            with_result(vec![maker.verified(&long)]),
            with_result(vec![maker.altered(&johanna()), maker.verified(&long)]),
        ];
        for state in states {
            let harness = shown(size, window(state));
            for role in [egui::accesskit::Role::Button, egui::accesskit::Role::Tab] {
                for button in harness.query_all_by_role(role) {
                    let rect = button.rect();
                    assert!(rect.height() >= DARK.touch, "{button:?} at {size}");
                    assert!(
                        rect.left() >= 0.0 && rect.right() <= size.x,
                        "{button:?} at {size}"
                    );
                }
            }
            for label in harness.query_all_by_role(egui::accesskit::Role::Label) {
                let rect = label.rect();
                assert!(
                    rect.left() >= 0.0 && rect.right() <= size.x,
                    "{label:?} at {size}"
                );
            }
        }
    }
}

/// What `message` says in English.
fn said(message: Message) -> &'static str {
    Words::english().get(message)
}

/// What `guidance` says in English.
fn advice(guidance: Guidance) -> Advice {
    Words::english().advice(guidance)
}
