//! The files of a session: which have come, and which are still elsewhere.

use std::time::Duration;

use zeroize::{Zeroize as _, Zeroizing};

use crate::limits;
use crate::shl::{
    Answer, FileFault, Manifest, ManifestFile, ManifestList, ManifestNote, Place, Received,
    ReceivedFile, SendFault,
};

/// The files of one link, as far as they have come.
#[derive(Default)]
pub(super) struct Files {
    slots: Vec<Slot>,
    list: Option<ManifestList>,
    notes: Vec<ManifestNote>,
    is_there: bool,
    /// Bytes that have come.
    bytes: u64,
    /// When the list was asked for last.
    pub(super) asked_at: Duration,
    /// Whether it was asked for once more for the sake of locations that had ended.
    pub(super) was_asked_again: bool,
    pub(super) ask_again_after: Option<Duration>,
}

struct Slot {
    file: ReceivedFile,
    /// Where it is to be fetched, until it is.
    location: Option<Zeroizing<String>>,
}

impl Files {
    /// Whether a list has come.
    pub(super) const fn is_there(&self) -> bool {
        self.is_there
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Bytes that may still come.
    pub(super) fn room(&self) -> u64 {
        limits::LINK_BYTES.saturating_sub(self.bytes)
    }

    /// Takes in a list. One that was asked for once more stands for the files that had not come.
    pub(super) fn add(&mut self, manifest: Manifest) {
        let mut new: Vec<Slot> = manifest.files.into_iter().map(Slot::new).collect();
        // A file of which there is one of its kind in both lists is the same; lists have no order.
        let is_only = |slots: &[Slot], slot: &Slot| {
            let alike = slots
                .iter()
                .filter(|other| other.file.kind == slot.file.kind);
            alike.count() == 1
        };
        let old = std::mem::take(&mut self.slots);
        let kept: Vec<bool> = old
            .iter()
            .map(|slot| slot.file.body.is_ok() && is_only(&old, slot) && is_only(&new, slot))
            .collect();
        for (slot, _kept) in old.into_iter().zip(kept).filter(|(_slot, kept)| *kept) {
            let mut alike = new.iter_mut();
            if let Some(same) = alike.find(|new| new.file.kind == slot.file.kind) {
                *same = slot;
            }
        }
        self.bytes = new
            .iter()
            .filter_map(|slot| slot.file.body.as_ref().ok())
            .map(|body| body.len() as u64)
            .sum();
        (self.slots, self.list, self.notes) = (new, manifest.list, manifest.notes);
        self.is_there = true;
    }

    /// Takes in the one file of a direct link.
    pub(super) fn add_direct(&mut self, answer: Answer) {
        let file = ReceivedFile {
            kind: None,
            status: None,
            last_updated: None,
            fhir_version: None,
            body: text(answer),
        };
        self.slots = vec![Slot {
            file,
            location: None,
        }];
        self.is_there = true;
    }

    /// The files that are elsewhere and were not asked for yet, at `now`.
    pub(super) fn take_locations(&mut self, now: Duration) -> Vec<(usize, Zeroizing<String>)> {
        let is_late = now.saturating_sub(self.asked_at) > limits::LOCATION_LIVES;
        let mut locations = Vec::new();
        for (index, slot) in self.slots.iter_mut().enumerate() {
            match slot.location.take() {
                Some(_ended) if is_late => slot.file.body = Err(FileFault::LocationEnded),
                Some(url) => locations.push((index, url)),
                None => {}
            }
        }
        locations
    }

    /// Takes in what came for the file with this index.
    pub(super) fn take(&mut self, index: usize, answer: Result<Answer, SendFault>) {
        let body = match answer {
            Err(SendFault::TooLarge) => Err(FileFault::TooLarge),
            Err(fault) => Err(FileFault::Send(fault)),
            Ok(answer) => match answer.status {
                _ if answer.is_good() && answer.is_page => Err(FileFault::WebPage),
                _ if answer.is_good() => text(answer),
                401 | 403 | 404 | 410 => Err(FileFault::LocationEnded),
                status => Err(FileFault::Refused { status }),
            },
        };
        let length = body.as_ref().map_or(0, |body| body.len() as u64);
        let Some(slot) = self.slots.get_mut(index) else {
            return;
        };
        if self.bytes + length > limits::LINK_BYTES {
            slot.file.body = Err(FileFault::TooLarge);
            return;
        }
        self.bytes += length;
        slot.file.body = body;
    }

    /// Whether a location had ended before its file came.
    pub(super) fn any_ended(&self) -> bool {
        let has_ended = |slot: &Slot| {
            matches!(slot.file.body, Err(FileFault::LocationEnded)) && slot.location.is_none()
        };
        self.slots.iter().any(has_ended)
    }

    /// Whether a file did not come that may come if it is asked for once more.
    pub(super) fn any_may_come(&self) -> bool {
        let faults = self
            .slots
            .iter()
            .filter_map(|slot| slot.file.body.as_ref().err());
        faults.into_iter().any(|fault| fault.may_pass())
    }

    /// What has come.
    pub(super) fn received(self) -> Received {
        Received {
            files: self.slots.into_iter().map(|slot| slot.file).collect(),
            list: self.list,
            notes: self.notes,
            ask_again_after: self.ask_again_after,
        }
    }
}

impl Slot {
    fn new(file: ManifestFile) -> Self {
        let (body, location) = match file.place {
            Place::Embedded(jwe) => (Ok(jwe), None),
            Place::Location(url) => (Err(FileFault::LocationEnded), Some(url)),
            Place::Nowhere => (Err(FileFault::Send(SendFault::Address)), None),
            Place::Missing => (Err(FileFault::Malformed), None),
        };
        Self {
            file: ReceivedFile {
                kind: file.kind,
                status: file.status,
                last_updated: file.last_updated,
                fhir_version: file.fhir_version,
                body,
            },
            location,
        }
    }
}

/// The text of a file: a JWE has letters of ASCII only.
fn text(mut answer: Answer) -> Result<Zeroizing<String>, FileFault> {
    let bytes = std::mem::take(&mut *answer.body);
    String::from_utf8(bytes)
        .map(Zeroizing::new)
        .map_err(|error| {
            error.into_bytes().zeroize();
            FileFault::Malformed
        })
}
