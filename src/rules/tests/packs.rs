//! What a pack may say, and what it may not.

use super::*;

const HEAD: &str = "id = \"a-1\"\nversion = \"1\"\nname = \"A\"\nkind = \"event\"\npublisher = \"P\"\n\
    source = \"S\"\nurl = \"https://a.example/\"\nread-on = 2026-01-31\n";

const NEED: &str = "[[need]]\ndisease = \"polio\"\n";

fn fault(text: &str) -> String {
    Pack::read(text).unwrap_err().to_string()
}

fn of_way(keys: &str) -> String {
    fault(&format!("{HEAD}{NEED}[[need.way]]\n{keys}\n"))
}

#[test]
fn a_pack_is_refused_with_the_line_and_the_key() {
    let unknown = fault(&format!(
        "{HEAD}colour = \"red\"\n{NEED}[[need.way]]\ndoses = 1"
    ));
    assert!(
        unknown.starts_with("line 9: ") && unknown.contains("colour"),
        "{unknown}"
    );
    let missing = fault("id = \"a\"");
    assert!(missing.contains("version"), "{missing}");
    assert_eq!(
        fault("id = "),
        "line 1: string values must be quoted, expected literal string"
    );
    for (keys, expected) in [
        ("doses = 0", "line 12: doses: not a number that can be"),
        ("doses = 21", "line 12: doses: not a number that can be"),
        (
            "doses = 2\nfirst-from = \"6 wekks\"",
            "line 13: first-from: not a span such as \"4 weeks\"",
        ),
        (
            "doses = 2\nspan = \"6 hours\"",
            "line 13: span: not a span such as \"4 weeks\"",
        ),
        (
            "doses = 3\napart = [\"4 weeks\", \"4 weeks\", \"4 weeks\"]",
            "line 13: apart: not a number that can be",
        ),
        (
            "doses = 1\nonly = [\"live\", \"lively\"]",
            "line 13: only: not a kind of vaccine that is known",
        ),
        (
            "born-before = 1957-01-01\nstaff = \"x\"",
            "line 11: way: does not fit what else is asked",
        ),
        (
            "staff = \"x\"\nspan = \"1 day\"",
            "line 13: span: does not fit what else is asked",
        ),
        ("from-age = \"1 day\"", "line 11: way: is missing"),
        (
            "doses = 1\nproducts = [\"J07\"]",
            "line 13: products: not a number that can be",
        ),
        (
            "test = { codes = [\"1\"], system = \"s\", result = \"fine\" }",
            "line 12: result: not a result that is known",
        ),
    ] {
        assert_eq!(of_way(keys), expected);
    }
    let disease = fault(&format!(
        "{HEAD}[[need]]\ndisease = \"flue\"\n[[need.way]]\ndoses = 1"
    ));
    assert_eq!(disease, "line 10: disease: not a disease that is known");
    let day = of_way("born-before = 2026-02-30");
    assert!(day.starts_with("line 12: "), "{day}");
    let id = fault(&HEAD.replace("a-1", "A 1"));
    assert_eq!(
        id,
        "line 1: id: not a name of small letters, digits and hyphens"
    );
    let long = fault(&" ".repeat(70_000));
    assert_eq!(long, "longer than 65536 bytes");
    let deep = fault(&format!("a = {}", "[".repeat(60_000)));
    assert!(deep.starts_with("line 1: "), "{deep}");
}

#[test]
fn staff_ages_and_years_of_birth_are_ways_too() {
    let staff = pack(
        "[[need]]\ndisease = \"measles\"\n[[need.way]]\ndoses = 2\n\
        [[need.way]]\nstaff = \"A titre.\"\n[[need.way]]\nborn-before = 1957-01-01",
    );
    let told = |born| answer(&staff, born, &[]).needs.remove(0).status;
    assert_eq!(told("1956-12-31"), Status::Met(MetBy::BirthDate));
    assert_eq!(
        told("1957-01-01"),
        Status::CannotTell(Open::Staff("A titre.".to_owned()))
    );
    let by_age = pack(
        "[[need]]\ndisease = \"tetanus\"\n[[need.way]]\ndoses = 2\nto-age = \"7 years\"\n\
        [[need.way]]\ndoses = 1\nfrom-age = \"7 years\"\nto-age = \"18 years\"",
    );
    let one = [("20", "2025-01-01")];
    // Seven years old today, and tomorrow.
    assert_eq!(ruling(&by_age, "2019-11-22", &one), Ruling::Met);
    assert_eq!(ruling(&by_age, "2019-11-23", &one), Ruling::NotMet);
    assert_eq!(ruling(&by_age, "2019-11", &one), Ruling::CannotTell);
    assert_eq!(ruling(&by_age, "2019", &given_twice()), Ruling::CannotTell);
    // Nothing is asked of adults, which is no yes.
    assert_eq!(ruling(&by_age, "1990-01-01", &one), Ruling::CannotTell);
}

fn given_twice() -> [(&'static str, &'static str); 2] {
    [("20", "2024-01-01"), ("20", "2025-01-01")]
}

#[test]
fn a_vaccine_counts_where_it_is_one_of_those_that_are_asked_for() {
    let opv = pack(
        "[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 1\n\
        except-from = { flag = \"opv\", date = 2016-04-01 }",
    );
    let tdap =
        pack("[[need]]\ndisease = \"pertussis\"\n[[need.way]]\ndoses = 1\nonly = [\"tdap\"]");
    let heplisav =
        pack("[[need]]\ndisease = \"hepatitis-b\"\n[[need.way]]\ndoses = 1\nproducts = [\"189\"]");
    let no_adult =
        pack("[[need]]\ndisease = \"hepatitis-b\"\n[[need.way]]\ndoses = 1\nexcept = [\"adult\"]");
    for (pack, cvx, day, expected) in [
        (&opv, "02", "2016-03-31", Ruling::Met),
        (&opv, "02", "2016-04-01", Ruling::NotMet),
        (&opv, "02", "2016", Ruling::CannotTell),
        (&opv, "10", "2020-01-01", Ruling::Met),
        (&opv, "89", "2020-01-01", Ruling::CannotTell),
        (&opv, "89", "2010-01-01", Ruling::Met),
        (&tdap, "115", "2020-01-01", Ruling::Met),
        (&tdap, "20", "2020-01-01", Ruling::NotMet),
        (&tdap, "107", "2020-01-01", Ruling::NotMet),
        (&heplisav, "189", "2020-01-01", Ruling::Met),
        (&heplisav, "08", "2020-01-01", Ruling::NotMet),
        (&heplisav, "45", "2020-01-01", Ruling::CannotTell),
        (&no_adult, "43", "2020-01-01", Ruling::NotMet),
        (&no_adult, "08", "2020-01-01", Ruling::Met),
        (&no_adult, "45", "2020-01-01", Ruling::CannotTell),
        // Codes that no table knows could be it; another vaccine is not.
        (&no_adult, "9999", "2020-01-01", Ruling::CannotTell),
        (&no_adult, "207", "2020-01-01", Ruling::NotMet),
    ] {
        let born = "2000-01-01";
        assert_eq!(ruling(pack, born, &[(cvx, day)]), expected, "{cvx} {day}");
    }
}

#[test]
fn several_diseases_are_met_by_one_dose_against_all_of_them() {
    let mmr =
        pack("[[need]]\ndiseases = [\"measles\", \"mumps\", \"rubella\"]\n[[need.way]]\ndoses = 1");
    assert_eq!(ruling(&mmr, "", &[("94", "2020-01-01")]), Ruling::Met);
    // Three single ones may be as good: nobody here says so.
    assert_eq!(
        ruling(&mmr, "", &[("05", "2020-01-01")]),
        Ruling::CannotTell
    );
    assert_eq!(ruling(&mmr, "", &[("207", "2020-01-01")]), Ruling::NotMet);
}

#[test]
fn what_is_optional_is_told_and_does_not_decide() {
    let both = pack(
        "[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 1\n\
        [[need]]\ndisease = \"hpv\"\noptional = true\n[[need.way]]\ndoses = 1",
    );
    let told = answer(&both, "", &given(&[("10", "2020-01-01")]));
    assert_eq!(told.ruling, Ruling::Met);
    assert!(matches!(told.needs[1].status, Status::NotMet { .. }));
    assert_eq!(ruling(&both, "", &[("62", "2020-01-01")]), Ruling::NotMet);
}
