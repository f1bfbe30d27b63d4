//! The certificates that a JSON Web Key carries in `x5c`, and whether they speak of that key and of
//! its issuer. RFC 7517 §4.7, RFC 5280, Cards specification §"Certificates", req-F6.
//!
//! A key set that was merely given must not contradict itself, so its certificates are read even
//! where no anchor is asked for. In a directory that somebody signed they are not read at all: its
//! signature is why its keys are trusted, and certificates could only take away. They would, and
//! wrongly: of the 961 keys of the VCI snapshot 11 have certificates, all 11 for the right key,
//! and 8 of those name the specification's example as their issuer.
//!
//! Whether a certificate was revoked (RFC 5280 §5) is not checked: the lists that say so would have
//! to be fetched.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use p256::PublicKey;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use rustls_pki_types::CertificateDer;
use x509_cert::Certificate;
use x509_cert::der::Decode as _;
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{KeyUsage, SubjectAltName};

use super::{Key, KeyError, Validity};
use crate::issuer::IssuerUrl;
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// `id-ecPublicKey` (RFC 5480 §2.1.1).
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// `secp256r1` (RFC 5480 §2.1.1.1).
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");

/// The certificates of one key, the key's own first. Never empty.
pub(super) struct Chain {
    der: Vec<CertificateDer<'static>>,
    read: Vec<Certificate>,
}

impl Chain {
    /// The certificates of `jwk`; `None` if it carries none.
    ///
    /// # Errors
    /// [`KeyError`] if `x5c` is no list of certificates in standard base64 within the bounds, or
    /// one does not certify the one before it, or comes twice.
    pub(super) fn of(jwk: &Json) -> Result<Option<Self>, KeyError> {
        let texts = match jwk.get("x5c") {
            None | Some(Json::Null) => return Ok(None),
            Some(Json::Array(texts)) if !texts.is_empty() => texts,
            Some(_) => return Err(KeyError::CertificateList),
        };
        if texts.len() > limits::CERTIFICATES_OF_KEY {
            return Err(KeyError::CertificateCount);
        }
        let mut chain = Self {
            der: Vec::with_capacity(texts.len()),
            read: Vec::with_capacity(texts.len()),
        };
        for text in texts {
            let der = bytes(text.text().ok_or(KeyError::CertificateList)?)?;
            chain.read.push(read(&der)?);
            chain.der.push(CertificateDer::from(der));
        }
        chain.follow()?;
        Ok(Some(chain))
    }

    /// Whether each certificate is certified by the next (RFC 7517 §4.7), and none comes twice.
    fn follow(&self) -> Result<(), KeyError> {
        let mut subjects = Vec::with_capacity(self.read.len());
        let mut issuer = None;
        for certificate in self.read.iter().map(Certificate::tbs_certificate) {
            if issuer.is_some_and(|issuer| issuer != certificate.subject()) {
                return Err(KeyError::CertificateOrder);
            }
            if subjects.contains(&certificate.subject()) {
                return Err(KeyError::CertificateLoop);
            }
            subjects.push(certificate.subject());
            issuer = Some(certificate.issuer());
        }
        Ok(())
    }

    /// Whether the first certificate is one of `key` for signing, and of `iss`.
    ///
    /// # Errors
    /// [`KeyError::CertificateKey`], [`KeyError::CertificatePurpose`] or
    /// [`KeyError::CertificateIssuer`].
    pub(super) fn certifies(&self, key: &Key, iss: &IssuerUrl) -> Result<(), KeyError> {
        let first = self.read.first().ok_or(KeyError::CertificateList)?;
        if point(first).as_deref() != Some(key.point().as_slice()) {
            return Err(KeyError::CertificateKey);
        }
        if !may_sign(first)? {
            return Err(KeyError::CertificatePurpose);
        }
        match names(first, iss)? {
            true => Ok(()),
            false => Err(KeyError::CertificateIssuer),
        }
    }

    /// When all of its certificates are valid, those too that a path to an anchor does not need.
    ///
    /// # Errors
    /// [`KeyError::CertificateNeverValid`] if there is no such time.
    pub(super) fn validity(&self) -> Result<Validity, KeyError> {
        let mut spans = self.read.iter().map(validity);
        let first = spans.next().flatten();
        spans
            .fold(first, |whole, span| whole?.and(span?))
            .ok_or(KeyError::CertificateNeverValid)
    }

    /// The key's own certificate and those after it, in DER.
    pub(super) fn split(&self) -> Option<(&CertificateDer<'static>, &[CertificateDer<'static>])> {
        self.der.split_first()
    }
}

/// RFC 7517 §4.7: "each string in the array is a base64-encoded (not base64url-encoded) DER".
fn bytes(text: &str) -> Result<Vec<u8>, KeyError> {
    // Four letters hold three bytes.
    if text.len() / 4 * 3 > limits::CERTIFICATE_BYTES {
        return Err(KeyError::CertificateSize);
    }
    STANDARD
        .decode(text)
        .map_err(|_encoding| KeyError::CertificateEncoding)
}

/// Reads a certificate in DER, with nothing after it.
///
/// # Errors
/// [`KeyError::CertificateDer`] if it is none.
pub(super) fn read(der: &[u8]) -> Result<Certificate, KeyError> {
    Certificate::from_der(der).map_err(|_der| KeyError::CertificateDer)
}

/// When `certificate` is valid; `None` if it ends before it begins.
pub(super) fn validity(certificate: &Certificate) -> Option<Validity> {
    let validity = certificate.tbs_certificate().validity();
    let moment = |time: x509_cert::time::Time| {
        let seconds = time.to_unix_duration().as_secs();
        i64::try_from(seconds).ok().map(UnixTime::from_secs)
    };
    Validity::new(moment(validity.not_before)?, moment(validity.not_after)?)
}

/// The key of `certificate` as a point of P-256, uncompressed; `None` if it is of another kind.
fn point(certificate: &Certificate) -> Option<Box<[u8]>> {
    let info = certificate.tbs_certificate().subject_public_key_info();
    let curve: ObjectIdentifier = info.algorithm.parameters.as_ref()?.decode_as().ok()?;
    if (info.algorithm.oid, curve) != (EC_PUBLIC_KEY, P256) {
        return None;
    }
    let key = PublicKey::from_sec1_bytes(info.subject_public_key.as_bytes()?).ok()?;
    Some(key.to_sec1_point(false).as_bytes().into())
}

/// Whether `certificate` allows its key to sign: it says so, or says nothing (RFC 5280 §4.2.1.3).
fn may_sign(certificate: &Certificate) -> Result<bool, KeyError> {
    let usage = certificate.tbs_certificate().get_extension::<KeyUsage>();
    let usage = usage.map_err(|_der| KeyError::CertificateDer)?;
    Ok(usage.is_none_or(|(_critical, usage)| usage.digital_signature()))
}

/// Whether a URI among the alternative names of `certificate` is `iss`, byte for byte. A host's
/// name is not enough: one host may house many issuers (Cards §"Certificates").
fn names(certificate: &Certificate, iss: &IssuerUrl) -> Result<bool, KeyError> {
    let names = certificate
        .tbs_certificate()
        .get_extension::<SubjectAltName>();
    let names = names.map_err(|_der| KeyError::CertificateDer)?;
    let is_iss = |name: &GeneralName| match name {
        GeneralName::UniformResourceIdentifier(uri) => uri.as_str() == iss.as_str(),
        _ => false,
    };
    Ok(names.is_some_and(|(_critical, names)| names.0.iter().any(is_iss)))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn fault(x5c: &str) -> Option<KeyError> {
        let jwk = format!(r#"{{"x5c":{x5c}}}"#);
        Chain::of(&Json::parse(jwk.as_bytes()).unwrap()).err()
    }

    #[test]
    fn a_certificate_may_have_so_many_bytes_and_no_more() {
        let letters = limits::CERTIFICATE_BYTES / 3 * 4;
        assert_eq!(bytes(&"A".repeat(letters)).unwrap().len(), letters / 4 * 3);
        let more = bytes(&"A".repeat(letters + 8));
        assert_eq!(more.err(), Some(KeyError::CertificateSize));
    }

    #[test]
    fn what_is_no_list_of_certificates_says_why() {
        let many = format!(
            "[{}]",
            ["\"MAA=\""; limits::CERTIFICATES_OF_KEY + 1].join(",")
        );
        let thousand = format!("[{}]", ["\"MAA=\""; 1_000].join(","));
        let large = format!(
            "[\"{}\"]",
            "A".repeat(limits::CERTIFICATE_BYTES / 3 * 4 + 8)
        );
        for (x5c, expected) in [
            ("7", KeyError::CertificateList),
            ("\"MAA=\"", KeyError::CertificateList),
            ("[]", KeyError::CertificateList),
            ("[7]", KeyError::CertificateList),
            (&many, KeyError::CertificateCount),
            (&thousand, KeyError::CertificateCount),
            (&large, KeyError::CertificateSize),
            ("[\"M A A =\"]", KeyError::CertificateEncoding),
            ("[\"MAA\"]", KeyError::CertificateEncoding),
            ("[\"-_-_\"]", KeyError::CertificateEncoding),
            ("[\"MAA=\"]", KeyError::CertificateDer),
            ("[\"\"]", KeyError::CertificateDer),
        ] {
            assert_eq!(fault(x5c), Some(expected), "{x5c:.40}");
        }
    }

    #[test]
    fn a_key_without_certificates_carries_none() {
        assert_eq!(fault("null"), None);
        assert!(Chain::of(&Json::parse(b"{}").unwrap()).unwrap().is_none());
    }
}
