//! SMART Health Links, and what comes by them.

use super::Explanation;
use crate::verdict::Headline;

const SPECIFICATION: &str = "SMART Health Links specification";

pub(super) const ALL: [Explanation; 13] = [
    Explanation {
        code: "link-not-opened",
        title: "A link that was not opened",
        found: "The code holds `shlink:/` and the address of encrypted records.",
        meaning: "Nothing was asked of that address, and nobody learns that the link was shown here. A \
            link is opened by a press, never by being scanned.",
        staff: "Scan it alone, and press Open. On the command line: `open`.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Link),
        source: "SMART Health Links specification; a rule of this product",
    },
    Explanation {
        code: "link-damaged",
        title: "A damaged link",
        found: "What follows `shlink:/` is not base64url of JSON with an https address and a key of 43 \
            letters, or has flags that exclude each other.",
        meaning: "No program can open it. It says nothing of the records behind it, and nothing was \
            asked.",
        staff: "Ask for the code or the link again; a paste may have lost its end.",
        holder: Some("Make a new link in the app that made this one."),
        issuer: None,
        headline: Some(Headline::Check),
        source: SPECIFICATION,
    },
    Explanation {
        code: "link-file-not-opened",
        title: "A file of a link that did not open",
        found: "The file could not be fetched, was larger than may be, could not be decrypted with the \
            link's key, or was not what it was said to be.",
        meaning: "The other files are judged by themselves. What is in this one is not known, so the \
            visit is neither green nor blue.",
        staff: "Read the rest, and ask for a new link if this part matters.",
        holder: Some(
            "Share it again. If that does not help, the app that made the link has a fault.",
        ),
        issuer: None,
        headline: Some(Headline::Check),
        source: "SMART Health Links specification; a rule of this product",
    },
    Explanation {
        code: "link-file-unknown",
        title: "A file of another kind",
        found: "The link lists a file that holds neither cards nor FHIR nor an offer of access.",
        meaning: "It was shared on purpose, and this program can't show it. Nothing is wrong with it.",
        staff: "Ask to be shown it on the holder's own device if you need it.",
        holder: None,
        issuer: None,
        headline: Some(Headline::SharedNotSigned),
        source: SPECIFICATION,
    },
    Explanation {
        code: "link-offer",
        title: "Live access that is offered",
        found: "The link holds `smart-api-access`: the address of a server of records, a token, and \
            questions that its sender suggests.",
        meaning: "Nothing was asked there. The questions only read, and go to that server alone.",
        staff: "Press to ask the suggested questions, if you need the answers.",
        holder: None,
        issuer: None,
        headline: Some(Headline::SharedNotSigned),
        source: SPECIFICATION,
    },
    Explanation {
        code: "link-no-longer-valid",
        title: "No longer valid, as its sender says",
        found: "The manifest gives the file the status `no-longer-valid`.",
        meaning: "The one who shared it took it back. A signed card in it may be genuine all the same, \
            and is not to be gone by.",
        staff: "Ask for what replaces it.",
        holder: Some("Share the current record."),
        issuer: None,
        headline: Some(Headline::Check),
        source: SPECIFICATION,
    },
    Explanation {
        code: "link-people-differ",
        title: "Records of different people",
        found: "The files of the link name people whose names or dates of birth differ.",
        meaning: "A family may share together. Or a record of somebody else came in by mistake.",
        staff: "Compare each name and date of birth with the person before you. Each has a tab.",
        holder: Some("Share a link with your own records only."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "document-of-another",
        title: "A document of somebody else",
        found: "The header of an attached clinical document (CDA) names a patient whose name or date of \
            birth differs from the record's person.",
        meaning: "A document of somebody else may have come in by mistake. Or the two write one \
            person's name differently.",
        staff: "Open the document and compare its header with the person before you.",
        holder: Some("Share documents of your own only."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "link-list-unclear",
        title: "An unknown modifier of all files",
        found: "The manifest's FHIR List holds `modifierExtension` or `implicitRules`.",
        meaning: "These may change what the list means, and nobody here knows how. The files are opened \
            all the same.",
        staff: "Read them with care.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Check),
        source: "SMART Health Links specification; FHIR R4, modifier extensions",
    },
    Explanation {
        code: "file-of-another-kind",
        title: "A file of another kind than said",
        found: "What was decrypted is not of the `contentType` or `cty` that goes with it.",
        meaning: "It was read as what it is. Its sender's software has a fault.",
        staff: "Nothing.",
        holder: None,
        issuer: None,
        headline: None,
        source: SPECIFICATION,
    },
    Explanation {
        code: "patient-shared",
        title: "Shared by the patient",
        found: "The record is marked as asserted or shared by the patient: security label `PATAST`, or \
            category `patient-shared`.",
        meaning: "It did not come straight from a clinic. It may be a good copy all the same.",
        staff: "Go by it as by what the patient tells you.",
        holder: None,
        issuer: None,
        headline: None,
        source: "HL7 v3 ObservationValue; CMS patient-shared category",
    },
    Explanation {
        code: "names-app",
        title: "An app is named",
        found: "The bundle holds an app attestation.",
        meaning: "An app says that it made the bundle. Who that app is is not checked here, and it \
            vouches for nothing in the record.",
        staff: "Nothing.",
        holder: None,
        issuer: None,
        headline: None,
        source: "CMS app attestation",
    },
    Explanation {
        code: "same-initialization-vector",
        title: "Two files encrypted with one initialization vector",
        found: "Two files of the link have the same initialization vector under the same key.",
        meaning: "Whoever sees both on their way may learn something of them. It does not make them \
            false.",
        staff: "Nothing. Tell the one who runs the sending software.",
        holder: None,
        issuer: None,
        headline: None,
        source: "SMART Health Links specification; NIST SP 800-38D",
    },
];
