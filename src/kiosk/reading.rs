//! Files being read.

use super::{State, Visit};

/// How far the reading of files has come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Reading {
    /// Which file, from 1.
    pub file: usize,
    /// Of how many.
    pub files: usize,
    /// Which page of it, from 1, and of how many that are looked at; `None` for a picture.
    pub page: Option<(usize, usize)>,
}

impl State {
    /// Files of this visit are read from now on.
    pub(super) fn begin_reading(&mut self, visit: Visit, files: usize) {
        let (file, page) = (1, None);
        self.reading = Some((visit, Reading { file, files, page }));
    }

    /// Word of files that are being read; of an earlier visit's it is dropped.
    pub(super) fn reads(&mut self, visit: Visit, reading: Reading) {
        if self.reading.is_some() && visit == self.visit {
            self.reading = Some((visit, reading));
        }
    }

    /// How far the reading of this visit's files has come; `None` if none are read.
    #[must_use]
    pub fn reading(&self) -> Option<Reading> {
        let (visit, reading) = self.reading?;
        (visit == self.visit).then_some(reading)
    }
}
