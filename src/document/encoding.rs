//! Bytes of a text as letters. Encoding Standard §6.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use zeroize::Zeroizing;

/// How many bytes are looked at for what a text is, and in which letters it is written.
const START: usize = 2_048;

/// Whether bytes are a text: no control characters but those of lines.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    if bytes.is_empty() {
        return false;
    }
    if Encoding::for_bom(bytes).is_some_and(|(encoding, _)| encoding != UTF_8) {
        return true;
    }
    let is_line = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c' | b'\x1b');
    let start = bytes.get(..START).unwrap_or(bytes);
    start.iter().all(|byte| *byte >= 0x20 || is_line(byte))
}

/// The start of a text, to see what it is.
pub(super) fn start(bytes: &[u8]) -> Cow<'_, str> {
    let start = bytes.get(..START).unwrap_or(bytes);
    let encoding = Encoding::for_bom(bytes).map_or(WINDOWS_1252, |(encoding, _)| encoding);
    encoding.decode(start).0
}

/// All of a text: in the encoding of its mark, or else in UTF-8, or else in the one that it names
/// itself, or else in Windows-1252, as browsers guess.
pub(super) fn decode(bytes: &[u8]) -> Zeroizing<String> {
    let marked = Encoding::for_bom(bytes).is_some();
    if !marked && str::from_utf8(bytes).is_err() {
        let encoding = named(&start(bytes)).unwrap_or(WINDOWS_1252);
        return Zeroizing::new(encoding.decode(bytes).0.into_owned());
    }
    // Also takes away the mark.
    Zeroizing::new(UTF_8.decode(bytes).0.into_owned())
}

/// The encoding that XML or HTML names: `encoding="…"`, `charset=…`.
fn named(start: &str) -> Option<&'static Encoding> {
    let lower = start.to_ascii_lowercase();
    ["encoding=", "charset="].into_iter().find_map(|mark| {
        let (_before, after) = lower.split_once(mark)?;
        let after = after.trim_start_matches(['"', '\'']);
        let ends = |letter: char| !letter.is_ascii_alphanumeric() && !"-_:.".contains(letter);
        let label = after.split(ends).next()?;
        let found = Encoding::for_label(label.as_bytes())?;
        // Whoever could write this in ASCII did not mean two bytes a letter.
        (![UTF_16LE, UTF_16BE].contains(&found)).then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_as_they_were_written() {
        for bytes in [
            &b"Jos\xc3\xa9"[..],
            b"\xef\xbb\xbfJos\xc3\xa9",
            b"\xff\xfeJ\0o\0s\0\xe9\0",
            b"\xfe\xff\0J\0o\0s\0\xe9",
            b"Jos\xe9",
        ] {
            assert!(is_text(bytes));
            assert_eq!(*decode(bytes), "José");
        }
        let polish = b"<?xml version='1.0' encoding='iso-8859-2'?>\xa3ukasz";
        assert!(decode(polish).ends_with("Łukasz"));
        let japanese = b"<meta charset=\"shift_jis\">\x8eR";
        assert!(decode(japanese).ends_with('山'));
        // What it names is not believed where it is UTF-8.
        assert!(decode("<?xml encoding='utf-16'?>é".as_bytes()).ends_with('é'));
        for other in [&b""[..], b"\0\x01", b"MZ\x90\0"] {
            assert!(!is_text(other));
        }
    }
}
