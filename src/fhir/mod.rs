//! A FHIR bundle in: who, and what about them. Only what a person at a counter needs to see, and
//! every doubt about whose it is.
//!
//! [`summary`] reads what an issuer signed, [`shared()`] what nobody did. Both turn each resource into
//! a [`Record`]: those that a counter asks for have a shape of their own, all others are a table.

mod assurance;
mod bundle;
mod composition;
mod concept;
mod coverage;
mod date;
mod document;
mod endpoint;
mod entries;
mod immunization;
mod item;
mod lab;
mod person;
mod provenance;
mod said;
mod shared;
mod table;

pub use assurance::Assurance;
pub use bundle::{ContentFault, Summary, summary};
pub use composition::{Composition, Section};
pub use concept::{Coding, Concept};
pub use coverage::{Class, Cost, Coverage, CoverageStanding};
pub use date::FhirDate;
pub use document::{Attachment, AttachmentContent, Document, DocumentRole, DocumentStatus};
pub use endpoint::{Endpoint, EndpointKind};
pub use immunization::{DoseCount, Immunization, ImmunizationStatus, Maker};
pub use item::{Item, ItemKind, ItemState, Label};
pub use lab::{Component, Flag, LabKind, LabResult, LabStatus, LabValue, Panel, Supervision};
pub use person::{Name, Person};
pub use provenance::Provenance;
pub use said::Said;
pub use shared::{FHIR_VERSION, shared};
pub use table::{Line, Other};

use bundle::has_unknown_modifier;

/// One thing that a card or a link holds about its person.
pub enum Record {
    /// A vaccination, given or not.
    Immunization(Box<Immunization>),
    /// A laboratory result, final or not.
    Lab(Box<LabResult>),
    /// Several results under one name.
    Panel(Panel),
    /// A line of a patient summary.
    Item(Item),
    /// An insurance card.
    Coverage(Box<Coverage>),
    /// Where else something may be had.
    Endpoint(Endpoint),
    /// An attached document.
    Document(Document),
    /// Any other resource, as a table (req-I20).
    Other(Other),
}
