//! A matrix of modules, decoded by rqrr: format, Reed-Solomon and payload (ISO/IEC 18004, 7 and 12).

use rqrr::{BitGrid, Grid};
use zeroize::Zeroizing;

/// The modules of one code, row by row; `true` is dark.
pub(super) struct Matrix {
    pub(super) side: usize,
    pub(super) dark: Vec<bool>,
}

impl BitGrid for &Matrix {
    fn size(&self) -> usize {
        self.side
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        self.dark[y * self.side + x]
    }
}

impl Matrix {
    /// The text, if there are not too many errors.
    pub(super) fn text(&self) -> Option<Zeroizing<String>> {
        let mut bytes = Zeroizing::new(Vec::new());
        Grid::new(self).decode_to(&mut *bytes).ok()?;
        let text = std::str::from_utf8(&bytes).ok()?;
        Some(Zeroizing::new(text.to_owned()))
    }
}
