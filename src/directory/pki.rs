//! Trust by certificates: keys that count because a path leads from them to an anchor.
//! Cards specification §"Certificates" and FAQ on trust, RFC 5280 §6, req-F6, F7.
//!
//! The specification wants a path "unexpired", its FAQ wants certificates judged as of the card's
//! issuance. So which of both is asked for is a value, [`CertificateTime`], and a path is taken
//! with its whole [`Validity`]; each card is held against it when it is judged.

use std::time::Duration;

use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{CertificateDer, SignatureVerificationAlgorithm, TrustAnchor};
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use super::x5c::{self, Chain};
use super::{Key, KeyError, Validity};
use crate::issuer::IssuerUrl;
use crate::json::Json;
use crate::limits;

/// ECDSA on the three curves, each with the three digests, since issuers of the field sign P-256
/// with SHA-512; and RSA.
const ALGORITHMS: [&dyn SignatureVerificationAlgorithm; 15] = [
    webpki::aws_lc_rs::ECDSA_P256_SHA256,
    webpki::aws_lc_rs::ECDSA_P256_SHA384,
    webpki::aws_lc_rs::ECDSA_P256_SHA512,
    webpki::aws_lc_rs::ECDSA_P384_SHA256,
    webpki::aws_lc_rs::ECDSA_P384_SHA384,
    webpki::aws_lc_rs::ECDSA_P384_SHA512,
    webpki::aws_lc_rs::ECDSA_P521_SHA256,
    webpki::aws_lc_rs::ECDSA_P521_SHA384,
    webpki::aws_lc_rs::ECDSA_P521_SHA512,
    webpki::aws_lc_rs::RSA_PKCS1_2048_8192_SHA256,
    webpki::aws_lc_rs::RSA_PKCS1_2048_8192_SHA384,
    webpki::aws_lc_rs::RSA_PKCS1_2048_8192_SHA512,
    webpki::aws_lc_rs::RSA_PSS_2048_8192_SHA256_LEGACY_KEY,
    webpki::aws_lc_rs::RSA_PSS_2048_8192_SHA384_LEGACY_KEY,
    webpki::aws_lc_rs::RSA_PSS_2048_8192_SHA512_LEGACY_KEY,
];

/// `anyExtendedKeyUsage`, 2.5.29.37.0. There is no purpose of its own for cards, so a certificate
/// that names purposes must allow any (RFC 5280 §4.2.1.12).
const ANY_PURPOSE: &[u8] = &[0x55, 0x1d, 0x25, 0x00];

/// At what time the certificates of a card's key must be valid (req-F7).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum CertificateTime {
    /// When the card was issued, its `nbf`: a card outlives the certificate that it was made with.
    #[default]
    Issuance,
    /// When the card is judged.
    Now,
}

/// Which paths are asked for, and when they must be valid.
#[derive(Clone, Debug)]
pub struct Pki {
    /// Where a path must lead.
    pub anchors: Anchors,
    /// When it must be valid.
    pub time: CertificateTime,
}

/// Certificates that are trusted because whoever runs the kiosk says so.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    trusted: Vec<TrustAnchor<'static>>,
    /// When each is valid.
    validities: Vec<Validity>,
}

/// Why a file can't be used as anchors.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum AnchorError {
    /// A certificate in it is damaged, or in a form that is not known here.
    #[error("not a certificate")]
    NotACertificate,
    /// It has no certificate.
    #[error("no certificate in it")]
    Empty,
    /// A certificate in it is larger than [`limits::CERTIFICATE_BYTES`].
    #[error("a certificate is too large")]
    TooLarge,
    /// With it there would be more than [`limits::ANCHORS`].
    #[error("too many certificates")]
    TooMany,
    /// A certificate in it ends before it begins.
    #[error("a certificate that is never valid")]
    NeverValid,
}

impl Anchors {
    /// Adds the certificates of `file`: one in DER, or any number in PEM (RFC 7468 §5).
    ///
    /// # Errors
    /// [`AnchorError`]; then none of the file is added.
    pub fn add(&mut self, file: &[u8]) -> Result<(), AnchorError> {
        // DER begins with the tag of a sequence, which no PEM does.
        let certificates = if file.first() == Some(&0x30) {
            vec![CertificateDer::from(file)]
        } else {
            CertificateDer::pem_slice_iter(file)
                .take(limits::ANCHORS + 1)
                .collect::<Result<_, _>>()
                .map_err(|_pem| AnchorError::NotACertificate)?
        };
        if certificates.is_empty() {
            return Err(AnchorError::Empty);
        }
        if self.trusted.len() + certificates.len() > limits::ANCHORS {
            return Err(AnchorError::TooMany);
        }
        let anchors: Vec<_> = certificates.iter().map(anchor).collect::<Result<_, _>>()?;
        for (trusted, validity) in anchors {
            self.trusted.push(trusted);
            self.validities.push(validity);
        }
        Ok(())
    }

    /// When the whole path from the first certificate of `chain` to an anchor is valid. The anchor
    /// counts in it, though RFC 5280 §6.1 would leave it out: whoever made it gave it an end.
    ///
    /// # Errors
    /// [`KeyError`] if there is no path, or none that is valid at any time.
    fn validity(&self, chain: &Chain) -> Result<Validity, KeyError> {
        let validity = chain.validity()?;
        let (first, others) = chain.split().ok_or(KeyError::CertificateList)?;
        let first = EndEntityCert::try_from(first).map_err(|_der| KeyError::CertificateDer)?;
        // A time at which all are valid, so that a path fails for other reasons only.
        let from = u64::try_from(validity.from().as_secs()).unwrap_or(0);
        let time = rustls_pki_types::UnixTime::since_unix_epoch(Duration::from_secs(from));
        let path = first
            .verify_for_usage(
                &ALGORITHMS,
                &self.trusted,
                others,
                time,
                KeyUsage::required_if_present(ANY_PURPOSE),
                None,
                None,
            )
            .map_err(|error| path_error(&error))?;
        // A root that was renewed with its name and key is there twice: the longer time counts.
        let anchors = self.trusted.iter().zip(&self.validities);
        anchors
            .filter(|(trusted, _validity)| *trusted == path.anchor())
            .filter_map(|(_trusted, anchor)| validity.and(*anchor))
            .max_by_key(|whole| whole.until().since(whole.from()))
            .ok_or(KeyError::CertificateNeverValid)
    }
}

fn anchor(der: &CertificateDer<'_>) -> Result<(TrustAnchor<'static>, Validity), AnchorError> {
    if der.len() > limits::CERTIFICATE_BYTES {
        return Err(AnchorError::TooLarge);
    }
    let trusted = anchor_from_trusted_cert(der).map_err(|_der| AnchorError::NotACertificate)?;
    let read = x5c::read(der).map_err(|_der| AnchorError::NotACertificate)?;
    let validity = x5c::validity(&read).ok_or(AnchorError::NeverValid)?;
    Ok((trusted.to_owned(), validity))
}

fn path_error(error: &webpki::Error) -> KeyError {
    match error {
        webpki::Error::RequiredEkuNotFoundContext(_) | webpki::Error::EmptyEkuExtension => {
            KeyError::CertificatePurpose
        }
        _ => KeyError::CertificatePath,
    }
}

/// What the certificates of a key are asked for.
#[derive(Clone, Copy)]
pub(super) enum Certificates<'p> {
    /// Nothing: the key is trusted for the signature of the directory that lists it.
    Unread,
    /// Not to speak of another key or another issuer, if there are any.
    Consistent,
    /// To be there, and to lead to an anchor.
    Anchored(&'p Pki),
}

impl Certificates<'_> {
    /// Reads a member of the key set of `iss`.
    ///
    /// # Errors
    /// [`KeyError`] if it is no usable key, or its certificates are not what is asked for.
    pub(super) fn read(self, jwk: &Json, iss: &IssuerUrl) -> Result<Key, KeyError> {
        let mut key = Key::from_jwk(jwk)?;
        if matches!(self, Self::Unread) {
            return Ok(key);
        }
        let chain = Chain::of(jwk)?;
        if let Some(chain) = &chain {
            chain.certifies(&key, iss)?;
        }
        if let Self::Anchored(pki) = self {
            let chain = chain.ok_or(KeyError::CertificateMissing)?;
            key.certified = Some(pki.anchors.validity(&chain)?);
        }
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_anchor_says_why() {
        let pem = |body: &str| {
            format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n")
        };
        let many = pem("MAA=").repeat(limits::ANCHORS + 1);
        for (file, expected) in [
            ("", AnchorError::Empty),
            ("no certificate", AnchorError::Empty),
            ("0\0", AnchorError::NotACertificate),
            (&pem("MAA="), AnchorError::NotACertificate),
            (&pem("!"), AnchorError::NotACertificate),
            (&many, AnchorError::TooMany),
        ] {
            let mut anchors = Anchors::default();
            assert_eq!(anchors.add(file.as_bytes()), Err(expected), "{file:.40}");
            assert!(anchors.trusted.is_empty());
        }
        let mut large = vec![b'0'];
        large.resize(limits::CERTIFICATE_BYTES + 1, 0);
        assert_eq!(Anchors::default().add(&large), Err(AnchorError::TooLarge));
        large.pop();
        let none = Err(AnchorError::NotACertificate);
        assert_eq!(Anchors::default().add(&large), none);
    }
}
