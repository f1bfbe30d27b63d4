//! How the window looks and in which language it speaks: what everything that is drawn is handed.

use std::ops::Deref;

use super::tokens::Tokens;
use crate::wording::{Advice, Guidance, Message, Words};

/// Colours, sizes and sentences.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Colours and sizes.
    pub(super) tokens: Tokens,
    /// Sentences.
    pub(super) words: Words,
}

impl Look {
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
