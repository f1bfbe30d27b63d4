//! How the window looks and in which language it speaks: what everything that is drawn is handed.

use std::ops::Deref;

use super::tokens::Tokens;
use crate::store::Settings;
use crate::wording::{Advice, Guidance, Language, Message, Words};

/// Colours, sizes and sentences.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Colours and sizes.
    pub(super) tokens: Tokens,
    /// Sentences.
    pub(super) words: Words,
}

impl Look {
    /// What `settings` ask for; the window speaks `language` where they ask for none.
    pub(super) fn of(settings: &Settings, language: Language) -> Self {
        Self {
            tokens: Tokens::of(settings.theme, settings.text_size),
            words: Words::of(settings.language.unwrap_or(language)),
        }
    }

    /// A height that holds text, in points, as it was drawn for text of the usual size.
    pub(super) fn scaled(&self, points: f32) -> f32 {
        points * self.tokens.scale
    }

    /// The same with names and dates of birth as large as they can be.
    pub(super) fn with_large_names(mut self) -> Self {
        self.tokens.text_name *= 1.44;
        self.tokens.text_large *= 1.35;
        self
    }

    /// What `message` says.
    pub(super) fn text(&self, message: Message) -> &'static str {
        self.words.get(message)
    }

    /// What `guidance` says.
    pub(super) fn advice(&self, guidance: Guidance) -> Advice {
        self.words.advice(guidance)
    }
}

/// Most of what is drawn asks for a colour or a size.
impl Deref for Look {
    type Target = Tokens;

    fn deref(&self) -> &Tokens {
        &self.tokens
    }
}
