//! What scanners put round a code, and by what a code is known before its end has come.

/// How far in a code may begin: an identifier of the symbology (`]Q1`), of the scanner, or a
/// prefix that somebody set up.
const PREFIX_MOST: usize = 8;

/// How codes begin that stand on one line, in small letters. Case makes no difference, except for
/// `eyJ`, which is base64.
const ONE_LINE: [&str; 7] = [
    "shc:/", "shlink:/", "vhlink:/", "https://", "http://", "hc1:", "nzcp:/",
];

/// `text` as a scanner gave it, without what it puts round: white space, control characters, a
/// byte order mark, and a prefix before a card or a link.
#[must_use]
pub fn scanned(text: &str) -> &str {
    let mut text = plain(text);
    // A scanner may put its identifier before a byte order mark.
    while let Some(rest) = without_identifier(text) {
        text = plain(rest);
    }
    if starts(text) {
        return text;
    }
    let begins = text
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at <= PREFIX_MOST)
        .find(|at| {
            let rest = text.get(*at..).unwrap_or_default();
            starts_with(rest, "shc:/") || starts_with(rest, "shlink:/")
        });
    begins.and_then(|at| text.get(at..)).unwrap_or(text)
}

fn plain(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
}

/// Whether `text` begins like a code that ends with its line, without a scanner's prefix.
#[must_use]
pub fn is_one_line(text: &str) -> bool {
    starts(text)
}

/// Whether `text`, which may not be whole yet, begins like a code that is read here: by three
/// letters at least.
#[must_use]
pub fn begins_like_a_code(text: &str) -> bool {
    const LEAST: usize = 3;
    let text = without_identifier(text).unwrap_or(text);
    let given = text.get(..LEAST).is_some();
    let could_be = |start: &str| {
        let most = start.len().min(text.len());
        text.get(..most)
            .is_some_and(|text| text.eq_ignore_ascii_case(&start[..most]))
    };
    given && (ONE_LINE.into_iter().any(could_be) || could_be("eyJ") || could_be("{\"v"))
}

/// `text` with its capitals and small letters the other way round, if the lock of capitals was
/// on: what is written in base64 then begins with `EYj`, which no JSON object does.
#[must_use]
pub fn unlocked(text: &str) -> Option<String> {
    let at = ["shlink:/", "vhlink:/"]
        .into_iter()
        .find_map(|scheme| Some(find(text, scheme)? + scheme.len()))
        .unwrap_or(0);
    let is_locked = text.get(at..).is_some_and(|rest| rest.starts_with("EYj"));
    is_locked.then(|| text.chars().map(other_case).collect())
}

/// Whether nothing of a code that is read here can be missing at its end: a card's signature, a
/// link's closing brace. `false` where that can't be told.
#[must_use]
pub fn is_whole(text: &str) -> bool {
    use super::Payload;
    match Payload::read(text) {
        Ok(Payload::Code(jws)) => is_whole_jws(&jws),
        Ok(Payload::Cards(cards)) => cards.iter().all(|jws| is_whole_jws(jws)),
        Ok(Payload::Link(link)) => is_whole_link(&link),
        Ok(Payload::Fhir(_)) => true,
        Ok(Payload::Chunk(_) | Payload::Foreign(_)) | Err(_) => false,
    }
}

/// A signature of ES256 is 64 bytes, 86 letters.
fn is_whole_jws(jws: &str) -> bool {
    let mut parts = jws.split('.');
    parts.nth(2).is_some_and(|part| part.len() == 86) && parts.next().is_none()
}

fn is_whole_link(link: &str) -> bool {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let payload = link.rsplit('/').next().unwrap_or_default();
    let json = URL_SAFE_NO_PAD.decode(payload).map(zeroize::Zeroizing::new);
    json.is_ok_and(|json| json.last() == Some(&b'}'))
}

/// ISO/IEC 15424: `]`, a letter for the symbology, a digit for how it was read.
fn without_identifier(text: &str) -> Option<&str> {
    match text.as_bytes() {
        [b']', symbology, modifier, ..]
            if symbology.is_ascii_alphabetic() && modifier.is_ascii_alphanumeric() =>
        {
            text.get(3..)
        }
        _ => None,
    }
}

fn starts(text: &str) -> bool {
    ONE_LINE.iter().any(|start| starts_with(text, start))
        || ["eyJ", "EYj"].iter().any(|start| text.starts_with(start))
}

fn starts_with(text: &str, start: &str) -> bool {
    super::strip_scheme(text, start).is_some()
}

/// Where `scheme` stands in `text`, whatever its case.
fn find(text: &str, scheme: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| {
        text.get(*at..)
            .is_some_and(|rest| starts_with(rest, scheme))
    })
}

fn other_case(letter: char) -> char {
    match letter.is_ascii_uppercase() {
        true => letter.to_ascii_lowercase(),
        false => letter.to_ascii_uppercase(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn what_a_scanner_puts_round_a_card_goes() {
        for prefix in [
            "",
            "]Q1",
            "]Q1\u{feff}",
            "]d2]Q1",
            "\u{2}",
            "\u{2}]Q1",
            "s",
            "P0Q",
            " \0",
            "\u{feff}",
            "#QR: ",
        ] {
            for suffix in ["", "\r", "\r\n", "\t", "\u{3}", "\0", " ", "\u{4}\n"] {
                let text = format!("{prefix}shc:/567629{suffix}");
                assert_eq!(scanned(&text), "shc:/567629", "{text:?}");
            }
        }
        assert_eq!(scanned("]Q3SHLINK:/eyJ"), "SHLINK:/eyJ");
        assert_eq!(scanned("https://v.example/#shlink:/eyJ").len(), 30);
        assert_eq!(scanned("]E04006381333931"), "4006381333931");
        assert_eq!(scanned("far too far shc:/56"), "far too far shc:/56");
        assert_eq!(scanned("12345678shc:/56"), "shc:/56");
        assert_eq!(scanned("123456789shc:/56"), "123456789shc:/56");
        assert_eq!(scanned("x shlink:/eyJ"), "shlink:/eyJ");
        assert_eq!(scanned("]1"), "]1");
        assert_eq!(scanned("]Q-shc:/56"), "shc:/56");
        assert_eq!(scanned("]7158"), "]7158");
        assert_eq!(scanned(""), "");
    }

    #[test]
    fn three_letters_tell_a_code_and_two_do_not() {
        for text in [
            "shc", "SHC:/56", "shl", "htt", "HC1", "eyJ", "]Q1shc", "{\"verif",
        ] {
            assert!(begins_like_a_code(text), "{text}");
        }
        for text in ["sh", "", "nyh", "shd", "]Q1sh", "shcx"] {
            assert!(!begins_like_a_code(text), "{text}");
        }
    }

    #[test]
    fn the_lock_of_capitals_is_undone_where_it_was_on() {
        assert_eq!(unlocked("SHLINK:/EYjA-_9").unwrap(), "shlink:/eyJa-_9");
        let viewer = "HTTPS://V.EXAMPLE/#SHLINK:/EYjA";
        assert_eq!(unlocked(viewer).unwrap(), "https://v.example/#shlink:/eyJa");
        assert_eq!(unlocked("EYjH.A.b").unwrap(), "eyJh.a.B");
        for text in ["SHLINK:/eyJa", "shlink:/eyJa", "SHC:/5676", ""] {
            assert_eq!(unlocked(text), None);
        }
    }

    #[test]
    fn the_end_of_a_card_and_of_a_link_is_known() {
        let jws = format!("eyJh.3ZJ.{}", "x".repeat(86));
        assert!(is_whole(&jws) && is_whole(&super::super::encode(&jws, 1)[0]));
        assert!(!is_whole(&jws[..jws.len() - 1]));
        assert!(is_whole("shlink:/eyJhIjoxfQ") && !is_whole("shlink:/eyJhIjox"));
        assert!(!is_whole("shc:/1/2/5676") && !is_whole("5901234123457"));
        assert!(!is_whole(&format!("{jws}.x")) && !is_whole(&format!("{jws}x")));
        let file = |second: &str| format!(r#"{{"verifiableCredential":["{jws}","{second}"]}}"#);
        assert!(is_whole(&file(&jws)) && !is_whole(&file("eyJ.a.b")));
        assert!(is_whole(r#"{"resourceType":"Patient"}"#));
        assert!(is_one_line("shc:/56") && is_one_line("HTTPS://a") && is_one_line("EYjH"));
        assert!(!is_one_line("{") && !is_one_line("5901234123457") && !is_one_line(""));
    }

    #[test]
    fn capitals_are_told_at_the_start_and_after_a_scheme_alone() {
        assert_eq!(unlocked("VHLINK:/EYj1").as_deref(), Some("vhlink:/eyJ1"));
        assert_eq!(unlocked("x EYj1"), None);
        assert_eq!(unlocked("SHLINK:/xEYj1"), None);
    }
}
