//! What the administrator has set, and what follows from it at once.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Job, Picks, Screen, State};
use crate::fleet::FleetFault;
use crate::rules::Pack;
use crate::store::{BadSettingsFile, FleetApplied, Settings};

/// What happens to the settings and on their screen.
pub enum SettingsEvent {
    /// They are these from now on, whoever changed them.
    Changed(Box<Settings>),
    /// The administrator's rule packs are these from now on.
    Packs(Vec<Arc<Pack>>),
    /// A group of them was picked.
    Show(SettingsGroup),
    /// One of them is to have this value.
    Set(&'static str, String),
    /// "Export" was pressed: a folder is to be chosen.
    PickFolder,
    /// They are to be saved in this folder.
    ExportTo(PathBuf),
    /// "Import" was pressed: a file is to be chosen.
    PickFile,
    /// They are to be taken from this file.
    Import(PathBuf),
    /// What came of an import or an export.
    Told(SettingsTold),
}

/// The groups in which the screen shows settings.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum SettingsGroup {
    /// What happens at the counter.
    #[default]
    Counter,
    /// What the window looks like.
    Display,
    /// What it sounds like, and with which devices it works.
    Devices,
    /// Whom to trust, and how old that may be.
    Directory,
    /// Who may what.
    Access,
    /// To and from a file.
    File,
}

impl SettingsGroup {
    /// All of them, as they stand on the screen.
    pub const ALL: [Self; 6] = [
        Self::Counter,
        Self::Display,
        Self::Devices,
        Self::Directory,
        Self::Access,
        Self::File,
    ];

    /// The names of its settings, as they stand on the screen.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Counter => &[
                "profile",
                "photo-id",
                "clear-after",
                "shown-before",
                "ask-visitor",
                "rule",
                "recipient",
            ],
            Self::Display => &[
                "language",
                "theme",
                "text-size",
                "dim-after",
                "guest-window",
            ],
            Self::Devices => &["volume", "mirrored", "scanner-baud"],
            Self::Directory => &[
                "refreshes",
                "asks-issuers",
                "old-after-days",
                "too-old-after-days",
                "only-kinds",
                "only-places",
                "mirrors",
                "fleet-source",
                "allow-network",
            ],
            Self::Access => &[
                "kiosk",
                "take-along",
                "retention-days",
                "audit-scans",
                "audit-days",
                "station",
            ],
            Self::File => &[],
        }
    }
}

/// What came of an import or an export.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SettingsTold {
    /// So many settings were changed.
    Imported(usize),
    /// None was, since the file makes no sense.
    BadFile(BadSettingsFile),
    /// None was, since the file could not be read, or they could not be kept.
    NotImported,
    /// A fleet pack is in force.
    Fleet(FleetApplied),
    /// A fleet pack was not applied.
    FleetRefused(FleetFault),
    /// They are in this file.
    Exported(PathBuf),
    /// They are in none.
    NotExported,
}

/// What is on the screen of settings.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SettingsPage {
    /// Which of them.
    pub group: SettingsGroup,
    /// The one that was given a value which it can't have.
    pub refused: Option<&'static str>,
    /// What came of the last import or export.
    pub told: Option<SettingsTold>,
}

impl State {
    /// With the settings of an earlier run.
    #[must_use]
    pub fn with_settings(mut self, settings: Settings) -> Self {
        self.settings = Box::new(settings);
        self
    }

    /// What the administrator has set.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is on the screen of settings.
    #[must_use]
    pub const fn settings_page(&self) -> &SettingsPage {
        &self.settings_page
    }

    pub(super) fn on_settings(&mut self, event: SettingsEvent) -> Option<Job> {
        match event {
            SettingsEvent::Changed(settings) => {
                self.devices.is_mirrored = settings.is_mirrored;
                self.settings = settings;
                None
            }
            SettingsEvent::Packs(packs) => {
                self.packs = packs;
                None
            }
            SettingsEvent::Told(told) => {
                self.settings_page.told = Some(told);
                None
            }
            // All else is for whoever gave the PIN.
            _ if !self.is_unlocked() => None,
            SettingsEvent::Show(group) => {
                self.settings_page = SettingsPage {
                    group,
                    ..SettingsPage::default()
                };
                None
            }
            SettingsEvent::Set(name, value) => self.set(name, value),
            SettingsEvent::PickFolder => self.pick(Picks::SettingsFolder),
            SettingsEvent::PickFile => self.pick(Picks::SettingsFile),
            SettingsEvent::ExportTo(folder) => {
                self.screen = Screen::Settings;
                Some(Job::ExportSettings { folder })
            }
            SettingsEvent::Import(file) => {
                self.screen = Screen::Settings;
                Some(Job::ImportSettings { file })
            }
        }
    }

    fn pick(&mut self, picks: Picks) -> Option<Job> {
        self.settings_page.told = None;
        self.screen = Screen::Files(picks);
        None
    }

    fn set(&mut self, name: &'static str, value: String) -> Option<Job> {
        self.settings_page.told = None;
        if self.settings.set(name, &value).is_err() {
            self.settings_page.refused = Some(name);
            return None;
        }
        self.settings_page.refused = None;
        self.devices.is_mirrored = self.settings.is_mirrored;
        Some(Job::Set(vec![(name, value)]))
    }
}
