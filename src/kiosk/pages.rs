//! What is on a result's page, put into words once and not for every picture of the screen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::wording::records::{Page, Reading};
use crate::wording::{Language, Words};

/// The page in view. It goes with the result that it belongs to.
#[derive(Default)]
pub struct Pages(RefCell<Option<(Key, Rc<Page>)>>);

/// What a page depends on.
#[derive(Clone, Copy, Eq, PartialEq)]
struct Key {
    item: usize,
    language: Language,
    is_raw: bool,
    reading: Reading,
}

impl Pages {
    /// The page of the item at `item`, made anew where anything that it depends on has changed. How
    /// long ago something was is told to the minute.
    pub fn get(
        &self,
        item: usize,
        words: Words,
        is_raw: bool,
        reading: Reading,
        make: impl FnOnce(Reading) -> Page,
    ) -> Rc<Page> {
        let key = Key {
            item,
            language: words.language(),
            is_raw,
            reading: reading.to_the_minute(),
        };
        let mut page = self.0.borrow_mut();
        match &*page {
            Some((known, page)) if *known == key => Rc::clone(page),
            _ => {
                let made = Rc::new(make(reading));
                *page = Some((key, Rc::clone(&made)));
                made
            }
        }
    }
}

/// Which part of something was drawn last, so that another part begins at its top.
#[derive(Default)]
pub struct Drawn(Cell<Option<usize>>);

impl Drawn {
    /// Whether `part` was not drawn last; from now on it was.
    pub fn begins(&self, part: usize) -> bool {
        self.0.replace(Some(part)) != Some(part)
    }
}
