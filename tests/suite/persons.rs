//! People of whom everything is a mark: their name, their dates, their records, their link.

use std::sync::{Arc, Mutex};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::payload::encode;
use serde_json::{Value, json};

use crate::links_server::{CARDS, identity};
use crate::marks::Marks;
use crate::server::{Authority, Server, path, whole};
use crate::support::CardMaker;

/// One of them.
pub(crate) struct Person {
    number: u32,
    pub(crate) family: String,
    pub(crate) given: String,
    pub(crate) birth: String,
    pub(crate) lot: String,
    pub(crate) value: String,
    pub(crate) passcode: String,
    /// Of their link, and part of its address.
    key: [u8; 32],
    secret: String,
    pub(crate) jws: String,
}

/// `number` in four letters.
fn letters(number: u32) -> String {
    let letter =
        |place: u32| char::from(b'a' + u8::try_from(number / 26_u32.pow(place) % 26).unwrap());
    (0..4).map(letter).collect()
}

impl Person {
    /// The one with this number, below 10,000, whose card `maker`'s issuer signs.
    pub(crate) fn new(number: u32, maker: &mut CardMaker) -> Self {
        let word = letters(number);
        let [family, given, value] =
            ["Quo", "Xav", "Zwi"].map(|start| format!("{start}{word}markovicz"));
        let passcode = format!("kJq{word}8Wz4");
        let lot = format!("{}QLOTZ7", word.to_uppercase());
        let (year, month, day) = (
            1900 + number % 97,
            1 + number / 97 % 12,
            1 + number / 1_164 % 28,
        );
        let birth = format!("{year}-{month:02}-{day:02}");
        let mut key = [0x5a; 32];
        for (place, byte) in key.iter_mut().enumerate() {
            let byte_of = u32::try_from(place).unwrap() * 37 + number * 101 + 11;
            *byte = u8::try_from(byte_of % 251).unwrap() ^ u8::try_from(number % 256).unwrap();
        }
        let secret = format!("{number:05}{word}wHrTBq3UmZc8kLxJ0pYtVsDfGaNbEi1Rkw");

        let entries = maker.entries();
        entries[0]["resource"]["name"] = json!([{ "family": family, "given": [given] }]);
        entries[0]["resource"]["birthDate"] = birth.clone().into();
        entries.truncate(3);
        for dose in &mut entries[1..] {
            dose["resource"]["lotNumber"] = lot.clone().into();
        }
        entries.push(json!({ "fullUrl": "resource:3", "resource": {
            "resourceType": "Observation", "status": "final",
            "subject": { "reference": "resource:0" },
            "code": { "coding": [{ "system": "http://loinc.org", "code": "94558-4" }] },
            "effectiveDateTime": "2026-11-01", "valueString": value } }));
        let jws = maker.jws();
        Self {
            number,
            family,
            given,
            birth,
            lot,
            value,
            passcode,
            key,
            secret,
            jws,
        }
    }

    /// The text of the code on their card.
    pub(crate) fn code(&self) -> String {
        encode(&self.jws, 1)[0].to_string()
    }

    /// The same with a letter of its signature changed.
    pub(crate) fn altered(&self) -> String {
        let mut jws = self.jws.clone();
        let place = jws.len() - 20;
        let other = if jws.as_bytes()[place] == b'A' {
            "B"
        } else {
            "A"
        };
        jws.replace_range(place..=place, other);
        encode(&jws, 1)[0].to_string()
    }

    /// A file with their card.
    pub(crate) fn file(&self) -> String {
        json!({ "verifiableCredential": [self.jws] }).to_string()
    }

    /// Their link, to `server`.
    pub(crate) fn link(&self, server: &Server) -> String {
        let url = format!(
            "https://127.0.0.1:{}/{}/{}",
            server.port(),
            self.number,
            self.secret
        );
        let key = URL_SAFE_NO_PAD.encode(self.key);
        let payload = json!({ "url": url, "key": key, "flag": "P", "label": self.family });
        format!("shlink:/{}", URL_SAFE_NO_PAD.encode(payload.to_string()))
    }

    /// What their link gives: their card.
    fn manifest(&self) -> Value {
        let header = json!({ "alg": "dir", "enc": "A256GCM", "cty": CARDS }).to_string();
        let header = URL_SAFE_NO_PAD.encode(header);
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &self.key).unwrap());
        let (nonce, mut bytes) = ([7; 12], self.file().into_bytes());
        let used = Nonce::assume_unique_for_key(nonce);
        key.seal_in_place_append_tag(used, Aad::from(header.as_bytes()), &mut bytes)
            .unwrap();
        let (content, tag) = bytes.split_at(bytes.len() - 16);
        let [nonce, content, tag] =
            [&nonce[..], content, tag].map(|part| URL_SAFE_NO_PAD.encode(part));
        let jwe = format!("{header}..{nonce}.{content}.{tag}");
        json!({ "files": [{ "contentType": CARDS, "embedded": jwe }] })
    }

    /// Adds all that must be found nowhere.
    pub(crate) fn mark(&self, marks: &mut Marks) {
        for (name, text) in [
            ("name", &self.family),
            ("given name", &self.given),
            ("birth date", &self.birth),
            ("lot", &self.lot),
            ("result", &self.value),
            ("passcode", &self.passcode),
            ("link address", &self.secret),
        ] {
            marks.add(name, text.as_bytes());
        }
        marks.add("link key", &self.key);
        marks.add("link key", URL_SAFE_NO_PAD.encode(self.key).as_bytes());
        // Of the payload, of which every letter hangs on all before it, and of the signature.
        let (last, jws) = (self.jws.len(), self.jws.as_bytes());
        for place in [last / 2, last - 150, last - 60] {
            marks.add("card text", &jws[place..place + 32]);
        }
    }
}

/// A server that has a link for each of `persons`, whatever passcode it is sent.
pub(crate) fn server_of(persons: &Arc<Mutex<Vec<Person>>>, authority: &Authority) -> Server {
    let persons = Arc::clone(persons);
    Server::start_reading(identity(authority), move |asked, out| {
        let number = path(&asked.head).split('/').nth(1).unwrap_or("").to_owned();
        let persons = persons.lock().unwrap();
        let of = persons
            .iter()
            .find(|person| person.number.to_string() == number);
        let body = of.map_or(Value::Null, Person::manifest).to_string();
        let headers = "content-type: application/json\r\n";
        out.write_all(&whole("200 OK", headers, body.as_bytes()))
    })
}
