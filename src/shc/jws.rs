//! Compact JWS, strict and never repairing. RFC 7515 §3.1, §7.1.

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::{Decompress, FlushDecompress, Status};
use zeroize::Zeroizing;

use super::CardError;
use crate::directory::Key;
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

    /// Inflates the payload: raw DEFLATE and nothing after it. A wrapper of zlib or gzip is
    /// refused (req-D8).
    ///
    /// # Errors
    /// [`CardError::Deflate`], or [`CardError::TooLarge`] beyond the bound (req-D9).
    pub fn inflate(&self) -> Result<Zeroizing<Vec<u8>>, CardError> {
        let mut inflater = Decompress::new(false);
        // Cards shrink to a third or less. Growing copies, and each old buffer must be wiped.
        let room = (self.payload.len() * 8).clamp(1, self.payload_bytes + 1);
        let mut inflated = Zeroizing::new(Vec::with_capacity(room));
        loop {
            let read = usize::try_from(inflater.total_in()).unwrap_or(usize::MAX);
            let rest = self.payload.get(read..).unwrap_or_default();
            let status = inflater
                .decompress_vec(rest, &mut inflated, FlushDecompress::Finish)
                .map_err(|_deflate| CardError::Deflate)?;
            if inflated.len() > self.payload_bytes {
                return Err(CardError::TooLarge);
            }
            let whole = inflater.total_in() == self.payload.len() as u64;
            match status {
                Status::StreamEnd if whole => return Ok(inflated),
                Status::StreamEnd => return Err(CardError::Deflate),
                _ if inflated.len() < inflated.capacity() => return Err(CardError::Deflate),
                _ => grow(&mut inflated, self.payload_bytes),
            }
        }
    }
}

/// Whether `signature`, r and s with 32 bytes each, is that of `key` over `message`: ES256
/// (RFC 7518 §3.4). A signature of another length or form never holds.
#[must_use]
pub fn signature_holds(key: &Key, message: &[u8], signature: &[u8]) -> bool {
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.point());
    key.verify(message, signature).is_ok()
}

/// Gives `buffer` at least twice its room, up to one byte past `bound`, and wipes the old one.
fn grow(buffer: &mut Zeroizing<Vec<u8>>, bound: usize) {
    let room = (buffer.capacity() * 2).clamp(1, bound + 1);
    let mut larger = Zeroizing::new(Vec::with_capacity(room));
    larger.extend_from_slice(buffer);
    *buffer = larger;
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
