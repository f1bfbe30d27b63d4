//! Hosts and networks that an administrator lets the kiosk ask, beside the public internet: a
//! clinic's own servers (req-K9). The reading alone; who looks a name up holds to it.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use url::Url;

use crate::limits;

/// The port of `https`.
pub const HTTPS: u16 = 443;

/// All that is allowed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Allowed(BTreeSet<AllowedPlace>);

/// One host, or one network.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum AllowedPlace {
    /// A host at one port, wherever its name leads.
    Host {
        /// In small letters of ASCII; an address of IPv6 in brackets.
        name: String,
        /// The one port.
        port: u16,
    },
    /// All hosts of a network, at any port.
    Network(Network),
}

/// A network: all addresses that begin with the same bits (RFC 4632, RFC 4291 §2.3).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Network {
    first: IpAddr,
    length: u8,
}

/// Why a text names no place.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AllowedError {
    /// Neither a host nor a network.
    #[error(
        "not a host, such as records.example or 10.0.0.5:8443, nor a network, such as 10.0.0.0/8"
    )]
    NotAPlace,
    /// What stands after the slash is no length of such an address.
    #[error("not the length of a network: 8 to 32 bits, or 7 to 128 for IPv6")]
    Length,
    /// So short a prefix would take in this computer, or half the world, without naming it.
    #[error("too large a network: give at least 8 bits, or 7 for IPv6")]
    TooWide,
    /// The address has more bits than the network.
    #[error("not the first address of that network")]
    NotFirst,
    /// More than are kept.
    #[error("more than {} hosts and networks", limits::ALLOWED_PLACES)]
    TooMany,
}

impl Network {
    /// Whether `address` lies in it. One of IPv4 that is written as one of IPv6 (RFC 4291
    /// §2.5.5.2) is what it names.
    #[must_use]
    pub fn holds(&self, address: IpAddr) -> bool {
        match (self.first, address.to_canonical()) {
            (IpAddr::V4(first), IpAddr::V4(address)) => masked_4(address, self.length) == first,
            (IpAddr::V6(first), IpAddr::V6(address)) => masked_6(address, self.length) == first,
            _ => false,
        }
    }

    fn parse(address: &str, length: &str) -> Result<Self, AllowedError> {
        let first: IpAddr = address
            .parse()
            .map_err(|_not_one| AllowedError::NotAPlace)?;
        let is_number = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
        let length = length.parse::<u8>().ok().filter(|_| is_number);
        let length = length.ok_or(AllowedError::Length)?;
        let (shortest, longest) = match first {
            IpAddr::V4(_) => (8, 32),
            IpAddr::V6(_) => (7, 128),
        };
        if length > longest {
            return Err(AllowedError::Length);
        }
        if length < shortest {
            return Err(AllowedError::TooWide);
        }
        let network = Self { first, length };
        match network.holds(first) {
            true => Ok(network),
            false => Err(AllowedError::NotFirst),
        }
    }
}

fn masked_4(address: Ipv4Addr, length: u8) -> Ipv4Addr {
    let rest = u32::MAX.checked_shr(length.into()).unwrap_or(0);
    Ipv4Addr::from_bits(address.to_bits() & !rest)
}

fn masked_6(address: Ipv6Addr, length: u8) -> Ipv6Addr {
    let rest = u128::MAX.checked_shr(length.into()).unwrap_or(0);
    Ipv6Addr::from_bits(address.to_bits() & !rest)
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.first, self.length)
    }
}

impl AllowedPlace {
    /// The host and the port that `url` names, as an entry for it would stand; `None` if it names
    /// none.
    #[must_use]
    pub fn of(url: &Url) -> Option<Self> {
        let name = url.host_str()?.trim_end_matches('.');
        (!name.is_empty()).then_some(Self::Host {
            name: name.to_owned(),
            port: url.port_or_known_default()?,
        })
    }
}

/// `host`, `host:port`, an address of IPv4 or IPv6, `[v6]`, `[v6]:port`, `network/length`. Without a
/// port it is that of `https`.
impl FromStr for AllowedPlace {
    type Err = AllowedError;

    fn from_str(text: &str) -> Result<Self, AllowedError> {
        if text.len() > limits::ALLOWED_PLACE_CHARS {
            return Err(AllowedError::NotAPlace);
        }
        if let Some((address, length)) = text.split_once('/') {
            return Network::parse(address, length).map(Self::Network);
        }
        let bare = text.parse::<Ipv6Addr>().ok();
        let text = bare.map_or_else(|| text.to_owned(), |address| format!("[{address}]"));
        let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte);
        let url = match text.bytes().all(is_bare) {
            true => Url::parse(&format!("https://{text}/")).ok(),
            false => None,
        };
        url.as_ref()
            .and_then(Self::of)
            .ok_or(AllowedError::NotAPlace)
    }
}

impl fmt::Display for AllowedPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host { name, port: HTTPS } => f.write_str(name),
            Self::Host { name, port } => write!(f, "{name}:{port}"),
            Self::Network(network) => network.fmt(f),
        }
    }
}

impl Allowed {
    /// All that `text` names, with spaces between.
    ///
    /// # Errors
    /// [`AllowedError`] if a word of it names nothing, or there are too many.
    pub fn parse(text: &str) -> Result<Self, AllowedError> {
        let mut all = Self::default();
        for word in text.split_whitespace() {
            all.add(word.parse()?)?;
        }
        Ok(all)
    }

    /// Allows `place` too.
    ///
    /// # Errors
    /// [`AllowedError::TooMany`] if it is one more than may be.
    pub fn add(&mut self, place: AllowedPlace) -> Result<(), AllowedError> {
        self.0.insert(place);
        match self.0.len() > limits::ALLOWED_PLACES {
            true => Err(AllowedError::TooMany),
            false => Ok(()),
        }
    }

    /// Whether just this host and port were named.
    #[must_use]
    pub fn names(&self, host: &AllowedPlace) -> bool {
        self.0.contains(host)
    }

    /// Whether a network was named, so that a name may lead into it.
    #[must_use]
    pub fn has_networks(&self) -> bool {
        let is_network = |place: &AllowedPlace| matches!(place, AllowedPlace::Network(_));
        self.0.iter().any(is_network)
    }

    /// Whether a network that was named holds `address`.
    #[must_use]
    pub fn holds(&self, address: IpAddr) -> bool {
        self.0.iter().any(|place| match place {
            AllowedPlace::Network(network) => network.holds(address),
            AllowedPlace::Host { .. } => false,
        })
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, place) in self.0.iter().enumerate() {
            let space = if position > 0 { " " } else { "" };
            write!(f, "{space}{place}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_way_to_write_a_place_is_read_and_written_back() {
        for (text, written) in [
            ("clinic.example", "clinic.example"),
            ("CLINIC.example.:443", "clinic.example"),
            ("clinic.example:8443", "clinic.example:8443"),
            ("records", "records"),
            ("10.0.0.5", "10.0.0.5"),
            ("0x7f.1:4433", "127.0.0.1:4433"),
            ("[::1]:1", "[::1]:1"),
            ("fd00::7", "[fd00::7]"),
            ("10.0.0.0/8", "10.0.0.0/8"),
            ("192.168.7.9/32", "192.168.7.9/32"),
            ("fd00::/8", "fd00::/8"),
            ("FC00::/7", "fc00::/7"),
            ("::1/128", "::1/128"),
        ] {
            let place: AllowedPlace = text.parse().unwrap();
            assert_eq!(place.to_string(), written, "{text}");
            assert_eq!(written.parse(), Ok(place), "{text}");
        }
        let long = "x".repeat(limits::ALLOWED_PLACE_CHARS + 1);
        for (text, error) in [
            ("", AllowedError::NotAPlace),
            (".", AllowedError::NotAPlace),
            ("u@a.example", AllowedError::NotAPlace),
            ("https://a.example", AllowedError::NotAPlace),
            ("a.example/8", AllowedError::NotAPlace),
            ("a?b", AllowedError::NotAPlace),
            ("a:x", AllowedError::NotAPlace),
            ("a:99999", AllowedError::NotAPlace),
            (&*long, AllowedError::NotAPlace),
            ("[fd00::]/8", AllowedError::NotAPlace),
            ("10.0.0.0/", AllowedError::Length),
            ("10.0.0.0/+8", AllowedError::Length),
            ("10.0.0.0/33", AllowedError::Length),
            ("fd00::/129", AllowedError::Length),
            ("0.0.0.0/0", AllowedError::TooWide),
            ("::/0", AllowedError::TooWide),
            ("10.1.2.3/8", AllowedError::NotFirst),
            ("fd00::1/8", AllowedError::NotFirst),
            ("::ffff:10.0.0.0/104", AllowedError::NotFirst),
        ] {
            assert_eq!(text.parse::<AllowedPlace>(), Err(error), "{text}");
        }
    }

    #[test]
    fn a_list_has_its_bound_and_keeps_nothing_twice() {
        let allowed = Allowed::parse(" b.example  a.example b.example 10.0.0.0/8\n").unwrap();
        assert_eq!(allowed.to_string(), "a.example b.example 10.0.0.0/8");
        assert!(allowed.has_networks() && !Allowed::default().has_networks());
        assert_eq!(Allowed::parse(""), Ok(Allowed::default()));
        let hosts = |count: usize| {
            let names: Vec<String> = (0..count).map(|at| format!("h{at}")).collect();
            names.join(" ")
        };
        assert!(Allowed::parse(&hosts(limits::ALLOWED_PLACES)).is_ok());
        let one_more = Allowed::parse(&hosts(limits::ALLOWED_PLACES + 1));
        assert_eq!(one_more, Err(AllowedError::TooMany));
        assert_eq!(Allowed::parse("a b/c"), Err(AllowedError::NotAPlace));
    }

    #[test]
    fn a_network_holds_its_own_addresses_however_they_are_written() {
        let holds = |network: &str, address: &str| {
            let allowed = Allowed::parse(network).unwrap();
            allowed.holds(address.parse().unwrap())
        };
        assert!(holds("10.0.0.0/8", "10.255.255.255"));
        assert!(holds("10.0.0.0/8", "::ffff:10.1.2.3"));
        assert!(holds("fc00::/7", "fdff::1"));
        assert!(holds("192.168.1.7/32", "192.168.1.7"));
        for (network, address) in [
            ("10.0.0.0/8", "11.0.0.0"),
            ("10.0.0.0/8", "9.255.255.255"),
            ("10.0.0.0/8", "64:ff9b::a00:1"),
            ("10.0.0.0/8", "::10.0.0.1"),
            ("fc00::/7", "fe80::1"),
            ("192.168.1.7/32", "192.168.1.6"),
            ("10.0.0.1", "10.0.0.1"),
        ] {
            assert!(!holds(network, address), "{network} {address}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_stumble_and_what_it_takes_it_writes(text in "[ -~]{0,40}|[0-9a-f:.]{1,20}/[0-9]{1,3}") {
            if let Ok(allowed) = Allowed::parse(&text) {
                prop_assert_eq!(Allowed::parse(&allowed.to_string()), Ok(allowed));
            }
        }
    }
}
