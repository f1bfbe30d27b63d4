//! Fleet packs: whatever comes as one.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::Key;
use health_card_kiosk::fleet::{
    FleetFault, FleetPack, Sealed, public_jwk, read_public, signing_input, with_signature,
};
use health_card_kiosk::store::Settings;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::json;

/// The key that is pinned, and the only pack that it ever signed.
static WORLD: LazyLock<(Key, String)> = LazyLock::new(|| {
    let issuer = Issuer::with_secret("https://fuzz.example", &[6; 32]).expect("a key");
    let (x, y) = issuer.coordinates();
    let key = Key::new(&x, &y).expect("a point of the curve");
    let signed = signing_input(key.id(), good_content().as_bytes());
    let secret = SigningKey::from_slice(&[6; 32]).expect("the same number");
    let signature: Signature = secret.sign(signed.as_bytes());
    (key, with_signature(&signed, &signature.to_bytes()))
});

/// The content of a pack with all that can be in one.
#[must_use]
pub fn good_content() -> String {
    let rule = include_str!("../../assets/rules/clinic-hepatitis-b.toml");
    let rule = rule.replacen("clinic-hepatitis-b", "fuzzed", 1);
    let issuer = Issuer::with_secret("https://b.example", &[7; 32]).expect("a key");
    let (x, y) = issuer.coordinates();
    let key = Key::new(&x, &y).expect("a point of the curve");
    let jwk: serde_json::Value = serde_json::from_str(&public_jwk(&key)).expect("written as JSON");
    json!({
        "format": "health-card-kiosk-fleet", "version": 1, "iat": 1_795_000_000, "exp": 1_796_000_000,
        "note": "Seed", "settings": { "theme": "light", "volume": "20" }, "rules": [rule],
        "blocked": { "issuers": ["https://a.example"], "keys": ["a-kid"] },
        "added": [{ "iss": "https://b.example", "name": "B", "keys": [jwk] }],
    })
    .to_string()
}

/// That pack, signed.
#[must_use]
pub fn good_pack() -> &'static str {
    &WORLD.1
}

/// The bytes of a pack, of its content, or of a public key. Nothing but what the pinned key signed
/// holds; what is read of a content is the same when it is written and read again; and no refusal is
/// without a name.
pub fn fleet(input: &[u8]) {
    let (key, good) = &*WORLD;
    match Sealed::parse(input) {
        Ok(sealed) if sealed.verify(key).is_ok() => {
            let (signed, _signature) = good.rsplit_once('.').expect("three parts");
            assert!(input.starts_with(signed.as_bytes()), "forged");
            assert!(sealed.content().is_ok());
        }
        Ok(sealed) => {
            sealed.content().ok();
        }
        Err(error) => assert!(!FleetFault::from(&error).code().is_empty()),
    }
    content(input);
    // What libFuzzer finds as plain text is also tried as the middle of a pack.
    let middle = format!("{}.{}.{}", "e30", URL_SAFE_NO_PAD.encode(input), "AA");
    assert!(Sealed::parse(middle.as_bytes()).is_err());
    if let Ok(key) = read_public(input) {
        let again = read_public(public_jwk(&key).as_bytes()).expect("what was written can be read");
        assert_eq!(again.id(), key.id());
    }
}

fn content(input: &[u8]) {
    let Ok(mut pack) = FleetPack::read(input) else {
        return;
    };
    assert!(pack.expires.is_none_or(|expires| expires > pack.issued));
    // All that it sets is taken, or nothing of it.
    let before = Settings::default();
    if let Ok(after) = before.with_fleet(&pack.settings) {
        for (name, value) in &pack.settings {
            let kept = after.get(name).expect("a setting");
            assert!(
                after.clone().with_fleet(&[(name.clone(), kept)]).is_ok(),
                "{name} {value}"
            );
        }
        for own in [
            "camera",
            "scanner-port",
            "station",
            "proxy-roots",
            "allow-network",
        ] {
            assert_eq!(before.get(own), after.get(own), "{own} is not a fleet's");
        }
    }
    let written = pack.write();
    let again = FleetPack::read(&written).expect("what was written can be read");
    assert!(again == pack);
}
