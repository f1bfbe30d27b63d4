//! Which addresses belong to the public internet: our own table, from the registries of special
//! addresses of IANA (RFC 6890 and what came after it), since the standard library's is not stable.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Networks of IPv4 that are not the public internet: first address and length of the prefix.
const SPECIAL_4: [(Ipv4Addr, u32); 16] = [
    (Ipv4Addr::UNSPECIFIED, 8),           // this host, this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // a provider's own (CGNAT)
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // this host
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link, and the data of cloud machines
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocols
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation
    (Ipv4Addr::new(192, 31, 196, 0), 24), // AS112
    (Ipv4Addr::new(192, 52, 193, 0), 24), // AMT
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // 6to4 relays
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 3),     // multicast, reserved, broadcast
];

/// Networks inside `2000::/3`, the public part of IPv6, that are not public all the same.
const SPECIAL_6: [(Ipv6Addr, u32); 6] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocols, Teredo, benchmarks, ORCHID
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4: may name any address of IPv4
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48), // AS112
    (Ipv6Addr::new(0x3ffe, 0, 0, 0, 0, 0, 0, 0), 16), // the 6bone, given back
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// NAT64's well-known prefix, of 96 bits (RFC 6052): the rest is an address of IPv4.
const NAT64: Ipv6Addr = Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0);

/// Whether `address` lies in the public internet. One of IPv4 written as one of IPv6 (mapped, or by
/// NAT64's well-known prefix) is judged as what it names; every other way of writing one is refused.
#[must_use]
pub fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_global_4(address),
        IpAddr::V6(address) => {
            if let Some(inner) = address.to_ipv4_mapped() {
                return is_global_4(inner);
            }
            let bits = address.to_bits();
            if in_network(bits, NAT64.to_bits(), 128, 96) {
                let [.., a, b, c, d] = address.octets();
                return is_global_4(Ipv4Addr::new(a, b, c, d));
            }
            let is_public = bits >> 125 == 0b001;
            let is_special = |(network, length): (Ipv6Addr, u32)| {
                in_network(bits, network.to_bits(), 128, length)
            };
            is_public && !SPECIAL_6.into_iter().any(is_special)
        }
    }
}

fn is_global_4(address: Ipv4Addr) -> bool {
    let bits = u128::from(address.to_bits());
    !SPECIAL_4
        .into_iter()
        .any(|(network, length)| in_network(bits, u128::from(network.to_bits()), 32, length))
}

/// Whether both agree in their first `length` of `width` bits.
const fn in_network(address: u128, network: u128, width: u32, length: u32) -> bool {
    (address ^ network) >> (width - length) == 0
}

/// Whether `address` can be a host's at all, wherever it is.
pub(super) fn is_of_a_host(address: IpAddr) -> bool {
    let address = address.to_canonical();
    let is_broadcast = address == IpAddr::V4(Ipv4Addr::BROADCAST);
    !address.is_unspecified() && !address.is_multicast() && !is_broadcast
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn the_edges_of_each_network_lie_where_they_should() {
        let global = "1.0.0.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 \
            128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.167.255.255 \
            192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 2606:4700::1111 2a00::1 \
            2001:200::1 2001:4860:4860::8888 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 3ffd::1";
        let local = "0.0.0.0 0.1.2.3 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 \
            127.255.255.255 169.254.169.254 172.16.0.0 172.31.255.255 192.0.0.8 192.0.2.1 \
            192.88.99.1 192.168.0.0 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7 \
            203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 \
            ::8.8.8.8 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:0:8.8.8.8 64:ff9b::10.0.0.1 \
            64:ff9b::127.0.0.1 64:ff9b:1::8.8.8.8 64:ff9b:0:0:1::8.8.8.8 100::1 2001::1 \
            2001:1ff::1 2001:db8::1 2002:808:808::1 2002:7f00:1::1 3fff::1 4000::1 5f00::1 fc00::1 \
            fdff::1 fe80::1 fec0::1 ff02::1";
        for address in global.split_whitespace() {
            assert!(is_global(address.parse().unwrap()), "{address}");
        }
        for address in local.split_whitespace() {
            assert!(!is_global(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn a_host_is_neither_everybody_nor_nobody() {
        let is_host = |address: &str| is_of_a_host(address.parse().unwrap());
        assert!(is_host("127.0.0.1") && is_host("10.1.2.3") && is_host("fe80::1"));
        for address in [
            "0.0.0.0",
            "::",
            "255.255.255.255",
            "224.0.0.1",
            "ff02::1",
            "::ffff:0.0.0.0",
        ] {
            assert!(!is_host(address), "{address}");
        }
    }
}
