//! Links: what is said before anything is asked, the pad, and what came.

use egui::accesskit::Role;

use super::*;
use crate::demo::{Demo, PASSCODE};
use crate::jobs::only_link;
use crate::kiosk::{LinkEvent, LinkStep, Opening, Screen, SettingsEvent, Visit};
use crate::shared::Shared;
use crate::shl::{Answer, Ask, SendFault};
use crate::store::{TextSize, Theme};
use crate::wording::Language;
use crate::wording::screens::link as words;

/// A window without a window that carries out what links ask for.
pub(super) struct Desk {
    pub(super) state: State,
    demo: Demo,
    asked: Vec<(Visit, Ask)>,
    now: Instant,
}

/// A link with these further members.
pub(super) fn text(members: &str) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let secret = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let json = format!(r#"{{"url":"https://ehr.example.org/{secret}","key":"{key}"{members}}}"#);
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))
}

/// A link as schools get them.
pub(super) const SCHOOL: &str =
    r#","label":"Back-to-school immunizations for Oliver Brown","flag":"LP""#;

impl Desk {
    pub(super) fn new(recipient: &str) -> Self {
        let mut state = scanning(CameraStatus::None);
        let mut settings = state.settings().clone();
        recipient.clone_into(&mut settings.recipient);
        let now = Instant::now();
        let changed = SettingsEvent::Changed(Box::new(settings));
        state.on(Event::Settings(changed), now);
        Self {
            state,
            demo: Demo::new(NOW).unwrap(),
            asked: Vec::new(),
            now,
        }
    }

    pub(super) fn showing(members: &str) -> Self {
        let mut desk = Self::new("Lincoln High, school nurse");
        desk.paste(&text(members));
        desk
    }

    /// With what the demonstration's link gave, asked for so many times.
    pub(super) fn opened(times: u32) -> Self {
        let mut desk = Self::new("Lincoln High, school nurse");
        let link = desk.demo.link.text();
        desk.paste(&link);
        desk.link(LinkEvent::Open);
        for _ in 0..times {
            desk.now += Duration::from_secs(10);
            desk.link(LinkEvent::Update);
            desk.write(PASSCODE);
            desk.link(LinkEvent::Send);
            desk.answer();
        }
        desk
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.on(Event::Pasted(Zeroizing::new(text.to_owned())));
    }

    pub(super) fn on(&mut self, event: Event) {
        if let Some(job) = self.state.on(event, self.now) {
            self.take(job);
        }
    }

    pub(super) fn link(&mut self, event: LinkEvent) {
        self.on(Event::Link(event));
    }

    pub(super) fn write(&mut self, passcode: &str) {
        for letter in passcode.chars() {
            self.link(LinkEvent::Letter(letter));
        }
    }

    fn take(&mut self, job: Job) {
        match job {
            Job::All(jobs) => jobs.into_iter().for_each(|job| self.take(job)),
            Job::Judge { visit, texts } => {
                let link = Box::new(only_link(&texts).unwrap());
                let at = NOW;
                self.link(LinkEvent::Met { visit, link, at });
            }
            Job::Send { visit, asks } => {
                let asks = asks.asks.into_iter().map(|ask| (visit, ask));
                self.asked.extend(asks);
            }
            Job::ReadShared {
                visit,
                received,
                key,
            } => {
                let moment = Moment::from_clock(NOW, NOW);
                let shared = Shared::judge(*received, &key, &self.demo.directory, moment);
                let shared = Box::new(shared);
                self.link(LinkEvent::Read { visit, shared });
            }
            _ => {}
        }
    }

    fn answer(&mut self) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            let answer = self.demo.link.answer(&ask);
            self.answered(visit, &ask, answer);
        }
    }

    fn fail(&mut self, fault: SendFault) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            self.answered(visit, &ask, Err(fault));
        }
    }

    fn say(&mut self, status: u16, body: &str) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            let answer = Answer {
                status,
                retry_after: None,
                body: Zeroizing::new(body.as_bytes().to_vec()),
                is_page: false,
            };
            self.answered(visit, &ask, Ok(answer));
        }
    }

    fn answered(&mut self, visit: Visit, ask: &Ask, answer: Result<Answer, SendFault>) {
        self.link(LinkEvent::Answered {
            visit,
            number: ask.number,
            answer: Box::new(answer),
        });
    }

    fn window(self) -> Window {
        let now = self.now;
        let mut window = window(self.state);
        window.instant = now;
        window
    }
}

/// One of each kind of screen, by its name.
fn all() -> Vec<(&'static str, Desk)> {
    let asks = |members: &str| {
        let mut desk = Desk::showing(members);
        desk.link(LinkEvent::Open);
        desk
    };
    let sent = || {
        let mut desk = asks(SCHOOL);
        desk.write("2016-01-31");
        desk.link(LinkEvent::Send);
        desk
    };
    let mut wrong = sent();
    wrong.say(401, r#"{"remainingAttempts":2}"#);
    let mut confirms = sent();
    confirms.say(401, r#"{"remainingAttempts":1}"#);
    confirms.write("x");
    confirms.link(LinkEvent::Send);
    let mut locked = sent();
    locked.say(401, r#"{"remainingAttempts":0}"#);
    let mut slow = sent();
    slow.fail(SendFault::TooSlow);
    let mut offline = asks("");
    offline.fail(SendFault::NoName);
    let mut often = asks("");
    often.say(429, "");
    let mut empty = asks(r#","flag":"L""#);
    empty.say(200, r#"{"files":[]}"#);
    let mut held = Desk::new("Desk");
    for label in ["First", "Second"] {
        held.paste(&text(&format!(r#","label":"{label}""#)));
        held.link(LinkEvent::Open);
        held.fail(SendFault::NoConnection);
        held.link(LinkEvent::Hold);
    }
    held.link(LinkEvent::ShowHeld);
    let mut nobody = Desk::new("");
    nobody.paste(&text(SCHOOL));
    let mut second = Desk::opened(2);
    second.on(Event::Select(1));
    vec![
        ("ready", Desk::showing(SCHOOL)),
        ("past", Desk::showing(r#","exp":1"#)),
        ("newer", Desk::showing(r#","v":2,"label":"New""#)),
        ("nobody", nobody),
        ("passcode", asks(SCHOOL)),
        ("asking", sent()),
        ("wrong", wrong),
        ("confirms", confirms),
        ("locked", locked),
        ("slow", slow),
        ("offline", offline),
        ("often", often),
        ("empty", empty),
        ("held", held),
        ("opened", Desk::opened(1)),
        ("updated", second),
    ]
}

#[test]
fn every_screen_of_a_link_fits_in_every_size_theme_and_language() {
    let languages = Language::ALL.into_iter().cycle();
    let looks = [
        (SIZES[0], Theme::Dark, TextSize::Double),
        (SIZES[0], Theme::Contrast, TextSize::Normal),
        (SIZES[2], Theme::Light, TextSize::Normal),
    ];
    let mut languages = languages;
    for (size, theme, text) in looks {
        for (name, mut desk) in all() {
            let language = languages.next().unwrap();
            let mut settings = desk.state.settings().clone();
            settings.theme = theme;
            settings.text_size = text;
            settings.language = Some(language);
            let changed = SettingsEvent::Changed(Box::new(settings));
            desk.on(Event::Settings(changed));
            let harness = shown(size, desk.window());
            let place = egui::Rect::from_min_size(egui::Pos2::ZERO, size).expand(1.0);
            let which = format!("{name} in {} at {size}, {text:?}", language.code());
            let mut buttons = 0;
            for button in harness.query_all_by_role(Role::Button) {
                let rect = button.rect();
                // Places are rounded to whole pixels.
                assert!(rect.height() >= DARK.touch - 0.5, "{which}: {button:?}");
                let is_there = rect.left() >= place.left() && rect.right() <= place.right();
                assert!(is_there, "{which}: {button:?}");
                buttons += 1;
            }
            assert!(buttons > 0, "{which}: nothing to press");
            for label in harness.query_all_by_role(Role::Label) {
                assert!(label.rect().right() <= place.right(), "{which}: {label:?}");
            }
        }
    }
}

#[test]
fn a_link_says_who_is_told_before_it_is_opened() {
    let mut harness = shown(SIZES[0], Desk::showing(SCHOOL).window());
    harness.get_by_label("Back-to-school immunizations for Oliver Brown");
    harness.get_by_label("ehr.example.org");
    let told = "Opening tells ehr.example.org that “Lincoln High, school nurse” opened it";
    harness.get_by_label(told);
    harness.get_by_label(said(words::LABEL_UNCHECKED));
    let pressed = click(&mut harness, said(words::OPEN));
    assert!(matches!(pressed[..], [Event::Link(LinkEvent::Open)]));
    let pressed = press(&mut harness, Key::Enter);
    assert!(matches!(pressed[..], [Event::Link(LinkEvent::Open)]));
    assert!(matches!(
        press(&mut harness, Key::Escape)[..],
        [Event::Back]
    ));
}

#[test]
fn a_disguised_host_is_shown_in_both_ways() {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let json = format!(r#"{{"url":"https://xn--80ak6aa92e.example/x","key":"{key}"}}"#);
    let mut desk = Desk::new("Desk");
    desk.paste(&format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json)));
    let harness = shown(SIZES[1], desk.window());
    for shown in ["xn--80ak6aa92e.example", "аррӏе.example"] {
        let mut all = harness.query_all_by_label_contains(shown);
        assert!(all.next().is_some(), "{shown}");
    }
}

#[test]
fn a_passcode_is_typed_with_keys_and_fingers_and_told_to_nobody() {
    let mut desk = Desk::showing(SCHOOL);
    desk.link(LinkEvent::Open);
    desk.write("Zq7");
    desk.link(LinkEvent::Reveal(true));
    let mut harness = shown(SIZES[0], desk.window());
    harness.get_by_label(&words::typed(Words::english(), 3));
    assert!(
        harness.query_by_label("Zq7").is_none(),
        "told to assistants"
    );
    assert!(matches!(
        click(&mut harness, "5")[..],
        [Event::Link(LinkEvent::Letter('5'))]
    ));
    assert!(click(&mut harness, "ABC").is_empty());
    assert!(matches!(
        click(&mut harness, "Q")[..],
        [Event::Link(LinkEvent::Letter('Q'))]
    ));
    assert!(click(&mut harness, "abc").is_empty());
    assert!(matches!(
        click(&mut harness, "q")[..],
        [Event::Link(LinkEvent::Letter('q'))]
    ));
    assert!(matches!(
        click(&mut harness, said(words::SPACE))[..],
        [Event::Link(LinkEvent::Letter(' '))]
    ));
    assert!(matches!(
        click(&mut harness, said(words::ERASE))[..],
        [Event::Link(LinkEvent::Erase)]
    ));
    harness.event(egui::Event::Text("é".to_owned()));
    harness.run_steps(2);
    let events = std::mem::take(&mut harness.state_mut().events);
    assert!(matches!(events[..], [Event::Link(LinkEvent::Letter('é'))]));
    assert!(matches!(
        press(&mut harness, Key::Backspace)[..],
        [Event::Link(LinkEvent::Erase)]
    ));
    assert!(matches!(
        press(&mut harness, Key::F2)[..],
        [Event::Link(LinkEvent::Reveal(false))]
    ));
    assert!(matches!(
        press(&mut harness, Key::Enter)[..],
        [Event::Link(LinkEvent::Send)]
    ));
}

#[test]
fn one_of_the_last_tries_is_another_button() {
    let (_, desk) = all()
        .into_iter()
        .find(|(name, _)| *name == "confirms")
        .unwrap();
    let step = desk.state.opening().map(Opening::step);
    assert!(matches!(
        step,
        Some(LinkStep::Passcode { confirms: true, .. })
    ));
    let mut harness = shown(SIZES[0], desk.window());
    assert!(
        press(&mut harness, Key::Enter).is_empty(),
        "the same key sends"
    );
    assert!(harness.query_by_label(said(words::OPEN)).is_none());
    assert!(matches!(
        click(&mut harness, said(words::USE_TRY))[..],
        [Event::Link(LinkEvent::UseTry)]
    ));
}

#[test]
fn what_came_says_by_which_link_and_what_is_new() {
    let (_, desk) = all()
        .into_iter()
        .find(|(name, _)| *name == "updated")
        .unwrap();
    assert!(matches!(desk.state.screen(), Screen::Result(_)));
    let harness = shown(SIZES[2], desk.window());
    harness.get_by_label(said(words::NOW_FINAL));
    harness.get_by_label(&words::changes(Words::english(), 1, 0));
    harness.get_by_label("By link: Demonstration records (passcode 1234)");
    // Nothing of the demonstration's is signed by an issuer of this directory, and blue is no green.
    harness
        .get_all_by_label("SHARED, NOT SIGNED")
        .next()
        .unwrap();
}

#[test]
fn links_that_wait_can_be_opened_and_forgotten() {
    let (_, mut desk) = all().into_iter().find(|(name, _)| *name == "held").unwrap();
    let now = desk.now;
    assert!(desk.state.held_links().shortest(now).is_some());
    desk.on(Event::Back);
    let mut harness = shown(SIZES[0], desk.window());
    let chip = words::waiting(Words::english(), 2, crate::limits::HELD_FOR);
    assert!(matches!(
        click(&mut harness, &chip)[..],
        [Event::Link(LinkEvent::ShowHeld)]
    ));
    let (_, desk) = all().into_iter().find(|(name, _)| *name == "held").unwrap();
    let mut harness = shown(SIZES[0], desk.window());
    harness.get_by_label("First");
    assert!(matches!(
        click(&mut harness, said(words::FORGET_ALL))[..],
        [Event::Link(LinkEvent::Forget(None))]
    ));
}
