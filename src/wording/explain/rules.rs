//! What a rule that is chosen says of a genuine card.

use super::Explanation;
use crate::verdict::Headline;

pub(super) const ALL: [Explanation; 2] = [
    Explanation {
        code: "rule-not-met",
        title: "The rule that is chosen asks for more",
        found: "By this kiosk's count of the person's signed doses and results, something that the \
            rule asks for is missing.",
        meaning: "The card is genuine and stays so. A dose may be on another card or on paper, or the \
            person may be exempt: the rule knows neither.",
        staff: "Look at the rule's rows for what is missing. Ask for other cards or papers, or decide \
            by the rules of your house.",
        holder: Some("Bring the cards or papers of the other doses."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "The rule's own source, which stands beside its answer; SMART Health Cards FAQ: who \
            verifies decides which rules to apply",
    },
    Explanation {
        code: "rule-cannot-tell",
        title: "Whether the rule that is chosen is met can't be told",
        found: "What is signed leaves it open: a date lacks its day, a code is unknown, a dose was \
            repeated too soon after one that does not count, or the rule leaves it to staff.",
        meaning: "The card is genuine and stays so. Nothing was assumed in the person's favour or \
            against it.",
        staff: "Look at the rule's rows for what is open, and decide by the rules of your house.",
        holder: Some("Bring papers with the full dates."),
        issuer: None,
        headline: Some(Headline::Check),
        source: "The rule's own source; CDC Logic Specification and ACIP General Best Practices for \
            how doses are counted",
    },
];
