//! A server of the tests' own on this computer: real TLS, certificates of an authority made on the
//! spot, and every bad habit of servers.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DistinguishedName, DnType, IsCa, Issuer,
    KeyPair, date_time_ymd,
};
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::PrivateKeyDer;
use rustls::{ALL_VERSIONS, ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion};

/// Nothing of a test waits for longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// An authority that signs for servers.
pub(crate) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub(crate) root: Vec<u8>,
}

/// The years from and to which a certificate holds.
pub(crate) type Years = (i32, i32);

impl Authority {
    pub(crate) fn named(name: &str) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root = params.self_signed(&key).unwrap().der().to_vec();
        let issuer = Issuer::new(params, key);
        Self { issuer, root }
    }

    /// Its root as an administrator gives it.
    pub(crate) fn pem(&self) -> String {
        let lines = base64::engine::general_purpose::STANDARD.encode(&self.root);
        format!("-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n")
    }

    /// What a server with these names shows.
    pub(crate) fn identity(&self, names: &[&str], years: Years) -> Arc<ServerConfig> {
        self.identity_of(names, years, ALL_VERSIONS)
    }

    /// The same for a server that speaks these versions of TLS.
    pub(crate) fn identity_of(
        &self,
        names: &[&str],
        (from, to): Years,
        versions: &[&'static SupportedProtocolVersion],
    ) -> Arc<ServerConfig> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut params = CertificateParams::new(names).unwrap();
        params.not_before = date_time_ymd(from, 1, 1);
        params.not_after = date_time_ymd(to, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        server_config(&certificate, &key, versions)
    }
}

/// What a server shows whose certificate nobody else signed.
pub(crate) fn self_signed(name: &str) -> Arc<ServerConfig> {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    server_config(&params.self_signed(&key).unwrap(), &key, ALL_VERSIONS)
}

fn server_config(
    certificate: &Certificate,
    key: &KeyPair,
    versions: &[&'static SupportedProtocolVersion],
) -> Arc<ServerConfig> {
    let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let provider = Arc::new(aws_lc_rs::default_provider());
    let server = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    Arc::new(server)
}

/// What a server saw.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) connections: AtomicUsize,
    /// When each request came, and what it was.
    pub(crate) requests: Mutex<Vec<(Instant, Asked)>>,
}

/// One request.
#[derive(Clone, Default)]
pub(crate) struct Asked {
    pub(crate) head: String,
    /// As long as the head says.
    pub(crate) body: Vec<u8>,
}

impl Asked {
    fn read(from: &mut impl Read) -> Option<Self> {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            match from.read(&mut byte) {
                Ok(1) => head.push(byte[0]),
                _ => return None,
            }
        }
        let head = String::from_utf8(head).unwrap();
        let length = header(&head, "content-length").map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        from.read_exact(&mut body).ok()?;
        Some(Self { head, body })
    }

    pub(crate) fn method(&self) -> &str {
        self.head.split(' ').next().unwrap()
    }

    pub(crate) fn path(&self) -> &str {
        path(&self.head)
    }
}

impl Log {
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn heads(&self) -> Vec<String> {
        let requests = self.requests.lock().unwrap();
        let head = |(_at, asked): &(Instant, Asked)| asked.head.clone();
        requests.iter().map(head).collect()
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        let requests = self.requests.lock().unwrap();
        requests.iter().map(|(_at, asked)| asked.clone()).collect()
    }

    pub(crate) fn times(&self) -> Vec<Instant> {
        let requests = self.requests.lock().unwrap();
        requests.iter().map(|(at, _asked)| *at).collect()
    }
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) log: Arc<Log>,
    is_over: Arc<AtomicBool>,
}

impl Server {
    /// Answers each request with what `answer` writes for its head. Then the connection ends,
    /// without the goodbye of TLS, so that only a length or a last chunk says that all is there.
    pub(crate) fn start(
        identity: Arc<ServerConfig>,
        answer: impl Fn(&str, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::start_reading(identity, move |asked, out| answer(&asked.head, out))
    }

    /// The same with the body of each request.
    pub(crate) fn start_reading(
        identity: Arc<ServerConfig>,
        answer: impl Fn(&Asked, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::raw(move |tcp, log| {
            let connection = ServerConnection::new(Arc::clone(&identity)).unwrap();
            let mut tls = StreamOwned::new(connection, tcp);
            let Some(asked) = Asked::read(&mut tls) else {
                return;
            };
            let entry = (Instant::now(), asked.clone());
            log.requests.lock().unwrap().push(entry);
            // The client may hang up at any time.
            answer(&asked, &mut tls).and_then(|()| tls.flush()).ok();
        })
    }

    /// Gives each connection to `serve`, on a thread of its own.
    pub(crate) fn raw(serve: impl Fn(TcpStream, &Log) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let log = Arc::new(Log::default());
        let is_over = Arc::new(AtomicBool::new(false));
        let (serve, log_of_thread, over) =
            (Arc::new(serve), Arc::clone(&log), Arc::clone(&is_over));
        start("server", move || {
            for tcp in listener.incoming() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let tcp = tcp.unwrap();
                tcp.set_read_timeout(Some(PATIENCE)).unwrap();
                tcp.set_write_timeout(Some(PATIENCE)).unwrap();
                tcp.set_nodelay(true).unwrap();
                log_of_thread.connections.fetch_add(1, Ordering::SeqCst);
                let (serve, log) = (Arc::clone(&serve), Arc::clone(&log_of_thread));
                start("connection", move || serve(tcp, &log));
            }
        });
        Self {
            address,
            log,
            is_over,
        }
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that.
        TcpStream::connect(self.address).ok();
    }
}

fn start(name: &str, work: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().name(name.to_owned());
    drop(thread.spawn(work).unwrap());
}

/// The path that a request asks for.
pub(crate) fn path(head: &str) -> &str {
    head.split(' ').nth(1).unwrap()
}

/// The header `name`, in small letters, of a request.
pub(crate) fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let fields = head.lines().filter_map(|line| line.split_once(": "));
    let mut values = fields.filter(|(known, _)| *known == name);
    values.next().map(|(_, value)| value)
}

/// An answer with a length.
pub(crate) fn whole(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// A good file.
pub(crate) fn file(body: &[u8]) -> Vec<u8> {
    whole("200 OK", "content-type: application/json\r\n", body)
}
