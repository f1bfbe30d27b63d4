//! What becomes of markup.

use proptest::prelude::*;

use super::*;
use crate::limits;
use crate::text::Personal;

/// What is shown of `readable`, a line for each block.
pub(super) fn lines(readable: &Readable) -> Vec<String> {
    let row = |cells: &Vec<Passage>| {
        let cells: Vec<&str> = cells.iter().map(Passage::show).collect();
        cells.join(" | ")
    };
    let mut lines = Vec::new();
    for block in &readable.blocks {
        match block {
            Block::Heading { level, text } => {
                lines.push(format!("{} {}", "#".repeat((*level).into()), text.show()));
            }
            Block::Paragraph(text) => lines.push(text.show().to_owned()),
            Block::ListItem {
                depth,
                number,
                text,
            } => {
                let mark = number.map_or("-".to_owned(), |number| format!("{number}."));
                let indent = "  ".repeat((*depth - 1).into());
                lines.push(format!("{indent}{mark} {}", text.show()));
            }
            Block::Table { head, rows } => {
                lines.push(format!("[{}]", row(head)));
                lines.extend(rows.iter().map(row));
            }
            Block::Rule => lines.push("---".to_owned()),
        }
    }
    lines
}

fn read(html: &str) -> Vec<String> {
    lines(&narrative(html))
}

#[test]
fn elements_become_blocks() {
    let html = "<html><head><title>T</title></head><body><h2>A <b>b</b>\n c</h2>x<p>y<br/>z</p>\
        <ul><li>one</li><li><p>two</p><ol><li>in</li><li>it</li></ol></li></ul><hr>end";
    let expected = [
        "# T", "## A b c", "x", "y\nz", "- one", "- two", "  1. in", "  2. it", "---", "end",
    ];
    assert_eq!(read(html), expected);
}

#[test]
fn cells_stand_below_their_headings() {
    let html = "<table><caption>C</caption><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>\
        <tbody><tr><td rowspan=2>1</td><td colspan='2'>2</td></tr><tr><td>3</td><td>4</td></tr>\
        <tr><td>5<p>6</p><ul><li>7</ul><td>8<table><tr><td>9<td>10<tr><td>11</table></tbody></table>x";
    let expected = [
        "##### C",
        "[a | b | c]",
        "1 | 2 | ",
        "1 | 3 | 4",
        "5\n6\n• 7 | 8\n9 | 10\n11",
        "x",
    ];
    assert_eq!(read(html), expected);
    // Headings that are a row like any other.
    assert_eq!(read("<table><tr><th>a<tr><td>1</table>"), ["[a]", "1"]);
    assert_eq!(read("<table><tr><th>a<td>1</table>"), ["[]", "a | 1"]);
    assert_eq!(
        read("<table>beside<tr><td>in</table>"),
        ["beside", "[]", "in"]
    );
    assert_eq!(read("<td>no <td>table"), ["no", "table"]);
}

#[test]
fn white_space_is_as_browsers_have_it() {
    assert_eq!(read(" a \n <i> b</i> c&nbsp;&nbsp;d "), ["a b c d"]);
    assert_eq!(read("<pre>a\n  b\n\nc</pre>"), ["a\nb\n\nc"]);
    assert_eq!(
        read("1 &lt; 2 &amp;&amp; 3 &unknown; &#x41;&#150;& b;"),
        ["1 < 2 && 3 &unknown; A–& b;"]
    );
}

#[test]
fn what_is_struck_out_or_not_shown_is_said() {
    let readable =
        narrative("<p>5 <del>mg</del> ml <img src='http://a.example/x' alt='a hand'/></p>");
    assert_eq!(lines(&readable), ["5 [−mg−] ml [a hand]"]);
    assert!(readable.has_struck && readable.pictures == 1 && !readable.is_cut);
    assert!(narrative("<p>a</p><!-- b").is_cut);
}

#[test]
fn powers_are_no_digits_of_the_number() {
    assert_eq!(
        read("<p>5.2 x 10<sup>9</sup>/L, H<SUB>2</SUB>O</p>"),
        ["5.2 x 10^9/L, H_2O"]
    );
    let cda = "<ClinicalDocument><component><structuredBody><component><section><text>\
        <paragraph>5.2 x 10<sup>9</sup>/L, H<sub>2</sub>O</paragraph>\
        </text></section></component></structuredBody></component></ClinicalDocument>";
    let readable = super::read(cda.as_bytes(), Kind::Cda).unwrap();
    assert_eq!(lines(&readable), ["5.2 x 10^9/L, H_2O"]);
}

/// A cell that reaches down is not copied without end, and the rows below it stay.
#[test]
fn cells_that_reach_down_stop_where_there_is_no_room() {
    let long = "x".repeat(limits::PASSAGE_CHARS - 500);
    let rows = 2 * limits::READABLE_BYTES / long.len();
    let readable = narrative(&format!(
        "<table><tr><td rowspan=99999>{long}<td>0</tr>{}</table>",
        "<tr><td>y</tr>".repeat(rows),
    ));
    let Some(Block::Table { rows: shown, .. }) = readable.blocks.first() else {
        panic!("no table");
    };
    assert!(readable.is_cut && shown.len() == rows + 1);
    let is_last_whole = shown.last().is_some_and(|row| {
        let cells: Vec<&str> = row.iter().map(Passage::show).collect();
        cells == ["y"] || cells == ["", "y"]
    });
    assert!(is_last_whole);
    let bytes: usize = lines(&readable).iter().map(String::len).sum();
    assert!(bytes <= 2 * limits::READABLE_BYTES);
}

#[test]
fn text_is_safe_to_show() {
    assert_eq!(read("<p>a&#x202e;b\u{2066}c&#8203;d</p>"), ["abcd"]);
}

#[test]
fn what_is_long_has_a_bound_and_is_said_to_be_cut() {
    let long = narrative(&"<p>x</p>".repeat(limits::BLOCKS + 1));
    assert_eq!((long.blocks.len(), long.is_cut), (limits::BLOCKS, true));
    let long = narrative(&"word ".repeat(limits::READABLE_BYTES / 4));
    let bytes: usize = lines(&long).iter().map(String::len).sum();
    assert!(bytes <= limits::READABLE_BYTES && long.is_cut);
    // A long paragraph becomes several, and none of it is lost.
    let words = "word ".repeat(10_000);
    let several = narrative(&words);
    assert!(several.blocks.len() > 1 && !several.is_cut);
    assert_eq!(lines(&several).join(" "), words.trim_end());
    let rows = "<tr><td>a".repeat(limits::BLOCKS + 5);
    let table = narrative(&format!("<table>{rows}</table>"));
    assert!(table.is_cut);
    let wide = format!(
        "<table><tr>{}</table>",
        "<td>a".repeat(limits::TABLE_COLUMNS + 1)
    );
    assert!(narrative(&wide).is_cut);
}

#[test]
fn cells_that_reach_down_do_not_multiply() {
    let table = format!(
        "<table><tr><td rowspan=99999>{}</td></tr>{}</table>",
        "x".repeat(9_000),
        "<tr></tr>".repeat(5_000)
    );
    let readable = narrative(&table.repeat(20));
    let bytes: usize = lines(&readable).iter().map(String::len).sum();
    assert!(
        bytes < 2 * limits::READABLE_BYTES && readable.is_cut,
        "{bytes}"
    );
}

/// Letters that markup is made of, more often than others.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "</?(p|b|table|thead|tr|td|th|ul|ol|li|br|h1|pre|del|script|div|img|title)",
        "[ a-z0-9\n]{0,8}",
        "( (colspan|rowspan|alt)=.?[0-9x]{1,3})|>|/>|<|&|;|\"|'|<!--|-->|<!\\[CDATA\\[|\\]\\]>",
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_markup_becomes_safe_text_within_bounds(text in markup()) {
        let readable = narrative(&text);
        let shown = lines(&readable).concat();
        let turns = ['\u{202e}', '\u{2066}', '\u{200b}'];
        prop_assert!(!shown.contains(turns));
        for block in &readable.blocks {
            if let Block::Table { head, rows } = block {
                prop_assert!(rows.iter().chain([head]).all(|row| row.len() <= limits::TABLE_COLUMNS));
            }
        }
    }

    #[test]
    fn words_are_kept_in_their_order(words in proptest::collection::vec("[a-z]{1,6}", 1..20), tag in "(p|div|span|td|li|h1|b|x)") {
        let html: Vec<String> = words.iter().map(|word| format!("<{tag}>{word}</{tag}> ")).collect();
        let shown = read(&html.concat()).join(" ").replace(['-', '#', '•'], " ");
        let shown: Vec<&str> = shown.split_whitespace().collect();
        prop_assert_eq!(shown, words);
    }
}

const CDA: &str = r#"<?xml version="1.0"?><?xml-stylesheet href="http://a.example/x.xsl"?>
<n1:ClinicalDocument xmlns:n1="urn:hl7-org:v3" xmlns="urn:hl7-org:v3">
 <title>Visit <x>summary</x></title><effectiveTime value="20260102030405-0500"/>
 <recordTarget><patientRole><patient>
  <name><given>Ana</given><family>Lima</family></name><birthTime value="19990131"/>
 </patient></patientRole></recordTarget>
 <author><assignedAuthor><assignedPerson><name><given>Eva</given><family>Rey</family><suffix>MD</suffix></name></assignedPerson></assignedAuthor></author>
 <author><assignedAuthor><assignedAuthoringDevice><softwareName>Maker 1</softwareName></assignedAuthoringDevice></assignedAuthor></author>
 <custodian><assignedCustodian><representedCustodianOrganization><name>Clinic</name></representedCustodianOrganization></assignedCustodian></custodian>
 <component><structuredBody>
  <component><section><code code="x"/><title>Problems</title>
   <text>Loose <content styleCode="Bold">bold</content>
    <list listType="ordered"><caption>All</caption><item>One</item><item>Two<br/>more</item></list>
    <paragraph>He is <content revised="delete">ill</content><content revised="insert">well</content>. <linkHtml href="http://a.example">Page</linkHtml></paragraph>
    <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr><tr><td><paragraph>3</paragraph><paragraph>4</paragraph></td></tr></tbody></table>
    <renderMultiMedia referencedObject="m"/>
   </text>
   <entry><act><text>not for people</text><component><section><title>nor this</title></section></component></act></entry>
   <component><section><title>Inner</title><text>Deep</text></section></component>
  </section></component>
  <component><section nullFlavor="NI"><title>Empty</title><text/></section></component>
 </structuredBody></component>
</n1:ClinicalDocument>"#;

#[test]
fn clinical_documents_are_read_section_by_section() {
    let readable = super::read(CDA.as_bytes(), Kind::Cda).unwrap();
    let expected = [
        "## Problems",
        "Loose bold",
        "##### All",
        "1. One",
        "2. Two\nmore",
        "He is [−ill−]well. Page",
        "[A | B]",
        "1 | 2",
        "1 | 3\n4",
        "### Inner",
        "Deep",
        "## Empty",
    ];
    assert_eq!(lines(&readable), expected);
    assert!(readable.has_struck && readable.pictures == 1 && !readable.is_cut);
    let header = readable.header.unwrap();
    assert_eq!(header.title().unwrap().show(), "Visit summary");
    let authors = header.authors();
    let authors: Vec<&str> = authors.iter().map(Personal::show).collect();
    assert_eq!(authors, ["Eva Rey MD", "Maker 1"]);
    assert_eq!(header.custodian().unwrap().show(), "Clinic");
    assert_eq!(header.date().unwrap().show(), "2026-01-02");
    assert_eq!(header.patient().born().unwrap().show(), "1999-01-31");
    assert_eq!(header.patient().names()[0].show(), "Ana Lima");
    // The start is enough to see whom it is about.
    assert_eq!(patient_of(CDA.as_bytes()).as_ref(), Some(header.patient()));
    assert_eq!(patient_of(b"%PDF-1.7"), None);
}

#[test]
fn xml_that_grows_or_nests_is_refused() {
    let read = |text: &str| super::read(text.as_bytes(), Kind::Cda).err();
    let entities = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    assert_eq!(read(&format!("{entities}{CDA}")), Some(Unreadable::Damaged));
    let outside = r#"<!DOCTYPE x SYSTEM "file:///etc/passwd">"#;
    assert_eq!(read(&format!("{outside}{CDA}")), Some(Unreadable::Damaged));
    let deep = |depth: usize| {
        let inner = format!("{}x{}", "<a>".repeat(depth), "</a>".repeat(depth));
        CDA.replace("Deep", &inner)
    };
    assert_eq!(read(&deep(100)), None);
    assert_eq!(read(&deep(100_000)), Some(Unreadable::TooLarge));
    let nodes = usize::try_from(limits::XML_NODES).unwrap();
    let wide = CDA.replace("Deep", &"<a/>".repeat(nodes));
    assert_eq!(read(&wide), Some(Unreadable::TooLarge));
    let spaces: Vec<String> = (0..=limits::XML_NAMESPACES)
        .map(|n| format!("<a xmlns:x{n}='y'/>"))
        .collect();
    let spaces = spaces.concat();
    assert_eq!(
        read(&CDA.replace("Deep", &spaces)),
        Some(Unreadable::TooLarge)
    );
    for broken in [
        "",
        "<a/>",
        "<ClinicalDocument>",
        "&#0;",
        &CDA[..CDA.len() - 5],
    ] {
        assert_eq!(read(broken), Some(Unreadable::Damaged), "{broken}");
    }
}

#[test]
fn plain_text_keeps_its_lines() {
    let text = "Dear\n  Ana,\n\n\nall \u{202e}is < well.\r\n\u{c}\nEnd\n";
    let readable = super::read(text.as_bytes(), Kind::Text).unwrap();
    assert_eq!(
        lines(&readable),
        ["Dear\nAna,", "all is < well.", "---", "End"]
    );
    for other in [Kind::Pdf, Kind::Picture, Kind::Rtf, Kind::Other] {
        let refused = super::read(b"x", other).err();
        assert_eq!(refused, Some(Unreadable::OtherKind));
    }
}

/// What hostile pages hold, each with `EVIL` where nobody is to see it.
const PAYLOADS: [&str; 25] = [
    "<script>EVIL()</script>",
    "<SCRIPT SRC=//EVIL.example></SCRIPT>",
    "<img src=x onerror=EVIL()>",
    "<img src='http://EVIL.example/x.png'/>",
    "<svg/onload=EVIL()>",
    "<a href='javascript:EVIL()'>link</a>",
    "<a href=\"https://EVIL.example/?q=name\">link</a>",
    "<iframe src='https://EVIL.example'>EVIL</iframe>",
    "<iframe srcdoc='&lt;script>EVIL()&lt;/script>'></iframe>",
    "<object data='EVIL.swf'></object>",
    "<embed src=EVIL.swf>",
    "<link rel=stylesheet href=//EVIL.example/x.css>",
    "<style>@import 'http://EVIL.example';</style>",
    "<p style='background:url(http://EVIL.example)'>styled</p>",
    "<meta http-equiv=refresh content='0;url=http://EVIL.example'>",
    "<base href='http://EVIL.example/'>",
    "<form action='http://EVIL.example'><input value=EVIL><button>go</button></form>",
    "<video src=http://EVIL.example autoplay></video>",
    "<audio src=EVIL onloadeddata=EVIL()></audio>",
    "<body onload=EVIL()>",
    "<details open ontoggle=EVIL()>more</details>",
    "<!--[if IE]><script>EVIL()</script><![endif]-->",
    "<?xml-stylesheet href='http://EVIL.example'?>",
    "<!ENTITY x SYSTEM 'file:///EVIL'>",
    "<noscript><p title='EVIL'>EVIL</noscript>",
];

/// What they are hidden in.
const WRAPPERS: [&str; 20] = [
    "@",
    "<div>@</div>",
    "<p>@",
    "<b>@</b>",
    "<ul><li>@</li></ul>",
    "<table><tr><td>@</td></tr></table>",
    "<table>@</table>",
    "<table><tr>@</tr></table>",
    "<pre>@</pre>",
    "<h1>@</h1>",
    "<del>@</del>",
    "<!-- --><p>@</p>",
    "<div a='>'>@</div>",
    "<div a=\"'\">@</div>",
    "<x:div>@</x:div>",
    "</p></div>@",
    "<select><option>@</select>",
    "<![CDATA[ ]]>@",
    "<table><td><table><td>@</table></table>",
    "< @",
];

#[test]
fn five_hundred_hostile_pages_are_text_and_nothing_else() {
    let mut pages = 0;
    for payload in PAYLOADS {
        for wrapper in WRAPPERS {
            let html = format!("<p>before</p>{}<p>after</p>", wrapper.replace('@', payload));
            for readable in [
                narrative(&html),
                super::read(html.as_bytes(), Kind::Html).unwrap(),
            ] {
                let shown = lines(&readable).join("\n");
                assert!(!shown.contains("EVIL"), "{html}: {shown}");
                assert!(
                    shown.contains("before") && shown.contains("after"),
                    "{html}: {shown}"
                );
            }
            pages += 1;
        }
    }
    assert_eq!(pages, 500);
}
