//! The fuzz target of what records say.

use std::sync::Arc;

use health_card_kiosk::fhir::{self, LabStatus, Record, Summary};
use health_card_kiosk::json::Json;
use health_card_kiosk::limits;
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::wording::records::{Reading, page};
use health_card_kiosk::wording::{Language, Words};

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);

/// A bundle or a resource, signed or not, put into words in any language. Every record stands on
/// the page once, what is not final shows no value, and nothing on it turns or hides text.
pub fn bundle(input: &[u8]) {
    let Some((pick, text)) = input.split_first() else {
        return;
    };
    let Ok(json) = Json::parse(text) else { return };
    let json = Arc::new(json);
    let language = Language::ALL[usize::from(*pick) % Language::ALL.len()];
    let signed = fhir::summary(&json, "4.0.1", NOW);
    shown(&signed, Words::of(language), true);
    for summary in fhir::shared(&json, "4.0.1", NOW) {
        shown(&summary, Words::of(language), false);
    }
}

fn shown(summary: &Summary, words: Words, is_proven: bool) {
    let reading = Reading {
        now: NOW,
        offset_seconds: 0,
        is_proven,
    };
    let page = page(words, summary, reading, true);
    let mut times = vec![0; summary.records.len()];
    for (row, told) in page.groups.iter().flat_map(|group| &group.rows) {
        times[row.record] += 1;
        assert!(
            told.raw
                .as_ref()
                .is_some_and(|raw| raw.len() <= limits::RAW_BYTES)
        );
        if let Record::Lab(result) = &summary.records[row.record]
            && result.status != LabStatus::Final
        {
            assert!(told.value.is_empty() && told.flag.is_none());
        }
    }
    for (record, times) in summary.records.iter().zip(times) {
        let is_elsewhere = matches!(record, Record::Endpoint(_));
        assert_eq!(times, usize::from(!is_elsewhere));
    }
    for line in page.lines() {
        assert!(!line.chars().any(|letter| {
            letter.is_control()
                || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        }));
    }
}
