//! The long form of each stable code, for support and for whoever wants to know more (req-Q7). One
//! file a group; each entry says what was found, what it means and what it does not, and what to do.

mod content;
mod files;
mod headlines;
mod link_files;
mod link_servers;
mod link_texts;
mod links;
mod other;
mod reading;
mod rules;
mod signature;
mod standing;
mod trust;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;

use crate::verdict::Headline;

/// The long form of one code.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// The stable code of a reason, a note, a headline or a link that does not open.
    pub code: &'static str,
    /// A few words, without a full stop.
    pub title: &'static str,
    /// What was found, as exactly as support needs it.
    pub found: &'static str,
    /// Why it matters, and what it does not mean.
    pub meaning: &'static str,
    /// What staff can do.
    pub staff: &'static str,
    /// What the holder can do, where they can do something.
    pub holder: Option<&'static str>,
    /// What the issuer has to do, where it can be the issuer's fault.
    pub issuer: Option<&'static str>,
    /// The headline that it leads to by itself; `None` if it changes none.
    pub headline: Option<Headline>,
    /// Which document says so, or that it is a rule of this product.
    pub source: &'static str,
}

/// Of a link that does not open: there is nothing to judge, and so no headline.
const fn link(
    code: &'static str,
    title: &'static str,
    found: &'static str,
    meaning: &'static str,
    staff: &'static str,
) -> Explanation {
    Explanation {
        code,
        title,
        found,
        meaning,
        staff,
        holder: None,
        issuer: None,
        headline: None,
        source: "SMART Health Links specification; a rule of this product",
    }
}

/// Of a file of a link that does not open, which keeps the visit from being green or blue.
const fn file_of_link(
    code: &'static str,
    title: &'static str,
    found: &'static str,
    meaning: &'static str,
    staff: &'static str,
) -> Explanation {
    Explanation {
        headline: Some(Headline::Check),
        source: "SMART Health Links specification; RFC 7516",
        ..link(code, title, found, meaning, staff)
    }
}

/// Explanations of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// What they are about.
    pub title: &'static str,
    /// Each of them.
    pub all: &'static [Explanation],
}

/// Every explanation there is, in groups, from what stands largest on the screen.
pub const GROUPS: [Group; 13] = [
    Group {
        title: "Headlines",
        all: &headlines::ALL,
    },
    Group {
        title: "Reading a code or a file",
        all: &reading::ALL,
    },
    Group {
        title: "Files and scanners",
        all: &files::ALL,
    },
    Group {
        title: "The card's form and signature",
        all: &signature::ALL,
    },
    Group {
        title: "Trust in the issuer",
        all: &trust::ALL,
    },
    Group {
        title: "Whether the card still stands",
        all: &standing::ALL,
    },
    Group {
        title: "What the card says",
        all: &content::ALL,
    },
    Group {
        title: "Rules",
        all: &rules::ALL,
    },
    Group {
        title: "Links and what they share",
        all: &links::ALL,
    },
    Group {
        title: "Links that are not asked for",
        all: &link_texts::ALL,
    },
    Group {
        title: "The link's server",
        all: &link_servers::ALL,
    },
    Group {
        title: "Files of a link",
        all: &link_files::ALL,
    },
    Group {
        title: "Other codes and records",
        all: &other::ALL,
    },
];

/// Codes named where one is not known; more would be a list again.
const NEAREST: usize = 4;

fn all() -> impl Iterator<Item = &'static Explanation> {
    GROUPS.iter().flat_map(|group| group.all)
}

/// The explanation of `code`.
#[must_use]
pub fn explain(code: &str) -> Option<&'static Explanation> {
    all().find(|explanation| explanation.code == code)
}

/// The codes that somebody who wrote `code` may have meant, nearest first.
#[must_use]
pub fn nearest(code: &str) -> Vec<&'static str> {
    // A slip in one letter of three, or a word of the code.
    let most = (code.len() / 3).max(1);
    let is_word = code.len() > 2;
    let distance = |known: &str| match is_word && known.contains(code) {
        true => 0,
        false => strsim::osa_distance(code, known),
    };
    let mut near: Vec<(usize, &str)> = all()
        .map(|explanation| (distance(explanation.code), explanation.code))
        .filter(|(distance, _code)| *distance <= most)
        .collect();
    near.sort_unstable();
    near.into_iter()
        .take(NEAREST)
        .map(|(_distance, code)| code)
        .collect()
}

/// What stands before each part of an explanation.
pub mod label {
    /// Before [`super::Explanation::found`].
    pub const FOUND: &str = "Found";
    /// Before [`super::Explanation::meaning`].
    pub const MEANING: &str = "Meaning";
    /// Before [`super::Explanation::staff`].
    pub const STAFF: &str = "Staff";
    /// Before [`super::Explanation::holder`].
    pub const HOLDER: &str = "Holder";
    /// Before [`super::Explanation::issuer`].
    pub const ISSUER: &str = "Issuer";
    /// Before [`super::leads_to`].
    pub const LEADS_TO: &str = "Leads to";
    /// Before [`super::Explanation::source`].
    pub const SOURCE: &str = "Source";
}

/// The headline that a code leads to, with its colour.
#[must_use]
pub fn leads_to(headline: Option<Headline>) -> String {
    let Some(headline) = headline else {
        return "no change".to_owned();
    };
    let colour = match headline {
        Headline::Verified => "green",
        Headline::Check => "amber",
        Headline::DoNotAccept => "red",
        Headline::SharedNotSigned | Headline::Link => "blue",
        Headline::NotAHealthCode | Headline::Incomplete => "grey",
    };
    let headline = super::Words::english().get(super::headline(headline));
    format!("{headline} ({colour})")
}

/// What is said of a code that is none. Its letters are shown so that they change no line.
#[must_use]
pub fn unknown(code: &str) -> String {
    let near = nearest(&code.to_ascii_lowercase());
    let code: String = code.chars().take(60).collect();
    match near.is_empty() {
        true => format!("no code is called {code:?}; `explain` alone lists them all"),
        false => format!("no code is called {code:?}; perhaps {}", near.join(", ")),
    }
}
