//! Links that nobody can open, and what keeps one from being asked for.

use super::{Explanation, link};

pub(super) const ALL: [Explanation; 17] = [
    link(
        "link-none",
        "No link",
        "The text holds no `shlink:/`.",
        "There is nothing that could be opened.",
        "Give the whole text of the link. A card is judged by `verify`.",
    ),
    link(
        "link-too-long",
        "A link that is too long",
        "What follows `shlink:/` is longer than 4 KB.",
        "Links have a few hundred letters. Longer ones are not read, so that nothing can be hidden in \
            them.",
        "Ask for a new link.",
    ),
    link(
        "link-not-base64url",
        "A link with letters that it can't have",
        "What follows `shlink:/` is not base64url.",
        "A part of it was lost or altered on its way, by a line break in a message for instance.",
        "Show the code again, or ask for the link as a whole.",
    ),
    link(
        "link-not-json",
        "A link that was cut off",
        "What follows `shlink:/` is base64url, and not of a JSON object.",
        "Most often its end is missing.",
        "Show the code again, or ask for the link as a whole.",
    ),
    link(
        "link-without-address",
        "A link that leads nowhere",
        "The payload has no `url`.",
        "There is no server that could be asked.",
        "Ask for a new link.",
    ),
    link(
        "link-not-https",
        "A link whose address is not secure",
        "The payload's `url` is not `https`.",
        "Anybody on the way could read along and answer in place of the server. Nothing was asked.",
        "Ask for a new link.",
    ),
    link(
        "link-address-malformed",
        "An address that can't be asked",
        "The `url` of the link, or a `location` in its manifest, is no address of a host, or has a \
            user or a fragment in it.",
        "Such addresses are used to make one server look like another. Nothing was asked.",
        "Ask for a new link.",
    ),
    link(
        "link-without-key",
        "A link without its key",
        "The payload has no `key`.",
        "What its server has is encrypted, and can't be opened without it. Nothing was asked.",
        "Ask for a new link.",
    ),
    link(
        "link-key-malformed",
        "A link with a damaged key",
        "The payload's `key` is not 43 letters of base64url, which are 256 bits.",
        "What its server has can't be opened with it. Nothing was asked.",
        "Show the code again, or ask for a new link.",
    ),
    link(
        "link-flags-malformed",
        "A link with flags that are no text",
        "The payload's `flag` is not a JSON string.",
        "How its server is to be asked is not known. Nothing was asked.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    link(
        "link-flags-conflict",
        "A link that contradicts itself",
        "The payload's `flag` has both `U` and `P`, which the specification forbids.",
        "A direct file can't ask for a passcode. Nothing was asked.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    link(
        "link-version-malformed",
        "A link with a version that is no number",
        "The payload's `v` is not a number.",
        "How the rest of it is to be read is not known. Nothing was asked.",
        "Ask for a new link. The sender's software is at fault.",
    ),
    link(
        "link-newer",
        "A link of a newer kind",
        "The payload's `v` is higher than 1.",
        "Its rules are not known here, so nothing was asked. Nothing is wrong with it.",
        "Ask for the card itself, or update this program.",
    ),
    link(
        "link-expired",
        "A link that says it has expired",
        "The payload's `exp` lies before the present.",
        "It is a hint of whoever made the link; the server may know better. Nothing was asked.",
        "Ask for a new link, or try this one: a press of its own, `--anyway` on the command line.",
    ),
    link(
        "link-passcode-needed",
        "A link that needs a passcode",
        "The link has the flag `P`, or its server wants a passcode, and none was given.",
        "A link with the flag has not been asked for yet. Wrong passcodes are counted over a link's \
            whole life.",
        "Ask for the passcode; on the command line give it with `--passcode-stdin`.",
    ),
    link(
        "link-passcode-wrong",
        "A wrong passcode",
        "The server refused the passcode (401).",
        "It says how many tries are left, if it says so. After the last one the link locks for good.",
        "Ask for the passcode again before you try another. Nothing is sent again by itself.",
    ),
    link(
        "link-locked",
        "A locked link",
        "The server says that no try is left (401 with `remainingAttempts` of 0).",
        "The count is for the link's whole life, so waiting does not help.",
        "Ask for a new link.",
    ),
];
