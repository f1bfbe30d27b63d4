//! One dose on several cards, and what staff decide.

use super::evidence::Standing;
use super::*;

fn summaries(cards: &[&[String]]) -> Vec<Summary> {
    cards
        .iter()
        .map(|card| summary("1990-01-01", card))
        .collect()
}

fn twice(disease: &str) -> Arc<Pack> {
    pack(&format!(
        "[[need]]\ndisease = \"{disease}\"\n[[need.way]]\ndoses = 2"
    ))
}

fn built_in(id: &str) -> &'static Arc<Pack> {
    let mut packs = Pack::built_in().iter();
    packs.find(|pack| pack.id == id).unwrap()
}

/// What is said of the need at this place.
fn status(pack: &Arc<Pack>, need: usize, born: &str, doses: &[(&str, &str)]) -> Status {
    answer(pack, born, &given(doses)).needs.remove(need).status
}

fn is_for_staff(status: &Status) -> bool {
    matches!(status, Status::CannotTell(Open::Staff(_)))
}

#[test]
fn a_day_in_utc_and_the_day_of_the_place_are_one() {
    let pack = twice("hepatitis-b");
    let of = |day: &str, lot: &str| {
        let lot = match lot {
            "" => String::new(),
            lot => format!(r#""lotNumber":"{lot}","#),
        };
        dose_with("43", day, &lot)
    };
    let met = |cards: &[&[String]]| {
        let told = judge(
            &pack,
            &Evidence::of(&summaries(cards), &pack, TODAY),
            TODAY,
            NOW,
        );
        (told.ruling == Ruling::Met, told.needs[0].weighed.len())
    };
    let moment = "2021-03-02T02:00:00Z";
    for (one, lot, other, others, expected) in [
        ("2021-03-01", "", moment, "", (false, 1)),
        ("2021-03-01", "A", moment, "A", (false, 1)),
        ("2021-03-01", "A", moment, "", (false, 1)),
        ("2021-03-03", "", moment, "", (false, 1)),
        ("2021-03-01", "A", moment, "B", (true, 2)),
        ("2021-02-28", "", moment, "", (true, 2)),
    ] {
        let cards = [[of(one, lot)], [of(other, others)]];
        assert_eq!(met(&[&cards[0], &cards[1]]), expected, "{one} {lot}");
        assert_eq!(met(&[&cards[1], &cards[0]]), expected, "{one} {lot}");
    }
    // On one card they are two, also where another repeats one of them.
    let both = [of("2021-03-01", ""), of(moment, "")];
    assert_eq!(met(&[&both]), (true, 2));
    assert_eq!(met(&[&both, &both[1..]]), (true, 2));
    assert_eq!(met(&[&both[..1], &both]), (true, 2));
}

#[test]
fn a_dose_on_one_of_two_days_counts_where_both_would() {
    let pack = pack(
        "[[need]]\ndisease = \"hepatitis-b\"\n[[need.way]]\ndoses = 1\nfirst-from = \"1 year\"",
    );
    for (born, expected) in [
        ("2020-03-01", Ruling::Met),
        ("2020-03-02", Ruling::CannotTell),
        ("2020-03-03", Ruling::NotMet),
    ] {
        let days = ["2021-03-01", "2021-03-02T02:00:00Z"];
        let cards = days.map(|day| summary(born, &[dose("43", day)]));
        let told = judge(&pack, &Evidence::of(&cards, &pack, TODAY), TODAY, NOW);
        assert_eq!(told.ruling, expected, "{born}");
    }
}

#[test]
fn of_two_codes_for_one_dose_the_one_that_says_more_is_believed() {
    let all = pack(
        "[[need]]\ndiseases = [\"polio\", \"hepatitis-b\", \"covid-19\", \"tetanus\"]\n\
         [[need.way]]\ndoses = 1",
    );
    for (one, other, believed) in [
        ("45", "189", "189"),
        ("107", "20", "20"),
        ("89", "02", "02"),
        ("182", "178", "178"),
        ("213", "208", "208"),
    ] {
        for cards in [[one, other], [other, one]] {
            let cards = cards.map(|cvx| summary("1990-01-01", &[dose(cvx, "2021-01-01")]));
            let evidence = Evidence::of(&cards, &all, TODAY);
            let [dose] = &evidence.doses[..] else {
                panic!("{one} {other}");
            };
            assert_eq!(dose.vaccine.unwrap().code, believed);
            assert_eq!(dose.product.as_deref(), Some(believed));
            assert_eq!(dose.standing, Standing::Given, "{one} {other}");
        }
    }
    // A child's and an adult's, by mouth and injected, and two products.
    let contradicted = Standing::Open(Doubt::Contradicted);
    for (one, other, standing) in [
        ("20", "115", contradicted),
        ("107", "115", contradicted),
        ("08", "43", contradicted),
        ("10", "02", contradicted),
        ("182", "10", contradicted),
        ("02", "178", contradicted),
        ("43", "189", Standing::Given),
        ("207", "208", Standing::Given),
    ] {
        for cards in [[one, other], [other, one]] {
            let cards = cards.map(|cvx| summary("1990-01-01", &[dose(cvx, "2021-01-01")]));
            let evidence = Evidence::of(&cards, &all, TODAY);
            let [dose] = &evidence.doses[..] else {
                panic!("{one} {other}");
            };
            assert_eq!(dose.standing, standing, "{one} {other}");
            assert_eq!(dose.product.is_some(), other == "10" || one == "107");
        }
    }
}

#[test]
fn only_what_is_asked_for_is_weighed() {
    let pack = pack("[[need]]\ndisease = \"measles\"\n[[need.way]]\ndoses = 1");
    let glucose = r#"{"resourceType":"Observation","status":"final","subject":{"reference":"resource:0"},
        "code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}]},
        "valueQuantity":{"value":90,"unit":"mg/dL"},"effectiveDateTime":"2026-01-01"}"#;
    let mut records = vec![glucose.to_owned(); 400];
    records.push(dose("03", "2021-01-01"));
    assert_eq!(answer(&pack, "1990-01-01", &records).ruling, Ruling::Met);
}

#[test]
fn what_is_missing_is_told_as_the_least_where_a_dose_is_open() {
    let pack = pack("[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 4");
    let missing = |missing, is_least, earliest| Status::NotMet {
        missing,
        is_least,
        earliest,
    };
    let one = ("10", "2020-01-01");
    for (more, expected) in [
        (&[][..], missing(3, false, Some(TODAY))),
        (&[("9999", "2021-01-01")], missing(2, true, None)),
        (&[("10", "2021")], missing(2, false, Some(TODAY))),
        (
            &[("9999", "2021-01-01"), ("9999", "2022")],
            missing(1, true, None),
        ),
    ] {
        let doses: Vec<_> = [one].iter().chain(more).copied().collect();
        assert_eq!(status(&pack, 0, "1990-01-01", &doses), expected, "{more:?}");
    }
}

#[test]
fn a_live_vaccine_that_was_given_too_early_is_repeated_after_28_days() {
    let kindergarten = built_in("us-ny-school-k");
    let told = status(kindergarten, 2, "2025-11-20", &[("03", "2026-11-01")]);
    assert_eq!(
        told,
        Status::NotMet {
            missing: 2,
            is_least: false,
            earliest: Some(date(2026, 11, 29))
        }
    );
}

#[test]
fn polio_vaccine_against_a_part_of_the_types_counts_for_no_school() {
    for (id, need) in [
        ("us-ny-school-k", 1),
        ("us-ny-school-7", 2),
        ("us-ca-school-k", 0),
        ("us-ca-school-7-new", 0),
        ("us-tx-school-k", 1),
        ("us-tx-school-7", 2),
    ] {
        let told = |cvx| {
            let doses = [
                ("10", "2010-08-01"),
                (cvx, "2012-01-05"),
                ("10", "2014-08-01"),
            ];
            status(built_in(id), need, "2010-06-01", &doses)
        };
        for cvx in ["178", "179"] {
            assert!(matches!(told(cvx), Status::NotMet { .. }), "{id} {cvx}");
        }
        for cvx in ["02", "182", "89"] {
            assert_eq!(told(cvx), Status::Met(MetBy::Doses), "{id} {cvx}");
        }
    }
}

#[test]
fn what_staff_decide_is_open_where_it_is_there_and_missing_where_not() {
    let pupil = "2014-05-01";
    for (id, need, enough) in [
        (
            "us-ny-school-7",
            6,
            &[("43", "2025-05-02"), ("43", "2025-09-02")][..],
        ),
        (
            "us-tx-school-7",
            6,
            &[("43", "2025-05-02"), ("43", "2025-09-02")],
        ),
        ("us-ny-school-7", 1, &[("115", "2023-05-01")]),
        ("us-tx-school-7", 9, &[("114", "2024-05-01")]),
    ] {
        let pack = built_in(id);
        let told = status(pack, need, pupil, enough);
        assert!(is_for_staff(&told), "{id} {need}: {told:?}");
        let less = status(pack, need, pupil, &enough[1..]);
        assert!(
            matches!(less, Status::NotMet { .. }),
            "{id} {need}: {less:?}"
        );
    }
    // No dose at all is not met, and one against a part of it may count.
    for id in ["us-ca-school-k", "us-ca-school-7-new"] {
        let none = status(built_in(id), 1, pupil, &[]);
        assert!(matches!(none, Status::NotMet { .. }), "{id}: {none:?}");
        let doses = [
            ("20", "2014-07-01"),
            ("20", "2014-09-01"),
            ("113", "2022-01-01"),
        ];
        let part = status(built_in(id), 1, pupil, &doses);
        assert_eq!(part, Status::CannotTell(Open::Dose(Doubt::PartOfIt)));
    }
}

/// Two records of one day that name different formulations may be one dose; so may two of which one
/// lacks its day.
#[test]
fn what_may_be_one_contradicted_dose_is_not_counted() {
    let pack = twice("polio");
    let met = |day: &str| {
        let doses = [("10", "2015-01-05"), ("10", day), ("02", "2019-06-01")];
        let answer = answer(&pack, "2014-02-28", &given(&doses));
        answer.ruling
    };
    assert_eq!(met("2019-06-01"), Ruling::CannotTell);
    assert_eq!(met("2019-06"), Ruling::CannotTell);
    assert_eq!(met("2019-07"), Ruling::Met);
}
