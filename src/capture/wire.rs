//! What this program and its scanner process say to each other, over the scanner's standard input
//! and output.
//!
//! ```text
//! u32  length of the head in bytes, little endian, at most limits::WIRE_HEAD
//! u32  length of the tail in bytes, little endian, at most what the receiver allows
//! head one Ask or Tell, as postcard writes it
//! tail pixels or a file, as the head says
//! ```
//!
//! The scanner is the part of the program that hostile pictures may break, so that whoever hears it
//! believes nothing: lengths are checked before memory is asked for, and a message that makes no
//! sense ends the conversation. Heads hold the texts of cards; they are wiped.

use std::io::{self, ErrorKind, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::coach::Sighting;
use super::demo::Reel;
use super::document::PageProgress;
use super::found::FoundCode;
use super::picture::PictureError;
use super::sheet::{SheetSize, ShowFault, Wanted};
use super::status::{CameraEntry, CameraStatus};
use crate::limits;

/// Both sides say theirs first, and part if they differ: a program that was replaced while it ran
/// must not misread its own scanner.
pub(super) const VERSION: u16 = 2;

/// To the scanner.
#[derive(Deserialize, Serialize)]
pub(super) enum Ask {
    /// The first message: what this process is for.
    Begin { version: u16, task: Task },
    /// One more picture for the screen may come. Asked for each, so that none waits in the pipe.
    Preview,
    /// Reads the picture or document file in the tail.
    File,
    /// Opens the document in the tail, to be looked at.
    Show(Wanted),
    /// Reads the pixels in the tail: red, green, blue, opacity, row by row from the top.
    Pixels { width: u32, height: u32 },
}

/// What a scanner process is for.
#[derive(Deserialize, Serialize)]
pub(super) enum Task {
    /// Shows and reads pictures until its input ends.
    Live(Source),
    /// Reads one file or picture after another.
    Still,
    /// Lists the cameras, once.
    List,
}

/// Where pictures come from.
#[derive(Clone, Deserialize, Serialize)]
pub enum Source {
    /// The camera with this id; the first that works if it is not there or none is named.
    Camera(Option<String>),
    /// Drawn pictures of these cards.
    Demo(Reel),
    /// The pictures in this folder, in the order of their names, again and again.
    Folder(std::path::PathBuf, Pace),
}

/// How fast the pictures of a folder follow each other.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Pace {
    /// 30 a second, of which the reader takes as many as it would of a camera's.
    Camera,
    /// Each as soon as the one before it was taken, and all of them read: a day's pictures in
    /// minutes.
    Reader,
}

/// From the scanner.
#[derive(Deserialize, Serialize)]
pub(super) enum Tell {
    /// The first message.
    Hello { version: u16 },
    /// Nothing hangs.
    Alive {
        /// How many pictures it has read since it began.
        read: u64,
    },
    /// How the camera is.
    Status(CameraStatus),
    /// A picture for the screen: red, green, blue of each pixel in the tail, from the top left.
    Preview { width: u32, height: u32 },
    /// The codes in one picture; none, once, when none has been read for a while.
    Codes(Vec<FoundCode>),
    /// What else the newest pictures show, when that has changed.
    Sighting(Sighting),
    /// The page of a document that is read now.
    Page(PageProgress),
    /// What was in the file or the pixels.
    Read(Result<Vec<FoundCode>, PictureError>),
    /// A page of the document; its pixels are in the tail.
    Sheet(SheetSize),
    /// The document's text, as postcard writes a [`crate::document::Readable`] in the tail.
    Text,
    /// The document is not shown.
    NotShown(ShowFault),
    /// All cameras.
    Cameras(Vec<CameraEntry>),
}

/// Writes messages.
pub(super) struct Outlet<W> {
    pipe: W,
    head: Zeroizing<Vec<u8>>,
}

impl<W: Write> Outlet<W> {
    pub(super) fn new(pipe: W) -> Self {
        Self {
            pipe,
            head: Zeroizing::new(vec![0; limits::WIRE_HEAD]),
        }
    }

    /// Writes one message and its tail.
    ///
    /// # Errors
    /// The pipe's, and [`ErrorKind::InvalidData`] for a message that is too long to be one.
    pub(super) fn send(&mut self, message: &impl Serialize, tail: &[u8]) -> io::Result<()> {
        let (lengths, head) = self.head.split_at_mut(8);
        let head = postcard::to_slice(message, head).map_err(nonsense)?.len();
        lengths[..4].copy_from_slice(&length(head)?.to_le_bytes());
        lengths[4..].copy_from_slice(&length(tail.len())?.to_le_bytes());
        self.pipe.write_all(&self.head[..8 + head])?;
        self.pipe.write_all(tail)?;
        self.pipe.flush()
    }
}

/// Reads messages.
pub(super) struct Inlet<R> {
    pipe: R,
    head: Zeroizing<Vec<u8>>,
    most: usize,
}

impl<R: Read> Inlet<R> {
    /// Takes tails of up to `most` bytes.
    pub(super) fn new(pipe: R, most: usize) -> Self {
        Self {
            pipe,
            head: Zeroizing::new(vec![0; limits::WIRE_HEAD]),
            most,
        }
    }

    /// Waits for one message; `tail` becomes its tail.
    ///
    /// # Errors
    /// The pipe's, [`ErrorKind::UnexpectedEof`] once it has ended, and [`ErrorKind::InvalidData`]
    /// for what is no message.
    pub(super) fn receive<T: DeserializeOwned>(&mut self, tail: &mut Vec<u8>) -> io::Result<T> {
        let mut lengths = [0; 8];
        self.pipe.read_exact(&mut lengths)?;
        let (head, rest) = self::lengths(lengths);
        if head > limits::WIRE_HEAD || rest > self.most {
            return Err(ErrorKind::InvalidData.into());
        }
        self.pipe.read_exact(&mut self.head[..head])?;
        let message = postcard::from_bytes(&self.head[..head]).map_err(nonsense)?;
        tail.resize(rest, 0);
        self.pipe.read_exact(tail)?;
        Ok(message)
    }
}

/// The lengths of head and tail.
fn lengths(bytes: [u8; 8]) -> (usize, usize) {
    let both = u64::from_le_bytes(bytes);
    let [head, rest] = [both & u64::from(u32::MAX), both >> 32];
    let whole = |length| usize::try_from(length).unwrap_or(usize::MAX);
    (whole(head), whole(rest))
}

fn nonsense(_error: postcard::Error) -> io::Error {
    ErrorKind::InvalidData.into()
}

fn length(bytes: usize) -> io::Result<u32> {
    u32::try_from(bytes).map_err(|_too_long| ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use proptest::prelude::*;

    use super::*;

    fn sent(message: &impl Serialize, tail: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        Outlet::new(&mut bytes).send(message, tail).unwrap();
        bytes
    }

    #[test]
    fn what_is_sent_is_received() {
        let asked = sent(
            &Ask::Pixels {
                width: 2,
                height: 1,
            },
            &[1, 2, 3],
        );
        let (mut inlet, mut tail) = (Inlet::new(&asked[..], 3), Vec::new());
        let ask = inlet.receive(&mut tail).unwrap();
        assert!(matches!(
            ask,
            Ask::Pixels {
                width: 2,
                height: 1
            }
        ));
        assert_eq!(tail, [1, 2, 3]);
        let ended = inlet.receive::<Ask>(&mut tail).err().unwrap();
        assert_eq!(ended.kind(), ErrorKind::UnexpectedEof);
    }

    #[test]
    fn what_is_too_long_is_refused_before_memory_is_asked_for() {
        let mut tail = Vec::new();
        let message = sent(&Tell::Alive { read: 1 }, &[0; 4]);
        let refused = Inlet::new(&message[..], 3).receive::<Tell>(&mut tail);
        assert_eq!(refused.err().unwrap().kind(), ErrorKind::InvalidData);
        let refused = Inlet::new(&[0xff; 16][..], usize::MAX).receive::<Tell>(&mut tail);
        assert_eq!(refused.err().unwrap().kind(), ErrorKind::InvalidData);
        assert!(tail.capacity() == 0);
        let text = Zeroizing::new("x".repeat(limits::WIRE_HEAD));
        let source = Source::Camera(Some(text.to_string()));
        let task = Task::Live(source);
        let long = Ask::Begin {
            version: VERSION,
            task,
        };
        let refused = Outlet::new(Vec::new()).send(&long, &[]);
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::InvalidData);
    }

    proptest! {
        #[test]
        fn nonsense_is_an_error_and_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut tail = Vec::new();
            let mut inlet = Inlet::new(&bytes[..], 64);
            while inlet.receive::<Tell>(&mut tail).is_ok() {}
            let mut whole = vec![u8::try_from(bytes.len()).unwrap(), 0, 0, 0, 0, 0, 0, 0];
            whole.extend(&bytes);
            let _any = Inlet::new(&whole[..], 64).receive::<Tell>(&mut tail);
            let _any = Inlet::new(&whole[..], 64).receive::<Ask>(&mut tail);
        }
    }
}
