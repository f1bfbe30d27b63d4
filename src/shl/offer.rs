//! Live access to a server of records, as a link may offer it. Links specification
//! §"`application/smart-api-access`" (req-P1).

use std::time::Duration;

use zeroize::Zeroizing;

use super::{Ask, AskNumber, HostName, address};
use crate::json::Json;
use crate::limits;

/// An offer. It can't be printed: its token opens somebody's records.
pub struct Offer {
    base: Zeroizing<String>,
    token: Zeroizing<String>,
    /// Where it leads.
    pub host: HostName,
    /// How long it holds from the moment it came; `None` if that is not said.
    pub expires_in: Option<Duration>,
    /// What the one who shared it suggests to ask, of those that only read.
    pub queries: Vec<Query>,
    /// Suggestions that lead elsewhere or are no question, and are never asked.
    pub refused: usize,
}

/// A question to a server of records, such as `Coverage?patient=123`.
pub struct Query(Zeroizing<String>);

/// Why an offer can't be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum OfferError {
    /// Without a token, or with one that is none.
    #[error("no token")]
    NoToken,
    /// Without `aud`, or with one that is no `https` address of a server.
    #[error("no server")]
    NoServer,
}

impl Offer {
    /// Reads an offer.
    ///
    /// # Errors
    /// [`OfferError`], as the names of its variants say.
    pub fn read(json: &Json) -> Result<Self, OfferError> {
        let token = json.text_of("access_token").ok_or(OfferError::NoToken)?;
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
        // RFC 6750 §2.1.
        if token.is_empty() || token.len() > limits::TOKEN_CHARS || !token.bytes().all(is_token) {
            return Err(OfferError::NoToken);
        }
        let base = json.text_of("aud").ok_or(OfferError::NoServer)?;
        let url = address::parse(base).filter(|url| url.query().is_none());
        let host = url
            .and_then(|_| HostName::of(base))
            .ok_or(OfferError::NoServer)?;
        let hints = json.items_of("query");
        let queries: Vec<_> = hints
            .iter()
            .take(limits::OFFER_QUERIES)
            .filter_map(|hint| Query::read(hint.text()?))
            .collect();
        let expires_in = json.get("expires_in").and_then(Json::count);
        Ok(Self {
            base: Zeroizing::new(base.trim_end_matches('/').to_owned()),
            token: Zeroizing::new(token.to_owned()),
            host,
            expires_in: expires_in.map(Duration::from_secs),
            refused: hints.len() - queries.len(),
            queries,
        })
    }

    /// GET for the query with this index; `None` if there is none. Its answer belongs to no session.
    #[must_use]
    pub fn ask(&self, index: usize, number: AskNumber) -> Option<Ask> {
        let query = self.queries.get(index)?;
        Some(Ask {
            number,
            url: Zeroizing::new(format!("{}/{}", *self.base, *query.0)),
            body: None,
            bearer: Some(self.token.clone()),
            accept: "application/fhir+json",
            most: limits::LINK_FILE_BYTES,
            within: limits::LINK_FILE_MAX,
            carries_passcode: false,
        })
    }
}

impl Query {
    /// Reads `text`: a path below the server, with a query perhaps. What could lead anywhere else is
    /// none.
    fn read(text: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\\#@\"<>`{}^".contains(&byte);
        let (path, _query) = text.split_once('?').unwrap_or((text, ""));
        let folds = ["%2e", "%2f", "%5c", "%00"];
        let small = path.to_ascii_lowercase();
        let is_below = path.starts_with(|first: char| first.is_ascii_alphabetic())
            && !path.contains(':')
            && !path
                .split('/')
                .any(|part| part.is_empty() || part.starts_with('.'))
            && !folds.iter().any(|fold| small.contains(fold));
        let is_query = text.len() <= limits::QUERY_CHARS && text.bytes().all(is_plain) && is_below;
        is_query.then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// What is asked for: the kind of resource, without whose it is.
    #[must_use]
    pub fn resource(&self) -> &str {
        self.0.split(['?', '/']).next().unwrap_or_default()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn offer(members: &str) -> Result<Offer, OfferError> {
        let json = format!(r#"{{"access_token":"abc.DEF-1",{members}}}"#);
        Offer::read(&Json::parse(json.as_bytes()).unwrap())
    }

    #[test]
    fn an_offer_asks_its_own_server_only() {
        let offer = offer(
            r#""aud":"https://fhir.example/r4/","expires_in":3600,
            "query":["Coverage?patient=123&_tag=family-insurance","Patient/123/$everything","https://evil.example/",
            "../admin","/etc","//evil.example/x","Observation#x","a/../../b","a/%2e%2e/b","x:y","a//b",7,"\\\\evil"]"#,
        )
        .unwrap();
        assert_eq!(offer.host.raw, "fhir.example");
        assert_eq!((offer.queries.len(), offer.refused), (2, 11));
        assert_eq!(offer.expires_in, Some(Duration::from_hours(1)));
        assert_eq!(offer.queries[0].resource(), "Coverage");
        let ask = offer.ask(1, AskNumber(7)).unwrap();
        assert_eq!(*ask.url, "https://fhir.example/r4/Patient/123/$everything");
        assert_eq!(ask.bearer.unwrap().as_str(), "abc.DEF-1");
        assert!(ask.body.is_none() && offer.ask(2, AskNumber(8)).is_none());
    }

    #[test]
    fn an_offer_that_leads_nowhere_is_none() {
        for aud in [
            "http://a.example",
            "https://u@a.example",
            "https://a.example/?x",
            "a",
            "",
        ] {
            let refused = offer(&format!(r#""aud":"{aud}""#)).err();
            assert_eq!(refused, Some(OfferError::NoServer), "{aud}");
        }
        assert_eq!(offer(r#""x":1"#).err(), Some(OfferError::NoServer));
        let json = Json::parse(br#"{"access_token":"a b","aud":"https://a.example"}"#).unwrap();
        assert_eq!(Offer::read(&json).err(), Some(OfferError::NoToken));
    }
}
