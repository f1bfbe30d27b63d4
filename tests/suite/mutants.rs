//! Cards whose form is bent: headers, letters, parts, signatures (sec-P3). All are with the
//! listed key where that is possible, so that nothing but the form refuses them.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::json;

use crate::headers;
use crate::support::{CardMaker, deflated, genuine};

pub(crate) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The key of [`CardMaker::new`].
fn secret() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).unwrap()
}

/// Signs `header.payload`, whatever they are.
pub(crate) fn signed(header: &str, payload: &str) -> String {
    let text = format!("{header}.{payload}");
    let signature: Signature = secret().sign(text.as_bytes());
    format!("{text}.{}", encode(signature.to_bytes()))
}

/// The alphabet of base64url, in the order of its values.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letters of the parts bent, but still read by a lenient decoder.
fn odd_letters() -> Vec<String> {
    let good = CardMaker::new().jws();
    let parts: Vec<&str> = good.split('.').collect();
    let mut all = Vec::new();
    for part in 0..3 {
        let put = |text: String| {
            let mut parts = parts.clone();
            parts[part] = &text;
            // Signed anew, where it is not the signature itself that is bent.
            match part {
                2 => parts.join("."),
                _ => signed(parts[0], parts[1]),
            }
        };
        let text = parts[part];
        for end in ["=", "==", "A", "A=", "%3D", "\0", ",", "~"] {
            all.push(put(format!("{text}{end}")));
        }
        for space in [" ", "\n", "\r\n", "\t", "\u{a0}", "\u{feff}", "\u{200b}"] {
            for at in [0, text.len() / 2, text.len()] {
                all.push(put(format!("{}{space}{}", &text[..at], &text[at..])));
            }
        }
        all.push(put(text[..text.len() - 1].to_owned()));
        all.push(put(text.chars().rev().collect()));
        let bytes = URL_SAFE_NO_PAD.decode(text).unwrap();
        for other in [
            STANDARD.encode(&bytes),
            URL_SAFE.encode(&bytes),
            format!("{bytes:02x?}"),
        ] {
            if other != text {
                all.push(put(other));
            }
        }
        // The same bytes by other bits at the tail, which a strict decoder refuses.
        let last = LETTERS
            .iter()
            .position(|letter| text.ends_with(char::from(*letter)))
            .unwrap();
        let spare = match text.len() % 4 {
            2 => 16,
            3 => 4,
            _ => 1,
        };
        for other in (last / spare * spare..)
            .take(spare)
            .filter(|other| *other != last)
        {
            all.push(put(format!(
                "{}{}",
                &text[..text.len() - 1],
                char::from(LETTERS[other])
            )));
        }
    }
    all
}

fn odd_parts() -> Vec<String> {
    let good = CardMaker::new().jws();
    let parts: Vec<&str> = good.split('.').collect();
    let (h, p, s) = (parts[0], parts[1], parts[2]);
    let mut all = vec![
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        "...".to_owned(),
        h.to_owned(),
        format!("{h}.{p}"),
        format!("{h}.{p}."),
        format!("{h}..{s}"),
        format!(".{p}.{s}"),
        format!("{h}.{p}..{s}"),
        format!(".{good}"),
        format!("{good}."),
        format!("{good}.{s}"),
        format!("{good}.{good}"),
        format!("{good}{good}"),
        format!("{good}.."),
        format!("{h}.{p}.{s}.{h}.{p}"),
        format!("{p}.{h}.{s}"),
        format!("{h}.{h}.{s}"),
        format!("{h}.{p}.{p}"),
        format!("{h}。{p}。{s}"),
        format!("{h}%2E{p}%2E{s}"),
        format!("\"{good}\""),
        format!("{h}.{p} .{s}"),
        good.to_uppercase(),
        good.to_lowercase(),
        format!("Bearer {good}"),
        json!({ "protected": h, "payload": p, "signature": s }).to_string(),
        json!({ "payload": p, "signatures": [{ "protected": h, "signature": s }] }).to_string(),
        // Five parts, as an encrypted token has.
        format!("{h}.{s}.{s}.{p}.{s}"),
    ];
    // What is said to be compressed and is not, or is compressed in another way.
    let claims = CardMaker::new().claims.to_string();
    all.push(signed(h, &encode(&claims)));
    all.push(CardMaker::new().zlib_jws());
    all.push(signed(
        h,
        &encode([deflated(claims.as_bytes()), deflated(claims.as_bytes())].concat()),
    ));
    all.push(signed(h, &encode(&deflated(claims.as_bytes())[1..])));
    all.push(signed(h, &encode(deflated(b""))));
    all.push(signed(h, &encode(deflated(b"[]"))));
    all.push(signed(
        h,
        &encode(deflated(format!("{claims}{claims}").as_bytes())),
    ));
    all.push(signed(
        h,
        &encode(deflated(format!("\u{feff}{claims}").as_bytes())),
    ));
    all
}

fn odd_signatures() -> Vec<String> {
    let good = CardMaker::new().jws();
    let (text, signature) = good.rsplit_once('.').unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    let (r, s) = bytes.split_at(32);
    let order = p256_order();
    let other = CardMaker::with_secret(9)
        .issuer
        .sign(&CardMaker::new().header, &CardMaker::new().claims);
    let of = |message: &[u8]| {
        let signature: Signature = secret().sign(message);
        signature.to_bytes().to_vec()
    };
    let payload = text.split('.').nth(1).unwrap();
    let signatures: Vec<Vec<u8>> = vec![
        Vec::new(),
        vec![0; 64],
        vec![0xff; 64],
        vec![1; 64],
        vec![0; 63],
        vec![0; 65],
        bytes[..63].to_vec(),
        [&bytes[..], &[0]].concat(),
        [&[0], &bytes[..]].concat(),
        [s, r].concat(),
        [r, r].concat(),
        [s, s].concat(),
        [r, &[0; 32]].concat(),
        [&[0; 32], s].concat(),
        [r, &order].concat(),
        [&order, s].concat(),
        [&order[..], &order].concat(),
        [r, &[0xff; 32]].concat(),
        r.to_vec(),
        bytes.repeat(2),
        bytes.iter().rev().copied().collect(),
        bytes.iter().map(|byte| !byte).collect(),
        Signature::from_slice(&bytes)
            .unwrap()
            .to_der()
            .as_bytes()
            .to_vec(),
        URL_SAFE_NO_PAD
            .decode(other.rsplit_once('.').unwrap().1)
            .unwrap(),
        of(payload.as_bytes()),
        of(text.split('.').next().unwrap().as_bytes()),
        of(format!("{text}.").as_bytes()),
        of(&URL_SAFE_NO_PAD.decode(payload).unwrap()),
        of(CardMaker::new().claims.to_string().as_bytes()),
        of(b""),
        [[0x7f; 32], [0x7f; 32]].concat(),
        [[0; 31].to_vec(), vec![1], [0; 31].to_vec(), vec![1]].concat(),
    ];
    signatures
        .iter()
        .map(|bytes| format!("{text}.{}", encode(bytes)))
        .collect()
}

/// SEC 2 §2.4.2: the order of the curve.
fn p256_order() -> [u8; 32] {
    let high = u128::from_be_bytes([
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    ]);
    let low: u128 = 0xbce6_faad_a717_9e84_f3b9_cac2_fc63_2551;
    let mut order = [0; 32];
    order[..16].copy_from_slice(&high.to_be_bytes());
    order[16..].copy_from_slice(&low.to_be_bytes());
    order
}

#[test]
fn no_card_of_a_bent_form_is_accepted() {
    let maker = CardMaker::new();
    let directory = maker.directory();
    assert!(genuine(&maker.jws(), &directory));
    let kinds = [
        ("members", headers::odd_members()),
        ("headers", headers::odd_headers()),
        ("letters", odd_letters()),
        ("parts", odd_parts()),
        ("signatures", odd_signatures()),
    ];
    let mut all = BTreeSet::new();
    for (kind, mutants) in kinds {
        println!("{}: {kind}", mutants.len());
        for mutant in mutants {
            assert!(!genuine(&mutant, &directory), "{kind}: {mutant:?}");
            all.insert(mutant);
        }
    }
    assert!(all.len() >= 300, "{} different mutants", all.len());
}
