//! Reasons and notes in words: what is the case, and what to do (req-Q7).

use super::{age_in_days, day};
use crate::fhir::ContentFault;
use crate::limits;
use crate::payload::{Foreign, PayloadError};
use crate::shc::{CardError, StandingFault};
use crate::time::UnixTime;
use crate::verdict::{InputFault, NamedIssuer, Note, PictureKind, Reason, Verdict};

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

/// A reason in words. `verdict` is the one that it belongs to.
#[must_use]
pub fn reason(reason: &Reason, verdict: &Verdict) -> Sentence {
    match reason {
        Reason::Payload(error) => payload(*error),
        Reason::Card(error) => card(error),
        Reason::UnknownIssuer { near_miss: None } => say(
            format!(
                "This issuer is not in the directory of {}",
                day(verdict.directory().published)
            ),
            format!(
                "It names itself {}. Ask for another proof, or update the directory and scan again.",
                host(verdict)
            ),
        ),
        Reason::UnknownIssuer {
            near_miss: Some(near),
        } => say(
            format!("Differs only in letter case from {}", name_of(near)),
            format!(
                "Not the same issuer for certain: a mistake of theirs, or somebody posing as them. It names itself {}. Ask for another proof.",
                host(verdict)
            ),
        ),
        Reason::UnknownKey { is_published } => say(
            format!(
                "Names {}, but with a key we don't know",
                verdict.issuer().map_or("a listed issuer", name_of)
            ),
            match is_published {
                true => {
                    "The issuer publishes such a key itself; the directory does not list it yet. Update the directory and scan again."
                }
                false => {
                    "A new key, or a forgery. Update the directory and scan again, or ask the issuer."
                }
            },
        ),
        Reason::Blocked { since } => say(
            "This issuer is blocked here",
            format!(
                "This kiosk's administrator refuses its cards since {}. Ask for another proof.",
                day(*since)
            ),
        ),
        Reason::KeyBlocked { since } => say(
            "The key of this card is blocked here",
            format!(
                "This kiosk's administrator refuses cards signed with it since {}. Ask for another proof.",
                day(*since)
            ),
        ),
        Reason::AddedHere { on } => say(
            format!("An issuer that was added here on {}", day(*on)),
            "No directory lists it. This kiosk's administrator knows why it was added.",
        ),
        Reason::OutsideRestriction => say(
            "An issuer of another kind or place",
            "This kiosk's administrator takes cards of certain issuers only. Ask for another proof.",
        ),
        Reason::KeyWithdrawn { since } => say(
            "Its issuer has withdrawn the key of this card",
            format!(
                "Known since {}. Whoever has that key may have made it. {}",
                day(*since),
                new_card(verdict)
            ),
        ),
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

fn card(error: &CardError) -> Sentence {
    let damaged = "Scan again. If it stays so, ask the holder to get a new card from its issuer.";
    let issuers_fault = "Its issuer made it wrongly. Ask the holder to get a new card from it.";
    match error {
        CardError::BadSignature => say(
            "Altered, or signed by somebody else",
            "Scan again. Ask for the original card.",
        ),
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
        StandingFault::Revoked => say(
            "Revoked",
            format!("Its issuer took this card back. {}", new_card(verdict)),
        ),
        StandingFault::Expired { at } => say(
            "Expired",
            format!(
                "It ended on {}, {}. {}",
                day(at),
                age_in_days(at, now),
                new_card(verdict)
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
                day(verdict.moment().shown)
            ),
        ),
    }
}

fn name_of(issuer: &NamedIssuer) -> &str {
    issuer.name.as_deref().unwrap_or_else(|| issuer.iss.host())
}

fn host(verdict: &Verdict) -> &str {
    verdict.issuer().map_or("", |issuer| issuer.iss.host())
}

/// Who gives out a new card, and where as far as that is known: the service for it, else the web
/// site (req-F8).
fn new_card(verdict: &Verdict) -> String {
    let Some(issuer) = verdict.issuer() else {
        return "Ask the holder for a new card.".to_owned();
    };
    let place = issuer.reissuance.as_ref().or(issuer.website.as_ref());
    let place = place.map_or_else(String::new, |place| format!(", {place}"));
    let help = issuer.help_line.as_ref();
    let help = help.map_or_else(String::new, |number| format!(", telephone {number}"));
    format!("A new card comes from {}{place}{help}.", name_of(issuer))
}

/// A note in words, one sentence or two.
#[must_use]
pub fn note(note: Note, now: UnixTime) -> String {
    match note {
        Note::LongForOneCode { letters } => format!(
            "The card has {letters} letters in one code; more than {} are hard for cameras to read.",
            limits::ONE_CODE_LETTERS
        ),
        Note::HostInOtherCase => {
            "The card writes its issuer's host with other capitals than the directory does. It is the same host.".to_owned()
        }
        Note::IssuerUnseen { since } => format!(
            "The directory could not reach this issuer since {}, so its keys may have changed.",
            day(since)
        ),
        Note::ShownBefore { at } => {
            let minutes = now.since(at).as_secs().div_ceil(60).max(1);
            let ago = match minutes {
                1 => "a minute".to_owned(),
                2..=119 => format!("{minutes} minutes"),
                _ => format!("{} hours", minutes / 60),
            };
            format!("This card was shown here {ago} ago too. Compare with the photo ID.")
        }
        Note::MixedScripts => {
            "A word of the name has letters of several alphabets, which can look alike. Compare with the photo ID letter by letter.".to_owned()
        }
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
        Foreign::NewZealandPass => say(
            "A New Zealand pass, which is not supported here",
            "It may be genuine. Ask for a SMART Health Card.",
        ),
        Foreign::ProductNumber => say("The number of a product", ask),
        Foreign::VisibleDigitalSeal => say(
            "A seal of a travel document, which is not supported here",
            "It may be genuine. Ask for a SMART Health Card.",
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
        InputFault::NoCodeInDocument => say(
            "No code found on any page",
            "Open a sharper document, or a screenshot of the code.",
        ),
        InputFault::NoCodeInFirstPages => say(
            format!("No code found on the first {} pages", limits::PAGES),
            "Later pages were not looked at. Save the page with the code by itself and open that.",
        ),
        InputFault::DamagedPicture => say("The picture is damaged", "Ask for it once more."),
        InputFault::DamagedDocument => say("The document is damaged", "Ask for it once more."),
        InputFault::LockedDocument => say(
            "The document is locked with a password",
            "Ask for it without one, or for a screenshot of the code.",
        ),
        InputFault::OtherPicture { kind } => say(
            format!("This is {}", picture_kind(kind)),
            "That kind is not read here. Save it as JPEG, or take a screenshot of the code and open that.",
        ),
        InputFault::UnknownKind => say(
            "Not a kind of file that is read here",
            "Open a picture (PNG, JPEG, WebP), a PDF, a .smart-health-card file, or a text file.",
        ),
        InputFault::TooLarge => say(
            "The file is too large",
            format!(
                "At most {} MB are read. Open a smaller picture or file.",
                limits::INPUT_BYTES / (1_024 * 1_024)
            ),
        ),
        InputFault::CanNotOpen => say(
            "The file can't be opened",
            "Check that it is there and may be read.",
        ),
        InputFault::Folder => say("This is a folder", "Open the files in it."),
        InputFault::UnreadableScan => say(
            "The scan came in pieces or damaged",
            "Scan the code once more. If that stays so, set the scanner up again or use the camera.",
        ),
    }
}

const fn picture_kind(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Heic => "an HEIC picture, as phones take them",
        PictureKind::Avif => "an AVIF picture",
        PictureKind::Gif => "a GIF picture",
        PictureKind::Tiff => "a TIFF picture",
        PictureKind::Bmp => "a BMP picture",
        PictureKind::JpegXl => "a JPEG XL picture",
    }
}
