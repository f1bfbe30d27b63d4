//! Rule packs, and what they say of a person's doses and results: met, not met, cannot tell. Apart
//! from what a card is worth: a rule makes nothing green (req-I23, architecture §3).
//!
//! Evaluation is decision support: it counts what is written down, and knows no exemption, no
//! history of disease and no judgement of a nurse.

mod answer;
mod course;
mod error;
mod evidence;
mod fit;
mod form;
mod judge;
mod once;
mod pack;
mod read;
mod span;
mod test_result;

pub use answer::{Answer, Fate, MetBy, NeedAnswer, Open, Ruling, Status, Tally, WeighedDose};
pub use error::{PackError, ValueFault};
pub use evidence::{Doubt, Evidence, Exclusion, Uncounted};
pub use judge::judge;
pub use pack::{Asks, Need, Pack, PackKind, Series, TestAsked, Way};
pub use span::Span;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
