//! What staff type to open a link.

use zeroize::Zeroizing;

use crate::limits;

/// A passcode, any letters as typed (req-K3). It can't be printed, and is wiped when dropped.
#[derive(Clone)]
pub struct Passcode(Zeroizing<String>);

impl Passcode {
    /// Takes `text` as typed. `None` if it is empty or longer than [`limits::PASSCODE_CHARS`].
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        (1..=limits::PASSCODE_CHARS)
            .contains(&text.chars().count())
            .then(|| Self(Zeroizing::new(text.to_owned())))
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}
