//! The JWS round a pack. RFC 7515 §3.1, §7.1; RFC 7518 §3.4.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::{FleetError, FleetPack};
use crate::directory::Key;
use crate::issuer::KeyId;
use crate::json::Json;
use crate::limits;
use crate::shc::signature_holds;

/// What the header's `typ` says, so that nothing else that somebody signed with the key is ever a
/// pack (RFC 8725 §3.11).
pub const TYP: &str = "health-card-kiosk-fleet";

/// A pack of the right shape. Nothing in it is believed yet.
pub struct Sealed<'a> {
    /// `header.payload`, as received: what the signature covers.
    signed: &'a str,
    key_id: KeyId,
    payload: Vec<u8>,
    signature: [u8; 64],
}

impl<'a> Sealed<'a> {
    /// Takes a file apart and reads its header. White space behind it, which editors leave, is
    /// passed over. The algorithm is not chosen by the header, and keys in it are ignored.
    ///
    /// # Errors
    /// [`FleetError`], as its variants of form and header say.
    pub fn parse(file: &'a [u8]) -> Result<Self, FleetError> {
        if file.len() as u64 > limits::FLEET_BYTES {
            return Err(FleetError::TooLarge);
        }
        let text = str::from_utf8(file.trim_ascii_end()).map_err(|_text| FleetError::Form)?;
        let mut parts = text.split('.');
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(FleetError::Form);
        };
        if header.len() > limits::JWS_HEADER_BYTES {
            return Err(FleetError::Header);
        }
        let signature = base64url(signature)?;
        Ok(Self {
            signed: &text[..=header.len() + payload.len()],
            key_id: read_header(&base64url(header)?)?,
            payload: base64url(payload)?,
            signature: signature.try_into().map_err(|_length| FleetError::Form)?,
        })
    }

    /// The id of the key that it says it is signed with.
    #[must_use]
    pub const fn key_id(&self) -> &KeyId {
        &self.key_id
    }

    /// Whether `key` has signed it.
    ///
    /// # Errors
    /// [`FleetError::OtherKey`] or [`FleetError::Signature`].
    pub fn verify(&self, key: &Key) -> Result<(), FleetError> {
        if self.key_id != *key.id() {
            return Err(FleetError::OtherKey);
        }
        match signature_holds(key, self.signed.as_bytes(), &self.signature) {
            true => Ok(()),
            false => Err(FleetError::Signature),
        }
    }

    /// What it says, whoever signed it: [`Sealed::verify`] comes first wherever it is to be applied.
    ///
    /// # Errors
    /// [`FleetError`], as its variants of content say.
    pub fn content(&self) -> Result<FleetPack, FleetError> {
        FleetPack::read(&self.payload)
    }
}

/// What is signed: the header that names `key`, and the payload.
#[must_use]
pub fn signing_input(key: &KeyId, payload: &[u8]) -> String {
    let header = json!({ "alg": "ES256", "typ": TYP, "kid": key.as_str() }).to_string();
    let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    format!("{}.{}", encode(header.as_bytes()), encode(payload))
}

/// The whole pack, from what was signed and the signature: r and s with 32 bytes each.
#[must_use]
pub fn with_signature(signed: &str, signature: &[u8]) -> String {
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn read_header(text: &[u8]) -> Result<KeyId, FleetError> {
    let header = Json::parse(text).map_err(|_json| FleetError::Header)?;
    if header.get("crit").is_some() {
        return Err(FleetError::Critical);
    }
    if header.text_of("typ") != Some(TYP) {
        return Err(FleetError::Header);
    }
    if header.text_of("alg") != Some("ES256") {
        return Err(FleetError::Algorithm);
    }
    let kid = header.text_of("kid").and_then(KeyId::parse);
    kid.ok_or(FleetError::Header)
}

fn base64url(part: &str) -> Result<Vec<u8>, FleetError> {
    let bytes = URL_SAFE_NO_PAD.decode(part);
    bytes.map_err(|_encoding| FleetError::Form)
}
