//! What staff take along, as files.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::{Errand, Lane};
use crate::jobs::export::Export;
use crate::jobs::keeper::{MakeFile, Task};
use crate::kiosk::Saving;
use crate::store::Taken;

impl Lane {
    /// Hands over what is to be saved, put into the form of its file.
    pub(super) fn save_taken(&mut self, saving: Saving, folder: PathBuf) {
        let of_text = |text: &str| {
            let bytes = Zeroizing::new(text.as_bytes().to_vec());
            Box::new(move || bytes) as MakeFile
        };
        let (export, taken, make) = match saving {
            Saving::Doses(text) => (Export::Doses, Taken::Csv, of_text(&text)),
            Saving::Report(text) => (Export::Report, Taken::Report, of_text(&text)),
            Saving::Page(page) => return self.errands.push(Errand::SetPage { page, folder }),
        };
        self.save(export, taken, make, folder);
    }

    /// Saves a page that was set for [`Errand::SetPage`]. `make` is called on another thread.
    pub fn save_page(&self, make: MakeFile, folder: PathBuf) {
        self.save(Export::Page, Taken::Pdf, make, folder);
    }

    fn save(&self, export: Export, taken: Taken, make: MakeFile, folder: PathBuf) {
        self.ask(Task::SaveTaken {
            export,
            taken,
            make,
            folder,
        });
    }
}
