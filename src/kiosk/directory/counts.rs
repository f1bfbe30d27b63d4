//! How much a directory holds, in numbers.

use crate::directory::Directory;

/// How much a directory holds.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// Issuers, each once.
    pub issuers: usize,
    /// Those that are listed.
    pub listed: usize,
    /// Those that are no longer.
    pub delisted: usize,
    /// Keys, each counted at every issuer that has it.
    pub keys: usize,
    /// Keys that were withdrawn.
    pub withdrawn: usize,
    /// Revocation lists.
    pub lists: usize,
    /// Ids in them.
    pub rids: usize,
    /// Issuers that were added here.
    pub added: usize,
    /// Issuers that are blocked here.
    pub blocked_issuers: usize,
    /// Keys that are blocked here.
    pub blocked_keys: usize,
}

impl Counts {
    /// Counts what is in `directory`.
    #[must_use]
    pub fn of(directory: &Directory) -> Self {
        let overlay = directory.overlay();
        let mut counts = Self {
            issuers: directory.issuers().len(),
            blocked_issuers: overlay.blocked_issuers.len(),
            blocked_keys: overlay.blocked_keys.len(),
            ..Self::default()
        };
        for issuer in directory.issuers() {
            match (issuer.added, issuer.listed) {
                (Some(_), _) => counts.added += 1,
                (None, true) => counts.listed += 1,
                (None, false) => counts.delisted += 1,
            }
            counts.keys += issuer.keys.len();
            counts.withdrawn += issuer.withdrawn.len();
            let withdrawn = issuer.withdrawn.iter().map(|gone| &gone.key);
            for list in issuer.keys.iter().chain(withdrawn) {
                if let Some(list) = &list.revocations {
                    counts.lists += 1;
                    counts.rids += list.len();
                }
            }
        }
        counts
    }
}
