//! A folder and what can be opened in it, read once when it is entered.

use std::fs;
use std::path::{Path, PathBuf};

use super::sticks;
use crate::kiosk::{Picks, SnapshotFiles};
use crate::limits;
use crate::text::Personal;

/// Entries listed of one folder; more is not found by looking.
const ENTRIES: usize = 1_000;

/// Entries looked at for that, so that a folder of a million pictures does not stop the window.
const LOOKED_AT: usize = 20_000;

/// How the names of files end that can be opened here. Kinds of pictures that are not read are
/// listed too: opening one says what to do, and one that is not there says nothing.
const CARDS: [&str; 16] = [
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".pdf",
    ".smart-health-card",
    ".json",
    ".txt",
    ".heic",
    ".heif",
    ".avif",
    ".gif",
    ".tif",
    ".tiff",
    ".bmp",
    ".jxl",
];

/// The same, where a directory is to be imported.
const SNAPSHOTS: [&str; 2] = [".json", ".sig"];

/// The same, where settings or a fleet pack are to be taken from a file.
const SETTINGS: [&str; 2] = [".json", ".jws"];

/// Where in the computer's folders the list is.
pub(in crate::ui) struct Chooser {
    picks: Picks,
    folder: PathBuf,
    /// Whether the folder holds a snapshot with its signature.
    has_snapshot: bool,
    sticks: Vec<PathBuf>,
    /// When to look for sticks again, in seconds of the window's time.
    looks_at: f64,
    contents: Folder,
    selected: usize,
}

/// What is in a folder.
pub(super) enum Folder {
    /// It could be read.
    Entries {
        /// Folders first, then files, each by name.
        entries: Vec<Entry>,
        /// Whether there are more.
        is_cut: bool,
    },
    /// It could not.
    Unreadable,
}

/// A folder or file that can be opened.
pub(super) struct Entry {
    /// As it may be shown.
    pub(super) name: String,
    /// In bytes; `None` for a folder.
    pub(super) size: Option<u64>,
    /// Whether it is one of several to be opened together.
    pub(super) is_marked: bool,
    path: PathBuf,
}

impl Chooser {
    /// Starts in `folder`, to pick this; for all but cards on a stick, if there is one.
    pub(in crate::ui) fn new(folder: PathBuf, picks: Picks) -> Self {
        let sticks = match picks {
            Picks::Cards => Vec::new(),
            _ => sticks::found(),
        };
        let folder = sticks.first().cloned().unwrap_or(folder);
        Self::at(folder, picks, sticks)
    }

    fn at(folder: PathBuf, picks: Picks, sticks: Vec<PathBuf>) -> Self {
        let contents = Folder::read(&folder, picks);
        let here = std::slice::from_ref(&folder);
        let has_snapshot = picks == Picks::Snapshot && SnapshotFiles::find(here).is_ok();
        Self {
            picks,
            folder,
            has_snapshot,
            sticks,
            looks_at: 0.0,
            contents,
            selected: 0,
        }
    }

    /// Goes to another folder.
    pub(super) fn enter(&mut self, folder: PathBuf) {
        *self = Self::at(folder, self.picks, std::mem::take(&mut self.sticks));
    }

    /// What is picked.
    pub(in crate::ui) const fn picks(&self) -> Picks {
        self.picks
    }

    /// Whether the folder holds a snapshot with its signature.
    pub(super) const fn has_snapshot(&self) -> bool {
        self.has_snapshot
    }

    /// The sticks that are plugged in, looked for every other second.
    pub(super) fn sticks(&mut self, now: f64) -> &[PathBuf] {
        if now >= self.looks_at {
            self.sticks = sticks::found();
            self.looks_at = now + 2.0;
        }
        &self.sticks
    }

    /// Where it is.
    pub(in crate::ui) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) const fn contents(&self) -> &Folder {
        &self.contents
    }

    pub(super) const fn selected(&self) -> usize {
        self.selected
    }

    pub(super) fn step_up(&mut self) {
        self.selected = self.selected.saturating_sub(1);
    }

    pub(super) fn step_down(&mut self) {
        let count = match &self.contents {
            Folder::Entries { entries, .. } => entries.len(),
            Folder::Unreadable => 0,
        };
        self.selected = (self.selected + 1).min(count.saturating_sub(1));
    }

    /// Goes to the folder above, with the one that was left chosen.
    pub(super) fn up(&mut self) {
        let Some(parent) = self.folder.parent().map(Path::to_owned) else {
            return;
        };
        let left = self.folder.clone();
        self.enter(parent);
        if let Folder::Entries { entries, .. } = &self.contents {
            let position = entries.iter().position(|entry| entry.path == left);
            self.selected = position.unwrap_or(0);
        }
    }

    /// Marks the file in this row, or takes its mark away; the row is chosen then.
    pub(super) fn mark(&mut self, index: usize) {
        self.selected = index;
        let is_full = self.marked() >= limits::INPUTS;
        if self.picks == Picks::Cards
            && let Folder::Entries { entries, .. } = &mut self.contents
            && let Some(entry) = entries.get_mut(index)
            && entry.size.is_some()
        {
            entry.is_marked = !entry.is_marked && !is_full;
        }
    }

    /// How many files are marked.
    pub(super) fn marked(&self) -> usize {
        self.marks().count()
    }

    fn marks(&self) -> impl Iterator<Item = &Entry> {
        let entries = match &self.contents {
            Folder::Entries { entries, .. } => &entries[..],
            Folder::Unreadable => &[],
        };
        entries.iter().filter(|entry| entry.is_marked)
    }

    /// The files that are marked, in the order of the list.
    pub(super) fn open_marked(&self) -> Vec<PathBuf> {
        self.marks().map(|entry| entry.path.clone()).collect()
    }

    /// Enters the folder in this row, or gives the file in it, together with all that are marked.
    pub(super) fn open(&mut self, index: usize) -> Vec<PathBuf> {
        let Folder::Entries { entries, .. } = &mut self.contents else {
            return Vec::new();
        };
        let Some(entry) = entries.get_mut(index) else {
            return Vec::new();
        };
        if entry.size.is_none() {
            let path = entry.path.clone();
            self.enter(path);
            return Vec::new();
        }
        match self.marked() {
            0 => self.path(index).into_iter().collect(),
            _ => self.open_marked(),
        }
    }

    fn path(&self, index: usize) -> Option<PathBuf> {
        match &self.contents {
            Folder::Entries { entries, .. } => Some(entries.get(index)?.path.clone()),
            Folder::Unreadable => None,
        }
    }
}

impl Folder {
    fn read(folder: &Path, picks: Picks) -> Self {
        let Ok(listing) = fs::read_dir(folder) else {
            return Self::Unreadable;
        };
        let mut entries: Vec<Entry> = Vec::new();
        let mut is_cut = false;
        for (looked_at, entry) in listing.flatten().enumerate() {
            if entries.len() == ENTRIES || looked_at == LOOKED_AT {
                is_cut = true;
                break;
            }
            entries.extend(Entry::new(&entry, picks));
        }
        entries.sort_by_cached_key(|entry| (entry.size.is_some(), entry.name.to_lowercase()));
        Self::Entries { entries, is_cut }
    }
}

impl Entry {
    /// `None` for what is hidden or can't be opened here.
    fn new(entry: &fs::DirEntry, picks: Picks) -> Option<Self> {
        let file_name = entry.file_name();
        let full_name = file_name.to_string_lossy();
        if full_name.starts_with('.') {
            return None;
        }
        // Follows links, as opening does.
        let metadata = fs::metadata(entry.path()).ok()?;
        let lower = full_name.to_lowercase();
        let kinds = match picks {
            Picks::Cards => &CARDS[..],
            Picks::Snapshot => &SNAPSHOTS[..],
            Picks::SettingsFile => &SETTINGS[..],
            Picks::CountsFolder | Picks::SettingsFolder | Picks::TakeFolder => &[],
        };
        let is_of_a_kind = || kinds.iter().any(|kind| lower.ends_with(kind));
        let can_open = metadata.is_dir() || (metadata.is_file() && is_of_a_kind());
        if !can_open {
            return None;
        }
        // A file's name is a stranger's text too.
        Some(Self {
            name: Personal::new(&full_name)?.show().to_owned(),
            size: metadata.is_file().then_some(metadata.len()),
            is_marked: false,
            path: entry.path(),
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn names(chooser: &Chooser) -> Vec<&str> {
        match chooser.contents() {
            Folder::Entries { entries, .. } => {
                entries.iter().map(|entry| entry.name.as_str()).collect()
            }
            Folder::Unreadable => vec!["unreadable"],
        }
    }

    #[test]
    fn folders_come_first_and_other_kinds_do_not_come() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path();
        fs::create_dir(root.join("zoo")).unwrap();
        for name in ["b.PNG", "a.smart-health-card", "virus.exe", ".hidden.png"] {
            fs::write(root.join(name), "x").unwrap();
        }
        let mut chooser = Chooser::new(root.to_owned(), Picks::Cards);
        assert_eq!(names(&chooser), ["zoo", "a.smart-health-card", "b.PNG"]);

        assert_eq!(chooser.open(2), [root.join("b.PNG")]);
        assert!(chooser.open(0).is_empty());
        assert_eq!(chooser.folder(), root.join("zoo"));
        assert!(names(&chooser).is_empty());
        chooser.up();
        assert_eq!(chooser.folder(), root);
        assert_eq!(chooser.selected(), 0);
    }

    #[test]
    fn marked_files_are_opened_together() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path();
        fs::create_dir(root.join("zoo")).unwrap();
        for name in ["a.png", "b.pdf", "c.heic"] {
            fs::write(root.join(name), "x").unwrap();
        }
        let mut chooser = Chooser::new(root.to_owned(), Picks::Cards);
        for index in [3, 1, 2, 1, 0] {
            chooser.mark(index);
        }
        assert_eq!(chooser.marked(), 2, "a folder can't be marked");
        let marked = [root.join("b.pdf"), root.join("c.heic")];
        assert_eq!(chooser.open(1), marked);
        assert_eq!(chooser.open_marked(), marked);
        chooser.open(0);
        assert_eq!(chooser.marked(), 0, "another folder has its own");

        for number in 0..100 {
            fs::write(root.join(format!("{number}.txt")), "x").unwrap();
        }
        let mut chooser = Chooser::new(root.to_owned(), Picks::Cards);
        (0..100).for_each(|index| chooser.mark(index));
        assert_eq!(chooser.marked(), limits::INPUTS);
        let mut chooser = Chooser::new(root.to_owned(), Picks::Snapshot);
        chooser.mark(1);
        assert_eq!(chooser.marked(), 0);
    }

    #[test]
    fn a_folder_that_is_not_there_is_said_to_be_unreadable() {
        let mut chooser = Chooser::new(PathBuf::from("/does/not/exist"), Picks::Cards);
        assert_eq!(names(&chooser), ["unreadable"]);
        chooser.step_down();
        assert!(chooser.open(0).is_empty());
        chooser.up();
        assert_eq!(chooser.folder(), Path::new("/does/not"));
    }
}
