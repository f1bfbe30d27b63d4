//! `health-card-kiosk show`: what the window opens with. Desktops call it for files and addresses.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use url::Url;

use crate::payload;

/// What to show.
#[derive(Args)]
pub struct Arguments {
    /// Files, their file:// addresses, texts from shc:/ or shlink:/ on, or - for standard input,
    /// which other programs on this computer don't see
    #[arg(required = true, value_name = "INPUT", value_hint = ValueHint::FilePath)]
    inputs: Vec<OsString>,
}

/// Keeps what is in it of a person to itself.
impl fmt::Debug for Arguments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} inputs", self.inputs.len())
    }
}

impl Arguments {
    /// The files, and `-` for standard input; not the texts.
    #[must_use]
    pub fn paths(&self) -> Vec<PathBuf> {
        let files = self.inputs.iter().filter(|input| text(input).is_none());
        files.map(|input| path(input)).collect()
    }

    /// The texts, which are somebody's cards and links.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.inputs.iter().filter_map(|input| text(input))
    }
}

/// `input`, if it is a text and names no file. A link may have a viewer's address before it.
#[must_use]
pub fn text(input: &OsStr) -> Option<&str> {
    let is_text = |text: &&str| text.split('#').any(payload::has_scheme);
    input.to_str().filter(is_text)
}

/// The file that `input` names, by its path or, as desktops do, by its address.
fn path(input: &OsStr) -> PathBuf {
    let address = input.to_str().and_then(|text| Url::parse(text).ok());
    let local = address.filter(|address| address.scheme() == "file");
    let path = local.and_then(|address| address.to_file_path().ok());
    path.unwrap_or_else(|| PathBuf::from(input))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn addresses_of_files_are_files_and_those_of_cards_are_texts() {
        let inputs = [
            "/a b.smart-health-card",
            "file:///a%20b.smart-health-card",
            "file://localhost/c%C3%A9.png",
            "SHC:/5676",
            "shlink:/eyJ1",
            "https://viewer.example/#shlink:/eyJ2",
            "a.txt",
            "-",
            "file://elsewhere/d.png",
        ];
        let arguments = Arguments {
            inputs: inputs.map(OsString::from).to_vec(),
        };
        let paths = [
            "/a b.smart-health-card",
            "/a b.smart-health-card",
            "/cé.png",
            "a.txt",
            "-",
            // On another computer: nothing is fetched, and no file has that name.
            "file://elsewhere/d.png",
        ];
        assert_eq!(arguments.paths(), paths.map(PathBuf::from));
        let texts = arguments.texts().collect::<Vec<_>>();
        let links = ["shlink:/eyJ1", "https://viewer.example/#shlink:/eyJ2"];
        assert_eq!(texts, [&["SHC:/5676"][..], &links].concat());
        assert_eq!(format!("{arguments:?}"), "9 inputs");
    }
}
