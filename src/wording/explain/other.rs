//! Codes that are no SMART Health Cards, and records that nobody signed.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 13] = [
    Explanation {
        code: "not-signed",
        title: "Nobody signed this record",
        found: "It is FHIR as JSON, without a signature round it.",
        meaning: "The holder shared it, and anybody could have written it. That is no fault: most \
            health records are not signed.",
        staff: "Do not take it as proof. Ask for a SMART Health Card if you need one.",
        holder: Some("The record's source may also give out a signed card."),
        issuer: None,
        headline: Some(Headline::SharedNotSigned),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-contact",
        title: "A contact's address",
        found: "The code is a vCard or MECARD, a telephone number or an address for mail.",
        meaning: "It is an honest code of another kind, and no card was judged. The contact was not \
            kept or opened.",
        staff: "Ask for the SMART Health Card.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-driver-licence",
        title: "A driving licence",
        found: "The code has the form of the bar code on a driving licence of North America.",
        meaning: "It is an honest code of another kind, and no card was judged. What it says about the \
            person was not read.",
        staff: "Ask for the SMART Health Card. Compare the licence itself by eye, where a photo ID \
            is needed.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-eu-certificate",
        title: "An EU Digital COVID Certificate",
        found: "The code begins with `HC1:`.",
        meaning: "It may be genuine: it is signed in another way, which this program can't check.",
        staff: "Check it with an app for EU certificates, or ask for a SMART Health Card.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-new-zealand-pass",
        title: "A New Zealand COVID pass",
        found: "The code begins with `NZCP:/`.",
        meaning: "It may be genuine: it is signed in another way, which this program can't check.",
        staff: "Ask for a SMART Health Card.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-product-number",
        title: "The number of a product",
        found: "The code is 8, 12, 13 or 14 digits, as they stand in bar codes on packages.",
        meaning: "It is an honest code of another kind, and no card was judged.",
        staff: "Ask for the SMART Health Card. Keep packages out of the camera's view.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-visible-digital-seal",
        title: "A seal of a travel document",
        found: "The code is a Visible Digital Seal, as states print it on travel and health \
            documents.",
        meaning: "It may be genuine: it is signed in another way, which this program can't check.",
        staff: "Ask for a SMART Health Card.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "ICAO Doc 9303 part 13; a rule of this product",
    },
    Explanation {
        code: "code-is-verifiable-health-link",
        title: "A Verifiable Health Link",
        found: "The code begins with `vhlink:/`, which WHO and IHE use for links to health records.",
        meaning: "It may lead to a genuine record. It was not opened, and nothing was judged.",
        staff: "Ask for a SMART Health Card.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-wallet-request",
        title: "A request of a digital wallet",
        found: "The code asks a wallet app for a document or starts a sign-in: OpenID, SIOP or a \
            mobile driving licence.",
        meaning: "It is meant for a phone and not for a verifier, and no card was judged.",
        staff: "Ask for the SMART Health Card.",
        holder: Some("Look in the wallet for the card itself and its code."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-web-address",
        title: "A web address",
        found: "The code is an address that begins with http, https or www, and no card stands in \
            it.",
        meaning: "It was not opened, so nobody learns that it was shown here. No card was judged.",
        staff: "Ask for the SMART Health Card. Do not open the address to look.",
        holder: Some(
            "If the address leads to your card, open it on your own phone and show the card's \
            code.",
        ),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-is-wifi",
        title: "A wireless network's password",
        found: "The code begins with `WIFI:`.",
        meaning: "It is an honest code of another kind, and no card was judged. The network was not \
            joined or kept.",
        staff: "Ask for the SMART Health Card. If the code hangs on a wall, keep it out of the \
            camera's view.",
        holder: None,
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "code-unknown",
        title: "Nothing that is known here",
        found: "The text has none of the forms that this program knows.",
        meaning: "It may be a good code of a kind that is not known here. No card was judged.",
        staff: "Ask for the SMART Health Card. If you expected a card, scan again.",
        holder: Some("The code of a SMART Health Card often has that name beside it."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "shown-before",
        title: "The same card was shown here not long ago",
        found: "A card with the same signed content was verified on this kiosk between half a minute \
            and 12 hours ago.",
        meaning: "Often the same person comes back. A genuine card can also be lent, or a picture of it \
            passed on.",
        staff: "Compare name and date of birth with the photo ID.",
        holder: None,
        issuer: None,
        headline: None,
        source: "A rule of this product",
    },
];
