//! JSON for a person who looks closely.

use zeroize::Zeroizing;

use super::Json;
use crate::text;

impl Json {
    /// This value as indented JSON of at most `bytes` bytes: each text made safe to show, what is
    /// long told by its length. What did not fit is told by a last line of "…".
    #[must_use]
    pub fn indented(&self, bytes: usize) -> Zeroizing<String> {
        let mut page = Page {
            // Room for all of it, so that growing leaves no copy behind.
            text: Zeroizing::new(String::with_capacity(bytes)),
            is_full: false,
        };
        page.value(self, 0);
        page.text
    }
}

/// What is written so far.
struct Page {
    text: Zeroizing<String>,
    is_full: bool,
}

/// Letters of a text that is shown whole; an attachment has millions.
const LONG: usize = 400;

impl Page {
    fn push(&mut self, piece: &str) {
        const END: &str = "\n…";
        if self.is_full {
            return;
        }
        if self.text.len() + piece.len() + END.len() > self.text.capacity() {
            self.is_full = true;
            self.text.push_str(END);
        } else {
            self.text.push_str(piece);
        }
    }

    fn line(&mut self, depth: usize) {
        self.push("\n");
        self.push(&"  ".repeat(depth));
    }

    fn value(&mut self, json: &Json, depth: usize) {
        if self.is_full {
            return;
        }
        match json {
            Json::Null => self.push("null"),
            Json::Bool(yes) => self.push(if *yes { "true" } else { "false" }),
            Json::Number(number) => self.push(&number.to_string()),
            Json::Text(text) => self.text(text),
            Json::Array(items) => {
                self.push("[");
                for (at, item) in items.iter().enumerate() {
                    self.push(if at > 0 { "," } else { "" });
                    self.line(depth + 1);
                    self.value(item, depth + 1);
                }
                self.line(depth);
                self.push("]");
            }
            Json::Object(members) => {
                self.push("{");
                for (at, (name, value)) in members.iter().enumerate() {
                    self.push(if at > 0 { "," } else { "" });
                    self.line(depth + 1);
                    self.text(name);
                    self.push(": ");
                    self.value(value, depth + 1);
                }
                self.line(depth);
                self.push("}");
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.push("\"");
        if text.len() > LONG {
            self.push(&format!("… {} bytes …", text.len()));
        } else {
            self.push(&Zeroizing::new(text::one_line(text)));
        }
        self.push("\"");
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn indented(text: &str, bytes: usize) -> String {
        Json::parse(text.as_bytes())
            .unwrap()
            .indented(bytes)
            .to_string()
    }

    #[test]
    fn it_is_indented_and_harmless() {
        let text = indented(r#"{"a":[1,"x\u202ey\nz"],"b":null}"#, 1_000);
        let expected = "{\n  \"a\": [\n    1,\n    \"xy z\"\n  ],\n  \"b\": null\n}";
        assert_eq!(text, expected);
    }

    #[test]
    fn it_is_cut_at_its_bound_and_says_so() {
        let long = format!("{{\"a\":\"{}\"}}", "x".repeat(5_000));
        assert!(indented(&long, 1_000).contains("… 5000 bytes …"));
        let many = format!("[{}0]", "0,".repeat(1_000));
        let text = indented(&many, 200);
        assert!(text.len() <= 200 && text.ends_with('…'), "{text}");
    }
}
