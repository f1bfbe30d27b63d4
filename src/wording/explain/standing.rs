//! Whether a genuine card still stands.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 11] = [
    Explanation {
        code: "card-revoked",
        title: "The card was revoked",
        found: "The issuer's revocation list for this key names the card by its `rid`, or, for an \
            older card without one, by an id that is computed from its content.",
        meaning: "The issuer took the card back, often to replace it after a correction. The list does \
            not say why, and it does not speak of the person.",
        staff: "Do not accept the card. Ask for the one that replaced it.",
        holder: Some("The issuer tells why, and gives out a new card."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Revocation\"",
    },
    Explanation {
        code: "card-expired",
        title: "The card has expired",
        found: "The time in the claim `exp` has come, and there is no allowance beyond it.",
        meaning: "It is the card that ended. The records in it may be as true as before.",
        staff: "Do not accept the card; if every card shows this, check this computer's date.",
        holder: Some("The issuer gives out a new card, often at once in its app."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Expiration of Health Cards\"; RFC 7519 §4.1.4",
    },
    Explanation {
        code: "card-not-yet-valid",
        title: "The card is not yet valid",
        found: "The time in the claim `nbf` lies more than 5 minutes ahead of this computer's clock.",
        meaning: "Either this clock is behind, or the issuer dated the card ahead. It does not mean \
            that the card is wrong.",
        staff: "Check date and time of this computer, then scan again.",
        holder: Some("Come back after the date shown, or ask the issuer."),
        issuer: Some("Set `nbf` to the time of issuance."),
        headline: Some(Headline::DoNotAccept),
        source: "RFC 7519 §4.1.5; a rule of this product for the 5 minutes",
    },
    Explanation {
        code: "revocation-list-missing",
        title: "The revocation list is not here",
        found: "The issuer says that this key has a revocation list, and the directory in use does \
            not hold it.",
        meaning: "Whether the card was taken back is not known. Silence is never read as \"not \
            revoked\".",
        staff: "Update the directory and scan again.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Revocation\"",
    },
    Explanation {
        code: "revocation-list-outdated",
        title: "The revocation list is out of date",
        found: "The key set says that the list has a higher counter than the one that is here.",
        meaning: "The card is not on the list that is here, and may be on the newer one.",
        staff: "Update the directory and scan again.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Revocation\"",
    },
    Explanation {
        code: "revocation-method-unknown",
        title: "The revocation list can't be used here",
        found: "The issuer's list names cards by a method that this program does not know.",
        meaning: "The list can't be compared with the card, so whether it was taken back is not known.",
        staff: "Ask the issuer whether the card still stands, or ask for another proof. Look for a \
            newer version of this program.",
        holder: None,
        issuer: Some("Name cards by `rid`."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Revocation\"",
    },
    Explanation {
        code: "revocation-id-malformed",
        title: "The card's revocation id is malformed",
        found: "The card's `rid` is empty, longer than 24 letters, or not in the base64url alphabet.",
        meaning: "No list can name such a card, so it could never be taken back. Whether it should \
            have been is not known.",
        staff: "Ask the issuer, or ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Keep `rid` within 24 letters of base64url."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Revocation\"",
    },
    Explanation {
        code: "certificate-not-valid-then",
        title: "Outside the time of the issuer's certificate",
        found: "Anchors were given for this call, and the certificate of the card's key was not \
            valid at the time that counts: the card's issuance, or the present where that was \
            asked for.",
        meaning: "Somebody vouched for the key, though not at that time. The signature itself matches.",
        staff: "Ask the issuer, or ask for another proof.",
        holder: Some("A card that was issued since may be in order."),
        issuer: Some("Renew the certificate in `x5c` before it ends."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Certificates\"",
    },
    Explanation {
        code: "directory-too-old",
        title: "The directory is too old",
        found: "The directory in use was published more than 180 days ago.",
        meaning: "Keys and cards may have been withdrawn since, and this computer would not know. It \
            says nothing against this card.",
        staff: "Update the directory and scan again. Until then every card will show this.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "clock-doubtful",
        title: "This computer's clock is wrong",
        found: "The clock shows a time more than 10 minutes before a moment that is known to have \
            passed: the directory's publishing, the making of this program, or the latest time \
            seen.",
        meaning: "Dates of cards can't be judged by such a clock. It says nothing against this card.",
        staff: "Set date and time, then scan again. If the clock once ran ahead and is right now, \
            `health-card-kiosk clock-reset` forgets the time that it showed.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "issuer-not-reached",
        title: "The directory has not reached the issuer for long",
        found: "When the directory was made, the issuer's own server had not answered for over 90 days.",
        meaning: "Its keys are those that it published then, and may have changed. The card is no worse \
            for that.",
        staff: "Nothing needs to be done.",
        holder: None,
        issuer: Some("Keep your key set at its address."),
        headline: None,
        source: "VCI Directory, logs; a rule of this product",
    },
];
