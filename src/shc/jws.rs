//! Compact JWS, strict and never repairing. RFC 7515 §3.1, §7.1.

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::CardError;
use crate::directory::Key;
use crate::inflate::{InflateError, inflate};
use crate::issuer::KeyId;
use crate::json::Json;
use crate::limits;

/// A JWS of the right shape. Nothing in it is believed yet.
pub struct Jws<'a> {
    /// `header.payload`, exactly as received: what the signature covers (req-D7).
    signed: &'a str,
    key_id: KeyId,
    /// Still compressed.
    payload: Zeroizing<Vec<u8>>,
    signature: [u8; 64],
    /// The bound on the inflated payload, in bytes.
    payload_bytes: usize,
}

impl<'a> Jws<'a> {
    /// Takes `text` apart and reads its header.
    ///
    /// The algorithm is not chosen by the header: it says `ES256`, or the card is refused. Keys
    /// and addresses of keys in the header are ignored (req-D2, req-D5).
    ///
    /// # Errors
    /// [`CardError`], as the names of its variants say.
    pub fn parse(text: &'a str) -> Result<Self, CardError> {
        let mut parts = text.split('.');
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(CardError::Parts);
        };
        if [header, payload].iter().any(|part| part.is_empty()) {
            return Err(CardError::Parts);
        }
        if header.len() > limits::JWS_HEADER_BYTES {
            return Err(CardError::Header);
        }
        let key_id = read_header(&base64url(header)?)?;
        let signature = base64url(signature)?;
        Ok(Self {
            signed: &text[..=header.len() + payload.len()],
            key_id,
            payload: base64url(payload)?,
            signature: signature
                .as_slice()
                .try_into()
                .map_err(|_length| CardError::SignatureFormat)?,
            payload_bytes: match text.len() <= limits::QR_JWS_CHARS {
                true => limits::QR_PAYLOAD_BYTES,
                false => limits::FILE_PAYLOAD_BYTES,
            },
        })
    }

    /// The id of the key that the card says it is signed with.
    #[must_use]
    pub const fn key_id(&self) -> &KeyId {
        &self.key_id
    }

    /// Checks the signature with `key`; see [`signature_holds`].
    ///
    /// # Errors
    /// [`CardError::BadSignature`] if it does not match.
    pub fn verify(&self, key: &Key) -> Result<(), CardError> {
        match signature_holds(key, self.signed.as_bytes(), &self.signature) {
            true => Ok(()),
            false => Err(CardError::BadSignature),
        }
    }

    /// Inflates the payload (req-D8, req-D9).
    ///
    /// # Errors
    /// [`CardError::Deflate`], or [`CardError::TooLarge`] beyond the bound.
    pub fn inflate(&self) -> Result<Zeroizing<Vec<u8>>, CardError> {
        inflate(&self.payload, self.payload_bytes).map_err(|error| match error {
            InflateError::Deflate => CardError::Deflate,
            InflateError::TooLarge => CardError::TooLarge,
        })
    }
}

/// Whether `signature`, r and s with 32 bytes each, is that of `key` over `message`: ES256
/// (RFC 7518 §3.4). A signature of another length or form never holds.
#[must_use]
pub fn signature_holds(key: &Key, message: &[u8], signature: &[u8]) -> bool {
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.point());
    key.verify(message, signature).is_ok()
}

fn read_header(text: &[u8]) -> Result<KeyId, CardError> {
    let header = Json::parse(text).map_err(|_json| CardError::Header)?;
    if !header.is_object() {
        return Err(CardError::Header);
    }
    if header.get("crit").is_some() {
        return Err(CardError::Critical);
    }
    if header.text_of("alg") != Some("ES256") {
        return Err(CardError::Algorithm);
    }
    if header.text_of("zip") != Some("DEF") {
        return Err(CardError::Zip);
    }
    header
        .text_of("kid")
        .and_then(KeyId::parse)
        .ok_or(CardError::KeyId)
}

fn base64url(part: &str) -> Result<Zeroizing<Vec<u8>>, CardError> {
    URL_SAFE_NO_PAD
        .decode(part)
        .map(Zeroizing::new)
        .map_err(|_encoding| CardError::Encoding)
}
