//! SMART Health Links: a link in, what was shared out. No socket here: [`Session`] says what to ask
//! next and takes what came; whoever has a network does the asking.
//!
//! | step | type | source |
//! | --- | --- | --- |
//! | read the link | [`Link`] | Links specification §"Construct a SMART Health Link Payload", req-J1 to J9 |
//! | what to ask, one press at a time | [`Session`] | §"SMART Health Link Manifest Request", §"direct file", req-K1 to K8, N1 to N4 |
//! | the list of files | [`Manifest`] | §"SMART Health Link Manifest Response", req-L1 to L7 |
//! | open a file | [`decrypt`] | §"Encrypting and Decrypting Files", RFC 7516, req-M1 to M6 |
//! | what it is | [`Content`] | req-L2, M4 |
//! | live access that is offered | [`Offer`] | §"`smart-api-access`", req-P1 |

mod address;
mod content;
mod exchange;
mod fault;
mod jwe;
mod key;
mod link;
mod manifest;
mod media_type;
mod offer;
mod passcode;
mod received;
mod session;

pub use address::HostName;
pub use content::{Content, OpenedFile};
pub use exchange::{Answer, Ask, AskNumber, Asks, SendFault};
pub use fault::{FileFault, LinkFault};
pub use jwe::{JweError, Opened, decrypt};
pub use key::ContentKey;
pub use link::{Flags, Link, LinkError, LinkNote};
pub use manifest::{
    Manifest, ManifestError, ManifestFile, ManifestList, ManifestNote, Place, Status,
};
pub use media_type::MediaType;
pub use offer::{Offer, OfferError, Query};
pub use passcode::Passcode;
pub use received::{Received, ReceivedFile};
pub use session::{Denied, Press, Session, Stage, Tries, Under};
