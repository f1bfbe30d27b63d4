//! Files and scans that gave nothing to judge.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 13] = [
    Explanation {
        code: "no-code-found",
        title: "No code found in the picture",
        found: "The picture opened well, and no QR code could be read in it.",
        meaning: "The code may be too small, blurred, cut off or covered by a reflection. This says \
            nothing of the card.",
        staff: "Try a sharper and larger picture of the whole code, with its white margin.",
        holder: Some("A screenshot of the code is better than a photograph of a screen."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "no-code-in-document",
        title: "No code found on any page",
        found: "The PDF opened well, each of its pages was drawn, and no QR code could be read on \
            any of them.",
        meaning: "The code may be too small or blurred, or the document may hold a text only. This \
            says nothing of the card.",
        staff: "Ask for a sharper document, or for a screenshot of the code.",
        holder: Some("A screenshot of the code is better than a document that was scanned."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "no-code-in-first-pages",
        title: "No code found on the first pages",
        found: "The PDF has more than 10 pages. The first 10 were drawn, and no QR code could be \
            read on them.",
        meaning: "A code may stand on a later page. Long documents are not read to their end, so that \
            none can keep this computer busy.",
        staff: "Save the page with the code by itself, and open that.",
        holder: Some("Send only the page with the code."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "picture-damaged",
        title: "The picture is damaged",
        found: "The file begins like a PNG, JPEG or WebP picture and can't be unpacked to its end.",
        meaning: "It was probably cut short while it was copied or sent. Nothing was judged.",
        staff: "Ask for the picture once more.",
        holder: Some("Send the original file again."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "document-damaged",
        title: "The document is damaged",
        found: "The file begins like a PDF and can't be taken apart.",
        meaning: "It was probably cut short while it was copied or sent. Nothing was judged.",
        staff: "Ask for the document once more.",
        holder: Some("Send the original file again."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "document-locked",
        title: "The document is locked with a password",
        found: "The PDF is encrypted and asks for a password before it can be read.",
        meaning: "Passwords are not asked for here. Nothing was judged.",
        staff: "Ask for the document without a password, or for a screenshot of the code.",
        holder: Some("Open the document, and save or print it as a new PDF without a password."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "picture-kind-not-read",
        title: "A picture of another kind",
        found: "The file is a picture in a format that is known and not read here: HEIC, AVIF, GIF, \
            TIFF, BMP or JPEG XL. The content decides, and not the name.",
        meaning: "It may well show a good card.",
        staff: "Ask for the picture as JPEG or PNG, or for a screenshot of the code.",
        holder: Some(
            "Phones send JPEG where they are set to the most compatible format; a screenshot is \
            always read.",
        ),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "file-kind-unknown",
        title: "Not a kind of file that is read here",
        found: "The file is neither a PNG, JPEG or WebP picture nor a PDF nor a text in UTF-8. The \
            content decides, and not the name.",
        meaning: "It may well hold a good card in a form that this program does not read, such as a \
            word processor's.",
        staff: "Open a PNG, JPEG or WebP picture, a PDF, a .smart-health-card file or a text \
            file.",
        holder: Some(
            "Save the card as a .smart-health-card file, or take a screenshot of its code.",
        ),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "file-too-large",
        title: "The file is too large",
        found: "The file is larger than 32 MB, or its picture has more pixels than are searched.",
        meaning: "It was not read to its end, so that no file can keep this computer busy. Nothing was \
            judged.",
        staff: "Open a smaller picture or file; cut the picture down to the code.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "file-can-not-open",
        title: "The file can't be opened",
        found: "The system did not let this program read the file: it is gone, or may not be \
            read.",
        meaning: "Nothing was judged.",
        staff: "Check that the file is still there, that the drive is plugged in, and that you may \
            read it.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "file-is-folder",
        title: "A folder",
        found: "What was opened is a folder.",
        meaning: "Folders are not looked through, so that nobody's files are read unasked. Nothing was \
            judged.",
        staff: "Open the files in it, several at once if need be.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "scan-unreadable",
        title: "The scan came in pieces or damaged",
        found: "What a scanner sent broke off in the middle of a card or a link, or is longer than \
            any code.",
        meaning: "The scanner may have lost its connection, or may send more than the code. Nothing \
            was judged.",
        staff: "Scan once more. If it stays so, connect the scanner as a virtual serial port, set it \
            up anew, or use the camera.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "program-failed",
        title: "This program failed",
        found: "Something went wrong inside this program while it read what was given.",
        meaning: "Nothing was judged, and nothing is known of the card. The program goes on.",
        staff: "Try once more. If it fails again, use another way: the camera, the scanner or a \
            file, and tell whoever looks after the kiosk.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
];
