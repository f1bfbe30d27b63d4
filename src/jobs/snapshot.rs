//! The files of a snapshot on a disk or a stick, found by their names wherever they were dropped or
//! chosen (req-G10).

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::read_bounded;
use crate::directory::SnapshotError;
use crate::limits;
use crate::store::StoreError;

/// How VCI names its snapshot.
const NAME: &str = "vci_snapshot";

/// Entries of a folder that are looked at.
const LOOKED_AT: usize = 20_000;

/// The names of VCI's lists, which nobody signed.
const LISTED: &str = "vci-issuers.json";
const METADATA: &str = "vci-issuers-metadata.json";

/// Why a snapshot is not imported. The directory in use stays.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ImportRefusal {
    /// There is no snapshot among these files, or in this folder.
    NoSnapshot,
    /// The signature is not there.
    NoSignature,
    /// A file can't be read.
    CanNotRead,
    /// A file is larger than a snapshot may be.
    TooLarge,
    /// It is no snapshot, or not one to believe.
    Snapshot(SnapshotError),
    /// It can't be stored.
    NotKept,
    /// The demonstration has a directory of its own.
    Demonstration,
}

impl From<&StoreError> for ImportRefusal {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Snapshot(error) => Self::Snapshot(*error),
            _ => Self::NotKept,
        }
    }
}

/// Whether these files or folders, dropped or chosen together, are meant to be a snapshot, and not
/// cards: a folder, a signature, a snapshot by its name, or a JSON file with a signature beside it.
#[must_use]
pub fn are_snapshot(paths: &[PathBuf]) -> bool {
    paths.iter().any(|path| {
        let is_named_so = || stem(path).is_some_and(|stem| stem.eq_ignore_ascii_case(NAME));
        let is_body = || is_json(path) && (is_named_so() || beside(path, "sig").is_some());
        is_kind(path, "sig") || is_body() || path.is_dir()
    })
}

type Bytes = Zeroizing<Vec<u8>>;

/// A snapshot and its detached signature.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SnapshotFiles {
    /// `vci_snapshot.json`.
    pub body: PathBuf,
    /// `vci_snapshot.sig`.
    pub signature: PathBuf,
}

impl SnapshotFiles {
    /// Finds them: each may be named, or lie beside the other, or in a folder that is named.
    ///
    /// # Errors
    /// [`ImportRefusal`] if one of them is not there.
    pub fn find(paths: &[PathBuf]) -> Result<Self, ImportRefusal> {
        let signatures: Vec<&PathBuf> = paths.iter().filter(|path| is_kind(path, "sig")).collect();
        let mut lacks_signature = false;
        for path in paths {
            if path.is_dir() {
                match Self::in_folder(path) {
                    Err(ImportRefusal::NoSnapshot) => {}
                    Err(ImportRefusal::NoSignature) => lacks_signature = true,
                    found => return found,
                }
            } else if is_json(path) {
                let named = signatures.iter().find(|other| stem(other) == stem(path));
                let signature = named.map(|other| (*other).clone());
                match signature.or_else(|| beside(path, "sig")) {
                    Some(signature) => {
                        let body = path.clone();
                        return Ok(Self { body, signature });
                    }
                    None => lacks_signature = true,
                }
            }
        }
        let by_signature = signatures.into_iter().find_map(|signature| {
            let body = beside(signature, "json")?;
            let signature = signature.clone();
            Some(Self { body, signature })
        });
        by_signature.ok_or(match lacks_signature {
            true => ImportRefusal::NoSignature,
            false => ImportRefusal::NoSnapshot,
        })
    }

    /// The snapshot in `folder`: the one with VCI's name, else the first with a signature. VCI keeps
    /// it in a folder `logs`.
    fn in_folder(folder: &Path) -> Result<Self, ImportRefusal> {
        let listing = fs::read_dir(folder).map_err(|_io| ImportRefusal::CanNotRead)?;
        let files = listing.flatten().take(LOOKED_AT).map(|entry| entry.path());
        let mut bodies: Vec<PathBuf> = files.filter(|path| is_json(path)).collect();
        let is_vci = |path: &Path| stem(path).is_some_and(|stem| stem.eq_ignore_ascii_case(NAME));
        bodies.sort_by_key(|path| (!is_vci(path), path.clone()));
        let lacks_signature = bodies.first().is_some_and(|path| is_vci(path));
        for body in bodies {
            if let Some(signature) = beside(&body, "sig") {
                return Ok(Self { body, signature });
            }
        }
        let logs = folder.join("logs");
        match lacks_signature {
            true => Err(ImportRefusal::NoSignature),
            false if logs.is_dir() && !folder.ends_with("logs") => Self::in_folder(&logs),
            false => Err(ImportRefusal::NoSnapshot),
        }
    }

    /// VCI's list of participating issuers and its metadata, where they lie with the snapshot, or
    /// above it as in a copy of the published files.
    #[must_use]
    pub fn lists(&self) -> [Option<PathBuf>; 2] {
        let folder = self.body.parent();
        let above = folder
            .filter(|folder| folder.ends_with("logs"))
            .and_then(Path::parent);
        [LISTED, METADATA].map(|name| {
            let mut places = folder
                .into_iter()
                .chain(above)
                .map(|place| place.join(name));
            places.find(|path| path.is_file())
        })
    }

    /// Reads both: the snapshot's bytes, then its signature's.
    ///
    /// # Errors
    /// [`ImportRefusal`] if one can't be read, is too large, or is cut off.
    pub fn read(&self) -> Result<(Bytes, Bytes), ImportRefusal> {
        let read = |path, most| match read_bounded(path, most) {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => Err(ImportRefusal::TooLarge),
            Err(_io) => Err(ImportRefusal::CanNotRead),
        };
        let body = read(&self.body, limits::SNAPSHOT_BYTES)?;
        // No signature holds over a file that is cut off, and that is not what staff need to hear.
        if !body.trim_ascii_end().ends_with(b"}") {
            return Err(ImportRefusal::Snapshot(SnapshotError::NotJson));
        }
        Ok((body, read(&self.signature, limits::SIGNATURE_BYTES)?))
    }
}

fn stem(path: &Path) -> Option<&str> {
    path.file_stem().and_then(OsStr::to_str)
}

fn is_kind(path: &Path, kind: &str) -> bool {
    let extension = path.extension().and_then(OsStr::to_str);
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case(kind))
}

fn is_json(path: &Path) -> bool {
    is_kind(path, "json")
}

/// The file beside `path` with the same name and this ending. Sticks may have names in capitals.
fn beside(path: &Path, kind: &str) -> Option<PathBuf> {
    [kind.to_owned(), kind.to_uppercase()]
        .into_iter()
        .map(|kind| path.with_extension(kind))
        .find(|path| path.is_file())
}
