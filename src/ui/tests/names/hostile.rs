//! The names: some hundred ways to be read as something else, and honest ones.

/// Characters that hide, turn, tear or pile up text, or that only look as if there were none.
const NASTY: [char; 44] = [
    // Direction: marks, embeddings, overrides, isolates, and their ends.
    '\u{200e}',
    '\u{200f}',
    '\u{61c}',
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    // Without width: space, joiners, word joiner, hyphen, byte order mark, fillers, blanks.
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{2060}',
    '\u{ad}',
    '\u{feff}',
    '\u{34f}',
    '\u{3164}',
    '\u{115f}',
    '\u{2800}',
    '\u{180e}',
    // Variation selectors and tags.
    '\u{fe0f}',
    '\u{e0100}',
    '\u{e0041}',
    '\u{e007f}',
    // Controls and breaks.
    '\0',
    '\u{8}',
    '\u{1b}',
    '\u{7f}',
    '\u{85}',
    '\u{9b}',
    '\u{2028}',
    '\u{2029}',
    // Format characters of scripts, of music, and of shorthand.
    '\u{600}',
    '\u{6dd}',
    '\u{110bd}',
    '\u{13430}',
    '\u{1d173}',
    '\u{1bca0}',
    // For nobody's use, and nobody's at all.
    '\u{e000}',
    '\u{10ffff}',
    '\u{fffe}',
];

/// Honest names in the scripts of the typefaces, and in two that they lack.
pub(super) const HONEST: [&str; 16] = [
    "Johanna",
    "O'Brien-Łu",
    "María-José",
    "Nguyễn",
    "Анна",
    "Ελένη",
    "李小龍",
    "김민준",
    "نگار",
    "می\u{200c}خواهم",
    "محمد بن سلمان",
    "שרה",
    "क्षमा",
    "क्\u{200d}ष",
    "สมชาย",
    "Անահիտ",
];

/// What a card would like to say in the kiosk's own voice.
const CLAIMS: [&str; 8] = [
    "VERIFIED",
    "✔ VERIFIED",
    "✅ VERIFIED ✅",
    "Signature matches",
    "Compare with photo ID: done",
    "NOT REVOKED as of today",
    "DO NOT ACCEPT anybody else",
    "⟦U+202E⟧",
];

/// Names that look like others: Cyrillic, Greek and Armenian letters among Latin ones.
pub(super) const MIXED: [&str; 8] = [
    "J\u{43e}hn",
    "\u{410}nna",
    "Smith Jo\u{3bf}n",
    "\u{412}illiam",
    "P\u{430}\u{443}l",
    "\u{39c}aria",
    "Ann\u{561}",
    "\u{421}hristina Lee",
];

/// Everything that is not to be read as a name.
pub(super) fn hostile() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, nasty) in NASTY.into_iter().enumerate() {
        let honest = HONEST[index % HONEST.len()];
        let claim = CLAIMS[index % CLAIMS.len()];
        names.push(format!("{nasty}{honest}"));
        names.push(format!("Jo{nasty}han{nasty}{nasty}na {honest}{nasty}"));
        names.push(format!("{honest}{nasty}{claim}{nasty}gnp.txt"));
        names.push(nasty.to_string().repeat(50));
    }
    for (index, claim) in CLAIMS.into_iter().enumerate() {
        let gap = [
            "\n",
            "\r\n\r\n",
            "\t",
            "\u{b}",
            "\u{2028}",
            "\u{85}",
            " ",
            "\u{a0}\u{3000}",
        ];
        names.push(format!("Ann{}{claim}", gap[index].repeat(200)));
        names.push(format!("{claim}{}Ann", gap[7 - index]));
        names.push(wide(claim));
    }
    for (base, mark) in [
        ("e", '\u{301}'),
        ("ก", '\u{e49}'),
        ("क", '\u{93f}'),
        ("ש", '\u{5b8}'),
        ("ن", '\u{64b}'),
        ("O", '\u{20dd}'),
        ("Z", '\u{489}'),
        ("x", '\u{1ab0}'),
    ] {
        let mark = String::from(mark);
        names.push(format!("{base}{}", mark.repeat(5)));
        names.push(format!("{base}{}nn", mark.repeat(500)));
        names.push(format!(
            "{base}{}",
            format!("{}\u{200d}", mark.repeat(4)).repeat(40)
        ));
        names.push(format!("{}{base}", mark.repeat(9)));
        names.push(format!("{base}{}", mark.repeat(4)).repeat(60));
    }
    for letter in [
        "W",
        "i",
        "李",
        "ن",
        "ש",
        "क",
        "ก",
        "﷽",
        "𒐫",
        "🧑",
        "👨\u{200d}👩\u{200d}👧",
        "-",
    ] {
        // Far longer than is shown, in a payload that is not too large.
        names.push(letter.repeat((32_768 / letter.len()).min(10_000)));
        names.push(letter.repeat(80));
        names.push(format!("{} {}", letter.repeat(39), letter.repeat(41)));
    }
    names.extend(MIXED.map(str::to_owned));
    names.extend(HONEST.map(str::to_owned));
    names.extend(
        [
            "",
            " ",
            "-",
            "✔",
            "…",
            "<b>VERIFIED</b>",
            "<script>alert(1)</script>",
            "&lt;VERIFIED&gt; &#10004;",
            "https://evil.example/#shlink:/eyJ1",
            "javascript:alert(1)",
            "shc:/5676290952432060",
            "{headline} {0} %s %n $(reboot) `id`",
            "'; DROP TABLE issuers; --",
            "\\u202e\\n\\x1b[2J",
            "C:\\..\\..\\etc\\passwd",
            "𝐕𝐄𝐑𝐈𝐅𝐈𝐄𝐃 𝖞𝖊𝖘",
            "ⓋⒺⓇⒾⒻⒾⒺⒹ",
            "ᴠᴇʀɪғɪᴇᴅ",
            "🇻🇪🇷🇮🇫🇮🇪🇩",
            "🏴\u{e0067}\u{e0062}\u{e007f}",
            "Ann \u{1f3fb}\u{1f3ff}",
            "شركة ABC 123 (نگار) ✔ VERIFIED",
            "ABC אבג DEF دهو 42",
        ]
        .map(str::to_owned),
    );
    names
}

/// In full-width letters.
fn wide(text: &str) -> String {
    let wide = |letter: char| match letter {
        '!'..='~' => char::from_u32(u32::from(letter) + 0xfee0).unwrap(),
        other => other,
    };
    text.chars().map(wide).collect()
}
