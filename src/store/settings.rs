//! What the administrator can set, each a name and a value.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use crate::directory::{Ages, IssuerKind, Only, Place, VCI_ADDRESS};
use crate::limits;

/// All settings.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Settings {
    /// Where to refresh from: `https` addresses that end in a slash, tried in this order.
    pub mirrors: Vec<String>,
    /// Whether to refresh by itself, at start and daily.
    pub refreshes: bool,
    /// Whether a refresh asks each listed issuer for its keys and lists too.
    pub asks_issuers: bool,
    /// From which age on the directory is old, and too old.
    pub ages: Ages,
    /// Whose cards may be green.
    pub only: Only,
    /// Roots of a proxy that looks into TLS connections, in PEM; empty for none.
    pub proxy_roots: String,
    /// The id of the camera to use; empty for the first that works.
    pub camera: String,
    /// Whether the camera's picture is shown as in a mirror.
    pub is_mirrored: bool,
    /// The port of a scanner on a serial line; empty to find one.
    pub scanner_port: String,
    /// Bits a second on it.
    pub scanner_baud: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mirrors: vec![VCI_ADDRESS.to_owned()],
            refreshes: true,
            asks_issuers: true,
            ages: Ages::default(),
            only: Only::default(),
            proxy_roots: String::new(),
            camera: String::new(),
            is_mirrored: false,
            scanner_port: String::new(),
            scanner_baud: limits::SCANNER_BAUD,
        }
    }
}

/// A setting's name or value makes no sense.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum BadSetting {
    /// There is none of this name.
    #[error("no setting of this name")]
    Name,
    /// Not a value that it can have.
    #[error("not a value that this setting can have")]
    Value,
}

impl Settings {
    /// The names of all settings.
    pub const NAMES: [&str; 12] = [
        "mirrors",
        "refreshes",
        "asks-issuers",
        "old-after-days",
        "too-old-after-days",
        "only-kinds",
        "only-places",
        "proxy-roots",
        "camera",
        "mirrored",
        "scanner-port",
        "scanner-baud",
    ];

    /// The value of the setting `name`, as it is given to [`Settings::set`].
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        Some(match name {
            "mirrors" => self.mirrors.join(" "),
            "refreshes" => yes(self.refreshes),
            "asks-issuers" => yes(self.asks_issuers),
            "old-after-days" => self.ages.stale_days().to_string(),
            "too-old-after-days" => self.ages.too_old_days().to_string(),
            "only-kinds" => {
                let kinds: Vec<_> = self.only.kinds.iter().map(|kind| kind.code()).collect();
                kinds.join(" ")
            }
            "only-places" => {
                let places: Vec<_> = self.only.places.iter().map(Place::to_string).collect();
                places.join(" ")
            }
            "proxy-roots" => self.proxy_roots.clone(),
            "camera" => self.camera.clone(),
            "mirrored" => yes(self.is_mirrored),
            "scanner-port" => self.scanner_port.clone(),
            "scanner-baud" => self.scanner_baud.to_string(),
            _ => return None,
        })
    }

    /// Sets `name` to `value`; words of a list have spaces between.
    ///
    /// # Errors
    /// [`BadSetting`], and nothing has changed.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), BadSetting> {
        let words = || value.split_whitespace();
        let yes = || match value {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(BadSetting::Value),
        };
        let days = || value.parse().map_err(|_number| BadSetting::Value);
        match name {
            "mirrors" => {
                let mirrors: Vec<_> = words().map(str::to_owned).collect();
                let fits = (1..=limits::MIRRORS).contains(&mirrors.len())
                    && mirrors.iter().all(|mirror| is_mirror(mirror));
                self.mirrors = fits.then_some(mirrors).ok_or(BadSetting::Value)?;
            }
            "refreshes" => self.refreshes = yes()?,
            "asks-issuers" => self.asks_issuers = yes()?,
            "old-after-days" => {
                let too_old = self.ages.too_old_days();
                self.ages = Ages::of_days(days()?, too_old).ok_or(BadSetting::Value)?;
            }
            "too-old-after-days" => {
                let stale = self.ages.stale_days();
                self.ages = Ages::of_days(stale, days()?).ok_or(BadSetting::Value)?;
            }
            "only-kinds" => {
                let kinds = words().map(IssuerKind::named).collect::<Option<_>>();
                self.only.kinds = kinds.ok_or(BadSetting::Value)?;
            }
            "only-places" => {
                let places = words().map(Place::named).collect::<Option<_>>();
                self.only.places = places.ok_or(BadSetting::Value)?;
            }
            "proxy-roots" => {
                let fits = value.len() <= limits::PROXY_ROOTS_BYTES
                    && (value.is_empty() || value.contains("-----BEGIN CERTIFICATE-----"));
                self.proxy_roots = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "camera" => {
                let fits =
                    value.len() <= limits::DEVICE_ID_BYTES && !value.contains(char::is_control);
                self.camera = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "mirrored" => self.is_mirrored = yes()?,
            "scanner-port" => {
                let fits = value.len() <= limits::SCANNER_PORT_CHARS
                    && value.bytes().all(|byte| byte.is_ascii_graphic());
                self.scanner_port = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "scanner-baud" => {
                let baud = value.parse().map_err(|_number| BadSetting::Value)?;
                let fits = limits::SCANNER_BAUDS.contains(&baud);
                self.scanner_baud = fits.then_some(baud).ok_or(BadSetting::Value)?;
            }
            _ => return Err(BadSetting::Name),
        }
        Ok(())
    }
}

fn is_mirror(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    address.len() <= limits::ISS_CHARS
        && address.bytes().all(|byte| byte.is_ascii_graphic())
        && address.ends_with('/')
        && !rest.starts_with('/')
        && !rest.contains(['@', '?', '#'])
}

/// The settings as kept; what can't be read is as it was at first.
pub(super) fn read(db: &Connection) -> Result<Settings, StoreError> {
    let mut settings = Settings::default();
    for name in Settings::NAMES {
        let query = "SELECT value FROM setting WHERE name = ?1";
        let value: Option<String> = db.query_row(query, [name], |row| row.get(0)).optional()?;
        // A value that this version does not take leaves its own.
        value.map(|value| settings.set(name, &value).ok());
    }
    Ok(settings)
}

/// Keeps the setting `name`.
pub(super) fn write(db: &Connection, settings: &Settings, name: &str) -> Result<(), StoreError> {
    if let Some(value) = settings.get(name) {
        db.execute(
            "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
            [name, &value],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_got_can_be_set_and_what_makes_no_sense_changes_nothing() {
        let mut settings = Settings::default();
        for name in Settings::NAMES {
            let value = settings.get(name).unwrap_or_default();
            assert_eq!(settings.set(name, &value), Ok(()), "{name}");
        }
        assert_eq!(settings, Settings::default());
        for (name, value) in [
            ("mirrors", ""),
            ("mirrors", "http://a.example/"),
            ("mirrors", "https://a.example"),
            ("mirrors", "https://user@a.example/"),
            ("refreshes", "maybe"),
            ("old-after-days", "0"),
            ("old-after-days", "181"),
            ("too-old-after-days", "366"),
            ("too-old-after-days", "29"),
            ("too-old-after-days", "-1"),
            ("only-kinds", "pharmacy baker"),
            ("only-places", "Everywhere"),
            ("proxy-roots", "no certificate"),
            ("camera", "a\nb"),
            ("mirrored", "perhaps"),
            ("scanner-port", "two words"),
            ("scanner-baud", "9601"),
            ("scanner-baud", "fast"),
        ] {
            assert_eq!(
                settings.set(name, value),
                Err(BadSetting::Value),
                "{name} {value}"
            );
        }
        assert_eq!(settings.set("colour", "green"), Err(BadSetting::Name));
        assert_eq!(settings, Settings::default());
        assert_eq!(settings.set("only-places", "US-CA CA"), Ok(()));
        assert_eq!(settings.get("only-places").as_deref(), Some("CA US-CA"));
    }
}
