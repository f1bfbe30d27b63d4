//! What a link gave, judged: every card by the same verifier as a card that is scanned, and all else
//! shown as shared and not signed (req-L2, L5, L6, L8, L9, sec-S11).

mod answers;
mod look;
mod people;

pub use answers::answered;
pub use look::{Change, Changes, Look};
pub use people::differ as people_differ;

use std::collections::HashSet;
use std::ops::Range;
use std::time::Duration;

use crate::directory::Directory;
use crate::fhir::{LabStatus, Record};
use crate::limits;
use crate::shc;
use crate::shl::{Content, ContentKey, FileFault, ManifestList, ManifestNote, MediaType, Offer};
use crate::shl::{OpenedFile, Received, Status};
use crate::text::Personal;
use crate::time::Moment;
use crate::verdict::{Input, Note, Reason, Verdict};

/// All that a link gave.
pub struct Shared {
    /// One for each card, for each person of a record, and for each other file.
    pub verdicts: Vec<Verdict>,
    /// In the order of the manifest.
    pub files: Vec<SharedFile>,
    /// Offers of live access, each with the place of its verdict.
    pub offers: Vec<(usize, Offer)>,
    /// What the manifest says of all files.
    pub list: Option<ManifestList>,
    /// What is odd about the manifest.
    pub notes: Vec<ManifestNote>,
    /// How long to wait before asking again, as the server wishes.
    pub ask_again_after: Option<Duration>,
    /// Whether the files are about different people, as far as their names and dates of birth say.
    pub people_differ: bool,
    /// What there is, to be compared with a later look.
    pub look: Look,
}

/// One file of a link.
pub struct SharedFile {
    /// What it is said to be, by the manifest or its own header.
    pub kind: Option<MediaType>,
    /// Whether it may change.
    pub status: Option<Status>,
    /// When it changed last, as the server says.
    pub last_updated: Option<Personal>,
    /// Why it did not open, if it did not.
    pub fault: Option<FileFault>,
    /// The places of its verdicts.
    pub verdicts: Range<usize>,
}

impl Shared {
    /// Opens what came with the key of its link, and judges all of it. Inflates up to
    /// [`limits::LINK_BYTES`] together.
    #[must_use]
    pub fn judge(
        received: Received,
        key: &ContentKey,
        directory: &Directory,
        moment: Moment,
    ) -> Self {
        let mut shared = Self {
            verdicts: Vec::new(),
            files: Vec::new(),
            offers: Vec::new(),
            list: received.list,
            notes: received.notes,
            ask_again_after: received.ask_again_after,
            people_differ: false,
            look: Look::default(),
        };
        let mut digests = Vec::new();
        let mut cards = 0;
        let mut nonces = HashSet::new();
        let mut room = usize::try_from(limits::LINK_BYTES).unwrap_or(usize::MAX);
        for file in received.files {
            let opened = OpenedFile::open(file, key, room);
            room = room.saturating_sub(opened.bytes);
            digests.extend(opened.digest);
            let is_again = opened.nonce.is_some_and(|nonce| !nonces.insert(nonce));
            shared.add(opened, is_again, &mut cards, (directory, moment));
        }
        if shared.list.as_ref().is_some_and(|list| list.is_unclear) {
            shared.doubt_all(&Reason::ListUnclear);
        }
        shared.people_differ = people::differ(&shared.verdicts);
        if shared.people_differ {
            shared.doubt_all(&Reason::PeopleDiffer);
        }
        shared.look = Look::of(&shared.verdicts, digests);
        shared
    }

    /// Judges one file. `cards` counts those of all files together.
    fn add(
        &mut self,
        file: OpenedFile,
        is_again: bool,
        cards: &mut usize,
        (directory, moment): (&Directory, Moment),
    ) {
        let first = self.verdicts.len();
        let mut fault = None;
        match file.content {
            Ok(Content::Cards(found)) if *cards + found.len() > limits::LINK_CARDS => {
                fault = Some(FileFault::TooLarge);
            }
            Ok(Content::Cards(found)) => {
                *cards += found.len();
                let on_card = |jws: &str| {
                    let card = shc::verify(jws, directory);
                    Verdict::on_card(card, directory, moment).came_as(Input::Link)
                };
                self.verdicts.extend(found.iter().map(|jws| on_card(jws)));
            }
            Ok(Content::Fhir(json)) => {
                let version = file.fhir_version.as_deref();
                let on_each = Verdict::on_shared(json, version, directory, moment);
                self.verdicts.extend(on_each);
            }
            Ok(Content::Offer(offer)) => {
                self.offers.push((first, *offer));
                self.verdicts.push(Verdict::on_offer(directory, moment));
            }
            Ok(Content::Unknown) => self
                .verdicts
                .push(Verdict::on_unknown_file(directory, moment)),
            Err(why) => fault = Some(why),
        }
        let unopened = fault.map(|why| Verdict::on_unopened(why, directory, moment));
        self.verdicts.extend(unopened);
        let notes = [
            file.is_other_kind.then_some(Note::OtherKindThanSaid),
            is_again.then_some(Note::SameNonce),
        ];
        for verdict in self.verdicts.iter_mut().skip(first) {
            for note in notes.into_iter().flatten() {
                verdict.add_note(note);
            }
            if file.status == Some(Status::NoLongerValid) {
                verdict.doubt(Reason::NoLongerValid);
            }
        }
        self.files.push(SharedFile {
            kind: file.kind,
            status: file.status,
            last_updated: file.last_updated,
            fault,
            verdicts: first..self.verdicts.len(),
        });
    }

    fn doubt_all(&mut self, reason: &Reason) {
        for verdict in &mut self.verdicts {
            verdict.doubt(reason.clone());
        }
    }

    /// Whether there is nothing to go by yet: no file, or nothing but results that are still to
    /// come (req-L1, story-U13).
    #[must_use]
    pub fn is_pending(&self) -> bool {
        let is_pending = |record: &Record| matches!(record, Record::Lab(result) if result.status == LabStatus::Pending);
        self.verdicts.iter().all(|verdict| {
            let mut records = records(verdict).iter().peekable();
            records.peek().is_some() && records.all(is_pending)
        })
    }
}

/// What a verdict's card or record holds, where it may be shown.
#[must_use]
pub fn records(verdict: &Verdict) -> &[Record] {
    verdict.shown().map_or(&[], |summary| &summary.records)
}
