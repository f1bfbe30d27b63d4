//! Compact JWE with a key that both sides know. RFC 7516; Links specification §"Encrypting and
//! Decrypting Files" (req-M1 to M5).

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::{ContentKey, MediaType};
use crate::inflate::{InflateError, inflate};
use crate::json::Json;
use crate::limits;

/// The length of a tag of AES-GCM, in bytes.
const TAG: usize = 16;

/// Why a file is not what this link's key opens.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum JweError {
    /// A JWS: signed, and not encrypted (trap-T6).
    #[error("signed, and not encrypted")]
    NotEncrypted,
    /// Not five parts with dots between.
    #[error("not five parts")]
    Parts,
    /// A part is not base64url without padding.
    #[error("not base64url")]
    Encoding,
    /// The header is not a JSON object.
    #[error("malformed header")]
    Header,
    /// `alg` is not `dir`, or there is an encrypted key.
    #[error("the key is not used directly")]
    Algorithm,
    /// `enc` is not `A256GCM`.
    #[error("not encrypted with A256GCM")]
    Encryption,
    /// `zip` is there and not `DEF`.
    #[error("unknown compression")]
    Zip,
    /// `crit` asks for something that this program does not know.
    #[error("unknown critical header")]
    Critical,
    /// The initialization vector is not 96 bits, or the tag not 128.
    #[error("a part of the wrong length")]
    Length,
    /// The key is another's, or the file was altered.
    #[error("the key does not fit")]
    Decryption,
    /// Said to be compressed, and not raw DEFLATE.
    #[error("not raw DEFLATE")]
    Deflate,
    /// Larger than may be.
    #[error("too large")]
    TooLarge,
}

/// A file that was opened. Wiped when dropped.
pub struct Opened {
    /// What was encrypted.
    pub content: Zeroizing<Vec<u8>>,
    /// What the header says that it is, if it does (trap-T5).
    pub kind: Option<MediaType>,
    /// Used once for one key, or the encryption is worth nothing (req-M6).
    pub nonce: [u8; NONCE_LEN],
}

/// Opens `text` with `key`: up to `most` bytes of content.
///
/// # Errors
/// [`JweError`], as the names of its variants say; nothing of the content is given out unless all
/// of it is genuine (req-M2).
pub fn decrypt(text: &str, key: &ContentKey, most: usize) -> Result<Opened, JweError> {
    // Some servers end a file with a new line, or begin it with a byte order mark (req-M5).
    let text = text.trim_start_matches('\u{feff}').trim_ascii();
    let parts: Vec<&str> = text.splitn(6, '.').collect();
    let (header, encrypted_key, nonce, ciphertext, tag) = match parts[..] {
        [header, key, nonce, ciphertext, tag] => (header, key, nonce, ciphertext, tag),
        [header, _, _] if header.starts_with("eyJ") => return Err(JweError::NotEncrypted),
        _ => return Err(JweError::Parts),
    };
    if header.len() > limits::JWE_HEADER_BYTES {
        return Err(JweError::Header);
    }
    let (kind, is_deflated) = read_header(&base64url(header)?)?;
    if !encrypted_key.is_empty() {
        return Err(JweError::Algorithm);
    }
    let nonce: [u8; NONCE_LEN] = exactly(nonce)?;
    let tag: [u8; TAG] = exactly(tag)?;
    let mut content = base64url(ciphertext)?;
    content.extend_from_slice(&tag);
    let length = open(key.bytes(), nonce, header.as_bytes(), &mut content)?;
    content.truncate(length);
    if is_deflated {
        content = inflate(&content, most).map_err(|error| match error {
            InflateError::Deflate => JweError::Deflate,
            InflateError::TooLarge => JweError::TooLarge,
        })?;
    } else if content.len() > most {
        return Err(JweError::TooLarge);
    }
    Ok(Opened {
        content,
        kind,
        nonce,
    })
}

/// Opens `sealed`, ciphertext and tag, in place: AES-256-GCM (NIST SP 800-38D). Gives the length of
/// the plaintext, which stands at its beginning.
fn open(
    key: &[u8; 32],
    nonce: [u8; NONCE_LEN],
    additional: &[u8],
    sealed: &mut [u8],
) -> Result<usize, JweError> {
    let key = UnboundKey::new(&AES_256_GCM, key).map_err(|_length| JweError::Decryption)?;
    let key = LessSafeKey::new(key);
    let nonce = Nonce::assume_unique_for_key(nonce);
    let plain = key.open_in_place(nonce, Aad::from(additional), sealed);
    plain
        .map(|plain| plain.len())
        .map_err(|_tag| JweError::Decryption)
}

/// What the content is said to be, and whether it is compressed.
fn read_header(text: &[u8]) -> Result<(Option<MediaType>, bool), JweError> {
    let header = Json::parse(text).map_err(|_json| JweError::Header)?;
    if !header.is_object() {
        return Err(JweError::Header);
    }
    if header.get("crit").is_some() {
        return Err(JweError::Critical);
    }
    if header.text_of("alg") != Some("dir") {
        return Err(JweError::Algorithm);
    }
    if header.text_of("enc") != Some("A256GCM") {
        return Err(JweError::Encryption);
    }
    let is_deflated = match header.get("zip") {
        None => false,
        Some(zip) if zip.text() == Some("DEF") => true,
        Some(_) => return Err(JweError::Zip),
    };
    Ok((header.text_of("cty").map(MediaType::parse), is_deflated))
}

fn base64url(part: &str) -> Result<Zeroizing<Vec<u8>>, JweError> {
    // Room for the tag, so that no copy is left behind when it is put there.
    let mut bytes = Zeroizing::new(Vec::with_capacity(part.len() / 4 * 3 + 3 + TAG));
    URL_SAFE_NO_PAD
        .decode_vec(part, &mut bytes)
        .map_err(|_encoding| JweError::Encoding)?;
    Ok(bytes)
}

fn exactly<const LENGTH: usize>(part: &str) -> Result<[u8; LENGTH], JweError> {
    let bytes = base64url(part)?;
    bytes
        .as_slice()
        .try_into()
        .map_err(|_length| JweError::Length)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
