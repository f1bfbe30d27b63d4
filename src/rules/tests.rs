//! Doses and results as cards hold them, against rules as people write them.

mod boundaries;
mod built_in;
mod cards;
mod numbers;
mod packs;
mod properties;
mod results;

use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::fhir::{self, Summary};
use crate::json::Json;
use crate::time::UnixTime;

/// The day on which all of these are judged.
const TODAY: Date = date(2026, 11, 22);

/// Noon of that day, in UTC.
const NOW: UnixTime = UnixTime::from_secs(1_795_348_800);

/// A pack with these needs.
fn pack(needs: &str) -> Arc<Pack> {
    graced(0, needs)
}

/// A pack with these needs and days of grace.
fn graced(days: u8, needs: &str) -> Arc<Pack> {
    let text = format!(
        "id = \"a\"\nversion = \"1\"\nname = \"A\"\nkind = \"clinic\"\npublisher = \"P\"\n\
         source = \"S\"\nurl = \"https://a.example/\"\nread-on = 2026-01-01\n\
         grace-days = {days}\n{needs}"
    );
    Arc::new(Pack::read(&text).unwrap())
}

/// A resource of FHIR, as text.
fn dose(cvx: &str, day: &str) -> String {
    dose_with(cvx, day, "")
}

/// The same with more members, each ended by a comma.
fn dose_with(cvx: &str, day: &str, more: &str) -> String {
    let status = match more.contains("\"status\"") {
        true => "",
        false => "\"status\":\"completed\",",
    };
    format!(
        r#"{{"resourceType":"Immunization",{status}{more}"patient":{{"reference":"resource:0"}},
        "vaccineCode":{{"coding":[{{"system":"http://hl7.org/fhir/sid/cvx","code":"{cvx}"}}]}},
        "occurrenceDateTime":"{day}"}}"#
    )
}

/// What a bundle about somebody born on `born` holds.
fn summary(born: &str, records: &[String]) -> Summary {
    let born = match born {
        "" => String::new(),
        born => format!(r#","birthDate":"{born}""#),
    };
    let patient = format!(r#"{{"resourceType":"Patient","name":[{{"text":"Ada"}}]{born}}}"#);
    let entry = |(at, resource): (usize, &String)| {
        format!(r#"{{"fullUrl":"resource:{at}","resource":{resource}}}"#)
    };
    let entries: Vec<_> = [patient]
        .iter()
        .chain(records)
        .enumerate()
        .map(entry)
        .collect();
    let bundle = format!(
        r#"{{"resourceType":"Bundle","entry":[{}]}}"#,
        entries.join(",")
    );
    let json = Arc::new(Json::parse(bundle.as_bytes()).unwrap());
    fhir::summary(&json, "4.0.1", NOW)
}

fn answer(pack: &Arc<Pack>, born: &str, records: &[String]) -> Answer {
    let evidence = Evidence::of([&summary(born, records)], pack, TODAY);
    judge(pack, &evidence, TODAY, NOW)
}

/// What `pack` says of doses, each its CVX code and its date.
fn ruling(pack: &Arc<Pack>, born: &str, doses: &[(&str, &str)]) -> Ruling {
    answer(pack, born, &given(doses)).ruling
}

fn given(doses: &[(&str, &str)]) -> Vec<String> {
    doses.iter().map(|(cvx, day)| dose(cvx, day)).collect()
}

/// The fates of the doses of the first need.
fn fates(answer: &Answer) -> Vec<Fate> {
    let weighed = answer.needs[0].weighed.iter();
    weighed.map(|dose| dose.fate).collect()
}
