//! Markup taken apart: tags and the text between them, as browsers tell them apart. HTML Standard
//! §13.2.5, without what changes no text: most attributes, and which element ends which.
//!
//! Looks at each byte once and holds nothing, so that no text can make it slow or large (sec-P9).

/// A piece of marked-up text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Piece<'a> {
    /// Text, with its named characters as written.
    Text(&'a str),
    /// Text that has none: what XML calls `CDATA`.
    Verbatim(&'a str),
    /// The start of an element: its name, and its attributes as written.
    Open(&'a str, &'a str),
    /// The end of an element: its name.
    Close(&'a str),
}

/// Takes markup apart.
pub(super) struct Tags<'a> {
    rest: &'a str,
    is_cut: bool,
}

/// Elements whose content is no text for people: it goes up to their own end tag, whatever is in it.
const RAW: [&str; 8] = [
    "script",
    "style",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
];

impl<'a> Tags<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            is_cut: false,
        }
    }

    /// Whether a tag, a comment or a script has no end, so that what followed it is left out.
    pub(super) const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Goes on behind the first `mark`; `None`, and to the end, if there is none.
    fn behind(&mut self, mark: &str) -> Option<&'a str> {
        let Some((before, after)) = self.rest.split_once(mark) else {
            self.rest = "";
            self.is_cut = true;
            return None;
        };
        self.rest = after;
        Some(before)
    }

    /// Behind `<!` or `<?`: nothing that is read, except for `CDATA`.
    fn declaration(&mut self) -> Option<Piece<'a>> {
        if let Some(comment) = self.rest.strip_prefix("<!--") {
            self.rest = comment;
            // `<!-->` and `<!--->` are whole.
            match comment.strip_prefix('>').or(comment.strip_prefix("->")) {
                Some(after) => self.rest = after,
                None => _ = self.behind("-->"),
            }
        } else if let Some(verbatim) = self.rest.strip_prefix("<![CDATA[") {
            self.rest = verbatim;
            return self.behind("]]>").map(Piece::Verbatim);
        } else {
            self.behind(">");
        }
        None
    }

    /// A tag, whose name starts at `name`.
    fn tag(&mut self, name: &'a str, is_end: bool) -> Option<Piece<'a>> {
        let ends = |letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>');
        let length = name.find(ends).unwrap_or(name.len());
        let (name, attributes) = name.split_at(length);
        let Some(end) = tag_end(attributes) else {
            self.rest = "";
            self.is_cut = true;
            return None;
        };
        self.rest = attributes.get(end + 1..).unwrap_or_default();
        let attributes = attributes.get(..end).unwrap_or_default();
        if is_end {
            return Some(Piece::Close(name));
        }
        let raw = RAW.iter().find(|raw| raw.eq_ignore_ascii_case(name));
        if let Some(raw) = raw.filter(|_| !attributes.ends_with('/')) {
            self.skip_raw(raw);
        }
        Some(Piece::Open(name, attributes))
    }

    /// Goes on at the end tag of `name`.
    fn skip_raw(&mut self, name: &str) {
        let mut from = 0;
        while let Some(at) = self.rest.get(from..).and_then(|rest| rest.find("</")) {
            let tag = from + at + 2;
            let end = tag + name.len();
            let is_it = |found: &str| found.eq_ignore_ascii_case(name);
            if self.rest.get(tag..end).is_some_and(is_it) {
                self.rest = self.rest.get(from + at..).unwrap_or_default();
                return;
            }
            from = tag;
        }
        self.rest = "";
        self.is_cut = true;
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while !self.rest.is_empty() {
            let Some(after) = self.rest.strip_prefix('<') else {
                let length = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(length);
                self.rest = rest;
                return Some(Piece::Text(text));
            };
            let starts_name =
                |text: &str| text.starts_with(|letter: char| letter.is_ascii_alphabetic());
            let piece = match after.strip_prefix('/') {
                Some(name) if starts_name(name) => self.tag(name, true),
                Some(_) => self.declaration(),
                None if starts_name(after) => self.tag(after, false),
                None if after.starts_with(['!', '?']) => self.declaration(),
                None => {
                    // Less than.
                    let (text, rest) = self.rest.split_at(1);
                    self.rest = rest;
                    Some(Piece::Text(text))
                }
            };
            if piece.is_some() {
                return piece;
            }
        }
        None
    }
}

/// Where the `>` stands that ends a tag: not in quotes behind `=`.
fn tag_end(attributes: &str) -> Option<usize> {
    let (mut quote, mut is_value) = (None, false);
    for (at, byte) in attributes.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if is_value => quote = Some(byte),
            (Some(_) | None, _) => {}
        }
        if quote.is_none() {
            is_value = byte == b'=' || (is_value && byte.is_ascii_whitespace());
        }
    }
    None
}

/// The value of the attribute called `name`, as written.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        let separates = |letter: char| letter.is_ascii_whitespace() || letter == '/';
        rest = rest.trim_start_matches(separates);
        let ends = |letter: char| letter == '=' || separates(letter);
        let (found, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        let after = after.trim_start();
        let value = match after.strip_prefix('=').map(str::trim_start) {
            None => {
                rest = after;
                ""
            }
            Some(value) => {
                let quote = value.chars().next();
                let (value, after) = if let Some(quote @ ('"' | '\'')) = quote {
                    value.get(1..)?.split_once(quote)?
                } else {
                    value.split_at(value.find(char::is_whitespace).unwrap_or(value.len()))
                };
                rest = after;
                value
            }
        };
        if found.is_empty() && value.is_empty() {
            return None;
        }
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use Piece::{Close, Open, Text, Verbatim};
    use proptest::prelude::*;

    use super::*;

    fn pieces(text: &str) -> Vec<Piece<'_>> {
        Tags::new(text).collect()
    }

    #[test]
    fn markup_is_told_from_text() {
        assert_eq!(
            pieces("a<b c='>'>d</b >e"),
            [
                Text("a"),
                Open("b", " c='>'"),
                Text("d"),
                Close("b"),
                Text("e")
            ]
        );
        assert_eq!(
            pieces("1 < 2<!-- <b> --><!doctype html><?xml?></3><![CDATA[<x>]]>"),
            [Text("1 "), Text("<"), Text(" 2"), Verbatim("<x>")]
        );
        assert_eq!(
            pieces("<script>if (a</b) '</p>'</SCRIPT >x<style/>y"),
            [
                Open("script", ""),
                Close("SCRIPT"),
                Text("x"),
                Open("style", "/"),
                Text("y")
            ]
        );
        // A quote that stands alone is no quote.
        assert_eq!(pieces("<a it's>b"), [Open("a", " it's"), Text("b")]);
        assert_eq!(pieces("<!-->a<!--->b"), [Text("a"), Text("b")]);
    }

    #[test]
    fn what_has_no_end_is_left_out_and_said() {
        for text in ["a<b", "a<b c='", "a<!-- b", "a<script>b", "a<![CDATA[b"] {
            let mut tags = Tags::new(text);
            assert_eq!(tags.next(), Some(Text("a")), "{text}");
            assert!(
                tags.by_ref().all(|piece| matches!(piece, Open(..))),
                "{text}"
            );
            assert!(tags.is_cut(), "{text}");
        }
    }

    #[test]
    fn attributes_are_found_by_name() {
        let all = r#" a=1 b = "x y" C='<' d e="""#;
        assert_eq!(attribute(all, "a"), Some("1"));
        assert_eq!(attribute(all, "b"), Some("x y"));
        assert_eq!(attribute(all, "c"), Some("<"));
        assert_eq!(attribute(all, "d"), Some(""));
        assert_eq!(attribute(all, "e"), Some(""));
        assert_eq!(attribute(all, "f"), None);
        for odd in ["=", "==", "a=\"", "/", "a='b", "= =x"] {
            assert_eq!(attribute(odd, "f"), None, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_invented(text in r#"[<>/!a-c'"= \-\[\]&;]{0,60}"#) {
            let kept: usize = pieces(&text).into_iter().map(|piece| match piece {
                Text(text) | Verbatim(text) => text.len(),
                Open(name, rest) => name.len() + rest.len(),
                Close(name) => name.len(),
            }).sum();
            prop_assert!(kept <= text.len());
            let _any = attribute(&text, "a");
        }
    }
}
