//! Who issued a card, and whether they are known.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 11] = [
    Explanation {
        code: "issuer-not-listed",
        title: "The issuer is not in the directory",
        found: "The address that the card gives as its issuer is not in the directory in use, so \
            there is no key to check the signature with.",
        meaning: "Many honest issuers are in no directory, and a directory can be old. The card is \
            neither known to be good nor to be bad.",
        staff: "Update the directory and scan again, or ask for another proof.",
        holder: Some(
            "A card from a listed issuer, such as a state or a large pharmacy, may hold the same \
            records.",
        ),
        issuer: Some("Join a directory that verifiers use, with exactly the `iss` of your cards."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Determining keys associated with an issuer\"; \
            VCI Directory",
    },
    Explanation {
        code: "issuer-letter-case-differs",
        title: "The issuer's address differs in capitals",
        found: "The directory does not list the card's issuer, and lists one whose address differs \
            in capital and small letters of its path alone.",
        meaning: "In a path, capitals count, so these are two addresses. It may be a slip of the \
            issuer's or somebody else, and the signature was not checked.",
        staff: "Do not treat it as the listed issuer, and ask for another proof.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Write `iss` exactly as it is listed, letter by letter."),
        headline: Some(Headline::Check),
        source: "RFC 3986 §6.2.2.1; a rule of this product",
    },
    Explanation {
        code: "key-not-listed",
        title: "A key that the directory does not know",
        found: "The directory lists the issuer, and not the key that the card names, so the \
            signature was not checked.",
        meaning: "Issuers change keys, and a directory that is older than the change does not have the \
            new one. It could also be somebody who uses the issuer's name; which of the two is \
            not known.",
        staff: "Update the directory and scan again, and if it stays so, ask the issuer or ask for \
            another proof.",
        holder: Some("An older card of the same issuer may still verify."),
        issuer: Some(
            "Publish the key in your key set, and wait for directories to take it up before you \
            sign with it.",
        ),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Determining keys associated with an issuer\"",
    },
    Explanation {
        code: "key-withdrawn",
        title: "The issuer has withdrawn the key",
        found: "The signature matches a key that the issuer once published and then took away.",
        meaning: "Whoever else has that key could have made this card, and nobody can tell it from an \
            honest one. All cards of the key fall with it, through no fault of their holders.",
        staff: "Do not accept the card, and ask for one that was issued since.",
        holder: Some("The issuer gives out a new card, signed with its present key."),
        issuer: Some("Tell holders when you withdraw a key, and issue their cards anew."),
        headline: Some(Headline::DoNotAccept),
        source: "SMART Health Cards specification, \"Key Management\"",
    },
    Explanation {
        code: "issuer-no-longer-listed",
        title: "The issuer is no longer listed",
        found: "The directory knows the issuer from earlier, and its present list of participants \
            lacks it.",
        meaning: "An issuer may have merged, closed or been taken out; the list does not say which. \
            The signature can still match.",
        staff: "Ask for another proof, or ask the issuer.",
        holder: Some("If the issuer has a successor, it may give out a new card."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "issuer-host-in-other-case",
        title: "The host's name is written with other capitals",
        found: "The card writes the host in `iss` with other capital letters than the directory \
            does.",
        meaning: "A host's name has no capitals that count, so it is the same issuer. The path was \
            compared letter by letter.",
        staff: "Nothing needs to be done.",
        holder: None,
        issuer: Some("Write `iss` exactly as it is listed, since other verifiers may be stricter."),
        headline: None,
        source: "RFC 3986 §6.2.2.1",
    },
    Explanation {
        code: "key-not-yet-listed",
        title: "A key that only the issuer publishes so far",
        found: "The directory lists the issuer and not the key that the card names. A refresh saw that \
            the issuer publishes a key with this id itself.",
        meaning: "It is probably a new key that the directory has not taken up yet. What an issuer's \
            server says is signed by nobody, so the signature was not checked with it.",
        staff: "Update the directory and scan again, or ask for another proof.",
        holder: None,
        issuer: Some("Let directories take up a new key before you sign with it."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Determining keys associated with an issuer\"; a \
            rule of this product",
    },
    Explanation {
        code: "issuer-blocked-here",
        title: "The issuer is blocked on this kiosk",
        found: "The administrator of this kiosk has blocked the issuer that the card names.",
        meaning: "A block here outweighs what any directory says. It says nothing about the person who \
            holds the card.",
        staff: "Ask for another proof, and ask the administrator if it seems wrong.",
        holder: Some("A card of another issuer may hold the same records."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "A rule of this product",
    },
    Explanation {
        code: "key-blocked-here",
        title: "The key is blocked on this kiosk",
        found: "The signature matches a key that the administrator of this kiosk has blocked.",
        meaning: "All cards signed with that key are refused here, whoever issued them. It says nothing \
            about the person who holds the card.",
        staff: "Ask for another proof, and ask the administrator if it seems wrong.",
        holder: Some("A card that was signed with another key may be accepted."),
        issuer: None,
        headline: Some(Headline::DoNotAccept),
        source: "A rule of this product",
    },
    Explanation {
        code: "issuer-added-here",
        title: "An issuer that was added on this kiosk",
        found: "The signature matches a key of an issuer that no directory lists and that the \
            administrator of this kiosk has added.",
        meaning: "Nobody but the administrator vouches for the issuer, so the card is never plainly \
            verified.",
        staff: "Do as the administrator told you for this issuer.",
        holder: None,
        issuer: Some("Join a directory that verifiers use."),
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "issuer-outside-restriction",
        title: "An issuer of another kind or place",
        found: "The administrator of this kiosk takes cards of issuers of certain kinds or places, and \
            what is told of this one is not among them, or nothing is told of it.",
        meaning: "The card may be genuine and good elsewhere. Kinds and places come from the directory's \
            metadata, which nobody signed.",
        staff: "Ask for another proof, or ask the administrator.",
        holder: Some("A card of another issuer may hold the same records."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "VCI Directory, METADATA; a rule of this product",
    },
];
