//! What was typed can be read by this computer's layout, and by where the keys lie.

use zeroize::Zeroizing;

use crate::payload::scanned::{is_one_line, scanned, unlocked};

/// The reading that is a code; what this computer's layout says, if neither is.
pub(super) fn code(text: &str, positions: &str) -> Zeroizing<String> {
    let (text, positions) = (scanned(text), scanned(positions));
    if is_numeric_card(text) {
        return Zeroizing::new(text.to_owned());
    }
    if is_numeric_card(positions) {
        return Zeroizing::new(positions.to_owned());
    }
    if let Some(card) = with_scheme(text).or_else(|| with_scheme(positions)) {
        return card;
    }
    let is_known = |text: &str| is_one_line(text) || text.starts_with('{');
    let text = match !is_known(text) && is_known(positions) {
        true => positions,
        false => text,
    };
    Zeroizing::new(unlocked(text).unwrap_or_else(|| text.to_owned()))
}

fn starts(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

/// Whether this is a card or a link, or the beginning of one.
pub(super) fn is_of_health(code: &str) -> bool {
    starts(code, "shc:/")
        || starts(code, "shlink:/")
        || code.starts_with("eyJ")
        || code.starts_with('{')
}

/// Whether this is one code of a card in several.
pub(super) fn is_chunk(code: &str) -> bool {
    starts(code, "shc:/") && code.matches('/').count() == 3
}

/// `shc:/` and digits, of one code or of several.
fn is_numeric_card(code: &str) -> bool {
    let rest = code.get(5..).unwrap_or_default();
    starts(code, "shc:/")
        && !rest.is_empty()
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'/')
}

/// A card whose digits came well, and the two signs before them did not.
fn with_scheme(code: &str) -> Option<Zeroizing<String>> {
    const DIGITS_LEAST: usize = 20;
    let mut letters = code.chars();
    let scheme: String = letters.by_ref().take(3).collect();
    // Two keys that wrote two letters, whatever they are.
    letters.by_ref().take(2).for_each(drop);
    let digits = letters.as_str();
    let is_card = scheme.eq_ignore_ascii_case("shc")
        && digits.len() >= DIGITS_LEAST
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_card.then(|| Zeroizing::new(format!("shc:/{digits}")))
}
