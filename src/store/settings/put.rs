//! From a name and a value to a setting.

use std::ops::RangeInclusive;
use std::str::FromStr;
use std::time::Duration;

use super::{BadSetting, MINUTE, PhotoId, Profile, Settings, TakeAlong, TextSize, Theme};
use crate::allowed::Allowed;
use crate::audit::AuditScans;
use crate::directory::{Ages, IssuerKind, Place};
use crate::limits;
use crate::rules::Pack;
use crate::wording::Language;

impl Settings {
    /// Sets `name` to `value`; words of a list have spaces between. A profile brings the settings
    /// that it starts with.
    ///
    /// # Errors
    /// [`BadSetting`], and nothing has changed.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), BadSetting> {
        self.put(name, value)?;
        if name == "profile" {
            for (name, value) in self.profile.starting() {
                self.put(name, value)?;
            }
        }
        Ok(())
    }

    /// Sets `name` to `value`, and nothing else with it.
    ///
    /// # Errors
    /// [`BadSetting`], and nothing has changed.
    pub fn put(&mut self, name: &str, value: &str) -> Result<(), BadSetting> {
        let words = || value.split_whitespace();
        match name {
            "mirrors" => {
                let mirrors: Vec<_> = words().map(str::to_owned).collect();
                let fits = (1..=limits::MIRRORS).contains(&mirrors.len())
                    && mirrors.iter().all(|mirror| is_mirror(mirror));
                self.mirrors = fits.then_some(mirrors).ok_or(BadSetting::Value)?;
            }
            "fleet-source" => {
                let fits = value.is_empty() || is_address(value) && !value.ends_with('/');
                self.fleet_source = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "refreshes" => self.refreshes = yes(value)?,
            "asks-issuers" => self.asks_issuers = yes(value)?,
            "old-after-days" => {
                let too_old = self.ages.too_old_days();
                self.ages = Ages::of_days(number(value)?, too_old).ok_or(BadSetting::Value)?;
            }
            "too-old-after-days" => {
                let stale = self.ages.stale_days();
                self.ages = Ages::of_days(stale, number(value)?).ok_or(BadSetting::Value)?;
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
            "allow-network" => {
                let allowed = Allowed::parse(value);
                self.allow_network = allowed.map_err(|_why| BadSetting::Value)?;
            }
            "camera" => {
                let fits =
                    value.len() <= limits::DEVICE_ID_BYTES && !value.contains(char::is_control);
                self.camera = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "mirrored" => self.is_mirrored = yes(value)?,
            "scanner-port" => {
                let fits = value.len() <= limits::SCANNER_PORT_CHARS
                    && value.bytes().all(|byte| byte.is_ascii_graphic());
                self.scanner_port = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "scanner-baud" => {
                let baud = number(value)?;
                let fits = limits::SCANNER_BAUDS.contains(&baud);
                self.scanner_baud = fits.then_some(baud).ok_or(BadSetting::Value)?;
            }
            _ => return self.put_for_the_desk(name, value),
        }
        Ok(())
    }

    /// The settings of what people see and hear, and of what the counter does.
    fn put_for_the_desk(&mut self, name: &str, value: &str) -> Result<(), BadSetting> {
        match name {
            "profile" => self.profile = Profile::named(value).ok_or(BadSetting::Value)?,
            "language" => {
                let named = || Language::named(value).ok_or(BadSetting::Value);
                self.language = (!value.is_empty()).then(named).transpose()?;
            }
            "theme" => self.theme = Theme::named(value).ok_or(BadSetting::Value)?,
            "text-size" => {
                let size = TextSize::of_percent(number(value)?);
                self.text_size = size.ok_or(BadSetting::Value)?;
            }
            "volume" => self.volume = within(value, &(0..=limits::VOLUME_MOST))?,
            "clear-after" => {
                let seconds = within(value, &limits::CLEAR_AFTER_SECONDS)?;
                self.clear_after = Duration::from_secs(seconds.into());
            }
            "dim-after" => {
                self.dim_after = match value {
                    "0" => None,
                    value => {
                        let seconds = within(value, &limits::DIM_AFTER_SECONDS)?;
                        Some(Duration::from_secs(seconds.into()))
                    }
                };
            }
            "photo-id" => self.photo_id = PhotoId::named(value).ok_or(BadSetting::Value)?,
            "shown-before" => {
                let most = limits::SHOWN_BEFORE_MOST.as_secs() / MINUTE;
                let minutes = within(value, &(0..=most))?;
                self.shown_before = (minutes > 0).then(|| Duration::from_secs(minutes * MINUTE));
            }
            "recipient" => self.recipient = line(value, limits::RECIPIENT_CHARS)?,
            "station" => self.station = line(value, limits::STATION_CHARS)?,
            "audit-scans" => {
                self.audit_scans = AuditScans::named(value).ok_or(BadSetting::Value)?;
            }
            "audit-days" => self.audit_days = within(value, &(1..=limits::AUDIT_DAYS_MOST))?,
            "take-along" => {
                self.take_along = TakeAlong::named(value).ok_or(BadSetting::Value)?;
            }
            "retention-days" => {
                self.retention_days = within(value, &(0..=limits::RETENTION_DAYS_MOST))?;
            }
            "kiosk" => self.is_kiosk = yes(value)?,
            "guest-window" => self.has_guest_window = yes(value)?,
            "ask-visitor" => self.asks_visitor = yes(value)?,
            "rule" => {
                let fits = value.is_empty() || Pack::is_id(value);
                self.rule = fits.then(|| value.to_owned()).ok_or(BadSetting::Value)?;
            }
            "set-up" => self.is_set_up = yes(value)?,
            _ => return Err(BadSetting::Name),
        }
        Ok(())
    }
}

/// A line of up to so many letters.
fn line(value: &str, most: usize) -> Result<String, BadSetting> {
    let fits = value.chars().count() <= most && !value.contains(char::is_control);
    fits.then(|| value.to_owned()).ok_or(BadSetting::Value)
}

fn yes(value: &str) -> Result<bool, BadSetting> {
    match value {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(BadSetting::Value),
    }
}

fn number<T: FromStr>(value: &str) -> Result<T, BadSetting> {
    value.parse().map_err(|_number| BadSetting::Value)
}

fn within<T: FromStr + PartialOrd>(
    value: &str,
    range: &RangeInclusive<T>,
) -> Result<T, BadSetting> {
    let number = number(value)?;
    range
        .contains(&number)
        .then_some(number)
        .ok_or(BadSetting::Value)
}

fn is_mirror(address: &str) -> bool {
    address.ends_with('/') && is_address(address)
}

fn is_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    address.len() <= limits::ISS_CHARS
        && address.bytes().all(|byte| byte.is_ascii_graphic())
        && !rest.is_empty()
        && !rest.starts_with('/')
        && !rest.contains(['@', '?', '#'])
}
