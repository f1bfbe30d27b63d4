//! SMART Health Cards: text in, a verified card out.
//!
//! | step | function | source |
//! | --- | --- | --- |
//! | split, read header | [`Jws::parse`] | Cards specification §"Health Cards are Compact", req-D1 to D6 |
//! | find a key by its id, check the signature | [`Jws::verify`] | RFC 7515 §5.2, RFC 7518 §3.4, req-D7 |
//! | inflate, read claims | [`Jws::inflate`], [`Claims::parse`] | RFC 1951, req-D8, D9, E1 to E8 |
//! | is the key this issuer's | [`verify`] | Cards §"Determining keys associated with an issuer", req-G4 |
//! | an id for a card issued without one | [`hash_fhir`] | RFC 002, legacy revocation, req-H7 |
//! | dates, revocation, age, clock | [`standing()`] | Cards §"Expiration", §"Revocation", req-E2, E3, H1 to H9 |
//!
//! The signature comes before everything that it covers: where the key is known, not a byte of a
//! payload is inflated unless somebody signed it (sec-P1).

mod claims;
mod jws;
mod legacy_id;
mod standing;

pub use claims::{Claims, Rid};
pub use jws::{Jws, signature_holds};
pub use legacy_id::hash_fhir;
pub use standing::{RevocationStatus, Standing, StandingFault, standing};

use crate::directory::{Directory, Issuer, Key};
use crate::issuer::KeyId;
use crate::time::UnixTime;

/// Why a card's signature does not stand. Says nothing of the card's content but who it names.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CardError {
    /// Not three parts with dots between, or an empty one.
    #[error("not three parts")]
    Parts,
    /// A part is not base64url without padding.
    #[error("not base64url")]
    Encoding,
    /// The header is not a JSON object.
    #[error("malformed header")]
    Header,
    /// `alg` is missing or not `ES256`. No other algorithm is ever tried.
    #[error("algorithm is not ES256")]
    Algorithm,
    /// `zip` is missing or not `DEF`.
    #[error("payload is not said to be compressed")]
    Zip,
    /// `kid` is missing or can't be one.
    #[error("malformed key id")]
    KeyId,
    /// `crit` asks for something that this program does not know.
    #[error("unknown critical header")]
    Critical,
    /// The signature is not 64 bytes, r then s. DER is refused, not repaired.
    #[error("signature is not 64 bytes")]
    SignatureFormat,
    /// The signature is another's, or the card was altered.
    #[error("signature does not match")]
    BadSignature,
    /// The payload is not raw DEFLATE, whole and with nothing after it.
    #[error("payload is not raw DEFLATE")]
    Deflate,
    /// The payload inflates beyond its bound.
    #[error("payload is too large")]
    TooLarge,
    /// The payload is not a JSON object.
    #[error("malformed payload")]
    Payload,
    /// `iss` is missing or no https URL; see [`crate::issuer::IssuerUrl`].
    #[error("malformed issuer")]
    Issuer,
    /// `nbf` is missing, or `nbf` or `exp` is no number of this century.
    #[error("malformed date")]
    Date,
    /// `nbf` or `exp` counts milliseconds.
    #[error("date in milliseconds")]
    Milliseconds,
    /// `vc.type` does not say that this is a health card.
    #[error("not of the type of a health card")]
    Type,
    /// No `fhirVersion`, or no bundle.
    #[error("no FHIR bundle")]
    Bundle,
}

/// A card of the right form, told apart by what is known of the key that it names.
pub enum Card<'d> {
    /// Its signature matches.
    Verified(VerifiedCard<'d>),
    /// The directory does not know its issuer or its key, so nobody can say who signed it.
    Unverified(UnverifiedCard<'d>),
}

/// A card whose signature could not be checked. Whatever it says may be made up.
pub struct UnverifiedCard<'d> {
    claims: Claims,
    key_id: KeyId,
    issuer: Option<&'d Issuer>,
}

impl<'d> UnverifiedCard<'d> {
    /// What it says, unproven.
    #[must_use]
    pub const fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The id of the key that it says it is signed with.
    #[must_use]
    pub const fn key_id(&self) -> &KeyId {
        &self.key_id
    }

    /// The directory's entry for the issuer that it names; that issuer has another key, or none.
    #[must_use]
    pub const fn issuer(&self) -> Option<&'d Issuer> {
        self.issuer
    }
}

/// A card whose signature matches a key that the directory lists for its issuer, or once listed.
///
/// Only [`verify`] makes one, so that holding one is the proof. It says nothing yet about dates,
/// revocation or content.
pub struct VerifiedCard<'d> {
    claims: Claims,
    issuer: &'d Issuer,
    key: &'d Key,
    key_withdrawn: Option<UnixTime>,
}

impl<'d> VerifiedCard<'d> {
    /// What the issuer signed.
    #[must_use]
    pub const fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The directory's entry for the issuer.
    #[must_use]
    pub const fn issuer(&self) -> &'d Issuer {
        self.issuer
    }

    /// The key that the signature matches.
    #[must_use]
    pub const fn key(&self) -> &'d Key {
        self.key
    }

    /// Since when the issuer is known to have withdrawn the key, if it has (req-F5).
    #[must_use]
    pub const fn key_withdrawn(&self) -> Option<UnixTime> {
        self.key_withdrawn
    }
}

/// Checks `text`, a compact JWS, against the keys in `directory`.
///
/// # Errors
/// [`CardError`]: the first check that failed, in the order of the table above.
pub fn verify<'d>(text: &str, directory: &'d Directory) -> Result<Card<'d>, CardError> {
    let jws = Jws::parse(text)?;
    if let Some(key) = directory.key_by_id(jws.key_id()) {
        jws.verify(key)?;
    }
    // Where the key is unknown, the claims are read only to say who the card names, and to be
    // shown as unproven.
    let claims = Claims::parse(&jws.inflate()?)?;
    let Some(issuer) = directory.issuer(&claims.issuer) else {
        return Ok(Card::Unverified(UnverifiedCard {
            claims,
            key_id: jws.key_id().clone(),
            issuer: None,
        }));
    };
    // An id is its key's thumbprint, so this key is the one that the signature was checked with.
    let listed = issuer.key(jws.key_id()).map(|key| (key, None));
    let withdrawn = || {
        let gone = issuer.withdrawn_key(jws.key_id())?;
        Some((&gone.key, Some(gone.since)))
    };
    Ok(match listed.or_else(withdrawn) {
        Some((key, key_withdrawn)) => Card::Verified(VerifiedCard {
            claims,
            issuer,
            key,
            key_withdrawn,
        }),
        None => Card::Unverified(UnverifiedCard {
            claims,
            key_id: jws.key_id().clone(),
            issuer: Some(issuer),
        }),
    })
}
