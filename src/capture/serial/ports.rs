//! Which ports there are, and which of them is likely a scanner's.

use std::path::{Path, PathBuf};

use serial2::SerialPort;

/// Letters of a port's name that are shown.
const NAME_CHARS: usize = 40;

/// Words in the names of scanners and their makers, in small letters.
const SCANNERS: [&str; 18] = [
    "barcode",
    "bar_code",
    "scan",
    "imager",
    "honeywell",
    "metrologic",
    "hand_held",
    "zebra",
    "symbol",
    "datalogic",
    "newland",
    "opticon",
    "code_corp",
    "mindeo",
    "denso",
    "unitech",
    "netum",
    "tera",
];

/// A port that a scanner may be on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Port {
    /// What it is opened and remembered by, the same after it was plugged in again.
    pub id: String,
    /// For people.
    pub name: String,
}

/// All ports that a USB scanner may be on, likely ones first.
#[must_use]
pub fn ports() -> Vec<Port> {
    let mut ports: Vec<Port> = paths().iter().filter_map(|path| Port::at(path)).collect();
    // Stable: by name within a rank.
    ports.sort_by(|a, b| a.id.cmp(&b.id));
    ports.sort_by_key(Port::rank);
    ports
}

impl Port {
    /// `None` for a name that is no text.
    pub(super) fn at(path: &Path) -> Option<Self> {
        let id = path.to_str()?;
        Some(Self {
            id: id.to_owned(),
            name: name_of(id),
        })
    }

    /// The lower, the likelier a scanner: by its name; else what speaks USB's own class for
    /// serial lines, then adapters of a serial line.
    fn rank(&self) -> u8 {
        let name = self.id.to_lowercase();
        if SCANNERS.iter().any(|word| name.contains(word)) {
            0
        } else if name.contains("modem") || name.contains("arduino") || name.contains("gps") {
            3
        } else if name.contains("ttyusb") {
            2
        } else {
            1
        }
    }
}

/// `usb-Honeywell_Xenon_1900_17162B4E-if00` is the Honeywell Xenon 1900.
fn name_of(id: &str) -> String {
    let last = id.rsplit('/').next().unwrap_or_default();
    let Some(named) = last.strip_prefix("usb-") else {
        return shown(last);
    };
    let device = named.rsplit_once("-if").map_or(named, |(device, _)| device);
    let mut words: Vec<&str> = device.split('_').filter(|word| !word.is_empty()).collect();
    // The serial number stands last; some devices have none.
    let is_serial = |word: &&str| word.len() >= 6 && word.bytes().any(|byte| byte.is_ascii_digit());
    if words.len() > 1 && words.last().is_some_and(is_serial) {
        words.pop();
    }
    // Makers that stand in the product's name too.
    words.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    shown(&words.join(" "))
}

/// A device chooses its own name.
fn shown(name: &str) -> String {
    let name = name.chars().filter(|c| c.is_ascii_graphic() || *c == ' ');
    name.take(NAME_CHARS).collect()
}

/// By stable names, and by number where a device has none.
#[cfg(target_os = "linux")]
fn paths() -> Vec<PathBuf> {
    let stable = listed("/dev/serial/by-id", |_name| true);
    let named: Vec<PathBuf> = stable
        .iter()
        .filter_map(|path| path.canonicalize().ok())
        .collect();
    let is_usb = |name: &str| name.starts_with("ttyACM") || name.starts_with("ttyUSB");
    let numbered = listed("/dev", is_usb).into_iter();
    let unnamed = numbered.filter(|path| !named.contains(path));
    stable.iter().cloned().chain(unnamed).collect()
}

#[cfg(target_os = "linux")]
fn listed(folder: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let is_wanted = |name: &std::ffi::OsStr| name.to_str().is_some_and(&is_wanted);
    entries
        .flatten()
        .filter(|entry| is_wanted(&entry.file_name()))
        .map(|entry| entry.path())
        .collect()
}

#[cfg(not(target_os = "linux"))]
fn paths() -> Vec<PathBuf> {
    // On macOS each device has two names; the one that does not wait for a carrier is used.
    let is_wanted = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with("tty.") && !name.contains("Bluetooth")
    };
    let all = SerialPort::available_ports().unwrap_or_default();
    all.into_iter().filter(is_wanted).collect()
}

/// Opens a port as scanners speak: eight bits, no parity, one stop bit, nothing added or taken.
pub(super) fn open(id: &str, baud: u32) -> std::io::Result<SerialPort> {
    SerialPort::open(id, baud)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port(id: &str) -> Port {
        Port {
            id: id.to_owned(),
            name: name_of(id),
        }
    }

    #[test]
    fn devices_have_names_for_people() {
        for (id, name) in [
            (
                "/dev/serial/by-id/usb-Honeywell_Honeywell_Xenon_1900_17162B4E-if00",
                "Honeywell Xenon 1900",
            ),
            (
                "/dev/serial/by-id/usb-Newland_Auto-ID_NLS-FM430_1234567-if00-port0",
                "Newland Auto-ID NLS-FM430",
            ),
            ("/dev/ttyACM0", "ttyACM0"),
            ("COM7", "COM7"),
            ("/dev/serial/by-id/usb-\u{1b}[31mred", "usb-[31mred"),
        ] {
            let found = port(id).name;
            assert_eq!(
                found.trim_start_matches("usb-"),
                name.trim_start_matches("usb-")
            );
        }
        assert!(port(&"x".repeat(500)).name.len() <= NAME_CHARS);
    }

    #[test]
    fn a_scanner_comes_before_a_modem() {
        let ids = [
            "/dev/ttyUSB0",
            "/dev/serial/by-id/usb-Sierra_Modem-if02",
            "/dev/ttyACM1",
            "/dev/serial/by-id/usb-Zebra_CDC_Scanner_S-if00",
        ];
        let mut ranked = ids.map(port);
        ranked.sort_by_key(Port::rank);
        let order = ranked.map(|port| port.id);
        assert_eq!(order, [ids[3], ids[2], ids[0], ids[1]]);
    }
}
