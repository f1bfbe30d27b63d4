//! A server of links and a mirror of the directory, with the habits of both: it counts requests and
//! passcodes, is late, hangs up, and says nonsense.

use std::collections::HashMap;
use std::io::{Error, ErrorKind};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::server::{Asked, Authority, Server, file, whole};
use crate::support::deflated;
use crate::watch;

pub(crate) const RECIPIENT: &str = "Lane desk";
const KEY: [u8; 32] = [7; 32];

/// A port at which nothing has listened for decades (TCPMUX, RFC 7805), and which no client is given.
const NOBODY: u16 = 1;

/// What a link leads to.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) kind: &'static str,
    pub(crate) content: String,
    pub(crate) passcode: Option<String>,
    pub(crate) manner: Manner,
    /// Passcodes that may still be wrong.
    pub(crate) tries: u32,
    /// Requests for it, and those that had a passcode.
    pub(crate) asked: usize,
    pub(crate) passcodes: usize,
}

/// How a server answers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Manner {
    Good,
    /// As good, and late.
    Late,
    HangsUp,
    Nonsense,
    Broken,
}

pub(crate) const CARDS: &str = "application/smart-health-card";
pub(crate) const FHIR: &str = "application/fhir+json";

/// What the server has, and how its mirror behaves.
pub(crate) struct Shelf {
    pub(crate) records: HashMap<String, Record>,
    pub(crate) mirror: Manner,
    pub(crate) refreshes: usize,
    /// Requests for anything else.
    pub(crate) others: usize,
}

pub(crate) struct LinkServer {
    pub(crate) authority: Authority,
    server: Server,
    shelf: Arc<Mutex<Shelf>>,
}

impl LinkServer {
    pub(crate) fn start() -> Self {
        let authority = Authority::named("Lane Root");
        let identity = authority.identity(&["127.0.0.1"], (2020, 2090));
        let shelf = Arc::new(Mutex::new(Shelf {
            records: HashMap::new(),
            mirror: Manner::Good,
            refreshes: 0,
            others: 0,
        }));
        let shared = Arc::clone(&shelf);
        let server = Server::start_reading(identity, move |asked, out| {
            let (answer, manner) = shared.lock().unwrap().answer(asked);
            match manner {
                Manner::HangsUp => return Err(Error::from(ErrorKind::ConnectionReset)),
                Manner::Late => std::thread::sleep(Duration::from_millis(60)),
                _ => {}
            }
            out.write_all(&answer)
        });
        watch::know(server.port());
        Self {
            authority,
            server,
            shelf,
        }
    }

    pub(crate) fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap()
    }

    pub(crate) fn port(&self) -> u16 {
        self.server.port()
    }

    pub(crate) fn mirror(&self) -> String {
        format!("https://127.0.0.1:{}/", self.port())
    }

    /// What was asked is counted already, and not to be kept.
    pub(crate) fn forget(&self) {
        self.server.log.requests.lock().unwrap().clear();
        let mut shelf = self.shelf();
        shelf.records.clear();
        shelf.refreshes = 0;
    }

    /// A link to `record` under `id`.
    pub(crate) fn link(&self, id: &str, record: Record) -> String {
        let flag = if record.passcode.is_some() { "LP" } else { "L" };
        self.shelf().records.insert(id.to_owned(), record);
        link(self.port(), id, flag)
    }

    /// A link under `id` that leads to where nobody listens.
    pub(crate) fn link_to_nobody(id: &str) -> String {
        watch::know(NOBODY);
        link(NOBODY, id, "L")
    }
}

fn link(port: u16, id: &str, flag: &str) -> String {
    let payload = json!({
        "url": format!("https://127.0.0.1:{port}/m/{id}"),
        "key": URL_SAFE_NO_PAD.encode(KEY),
        "flag": flag,
        "label": id,
    });
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(payload.to_string()))
}

impl Shelf {
    fn answer(&mut self, asked: &Asked) -> (Vec<u8>, Manner) {
        let id = asked.path().strip_prefix("/m/").map(str::to_owned);
        let Some(record) = id.and_then(|id| self.records.get_mut(&id)) else {
            let begins = |start| asked.path().starts_with(start);
            if asked.method() == "GET" && (begins("/logs/vci_snapshot.") || begins("/vci-issuers"))
            {
                self.refreshes += 1;
            } else if !begins("/m/") {
                self.others += 1;
            }
            return (
                said(self.mirror, &file(b"{\"participating_issuers\":[]}")),
                self.mirror,
            );
        };
        record.asked += 1;
        let body: Value = serde_json::from_slice(&asked.body).unwrap_or_default();
        let passcode = body["passcode"].as_str();
        record.passcodes += usize::from(passcode.is_some());
        let manner = record.manner;
        if record.tries == 0 {
            return (whole("404 Not Found", "", b""), manner);
        }
        if record.passcode.as_deref() != passcode {
            record.tries -= u32::from(passcode.is_some());
            let left = json!({ "remainingAttempts": record.tries }).to_string();
            let json = "content-type: application/json\r\n";
            return (whole("401 Unauthorized", json, left.as_bytes()), manner);
        }
        let entry = json!({ "contentType": record.kind, "embedded": sealed(record) });
        let list = json!({ "files": [entry] }).to_string();
        (said(manner, &file(list.as_bytes())), manner)
    }
}

/// `good`, unless the server is not.
fn said(manner: Manner, good: &[u8]) -> Vec<u8> {
    match manner {
        Manner::Good | Manner::Late | Manner::HangsUp => good.to_vec(),
        Manner::Nonsense => file(b"[\"files\", {}"),
        Manner::Broken => whole("500 Internal Server Error", "", b""),
    }
}

/// The record as a JWE: `dir`, A256GCM (RFC 7516).
fn sealed(record: &Record) -> String {
    let header = json!({ "alg": "dir", "enc": "A256GCM", "cty": record.kind, "zip": "DEF" });
    let header = URL_SAFE_NO_PAD.encode(header.to_string());
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &KEY).unwrap());
    let mut text = deflated(record.content.as_bytes());
    let nonce = Nonce::assume_unique_for_key([1; 12]);
    let tag = key.seal_in_place_separate_tag(nonce, Aad::from(&header), &mut text);
    let tag = tag.unwrap();
    let [nonce, text, tag] =
        [&[1; 12][..], &text, tag.as_ref()].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}..{nonce}.{text}.{tag}")
}
