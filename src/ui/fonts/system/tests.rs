use egui::epaint::text::{Fonts, TextOptions};
use egui::{Color32, FontDefinitions, FontFamily, FontId};
use proptest::prelude::*;

use super::*;
use crate::ui::fonts::noto::FACES;

/// Thai is in ours; under another script's name it stands for a typeface of the system.
const LETTER: char = 'ก';
const NAME: &str = "DejaVuSans.ttf";

fn thai() -> &'static [u8] {
    FACES
        .iter()
        .find(|face| face.name.contains("Thai"))
        .unwrap()
        .file()
}

/// Letters drawn with `file` in a folder of typefaces as the only source of them; whether the first
/// was there.
fn drawn_with(file: &[u8]) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("truetype/dejavu");
    fs::create_dir_all(&inside).unwrap();
    fs::write(inside.join(NAME), file).unwrap();
    let found = Found::among(&[folder.path().to_owned()]);
    assert_eq!(found.files.len(), 1);
    let definitions = FontDefinitions::default();
    let fonts = Fonts::new(TextOptions::default(), definitions);
    let mut fonts = fonts.with_font_providers(vec![Arc::new(found)]);
    let font = FontId::new(40.0, FontFamily::Proportional);
    let is_there = fonts.has_glyph(&font, LETTER);
    let mut view = fonts.with_pixels_per_point(1.0);
    let text = "สมชาย ใจดี ประยุทธ์ กขฃคฅฆง".to_owned();
    let galley = view.layout_no_wrap(text, font, Color32::WHITE);
    assert!(galley.size().x.is_finite());
    is_there
}

#[test]
fn a_typeface_of_the_system_is_found_and_drawn_with() {
    assert!(drawn_with(thai()));
}

#[test]
fn a_damaged_typeface_is_as_if_it_were_not_there() {
    assert!(!drawn_with(b""));
    assert!(!drawn_with(b"no typeface at all"));
    assert!(!drawn_with(&thai()[..thai().len() / 8]));
    // Letters larger than any memory.
    let mut huge = thai().to_vec();
    let at = huge
        .windows(2)
        .position(|units| units == 1_000_u16.to_be_bytes())
        .unwrap();
    huge[at..at + 2].copy_from_slice(&1_u16.to_be_bytes());
    assert!(!drawn_with(&huge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_ends_the_window(
        length in 0..thai().len(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40),
    ) {
        let mut file = thai()[..length].to_vec();
        drawn_with(&file);
        file = thai().to_vec();
        for (at, byte) in flips {
            *at.get_mut(&mut file) = byte;
        }
        drawn_with(&file);
    }
}

#[test]
fn only_files_of_known_names_are_looked_at_and_no_link_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("another.ttf"), thai()).unwrap();
    fs::write(outside.path().join(NAME), thai()).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path(), folder.path().join("folder")).unwrap();
        std::os::unix::fs::symlink(outside.path().join(NAME), folder.path().join(NAME)).unwrap();
    }
    let mut deep = folder.path().to_owned();
    for _ in 0..=TYPEFACE_DEPTH {
        deep.push("deeper");
    }
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join(NAME), thai()).unwrap();
    let found = Found::among(&[folder.path().to_owned(), PathBuf::from("/does/not/exist")]);
    assert_eq!(found.files, Vec::<PathBuf>::new());
}

#[test]
fn a_file_above_the_bound_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(NAME);
    fs::write(&path, [0; 100]).unwrap();
    assert_eq!(read(&path, 100).unwrap().len(), 100);
    assert_eq!(
        read(&path, 99).unwrap_err().kind(),
        io::ErrorKind::FileTooLarge
    );
    assert!(read(folder.path(), 100).is_err());
}
