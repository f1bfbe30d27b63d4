//! Where else something may be had: FHIR R4 `Endpoint`, as links hold it. Links specification
//! §"Use Case Examples" (req-P2, trap-T19).

use zeroize::Zeroizing;

use super::FhirDate;
use crate::json::Json;
use crate::shl::HostName;
use crate::text::Personal;
use crate::time::UnixTime;

/// A place outside this program. Nothing here ever opens it.
pub struct Endpoint {
    /// What is there.
    pub kind: EndpointKind,
    /// What it calls itself.
    pub name: Option<Personal>,
    /// Where it is; `None` unless it is an `https` address.
    pub host: Option<HostName>,
    /// The address, for the QR code that a person asks for.
    pub address: Option<Zeroizing<String>>,
    /// When it ends, if that is said.
    pub until: Option<FhirDate>,
    /// Whether it says that it is not in use, or has ended.
    pub has_ended: bool,
}

/// What is at an endpoint.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EndpointKind {
    /// A web page for the person who has the link.
    Interactive,
    /// A server that the patient can connect an app to.
    SmartOnFhir,
    /// Anything else.
    Other,
}

impl Endpoint {
    /// Reads `json`, as at `now`.
    pub(super) fn from_json(json: &Json, now: UnixTime) -> Self {
        let address = json.text_of("address");
        // It is never asked for, and pages write what they show after a `#`.
        let host = address.and_then(|address| HostName::of(address.split('#').next()?));
        let until = FhirDate::from_json(json.at(&["period", "end"]));
        let today = now.civil(0).date();
        let is_past = until.as_ref().is_some_and(|until| match until {
            FhirDate::Moment(_, moment) => *moment < now,
            FhirDate::Month(year, month) => (*year, *month) < (today.year(), today.month()),
            FhirDate::Year(year) => *year < today.year(),
            other => other.day().is_some_and(|day| day < today),
        });
        let is_off = matches!(
            json.text_of("status"),
            Some("off" | "entered-in-error" | "suspended")
        );
        Self {
            kind: kind(json),
            name: json.text_of("name").and_then(Personal::new),
            address: address
                .filter(|_| host.is_some())
                .map(|address| Zeroizing::new(address.to_owned())),
            host,
            until,
            has_ended: is_past || is_off,
        }
    }
}

/// The connection's type: a `Coding`, or a `CodeableConcept` as some write it. Its system has two
/// names in the field, so the code alone counts.
fn kind(json: &Json) -> EndpointKind {
    let connection = json.get("connectionType");
    let bare = connection.and_then(|connection| connection.text_of("code"));
    let codings = connection.map_or(&[][..], |connection| connection.items_of("coding"));
    let codes = codings.iter().filter_map(|coding| coding.text_of("code"));
    let is_one = |code: &str, wanted: &str| code.eq_ignore_ascii_case(wanted);
    for code in bare.into_iter().chain(codes) {
        if is_one(code, "shl-interactive-experience") {
            return EndpointKind::Interactive;
        }
        if is_one(code, "smart-on-fhir") || is_one(code, "hl7-fhir-rest") {
            return EndpointKind::SmartOnFhir;
        }
    }
    EndpointKind::Other
}
