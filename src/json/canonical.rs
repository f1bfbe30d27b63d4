//! The one way to write a JSON value: JSON Canonicalization Scheme (RFC 8785).

use zeroize::Zeroizing;

use super::Json;

impl Json {
    /// This value as canonical JSON: no white space, members in the order of their names in UTF-16,
    /// numbers as ECMAScript prints them, no escape that is not needed (RFC 8785 §3.2).
    #[must_use]
    pub fn canonical(&self) -> Zeroizing<String> {
        // Room for all of it, so that growing leaves no copy behind.
        let mut bytes = 0;
        self.write(&mut |piece| bytes += piece.len());
        let mut text = Zeroizing::new(String::with_capacity(bytes));
        self.write(&mut |piece| text.push_str(piece));
        text
    }

    /// Nests no deeper than what was read: [`crate::limits::JSON_DEPTH`].
    fn write(&self, to: &mut impl FnMut(&str)) {
        match self {
            Self::Null => to("null"),
            Self::Bool(true) => to("true"),
            Self::Bool(false) => to("false"),
            Self::Number(number) => to(ryu_js::Buffer::new().format_finite(*number)),
            Self::Text(text) => write_text(text, to),
            Self::Array(items) => {
                to("[");
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        to(",");
                    }
                    item.write(to);
                }
                to("]");
            }
            Self::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
                to("{");
                for (at, (name, value)) in members.into_iter().enumerate() {
                    if at > 0 {
                        to(",");
                    }
                    write_text(name, to);
                    to(":");
                    value.write(to);
                }
                to("}");
            }
        }
    }
}

/// RFC 8785 §3.2.2.2.
fn write_text(text: &str, to: &mut impl FnMut(&str)) {
    to("\"");
    let mut plain_from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            0x08 => "\\b",
            b'\t' => "\\t",
            b'\n' => "\\n",
            0x0c => "\\f",
            b'\r' => "\\r",
            0..0x20 => "",
            _ => continue,
        };
        to(text.get(plain_from..at).unwrap_or_default());
        plain_from = at + 1;
        match escaped {
            "" => to(&format!("\\u{byte:04x}")),
            escaped => to(escaped),
        }
    }
    to(text.get(plain_from..).unwrap_or_default());
    to("\"");
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn canonical(text: &str) -> String {
        Json::parse(text.as_bytes())
            .unwrap()
            .canonical()
            .to_string()
    }

    #[test]
    fn members_are_sorted_by_utf16_and_nothing_is_escaped_without_need() {
        // The surrogate pair of the smiling face sorts before U+FB33, though its code point is higher.
        let text = "{\"\u{fb33}\": 1, \"\u{1f600}\": 2, \"\\u20ac\": 3, \"\\r\": 4, \"1\": [ null, true ]}";
        assert_eq!(
            canonical(text),
            "{\"\\r\":4,\"1\":[null,true],\"\u{20ac}\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}"
        );
        assert_eq!(
            canonical(r#""\u0008\t\n\f\r\u000f\"\\\/\u007f\u00e9""#),
            "\"\\b\\t\\n\\f\\r\\u000f\\\"\\\\/\u{7f}é\""
        );
    }

    #[test]
    fn numbers_are_printed_as_ecmascript_prints_them() {
        for (number, printed) in [
            ("-0", "0"),
            ("333333333.33333329", "333333333.3333333"),
            ("1E30", "1e+30"),
            ("4.50", "4.5"),
            ("2e-3", "0.002"),
            ("0.000000000000000000000000001", "1e-27"),
            ("100000000000000000000", "100000000000000000000"),
            ("1e21", "1e+21"),
        ] {
            assert_eq!(canonical(number), printed, "{number}");
        }
    }

    fn any_json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<f64>()
                .prop_filter("finite", |number| number.is_finite())
                .prop_map(Into::into),
            "\\PC{0,8}".prop_map(Into::into),
            "[\\x00-\\x7f]{0,8}".prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
                prop::collection::hash_map(".{0,3}", inner, 0..4).prop_map(|members| members
                    .into_iter()
                    .collect::<serde_json::Map<_, _>>()
                    .into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_library_writes_the_same(value in any_json()) {
            let text = value.to_string();
            let other = serde_json_canonicalizer::to_string(&value).unwrap();
            prop_assert_eq!(canonical(&text), other);
        }
    }
}
