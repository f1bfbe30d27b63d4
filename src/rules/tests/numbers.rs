//! Each number of each pack that is part of the program, on its boundary.

use super::*;

/// A rule, the place of a need in it, a birth, a CVX code, and doses that are just enough. A dose
/// marked `-` or `+` lies on the first or last day that is enough, with the days of grace; each is
/// by the line's code, or by one of its own.
const CASES: &str = "\
us-ny-school-k 0 2020-06-01 20 2020-07-09- 2020-09-01 2020-11-01 2024-07-01
us-ny-school-k 0 2020-06-01 20 2020-08-01 2020-08-25- 2020-11-01 2024-07-01
us-ny-school-k 0 2020-06-01 20 2020-08-01 2020-09-15 2020-10-09- 2024-07-01
us-ny-school-k 0 2020-06-01 20 2020-08-01 2020-09-15 2020-11-01 2024-05-28-
us-ny-school-k 0 2020-06-01 20 2020-08-01 2020-09-15 2024-01-10 2024-07-06-
us-ny-school-k 0 2019-06-01 20 2020-05-28- 2020-09-01 2023-07-01
us-ny-school-k 0 2019-06-01 20 2020-07-01 2020-07-25- 2023-07-01
us-ny-school-k 0 2019-06-01 20 2020-07-01 2020-09-01 2023-05-28-
us-ny-school-k 0 2019-06-01 20 2020-07-01 2023-01-10 2023-07-06-
us-ny-school-k 1 2020-06-01 10 2020-07-09- 2020-09-01 2024-07-01
us-ny-school-k 1 2020-06-01 10 2020-08-01 2020-08-25- 2024-07-01
us-ny-school-k 1 2020-06-01 10 2020-08-01 2020-09-01 2024-05-28-
us-ny-school-k 1 2020-06-01 10 2020-08-01 2024-01-10 2024-07-06-
us-ny-school-k 1 2012-06-01 10 2012-08-01 02:2016-03-31+ 2018-07-01
us-ny-school-k 2 2020-06-01 94 2021-05-28- 2024-07-01
us-ny-school-k 2 2020-06-01 94 2021-07-01 2021-07-25-
us-ny-school-k 3 2020-06-01 94 2021-05-28- 2024-07-01
us-ny-school-k 3 2020-06-01 94 2021-07-01 2021-07-25-
us-ny-school-k 4 2020-06-01 94 2021-05-28-
us-ny-school-k 5 2020-06-01 08 2020-06-02 2020-07-15 2020-11-12-
us-ny-school-k 5 2020-06-01 08 2020-06-02 2020-06-26- 2020-12-15
us-ny-school-k 5 2020-06-01 08 2020-06-02 2020-10-25 2020-12-16-
us-ny-school-k 5 2020-06-01 08 2020-09-01 2020-09-30 2020-12-18-
us-ny-school-k 6 2020-06-01 94 2021-05-28- 2024-07-01
us-ny-school-k 6 2020-06-01 94 2021-07-01 2021-07-25-
us-ny-school-7 0 2014-05-01 20 2014-06-08- 2014-08-01 2014-10-01
us-ny-school-7 0 2014-05-01 20 2014-07-01 2014-07-25- 2014-10-01
us-ny-school-7 0 2014-05-01 20 2014-07-01 2014-08-20 2014-09-13-
us-ny-school-7 0 2014-05-01 20 2015-04-30+ 2015-07-01 2015-08-01
us-ny-school-7 0 2014-05-01 20 2015-06-01 2015-06-25- 2016-06-01
us-ny-school-7 0 2014-05-01 20 2015-06-01 2015-07-10 2016-01-06-
us-ny-school-7 1 2014-05-01 115 2024-04-27-
us-ny-school-7 2 2014-05-01 10 2014-06-08- 2014-09-01 2018-06-01
us-ny-school-7 2 2014-05-01 10 2014-07-01 2014-07-25- 2018-06-01
us-ny-school-7 2 2014-05-01 10 2014-07-01 2014-09-01 2018-04-27-
us-ny-school-7 2 2014-05-01 10 2014-07-01 2018-01-10 2018-07-06-
us-ny-school-7 2 2014-05-01 10 2014-07-01 02:2016-03-31+ 2018-06-01
us-ny-school-7 3 2014-05-01 94 2015-04-27- 2018-06-01
us-ny-school-7 3 2014-05-01 94 2015-06-01 2015-06-25-
us-ny-school-7 4 2014-05-01 94 2015-04-27- 2018-06-01
us-ny-school-7 4 2014-05-01 94 2015-06-01 2015-06-25-
us-ny-school-7 5 2014-05-01 94 2015-04-27-
us-ny-school-7 6 2014-05-01 08 2014-05-02 2014-06-15 2014-10-12-
us-ny-school-7 6 2014-05-01 08 2014-05-02 2014-05-26- 2014-12-15
us-ny-school-7 6 2014-05-01 08 2014-05-02 2014-10-25 2014-12-16-
us-ny-school-7 6 2014-05-01 08 2014-09-01 2014-09-30 2014-12-18-
us-ny-school-7 7 2014-05-01 94 2015-04-27- 2018-06-01
us-ny-school-7 7 2014-05-01 94 2015-06-01 2015-06-25-
us-ny-school-7 8 2014-05-01 114 2024-04-27-
us-ca-school-k 0 2020-06-01 10 2020-08-01 2020-09-01 2024-05-28-
us-ca-school-k 0 2020-06-01 10 2020-08-01 2020-09-01 2020-10-01 2020-11-01
us-ca-school-k 0 2012-06-01 10 2012-08-01 02:2016-03-31+ 2018-06-01
us-ca-school-k 1 2020-06-01 20 2020-08-01 2020-09-01 2020-11-01 2024-05-28-
us-ca-school-k 1 2020-06-01 20 2020-08-01 2020-09-01 2020-10-01 2020-11-01 2020-12-01
us-ca-school-k 1 2018-06-01 20 2018-08-01 2018-10-01 115:2025-05-28-
us-ca-school-k 2 2020-06-01 08 2020-06-02 2020-07-15 2020-12-01
us-ca-school-k 3 2020-06-01 94 2021-05-28- 2024-07-01
us-ca-school-k 4 2020-06-01 94 2021-05-28- 2024-07-01
us-ca-school-k 5 2020-06-01 94 2021-05-28-
us-ca-school-k 6 2020-06-01 21 2020-08-01 2020-12-01
us-ca-school-7 0 2014-05-01 115 2021-04-27-
us-ca-school-7 1 2014-05-01 21 2015-05-01 2018-05-01
us-ca-school-7-new 0 2014-05-01 10 2014-07-01 2014-09-01 2018-04-27-
us-ca-school-7-new 0 2014-05-01 10 2014-07-01 2014-09-01 2014-10-01 2014-11-01
us-ca-school-7-new 0 2014-05-01 10 2014-07-01 02:2016-03-31+ 2018-05-01
us-ca-school-7-new 1 2014-05-01 20 2014-07-01 2014-09-01 2014-11-01 2018-04-27-
us-ca-school-7-new 1 2014-05-01 20 2014-07-01 2014-09-01 115:2021-04-27-
us-ca-school-7-new 1 2014-05-01 20 2014-07-01 2014-08-01 2014-09-01 2014-10-01 2014-11-01
us-ca-school-7-new 2 2014-05-01 115 2021-04-27-
us-ca-school-7-new 3 2014-05-01 94 2015-04-27- 2018-05-01
us-ca-school-7-new 4 2014-05-01 94 2015-04-27- 2018-05-01
us-ca-school-7-new 5 2014-05-01 94 2015-04-27-
us-ca-school-7-new 6 2014-05-01 21 2014-07-01 2014-12-01
us-tx-school-k 0 2020-06-01 20 2020-08-01 2020-09-01 2020-11-01 2024-05-28-
us-tx-school-k 0 2018-06-01 20 2018-08-01 2018-10-01 2022-05-28-
us-tx-school-k 1 2020-06-01 10 2020-08-01 2020-09-01 2024-05-28-
us-tx-school-k 1 2012-06-01 10 2012-08-01 02:2016-03-31+ 2018-06-01
us-tx-school-k 2 2020-06-01 94 2021-05-28- 2021-06-20
us-tx-school-k 3 2020-06-01 94 2021-05-28- 2021-06-20
us-tx-school-k 4 2020-06-01 94 2021-05-28- 2021-06-20
us-tx-school-k 5 2020-06-01 08 2020-06-02 2020-07-15 2020-12-01
us-tx-school-k 6 2020-06-01 94 2021-05-28- 2021-06-20
us-tx-school-k 7 2020-06-01 83 2021-05-28- 2021-06-20
us-tx-school-7 0 2014-05-01 20 2014-07-01 2014-09-01 2018-04-27-
us-tx-school-7 1 2014-05-01 115 2021-11-22-
us-tx-school-7 2 2014-05-01 10 2014-07-01 2014-09-01 2018-04-27-
us-tx-school-7 2 2014-05-01 10 2014-07-01 02:2016-03-31+ 2018-05-01
us-tx-school-7 3 2014-05-01 94 2015-04-27- 2015-06-20
us-tx-school-7 4 2014-05-01 94 2015-04-27- 2015-06-20
us-tx-school-7 5 2014-05-01 94 2015-04-27- 2015-06-20
us-tx-school-7 6 2014-05-01 08 2014-05-02 2014-06-15 2014-10-01
us-tx-school-7 7 2014-05-01 94 2015-04-27- 2015-06-20
us-tx-school-7 8 2014-05-01 83 2015-04-27- 2015-06-20
us-tx-school-7 9 2014-05-01 114 2025-04-27-
us-measles-proof 0 1990-01-01 03 1990-12-28- 1995-01-01
us-measles-proof 0 1990-01-01 03 1991-01-01 1991-01-25-
clinic-hepatitis-b 0 2020-06-01 08 2020-06-02 2020-07-15 2020-11-12-
clinic-hepatitis-b 0 2020-06-01 08 2020-06-02 2020-06-26- 2020-12-15
clinic-hepatitis-b 0 2020-06-01 08 2020-06-02 2020-10-25 2020-12-16-
clinic-hepatitis-b 0 2020-06-01 08 2020-09-01 2020-09-30 2020-12-18-
clinic-hepatitis-b 0 1990-01-01 189 2007-12-28- 2008-03-01
clinic-hepatitis-b 0 1990-01-01 189 2020-01-01 2020-01-25-
event-covid-dose-or-test 0 1990-01-01 207 2025-11-22-
event-covid-dose-or-test 0 1990-01-01 207 2026-11-08+
";

/// A case of [`CASES`].
struct Case {
    pack: &'static Arc<Pack>,
    need: usize,
    born: &'static str,
    doses: Vec<(&'static str, Date)>,
    /// The dose on a boundary, and which way lies what is not enough.
    boundary: Option<(usize, i32)>,
}

impl Case {
    fn read(line: &'static str) -> Self {
        let mut words = line.split(' ');
        let mut next = || words.next().unwrap();
        let (id, need, born, code) = (next(), next(), next(), next());
        let mut boundary = None;
        let dose = |(at, word): (usize, &'static str)| {
            let (code, day) = word.split_once(':').unwrap_or((code, word));
            if let Some(mark) = day.get(10..).filter(|mark| !mark.is_empty()) {
                boundary = Some((at, if mark == "-" { -1 } else { 1 }));
            }
            (code, day[..10].parse().unwrap())
        };
        let doses = words.enumerate().map(dose).collect();
        let mut packs = Pack::built_in().iter();
        Self {
            pack: packs.find(|pack| pack.id == id).unwrap(),
            need: need.parse().unwrap(),
            born,
            doses,
            boundary,
        }
    }

    fn is_met(&self, doses: &[(&str, Date)]) -> bool {
        let doses = doses.iter().map(|(code, day)| dose(code, &day.to_string()));
        let told = answer(self.pack, self.born, &doses.collect::<Vec<_>>());
        matches!(told.needs[self.need].status, Status::Met(_))
    }
}

#[test]
fn each_number_of_a_pack_holds_to_the_day() {
    let mut tried = std::collections::BTreeSet::new();
    for line in CASES.lines() {
        let case = Case::read(line);
        assert!(case.is_met(&case.doses), "{line}");
        for at in 0..case.doses.len() {
            let mut fewer = case.doses.clone();
            fewer.remove(at);
            assert!(!case.is_met(&fewer), "{line}, without {at}");
        }
        if let Some((at, days)) = case.boundary {
            let mut moved = case.doses.clone();
            moved[at].1 = moved[at].1.saturating_add(jiff::Span::new().days(days));
            assert!(!case.is_met(&moved), "{line}, moved");
        }
        tried.insert((&*case.pack.id, case.need));
    }
    for pack in Pack::built_in() {
        for (at, need) in pack.needs.iter().enumerate() {
            let asks_for_doses = |way: &Way| matches!(way.asks, Asks::Doses(_));
            let is_tried = tried.contains(&(&*pack.id, at));
            assert!(
                is_tried || !need.ways.iter().any(asks_for_doses),
                "{} {at}",
                pack.id
            );
        }
    }
}

#[test]
fn each_age_of_a_person_holds_to_the_day() {
    let told = |id: &str, need: usize, born, doses: &[(&str, &str)]| {
        let mut packs = Pack::built_in().iter();
        let pack = packs.find(|pack| pack.id == id).unwrap();
        let told = answer(pack, born, &given(doses));
        matches!(told.needs[need].status, Status::Met(_))
    };
    let three = [
        ("20", "2021-01-01"),
        ("20", "2021-06-01"),
        ("20", "2024-06-01"),
    ];
    for id in ["us-ny-school-k", "us-tx-school-k"] {
        assert!(told(id, 0, "2019-11-22", &three), "{id}");
        assert!(!told(id, 0, "2019-11-23", &three), "{id}");
    }
    assert!(told("us-measles-proof", 0, "1956-12-31", &[]));
    assert!(!told("us-measles-proof", 0, "1957-01-01", &[]));
}
