//! The languages that the window speaks.

/// A language.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Language {
    /// English, of the United States.
    #[default]
    English,
    /// Spanish, of the Americas.
    Spanish,
    /// French.
    French,
    /// German.
    German,
    /// Chinese, in simplified script.
    Chinese,
    /// Vietnamese.
    Vietnamese,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::Spanish,
        Self::French,
        Self::German,
        Self::Chinese,
        Self::Vietnamese,
    ];

    /// Its tag of BCP 47.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::German => "de",
            Self::Chinese => "zh-Hans",
            Self::Vietnamese => "vi",
        }
    }

    /// The language with this tag, or with the first part of it: `zh` is `zh-Hans`.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        let is_named = |language: &Self| {
            let own = language.code();
            own == code || own.split('-').next() == Some(code)
        };
        Self::ALL.into_iter().find(is_named)
    }

    /// Its name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::German => "Deutsch",
            Self::Chinese => "简体中文",
            Self::Vietnamese => "Tiếng Việt",
        }
    }

    /// The language of a POSIX locale such as `de_AT.UTF-8`; `None` for one that is not spoken here.
    /// Who reads traditional Chinese reads the simplified script sooner than English.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next()?;
        Self::named(&language.to_ascii_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_code_and_by_a_locale() {
        for language in Language::ALL {
            assert_eq!(Language::named(language.code()), Some(language));
            assert_eq!(Language::of_locale(language.code()), Some(language));
        }
        for (locale, language) in [
            ("de_AT.UTF-8", Some(Language::German)),
            ("zh_TW", Some(Language::Chinese)),
            ("es_419@euro", Some(Language::Spanish)),
            ("VI", Some(Language::Vietnamese)),
            ("C", None),
            ("C.UTF-8", None),
            ("", None),
            ("eng", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }
}
