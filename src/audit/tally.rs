//! The tally of many lanes: visits by day, station and how they ended, from exported lines.

use std::collections::{BTreeMap, HashSet};

use super::{ExportedLine, Hash, Log, SCAN};
use crate::limits;
use crate::verdict::Headline;
use crate::wording;

/// Visits of one day at one station, one count for each of [`Headline::ALL`].
pub type Row = [u64; Headline::ALL.len()];

/// Visits of many lanes. A line that stands in several files counts once.
#[derive(Default)]
pub struct Tally {
    rows: BTreeMap<(String, String), Row>,
    seen: HashSet<[u8; 32]>,
    again: u64,
}

/// There are more than [`limits::AUDIT_MERGED_LINES`] lines.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "more than {} lines: join fewer files at a time",
    limits::AUDIT_MERGED_LINES
)]
pub struct TooManyLines;

impl Tally {
    /// Takes in a line of a file whose chain holds. A visit whose line names no station is counted for
    /// `otherwise`; lines of [`Log::Kiosk`] count nothing.
    ///
    /// # Errors
    /// [`TooManyLines`].
    pub fn add(&mut self, line: &ExportedLine, otherwise: &str) -> Result<(), TooManyLines> {
        if line.log != Log::Scans || line.entry.event != SCAN {
            return Ok(());
        }
        if self.seen.len() >= limits::AUDIT_MERGED_LINES {
            return Err(TooManyLines);
        }
        if !self.seen.insert(*Hash::bytes(&line.hash)) {
            self.again += 1;
            return Ok(());
        }
        let detail: serde_json::Value =
            serde_json::from_str(&line.entry.detail).unwrap_or_default();
        let text = |name: &str| detail.get(name).and_then(serde_json::Value::as_str);
        let headline = Headline::ALL
            .iter()
            .position(|headline| text("headline") == Some(wording::headline_code(*headline)));
        let station = text("station").filter(|station| !station.is_empty());
        let day = line.entry.at.civil(0).date().to_string();
        let row = self
            .rows
            .entry((day, station.unwrap_or(otherwise).to_owned()))
            .or_default();
        if let Some(count) = headline.and_then(|at| row.get_mut(at)) {
            *count += 1;
        }
        Ok(())
    }

    /// Day (UTC, as `2026-11-22`), station and counts, in this order.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &str, &Row)> {
        let rows = self.rows.iter();
        rows.map(|((day, station), row)| (day.as_str(), station.as_str(), row))
    }

    /// All visits.
    #[must_use]
    pub fn total(&self) -> Row {
        let mut total = Row::default();
        for row in self.rows.values() {
            for (all, count) in total.iter_mut().zip(row) {
                *all += count;
            }
        }
        total
    }

    /// Lines that stood in an earlier file already.
    #[must_use]
    pub const fn again(&self) -> u64 {
        self.again
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::super::{Entry, Head};
    use super::*;
    use crate::time::UnixTime;

    fn lines(station: &str, headlines: &[&str]) -> Vec<ExportedLine> {
        let mut head = Head::start(Log::Scans);
        let lines = (1..).zip(headlines).map(|(seq, headline)| {
            let mut detail = serde_json::json!({ "headline": headline });
            if !station.is_empty() {
                detail["station"] = station.into();
            }
            let entry = Entry {
                seq,
                at: UnixTime::from_secs(1_700_000_000 + i64::try_from(seq).unwrap() * 40_000),
                event: SCAN.to_owned(),
                detail: detail.to_string(),
            };
            let before = head.hash;
            head = head.after(&entry);
            ExportedLine {
                log: Log::Scans,
                before,
                entry,
                hash: head.hash,
            }
        });
        lines.collect()
    }

    fn tally(files: &[(&str, Vec<ExportedLine>)]) -> Tally {
        let mut tally = Tally::default();
        for (name, lines) in files {
            for line in lines {
                tally.add(line, name).unwrap();
            }
        }
        tally
    }

    #[test]
    fn visits_are_counted_by_day_station_and_headline_each_once() {
        let one = lines("Door 1", &["verified", "check", "verified"]);
        let two = lines("", &["do-not-accept", "verified", "a headline to come"]);
        let tally = tally(&[
            ("lane-1", one.clone()),
            ("lane-2", two),
            ("lane-1 again", one),
        ]);
        assert_eq!(tally.again(), 3);
        let total = tally.total();
        assert_eq!(total.iter().sum::<u64>(), 5);
        let rows: Vec<_> = tally
            .rows()
            .map(|(day, station, row)| (day, station, row.iter().sum::<u64>()))
            .collect();
        assert_eq!(
            rows,
            [
                ("2023-11-15", "Door 1", 2),
                ("2023-11-15", "lane-2", 2),
                ("2023-11-16", "Door 1", 1),
                ("2023-11-16", "lane-2", 0),
            ]
        );
    }

    #[test]
    fn what_the_kiosk_did_is_no_visit() {
        let mut line = lines("", &["verified"]).remove(0);
        line.log = Log::Kiosk;
        assert_eq!(tally(&[("lane", vec![line])]).rows().count(), 0);
    }
}
