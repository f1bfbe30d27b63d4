//! Every code has one explanation, and it agrees with what the program does.

use std::collections::BTreeSet;

use super::*;
use crate::directory::{Directory, Source};
use crate::fhir::ContentFault;
use crate::json::Json;
use crate::limits;
use crate::payload::chunks::Progress;
use crate::payload::{Foreign, PayloadError};
use crate::shc::{CardError, StandingFault};
use crate::shl::{FileFault, JweError, LinkError, LinkFault, ManifestError, OfferError, SendFault};
use crate::time::{Moment, UnixTime};
use crate::verdict::{Fact, InputFault, Note, PictureKind, Reason, Verdict};
use crate::wording::{Words, links};
use crate::wording::{code, headline, headline_code, note_code};

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);

/// Every variant of an enum, by hand; whoever adds one and forgets it here is told so by the
/// compiler.
macro_rules! every {
    ($kind:ident: $($variant:ident $({ $($field:tt: $value:expr),* })?),* $(,)?) => {{
        let all = [$($kind::$variant { $($($field: $value),*)? }),*];
        for one in &all {
            match one {
                $($kind::$variant { .. } => {})*
            }
        }
        all
    }};
}

fn payload_errors() -> [PayloadError; 10] {
    every!(PayloadError: NotDigits, OddDigits, PairTooLarge, NoDigits, ChunkNumber, TooLong,
        NoCards, TooManyCards, CardNotText, BadJson)
}

fn card_errors() -> [CardError; 17] {
    every!(CardError: Parts, Encoding, Header, Algorithm, Zip, KeyId, Critical, SignatureFormat,
        BadSignature, Deflate, TooLarge, Payload, Issuer, Date, Milliseconds, Type, Bundle)
}

fn standing_faults() -> [StandingFault; 10] {
    every!(StandingFault: Revoked, Expired { at: NOW }, NotYetValid { from: NOW }, ListMissing,
        ListOutdated, ListMethod, MalformedRid, CertificateNotValid { validity: None },
        DirectoryTooOld, ClockDoubtful)
}

fn content_faults() -> [ContentFault; 10] {
    every!(ContentFault: NoPatient, NotUnderstood, SeveralPatients, NoName, NotThisPerson,
        UnknownModifier, ImpossibleDate, NoRecord, TooManyEntries, FhirVersion)
}

fn foreigns() -> [Foreign; 11] {
    every!(Foreign: Contact, DriverLicence, EuCertificate, NewZealandPass, ProductNumber,
        VisibleDigitalSeal, VerifiableHealthLink, WalletRequest, WebAddress, Wifi, Unknown)
}

fn input_faults() -> [InputFault; 13] {
    every!(InputFault: NoCode, NoCodeInDocument, NoCodeInFirstPages, DamagedPicture,
        DamagedDocument, LockedDocument, OtherPicture { kind: PictureKind::Heic }, UnknownKind,
        TooLarge, CanNotOpen, Folder, UnreadableScan, OwnFault)
}

fn notes() -> [Note; 9] {
    every!(Note: LongForOneCode { letters: 2_000 }, HostInOtherCase,
        IssuerUnseen { since: NOW }, ShownBefore { at: NOW }, MixedScripts,
        OtherKindThanSaid, SameNonce, PatientShared, NamesApp)
}

fn send_faults() -> [SendFault; 15] {
    every!(SendFault: NoName, NoConnection, Local, Address, NotAllowed, Port, CertificateDates,
        NotTrusted, TooSlow, TooLarge, CutOff, Garbled, Redirect, Demonstration,
        Cancelled)
}

fn manifest_errors() -> [ManifestError; 4] {
    every!(ManifestError: TooLarge, Json, NoFiles, TooManyFiles)
}

fn jwe_errors() -> [JweError; 12] {
    every!(JweError: NotEncrypted, Parts, Encoding, Header, Algorithm, Encryption, Zip, Critical,
        Length, Decryption, Deflate, TooLarge)
}

fn link_errors() -> [LinkError; 11] {
    every!(LinkError: TooLong, Encoding, Json, NoAddress, NotHttps, Address, NoKey, Key, Flags,
        FlagsConflict, Version)
}

/// Every code of a link, or a file of it, that does not open.
fn of_links() -> BTreeSet<&'static str> {
    let faults = every!(LinkFault:
        Send { fault: SendFault::TooSlow, may_have_cost_a_try: false }, Inactive, Locked,
        TooOften { wait: limits::RATE_WAIT }, Server { status: 500 }, Refused { status: 400 },
        WebPage, Manifest { 0: ManifestError::Json });
    let files = every!(FileFault:
        Send { 0: SendFault::TooSlow }, LocationEnded, Refused { status: 400 }, WebPage, TooLarge,
        Jwe { 0: JweError::Parts }, Malformed, Offer { 0: OfferError::NoToken });
    let offers = every!(OfferError: NoToken, NoServer).map(FileFault::Offer);
    let jwe = jwe_errors().map(FileFault::Jwe);
    let mut codes = BTreeSet::from(links::ENDS);
    codes.extend(faults.map(links::code));
    codes.extend(manifest_errors().map(|error| links::code(error.into())));
    codes.extend(send_faults().map(links::send_code));
    codes.extend(
        files
            .into_iter()
            .chain(offers)
            .chain(jwe)
            .map(links::file_code),
    );
    codes.extend(link_errors().map(links::error_code));
    codes
}

/// Every reason there is, once for each code that it can have.
fn reasons() -> Vec<Reason> {
    let near = crate::verdict::NamedIssuer {
        iss: crate::issuer::IssuerUrl::parse("https://a.example").unwrap(),
        name: None,
        website: None,
        reissuance: None,
        help_line: None,
    };
    let missing = Progress {
        total: 2,
        missing: vec![2],
    };
    let mut all = vec![
        Reason::UnknownIssuer { near_miss: None },
        Reason::UnknownIssuer {
            near_miss: Some(near),
        },
        Reason::UnknownKey {
            is_published: false,
        },
        Reason::UnknownKey { is_published: true },
        Reason::Blocked { since: NOW },
        Reason::KeyBlocked { since: NOW },
        Reason::AddedHere { on: NOW },
        Reason::OutsideRestriction,
        Reason::KeyWithdrawn { since: NOW },
        Reason::Delisted,
        Reason::NotSigned,
        Reason::Link,
        Reason::LinkDamaged(LinkError::Json),
        Reason::FileNotOpened(FileFault::TooLarge),
        Reason::UnknownFile,
        Reason::Offered,
        Reason::NoLongerValid,
        Reason::PeopleDiffer,
        Reason::DocumentOfAnother,
        Reason::ListUnclear,
        Reason::ChunksMissing(missing),
        Reason::MixedChunks,
        Reason::RuleNotMet,
        Reason::RuleOpen,
    ];
    all.extend(payload_errors().map(Reason::Payload));
    all.extend(card_errors().map(Reason::Card));
    all.extend(standing_faults().map(Reason::Standing));
    all.extend(content_faults().map(Reason::Content));
    all.extend(foreigns().map(Reason::Foreign));
    all.extend(input_faults().map(Reason::Input));
    for reason in &all {
        // A new variant stops the compiler here; it belongs in the list above.
        match reason {
            Reason::Payload(_)
            | Reason::Card(_)
            | Reason::UnknownIssuer { .. }
            | Reason::UnknownKey { .. }
            | Reason::Blocked { .. }
            | Reason::KeyBlocked { .. }
            | Reason::AddedHere { .. }
            | Reason::OutsideRestriction
            | Reason::KeyWithdrawn { .. }
            | Reason::Delisted
            | Reason::Standing(_)
            | Reason::Content(_)
            | Reason::NotSigned
            | Reason::Foreign(_)
            | Reason::Link
            | Reason::LinkDamaged(_)
            | Reason::FileNotOpened(_)
            | Reason::UnknownFile
            | Reason::Offered
            | Reason::NoLongerValid
            | Reason::PeopleDiffer
            | Reason::DocumentOfAnother
            | Reason::ListUnclear
            | Reason::ChunksMissing(_)
            | Reason::MixedChunks
            | Reason::RuleNotMet
            | Reason::RuleOpen
            | Reason::Input(_) => {}
        }
    }
    all
}

/// The headline of a card for which this is the only reason, as the program decides it.
fn headline_of(reason: &Reason) -> Headline {
    let directory = Directory::new(Source::Snapshot, NOW, None, Vec::new());
    let moment = Moment::from_clock(NOW, NOW);
    let verdict = match reason {
        Reason::Payload(error) => Verdict::on_damaged(*error, &directory, moment),
        Reason::Card(error) => Verdict::on_card(Err(error.clone()), &directory, moment),
        Reason::MixedChunks => {
            Verdict::on_joined_card(Err(CardError::Encoding), &directory, moment)
        }
        Reason::NotSigned => {
            let record = Json::parse(br#"{"resourceType":"Coverage"}"#).unwrap();
            Verdict::on_shared(record, None, &directory, moment).remove(0)
        }
        Reason::LinkDamaged(error) => Verdict::on_bad_link(*error, &directory, moment),
        Reason::FileNotOpened(fault) => Verdict::on_unopened(*fault, &directory, moment),
        Reason::UnknownFile => Verdict::on_unknown_file(&directory, moment),
        Reason::Offered => Verdict::on_offer(&directory, moment),
        Reason::Foreign(foreign) => Verdict::on_foreign(*foreign, &directory, moment),
        Reason::Link => Verdict::on_link(&directory, moment),
        Reason::ChunksMissing(missing) => {
            Verdict::on_incomplete(missing.clone(), &directory, moment)
        }
        Reason::Input(fault) => Verdict::on_nothing(*fault, &directory, moment),
        // One fact of a card falls, or is in doubt.
        fact => {
            return match fact.weight() {
                Fact::Bad => Headline::DoNotAccept,
                _ => Headline::Check,
            };
        }
    };
    verdict.headline()
}

#[test]
fn every_code_has_one_explanation_and_there_are_no_others() {
    let mut known: Vec<&str> = reasons().iter().map(code).collect();
    known.extend(notes().map(note_code));
    known.extend(Headline::ALL.map(headline_code));
    known.extend(of_links());
    let mut explained: Vec<&str> = all().map(|explanation| explanation.code).collect();
    known.sort_unstable();
    explained.sort_unstable();
    assert_eq!(explained, known);
    let once: BTreeSet<&str> = explained.iter().copied().collect();
    assert_eq!(once.len(), explained.len());
}

#[test]
fn an_explanation_names_the_headline_that_the_program_gives() {
    for reason in reasons() {
        let explanation = explain(code(&reason)).unwrap();
        let expected = Some(headline_of(&reason));
        assert_eq!(explanation.headline, expected, "{}", explanation.code);
    }
    for note in notes() {
        assert_eq!(explain(note_code(note)).unwrap().headline, None);
    }
    for one in Headline::ALL {
        let explanation = explain(headline_code(one)).unwrap();
        assert_eq!(explanation.headline, Some(one));
        assert_eq!(explanation.title, Words::english().get(headline(one)));
    }
}

#[test]
fn an_explanation_is_a_few_plain_sentences_that_blame_nobody() {
    for explanation in all() {
        let code = explanation.code;
        let parts = [
            Some(explanation.found),
            Some(explanation.meaning),
            Some(explanation.staff),
            explanation.holder,
            explanation.issuer,
        ];
        let mut sentences = 0;
        for part in parts.into_iter().flatten() {
            assert!(part.ends_with('.'), "{code}: {part}");
            assert!(!part.contains("  "), "{code}: {part}");
            sentences += part.matches(". ").count() + 1;
        }
        assert!((3..=6).contains(&sentences), "{code} has {sentences}");
        assert!(!explanation.title.ends_with('.'), "{code}");
        assert!(!explanation.source.is_empty(), "{code}");
        let words = format!("{explanation:?}").to_lowercase();
        for blame in ["forged", "fake", "fraud", "cheat", "suspicious", "illegal"] {
            assert!(!words.contains(blame), "{code}: {blame}");
        }
    }
}

#[test]
fn numbers_in_explanations_are_the_limits() {
    let days = |span: std::time::Duration| span.as_secs() / 86_400;
    let minutes = |span: std::time::Duration| span.as_secs() / 60;
    let old = days(limits::DIRECTORY_TOO_OLD);
    let cases = [
        ("directory-too-old", format!("{old} days")),
        (
            "clock-doubtful",
            format!("{} minutes", minutes(limits::CLOCK_BEHIND)),
        ),
        (
            "card-not-yet-valid",
            format!("{} minutes", minutes(limits::NBF_AHEAD)),
        ),
        (
            "chunks-missing",
            format!("{} seconds", limits::CHUNKS_WAIT.as_secs()),
        ),
        (
            "card-too-long",
            format!("{} digits", limits::NUMERIC_DIGITS),
        ),
        ("card-too-long", format!("{} codes", limits::CHUNKS)),
        (
            "file-with-too-many-cards",
            format!("{} cards", limits::CARDS_IN_FILE),
        ),
        ("file-malformed", format!("{} levels", limits::JSON_DEPTH)),
        (
            "file-too-large",
            format!("{} MB", limits::INPUT_BYTES >> 20),
        ),
        (
            "link-too-long",
            format!("{} KB", limits::LINK_PAYLOAD_BYTES >> 10),
        ),
        (
            "link-list-too-large",
            format!("{} MB", limits::MANIFEST_BYTES >> 20),
        ),
        (
            "link-answer-too-large",
            format!("{} MB", limits::MANIFEST_BYTES >> 20),
        ),
        (
            "link-list-too-long",
            format!("{} files", limits::LINK_FILES),
        ),
        (
            "link-file-too-large",
            format!("{} MB as sent", limits::LINK_FILE_BYTES >> 20),
        ),
        (
            "link-file-too-large",
            format!("together than {} MB", limits::LINK_BYTES >> 20),
        ),
        (
            "link-file-header",
            format!("{} KB", limits::JWE_HEADER_BYTES >> 10),
        ),
        (
            "link-no-connection",
            format!("{} seconds", limits::CONNECT_MAX.as_secs()),
        ),
        (
            "link-too-slow",
            format!(
                "{} seconds for the list, or {} for",
                limits::MANIFEST_MAX.as_secs(),
                limits::LINK_FILE_MAX.as_secs()
            ),
        ),
        (
            "long-for-one-code",
            format!("{} that a code", limits::ONE_CODE_LETTERS),
        ),
        (
            "payload-too-large",
            format!("{} KB", limits::QR_PAYLOAD_BYTES >> 10),
        ),
        (
            "payload-too-large",
            format!("{} MB", limits::FILE_PAYLOAD_BYTES >> 20),
        ),
        (
            "revocation-id-malformed",
            format!("{} letters", limits::RID_CHARS),
        ),
        (
            "too-many-entries",
            format!("{} entries", limits::BUNDLE_ENTRIES),
        ),
    ];
    for (code, number) in cases {
        let explanation = explain(code).unwrap();
        let said = format!("{} {}", explanation.found, explanation.meaning);
        assert!(said.contains(&number), "{code}: {number}");
    }
}

#[test]
fn a_slip_or_a_word_of_a_code_finds_it() {
    assert_eq!(nearest("card-expird"), ["card-expired"]);
    assert_eq!(nearest("card-exipred"), ["card-expired"]);
    assert_eq!(nearest("revoked"), ["card-revoked"]);
    assert!(nearest("issuer").len() > 1);
    assert!(nearest("xyzzy").is_empty());
    assert!(nearest("").is_empty());
    assert!(!unknown("a\u{1b}[31m\nVERIFIED").contains(['\u{1b}', '\n']));
}
