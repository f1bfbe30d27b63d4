//! Writes the manual pages and the completions of the command line, made from its own definition, into
//! a folder: see packaging/package.

use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;

use clap::CommandFactory as _;
use clap_complete::Shell;
use health_card_kiosk::cli::Arguments;

fn main() -> io::Result<()> {
    let root = env::args_os().nth(1).map(PathBuf::from);
    let share = root.ok_or(io::ErrorKind::InvalidInput)?.join("share");
    let command = Arguments::command();
    let name = command.get_name().to_owned();

    let pages = share.join("man/man1");
    fs::create_dir_all(&pages)?;
    clap_mangen::generate_to(command.clone(), &pages)?;

    let shells = [
        (Shell::Bash, "bash-completion/completions", name.clone()),
        (Shell::Zsh, "zsh/vendor-completions", format!("_{name}")),
        (
            Shell::Fish,
            "fish/vendor_completions.d",
            format!("{name}.fish"),
        ),
    ];
    for (shell, folder, file) in shells {
        let folder = share.join(folder);
        fs::create_dir_all(&folder)?;
        let mut file = fs::File::create(folder.join(file))?;
        clap_complete::generate(shell, &mut command.clone(), &name, &mut file);
    }
    Ok(())
}
