//! A server of links for the tests, with what servers of links do: it counts passcodes and locks, hands
//! out tickets for files that die, lets a link be used so many times, and changes its mind.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::allowed::Allowed;
use health_card_kiosk::jobs::links;
use health_card_kiosk::net::{Cancel, Client, Names, Settings, Trust};
use health_card_kiosk::shl::{Denied, Link, Passcode, Press, Session, Tries};
use rustls::ServerConfig;
use serde_json::{Value, json};

use crate::server::{Asked, Authority, Server, Years, whole};
use crate::support::deflated;
use crate::targets::links::sealed;

/// The name under which it is reached where a name is needed.
pub(crate) const HOST: &str = "records.test.example";
pub(crate) const YEARS: Years = (2020, 2090);
pub(crate) const RECIPIENT: &str = "Test desk";
pub(crate) const CARDS: &str = "application/smart-health-card";
pub(crate) const FHIR: &str = "application/fhir+json";
pub(crate) const SECRET: &str = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";
/// The key of all links of the tests: that of [`sealed`].
pub(crate) const KEY: &str = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";

/// The text of a link to `url`, with what else its payload is to say.
pub(crate) fn link(url: &str, flag: &str, more: &Value) -> String {
    let mut payload = json!({ "url": url, "key": KEY, "flag": flag, "label": "Back-to-school" });
    for (name, value) in more.as_object().into_iter().flatten() {
        payload[name] = value.clone();
    }
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(payload.to_string()))
}

/// One file that is shared.
#[derive(Clone)]
pub(crate) struct Paper {
    kind: String,
    jwe: String,
    is_embedded: bool,
    is_elsewhere: bool,
    /// What else the manifest says of it.
    more: Value,
}

impl Paper {
    /// A file that stands in the manifest. Each `nonce` may be used once in a link.
    pub(crate) fn embedded(kind: &str, content: &[u8], nonce: u8) -> Self {
        let header = json!({ "alg": "dir", "enc": "A256GCM", "cty": kind, "zip": "DEF" });
        let jwe = sealed(&header.to_string(), &deflated(content), [nonce; 12]);
        Self::sealed(kind, jwe)
    }

    /// The same with a JWE of any kind.
    pub(crate) fn sealed(kind: &str, jwe: String) -> Self {
        Self {
            kind: kind.to_owned(),
            jwe,
            is_embedded: true,
            is_elsewhere: false,
            more: json!({}),
        }
    }

    /// It is to be fetched.
    pub(crate) fn elsewhere(self) -> Self {
        Self {
            is_embedded: false,
            is_elsewhere: true,
            ..self
        }
    }

    /// It stands in the manifest, and can be fetched all the same.
    pub(crate) fn both(self) -> Self {
        Self {
            is_elsewhere: true,
            ..self
        }
    }

    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        let mut more = self.more;
        more[name] = value.into();
        Self { more, ..self }
    }
}

/// What is shared, and under which conditions.
pub(crate) struct Shelf {
    pub(crate) papers: Vec<Paper>,
    pub(crate) passcode: Option<String>,
    /// Passcodes that may still be wrong.
    pub(crate) tries: u32,
    /// How often the list can still be had.
    pub(crate) uses: u32,
    /// How often a ticket for a file is good.
    pub(crate) uses_of_a_ticket: u32,
    /// Headers of a good list.
    pub(crate) headers: String,
    pub(crate) list: Option<Value>,
    /// In place of any other answer.
    pub(crate) says: Option<Vec<u8>>,
    /// In place of any file that is fetched.
    pub(crate) says_for_files: Option<Vec<u8>>,
    /// Tickets that were given out, with how often each was used.
    tickets: Vec<u32>,
}

/// The server, and what it has.
pub(crate) struct LinkServer {
    pub(crate) authority: Authority,
    pub(crate) server: Server,
    shelf: Arc<Mutex<Shelf>>,
}

impl LinkServer {
    /// One that shares `papers` with anybody.
    pub(crate) fn with(papers: Vec<Paper>) -> Self {
        let authority = Authority::named("Test Root");
        let shelf = Arc::new(Mutex::new(Shelf {
            papers,
            passcode: None,
            tries: 3,
            uses: u32::MAX,
            uses_of_a_ticket: u32::MAX,
            headers: String::new(),
            list: None,
            says: None,
            says_for_files: None,
            tickets: Vec::new(),
        }));
        let shared = Arc::clone(&shelf);
        let server = Server::start_reading(identity(&authority), move |asked, out| {
            let answer = shared.lock().unwrap().answer(asked);
            out.write_all(&answer)
        });
        Self {
            authority,
            server,
            shelf,
        }
    }

    /// One that asks for a passcode.
    pub(crate) fn locked_with(passcode: &str, papers: Vec<Paper>) -> Self {
        let server = Self::with(papers);
        server.shelf().passcode = Some(passcode.to_owned());
        server
    }

    pub(crate) fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap()
    }

    pub(crate) fn url(&self) -> String {
        let port = self.server.port();
        format!("https://127.0.0.1:{port}/m/{SECRET}")
    }

    pub(crate) fn link(&self, flag: &str) -> String {
        let kind = if flag.contains('U') { "u" } else { "m" };
        let port = self.server.port();
        let url = format!("https://127.0.0.1:{port}/{kind}/{SECRET}");
        link(&url, flag, &json!({}))
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(&settings(&self.authority)).unwrap()
    }

    pub(crate) fn session(&self, flag: &str) -> Session {
        session(&self.link(flag))
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.server.log.asked()
    }

    /// How many requests for the list came.
    pub(crate) fn lists(&self) -> usize {
        self.asked()
            .iter()
            .filter(|asked| asked.method() == "POST")
            .count()
    }

    /// How many requests had a passcode.
    pub(crate) fn passcodes(&self) -> usize {
        let has_one = |asked: &&Asked| String::from_utf8_lossy(&asked.body).contains("passcode");
        self.asked().iter().filter(has_one).count()
    }
}

pub(crate) fn identity(authority: &Authority) -> Arc<ServerConfig> {
    authority.identity(&["127.0.0.1", HOST], YEARS)
}

/// For a client that may ask servers on this computer and believes `authority`.
pub(crate) fn settings(authority: &Authority) -> Settings {
    let here: IpAddr = "127.0.0.1".parse().unwrap();
    Settings {
        trust: Trust {
            extra_roots: vec![authority.root.clone()],
        },
        allowed: Allowed::parse("127.0.0.0/8").unwrap(),
        names: Names::Table([(HOST.to_owned(), vec![here])].into()),
        connect_max: Some(Duration::from_secs(5)),
    }
}

pub(crate) fn session(link: &str) -> Session {
    Session::new(Link::parse(link).unwrap(), RECIPIENT, Tries::Unknown)
}

pub(crate) fn passcode(text: &str) -> Press {
    Press::Passcode {
        passcode: Passcode::new(text).unwrap(),
        is_confirmed: true,
    }
}

/// Presses once, and lets `client` ask all that follows.
pub(crate) fn press(session: &mut Session, press: Press, client: &Client) -> Result<(), Denied> {
    let elapsed = || Duration::ZERO;
    links::run(session, press, client, &Cancel::new(), elapsed)
}

impl Shelf {
    fn answer(&mut self, asked: &Asked) -> Vec<u8> {
        if let Some(says) = &self.says {
            return says.clone();
        }
        let path = asked.path().to_owned();
        match asked.method() {
            "POST" if path == format!("/m/{SECRET}") => self.manifest(asked),
            "GET" if path.starts_with(&format!("/u/{SECRET}")) => self.direct(&path),
            "GET" => self.file(&path),
            _ => gone(),
        }
    }

    fn manifest(&mut self, asked: &Asked) -> Vec<u8> {
        let Ok(body) = serde_json::from_slice::<Value>(&asked.body) else {
            return whole("400 Bad Request", "", b"");
        };
        if body["recipient"].as_str().is_none_or(str::is_empty) {
            return whole("400 Bad Request", "", b"{}");
        }
        if self.uses == 0 || self.tries == 0 {
            return gone();
        }
        if let Some(right) = &self.passcode
            && body["passcode"].as_str() != Some(right)
        {
            self.tries -= u32::from(body.get("passcode").is_some());
            let left = json!({ "remainingAttempts": self.tries }).to_string();
            let json = "content-type: application/json\r\n";
            return whole("401 Unauthorized", json, left.as_bytes());
        }
        self.uses -= 1;
        self.tickets.push(0);
        let ticket = self.tickets.len() - 1;
        let host = crate::server::header(&asked.head, "host").unwrap();
        let entry = |(index, paper): (usize, &Paper)| {
            let mut entry = paper.more.clone();
            entry["contentType"] = paper.kind.clone().into();
            if paper.is_embedded {
                entry["embedded"] = paper.jwe.clone().into();
            }
            if paper.is_elsewhere {
                entry["location"] = format!("https://{host}/f/{index}?t={ticket}").into();
            }
            entry
        };
        let entries: Vec<Value> = self.papers.iter().enumerate().map(entry).collect();
        let mut manifest = json!({ "files": entries });
        if let Some(list) = &self.list {
            manifest["list"] = list.clone();
        }
        let headers = format!("content-type: application/json\r\n{}", self.headers);
        whole("200 OK", &headers, manifest.to_string().as_bytes())
    }

    fn direct(&mut self, path: &str) -> Vec<u8> {
        let is_asked_well = path.contains("recipient=") && !path.ends_with("recipient=");
        match self.papers.first() {
            _ if !is_asked_well => whole("400 Bad Request", "", b""),
            Some(paper) if self.uses > 0 => {
                self.uses -= 1;
                jose(&paper.jwe)
            }
            _ => gone(),
        }
    }

    fn file(&mut self, path: &str) -> Vec<u8> {
        if let Some(says) = &self.says_for_files {
            return says.clone();
        }
        let place = path
            .strip_prefix("/f/")
            .and_then(|place| place.split_once("?t="));
        let place = place.and_then(|(index, ticket)| {
            Some((index.parse::<usize>().ok()?, ticket.parse::<usize>().ok()?))
        });
        let Some((index, ticket)) = place else {
            return gone();
        };
        match (self.papers.get(index), self.tickets.get_mut(ticket)) {
            (Some(paper), Some(used)) if *used < self.uses_of_a_ticket => {
                *used += 1;
                jose(&paper.jwe)
            }
            _ => gone(),
        }
    }
}

fn jose(jwe: &str) -> Vec<u8> {
    whole(
        "200 OK",
        "content-type: application/jose\r\n",
        jwe.as_bytes(),
    )
}

fn gone() -> Vec<u8> {
    whole("404 Not Found", "", b"")
}
