//! What some settings can be.

/// What the kiosk stands at, and so with which settings it starts. Who chose one can change each
/// setting afterwards.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Profile {
    /// A door: many people, one look each.
    Gate,
    /// A school's office: a family's records, read and entered elsewhere.
    School,
    /// A counter of a pharmacy or clinic: one person at a time, the whole record.
    Clinic,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Gate, Self::School, Self::Clinic];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gate => "gate",
            Self::School => "school",
            Self::Clinic => "clinic",
        }
    }

    /// The profile with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.code() == code)
    }

    /// The settings that choosing it changes, with their values.
    ///
    /// A gate sees six to ten people a minute who stand before it with a photo ID, from further off,
    /// and fears the borrowed card. A school's nurse copies doses from a parent's phone with several
    /// children's cards, who are not there to compare and who come back to the same card. A clinic
    /// reads a whole record of a patient who is there.
    #[must_use]
    pub const fn starting(self) -> [(&'static str, &'static str); 4] {
        let [photo_id, clear_after, text_size, shown_before] = match self {
            Self::Gate => ["ask", "15", "125", "720"],
            Self::School => ["none", "60", "100", "0"],
            Self::Clinic => ["ask", "60", "100", "0"],
        };
        [
            ("photo-id", photo_id),
            ("clear-after", clear_after),
            ("text-size", text_size),
            ("shown-before", shown_before),
        ]
    }

    /// Whether a result shows records at once, or only who it is until staff press for more: a queue
    /// behind somebody need not read what they were given.
    #[must_use]
    pub const fn shows_records(self) -> bool {
        !matches!(self, Self::Gate)
    }
}

/// The colours of the window.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Theme {
    /// Light on dark: the screen is what shines in a hall.
    Dark,
    /// Dark on light: for a desk at a window.
    Light,
    /// Black and white, with strong lines.
    Contrast,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::Contrast];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
        }
    }

    /// The theme with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// How large text is (WCAG 2.2 §1.4.4 asks for twice).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum TextSize {
    /// As designed.
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
    /// Twice as large.
    Double,
}

impl TextSize {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Large, Self::Larger, Self::Double];

    /// In percent of the designed size.
    #[must_use]
    pub const fn percent(self) -> u16 {
        match self {
            Self::Normal => 100,
            Self::Large => 125,
            Self::Larger => 150,
            Self::Double => 200,
        }
    }

    /// The size of so many percent.
    #[must_use]
    pub fn of_percent(percent: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.percent() == percent)
    }
}

/// What staff may take along of what a card says. It leaves the screen, and nobody here knows where
/// it goes then.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum TakeAlong {
    /// Nothing.
    No,
    /// Fields and the table of doses, for the clipboard.
    Copy,
    /// Files too, in a folder that staff choose.
    CopyAndSave,
}

impl TakeAlong {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::No, Self::Copy, Self::CopyAndSave];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Copy => "copy",
            Self::CopyAndSave => "copy-and-save",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|taken| taken.code() == code)
    }
}

/// Whether staff are asked to compare the person with a photo ID (sec-T6).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PhotoId {
    /// No: who is meant need not be there.
    NotAsked,
    /// Yes, beside the result.
    Asked,
    /// Yes, and before anything is green.
    First,
}

impl PhotoId {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotAsked, Self::Asked, Self::First];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "none",
            Self::Asked => "ask",
            Self::First => "first",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asked| asked.code() == code)
    }
}
