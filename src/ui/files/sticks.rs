//! Sticks that are plugged in: what the system has mounted where it mounts them.

use std::fs;
use std::path::{Path, PathBuf};

/// Where systems mount sticks, at this depth or one deeper.
const ROOTS: [&str; 3] = ["/media", "/run/media", "/Volumes"];

/// Sticks that are shown.
const MOST: usize = 3;

/// The sticks that are there now.
pub(super) fn found() -> Vec<PathBuf> {
    let mut sticks: Vec<PathBuf> = ROOTS
        .iter()
        .flat_map(|root| beneath(Path::new(root), &is_mounted))
        .collect();
    sticks.truncate(MOST);
    sticks
}

/// A folder of `root`, or of a folder in it that is a person's, if something is mounted there.
fn beneath(root: &Path, is_mounted: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in folders(root) {
        if is_mounted(&folder) {
            found.push(folder);
        } else {
            let deeper = folders(&folder).into_iter();
            found.extend(deeper.filter(|folder| is_mounted(folder)));
        }
    }
    found
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries
        .take(100)
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

/// Whether `path` lies on another device than the folder that it is in.
#[cfg(unix)]
fn is_mounted(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| fs::metadata(path).ok().map(|metadata| metadata.dev());
    device(path).is_some() && path.parent().and_then(device) != device(path)
}

#[cfg(not(unix))]
fn is_mounted(_path: &Path) -> bool {
    false
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn a_stick_is_found_with_and_without_a_persons_folder() {
        let root = tempfile::tempdir().unwrap();
        let (near, far) = (root.path().join("A-STICK"), root.path().join("user/STICK"));
        for folder in [&near, &far, &root.path().join("user/empty")] {
            fs::create_dir_all(folder).unwrap();
        }
        let found = beneath(root.path(), &|path| {
            path.ends_with("A-STICK") || path == far
        });
        assert_eq!(found, [near, far]);
        assert!(beneath(root.path(), &is_mounted).is_empty());
        assert!(beneath(Path::new("/does/not/exist"), &is_mounted).is_empty());
    }
}
