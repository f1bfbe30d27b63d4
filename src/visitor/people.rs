//! Whether two that are told of may be one person (req-L9).

use jiff::civil::Date;

use super::{NameMatch, compare_names};

/// Somebody as records tell of them: their names, and the day when they were born if that is given.
pub type Told<'a> = (Vec<&'a str>, Option<Date>);

/// Whether they differ: in a date of birth that both give, or in their names, of which any one of
/// each may fit. Who has no name differs from nobody.
#[must_use]
pub fn are_different((names, born): &Told<'_>, (others, other_born): &Told<'_>) -> bool {
    if let (Some(born), Some(other)) = (born, other_born)
        && born != other
    {
        return true;
    }
    let pairs = names.iter().flat_map(|name| {
        let others = others.iter();
        others.map(|other| compare_names(name, other))
    });
    pairs
        .max()
        .is_some_and(|best| matches!(best, NameMatch::Different | NameMatch::Similar))
}
