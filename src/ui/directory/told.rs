//! What came of a refresh or an import, in words.

use egui::Ui;

use crate::kiosk::{ImportRefusal, Outcome, RefreshEnd, RefreshFault, Refreshed};
use crate::store::Imported;
use crate::ui::lettering::{Style, say};
use crate::ui::tokens::Tokens;
use crate::ui::widgets::panel;
use crate::verdict::Fact;
use crate::wording::screens::Advice;
use crate::wording::screens::directory::{self as words, Refused};

/// Shows it on a panel.
pub(super) fn show(ui: &mut Ui, tokens: &Tokens, outcome: &Outcome) {
    let (title, lines, weight) = told(outcome);
    panel(ui, tokens, super::sign(tokens, weight), |ui| {
        let strong = Style::new(tokens.text_row, tokens.ground.text).heavy();
        say(ui, &title, strong);
        for line in lines {
            say(ui, &line, Style::new(tokens.text_small, tokens.ground.text));
        }
    });
}

fn told(outcome: &Outcome) -> (String, Vec<String>, Fact) {
    let advised = |refused: Refused, weight| (refused.title, vec![refused.advice], weight);
    match outcome {
        Outcome::Imported(imported) => self::imported(imported),
        Outcome::Refused(refusal) => advised(self::refusal(*refusal), Fact::Bad),
        Outcome::Refresh(RefreshEnd::Done(done)) => refreshed(done),
        Outcome::Refresh(RefreshEnd::Cancelled) => {
            advised(words::CANCELLED.into(), Fact::NotJudged)
        }
        Outcome::Refresh(RefreshEnd::Failed(RefreshFault::Refused(refusal))) => {
            advised(self::refusal(*refusal), Fact::Bad)
        }
        Outcome::Refresh(RefreshEnd::Failed(fault)) => {
            let fault = self::fault(*fault);
            let title = words::failed_title(fault.title);
            (title, vec![fault.advice.to_owned()], Fact::Unsure)
        }
    }
}

fn imported(imported: &Imported) -> (String, Vec<String>, Fact) {
    let mut lines = Vec::new();
    let title = match imported.is_new {
        true => words::IMPORTED,
        false => words::IMPORTED_SAME,
    };
    if imported.is_new {
        let (before, after) = (imported.before, imported.after);
        lines.push(words::before_and_after("Issuers", before.0, after.0));
        lines.push(words::before_and_after("Keys", before.1, after.1));
    } else {
        lines.push(words::NOTHING_CHANGED.to_owned());
    }
    lines.extend(words::keys_withdrawn(imported.withdrawn));
    lines.extend(words::keys_listed_again(imported.listed_again));
    lines.extend(words::left_out(&imported.report));
    (title.to_owned(), lines, Fact::Good)
}

fn refreshed(done: &Refreshed) -> (String, Vec<String>, Fact) {
    let newest = (
        words::NOTHING_NEWER.to_owned(),
        vec![words::NOTHING_NEWER_HOW.to_owned()],
        Fact::Good,
    );
    let (title, mut lines, weight) = done.imported.as_ref().map_or(newest, imported);
    lines.extend(words::asked(done.asked, done.unanswered));
    lines.extend(words::keys_withdrawn(done.heard.withdrawn));
    lines.extend(words::keys_unlisted(done.heard.unlisted));
    (title, lines, weight)
}

/// Why a snapshot is not imported.
fn refusal(refusal: ImportRefusal) -> Refused {
    match refusal {
        ImportRefusal::NoSnapshot => words::REFUSED_NO_SNAPSHOT.into(),
        ImportRefusal::NoSignature => words::REFUSED_NO_SIGNATURE.into(),
        ImportRefusal::CanNotRead => words::REFUSED_CAN_NOT_READ.into(),
        ImportRefusal::TooLarge => words::REFUSED_TOO_LARGE.into(),
        ImportRefusal::Snapshot(error) => words::snapshot_refused(&error),
        ImportRefusal::NotKept => words::REFUSED_NOT_KEPT.into(),
        ImportRefusal::Demonstration => words::REFUSED_DEMONSTRATION.into(),
    }
}

/// Why a refresh failed.
pub(super) const fn fault(fault: RefreshFault) -> Advice {
    match fault {
        RefreshFault::NoNetwork => words::FAULT_NO_NETWORK,
        RefreshFault::NotTrusted => words::FAULT_NOT_TRUSTED,
        RefreshFault::TimedOut => words::FAULT_TIMED_OUT,
        RefreshFault::BadAnswer => words::FAULT_BAD_ANSWER,
        RefreshFault::Refused(_) => words::FAULT_REFUSED,
    }
}
