//! One person's inputs, judged together. No clock, file or network: what is judged is given.

use zeroize::Zeroizing;

use crate::directory::Directory;
use crate::limits;
use crate::payload::chunks::{Added, Chunk};
use crate::payload::{ChunkSet, Payload, PayloadError};
use crate::shc;
use crate::shl::Link;
use crate::time::Moment;
use crate::verdict::{Headline, Input, Note, Verdict, visit_headline};

/// One person's inputs, in which the chunks of a card find each other.
#[derive(Default)]
pub struct Sitting {
    chunks: ChunkSet,
}

/// What came of one text.
pub enum Outcome {
    /// Verdicts on all that was in it, at least one.
    Judged(Vec<Verdict>),
    /// A chunk, and others of its card are still missing. If it began another card, this is what
    /// there is to say of the one before, which stays incomplete.
    Waiting(Option<Box<Verdict>>),
}

impl Sitting {
    /// Judges `text`, as read from one code or one file.
    pub fn add(&mut self, text: &str, directory: &Directory, moment: Moment) -> Outcome {
        let card = |jws: &str| Verdict::on_card(shc::verify(jws, directory), directory, moment);
        Outcome::Judged(match Payload::read(text) {
            Ok(Payload::Code(jws)) => {
                let mut verdict = card(&jws);
                if jws.len() > limits::ONE_CODE_LETTERS {
                    let letters = jws.len();
                    verdict.add_note(Note::LongForOneCode { letters });
                }
                vec![verdict]
            }
            Ok(Payload::Cards(cards)) => {
                let in_file = |jws: &Zeroizing<String>| card(jws).came_as(Input::CardFile);
                cards.iter().map(in_file).collect()
            }
            Ok(Payload::Chunk(chunk)) => return self.add_chunk(chunk, directory, moment),
            Ok(Payload::Link(link)) => vec![match Link::parse(&link) {
                Ok(_link) => Verdict::on_link(directory, moment),
                Err(error) => Verdict::on_bad_link(error, directory, moment),
            }],
            Ok(Payload::Fhir(json)) => Verdict::on_shared(json, None, directory, moment),
            Ok(Payload::Foreign(foreign)) => vec![Verdict::on_foreign(foreign, directory, moment)],
            Err(error) => vec![Verdict::on_damaged(error, directory, moment)],
        })
    }

    fn add_chunk(&mut self, chunk: Chunk, directory: &Directory, moment: Moment) -> Outcome {
        match self.chunks.add(chunk, moment.shown) {
            Added::Complete(jws) => {
                let card = shc::verify(&jws, directory);
                Outcome::Judged(vec![Verdict::on_joined_card(card, directory, moment)])
            }
            Added::TooLong => {
                let too_long = Verdict::on_damaged(PayloadError::TooLong, directory, moment);
                Outcome::Judged(vec![too_long])
            }
            Added::Waiting(_) => Outcome::Waiting(None),
            Added::Restarted { dropped, .. } => {
                let verdict = Verdict::on_incomplete(dropped, directory, moment);
                Outcome::Waiting(Some(Box::new(verdict)))
            }
        }
    }

    /// What to say of chunks whose card is not whole; `None` if there are none.
    #[must_use]
    pub fn incomplete(&self, directory: &Directory, moment: Moment) -> Option<Verdict> {
        let progress = self.chunks.progress()?;
        Some(Verdict::on_incomplete(progress, directory, moment))
    }

    /// Judges texts that were shown together: all verdicts, and of chunks where they stand.
    pub fn judge(
        &mut self,
        texts: &[Zeroizing<String>],
        directory: &Directory,
        moment: Moment,
    ) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        let mut waits = false;
        for text in texts {
            match self.add(text, directory, moment) {
                Outcome::Judged(judged) => verdicts.extend(judged),
                Outcome::Waiting(_another_card_was_begun) => waits = true,
            }
        }
        if waits {
            verdicts.extend(self.incomplete(directory, moment));
        } else if visit_headline(&verdicts) != Some(Headline::NotAHealthCode) {
            // Somebody else's card ends the wait for the rest of a card in several codes (req-B5);
            // a poster in view does not.
            *self = Self::default();
        }
        verdicts
    }
}

/// The link that `texts` are, where they are nothing else: it can be opened, and nobody else's card
/// is beside it.
#[must_use]
pub fn only_link(texts: &[Zeroizing<String>]) -> Option<Link> {
    let [text] = texts else { return None };
    match Payload::read(text) {
        Ok(Payload::Link(link)) => Link::parse(&link).ok(),
        _ => None,
    }
}
