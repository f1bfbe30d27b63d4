//! The demonstration's server of links: it answers as a real one does, from memory, so that the
//! whole conversation can be seen without a network. Links specification §"SMART Health Link
//! Manifest Request".

use std::time::Duration;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::maker::Maker;
use crate::json::Json;
use crate::shl::{Answer, Ask, SendFault};

/// Who opens links in the demonstration, where nobody is set.
pub const RECIPIENT: &str = "Demonstration desk";

/// The passcode of the demonstration's link.
pub const PASSCODE: &str = "1234";

/// How many wrong passcodes its link bears.
const TRIES: u32 = 5;

/// Its host can't exist (RFC 2606).
const HOST: &str = "https://records.demo.invalid/";

/// What of its address nobody can guess.
const SECRET: &str = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";

/// The server, and the link that leads to it.
pub struct LinkHost {
    key: Zeroizing<[u8; 32]>,
    card: String,
    result: Value,
    tries: u32,
    /// How often the list was given: the pending result is final from the second time on.
    given: u32,
}

impl LinkHost {
    /// With this signed card, and a result of `maker`'s that nobody signed; `None` if the system
    /// gives no random numbers.
    pub(super) fn new(card: String, maker: &Maker) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        rand::fill(key.as_mut()).ok()?;
        Some(Self {
            key,
            card,
            result: maker.pending(),
            tries: TRIES,
            given: 0,
        })
    }

    /// What the code of its link says.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let payload = json!({
            "url": format!("{HOST}{SECRET}"),
            "key": URL_SAFE_NO_PAD.encode(*self.key),
            "flag": "LP",
            "label": format!("Demonstration records (passcode {PASSCODE})"),
        });
        let payload = URL_SAFE_NO_PAD.encode(payload.to_string());
        Zeroizing::new(format!("shlink:/{payload}"))
    }

    /// Whether no try is left: nobody can open its link any more.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        self.tries == 0
    }

    /// The answer to `ask`.
    ///
    /// # Errors
    /// [`SendFault::Demonstration`] if another server is to be asked, [`SendFault::Local`] if the
    /// system gives no random numbers.
    pub fn answer(&mut self, ask: &Ask) -> Result<Answer, SendFault> {
        let path = ask.url.strip_prefix(HOST);
        let path = path.ok_or(SendFault::Demonstration)?;
        if path != SECRET || self.tries == 0 {
            return Ok(answer(404, &Value::Null));
        }
        let body = ask.body.as_deref().map_or(&[][..], |body| body);
        let body = Json::parse(body).ok();
        let passcode = body.as_ref().and_then(|body| body.text_of("passcode"));
        if passcode != Some(PASSCODE) {
            self.tries -= 1;
            let left = json!({ "remainingAttempts": self.tries });
            return Ok(answer(401, &left));
        }
        self.given += 1;
        let mut result = self.result.clone();
        if self.given > 1 {
            Maker::finish(&mut result);
        }
        let cards = json!({ "verifiableCredential": [self.card] });
        let card = self.encrypt(&cards, "application/smart-health-card");
        let result = self.encrypt(&result, "application/fhir+json");
        let (card, result) = (
            card.ok_or(SendFault::Local)?,
            result.ok_or(SendFault::Local)?,
        );
        let status = match self.given {
            1 => "can-change",
            _ => "finalized",
        };
        let files = json!([
            { "contentType": "application/smart-health-card", "status": "finalized", "embedded": card },
            { "contentType": "application/fhir+json", "status": status, "embedded": result },
        ]);
        Ok(answer(200, &json!({ "files": files })))
    }

    /// A compact JWE with the key of the link (RFC 7516).
    fn encrypt(&self, content: &Value, kind: &str) -> Option<String> {
        let header = json!({ "alg": "dir", "enc": "A256GCM", "cty": kind });
        let header = URL_SAFE_NO_PAD.encode(header.to_string());
        let mut nonce = [0; NONCE_LEN];
        rand::fill(&mut nonce).ok()?;
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, self.key.as_ref()).ok()?);
        let mut sealed = content.to_string().into_bytes();
        let unique = Nonce::assume_unique_for_key(nonce);
        let tag = key.seal_in_place_separate_tag(unique, Aad::from(header.as_bytes()), &mut sealed);
        let parts =
            [&nonce[..], &sealed, tag.ok()?.as_ref()].map(|part| URL_SAFE_NO_PAD.encode(part));
        Some(format!("{header}..{}", parts.join(".")))
    }
}

fn answer(status: u16, body: &Value) -> Answer {
    Answer {
        status,
        retry_after: (status == 200).then_some(Duration::from_secs(5)),
        body: Zeroizing::new(body.to_string().into_bytes()),
        is_page: false,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;
    use crate::demo::Demo;
    use crate::shl::AskNumber;
    use crate::time::UnixTime;

    fn status(host: &mut LinkHost, url: &str) -> Result<u16, SendFault> {
        let body = json!({ "recipient": RECIPIENT, "passcode": PASSCODE });
        let ask = Ask {
            number: AskNumber(0),
            url: Zeroizing::new(url.to_owned()),
            body: Some(Zeroizing::new(body.to_string().into_bytes())),
            bearer: None,
            accept: "application/json",
            most: 1_000,
            within: Duration::from_secs(1),
            carries_passcode: true,
        };
        host.answer(&ask).map(|answer| answer.status)
    }

    #[test]
    fn it_answers_for_its_own_host_and_says_why_not_for_others() {
        let mut demo = Demo::new(UnixTime::from_secs(1_795_000_000)).unwrap();
        let host = &mut demo.link;
        assert_eq!(status(host, &format!("{HOST}{SECRET}")), Ok(200));
        assert_eq!(status(host, &format!("{HOST}another")), Ok(404));
        for other in [
            "https://records.example/ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg",
            "https://records.demo.invalid:8443/x",
            "https://records.demo.invalid.example/x",
        ] {
            let fault = SendFault::Demonstration;
            assert_eq!(status(host, other), Err(fault), "{other}");
            assert!(!fault.may_have_arrived());
        }
    }
}
