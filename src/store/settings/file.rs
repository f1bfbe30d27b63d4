//! All settings as one file, to carry from one kiosk to the next.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{BadSetting, Settings};
use crate::fleet::{self, FleetError};
use crate::json::Json;
use crate::limits;

/// What such a file says that it is.
const FORMAT: &str = "health-card-kiosk-settings";

/// The version of its form.
const VERSION: u16 = 1;

/// What belongs to one machine: its devices, its name, and whether somebody has set it up.
const OF_THE_MACHINE: [&str; 4] = ["camera", "scanner-port", "station", "set-up"];

/// What belongs to the network that a machine is in, and opens ways which are closed: a fleet pack
/// holds neither, so that whoever got hold of the fleet's key can't read along what links bring, or
/// have kiosks ask inside the networks that they stand in.
const OF_THE_NETWORK: [&str; 2] = ["proxy-roots", "allow-network"];

#[derive(Serialize)]
struct File {
    format: &'static str,
    version: u16,
    settings: BTreeMap<&'static str, String>,
}

/// Why a file of settings can't be used.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum BadSettingsFile {
    /// It is no JSON, or too long.
    #[error("not a file of settings")]
    NotJson,
    /// It is something else, or of a later version.
    #[error("not a file of settings of this version")]
    Format,
    /// It has a setting that there is not, or that is not carried over.
    #[error("{0}: no setting that a file can hold")]
    Name(String),
    /// A value makes no sense.
    #[error("{0}: not a value that this setting can have")]
    Value(&'static str),
}

/// The names of the settings that a file holds.
fn carried() -> impl Iterator<Item = &'static str> {
    let names = Settings::NAMES.into_iter();
    names.filter(|name| !OF_THE_MACHINE.contains(name))
}

/// Whether a fleet pack can hold this setting.
fn is_of_fleets(name: &str) -> bool {
    carried().any(|own| own == name) && !OF_THE_NETWORK.contains(&name)
}

impl Settings {
    /// The settings that a fleet pack holds, each with its value here.
    #[must_use]
    pub fn for_fleet(&self) -> Vec<(String, String)> {
        let names = carried().filter(|name| is_of_fleets(name));
        let setting = |name: &str| Some((name.to_owned(), self.get(name)?));
        names.filter_map(setting).collect()
    }

    /// These settings with those of a fleet pack over them. What it does not name stays.
    ///
    /// # Errors
    /// [`FleetError::Setting`] or [`FleetError::Value`] if any of it makes no sense.
    pub fn with_fleet(&self, given: &[(String, String)]) -> Result<Self, FleetError> {
        let mut pairs = given.iter().map(|(name, _value)| name);
        if let Some(name) = pairs.find(|name| !is_of_fleets(name)) {
            return Err(FleetError::Setting(fleet::quoted(name)));
        }
        let pairs = given.iter().map(|(name, value)| (&**name, &**value));
        let mut all = self.clone();
        match all.put_all(&pairs.collect::<Vec<_>>()).first() {
            None => Ok(all),
            Some((name, _fault)) => Err(FleetError::Value((*name).to_owned())),
        }
    }

    /// The settings as the text of a file. The PIN is no setting and not in it.
    #[must_use]
    pub fn to_file(&self) -> String {
        let settings = carried().filter_map(|name| Some((name, self.get(name)?)));
        let file = File {
            format: FORMAT,
            version: VERSION,
            settings: settings.collect(),
        };
        // Names and texts alone: that can always be written.
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    /// These settings with those of a file over them. What the file does not name stays.
    ///
    /// # Errors
    /// [`BadSettingsFile`] if any of it makes no sense.
    pub fn with_file(&self, bytes: &[u8]) -> Result<Self, BadSettingsFile> {
        let fits = bytes.len() as u64 <= limits::SETTINGS_FILE_BYTES;
        let json = Json::parse(bytes).ok().filter(|_json| fits);
        let json = json.ok_or(BadSettingsFile::NotJson)?;
        let is_ours = json.text_of("format") == Some(FORMAT)
            && json.get("version").and_then(Json::number) == Some(f64::from(VERSION));
        let Some(Json::Object(settings)) = json.get("settings").filter(|_settings| is_ours) else {
            return Err(BadSettingsFile::Format);
        };
        let mut given = Vec::new();
        for (name, value) in settings {
            let own = carried().find(|own| own == name);
            let own = own.ok_or_else(|| BadSettingsFile::Name(name.clone()))?;
            given.push((own, value.text().ok_or(BadSettingsFile::Value(own))?));
        }
        let mut all = self.clone();
        match all.put_all(&given).first() {
            None => Ok(all),
            Some((name, _fault)) => Err(BadSettingsFile::Value(name)),
        }
    }

    /// Puts all of `given`, and returns those that can't be. A bound may have to be moved before
    /// another fits, so what does not fit is tried once more after the rest.
    pub(super) fn put_all<'a>(&mut self, given: &[(&'a str, &str)]) -> Vec<(&'a str, BadSetting)> {
        let fails = |settings: &mut Self, name, value| settings.put(name, value).err();
        let mut again = Vec::new();
        for (name, value) in given {
            if fails(self, name, value).is_some() {
                again.push((*name, *value));
            }
        }
        let second = again.into_iter();
        second
            .filter_map(|(name, value)| Some((name, fails(self, name, value)?)))
            .collect()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn what_is_exported_can_be_imported_elsewhere_and_leaves_the_machine_its_own() {
        let mut here = Settings::default();
        for (name, value) in [
            ("profile", "gate"),
            ("too-old-after-days", "300"),
            ("old-after-days", "200"),
            ("recipient", "Front \"desk\" 学校"),
            ("camera", "usb-1"),
            ("set-up", "yes"),
        ] {
            here.set(name, value).unwrap();
        }
        let file = here.to_file();
        assert!(!file.contains("usb-1"));
        let mut there = Settings::default();
        there.set("camera", "usb-2").unwrap();
        let there = there.with_file(file.as_bytes()).unwrap();
        assert_eq!((there.camera.as_str(), there.is_set_up), ("usb-2", false));
        assert_eq!(there.to_file(), file);
    }

    #[test]
    fn a_file_that_is_wrong_anywhere_changes_nothing_and_says_where() {
        let settings = Settings::default();
        let with = |inner: &str| {
            let text = format!(
                r#"{{"format":"health-card-kiosk-settings","version":1,"settings":{inner}}}"#
            );
            settings.with_file(text.as_bytes()).unwrap_err()
        };
        assert_eq!(with(r#"{"theme":"pink"}"#), BadSettingsFile::Value("theme"));
        assert_eq!(with(r#"{"theme":1}"#), BadSettingsFile::Value("theme"));
        let name = |name: &str| BadSettingsFile::Name(name.to_owned());
        assert_eq!(with(r#"{"camera":""}"#), name("camera"));
        assert_eq!(with(r#"{"pin":"1234"}"#), name("pin"));
        assert_eq!(with("[]"), BadSettingsFile::Format);
        for text in ["", "{}x", "[1", r#"{"theme":"dark","theme":"light"}"#] {
            let fault = settings.with_file(text.as_bytes()).unwrap_err();
            assert_eq!(fault, BadSettingsFile::NotJson, "{text}");
        }
        let later = settings
            .to_file()
            .replace("\"version\": 1", "\"version\": 2");
        let fault = settings.with_file(later.as_bytes()).unwrap_err();
        assert_eq!(fault, BadSettingsFile::Format);
    }
}
