//! The id of a card that was issued without one: a hash of its bundle. Legacy revocation, a draft
//! (RFC 002 of SMART Health Cards §"hash-fhir", req-H7, trap-T16).

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use crate::json::Json;

/// Bytes of the hash that make up the id.
const ID_BYTES: usize = 8;

/// The id of a card with this bundle, 11 letters: the first 64 bits of SHA-256 over the base64url
/// letters of the bundle's canonical JSON (RFC 8785), again in base64url.
#[must_use]
pub fn hash_fhir(bundle: &Json) -> Zeroizing<String> {
    let letters = Zeroizing::new(URL_SAFE_NO_PAD.encode(bundle.canonical().as_bytes()));
    let hash = digest(&SHA256, letters.as_bytes());
    let first = hash.as_ref().get(..ID_BYTES).unwrap_or_default();
    Zeroizing::new(URL_SAFE_NO_PAD.encode(first))
}
