//! A second library's word on signatures.

use health_card_kiosk::directory::Key;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

/// Whether p256, which shares no code with what the program uses, takes the signature too.
pub fn second_opinion(key: &Key, message: &[u8], signature: &[u8]) -> bool {
    VerifyingKey::from_sec1_bytes(key.point()).is_ok_and(|key| {
        Signature::from_slice(signature).is_ok_and(|sign| key.verify(message, &sign).is_ok())
    })
}
