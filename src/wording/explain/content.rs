//! Doubts about what a card says.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 11] = [
    Explanation {
        code: "no-person",
        title: "Nobody is named on the card",
        found: "The bundle holds no `Patient`.",
        meaning: "The signature is good, and the records belong to nobody who could be compared with a \
            photo ID.",
        staff: "Ask for a card with the person's name.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("A card's bundle must hold one `Patient`."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards Vaccination & Testing guide",
    },
    Explanation {
        code: "several-persons",
        title: "The card names more than one person",
        found: "The bundle holds more than one `Patient`.",
        meaning: "It can't be said whose the records are, so no name is shown as the card's.",
        staff: "Do not take it for one of them alone. Ask for a card for each person.",
        holder: Some("Ask the issuer for a card for each person."),
        issuer: Some("Issue one card for each person."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards Vaccination & Testing guide; a rule of this product",
    },
    Explanation {
        code: "no-name",
        title: "No name on the card",
        found: "The bundle's `Patient` has no name, or none with a letter or digit that can be \
            shown.",
        meaning: "The records are signed, and there is nothing to compare with a photo ID but perhaps \
            a date of birth.",
        staff: "Ask for a card with the person's name.",
        holder: Some("Ask the issuer for a new card."),
        issuer: Some("Give `Patient.name` a family name and given names."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards Vaccination & Testing guide",
    },
    Explanation {
        code: "content-not-understood",
        title: "A part of the card is not understood",
        found: "A part of the bundle does not say what it is, or is a bundle of its own that could \
            hold anything.",
        meaning: "What is shown is signed, and it may not be all that the card says.",
        staff: "Look at the records with care. If what you need stands there plainly, decide by the \
            rules of your house.",
        holder: None,
        issuer: Some("Give each resource its `resourceType`, and put no bundle in a bundle."),
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "record-of-another-person",
        title: "A record belongs to somebody else",
        found: "A record points at another person than the one on the card, or a dose or result does \
            not say whose it is.",
        meaning: "A card of several records may have been put together wrongly. The others are not \
            touched by it.",
        staff: "Do not count what is marked so.",
        holder: Some("Ask the issuer to correct the card."),
        issuer: Some(
            "Each `Immunization.patient` and `Observation.subject` must point at the card's \
            `Patient`.",
        ),
        headline: Some(Headline::Check),
        source: "SMART Health Cards Vaccination & Testing guide; a rule of this product",
    },
    Explanation {
        code: "modifier-unknown",
        title: "Something on the card may change its meaning",
        found: "The bundle has a `modifierExtension` or `implicitRules` that this program does not \
            know.",
        meaning: "FHIR says that such a part can turn a statement into its opposite, so whoever does \
            not know it must not rely on the rest.",
        staff: "Ask the issuer what it means, or ask for another proof.",
        holder: None,
        issuer: Some("Leave modifiers out of cards."),
        headline: Some(Headline::Check),
        source: "FHIR R4, Extensibility, \"modifierExtension\"",
    },
    Explanation {
        code: "date-impossible",
        title: "A date on the card can't be",
        found: "A date of birth or of a record is no day of the calendar, lies ahead of tomorrow, or \
            lies before the person's birth.",
        meaning: "Most often it is a slip of whoever typed it. Everything else may be right.",
        staff: "Look at the records with care, and do not rely on the one with that date.",
        holder: Some("Ask the issuer to correct the card."),
        issuer: Some("Check dates before you sign them."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards Vaccination & Testing guide; a rule of this product",
    },
    Explanation {
        code: "no-record",
        title: "No record on the card",
        found: "The bundle names a person and holds no dose, no result and nothing else about them.",
        meaning: "It proves a name and a date of birth as the issuer knows them, and nothing about \
            health.",
        staff: "Ask for the card with the records that you need.",
        holder: Some("The same app may hold another card."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "too-many-entries",
        title: "More on the card than is read here",
        found: "The bundle has more than 2000 entries, and only the first 2000 were read.",
        meaning: "What is shown is signed, and it is not all that the card says: a record that is \
            missing here may still be on it.",
        staff: "Look at the records with care.",
        holder: None,
        issuer: Some("Keep a card to what a verifier needs."),
        headline: Some(Headline::Check),
        source: "A rule of this product",
    },
    Explanation {
        code: "fhir-version-unknown",
        title: "Written in a version that is not read here",
        found: "`fhirVersion` does not begin with `4.0.`, which is FHIR R4.",
        meaning: "The card is signed, and what it says can't be shown, since the same words can mean \
            something else in another version.",
        staff: "Ask for another proof.",
        holder: Some("Ask the issuer for a card in FHIR R4."),
        issuer: Some("Issue cards in FHIR 4.0.1."),
        headline: Some(Headline::Check),
        source: "SMART Health Cards specification, \"Health Cards are encoded as Compact \
            Serialization JSON Web Signatures (JWS)\"; a rule of this product",
    },
    Explanation {
        code: "name-mixes-scripts",
        title: "A word of the name mixes alphabets",
        found: "A single word of the name has letters of several alphabets, such as a Cyrillic \
            letter among Latin ones.",
        meaning: "Letters of two alphabets can look alike, so the name may not be the one that it \
            seems to be. Words in different alphabets side by side are not noted: many honest \
            names have them.",
        staff: "Compare the name with the photo ID letter by letter.",
        holder: None,
        issuer: Some("Check how the name got into your records."),
        headline: None,
        source: "Unicode Technical Standard #39 §5.1",
    },
];
