//! What is kept: the folder, the store, the directory, the audit, the settings.

use std::path::Path;

use super::{Finding, State, without_home};
use crate::audit::{AuditScans, Log};
use crate::clock;
use crate::directory::Freshness;
use crate::jobs::Desk;
use crate::limits;
use crate::store::{Opened, Settings, Store, TakeAlong};
use crate::time::Clock;

/// All of it.
pub(super) fn all(folder: &Path, desk: &Desk) -> Vec<Finding> {
    let settings = desk.store.settings().unwrap_or_default();
    let mut findings = vec![
        self::folder(folder, desk),
        access(folder),
        space(folder),
        store(desk),
        directory(desk),
        refresh(&desk.store, &settings),
        fleet(&desk.store, &settings),
        clock(desk),
    ];
    findings.extend(Log::ALL.map(|log| audit(&desk.store, log)));
    findings.push(scans(&settings));
    findings.push(pin(&desk.store, &settings));
    findings.push(rule(&desk.store, &settings));
    findings.extend(ways_out(&settings));
    findings
}

fn folder(folder: &Path, desk: &Desk) -> Finding {
    let at = without_home(folder);
    match &desk.opened {
        Opened::Kept => Finding::good("data-folder", at),
        Opened::SetAside(_) => Finding::new(
            "data-folder",
            State::Look,
            format!("{at}: the stored file was damaged and stands aside"),
            "Settings and decisions of this kiosk are to be made again, or taken from a file.",
        ),
        Opened::NotRead => Finding::new(
            "data-folder",
            State::Bad,
            format!("{at}: the stored file can't be read"),
            "Cards are judged, without the settings, PIN and decisions of this kiosk. Give the account that runs the kiosk the right to read it, and check the disk.",
        ),
        Opened::InMemory | Opened::NotWritten => Finding::new(
            "data-folder",
            State::Bad,
            format!("{at}: can't be written"),
            "Cards are judged, and nothing new is kept. Give the account that runs the kiosk the right to write there.",
        ),
    }
}

/// Who else can read what is kept.
fn access(folder: &Path) -> Finding {
    let name = "data-access";
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let file = folder.join("kiosk.db");
        let mode = |path: &Path| std::fs::metadata(path).map(|about| about.permissions().mode());
        let Ok((folder, file)) = mode(folder).and_then(|folder| Ok((folder, mode(&file)?))) else {
            return Finding::told(name, "no file is there".to_owned());
        };
        if folder & 0o022 != 0 || file & 0o022 != 0 {
            return Finding::new(
                name,
                State::Bad,
                "others than the kiosk's account can change what is kept".to_owned(),
                "Take the right to write away from group and others.",
            );
        }
        Finding::good(
            name,
            "only the kiosk's account can change what is kept".to_owned(),
        )
    }
    #[cfg(not(unix))]
    {
        let _unused = folder;
        Finding::told(name, "not looked at on this system".to_owned())
    }
}

fn space(folder: &Path) -> Finding {
    let name = "free-space";
    #[cfg(unix)]
    {
        let Ok(disk) = rustix::fs::statvfs(folder) else {
            return Finding::told(name, "not known".to_owned());
        };
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        let told = format!("{} MB", free / 1_000_000);
        if free < limits::FREE_SPACE_BYTES {
            return Finding::new(
                name,
                State::Look,
                told,
                "A refresh of the directory and the audit need room: make some.",
            );
        }
        Finding::good(name, told)
    }
    #[cfg(not(unix))]
    {
        let _unused = folder;
        Finding::told(name, "not looked at on this system".to_owned())
    }
}

fn store(desk: &Desk) -> Finding {
    let sqlite = Store::sqlite_version();
    match desk.store.check() {
        Ok(None) => Finding::good("store", format!("whole; SQLite {sqlite}")),
        Ok(Some(fault)) => Finding::new(
            "store",
            State::Bad,
            format!("damaged: {fault}; SQLite {sqlite}"),
            "Close the kiosk, move the file kiosk.db away and start again; take the settings from a file.",
        ),
        Err(error) => Finding::new(
            "store",
            State::Bad,
            format!("can't be read: {error}"),
            "Close the kiosk, move the file kiosk.db away and start again.",
        ),
    }
}

fn directory(desk: &Desk) -> Finding {
    let directory = &desk.directory;
    let (state, advice) = match directory.freshness(clock::now()) {
        Freshness::Fresh => (State::Good, ""),
        Freshness::Stale => (State::Look, "Refresh it, or import one from a stick."),
        Freshness::TooOld => (
            State::Bad,
            "No card is verified by it: refresh it, or import one from a stick.",
        ),
    };
    let what = format!(
        "of {} ({}), {} issuers, {} keys",
        directory.published(),
        directory.source().name(),
        directory.issuers().len(),
        directory.key_count()
    );
    Finding::new("directory", state, what, advice)
}

fn refresh(store: &Store, settings: &Settings) -> Finding {
    let name = "refresh";
    if !settings.refreshes {
        return Finding::told(name, "by hand alone".to_owned());
    }
    let Ok((succeeded, _tried, failures)) = store.past_refreshes() else {
        return Finding::told(name, "not known".to_owned());
    };
    let last = succeeded.map_or_else(|| "never".to_owned(), |at| at.to_string());
    match failures {
        0 => Finding::told(name, format!("by itself; succeeded last: {last}")),
        failures => Finding::new(
            name,
            State::Look,
            format!("succeeded last: {last}; failed since then: {failures}"),
            "`health-card-kiosk directory refresh` says why.",
        ),
    }
}

fn fleet(store: &Store, settings: &Settings) -> Finding {
    let name = "fleet";
    let (Ok(fleet), Ok(key)) = (store.fleet(), store.fleet_key()) else {
        return Finding::told(name, "not known".to_owned());
    };
    let Some(key) = key else {
        return match settings.fleet_source.is_empty() {
            true => Finding::told(name, "in none".to_owned()),
            false => Finding::new(
                name,
                State::Look,
                "an address is set, and no key is pinned".to_owned(),
                "Nothing is asked for: `health-card-kiosk fleet trust FILE`.",
            ),
        };
    };
    let key = key.id();
    let Some(pack) = fleet.in_force else {
        return Finding::new(
            name,
            State::Look,
            format!("key {key}; no pack was applied yet"),
            "`health-card-kiosk directory refresh` says why, or `health-card-kiosk fleet apply FILE`.",
        );
    };
    let told = format!(
        "key {key}; pack of {}, applied {}",
        pack.issued, pack.applied
    );
    if let Some(over) = pack.over_since(clock::now()) {
        return Finding::new(
            name,
            State::Look,
            format!("{told}, over since {over}"),
            "It stays in force. Publish a newer pack, or look why none comes here.",
        );
    }
    match fleet.fault {
        None => Finding::good(name, told),
        Some(fault) => Finding::new(
            name,
            State::Look,
            format!("{told}; the last attempt failed: {}", fault.code()),
            "`health-card-kiosk directory refresh` says more.",
        ),
    }
}

fn clock(desk: &Desk) -> Finding {
    let mut past = desk.past;
    let moment = past.moment(clock::now());
    match moment.clock {
        Clock::Trusted | Clock::Given => Finding::good("clock", moment.shown.to_string()),
        Clock::Doubtful => Finding::new(
            "clock",
            State::Bad,
            format!("shows {}, and {} has passed", moment.shown, moment.now),
            "No card is verified: set the clock; if it ran ahead before, run `health-card-kiosk clock-reset`.",
        ),
    }
}

fn audit(store: &Store, log: Log) -> Finding {
    let name = match log {
        Log::Kiosk => "audit-kiosk",
        Log::Scans => "audit-scans",
    };
    match store.check_audit(log, &[]) {
        Ok(Ok(checked)) => {
            let told = match checked.lines {
                0 => "empty".to_owned(),
                lines => format!("whole: {lines} lines, {}", checked.head),
            };
            Finding::good(name, told)
        }
        Ok(Err(broken)) => Finding::new(
            name,
            State::Bad,
            broken.to_string(),
            "Somebody changed the file: keep a copy of it and find out who.",
        ),
        Err(error) => Finding::new(
            name,
            State::Look,
            error.to_string(),
            "It could not be read.",
        ),
    }
}

fn scans(settings: &Settings) -> Finding {
    let scans = match settings.audit_scans {
        AuditScans::No => "visits are not noted, only counted".to_owned(),
        AuditScans::Coarse => format!(
            "visits are noted by the hour, for {} days",
            settings.audit_days
        ),
        AuditScans::Full => format!(
            "visits are noted with time and issuer, for {} days",
            settings.audit_days
        ),
    };
    let taken = match settings.take_along {
        TakeAlong::No => "staff take nothing along",
        TakeAlong::Copy => "staff may copy",
        TakeAlong::CopyAndSave => "staff may copy and save",
    };
    Finding::told("retention", format!("{scans}; {taken}"))
}

fn pin(store: &Store, settings: &Settings) -> Finding {
    match (
        store.pin().is_ok_and(|pin| pin.is_some()),
        settings.is_kiosk,
    ) {
        (true, true) => Finding::good("pin", "set; leaving needs it".to_owned()),
        (true, false) => Finding::good("pin", "set".to_owned()),
        (false, is_kiosk) => Finding::new(
            "pin",
            if is_kiosk { State::Bad } else { State::Look },
            "none is set".to_owned(),
            "Whoever opens the settings first chooses it: do so now.",
        ),
    }
}

fn rule(store: &Store, settings: &Settings) -> Finding {
    match store.rule() {
        _ if settings.rule.is_empty() => Finding::told("rule", "none is chosen".to_owned()),
        Ok(Some(pack)) if !pack.is_absent() => Finding::good("rule", pack.id.clone()),
        _ => Finding::new(
            "rule",
            State::Bad,
            format!("{} is chosen and not there", settings.rule),
            "No card is verified: choose another rule, or add this one.",
        ),
    }
}

/// Settings that let the kiosk ask more than the public internet.
fn ways_out(settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !settings.proxy_roots.is_empty() {
        findings.push(Finding::new(
            "inspected-network",
            State::Look,
            "a proxy whose root was added here can read links that are opened".to_owned(),
            "Take the root away where no proxy needs it: `health-card-kiosk settings proxy-roots \"\"`.",
        ));
    }
    let allowed = settings.allow_network.to_string();
    if !allowed.is_empty() {
        findings.push(Finding::told(
            "allowed-network",
            format!("beside the public internet: {allowed}"),
        ));
    }
    findings
}
