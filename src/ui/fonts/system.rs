//! The system's own typefaces, for letters that are in none of ours: looked for by name in the usual
//! folders, on a thread of their own, and read when such a letter comes.
//!
//! Whatever is wrong with a file, it is as if it were not there.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::{FallbackRequest, FontData, FontInsert, FontProvider, FontTweak};
use skrifa::FontRef;
use skrifa::raw::TableProvider as _;

use super::{beside_atkinson, draws};
use crate::limits::{
    TYPEFACE_BYTES, TYPEFACE_DEPTH, TYPEFACE_ENTRIES, TYPEFACE_FILES, TYPEFACE_UNITS,
    TYPEFACES_BYTES,
};

/// Files that may have the letters in `spans`, the best first.
struct Group {
    spans: &'static [RangeInclusive<char>],
    names: &'static [&'static str],
}

/// Chinese, Japanese and Korean, with what is rare in names.
const EASTERN: Group = Group {
    spans: &[
        '\u{1100}'..='\u{11ff}',
        '\u{2e80}'..='\u{9fff}',
        '\u{a960}'..='\u{a97f}',
        '\u{ac00}'..='\u{d7ff}',
        '\u{f900}'..='\u{faff}',
        '\u{fe30}'..='\u{fe4f}',
        '\u{ff00}'..='\u{ffef}',
        '\u{20000}'..='\u{323af}',
    ],
    names: &[
        "NotoSansCJK-Regular.ttc",
        "NotoSansCJK-VF.otf.ttc",
        "NotoSansCJKsc-Regular.otf",
        "SourceHanSans.ttc",
        "PingFang.ttc",
        "Hiragino Sans GB.ttc",
        "AppleSDGothicNeo.ttc",
        "msyh.ttc",
        "msjh.ttc",
        "YuGothM.ttc",
        "malgun.ttf",
        "simsunb.ttf",
        "wqy-zenhei.ttc",
        "DroidSansFallbackFull.ttf",
    ],
};

/// Scripts that are in none of our typefaces, and those of which ours have the common letters.
const SCRIPTS: &[Group] = &[
    EASTERN,
    Group {
        spans: &['\u{700}'..='\u{74f}', '\u{860}'..='\u{86f}'],
        names: &["NotoSansSyriac-Regular.ttf", "seguihis.ttf"],
    },
    Group {
        spans: &['\u{780}'..='\u{7bf}'],
        names: &["NotoSansThaana-Regular.ttf", "mvboli.ttf"],
    },
    Group {
        spans: &['\u{7c0}'..='\u{7ff}'],
        names: &["NotoSansNKo-Regular.ttf", "ebrima.ttf"],
    },
    Group {
        spans: &['\u{b00}'..='\u{b7f}'],
        names: &["NotoSansOriya-Regular.ttf", "Nirmala.ttf", "Nirmala.ttc"],
    },
    Group {
        spans: &['\u{f00}'..='\u{fff}'],
        names: &[
            "NotoSerifTibetan-Regular.ttf",
            "himalaya.ttf",
            "Kailasa.ttc",
        ],
    },
    Group {
        spans: &[
            '\u{1000}'..='\u{109f}',
            '\u{a9e0}'..='\u{a9ff}',
            '\u{aa60}'..='\u{aa7f}',
        ],
        names: &["NotoSansMyanmar-Regular.ttf", "mmrtext.ttf"],
    },
    Group {
        spans: &[
            '\u{1200}'..='\u{139f}',
            '\u{2d80}'..='\u{2ddf}',
            '\u{ab00}'..='\u{ab2f}',
        ],
        names: &["NotoSansEthiopic-Regular.ttf", "ebrima.ttf", "Kefa.ttc"],
    },
    Group {
        spans: &['\u{13a0}'..='\u{13ff}', '\u{ab70}'..='\u{abbf}'],
        names: &["NotoSansCherokee-Regular.ttf", "gadugi.ttf"],
    },
    Group {
        spans: &['\u{1400}'..='\u{167f}', '\u{18b0}'..='\u{18ff}'],
        names: &["NotoSansCanadianAboriginal-Regular.ttf", "gadugi.ttf"],
    },
    Group {
        spans: &['\u{1800}'..='\u{18af}'],
        names: &["NotoSansMongolian-Regular.ttf", "monbaiti.ttf"],
    },
    Group {
        spans: &['\u{2d30}'..='\u{2d7f}'],
        names: &["NotoSansTifinagh-Regular.ttf", "ebrima.ttf"],
    },
    Group {
        spans: &['\u{a980}'..='\u{a9df}'],
        names: &["NotoSansJavanese-Regular.ttf", "javatext.ttf"],
    },
    Group {
        spans: &['\u{1e900}'..='\u{1e95f}'],
        names: &["NotoSansAdlam-Regular.ttf", "ebrima.ttf"],
    },
    // What else there may be.
    Group {
        spans: &['\u{a0}'..='\u{10ffff}'],
        names: &[
            "NotoSans-Regular.ttf",
            "DejaVuSans.ttf",
            "FreeSans.ttf",
            "segoeui.ttf",
            "Arial Unicode.ttf",
        ],
    },
];

/// Looks for typefaces on a thread of its own; what is found is used from then on.
pub(in crate::ui) fn look(ctx: &egui::Context) {
    let thread = thread::Builder::new().name("typefaces".to_owned());
    let ctx = ctx.clone();
    let started = thread.spawn(move || {
        let found = Found::among(&folders());
        if !found.files.is_empty() {
            ctx.add_font_provider(Arc::new(found));
        }
    });
    // Without them the window has its own.
    drop(started);
}

/// Looks for them now.
pub(super) fn look_now() -> Found {
    Found::among(&folders())
}

/// Where systems keep their typefaces: for everybody first, then for whoever runs the program.
fn folders() -> Vec<PathBuf> {
    let home = etcetera::home_dir().ok();
    let at_home = |folder: &str| home.as_ref().map(|home| home.join(folder));
    let (fixed, own) = if cfg!(target_os = "windows") {
        let root =
            std::env::var_os("SystemRoot").map_or_else(|| "C:\\Windows".into(), PathBuf::from);
        (
            vec![root.join("Fonts")],
            at_home("AppData/Local/Microsoft/Windows/Fonts"),
        )
    } else if cfg!(target_os = "macos") {
        let fixed = ["/System/Library/Fonts", "/Library/Fonts"];
        (fixed.map(PathBuf::from).to_vec(), at_home("Library/Fonts"))
    } else {
        let fixed = ["/usr/share/fonts", "/usr/local/share/fonts"];
        (
            fixed.map(PathBuf::from).to_vec(),
            at_home(".local/share/fonts"),
        )
    };
    fixed.into_iter().chain(own).collect()
}

/// Files that were found, each under one of the names above.
pub(super) struct Found {
    files: Vec<PathBuf>,
    read: Mutex<Vec<Read>>,
}

/// A file that was read: nothing where it could not be, or is no typeface.
struct Read {
    path: PathBuf,
    file: Option<Arc<Vec<u8>>>,
}

impl Found {
    /// What is in `folders` and in those within them. No link is followed.
    fn among(folders: &[PathBuf]) -> Self {
        let mut files = Vec::new();
        let mut entries = 0;
        let mut waiting: Vec<(PathBuf, usize)> = folders
            .iter()
            .rev()
            .map(|folder| (folder.clone(), 0))
            .collect();
        while let Some((folder, depth)) = waiting.pop() {
            let Ok(inside) = fs::read_dir(&folder) else {
                continue;
            };
            for entry in inside.flatten() {
                entries += 1;
                if entries > TYPEFACE_ENTRIES || files.len() == TYPEFACE_FILES {
                    return Self::with(files);
                }
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() && depth < TYPEFACE_DEPTH => {
                        waiting.push((entry.path(), depth + 1));
                    }
                    Ok(kind) if kind.is_file() && is_looked_for(&entry.file_name()) => {
                        files.push(entry.path());
                    }
                    Ok(_) | Err(_) => {}
                }
            }
        }
        Self::with(files)
    }

    const fn with(files: Vec<PathBuf>) -> Self {
        let read = Mutex::new(Vec::new());
        Self { files, read }
    }

    /// How many there are.
    pub(super) const fn count(&self) -> usize {
        self.files.len()
    }

    /// Whether one of them draws `letter`.
    pub(super) fn draws(&self, letter: char) -> bool {
        let all = self.files.iter().filter_map(|path| self.file(path));
        all.into_iter().any(|file| draws(&file, letter))
    }

    /// The file at `path`, if it is a typeface that can be drawn with.
    fn file(&self, path: &Path) -> Option<Arc<Vec<u8>>> {
        let mut all = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.iter().find(|known| known.path == path) {
            return known.file.clone();
        }
        let taken: usize = all
            .iter()
            .filter_map(|known| known.file.as_ref().map(|file| file.len()))
            .sum();
        let room = TYPEFACES_BYTES.saturating_sub(taken as u64);
        let file = read(path, room.min(TYPEFACE_BYTES)).ok();
        let file = file.filter(|file| is_sound(file)).map(Arc::new);
        all.push(Read {
            path: path.to_owned(),
            file: file.clone(),
        });
        file
    }
}

impl FontProvider for Found {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let has_letter = |group: &&Group| group.spans.iter().any(|span| span.contains(&letter));
        let names = SCRIPTS
            .iter()
            .filter(has_letter)
            .flat_map(|group| group.names);
        let mut paths = names.flat_map(|name| {
            let is_named = move |path: &&PathBuf| path.file_name() == Some(OsStr::new(name));
            self.files.iter().filter(is_named)
        });
        let (path, file) = paths.find_map(|path| {
            let file = self.file(path)?;
            draws(&file, letter).then_some((path, file))
        })?;
        // A name of its own: no face of ours is called as a path is.
        let tweak = FontTweak {
            // Hints are a program within the file.
            hinting: Some(false),
            ..beside_atkinson(&file)
        };
        let data = FontData::from_blob(file, 0).tweak(tweak);
        Some(FontInsert::new(&path.to_string_lossy(), data, Vec::new()))
    }
}

fn is_looked_for(name: &OsStr) -> bool {
    let mut names = SCRIPTS.iter().flat_map(|group| group.names);
    names.any(|looked_for| name == OsStr::new(looked_for))
}

/// What is in the file at `path`.
///
/// # Errors
///
/// It can't be read, or has more than `most` bytes.
fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // Before any of it is read, and again for one that grows meanwhile.
    if about.len() > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes)?;
    match bytes.len() as u64 > most {
        true => Err(io::ErrorKind::FileTooLarge.into()),
        false => Ok(bytes),
    }
}

/// Whether the first typeface in `file` has the measures that letters are drawn by.
fn is_sound(file: &[u8]) -> bool {
    FontRef::from_index(file, 0).is_ok_and(|face| {
        let has_units = |units: u16| TYPEFACE_UNITS.contains(&units);
        face.head().is_ok_and(|head| has_units(head.units_per_em()))
            && face.hhea().is_ok()
            && face.maxp().is_ok()
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
