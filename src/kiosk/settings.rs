//! What the administrator has set, and what follows from it at once.

use super::{Job, State};
use crate::store::Settings;

/// What happens to the settings.
pub enum SettingsEvent {
    /// They are these from now on, whoever changed them.
    Changed(Box<Settings>),
}

impl State {
    /// With the settings of an earlier run.
    #[must_use]
    pub fn with_settings(mut self, settings: Settings) -> Self {
        self.settings = settings;
        self
    }

    /// What the administrator has set.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(super) fn on_settings(&mut self, event: SettingsEvent) -> Option<Job> {
        match event {
            SettingsEvent::Changed(settings) => {
                self.settings = *settings;
                None
            }
        }
    }
}
