//! Whom a request may reach (sec-D11, sec-S1).

use std::collections::BTreeSet;
use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use super::NetError;
use super::address::{is_global, is_of_a_host};
use crate::limits;

/// The port of `https`.
const HTTPS: u16 = 443;

/// How far a request may reach.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reach {
    /// Wherever an administrator pointed it: any host and port, in the clinic's own network too.
    Configured,
    /// The public internet at port 443, and the hosts that an administrator allowed.
    Public,
}

/// A host and a port that an administrator allows wherever they are.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Host {
    name: String,
    port: u16,
}

impl Host {
    /// Reads `host`, `host:port`, `[v6]` or `[v6]:port`; without a port it is 443. `None` if it is
    /// none of these.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte);
        let url = match text.bytes().all(is_bare) {
            true => Url::parse(&format!("https://{text}/")).ok()?,
            false => return None,
        };
        Self::of(&url)
    }

    fn of(url: &Url) -> Option<Self> {
        Some(Self {
            name: url.host_str()?.to_owned(),
            port: url.port_or_known_default()?,
        })
    }
}

/// What the guard of names refuses, on its way through the HTTP client.
#[derive(Debug)]
pub(super) struct Refused(pub(super) NetError);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

/// Reads `address` and says how far its request reaches. An address of IP in it is judged here,
/// since no name is looked up for it; a number such as `2130706433` is one.
pub(super) fn admit(
    address: &str,
    reach: Reach,
    allowed: &BTreeSet<Host>,
) -> Result<(Url, Reach), NetError> {
    let is_plain = address.len() <= limits::ADDRESS_CHARS
        && address
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    // Browsers, and the reader of addresses with them, skip slashes before the host.
    let rest = address.strip_prefix("https://");
    if !is_plain || rest.is_none_or(|rest| rest.starts_with('/')) {
        return Err(NetError::Address);
    }
    let url = Url::parse(address).map_err(|_not_one| NetError::Address)?;
    let has_more = !url.username().is_empty()
        || url.password().is_some()
        || address.contains('@')
        || url.query().is_some()
        || url.fragment().is_some();
    let host = Host::of(&url).filter(|_| !has_more && url.scheme() == "https");
    let host = host.ok_or(NetError::Address)?;
    let reach = match allowed.contains(&host) {
        true => Reach::Configured,
        false => reach,
    };
    if reach == Reach::Public && host.port != HTTPS {
        return Err(NetError::Port);
    }
    let literal = host.name.trim_start_matches('[').trim_end_matches(']');
    match literal.parse::<IpAddr>() {
        Ok(literal) if !may_reach(literal, reach) => Err(NetError::NotPublic),
        Err(_name) if reach == Reach::Public && is_local_name(&host.name) => {
            Err(NetError::NotPublic)
        }
        _ => Ok((url, reach)),
    }
}

/// Whether a request of this reach may connect to `address`.
pub(super) fn may_reach(address: IpAddr, reach: Reach) -> bool {
    match reach {
        Reach::Configured => is_of_a_host(address),
        Reach::Public => is_global(address),
    }
}

/// Names that no public server has: to look them up would already tell the neighbours.
fn is_local_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let endings = [
        ".localhost",
        ".local",
        ".internal",
        ".lan",
        ".home.arpa",
        ".onion",
    ];
    !name.contains('.') || endings.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn admitted(address: &str, reach: Reach) -> Result<Reach, NetError> {
        let allowed = ["clinic.example:8443", "127.0.0.1:4433", "[::1]"];
        let allowed = allowed.map(|host| Host::parse(host).unwrap()).into();
        admit(address, reach, &allowed).map(|(_url, reach)| reach)
    }

    #[test]
    fn an_issuer_is_reached_in_public_at_443_alone() {
        for good in [
            "https://a.example/.well-known/jwks.json",
            "https://A.example:443/x",
            "https://8.8.8.8/x",
            "https://[2606:4700::1111]/x",
        ] {
            assert_eq!(admitted(good, Reach::Public), Ok(Reach::Public), "{good}");
        }
        for bad in [
            "https://127.0.0.1/x",
            "https://127.1/x",
            "https://0x7f.1/x",
            "https://2130706433/x",
            "https://017700000001/x",
            "https://169.254.169.254/latest",
            "https://10.0.0.1/x",
            "https://192.168.1.1/x",
            "https://100.64.0.1/x",
            "https://[fc00::1]/x",
            "https://[::ffff:10.0.0.1]/x",
            "https://[64:ff9b::a00:1]/x",
            "https://[::]/x",
            "https://localhost/x",
            "https://localhost./x",
            "https://printer/x",
            "https://a.local/x",
            "https://A.LOCAL./x",
            "https://x.internal/x",
            "https://0/x",
        ] {
            assert_eq!(
                admitted(bad, Reach::Public),
                Err(NetError::NotPublic),
                "{bad}"
            );
        }
        for bad in [
            "https://a.example:22/x",
            "https://a.example:8443/x",
            "https://127.0.0.1:25/x",
        ] {
            assert_eq!(admitted(bad, Reach::Public), Err(NetError::Port), "{bad}");
        }
        let long = format!("https://a.example/{}", "x".repeat(limits::ADDRESS_CHARS));
        for bad in [
            "http://a.example/x",
            "file:///etc/passwd",
            "ftp://a.example/x",
            "data:,x",
            "",
            "https://",
            "https:///x",
            "HTTPS://a.example/x",
            "https://u@a.example/x",
            "https://u:p@a.example/x",
            "https://@a.example/x",
            "https://a.example/x?y",
            "https://a.example/x#y",
            "https://a.example\\x",
            "https://a exa/x",
            "https:\\\\a.example",
            "https://a.example:99999/x",
            &long,
        ] {
            assert_eq!(
                admitted(bad, Reach::Public),
                Err(NetError::Address),
                "{bad}"
            );
            assert_eq!(
                admitted(bad, Reach::Configured),
                Err(NetError::Address),
                "{bad}"
            );
        }
    }

    #[test]
    fn what_an_administrator_named_may_be_anywhere_but_nowhere() {
        for good in [
            "https://10.0.0.1:8443/x",
            "https://mirror/x",
            "https://[::1]:1/x",
        ] {
            assert_eq!(
                admitted(good, Reach::Configured),
                Ok(Reach::Configured),
                "{good}"
            );
        }
        for bad in [
            "https://0.0.0.0/x",
            "https://[ff02::1]/x",
            "https://255.255.255.255/x",
        ] {
            assert_eq!(
                admitted(bad, Reach::Configured),
                Err(NetError::NotPublic),
                "{bad}"
            );
        }
        for good in [
            "https://CLINIC.example:8443/x",
            "https://0x7f.1:4433/x",
            "https://[::1]/x",
        ] {
            assert_eq!(
                admitted(good, Reach::Public),
                Ok(Reach::Configured),
                "{good}"
            );
        }
        assert_eq!(
            admitted("https://clinic.example:8444/x", Reach::Public),
            Err(NetError::Port)
        );
        for bad in ["", "a/b", "u@a", "a?b", "a b", "a:x"] {
            assert_eq!(Host::parse(bad), None, "{bad}");
        }
    }
}
