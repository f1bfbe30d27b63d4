//! Codes that could not be read, or not yet.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 13] = [
    Explanation {
        code: "code-not-digits",
        title: "The code has letters where digits belong",
        found: "After `shc:/` stands a character that is none of the digits 0 to 9.",
        meaning: "The code was misread, cut or typed by a scanner with another keyboard layout, and \
            nothing is known of the card itself.",
        staff: "Scan again, and if a scanner that types does this with every card, set its keyboard \
            layout to that of this computer.",
        holder: Some("Show the code itself, and not a text copied from it."),
        issuer: Some("After `shc:/` only digits may follow."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Encoding QRs\"",
    },
    Explanation {
        code: "code-odd-digits",
        title: "The code has half a pair too much",
        found: "The digits after `shc:/` are odd in number, and each letter of a card is written as \
            two.",
        meaning: "At least one digit was lost or added on the way. No signature was looked at.",
        staff: "Scan again, with the whole code flat and in view.",
        holder: Some(
            "Show the code itself, and not a text copied from it. If it stays so, ask the issuer \
            for a new card.",
        ),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Encoding QRs\"",
    },
    Explanation {
        code: "code-pair-too-large",
        title: "A pair of digits stands for no letter",
        found: "A pair of digits is larger than 77, which stands for the last letter that a card can \
            have, `z`.",
        meaning: "A digit was lost, added or misread, so that all pairs behind it are out of step. No \
            signature was looked at.",
        staff: "Scan again, with the whole code flat and in view.",
        holder: Some(
            "Show the code itself, and not a text copied from it. If it stays so, ask the issuer \
            for a new card.",
        ),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Encoding QRs\"",
    },
    Explanation {
        code: "code-empty",
        title: "The code is empty",
        found: "Nothing follows `shc:/`.",
        meaning: "There is no card in this code, good or bad.",
        staff: "Scan again, or ask for the card in another form.",
        holder: Some("The app or print may not be complete: open the card once more."),
        issuer: Some("The code was made before the card was put into it."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Encoding QRs\"",
    },
    Explanation {
        code: "chunk-number-impossible",
        title: "The code's number makes no sense",
        found: "A code of several says `shc:/C/N/`, the C-th of N. Here C or N is zero or no number, \
            or C is larger than N.",
        meaning: "It can't be put in its place, so the card was not put together and not judged.",
        staff: "Scan again, or ask for the card in one code or as a file.",
        holder: Some("A new card from the issuer is likely to come in a single code."),
        issuer: Some("Number the codes from 1 to N, or better, make one code."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Chunking Larger SMART Health Cards\" \
            (deprecated)",
    },
    Explanation {
        code: "card-too-long",
        title: "The card is longer than a card may be",
        found: "The text has more than 100000 digits, comes in more than 20 codes, or is longer than \
            any card that is read from a file.",
        meaning: "It was not taken apart, so that no input can keep this computer busy. Honest cards \
            are far shorter.",
        staff: "Ask for the card in another form.",
        holder: Some("If the issuer gave it out like this, ask it for a smaller card."),
        issuer: Some("A card should fit in one code of version 22."),
        headline: Some(Headline::DoNotAccept),
        source: "A rule of this product; SMART Health Cards specification, \"Health Cards as QR \
            Codes\"",
    },
    Explanation {
        code: "file-without-card",
        title: "The file holds no card",
        found: "The file has the form of a card file or of a server's answer, and its list of cards \
            is empty or missing.",
        meaning: "No card was judged. The records may be elsewhere, or the download stopped.",
        staff: "Ask for the file once more, or for the code.",
        holder: Some("Save the card again from the issuer's app or web site."),
        issuer: Some("`verifiableCredential` must hold at least one card."),
        headline: Some(Headline::NotAHealthCode),
        source: "SMART Health Cards specification, \"via File Download\"",
    },
    Explanation {
        code: "file-with-too-many-cards",
        title: "The file holds too many cards",
        found: "The file lists more than 50 cards.",
        meaning: "None of them was judged, since nobody could look at so many results at a counter.",
        staff: "Ask for a file with the cards of this person only.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "file-card-not-text",
        title: "A card in the file is damaged",
        found: "An element of the file's list of cards is no text, and each should be one JWS.",
        meaning: "The file was changed or made wrongly. None of its cards was judged.",
        staff: "Ask for the file again, or for the code.",
        holder: Some(
            "Save the card again from the issuer's app or web site, and do not edit the file.",
        ),
        issuer: Some("Each element of `verifiableCredential` is one compact JWS as a string."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"via File Download\"",
    },
    Explanation {
        code: "file-malformed",
        title: "The file is damaged",
        found: "The text begins like JSON and is none that is read here: it breaks off, names a \
            member twice, is nested deeper than 64 levels, or is not UTF-8.",
        meaning: "Nothing was judged. A download that stopped half way looks like this.",
        staff: "Ask for the file once more.",
        holder: Some("Save the file again, and send it as it is."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "RFC 8259; a rule of this product for names that stand twice and for depth",
    },
    Explanation {
        code: "chunks-missing",
        title: "Codes of this card are missing",
        found: "The card is split over several codes, and not all have been read.",
        meaning: "The codes that were read are kept for up to 60 seconds for the others. Nothing was \
            judged yet.",
        staff: "Have the missing codes shown, in any order; their numbers are on the screen.",
        holder: Some("Turn the page or swipe to the next code."),
        issuer: None,
        headline: Some(Headline::Incomplete),
        source: "SMART Health Cards specification, \"Chunking Larger SMART Health Cards\" \
            (deprecated)",
    },
    Explanation {
        code: "chunks-of-different-cards",
        title: "Perhaps codes of two different cards",
        found: "Several codes were put together, and what came out is no whole card. Another reason \
            beside this one says what failed.",
        meaning: "Codes of a split card do not say to which card they belong, so two cards can be \
            mixed by mistake. Then both may be good.",
        staff: "Press Next, and have the codes of one card shown and no others.",
        holder: Some("Show all codes from the same card, one after the other."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Chunking Larger SMART Health Cards\" \
            (deprecated)",
    },
    Explanation {
        code: "long-for-one-code",
        title: "The card is long for one code",
        found: "The card stands in one code and has more letters than the 1195 that a code of \
            version 22 holds.",
        meaning: "Its code is dense and cameras may be slow to read it. The card is no worse for that.",
        staff: "Nothing needs to be done. If codes of this issuer are often hard to read, ask for \
            the file.",
        holder: None,
        issuer: Some("Keep a card in one code within 1195 letters."),
        headline: None,
        source: "SMART Health Cards specification, \"Health Cards as QR Codes\"",
    },
];
