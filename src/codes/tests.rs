//! Every line of every table is read, and codes are told in all their forms.

use super::*;

const CVX: &str = "http://hl7.org/fhir/sid/cvx";
const SNOMED: &str = "http://snomed.info/sct";

fn concept(codes: &[(&str, &str)]) -> Concept {
    let coding = |&(system, code): &(&str, &str)| Coding {
        system: system.to_owned(),
        code: code.to_owned(),
    };
    Concept {
        codings: codes.iter().map(coding).collect(),
        text: None,
    }
}

fn named(codes: &[(&str, &str)]) -> String {
    name(&concept(codes))
}

#[test]
fn the_code_that_says_most_gives_the_name_wherever_it_stands() {
    let moderna = named(&[(CVX, "207")]);
    assert!(moderna.contains("COVID-19"), "{moderna}");
    assert_eq!(named(&[(SNOMED, "0"), (CVX, "207")]), moderna);
    assert_eq!(named(&[(SNOMED, "840534001"), (CVX, "207")]), moderna);
    assert_eq!(named(&[(SNOMED, "260373001")]), "Detected");
    assert_eq!(named(&[(CVX, "7")]), named(&[(CVX, "07")]));
}

#[test]
fn an_unknown_code_is_shown_with_the_date_of_the_table_and_not_blank() {
    assert_eq!(
        named(&[(CVX, "99999")]),
        "code 99999 (CVX), not in table of 2025-12"
    );
    let ndc = "http://hl7.org/fhir/sid/ndc";
    assert_eq!(named(&[(ndc, "1")]), "code 1 (NDC)");
    assert_eq!(named(&[("urn:x", "1")]), "code 1 (urn:x)");
    assert_eq!(named(&[("", "1")]), "code 1");
    assert_eq!(named(&[]), "not named");
}

#[test]
fn codes_that_contradict_each_other_count_for_nothing() {
    let mmr = vaccine(&concept(&[(CVX, "03")]));
    assert!(mmr.is_some_and(|mmr| mmr.is_against(Disease::Measles)));
    assert_eq!(vaccine(&concept(&[(CVX, "05"), (CVX, "03")])), mmr);
    assert_eq!(vaccine(&concept(&[(CVX, "03"), (CVX, "207")])), None);
    assert_eq!(vaccine(&concept(&[(CVX, "03"), (CVX, "998")])), None);
}

#[test]
fn every_line_of_the_tables_is_read() {
    for (text, columns) in [
        (include_str!("../../assets/codes/vaccines.tsv"), 4),
        (include_str!("../../assets/codes/other-vaccines.tsv"), 5),
    ] {
        let mut vaccines = 0;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), columns, "{line}");
            let at = columns - 4;
            let system = at.checked_sub(1).map_or("cvx", |at| cells[at]);
            let system = System::from_id(system);
            let uri = [CVX, SNOMED]
                .into_iter()
                .chain(system::uris())
                .find(|uri| System::from_uri(uri) == system);
            let read = vaccine(&concept(&[(uri.unwrap_or_default(), cells[at])]));
            assert_eq!(
                read.map(|vaccine| vaccine.name),
                Some(cells[at + 1]),
                "{line}"
            );
            vaccines += 1;
        }
        assert!(vaccines > 100);
        assert!(!table::date(text).is_empty());
    }
}

#[test]
fn results_makers_sections_and_words_of_insurance_have_names() {
    let hl7 = "http://terminology.hl7.org/CodeSystem";
    for (system, code, expected) in [
        ("http://hl7.org/fhir/sid/mvx", "MOD", "Moderna"),
        ("http://loinc.org", "48765-2", "Allergies"),
        ("http://loinc.org", "94500-6", "SARS-CoV-2 PCR"),
        ("urn:oid:2.16.840.1.113883.6.1", "94500-6", "SARS-CoV-2 PCR"),
        (
            &*format!("{hl7}/v3-ObservationInterpretation"),
            "LL",
            "Critically low",
        ),
        (&*format!("{hl7}/coverage-class"), "rxbin", "Pharmacy BIN"),
        (&*format!("{hl7}/v3-ActSite"), "LA", "left arm"),
    ] {
        assert_eq!(named(&[(system, code)]), expected);
    }
}

#[test]
fn an_answer_is_told_by_its_code_and_never_by_two() {
    let loinc = "http://loinc.org";
    assert_eq!(
        outcome(&concept(&[(SNOMED, "260373001")])),
        Some(Outcome::Positive)
    );
    assert_eq!(
        outcome(&concept(&[(SNOMED, "260415000")])),
        Some(Outcome::Negative)
    );
    assert_eq!(
        outcome(&concept(&[(loinc, "LA6577-6"), (SNOMED, "260415000")])),
        Some(Outcome::Negative)
    );
    assert_eq!(
        outcome(&concept(&[(loinc, "LA6576-8"), (SNOMED, "260415000")])),
        None
    );
    assert_eq!(outcome(&concept(&[(SNOMED, "840539006")])), None);
    assert_eq!(outcome(&concept(&[])), None);
}

#[test]
fn a_disease_is_found_by_its_id_and_no_two_share_one() {
    for disease in Disease::ALL {
        assert_eq!(Disease::from_id(disease.id()), Some(disease));
    }
    let ids = Disease::ALL.map(Disease::id);
    assert!(ids.is_sorted());
}
