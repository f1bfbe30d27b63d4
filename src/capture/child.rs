//! The scanner process: looks at pictures, so that nothing else of the program does.
//!
//! The same program, started as `health-card-kiosk scanner` (architecture §5). A sheet of paper can
//! make a reader of codes run for long, a driver can hold whoever asks for a picture, and decoders
//! of pictures are where bugs live: a thread cannot be ended, a process can. What it hears and says
//! is in `wire`.
//!
//! | file | holds |
//! | --- | --- |
//! | `feed` | what a source of pictures is given: where they go |
//! | `live` | pictures in turn: the newest is read, and shown if asked for |
//! | `still` | one file or picture after another |
//! | `pulse` | the sign of life, and the end of a process that hangs |
//! | `sandbox` | what the process gives up before it looks at a picture |

mod feed;
mod live;
mod pulse;
mod sandbox;
mod still;

use std::io::{self, ErrorKind, Stdin, Stdout, stdin, stdout};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fail::fail_point;

use super::camera;
use super::wire::{Ask, Inlet, Outlet, Task, Tell, VERSION};
use crate::faults;
use crate::limits;

pub(super) use feed::Feed;
pub use sandbox::close as give_up_rights;

/// The way to whoever started this process, shared by its threads.
#[derive(Clone)]
struct Out(Arc<Mutex<Outlet<Stdout>>>);

impl Out {
    fn lock(&self) -> MutexGuard<'_, Outlet<Stdout>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says `tell`, with `tail`. Where nobody listens any more, the process ends.
    fn tell(&self, tell: &Tell, tail: &[u8]) {
        if self.lock().send(tell, tail).is_err() {
            std::process::abort();
        }
    }
}

type In = Inlet<Stdin>;

/// Runs the scanner process until its input ends.
///
/// # Errors
/// [`ErrorKind::InvalidData`] if whoever started it is of another version, and what the system said
/// of its pipes.
pub fn run() -> io::Result<()> {
    let mut done = Ok(());
    faults::or_end(|| done = run_task());
    done
}

fn run_task() -> io::Result<()> {
    fail_point!("child-start");
    let out = Out(Arc::new(Mutex::new(Outlet::new(stdout()))));
    let mut input = Inlet::new(stdin(), limits::WIRE_ASK_TAIL);
    out.tell(&Tell::Hello { version: VERSION }, &[]);
    let Ask::Begin { version, task } = input.receive(&mut Vec::new())? else {
        return Err(ErrorKind::InvalidData.into());
    };
    if version != VERSION {
        return Err(ErrorKind::InvalidData.into());
    }
    match task {
        Task::Live(source) => live::run(input, &out, &source),
        Task::Still => still::run(input, &out),
        Task::List => {
            fail_point!("child-list");
            out.tell(&Tell::Cameras(camera::list()), &[]);
            Ok(())
        }
    }
}
