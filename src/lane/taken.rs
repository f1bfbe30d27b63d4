//! What staff take along, as files.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::{Errand, Lane};
use crate::jobs::export::Export;
use crate::jobs::keeper::{MakeFile, Task};
use crate::kiosk::{Event, Saving, TakeEvent};
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
    pub fn save_page(&mut self, make: MakeFile, folder: PathBuf) {
        self.save(Export::Page, Taken::Pdf, make, folder);
    }

    /// Takes in what came of it. That somebody else's page is saved is not told under this one's.
    pub(super) fn taken_saved(&mut self, number: u64, saved: Option<PathBuf>) {
        if self.save == Some((number, self.state.visit())) {
            self.happen(Event::Take(TakeEvent::Saved(saved)));
        }
    }

    fn save(&mut self, export: Export, taken: Taken, make: MakeFile, folder: PathBuf) {
        let number = self.save.map_or(0, |(number, _)| number + 1);
        self.save = Some((number, self.state.visit()));
        self.ask(Task::SaveTaken {
            number,
            export,
            taken,
            make,
            folder,
        });
    }
}
