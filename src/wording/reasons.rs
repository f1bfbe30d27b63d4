//! Reasons: a stable code for support and programs, a title and what to do for people (req-Q7).

use super::{age_in_days, day};
use crate::fhir::ContentFault;
use crate::payload::{Foreign, PayloadError};
use crate::shc::{CardError, StandingFault};
use crate::verdict::{InputFault, Reason, Verdict};

/// What is the case, and what to do about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sentence {
    /// A few words, without a full stop.
    pub title: String,
    /// One or two sentences.
    pub advice: String,
}

fn say(title: impl Into<String>, advice: impl Into<String>) -> Sentence {
    Sentence {
        title: title.into(),
        advice: advice.into(),
    }
}

/// The stable code of a reason, in kebab-case.
#[must_use]
pub const fn code(reason: &Reason) -> &'static str {
    match reason {
        Reason::Payload(error) => payload_code(*error),
        Reason::Card(error) => card_code(error),
        Reason::Delisted => "issuer-no-longer-listed",
        Reason::Standing(fault) => standing_code(*fault),
        Reason::Content(fault) => content_code(*fault),
        Reason::NotSigned => "not-signed",
        Reason::Foreign(foreign) => foreign_code(*foreign),
        Reason::Link => "link-not-opened",
        Reason::ChunksMissing(_) => "chunks-missing",
        Reason::MixedChunks => "chunks-of-different-cards",
        Reason::Input(fault) => input_code(*fault),
    }
}

const fn payload_code(error: PayloadError) -> &'static str {
    match error {
        PayloadError::NotDigits => "code-not-digits",
        PayloadError::OddDigits => "code-odd-digits",
        PayloadError::PairTooLarge => "code-pair-too-large",
        PayloadError::NoDigits => "code-empty",
        PayloadError::ChunkNumber => "chunk-number-impossible",
        PayloadError::TooLong => "card-too-long",
        PayloadError::NoCards => "file-without-card",
        PayloadError::TooManyCards => "file-with-too-many-cards",
        PayloadError::CardNotText => "file-card-not-text",
        PayloadError::BadJson => "file-malformed",
    }
}

const fn card_code(error: &CardError) -> &'static str {
    match error {
        CardError::Parts => "jws-parts",
        CardError::Encoding => "jws-encoding",
        CardError::Header => "jws-header-malformed",
        CardError::Algorithm => "jws-algorithm",
        CardError::Zip => "jws-not-compressed",
        CardError::KeyId => "jws-key-id-malformed",
        CardError::Critical => "jws-critical-unknown",
        CardError::SignatureFormat => "signature-format",
        CardError::BadSignature => "signature-mismatch",
        CardError::Deflate => "payload-not-raw-deflate",
        CardError::TooLarge => "payload-too-large",
        CardError::Payload => "payload-malformed",
        CardError::Issuer => "issuer-malformed",
        CardError::Date => "date-malformed",
        CardError::Milliseconds => "date-in-milliseconds",
        CardError::Type => "not-a-health-card",
        CardError::Bundle => "no-fhir-bundle",
        CardError::UnknownIssuer(_) => "issuer-not-listed",
        CardError::UnknownKey(_) => "key-not-listed",
    }
}

const fn standing_code(fault: StandingFault) -> &'static str {
    match fault {
        StandingFault::Revoked => "card-revoked",
        StandingFault::Expired { .. } => "card-expired",
        StandingFault::NotYetValid { .. } => "card-not-yet-valid",
        StandingFault::ListMissing => "revocation-list-missing",
        StandingFault::ListOutdated => "revocation-list-outdated",
        StandingFault::ListMethod => "revocation-method-unknown",
        StandingFault::MalformedRid => "revocation-id-malformed",
        StandingFault::CertificateNotValid { .. } => "certificate-not-valid-then",
        StandingFault::DirectoryTooOld => "directory-too-old",
        StandingFault::ClockDoubtful => "clock-doubtful",
    }
}

const fn content_code(fault: ContentFault) -> &'static str {
    match fault {
        ContentFault::NoPatient => "no-person",
        ContentFault::SeveralPatients => "several-persons",
        ContentFault::NoName => "no-name",
        ContentFault::NotUnderstood => "content-not-understood",
        ContentFault::NotThisPerson => "record-of-another-person",
        ContentFault::UnknownModifier => "modifier-unknown",
        ContentFault::ImpossibleDate => "date-impossible",
        ContentFault::NoRecord => "no-record",
        ContentFault::TooManyEntries => "too-many-entries",
        ContentFault::FhirVersion => "fhir-version-unknown",
    }
}

const fn foreign_code(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Contact => "code-is-contact",
        Foreign::DriverLicence => "code-is-driver-licence",
        Foreign::EuCertificate => "code-is-eu-certificate",
        Foreign::VerifiableHealthLink => "code-is-verifiable-health-link",
        Foreign::WalletRequest => "code-is-wallet-request",
        Foreign::WebAddress => "code-is-web-address",
        Foreign::Wifi => "code-is-wifi",
        Foreign::Unknown => "code-unknown",
    }
}

const fn input_code(fault: InputFault) -> &'static str {
    match fault {
        InputFault::NoCode => "no-code-found",
        InputFault::DamagedPicture => "picture-damaged",
        InputFault::UnknownKind => "file-kind-unknown",
        InputFault::TooLarge => "file-too-large",
        InputFault::CanNotOpen => "file-can-not-open",
    }
}

/// A reason in words. `verdict` is the one that it belongs to.
#[must_use]
pub fn reason(reason: &Reason, verdict: &Verdict) -> Sentence {
    match reason {
        Reason::Payload(error) => payload(*error),
        Reason::Card(error) => card(error, verdict),
        Reason::Delisted => say(
            "This issuer is no longer listed",
            "It left the directory. Ask for another proof, or ask the issuer.",
        ),
        Reason::Standing(fault) => standing(*fault, verdict),
        Reason::Content(fault) => content(*fault),
        Reason::NotSigned => say(
            "Nobody signed this record",
            "It shows what the holder shared. Do not take it as proof.",
        ),
        Reason::Foreign(foreign) => self::foreign(*foreign),
        Reason::Link => say(
            "A link to health records",
            "This program does not open links yet. Ask for the card itself.",
        ),
        Reason::ChunksMissing(progress) => {
            let numbers: Vec<String> = progress.missing.iter().map(usize::to_string).collect();
            let have = progress.total - progress.missing.len();
            say(
                format!("{have} of {} codes read", progress.total),
                format!(
                    "Show the other codes of this card, in any order: {}.",
                    numbers.join(", ")
                ),
            )
        }
        Reason::MixedChunks => say(
            "Perhaps codes of two different cards",
            "Press Next and show the codes of one card again, and no others.",
        ),
        Reason::Input(fault) => input(*fault),
    }
}

fn payload(error: PayloadError) -> Sentence {
    let rescan = "Scan again. If it stays so, ask the holder to get a new card.";
    match error {
        PayloadError::NotDigits | PayloadError::OddDigits | PayloadError::PairTooLarge => {
            say("The code is damaged", rescan)
        }
        PayloadError::NoDigits => say("The code is empty", rescan),
        PayloadError::ChunkNumber => say("The code's number makes no sense", rescan),
        PayloadError::TooLong => say("The card is longer than a card may be", rescan),
        PayloadError::NoCards => say("The file holds no card", "Ask for the file once more."),
        PayloadError::TooManyCards => say(
            "The file holds too many cards",
            "Ask for a file with this person's cards only.",
        ),
        PayloadError::CardNotText => {
            say("A card in the file is damaged", "Ask for the file again.")
        }
        PayloadError::BadJson => say("The file is damaged", "Ask for the file once more."),
    }
}

fn card(error: &CardError, verdict: &Verdict) -> Sentence {
    let damaged = "Scan again. If it stays so, ask the holder to get a new card from its issuer.";
    let issuers_fault = "Its issuer made it wrongly. Ask the holder to get a new card from it.";
    match error {
        CardError::BadSignature => say(
            "Altered, or signed by somebody else",
            "Scan again. Ask for the original card.",
        ),
        CardError::UnknownIssuer(iss) => say(
            format!(
                "This issuer is not in the directory of {}",
                day(verdict.directory().published)
            ),
            format!(
                "It names itself {}. Ask for another proof, or update the directory and scan again.",
                iss.host()
            ),
        ),
        CardError::UnknownKey(iss) => {
            let name = verdict.issuer().and_then(|issuer| issuer.name.as_deref());
            say(
                format!(
                    "Names {}, but with a key we don't know",
                    name.unwrap_or(iss.host())
                ),
                "A new key, or a forgery. Update the directory and scan again, or ask the issuer.",
            )
        }
        CardError::Algorithm | CardError::Critical => {
            say("Signed in a way that is not allowed", issuers_fault)
        }
        CardError::SignatureFormat => say("The signature has the wrong form", issuers_fault),
        CardError::Zip | CardError::Deflate => say("The card can't be unpacked", damaged),
        CardError::TooLarge => say("The card unpacks to more than a card may hold", damaged),
        CardError::Milliseconds => say("A date counts milliseconds", issuers_fault),
        CardError::Date => say("A date is missing or can't be", issuers_fault),
        CardError::Issuer => say("The card does not name its issuer rightly", issuers_fault),
        CardError::Type | CardError::Bundle => say("This is not a health card", issuers_fault),
        CardError::Parts
        | CardError::Encoding
        | CardError::Header
        | CardError::KeyId
        | CardError::Payload => say("The card is damaged", damaged),
    }
}

fn standing(fault: StandingFault, verdict: &Verdict) -> Sentence {
    let now = verdict.moment().now;
    let update = "Update the directory and scan again.";
    match fault {
        StandingFault::Revoked => {
            let issuer = verdict.issuer();
            let name = issuer
                .and_then(|issuer| issuer.name.as_deref())
                .unwrap_or("its issuer");
            let website = issuer.and_then(|issuer| issuer.website.as_deref());
            let at = website.map_or_else(String::new, |website| format!(", {website}"));
            say(
                "Revoked",
                format!("Its issuer took this card back. Get a new one from {name}{at}."),
            )
        }
        StandingFault::Expired { at } => say(
            "Expired",
            format!(
                "It ended on {}, {}. Ask the holder for a new card.",
                day(at),
                age_in_days(at, now)
            ),
        ),
        StandingFault::NotYetValid { from } => say(
            "Not yet valid",
            format!(
                "It is valid from {}. Check the date on this computer.",
                day(from)
            ),
        ),
        StandingFault::ListMissing => say("The issuer's revocation list is not here", update),
        StandingFault::ListOutdated => say("The issuer's revocation list is out of date", update),
        StandingFault::ListMethod => say(
            "The issuer's revocation list can't be used here",
            "Whether the card was taken back is not known. Ask the issuer.",
        ),
        StandingFault::MalformedRid => say(
            "The card's revocation id is malformed",
            "Whether the card was taken back is not known. Ask the issuer.",
        ),
        StandingFault::CertificateNotValid { validity } => say(
            "Outside the time of its issuer's certificate",
            match validity {
                Some(validity) => format!(
                    "The certificate is for {} to {}. Ask the issuer.",
                    day(validity.from()),
                    day(validity.until())
                ),
                None => "Its issuer's key has no certificate. Ask the issuer.".to_owned(),
            },
        ),
        StandingFault::DirectoryTooOld => say(
            format!(
                "The directory of {} is too old",
                day(verdict.directory().published)
            ),
            "Keys or cards may have been withdrawn since. Update the directory and scan again.",
        ),
        StandingFault::ClockDoubtful => say(
            "This computer's clock is wrong",
            format!(
                "It shows {}, which has passed. Set date and time, then scan again.",
                day(now)
            ),
        ),
    }
}

fn content(fault: ContentFault) -> Sentence {
    let look = "Look at the records with care.";
    match fault {
        ContentFault::NoPatient => say(
            "Nobody is named on the card",
            "Ask for a card with the person's name.",
        ),
        ContentFault::SeveralPatients => say(
            "The card names more than one person",
            "Do not take it for one of them alone.",
        ),
        ContentFault::NoName => say(
            "No name on the card",
            "Ask for a card with the person's name.",
        ),
        ContentFault::NotThisPerson => say(
            "A record belongs to somebody else",
            "Do not count what is marked so.",
        ),
        ContentFault::UnknownModifier => say(
            "Something on the card may change its meaning",
            "Ask the issuer what it means.",
        ),
        ContentFault::NotUnderstood => say("A part of the card is not understood", look),
        ContentFault::ImpossibleDate => say("A date on the card can't be", look),
        ContentFault::NoRecord => say("No record on the card", "It proves nothing but a name."),
        ContentFault::TooManyEntries => say("More on the card than is read here", look),
        ContentFault::FhirVersion => say(
            "Written in a version that is not read here",
            "It is signed, and what it says can't be shown.",
        ),
    }
}

fn foreign(foreign: Foreign) -> Sentence {
    let ask = "Ask for a SMART Health Card.";
    match foreign {
        Foreign::Contact => say("A contact's address", ask),
        Foreign::DriverLicence => say("A driving licence", ask),
        Foreign::EuCertificate => say(
            "An EU certificate, which is not supported here",
            "It may be genuine. Check it with an app for EU certificates.",
        ),
        Foreign::VerifiableHealthLink => {
            say("A Verifiable Health Link, which is not supported here", ask)
        }
        Foreign::WalletRequest => say("A request of a digital wallet", ask),
        Foreign::WebAddress => say(
            "A web address",
            "It was not opened. Ask for a SMART Health Card.",
        ),
        Foreign::Wifi => say("A wireless network's password", ask),
        Foreign::Unknown => say("Nothing that is known here", ask),
    }
}

fn input(fault: InputFault) -> Sentence {
    match fault {
        InputFault::NoCode => say(
            "No code found in the picture",
            "Try a sharper, larger picture of the whole code.",
        ),
        InputFault::DamagedPicture => say("The picture is damaged", "Ask for it once more."),
        InputFault::UnknownKind => say(
            "Not a kind of file that is read here",
            "Open a PNG or JPEG picture, a .smart-health-card file, or a text file.",
        ),
        InputFault::TooLarge => say("The file is too large", "Open a smaller picture or file."),
        InputFault::CanNotOpen => say(
            "The file can't be opened",
            "Check that it is there and may be read.",
        ),
    }
}
