//! The key that opens a link's files.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

/// The key of a link: 256 bits for AES-GCM. It can't be printed, and is wiped when dropped. It stays in
/// one place, since what is moved leaves a copy behind that nobody wipes.
#[derive(Clone)]
pub struct ContentKey(Box<Zeroizing<[u8; 32]>>);

impl ContentKey {
    /// Reads `text`, 43 letters of base64url without padding (Links specification §"Construct a
    /// SMART Health Link Payload", req-J4). `None` if it is anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut key = Box::new(Zeroizing::new([0; 32]));
        // One byte more than a key has, so that what is too long is seen.
        let mut bytes = Zeroizing::new([0; 33]);
        let length = match text.len() {
            43 => URL_SAFE_NO_PAD.decode_slice(text, bytes.as_mut()).ok()?,
            _ => return None,
        };
        key.copy_from_slice(
            bytes
                .get(..length)?
                .try_into()
                .ok()
                .map(|whole: &[u8; 32]| whole)?,
        );
        Some(Self(key))
    }

    /// Of a link that is never opened.
    pub(super) fn none() -> Self {
        Self(Box::default())
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_43_letters_of_base64url() {
        let good = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
        assert_eq!(ContentKey::parse(good).unwrap().bytes()[0], 0xaf);
        assert!(ContentKey::parse("-_TgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q").is_some());
        for bad in [
            "",
            &good[..42],
            &format!("{good}A"),
            &format!("{good}="),
            "+/TgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q",
            // Two bits at the end that belong to no byte.
            "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7R",
        ] {
            assert!(ContentKey::parse(bad).is_none(), "{bad}");
        }
    }
}
