//! All languages say everything, and are told the same.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    self, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

use super::*;
use crate::wording::explain::GROUPS;

/// What a message is made of: what it is told, which messages it takes in, and which kinds of words
/// it chooses by.
#[derive(Debug, Default, Eq, PartialEq)]
struct Parts {
    told: BTreeSet<String>,
    messages: BTreeSet<String>,
    /// For each choice that is not of a plural: its keys.
    choices: BTreeSet<String>,
    has_advice: bool,
    texts: Vec<String>,
}

fn parse(source: &'static str) -> ast::Resource<&'static str> {
    fluent_syntax::parser::parse(source).unwrap()
}

fn messages(language: Language) -> BTreeMap<String, Parts> {
    let mut all = BTreeMap::new();
    for entry in parse(language.source()).body {
        match entry {
            Entry::Message(message) => {
                let mut parts = Parts::default();
                parts.pattern(message.value.as_ref().unwrap());
                for attribute in &message.attributes {
                    assert_eq!(attribute.id.name, "advice");
                    parts.has_advice = true;
                    parts.pattern(&attribute.value);
                }
                let name = message.id.name.to_owned();
                assert!(all.insert(name.clone(), parts).is_none(), "{name} twice");
            }
            Entry::Junk { content } => panic!("{}: {content}", language.code()),
            _ => {}
        }
    }
    all
}

impl Parts {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push((*value).to_owned()),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                    if let VariantKey::Identifier { name } = variant.key
                        && !["zero", "one", "two", "few", "many", "other"].contains(&name)
                    {
                        self.choices.insert(name.to_owned());
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.told.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } => self.texts.push((*value).to_owned()),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => panic!("neither told nor a message"),
        }
    }
}

#[test]
fn every_language_says_all_that_english_says_and_is_told_the_same() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let own = messages(language);
        let missing: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let unknown: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(
            missing.is_empty(),
            "{}: missing {missing:?}",
            language.code()
        );
        assert!(
            unknown.is_empty(),
            "{}: unknown {unknown:?}",
            language.code()
        );
        for (id, parts) in &own {
            let (code, like) = (language.code(), &english[id]);
            // A language may have no plural, or say a date in another way.
            let is_date = id.starts_with("date-") || id.starts_with("month-");
            if !is_date {
                assert_eq!(parts.told, like.told, "{code}: {id}");
                assert_eq!(parts.choices, like.choices, "{code}: {id}");
            }
            assert_eq!(parts.has_advice, like.has_advice, "{code}: {id}");
            // A reason says what to do about it.
            assert!(
                parts.has_advice || !id.starts_with("reason-"),
                "{code}: {id}"
            );
            // What holds no letters says the same everywhere; names may do so.
            let is_said = parts.texts.iter().any(|text| text.trim().len() > 1);
            assert!(
                is_said || like.texts.concat().trim().len() <= 2,
                "{code}: {id} is empty"
            );
        }
    }
}

#[test]
fn other_languages_are_not_english() {
    let english = messages(Language::English);
    for language in Language::ALL.into_iter().skip(1) {
        let own = messages(language);
        let sentences = own
            .iter()
            .filter(|(_, parts)| parts.texts.concat().len() > 12);
        let same: Vec<_> = sentences
            .filter(|(id, parts)| parts.texts == english[*id].texts)
            .map(|(id, _)| id)
            .collect();
        assert!(
            same.len() <= 4,
            "{}: as in English: {same:?}",
            language.code()
        );
    }
}

/// The code that names messages. Whatever is not in it is said nowhere.
const CODE: &[&str] = &[
    include_str!("../../codes/disease.rs"),
    include_str!("../../fleet/fault.rs"),
    include_str!("../../store/settings/file.rs"),
    include_str!("../../store/settings/mod.rs"),
    include_str!("../../store/settings/put.rs"),
    include_str!("../../store/settings/rows.rs"),
    include_str!("../../store/settings/values.rs"),
    include_str!("../codes.rs"),
    include_str!("../dates.rs"),
    include_str!("../language.rs"),
    include_str!("../links.rs"),
    include_str!("../mod.rs"),
    include_str!("../reasons.rs"),
    include_str!("../records.rs"),
    include_str!("../records/coverage.rs"),
    include_str!("../records/dose.rs"),
    include_str!("../records/item.rs"),
    include_str!("../records/result.rs"),
    include_str!("../records/document.rs"),
    include_str!("../rules.rs"),
    include_str!("../screens.rs"),
    include_str!("../screens/devices.rs"),
    include_str!("../screens/directory.rs"),
    include_str!("../screens/document.rs"),
    include_str!("../screens/journal.rs"),
    include_str!("../screens/link.rs"),
    include_str!("../screens/pin.rs"),
    include_str!("../screens/places.rs"),
    include_str!("../screens/refresh.rs"),
    include_str!("../screens/settings.rs"),
    include_str!("../screens/take.rs"),
    include_str!("../screens/today.rs"),
    include_str!("../screens/trials.rs"),
    include_str!("../screens/under_way.rs"),
    include_str!("../screens/visitors.rs"),
    include_str!("../taken.rs"),
    include_str!("../words.rs"),
];

#[test]
fn every_message_is_said_somewhere_and_everything_said_is_a_message() {
    let english = messages(Language::English);
    // All that stands between quotation marks.
    let quoted = CODE.iter().flat_map(|code| code.split('"'));
    let mut named: BTreeSet<String> = quoted.map(str::to_owned).collect();
    for parts in english.values() {
        named.extend(parts.messages.iter().cloned());
    }
    // Put together of a kind and a code.
    let families = [
        "reason-",
        "note-",
        "journal-",
        "fact-",
        "ago-",
        "setting-",
        "disease-",
        "fleet-fault-",
    ];
    let is_said = |id: &str| {
        named.contains(id)
            || families.iter().any(|family| {
                id.strip_prefix(family)
                    .is_some_and(|code| named.contains(code))
            })
    };
    let unused: Vec<_> = english.keys().filter(|id| !is_said(id)).collect();
    assert!(unused.is_empty(), "said nowhere: {unused:?}");

    // What is said with advice has some, and is not its own name.
    let guided = CODE
        .iter()
        .flat_map(|code| code.split("Guidance(\"").skip(1));
    for id in guided.filter_map(|rest| rest.split('"').next()) {
        let has_advice = english.get(id).is_some_and(|parts| parts.has_advice);
        assert!(has_advice, "{id} has no advice");
    }

    for explained in GROUPS.iter().flat_map(|group| group.all) {
        let code = explained.code;
        let is_headline = english.contains_key(&format!("headline-{code}"));
        let is_told = ["reason", "note"]
            .iter()
            .any(|kind| english.contains_key(&format!("{kind}-{code}")));
        // Of links several codes share a message: `wording::links` says which.
        let is_of_link = code.starts_with("link-") && named.contains(code);
        assert!(is_headline || is_told || is_of_link, "{code} is not said");
    }
}

#[test]
fn numbers_are_grouped_and_plurals_are_the_languages_own() {
    let count = |language, number: usize| {
        Words::of(language).with("directory-count", &[("number", number.into())])
    };
    assert_eq!(count(Language::English, 1_234_567), "1,234,567");
    assert_eq!(count(Language::German, 1_234), "1.234");
    assert_eq!(count(Language::French, 999), "999");
    let days = |language, days: u64| Words::of(language).with("days-ago", &[("days", days.into())]);
    assert_eq!(days(Language::English, 1), "1 day ago");
    assert_eq!(days(Language::English, 2), "2 days ago");
    assert_ne!(
        days(Language::German, 1),
        days(Language::German, 2).replace('2', "1")
    );
}
