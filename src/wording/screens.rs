//! What stands on the screens and buttons of the window.

pub mod devices;
pub mod directory;
pub mod document;
pub mod link;
pub mod pin;
pub mod settings;
pub mod take;
pub mod today;
mod journal;
mod places;
mod refresh;
pub mod trials;
pub mod under_way;
pub mod visitors;

use super::{Guidance, Message, Words, day};
use crate::time::UnixTime;

/// Between the parts of a list in one line.
pub const LIST_SEPARATOR: Message = Message("list-separator");

// ── Buttons ─────────────────────────────────────────────────────────────────────────────────────

/// Go on to the next person.
pub const NEXT: Message = Message("next");
/// Keep the result on the screen.
pub const HOLD: Message = Message("hold");
/// The result is kept.
pub const HELD: Message = Message("held");
/// The photo ID shows the person on the card.
pub const ID_MATCHES: Message = Message("id-matches");
/// It does not.
pub const ID_DIFFERS: Message = Message("id-differs");
/// The item of the visit before this.
pub const PREVIOUS_ITEM: Message = Message("previous-item");
/// The item of the visit after this.
pub const NEXT_ITEM: Message = Message("next-item");
/// The name of the profile of a door.
pub const PROFILE_GATE: Message = Message("profile-gate");
/// The name of the profile of a school.
pub const PROFILE_SCHOOL: Message = Message("profile-school");
/// The name of the profile of a clinic.
pub const PROFILE_CLINIC: Message = Message("profile-clinic");
/// Everything but scanning; the title of the screen that leads to it.
pub const MENU: Message = Message("menu");
/// Below the button of the day's counts in the menu.
pub const MENU_TODAY_HOW: Message = Message("menu-today-how");
/// Below the button of the settings.
pub const MENU_SETTINGS_HOW: Message = Message("menu-settings-how");
/// Below the button of the directory in the menu.
pub const MENU_DIRECTORY_HOW: Message = Message("menu-directory-how");
/// Below the button of cameras and scanners.
pub const MENU_DEVICES_HOW: Message = Message("menu-devices-how");
/// Below the button that starts the demonstration.
pub const MENU_DEMO_HOW: Message = Message("menu-demo-how");
/// Over the languages.
pub const LANGUAGE: Message = Message("language");
/// Show records, reasons and issuer too.
pub const DETAILS: Message = Message("details");
/// Show who it is and the headline alone.
pub const FEWER_DETAILS: Message = Message("fewer-details");
/// In place of a green headline, until the photo ID was compared.
pub const ID_FIRST_HEADLINE: Message = Message("id-first-headline");
/// Below it.
pub const ID_FIRST_SUMMARY: Message = Message("id-first-summary");
/// Choose a file.
pub const OPEN_FILE: Message = Message("open-file");
/// Take what is in the clipboard.
pub const PASTE: Message = Message("paste");
/// Start the demonstration.
pub const START_DEMO: Message = Message("start-demo");
/// Go back to the camera.
pub const STOP_DEMO: Message = Message("stop-demo");
/// Go back.
pub const BACK: Message = Message("back");
/// The folder that this one is in.
pub const FOLDER_UP: Message = Message("folder-up");
/// The row before this.
pub const ROW_UP: Message = Message("row-up");
/// The row after this.
pub const ROW_DOWN: Message = Message("row-down");
/// Open the row.
pub const OPEN_ROW: Message = Message("open-row");
/// Mark the row, to open several.
pub const MARK_ROW: Message = Message("mark-row");
/// The key that is held down with another.
pub const CONTROL: Message = Message("control");

// ── Scanning ────────────────────────────────────────────────────────────────────────────────────

/// On the scan screen, to the person with the card.
pub const HOLD_UP: Message = Message("hold-up");
/// Below it.
pub const HOLD_UP_HOW: Message = Message("hold-up-how");
/// The same, where visits are noted.
pub const HOLD_UP_HOW_NOTED: Message = Message("hold-up-how-noted");
/// In the camera's picture.
pub const IN_THE_FRAME: Message = Message("in-the-frame");
/// In place of [`HOLD_UP`] while there is no picture.
pub const WITHOUT_CAMERA: Message = Message("without-camera");
/// Below it.
pub const WITHOUT_CAMERA_HOW: Message = Message("without-camera-how");
/// Across the demonstration.
pub const DEMO_STRIPE: Message = Message("demo-stripe");
/// In place of [`HOLD_UP`] in the demonstration.
pub const DEMO: Message = Message("demo");
/// Below it.
pub const DEMO_HOW: Message = Message("demo-how");

/// The tally's words.
pub const TALLY_VERIFIED: Message = Message("tally-verified");
/// See [`TALLY_VERIFIED`].
pub const TALLY_CHECK: Message = Message("tally-check");
/// See [`TALLY_VERIFIED`].
pub const TALLY_REFUSED: Message = Message("tally-refused");

/// The camera has not given a picture yet.
pub const CAMERA_STARTING: Guidance = Guidance("camera-starting");
/// There is no camera.
pub const CAMERA_NONE: Guidance = Guidance("camera-none");
/// Another program has the camera.
pub const CAMERA_BUSY: Guidance = Guidance("camera-busy");
/// The system does not let this program have the camera.
pub const CAMERA_NO_PERMISSION: Guidance = Guidance("camera-no-permission");
/// The camera was there and is gone.
pub const CAMERA_LOST: Guidance = Guidance("camera-lost");
/// The camera gives no more pictures.
pub const CAMERA_STALLED: Guidance = Guidance("camera-stalled");
/// The camera does not work.
pub const CAMERA_FAILED: Guidance = Guidance("camera-failed");

/// The store was damaged.
pub const NOTICE_STORE_SET_ASIDE: Guidance = Guidance("notice-store-set-aside");
/// What is stored can't be read.
pub const NOTICE_STORE_NOT_READ: Guidance = Guidance("notice-store-not-read");
/// Nothing can be stored.
pub const NOTICE_STORE_READ_ONLY: Guidance = Guidance("notice-store-read-only");
/// The program failed and has started again.
pub const NOTICE_RESTARTED: Guidance = Guidance("notice-restarted");
/// There is a window already.
pub const ALREADY_OPEN: Guidance = Guidance("already-open");
/// There is a window already, and a file or a text was to be shown in another.
pub const NOT_OPENED_HERE: Guidance = Guidance("not-opened-here");
/// Close it.
pub const CLOSE_WINDOW: Message = Message("close-window");
/// The clock is behind.
pub const NOTICE_CLOCK_DOUBTFUL: Guidance = Guidance("notice-clock-doubtful");
/// Several cards at once.
pub const NOTICE_SEVERAL_CODES: Guidance = Guidance("notice-several-codes");
/// A file could not be read.
pub const NOTICE_FILE_NOT_READ: Guidance = Guidance("notice-file-not-read");

/// The clipboard has nothing for us.
pub const NOTICE_NOTHING_TO_PASTE: Guidance = Guidance("notice-nothing-to-paste");

// ── Results ─────────────────────────────────────────────────────────────────────────────────────

/// Beside the person.
pub const COMPARE_ID: Message = Message("compare-id");
/// In place of the headline, once staff found the photo ID to be another person's.
pub const ID_DIFFERS_HEADLINE: Message = Message("id-differs-headline");
/// Below it.
pub const ID_DIFFERS_SUMMARY: Message = Message("id-differs-summary");
/// In place of content that is not shown.
pub const NOT_SHOWN: Message = Message("not-shown");
/// Where a card's signature could not be checked, before its content was asked for.
pub const NOT_SHOWN_UNVERIFIED: Message = Message("not-shown-unverified");
/// The button that shows it all the same.
pub const SHOW_UNVERIFIED: Message = Message("show-unverified");
/// The button that takes it away.
pub const HIDE_UNVERIFIED: Message = Message("hide-unverified");
/// Shows records as they came.
pub const SHOW_RAW: Message = Message("show-raw");
/// Shows them in words alone.
pub const HIDE_RAW: Message = Message("hide-raw");
/// Covers what the screen says of a person.
pub const COVER: Message = Message("cover");
/// Shows it again.
pub const UNCOVER: Message = Message("uncover");
/// In its place.
pub const COVERED: Message = Message("covered");
/// Below that.
pub const COVERED_HOW: Message = Message("covered-how");
/// Over that content.
pub const UNVERIFIED: Message = Message("unverified");
/// Below that.
pub const UNVERIFIED_HOW: Message = Message("unverified-how");
/// Over the name in it.
pub const IT_NAMES: Message = Message("it-names");
/// Over what is worth knowing and changes no verdict.
pub const ALSO_NOTED: Message = Message("also-noted");
/// Beside a name with letters that no typeface here has.
pub const LETTERS_MISSING: Message = Message("letters-missing");
/// Over other names of the person.
pub const ALSO_NAMED: Message = Message("also-named");
/// In place of a name.
pub const NO_NAME: Message = Message("no-name");
/// In place of a date of birth.
pub const NO_BIRTH_DATE: Message = Message("no-birth-date");
/// In place of a record's date.
pub const NO_DATE: Message = Message("no-date");
/// Over the issuer.
pub const ISSUED_BY: Message = Message("issued-by");
/// Over a card's name that was not read.
pub const MISSING: Message = Message("missing");
/// Over a code that was read.
pub const READ: Message = Message("read");
/// While a result is held.
pub const STAYS: Message = Message("stays");

/// When a result clears by itself.
#[must_use]
pub fn clears_in(words: Words, seconds: u64) -> String {
    words.with("clears-in", &[("seconds", seconds.into())])
}

/// A person's age in whole years.
#[must_use]
pub fn age(words: Words, years: i16) -> String {
    words.with("age", &[("years", years.into())])
}

/// Over the doses: how many count, and how many do not.
#[must_use]
pub fn doses(words: Words, counted: usize, not_counted: usize) -> String {
    let counts = words.with("doses-counted", &[("doses", counted.into())]);
    match not_counted {
        0 => counts,
        others => words.with(
            "doses-and-others",
            &[("counts", counts.into()), ("others", others.into())],
        ),
    }
}

/// Over doses that nobody has signed.
#[must_use]
pub fn doses_listed(words: Words, listed: usize) -> String {
    words.with("doses-listed", &[("doses", listed.into())])
}

/// Below a dose that does not count.
#[must_use]
pub fn does_not_count(words: Words, why: &str) -> String {
    words.with("does-not-count", &[("why", why.into())])
}

/// A dose's lot.
#[must_use]
pub fn lot(words: Words, lot: &str) -> String {
    words.with("lot", &[("lot", lot.into())])
}

/// After an issuer's name.
#[must_use]
pub fn issued_on(words: Words, at: UnixTime) -> String {
    words.with("issued-on", &[("day", day(words, at).into())])
}

/// One of several items, where it has no name: "Card 2".
#[must_use]
pub fn item(words: Words, number: usize) -> String {
    words.with("item", &[("number", number.into())])
}

/// An item and its headline, as a screen reader says it.
#[must_use]
pub fn item_and_headline(words: Words, item: &str, headline: &str) -> String {
    let told = [("item", item.into()), ("headline", headline.into())];
    words.with("item-and-headline", &told)
}

/// Over an item that is better than the visit's worst.
#[must_use]
pub fn worst_of_visit(words: Words, headline: &str) -> String {
    words.with("worst-of-visit", &[("headline", headline.into())])
}

/// Under the headline of a visit, where the item in view is better than that.
#[must_use]
pub fn this_card_alone(words: Words, headline: &str) -> String {
    words.with("this-card-alone", &[("headline", headline.into())])
}

/// How many codes of a card were read.
#[must_use]
pub fn codes_read(words: Words, read: usize, total: usize) -> String {
    let told = [("read", read.into()), ("total", total.into())];
    words.with("codes-read", &told)
}

/// Below it.
#[must_use]
pub fn show_the_others(words: Words, numbers: &str) -> String {
    words.with("show-the-others", &[("numbers", numbers.into())])
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────

/// The title of the list of files.
pub const CHOOSE_FILE: Message = Message("choose-file");
/// Below it.
pub const CHOOSE_FILE_HOW: Message = Message("choose-file-how");
/// The folder has nothing to open.
pub const FOLDER_EMPTY: Guidance = Guidance("folder-empty");
/// The folder can't be listed.
pub const FOLDER_UNREADABLE: Guidance = Guidance("folder-unreadable");
/// The folder has more than are listed.
pub const FOLDER_CUT: Message = Message("folder-cut");

/// The box that marks a file, as a screen reader says it.
#[must_use]
pub fn mark_file(words: Words, name: &str) -> String {
    words.with("mark-file", &[("name", name.into())])
}

/// The button that opens all files that are marked.
#[must_use]
pub fn open_files(words: Words, marked: usize) -> String {
    words.with("open-files", &[("files", marked.into())])
}

/// A file's size.
#[must_use]
pub fn file_size(words: Words, bytes: u64) -> String {
    let (id, size) = match bytes {
        0..1_000 => ("size-bytes", bytes.to_string()),
        1_000..1_000_000 => ("size-kilobytes", (bytes / 1_000).to_string()),
        _ => {
            let parts = [bytes / 1_000_000, bytes / 100_000 % 10];
            let told = parts.map(|part| part.to_string());
            let [whole, tenth] = told;
            let told = [("whole", whole.into()), ("tenth", tenth.into())];
            return words.with("size-megabytes", &told);
        }
    };
    words.with(id, &[("size", size.into())])
}

// ── Status strip ────────────────────────────────────────────────────────────────────────────────

/// Cards are judged without a network, whether there is one or not.
pub const NO_NETWORK: Message = Message("no-network");
/// The directory is older than a month.
pub const DIRECTORY_OLD: Message = Message("directory-old");
/// The directory is too old to call a card verified.
pub const DIRECTORY_TOO_OLD: Message = Message("directory-too-old");
/// In the demonstration.
pub const DEMO_MARK: Message = Message("demo-mark");
/// With a directory that was given for one call.
pub const TEST_MARK: Message = Message("test-mark");

/// The directory's date.
#[must_use]
pub fn directory_of(words: Words, published: UnixTime) -> String {
    words.with("directory-of", &[("day", day(words, published).into())])
}

/// How many issuers it knows.
#[must_use]
pub fn issuers(words: Words, count: usize) -> String {
    words.with("issuers", &[("issuers", count.into())])
}

/// The camera in use.
#[must_use]
pub fn camera_named(words: Words, name: &str) -> String {
    words.with("camera-named", &[("name", name.into())])
}

/// The time of day.
#[must_use]
pub fn clock(hour: i8, minute: i8) -> String {
    format!("{hour:02}:{minute:02}")
}
