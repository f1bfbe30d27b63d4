//! Why a request gave nothing. One fact, one variant; none holds an address, a name or any byte of
//! an answer.

use std::error::Error;
use std::io;

use rustls::CertificateError;

use super::guard::Refused;

/// Why a request gave nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NetError {
    /// Not an `https` address of a host, or one with a user, a query or a fragment.
    #[error("not an address to ask")]
    Address,
    /// A port other than 443 that nobody allowed.
    #[error("a port that is not allowed")]
    Port,
    /// The host is, or its name leads only to, an address outside the public internet.
    #[error("an address outside the public internet")]
    NotPublic,
    /// The name of the host leads nowhere, or names can't be looked up.
    #[error("the name of the server was not found")]
    NoName,
    /// No connection to the host.
    #[error("no connection to the server")]
    NoConnection,
    /// The certificate has ended, or this computer's clock is ahead.
    #[error("the server's certificate has ended")]
    CertificateEnded,
    /// The certificate has not begun, or this computer's clock lies behind.
    #[error("the server's certificate has not begun")]
    CertificateNotBegun,
    /// The certificate is another host's.
    #[error("the server's certificate is for another name")]
    CertificateName,
    /// No root that is trusted here stands behind the certificate. In a school it may be the root
    /// of its own proxy.
    #[error("the server's certificate leads to no trusted root")]
    CertificateRoot,
    /// Another fault of the certificate.
    #[error("the server's certificate is not good")]
    Certificate,
    /// The server speaks TLS, and none that is taken here: 1.2 or 1.3.
    #[error("no TLS in common with the server")]
    Tls,
    /// What answers does not speak TLS.
    #[error("the server does not speak TLS")]
    NotTls,
    /// The total time was over.
    #[error("the answer took too long")]
    TooSlow,
    /// The answer is larger than may be.
    #[error("the answer is larger than {most} bytes")]
    TooLarge {
        /// The largest that is taken.
        most: u64,
    },
    /// The connection ended before the answer did.
    #[error("the answer was cut off")]
    CutOff,
    /// Not HTTP, or headers out of bounds.
    #[error("the answer is not HTTP")]
    NotHttp,
    /// Points elsewhere. Nothing is followed (sec-S2).
    #[error("a redirect ({status})")]
    Redirect {
        /// The status.
        status: u16,
    },
    /// Any other status than that of a good answer.
    #[error("the server answered {status}")]
    Status {
        /// The status.
        status: u16,
    },
    /// A web page in place of data: a network that wants somebody to sign in, mostly.
    #[error("a web page in place of data")]
    WebPage,
    /// A type of content that is not data.
    #[error("another type of content than data")]
    ContentType,
    /// Compressed, which was not asked for.
    #[error("a compressed answer that nobody asked for")]
    Encoded,
    /// Ended by [`super::Cancel`], or by the time for the whole refresh.
    #[error("ended before its answer")]
    Cancelled,
    /// A root that an administrator added is no certificate.
    #[error("an added root is no certificate")]
    BadRoot,
    /// This computer did not let it begin.
    #[error("the network could not be used")]
    Local,
}

/// What somebody at the kiosk can do something about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NetTrouble {
    /// No server could be reached.
    NoNetwork,
    /// A server could be reached, and did not show a certificate that this kiosk trusts.
    NotTrusted,
    /// It took too long.
    TimedOut,
    /// The answer is not what it should be.
    BadAnswer,
}

impl NetError {
    /// What of it somebody at the kiosk can do something about.
    #[must_use]
    pub const fn trouble(self) -> NetTrouble {
        match self {
            Self::NoName | Self::NoConnection | Self::Local | Self::Cancelled => {
                NetTrouble::NoNetwork
            }
            Self::CertificateEnded
            | Self::CertificateNotBegun
            | Self::CertificateName
            | Self::CertificateRoot
            | Self::Certificate
            | Self::Tls
            | Self::BadRoot => NetTrouble::NotTrusted,
            Self::TooSlow => NetTrouble::TimedOut,
            _ => NetTrouble::BadAnswer,
        }
    }

    /// What stands behind an error of the HTTP client.
    pub(super) fn of(error: &reqwest::Error) -> Self {
        let mut next: Option<&(dyn Error + 'static)> = Some(error);
        let mut is_late = error.is_timeout();
        while let Some(fault) = next {
            if let Some(fault) = fault.downcast_ref::<Refused>() {
                return fault.0;
            }
            if let Some(fault) = fault.downcast_ref::<rustls::Error>() {
                return Self::of_tls(fault);
            }
            // What an error of the system wraps is not among its sources.
            let wrapper = fault.downcast_ref::<io::Error>();
            is_late |= wrapper.is_some_and(|fault| fault.kind() == io::ErrorKind::TimedOut);
            next = match wrapper.and_then(io::Error::get_ref) {
                Some(wrapped) => Some(wrapped),
                None => fault.source(),
            };
        }
        match error {
            _ if is_late => Self::TooSlow,
            _ if error.is_connect() => Self::NoConnection,
            _ if is_not_http(error) => Self::NotHttp,
            _ if error.is_builder() => Self::Local,
            _ => Self::CutOff,
        }
    }

    fn of_tls(error: &rustls::Error) -> Self {
        use rustls::Error as Tls;
        match error {
            Tls::InvalidCertificate(fault) => match fault {
                CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                    Self::CertificateEnded
                }
                CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                    Self::CertificateNotBegun
                }
                CertificateError::NotValidForName
                | CertificateError::NotValidForNameContext { .. } => Self::CertificateName,
                // The second is of one that bears the name of a trusted root without being it.
                CertificateError::UnknownIssuer | CertificateError::BadSignature => {
                    Self::CertificateRoot
                }
                _ => Self::Certificate,
            },
            Tls::NoCertificatesPresented => Self::Certificate,
            Tls::InvalidMessage(_) => Self::NotTls,
            _ => Self::Tls,
        }
    }
}

/// What the HTTP client says of an answer that it can't read.
const NOT_HTTP: [&str; 5] = [
    "invalid HTTP",
    "message head is too large",
    "invalid content-length",
    "invalid transfer-encoding",
    "Invalid chunk",
];

/// Whether the HTTP client could not read what came. It says so in words alone: its error is of a
/// crate that is not ours to name.
fn is_not_http(error: &reqwest::Error) -> bool {
    let mut next = error.source();
    while let Some(fault) = next {
        let words = fault.to_string();
        if NOT_HTTP.iter().any(|part| words.contains(part)) {
            return true;
        }
        next = fault.source();
    }
    false
}
