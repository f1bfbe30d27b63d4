//! Raw DEFLATE from strangers, within a bound. RFC 1951.

use flate2::{Decompress, FlushDecompress, Status};
use zeroize::Zeroizing;

/// Why compressed bytes can't be taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InflateError {
    /// Not raw DEFLATE, whole and with nothing after it. A wrapper of zlib or gzip is refused
    /// (req-D8, req-M3).
    #[error("not raw DEFLATE")]
    Deflate,
    /// Beyond the bound (req-D9).
    #[error("too large")]
    TooLarge,
}

/// Inflates `compressed` to at most `most` bytes. Every buffer of our own is wiped. What shrinks to
/// less than a thirty-second part leaves up to 32 KiB of itself in the inflater's own window, which
/// is not wiped.
///
/// # Errors
/// [`InflateError`], as the names of its variants say.
pub fn inflate(compressed: &[u8], most: usize) -> Result<Zeroizing<Vec<u8>>, InflateError> {
    let mut inflater = Decompress::new(false);
    // Cards shrink to a third, bundles to a tenth. With room for all of it at once, nothing is left
    // in the inflater; growing copies, and each old buffer must be wiped.
    let room = compressed.len().saturating_mul(32).clamp(1, most + 1);
    let mut inflated = Zeroizing::new(Vec::with_capacity(room));
    loop {
        let read = usize::try_from(inflater.total_in()).unwrap_or(usize::MAX);
        let rest = compressed.get(read..).unwrap_or_default();
        let status = inflater
            .decompress_vec(rest, &mut inflated, FlushDecompress::Finish)
            .map_err(|_deflate| InflateError::Deflate)?;
        if inflated.len() > most {
            return Err(InflateError::TooLarge);
        }
        let whole = inflater.total_in() == compressed.len() as u64;
        match status {
            Status::StreamEnd if whole => return Ok(inflated),
            Status::StreamEnd => return Err(InflateError::Deflate),
            _ if inflated.len() < inflated.capacity() => return Err(InflateError::Deflate),
            _ => grow(&mut inflated, most),
        }
    }
}

/// Gives `buffer` at least twice its room, up to one byte past `bound`, and wipes the old one.
fn grow(buffer: &mut Zeroizing<Vec<u8>>, bound: usize) {
    let room = (buffer.capacity() * 2).clamp(1, bound + 1);
    let mut larger = Zeroizing::new(Vec::with_capacity(room));
    larger.extend_from_slice(buffer);
    *buffer = larger;
}
