//! Four facts, and the headline that follows from them and from a rule.

use crate::rules::Ruling;

/// What a person at the counter acts on.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Headline {
    // In the order in which one outweighs another among several items of a visit.
    /// Green: all four facts are good.
    Verified,
    /// Grey: something else was read, or nothing could be.
    NotAHealthCode,
    /// Blue: a record that nobody signed.
    SharedNotSigned,
    /// A link that waits to be opened.
    Link,
    /// More codes of the card are to come.
    Incomplete,
    /// Amber: something is not known, or a person must look.
    Check,
    /// Red: something is wrong.
    DoNotAccept,
}

impl Headline {
    /// All of them, in this order.
    pub const ALL: [Self; 7] = [
        Self::Verified,
        Self::NotAHealthCode,
        Self::SharedNotSigned,
        Self::Link,
        Self::Incomplete,
        Self::Check,
        Self::DoNotAccept,
    ];
}

/// Cards that are not real cards for this kiosk wear one of these across the headline.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
    /// Signed by the demonstration's issuer.
    Demo,
    /// Judged in training: signed by one of its issuers, or by anybody else.
    Training,
    /// Judged by a directory or at a time that was given for one call.
    Test,
}

/// How one fact about a card turned out.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Fact {
    /// Not looked at, since something before it fell.
    NotJudged,
    /// It holds.
    Good,
    /// It can't be said here and now.
    Unsure,
    /// It does not hold.
    Bad,
}

/// The four facts, judged apart and shown apart, in this order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Facts {
    /// Does the signature match a key that the directory lists for this issuer?
    pub signature: Fact,
    /// Is the issuer one that the directory lists?
    pub issuer: Fact,
    /// Is the card in its dates and not revoked, as far as is known?
    pub standing: Fact,
    /// Is it about one person with a name, and understood?
    pub content: Fact,
}

impl Facts {
    pub(super) const NOT_JUDGED: Self = Self {
        signature: Fact::NotJudged,
        issuer: Fact::NotJudged,
        standing: Fact::NotJudged,
        content: Fact::NotJudged,
    };

    /// All four, in their order.
    #[must_use]
    pub const fn all(&self) -> [Fact; 4] {
        [self.signature, self.issuer, self.standing, self.content]
    }
}

/// The headline of a card with these facts, of whose person a rule says this, if one is chosen. A
/// rule makes nothing green and nothing red: it only takes the green (architecture §3).
#[must_use]
pub fn decide(facts: Facts, rule: Option<Ruling>) -> Headline {
    let all = facts.all();
    let is_met = rule.is_none_or(|rule| rule == Ruling::Met);
    if all.contains(&Fact::Bad) {
        Headline::DoNotAccept
    } else if all.iter().all(|fact| *fact == Fact::Good) && is_met {
        Headline::Verified
    } else {
        Headline::Check
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACTS: [Fact; 4] = [Fact::NotJudged, Fact::Good, Fact::Unsure, Fact::Bad];

    const RULINGS: [Option<Ruling>; 4] = [
        None,
        Some(Ruling::Met),
        Some(Ruling::CannotTell),
        Some(Ruling::NotMet),
    ];

    fn all_facts() -> Vec<Facts> {
        let mut all = Vec::new();
        for signature in FACTS {
            for issuer in FACTS {
                for standing in FACTS {
                    all.extend(FACTS.map(|content| Facts {
                        signature,
                        issuer,
                        standing,
                        content,
                    }));
                }
            }
        }
        all
    }

    #[test]
    fn of_all_256_combinations_one_is_green() {
        let mut green = 0;
        for facts in all_facts() {
            let bad = facts.all().contains(&Fact::Bad);
            let headline = decide(facts, None);
            assert_eq!(headline == Headline::DoNotAccept, bad, "{facts:?}");
            green += usize::from(headline == Headline::Verified);
        }
        assert_eq!(green, 1);
    }

    #[test]
    fn a_rule_takes_the_green_and_changes_nothing_else() {
        for facts in all_facts() {
            let without = decide(facts, None);
            for rule in RULINGS {
                let is_taken = matches!(rule, Some(Ruling::NotMet | Ruling::CannotTell));
                let expected = match without {
                    Headline::Verified if is_taken => Headline::Check,
                    other => other,
                };
                assert_eq!(decide(facts, rule), expected, "{facts:?} {rule:?}");
            }
        }
    }

    #[test]
    fn green_is_outweighed_by_everything_and_red_by_nothing() {
        for headline in [
            Headline::NotAHealthCode,
            Headline::SharedNotSigned,
            Headline::Check,
        ] {
            assert!(Headline::Verified < headline && headline < Headline::DoNotAccept);
        }
        assert!(Headline::SharedNotSigned < Headline::Check);
    }
}
