//! Fleet packs: what a refresh brings of them, and how one is made and signed.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rustls_pki_types::PrivatePkcs8KeyDer;
use rustls_pki_types::pem::PemObject as _;
use zeroize::Zeroizing;

use crate::directory::Key;
use crate::fleet::{FleetError, FleetFault, FleetPack, signing_input, with_signature};
use crate::json::Json;
use crate::net::{Answers, Got, NetError, NetTrouble, What};
use crate::store::{FleetApplied, Store, StoreError};
use crate::time::UnixTime;

/// What came of the fleet pack in a refresh.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FleetPull {
    /// It was not asked for: no key is pinned, or no address is set.
    NotAsked,
    /// It is in force: another than before, or the same.
    Taken(FleetApplied),
    /// The one in force is the newest there is.
    Unchanged,
    /// It was not applied; the one in force stays.
    Refused(FleetError),
    /// None came.
    Missing(NetError),
    /// It could not be kept.
    NotKept,
}

impl FleetPull {
    /// Whether it went wrong.
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::Missing(_) | Self::NotKept)
    }
}

/// The address to ask for a pack; `None` where no key is pinned that could have signed it.
pub(super) fn source(store: &Store) -> Result<Option<String>, StoreError> {
    let source = store.settings()?.fleet_source;
    let is_asked = !source.is_empty() && store.fleet()?.is_pinned;
    Ok(is_asked.then_some(source))
}

/// Applies the pack that a refresh brought. Whatever comes of it, the directory goes its own way.
pub(super) fn take(store: &mut Store, answers: &Answers, now: UnixTime) -> FleetPull {
    let Some(fetched) = answers.of(&What::Fleet) else {
        return FleetPull::NotAsked;
    };
    let (pull, fault) = match &fetched.result {
        Ok(Got::File { bytes, .. }) => match store.apply_fleet(bytes, now) {
            // The store has kept why, or that nothing is wrong.
            Ok(applied) => return FleetPull::Taken(applied),
            Err(StoreError::Fleet(error)) => return FleetPull::Refused(error),
            Err(_not_written) => (FleetPull::NotKept, Some(FleetFault::NotKept)),
        },
        Ok(Got::Unchanged) => (FleetPull::Unchanged, None),
        Err(NetError::Cancelled) => return FleetPull::Missing(NetError::Cancelled),
        Err(error) => (FleetPull::Missing(*error), Some(fault(*error))),
    };
    match store.keep_fleet_fault(fault) {
        Ok(()) => pull,
        Err(_not_written) => FleetPull::NotKept,
    }
}

const fn fault(error: NetError) -> FleetFault {
    match error.trouble() {
        NetTrouble::NoNetwork => FleetFault::NoNetwork,
        NetTrouble::NotTrusted => FleetFault::NotTrusted,
        NetTrouble::TimedOut => FleetFault::TimedOut,
        NetTrouble::BadAnswer => FleetFault::BadAnswer,
    }
}

/// Why a fleet's key can't be made or used.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SecretError {
    /// Neither PKCS#8 in PEM nor a JWK, or not a secret key on P-256.
    #[error("not a secret key on P-256, as PKCS#8 in PEM or as a JWK")]
    Form,
    /// The system gives no random numbers.
    #[error("no random numbers")]
    NoRandom,
}

/// The key that signs a fleet's packs. It is wiped by the library that holds it.
pub struct FleetSecret {
    pair: EcdsaKeyPair,
    public: Key,
}

impl FleetSecret {
    /// A new key, and it as PKCS#8 in PEM (RFC 7468 §10), which other tools read too.
    ///
    /// # Errors
    /// [`SecretError::NoRandom`].
    pub fn make() -> Result<(Self, Zeroizing<String>), SecretError> {
        let random = SystemRandom::new();
        let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random);
        let der = der.map_err(|_random| SecretError::NoRandom)?;
        let letters = Zeroizing::new(STANDARD.encode(der.as_ref()));
        let mut pem = Zeroizing::new(String::with_capacity(2 * letters.len() + 64));
        pem.push_str("-----BEGIN PRIVATE KEY-----\n");
        let mut rest = letters.as_str();
        while !rest.is_empty() {
            let (line, after) = rest.split_at(rest.len().min(64));
            pem.push_str(line);
            pem.push('\n');
            rest = after;
        }
        pem.push_str("-----END PRIVATE KEY-----\n");
        Ok((Self::of_pkcs8(der.as_ref())?, pem))
    }

    /// Reads a key from a file: PKCS#8 in PEM, or a JWK with `d`.
    ///
    /// # Errors
    /// [`SecretError::Form`].
    pub fn read(file: &[u8]) -> Result<Self, SecretError> {
        if file.trim_ascii_start().first() == Some(&b'{') {
            return Self::of_jwk(file);
        }
        let der = PrivatePkcs8KeyDer::from_pem_slice(file).map_err(|_pem| SecretError::Form)?;
        Self::of_pkcs8(der.secret_pkcs8_der())
    }

    fn of_pkcs8(der: &[u8]) -> Result<Self, SecretError> {
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der);
        Self::of(pair.map_err(|_key| SecretError::Form)?)
    }

    fn of_jwk(file: &[u8]) -> Result<Self, SecretError> {
        let jwk = Json::parse(file).map_err(|_json| SecretError::Form)?;
        let number = |name| {
            let text = jwk.text_of(name).ok_or(SecretError::Form)?;
            let bytes = URL_SAFE_NO_PAD.decode(text).map(Zeroizing::new);
            bytes.map_err(|_encoding| SecretError::Form)
        };
        let is = |name, wanted| jwk.text_of(name) == Some(wanted);
        if !(is("kty", "EC") && is("crv", "P-256")) {
            return Err(SecretError::Form);
        }
        let (secret, x, y) = (number("d")?, number("x")?, number("y")?);
        let point = [&[4], x.as_slice(), y.as_slice()].concat();
        let pair = EcdsaKeyPair::from_private_key_and_public_key(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            &secret,
            &point,
        );
        Self::of(pair.map_err(|_key| SecretError::Form)?)
    }

    fn of(pair: EcdsaKeyPair) -> Result<Self, SecretError> {
        let point = pair.public_key().as_ref();
        let coordinate = |at: std::ops::Range<usize>| {
            let bytes = point.get(at).ok_or(SecretError::Form)?;
            Ok(URL_SAFE_NO_PAD.encode(bytes))
        };
        let (x, y) = (coordinate(1..33)?, coordinate(33..65)?);
        let public = Key::new(&x, &y).map_err(|_point| SecretError::Form)?;
        Ok(Self { pair, public })
    }

    /// The half that kiosks are given.
    #[must_use]
    pub const fn public(&self) -> &Key {
        &self.public
    }

    /// `pack`, signed: the text of a file.
    ///
    /// # Errors
    /// [`SecretError::NoRandom`].
    pub fn seal(&self, pack: &mut FleetPack) -> Result<String, SecretError> {
        let signed = signing_input(self.public.id(), &pack.write());
        let signature = self.pair.sign(&SystemRandom::new(), signed.as_bytes());
        let signature = signature.map_err(|_random| SecretError::NoRandom)?;
        Ok(with_signature(&signed, signature.as_ref()))
    }
}
