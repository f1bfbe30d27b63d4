//! Pictures of the screens, compared with those in `tests/snapshots`: each screen, headline, theme
//! and size is in one of them. `UPDATE_SNAPSHOTS=1` writes them anew; then look at each.

use egui_kittest::SnapshotResults;

use super::painter::Painter;
use super::*;
use crate::json::Json;
use crate::kiosk::{
    DirectoryEvent, FirstStartEvent, LinkEvent, SettingsEvent, SettingsGroup, Step, Tab,
    TodayEvent, TrainingEvent,
};
use crate::payload::Foreign;
use crate::store::{Counted, PhotoId, Profile, Settings, Store, TextSize, Theme};
use crate::wording::Language;

const SMALL: Vec2 = SIZES[0];
const LARGE: Vec2 = SIZES[2];

/// The most that there may be of them: each has to be looked at when it changes.
const MOST: usize = 40;

/// The pictures of one test.
struct Pictures(SnapshotResults);

impl Pictures {
    fn new() -> Self {
        Self(SnapshotResults::new())
    }

    /// Whether the picture `name` of `state`, in a window of this size, is as it was.
    fn take(&mut self, name: &str, size: Vec2, state: State) {
        let mut window = window(state);
        window.preview = matches!(window.state.camera(), CameraStatus::Live { .. });
        let builder = Harness::builder()
            .with_size(size)
            .renderer(Painter::with_preview());
        let mut harness = drawn(builder, window);
        harness.snapshot(name);
        self.0.extend_harness(&mut harness);
    }
}

fn set(mut state: State, change: impl FnOnce(&mut Settings)) -> State {
    let mut settings = state.settings().clone();
    change(&mut settings);
    let changed = SettingsEvent::Changed(Box::new(settings));
    state.on(Event::Settings(changed), Instant::now());
    state
}

fn themed(theme: Theme) -> impl FnOnce(&mut Settings) {
    move |settings| settings.theme = theme
}

fn speaking(language: Language) -> impl FnOnce(&mut Settings) {
    move |settings| settings.language = Some(language)
}

fn live() -> State {
    scanning(CameraStatus::Live {
        id: "usb".to_owned(),
        name: "HD Webcam C920".to_owned(),
        width: 1_280,
        height: 720,
    })
}

/// What stands before the counter after this has happened.
fn after(events: impl IntoIterator<Item = Event>) -> State {
    let mut state = live();
    for event in events {
        state.on(event, Instant::now());
    }
    state
}

/// The result of a visit, with these settings.
fn judged(verdicts: Vec<Verdict>, change: impl FnOnce(&mut Settings)) -> State {
    let mut state = set(live(), change);
    let now = Instant::now();
    let text = Zeroizing::new("text".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), now) else {
        panic!("no job");
    };
    state.on(Event::Judged { visit, verdicts }, now);
    state
}

fn verified(change: impl FnOnce(&mut Settings)) -> State {
    judged(vec![Maker::new().verified(&johanna())], change)
}

fn as_it_is(_settings: &mut Settings) {}

#[test]
fn scan() {
    let mut pictures = Pictures::new();
    pictures.take("scan-dark-small", SMALL, live());
    pictures.take("scan-light-large", LARGE, set(live(), themed(Theme::Light)));
    let alone = scanning(CameraStatus::None);
    pictures.take(
        "scan-without-camera-contrast",
        SMALL,
        set(alone, themed(Theme::Contrast)),
    );
    let double = |settings: &mut Settings| settings.text_size = TextSize::Double;
    pictures.take("scan-double-text", SMALL, set(live(), double));
    pictures.take(
        "scan-chinese",
        SMALL,
        set(live(), speaking(Language::Chinese)),
    );
    let troubled = after([
        Event::Noticed(Notice::StoreSetAside),
        Event::Noticed(Notice::ClockDoubtful),
        Event::Noticed(Notice::DirectoryTooOld),
    ]);
    pictures.take("scan-trouble", SMALL, troubled);
}

#[test]
fn verified_cards() {
    let mut pictures = Pictures::new();
    pictures.take("verified-dark-small", SMALL, verified(as_it_is));
    pictures.take(
        "verified-light-large",
        LARGE,
        verified(themed(Theme::Light)),
    );
    let gate = |settings: &mut Settings| settings.profile = Profile::Gate;
    pictures.take("verified-gate", SMALL, verified(gate));
    let first = |settings: &mut Settings| settings.photo_id = PhotoId::First;
    pictures.take("verified-photo-id-first", LARGE, verified(first));
    let double = |settings: &mut Settings| settings.text_size = TextSize::Double;
    pictures.take("verified-double-text", SMALL, verified(double));
    pictures.take(
        "verified-vietnamese",
        SMALL,
        verified(speaking(Language::Vietnamese)),
    );
}

#[test]
fn other_verdicts_on_cards() {
    let mut pictures = Pictures::new();
    let maker = Maker::new();
    let unknown = || vec![maker.of_unknown_issuer(&johanna())];
    pictures.take("check-dark-small", SMALL, judged(unknown(), as_it_is));
    pictures.take(
        "check-contrast-large",
        LARGE,
        judged(unknown(), themed(Theme::Contrast)),
    );
    let revoked = || vec![maker.revoked_and_expired(&johanna())];
    pictures.take("refused-dark-small", SMALL, judged(revoked(), as_it_is));
    pictures.take(
        "refused-light-large",
        LARGE,
        judged(revoked(), themed(Theme::Light)),
    );
    pictures.take(
        "refused-german",
        SMALL,
        judged(revoked(), speaking(Language::German)),
    );
    let several = vec![maker.verified(&johanna()), maker.altered(&johanna())];
    pictures.take("refused-of-several", SMALL, judged(several, as_it_is));
}

#[test]
fn what_is_no_verdict_on_a_card() {
    let mut pictures = Pictures::new();
    let directory = Maker::new().directory(Source::Snapshot, 10);
    let moment = Moment::from_clock(NOW, directory.published());
    let record = Json::parse(br#"{"resourceType":"Coverage"}"#).unwrap();
    let unsigned = Verdict::on_shared(record, None, &directory, moment);
    pictures.take("shared-dark-small", SMALL, judged(unsigned, as_it_is));
    let foreign = vec![Verdict::on_foreign(
        Foreign::EuCertificate,
        &directory,
        moment,
    )];
    pictures.take(
        "no-health-code-light-large",
        LARGE,
        judged(foreign, themed(Theme::Light)),
    );
    let progress = Progress {
        total: 3,
        missing: vec![2],
    };
    let incomplete = vec![Verdict::on_incomplete(progress, &directory, moment)];
    pictures.take("several-codes", SMALL, judged(incomplete, as_it_is));
    let link = vec![Verdict::on_link(&directory, moment)];
    pictures.take("link", SMALL, judged(link, as_it_is));
}

#[test]
fn links() {
    let mut pictures = Pictures::new();
    let school = || links::Desk::showing(links::SCHOOL);
    pictures.take(
        "link-ready-light-large",
        LARGE,
        set(school().state, themed(Theme::Light)),
    );
    let mut passcode = school();
    passcode.link(LinkEvent::Open);
    passcode.write("2016");
    pictures.take("link-passcode", SMALL, passcode.state);
    let mut opened = links::Desk::opened(2);
    opened.on(Event::Select(1));
    pictures.take("link-opened", SMALL, opened.state);
}

#[test]
fn behind_the_counter() {
    let mut pictures = Pictures::new();
    pictures.take(
        "menu-light",
        SMALL,
        set(after([Event::OpenMenu]), themed(Theme::Light)),
    );
    let directory = || after([Event::Directory(DirectoryEvent::Open)]);
    pictures.take("directory", SMALL, directory());
    let mut decided = directory();
    decided.on(
        Event::Directory(DirectoryEvent::Show(Tab::Decided)),
        Instant::now(),
    );
    pictures.take("directory-decided", SMALL, decided);
    let devices = Event::Devices(crate::kiosk::DevicesEvent::Open);
    pictures.take("devices", SMALL, after([devices]));
    pictures.take("files", SMALL, after([Event::OpenFile]));
    pictures.take(
        "training",
        SMALL,
        after([Event::Training(TrainingEvent::Start)]),
    );
}

#[test]
fn the_administrators() {
    let mut pictures = Pictures::new();
    let pad = admin::opened(crate::kiosk::Guarded::Settings, admin::SET);
    pictures.take("pin", SMALL, pad);
    pictures.take("settings-dark-small", SMALL, admin::unlocked());
    let mut display = admin::unlocked();
    let show = SettingsEvent::Show(SettingsGroup::Display);
    display.on(Event::Settings(show), Instant::now());
    pictures.take(
        "settings-light-large",
        LARGE,
        set(display, themed(Theme::Light)),
    );
}

#[test]
fn today() {
    let mut pictures = Pictures::new();
    let day = NOW.civil(0).date();
    let store = Store::in_memory().unwrap();
    for (hour, counts) in [
        (8, [12, 1, 0]),
        (9, [48, 3, 1]),
        (10, [61, 0, 2]),
        (17, [20, 7, 0]),
    ] {
        let outcomes = [Counted::Verified, Counted::Check, Counted::Refused];
        for (outcome, count) in outcomes.into_iter().zip(counts) {
            store
                .count((day, hour), &vec![outcome; count], &[], NOW)
                .unwrap();
        }
    }
    let days = store.counts(day).unwrap();
    let open = || {
        let (today, days) = (day, days.clone());
        after([TodayEvent::Open, TodayEvent::Read { today, days }].map(Event::Today))
    };
    pictures.take("today-dark-small", SMALL, open());
    pictures.take(
        "today-contrast-large",
        LARGE,
        set(open(), themed(Theme::Contrast)),
    );
}

#[test]
fn first_start() {
    let mut pictures = Pictures::new();
    for (step, name, forward) in [
        (Step::Place, "first-start-place", 0),
        (Step::Camera, "first-start-camera", 1),
        (Step::Trial, "first-start-trial", 2),
    ] {
        let begin = Event::FirstStart(FirstStartEvent::Begin);
        let forward = (0..forward).map(|_| Event::FirstStart(FirstStartEvent::Forward));
        let state = after(std::iter::once(begin).chain(forward));
        assert!(matches!(state.screen(), crate::kiosk::Screen::FirstStart(at) if *at == step));
        pictures.take(name, SMALL, state);
    }
}

#[test]
fn the_guests_window() {
    let mut state = live();
    let builder = Harness::builder().with_size(vec2(1_280.0, 720.0));
    let mut harness = builder.renderer(Painter::with_preview()).build_ui_state(
        |ui, (screens, state): &mut (Option<Ui>, State)| {
            let ctx = ui.ctx().clone();
            let folder = PathBuf::from("/does/not/exist");
            let screens = screens.get_or_insert_with(|| Ui::new(&ctx, Language::English, folder));
            screens.facing(state).show(ui);
        },
        (None, {
            state.on(Event::Tick, Instant::now());
            state
        }),
    );
    harness.run_steps(3);
    harness.snapshot("guest");
}

#[test]
fn there_are_not_more_pictures_than_can_be_looked_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let names = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let is_made = |name: &std::ffi::OsString| {
        let name = name.to_string_lossy();
        name.ends_with(".png")
            && !name.contains(".new.")
            && !name.contains(".diff.")
            && !name.contains(".old.")
    };
    let count = names.filter(is_made).count();
    assert!(count <= MOST, "{count}");
}
