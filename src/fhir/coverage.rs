//! Insurance. FHIR R4 `Coverage`, CARIN Digital Insurance Card (req-I17).

use jiff::civil::Date;

use super::entries::Entries;
use super::said;
use super::{Concept, FhirDate};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// CARIN's extension for each member of the plan, as its URL ends.
const BENEFICIARIES: &str = "C4DIC-PlanBeneficiaries-extension";
/// What else is printed on the card.
const ADDITIONAL: &str = "C4DIC-AdditionalCardInformation-extension";
/// A cost in words, where there is no amount.
const COST_IN_WORDS: &str = "C4DIC-BeneficiaryCostString-extension";

/// An insurance card. It says what the insurer wrote, never whether anybody is eligible.
pub struct Coverage {
    /// The member's own number: what a desk asks for.
    pub member_id: Option<Personal>,
    /// The number of the one whose policy it is.
    pub subscriber_id: Option<Personal>,
    /// Whose policy it is.
    pub subscriber: Option<Personal>,
    /// What the member is to them.
    pub relationship: Concept,
    /// Who pays.
    pub payer: Option<Personal>,
    /// The payer's number for claims.
    pub payer_id: Option<Personal>,
    /// The kind of insurance.
    pub kind: Concept,
    /// Which of the policy's dependants the member is.
    pub dependent: Option<Personal>,
    status: Status,
    /// From when.
    pub from: Option<FhirDate>,
    /// Until when, where it ends.
    pub until: Option<FhirDate>,
    /// Group, plan, `rxbin`, `rxpcn` and the like, in the order written.
    pub classes: Vec<Class>,
    /// What the member pays for what, in the order written.
    pub costs: Vec<Cost>,
    /// Everybody on the plan, with their numbers.
    pub members: Vec<(Personal, Option<Personal>)>,
    /// Whom to call for what.
    pub contacts: Vec<(Concept, Personal)>,
    /// What else is printed on the card.
    pub remarks: Vec<Personal>,
}

/// Whether the card's own data says that it is in use. That is not eligibility.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CoverageStanding {
    /// `active`, and its period holds now.
    Active,
    /// Its period has ended.
    Ended,
    /// Its period has not begun.
    NotYet,
    /// Cancelled, a draft, or written down by mistake.
    NotInUse,
    /// It does not say.
    Unsaid,
}

/// FHIR R4 `Coverage.status`.
#[derive(Clone, Copy)]
enum Status {
    Active,
    NotInUse,
    Unsaid,
}

/// One of the numbers on an insurance card.
pub struct Class {
    /// What it is, such as `group` or `rxbin`.
    pub kind: Concept,
    /// The number.
    pub value: Personal,
    /// What it is called, such as the plan's name.
    pub name: Option<Personal>,
}

/// One share that the member pays.
pub struct Cost {
    /// For what.
    pub kind: Concept,
    /// How much, as sent.
    pub amount: Personal,
}

impl Coverage {
    pub(super) fn from_json(json: &Json, entries: &Entries<'_>) -> Self {
        let own = |name: &str| json.text_of(name).and_then(Personal::new);
        let subscriber_id = own("subscriberId");
        let (from, until) = (
            FhirDate::from_json(json.at(&["period", "start"])),
            FhirDate::from_json(json.at(&["period", "end"])),
        );
        let reference = |name: &str| json.get(name)?.text_of("reference");
        let holder = reference("subscriber");
        let is_holder = (holder.is_none() || holder == reference("beneficiary"))
            && json.get("dependent").is_none();
        let payer = json.items_of("payor").first();
        let organization = payer.and_then(|payer| entries.follow(payer, json));
        let organization = organization.map(|(_, found)| found);
        Self {
            // A dependant's number is not the policy holder's.
            member_id: member_id(json).or_else(|| subscriber_id.clone().filter(|_| is_holder)),
            subscriber: said::text(entries, json, &["subscriber"]),
            subscriber_id,
            relationship: Concept::from_json(json.get("relationship")),
            payer: said::text(entries, json, &["payor"]),
            payer_id: organization.and_then(|payer| identifier(payer, "payerid")),
            kind: Concept::from_json(json.get("type")),
            dependent: own("dependent"),
            status: match json.text_of("status") {
                Some("active") => Status::Active,
                Some("cancelled" | "draft" | "entered-in-error") => Status::NotInUse,
                _ => Status::Unsaid,
            },
            from,
            until,
            classes: said::at(json, "class")
                .into_iter()
                .filter_map(class)
                .collect(),
            costs: said::at(json, "costToBeneficiary")
                .into_iter()
                .filter_map(|cost| self::cost(entries, cost))
                .collect(),
            members: members(json),
            contacts: organization.map(contacts).unwrap_or_default(),
            remarks: said::at(json, "extension")
                .into_iter()
                .filter(|extension| is_extension(extension, ADDITIONAL))
                .filter_map(|extension| extension.at(&["valueAnnotation", "text"])?.text())
                .flat_map(str::lines)
                .filter_map(Personal::remark)
                .take(limits::SAID_AT_ONE_PLACE)
                .collect(),
        }
    }
}

impl Coverage {
    /// What the card itself says of its use, on the day that is `today` where it is read.
    #[must_use]
    pub fn standing(&self, today: Date) -> CoverageStanding {
        let last = self.until.as_ref().and_then(FhirDate::latest);
        let first = self.from.as_ref().and_then(FhirDate::earliest);
        match self.status {
            Status::NotInUse => CoverageStanding::NotInUse,
            _ if last.is_some_and(|last| last < today) => CoverageStanding::Ended,
            _ if first.is_some_and(|first| first > today) => CoverageStanding::NotYet,
            Status::Active => CoverageStanding::Active,
            Status::Unsaid => CoverageStanding::Unsaid,
        }
    }
}

fn is_extension(json: &Json, name: &str) -> bool {
    let url = json.text_of("url");
    url.is_some_and(|url| url.rsplit('/').next() == Some(name))
}

/// The identifier of this type, at the counter called a member number.
fn identifier(json: &Json, kind: &str) -> Option<Personal> {
    let mut identifiers = said::at(json, "identifier").into_iter();
    let found = identifiers.find(|own| Concept::from_json(own.get("type")).is_any(&[kind]))?;
    Personal::new(found.text_of("value")?)
}

/// The identifier that is a member number (`MB` of HL7 v2 table 0203).
fn member_id(json: &Json) -> Option<Personal> {
    identifier(json, "MB")
}

fn class(json: &Json) -> Option<Class> {
    let value = json.text_of("value").and_then(Personal::new);
    let name = json.text_of("name").and_then(Personal::new);
    let (value, name) = match (value, name) {
        (Some(value), name) => (value, name),
        (None, Some(name)) => (name, None),
        (None, None) => return None,
    };
    Some(Class {
        kind: Concept::from_json(json.get("type")),
        value,
        name,
    })
}

fn cost(entries: &Entries<'_>, json: &Json) -> Option<Cost> {
    let words = |value: &Json| {
        let mut extensions = said::at(value, "extension").into_iter();
        let found = extensions.find(|extension| is_extension(extension, COST_IN_WORDS))?;
        Personal::new(found.text_of("valueString")?)
    };
    let amounts = ["valueMoney", "valueQuantity"];
    let amount = amounts.iter().find_map(|name| json.get(name))?;
    let amount = match words(amount) {
        Some(words) => words,
        None => match said::one(entries, json, "value", amount)? {
            said::Said::Text(amount) => amount,
            _ => return None,
        },
    };
    Some(Cost {
        kind: Concept::from_json(json.get("type")),
        amount,
    })
}

fn members(json: &Json) -> Vec<(Personal, Option<Personal>)> {
    let extensions = said::at(json, "extension").into_iter();
    extensions
        .filter(|extension| is_extension(extension, BENEFICIARIES))
        .filter_map(|member| {
            let parts = said::at(member, "extension");
            let part = |url| {
                let mut parts = parts.iter();
                parts.find(|part| part.text_of("url") == Some(url))
            };
            let name = part("name")?.get("valueHumanName")?;
            let id = part("memberId").and_then(|id| Personal::new(id.text_of("valueId")?));
            Some((super::person::whole(name)?, id))
        })
        .collect()
}

fn contacts(organization: &Json) -> Vec<(Concept, Personal)> {
    let contacts = said::at(organization, "contact").into_iter();
    contacts
        .filter_map(|contact| {
            let ways = said::at(contact, "telecom");
            let phone = ways
                .iter()
                .find(|way| way.text_of("system") == Some("phone"));
            let number = Personal::new(phone?.text_of("value")?)?;
            Some((Concept::from_json(contact.get("purpose")), number))
        })
        .collect()
}
