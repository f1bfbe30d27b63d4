//! Where a link leads, as people can read it.

use url::{Host, Url};

use crate::text::one_line;

/// The host of an address, safe to show (req-J10). Empty for a newer link that names none.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct HostName {
    /// As it is asked for: small letters of ASCII, with a port if that is not 443.
    pub raw: String,
    /// The same in its own script, where `raw` is the ASCII form of such a name (Punycode,
    /// RFC 5890). Letters of other scripts may look alike, so both are shown.
    pub unicode: Option<String>,
}

impl HostName {
    /// The host of `url`; `None` if that is no `https` address of a host, or has a user or a
    /// fragment.
    #[must_use]
    pub fn of(url: &str) -> Option<Self> {
        let url = parse(url)?;
        let host = match url.host()? {
            Host::Domain(name) => name.trim_end_matches('.').to_owned(),
            ip => ip.to_string(),
        };
        let (unicode, _doubts) = idna::domain_to_unicode(&host);
        let unicode = (unicode != host).then(|| one_line(&unicode));
        let port = url
            .port()
            .map_or_else(String::new, |port| format!(":{port}"));
        Some(Self {
            raw: format!("{host}{port}"),
            unicode: unicode.map(|unicode| format!("{unicode}{port}")),
        })
    }
}

/// An `https` address of a host, without a user or a fragment.
pub(super) fn parse(url: &str) -> Option<Url> {
    let is_plain = url
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let rest = url.strip_prefix("https://")?;
    let url = Url::parse(url)
        .ok()
        .filter(|_| is_plain && !rest.starts_with('/'))?;
    let is_bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    (is_bare && url.host_str().is_some_and(|host| !host.is_empty())).then_some(url)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_shown_as_it_is_asked_for() {
        let raw = |url| HostName::of(url).unwrap().raw;
        assert_eq!(raw("https://Records.Example/x?y=z"), "records.example");
        assert_eq!(raw("https://a.example.:443/x"), "a.example");
        assert_eq!(raw("https://a.example:8443/x"), "a.example:8443");
        assert_eq!(raw("https://127.0.0.1:1/x"), "127.0.0.1:1");
        assert_eq!(raw("https://[::1]/x"), "[::1]");
        let disguised = HostName::of("https://xn--80ak6aa92e.example/x").unwrap();
        assert_eq!(disguised.raw, "xn--80ak6aa92e.example");
        assert_eq!(disguised.unicode.unwrap(), "аррӏе.example");
        assert_eq!(HostName::of("https://a.example/").unwrap().unicode, None);
    }

    #[test]
    fn only_https_addresses_have_one() {
        for bad in [
            "",
            "http://a.example/x",
            "HTTPS://a.example/x",
            "https:///x",
            "https://u@a.example/",
            "https://a.example/#x",
            "https://a.example\\x",
            "https://a exa/",
            "file:///etc/passwd",
            "https://",
        ] {
            assert_eq!(HostName::of(bad), None, "{bad}");
        }
    }
}
