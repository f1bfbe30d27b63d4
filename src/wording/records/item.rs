//! Lines of a patient summary (req-I16, I18).

use super::{Told, line, said};
use crate::fhir::{Item, ItemKind, ItemState, Label};
use crate::wording::{Words, records_date};

/// What it is about.
fn what(words: Words, item: &Item) -> String {
    let what = item.what.as_ref();
    what.map_or_else(|| words.with("item-unnamed", &[]), |what| said(words, what))
}

pub(super) fn told(words: Words, item: &Item) -> Told {
    let state = state(item.state);
    let name = match (item.kind, item.state) {
        // The code's own words may be in any language; that there is none must be understood.
        (_, ItemState::NoneKnown) => {
            let told = [("what", what(words, item).into())];
            words.with("item-none-known", &told)
        }
        (_, ItemState::NotSaid) => {
            let told = [("what", what(words, item).into())];
            words.with("item-not-said", &told)
        }
        _ => what(words, item),
    };
    Told {
        date: item.when.as_ref().map(|date| records_date(words, date)),
        name,
        is_struck: item.state == ItemState::Withdrawn,
        flag: state.map(|state| words.with(state, &[])),
        is_flag_loud: false,
        warning: match item.state {
            ItemState::Withdrawn => Some(words.with("item-withdrawn", &[])),
            ItemState::Forbidden => Some(words.with("item-forbidden", &[])),
            ItemState::Unconfirmed if item.kind == ItemKind::Allergy => {
                Some(words.with("item-unconfirmed", &[]))
            }
            _ => None,
        },
        lines: item
            .details
            .iter()
            .map(|(label, value)| line(words, self::label(*label), said(words, value)))
            .collect(),
        ..Told::default()
    }
}

const fn state(state: ItemState) -> Option<&'static str> {
    Some(match state {
        ItemState::Current => "item-current",
        ItemState::Past => "item-past",
        ItemState::Planned => "item-planned",
        ItemState::Unconfirmed => "item-not-certain",
        ItemState::Withdrawn
        | ItemState::Forbidden
        | ItemState::NoneKnown
        | ItemState::NotSaid
        | ItemState::Plain => {
            return None;
        }
    })
}

const fn label(label: Label) -> &'static str {
    match label {
        Label::BodySite => "label-body-site",
        Label::Condition => "label-condition",
        Label::Criticality => "label-criticality",
        Label::Dosage => "label-dosage",
        Label::Ended => "label-ended",
        Label::Earliest => "label-earliest",
        Label::Due => "label-due",
        Label::Note => "label-note",
        Label::Outcome => "label-outcome",
        Label::Performer => "label-performer",
        Label::Place => "label-place",
        Label::Policy => "label-policy",
        Label::Prescriber => "label-prescriber",
        Label::Quantity => "label-quantity",
        Label::Reaction => "label-reaction",
        Label::Reason => "label-reason",
        Label::Refills => "label-refills",
        Label::Relative => "label-relative",
        Label::Route => "label-route",
        Label::Severity => "label-severity",
        Label::Status => "label-status",
        Label::Validity => "label-validity",
    }
}
