//! What one call has found.

use crate::verdict::Verdict;

/// One line of the output.
pub(super) struct Item {
    /// Where it came from: a name as given; several for a card in several codes.
    pub(super) input: String,
    /// What is said about it.
    pub(super) verdict: Verdict,
}
