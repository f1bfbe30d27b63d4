//! What an issuer signed. Cards specification §"Modeling of Verifiable Credentials", req-E1 to E7.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::CardError;
use crate::directory;
use crate::issuer::IssuerUrl;
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

const HEALTH_CARD: &str = "https://smarthealth.cards#health-card";

/// The claims of a card.
pub struct Claims {
    /// `iss`: who says they signed.
    pub issuer: IssuerUrl,
    /// `nbf`: valid from, which is when the card was issued.
    pub not_before: UnixTime,
    /// `exp`: valid until, where the card ends.
    pub expires: Option<UnixTime>,
    /// `vc.rid`: the id that a revocation list would name.
    pub rid: Rid,
    /// `vc.credentialSubject.fhirVersion`.
    pub fhir_version: String,
    bundle: Arc<Json>,
}

/// A card's revocation id (req-E7).
#[derive(Clone, Eq, PartialEq)]
pub enum Rid {
    /// The card has none, so no list can name it.
    None,
    /// Well formed.
    Some(Zeroizing<String>),
    /// Not one that a list could name.
    Malformed,
}

impl Claims {
    /// Reads an inflated payload.
    ///
    /// # Errors
    /// [`CardError`], as the names of its variants say.
    pub fn parse(payload: &[u8]) -> Result<Self, CardError> {
        let mut json = Json::parse_record(payload).map_err(|_json| CardError::Payload)?;
        if !json.is_object() {
            return Err(CardError::Payload);
        }
        let issuer = json
            .text_of("iss")
            .and_then(IssuerUrl::parse)
            .ok_or(CardError::Issuer)?;
        let not_before = numeric_date(json.get("nbf").ok_or(CardError::Date)?)?;
        let expires = json.get("exp").map(numeric_date).transpose()?;
        let vc = json.get("vc").ok_or(CardError::Type)?;
        if !vc
            .items_of("type")
            .iter()
            .any(|kind| kind.text() == Some(HEALTH_CARD))
        {
            return Err(CardError::Type);
        }
        let rid = match vc.get("rid") {
            // Some issuers write null on every card without an id.
            None | Some(Json::Null) => Rid::None,
            Some(Json::Text(rid)) if directory::is_rid(rid) => Rid::Some(rid.clone()),
            Some(_malformed) => Rid::Malformed,
        };
        let subject = vc.get("credentialSubject").ok_or(CardError::Bundle)?;
        let fhir_version = subject
            .text_of("fhirVersion")
            .ok_or(CardError::Bundle)?
            .to_owned();
        let bundle = json
            .take(&["vc", "credentialSubject", "fhirBundle"])
            .filter(|bundle| bundle.text_of("resourceType") == Some("Bundle"))
            .ok_or(CardError::Bundle)?;
        Ok(Self {
            issuer,
            not_before,
            expires,
            rid,
            fhir_version,
            bundle: Arc::new(bundle),
        })
    }

    /// `vc.credentialSubject.fhirBundle`.
    #[must_use]
    pub const fn bundle(&self) -> &Arc<Json> {
        &self.bundle
    }
}

/// RFC 7519 §2 `NumericDate`: seconds since 1970, fractions allowed. Some issuers write
/// milliseconds; that is said, not repaired.
fn numeric_date(json: &Json) -> Result<UnixTime, CardError> {
    let seconds = json.number().ok_or(CardError::Date)?;
    UnixTime::from_numeric_date(seconds).ok_or_else(|| {
        let milliseconds = limits::MILLISECONDS_MIN..limits::NUMERIC_DATE_MAX * 1_000.0;
        match milliseconds.contains(&seconds) {
            true => CardError::Milliseconds,
            false => CardError::Date,
        }
    })
}
