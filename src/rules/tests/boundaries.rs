//! The day before, the day itself.

use super::*;

#[test]
fn the_least_age_is_a_birthday_less_the_grace() {
    let need =
        "[[need]]\ndisease = \"measles\"\n[[need.way]]\ndoses = 1\nfirst-from = \"12 months\"";
    let (none, four) = (pack(need), graced(4, need));
    for (born, day, by_none, by_four) in [
        ("2020-06-15", "2021-06-15", Ruling::Met, Ruling::Met),
        ("2020-06-15", "2021-06-14", Ruling::NotMet, Ruling::Met),
        ("2020-06-15", "2021-06-11", Ruling::NotMet, Ruling::Met),
        ("2020-06-15", "2021-06-10", Ruling::NotMet, Ruling::NotMet),
        // Born on 29 February: the first birthday is 1 March.
        ("2020-02-29", "2021-02-28", Ruling::NotMet, Ruling::Met),
        ("2020-02-29", "2021-03-01", Ruling::Met, Ruling::Met),
        ("2020-02-29", "2021-02-25", Ruling::NotMet, Ruling::Met),
        ("2020-02-29", "2021-02-24", Ruling::NotMet, Ruling::NotMet),
    ] {
        assert_eq!(ruling(&none, born, &[("03", day)]), by_none, "{born} {day}");
        assert_eq!(ruling(&four, born, &[("03", day)]), by_four, "{born} {day}");
    }
    let young = answer(&none, "2020-06-15", &given(&[("03", "2021-06-06")]));
    assert_eq!(fates(&young), [Fate::TooYoung(9)]);
}

#[test]
fn the_least_interval_is_counted_from_the_dose_before() {
    let need = "[[need]]\ndisease = \"hepatitis-b\"\n[[need.way]]\ndoses = 3\n\
        apart = [\"4 weeks\", \"8 weeks\"]\nspan = \"16 weeks\"\nlast-from = \"24 weeks\"";
    let (none, four) = (pack(need), graced(4, need));
    let born = "2025-01-01";
    for (days, by_none, by_four) in [
        // 28 days, 56 days, 24 weeks of age.
        (
            ["2025-01-01", "2025-01-29", "2025-06-18"],
            Ruling::Met,
            Ruling::Met,
        ),
        (
            ["2025-01-01", "2025-01-28", "2025-06-18"],
            Ruling::NotMet,
            Ruling::Met,
        ),
        (
            ["2025-01-01", "2025-01-25", "2025-06-18"],
            Ruling::NotMet,
            Ruling::Met,
        ),
        (
            ["2025-01-01", "2025-01-24", "2025-06-18"],
            Ruling::NotMet,
            Ruling::NotMet,
        ),
        (
            ["2025-01-01", "2025-01-29", "2025-06-17"],
            Ruling::NotMet,
            Ruling::Met,
        ),
        (
            ["2025-01-01", "2025-01-29", "2025-06-13"],
            Ruling::NotMet,
            Ruling::NotMet,
        ),
        (
            ["2025-01-01", "2025-05-01", "2025-06-26"],
            Ruling::Met,
            Ruling::Met,
        ),
        (
            ["2025-01-01", "2025-05-01", "2025-06-25"],
            Ruling::NotMet,
            Ruling::Met,
        ),
        // 16 weeks from the first: 1 March and 112 days is 21 June.
        (
            ["2025-03-01", "2025-03-29", "2025-06-21"],
            Ruling::Met,
            Ruling::Met,
        ),
        (
            ["2025-03-01", "2025-03-29", "2025-06-20"],
            Ruling::NotMet,
            Ruling::Met,
        ),
    ] {
        let doses = days.map(|day| ("08", day));
        assert_eq!(ruling(&none, born, &doses), by_none, "{days:?}");
        assert_eq!(ruling(&four, born, &doses), by_four, "{days:?}");
    }
}

#[test]
fn a_dose_repeated_soon_after_one_that_does_not_count_is_for_staff() {
    let need =
        "[[need]]\ndisease = \"hepatitis-b\"\n[[need.way]]\ndoses = 2\napart = [\"4 weeks\"]";
    let pack = pack(need);
    // The second is 20 days after the first, and the third 20 after the second.
    let soon = [
        ("08", "2025-01-01"),
        ("08", "2025-01-21"),
        ("08", "2025-02-10"),
    ];
    let told = answer(&pack, "2024-01-01", &given(&soon));
    assert_eq!(told.ruling, Ruling::CannotTell);
    assert_eq!(
        told.needs[0].status,
        Status::CannotTell(Open::Dose(Doubt::RepeatedSoon))
    );
    // Without the third, nothing is open.
    assert_eq!(ruling(&pack, "2024-01-01", &soon[..2]), Ruling::NotMet);
    let later = [soon[0], soon[1], ("08", "2025-02-18")];
    assert_eq!(ruling(&pack, "2024-01-01", &later), Ruling::Met);
}

#[test]
fn twenty_eight_days_between_live_vaccines_know_no_grace() {
    let need = "[[need]]\ndisease = \"varicella\"\nlive = true\n[[need.way]]\ndoses = 1\n\
        first-from = \"12 months\"";
    let pack = graced(4, need);
    let born = "2024-01-01";
    for (varicella, expected) in [
        ("2025-03-01", Fate::Counts(1)),
        ("2025-03-02", Fate::NearLive(27)),
        ("2025-03-28", Fate::NearLive(1)),
        ("2025-03-29", Fate::Counts(1)),
        // The other is then the one too near.
        ("2025-02-28", Fate::Counts(1)),
    ] {
        let records = given(&[("03", "2025-03-01"), ("21", varicella)]);
        let told = answer(&pack, born, &records);
        assert_eq!(fates(&told), [expected], "{varicella}");
        let met = matches!(expected, Fate::Counts(_));
        assert_eq!(told.ruling == Ruling::Met, met);
    }
    // Polio vaccine by mouth is live, and no matter.
    let opv = [("02", "2025-03-01"), ("21", "2025-03-05")];
    assert_eq!(ruling(&pack, born, &opv), Ruling::Met);
}

#[test]
fn a_date_that_lacks_its_day_decides_where_all_its_days_agree() {
    let need = "[[need]]\ndisease = \"measles\"\n[[need.way]]\ndoses = 2\n\
        first-from = \"12 months\"\napart = [\"4 weeks\"]";
    let pack = pack(need);
    for (born, first, second, expected) in [
        ("2020-06-15", "2021-07", "2022", Ruling::Met),
        ("2020-06-15", "2021-06", "2022", Ruling::CannotTell),
        ("2020-06-15", "2021-05", "2022", Ruling::NotMet),
        ("2020-06-15", "2021-07", "2021-08", Ruling::CannotTell),
        ("2020-06-15", "2021-07", "2021-09", Ruling::Met),
        ("2020-06-15", "2022", "2022", Ruling::CannotTell),
        ("2020-06-15", "2022", "2022-07", Ruling::CannotTell),
        ("2020", "2021-12-31", "2022-12-31", Ruling::Met),
        ("2020", "2021-12-30", "2022-12-31", Ruling::CannotTell),
        ("2020", "2020-12-30", "2022-12-31", Ruling::NotMet),
        ("2020-06", "2021-06-30", "2022-12-31", Ruling::Met),
        ("", "2021-06-30", "2022-12-31", Ruling::CannotTell),
    ] {
        let doses = [("03", first), ("03", second)];
        assert_eq!(
            ruling(&pack, born, &doses),
            expected,
            "{born} {first} {second}"
        );
    }
    let told = answer(
        &pack,
        "",
        &given(&[("03", "2021-06-30"), ("03", "2022-12-31")]),
    );
    assert_eq!(
        told.needs[0].status,
        Status::CannotTell(Open::Dose(Doubt::NoBirthDate))
    );
}

#[test]
fn several_doses_of_one_year_on_one_card_may_be_enough() {
    let need = "[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 3\napart = [\"4 weeks\"]";
    let pack = pack(need);
    let of_year = [("10", "1990"); 3];
    assert_eq!(ruling(&pack, "1989-06-01", &of_year), Ruling::CannotTell);
    assert_eq!(ruling(&pack, "1989-06-01", &of_year[..2]), Ruling::NotMet);
    // The same year on another card is the same doses.
    let cards = [2, 1].map(|doses| summary("1989-06-01", &given(&of_year[..doses])));
    let told = judge(&pack, &Evidence::of(&cards, &pack, TODAY), TODAY, NOW);
    assert_eq!(told.ruling, Ruling::NotMet);
    // On one day they are one, as often as they stand there.
    let of_day = [("10", "1990-03-05"); 3];
    assert_eq!(ruling(&pack, "1989-06-01", &of_day), Ruling::NotMet);
}

#[test]
fn a_date_before_the_birth_or_ahead_is_none() {
    let pack = pack("[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 1");
    for day in ["1988", "1989-05", "1989-05-31", "2026-12", "2027"] {
        let told = answer(&pack, "1989-06-01", &given(&[("10", day)]));
        assert_eq!(
            fates(&told),
            [Fate::Out(Exclusion::ImpossibleDate)],
            "{day}"
        );
    }
    for day in ["1989", "1989-06", "2026", "2026-11", "2026-11-23"] {
        assert_eq!(
            ruling(&pack, "1989-06-01", &[("10", day)]),
            Ruling::Met,
            "{day}"
        );
    }
}

#[test]
fn the_next_dose_is_told_without_grace() {
    let need = "[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 3\n\
        apart = [\"4 weeks\", \"6 months\"]\nlast-from = \"4 years\"";
    let pack = graced(4, need);
    let doses = [("10", "2024-01-01"), ("10", "2026-09-03")];
    let told = answer(&pack, "2023-01-01", &given(&doses));
    let missing = |missing, earliest| Status::NotMet {
        missing,
        is_least: false,
        earliest: Some(earliest),
    };
    // Six months after the second; the fourth birthday is before that.
    assert_eq!(told.needs[0].status, missing(1, date(2027, 3, 3)));
    assert_eq!(
        told.needs[0].doses,
        Some(Tally {
            counted: 2,
            required: 3
        })
    );
    let none = answer(&pack, "2023-01-01", &[]);
    assert_eq!(none.needs[0].status, missing(3, TODAY));
}

#[test]
fn a_dose_settles_and_grows_old() {
    let need = "[[need]]\ndisease = \"covid-19\"\n[[need.way]]\ndoses = 1\n\
        within = \"12 months\"\nsettled-after = \"14 days\"";
    let pack = graced(4, need);
    for (day, expected) in [
        ("2026-11-08", Ruling::Met),
        ("2026-11-09", Ruling::NotMet),
        ("2025-11-22", Ruling::Met),
        ("2025-11-21", Ruling::NotMet),
        ("2026-11", Ruling::CannotTell),
        ("2026", Ruling::CannotTell),
        ("2024", Ruling::NotMet),
    ] {
        assert_eq!(
            ruling(&pack, "1990-01-01", &[("207", day)]),
            expected,
            "{day}"
        );
    }
    let told = answer(&pack, "1990-01-01", &given(&[("207", "2026-11-10")]));
    let settles = date(2026, 11, 24);
    assert_eq!(fates(&told), [Fate::NotSettled(settles)]);
    let waits = Status::NotMet {
        missing: 0,
        is_least: false,
        earliest: Some(settles),
    };
    assert_eq!(told.needs[0].status, waits);
    // An older one beside it does not stand in the way.
    let both = [("207", "2021-03-01"), ("208", "2026-03-01")];
    assert_eq!(ruling(&pack, "1990-01-01", &both), Ruling::Met);
}
