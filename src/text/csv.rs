//! Cells of comma-separated values, for a spreadsheet.

/// `cell` so that no spreadsheet takes it for a formula (CWE-1236).
#[must_use]
pub fn guarded(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// `cell` in quotation marks where it needs them (RFC 4180 §2).
#[must_use]
pub fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
