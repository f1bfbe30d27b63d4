//! What stands on the screens and buttons of the window.

pub mod devices;
pub mod directory;
mod journal;
mod places;
mod refresh;
pub mod under_way;

use super::day;
use crate::time::UnixTime;

/// A title, and what to do about it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Advice {
    /// A few words, without a full stop.
    pub title: &'static str,
    /// One or two sentences.
    pub advice: &'static str,
}

const fn advise(title: &'static str, advice: &'static str) -> Advice {
    Advice { title, advice }
}

// ── Buttons ─────────────────────────────────────────────────────────────────────────────────────

/// Go on to the next person.
pub const NEXT: &str = "Next";
/// Keep the result on the screen.
pub const HOLD: &str = "Hold";
/// The result is kept.
pub const HELD: &str = "Held";
/// The photo ID shows the person on the card.
pub const ID_MATCHES: &str = "Matches";
/// It does not.
pub const ID_DIFFERS: &str = "No";
/// The item of the visit before this.
pub const PREVIOUS_ITEM: &str = "Previous card";
/// The item of the visit after this.
pub const NEXT_ITEM: &str = "Next card";
/// Choose a file.
pub const OPEN_FILE: &str = "Open a file";
/// Take what is in the clipboard.
pub const PASTE: &str = "Paste";
/// Start the demonstration.
pub const START_DEMO: &str = "Show me with demo cards";
/// Go back to the camera.
pub const STOP_DEMO: &str = "Stop the demonstration";
/// Go back.
pub const BACK: &str = "Back";
/// The folder that this one is in.
pub const FOLDER_UP: &str = "Folder above";
/// The row before this.
pub const ROW_UP: &str = "Row above";
/// The row after this.
pub const ROW_DOWN: &str = "Row below";
/// Open the row.
pub const OPEN_ROW: &str = "Open";
/// Mark the row, to open several.
pub const MARK_ROW: &str = "Mark";
/// The key that is held down with another.
pub const CONTROL: &str = "Ctrl";

// ── Scanning ────────────────────────────────────────────────────────────────────────────────────

/// On the scan screen, to the person with the card.
pub const HOLD_UP: &str = "Hold up your code";
/// Below it.
pub const HOLD_UP_HOW: &str =
    "Phone or paper, about a hand's length from the camera. Nothing is stored.";
/// In the camera's picture.
pub const IN_THE_FRAME: &str = "The whole code inside the frame";
/// In place of [`HOLD_UP`] while there is no picture.
pub const WITHOUT_CAMERA: &str = "Without a camera";
/// Below it.
pub const WITHOUT_CAMERA_HOW: &str =
    "Open a picture or a card file, paste a card, or use a scanner.";
/// Across the demonstration.
pub const DEMO_STRIPE: &str = "DEMO · NOT REAL CARDS";
/// In place of [`HOLD_UP`] in the demonstration.
pub const DEMO: &str = "Demo cards";
/// Below it.
pub const DEMO_HOW: &str =
    "Made-up cards are held up one after the other. Each is truly read and checked.";

/// The tally's words.
pub const TALLY_VERIFIED: &str = "verified";
/// See [`TALLY_VERIFIED`].
pub const TALLY_CHECK: &str = "to check";
/// See [`TALLY_VERIFIED`].
pub const TALLY_REFUSED: &str = "refused";

/// The camera has not given a picture yet.
pub const CAMERA_STARTING: Advice = advise("The camera is starting", "This takes a few seconds.");
/// There is no camera.
pub const CAMERA_NONE: Advice = advise(
    "No camera found",
    "Plug one in: it starts by itself. Or open a file.",
);
/// Another program has the camera.
pub const CAMERA_BUSY: Advice = advise(
    "Another program is using the camera",
    "Close it: scanning then starts by itself.",
);
/// The system does not let this program have the camera.
pub const CAMERA_NO_PERMISSION: Advice = advise(
    "This program may not use the camera",
    "Allow it in the system's settings, or ask who looks after this computer.",
);
/// The camera was there and is gone.
pub const CAMERA_LOST: Advice = advise(
    "The camera was unplugged",
    "Plug it in again: scanning goes on by itself.",
);
/// The camera gives no more pictures.
pub const CAMERA_STALLED: Advice = advise(
    "The camera has stopped sending pictures",
    "Unplug it, wait a moment, and plug it in again.",
);
/// The camera does not work.
pub const CAMERA_FAILED: Advice = advise(
    "The camera can't be used",
    "Try another camera or another socket, then start this program again.",
);

/// The store was damaged.
pub const NOTICE_STORE_SET_ASIDE: Advice = advise(
    "The stored directory was damaged",
    "It was set aside, and the built-in one is in use. Update the directory.",
);
/// Nothing can be stored.
pub const NOTICE_STORE_READ_ONLY: Advice = advise(
    "A new directory can't be kept",
    "The data folder can't be written. Ask who looks after this computer.",
);
/// The clock is behind.
pub const NOTICE_CLOCK_DOUBTFUL: Advice = advise(
    "This computer's clock is wrong",
    "Set date and time. Until then no card is called verified.",
);
/// Several cards at once.
pub const NOTICE_SEVERAL_CODES: Advice =
    advise("More than one card in view", "Show one card at a time.");
/// A file could not be read.
pub const NOTICE_FILE_NOT_READ: Advice = advise(
    "The file can't be read",
    "Check that it is there and may be read, or open another.",
);

/// The clipboard has nothing for us.
pub const NOTICE_NOTHING_TO_PASTE: Advice = advise(
    "Nothing to paste",
    "Copy a card's text, or take a screenshot of its code, then paste again.",
);

// ── Results ─────────────────────────────────────────────────────────────────────────────────────

/// Beside the person.
pub const COMPARE_ID: &str = "Compare with photo ID";
/// In place of the headline, once staff found the photo ID to be another person's.
pub const ID_DIFFERS_HEADLINE: &str = "NOT THIS PERSON";
/// Below it.
pub const ID_DIFFERS_SUMMARY: &str =
    "The card is another person's. You found that the photo ID does not match.";
/// In place of content that is not shown.
pub const NOT_SHOWN: &str =
    "What it says is not shown, because no known issuer's signature vouches for it.";
/// Where a card's signature could not be checked, before its content was asked for.
pub const NOT_SHOWN_UNVERIFIED: &str =
    "What the card says is not shown, since nobody knows who signed it.";
/// The button that shows it all the same.
pub const SHOW_UNVERIFIED: &str = "Show unverified content";
/// The button that takes it away.
pub const HIDE_UNVERIFIED: &str = "Hide unverified content";
/// Over that content.
pub const UNVERIFIED: &str = "NOT VERIFIED";
/// Below that.
pub const UNVERIFIED_HOW: &str = "Anybody could have written this. Do not rely on it.";
/// Over the name in it.
pub const IT_NAMES: &str = "It names";
/// Over what is worth knowing and changes no verdict.
pub const ALSO_NOTED: &str = "Also noted";
/// Beside a name with letters that no typeface here has.
pub const LETTERS_MISSING: &str =
    "Some letters of this name can't be shown here. Compare it on the card itself.";
/// Over other names of the person.
pub const ALSO_NAMED: &str = "Also named";
/// In place of a name.
pub const NO_NAME: &str = "No name given";
/// In place of a date of birth.
pub const NO_BIRTH_DATE: &str = "No date of birth given";
/// In place of a record's date.
pub const NO_DATE: &str = "No date";
/// Over results.
pub const LAB_RESULTS: &str = "Laboratory results";
/// A result that is none yet.
pub const LAB_PENDING: &str = "PENDING, NO RESULT YET";
/// A result that was taken back.
pub const LAB_WITHDRAWN: &str = "WITHDRAWN, NOT A RESULT";
/// A result without an answer that is read here.
pub const LAB_NO_VALUE: &str = "no answer given";
/// Over records of other kinds.
pub const OTHER_RECORDS: &str = "Also on the card, not shown";
/// Over the issuer.
pub const ISSUED_BY: &str = "Issued by";
/// Over a card's name that was not read.
pub const MISSING: &str = "missing";
/// Over a code that was read.
pub const READ: &str = "read";
/// While a result is held.
pub const STAYS: &str = "Stays until you press Next";

/// When a result clears by itself.
#[must_use]
pub fn clears_in(seconds: u64) -> String {
    format!("Clears in {seconds} s")
}

/// A person's age in whole years.
#[must_use]
pub fn age(years: i16) -> String {
    match years {
        0 => "under 1 year".to_owned(),
        1 => "1 year".to_owned(),
        years => format!("{years} years"),
    }
}

/// Over the doses: how many count, and how many do not.
#[must_use]
pub fn doses(counted: usize, not_counted: usize) -> String {
    let noun = if counted == 1 { "dose" } else { "doses" };
    match not_counted {
        0 => format!("{counted} {noun} counted by this kiosk"),
        1 => format!("{counted} {noun} counted by this kiosk, 1 does not count"),
        more => format!("{counted} {noun} counted by this kiosk, {more} do not count"),
    }
}

/// Over doses that nobody has signed.
#[must_use]
pub fn doses_listed(listed: usize) -> String {
    match listed {
        1 => "It lists 1 dose".to_owned(),
        more => format!("It lists {more} doses"),
    }
}

/// Below a dose that does not count.
#[must_use]
pub fn does_not_count(why: &str) -> String {
    format!("Does not count: {why}")
}

/// A dose's lot.
#[must_use]
pub fn lot(lot: &str) -> String {
    format!("Lot {lot}")
}

/// After an issuer's name.
#[must_use]
pub fn issued_on(at: UnixTime) -> String {
    format!("on {}", day(at))
}

/// One of several items, where it has no name: "Card 2".
#[must_use]
pub fn item(number: usize) -> String {
    format!("Card {number}")
}

/// An item and its headline, as a screen reader says it.
#[must_use]
pub fn item_and_headline(item: &str, headline: &str) -> String {
    format!("{item}: {headline}")
}

/// Over an item that is better than the visit's worst.
#[must_use]
pub fn worst_of_visit(headline: &str) -> String {
    format!("Another card of this visit: {headline}")
}

/// Under the headline of a visit, where the item in view is better than that.
#[must_use]
pub fn this_card_alone(headline: &str) -> String {
    format!("This card alone: {headline}. Another one decides.")
}

/// How many codes of a card were read.
#[must_use]
pub fn codes_read(read: usize, total: usize) -> String {
    format!("{read} of {total} codes")
}

/// Below it.
#[must_use]
pub fn show_the_others(numbers: &str) -> String {
    format!("Show the other codes of this card, in any order. Missing: {numbers}.")
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────

/// The title of the list of files.
pub const CHOOSE_FILE: &str = "Open a file";
/// Below it.
pub const CHOOSE_FILE_HOW: &str = "Pictures, PDF, .smart-health-card and text files. Space or a box marks several to open together.";
/// The folder has nothing to open.
pub const FOLDER_EMPTY: Advice = advise(
    "Nothing to open in this folder",
    "Pictures, PDF, card files and text files would be listed.",
);
/// The folder can't be listed.
pub const FOLDER_UNREADABLE: Advice = advise(
    "This folder can't be read",
    "Go to the folder above, or choose another.",
);
/// The folder has more than are listed.
pub const FOLDER_CUT: &str = "More files than are listed here. Move the file to a smaller folder.";

/// The box that marks a file, as a screen reader says it.
#[must_use]
pub fn mark_file(name: &str) -> String {
    format!("Mark {name}")
}

/// The button that opens all files that are marked.
#[must_use]
pub fn open_files(marked: usize) -> String {
    match marked {
        1 => "Open 1 file".to_owned(),
        more => format!("Open {more} files"),
    }
}

/// A file's size.
#[must_use]
pub fn file_size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

// ── Status strip ────────────────────────────────────────────────────────────────────────────────

/// Cards are judged without a network, whether there is one or not.
pub const NO_NETWORK: &str = "Judges offline";
/// The directory is older than a month.
pub const DIRECTORY_OLD: &str = "old";
/// The directory is too old to call a card verified.
pub const DIRECTORY_TOO_OLD: &str = "too old: update it";
/// In the demonstration.
pub const DEMO_MARK: &str = "DEMO";
/// With a directory that was given for one call.
pub const TEST_MARK: &str = "TEST";

/// The directory's date.
#[must_use]
pub fn directory_of(published: UnixTime) -> String {
    format!("Directory {}", day(published))
}

/// How many issuers it knows.
#[must_use]
pub fn issuers(count: usize) -> String {
    match count {
        1 => "1 issuer".to_owned(),
        count => format!("{count} issuers"),
    }
}

/// The camera in use.
#[must_use]
pub fn camera_named(name: &str) -> String {
    format!("Camera: {name}")
}

/// The time of day.
#[must_use]
pub fn clock(hour: i8, minute: i8) -> String {
    format!("{hour:02}:{minute:02}")
}
