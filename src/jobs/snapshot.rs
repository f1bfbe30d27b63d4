//! A snapshot of the directory on a disk or a stick: which files belong together (req-G10).

use std::fs;
use std::path::{Path, PathBuf};

/// A snapshot and what belongs to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Files {
    /// The snapshot.
    pub snapshot: PathBuf,
    /// Its detached signature.
    pub signature: Option<PathBuf>,
    /// The list of participating issuers.
    pub listed: Option<PathBuf>,
    /// What is told of issuers.
    pub metadata: Option<PathBuf>,
}

/// The names that the VCI directory gives its files.
const SNAPSHOT: &str = "vci_snapshot.json";
const LISTED: &str = "vci-issuers.json";
const METADATA: &str = "vci-issuers-metadata.json";

/// Folders below the one named in which the files may lie, as in a copy of the published directory.
const BELOW: [&str; 2] = ["", "logs"];

/// The snapshot that `path` means: itself, the file that its signature is for, or the one in that
/// folder. `None` if it means none: a `.json` file without a signature beside it is something else.
#[must_use]
pub fn find(path: &Path) -> Option<Files> {
    if path.is_dir() {
        let below = BELOW.map(|folder| path.join(folder));
        return below.iter().find_map(|folder| in_folder(folder, path));
    }
    let extension = path.extension()?;
    let (snapshot, signature) = (path.with_extension("json"), path.with_extension("sig"));
    let is_named = extension.eq_ignore_ascii_case("json") || extension.eq_ignore_ascii_case("sig");
    (is_named && snapshot.is_file() && signature.is_file()).then(|| Files {
        listed: beside(&snapshot, LISTED),
        metadata: beside(&snapshot, METADATA),
        signature: Some(signature),
        snapshot,
    })
}

/// The snapshot of the usual name, else the only one with a signature.
fn in_folder(folder: &Path, top: &Path) -> Option<Files> {
    let mut found = find(&folder.join(SNAPSHOT)).or_else(|| {
        let entries = fs::read_dir(folder).ok()?;
        let paths = entries.flatten().map(|entry| entry.path());
        let mut signed = paths
            .take(crate::limits::FOLDER_ENTRIES)
            .filter(|path| {
                path.extension()
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("sig"))
            })
            .filter_map(|path| find(&path));
        let first = signed.next();
        first.filter(|_only| signed.next().is_none())
    })?;
    let at_top = |name: &str| Some(top.join(name)).filter(|path| path.is_file());
    found.listed = found.listed.or_else(|| at_top(LISTED));
    found.metadata = found.metadata.or_else(|| at_top(METADATA));
    Some(found)
}

fn beside(file: &Path, name: &str) -> Option<PathBuf> {
    let beside = file.with_file_name(name);
    beside.is_file().then_some(beside)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn with(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        folder
    }

    fn name(path: Option<&PathBuf>) -> &str {
        path.and_then(|path| path.file_name()?.to_str())
            .unwrap_or_default()
    }

    #[test]
    fn a_folder_a_snapshot_and_a_signature_mean_the_same() {
        let stick = with(&[
            "vci_snapshot.json",
            "vci_snapshot.sig",
            "vci-issuers.json",
            "photo.png",
        ]);
        let found = find(stick.path()).unwrap();
        for file in ["vci_snapshot.json", "vci_snapshot.sig"] {
            assert_eq!(find(&stick.path().join(file)).as_ref(), Some(&found));
        }
        assert_eq!(name(Some(&found.snapshot)), "vci_snapshot.json");
        assert_eq!(name(found.signature.as_ref()), "vci_snapshot.sig");
        assert_eq!(name(found.listed.as_ref()), "vci-issuers.json");
        assert_eq!(found.metadata, None);
        assert_eq!(find(&stick.path().join("photo.png")), None);
    }

    #[test]
    fn a_copy_of_the_published_directory_is_understood() {
        let copy = with(&[
            "logs/vci_snapshot.json",
            "logs/vci_snapshot.sig",
            "vci-issuers.json",
            "vci-issuers-metadata.json",
        ]);
        let found = find(copy.path()).unwrap();
        assert_eq!(name(found.listed.as_ref()), "vci-issuers.json");
        assert_eq!(name(found.metadata.as_ref()), "vci-issuers-metadata.json");
    }

    #[test]
    fn without_a_signature_or_with_two_there_is_no_telling() {
        assert_eq!(find(with(&["vci_snapshot.json"]).path()), None);
        assert_eq!(
            find(with(&["a.json", "a.sig", "b.json", "b.sig"]).path()),
            None
        );
        let other = with(&["of-today.json", "of-today.sig"]);
        assert_eq!(
            name(Some(&find(other.path()).unwrap().snapshot)),
            "of-today.json"
        );
    }
}
