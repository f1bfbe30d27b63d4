//! What the scanner process gives up before it looks at a picture: the network, writing files, and
//! starting programs. Whoever breaks a decoder with a sheet of paper then holds a process that can
//! do next to nothing (sec-P6, sec-P7).
//!
//! On Linux by two means: Landlock, which knows paths, where the kernel has it; and a seccomp filter
//! of system calls, which must be there. Files may still be opened for reading, since drivers'
//! libraries do that. On other systems the process is just a process of its own.

use std::io;

/// Gives up all that, for as long as this process runs.
///
/// # Errors
/// If the kernel refuses: then no picture is looked at.
#[cfg(target_os = "linux")]
pub fn close() -> io::Result<()> {
    lock_files().map_err(io::Error::other)?;
    filter_calls(seccompiler::apply_filter_all_threads)
}

/// Nothing to give up here.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "it fails elsewhere")]
pub fn close() -> io::Result<()> {
    Ok(())
}

/// Ends this process if it asks for more than `most` bytes of memory. Decoders of documents have no
/// bound of their own (sec-P8).
///
/// # Errors
/// What the system said.
#[cfg(target_os = "linux")]
pub(super) fn bound_memory(most: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    Ok(setrlimit(Resource::Data, limit)?)
}

/// Other systems count otherwise.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "it fails elsewhere")]
pub(super) fn bound_memory(_most: u64) -> io::Result<()> {
    Ok(())
}

/// For this thread and those that it starts, as far as this kernel goes.
#[cfg(target_os = "linux")]
fn lock_files() -> Result<(), landlock::RulesetError> {
    use landlock::{ABI, Access as _, AccessFs, AccessNet, Ruleset, RulesetAttr as _, Scope};
    let abi = ABI::V6;
    Ruleset::default()
        .handle_access(AccessFs::from_write(abi) | AccessFs::Execute)?
        .handle_access(AccessNet::from_all(abi))?
        .scope(Scope::from_all(abi))?
        .create()?
        .restrict_self()?;
    Ok(())
}

/// Refuses the system calls that nothing here needs.
#[cfg(target_os = "linux")]
fn filter_calls(
    apply: fn(seccompiler::BpfProgramRef<'_>) -> seccompiler::Result<()>,
) -> io::Result<()> {
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};
    let arch = std::env::consts::ARCH
        .try_into()
        .map_err(io::Error::other)?;
    let refused = refused().map_err(io::Error::other)?;
    for (rules, errno) in [(absent(), libc::ENOSYS), (refused, libc::EPERM)] {
        let refuse = SeccompAction::Errno(errno.unsigned_abs());
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch);
        let program: BpfProgram = filter
            .map_err(io::Error::other)?
            .try_into()
            .map_err(io::Error::other)?;
        apply(&program).map_err(io::Error::other)?;
    }
    Ok(())
}

#[cfg(target_os = "linux")]
type Rules = std::collections::BTreeMap<i64, Vec<seccompiler::SeccompRule>>;

/// Calls that are answered as by a kernel that does not know them, so that the C library takes an
/// older one, whose arguments a filter can see.
#[cfg(target_os = "linux")]
fn absent() -> Rules {
    let calls = [libc::SYS_clone3, libc::SYS_openat2];
    calls.map(|call| (call, Vec::new())).into()
}

/// Calls that are refused, always or with certain arguments.
#[cfg(target_os = "linux")]
fn refused() -> Result<Rules, seccompiler::BackendError> {
    use seccompiler::{
        SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq, SeccompCondition as If, SeccompRule,
    };
    let always = [
        // The network; pipes to other programs too.
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_connect,
        libc::SYS_bind,
        libc::SYS_listen,
        libc::SYS_accept,
        libc::SYS_accept4,
        // Other programs.
        libc::SYS_execve,
        libc::SYS_execveat,
        libc::SYS_ptrace,
        libc::SYS_process_vm_readv,
        libc::SYS_process_vm_writev,
        libc::SYS_pidfd_open,
        libc::SYS_pidfd_getfd,
        libc::SYS_pidfd_send_signal,
        libc::SYS_kill,
        libc::SYS_setsid,
        // Files.
        libc::SYS_truncate,
        libc::SYS_unlinkat,
        libc::SYS_renameat,
        libc::SYS_renameat2,
        libc::SYS_mkdirat,
        libc::SYS_mknodat,
        libc::SYS_linkat,
        libc::SYS_symlinkat,
        libc::SYS_fchmodat,
        libc::SYS_fchownat,
        libc::SYS_utimensat,
        libc::SYS_setxattr,
        libc::SYS_lsetxattr,
        libc::SYS_removexattr,
        libc::SYS_lremovexattr,
        libc::SYS_mount,
        libc::SYS_umount2,
        libc::SYS_pivot_root,
        libc::SYS_chroot,
        libc::SYS_name_to_handle_at,
        libc::SYS_open_by_handle_at,
        // The kernel itself, and ways round a filter.
        libc::SYS_io_uring_setup,
        libc::SYS_io_uring_enter,
        libc::SYS_io_uring_register,
        libc::SYS_bpf,
        libc::SYS_perf_event_open,
        libc::SYS_userfaultfd,
        libc::SYS_keyctl,
        libc::SYS_add_key,
        libc::SYS_request_key,
        libc::SYS_unshare,
        libc::SYS_setns,
        libc::SYS_init_module,
        libc::SYS_finit_module,
        libc::SYS_kexec_load,
    ];
    let mut rules: std::collections::BTreeMap<_, _> = always.map(|call| (call, Vec::new())).into();
    #[cfg(target_arch = "x86_64")]
    for call in [
        libc::SYS_fork,
        libc::SYS_vfork,
        libc::SYS_creat,
        libc::SYS_unlink,
        libc::SYS_rmdir,
        libc::SYS_rename,
        libc::SYS_mkdir,
        libc::SYS_mknod,
        libc::SYS_link,
        libc::SYS_symlink,
        libc::SYS_chmod,
        libc::SYS_chown,
        libc::SYS_lchown,
    ] {
        rules.insert(call, Vec::new());
    }
    let is = |argument, mask: libc::c_int, value: libc::c_int| {
        let (mask, value) = (
            u64::from(mask.unsigned_abs()),
            u64::from(value.unsigned_abs()),
        );
        SeccompRule::new(vec![If::new(argument, Dword, MaskedEq(mask), value)?])
    };
    // A new process, and no new thread.
    rules.insert(libc::SYS_clone, vec![is(0, libc::CLONE_THREAD, 0)?]);
    let written = |argument| {
        Ok::<_, seccompiler::BackendError>(vec![
            is(argument, libc::O_ACCMODE, libc::O_WRONLY)?,
            is(argument, libc::O_ACCMODE, libc::O_RDWR)?,
            is(argument, libc::O_CREAT, libc::O_CREAT)?,
            is(argument, libc::O_TRUNC, libc::O_TRUNC)?,
        ])
    };
    rules.insert(libc::SYS_openat, written(2)?);
    #[cfg(target_arch = "x86_64")]
    rules.insert(libc::SYS_open, written(1)?);
    Ok(rules)
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use std::fs::File;
    use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
    use std::process::Command;
    use std::thread;

    use super::*;

    /// In a thread of its own, which alone is locked in.
    fn inside(does: impl FnOnce() + Send + 'static) {
        let builder = thread::Builder::new().name("inside".to_owned());
        builder.spawn(does).unwrap().join().unwrap();
    }

    #[test]
    fn the_network_files_and_programs_are_out_of_reach() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "kept").unwrap();
        let address = folder.path().join("socket");
        let _listener = UnixListener::bind(&address).unwrap();
        inside(move || {
            filter_calls(seccompiler::apply_filter).unwrap();
            // Sockets of every family are made by one call.
            assert!(UnixDatagram::unbound().is_err());
            assert!(UnixStream::connect(address).is_err());
            assert!(UnixStream::pair().is_err());
            assert!(Command::new("/bin/true").status().is_err());
            assert!(File::create(file.with_extension("new")).is_err());
            assert!(File::options().append(true).open(&file).is_err());
            assert!(File::options().read(true).write(true).open(&file).is_err());
            assert!(std::fs::remove_file(&file).is_err());
            assert!(std::fs::rename(&file, file.with_extension("away")).is_err());
            assert!(std::fs::create_dir(file.with_extension("folder")).is_err());
            assert!(std::os::unix::fs::symlink(&file, file.with_extension("link")).is_err());
            // What a reader of pictures needs.
            assert_eq!(std::fs::read_to_string(&file).unwrap(), "kept");
            inside(|| assert_eq!(1 + 1, 2));
            drop(vec![0_u8; 32 << 20]);
        });
    }

    #[test]
    fn without_a_filter_the_same_is_in_reach() {
        let folder = tempfile::tempdir().unwrap();
        inside(move || {
            assert!(UnixDatagram::unbound().is_ok());
            assert!(Command::new("/bin/true").status().is_ok());
            assert!(File::create(folder.path().join("new")).is_ok());
        });
    }

    #[test]
    fn files_are_locked_as_far_as_the_kernel_goes() {
        inside(|| assert!(lock_files().is_ok()));
    }
}
