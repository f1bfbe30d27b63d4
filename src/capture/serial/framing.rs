//! From a stream of bytes to scans. Nothing here knows of ports or clocks.
//!
//! A scan ends with a control character, as scanners are set up to send after each code, or with
//! silence. Texts of several lines, such as a driving licence's, are told from several scans by
//! their content: a card or a link always ends with its line.

use zeroize::{Zeroize as _, Zeroizing};

use crate::limits;
use crate::payload::scanned::{is_one_line, is_whole, scanned};

/// What has come since the last scan.
pub(super) struct Framing {
    /// Lines that are no code of one line.
    earlier: Zeroizing<Vec<u8>>,
    /// The line that has begun.
    line: Zeroizing<Vec<u8>>,
    /// Whether the line, or what came before it, was too long, so that it is none.
    is_line_lost: bool,
    is_earlier_lost: bool,
}

/// What came in.
pub(super) enum Scan {
    /// A scan, without what scanners put round it.
    Text(Zeroizing<String>),
    /// More than a code can hold.
    TooLong,
}

impl Framing {
    /// Nothing has come yet. Buffers are as long as they may get, so that none is left behind
    /// half full when it grows.
    pub(super) fn new() -> Self {
        let buffer = || Zeroizing::new(Vec::with_capacity(limits::SCAN_BYTES));
        Self {
            earlier: buffer(),
            line: buffer(),
            is_line_lost: false,
            is_earlier_lost: false,
        }
    }

    /// Takes in bytes as they come; gives each scan that ends in them to `give`.
    pub(super) fn push(&mut self, bytes: &[u8], give: &mut dyn FnMut(Scan)) {
        for byte in bytes {
            if byte.is_ascii_control() {
                self.end_line(*byte, give);
            } else if self.line.len() < limits::SCAN_BYTES {
                self.line.push(*byte);
            } else {
                self.is_line_lost = true;
            }
        }
    }

    /// How many bytes of a scan are here.
    pub(super) fn waiting(&self) -> usize {
        self.earlier.len() + self.line.len()
    }

    /// Whether silence ends what is here at once, and not only after a while: a card that is not
    /// whole may still go on.
    pub(super) fn may_end(&self) -> bool {
        let line = text_of(&self.line);
        let code = scanned(&line);
        !is_one_line(code) || is_whole(code)
    }

    /// Nothing more comes for now: what is here is a scan.
    pub(super) fn silence(&mut self, give: &mut dyn FnMut(Scan)) {
        self.end_line(b'\n', give);
        self.give_earlier(give);
    }

    fn end_line(&mut self, end: u8, give: &mut dyn FnMut(Scan)) {
        let line = text_of(&self.line);
        let code = scanned(&line);
        if self.is_line_lost {
            self.is_earlier_lost = true;
        } else if is_one_line(code) {
            self.give_earlier(give);
            give(Scan::Text(Zeroizing::new(code.to_owned())));
        } else if self.earlier.len() + self.line.len() < limits::SCAN_BYTES {
            self.earlier.extend_from_slice(&self.line);
            if !self.earlier.is_empty() {
                self.earlier.push(end);
            }
        } else {
            self.is_earlier_lost = true;
        }
        self.is_line_lost = false;
        wipe(&mut self.line);
    }

    fn give_earlier(&mut self, give: &mut dyn FnMut(Scan)) {
        let text = text_of(&self.earlier);
        let code = scanned(&text);
        if std::mem::take(&mut self.is_earlier_lost) {
            give(Scan::TooLong);
        } else if !code.is_empty() {
            give(Scan::Text(Zeroizing::new(code.to_owned())));
        }
        wipe(&mut self.earlier);
    }
}

/// Codes of cards and links are ASCII. What is no UTF-8 is no code that is read here.
fn text_of(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(String::from_utf8_lossy(bytes).into_owned())
}

/// Empties a buffer and keeps its room.
fn wipe(buffer: &mut Vec<u8>) {
    buffer.as_mut_slice().zeroize();
    buffer.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The scans in `pieces`, each of which comes at once, with silence at the end.
    fn scans(pieces: &[&[u8]]) -> Vec<Option<String>> {
        let (mut framing, mut all) = (Framing::new(), Vec::new());
        let mut give = |scan| {
            all.push(match scan {
                Scan::Text(text) => Some(text.to_string()),
                Scan::TooLong => None,
            });
        };
        for piece in pieces {
            framing.push(piece, &mut give);
        }
        framing.silence(&mut give);
        assert_eq!(framing.waiting(), 0);
        all
    }

    fn texts(bytes: &[u8]) -> Vec<String> {
        scans(&[bytes]).into_iter().flatten().collect()
    }

    #[test]
    fn every_prefix_and_suffix_goes() {
        for prefix in ["", "]Q1", "\u{2}", "\u{2}]Q1", "s", " "] {
            for suffix in [
                "\r", "\n", "\r\n", "\t", "\u{3}", "\u{4}", "\0", "\r\r\n\n", " \r",
            ] {
                let one = format!("{prefix}shc:/567629{suffix}");
                assert_eq!(texts(one.as_bytes()), ["shc:/567629"], "{one:?}");
                let two = format!("{one}{prefix}shlink:/eyJ{suffix}");
                assert_eq!(texts(two.as_bytes()), ["shc:/567629", "shlink:/eyJ"]);
            }
        }
        assert_eq!(texts(b"shc:/567629"), ["shc:/567629"], "by silence alone");
    }

    #[test]
    fn bytes_one_by_one_are_the_same_as_at_once() {
        let stream = b"\x02shc:/567629\r\n]Q1shc:/567630\rHC1:6BF\r";
        let single: Vec<&[u8]> = stream.chunks(1).collect();
        assert_eq!(scans(&single), scans(&[stream]));
        assert_eq!(scans(&single).len(), 3);
    }

    #[test]
    fn several_lines_are_one_text_and_cards_between_them_are_not_lost() {
        let licence = "@\n\u{1e}\rANSI 636014\nDCSSMITH\n";
        assert_eq!(texts(licence.as_bytes()), [licence.trim_end()]);
        let file = "{\n \"verifiableCredential\": [\n\"eyJh.a.b\"]\r\n}\r\n";
        assert_eq!(texts(file.as_bytes()), [file.trim_end()]);
        let mixed = format!("{licence}shc:/56\r");
        assert_eq!(texts(mixed.as_bytes()), [licence.trim_end(), "shc:/56"]);
    }

    #[test]
    fn rubbish_is_one_word_and_the_card_behind_it_is_read() {
        let rubbish = vec![b'x'; 3 * limits::SCAN_BYTES];
        let lines = b"some line\r\n".repeat(limits::SCAN_BYTES);
        let controls: Vec<u8> = (0..32).cycle().take(limits::SCAN_BYTES * 2).collect();
        for rubbish in [rubbish, lines, controls] {
            let all = scans(&[&rubbish, b"\rshc:/567629\r"]);
            assert_eq!(all.last(), Some(&Some("shc:/567629".to_owned())));
            assert!(all.len() <= 2);
        }
        assert_eq!(scans(&[&[0xff; 300], b"\n"]).len(), 1);
        assert!(scans(&[b"\0\0\r\n\x7f"]).is_empty());
    }

    #[test]
    fn a_card_that_is_not_whole_may_go_on_after_a_silence() {
        let mut framing = Framing::new();
        let mut none = |_scan: Scan| ();
        framing.push(b"shc:/567629", &mut none);
        assert!(!framing.may_end());
        framing.silence(&mut none);
        framing.push(b"5901234123457", &mut none);
        assert!(framing.may_end());
    }
}
