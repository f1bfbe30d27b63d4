//! The packs that are part of the program: each has people who meet it, who don't, and of whom it
//! can't be told.

use super::*;

/// What somebody holds: CVX codes with their days, years after the birth.
type Held = &'static [(&'static str, &'static str)];

/// Born on 1 June 2020, with all that a kindergarten asks for.
const CHILD: Held = &[
    ("08", "2020-06-02"),
    ("110", "2020-08-03"),
    ("20", "2020-10-05"),
    ("10", "2020-10-05"),
    ("110", "2020-12-07"),
    ("03", "2021-06-07"),
    ("21", "2021-06-07"),
    ("83", "2021-06-07"),
    ("20", "2021-12-06"),
    ("83", "2021-12-13"),
    ("130", "2024-07-01"),
    ("94", "2024-07-01"),
];

/// Born on 1 May 2014, with all that grade 7 asks for.
const PUPIL: Held = &[
    ("08", "2014-05-02"),
    ("110", "2014-07-07"),
    ("20", "2014-09-08"),
    ("10", "2014-09-08"),
    ("110", "2014-12-01"),
    ("03", "2015-05-04"),
    ("21", "2015-05-04"),
    ("83", "2015-05-04"),
    ("20", "2015-12-07"),
    ("83", "2015-12-14"),
    ("130", "2018-06-04"),
    ("94", "2018-06-04"),
    ("115", "2025-06-02"),
    ("114", "2025-06-02"),
];

const HEPATITIS_B: Held = &[
    ("43", "2020-01-01"),
    ("43", "2020-02-05"),
    ("43", "2020-07-01"),
];

const MMR_TWICE: Held = &[("03", "1991-01-01"), ("03", "1995-01-01")];

const IGRA: &str = "71773-6";

fn built_in(id: &str) -> &'static Arc<Pack> {
    let mut packs = Pack::built_in().iter();
    packs.find(|pack| pack.id == id).unwrap()
}

#[test]
fn every_pack_is_read_and_its_id_is_its_own() {
    let packs = Pack::built_in();
    assert_eq!(packs.len(), pack::TEXTS.len());
    let ids: std::collections::BTreeSet<_> = packs.iter().map(|pack| &pack.id).collect();
    assert_eq!(ids.len(), packs.len());
}

#[test]
fn every_pack_is_met_by_some_and_not_by_others() {
    let mut tried = std::collections::BTreeSet::new();
    for (id, born, held) in [
        ("us-ca-school-k", "2020-06-01", CHILD),
        ("us-ny-school-k", "2020-06-01", CHILD),
        ("us-tx-school-k", "2020-06-01", CHILD),
        ("us-ca-school-7", "2014-05-01", PUPIL),
        ("us-ca-school-7-new", "2014-05-01", PUPIL),
        ("us-ny-school-7", "2014-05-01", PUPIL),
        ("us-tx-school-7", "2014-05-01", PUPIL),
        ("us-measles-proof", "1990-01-01", MMR_TWICE),
        ("clinic-hepatitis-b", "1990-01-01", HEPATITIS_B),
        (
            "event-covid-dose-or-test",
            "1990-01-01",
            &[("207", "2026-06-01")],
        ),
    ] {
        let pack = built_in(id);
        let told = answer(pack, born, &given(held));
        let open: Vec<_> = told.needs.iter().map(|need| &need.status).collect();
        assert_eq!(told.ruling, Ruling::Met, "{id}: {open:?}");
        assert_eq!(ruling(pack, born, &[]), Ruling::NotMet, "{id}");
        // The last dose is by a code that nobody knows.
        let mut unknown = held.to_vec();
        unknown.last_mut().unwrap().0 = "9999";
        let told = answer(pack, born, &given(&unknown)).ruling;
        match id {
            // It asks for no meningococcal vaccine, which is the last.
            "us-ca-school-7" | "us-ca-school-7-new" => assert_eq!(told, Ruling::Met, "{id}"),
            _ => assert_eq!(told, Ruling::CannotTell, "{id}"),
        }
        assert_eq!(
            ruling(pack, "", &given_up(held)),
            Ruling::CannotTell,
            "{id}"
        );
        tried.insert(id);
    }
    tried.insert("clinic-tuberculosis");
    let all: std::collections::BTreeSet<_> =
        Pack::built_in().iter().map(|pack| &*pack.id).collect();
    assert_eq!(tried, all);
}

/// All of it in words that no table knows.
fn given_up(held: Held) -> Vec<(&'static str, &'static str)> {
    held.iter().map(|(_, day)| ("9999", *day)).collect()
}

#[test]
fn a_pupil_without_varicella_vaccine_is_for_staff_in_california() {
    let only_tdap = [("115", "2025-06-02")];
    let told = ruling(built_in("us-ca-school-7"), "2014-05-01", &only_tdap);
    assert_eq!(told, Ruling::CannotTell);
}

#[test]
fn a_clinic_takes_a_blood_test_of_the_last_year() {
    let pack = built_in("clinic-tuberculosis");
    let test = |taken| {
        format!(
            r#"{{"resourceType":"Observation","status":"final","subject":{{"reference":"resource:0"}},
            "code":{{"coding":[{{"system":"http://loinc.org","code":"{IGRA}"}}]}},
            "valueCodeableConcept":{{"coding":[{{"system":"http://snomed.info/sct","code":"260385009"}}]}},
            "effectiveDateTime":"{taken}"}}"#
        )
    };
    for (taken, expected) in [
        ("2026-01-15", Ruling::Met),
        ("2025-11-22", Ruling::Met),
        ("2025-11-21", Ruling::NotMet),
        ("2025-11", Ruling::CannotTell),
    ] {
        assert_eq!(
            answer(pack, "1990-01-01", &[test(taken)]).ruling,
            expected,
            "{taken}"
        );
    }
    assert_eq!(answer(pack, "1990-01-01", &[]).ruling, Ruling::NotMet);
}
