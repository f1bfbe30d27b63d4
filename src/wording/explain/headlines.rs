//! What each headline means.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 7] = [
    Explanation {
        code: "verified",
        title: "VERIFIED",
        found: "All four facts are good: the signature matches a key that the directory lists for \
            the card's issuer, the issuer is listed, the card is in its dates and on no \
            revocation list that is here, and it is about one person with a name.",
        meaning: "The issuer signed exactly what is shown. It does not say that the card belongs to \
            the person in front of you: a borrowed card is genuine too.",
        staff: "Compare name and date of birth with a photo ID.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Verified),
        source: "A rule of this product",
    },
    Explanation {
        code: "check",
        title: "CHECK",
        found: "None of the four facts is bad, and at least one can't be said for certain here and \
            now.",
        meaning: "The card may be good. Something about it, about this computer or about the directory \
            is missing, old or unusual, and each reason says what.",
        staff: "Read every reason and do what it says, then scan again. If it stays so, ask for \
            another proof or follow the rules of your house.",
        holder: Some(
            "The card itself from the issuer's app or web site, in place of a copy, sometimes \
            helps.",
        ),
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "do-not-accept",
        title: "DO NOT ACCEPT",
        found: "At least one of the four facts is bad: the signature does not stand, the key was \
            withdrawn, or the card is revoked, expired or not yet valid. The band also turns \
            red, with other words, when staff find that the photo ID is another person's.",
        meaning: "It speaks of the card as it was read, and not of the person who holds it: a bent \
            print, an old card and a changed one can all end here.",
        staff: "Scan once more. If it stays so, do not take the card as proof, and ask for another \
            one.",
        holder: Some("A new card comes from whoever issued this one."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "A rule of this product",
    },
    Explanation {
        code: "shared-not-signed",
        title: "SHARED, NOT SIGNED",
        found: "A health record was read that bears no signature.",
        meaning: "Nobody vouches for it, so there is nothing to verify. That makes it neither true nor \
            false.",
        staff: "Do not take it as proof. Ask for a SMART Health Card if you need one.",
        holder: Some("The record's issuer may also give out a signed card."),
        issuer: None,
        headline: Some(Headline::SharedNotSigned),
        source: "A rule of this product",
    },
    Explanation {
        code: "not-a-health-code",
        title: "NOT A HEALTH CODE",
        found: "What was read is another kind of code or file, or nothing could be read from it.",
        meaning: "No card was judged, so this says nothing of any card.",
        staff: "Ask for the SMART Health Card. The reason says what was read in its place, as far as \
            that is known.",
        holder: Some("Many phones hold several codes: the right one is often one page further."),
        issuer: None,
        headline: Some(Headline::NotAHealthCode),
        source: "A rule of this product",
    },
    Explanation {
        code: "link",
        title: "LINK",
        found: "A SMART Health Link was read: the address of a record, and not the record.",
        meaning: "Nothing was fetched and nothing was judged.",
        staff: "Ask for the card itself, as a code or a file.",
        holder: Some("The app that made the link can often show or save the card."),
        issuer: None,
        headline: Some(Headline::Link),
        source: "A rule of this product",
    },
    Explanation {
        code: "incomplete",
        title: "MORE CODES",
        found: "One or more codes of a card that is split over several were read, and others are \
            still missing.",
        meaning: "Nothing can be said of the card until all of them are there.",
        staff: "Have the missing codes shown, in any order. They are waited for up to a minute.",
        holder: None,
        issuer: None,
        headline: Some(Headline::Incomplete),
        source: "SMART Health Cards specification, \"Chunking Larger SMART Health Cards\" \
            (deprecated)",
    },
];
