//! What the administrator can set, each a name and a value.

mod file;
mod put;
mod rows;
mod values;

pub use file::BadSettingsFile;
pub(super) use rows::{keep_own, read, read_own, write};
pub use values::{PhotoId, Profile, TakeAlong, TextSize, Theme};

use std::time::Duration;

use crate::allowed::Allowed;
use crate::audit::AuditScans;
use crate::directory::{Ages, Only, Place, VCI_ADDRESS};
use crate::limits;
use crate::wording::Language;

/// Seconds.
const MINUTE: u64 = 60;

/// All settings.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Settings {
    /// Where to refresh from: `https` addresses that end in a slash, tried in this order.
    pub mirrors: Vec<String>,
    /// Where to fetch the fleet pack: the `https` address of the file; empty for nowhere.
    pub fleet_source: String,
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
    /// What may be asked beside the public internet, by links and by a refresh (req-K9).
    pub allow_network: Allowed,
    /// The id of the camera to use; empty for the first that works.
    pub camera: String,
    /// Whether the camera's picture is shown as in a mirror.
    pub is_mirrored: bool,
    /// The port of a scanner on a serial line; empty to find one.
    pub scanner_port: String,
    /// Bits a second on it.
    pub scanner_baud: u32,
    /// What the kiosk stands at.
    pub profile: Profile,
    /// What the window speaks; `None` for what the system does.
    pub language: Option<Language>,
    /// The colours of the window.
    pub theme: Theme,
    /// How large its text is.
    pub text_size: TextSize,
    /// How loud its sounds are, in percent; none at zero.
    pub volume: u8,
    /// How long a result stays on the screen (req-Q1).
    pub clear_after: Duration,
    /// After how long without anybody there the screen dims; `None` for never.
    pub dim_after: Option<Duration>,
    /// Whether staff are asked to compare the person with a photo ID.
    pub photo_id: PhotoId,
    /// For how long cards are remembered, to say when one comes again; `None` for not at all.
    pub shown_before: Option<Duration>,
    /// Who whoever shared a link is told has opened it; while it is empty no link is opened.
    pub recipient: String,
    /// What staff may take along of what a card says.
    pub take_along: TakeAlong,
    /// For how many days before today daily counts are kept; at zero only today's are.
    pub retention_days: u16,
    /// Whether visits are noted in the audit, and how finely.
    pub audit_scans: AuditScans,
    /// For how many days those lines are kept.
    pub audit_days: u16,
    /// What the kiosk is called in lines and exports; empty for nothing.
    pub station: String,
    /// Whether the window can't be left without the PIN.
    pub is_kiosk: bool,
    /// Whether a second window faces the guest.
    pub has_guest_window: bool,
    /// Whether staff may type who stands there, to compare with the card.
    pub asks_visitor: bool,
    /// The id of the rule that doses are weighed by; empty for none.
    pub rule: String,
    /// Whether the first start is done.
    pub is_set_up: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mirrors: vec![VCI_ADDRESS.to_owned()],
            fleet_source: String::new(),
            refreshes: true,
            asks_issuers: true,
            ages: Ages::default(),
            only: Only::default(),
            proxy_roots: String::new(),
            allow_network: Allowed::default(),
            camera: String::new(),
            is_mirrored: false,
            scanner_port: String::new(),
            scanner_baud: limits::SCANNER_BAUD,
            profile: Profile::Clinic,
            language: None,
            theme: Theme::Dark,
            text_size: TextSize::Normal,
            volume: limits::VOLUME,
            clear_after: limits::CLEAR_AFTER,
            dim_after: Some(limits::DIM_AFTER),
            photo_id: PhotoId::Asked,
            shown_before: Some(limits::SHOWN_BEFORE_MOST),
            recipient: String::new(),
            take_along: TakeAlong::No,
            retention_days: limits::RETENTION_DAYS,
            audit_scans: AuditScans::No,
            audit_days: limits::AUDIT_DAYS,
            station: String::new(),
            is_kiosk: false,
            has_guest_window: false,
            asks_visitor: false,
            rule: String::new(),
            is_set_up: false,
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
    pub const NAMES: [&str; 34] = [
        "mirrors",
        "fleet-source",
        "refreshes",
        "asks-issuers",
        "old-after-days",
        "too-old-after-days",
        "only-kinds",
        "only-places",
        "proxy-roots",
        "allow-network",
        "camera",
        "mirrored",
        "scanner-port",
        "scanner-baud",
        "profile",
        "language",
        "theme",
        "text-size",
        "volume",
        "clear-after",
        "dim-after",
        "photo-id",
        "shown-before",
        "recipient",
        "take-along",
        "retention-days",
        "audit-scans",
        "audit-days",
        "station",
        "kiosk",
        "guest-window",
        "ask-visitor",
        "rule",
        "set-up",
    ];

    /// The value of the setting `name`, as it is given to [`Settings::set`].
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let span = |span: Option<Duration>, unit: u64| {
            let whole = span.map_or(0, |span| span.as_secs() / unit);
            whole.to_string()
        };
        Some(match name {
            "mirrors" => self.mirrors.join(" "),
            "fleet-source" => self.fleet_source.clone(),
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
            "allow-network" => self.allow_network.to_string(),
            "camera" => self.camera.clone(),
            "mirrored" => yes(self.is_mirrored),
            "scanner-port" => self.scanner_port.clone(),
            "scanner-baud" => self.scanner_baud.to_string(),
            "profile" => self.profile.code().to_owned(),
            "language" => self.language.map_or("", Language::code).to_owned(),
            "theme" => self.theme.code().to_owned(),
            "text-size" => self.text_size.percent().to_string(),
            "volume" => self.volume.to_string(),
            "clear-after" => span(Some(self.clear_after), 1),
            "dim-after" => span(self.dim_after, 1),
            "photo-id" => self.photo_id.code().to_owned(),
            "shown-before" => span(self.shown_before, MINUTE),
            "recipient" => self.recipient.clone(),
            "take-along" => self.take_along.code().to_owned(),
            "retention-days" => self.retention_days.to_string(),
            "audit-scans" => self.audit_scans.code().to_owned(),
            "audit-days" => self.audit_days.to_string(),
            "station" => self.station.clone(),
            "kiosk" => yes(self.is_kiosk),
            "guest-window" => yes(self.has_guest_window),
            "ask-visitor" => yes(self.asks_visitor),
            "rule" => self.rule.clone(),
            "set-up" => yes(self.is_set_up),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_got_can_be_set_and_what_makes_no_sense_changes_nothing() {
        let mut settings = Settings::default();
        for name in Settings::NAMES {
            let value = settings.get(name).unwrap_or_default();
            assert_eq!(settings.put(name, &value), Ok(()), "{name}");
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
            ("allow-network", "https://a.example/"),
            ("allow-network", "10.0.0.0/8 0.0.0.0/0"),
            ("camera", "a\nb"),
            ("mirrored", "perhaps"),
            ("scanner-port", "two words"),
            ("scanner-baud", "9601"),
            ("scanner-baud", "fast"),
            ("profile", "prison"),
            ("rule", "New York"),
            ("language", "tlh"),
            ("theme", "pink"),
            ("text-size", "110"),
            ("volume", "101"),
            ("clear-after", "9"),
            ("clear-after", "121"),
            ("dim-after", "29"),
            ("dim-after", "3601"),
            ("photo-id", "maybe"),
            ("shown-before", "721"),
            ("recipient", "Front\ndesk"),
            ("take-along", "yes"),
            ("retention-days", "367"),
            ("retention-days", "-1"),
            ("audit-scans", "yes"),
            ("audit-days", "0"),
            ("audit-days", "2193"),
            ("station", "Door\n2"),
            ("kiosk", "1"),
            ("set-up", ""),
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
        assert_eq!(
            settings.set("allow-network", "b.example  10.0.0.0/8"),
            Ok(())
        );
        let allowed = settings.get("allow-network");
        assert_eq!(allowed.as_deref(), Some("b.example 10.0.0.0/8"));
    }
    #[test]
    fn a_profile_brings_its_settings_and_each_can_be_changed_after_it() {
        let mut settings = Settings::default();
        for profile in Profile::ALL {
            assert_eq!(settings.set("profile", profile.code()), Ok(()));
            for (name, value) in profile.starting() {
                assert_eq!(settings.get(name).as_deref(), Some(value), "{name}");
            }
        }
        assert_eq!(settings.set("clear-after", "45"), Ok(()));
        assert_eq!(settings.clear_after, Duration::from_secs(45));
        assert_eq!(settings.put("profile", "gate"), Ok(()));
        assert_eq!(settings.clear_after, Duration::from_secs(45));
    }

    #[test]
    fn zero_turns_off_and_the_bounds_can_be_reached() {
        let mut settings = Settings::default();
        for (name, value) in [
            ("volume", "0"),
            ("dim-after", "0"),
            ("shown-before", "0"),
            ("shown-before", "720"),
            ("retention-days", "366"),
            ("audit-days", "1"),
            ("audit-days", "2192"),
            ("station", "Door 2"),
            ("station", ""),
            ("clear-after", "120"),
            ("language", "vi"),
            ("language", "zh-Hans"),
            ("language", ""),
            ("text-size", "200"),
        ] {
            assert_eq!(settings.set(name, value), Ok(()), "{name} {value}");
            assert_eq!(settings.get(name).as_deref(), Some(value), "{name}");
        }
        assert_eq!(settings.dim_after, None);
        let long = "ü".repeat(limits::RECIPIENT_CHARS);
        assert_eq!(settings.set("recipient", &long), Ok(()));
        let longer = format!("{long}x");
        assert_eq!(settings.set("recipient", &longer), Err(BadSetting::Value));
    }
}
