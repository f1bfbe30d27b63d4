//! A matrix of modules, decoded by rqrr: format, Reed-Solomon and payload (ISO/IEC 18004, 7 and 12).
//!
//! Our own correction comes before, since it knows how certain each module is, and is quick to say
//! no.

use rqrr::{BitGrid, Grid};
use zeroize::Zeroizing;

use super::codewords::Layout;
use super::equalize::Modules;

/// The modules of one code, row by row; `true` is dark.
struct Matrix<'a> {
    side: usize,
    dark: &'a [bool],
}

impl BitGrid for &Matrix<'_> {
    fn size(&self) -> usize {
        self.side
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        self.dark[y * self.side + x]
    }
}

/// The text that the modules hold, if there are not too many errors.
pub(super) fn text(modules: &Modules, layout: &Layout) -> Option<Zeroizing<String>> {
    let mut dark = Zeroizing::new(modules.dark());
    if !layout.correct(&mut dark, &modules.margins) {
        return None;
    }
    let matrix = Matrix {
        side: modules.side,
        dark: &dark,
    };
    let mut bytes = Zeroizing::new(Vec::new());
    Grid::new(&matrix).decode_to(&mut *bytes).ok()?;
    let text = std::str::from_utf8(&bytes).ok()?;
    Some(Zeroizing::new(text.to_owned()))
}
