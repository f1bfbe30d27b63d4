//! What holds for any doses.

use proptest::prelude::*;

use super::*;

/// A rule with ages, intervals and a choice; without other live vaccines, which can be too near and
/// so make more of less.
fn polio() -> Arc<Pack> {
    graced(
        4,
        "[[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 4\nfirst-from = \"6 weeks\"\n\
         last-from = \"4 years\"\napart = [\"4 weeks\", \"4 weeks\", \"6 months\"]\n\
         [[need.way]]\ndoses = 3\nlast-from = \"4 years\"\napart = [\"4 weeks\", \"6 months\"]\n\
         except-from = { flag = \"opv\", date = 2016-04-01 }\nspan = \"1 year\"\nwithin = \"8 years\"",
    )
}

fn day() -> impl Strategy<Value = String> {
    let parts = (2014..2028_u16, 1..=12_u8, 1..=31_u8, 0..10_u8);
    parts.prop_map(|(year, month, day, precision)| match precision {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    })
}

fn doses(least: usize) -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let cvx = prop::sample::select(vec![
        "10", "10", "10", "02", "89", "110", "03", "9999", "998",
    ]);
    prop::collection::vec((cvx, day()), least..7)
}

fn told(born: &str, doses: &[(&'static str, String)]) -> Answer {
    let records: Vec<_> = doses.iter().map(|(cvx, day)| dose(cvx, day)).collect();
    answer(&polio(), born, &records)
}

/// All that an answer says of its one need.
fn said(answer: &Answer) -> (Ruling, Status, Option<Tally>, Vec<Fate>) {
    let need = &answer.needs[0];
    (
        answer.ruling,
        need.status.clone(),
        need.doses,
        fates(answer),
    )
}

proptest! {
    #[test]
    fn the_order_of_records_makes_no_difference(doses in doses(0), at in 0..7_usize) {
        let mut turned = doses.clone();
        turned.reverse();
        turned.rotate_left(at.min(doses.len()));
        prop_assert_eq!(said(&told("2014-02-28", &doses)), said(&told("2014-02-28", &turned)));
    }

    #[test]
    fn the_same_dose_on_another_card_changes_nothing(doses in doses(1), at in any::<prop::sample::Index>()) {
        let records = |doses: &[(&'static str, String)]| -> Vec<String> {
            doses.iter().map(|(cvx, day)| dose(cvx, day)).collect()
        };
        let again = [doses[at.index(doses.len())].clone()];
        let cards = [&doses[..], &again].map(|doses| summary("2014-02-28", &records(doses)));
        let alone = said(&told("2014-02-28", &doses));
        for cards in [[&cards[0], &cards[1]], [&cards[1], &cards[0]]] {
            let both = judge(&polio(), &Evidence::of(cards, &polio(), TODAY), TODAY, NOW);
            prop_assert_eq!(&said(&both), &alone);
        }
    }

    #[test]
    fn a_dose_that_is_left_out_meets_nothing(doses in doses(1), born in day(), at in any::<prop::sample::Index>()) {
        let mut fewer = doses.clone();
        fewer.remove(at.index(doses.len()));
        if told(&born, &doses).ruling == Ruling::NotMet {
            prop_assert_ne!(told(&born, &fewer).ruling, Ruling::Met);
        }
    }

    /// A date that lacks its day says yes or no only where each of its days does.
    #[test]
    fn a_partial_date_decides_for_all_its_days(doses in doses(1), at in any::<prop::sample::Index>(), month in 1..=12_i8) {
        let at = at.index(doses.len());
        let mut partial = doses.clone();
        partial[at].1 = format!("2019-{month:02}");
        let ruling = told("2014-02-28", &partial).ruling;
        for day in 1..=date(2019, month, 1).days_in_month() {
            let mut exact = partial.clone();
            exact[at].1 = format!("2019-{month:02}-{day:02}");
            let exact = told("2014-02-28", &exact).ruling;
            prop_assert!(ruling == Ruling::CannotTell || ruling == exact, "{ruling:?} and {exact:?} on {day}");
        }
    }

    #[test]
    fn any_dates_can_be_judged(texts in prop::collection::vec("[0-9]{4}(-[0-9]{2}){0,2}", 0..6), born in "[0-9]{4}(-[0-9]{2}){0,2}") {
        let doses: Vec<_> = texts.into_iter().map(|text| ("10", text)).collect();
        told(&born, &doses);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}", keys in "([a-z-]{1,8} = (\"[a-z0-9 ]{0,9}\"|[0-9]{1,4}|\\[\\])\n){0,8}") {
        Pack::read(&text).ok();
        Pack::read(&keys).ok();
    }
}
