//! The cards of the demonstration: one of each kind of result.

use serde_json::{Value, json};
use std::sync::Arc;
use zeroize::Zeroizing;

use super::Issuer;
use super::link::LinkHost;
use super::maker::{Maker, altered, key};
use crate::directory::{self, Directory, RevocationList, Source};
use crate::issuer::IssuerUrl;
use crate::payload::encode;
use crate::time::UnixTime;

const ISS: &str = "https://demo.health-card-kiosk.invalid/issuer";
const STRANGER: &str = "https://clinic.stranger.invalid/issuer";
const REVOKED_RID: &str = "dEmoRevoked";

/// The demonstration: a directory that knows its issuer, and the texts of its cards' codes.
pub struct Demo {
    /// Knows the demonstration's issuer and nobody else.
    pub directory: Arc<Directory>,
    /// One text for each code, in the order in which they are shown: first a good card, an altered
    /// one, and one of an unknown issuer.
    pub codes: Vec<Zeroizing<String>>,
    /// Answers what the demonstration's link asks for.
    pub link: LinkHost,
}

impl Demo {
    /// Makes issuer, directory and cards anew, with dates round `now`; `None` if the system gives
    /// no random numbers.
    #[must_use]
    pub fn new(now: UnixTime) -> Option<Self> {
        let issuer = Issuer::new(ISS)?;
        let stranger = Issuer::new(STRANGER)?;
        let mut listed_key = key(&issuer)?;
        listed_key.crl_version = Some(1);
        listed_key.revocations = Some(RevocationList::new("rid", 1, [REVOKED_RID]).0);
        let kid = listed_key.id().to_string();
        let strangers_kid = key(&stranger)?.id().to_string();

        let maker = Maker { now };
        let sign = |claims: &Value| issuer.sign(&Issuer::header(&kid), claims);
        let good = sign(&maker.claims(ISS, "dEmoGood", maker.traveller()));
        let altered = altered(&good);
        let foreign = stranger.sign(
            &Issuer::header(&strangers_kid),
            &maker.claims(STRANGER, "dEmoStranger", maker.traveller()),
        );
        let tested = sign(&maker.claims(ISS, "dEmoTested", maker.tested()));
        let mut expired = maker.claims(ISS, "dEmoExpired", maker.tested());
        expired["exp"] = json!(maker.days_ago(30));
        let revoked = sign(&maker.claims(ISS, REVOKED_RID, maker.traveller()));
        let pupil = sign(&maker.claims(ISS, "dEmoPupil", maker.pupil()));

        let expired = sign(&expired);
        let mut codes: Vec<_> = [&good, &altered, &foreign, &tested, &expired]
            .into_iter()
            .flat_map(|jws| encode(jws, 1))
            .collect();
        codes.extend(encode(&revoked, 1));
        codes.extend(encode(&pupil, 2));
        let link = LinkHost::new(good, &maker)?;
        codes.push(link.text());

        let name = "Demonstration Health Department".to_owned();
        let mut listed = directory::Issuer::new(IssuerUrl::parse(ISS)?, name, vec![listed_key]);
        listed.retrieved = Some(now);
        let directory = Directory::new(Source::Demo, now, None, vec![listed]);
        Some(Self {
            directory: Arc::new(directory),
            codes,
            link,
        })
    }
}
