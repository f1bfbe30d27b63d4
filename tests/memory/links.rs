//! How much memory the files of a link can take: twenty bombs, and strings and lists as large as may
//! be (sec-S4, sec-S8).

use std::sync::Arc;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::fhir::{FHIR_VERSION, shared};
use health_card_kiosk::json::Json;
use health_card_kiosk::limits;
use health_card_kiosk::shared::Shared;
use health_card_kiosk::shl::{ContentKey, FileFault, Received, ReceivedFile};
use health_card_kiosk::time::Moment;
use health_card_kiosk::verdict::{Headline, visit_headline};
use zeroize::Zeroizing;

use super::{NOW, bomb, peak, world};

/// What one file may take beside its own text: the bytes of the JWE, what they inflate to, once as
/// it is and once while it grows or as values.
const FILE_PEAK: usize = 3 * limits::SHARED_FILE_BYTES;

fn sealed(header: &str, content: &[u8]) -> String {
    let header = URL_SAFE_NO_PAD.encode(header);
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).unwrap());
    let mut bytes = content.to_vec();
    let nonce = Nonce::assume_unique_for_key([1; 12]);
    key.seal_in_place_append_tag(nonce, Aad::from(header.as_bytes()), &mut bytes)
        .unwrap();
    let (ciphertext, tag) = bytes.split_at(content.len());
    let [nonce, ciphertext, tag] =
        [&[1; 12][..], ciphertext, tag].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}..{nonce}.{ciphertext}.{tag}")
}

fn received(files: Vec<String>) -> Received {
    let file = |jwe| ReceivedFile {
        kind: None,
        status: None,
        last_updated: None,
        fhir_version: None,
        body: Ok(Zeroizing::new(jwe)),
    };
    Received {
        files: files.into_iter().map(file).collect(),
        list: None,
        notes: Vec::new(),
        ask_again_after: None,
    }
}

/// A reference as long as a document is compared with every entry's address, and copied for none.
pub(super) fn reference() {
    let long = "x".repeat(8 << 20);
    let text = format!(
        r#"{{"resourceType":"Bundle","entry":[
            {{"fullUrl":"urn:1","resource":{{"resourceType":"Patient"}}}},
            {{"fullUrl":"urn:2","resource":{{"resourceType":"Observation",
                "subject":{{"reference":"{long}"}}}}}}]}}"#
    );
    let json = Arc::new(Json::parse_within(text.as_bytes(), long.len(), 100).unwrap());
    let (summaries, taken) = peak(|| shared(&json, FHIR_VERSION, NOW));
    println!("{:<44} peak {taken:>9} bytes", "a reference of 8 MiB");
    assert_eq!(summaries.len(), 1);
    assert!(taken < long.len() / 8, "{taken} bytes");
}

/// Judges files, checks what they take, and says what became of the first.
pub(super) fn files() {
    const DEFLATED: &str = r#"{"alg":"dir","enc":"A256GCM","zip":"DEF"}"#;
    const PLAIN: &str = r#"{"alg":"dir","enc":"A256GCM"}"#;
    let long = format!(
        r#"{{"resourceType":"Binary","data":"{}"}}"#,
        "A".repeat(limits::SHARED_FILE_BYTES - 64)
    );
    let many = format!(
        r#"{{"resourceType":"List","x":[{}1]}}"#,
        "1,".repeat(limits::JSON_VALUES - 4)
    );
    let bombs = vec![sealed(DEFLATED, &bomb(256 << 20)); limits::LINK_FILES];
    let cases = [
        ("twenty bombs of 256 MiB", bombs, Some(FileFault::TooLarge)),
        (
            "a string of 20 MiB",
            vec![sealed(PLAIN, long.as_bytes())],
            None,
        ),
        (
            "as many values as may be",
            vec![sealed(PLAIN, many.as_bytes())],
            None,
        ),
    ];
    let world = world();
    let key = ContentKey::parse(&URL_SAFE_NO_PAD.encode([7; 32])).unwrap();
    for (what, files, expected) in cases {
        let given = received(files);
        let moment = Moment::from_clock(NOW, NOW);
        let (judged, taken) = peak(|| Shared::judge(given, &key, &world.directory, moment));
        println!("{what:<44} peak {taken:>9} bytes");
        assert_eq!(judged.files[0].fault, expected, "{what}");
        assert_ne!(visit_headline(&judged.verdicts), Some(Headline::Verified));
        assert!(
            taken <= FILE_PEAK,
            "{what}: {taken} bytes, and {FILE_PEAK} are allowed"
        );
    }
}
