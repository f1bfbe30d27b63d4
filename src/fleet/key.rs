//! The public half of a fleet's key, as it is carried to kiosks: a JWK (RFC 7517).

use serde_json::json;

use super::FleetError;
use crate::directory::{Key, KeyError};
use crate::json::Json;

/// Reads the public key in a file: a JWK on P-256. `use`, `alg` and `kid` may be missing, as tools
/// leave them out; where they are there they must fit.
///
/// # Errors
/// [`FleetError::KeyForm`], or [`FleetError::Key`]: the secret half is refused by name, so that
/// nobody carries it to kiosks.
pub fn read_public(text: &[u8]) -> Result<Key, FleetError> {
    let jwk = Json::parse(text).map_err(|_json| FleetError::KeyForm)?;
    if jwk.get("d").is_some() {
        return Err(KeyError::PrivatePart.into());
    }
    let is = |name, wanted| jwk.text_of(name) == Some(wanted);
    let fits = |name, wanted| jwk.get(name).is_none() || is(name, wanted);
    let is_ours = is("kty", "EC") && is("crv", "P-256");
    if !(is_ours && fits("use", "sig") && fits("alg", "ES256")) {
        return Err(FleetError::KeyForm);
    }
    let coordinate = |name| jwk.text_of(name).ok_or(FleetError::KeyForm);
    let key = Key::new(coordinate("x")?, coordinate("y")?)?;
    match fits("kid", key.id().as_str()) {
        true => Ok(key),
        false => Err(KeyError::Thumbprint.into()),
    }
}

/// `key` as a JWK on one line, without a line break.
#[must_use]
pub fn public_jwk(key: &Key) -> String {
    let (x, y) = key.coordinates();
    let jwk = json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y, "use": "sig", "alg": "ES256",
        "kid": key.id().as_str() });
    jwk.to_string()
}
