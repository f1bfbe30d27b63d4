//! Insurance cards: what the card says, never whether anybody is eligible (req-I17).

use super::{Line, Reading, Told, line, named};
use crate::codes;
use crate::fhir::{Concept, Coverage, CoverageStanding, FhirDate};
use crate::text::Personal;
use crate::wording::{Words, records_date};

pub(super) fn told(words: Words, coverage: &Coverage, reading: Reading) -> Told {
    let mut lines = Vec::new();
    let mut add = |label: &'static str, value: Option<String>| {
        lines.extend(value.map(|value| line(words, label, value)));
    };
    let own = |text: &Option<Personal>| text.as_ref().map(|text| text.show().to_owned());
    add("label-payer-id", own(&coverage.payer_id));
    for class in &coverage.classes {
        let name = class
            .name
            .as_ref()
            .map(|name| format!(" · {}", name.show()));
        let value = format!("{}{}", class.value.show(), name.unwrap_or_default());
        add(self::class(&class.kind), Some(value));
    }
    let is_own = coverage.subscriber_id == coverage.member_id;
    add("label-subscriber", own(&coverage.subscriber));
    add(
        "label-subscriber-id",
        own(&coverage.subscriber_id).filter(|_| !is_own),
    );
    add("label-dependent", own(&coverage.dependent));
    add("label-relationship", named(&coverage.relationship));
    add("label-kind", named(&coverage.kind));
    let day = |date: &Option<FhirDate>| date.as_ref().map(|date| records_date(words, date));
    add("label-from", day(&coverage.from));
    add("label-until", day(&coverage.until));
    for (name, id) in &coverage.members {
        let id = id.as_ref().map(|id| format!(" · {}", id.show()));
        add(
            "label-member",
            Some(format!("{}{}", name.show(), id.unwrap_or_default())),
        );
    }
    for (purpose, phone) in &coverage.contacts {
        let purpose = named(purpose).unwrap_or_default();
        add(
            "label-phone",
            Some(format!("{purpose} {}", phone.show()).trim().to_owned()),
        );
    }
    for remark in &coverage.remarks {
        add("label-note", Some(remark.show().to_owned()));
    }
    lines.extend(coverage.costs.iter().map(|cost| Line {
        label: Some(codes::name(&cost.kind)),
        text: cost.amount.show().to_owned(),
    }));
    let (standing, is_loud) = standing(coverage.standing(reading.today()));
    Told {
        date: None,
        is_card: true,
        name: own(&coverage.payer).unwrap_or_else(|| words.with("coverage-no-payer", &[])),
        value: own(&coverage.member_id).unwrap_or_default(),
        is_value_strong: true,
        warning: is_loud.then(|| words.with(standing, &[])),
        flag: (!is_loud).then(|| words.with(standing, &[])),
        lines,
        ..Told::default()
    }
}

const fn standing(standing: CoverageStanding) -> (&'static str, bool) {
    match standing {
        CoverageStanding::Active => ("coverage-active", false),
        CoverageStanding::Ended => ("coverage-ended", true),
        CoverageStanding::NotYet => ("coverage-not-yet", true),
        CoverageStanding::NotInUse => ("coverage-not-in-use", true),
        CoverageStanding::Unsaid => ("coverage-unsaid", false),
    }
}

/// What a number on the card is. Codes of HL7's coverage class and of CARIN's extension of it.
fn class(kind: &Concept) -> &'static str {
    let is = |code| kind.is_any(&[code]);
    [
        ("group", "label-group"),
        ("subgroup", "label-group"),
        ("plan", "label-plan"),
        ("subplan", "label-plan"),
        ("rxbin", "label-rxbin"),
        ("rxpcn", "label-rxpcn"),
        ("rxgroup", "label-rxgroup"),
        ("rxid", "label-rxid"),
        ("network", "label-network"),
        ("division", "label-division"),
    ]
    .into_iter()
    .find_map(|(code, label)| is(code).then_some(label))
    .unwrap_or("label-class")
}
