//! What a file turns out to be, once it is open (req-L2, M4, N2).

use zeroize::Zeroizing;

use super::{ContentKey, FileFault, JweError, MediaType, Offer, ReceivedFile, Status, decrypt};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// A file of a link, opened as far as it can be.
pub struct OpenedFile {
    /// What it is said to be, by the manifest or else by its own header.
    pub kind: Option<MediaType>,
    /// Whether it may change.
    pub status: Option<Status>,
    /// When it changed last, as the server says.
    pub last_updated: Option<Personal>,
    /// The version of FHIR in it.
    pub fhir_version: Option<String>,
    /// What it holds.
    pub content: Result<Content, FileFault>,
    /// Whether it holds something else than it is said to.
    pub is_other_kind: bool,
    /// What must differ between all files of a link (req-M6).
    pub nonce: Option<[u8; 12]>,
    /// How large its content is, in bytes.
    pub bytes: usize,
    /// SHA-256 of what was encrypted, to see whether it has changed.
    pub digest: Option<[u8; 32]>,
}

/// What a file holds. It can't be printed.
pub enum Content {
    /// Cards, each a compact JWS: to be judged like any other (req-L8).
    Cards(Vec<Zeroizing<String>>),
    /// Records that nobody signed.
    Fhir(Json),
    /// An offer of live access.
    Offer(Box<Offer>),
    /// Something that is not read here: listed, and never a fault of the others.
    Unknown,
}

impl OpenedFile {
    /// Opens `file` with the key of its link, to at most `most` bytes.
    #[must_use]
    pub fn open(file: ReceivedFile, key: &ContentKey, most: usize) -> Self {
        let mut opened = Self {
            kind: file.kind,
            status: file.status,
            last_updated: file.last_updated,
            fhir_version: file.fhir_version,
            content: Ok(Content::Unknown),
            is_other_kind: false,
            nonce: None,
            bytes: 0,
            digest: None,
        };
        opened.content = file.body.and_then(|body| opened.read(&body, key, most));
        if matches!(opened.content, Err(FileFault::TooLarge)) {
            // So much was inflated before that was seen.
            opened.bytes = most.min(limits::SHARED_FILE_BYTES);
        }
        opened
    }

    fn read(&mut self, body: &str, key: &ContentKey, most: usize) -> Result<Content, FileFault> {
        let jwe = decrypt(body, key, most.min(limits::SHARED_FILE_BYTES));
        let jwe = jwe.map_err(|error| match error {
            JweError::TooLarge => FileFault::TooLarge,
            error => FileFault::Jwe(error),
        })?;
        self.nonce = Some(jwe.nonce);
        self.bytes = jwe.content.len();
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &jwe.content);
        self.digest = digest.as_ref().try_into().ok();
        let is_told_twice = self.kind.is_some() && jwe.kind.is_some();
        let differs = is_told_twice && self.kind != jwe.kind;
        let said = self.kind.clone().or(jwe.kind);
        self.kind.clone_from(&said);
        let is_known = !matches!(said, Some(MediaType::Other(_)));
        let json = match str::from_utf8(&jwe.content) {
            // A bare card, which should have stood in a file of cards.
            Ok(text) if is_known && text.trim_start().starts_with("eyJ") => {
                self.is_other_kind = true;
                return Ok(Content::Cards(vec![Zeroizing::new(text.trim().to_owned())]));
            }
            _ => Json::parse_record(&jwe.content),
        };
        let Ok(mut json) = json else {
            return match is_known {
                true => Err(FileFault::Malformed),
                false => Ok(Content::Unknown),
            };
        };
        // What it holds says what it is, whatever it is said to be (req-M4).
        let (content, kind) = if json.get("verifiableCredential").is_some() {
            (cards(&mut json)?, MediaType::HealthCard)
        } else if json.get("access_token").is_some() {
            (
                Content::Offer(Box::new(Offer::read(&json)?)),
                MediaType::ApiAccess,
            )
        } else if json.text_of("resourceType").is_some() {
            (Content::Fhir(json), MediaType::Fhir)
        } else if is_known {
            return Err(FileFault::Malformed);
        } else {
            return Ok(Content::Unknown);
        };
        self.is_other_kind = differs || said.as_ref().is_some_and(|said| *said != kind);
        self.kind.get_or_insert(kind);
        Ok(content)
    }
}

/// Cards specification §"via File Download" (req-C1).
fn cards(json: &mut Json) -> Result<Content, FileFault> {
    let Some(Json::Array(cards)) = json.take(&["verifiableCredential"]) else {
        return Err(FileFault::Malformed);
    };
    if cards.is_empty() || cards.len() > limits::CARDS_IN_FILE {
        return Err(FileFault::Malformed);
    }
    let cards = cards.iter().map(|card| {
        let jws = card.text().filter(|jws| jws.len() <= limits::JWS_CHARS);
        let jws = jws.ok_or(FileFault::Malformed)?.trim();
        Ok(Zeroizing::new(jws.to_owned()))
    });
    Ok(Content::Cards(cards.collect::<Result<_, FileFault>>()?))
}
