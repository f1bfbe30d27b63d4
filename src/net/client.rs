//! One request: one file, within its bounds, or the precise reason why not.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{
    CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE,
    IF_NONE_MATCH, LAST_MODIFIED,
};
use reqwest::{Response, StatusCode, redirect, retry};
use rustls::client::Resumption;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, RootCertStore};
use tokio::time::timeout;

use super::guard::{Reach, Way, admit};
use super::names::{GuardedNames, Names};
use super::{Cancel, NetError};
use crate::allowed::Allowed;
use crate::limits;

/// What all kiosks call themselves: no version, no system, nothing to tell one from another.
const USER_AGENT: &str = "health-card-kiosk";

/// Types of content that data comes as; with all of `application/` but a web page.
const DATA_TYPES: [&str; 3] = ["text/plain", "text/json", "binary/octet-stream"];

/// Whose certificates are believed, beside those of the roots that Mozilla trusts.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Roots that an administrator added, each in DER: a school's proxy reads what passes, and
    /// signs for every server with a root of its own.
    pub extra_roots: Vec<Vec<u8>>,
}

/// What an administrator may set of a [`Client`].
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Whose certificates are believed.
    pub trust: Trust,
    /// What may be asked beside the public internet: a clinic's own servers.
    pub allowed: Allowed,
    /// Where names are looked up.
    pub names: Names,
    /// For the way to a server. `None` for [`limits::CONNECT_MAX`].
    pub connect_max: Option<Duration>,
}

/// What a server said of the state of a file, to be said back to it the next time.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Validators {
    /// The answer's `ETag`, as it stood there.
    pub etag: Option<String>,
    /// The answer's `Last-Modified`, as it stood there.
    pub last_modified: Option<String>,
}

/// One file to ask for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Its address.
    pub address: &'a str,
    /// How far the request may reach.
    pub reach: Reach,
    /// The largest answer, in bytes.
    pub most: u64,
    /// For all of it, from the first step to the last byte.
    pub within: Duration,
    /// The state in which it is known already, if it is.
    pub known: Option<&'a Validators>,
}

/// A good answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Got {
    /// The file.
    File {
        /// All of it.
        bytes: Vec<u8>,
        /// Its state. To be kept once the file itself has been taken, not earlier.
        state: Validators,
    },
    /// The file is as it was known (304).
    Unchanged,
}

/// Sends requests. Cheap to copy; of any thread that runs tokio.
#[derive(Clone, Debug)]
pub struct Client {
    anywhere: reqwest::Client,
    public: reqwest::Client,
    inside: reqwest::Client,
    allowed: Arc<Allowed>,
    is_inspected: bool,
}

impl Client {
    /// Makes one of `settings`.
    ///
    /// # Errors
    /// [`NetError::BadRoot`] if an added root is no certificate; [`NetError::Local`] if this
    /// computer lacks something.
    pub fn new(settings: &Settings) -> Result<Self, NetError> {
        let tls = tls(&settings.trust)?;
        let names = Arc::new(settings.names.clone());
        let allowed = Arc::new(settings.allowed.clone());
        let connect_max = settings.connect_max.unwrap_or(limits::CONNECT_MAX);
        let client = |way| {
            reqwest::Client::builder()
                .tls_backend_preconfigured(tls.clone())
                .https_only(true)
                .http1_only()
                .http1_max_headers(limits::HEADERS)
                .user_agent(USER_AGENT)
                .redirect(redirect::Policy::none())
                .referer(false)
                .retry(retry::never())
                .no_proxy()
                // Each request looks its name up anew, so that each is checked.
                .pool_max_idle_per_host(0)
                .connect_timeout(connect_max)
                .dns_resolver(GuardedNames {
                    names: Arc::clone(&names),
                    way,
                    allowed: Arc::clone(&allowed),
                })
                .build()
                .map_err(|error| NetError::of(&error))
        };
        Ok(Self {
            anywhere: client(Way::Anywhere)?,
            public: client(Way::Public)?,
            inside: client(Way::Inside)?,
            allowed,
            is_inspected: !settings.trust.extra_roots.is_empty(),
        })
    }

    /// Whether somebody between here and the servers may read along, since roots were added.
    #[must_use]
    pub const fn is_inspected(&self) -> bool {
        self.is_inspected
    }

    /// The one that looks names up as `way` allows.
    pub(super) const fn on(&self, way: Way) -> &reqwest::Client {
        match way {
            Way::Anywhere => &self.anywhere,
            Way::Public => &self.public,
            Way::Inside => &self.inside,
        }
    }

    /// What may be asked beside the public internet.
    pub(super) fn allowed(&self) -> &Allowed {
        &self.allowed
    }

    /// Asks for one file.
    ///
    /// # Errors
    /// [`NetError`]; nothing of a part of an answer is kept.
    pub async fn get(&self, request: Request<'_>, cancel: &Cancel) -> Result<Got, NetError> {
        let (url, way) = admit(request.address, request.reach, &self.allowed)?;
        let client = self.on(way);
        let conditions = request.known.map(conditions).unwrap_or_default();
        let is_conditional = !conditions.is_empty();
        let exchange = async {
            let answer = client.get(url).headers(conditions).send().await;
            let answer = answer.map_err(|error| NetError::of(&error))?;
            match answer.status() {
                StatusCode::NOT_MODIFIED if is_conditional => Ok(Got::Unchanged),
                _ => file(answer, request.most).await,
            }
        };
        match cancel.unless(timeout(request.within, exchange)).await {
            None => Err(NetError::Cancelled),
            Some(Err(_elapsed)) => Err(NetError::TooSlow),
            Some(Ok(got)) => got,
        }
    }
}

fn tls(trust: &Trust) -> Result<ClientConfig, NetError> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    for root in &trust.extra_roots {
        let root = CertificateDer::from_slice(root).into_owned();
        roots.add(root).map_err(|_fault| NetError::BadRoot)?;
    }
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut tls = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(|_never| NetError::Local)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"http/1.1".to_vec()];
    // A ticket would tell the server that it was asked by the same kiosk before.
    tls.resumption = Resumption::disabled();
    Ok(tls)
}

/// The headers that ask for a file only if it is no longer as `known`.
fn conditions(known: &Validators) -> HeaderMap {
    let pairs = [
        (IF_NONE_MATCH, &known.etag),
        (IF_MODIFIED_SINCE, &known.last_modified),
    ];
    let header = |(name, value): (HeaderName, &Option<String>)| {
        let value = value.as_ref().filter(|value| may_be_kept(value))?;
        Some((name, HeaderValue::from_str(value).ok()?))
    };
    pairs.into_iter().filter_map(header).collect()
}

fn may_be_kept(validator: &str) -> bool {
    let is_text = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    (1..=limits::VALIDATOR_BYTES).contains(&validator.len()) && validator.bytes().all(is_text)
}

/// All of the file in `answer`, if it is one.
async fn file(mut answer: Response, most: u64) -> Result<Got, NetError> {
    let status = answer.status();
    if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
        let status = status.as_u16();
        return Err(NetError::Redirect { status });
    }
    if status != StatusCode::OK {
        let status = status.as_u16();
        return Err(NetError::Status { status });
    }
    check_kind(answer.headers())?;
    // A length told beforehand is a claim: it may spare the reading, and decides nothing else.
    if answer.content_length().is_some_and(|length| length > most) {
        return Err(NetError::TooLarge { most });
    }
    let text = |name| {
        let value: &HeaderValue = answer.headers().get(name)?;
        let value = value.to_str().ok()?;
        may_be_kept(value).then(|| value.to_owned())
    };
    let state = Validators {
        etag: text(ETAG),
        last_modified: text(LAST_MODIFIED),
    };
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|error| NetError::of(&error))? {
        if (bytes.len() + piece.len()) as u64 > most {
            return Err(NetError::TooLarge { most });
        }
        bytes.extend_from_slice(&piece);
    }
    // Portals send their page as any type. Neither JSON nor a signature begins so.
    match bytes.trim_ascii_start().first() {
        Some(b'<') => Err(NetError::WebPage),
        _ => Ok(Got::File { bytes, state }),
    }
}

fn check_kind(headers: &HeaderMap) -> Result<(), NetError> {
    let is_plain = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(b"identity");
    if !headers.get_all(CONTENT_ENCODING).iter().all(is_plain) {
        return Err(NetError::Encoded);
    }
    // Without a type, the bytes have to speak for themselves.
    let Some(kind) = headers.get(CONTENT_TYPE) else {
        return Ok(());
    };
    let kind = kind.to_str().map_err(|_not_text| NetError::ContentType)?;
    let kind = kind.split(';').next().unwrap_or(kind).trim();
    let kind = kind.to_ascii_lowercase();
    match kind.as_str() {
        "text/html" | "application/xhtml+xml" => Err(NetError::WebPage),
        kind if kind.starts_with("application/") || DATA_TYPES.contains(&kind) => Ok(()),
        _ => Err(NetError::ContentType),
    }
}
