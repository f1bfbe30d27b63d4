//! What came of a refresh or an import, in words.

use egui::Ui;

use crate::kiosk::{ImportRefusal, Outcome, RefreshEnd, RefreshFault, Refreshed};
use crate::store::Imported;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::ui::widgets::panel;
use crate::verdict::Fact;
use crate::wording::screens::directory as words;
use crate::wording::{Guidance, Sentence};

/// Shows it on a panel.
pub(super) fn show(ui: &mut Ui, look: &Look, outcome: &Outcome) {
    let (title, lines, weight) = told(look, outcome);
    panel(ui, look, super::sign(look, weight), |ui| {
        let strong = Style::new(look.text_row, look.ground.text).heavy();
        say(ui, &title, strong);
        for line in lines {
            say(ui, &line, Style::new(look.text_small, look.ground.text));
        }
    });
}

fn told(look: &Look, outcome: &Outcome) -> (String, Vec<String>, Fact) {
    let advised = |refused: Sentence, weight| (refused.title, vec![refused.advice], weight);
    match outcome {
        Outcome::Imported(imported) => self::imported(look, imported),
        Outcome::Refused(refusal) => advised(self::refusal(look, *refusal), Fact::Bad),
        Outcome::Refresh(RefreshEnd::Done(done)) => refreshed(look, done),
        Outcome::Refresh(RefreshEnd::Cancelled) => {
            advised(look.advice(words::CANCELLED).into(), Fact::NotJudged)
        }
        Outcome::Refresh(RefreshEnd::Failed(RefreshFault::Refused(refusal))) => {
            advised(self::refusal(look, *refusal), Fact::Bad)
        }
        Outcome::Refresh(RefreshEnd::Failed(fault)) => {
            let fault = look.advice(self::fault(*fault));
            let title = words::failed_title(look.words, fault.title);
            (title, vec![fault.advice.to_owned()], Fact::Unsure)
        }
    }
}

fn imported(look: &Look, imported: &Imported) -> (String, Vec<String>, Fact) {
    let mut lines = Vec::new();
    let title = match imported.is_new {
        true => look.text(words::IMPORTED),
        false => look.text(words::IMPORTED_SAME),
    };
    if imported.is_new {
        let (before, after) = (imported.before, imported.after);
        let [issuers, keys] = [words::COUNTED[0], words::COUNTED[5]].map(|what| look.text(what));
        lines.push(words::before_and_after(
            look.words, issuers, before.0, after.0,
        ));
        lines.push(words::before_and_after(look.words, keys, before.1, after.1));
    } else {
        lines.push(look.text(words::NOTHING_CHANGED).to_owned());
    }
    lines.extend(words::keys_withdrawn(look.words, imported.withdrawn));
    lines.extend(words::keys_listed_again(look.words, imported.listed_again));
    lines.extend(words::left_out(look.words, &imported.report));
    (title.to_owned(), lines, Fact::Good)
}

fn refreshed(look: &Look, done: &Refreshed) -> (String, Vec<String>, Fact) {
    let newest = (
        look.text(words::NOTHING_NEWER).to_owned(),
        vec![look.text(words::NOTHING_NEWER_HOW).to_owned()],
        Fact::Good,
    );
    let (title, mut lines, weight) = done
        .imported
        .as_ref()
        .map_or(newest, |new| imported(look, new));
    lines.extend(words::asked(look.words, done.asked, done.unanswered));
    lines.extend(words::keys_withdrawn(look.words, done.heard.withdrawn));
    lines.extend(words::keys_unlisted(look.words, done.heard.unlisted));
    (title, lines, weight)
}

/// Why a snapshot is not imported.
fn refusal(look: &Look, refusal: ImportRefusal) -> Sentence {
    match refusal {
        ImportRefusal::NoSnapshot => look.advice(words::REFUSED_NO_SNAPSHOT).into(),
        ImportRefusal::NoSignature => look.advice(words::REFUSED_NO_SIGNATURE).into(),
        ImportRefusal::CanNotRead => look.advice(words::REFUSED_CAN_NOT_READ).into(),
        ImportRefusal::TooLarge => look.advice(words::REFUSED_TOO_LARGE).into(),
        ImportRefusal::Snapshot(error) => words::snapshot_refused(look.words, &error),
        ImportRefusal::NotKept => look.advice(words::REFUSED_NOT_KEPT).into(),
        ImportRefusal::Demonstration => look.advice(words::REFUSED_DEMONSTRATION).into(),
    }
}

/// Why a refresh failed.
pub(super) const fn fault(fault: RefreshFault) -> Guidance {
    match fault {
        RefreshFault::NoNetwork => words::FAULT_NO_NETWORK,
        RefreshFault::NotTrusted => words::FAULT_NOT_TRUSTED,
        RefreshFault::TimedOut => words::FAULT_TIMED_OUT,
        RefreshFault::BadAnswer => words::FAULT_BAD_ANSWER,
        RefreshFault::Refused(_) => words::FAULT_REFUSED,
    }
}
