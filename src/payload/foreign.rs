//! Codes that are honest and no SMART Health Card, so that nobody calls them forged (req-A2).

/// A kind of code that this program does not judge.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Foreign {
    /// A contact: vCard or `MECARD`.
    Contact,
    /// A driving licence of North America, as its two-dimensional bar code holds it.
    DriverLicence,
    /// An EU Digital COVID Certificate.
    EuCertificate,
    /// A link of WHO's or IHE's Verifiable Health Links.
    VerifiableHealthLink,
    /// A request of a digital wallet: `OpenID`, SIOP, mobile driving licence.
    WalletRequest,
    /// A web address.
    WebAddress,
    /// A wireless network.
    Wifi,
    /// Nothing known.
    Unknown,
}

impl Foreign {
    /// Names what starts like `text`.
    #[must_use]
    pub(super) fn name(text: &str) -> Self {
        const STARTS: [(&str, Foreign); 15] = [
            ("hc1:", Foreign::EuCertificate),
            ("vhlink:/", Foreign::VerifiableHealthLink),
            ("wifi:", Foreign::Wifi),
            ("begin:vcard", Foreign::Contact),
            ("mecard:", Foreign::Contact),
            ("https:", Foreign::WebAddress),
            ("http:", Foreign::WebAddress),
            ("www.", Foreign::WebAddress),
            ("openid", Foreign::WalletRequest),
            ("siop:", Foreign::WalletRequest),
            ("haip:", Foreign::WalletRequest),
            ("mdoc:", Foreign::WalletRequest),
            ("mdoc-", Foreign::WalletRequest),
            ("@\n\u{1e}\ransi", Foreign::DriverLicence),
            ("ansi 636", Foreign::DriverLicence),
        ];
        STARTS
            .iter()
            .find(|(start, _kind)| {
                text.get(..start.len())
                    .is_some_and(|text| text.eq_ignore_ascii_case(start))
            })
            .map_or(Self::Unknown, |(_start, kind)| *kind)
    }
}
