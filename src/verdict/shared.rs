//! Verdicts on what comes without an issuer's signature, and on what a link says of its files.

use std::sync::Arc;

use super::documents;
use super::{Fact, Headline, Input, Note, Reason, UnsignedContent, Verdict, decide};
use crate::directory::Directory;
use crate::fhir::{self, FHIR_VERSION};
use crate::json::Json;
use crate::shl::{FileFault, LinkError};
use crate::time::Moment;

impl Verdict {
    /// What to say of records that nobody signed: never more than that they were shared. One for
    /// each person in them. `fhir_version` as it is said beside them, if it is.
    #[must_use]
    pub fn on_shared(
        json: Json,
        fhir_version: Option<&str>,
        directory: &Directory,
        moment: Moment,
    ) -> Vec<Self> {
        let version = fhir_version.unwrap_or(FHIR_VERSION);
        let summaries = fhir::shared(&Arc::new(json), version, moment.at_latest());
        let on_one = |summary: fhir::Summary| {
            let mut verdict = Self::on_unsigned(Reason::NotSigned, directory, moment)
                .came_as(Input::SharedRecord);
            let doubts = summary.faults.iter().copied().map(Reason::Content);
            verdict.reasons.extend(doubts);
            verdict.notes.extend(provenance(&summary));
            if documents::name_another(&summary) {
                verdict.doubt(Reason::DocumentOfAnother);
            }
            verdict.unsigned = Some(UnsignedContent { summary });
            verdict
        };
        summaries.into_iter().map(on_one).collect()
    }

    /// What to say of a link that nobody can open. It is damaged, and says nothing of a card.
    #[must_use]
    pub fn on_bad_link(error: LinkError, directory: &Directory, moment: Moment) -> Self {
        Self::plain(
            Headline::Check,
            Reason::LinkDamaged(error),
            directory,
            moment,
        )
        .came_as(Input::Link)
    }

    /// What to say of a file that did not open. What is in it may matter, so that nothing beside it
    /// makes the visit green or blue.
    #[must_use]
    pub fn on_unopened(fault: FileFault, directory: &Directory, moment: Moment) -> Self {
        Self::plain(
            Headline::Check,
            Reason::FileNotOpened(fault),
            directory,
            moment,
        )
        .came_as(Input::Link)
    }

    /// What to say of a file of another type: it was shared, and can't be shown.
    #[must_use]
    pub fn on_unknown_file(directory: &Directory, moment: Moment) -> Self {
        Self::on_unsigned(Reason::UnknownFile, directory, moment).came_as(Input::Link)
    }

    /// What to say of an offer of live access.
    #[must_use]
    pub fn on_offer(directory: &Directory, moment: Moment) -> Self {
        Self::on_unsigned(Reason::Offered, directory, moment).came_as(Input::Link)
    }

    fn on_unsigned(reason: Reason, directory: &Directory, moment: Moment) -> Self {
        Self::plain(Headline::SharedNotSigned, reason, directory, moment)
    }

    /// Takes in a doubt that comes from beside the record itself: what is green or blue is no longer
    /// so. A card's signature, issuer and standing stay as they were judged.
    pub fn doubt(&mut self, reason: Reason) {
        if self.facts.content == Fact::Good {
            self.facts.content = Fact::Unsure;
        }
        self.headline = match self.headline {
            Headline::Verified => decide(self.facts, self.ruling()),
            Headline::SharedNotSigned => Headline::Check,
            other => other,
        };
        self.reasons.push(reason);
        self.reasons
            .sort_by_key(|reason| std::cmp::Reverse(reason.weight()));
    }
}

/// What a record says of how it came about (req-R2, req-R3).
fn provenance(summary: &fhir::Summary) -> impl Iterator<Item = Note> + use<> {
    let said = summary.provenance;
    let shared = said.is_patient_shared.then_some(Note::PatientShared);
    let app = said.names_app.then_some(Note::NamesApp);
    shared.into_iter().chain(app)
}
