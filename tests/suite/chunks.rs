//! Cards in several codes: any order, any loss, and two persons' codes mixed (req-B5, sec-P5).

use health_card_kiosk::jobs::{Outcome, Sitting};
use health_card_kiosk::limits;
use health_card_kiosk::payload::chunks::Added;
use health_card_kiosk::payload::{Chunk, ChunkSet, Payload, PayloadError, encode};
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::verdict::{Headline, Reason, Verdict};
use proptest::prelude::*;
use serde_json::json;
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;
use zeroize::Zeroizing;

use crate::support::{CardMaker, NOW, moment};

/// Cards of two persons by one issuer, of about one length.
static CARDS: LazyLock<[String; 2]> = LazyLock::new(|| {
    ["Aldous", "Beatrix"].map(|name| {
        let mut card = CardMaker::new();
        card.entries()[0]["resource"]["name"] = json!([{ "family": "Twin", "given": [name] }]);
        card.jws()
    })
});

fn name_on(verdict: &Verdict) -> String {
    let person = verdict.signed().unwrap().summary.person.as_ref().unwrap();
    person.names[0].show().to_string()
}

fn joined(codes: &[Zeroizing<String>]) -> Option<String> {
    let mut set = ChunkSet::default();
    let mut joined = None;
    for code in codes {
        match Payload::read(code) {
            Ok(Payload::Code(jws)) => joined = Some(jws.to_string()),
            Ok(Payload::Chunk(chunk)) => {
                if let Added::Complete(jws) = set.add(chunk, NOW) {
                    joined = Some(jws.to_string());
                }
            }
            _ => return None,
        }
    }
    joined
}

proptest! {
    #[test]
    fn letters_come_back_from_digits_in_any_number_of_codes_and_order(
        jws in "[A-Za-z0-9_.-]{1,700}",
        codes in 1_usize..=20,
        order in any::<prop::sample::Index>(),
        reversed: bool,
    ) {
        let mut codes = encode(&jws, codes);
        let turn = order.index(codes.len());
        codes.rotate_left(turn);
        if reversed {
            codes.reverse();
        }
        let joined = joined(&codes);
        prop_assert_eq!(joined.as_deref(), Some(jws.as_str()));
    }

    #[test]
    fn every_order_of_every_number_of_codes_makes_the_card(
        codes in (2_usize..=20).prop_flat_map(|total| {
            Just((1..=total).collect::<Vec<_>>()).prop_shuffle()
        }),
        again in proptest::collection::vec(any::<prop::sample::Index>(), 0..6),
        lost in proptest::option::weighted(0.3, any::<prop::sample::Index>()),
    ) {
        let written = encode(&CARDS[0], codes.len());
        prop_assume!(written.len() == codes.len());
        let mut shown: Vec<_> = codes.iter().map(|number| written[number - 1].clone()).collect();
        // A code that the camera reads twice: anywhere after it was first shown, but not after the last.
        for place in again {
            let at = place.index(shown.len() - 1);
            let copy = shown[at].clone();
            shown.insert(at + 1, copy);
        }
        let mut missing = 0;
        if let Some(lost) = lost {
            let gone = lost.get(&shown).clone();
            let before = shown.len();
            shown.retain(|code| *code != gone);
            missing = before - shown.len();
        }
        let card = CardMaker::new();
        let verdicts = Sitting::default().judge(&shown, &card.directory(), moment());
        let headlines: Vec<_> = verdicts.iter().map(Verdict::headline).collect();
        let expected = if missing == 0 { Headline::Verified } else { Headline::Incomplete };
        prop_assert_eq!(headlines, [expected]);
    }

    #[test]
    fn codes_of_two_persons_never_make_a_green_card_of_the_wrong_one(
        total in 2_usize..=20,
        shown in proptest::collection::vec((any::<bool>(), any::<prop::sample::Index>()), 2..60),
    ) {
        let written = [encode(&CARDS[0], total), encode(&CARDS[1], total)];
        let card = CardMaker::new();
        let directory = card.directory();
        let mut sitting = Sitting::default();
        for (second, place) in shown {
            let codes = &written[usize::from(second)];
            let at = place.index(codes.len());
            let Outcome::Judged(verdicts) = sitting.add(&codes[at], &directory, moment()) else {
                continue;
            };
            for verdict in verdicts.iter().filter(|verdict| verdict.headline() == Headline::Verified) {
                // The last code is the named person's own, or both have it alike.
                let other = written[usize::from(!second)].get(at);
                let own = ["Aldous Twin", "Beatrix Twin"][usize::from(second)];
                prop_assert!(name_on(verdict) == own || other == Some(&codes[at]));
            }
        }
    }
}

#[test]
fn every_mixture_of_two_persons_codes_is_refused() {
    let card = CardMaker::new();
    let directory = card.directory();
    let (mut mixtures, mut green) = (0, 0);
    for total in 2..=6 {
        let written = [encode(&CARDS[0], total), encode(&CARDS[1], total)];
        for whose in 0..1_usize << total {
            let shown: Vec<_> = (0..total)
                .map(|at| written[whose >> at & 1][at].clone())
                .collect();
            let verdicts = Sitting::default().judge(&shown, &directory, moment());
            let [verdict] = verdicts.as_slice() else {
                panic!("one card has one verdict")
            };
            if verdict.headline() == Headline::Verified {
                // All codes are one person's, but for those that both have alike: the header's.
                let whole = |one: usize| (0..total).all(|at| shown[at] == written[one][at]);
                let name = name_on(verdict);
                assert!(
                    whole(usize::from(name == "Beatrix Twin")),
                    "{total} {whose:b}"
                );
                green += 1;
            } else {
                assert_eq!(verdict.headline(), Headline::DoNotAccept);
                mixtures += 1;
            }
        }
    }
    println!("{mixtures} mixtures refused, {green} whole cards verified");
    assert!(mixtures >= 60 && green >= 10);
}

#[test]
fn all_codes_of_a_card_together_have_no_more_digits_than_one_may() {
    let card = CardMaker::new();
    let directory = card.directory();
    let digits = "56".repeat(limits::NUMERIC_DIGITS / limits::CHUNKS / 2 + 1);
    let mut sitting = Sitting::default();
    for index in 1..=limits::CHUNKS {
        let code = format!("shc:/{index}/{}/{digits}", limits::CHUNKS);
        let Outcome::Judged(verdicts) = sitting.add(&code, &directory, moment()) else {
            continue;
        };
        let reasons = verdicts.iter().flat_map(Verdict::reasons);
        let too_long = Reason::Payload(PayloadError::TooLong);
        assert!(reasons.into_iter().any(|reason| *reason == too_long));
        return;
    }
    panic!("a card of too many digits is not refused");
}

/// A quick source of numbers, the same at each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// What a set must hold, kept in the plainest way.
#[derive(Default)]
struct Model {
    total: usize,
    parts: [Option<u8>; 21],
    at: i64,
}

impl Model {
    /// The persons of all parts, in order, if the set is complete.
    fn add(&mut self, index: usize, total: usize, person: u8, now: i64) -> Option<Vec<u8>> {
        let waits = i64::try_from(limits::CHUNKS_WAIT.as_secs()).unwrap();
        let clash = self.parts[index].is_some_and(|known| known != person);
        if total != self.total || clash || now - self.at > waits {
            *self = Self::default();
        }
        (self.total, self.at) = (total, now);
        self.parts[index] = Some(person);
        let whole: Option<Vec<u8>> = self.parts[1..=total].iter().copied().collect();
        if whole.is_some() {
            *self = Self::default();
        }
        whole
    }
}

/// Shows codes of two or three persons' cards at random; returns how many sets were complete, and
/// of these how many held one person's codes alone.
fn random_case(numbers: &mut Numbers) -> (usize, usize) {
    let totals =
        [2 + numbers.below(4), 2 + numbers.below(19)].map(|total| usize::try_from(total).unwrap());
    let persons = 1 + numbers.below(3);
    let (mut set, mut model) = (ChunkSet::default(), Model::default());
    let (mut complete, mut pure, mut now) = (0, 0, 0);
    for _ in 0..4 + numbers.below(12) {
        let total = totals[usize::from(numbers.below(16) == 0)];
        let index = 1 + usize::try_from(numbers.below(total as u64)).unwrap();
        let person = u8::try_from(numbers.below(persons)).unwrap();
        now += if numbers.below(32) == 0 {
            61
        } else {
            i64::try_from(numbers.below(3)).unwrap()
        };
        let mut letters = Zeroizing::new(String::with_capacity(2));
        letters.push(char::from(b'a' + person));
        letters.push(char::from(b'A' + u8::try_from(index).unwrap()));
        let chunk = Chunk {
            index,
            total,
            letters,
        };
        let added = set.add(
            chunk,
            UnixTime::from_secs(1_795_000_000) + Duration::from_secs(now.unsigned_abs()),
        );
        match (added, model.add(index, total, person, now)) {
            (Added::Complete(jws), Some(whose)) => {
                let expected = whose
                    .iter()
                    .enumerate()
                    .flat_map(|(at, person)| [b'a' + person, b'B' + u8::try_from(at).unwrap()]);
                assert!(
                    jws.bytes().eq(expected),
                    "letters in another order or of another set"
                );
                complete += 1;
                pure += usize::from(whose.iter().all(|person| *person == whose[0]));
            }
            (Added::Waiting(_) | Added::Restarted { .. }, None) => {}
            _ => panic!("a set is complete where it must not be, or the other way round"),
        }
    }
    (complete, pure)
}

#[test]
fn a_million_random_shows_of_codes_go_as_the_plainest_model_says() {
    const CASES: usize = 1_000_000;
    let (complete, pure) = thread::scope(|scope| {
        let run = |seed: u64| {
            move || {
                let mut numbers = Numbers(seed);
                (0..CASES / 2)
                    .map(|_| random_case(&mut numbers))
                    .fold((0, 0), |sum, case| (sum.0 + case.0, sum.1 + case.1))
            }
        };
        let halves =
            [1, 2].map(|seed| scope.spawn(run(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed))));
        halves
            .map(|half| half.join().unwrap())
            .into_iter()
            .fold((0, 0), |sum, half| (sum.0 + half.0, sum.1 + half.1))
    });
    println!("{complete} sets complete, {pure} of them one person's");
    assert!(pure > 100_000 && complete > pure);
}
