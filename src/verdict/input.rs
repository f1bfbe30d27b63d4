//! What a verdict is on.

/// What came, as far as whoever sent it has to know.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Input {
    /// A card as it stands in a code, or its text.
    CardCode,
    /// A file of cards.
    CardFile,
    /// A SMART Health Link, or one of its files.
    Link,
    /// A record of FHIR that nobody signed.
    SharedRecord,
    /// A picture or a document in which no code was found.
    Document,
}
