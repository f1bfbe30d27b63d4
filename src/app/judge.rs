//! Judging: small things at once, large ones on threads of their own.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::{App, FileTexts};
use crate::clock;
use crate::directory::Directory;
use crate::jobs::{Sitting, only_link};
use crate::kiosk::{Event, LinkEvent, Notice, Visit};
use crate::limits;
use crate::shared::{Shared, answered};
use crate::shl::{Answer, ContentKey, Link, Received};
use crate::verdict::Verdict;

/// What comes from beside the screen's thread.
pub(super) enum Beside {
    /// What was found in files.
    Judged(Visit, Vec<Verdict>),
    /// Files held nothing but this link.
    Link(Visit, Box<Link>),
    /// What a link gave.
    Shared(Visit, Box<Shared>),
    /// What live access gave.
    Offered(Visit, Vec<Verdict>),
}

impl App {
    pub(super) fn judge(&mut self, visit: Visit, texts: Vec<Zeroizing<String>>) {
        if let Some(link) = self.opens_links().then(|| only_link(&texts)).flatten() {
            return self.meet(visit, Box::new(link));
        }
        let bytes: usize = texts.iter().map(|text| text.len()).sum();
        if bytes > limits::JUDGED_AT_ONCE_BYTES {
            return self.judge_beside(visit, move || vec![Ok(texts)]);
        }
        let moment = self.past.moment();
        let mut verdicts = self.sitting.judge(&texts, &self.directory(), moment);
        let is_real = !self.state.is_demo() && self.state.training().is_none();
        if let ([text], true) = (&texts[..], is_real) {
            self.recent.note(text, &mut verdicts, moment);
        }
        self.happen(Event::Judged { visit, verdicts });
    }

    /// Whether a link leads to a screen of its own. In training it is one of the things to tell.
    fn opens_links(&self) -> bool {
        self.state.training().is_none()
    }

    fn meet(&mut self, visit: Visit, link: Box<Link>) {
        let at = clock::now();
        self.happen(Event::Link(LinkEvent::Met { visit, link, at }));
    }

    /// Reads and judges on a thread of its own: a disk may be slow, a file large, and a lane must
    /// not wait. What is opened or pasted at once is one sitting.
    pub(super) fn judge_beside(
        &mut self,
        visit: Visit,
        read: impl FnOnce() -> Vec<FileTexts> + Send + 'static,
    ) {
        let (directory, moment) = (self.directory(), self.past.moment());
        let opens_links = self.opens_links();
        self.beside(move || {
            let mut sitting = Sitting::default();
            let (mut verdicts, mut texts) = (Vec::new(), Vec::new());
            for found in read() {
                match found {
                    Ok(found) => texts.extend(found),
                    Err(fault) => verdicts.push(Verdict::on_nothing(fault, &directory, moment)),
                }
            }
            let is_alone = opens_links && verdicts.is_empty();
            if let Some(link) = is_alone.then(|| only_link(&texts)).flatten() {
                return Beside::Link(visit, Box::new(link));
            }
            verdicts.extend(sitting.judge(&texts, &directory, moment));
            Beside::Judged(visit, verdicts)
        });
    }

    /// Opens and judges what a link gave: it may hold many megabytes.
    pub(super) fn read_shared(&mut self, visit: Visit, received: Received, key: ContentKey) {
        let (directory, moment) = (self.directory(), self.past.moment());
        self.beside(move || {
            let shared = Shared::judge(received, &key, &directory, moment);
            Beside::Shared(visit, Box::new(shared))
        });
    }

    /// Reads what live access gave.
    pub(super) fn read_offered(&mut self, visit: Visit, answer: Answer) {
        let (directory, moment) = (self.directory(), self.past.moment());
        self.beside(move || Beside::Offered(visit, answered(Ok(answer), &directory, moment)));
    }

    fn beside(&mut self, work: impl FnOnce() -> Beside + Send + 'static) {
        let (done, context) = (self.done_beside.clone(), self.context.clone());
        let work = move || {
            // Refused only where the window has closed or four answers wait already.
            done.try_send(work()).ok();
            context.request_repaint();
        };
        let thread = std::thread::Builder::new().name("files".to_owned());
        if thread.spawn(work).is_err() {
            self.happen(Event::Noticed(Notice::FileNotRead));
        }
    }

    /// Takes in what came from beside.
    pub(super) fn take_beside(&mut self) {
        while let Ok(done) = self.from_beside.try_recv() {
            match done {
                Beside::Judged(visit, verdicts) => self.happen(Event::Judged { visit, verdicts }),
                Beside::Link(visit, link) => self.meet(visit, link),
                Beside::Shared(visit, shared) => {
                    self.happen(Event::Link(LinkEvent::Read { visit, shared }));
                }
                Beside::Offered(visit, verdicts) => {
                    self.happen(Event::Link(LinkEvent::Offered { visit, verdicts }));
                }
            }
        }
    }

    /// The directory to judge with.
    pub(super) fn directory(&self) -> Arc<Directory> {
        let demo = self.demo.as_ref().map(|demo| &demo.directory);
        let training = self.training.as_ref().map(|training| &training.directory);
        let training = training.filter(|_| self.state.training().is_some());
        Arc::clone(training.or(demo).unwrap_or(&self.real))
    }
}
