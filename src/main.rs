//! Arguments in, an exit code out.

use std::alloc::System;
use std::io::Write as _;
use std::process::ExitCode;

use health_card_kiosk::app;
use health_card_kiosk::cli::{self, Arguments};
use health_card_kiosk::faults;
use zeroizing_alloc::ZeroAlloc;

/// Whatever is let go is wiped, wherever it was: most of what holds a card is asked for by others,
/// such as readers of JSON and layouts of text (sec-L3).
#[global_allocator]
static WIPED: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    leave_no_core_dump();
    name_places_of_panics();
    faults::arm();
    let arguments = match Arguments::read(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let command = arguments.command.as_ref();
    command
        .and_then(|command| cli::run(command, &arguments))
        .unwrap_or_else(|| app::run(&arguments))
}

/// A panic says where it was and never what it says: its words may quote a card (sec-L1). Readers
/// of codes panic on some pictures, which is caught where they are called.
fn name_places_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, |place| format!(" at {place}"));
        let build = env!("CARGO_PKG_VERSION");
        // With standard error closed there is nobody to tell.
        writeln!(
            std::io::stderr(),
            "health-card-kiosk {build}: internal fault{place}"
        )
        .ok();
    }));
}

/// A dump of this program's memory would hold a card (architecture §4, red line 4).
fn leave_no_core_dump() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        // Lowering a limit is always allowed.
        setrlimit(Resource::Core, none).ok();
    }
    // A handler that dumps are piped to does not ask for that limit.
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable).ok();
    }
}
