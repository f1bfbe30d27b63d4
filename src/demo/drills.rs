//! Cards to train with: one of each kind of result that staff will meet, and what each needs of a
//! directory.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::rand;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::Issuer;
use super::maker::{Maker, altered, key, link_payload, patient};
use crate::directory::{self, Directory, Metadata, Overlay, RevocationList, Source};
use crate::issuer::IssuerUrl;
use crate::payload::encode;
use crate::time::UnixTime;

const LISTED: &str = "https://health.training.invalid/issuer";
const WITHOUT_LIST: &str = "https://laboratory.training.invalid/issuer";
const BLOCKED: &str = "https://closed.training.invalid/issuer";
const STRANGER: &str = "https://stranger.training.invalid/issuer";
const REVOKED_RID: &str = "tRainingRevoked";

/// Something that is held up, for training.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Drill {
    /// A genuine card that stands.
    Genuine,
    /// An issuer that nobody knows.
    UnknownIssuer,
    /// A known issuer with a key that nobody knows.
    UnknownKey,
    /// The issuer's list of revoked cards is not there.
    ListMissing,
    /// Records of two people on one card.
    TwoPeople,
    /// One letter was changed.
    Altered,
    /// It was valid once.
    Expired,
    /// It will be valid.
    NotYetValid,
    /// The issuer has taken it back.
    Revoked,
    /// Its issuer is refused here.
    Blocked,
    /// A record that nobody signed.
    NotSigned,
    /// A code of another kind.
    Foreign,
    /// One of two codes of a card.
    Incomplete,
    /// A link that waits to be opened.
    Link,
}

impl Drill {
    /// All, in the order in which they are listed: from good to bad, then what is no card.
    pub const ALL: [Self; 14] = [
        Self::Genuine,
        Self::UnknownIssuer,
        Self::UnknownKey,
        Self::ListMissing,
        Self::TwoPeople,
        Self::Altered,
        Self::Expired,
        Self::NotYetValid,
        Self::Revoked,
        Self::Blocked,
        Self::NotSigned,
        Self::Foreign,
        Self::Incomplete,
        Self::Link,
    ];
}

/// A directory for training, and what is held up.
pub struct Training {
    /// Knows the issuers of training and nobody else.
    pub directory: Arc<Directory>,
    texts: Vec<(Drill, Zeroizing<String>)>,
    last: Option<Drill>,
}

impl Training {
    /// Makes issuers, directory and cards anew, with dates round `now`; `None` if the system gives
    /// no random numbers.
    #[must_use]
    pub fn new(now: UnixTime) -> Option<Self> {
        let issuers = Issuers::new()?;
        let texts = Drill::ALL.map(|drill| Some((drill, issuers.text(drill, &Maker { now })?)));
        Some(Self {
            directory: Arc::new(issuers.directory(now)?),
            texts: texts.into_iter().collect::<Option<_>>()?,
            last: None,
        })
    }

    /// What is held up for `drill`.
    #[must_use]
    pub fn text(&self, drill: Drill) -> Option<&Zeroizing<String>> {
        let mut texts = self.texts.iter();
        texts.find(|(of, _)| *of == drill).map(|(_, text)| text)
    }

    /// Any of them, and never the same twice in a row.
    pub fn draw(&mut self) -> Drill {
        let others = Drill::ALL.iter().filter(|drill| Some(**drill) != self.last);
        let others: Vec<Drill> = others.copied().collect();
        let mut byte = [0];
        // Without random numbers there would be no training at all.
        rand::fill(&mut byte).ok();
        let drawn = others[usize::from(byte[0]) % others.len()];
        self.last = Some(drawn);
        drawn
    }
}

struct Issuers {
    listed: Issuer,
    /// A second key of the same `iss`, which the directory does not list.
    unlisted_key: Issuer,
    without_list: Issuer,
    blocked: Issuer,
    stranger: Issuer,
}

impl Issuers {
    fn new() -> Option<Self> {
        Some(Self {
            listed: Issuer::new(LISTED)?,
            unlisted_key: Issuer::new(LISTED)?,
            without_list: Issuer::new(WITHOUT_LIST)?,
            blocked: Issuer::new(BLOCKED)?,
            stranger: Issuer::new(STRANGER)?,
        })
    }

    fn directory(&self, now: UnixTime) -> Option<Directory> {
        let mut listed_key = key(&self.listed)?;
        listed_key.crl_version = Some(1);
        listed_key.revocations = Some(RevocationList::new("rid", 1, [REVOKED_RID]).0);
        let mut without_list = key(&self.without_list)?;
        without_list.crl_version = Some(1);
        let issuer = |iss: &str, name: &str, key| {
            let iss = IssuerUrl::parse(iss)?;
            let mut issuer = directory::Issuer::new(iss, name.to_owned(), vec![key]);
            issuer.retrieved = Some(now);
            Some(issuer)
        };
        let issuers = vec![
            issuer(LISTED, "Training Health Department", listed_key)?,
            issuer(WITHOUT_LIST, "Training Laboratory", without_list)?,
            issuer(BLOCKED, "Training Clinic (closed)", key(&self.blocked)?)?,
        ];
        let overlay = Overlay {
            blocked_issuers: BTreeMap::from([(IssuerUrl::parse(BLOCKED)?, now)]),
            ..Overlay::default()
        };
        let directory = Directory::new(Source::Training, now, None, issuers);
        Some(directory.overlaid(overlay, Metadata::new()))
    }

    fn text(&self, drill: Drill, maker: &Maker) -> Option<Zeroizing<String>> {
        let sign = |issuer: &Issuer, claims: &Value| {
            let kid = key(issuer)?.id().to_string();
            Some(issuer.sign(&Issuer::header(&kid), claims))
        };
        let plain = |rid| maker.claims(LISTED, rid, maker.traveller());
        let of = |issuer: &Issuer| {
            let claims = maker.claims(issuer.iss(), "tRaining", maker.traveller());
            sign(issuer, &claims)
        };
        let jws = match drill {
            Drill::Genuine => of(&self.listed),
            Drill::UnknownIssuer => of(&self.stranger),
            Drill::UnknownKey => of(&self.unlisted_key),
            Drill::ListMissing => of(&self.without_list),
            Drill::Blocked => of(&self.blocked),
            Drill::Altered => of(&self.listed).map(|jws| altered(&jws)),
            Drill::TwoPeople => {
                let mut resources = maker.traveller();
                resources.push(patient("Lindqvist", &["Elias"], "2011-09-30"));
                let claims = maker.claims(LISTED, "tRainingTwo", resources);
                sign(&self.listed, &claims)
            }
            Drill::Expired => {
                let mut claims = plain("tRainingExpired");
                claims["exp"] = json!(maker.days_ago(30));
                sign(&self.listed, &claims)
            }
            Drill::NotYetValid => {
                let mut claims = plain("tRainingFuture");
                let ten_days = Duration::from_hours(240);
                claims["nbf"] = json!((maker.now + ten_days).as_secs());
                sign(&self.listed, &claims)
            }
            Drill::Revoked => sign(&self.listed, &plain(REVOKED_RID)),
            Drill::NotSigned => {
                let mut claims = plain("tRaining");
                let bundle = claims["vc"]["credentialSubject"]["fhirBundle"].take();
                return Some(Zeroizing::new(bundle.to_string()));
            }
            Drill::Foreign => return Some(Zeroizing::new("https://menu.invalid/".to_owned())),
            Drill::Incomplete => {
                let claims = maker.claims(LISTED, "tRainingPupil", maker.pupil());
                let codes = encode(&sign(&self.listed, &claims)?, 2);
                return codes.into_iter().next();
            }
            Drill::Link => return Some(Zeroizing::new(format!("shlink:/{}", link_payload()))),
        };
        encode(&jws?, 1).into_iter().next()
    }
}
