//! Whom a clinical document is about, and who wrote it. CDA release 2 §4.2.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::entities;
use super::tags::{Piece, Tags, attribute};
use crate::limits;
use crate::text::{Passage, Personal};

/// The header of a clinical document.
#[derive(Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Header {
    title: Option<Passage>,
    patient: Patient,
    date: Option<Passage>,
    authors: Vec<Passage>,
    custodian: Option<Passage>,
}

/// Whom a clinical document is about.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct Patient {
    names: Vec<Passage>,
    born: Option<Passage>,
}

fn passage(text: &Personal) -> Option<Passage> {
    Passage::new(text.show())
}

fn personal(text: &Passage) -> Option<Personal> {
    Personal::new(text.show())
}

impl Header {
    pub(super) fn new(
        title: Option<&Personal>,
        patient: Patient,
        date: Option<&str>,
        authors: &[Personal],
        custodian: Option<&Personal>,
    ) -> Self {
        Self {
            title: title.and_then(passage),
            patient,
            date: date.and_then(Passage::new),
            authors: authors.iter().filter_map(passage).collect(),
            custodian: custodian.and_then(passage),
        }
    }

    /// What the document calls itself.
    #[must_use]
    pub fn title(&self) -> Option<Personal> {
        personal(self.title.as_ref()?)
    }

    /// Whom it is about.
    #[must_use]
    pub const fn patient(&self) -> &Patient {
        &self.patient
    }

    /// When it was made: a date as FHIR writes it, where it is one.
    #[must_use]
    pub fn date(&self) -> Option<Personal> {
        day(self.date.as_ref()?.show())
    }

    /// Who wrote it.
    #[must_use]
    pub fn authors(&self) -> Vec<Personal> {
        self.authors.iter().filter_map(personal).collect()
    }

    /// Who keeps it.
    #[must_use]
    pub fn custodian(&self) -> Option<Personal> {
        personal(self.custodian.as_ref()?)
    }
}

impl Patient {
    /// Their names.
    #[must_use]
    pub fn names(&self) -> Vec<Personal> {
        self.names.iter().filter_map(personal).collect()
    }

    /// When they were born: a date as FHIR writes it, where it is one.
    #[must_use]
    pub fn born(&self) -> Option<Personal> {
        day(self.born.as_ref()?.show())
    }
}

/// The day in a time of HL7 version 3: `YYYYMMDDhhmmss±zzzz`, as far as it is given.
fn day(time: &str) -> Option<Personal> {
    let digits = time.bytes().take_while(u8::is_ascii_digit).count();
    let part = |from, to| time.get(from..to);
    Personal::new(&match digits {
        8.. => format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?),
        6..8 => format!("{}-{}", part(0, 4)?, part(4, 6)?),
        _ => time.to_owned(),
    })
}

/// Whom the clinical document in `text` is about. Looks at its header alone, whatever follows.
pub(super) fn patient(text: &str) -> Patient {
    const NAME: [&str; 4] = ["recordTarget", "patientRole", "patient", "name"];
    const BORN: [&str; 4] = ["recordTarget", "patientRole", "patient", "birthTime"];
    let mut patient = Patient::default();
    let mut path: Vec<&str> = Vec::new();
    let mut name = Zeroizing::new(String::new());
    let local = |name: &str| name.rsplit(':').next().unwrap_or_default().len();
    let mut end = limits::CDA_HEADER_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    for piece in Tags::new(text.get(..end).unwrap_or_default()) {
        // Below the document itself.
        let inside = path.get(1..).unwrap_or_default();
        let is_in_name = inside.starts_with(&NAME);
        match piece {
            Piece::Text(text) | Piece::Verbatim(text) if is_in_name => {
                let is_part = matches!(
                    inside.get(NAME.len()),
                    Some(&("given" | "family" | "prefix" | "suffix"))
                );
                let is_plain = inside.len() == NAME.len();
                if (is_part || is_plain) && name.len() + text.len() < limits::JSON_STRING_BYTES {
                    name.push_str(&entities::decoded(text));
                    name.push(' ');
                }
            }
            Piece::Open(tag, attributes) => {
                let tag = tag.get(tag.len() - local(tag)..).unwrap_or_default();
                if path.len() >= limits::XML_DEPTH {
                    break;
                }
                path.push(tag);
                if path.get(1..) == Some(&BORN) && patient.born.is_none() {
                    let value = attribute(attributes, "value");
                    patient.born = value.and_then(Passage::new);
                }
                if attributes.ends_with('/') {
                    path.pop();
                }
            }
            Piece::Close(tag) => {
                let tag = tag.get(tag.len() - local(tag)..).unwrap_or_default();
                if inside == NAME && patient.names.len() < limits::AUTHORS {
                    let read = Personal::new(&name);
                    let read = read.as_ref().and_then(passage);
                    patient.names.extend(read);
                    name.clear();
                }
                if path.last() == Some(&tag) {
                    path.pop();
                }
                if tag == "recordTarget" {
                    break;
                }
            }
            Piece::Text(_) | Piece::Verbatim(_) => {}
        }
    }
    patient
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn of(patient: &str) -> Patient {
        super::patient(&format!(
            "<?xml version='1.0'?><c:ClinicalDocument xmlns:c='urn:hl7-org:v3'><title>x</title>\
             <c:recordTarget><c:patientRole>{patient}</c:patientRole></c:recordTarget>\
             <recordTarget><patientRole><patient><name>Other</name></patient></patientRole>\
             </recordTarget></c:ClinicalDocument>"
        ))
    }

    fn names(patient: &Patient) -> Vec<String> {
        let names = patient.names();
        names.iter().map(|name| name.show().to_owned()).collect()
    }

    #[test]
    fn the_patient_is_found_and_nobody_else() {
        let patient = of(
            "<c:patient><c:name use='L'>\n<c:prefix>Dr.</c:prefix><given>Ana</given> <family>O&#39;B</family></c:name>\
             <name>Ana Plain</name><birthTime value=\"19750501\"/>\
             <guardian><guardianPerson><name><given>Boris</given></name></guardianPerson></guardian>\
             </c:patient><providerOrganization><name>Clinic</name></providerOrganization>",
        );
        assert_eq!(names(&patient), ["Dr. Ana O'B", "Ana Plain"]);
        assert_eq!(patient.born().unwrap().show(), "1975-05-01");
        let nobody = of("<patient><name nullFlavor='UNK'/><birthTime nullFlavor='UNK'/></patient>");
        assert_eq!(nobody, Patient::default());
    }

    #[test]
    fn times_are_read_as_far_as_they_go() {
        let iso = |time: &str| day(time).map(|day| day.show().to_owned());
        for (time, expected) in [
            ("201308151030-0800", Some("2013-08-15")),
            ("20130815", Some("2013-08-15")),
            ("201308", Some("2013-08")),
            ("2013", Some("2013")),
            ("20131399", Some("2013-13-99")),
            ("later", Some("later")),
            ("", None),
        ] {
            assert_eq!(iso(time).as_deref(), expected, "{time}");
        }
    }
}
