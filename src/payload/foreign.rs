//! Codes that are honest and no SMART Health Card, so that nobody calls them forged (req-A2).

/// A kind of code that this program does not judge.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Foreign {
    /// A contact: vCard, `MECARD`, a telephone number, an address for mail.
    Contact,
    /// A driving licence of North America, as its two-dimensional bar code holds it.
    DriverLicence,
    /// An EU Digital COVID Certificate.
    EuCertificate,
    /// A New Zealand COVID pass.
    NewZealandPass,
    /// The number of an article, as a bar code on a package holds it.
    ProductNumber,
    /// A Visible Digital Seal of travel documents.
    VisibleDigitalSeal,
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
        const STARTS: [(&str, Foreign); 18] = [
            ("hc1:", Foreign::EuCertificate),
            ("vhlink:/", Foreign::VerifiableHealthLink),
            ("wifi:", Foreign::Wifi),
            ("begin:vcard", Foreign::Contact),
            ("mecard:", Foreign::Contact),
            ("tel:", Foreign::Contact),
            ("mailto:", Foreign::Contact),
            ("nzcp:/", Foreign::NewZealandPass),
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
        // EAN-8, UPC-A, EAN-13 and GTIN-14 have these lengths.
        if [8, 12, 13, 14].contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::ProductNumber;
        }
        STARTS
            .iter()
            .find(|(start, _kind)| {
                text.get(..start.len())
                    .is_some_and(|text| text.eq_ignore_ascii_case(start))
            })
            .map_or(Self::Unknown, |(_start, kind)| *kind)
    }
}
