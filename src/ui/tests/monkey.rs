//! Somebody who presses everything at random, while cards come and go, answers come late, and cameras
//! vanish: nothing panics, no screen holds anybody fast, and what is on the screen belongs to the last
//! scan (architecture §4, red line 5).
//!
//! `HEALTH_CARD_KIOSK_MONKEY` is how many things happen; 200,000 before a release.

mod rest;

use egui::{Event as Input, MouseWheelUnit, PointerButton, Pos2, TouchPhase, pos2};

use super::*;
use crate::kiosk::{AccessEvent, LinkEvent, Opening, ScannerEvent, Screen, SettingsEvent};
use crate::store::{PhotoId, Profile, TakeAlong, TextSize, Theme};
use crate::wording::Language;
use rest::Rest;

/// How many things happen where nobody says otherwise.
const THINGS: u32 = 16_000;

const KEYS: [Key; 40] = [
    Key::Space,
    Key::Enter,
    Key::Escape,
    Key::Tab,
    Key::Backspace,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::F5,
    Key::F9,
    Key::F10,
    Key::A,
    Key::B,
    Key::C,
    Key::D,
    Key::E,
    Key::F,
    Key::G,
    Key::H,
    Key::I,
    Key::K,
    Key::L,
    Key::M,
    Key::N,
    Key::O,
    Key::P,
    Key::Q,
    Key::R,
    Key::S,
    Key::T,
    Key::U,
    Key::V,
    Key::X,
    Key::Y,
    Key::Z,
];

/// Numbers that look like chance and are the same each time (Knuth's multiplier, 64 bits).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Something that comes from beside the window.
fn from_beside(chance: &mut Chance, state: &State) -> Event {
    // Chance alone does not type a PIN.
    if matches!(state.screen(), Screen::Pin(_)) && !chance.once_in(6) {
        return Event::Access(match chance.below(3) {
            0 => AccessEvent::Enter,
            _ => AccessEvent::Digit(5),
        });
    }
    let may_be_held = state.opening().is_some_and(Opening::may_be_held);
    if may_be_held && !chance.once_in(4) {
        return Event::Link(LinkEvent::Hold);
    }
    if matches!(state.screen(), Screen::Link) && !chance.once_in(4) {
        return Event::Link(match chance.below(7) {
            0 | 1 => LinkEvent::Open,
            2 => LinkEvent::Letter(chance.of(&['1', 'x'])),
            3 => LinkEvent::UseTry,
            4 => LinkEvent::Reveal(true),
            _ => LinkEvent::Send,
        });
    }
    if state.opening().is_some() && chance.once_in(3) {
        return Event::Link(match chance.below(3) {
            0 => LinkEvent::Update,
            1 => LinkEvent::AskAgain,
            _ => LinkEvent::Follow(0),
        });
    }
    if state.held_links().all().len() > 1 && chance.once_in(6) {
        return Event::Link(LinkEvent::ShowHeld);
    }
    let text = |chance: &mut Chance| Zeroizing::new(format!("shc:/{}", 1_000 + chance.below(6)));
    match chance.below(13) {
        0 => Event::CodesSeen(Vec::new()),
        1 | 2 => Event::CodesSeen(vec![text(chance)]),
        3 => Event::CodesSeen(vec![text(chance), text(chance)]),
        4 => Event::Scanner(ScannerEvent::Scanned(text(chance))),
        5 => Event::Scanner(ScannerEvent::Unreadable),
        6 => Event::Camera(match chance.below(4) {
            0 => CameraStatus::Lost,
            1 => CameraStatus::None,
            2 => CameraStatus::Stalled,
            _ => CameraStatus::Live {
                id: "usb".to_owned(),
                name: "Camera".to_owned(),
                width: 1_280,
                height: 720,
            },
        }),
        7 => Event::FilesChosen(vec![PathBuf::from("/does/not/exist")]),
        // Which forgets the links that wait.
        8 if !state.held_links().is_empty() && !chance.once_in(6) => Event::Tick,
        8 => Event::Locked,
        9 => Event::Pasted(text(chance)),
        10 => Event::PicturePasted(Ok(vec![text(chance)])),
        11 => {
            let mut settings = state.settings().clone();
            settings.theme = chance.of(&Theme::ALL);
            settings.text_size = chance.of(&TextSize::ALL);
            settings.profile = chance.of(&Profile::ALL);
            settings.photo_id = chance.of(&PhotoId::ALL);
            settings.language = Some(chance.of(&Language::ALL));
            settings.is_kiosk = chance.once_in(4);
            settings.take_along = chance.of(&TakeAlong::ALL);
            settings.asks_visitor = chance.once_in(2);
            settings.recipient = chance.of(&["", "Front desk", "Front desk"]).to_owned();
            Event::Settings(SettingsEvent::Changed(Box::new(settings)))
        }
        _ => Event::Tick,
    }
}

/// Something that a hand does to the window.
fn by_hand(chance: &mut Chance, size: Vec2) -> Vec<Input> {
    let coordinate = |chance: &mut Chance, end: f32| {
        let share = u16::try_from(chance.below(1_000)).unwrap();
        end * f32::from(share) / 1_000.0
    };
    let at = pos2(coordinate(chance, size.x), coordinate(chance, size.y));
    let modifiers = chance.of(&[
        Modifiers::NONE,
        Modifiers::NONE,
        Modifiers::CTRL,
        Modifiers::SHIFT,
    ]);
    match chance.below(8) {
        0..=2 => {
            let key = chance.of(&KEYS);
            [true, false]
                .map(|pressed| Input::Key {
                    key,
                    physical_key: Some(key),
                    pressed,
                    repeat: false,
                    modifiers,
                })
                .into()
        }
        3..=5 => click_at(at),
        6 => vec![
            Input::PointerMoved(at),
            Input::MouseWheel {
                source: egui::MouseWheelSource::Unknown,
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, coordinate(chance, 400.0) - 200.0),
                phase: TouchPhase::Move,
                modifiers: Modifiers::NONE,
            },
        ],
        _ => vec![Input::Text(
            chance.of(&["7", "a", "é", "2580", "-"]).to_owned(),
        )],
    }
}

fn click_at(at: Pos2) -> Vec<Input> {
    let button = |pressed| Input::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    vec![Input::PointerMoved(at), button(true), button(false)]
}

#[test]
fn whatever_is_pressed_nothing_panics_and_the_screen_is_the_last_scans() {
    let things = std::env::var("HEALTH_CARD_KIOSK_MONKEY");
    let things = things.map_or(THINGS, |things| things.parse().unwrap());
    let mut chance = Chance(0x5eed);
    let mut rest = Rest::new();
    let mut harness = shown(SIZES[0], window(scanning(CameraStatus::None)));
    let (mut shown, mut read, mut screens) = (0_u32, 0_u32, [0_u32; SCREENS]);
    for thing in 0..things {
        harness.state_mut().instant += Duration::from_millis(40);
        let now = harness.state().instant;
        match chance.below(10) {
            0..=5 => {
                for input in by_hand(&mut chance, SIZES[0]) {
                    harness.event(input);
                }
                harness.step();
            }
            6 | 7 => {
                let window = harness.state_mut();
                let event = from_beside(&mut chance, &window.state);
                rest.happen(event, &mut window.state, &mut chance, now);
            }
            _ => rest.answer(&mut harness.state_mut().state, &mut chance, now),
        }
        let window = harness.state_mut();
        for event in std::mem::take(&mut window.events) {
            rest.happen(event, &mut window.state, &mut chance, now);
        }
        rest.happen(Event::Tick, &mut window.state, &mut chance, now);
        let state = &window.state;
        screens[index(state.screen())] += 1;
        if let Screen::Result(on_screen) = state.screen() {
            shown += 1;
            read += u32::from(on_screen.viewing.is_some());
            let held_up = rest.last.clone();
            for verdict in &on_screen.verdicts {
                let signed = verdict.signed().map(|signed| &signed.summary);
                let unsigned = verdict.unsigned().map(|unsigned| &unsigned.summary);
                let person = signed
                    .or(unsigned)
                    .and_then(|summary| summary.person.as_ref());
                let names = person
                    .and_then(|person| person.names.first())
                    .map(crate::fhir::Name::show);
                assert_eq!(names, held_up.as_deref(), "after {thing} things");
            }
        }
        if thing % 400 == 399 {
            escape(&mut harness, &mut rest, &mut chance, thing);
        }
    }
    assert!(
        shown > things / 50,
        "a result was on the screen {shown} times"
    );
    assert!(things < THINGS || read > 0, "no document was ever read");
    let never: Vec<usize> = (0..SCREENS - 2).filter(|at| screens[*at] == 0).collect();
    assert!(
        things < THINGS || never.is_empty(),
        "screens that were never there: {never:?}"
    );
}

/// From wherever it is, a few presses of Escape lead back to the counter.
fn escape(
    harness: &mut Harness<'static, Window>,
    rest: &mut Rest,
    chance: &mut Chance,
    thing: u32,
) {
    rest.under_way.clear();
    rest.asked.clear();
    for _ in 0..8 {
        let window = harness.state_mut();
        if matches!(window.state.screen(), Screen::Scan) && window.state.training().is_none() {
            return;
        }
        let now = window.instant;
        harness.key_press(Key::Escape);
        harness.run_steps(2);
        let window = harness.state_mut();
        for event in std::mem::take(&mut window.events) {
            rest.happen(event, &mut window.state, chance, now);
        }
    }
    let at = index(harness.state().state.screen());
    panic!("screen {at} holds whoever is there, after {thing} things");
}

/// How many screens there are. The last two come seldom: the first start once, the list of links
/// that wait only where two do so at the same time.
const SCREENS: usize = 13;

const fn index(screen: &Screen) -> usize {
    match screen {
        Screen::Scan => 0,
        Screen::Result(_) => 1,
        Screen::Menu => 2,
        Screen::Files(_) => 3,
        Screen::Directory => 4,
        Screen::Devices => 5,
        Screen::Pin(_) => 6,
        Screen::Settings => 7,
        Screen::Today => 8,
        Screen::Training => 9,
        Screen::Link => 10,
        Screen::Held => 11,
        Screen::FirstStart(_) => 12,
    }
}
