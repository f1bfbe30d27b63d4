//! A report for whoever made a card, a record or a link: what failed, at which stage and by which
//! rule (requirements §3 item 15). In English, since it goes to whoever keeps the sender's software.
//!
//! It is made of codes, of the sentences in [`super::explain`] and of dates, and of nothing that a
//! stranger wrote but the host of an issuer that no directory lists: no name, date of birth or
//! record, no text of a card or link, no passcode, no revocation id.

use super::explain::{self, Explanation, leads_to};
use super::{code, links, mark, note_code};
use crate::fhir::ContentFault;
use crate::limits;
use crate::shc::{CardError, StandingFault};
use crate::shl::{FileFault, JweError, LinkError};
use crate::time::UnixTime;
use crate::verdict::{Input, NamedIssuer, Note, Reason, Verdict};
use crate::wording::Words;

/// Letters of the labels before each part of a report; what goes on from the line before has none.
pub const LABEL: usize = 12;

/// How far an input came before it failed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Stage {
    /// From pixels, digits or a file to the text of a card or link.
    Decode,
    /// The form of a card or link, before anything is believed of it.
    Payload,
    /// Asking servers for what a link leads to.
    Retrieve,
    /// Opening what they sent.
    Decrypt,
    /// Who signed it.
    Signature,
    /// Whether the issuer and its key are known, and trusted.
    Directory,
    /// Dates and revocation.
    Standing,
    /// Who it is about, and what can be believed of that.
    Content,
    /// The records' form.
    Bundle,
}

impl Stage {
    const fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Payload => "payload",
            Self::Retrieve => "retrieve",
            Self::Decrypt => "decrypt",
            Self::Signature => "signature",
            Self::Directory => "directory",
            Self::Standing => "standing",
            Self::Content => "content",
            Self::Bundle => "bundle",
        }
    }

    const fn of(reason: &Reason) -> Self {
        match reason {
            Reason::Payload(_)
            | Reason::Foreign(_)
            | Reason::Input(_)
            | Reason::ChunksMissing(_)
            | Reason::MixedChunks => Self::Decode,
            Reason::Card(error) => match error {
                CardError::BadSignature | CardError::SignatureFormat => Self::Signature,
                CardError::Bundle => Self::Bundle,
                _ => Self::Payload,
            },
            Reason::NotSigned => Self::Signature,
            Reason::UnknownIssuer { .. }
            | Reason::UnknownKey { .. }
            | Reason::Blocked { .. }
            | Reason::KeyBlocked { .. }
            | Reason::AddedHere { .. }
            | Reason::OutsideRestriction
            | Reason::KeyWithdrawn { .. }
            | Reason::Delisted
            | Reason::Standing(
                StandingFault::DirectoryTooOld | StandingFault::CertificateNotValid { .. },
            ) => Self::Directory,
            Reason::Standing(_) => Self::Standing,
            Reason::Content(fault) => match fault {
                ContentFault::FhirVersion
                | ContentFault::NotUnderstood
                | ContentFault::TooManyEntries
                | ContentFault::UnknownModifier => Self::Bundle,
                _ => Self::Content,
            },
            Reason::Link | Reason::LinkDamaged(_) => Self::Payload,
            Reason::FileNotOpened(fault) => Self::of_file(*fault),
            Reason::UnknownFile | Reason::Offered => Self::Decrypt,
            Reason::NoLongerValid | Reason::ListUnclear => Self::Retrieve,
            Reason::PeopleDiffer
            | Reason::DocumentOfAnother
            | Reason::RuleNotMet
            | Reason::RuleOpen => Self::Content,
        }
    }

    const fn of_file(fault: FileFault) -> Self {
        match fault {
            FileFault::Send(_)
            | FileFault::LocationEnded
            | FileFault::Refused { .. }
            | FileFault::WebPage
            | FileFault::TooLarge => Self::Retrieve,
            FileFault::Jwe(JweError::Deflate) | FileFault::Malformed | FileFault::Offer(_) => {
                Self::Bundle
            }
            FileFault::Jwe(_) => Self::Decrypt,
        }
    }
}

/// The report on `verdict`, as plain lines of at most [`limits::REPORT_COLUMNS`] letters where words
/// are that short.
#[must_use]
pub fn of_verdict(verdict: &Verdict) -> String {
    let mut report = Report::new(verdict.moment().now, input(verdict.input()));
    let english = Words::english();
    let headline = english.get(super::headline(verdict.headline()));
    let worn = verdict.mark().map(|worn| english.get(mark(worn)));
    let worn = worn.map_or_else(String::new, |worn| format!(" [{worn}]"));
    report.line("Result", &format!("{headline}{worn}"));
    if let Some(issuer) = verdict.issuer() {
        report.line("Issuer", &signer(issuer));
        let key = verdict.key_id().filter(|_| issuer.name.is_some());
        if let Some(key) = key {
            report.line("Key", key.as_str());
        }
    }
    let directory = verdict.directory();
    let day = directory.published.civil(0).date();
    let source = directory.source.name();
    report.line("Directory", &format!("{day} ({source})"));
    for reason in verdict
        .reasons()
        .iter()
        .filter(|reason| is_for_sender(reason))
    {
        report.reason(Stage::of(reason), code(reason), exactly(reason));
        // What exactly is wrong with a link or its file has a code of its own.
        match reason {
            Reason::LinkDamaged(error) => {
                report.reason(Stage::of(reason), links::error_code(*error), None);
            }
            Reason::FileNotOpened(fault) => {
                let exactly = status(*fault);
                report.reason(Stage::of(reason), links::file_code(*fault), exactly);
            }
            _ => {}
        }
    }
    // What is said of whoever stands here, or of this kiosk, is not the sender's.
    let of_sender = |note: &&Note| {
        matches!(
            note,
            Note::LongForOneCode { .. }
                | Note::HostInOtherCase
                | Note::OtherKindThanSaid
                | Note::SameNonce
        )
    };
    for note in verdict.notes().iter().filter(of_sender) {
        report.reason(Stage::Payload, note_code(*note), None);
    }
    if report.reasons == 0 {
        report.text.push_str("\nNothing failed.\n");
    }
    report.text
}

/// Whether a reason is for whoever sent the input to look into. What a rule of this house says is
/// about the person's records.
#[must_use]
pub const fn is_for_sender(reason: &Reason) -> bool {
    !matches!(reason, Reason::RuleNotMet | Reason::RuleOpen)
}

/// The report on a link that gave nothing to judge: `code` says why, at `now`.
#[must_use]
pub fn of_link(code: &str, now: UnixTime) -> String {
    let mut report = Report::new(now, input(Input::Link));
    let stage = match code {
        _ if code.starts_with("link-file-") || code.starts_with("link-offer-") => Stage::Decrypt,
        links::NONE | links::NEWER | links::EXPIRED => Stage::Payload,
        links::PENDING => Stage::Content,
        _ if OF_TEXT.map(links::error_code).contains(&code) => Stage::Payload,
        _ => Stage::Retrieve,
    };
    report.reason(stage, code, None);
    report.text
}

/// What is wrong with a link's own text, of which no server was asked anything.
const OF_TEXT: [LinkError; 11] = [
    LinkError::TooLong,
    LinkError::Encoding,
    LinkError::Json,
    LinkError::NoAddress,
    LinkError::NotHttps,
    LinkError::Address,
    LinkError::NoKey,
    LinkError::Key,
    LinkError::Flags,
    LinkError::FlagsConflict,
    LinkError::Version,
];

struct Report {
    text: String,
    reasons: usize,
}

impl Report {
    fn new(now: UnixTime, input: &str) -> Self {
        let mut report = Self {
            text: String::from("REPORT FOR THE SENDER\n\n"),
            reasons: 0,
        };
        let version = env!("CARGO_PKG_VERSION");
        report.line("Program", &format!("Health Card Kiosk {version}"));
        let time = now.civil(0).strftime("%Y-%m-%d %H:%M UTC").to_string();
        report.line("Time", &time);
        report.line("Input", input);
        report
    }

    /// One line, or as many as it takes.
    fn line(&mut self, label: &str, text: &str) {
        let room = limits::REPORT_COLUMNS - LABEL;
        let mut label = label;
        let mut line = String::new();
        let mut end = |line: &mut String| {
            self.text.extend([format!("{label:<LABEL$}{line}\n")]);
            label = "";
            line.clear();
        };
        for word in text.split_whitespace() {
            if !line.is_empty() && line.len() + 1 + word.len() > room {
                end(&mut line);
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        end(&mut line);
    }

    fn reason(&mut self, stage: Stage, code: &str, exactly: Option<String>) {
        self.reasons += 1;
        let said = explain::explain(code);
        let title = said.map_or("", |said| said.title);
        self.text.push('\n');
        self.line(&format!("{}.", self.reasons), &format!("{code}: {title}"));
        self.line("Stage", stage.name());
        let Some(Explanation {
            found,
            holder,
            issuer,
            headline,
            source,
            staff,
            ..
        }) = said
        else {
            return;
        };
        self.line("Found", found);
        if let Some(exactly) = exactly {
            self.line("Exactly", &exactly);
        }
        match issuer {
            Some(issuer) => self.line("What to do", issuer),
            None => self.line("Here", staff),
        }
        if let Some(holder) = holder {
            self.line("Holder", holder);
        }
        self.line("Leads to", &leads_to(*headline));
        self.line("Rule", source);
    }
}

const fn input(input: Input) -> &'static str {
    match input {
        Input::CardCode => "card code",
        Input::CardFile => "card file",
        Input::Link => "link",
        Input::SharedRecord => "shared record",
        Input::Document => "document",
    }
}

/// Who a card names: in full where the directory knows them, else the host alone, which anybody
/// may have written.
fn signer(issuer: &NamedIssuer) -> String {
    if issuer.name.is_some() {
        return issuer.iss.to_string();
    }
    let is_of_host = |letter: &char| letter.is_ascii_alphanumeric() || ".-".contains(*letter);
    let host = issuer.iss.host().chars().filter(is_of_host);
    let host: String = host.take(limits::REPORT_HOST_CHARS).collect();
    format!("{host} (not in the directory; host only)")
}

/// The dates behind a reason, where it has any.
fn exactly(reason: &Reason) -> Option<String> {
    let moment = |at: UnixTime| at.civil(0).strftime("%Y-%m-%d %H:%M UTC").to_string();
    Some(match reason {
        Reason::KeyWithdrawn { since } => format!("known since {}", moment(*since)),
        Reason::Standing(StandingFault::Expired { at }) => format!("exp is {}", moment(*at)),
        Reason::Standing(StandingFault::NotYetValid { from }) => {
            format!("nbf is {}", moment(*from))
        }
        Reason::Standing(StandingFault::CertificateNotValid {
            validity: Some(validity),
        }) => format!(
            "valid from {} until {}",
            moment(validity.from()),
            moment(validity.until())
        ),
        Reason::ChunksMissing(progress) => format!(
            "{} of {} codes were not shown",
            progress.missing.len(),
            progress.total
        ),
        _ => return None,
    })
}

fn status(fault: FileFault) -> Option<String> {
    match fault {
        FileFault::Refused { status } => Some(format!("status {status} of HTTP")),
        _ => None,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;
    use crate::wording::links::ENDS;

    #[test]
    fn every_end_of_a_link_has_a_report_with_its_rule() {
        for code in ENDS {
            let report = of_link(code, UnixTime::from_secs(1_795_286_520));
            for part in [
                "2026-11-21 18:42 UTC",
                "Input       link",
                code,
                "Rule        ",
            ] {
                assert!(report.contains(part), "{part}\n{report}");
            }
        }
        let malformed = of_link("link-address-malformed", UnixTime::from_secs(0));
        assert!(malformed.contains("Stage       payload"), "{malformed}");
        let locked = of_link("link-locked", UnixTime::from_secs(0));
        assert!(locked.contains("Stage       retrieve"), "{locked}");
    }

    #[test]
    fn a_host_that_a_stranger_wrote_stays_one_line_of_a_hosts_letters() {
        let iss = crate::issuer::IssuerUrl::parse("https://a.example%0a(b);rm/Mary?born=1951");
        let issuer = NamedIssuer {
            iss: iss.unwrap(),
            name: None,
            website: None,
            reissuance: None,
            help_line: None,
        };
        assert_eq!(
            signer(&issuer),
            "a.example0abrm (not in the directory; host only)"
        );
    }
}
