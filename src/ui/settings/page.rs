//! The settings of one group.

use egui::Ui;

use super::controls::{choices, field, toggles};
use super::{Drafts, words};
use crate::audit::AuditScans;
use crate::directory::IssuerKind;
use crate::kiosk::{
    AccessEvent, DevicesEvent, Event, Guarded, SettingsEvent, SettingsGroup, SettingsTold,
};
use crate::limits;
use crate::sound::SoundStatus;
use crate::store::{BadSettingsFile, PhotoId, Profile, Settings, TakeAlong, TextSize, Theme};
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::ui::widgets::{Button, panel};
use crate::wording::screens::directory;
use crate::wording::{Language, Sentence};

pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    group: SettingsGroup,
    drafts: &mut Drafts,
) -> Vec<Event> {
    let mut events = Vec::new();
    if let Some(told) = directory::from_fleet(look.words, &view.state.refresh().times.fleet) {
        let note = Style::new(look.text_small, look.ground.text).strong();
        say(ui, &told, note);
        ui.add_space(look.gap);
    }
    for name in group.names() {
        events.extend(setting(ui, look, view, name, drafts).map(Event::Settings));
        ui.add_space(look.gap);
    }
    let wide = |ui: &mut Ui, label: &str| Button::new(label).show(ui, look).clicked();
    match group {
        SettingsGroup::Devices if Action::Camera.show(ui, look) => {
            events.push(Event::Devices(DevicesEvent::Open));
        }
        SettingsGroup::Access => {
            if wide(ui, look.text(words::CHANGE_PIN)) {
                events.push(Event::Access(AccessEvent::Open(Guarded::ChangePin)));
            }
            let dim = Style::new(look.text_small, look.dim);
            say(ui, look.text(words::FORGOTTEN), dim);
        }
        SettingsGroup::File => {
            let dim = Style::new(look.text_row, look.dim);
            say(ui, look.text(words::FILE_HOW), dim);
            ui.add_space(look.gap_small);
            if wide(ui, look.text(words::EXPORT)) {
                events.push(Event::Settings(SettingsEvent::PickFolder));
            }
            if wide(ui, look.text(words::IMPORT)) {
                events.push(Event::Settings(SettingsEvent::PickFile));
            }
            if let Some(told) = &view.state.settings_page().told {
                ui.add_space(look.gap);
                self::told(ui, look, told);
            }
        }
        _ => {}
    }
    events
}

/// One setting: what it decides, what more there is to know, and what it can be.
fn setting(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    name: &'static str,
    drafts: &mut Drafts,
) -> Option<SettingsEvent> {
    let settings = view.state.settings();
    let value = settings.get(name)?;
    let label = words::label(look.words, name);
    say(
        ui,
        &label,
        Style::new(look.text_row, look.ground.text).strong(),
    );
    if let Some(more) = words::more(name) {
        let dim = Style::new(look.text_small, look.dim);
        say(ui, look.text(more), dim);
    }
    if name == "volume" && view.state.sound() == SoundStatus::NoDevice {
        let note = Style::new(look.text_small, look.look_sign).strong();
        say(ui, look.text(words::NO_SOUND), note);
    }
    let chosen = match name {
        "recipient" | "station" | "mirrors" | "fleet-source" | "allow-network" | "only-places" => {
            let most = match name {
                "recipient" => limits::RECIPIENT_CHARS,
                "station" => limits::STATION_CHARS,
                "mirrors" => limits::MIRRORS * (limits::ISS_CHARS + 1),
                "fleet-source" => limits::ISS_CHARS,
                "allow-network" => limits::ALLOWED_PLACES * (limits::ALLOWED_PLACE_CHARS + 1),
                _ => limits::ONLY_PLACES_CHARS,
            };
            field(ui, look, (name, &label), &value, most, drafts)
        }
        "only-kinds" => kinds(ui, look, settings),
        "rule" => rules(ui, look, view, (&label, &value)),
        _ => {
            let of = offered(name, &value);
            let named = of.iter().map(|value| words::value(look.words, name, value));
            let named: Vec<String> = named.collect();
            let is_on = |at: usize| of.get(at).is_some_and(|offered| *offered == value);
            let chosen = choices(ui, look, &label, &named, is_on);
            chosen.and_then(|at| of.get(at).cloned())
        }
    };
    if view.state.settings_page().refused == Some(name) {
        let loud = Style::new(look.text_small, look.bad_sign).strong();
        say(ui, look.text(words::REFUSED), loud);
    }
    chosen.map(|value| SettingsEvent::Set(name, value))
}

/// The values that can be chosen by a touch, and `value` among them, whichever it is.
fn offered(name: &str, value: &str) -> Vec<String> {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let mut offered: Vec<String> = match name {
        "profile" => codes(&Profile::ALL.map(Profile::code)),
        "theme" => codes(&Theme::ALL.map(Theme::code)),
        "photo-id" => codes(&PhotoId::ALL.map(PhotoId::code)),
        "take-along" => codes(&TakeAlong::ALL.map(TakeAlong::code)),
        "language" => {
            let mut all = vec![""];
            all.extend(Language::ALL.map(Language::code));
            codes(&all)
        }
        "text-size" => TextSize::ALL
            .map(|size| size.percent().to_string())
            .to_vec(),
        "scanner-baud" => limits::SCANNER_BAUDS.map(|baud| baud.to_string()).to_vec(),
        "volume" => codes(&["0", "20", "40", "60", "80", "100"]),
        "clear-after" => codes(&["10", "15", "30", "60", "120"]),
        "dim-after" => codes(&["0", "60", "300", "900", "3600"]),
        "shown-before" => codes(&["0", "30", "120", "480", "720"]),
        "audit-scans" => codes(&AuditScans::ALL.map(AuditScans::code)),
        "audit-days" => codes(&["7", "30", "90", "366", "2192"]),
        "retention-days" => codes(&["0", "7", "30", "90", "366"]),
        "old-after-days" => codes(&["7", "14", "30", "60", "90"]),
        "too-old-after-days" => codes(&["30", "90", "180", "365"]),
        _ => codes(&["yes", "no"]),
    };
    if !offered.iter().any(|other| other == value) {
        let number = |text: &str| text.parse::<u64>().unwrap_or(u64::MAX);
        let before = |other: &String| number(other) < number(value);
        let at = offered.partition_point(before);
        offered.insert(at, value.to_owned());
    }
    offered
}

/// The kinds of issuers that may be green; none chosen means all.
fn kinds(ui: &mut Ui, look: &Look, settings: &Settings) -> Option<String> {
    let chosen = &settings.only.kinds;
    let mut named = vec![look.text(words::ALL_KINDS).to_owned()];
    named.extend(IssuerKind::ALL.map(|kind| look.text(directory::kind(kind)).to_owned()));
    let is_on = |at: usize| match at.checked_sub(1) {
        None => chosen.is_empty(),
        Some(at) => chosen.contains(&IssuerKind::ALL[at]),
    };
    let pressed = toggles(ui, look, &named, is_on)?;
    let mut kinds = chosen.clone();
    match pressed.checked_sub(1) {
        None => kinds.clear(),
        Some(at) => {
            let kind = IssuerKind::ALL[at];
            if !kinds.remove(&kind) {
                kinds.insert(kind);
            }
        }
    }
    let codes: Vec<&str> = kinds.into_iter().map(IssuerKind::code).collect();
    Some(codes.join(" "))
}

/// The rules that there are, by their names; none is one of the choices.
fn rules(ui: &mut Ui, look: &Look, view: &View<'_>, (label, kept): (&str, &str)) -> Option<String> {
    let none = words::value(look.words, "rule", "");
    let mut offered = vec![(String::new(), none)];
    let packs = view.state.packs();
    offered.extend(packs.map(|pack| (pack.id.clone(), pack.name.clone())));
    // One that is chosen and no longer there is seen to be chosen.
    if !offered.iter().any(|(id, _)| id == kept) {
        offered.push((kept.to_owned(), kept.to_owned()));
    }
    let (ids, named): (Vec<String>, Vec<String>) = offered.into_iter().unzip();
    let is_on = |at: usize| ids.get(at).is_some_and(|id| id == kept);
    let chosen = choices(ui, look, label, &named, is_on)?;
    ids.get(chosen).cloned()
}

/// What came of an import or an export.
fn told(ui: &mut Ui, look: &Look, told: &SettingsTold) {
    let plain = |title: String| Sentence {
        title,
        advice: String::new(),
    };
    let (sentence, is_good) = match told {
        SettingsTold::Imported(changed) => (plain(words::imported(look.words, *changed)), true),
        SettingsTold::Exported(path) => {
            let path = path.display().to_string();
            (plain(words::saved(look.words, &path)), true)
        }
        SettingsTold::BadFile(BadSettingsFile::Value(name)) => {
            (plain(words::wrong_setting(look.words, name)), false)
        }
        SettingsTold::Fleet(applied) => {
            let (at, is_new) = (applied.issued, applied.is_new);
            (plain(words::fleet_applied(look.words, at, is_new)), true)
        }
        SettingsTold::FleetRefused(fault) => (words::fleet_refused(look.words, *fault), false),
        SettingsTold::BadFile(_) | SettingsTold::NotImported => {
            (look.advice(words::NOT_IMPORTED).into(), false)
        }
        SettingsTold::NotExported => (look.advice(words::NOT_EXPORTED).into(), false),
    };
    let edge = match is_good {
        true => look.good_sign,
        false => look.look_sign,
    };
    panel(ui, look, edge, |ui| {
        let title = Style::new(look.text_row, look.ground.text).strong();
        say(ui, &sentence.title, title);
        if !sentence.advice.is_empty() {
            let text = Style::new(look.text_small, look.ground.text);
            say(ui, &sentence.advice, text);
        }
    });
}
