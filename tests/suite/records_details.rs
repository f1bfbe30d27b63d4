//! What one record says, case by case: what a counter must not misread.

use std::sync::Arc;

use health_card_kiosk::fhir::{self, ContentFault, Record, Summary};
use health_card_kiosk::json::Json;
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::wording::Words;
use health_card_kiosk::wording::records::{Page, Reading, page};
use serde_json::{Value, json};

/// 21 November 2026, 18:42 UTC.
const NOW: UnixTime = UnixTime::from_secs(1_795_286_520);

fn read(resources: &[Value]) -> Summary {
    let mut entries = vec![json!({ "fullUrl": "resource:0", "resource": {
        "resourceType": "Patient", "birthDate": "1990-05-01",
        "name": [{ "family": "Muster", "given": ["Ana"] }] } })];
    for (at, resource) in resources.iter().enumerate() {
        let mut resource = resource.clone();
        let owner = match resource["resourceType"].as_str() {
            Some("Immunization" | "AllergyIntolerance") => "patient",
            Some("Coverage") => "beneficiary",
            _ => "subject",
        };
        if resource.get(owner).is_none() {
            resource[owner] = json!({ "reference": "resource:0" });
        }
        entries.push(json!({ "fullUrl": format!("resource:{}", at + 1), "resource": resource }));
    }
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    let json = Json::parse(bundle.to_string().as_bytes()).unwrap();
    fhir::summary(&Arc::new(json), "4.0.1", NOW)
}

fn said_at(summary: &Summary, now: UnixTime, offset_seconds: i32) -> Page {
    let reading = Reading {
        now,
        offset_seconds,
        is_proven: true,
    };
    page(Words::english(), summary, reading, false)
}

fn said(resource: Value) -> String {
    text(&said_at(&read(&[resource]), NOW, 0))
}

fn text(page: &Page) -> String {
    let lines: Vec<String> = page.lines().iter().map(|line| line.to_string()).collect();
    lines.join("\n")
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "each is written where it is used"
)]
fn observation(more: Value) -> Value {
    let mut one = json!({ "resourceType": "Observation", "status": "final",
        "code": { "text": "Test" }, "effectiveDateTime": "2026-11-20T11:42:00Z" });
    for (name, value) in more.as_object().unwrap() {
        one[name] = value.clone();
    }
    one
}

#[test]
fn a_value_is_shown_of_a_final_result_alone_and_of_one_value_alone() {
    let shown = |more| said(observation(more));
    assert!(shown(json!({ "valueString": "seen" })).contains("Test  seen"));
    assert!(shown(json!({ "valueString": "seen" })).contains("taken 31 hours ago"));
    for status in ["registered", "preliminary", "unknown", "odd", "appended"] {
        let text = shown(json!({ "status": status, "valueString": "seen",
            "interpretation": [{ "coding": [{ "code": "HH" }] }], "referenceRange": [{ "text": "usual" }] }));
        assert!(text.contains("PENDING") && !text.contains("seen"), "{text}");
        assert!(!text.contains("HIGH") && !text.contains("usual"), "{text}");
    }
    for status in ["cancelled", "entered-in-error"] {
        let text = shown(json!({ "status": status, "valueString": "seen" }));
        assert!(
            text.contains("WITHDRAWN") && !text.contains("seen"),
            "{text}"
        );
    }
    let two = shown(json!({ "valueString": "a", "valueQuantity": { "value": 1 } }));
    assert!(two.contains("no answer given"), "{two}");
    let why = shown(json!({ "dataAbsentReason": { "text": "not enough blood" } }));
    assert!(why.contains("not enough blood"), "{why}");
    assert!(shown(json!({ "status": "corrected", "valueString": "b" })).contains("Corrected"));
}

#[test]
fn a_flag_is_the_laboratorys_and_never_worked_out() {
    let high = json!({ "valueQuantity": { "value": 9, "unit": "mmol/L", "comparator": ">=" },
        "referenceRange": [{ "low": { "value": 3 }, "high": { "value": 5, "unit": "mmol/L" } }] });
    let text = said(observation(high.clone()));
    assert!(
        text.contains(">=9 mmol/L") && !text.contains("HIGH"),
        "{text}"
    );
    for (code, word) in [("H", "HIGH"), ("LL", "VERY LOW"), ("AA", "VERY ABNORMAL")] {
        let mut one = high.clone();
        one["interpretation"] = json!([{ "coding": [{ "code": code }] }]);
        assert!(said(observation(one)).contains(word), "{code}");
    }
}

#[test]
fn who_watched_and_who_was_identified_is_said_in_words() {
    for (code, words) in [
        ("1208523001", "by a professional"),
        ("1208524007", "watched in person"),
        ("1208525008", "watched by video"),
        ("1208526009", "nobody watched"),
    ] {
        let text = said(observation(json!({ "component": [{
            "code": { "coding": [{ "code": "1208522006" }] },
            "valueCodeableConcept": { "coding": [{ "code": code }] } }] })));
        assert!(text.contains(words), "{text}");
    }
    for (code, words) in [
        ("IAL1", "nothing was checked"),
        ("ial1.2", "An ID was looked at"),
        ("IAL1.4", "A photo ID was looked at"),
        ("IAL2", "checked by documents then"),
        ("IAL3", "in person"),
        ("IAL9", "IAL9"),
    ] {
        let level =
            json!({ "security": [{ "system": "https://smarthealth.cards/ial", "code": code }] });
        let text = said(observation(json!({ "meta": level, "valueString": "x" })));
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn none_known_is_told_from_not_said_and_from_refuted() {
    let allergy = |more: Value| {
        let mut one = json!({ "resourceType": "AllergyIntolerance", "code": { "text": "Peanut" } });
        for (name, value) in more.as_object().unwrap() {
            one[name] = value.clone();
        }
        said(one)
    };
    let ips = |code: &str| {
        json!({ "code": { "coding": [{ "code": code,
        "system": "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips" }] } })
    };
    assert!(allergy(ips("no-known-allergies")).contains("None known"));
    assert!(allergy(ips("no-allergy-info")).contains("Nothing said about it"));
    let snomed = json!({ "code": { "coding": [{ "system": "http://snomed.info/sct", "code": "716186003" }] } });
    assert!(allergy(snomed).contains("None known"));
    let status = |code: &str| json!({ "verificationStatus": { "coding": [{ "code": code }] } });
    assert!(allergy(status("refuted")).contains("DOES NOT HOLD"));
    assert!(allergy(status("unconfirmed")).contains("NOT CONFIRMED"));
    assert!(!allergy(status("confirmed")).contains("NOT"));
}

#[test]
fn what_is_not_to_be_given_is_not_current() {
    let order = |more: Value| {
        let mut one = json!({ "resourceType": "MedicationRequest", "status": "active", "intent": "order",
            "medicationCodeableConcept": { "text": "Aspirin" } });
        for (name, value) in more.as_object().unwrap() {
            one[name] = value.clone();
        }
        said(one)
    };
    assert!(order(json!({})).contains("Aspirin  current"));
    let forbidden = order(json!({ "doNotPerform": true }));
    assert!(
        forbidden.contains("DO NOT GIVE") && !forbidden.contains("current"),
        "{forbidden}"
    );
    assert!(order(json!({ "intent": "proposal" })).contains("Aspirin  planned"));
    assert!(order(json!({ "status": "stopped" })).contains("Aspirin  past"));
}

#[test]
fn a_coded_instruction_leaves_nothing_out_and_invents_no_rate() {
    let dose = |dosage: Value| {
        said(
            json!({ "resourceType": "MedicationStatement", "status": "active",
            "medicationCodeableConcept": { "text": "Drug" }, "dosage": [dosage] }),
        )
    };
    let text =
        dose(json!({ "timing": { "repeat": { "count": 10, "period": 1, "periodUnit": "d" } } }));
    assert!(text.contains("Dose: 1 × / 1 d, 10 ×"), "{text}");
    let text = dose(json!({ "asNeededBoolean": true,
        "timing": { "repeat": { "frequency": 1, "frequencyMax": 3, "period": 1, "periodUnit": "d", "when": ["PCM"] } },
        "maxDosePerPeriod": { "numerator": { "value": 4, "unit": "g" }, "denominator": { "value": 1, "unit": "d" } },
        "route": { "coding": [{ "system": "urn:x", "code": "po" }] },
        "doseAndRate": [{ "doseQuantity": { "value": 2, "unit": "tablet" } }] }));
    for part in [
        "2 tablet, 1–3 × / 1 d, PRN",
        "PCM",
        "4 g / 1 d",
        "Route: po",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let long = "Take one tablet. ".repeat(40);
    assert!(dose(json!({ "text": long })).contains(long.trim()));
}

#[test]
fn a_medicine_is_named_by_what_its_prescription_refers_to() {
    let by = |reference: &str, more: &[Value]| {
        let mut all = vec![
            json!({ "resourceType": "MedicationRequest", "status": "active",
            "contained": [{ "resourceType": "Medication", "id": "m", "code": { "text": "Inner" } }],
            "medicationReference": { "reference": reference } }),
        ];
        all.extend_from_slice(more);
        text(&said_at(&read(&all), NOW, 0))
    };
    let outer = |id: &str| json!({ "resourceType": "Medication", "id": id, "code": { "text": format!("Outer {id}") } });
    assert!(by("#m", &[]).contains("Inner  current"));
    let text = by("Medication/a", &[outer("a"), outer("b")]);
    assert!(
        text.contains("Outer a  current") && text.contains("Outer b"),
        "{text}"
    );
    assert_eq!(text.matches("Outer a").count(), 1);
    // Two of one name are neither.
    let text = by("Medication/a", &[outer("a"), outer("a")]);
    assert!(text.contains("Not named  current"), "{text}");
}

#[test]
fn what_is_anothers_stands_apart() {
    let other =
        observation(json!({ "valueString": "seen", "subject": { "reference": "resource:9" } }));
    let summary = read(&[other]);
    assert!(summary.faults.contains(&ContentFault::NotThisPerson));
    assert!(text(&said_at(&summary, NOW, 0)).contains("Not this person’s"));
    let composition = json!({ "resourceType": "Composition", "subject": { "reference": "Patient/other" },
        "section": [{ "title": "Allergies", "text": { "div": "<p>Penicillin</p>" } }] });
    assert!(
        read(&[composition])
            .faults
            .contains(&ContentFault::NotThisPerson)
    );
}

#[test]
fn a_documents_text_stands_with_the_one_it_is_about() {
    let patient = |id: &str, name: &str| {
        json!({ "resource": { "resourceType": "Patient", "id": id,
        "name": [{ "text": name }] } })
    };
    let bundle = json!({ "resourceType": "Bundle", "entry": [
        { "resource": { "resourceType": "Composition", "subject": { "reference": "Patient/2" },
            "section": [{ "text": { "div": "<p>Penicillin</p>" } }] } },
        patient("1", "Mother"), patient("2", "Baby"),
        { "resource": { "resourceType": "Observation", "status": "final", "code": { "text": "A" },
            "valueString": "x", "subject": { "reference": "Patient/1" } } },
    ] });
    let json = Arc::new(Json::parse(bundle.to_string().as_bytes()).unwrap());
    let all = fhir::shared(&json, "4.0.1", NOW);
    let named = |summary: &Summary| {
        summary
            .person
            .as_ref()
            .map(|person| person.names[0].show().to_owned())
    };
    let with_text: Vec<_> = all
        .iter()
        .filter(|summary| summary.composition.is_some())
        .map(named)
        .collect();
    assert_eq!(with_text, [Some("Baby".to_owned())]);
    // Found by type and id, as a server's bundle has no addresses.
    assert_eq!(all[0].records.len(), 1);
}

#[test]
fn an_insurance_card_ends_after_its_last_day_where_it_is_read() {
    let card = |more: Value| {
        let mut one = json!({ "resourceType": "Coverage", "status": "active", "subscriberId": "S1",
            "period": { "end": "2026-12-31" } });
        for (name, value) in more.as_object().unwrap() {
            one[name] = value.clone();
        }
        read(&[one])
    };
    // 1 January 2027, 01:00 UTC is the evening before in Los Angeles.
    let later = UnixTime::from_secs(1_798_765_200);
    let own = card(json!({}));
    assert!(text(&said_at(&own, later, -28_800)).contains("card data says active"));
    assert!(text(&said_at(&own, later, 0)).contains("ENDED"));
    assert!(text(&said_at(&own, NOW, 0)).contains("No proof that the insurer pays"));
    let number = |summary: &Summary| match &summary.records[0] {
        Record::Coverage(coverage) => coverage.member_id.is_some(),
        _ => panic!("no insurance card"),
    };
    assert!(number(&own));
    assert!(
        !number(&card(json!({ "dependent": "02" }))),
        "a dependant's number is not the holder's"
    );
}

#[test]
fn a_dose_that_is_listed_twice_counts_once_and_two_of_a_year_twice() {
    let dose = |date: &str, lot: Option<&str>, cvx: &str| {
        let mut one = json!({ "resourceType": "Immunization", "status": "completed", "occurrenceDateTime": date,
            "vaccineCode": { "coding": [{ "system": "http://hl7.org/fhir/sid/cvx", "code": cvx }] } });
        if let Some(lot) = lot {
            one["lotNumber"] = json!(lot);
        }
        one
    };
    let count = |doses: &[Value]| {
        text(&said_at(&read(doses), NOW, 0))
            .lines()
            .next()
            .unwrap()
            .to_owned()
    };
    let a = dose("2021-03-01", Some("A"), "03");
    assert!(count(&[a.clone(), a.clone()]).starts_with("1 dose counted by this kiosk, 1 does not"));
    assert!(count(&[a.clone(), dose("2021-03-01", None, "03")]).starts_with("1 dose counted"));
    assert!(count(&[a.clone(), dose("2021-03-01", Some("B"), "03")]).starts_with("2 doses"));
    assert!(count(&[dose("2021", None, "03"), dose("2021", None, "03")]).starts_with("2 doses"));
    let all = text(&said_at(
        &read(&[
            a,
            dose("2021-03-29", None, "94"),
            dose("2021-04-30", None, "10"),
        ]),
        NOW,
        0,
    ));
    for line in [
        "measles: 2 ×",
        "chickenpox: 1 ×",
        "polio: 1 ×",
        "28 days after the dose before",
    ] {
        assert!(all.contains(line), "{line}: {all}");
    }
}
