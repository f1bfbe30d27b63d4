//! What a rule says of a visit, and what that does to its headlines.

use std::sync::Arc;

use health_card_kiosk::json::Json;
use health_card_kiosk::limits;
use health_card_kiosk::rules::{Pack, Ruling};
use health_card_kiosk::shc;
use health_card_kiosk::verdict::{Fact, Headline, Reason, Verdict, visit_headline, weigh};
use proptest::prelude::*;
use serde_json::json;

use crate::support::{CardMaker, moment};

pub(crate) const TWO_DOSES: &str = "id = \"two-doses\"\nversion = \"1\"\nname = \"Two doses\"\n\
    kind = \"event\"\npublisher = \"Test\"\nsource = \"Test\"\nurl = \"https://a.example/\"\n\
    read-on = 2026-11-01\ngrace-days = 4\n[[need]]\ndisease = \"covid-19\"\n[[need.way]]\ndoses = 2\n\
    apart = [\"4 weeks\"]\n";

fn two_doses() -> Arc<Pack> {
    Arc::new(Pack::read(TWO_DOSES).unwrap())
}

/// A card of the person with those of its two doses that are wanted.
fn card(family: &str, born: &str, doses: &[usize]) -> CardMaker {
    let mut card = CardMaker::new();
    let entries = card.entries();
    entries[0]["resource"]["name"][0]["family"] = json!(family);
    entries[0]["resource"]["birthDate"] = json!(born);
    let mut index = 0;
    entries.retain(|_entry| {
        index += 1;
        index == 1 || doses.contains(&(index - 1))
    });
    card
}

pub(crate) fn johanna(doses: &[usize]) -> CardMaker {
    card("Anyperson", "1951-01-20", doses)
}

fn verdict(card: &CardMaker) -> Verdict {
    let directory = card.directory();
    Verdict::on_card(shc::verify(&card.jws(), &directory), &directory, moment())
}

/// The same records with nobody's signature.
fn unsigned(card: &CardMaker) -> Verdict {
    let bundle = &card.claims["vc"]["credentialSubject"]["fhirBundle"];
    let json = Json::parse(bundle.to_string().as_bytes()).unwrap();
    Verdict::on_shared(json, None, &card.directory(), moment()).remove(0)
}

/// What the rule says of each, and the headlines.
fn weighed(mut verdicts: Vec<Verdict>) -> Vec<(Option<Ruling>, Headline)> {
    weigh(&mut verdicts, Some(&two_doses()));
    let told = verdicts.iter().map(|verdict| {
        let ruling = verdict.rule().map(|answer| answer.ruling);
        (ruling, verdict.headline())
    });
    told.collect()
}

const MET: (Option<Ruling>, Headline) = (Some(Ruling::Met), Headline::Verified);
const NOT_MET: (Option<Ruling>, Headline) = (Some(Ruling::NotMet), Headline::Check);

#[test]
fn the_doses_of_one_person_count_together_over_all_their_cards() {
    assert_eq!(weighed(vec![verdict(&johanna(&[1, 2]))]), [MET]);
    assert_eq!(weighed(vec![verdict(&johanna(&[1]))]), [NOT_MET]);
    let halves = || vec![verdict(&johanna(&[1])), verdict(&johanna(&[2]))];
    assert_eq!(weighed(halves()), [MET, MET]);
    // The same dose twice is one.
    let twice = vec![verdict(&johanna(&[1])), verdict(&johanna(&[1]))];
    assert_eq!(weighed(twice), [NOT_MET, NOT_MET]);
    for other in [
        card("Otherperson", "1951-01-20", &[2]),
        card("Anyperson", "1951-01-21", &[2]),
        card("Anyperson", "1951", &[2]),
    ] {
        let two = vec![verdict(&johanna(&[1])), verdict(&other)];
        assert_eq!(weighed(two), [NOT_MET, NOT_MET]);
    }
}

#[test]
fn so_many_cards_are_weighed_together_and_of_more_nothing_is_told() {
    let card = johanna(&[1, 2]);
    let all = |count: usize, told| {
        let cards = (0..count).map(|_| verdict(&card)).collect();
        weighed(cards).iter().all(|found| *found == told)
    };
    assert!(all(limits::WEIGHED_ITEMS, MET));
    let open = (Some(Ruling::CannotTell), Headline::Check);
    assert!(all(limits::WEIGHED_ITEMS + 1, open));
}

#[test]
fn what_nobody_signed_helps_no_card_and_stays_blue() {
    let half = || verdict(&johanna(&[1]));
    let alone = unsigned(&johanna(&[2]));
    assert!(alone.unsigned().is_some() && alone.signed().is_none());
    let shared = (Some(Ruling::NotMet), Headline::SharedNotSigned);
    let together = vec![half(), unsigned(&johanna(&[2]))];
    assert_eq!(weighed(together), [NOT_MET, shared]);
    let both = vec![unsigned(&johanna(&[1])), unsigned(&johanna(&[2]))];
    let met = (Some(Ruling::Met), Headline::SharedNotSigned);
    assert_eq!(weighed(both), [met, met]);
}

#[test]
fn what_is_refused_or_in_doubt_helps_no_good_card() {
    let half = || verdict(&johanna(&[1]));
    let mut revoked = johanna(&[2]);
    revoked.revoke(1, &["aBc-_123"]);
    let refused = (None, Headline::DoNotAccept);
    assert_eq!(weighed(vec![half(), verdict(&revoked)]), [NOT_MET, refused]);
    let mut delisted = johanna(&[2]);
    delisted.listed.listed = false;
    let doubted = (Some(Ruling::Met), Headline::Check);
    assert_eq!(
        weighed(vec![half(), verdict(&delisted)]),
        [NOT_MET, doubted]
    );
    let mut unknown = johanna(&[1, 2]);
    unknown.claims["iss"] = json!("https://nobody.example");
    assert_eq!(weighed(vec![verdict(&unknown)]), [(None, Headline::Check)]);
}

#[test]
fn a_rule_is_taken_back_and_leaves_nothing() {
    let mut verdicts = vec![verdict(&johanna(&[1]))];
    weigh(&mut verdicts, Some(&two_doses()));
    assert_eq!(verdicts[0].reasons(), [Reason::RuleNotMet]);
    assert_eq!(verdicts[0].facts().all(), [Fact::Good; 4]);
    weigh(&mut verdicts, Some(&two_doses()));
    assert_eq!(verdicts[0].reasons(), [Reason::RuleNotMet]);
    weigh(&mut verdicts, None);
    assert_eq!(verdicts[0].headline(), Headline::Verified);
    assert_eq!(verdicts[0].reasons(), []);
    assert!(verdicts[0].rule().is_none());
    // A doubt from beside it stands under a rule that is met, too.
    let mut met = vec![verdict(&johanna(&[1, 2]))];
    weigh(&mut met, Some(&two_doses()));
    met[0].doubt(Reason::NoLongerValid);
    assert_eq!(met[0].headline(), Headline::Check);
    weigh(&mut met, Some(&two_doses()));
    assert_eq!(met[0].headline(), Headline::Check);
}

#[test]
fn very_many_cards_are_not_weighed_and_none_is_green() {
    let card = johanna(&[1, 2]);
    let many = (0..120).map(|_each| verdict(&card)).collect();
    let told = weighed(many);
    let open = (Some(Ruling::CannotTell), Headline::Check);
    assert!(told.iter().all(|one| *one == open));
}

/// Cards in many states, and records that nobody signed.
fn any_item() -> impl Strategy<Value = (usize, usize)> {
    (0..7_usize, 0..4_usize)
}

fn item((kind, doses): (usize, usize)) -> Verdict {
    let mut card = johanna([&[][..], &[1], &[2], &[1, 2]][doses]);
    match kind {
        0 => return unsigned(&card),
        1 => card.revoke(1, &["aBc-_123"]),
        2 => card.listed.listed = false,
        3 => card.claims["exp"] = json!(1_794_000_000),
        4 => card.claims["iss"] = json!("https://nobody.example"),
        5 => card.entries()[0]["resource"]["name"] = json!([]),
        _ => {}
    }
    verdict(&card)
}

proptest! {
    /// Red line 1, as far as a rule is concerned: it makes nothing greener, and green only where it
    /// is met.
    #[test]
    fn a_rule_makes_nothing_greener(items in prop::collection::vec(any_item(), 1..5)) {
        let mut verdicts: Vec<_> = items.into_iter().map(item).collect();
        let before: Vec<_> = verdicts.iter().map(Verdict::headline).collect();
        let visit = visit_headline(&verdicts);
        weigh(&mut verdicts, Some(&two_doses()));
        for (before, verdict) in before.into_iter().zip(&verdicts) {
            let after = verdict.headline();
            prop_assert!(after == before || (before, after) == (Headline::Verified, Headline::Check));
            if after == Headline::Verified {
                prop_assert_eq!(verdict.rule().map(|answer| answer.ruling), Some(Ruling::Met));
            }
        }
        prop_assert!(visit_headline(&verdicts) >= visit);
    }
}

#[test]
fn a_rule_that_has_gone_is_told_and_makes_nothing_green() {
    let mut verdicts = vec![verdict(&johanna(&[1, 2]))];
    let gone = Pack::chosen("gone", &[]).unwrap();
    weigh(&mut verdicts, Some(&gone));
    assert_eq!(verdicts[0].headline(), Headline::Check);
    assert_eq!(verdicts[0].reasons(), [Reason::RuleOpen]);
}
