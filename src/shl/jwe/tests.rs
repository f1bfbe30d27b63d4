//! AES-GCM against Project Wycheproof, and every way in which a JWE is none of a link's.

use aws_lc_rs::aead::{Aad, LessSafeKey};
use flate2::{Compress, Compression, FlushCompress};
use proptest::prelude::*;
use wycheproof::TestResult;
use wycheproof::aead::{TestName, TestSet};

use super::*;

const HEADER: &str = r#"{"alg":"dir","enc":"A256GCM","cty":"application/fhir+json"}"#;

fn key() -> ContentKey {
    ContentKey::parse("rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q").unwrap()
}

fn seal(header: &str, content: &[u8]) -> String {
    let header = URL_SAFE_NO_PAD.encode(header);
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key().bytes()).unwrap());
    let mut sealed = content.to_vec();
    let nonce = Nonce::assume_unique_for_key([7; NONCE_LEN]);
    key.seal_in_place_append_tag(nonce, Aad::from(header.as_bytes()), &mut sealed)
        .unwrap();
    let (ciphertext, tag) = sealed.split_at(content.len());
    let [nonce, ciphertext, tag] =
        [&[7; NONCE_LEN][..], ciphertext, tag].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}..{nonce}.{ciphertext}.{tag}")
}

fn opened(text: &str) -> Result<Vec<u8>, JweError> {
    decrypt(text, &key(), 100_000).map(|opened| opened.content.to_vec())
}

#[test]
fn aes_256_gcm_agrees_with_every_vector() {
    let set = TestSet::load(TestName::AesGcm).unwrap();
    let (mut valid, mut invalid, mut other) = (0, 0, 0);
    for group in &set.test_groups {
        for test in &group.tests {
            let (Ok(key), Ok(nonce)) = (test.key[..].try_into(), test.nonce[..].try_into()) else {
                other += 1;
                continue;
            };
            assert_eq!(group.tag_size, 128);
            let mut sealed = [&test.ct[..], &test.tag[..]].concat();
            let length = open(key, nonce, &test.aad, &mut sealed);
            let should = test.result == TestResult::Valid;
            assert_eq!(
                length.is_ok(),
                should,
                "case {}: {}",
                test.tc_id,
                test.comment
            );
            if let Ok(length) = length {
                assert_eq!(sealed[..length], test.pt[..], "case {}", test.tc_id);
            }
            if should { valid += 1 } else { invalid += 1 }
        }
    }
    assert_eq!((valid, invalid), (39, 27));
    assert!(
        other > 200,
        "keys and vectors of other lengths are refused before: {other}"
    );
}

#[test]
fn the_header_says_how_and_may_say_little() {
    let content = br#"{"resourceType":"Bundle"}"#;
    let opened = decrypt(&seal(HEADER, content), &key(), 100).unwrap();
    assert_eq!(
        (&opened.content[..], opened.kind),
        (&content[..], Some(MediaType::Fhir))
    );
    assert_eq!(opened.nonce, [7; NONCE_LEN]);
    let bare = decrypt(
        &seal(r#"{"enc":"A256GCM","alg":"dir","kid":"x"}"#, content),
        &key(),
        100,
    );
    assert_eq!(bare.unwrap().kind, None);
    for space in ["\n", "\r\n", " \t\n"] {
        assert!(decrypt(&format!("{}{space}", seal(HEADER, content)), &key(), 100).is_ok());
    }
    for (header, expected) in [
        (r#"{"alg":"A256KW","enc":"A256GCM"}"#, JweError::Algorithm),
        (r#"{"enc":"A256GCM"}"#, JweError::Algorithm),
        (r#"{"alg":"none","enc":"A256GCM"}"#, JweError::Algorithm),
        (r#"{"alg":"dir","enc":"A128GCM"}"#, JweError::Encryption),
        (
            r#"{"alg":"dir","enc":"A256CBC-HS512"}"#,
            JweError::Encryption,
        ),
        (r#"{"alg":"dir","enc":"a256gcm"}"#, JweError::Encryption),
        (r#"{"alg":"dir","enc":"A256GCM","zip":"GZ"}"#, JweError::Zip),
        (r#"{"alg":"dir","enc":"A256GCM","zip":7}"#, JweError::Zip),
        (
            r#"{"alg":"dir","enc":"A256GCM","crit":["x"],"x":1}"#,
            JweError::Critical,
        ),
        (
            r#"{"alg":"dir","alg":"dir","enc":"A256GCM"}"#,
            JweError::Header,
        ),
        ("[]", JweError::Header),
        ("nothing", JweError::Header),
    ] {
        assert_eq!(
            self::opened(&seal(header, content)).err(),
            Some(expected),
            "{header}"
        );
    }
}

#[test]
fn each_part_has_its_length() {
    let good = seal(HEADER, b"content");
    let parts: Vec<&str> = good.split('.').collect();
    let with = |at: usize, part: &str| {
        let mut parts = parts.clone();
        parts[at] = part;
        opened(&parts.join(".")).err()
    };
    assert_eq!(with(1, "AAAA"), Some(JweError::Algorithm));
    for length in [0, 8, 11, 13, 16] {
        let nonce = URL_SAFE_NO_PAD.encode(vec![7; length]);
        assert_eq!(with(2, &nonce), Some(JweError::Length), "{length}");
    }
    for length in [0, 12, 15, 17] {
        let tag = URL_SAFE_NO_PAD.encode(vec![7; length]);
        assert_eq!(with(4, &tag), Some(JweError::Length), "{length}");
    }
    assert_eq!(with(3, "a!"), Some(JweError::Encoding));
    assert_eq!(with(3, "AAA="), Some(JweError::Encoding));
    assert_eq!(with(3, ""), Some(JweError::Decryption));
    assert_eq!(
        with(0, &"A".repeat(limits::JWE_HEADER_BYTES + 1)),
        Some(JweError::Header)
    );
    assert_eq!(opened(&format!("{good}.")).err(), Some(JweError::Parts));
    assert_eq!(opened("").err(), Some(JweError::Parts));
    assert_eq!(opened("eyJh.eyJh.c2ln").err(), Some(JweError::NotEncrypted));
    assert_eq!(opened("a.b.c").err(), Some(JweError::Parts));
}

#[test]
fn compressed_content_is_raw_deflate_and_bounded() {
    let header = r#"{"alg":"dir","enc":"A256GCM","zip":"DEF"}"#;
    let compressed = |content: &[u8], is_wrapped| {
        let mut bytes = Vec::with_capacity(content.len() + 64);
        Compress::new(Compression::best(), is_wrapped)
            .compress_vec(content, &mut bytes, FlushCompress::Finish)
            .unwrap();
        bytes
    };
    let deflated = |content: &[u8]| compressed(content, false);
    assert_eq!(
        opened(&seal(header, &deflated(b"content"))).unwrap(),
        b"content"
    );
    let wrapped = compressed(b"content", true);
    assert_eq!(
        opened(&seal(header, &wrapped)).err(),
        Some(JweError::Deflate)
    );
    assert_eq!(
        opened(&seal(header, b"content")).err(),
        Some(JweError::Deflate)
    );
    let bomb = seal(header, &deflated(&vec![0; 10_000_000]));
    assert!(bomb.len() < 20_000);
    assert_eq!(opened(&bomb).err(), Some(JweError::TooLarge));
    assert_eq!(
        opened(&seal(HEADER, &vec![0; 100_001])).err(),
        Some(JweError::TooLarge)
    );
}

proptest! {
    /// Whatever letter is changed, nothing of the content is given out.
    #[test]
    fn an_altered_file_does_not_open(at in 0..1_000_usize, letter in "[A-Za-z0-9_-]") {
        let good = seal(HEADER, b"some content that is long enough to be hit now and then");
        let at = at % good.len();
        let mut altered = good.clone();
        altered.replace_range(at..=at, &letter);
        prop_assume!(altered != good);
        prop_assert!(opened(&altered).is_err());
    }

    #[test]
    fn nothing_that_comes_is_taken_for_a_file(text in "[a-zA-Z0-9._=-]{0,200}") {
        prop_assert!(opened(&text).is_err());
    }
}
