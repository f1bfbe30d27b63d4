//! JSON Web Key → the P-256 key that a card is checked with. RFC 7517, RFC 7518 §6.2, req-F1.

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::PublicKey;

use super::{OwnList, RevocationList, UNREADABLE_COUNTER, Validity};
use crate::issuer::KeyId;
use crate::json::Json;

/// A key that an issuer signs cards with, and what it says of cards taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    id: KeyId,
    x: String,
    y: String,
    /// SEC 1 §2.3.3, uncompressed: 4, then x and y with 32 bytes each.
    point: [u8; 65],
    /// The least counter that its revocation list must show, where it has one (req-H1).
    pub crl_version: Option<u64>,
    /// Its revocation list, where the directory holds one.
    pub revocations: Option<RevocationList>,
    /// What its issuer says itself of that list.
    pub own_list: Option<OwnList>,
    /// When its certificates were valid, where they are why it is trusted (req-F7).
    pub certified: Option<Validity>,
}

/// Why a key can't be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// `d` is there: the issuer gave its secret away, so anybody can sign with it.
    #[error("the private part is published")]
    PrivatePart,
    /// `kty`, `use`, `alg` or `crv` is not that of a signing key on P-256.
    #[error("not an ES256 signing key")]
    NotEs256,
    /// `x` or `y` is missing, or not a coordinate in base64url.
    #[error("malformed coordinate")]
    Coordinate,
    /// The point is not on the curve, or is the point at infinity.
    #[error("not a point of P-256")]
    NotOnCurve,
    /// `kid` is not the thumbprint of the key (RFC 7638).
    #[error("`kid` is not the key's thumbprint")]
    Thumbprint,
    /// `x5c` is not a list of texts, or an empty one.
    #[error("`x5c` is not a list of certificates")]
    CertificateList,
    /// `x5c` has more than [`crate::limits::CERTIFICATES_OF_KEY`].
    #[error("too many certificates")]
    CertificateCount,
    /// A certificate is larger than [`crate::limits::CERTIFICATE_BYTES`].
    #[error("a certificate is too large")]
    CertificateSize,
    /// A certificate is not in standard base64; base64url is none (RFC 7517 §4.7).
    #[error("a certificate is not in base64")]
    CertificateEncoding,
    /// A certificate is no X.509 certificate in DER.
    #[error("a certificate is malformed")]
    CertificateDer,
    /// A certificate does not name as its issuer the subject of the next (RFC 7517 §4.7).
    #[error("the certificates do not follow each other")]
    CertificateOrder,
    /// Two certificates have one subject: no path needs that, and searching among certificates of
    /// one name for the right one takes as long as somebody wants it to.
    #[error("two certificates have the same subject")]
    CertificateLoop,
    /// The first certificate is that of another key.
    #[error("the certificate is for another key")]
    CertificateKey,
    /// A certificate is for purposes of which signing cards is none (RFC 5280 §4.2.1.3, §4.2.1.12).
    #[error("a certificate is for another purpose")]
    CertificatePurpose,
    /// No URI among the names of the first certificate is the issuer's `iss`.
    #[error("the certificate does not name the issuer")]
    CertificateIssuer,
    /// Anchors are asked for, and the key has no certificate.
    #[error("no certificate")]
    CertificateMissing,
    /// No path of good signatures leads from the first certificate to an anchor (RFC 5280 §6).
    #[error("the certificates lead to no anchor")]
    CertificatePath,
    /// There is no time at which the whole path is valid.
    #[error("the certificates are never valid together")]
    CertificateNeverValid,
}

impl Key {
    /// Reads a member of a key set. Members that are not named here are ignored (trap-T13).
    ///
    /// # Errors
    /// [`KeyError`], as its variants say.
    pub fn from_jwk(jwk: &Json) -> Result<Self, KeyError> {
        if jwk.get("d").is_some() {
            return Err(KeyError::PrivatePart);
        }
        let wanted = [
            ("kty", "EC"),
            ("use", "sig"),
            ("alg", "ES256"),
            ("crv", "P-256"),
        ];
        if wanted
            .iter()
            .any(|(name, value)| jwk.text_of(name) != Some(value))
        {
            return Err(KeyError::NotEs256);
        }
        let coordinate = |name| jwk.text_of(name).ok_or(KeyError::Coordinate);
        let mut key = Self::new(coordinate("x")?, coordinate("y")?)?;
        if jwk.text_of("kid") != Some(key.id.as_str()) {
            return Err(KeyError::Thumbprint);
        }
        key.crl_version = match jwk.get("crlVersion") {
            None | Some(Json::Null) => None,
            Some(counter) => Some(counter.count().unwrap_or(UNREADABLE_COUNTER)),
        };
        Ok(key)
    }

    /// Makes a key from its coordinates in base64url; its id is its thumbprint.
    ///
    /// # Errors
    /// [`KeyError::Coordinate`] or [`KeyError::NotOnCurve`].
    pub fn new(x: &str, y: &str) -> Result<Self, KeyError> {
        let mut point = [0; 65];
        point[0] = 4;
        coordinate(x, &mut point[1..33])?;
        coordinate(y, &mut point[33..])?;
        PublicKey::from_sec1_bytes(&point).map_err(|_curve| KeyError::NotOnCurve)?;
        let id = KeyId::parse(&thumbprint(x, y)).ok_or(KeyError::Thumbprint)?;
        Ok(Self {
            id,
            x: x.to_owned(),
            y: y.to_owned(),
            point,
            crl_version: None,
            revocations: None,
            own_list: None,
            certified: None,
        })
    }

    /// Adds a revocation list to what is known: nothing that was taken back comes back.
    pub fn add_revocations(&mut self, list: &RevocationList) {
        match &mut self.revocations {
            Some(known) => known.merge(list),
            None => self.revocations = Some(list.clone()),
        }
    }

    /// Its `kid`: its thumbprint.
    #[must_use]
    pub const fn id(&self) -> &KeyId {
        &self.id
    }

    /// `x` and `y` in base64url, as published.
    #[must_use]
    pub fn coordinates(&self) -> (&str, &str) {
        (&self.x, &self.y)
    }

    /// The point in SEC 1's uncompressed form, 65 bytes.
    #[must_use]
    pub const fn point(&self) -> &[u8; 65] {
        &self.point
    }
}

/// Puts a coordinate at the end of its 32 bytes.
///
/// RFC 7518 §6.2.1.2 asks for all 32. Two issuers of the field publish one that begins with a zero
/// byte without it, and their `kid` is the thumbprint of that shorter text; their cards verify with
/// it. Such a number can be meant in one way only, and it must still be a point of the curve whose
/// thumbprint is the `kid`, so one byte less is taken: to refuse would turn honest holders away, and
/// to write the byte in would change the `kid`. Two bytes less, which one key in 65,536 would have,
/// nobody publishes today (req-F1).
fn coordinate(text: &str, into: &mut [u8]) -> Result<(), KeyError> {
    let bytes = URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_encoding| KeyError::Coordinate)?;
    let zeros = into
        .len()
        .checked_sub(bytes.len())
        .ok_or(KeyError::Coordinate)?;
    if zeros > 1 {
        return Err(KeyError::Coordinate);
    }
    into[zeros..].copy_from_slice(&bytes);
    Ok(())
}

/// RFC 7638 §3: SHA-256 over the required members in the order of their names, as published.
fn thumbprint(x: &str, y: &str) -> String {
    let canonical = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, canonical.as_bytes()))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    /// The key of RFC 7515 appendix A.3, with the members that a card's key needs.
    const X: &str = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
    const Y: &str = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

    fn jwk(change: &str, to: &str) -> Result<Key, KeyError> {
        let kid = thumbprint(X, Y);
        let text = format!(
            r#"{{"kty":"EC","use":"sig","alg":"ES256","crv":"P-256","x":"{X}","y":"{Y}","kid":"{kid}","crlVersion":"7"}}"#
        );
        let changed = text.replace(change, to);
        assert!(
            change.is_empty() || changed != text,
            "{change} is not in the key"
        );
        Key::from_jwk(&Json::parse(changed.as_bytes()).unwrap())
    }

    #[test]
    fn a_good_key_is_read() {
        let key = jwk("", "").unwrap();
        assert_eq!(key.point()[0], 4);
        assert_eq!(key.crl_version, Some(7));
        assert_eq!(key.coordinates(), (X, Y));
    }

    #[test]
    fn a_coordinate_without_its_leading_zero_keeps_its_own_thumbprint() {
        // 379 times the generator: the first multiple whose x begins with a zero byte.
        let (short, full, y) = (
            "VUOJSvPQDtfXQKvb11yWsGh3t4fbX3Dup4uQqNfACg",
            "AFVDiUrz0A7X10Cr29dclrBod7eH219w7qeLkKjXwAo",
            "u0yFo9jqKe-q-iRAaRLdhNWxTcMr9lbvbGvVil2UP5I",
        );
        let [shorter, fuller] = [short, full].map(|x| Key::new(x, y).unwrap());
        assert_eq!(shorter.point(), fuller.point());
        assert_ne!(shorter.id(), fuller.id());
        assert_eq!(shorter.coordinates(), (short, y));
        // Nothing but the one byte may be missing, and none may be too many.
        for x in [
            "",
            "VUOJSvPQDtfXQKvb11yWsGh3t4fbX3Dup4uQqNfA",
            &format!("AA{full}"),
        ] {
            assert_eq!(Key::new(x, y).err(), Some(KeyError::Coordinate), "{x}");
        }
    }

    #[test]
    fn each_fault_has_its_own_error() {
        let cases = [
            (
                r#""kty":"EC""#,
                r#""kty":"EC","d":"AAAA""#,
                KeyError::PrivatePart,
            ),
            ("\"EC\"", "\"RSA\"", KeyError::NotEs256),
            ("\"sig\"", "\"enc\"", KeyError::NotEs256),
            (r#""use":"sig","#, "", KeyError::NotEs256),
            ("ES256", "ES384", KeyError::NotEs256),
            ("P-256", "P-384", KeyError::NotEs256),
            ("f83OJ3", "f83OJ=", KeyError::Coordinate),
            ("f83OJ3D2", "", KeyError::Coordinate),
            ("f83OJ3", "f83OJ4", KeyError::NotOnCurve),
            (r#""kid":""#, r#""kid":"A"#, KeyError::Thumbprint),
        ];
        for (change, to, expected) in cases {
            assert_eq!(jwk(change, to).err(), Some(expected), "{change} → {to}");
        }
    }
}
