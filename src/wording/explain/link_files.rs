//! Files of a link that don't open. Beside each stands `link-file-not-opened`.

use super::{Explanation, file_of_link};

pub(super) const ALL: [Explanation; 17] = [
    file_of_link(
        "link-file-ended",
        "A file whose address has ended",
        "The server no longer has the file at its `location` (401, 403, 404 or 410), or the list is \
            older than an hour.",
        "Such addresses may be good once, or for a minute.",
        "Press to fetch the list again; where that takes a passcode it is asked for.",
    ),
    file_of_link(
        "link-file-refused",
        "A file that the server refuses",
        "The server answered with another status than 200 for the file.",
        "The other files are not touched by it.",
        "Read the rest, and ask the sender for this one.",
    ),
    file_of_link(
        "link-file-too-large",
        "A file that is too large",
        "The file is larger than 20 MB as sent or inflated, or all files together than 50 MB.",
        "It was dropped, so that no file fills the memory.",
        "Read the rest, and ask the sender for this one.",
    ),
    file_of_link(
        "link-file-not-encrypted",
        "A file that was not encrypted",
        "A signed card (JWS) stands where an encrypted file (JWE) belongs.",
        "Whoever runs the server could read it. It is not shown.",
        "Ask for the card itself. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-parts",
        "A file that is no JWE",
        "The file does not have five parts with dots between.",
        "It was cut off, or is something else.",
        "Ask for a new link.",
    ),
    file_of_link(
        "link-file-encoding",
        "A file with letters that it can't have",
        "A part of the JWE is not base64url without padding.",
        "It was damaged or made by faulty software.",
        "Ask for a new link.",
    ),
    file_of_link(
        "link-file-header",
        "A file with a damaged header",
        "The JWE's header is not a JSON object of up to 4 KB.",
        "How it is encrypted is not known.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-algorithm",
        "A file encrypted with another key",
        "The JWE's `alg` is not `dir`, or it holds an encrypted key.",
        "Links use their own key directly, and nothing else.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-encryption",
        "A file encrypted in another way",
        "The JWE's `enc` is not `A256GCM`.",
        "Links know this one way alone.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-compression",
        "A file compressed in another way",
        "The JWE's `zip` is there and not `DEF`.",
        "Links know this one way alone.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-critical-unknown",
        "A file that asks for more than is known",
        "The JWE's header has `crit`.",
        "RFC 7516 forbids to open what names a critical member that is not understood.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-length",
        "A file with a part of the wrong length",
        "The JWE's initialization vector is not 96 bits, or its tag not 128.",
        "AES-GCM is not safe with others.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-key",
        "A file that the link's key does not open",
        "The tag of AES-GCM does not fit.",
        "The file was altered, or belongs to another link. Nothing of it is shown.",
        "Ask for a new link.",
    ),
    file_of_link(
        "link-file-not-deflate",
        "A file that can't be inflated",
        "The JWE says `zip: DEF`, and its content is not raw DEFLATE.",
        "It was encrypted as it is by faulty software.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    file_of_link(
        "link-file-malformed",
        "A file that is not what it is said to be",
        "What was decrypted is neither cards nor FHIR nor an offer of access, though it is said to \
            be.",
        "Nothing of it is shown.",
        "Read the rest, and ask the sender for this one.",
    ),
    file_of_link(
        "link-offer-without-token",
        "An offer of access without a token",
        "The `smart-api-access` file has no `access_token`, or one with letters that it can't have.",
        "Its server could not be asked.",
        "Ask the sender for the records themselves.",
    ),
    file_of_link(
        "link-offer-without-server",
        "An offer of access without a server",
        "The `smart-api-access` file has no `aud`, or one that is no `https` address.",
        "Nobody knows whom to ask.",
        "Ask the sender for the records themselves.",
    ),
];
