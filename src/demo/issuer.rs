//! Signs cards as an issuer does. Cards specification §"Health Cards are Compact".

use std::io::Write as _;

use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

/// An issuer with its secret key.
pub struct Issuer {
    iss: String,
    key: SigningKey,
}

impl Issuer {
    /// An issuer called `iss` with a fresh key; `None` if the system gives no random numbers.
    #[must_use]
    pub fn new(iss: &str) -> Option<Self> {
        let mut secret = zeroize::Zeroizing::new([0; 32]);
        // Of all 32-byte numbers one in four thousand million is no key.
        for _ in 0..4 {
            rand::fill(secret.as_mut()).ok()?;
            if let Some(issuer) = Self::with_secret(iss, &secret) {
                return Some(issuer);
            }
        }
        None
    }

    /// An issuer called `iss` with this secret key, 32 bytes; `None` if that is no key.
    #[must_use]
    pub fn with_secret(iss: &str, secret: &[u8; 32]) -> Option<Self> {
        Some(Self {
            iss: iss.to_owned(),
            key: SigningKey::from_slice(secret).ok()?,
        })
    }

    /// Its `iss`.
    #[must_use]
    pub fn iss(&self) -> &str {
        &self.iss
    }

    /// The coordinates of its public key, in base64url.
    #[must_use]
    pub fn coordinates(&self) -> (String, String) {
        let point = self.key.verifying_key().to_sec1_point(false);
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        (
            text(&point.as_bytes()[1..33]),
            text(&point.as_bytes()[33..]),
        )
    }

    /// A compact JWS with this header and these claims, compressed.
    #[must_use]
    pub fn sign(&self, header: &Value, claims: &Value) -> String {
        self.sign_payload(header, &deflate(claims.to_string().as_bytes()))
    }

    /// A compact JWS with this header over exactly this payload.
    #[must_use]
    pub fn sign_payload(&self, header: &Value, payload: &[u8]) -> String {
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let signed = format!(
            "{}.{}",
            encode(header.to_string().as_bytes()),
            encode(payload)
        );
        let signature: Signature = self.key.sign(signed.as_bytes());
        format!("{signed}.{}", encode(&signature.to_bytes()))
    }

    /// The header of a card that is signed with the key called `kid`.
    #[must_use]
    pub fn header(kid: &str) -> Value {
        json!({ "zip": "DEF", "alg": "ES256", "kid": kid })
    }
}

/// Raw DEFLATE (RFC 1951).
#[must_use]
fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_default()
}
