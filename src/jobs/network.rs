//! The way out as an administrator has set it.

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject as _;

use crate::net::{self, NetError, Trust};
use crate::store::Settings;

/// What [`net::Client::new`] needs.
///
/// # Errors
/// [`NetError`] if a root of a proxy can't be read.
pub fn network(settings: &Settings) -> Result<net::Settings, NetError> {
    let roots = CertificateDer::pem_slice_iter(settings.proxy_roots.as_bytes());
    let extra_roots = roots
        .map(|root| root.map(|der| der.to_vec()).map_err(|_pem| NetError::Local))
        .collect::<Result<_, _>>()?;
    Ok(net::Settings {
        trust: Trust { extra_roots },
        allowed: settings.allow_network.clone(),
        ..net::Settings::default()
    })
}
