//! What is printed of a link: never its address, its key or a passcode.

use std::io::{self, Write};

use serde::Serialize;

use super::Opening;
use crate::cli::{json, plain};
use crate::shared::{Shared, SharedFile};
use crate::shl::{Link, ManifestList, MediaType, Offer, Query, Status};
use crate::text::Personal;
use crate::time::Moment;
use crate::verdict::{Mark, Verdict, visit_headline};
use crate::wording::screens::link as words;
use crate::wording::{self, Words, links, receipt};

#[derive(Serialize)]
struct Line<'a> {
    outcome: &'static str,
    /// Null where all is well; so is the message.
    reason: Option<&'static str>,
    message: Option<String>,
    /// Passcodes that can still be tried, where the server said so.
    remaining: Option<u32>,
    /// Seconds for which the server wants to be left alone.
    retry_after: Option<u64>,
    /// These four are null where the link can't be read; so is the label where there is none.
    label: Option<&'a str>,
    host: Option<&'a str>,
    flags: Option<FlagsLine>,
    /// Unix seconds; null too where the link does not say.
    expires: Option<i64>,
    recipient: &'a str,
    /// The visit's, and its mark; null where no file came.
    headline: Option<&'static str>,
    mark: Option<&'static str>,
    list: Option<ListLine<'a>>,
    files: Vec<FileLine<'a>>,
    offers: Vec<OfferLine<'a>>,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each letter of the specification"
)]
struct FlagsLine {
    long_term: bool,
    passcode: bool,
    direct: bool,
    unknown: bool,
}

#[derive(Serialize)]
struct ListLine<'a> {
    title: Option<&'a str>,
    notes: Vec<&'a str>,
}

#[derive(Serialize)]
struct FileLine<'a> {
    #[serde(rename = "type")]
    kind: Option<&'a str>,
    status: Option<&'a str>,
    last_updated: Option<&'a str>,
    /// The code of why it did not open.
    error: Option<&'static str>,
    verdicts: Vec<json::Line<'a>>,
}

#[derive(Serialize)]
struct OfferLine<'a> {
    host: &'a str,
    /// Seconds.
    expires_in: Option<u64>,
    /// The kinds of resources that are suggested.
    queries: Vec<&'a str>,
}

/// Writes the one object.
pub(super) fn write_json(output: &mut impl Write, opening: &Opening) -> io::Result<()> {
    let Opening { link, outcome, .. } = opening;
    let link = link.as_ref();
    let shared = opening.shared.as_ref();
    let names = names(shared);
    let wait = opening.wait.or_else(|| shared?.ask_again_after);
    json::write_line(
        output,
        &Line {
            outcome: outcome.code(),
            reason: outcome.reason(),
            message: outcome.message(),
            // Of a link that opened nobody asks.
            remaining: opening.remaining.filter(|_| shared.is_none()),
            // Rounded up: a moment too early is too early.
            retry_after: wait.map(|wait| wait.as_secs() + u64::from(wait.subsec_nanos() > 0)),
            label: link.and_then(label),
            // One of a newer kind may name none.
            host: link
                .map(|link| &*link.host.raw)
                .filter(|host| !host.is_empty()),
            flags: link.map(flags),
            expires: link.and_then(|link| link.expires.map(crate::time::UnixTime::as_secs)),
            recipient: &opening.recipient,
            headline: shared.and_then(headline).map(wording::headline_code),
            mark: shared.and_then(mark).map(wording::mark_code),
            list: shared
                .and_then(|shared| shared.list.as_ref())
                .map(list_line),
            files: shared.map_or_else(Vec::new, |shared| {
                let files = shared.files.iter().zip(&names);
                files
                    .map(|(file, name)| file_line(shared, file, name))
                    .collect()
            }),
            offers: shared.map_or_else(Vec::new, |shared| {
                let offers = shared.offers.iter();
                offers.map(|(_verdict, offer)| offer_line(offer)).collect()
            }),
        },
    )
}

/// What each file is called where its verdicts say what they came from.
fn names(shared: Option<&Shared>) -> Vec<String> {
    let files = shared.map_or(&[][..], |shared| &shared.files);
    (1..=files.len())
        .map(|number| format!("file {number}"))
        .collect()
}

fn label(link: &Link) -> Option<&str> {
    link.label.as_ref().map(Personal::show)
}

const fn flags(link: &Link) -> FlagsLine {
    FlagsLine {
        long_term: link.flags.long_term,
        passcode: link.flags.passcode,
        direct: link.flags.direct,
        unknown: link.flags.unknown,
    }
}

fn headline(shared: &Shared) -> Option<crate::verdict::Headline> {
    visit_headline(&shared.verdicts)
}

fn mark(shared: &Shared) -> Option<Mark> {
    shared.verdicts.iter().find_map(Verdict::mark)
}

fn list_line(list: &ManifestList) -> ListLine<'_> {
    ListLine {
        title: list.title.as_ref().map(Personal::show),
        notes: list.notes.iter().map(Personal::show).collect(),
    }
}

fn file_line<'a>(shared: &'a Shared, file: &'a SharedFile, name: &'a str) -> FileLine<'a> {
    FileLine {
        kind: file.kind.as_ref().map(MediaType::as_str),
        status: file.status.as_ref().map(status_code),
        last_updated: file.last_updated.as_ref().map(Personal::show),
        error: file.fault.map(links::file_code),
        verdicts: verdicts(shared, file)
            .iter()
            .map(|verdict| json::line(name, verdict))
            .collect(),
    }
}

fn verdicts<'a>(shared: &'a Shared, file: &SharedFile) -> &'a [Verdict] {
    shared
        .verdicts
        .get(file.verdicts.clone())
        .unwrap_or_default()
}

fn status_code(status: &Status) -> &str {
    match status {
        Status::Finalized => "finalized",
        Status::CanChange => "can-change",
        Status::NoLongerValid => "no-longer-valid",
        Status::Other(other) => other,
    }
}

fn offer_line(offer: &Offer) -> OfferLine<'_> {
    OfferLine {
        host: &offer.host.raw,
        expires_in: offer.expires_in.map(|span| span.as_secs()),
        queries: offer.queries.iter().map(Query::resource).collect(),
    }
}

/// Writes it for a person at a terminal, each item with a report for its sender if asked for.
pub(super) fn write_plain(
    output: &mut impl Write,
    opening: &Opening,
    reports: bool,
    moment: Moment,
) -> io::Result<()> {
    let english = Words::english();
    if let Some(link) = &opening.link {
        let label = label(link).unwrap_or(english.get(words::NO_LABEL));
        writeln!(output, "{label}")?;
        if link.label.is_some() {
            writeln!(output, "  {}", english.get(words::LABEL_UNCHECKED))?;
        }
        let host = &link.host;
        let in_letters = host.unicode.as_ref();
        let in_letters = in_letters.map_or_else(String::new, |name| format!(" ({name})"));
        if link.newer_version.is_none() {
            writeln!(output, "  Host       {}{in_letters}", host.raw)?;
            writeln!(output, "  Kind       {}", words::flags(english, link.flags))?;
        }
        writeln!(output, "  Ends       {}", words::ends(english, link))?;
        writeln!(output, "  Recipient  {}", opening.recipient)?;
        for note in &link.notes {
            writeln!(output, "  · {}", english.get(links::note(*note)))?;
        }
    }
    if let (Some(message), Some(code)) = (opening.outcome.message(), opening.outcome.reason()) {
        writeln!(output, "  ! {message} ({code})")?;
    }
    let Some(shared) = &opening.shared else {
        writeln!(output)?;
        return match opening.outcome.reason() {
            Some(code) if reports => {
                plain::write_report(output, &receipt::of_link(code, moment.now))
            }
            _ => Ok(()),
        };
    };
    write_shared(output, shared, reports)
}

fn write_shared(output: &mut impl Write, shared: &Shared, reports: bool) -> io::Result<()> {
    let english = Words::english();
    if let Some(headline) = headline(shared) {
        let mark = mark(shared).map_or_else(String::new, |mark| {
            format!("  [{}]", english.get(wording::mark(mark)))
        });
        let headline = english.get(wording::headline(headline));
        writeln!(output, "  {headline}{mark}")?;
    }
    if let Some(list) = &shared.list {
        for said in list.title.iter().chain(&list.notes) {
            writeln!(output, "  “{}”", said.show())?;
        }
    }
    for note in &shared.notes {
        writeln!(output, "  · {}", english.get(links::list_note(*note)))?;
    }
    for (_verdict, offer) in &shared.offers {
        let offered = words::offer(english, &offer.host.raw, offer.queries.len());
        writeln!(output, "  · {offered}")?;
    }
    writeln!(output)?;
    for (file, name) in shared.files.iter().zip(names(Some(shared))) {
        let status = file.status.as_ref();
        let parts = [
            Some(name),
            file.kind.as_ref().map(|kind| kind.as_str().to_owned()),
            status.map(|status| words::status(english, status)),
            file.last_updated
                .as_ref()
                .map(|at| words::last_updated(english, at.show())),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let input = parts.join(" · ");
        for verdict in verdicts(shared, file) {
            plain::write_verdict(output, &input, verdict)?;
            if reports {
                plain::write_report(output, &receipt::of_verdict(verdict))?;
            }
        }
    }
    Ok(())
}
