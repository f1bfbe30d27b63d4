//! The texts in what people give: files of every kind, and standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use zeroize::Zeroizing;

use crate::capture::document::PageProgress;
use crate::capture::{FoundCode, PictureError};
use crate::limits;
use crate::payload;
use crate::verdict::InputFault;

/// How pictures and documents are read, with word of each page before it is: in a process of their
/// own by [`crate::capture::StillReader`], or at once by [`crate::capture::document::read`].
pub type ReadFile<'a> =
    dyn FnMut(&[u8], &mut dyn FnMut(PageProgress)) -> Result<Vec<FoundCode>, PictureError> + 'a;

/// The texts in a file: of each code, if it is a picture or a document, which `read` then reads;
/// else the file itself.
///
/// # Errors
/// [`InputFault`] if there is nothing to read in it.
pub fn texts(
    bytes: &[u8],
    read: &mut ReadFile<'_>,
    page: &mut dyn FnMut(PageProgress),
) -> Result<Vec<Zeroizing<String>>, InputFault> {
    if bytes.len() as u64 > limits::INPUT_BYTES {
        return Err(InputFault::TooLarge);
    }
    match read(bytes, page) {
        Err(PictureError::NotAPicture) => match str::from_utf8(bytes) {
            // A text has no NUL; a film may look like one otherwise (req-A7).
            Ok(text) if !text.trim().is_empty() && !text.contains('\0') => Ok(payload::lines(text)
                .into_iter()
                .map(|text| Zeroizing::new(text.to_owned()))
                .collect()),
            _ => Err(InputFault::UnknownKind),
        },
        found => code_texts(found),
    }
}

/// The texts of the codes that were found, or why there are none.
///
/// # Errors
/// [`InputFault`] if there is no code.
pub fn code_texts(
    found: Result<Vec<FoundCode>, PictureError>,
) -> Result<Vec<Zeroizing<String>>, InputFault> {
    match found {
        Ok(codes) if codes.is_empty() => Err(InputFault::NoCode),
        Ok(codes) => Ok(codes.into_iter().map(|code| code.text).collect()),
        Err(PictureError::NotAPicture) => Err(InputFault::UnknownKind),
        Err(PictureError::TooLarge) => Err(InputFault::TooLarge),
        Err(PictureError::NoReader) => Err(InputFault::CanNotOpen),
        Err(PictureError::Damaged) => Err(InputFault::DamagedPicture),
        Err(PictureError::DamagedDocument) => Err(InputFault::DamagedDocument),
        Err(PictureError::LockedDocument) => Err(InputFault::LockedDocument),
        Err(PictureError::OtherPicture(kind)) => Err(InputFault::OtherPicture { kind }),
        Err(PictureError::NoCodeInDocument { is_cut: false }) => Err(InputFault::NoCodeInDocument),
        Err(PictureError::NoCodeInDocument { is_cut: true }) => Err(InputFault::NoCodeInFirstPages),
    }
}

/// The texts in the file at `path`, or on standard input for `-`; see [`texts`].
///
/// # Errors
/// [`InputFault`] if it can't be read, or there is nothing to read in it.
pub fn file_texts(
    path: &Path,
    read: &mut ReadFile<'_>,
    page: &mut dyn FnMut(PageProgress),
) -> Result<Vec<Zeroizing<String>>, InputFault> {
    if path.is_dir() {
        return Err(InputFault::Folder);
    }
    match read_bounded(path, limits::INPUT_BYTES) {
        Ok(Some(bytes)) => texts(&bytes, read, page),
        Ok(None) => Err(InputFault::TooLarge),
        Err(_io) => Err(InputFault::CanNotOpen),
    }
}

/// All of a file, or of standard input for `-`; `None` if it is larger than `most` bytes.
///
/// # Errors
/// What the system said.
pub fn read_bounded(path: &Path, most: u64) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
    let source: Box<dyn Read> = match path.as_os_str() == "-" {
        true => Box::new(standard_input()?),
        false => Box::new(File::open(path)?),
    };
    let mut bytes = Zeroizing::new(Vec::new());
    // One byte more than allowed tells that there is more; a length told beforehand is a claim.
    source.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Standard input without the buffer of the standard library, which would keep the start of it for as
/// long as the program runs (sec-L3).
fn standard_input() -> io::Result<File> {
    #[cfg(unix)]
    let input = std::os::fd::AsFd::as_fd(&io::stdin()).try_clone_to_owned()?;
    #[cfg(windows)]
    let input = std::os::windows::io::AsHandle::as_handle(&io::stdin()).try_clone_to_owned()?;
    Ok(File::from(input))
}
