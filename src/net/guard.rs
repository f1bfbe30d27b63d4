//! Whom a request may reach (sec-D11, sec-S1).

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use super::NetError;
use super::address::{is_global, is_of_a_host};
use crate::allowed::{Allowed, AllowedPlace, HTTPS};
use crate::limits;

/// How far a request may reach.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reach {
    /// Wherever an administrator pointed it: any host and port, in the clinic's own network too.
    Configured,
    /// The public internet at port 443, and what an administrator allowed.
    Public,
}

/// Where the name of a host may lead.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Way {
    /// To any host: an administrator named it.
    Anywhere,
    /// To the public internet, and into networks that are allowed.
    Public,
    /// Into networks that are allowed, alone.
    Inside,
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

/// Reads `address`, that of a file, and says where its name may lead. An address of IP in it is
/// judged here, since no name is looked up for it; a number such as `2130706433` is one.
pub(super) fn admit(
    address: &str,
    reach: Reach,
    allowed: &Allowed,
) -> Result<(Url, Way), NetError> {
    let url = bare(address, limits::ADDRESS_CHARS)?;
    if url.query().is_some() || address.contains('@') {
        return Err(NetError::Address);
    }
    let way = way(&url, reach, allowed)?;
    Ok((url, way))
}

/// The same for what a link asks, whose address may have a query.
pub(super) fn admit_link(address: &str, allowed: &Allowed) -> Result<(Url, Way), NetError> {
    let url = bare(address, limits::LINK_ADDRESS_CHARS)?;
    let way = way(&url, Reach::Public, allowed)?;
    Ok((url, way))
}

/// An `https` address of a host, with neither a user nor a fragment.
fn bare(address: &str, most: usize) -> Result<Url, NetError> {
    let is_plain = address.len() <= most
        && address
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    // Browsers, and the reader of addresses with them, skip slashes before the host.
    let rest = address.strip_prefix("https://").unwrap_or("/");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !is_plain || rest.starts_with('/') || host.contains('@') {
        return Err(NetError::Address);
    }
    let url = Url::parse(address).map_err(|_not_one| NetError::Address)?;
    match url.fragment() {
        None => Ok(url),
        Some(_) => Err(NetError::Address),
    }
}

fn way(url: &Url, reach: Reach, allowed: &Allowed) -> Result<Way, NetError> {
    let place = AllowedPlace::of(url).ok_or(NetError::Address)?;
    let is_named = reach == Reach::Configured || allowed.names(&place);
    let AllowedPlace::Host { name, port } = place else {
        return Err(NetError::Address);
    };
    let literal = name.trim_start_matches('[').trim_end_matches(']');
    if let Ok(literal) = literal.parse::<IpAddr>() {
        return match is_named {
            true if is_of_a_host(literal) => Ok(Way::Anywhere),
            false if may_reach(literal, Way::Inside, allowed) => Ok(Way::Inside),
            false if port != HTTPS => Err(NetError::Port),
            false if is_global(literal) => Ok(Way::Public),
            _ => Err(NetError::NotPublic),
        };
    }
    match allowed.has_networks() {
        _ if is_named => Ok(Way::Anywhere),
        true if port != HTTPS || is_local_name(&name) => Ok(Way::Inside),
        false if port != HTTPS => Err(NetError::Port),
        false if is_local_name(&name) => Err(NetError::NotPublic),
        _ => Ok(Way::Public),
    }
}

/// Whether a request on this way may connect to `address`.
pub(super) fn may_reach(address: IpAddr, way: Way, allowed: &Allowed) -> bool {
    let is_inside = || is_of_a_host(address) && allowed.holds(address);
    match way {
        Way::Anywhere => is_of_a_host(address),
        Way::Public => is_global(address) || is_inside(),
        Way::Inside => is_inside(),
    }
}

/// Names that no public server has: to look them up would already tell the neighbours.
fn is_local_name(name: &str) -> bool {
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

    fn admitted(address: &str, reach: Reach) -> Result<Way, NetError> {
        let allowed = Allowed::parse("clinic.example:8443 127.0.0.1:4433 [::1]").unwrap();
        admit(address, reach, &allowed).map(|(_url, way)| way)
    }

    #[test]
    fn an_issuer_is_reached_in_public_at_443_alone() {
        for good in [
            "https://a.example/.well-known/jwks.json",
            "https://A.example:443/x",
            "https://8.8.8.8/x",
            "https://[2606:4700::1111]/x",
        ] {
            assert_eq!(admitted(good, Reach::Public), Ok(Way::Public), "{good}");
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
                Ok(Way::Anywhere),
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
            assert_eq!(admitted(good, Reach::Public), Ok(Way::Anywhere), "{good}");
        }
        assert_eq!(
            admitted("https://clinic.example:8444/x", Reach::Public),
            Err(NetError::Port)
        );
    }

    fn of_link(address: &str, allowed: &str) -> Result<Way, NetError> {
        admit_link(address, &Allowed::parse(allowed).unwrap()).map(|(_url, way)| way)
    }

    #[test]
    fn the_address_of_a_link_may_have_a_query_and_nothing_else_more() {
        for good in [
            "https://a.example?x=y",
            "https://a.example/b@c?sas=d/e@f&g=%20",
        ] {
            assert_eq!(of_link(good, ""), Ok(Way::Public), "{good}");
        }
        let long = format!(
            "https://a.example/?{}",
            "x".repeat(limits::LINK_ADDRESS_CHARS)
        );
        for bad in [
            "http://a.example/x",
            "https://u@a.example/?x",
            "https://@a.example?x",
            "https://a.example/?x#y",
            "https://a.example/?x y",
            "https:///a.example",
            &long,
        ] {
            assert_eq!(of_link(bad, ""), Err(NetError::Address), "{bad}");
        }
    }

    #[test]
    fn a_network_opens_all_its_ports_and_no_other_address() {
        let clinic = "10.0.0.0/8 fd00::/8";
        for (address, expected) in [
            ("https://10.1.2.3:8443/x", Ok(Way::Inside)),
            ("https://10.1.2.3/x", Ok(Way::Inside)),
            ("https://[fd00::7]:1/x", Ok(Way::Inside)),
            ("https://[::ffff:10.1.2.3]/x", Ok(Way::Inside)),
            ("https://8.8.8.8/x", Ok(Way::Public)),
            ("https://8.8.8.8:8443/x", Err(NetError::Port)),
            ("https://192.168.1.1/x", Err(NetError::NotPublic)),
            ("https://127.0.0.1:8443/x", Err(NetError::Port)),
            ("https://169.254.169.254/x", Err(NetError::NotPublic)),
            ("https://a.example/x", Ok(Way::Public)),
            ("https://a.example:8443/x", Ok(Way::Inside)),
            ("https://records/x", Ok(Way::Inside)),
            ("https://records.local:8443/x", Ok(Way::Inside)),
        ] {
            assert_eq!(of_link(address, clinic), expected, "{address}");
        }
        // One that holds it names it.
        assert_eq!(of_link("https://[::1]:1/x", "::1/128"), Ok(Way::Inside));
        assert_eq!(
            of_link("https://169.254.169.254/x", "169.254.0.0/16"),
            Ok(Way::Inside)
        );
        // A host is allowed at its port alone, and lets no other name in.
        for (address, expected) in [
            ("https://records.:8443/x", Ok(Way::Anywhere)),
            ("https://records/x", Err(NetError::NotPublic)),
            ("https://a.example:8443/x", Err(NetError::Port)),
        ] {
            assert_eq!(of_link(address, "records:8443"), expected, "{address}");
        }
    }
}
