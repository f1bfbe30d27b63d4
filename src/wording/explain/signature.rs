//! Faults of a card's form and of its signature.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 17] = [
    Explanation {
        code: "jws-parts",
        title: "The card does not have its three parts",
        found: "A card is header, payload and signature with dots between. Here there are more or \
            fewer parts, or one is empty.",
        meaning: "Something was cut off or added on the way. The signature was not looked at.",
        staff: "Scan again, or ask for the card in another form.",
        holder: Some("Show the card from the app, and not a copied text."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7515 §7.1; SMART Health Cards specification, \"Health Cards are Compact\"",
    },
    Explanation {
        code: "jws-encoding",
        title: "The card's letters are not base64url",
        found: "A part of the card has a letter that base64url does not have, or is padded with `=`.",
        meaning: "The text was changed on the way or made wrongly. It is never repaired, since a \
            repaired card is not what was signed.",
        staff: "Scan again, or ask for the card in another form.",
        holder: Some("Show the card from the app, and not a copied text."),
        issuer: Some("Write base64url without padding."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7515 §2",
    },
    Explanation {
        code: "jws-header-malformed",
        title: "The card's header can't be read",
        found: "The header, the part that names the key and the way of signing, is too long or no \
            JSON object.",
        meaning: "Without it there is no key to check the signature with.",
        staff: "Scan again. If it stays so, ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("The header must be one JSON object with `alg`, `zip` and `kid`."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7515 §4; SMART Health Cards specification, \"Health Cards are Compact\"",
    },
    Explanation {
        code: "jws-algorithm",
        title: "Signed in a way that is not allowed",
        found: "The header's `alg` is missing or not `ES256`.",
        meaning: "A card may be signed in this one way only, and no other is ever tried: a card must \
            not choose how strictly it is checked.",
        staff: "Do not accept the card. Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Sign with ECDSA on P-256 with SHA-256, and say `ES256`."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Health Cards are Compact\"",
    },
    Explanation {
        code: "jws-not-compressed",
        title: "The card does not say how it is compressed",
        found: "The header's `zip` is missing or not `DEF`.",
        meaning: "Every card is compressed in the same way and says so. This one was made by other \
            rules, and was read no further.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Compress the payload with raw DEFLATE and set `zip` to `DEF`."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Health Cards are Compact\"",
    },
    Explanation {
        code: "jws-key-id-malformed",
        title: "The card does not name its key",
        found: "The header's `kid` is missing, or is no text that a key's thumbprint can be.",
        meaning: "Without a key's name no key can be looked up, so the signature was not checked.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Set `kid` to the key's SHA-256 thumbprint in base64url."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7638; SMART Health Cards specification, \"Health Cards are Compact\"",
    },
    Explanation {
        code: "jws-critical-unknown",
        title: "The card asks for something unknown",
        found: "The header has `crit`, which lists what a reader must understand or else refuse the \
            card.",
        meaning: "No card needs that today, and this program understands none of it, so it has to \
            refuse.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Leave `crit` out."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7515 §4.1.11",
    },
    Explanation {
        code: "signature-format",
        title: "The signature has the wrong form",
        found: "The signature is not 64 bytes long, two numbers of 32 bytes; some software writes \
            DER there, with 70 to 72 bytes.",
        meaning: "It is refused and not converted, so the content was not checked. Most often it is a \
            mistake in the issuer's software.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Write `r` and `s` as 32 bytes each, one behind the other."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7518 §3.4",
    },
    Explanation {
        code: "signature-mismatch",
        title: "Altered, or signed by somebody else",
        found: "The directory has the key that the card names, and the signature does not match this \
            text under that key.",
        meaning: "Something changed after the signing, or another key signed. It does not say who did \
            it, or that the holder knows of it.",
        staff: "Scan again, and if it stays so, do not accept the card and ask for the original.",
        holder: Some(
            "Show the card from the app or paper that the issuer gave out, and not an edited \
            copy.",
        ),
        issuer: Some("If many cards of yours fail, check that `kid` names the key that signed."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7515 §5.2",
    },
    Explanation {
        code: "payload-not-raw-deflate",
        title: "The card can't be unpacked",
        found: "The payload is not raw DEFLATE, breaks off, has something behind its end, or stands \
            in a wrapper of zlib or gzip.",
        meaning: "Its content can't be read, so nothing is known of the person or the records.",
        staff: "Scan again, and if it stays so, ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Compress with raw DEFLATE, without a zlib or gzip wrapper."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 1951; SMART Health Cards specification, \"Health Cards are Compact\"",
    },
    Explanation {
        code: "payload-too-large",
        title: "The card unpacks to more than a card may hold",
        found: "Unpacking was stopped at 256 KB for a card from codes, or at 5 MB for one from a \
            file.",
        meaning: "A small text can be made to unpack to gigabytes, so there is a bound. Honest cards \
            stay far below it.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a smaller card."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "A rule of this product",
    },
    Explanation {
        code: "payload-malformed",
        title: "The card's content can't be read",
        found: "The payload unpacks well and is not one JSON object in UTF-8, or has a name twice, \
            or is nested or filled beyond the bounds.",
        meaning: "Where a name stands twice, two programs could read two different cards, so it is \
            refused.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("The payload must be one JSON object with each name once."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7519 §4; a rule of this product for the bounds",
    },
    Explanation {
        code: "issuer-malformed",
        title: "The card does not name its issuer rightly",
        found: "The claim `iss` is missing or is no https address, or it ends in a slash.",
        meaning: "The issuer can't be looked up, so nobody can be said to vouch for the card.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some(
            "`iss` must be an https address without a slash at its end, exactly as it is listed.",
        ),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Determining keys associated with an issuer\"",
    },
    Explanation {
        code: "date-malformed",
        title: "A date of the card is missing or can't be",
        found: "The claim `nbf` is missing, or `nbf` or `exp` is no number of seconds between 1970 \
            and 2100.",
        meaning: "From when and until when the card is valid can't be said. These are the card's own \
            dates, and not those of its records.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Write `nbf` and `exp` as seconds since 1970."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7519 §2, §4.1.4, §4.1.5",
    },
    Explanation {
        code: "date-in-milliseconds",
        title: "A date counts milliseconds",
        found: "The claim `nbf` or `exp` lies beyond the year 2100, and would fit if it counted \
            thousandths of a second.",
        meaning: "It is a known slip in issuers' software. It is named and not repaired, since a guess \
            about a date is no proof.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Divide `nbf` and `exp` by 1000."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7519 §2",
    },
    Explanation {
        code: "not-a-health-card",
        title: "Not a health card",
        found: "The claim `vc.type` does not hold `https://smarthealth.cards#health-card`.",
        meaning: "It is a signed document of another kind. It may be good for something else.",
        staff: "Ask for the SMART Health Card.",
        holder: Some("Show the health card, and not another credential from the same app."),
        issuer: Some("Add the type `https://smarthealth.cards#health-card`."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Health Cards are encoded as Compact \
            Serialization JSON Web Signatures (JWS)\"",
    },
    Explanation {
        code: "no-fhir-bundle",
        title: "The card holds no health records",
        found: "`fhirVersion` is missing, or `fhirBundle` is missing or no FHIR Bundle.",
        meaning: "There is a card and nothing in it that can be read as a person and their records.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Put both `fhirVersion` and `fhirBundle` into `vc.credentialSubject`."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Health Cards are encoded as Compact \
            Serialization JSON Web Signatures (JWS)\"",
    },
];
