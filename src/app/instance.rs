//! One window to a data folder: two would read one scanner and count in one store.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui::{Context, Ui as EguiUi, ViewportCommand};

use super::{TITLE, system_language, viewport};
use crate::cli::{Fault, complain};
use crate::limits;
use crate::store::make_folder;
use crate::ui::{AlreadyOpen, Ui};

/// Who holds the lock on this file is the window. The system lets go of it as a program ends, however
/// that comes about.
const FILE: &str = "window.lock";

/// Whether this is the window of its folder.
pub(super) enum Instance {
    /// It is, as long as this is held.
    Only(Held),
    /// Another is open.
    Another,
}

/// The locked file. There is none in a folder that can't be written, where no lane is to stop for it.
pub(super) struct Held {
    #[cfg_attr(not(test), expect(dead_code, reason = "held, not read"))]
    file: Option<File>,
}

impl Instance {
    const fn only(file: Option<File>) -> Self {
        Self::Only(Held { file })
    }

    /// Tries to become the window of `folder`. `after_fault`, the former one may need a moment to go.
    pub(super) fn take(folder: &Path, after_fault: bool) -> Self {
        make_folder(folder).ok();
        let path = folder.join(FILE);
        let opened = File::options().create(true).append(true).open(&path);
        let Ok(file) = opened.or_else(|_not_writable| File::open(&path)) else {
            return Self::only(None);
        };
        let patience = match after_fault {
            true => limits::FORMER_GOES,
            false => Duration::ZERO,
        };
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Self::only(Some(file)),
                // File systems without locks: those of some networks.
                Err(TryLockError::Error(_)) => return Self::only(None),
                Err(TryLockError::WouldBlock) if start.elapsed() < patience => {
                    thread::sleep(limits::FAULT_PAUSE);
                }
                Err(TryLockError::WouldBlock) => return Self::Another,
            }
        }
    }
}

/// Says on standard error and in a small window that another one is open, and where something was to be
/// shown, that it is not. The store is left alone.
pub(super) fn say_already_open(shows: bool) -> ExitCode {
    complain(&Fault::AlreadyOpen);
    let viewport = viewport()
        .with_inner_size([640.0, 300.0])
        .with_resizable(false);
    let options = eframe::NativeOptions {
        viewport,
        ..eframe::NativeOptions::default()
    };
    let shown = eframe::run_native(
        TITLE,
        options,
        Box::new(|creation| {
            Ui::use_system_typefaces(&creation.egui_ctx);
            let said = AlreadyOpen::new(&creation.egui_ctx, system_language(), shows);
            Ok(Box::new(Told(said)))
        }),
    );
    // Without a screen it was said on standard error.
    shown.ok();
    ExitCode::FAILURE
}

struct Told(AlreadyOpen);

impl eframe::App for Told {
    fn ui(&mut self, ui: &mut EguiUi, _frame: &mut eframe::Frame) {
        if self.0.show(ui) {
            let context: &Context = ui.ctx();
            context.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_has_one_window_and_none_that_has_gone_counts() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let first = Instance::take(&data, false);
        let is_held =
            |instance: &Instance| matches!(instance, Instance::Only(held) if held.file.is_some());
        assert!(is_held(&first));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&data).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700, "its owner's alone");
        }
        assert!(matches!(Instance::take(&data, false), Instance::Another));
        drop(first);
        assert!(is_held(&Instance::take(&data, false)));
        // No folder can be made below a file.
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let nowhere = Instance::take(&file.join("data"), false);
        assert!(matches!(nowhere, Instance::Only(_)) && !is_held(&nowhere));
    }
}
