//! Code systems, by the URIs that cards, links and documents write for them.

/// A code system with a short name.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum System {
    /// Where on the body, HL7.
    ActSite,
    /// Vaccines of the Australian Immunisation Register.
    Air,
    /// WHO Anatomical Therapeutic Chemical classification.
    Atc,
    /// What the insured pay themselves, HL7 and CARIN.
    CopayType,
    /// What an insurance card's numbers are, HL7 and CARIN.
    CoverageClass,
    /// Procedures in the United States.
    Cpt,
    /// Vaccines, CDC.
    Cvx,
    /// The EU's register of medicinal products.
    Ema,
    /// Trade items, GS1.
    Gtin,
    /// WHO classification of diseases, its 10th revision.
    Icd10,
    /// Its 11th revision, which names vaccines too.
    Icd11,
    /// How a result is to be read, HL7.
    Interpretation,
    /// Tests, sections and documents.
    Loinc,
    /// Makers of vaccines, CDC.
    Mvx,
    /// Drugs in the United States.
    Ndc,
    /// The way into the body, HL7 and NCI.
    Route,
    /// Drugs, National Library of Medicine.
    RxNorm,
    /// Clinical terms.
    Snomed,
    /// Whose insurance it is, HL7.
    SubscriberRelationship,
}

/// Each system's URIs. FHIR R4 §4.3.0, and the object identifiers that C-CDA writes.
const URIS: [(&str, System); 42] = [
    ("http://hl7.org/fhir/sid/cvx", System::Cvx),
    ("urn:oid:2.16.840.1.113883.12.292", System::Cvx),
    ("http://hl7.org/fhir/sid/mvx", System::Mvx),
    ("urn:oid:2.16.840.1.113883.12.227", System::Mvx),
    ("http://loinc.org", System::Loinc),
    ("urn:oid:2.16.840.1.113883.6.1", System::Loinc),
    ("http://snomed.info/sct", System::Snomed),
    ("urn:oid:2.16.840.1.113883.6.96", System::Snomed),
    ("http://id.who.int/icd/release/11/mms", System::Icd11),
    ("http://id.who.int/icd11/mms", System::Icd11),
    ("http://hl7.org/fhir/sid/icd-10", System::Icd10),
    ("http://hl7.org/fhir/sid/icd-10-cm", System::Icd10),
    ("urn:oid:2.16.840.1.113883.6.3", System::Icd10),
    ("urn:oid:2.16.840.1.113883.6.90", System::Icd10),
    ("http://www.whocc.no/atc", System::Atc),
    ("urn:oid:2.16.840.1.113883.6.73", System::Atc),
    ("http://www.ama-assn.org/go/cpt", System::Cpt),
    ("urn:oid:2.16.840.1.113883.6.12", System::Cpt),
    ("http://hl7.org/fhir/sid/ndc", System::Ndc),
    ("urn:oid:2.16.840.1.113883.6.69", System::Ndc),
    (
        "http://www.nlm.nih.gov/research/umls/rxnorm",
        System::RxNorm,
    ),
    ("urn:oid:2.16.840.1.113883.6.88", System::RxNorm),
    ("https://www.gs1.org/gtin", System::Gtin),
    ("urn:oid:1.3.160", System::Gtin),
    (
        "https://www.humanservices.gov.au/organisations/health-professionals/enablers/\
         air-vaccine-code-formats",
        System::Air,
    ),
    (
        "https://ec.europa.eu/health/documents/community-register/html/",
        System::Ema,
    ),
    (
        "http://terminology.hl7.org/CodeSystem/v3-ActSite",
        System::ActSite,
    ),
    (
        "http://terminology.hl7.org/CodeSystem/v2-0163",
        System::ActSite,
    ),
    ("urn:oid:2.16.840.1.113883.5.1052", System::ActSite),
    (
        "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration",
        System::Route,
    ),
    (
        "http://terminology.hl7.org/CodeSystem/v2-0162",
        System::Route,
    ),
    ("urn:oid:2.16.840.1.113883.5.112", System::Route),
    ("http://ncimeta.nci.nih.gov", System::Route),
    ("urn:oid:2.16.840.1.113883.3.26.1.1", System::Route),
    (
        "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
        System::Interpretation,
    ),
    (
        "http://terminology.hl7.org/CodeSystem/v2-0078",
        System::Interpretation,
    ),
    ("urn:oid:2.16.840.1.113883.5.83", System::Interpretation),
    (
        "http://terminology.hl7.org/CodeSystem/coverage-class",
        System::CoverageClass,
    ),
    (
        "http://hl7.org/fhir/us/insurance-card/CodeSystem/C4DICExtendedCoverageClassCS",
        System::CoverageClass,
    ),
    (
        "http://terminology.hl7.org/CodeSystem/coverage-copay-type",
        System::CopayType,
    ),
    (
        "http://hl7.org/fhir/us/insurance-card/CodeSystem/C4DICExtendedCopayTypeCS",
        System::CopayType,
    ),
    (
        "http://terminology.hl7.org/CodeSystem/subscriber-relationship",
        System::SubscriberRelationship,
    ),
];

impl System {
    /// The system with this URI.
    #[must_use]
    pub fn from_uri(uri: &str) -> Option<Self> {
        let found = URIS.iter().find(|(known, _)| *known == uri);
        found.map(|(_, system)| *system)
    }

    /// What people call it.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::ActSite => "ActSite",
            Self::Air => "AIR",
            Self::Atc => "ATC",
            Self::CopayType => "copay type",
            Self::CoverageClass => "coverage class",
            Self::Cpt => "CPT",
            Self::Cvx => "CVX",
            Self::Ema => "EMA",
            Self::Gtin => "GTIN",
            Self::Icd10 => "ICD-10",
            Self::Icd11 => "ICD-11",
            Self::Interpretation => "ObservationInterpretation",
            Self::Loinc => "LOINC",
            Self::Mvx => "MVX",
            Self::Ndc => "NDC",
            Self::Route => "RouteOfAdministration",
            Self::RxNorm => "RxNorm",
            Self::Snomed => "SNOMED CT",
            Self::SubscriberRelationship => "subscriber relationship",
        }
    }

    /// How a table writes it.
    pub(super) fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "air" => Self::Air,
            "atc" => Self::Atc,
            "class" => Self::CoverageClass,
            "cost" => Self::CopayType,
            "cpt" => Self::Cpt,
            "cvx" => Self::Cvx,
            "ema" => Self::Ema,
            "icd11" => Self::Icd11,
            "LOINC" => Self::Loinc,
            "relationship" => Self::SubscriberRelationship,
            "route" => Self::Route,
            "site" => Self::ActSite,
            "snomed" | "SNOMED CT" => Self::Snomed,
            _ => return None,
        })
    }

    /// A code of it as a table writes it: CVX codes come with and without the zeros before them.
    pub(super) fn plain(self, code: &str) -> &str {
        match self {
            Self::Cvx => match code.trim_start_matches('0') {
                "" => code,
                plain => plain,
            },
            _ => code,
        }
    }
}

/// All URIs that are known.
#[cfg(test)]
pub(super) fn uris() -> impl Iterator<Item = &'static str> {
    URIS.into_iter().map(|(uri, _)| uri)
}
