//! What stands on the screen of settings.

use crate::fleet::FleetFault;
use crate::time::UnixTime;
use crate::wording::{Guidance, Language, Message, Sentence, Words, day};

/// The title, and the button that opens the screen.
pub const SETTINGS: Message = Message("settings-settings");
/// Ends the right that the PIN gave.
pub const LOCK: Message = Message("settings-lock");
/// The groups of settings, as they stand on the screen.
pub const GROUPS: [Message; 6] = [
    Message("settings-group-counter"),
    Message("settings-group-display"),
    Message("settings-group-devices"),
    Message("settings-group-directory"),
    Message("settings-group-access"),
    Message("settings-group-file"),
];
/// Chooses another PIN.
pub const CHANGE_PIN: Message = Message("settings-change-pin");
/// Below it: what to do where it was forgotten.
pub const FORGOTTEN: Message = Message("settings-forgotten");
/// Saves the settings in a folder.
pub const EXPORT: Message = Message("settings-export");
/// Takes them from a file.
pub const IMPORT: Message = Message("settings-import");
/// What such a file holds.
pub const FILE_HOW: Message = Message("settings-file-how");
/// By the volume, where nothing can be heard.
pub const NO_SOUND: Message = Message("settings-no-sound");
/// A value that the setting can't have.
pub const REFUSED: Message = Message("settings-refused");
/// Keeps what was typed.
pub const KEEP: Message = Message("settings-keep");
/// A file makes no sense, or not all of it does.
pub const NOT_IMPORTED: Guidance = Guidance("settings-not-imported");
/// The settings could not be saved.
pub const NOT_EXPORTED: Guidance = Guidance("settings-not-exported");
/// Over the folders, for saving.
pub const CHOOSE_FOLDER: Guidance = Guidance("settings-choose-folder");
/// Over the files, for importing.
pub const CHOOSE_FILE: Guidance = Guidance("settings-choose-file");
/// No file of settings is in the folder.
pub const NO_FILE_HERE: Guidance = Guidance("settings-no-file-here");
/// Saves in the folder in view.
pub const SAVE_HERE: Message = Message("settings-save-here");
/// Where nobody is left out.
pub const ALL_KINDS: Message = Message("settings-all-kinds");

/// So many settings were taken from a file.
#[must_use]
pub fn imported(words: Words, changed: usize) -> String {
    words.with("settings-imported", &[("changed", changed.into())])
}

/// The fleet settings of a day are in force, since now or already.
#[must_use]
pub fn fleet_applied(words: Words, at: UnixTime, is_new: bool) -> String {
    let message = match is_new {
        true => "settings-fleet-applied",
        false => "settings-fleet-same",
    };
    words.with(message, &[("day", day(words, at).into())])
}

/// Why a fleet pack was not applied.
#[must_use]
pub fn fleet_refused(words: Words, fault: FleetFault) -> Sentence {
    let why = words.with(&format!("fleet-fault-{}", fault.code()), &[]);
    words.sentence("settings-fleet-refused", &[("why", why.into())])
}

/// The setting of a file that makes no sense.
#[must_use]
pub fn wrong_setting(words: Words, name: &str) -> String {
    let setting = label(words, name);
    words.with("settings-wrong-setting", &[("setting", setting.into())])
}

/// Where something was saved.
#[must_use]
pub fn saved(words: Words, file: &str) -> String {
    words.with("settings-saved", &[("file", file.into())])
}

/// What the setting `name` decides.
#[must_use]
pub fn label(words: Words, name: &str) -> String {
    let said = words.known(&format!("setting-{name}"));
    said.map_or_else(|| name.to_owned(), str::to_owned)
}

/// What more there is to know about it.
#[must_use]
pub const fn more(name: &str) -> Option<Message> {
    Some(Message(match name.as_bytes() {
        b"profile" => "settings-more-profile",
        b"photo-id" => "settings-more-photo-id",
        b"shown-before" => "settings-more-shown-before",
        b"ask-visitor" => "settings-more-ask-visitor",
        b"rule" => "settings-more-rule",
        b"recipient" => "settings-more-recipient",
        b"only-kinds" => "settings-more-only-kinds",
        b"only-places" => "settings-more-only-places",
        b"mirrors" => "settings-more-mirrors",
        b"fleet-source" => "settings-more-fleet-source",
        b"allow-network" => "settings-more-allow-network",
        b"asks-issuers" => "settings-more-asks-issuers",
        b"kiosk" => "settings-more-kiosk",
        b"guest-window" => "settings-more-guest-window",
        b"take-along" => "settings-more-take-along",
        b"retention-days" => "settings-more-retention-days",
        b"audit-scans" => "settings-more-audit-scans",
        b"station" => "settings-more-station",
        _ => return None,
    }))
}

/// A value in words.
#[must_use]
pub fn value(words: Words, name: &str, value: &str) -> String {
    let number = value.parse::<u64>().ok();
    let id = match (name, value) {
        (_, "yes") => "settings-yes",
        (_, "no") => "settings-no",
        ("profile", "gate") => "settings-profile-gate",
        ("profile", "school") => "settings-profile-school",
        ("profile", "clinic") => "settings-profile-clinic",
        ("theme", "dark") => "settings-theme-dark",
        ("theme", "light") => "settings-theme-light",
        ("theme", "contrast") => "settings-theme-contrast",
        ("photo-id", "none") => "settings-photo-id-none",
        ("photo-id", "ask") => "settings-photo-id-ask",
        ("photo-id", "first") => "settings-photo-id-first",
        ("take-along", "copy") => "settings-take-along-copy",
        ("take-along", "copy-and-save") => "settings-take-along-copy-and-save",
        ("audit-scans", "coarse") => "settings-audit-coarse",
        ("audit-scans", "full") => "settings-audit-full",
        ("language", "") => "settings-language-system",
        ("volume", "0") => "settings-mute",
        ("dim-after", "0") => "settings-never",
        ("shown-before", "0") => "settings-off",
        ("rule", "") => "settings-rule-none",
        ("retention-days", "0") => "settings-today-only",
        ("language", code) => {
            return Language::named(code)
                .map_or(code, |language| language.own_name())
                .to_owned();
        }
        _ => return amount(words, name, value, number),
    };
    words.with(id, &[])
}

/// A number with what it counts.
fn amount(words: Words, name: &str, value: &str, number: Option<u64>) -> String {
    let with = |id, number: u64| words.with(id, &[("number", number.into())]);
    match (name, number) {
        ("text-size" | "volume", Some(number)) => with("settings-percent", number),
        ("clear-after" | "dim-after", Some(number)) if number < 120 => {
            with("settings-seconds", number)
        }
        ("clear-after" | "dim-after", Some(number)) => with("settings-minutes", number / 60),
        ("shown-before", Some(number)) if number < 120 => with("settings-minutes", number),
        ("shown-before", Some(number)) => with("settings-hours", number / 60),
        (
            "retention-days" | "audit-days" | "old-after-days" | "too-old-after-days",
            Some(number),
        ) => with("settings-days", number),
        _ => value.to_owned(),
    }
}
