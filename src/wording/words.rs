//! The sentences of one language, out of `assets/words`.
//!
//! Each is a message of Project Fluent; which plural a number takes is the language's own. English
//! is complete by a test, and so is every other language by it.

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::{LanguageIdentifier, langid};

use super::Language;

/// A sentence that says the same whatever is on the screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Message(pub(super) &'static str);

/// A title, and what to do about it, that say the same whatever is on the screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Guidance(pub(super) &'static str);

/// What a [`Guidance`] says in a language.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Advice {
    /// A few words, without a full stop.
    pub title: &'static str,
    /// One or two sentences.
    pub advice: &'static str,
}

/// What is the case, and what to do about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sentence {
    /// A few words, without a full stop.
    pub title: String,
    /// One or two sentences.
    pub advice: String,
}

impl From<Advice> for Sentence {
    fn from(advice: Advice) -> Self {
        Self {
            title: advice.title.to_owned(),
            advice: advice.advice.to_owned(),
        }
    }
}

/// What a message is told: the name of a place in it, and what stands there.
pub(super) type Told<'a> = (&'static str, FluentValue<'a>);

/// All sentences in one language. Small: it is handed on by value.
#[derive(Clone, Copy)]
pub struct Words(&'static Catalogue);

struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages and attributes that are told nothing, as they are drawn many times a second.
    plain: HashMap<String, String>,
}

/// Two are the same where their language is.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.language == other.0.language
    }
}

impl Words {
    /// The sentences of `language`, read when they are asked for first.
    #[must_use]
    pub fn of(language: Language) -> Self {
        static CATALOGUES: [OnceLock<Catalogue>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let at = Language::ALL.iter().position(|known| *known == language);
        Self(CATALOGUES[at.unwrap_or(0)].get_or_init(|| Catalogue::read(language)))
    }

    /// Those that the product was written in, and that everything else is compared with.
    #[must_use]
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// Which language they are in.
    #[must_use]
    pub const fn language(self) -> Language {
        self.0.language
    }

    /// What `message` says.
    #[must_use]
    pub fn get(self, message: Message) -> &'static str {
        self.plain(message.0)
    }

    /// What `guidance` says.
    #[must_use]
    pub fn advice(self, guidance: Guidance) -> Advice {
        Advice {
            title: self.plain(guidance.0),
            advice: self.plain(&advice_of(guidance.0)),
        }
    }

    /// The message `id` with what it is told.
    pub(super) fn with(self, id: &str, told: &[Told<'_>]) -> String {
        let message = self.0.bundle.get_message(id);
        self.format(message.and_then(|message| message.value()), id, told)
    }

    /// The message `id` and its advice, with what they are told.
    pub(super) fn sentence(self, id: &str, told: &[Told<'_>]) -> Sentence {
        let message = self.0.bundle.get_message(id);
        let advice = message
            .as_ref()
            .and_then(|message| message.get_attribute("advice"));
        Sentence {
            title: self.format(
                message
                    .as_ref()
                    .and_then(fluent_bundle::FluentMessage::value),
                id,
                told,
            ),
            advice: self.format(advice.map(|advice| advice.value()), id, told),
        }
    }

    fn format(self, pattern: Option<&ast::Pattern<&str>>, id: &str, told: &[Told<'_>]) -> String {
        let Some(pattern) = pattern else {
            // A test holds that there is none such; its name is better than nothing.
            return id.to_owned();
        };
        let told: FluentArgs<'_> = told.iter().cloned().collect();
        let mut faults = Vec::new();
        let text = self
            .0
            .bundle
            .format_pattern(pattern, Some(&told), &mut faults);
        debug_assert!(faults.is_empty(), "{id}: {faults:?}");
        text.into_owned()
    }

    /// The message `id`, if there is one of this name that is told nothing.
    pub(super) fn known(self, id: &str) -> Option<&'static str> {
        self.0.plain.get(id).map(String::as_str)
    }

    fn plain(self, id: &str) -> &'static str {
        self.known(id).unwrap_or_default()
    }
}

impl Catalogue {
    fn read(language: Language) -> Self {
        let resource = match FluentResource::try_new(language.source().to_owned()) {
            Ok(resource) => resource,
            // What can be read of it; a test holds that all of it can.
            Err((resource, _faults)) => resource,
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language.locale()]);
        // Every language here is written from left to right, and `text` takes such marks out of
        // what strangers wrote.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(language.number_formatter()));
        let ids: Vec<String> = entries(&resource);
        bundle.add_resource_overriding(resource);
        let mut plain = HashMap::new();
        for id in ids {
            let Some(message) = bundle.get_message(&id) else {
                continue;
            };
            let mut keep = |name: String, pattern| {
                let mut faults = Vec::new();
                let text = bundle.format_pattern(pattern, None, &mut faults);
                // With faults it is one that has to be told something.
                if faults.is_empty() {
                    plain.insert(name, text.into_owned());
                }
            };
            if let Some(pattern) = message.value() {
                keep(id.clone(), pattern);
            }
            if let Some(advice) = message.get_attribute("advice") {
                keep(advice_of(&id), advice.value());
            }
        }
        Self {
            language,
            bundle,
            plain,
        }
    }
}

fn advice_of(id: &str) -> String {
    format!("{id}.advice")
}

fn entries(resource: &FluentResource) -> Vec<String> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        })
        .collect()
}

/// `number` with `separator` between thousands, so that it is read at a glance.
pub(super) fn grouped(number: &FluentNumber, separator: &str) -> String {
    let digits = number.as_string();
    if digits.len() < 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.into_owned();
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// Where each language's sentences are, its locale, and what stands between thousands.
impl Language {
    const fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../../assets/words/en.ftl"),
            Self::Spanish => include_str!("../../assets/words/es.ftl"),
            Self::French => include_str!("../../assets/words/fr.ftl"),
            Self::German => include_str!("../../assets/words/de.ftl"),
            Self::Chinese => include_str!("../../assets/words/zh-Hans.ftl"),
            Self::Vietnamese => include_str!("../../assets/words/vi.ftl"),
        }
    }

    const fn locale(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Spanish => langid!("es"),
            Self::French => langid!("fr"),
            Self::German => langid!("de"),
            Self::Chinese => langid!("zh-Hans"),
            Self::Vietnamese => langid!("vi"),
        }
    }

    /// Writes numbers: what is `None` is written as it is.
    fn number_formatter(self) -> fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> {
        fn with(value: &FluentValue<'_>, separator: &str) -> Option<String> {
            match value {
                FluentValue::Number(number) => Some(grouped(number, separator)),
                _ => None,
            }
        }
        match self {
            Self::English | Self::Chinese => |value, _| with(value, ","),
            Self::Spanish | Self::French => |value, _| with(value, "\u{a0}"),
            Self::German | Self::Vietnamese => |value, _| with(value, "."),
        }
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
mod tests;
