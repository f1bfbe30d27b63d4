//! Which documents a summary has, and what each of their forms holds.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::{Attachment, AttachmentContent, Decoded, Document, content};
use crate::fhir::entries::Entries;
use crate::json::Json;
use crate::limits;
use crate::shl::{HostName, MediaType};
use crate::text::Personal;

/// Reads the documents of a summary.
pub(in crate::fhir) struct Documents<'e, 'a> {
    entries: &'e Entries<'a>,
    /// How many forms are read of the resource at each place that has any.
    forms: HashMap<usize, usize>,
    /// Where the resources stand that are shown where something else points at them.
    contents: HashSet<usize>,
    /// What was decoded: a `Binary` is held once, however many point at it.
    decoded: RefCell<HashMap<*const Json, Rc<Decoded>>>,
    /// Bytes that may still be held.
    room: Cell<usize>,
}

impl<'e, 'a> Documents<'e, 'a> {
    /// Of the resources at `places` of the bundle with these entries.
    pub(in crate::fhir) fn of(entries: &'e Entries<'a>, places: &[(usize, bool)]) -> Self {
        let mut documents = Self {
            entries,
            forms: HashMap::new(),
            contents: HashSet::new(),
            decoded: RefCell::default(),
            room: Cell::new(limits::ATTACHMENTS_BYTES),
        };
        let mut room = limits::ATTACHMENTS_IN_ALL;
        for (place, _) in places {
            let resource = entries.resources.get(*place).copied();
            let Some(resource) = resource.filter(|resource| has_attachments(resource)) else {
                continue;
            };
            let forms = attachments(resource).take(limits::ATTACHMENTS.min(room));
            let mut count = 0;
            for attachment in forms {
                count += 1;
                // Only what is shown there is not shown where it stands.
                if let Some((Some(place), _)) = documents.binary(attachment, resource) {
                    documents.contents.insert(place);
                }
            }
            room -= count;
            documents.forms.insert(*place, count);
        }
        documents
    }

    /// The documents that the resource at `place` is or holds.
    pub(in crate::fhir) fn at(&self, place: usize) -> Vec<Document> {
        let Some(resource) = self.entries.resources.get(place).copied() else {
            return Vec::new();
        };
        let of = |attachments| Document::of(resource, self.entries, attachments);
        let most = self.forms.get(&place).copied().unwrap_or_default();
        let left_out = attachments(resource).skip(most).count();
        let forms = attachments(resource).take(most);
        let forms = forms.map(|attachment| self.read(attachment, resource));
        match resource.text_of("resourceType") {
            Some("DocumentReference" | "Media") => {
                let mut document = of(forms.collect());
                document.left_out = left_out;
                vec![document]
            }
            Some("Binary") if self.contents.contains(&place) => Vec::new(),
            Some("Binary") => vec![of(vec![self.binary_form(resource)])],
            // Each is the report as a whole.
            Some("DiagnosticReport") => {
                let mut documents: Vec<Document> = forms.map(|form| of(vec![form])).collect();
                if documents.is_empty() && left_out > 0 {
                    documents.push(of(Vec::new()));
                }
                if let Some(last) = documents.last_mut() {
                    last.left_out = left_out;
                }
                documents
            }
            _ => Vec::new(),
        }
    }

    /// The `Binary` that the `url` of an attachment in `resource` points at, unless the attachment
    /// brings its own bytes, with its place in the bundle.
    fn binary(&self, attachment: &Json, resource: &'a Json) -> Option<(Option<usize>, &'a Json)> {
        if attachment.text_of("data").is_some() {
            return None;
        }
        let url = attachment.text_of("url")?;
        let (place, found) = if let Some(id) = url.strip_prefix('#') {
            let mut contained = resource.items_of("contained").iter();
            let found = contained.find(|found| found.text_of("id") == Some(id))?;
            (None, found)
        } else {
            let place = self.entries.place(url)?;
            (Some(place), *self.entries.resources.get(place)?)
        };
        (found.text_of("resourceType") == Some("Binary")).then_some((place, found))
    }

    fn read(&self, json: &Json, resource: &'a Json) -> Attachment {
        let referred = self.binary(json, resource).map(|(_, found)| found);
        let mut attachment = Attachment::new(AttachmentContent::Missing);
        let said = json.text_of("contentType");
        let own = || referred.and_then(|found| found.text_of("contentType"));
        attachment.media_type = said.or_else(own).map(MediaType::parse);
        attachment.title = json.text_of("title").and_then(Personal::new);
        if json.text_of("data").is_some() {
            attachment.take(&self.decoded(json), json);
        } else if let Some(found) = referred {
            attachment.take(&self.decoded(found), json);
        } else if let Some(url) = json.text_of("url") {
            // What a server shows after a `#` makes no difference to where it lies.
            let host = url.split('#').next().and_then(HostName::of);
            attachment.content = AttachmentContent::Elsewhere(host);
        }
        attachment
    }

    /// FHIR R4 `Binary`, which stands alone.
    fn binary_form(&self, resource: &Json) -> Attachment {
        let mut attachment = Attachment::new(AttachmentContent::Missing);
        attachment.media_type = resource.text_of("contentType").map(MediaType::parse);
        attachment.take(&self.decoded(resource), &Json::Null);
        attachment
    }

    /// What the `data` of `json` holds: decoded once, as far as there is room.
    fn decoded(&self, json: &Json) -> Rc<Decoded> {
        let mut all = self.decoded.borrow_mut();
        let decoded = all.entry(std::ptr::from_ref(json)).or_insert_with(|| {
            let data = json.text_of("data").unwrap_or_default();
            let content = content(data, self.room.get());
            if let AttachmentContent::Held(bytes, _) = &content {
                self.room.set(self.room.get().saturating_sub(bytes.len()));
            }
            Rc::new(Decoded {
                content,
                sha1: OnceCell::new(),
                patient: OnceCell::new(),
            })
        });
        Rc::clone(decoded)
    }
}

/// Whether what is attached to it is read.
fn has_attachments(resource: &Json) -> bool {
    matches!(
        resource.text_of("resourceType"),
        Some("DocumentReference" | "Media" | "DiagnosticReport")
    )
}

/// What is attached to a resource that has attachments.
fn attachments(resource: &Json) -> impl Iterator<Item = &Json> {
    let contents = resource.items_of("content").iter();
    let in_contents = contents.filter_map(|content| content.get("attachment"));
    let alone = resource
        .get("content")
        .filter(|content| content.is_object());
    let all = in_contents.chain(alone);
    all.chain(resource.items_of("presentedForm"))
}
