//! Results of tests, and records that do not count.

use super::*;

fn result(status: &str, answer: &str, taken: &str) -> String {
    format!(
        r#"{{"resourceType":"Observation","status":"{status}","subject":{{"reference":"resource:0"}},
        "code":{{"coding":[{{"system":"http://loinc.org","code":"94500-6"}}]}},
        "valueCodeableConcept":{{"coding":[{{"system":"http://snomed.info/sct","code":"{answer}"}}]}},
        "effectiveDateTime":"{taken}"}}"#
    )
}

const NEGATIVE: &str = "260415000";
const POSITIVE: &str = "260373001";
const UNCLEAR: &str = "419984006";

fn negative_within(within: &str) -> Arc<Pack> {
    pack(&format!(
        "[[need]]\nname = \"Test\"\n[[need.way]]\ntest = {{ system = \"http://loinc.org\", \
         codes = [\"94500-6\"], result = \"not-detected\"{within} }}"
    ))
}

#[test]
fn a_test_counts_for_as_long_as_it_is_asked_for() {
    let hours = negative_within(", within = \"72 hours\"");
    let days = negative_within(", within = \"3 days\"");
    for (taken, by_hours, by_days) in [
        ("2026-11-22T11:00:00Z", Ruling::Met, Ruling::Met),
        ("2026-11-19T12:00:00Z", Ruling::Met, Ruling::Met),
        ("2026-11-19T11:59:59Z", Ruling::NotMet, Ruling::Met),
        ("2026-11-19T12:00:00-01:00", Ruling::Met, Ruling::Met),
        ("2026-11-21", Ruling::Met, Ruling::Met),
        // Whether it is 72 hours ago hangs on the hour, which is not told.
        ("2026-11-19", Ruling::CannotTell, Ruling::Met),
        ("2026-11-18", Ruling::CannotTell, Ruling::NotMet),
        ("2026-11-17", Ruling::NotMet, Ruling::NotMet),
        ("2026-11", Ruling::CannotTell, Ruling::CannotTell),
        ("2026-11-22T12:04:00Z", Ruling::Met, Ruling::Met),
        ("2026-11-22T13:00:00Z", Ruling::NotMet, Ruling::NotMet),
    ] {
        let records = [result("final", NEGATIVE, taken)];
        assert_eq!(
            answer(&hours, "1990-01-01", &records).ruling,
            by_hours,
            "{taken}"
        );
        assert_eq!(
            answer(&days, "1990-01-01", &records).ruling,
            by_days,
            "{taken}"
        );
    }
}

#[test]
fn only_a_final_result_is_one_and_the_newest_decides() {
    let pack = negative_within("");
    let told = |records: &[String]| answer(&pack, "1990-01-01", records).ruling;
    let of = |answer, taken| result("final", answer, taken);
    assert_eq!(
        told(&[result("preliminary", NEGATIVE, "2026-11-20")]),
        Ruling::NotMet
    );
    assert_eq!(
        told(&[result("registered", NEGATIVE, "2026-11-20")]),
        Ruling::NotMet
    );
    assert_eq!(
        told(&[result("cancelled", NEGATIVE, "2026-11-20")]),
        Ruling::NotMet
    );
    assert_eq!(
        told(&[result("corrected", NEGATIVE, "2026-11-20")]),
        Ruling::Met
    );
    assert_eq!(told(&[of(POSITIVE, "2026-11-20")]), Ruling::NotMet);
    assert_eq!(told(&[of(UNCLEAR, "2026-11-20")]), Ruling::NotMet);
    assert_eq!(told(&[of("1234", "2026-11-20")]), Ruling::CannotTell);
    let before = of(POSITIVE, "2026-11-10");
    assert_eq!(told(&[of(NEGATIVE, "2026-11-20"), before]), Ruling::Met);
    let after = of(POSITIVE, "2026-11-21T12:00:00Z");
    assert_eq!(told(&[of(NEGATIVE, "2026-11-18"), after]), Ruling::NotMet);
    let same_day = of(POSITIVE, "2026-11-20");
    assert_eq!(
        told(&[of(NEGATIVE, "2026-11-20"), same_day]),
        Ruling::CannotTell
    );
}

#[test]
fn a_test_that_nobody_watched_or_that_contradicts_itself_is_for_staff() {
    let pack = negative_within("");
    let told = |outcome, more: &str| {
        let plain = result("final", outcome, "2026-11-20");
        let with = plain.replace("\"effective", &format!("{more}\"effective"));
        answer(&pack, "1990-01-01", &[with]).ruling
    };
    let watched = |how| {
        format!(
            r#""component":[{{"code":{{"coding":[{{"system":"http://snomed.info/sct","code":"1208522006"}}]}},
            "valueCodeableConcept":{{"coding":[{{"system":"http://snomed.info/sct","code":"{how}"}}]}}}}],"#
        )
    };
    let read_as = |code| {
        format!(
            r#""interpretation":[{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"{code}"}}]}}],"#
        )
    };
    assert_eq!(told(NEGATIVE, &watched("1208525008")), Ruling::Met);
    assert_eq!(told(NEGATIVE, &watched("1208526009")), Ruling::CannotTell);
    for (code, expected) in [
        ("NEG", Ruling::Met),
        ("N", Ruling::Met),
        ("POS", Ruling::CannotTell),
        ("IND", Ruling::CannotTell),
        ("A", Ruling::CannotTell),
        ("AA", Ruling::CannotTell),
    ] {
        assert_eq!(told(NEGATIVE, &read_as(code)), expected, "{code}");
    }
    assert_eq!(told(POSITIVE, &read_as("A")), Ruling::NotMet);
}

#[test]
fn some_tests_are_for_staff() {
    let built_in = |id| {
        let mut packs = Pack::built_in().iter();
        packs.find(|pack| pack.id == id).unwrap()
    };
    for (id, code) in [
        ("event-covid-dose-or-test", "94316-7"),
        ("clinic-tuberculosis", "45323-3"),
    ] {
        let of =
            |outcome| result("final", outcome, "2026-11-22T01:00:00Z").replace("94500-6", code);
        let told = answer(built_in(id), "1990-01-01", &[of(NEGATIVE)]);
        let status = &told.needs[0].status;
        assert!(matches!(status, Status::CannotTell(Open::Staff(_))), "{id}");
        let told = answer(built_in(id), "1990-01-01", &[of(POSITIVE)]);
        assert_eq!(told.ruling, Ruling::NotMet, "{id}");
    }
}

#[test]
fn what_was_not_given_does_not_count_and_says_why() {
    let pack = pack("[[need]]\ndisease = \"measles\"\n[[need.way]]\ndoses = 1");
    let told = |more| {
        let records = [dose_with("03", "2021-01-01", more)];
        let told = answer(&pack, "2000-01-01", &records);
        (told.ruling, fates(&told))
    };
    let out = |why| (Ruling::NotMet, vec![Fate::Out(Exclusion::Record(why))]);
    assert_eq!(
        told(r#""status":"not-done","#),
        out(Uncounted::NotCompleted)
    );
    assert_eq!(
        told(r#""status":"entered-in-error","#),
        out(Uncounted::NotCompleted)
    );
    assert_eq!(told(r#""isSubpotent":true,"#), out(Uncounted::Subpotent));
    let modifier = r#""modifierExtension":[{"url":"x"}],"#;
    assert_eq!(told(modifier), out(Uncounted::UnknownModifier));
    // What stands beside it may mean something else too.
    let beside = [
        dose("03", "2021-01-01"),
        dose_with("207", "2021-01-01", modifier),
    ];
    let open = answer(&pack, "2000-01-01", &beside);
    assert_eq!(fates(&open), [Fate::Open(Doubt::UnknownModifier)]);
    for day in ["2027-06-01", "1999-12-31", "2021-02-30"] {
        let told = answer(&pack, "2000-01-01", &given(&[("03", day)]));
        assert_eq!(
            fates(&told),
            [Fate::Out(Exclusion::ImpossibleDate)],
            "{day}"
        );
    }
    for cvx in ["998", "999", "99", "0998"] {
        assert_eq!(
            ruling(&pack, "2000-01-01", &[(cvx, "2021-01-01")]),
            Ruling::NotMet
        );
    }
    let words = dose("03", "x").replace("occurrenceDateTime", "occurrenceString");
    let told = answer(&pack, "2000-01-01", &[words]);
    assert_eq!(
        told.needs[0].status,
        Status::CannotTell(Open::Dose(Doubt::NoDate))
    );
    // Another person's.
    let other = dose("03", "2021-01-01").replace("resource:0", "resource:9");
    assert_eq!(answer(&pack, "2000-01-01", &[other]).ruling, Ruling::NotMet);
}

#[test]
fn the_same_dose_on_two_cards_is_one() {
    let pack = pack("[[need]]\ndisease = \"covid-19\"\n[[need.way]]\ndoses = 2");
    let lot = |cvx, day, lot: &str| dose_with(cvx, day, &format!(r#""lotNumber":"{lot}","#));
    let one = lot("207", "2021-01-01", "A");
    // How many count, and how many there are, where this is on another card.
    let counted = |other: String| {
        let cards = [one.clone(), other].map(|dose| summary("1990-01-01", &[dose]));
        let told = judge(&pack, &Evidence::of(&cards, &pack, TODAY), TODAY, NOW);
        let need = &told.needs[0];
        (need.doses.unwrap().counted, need.weighed.len())
    };
    assert_eq!(counted(one.clone()), (1, 1));
    assert_eq!(counted(dose("207", "2021-01-01")), (1, 1));
    // The same group, by a code that says less.
    assert_eq!(counted(dose("213", "2021-01-01")), (1, 1));
    // Two lots on one day are two records, and one dose.
    assert_eq!(counted(lot("207", "2021-01-01", "B")), (1, 2));
    assert_eq!(counted(lot("207", "2021-02-01", "B")), (2, 2));
    // On two cards a day may be that of another clock; two days are two doses.
    assert_eq!(counted(dose("207", "2021-01-02")), (1, 1));
    assert_eq!(counted(dose("207", "2021-01-03")), (2, 2));
    assert_eq!(counted(dose("207", "2021-01")), (1, 2));
    // What one card says and another takes back is for staff.
    let taken_back = dose_with("207", "2021-01-01", r#""status":"entered-in-error","#);
    assert_eq!(counted(taken_back), (0, 1));
}

#[test]
fn more_than_is_weighed_can_not_be_told() {
    let pack = pack("[[need]]\ndisease = \"measles\"\n[[need.way]]\ndoses = 1");
    let many: Vec<_> = (0..600).map(|_each| dose("03", "2021-01-01")).collect();
    let told = answer(&pack, "2000-01-01", &many);
    assert_eq!(told.needs[0].status, Status::CannotTell(Open::TooMuch));
}
