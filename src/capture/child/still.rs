//! One file or picture after another.

use std::io::{self, ErrorKind};

use super::pulse::Pulse;
use super::{In, Out, sandbox};
use crate::capture::document::{self, PageProgress};
use crate::capture::wire::{Ask, Tell};
use crate::limits;

/// Reads what comes in until nothing does.
pub(super) fn run(mut input: In, out: &Out) -> io::Result<()> {
    let pulse = Pulse::default();
    pulse.start(out.clone(), || ())?;
    sandbox::bound_memory(limits::STILL_MEMORY)?;
    sandbox::close()?;
    let mut tail = Vec::new();
    loop {
        let ask = match input.receive(&mut tail) {
            Ok(ask) => ask,
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        };
        let mut page = |progress: PageProgress| {
            pulse.go_on();
            out.tell(&Tell::Page(progress), &[]);
        };
        let read = pulse.read(limits::STILL_DEADLINE, || match ask {
            Ask::File => Some(document::read(&tail, &mut page)),
            Ask::Pixels { width, height } => Some(document::read_pixels(
                width as usize,
                height as usize,
                &tail,
            )),
            Ask::Begin { .. } | Ask::Preview => None,
        });
        let read = read.ok_or(ErrorKind::InvalidData)?;
        out.tell(&Tell::Read(read), &[]);
    }
}
