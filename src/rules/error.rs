//! Why a pack is refused, and where.

use crate::limits;

/// Why a pack can't be used. The line is counted from one.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PackError {
    /// Longer than is read.
    #[error("longer than {} bytes", limits::PACK_BYTES)]
    TooLong,
    /// The text is no TOML, or not of this form.
    #[error("line {line}: {message}")]
    Text {
        /// Where.
        line: usize,
        /// What the reader says.
        message: String,
    },
    /// A value makes no sense.
    #[error("line {line}: {key}: {fault}")]
    Value {
        /// Where.
        line: usize,
        /// The key.
        key: &'static str,
        /// Why.
        fault: ValueFault,
    },
}

/// Why a value makes no sense.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ValueFault {
    /// Nothing, or more than is read.
    #[error("empty, or too long")]
    Length,
    /// Not an id in kebab-case.
    #[error("not a name of small letters, digits and hyphens")]
    Id,
    /// A number that can't be.
    #[error("not a number that can be")]
    Number,
    /// A span that can't be, or hours where days are counted.
    #[error("not a span such as \"4 weeks\"")]
    Span,
    /// A day that is not in the calendar.
    #[error("not a day such as 2026-01-31")]
    Day,
    /// No disease of the list.
    #[error("not a disease that is known")]
    Disease,
    /// No kind of vaccine.
    #[error("not a kind of vaccine that is known")]
    Kind,
    /// No result of a test.
    #[error("not a result that is known")]
    Result,
    /// A key that does not belong to what else stands there.
    #[error("does not fit what else is asked")]
    Misplaced,
    /// What must be there is not.
    #[error("is missing")]
    Missing,
}
