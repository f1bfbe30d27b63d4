//! The two names that say who signed a card.

use std::fmt;

use crate::limits;

/// An issuer's `iss`: an `https` URL with no trailing slash, compared byte by byte.
///
/// Cards specification §"Determining keys associated with an issuer" (req-E1, trap-T14).
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct IssuerUrl(String);

impl IssuerUrl {
    /// Takes `iss` as it stands, or `None` if no issuer may be called so. Only printable ASCII is
    /// taken: a look-alike letter must not pass for an issuer's name (sec-T3).
    #[must_use]
    pub fn parse(iss: &str) -> Option<Self> {
        let host_and_path = iss.strip_prefix("https://")?;
        let well_formed = iss.len() <= limits::ISS_CHARS
            && iss.bytes().all(|byte| byte.is_ascii_graphic())
            && !host_and_path.starts_with('/')
            && !host_and_path.is_empty()
            && !host_and_path.ends_with('/');
        well_formed.then(|| Self(iss.to_owned()))
    }

    /// The URL, as the card or the directory wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without user, port and path: what a person can recognise.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.trim_start_matches("https://");
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let host_and_port = authority.rsplit('@').next().unwrap_or(authority);
        host_and_port.split(':').next().unwrap_or(host_and_port)
    }
}

impl IssuerUrl {
    /// The same URL with the host in small letters, which has no case (RFC 3986 §6.2.2.1); the path
    /// has one. `None` if there is a user before the host: no issuer is called so.
    #[must_use]
    pub fn with_host_folded(&self) -> Option<Self> {
        let rest = self.0.strip_prefix("https://")?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let path = rest.get(authority.len()..)?;
        let folded = || Self(format!("https://{}{path}", authority.to_ascii_lowercase()));
        (!authority.contains('@')).then(folded)
    }

    /// Whether the two differ in letter case at most: near enough to be taken for each other.
    #[must_use]
    pub fn differs_in_case_only(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl fmt::Display for IssuerUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A key's `kid`. Never alone a proof of who signed: several issuers share some (trap-T10).
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct KeyId(String);

impl KeyId {
    /// Takes `kid` as it stands, or `None` if it is empty, too long or not in the base64url
    /// alphabet that a thumbprint is written in (RFC 7638, req-D4).
    #[must_use]
    pub fn parse(kid: &str) -> Option<Self> {
        let well_formed = !kid.is_empty()
            && kid.len() <= limits::KID_CHARS
            && kid
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        well_formed.then(|| Self(kid.to_owned()))
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_an_https_url_without_a_slash_at_its_end() {
        for good in [
            "https://a.example",
            "https://A.example/Path",
            "https://a.example:8443/x",
        ] {
            assert!(IssuerUrl::parse(good).is_some(), "{good}");
        }
        let long = format!("https://a.example/{}", "x".repeat(limits::ISS_CHARS));
        for bad in [
            "",
            "https://",
            "https:///x",
            "http://a.example",
            "HTTPS://a.example",
            "https://a.example/",
            "https://a.exämple",
            "https://a.example/\n",
            "https://a.example/ x",
            &long,
        ] {
            assert_eq!(IssuerUrl::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_the_host_is_folded() {
        let folded = |iss| IssuerUrl::parse(iss)?.with_host_folded().map(|url| url.0);
        assert_eq!(
            folded("https://A.Example:8443/Path?Q#F").as_deref(),
            Some("https://a.example:8443/Path?Q#F")
        );
        assert_eq!(
            folded("https://A.Example").as_deref(),
            Some("https://a.example")
        );
        assert_eq!(folded("https://A.Example@evil.example/x"), None);
    }

    #[test]
    fn the_host_is_what_comes_after_a_user_and_before_a_port() {
        let host = |iss| IssuerUrl::parse(iss).map(|url| url.host().to_owned());
        assert_eq!(host("https://a.example/b").as_deref(), Some("a.example"));
        assert_eq!(
            host("https://listed.example@evil.example:1/x").as_deref(),
            Some("evil.example")
        );
    }
}
