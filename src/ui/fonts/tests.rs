use std::path::Path;

use egui::epaint::text::{Fonts, TextOptions};
use egui::{Color32, Context, FontId, RawInput};

use super::noto::FACES;
use super::*;

/// What `ask` says of the typefaces of a window that speaks `language`.
fn with_typefaces<T>(language: Language, ask: impl FnOnce(&Context) -> T) -> T {
    let ctx = Context::default();
    install(&ctx, language);
    ctx.begin_pass(RawInput::default());
    let answer = ask(&ctx);
    // Nobody draws what was laid out.
    ctx.end_pass().textures_delta.clear();
    answer
}

/// The letters of `text` that would be drawn as a box.
fn missing(ctx: &Context, weight: Weight, text: &str) -> String {
    let font = FontId::new(20.0, weight.family_for(text));
    let is_missing = |letter: &char| !ctx.fonts_mut(|fonts| fonts.has_glyph(&font, *letter));
    text.chars().filter(is_missing).collect()
}

#[test]
fn every_sentence_of_the_window_can_be_written_in_each_weight() {
    for language in Language::ALL {
        let file = format!("assets/words/{}.ftl", language.code());
        let words =
            std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        with_typefaces(language, |ctx| {
            for weight in Weight::ALL {
                for line in words.lines() {
                    assert_eq!(
                        missing(ctx, weight, line),
                        "",
                        "{language:?} {weight:?} {line}"
                    );
                }
                for offered in Language::ALL {
                    let name = offered.own_name();
                    assert_eq!(
                        missing(ctx, weight, name),
                        "",
                        "{language:?} {weight:?} {name}"
                    );
                }
            }
        });
    }
}

/// The typefaces that the letters of `text` are in, each once.
fn typefaces(ctx: &Context, weight: Weight, text: &str) -> BTreeSet<String> {
    let family = weight.family_for(text);
    let font = FontId::new(20.0, family.clone());
    ctx.fonts_mut(|fonts| {
        assert!(fonts.has_glyphs(&font, text), "{text}");
        let letters = fonts.characters(&family);
        let first = |letter: char| {
            letters
                .get(&letter)
                .and_then(|names| names.first())
                .cloned()
        };
        text.chars()
            .filter(|letter| letter.is_alphabetic())
            .filter_map(first)
            .collect()
    })
}

#[test]
fn no_word_is_written_in_two_typefaces() {
    let words = [
        "Nguyễn Thị Ánh",
        "Nguye\u{302}\u{303}n",
        "Đặng",
        "Łukasz Żółć",
        "Ștefan",
        "Ωμέγα",
    ];
    for language in [Language::English, Language::Vietnamese] {
        with_typefaces(language, |ctx| {
            for (weight, noto) in Weight::ALL.into_iter().zip(&FACES) {
                for word in words {
                    let used = typefaces(ctx, weight, word);
                    let is_one = used.len() == 1;
                    assert!(is_one, "{word} is in {used:?}");
                }
                let used = typefaces(ctx, weight, words[0]);
                assert_eq!(used, BTreeSet::from([noto.name.to_owned()]));
            }
        });
    }
    assert_eq!(
        Weight::Heavy.family_for("Anna Müller"),
        Weight::Heavy.family()
    );
    with_typefaces(Language::Vietnamese, |ctx| {
        let used = typefaces(ctx, Weight::Regular, "Camera");
        assert_eq!(used, BTreeSet::from([FACES[0].name.to_owned()]));
    });
}

/// A name in each script that is built in.
const NAMES: [&str; 25] = [
    "Johanna Núñez",
    "Nguyễn Thị Ánh",
    "Αλεξάνδρα Παπαδοπούλου",
    "Олександр Щербицький",
    "王小明",
    "陳麗珍 黃志強 劉鑫",
    "佐々木 さくら ユウコ 榊",
    "김민서 박서준",
    "نگار احمدی",
    "Գայանե Հակոբյան",
    "ফাতেমা খাতুন",
    "श्रीनिवास त्रिपाठी",
    "አበበ ብቂላ",
    "ნინო ქავთარაძე",
    "પ્રિયા પટેલ",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "נועה בת כהן",
    "ಶ್ರೀನಿವಾಸ ಮೂರ್ತಿ",
    "សុខ សុភា",
    "ສົມຊາຍ ວົງສາ",
    "ലക്ഷ്മി നായർ",
    "အောင်ဆန်း",
    "සුනිල් පෙරේරා",
    "கிருஷ்ணன்",
    "స్వాతి రెడ్డి",
];

#[test]
fn names_in_each_script_are_drawn() {
    with_typefaces(Language::English, |ctx| {
        for weight in Weight::ALL {
            for name in NAMES.into_iter().chain(["สมชาย ใจดี", "ประยุทธ์"])
            {
                let font = FontId::new(40.0, weight.family_for(name));
                let has_all = ctx.fonts_mut(|fonts| fonts.has_glyphs(&font, name));
                assert!(has_all, "{name}: {}", missing(ctx, weight, name));
            }
        }
    });
}

#[test]
fn a_letter_that_no_typeface_has_is_missing_and_not_an_end() {
    with_typefaces(Language::English, |ctx| {
        assert_eq!(missing(ctx, Weight::Heavy, "A\u{12000}B"), "\u{12000}");
    });
}

#[test]
fn each_built_in_typeface_is_whole_and_shown_by_what_it_is_for() {
    for face in &FACES {
        let file = face.file();
        assert!(
            FontRef::new(file).unwrap().outline_glyphs().iter().count() > 50,
            "{}",
            face.name
        );
        let mut fonts = FontDefinitions::empty();
        fonts
            .font_data
            .insert("it".to_owned(), Arc::new(FontData::from_static(file)));
        fonts
            .families
            .insert(FontFamily::Proportional, vec!["it".to_owned()]);
        let mut fonts = Fonts::new(TextOptions::default(), fonts);
        let mut view = fonts.with_pixels_per_point(1.0);
        let letters: String = view
            .characters(&FontFamily::Proportional)
            .keys()
            .take(50)
            .collect();
        let galley = view.layout_no_wrap(letters, FontId::proportional(84.0), Color32::WHITE);
        assert!(galley.size().x > 84.0, "{}", face.name);
    }
}

#[test]
fn each_weight_of_atkinson_has_the_same_letters() {
    for weight in Weight::ALL {
        let face = FontRef::new(weight.atkinson()).unwrap();
        let letters = face
            .charmap()
            .mappings()
            .filter_map(|(point, _glyph)| char::from_u32(point));
        assert_eq!(letters.collect::<BTreeSet<char>>(), *ATKINSON);
        for letter in ('A'..='z')
            .chain('À'..='ÿ')
            .filter(|letter| letter.is_alphabetic())
        {
            assert!(ATKINSON.contains(&letter), "{letter}");
        }
    }
}

#[test]
fn each_typeface_has_its_licence_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let mut faces = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some((family, _weight)) = name.split_once('-').filter(|_| !name.starts_with("OFL"))
        else {
            continue;
        };
        faces += 1;
        // One licence for all of Noto Sans whose authors are the Noto Project's.
        let licence = match family {
            "NotoSansSC" | "NotoSansKR" => "OFL-NotoSansCJK.txt",
            noto if noto.starts_with("NotoSans") => "OFL-NotoSans.txt",
            "AtkinsonHyperlegibleNext" => "OFL-AtkinsonHyperlegibleNext.txt",
            other => panic!("{other} has no licence"),
        };
        let licence = std::fs::read_to_string(folder.join(licence)).unwrap();
        assert!(
            licence.contains("SIL OPEN FONT LICENSE Version 1.1"),
            "{name}"
        );
        let script = family.trim_start_matches("NotoSans").to_lowercase();
        if licence.contains("notofonts") && !script.is_empty() {
            assert!(licence.contains(&format!("notofonts/{script})")), "{name}");
        }
    }
    assert_eq!(faces, Weight::ALL.len() + FACES.len());
}

/// Letters whose foot is on the line in their script.
const ON_THE_LINE: [char; 14] = [
    'Ă', 'Π', 'Н', 'א', 'Ա', 'ন', 'न', 'ሀ', 'ન', 'ਨ', 'က', 'ப', 'ก', 'ກ',
];

#[test]
fn all_typefaces_stand_on_one_line() {
    with_typefaces(Language::English, |ctx| {
        let font = FontId::new(100.0, Weight::Heavy.family());
        for letter in ON_THE_LINE {
            let (text, font) = (format!("H{letter}"), font.clone());
            let galley = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, Color32::WHITE));
            let feet = galley.rows[0].row.glyphs.iter().map(|glyph| {
                let painted = glyph.uv_rect;
                glyph.pos.y + painted.offset.y + painted.size.y
            });
            let feet: Vec<f32> = feet.collect();
            // Round feet stand a little below the line.
            let distance = (feet[0] - feet[1]).abs();
            assert!(distance <= 3.0, "{letter} is {distance} from the line");
        }
    });
}
