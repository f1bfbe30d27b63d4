//! The cards that are held up, and how each was made: that is all that the model knows of them.

use std::io::Read as _;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::read::DeflateDecoder;
use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::{self, Directory, Source, Withdrawn};
use health_card_kiosk::payload::encode;
use health_card_kiosk::time::UnixTime;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::chance::Chance;
use crate::support::{CardMaker, key_of, listed};

pub(crate) const DAY: Duration = Duration::from_hours(24);

/// In the names of all people of this run, and of no other.
pub(crate) fn mark() -> String {
    format!("Zquetz{}p", std::process::id())
}

/// On the list of every issuer that has one.
const REVOKED: &str = "taken-back-1";

/// Issuers that the directory lists with a key and a revocation list.
pub(crate) const LISTED: [&str; 3] = [
    "https://first.lane.example/cards",
    "https://second.lane.example/cards",
    "https://third.lane.example/cards",
];
const WITHOUT_LIST: &str = "https://laboratory.lane.example/cards";
const DELISTED: &str = "https://gone.lane.example/cards";
const WITHDRAWN: &str = "https://careless.lane.example/cards";
const ADDED: &str = "https://camp.lane.example/cards";
const UNKNOWN: &str = "https://stranger.lane.example/cards";

/// Who signed a card, and in whose name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Author {
    /// An issuer of [`LISTED`].
    Listed(usize),
    /// A listed issuer that publishes no revocation list though it says that there is one.
    ListMissing,
    /// One that was listed once.
    Delisted,
    /// A listed one with a key that it has withdrawn.
    Withdrawn,
    /// One that this kiosk's administrator added.
    Added,
    /// One that nobody knows.
    Unknown,
    /// Somebody in the name of an issuer of [`LISTED`], with a key of their own.
    OwnKey(usize),
    /// The same, who names the listed key too.
    Forger(usize),
}

/// What is wrong with a card.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Flaw {
    None,
    Altered,
    Revoked,
    NoName,
    TwoPeople,
    NoRecord,
}

/// One card.
#[derive(Clone)]
pub(crate) struct Card {
    pub(crate) author: Author,
    pub(crate) flaw: Flaw,
    pub(crate) from: UnixTime,
    pub(crate) until: Option<UnixTime>,
    /// The names on it, which stand on no other.
    pub(crate) marks: Vec<String>,
    pub(crate) jws: String,
    /// Its records without a signature.
    pub(crate) bundle: String,
}

impl Card {
    /// As it stands in `parts` codes.
    pub(crate) fn codes(&self, parts: usize) -> Vec<Zeroizing<String>> {
        encode(&self.jws, parts)
    }

    pub(crate) fn code(&self) -> Zeroizing<String> {
        self.codes(1).remove(0)
    }

    /// As a file of this card alone.
    pub(crate) fn file(&self) -> String {
        json!({ "verifiableCredential": [self.jws] }).to_string()
    }
}

/// The issuers, with their secrets.
pub(crate) struct Press {
    makers: Vec<(&'static str, CardMaker)>,
    /// In each name, so that what leaks is found.
    pub(crate) mark: String,
    people: usize,
    now: UnixTime,
}

impl Press {
    pub(crate) fn new(now: UnixTime, port: u16) -> Self {
        let all = [
            LISTED[0],
            LISTED[1],
            LISTED[2],
            WITHOUT_LIST,
            DELISTED,
            WITHDRAWN,
            ADDED,
            UNKNOWN,
        ];
        let makers = all.into_iter().zip(21..);
        let makers = makers.map(|(iss, secret)| {
            let mut maker = CardMaker::with_secret(secret);
            maker.claims["iss"] = json!(iss);
            maker.listed = listed(iss, maker.listed.keys);
            maker.revoke(1, &[REVOKED]);
            (iss, maker)
        });
        Self {
            makers: makers.collect(),
            mark: format!("{}{port}q", mark()),
            people: 0,
            now,
        }
    }

    fn maker(&self, iss: &str) -> &CardMaker {
        let found = self.makers.iter().find(|(known, _)| *known == iss);
        &found.unwrap().1
    }

    /// The directory as the kiosk is built with it, `age` old.
    pub(crate) fn seed(&self, age: Duration) -> Directory {
        let entry = |iss: &str| self.maker(iss).listed.clone();
        let mut issuers: Vec<directory::Issuer> = LISTED.iter().map(|iss| entry(iss)).collect();
        let mut without_list = entry(WITHOUT_LIST);
        without_list.keys[0].revocations = None;
        let mut delisted = entry(DELISTED);
        delisted.listed = false;
        let mut withdrawn = entry(WITHDRAWN);
        let since = self.now - age;
        let gone = withdrawn.keys.drain(..);
        withdrawn.withdrawn = gone.map(|key| Withdrawn { key, since }).collect();
        // Its key of today, with which none of these cards is signed.
        withdrawn.keys = vec![key_of(&Issuer::with_secret(WITHDRAWN, &[60; 32]).unwrap())];
        issuers.extend([without_list, delisted, withdrawn]);
        Directory::new(Source::Seed, since, None, issuers)
    }

    /// The issuer that is added on the spot.
    pub(crate) fn added(&self) -> directory::Issuer {
        self.maker(ADDED).listed.clone()
    }

    /// The key of the issuer of [`LISTED`] at this place.
    pub(crate) fn key(&self, listed: usize) -> directory::Key {
        key_of(&self.maker(LISTED[listed]).issuer)
    }

    fn name(&mut self) -> String {
        self.people += 1;
        format!("{}{}x", self.mark, self.people)
    }

    /// One card of each kind, and more of those that are to be green.
    pub(crate) fn all(&mut self, chance: &mut Chance) -> Vec<Card> {
        use Author::{Added, Delisted, Forger, ListMissing, Listed, OwnKey, Unknown, Withdrawn};
        let mut cards = Vec::new();
        for flaw in [
            Flaw::None,
            Flaw::Altered,
            Flaw::Revoked,
            Flaw::NoName,
            Flaw::TwoPeople,
            Flaw::NoRecord,
        ] {
            let author = Listed(chance.below(LISTED.len()));
            cards.push(self.card(author, flaw, None, chance));
        }
        for author in [
            ListMissing,
            Delisted,
            Withdrawn,
            Added,
            Unknown,
            OwnKey(chance.below(LISTED.len())),
            Forger(chance.below(LISTED.len())),
        ] {
            cards.push(self.card(author, Flaw::None, None, chance));
        }
        let hour = Duration::from_hours(1);
        for dates in [
            // Over; to come; over within this kiosk's day, for the clock moves.
            (self.now - 300 * DAY, Some(self.now - DAY)),
            (self.now + 20 * DAY, None),
            (self.now - 300 * DAY, Some(self.now + hour)),
        ] {
            let author = Listed(chance.below(LISTED.len()));
            cards.push(self.card(author, Flaw::None, Some(dates), chance));
        }
        for author in (0..LISTED.len()).cycle().take(9) {
            cards.push(self.card(Listed(author), Flaw::None, None, chance));
        }
        cards
    }

    fn card(
        &mut self,
        author: Author,
        flaw: Flaw,
        dates: Option<(UnixTime, Option<UnixTime>)>,
        chance: &mut Chance,
    ) -> Card {
        let people = match flaw {
            Flaw::NoName => 0,
            Flaw::TwoPeople => 2,
            _ => 1,
        };
        let marks: Vec<String> = (0..people).map(|_| self.name()).collect();
        let (from, until) = dates.unwrap_or((self.now - 300 * DAY, None));
        let iss = match author {
            Author::Listed(at) | Author::OwnKey(at) | Author::Forger(at) => LISTED[at],
            Author::ListMissing => WITHOUT_LIST,
            Author::Delisted => DELISTED,
            Author::Withdrawn => WITHDRAWN,
            Author::Added => ADDED,
            Author::Unknown => UNKNOWN,
        };
        let maker = self.maker(iss);
        let mut claims = maker.claims.clone();
        claims["nbf"] = json!(from.as_secs());
        if let Some(until) = until {
            claims["exp"] = json!(until.as_secs());
        }
        claims["vc"]["rid"] = match flaw {
            Flaw::Revoked => json!(REVOKED),
            _ => json!(format!("{}{}", self.mark, self.people)),
        };
        let bundle = &mut claims["vc"]["credentialSubject"]["fhirBundle"];
        fill(bundle, &marks, flaw);
        let bundle = bundle.to_string();
        let mut jws = match author {
            Author::OwnKey(_) | Author::Forger(_) => {
                let stranger = Issuer::with_secret(iss, &[77; 32]).unwrap();
                let own = key_of(&stranger);
                let header = match author {
                    Author::Forger(_) => maker.header.clone(),
                    _ => Issuer::header(own.id().as_str()),
                };
                stranger.sign(&header, &claims)
            }
            _ => maker.issuer.sign(&maker.header, &claims),
        };
        if flaw == Flaw::Altered {
            alter(&mut jws, chance);
        }
        Card {
            author,
            flaw,
            from,
            until,
            marks,
            jws,
            bundle,
        }
    }
}

/// Puts these people into a bundle of one person and two doses.
fn fill(bundle: &mut Value, marks: &[String], flaw: Flaw) {
    let entries = bundle["entry"].as_array_mut().unwrap();
    match marks {
        [] => entries[0]["resource"]["name"] = json!([]),
        [first, others @ ..] => {
            entries[0]["resource"]["name"] = json!([{ "family": first, "given": ["Ada"] }]);
            // So that it is known whose doses they are.
            for dose in &mut entries[1..] {
                dose["resource"]["lotNumber"] = json!(first);
            }
            for other in others {
                let name = json!([{ "family": other, "given": ["Bo"] }]);
                let mut person = entries[0].clone();
                person["fullUrl"] = json!("resource:9");
                person["resource"]["name"] = name;
                entries.push(person);
            }
        }
    }
    if flaw == Flaw::NoRecord {
        entries.truncate(1);
    }
}

/// Changes one letter of the payload, and not so that it can be read and names others or another
/// issuer: nobody would know it for altered whose directory does not list that issuer, and what it
/// says is shown as unproven there.
fn alter(jws: &mut String, chance: &mut Chance) {
    let about = about(jws);
    let from = jws.find('.').unwrap() + 1;
    let until = jws.rfind('.').unwrap() - 1;
    loop {
        let at = from + chance.below(until - from);
        let other = if jws.as_bytes()[at] == b'A' { "B" } else { "A" };
        let mut altered = jws.clone();
        altered.replace_range(at..=at, other);
        let read = self::about(&altered);
        if read.is_none() || read == about {
            *jws = altered;
            return;
        }
    }
}

/// A card's issuer, and the entries of its bundle that are people; `None` where it can't be read.
fn about(jws: &str) -> Option<(Value, Vec<Value>)> {
    let deflated = URL_SAFE_NO_PAD.decode(jws.split('.').nth(1)?).ok()?;
    let mut text = String::new();
    let mut inflated = DeflateDecoder::new(deflated.as_slice());
    inflated.read_to_string(&mut text).ok()?;
    let claims: Value = serde_json::from_str(&text).ok()?;
    let entries = &claims["vc"]["credentialSubject"]["fhirBundle"]["entry"];
    let mut people = entries.as_array()?.clone();
    people.retain(|entry| entry["resource"]["resourceType"] == "Patient");
    Some((claims["iss"].clone(), people))
}
