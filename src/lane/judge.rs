//! Judging: small things at once, large ones on threads of their own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use fail::fail_point;
use zeroize::Zeroizing;

use super::{FileTexts, Lane};
use crate::capture::{StillReader, Wanted};
use crate::directory::Directory;
use crate::faults;
use crate::jobs::{Sitting, only_link};
use crate::kiosk::{DocumentEvent, Event, LinkEvent, Notice, Visit};
use crate::limits;
use crate::shared::{Shared, answered};
use crate::shl::{Answer, ContentKey, Link, Received};
use crate::verdict::{InputFault, Verdict};

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
    /// A document that is looked at.
    Document(DocumentEvent),
}

impl Lane {
    pub(super) fn judge(&mut self, visit: Visit, texts: Vec<Zeroizing<String>>) {
        fail_point!("screen-judge");
        if let Some(link) = self.opens_links().then(|| only_link(&texts)).flatten() {
            return self.meet(visit, Box::new(link));
        }
        let bytes: usize = texts.iter().map(|text| text.len()).sum();
        if bytes > limits::JUDGED_AT_ONCE_BYTES {
            return self.judge_beside(visit, move || vec![Ok(texts)]);
        }
        let (directory, moment) = (self.directory(), self.moment());
        let mut verdicts = self.sitting.judge(&texts, &directory, moment);
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
        let at = self.time.now();
        self.happen(Event::Link(LinkEvent::Met { visit, link, at }));
    }

    /// Reads and judges on a thread of its own: a disk may be slow, a file large, and a lane must
    /// not wait. What is opened or pasted at once is one sitting.
    pub(super) fn judge_beside(
        &mut self,
        visit: Visit,
        read: impl FnOnce() -> Vec<FileTexts> + Send + 'static,
    ) {
        let (directory, moment) = (self.directory(), self.moment());
        let opens_links = self.opens_links();
        self.beside(visit, move || {
            fail_point!("beside-judge");
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
        let (directory, moment) = (self.directory(), self.moment());
        self.beside(visit, move || {
            fail_point!("beside-shared");
            let shared = Shared::judge(received, &key, &directory, moment);
            Beside::Shared(visit, Box::new(shared))
        });
    }

    /// Reads what live access gave.
    pub(super) fn read_offered(&mut self, visit: Visit, answer: Answer) {
        let (directory, moment) = (self.directory(), self.moment());
        self.beside(visit, move || {
            Beside::Offered(visit, answered(Ok(answer), &directory, moment))
        });
    }

    /// Opens a document, in a process that ends with it: nothing of it is left there.
    pub(super) fn show_document(
        &mut self,
        visit: Visit,
        number: u64,
        wanted: Wanted,
        bytes: Arc<Zeroizing<Vec<u8>>>,
    ) {
        let ended = Arc::new(AtomicBool::new(false));
        if let Some((_, former)) = self.opening.replace((number, Arc::clone(&ended))) {
            former.store(true, Ordering::Relaxed);
        }
        let program = self.program.clone();
        self.beside(visit, move || {
            fail_point!("beside-document");
            let mut reader = StillReader::ended_by(program, ended);
            Beside::Document(DocumentEvent::Opened {
                visit,
                number,
                wanted,
                opened: reader.show(&bytes, wanted),
            })
        });
    }

    /// Ends the process that opens a document which nobody looks at any more.
    pub(super) fn end_opening(&mut self) {
        let is_over = |(number, _): &mut (u64, _)| !self.state.looks_at(*number);
        if let Some((_, ended)) = self.opening.take_if(is_over) {
            ended.store(true, Ordering::Relaxed);
        }
    }

    /// Does `work` on a thread of its own. One that fails says so to the visit, or it would wait for
    /// ever.
    fn beside(&mut self, visit: Visit, work: impl FnOnce() -> Beside + Send + 'static) {
        let (done, wake) = (self.done_beside.clone(), Arc::clone(&self.wake));
        let (directory, moment) = (self.directory(), self.moment());
        let failed = move || {
            let verdict = Verdict::on_nothing(InputFault::OwnFault, &directory, moment);
            Beside::Judged(visit, vec![verdict])
        };
        let work = move || {
            // Refused only where the lane has closed. Where four answers wait already, it waits.
            done.send(faults::outlive(work).unwrap_or_else(failed)).ok();
            wake();
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
                Beside::Document(event) => self.happen(Event::Document(event)),
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
