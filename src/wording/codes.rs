//! Stable codes, in kebab-case: for programs, for support, for `explain` (req-Q7). A code keeps its
//! meaning for ever.

use crate::fhir::ContentFault;
use crate::payload::{Foreign, PayloadError};
use crate::shc::{CardError, StandingFault};
use crate::verdict::{InputFault, Note, Reason};

/// The stable code of a note, in kebab-case.
#[must_use]
pub const fn note_code(note: Note) -> &'static str {
    match note {
        Note::LongForOneCode { .. } => "long-for-one-code",
        Note::HostInOtherCase => "issuer-host-in-other-case",
        Note::IssuerUnseen { .. } => "issuer-not-reached",
        Note::ShownBefore { .. } => "shown-before",
        Note::OtherKindThanSaid => "file-of-another-kind",
        Note::SameNonce => "same-initialization-vector",
        Note::PatientShared => "patient-shared",
        Note::NamesApp => "names-app",
        Note::MixedScripts => "name-mixes-scripts",
    }
}

/// The stable code of a reason, in kebab-case.
#[must_use]
pub const fn code(reason: &Reason) -> &'static str {
    match reason {
        Reason::Payload(error) => payload_code(*error),
        Reason::Card(error) => card_code(error),
        Reason::UnknownIssuer { near_miss: None } => "issuer-not-listed",
        Reason::UnknownIssuer { near_miss: Some(_) } => "issuer-letter-case-differs",
        Reason::UnknownKey {
            is_published: false,
        } => "key-not-listed",
        Reason::UnknownKey { is_published: true } => "key-not-yet-listed",
        Reason::Blocked { .. } => "issuer-blocked-here",
        Reason::KeyBlocked { .. } => "key-blocked-here",
        Reason::AddedHere { .. } => "issuer-added-here",
        Reason::OutsideRestriction => "issuer-outside-restriction",
        Reason::KeyWithdrawn { .. } => "key-withdrawn",
        Reason::Delisted => "issuer-no-longer-listed",
        Reason::Standing(fault) => standing_code(*fault),
        Reason::Content(fault) => content_code(*fault),
        Reason::NotSigned => "not-signed",
        Reason::Foreign(foreign) => foreign_code(*foreign),
        Reason::Link => "link-not-opened",
        Reason::LinkDamaged(_) => "link-damaged",
        Reason::FileNotOpened(_) => "link-file-not-opened",
        Reason::UnknownFile => "link-file-unknown",
        Reason::Offered => "link-offer",
        Reason::NoLongerValid => "link-no-longer-valid",
        Reason::PeopleDiffer => "link-people-differ",
        Reason::DocumentOfAnother => "document-of-another",
        Reason::ListUnclear => "link-list-unclear",
        Reason::ChunksMissing(_) => "chunks-missing",
        Reason::MixedChunks => "chunks-of-different-cards",
        Reason::RuleNotMet => "rule-not-met",
        Reason::RuleOpen => "rule-cannot-tell",
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
        StandingFault::DirectoryTooOld => "directory-too-old",
        StandingFault::ClockDoubtful => "clock-doubtful",
        StandingFault::CertificateNotValid { .. } => "certificate-not-valid-then",
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
        Foreign::NewZealandPass => "code-is-new-zealand-pass",
        Foreign::ProductNumber => "code-is-product-number",
        Foreign::VisibleDigitalSeal => "code-is-visible-digital-seal",
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
        InputFault::NoCodeInDocument => "no-code-in-document",
        InputFault::NoCodeInFirstPages => "no-code-in-first-pages",
        InputFault::DamagedPicture => "picture-damaged",
        InputFault::DamagedDocument => "document-damaged",
        InputFault::LockedDocument => "document-locked",
        InputFault::OtherPicture { .. } => "picture-kind-not-read",
        InputFault::UnknownKind => "file-kind-unknown",
        InputFault::TooLarge => "file-too-large",
        InputFault::CanNotOpen => "file-can-not-open",
        InputFault::Folder => "file-is-folder",
        InputFault::UnreadableScan => "scan-unreadable",
        InputFault::OwnFault => "program-failed",
    }
}
