//! What other programs hand to the window as it opens: a desktop, by a double click on a file or a press
//! on a link of the schemes `shc` and `shlink`.

use zeroize::Zeroizing;

use crate::cli::{Fault, show};
use crate::kiosk::Event;

/// What happens in a window that opens with it.
pub(super) fn event(shown: &show::Arguments) -> Event {
    let texts = texts(shown);
    match texts.is_empty() {
        true => Event::given(shown.paths()),
        // Where they could not be taken out of the arguments.
        false => Event::Pasted(texts),
    }
}

/// The texts, one a line.
fn texts(shown: &show::Arguments) -> Zeroizing<String> {
    Zeroizing::new(shown.texts().collect::<Vec<_>>().join("\n"))
}

/// Starts the program anew without the texts in its arguments, which other accounts of the computer can
/// read for as long as it runs, and gives them to it through a pipe (sec-L8). Does nothing where there
/// are none.
///
/// # Errors
/// [`Fault::NotHandedOver`] if there are more than a pipe takes at once, or standard input is to be read
/// too.
#[cfg(unix)]
pub(super) fn take_out_of_arguments(shown: &show::Arguments) -> Result<(), Fault> {
    use std::env;
    use std::io::{self, Write as _};
    use std::process::Command;

    use rustix::fs::{OFlags, fcntl_setfl};

    use super::restart;
    use crate::capture::this_program;

    let texts = texts(shown);
    if texts.is_empty() {
        return Ok(());
    }
    if shown.paths().iter().any(|path| path.as_os_str() == "-") {
        return Err(Fault::NotHandedOver);
    }
    let write = || -> io::Result<io::PipeReader> {
        let (reader, mut writer) = io::pipe()?;
        // Nobody reads yet: what the pipe does not take would be waited for without end.
        fcntl_setfl(&writer, OFlags::NONBLOCK)?;
        writer.write_all(texts.as_bytes())?;
        Ok(reader)
    };
    let reader = write().map_err(|_not_taken| Fault::NotHandedOver)?;
    let arguments = env::args_os().skip(1);
    // Lists of processes show the name that it was started by.
    let own = env::current_exe().unwrap_or_else(|_unknown| this_program());
    let mut program = Command::new(own);
    program
        .args(arguments.filter(|argument| show::text(argument).is_none()))
        .arg("-")
        .stdin(reader);
    restart::start(program)
}

/// Other accounts can't read them here.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where it can fail")]
pub(super) const fn take_out_of_arguments(_shown: &show::Arguments) -> Result<(), Fault> {
    Ok(())
}
