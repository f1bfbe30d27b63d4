//! `shc:/` and digit pairs. Cards specification §"Encoding QRs" and the deprecated §"Chunking".

use zeroize::Zeroizing;

use super::{Chunk, Payload, PayloadError};
use crate::limits;

/// Writes a JWS as `shc:/` and digit pairs, in `codes` codes of about equal length, as an issuer
/// does: one code as `shc:/<digits>`, several with their numbers.
///
/// Letters outside `-` to `z` can't be written and are left out; a JWS has none.
#[must_use]
pub fn encode(jws: &str, codes: usize) -> Vec<Zeroizing<String>> {
    let letters = jws.as_bytes();
    let parts: Vec<_> = letters
        .chunks(letters.len().div_ceil(codes.max(1)).max(1))
        .collect();
    let code = |(index, part): (usize, &&[u8])| {
        let mut code = Zeroizing::new(String::with_capacity(2 * part.len() + 16));
        code.push_str("shc:/");
        if parts.len() > 1 {
            for number in [index + 1, parts.len()] {
                code.push_str(&number.to_string());
                code.push('/');
            }
        }
        for offset in part.iter().filter_map(|letter| letter.checked_sub(b'-')) {
            if offset <= 77 {
                code.push(char::from(b'0' + offset / 10));
                code.push(char::from(b'0' + offset % 10));
            }
        }
        code
    };
    parts.iter().enumerate().map(code).collect()
}

/// Reads what follows `shc:/`: `<digits>`, or `<C>/<N>/<digits>` with C counted from one.
pub(super) fn read(rest: &str) -> Result<Payload, PayloadError> {
    let Some((index, rest)) = rest.split_once('/') else {
        return Ok(Payload::Code(letters(rest)?));
    };
    let (total, digits) = rest.split_once('/').ok_or(PayloadError::ChunkNumber)?;
    let (index, total) = (number(index)?, number(total)?);
    if total > limits::CHUNKS {
        return Err(PayloadError::TooLong);
    }
    if index == 0 || index > total {
        return Err(PayloadError::ChunkNumber);
    }
    let letters = letters(digits)?;
    Ok(match total {
        1 => Payload::Code(letters),
        _ => Payload::Chunk(Chunk {
            index,
            total,
            letters,
        }),
    })
}

fn number(digits: &str) -> Result<usize, PayloadError> {
    let short = (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    short
        .then(|| digits.parse().ok())
        .flatten()
        .ok_or(PayloadError::ChunkNumber)
}

/// Turns digit pairs back into letters: each pair is the letter's code less 45.
fn letters(digits: &str) -> Result<Zeroizing<String>, PayloadError> {
    if digits.is_empty() {
        return Err(PayloadError::NoDigits);
    }
    if digits.len() > limits::NUMERIC_DIGITS {
        return Err(PayloadError::TooLong);
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PayloadError::NotDigits);
    }
    let (pairs, odd) = digits.as_bytes().as_chunks::<2>();
    if !odd.is_empty() {
        return Err(PayloadError::OddDigits);
    }
    let mut letters = Zeroizing::new(String::with_capacity(pairs.len()));
    for [tens, ones] in pairs {
        match (tens - b'0') * 10 + (ones - b'0') {
            offset @ 0..=77 => letters.push(char::from(b'-' + offset)),
            _ => return Err(PayloadError::PairTooLarge),
        }
    }
    Ok(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_pairs_in_about_equal_codes() {
        let codes = |jws, codes| {
            encode(jws, codes)
                .iter()
                .map(|code| code.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(codes("-z.", 1), ["shc:/007701"]);
        // What no pair can say.
        assert_eq!(codes("-,{~z", 1), ["shc:/0077"]);
        assert_eq!(codes("-./0", 0), ["shc:/00010203"]);
        assert_eq!(codes("-./01", 2), ["shc:/1/2/000102", "shc:/2/2/0304"]);
        assert_eq!(codes("-.", 9), ["shc:/1/2/00", "shc:/2/2/01"]);
        assert!(codes("", 3).is_empty());
    }
}
