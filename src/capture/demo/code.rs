//! Makes the QR codes of the demo cards.

use qrcode::bits::Bits;
use qrcode::{Color, EcLevel, QrCode, Version};

/// Texts longer than this, in bytes, get the lowest error correction: a health card's modules
/// would else be too fine for a camera.
const LONG: usize = 300;

/// The light and dark squares of a QR code, without its quiet zone.
pub(in crate::capture) struct Modules {
    /// Modules in a row and in a column.
    pub(in crate::capture) width: usize,
    /// Row by row; `true` is dark.
    pub(in crate::capture) dark: Vec<bool>,
}

impl Modules {
    /// Whether the module is dark; outside is the light quiet zone.
    pub(in crate::capture) fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.width && self.dark.get(row * self.width + column) == Some(&true)
    }
}

/// The code for `text`; `None` if it is too long for any. A card's text becomes a byte segment
/// `shc:/` and a numeric segment, as SMART Health Cards 1.4 asks; all else becomes bytes.
pub(in crate::capture) fn encode(text: &str) -> Option<Modules> {
    let level = if text.len() > LONG {
        EcLevel::L
    } else {
        EcLevel::M
    };
    let digits = text
        .strip_prefix("shc:/")
        .filter(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let code = (1..=40).find_map(|version| {
        let mut bits = Bits::new(Version::Normal(version));
        match digits {
            Some(digits) => {
                bits.push_byte_data(b"shc:/").ok()?;
                bits.push_numeric_data(digits.as_bytes()).ok()?;
            }
            None => bits.push_byte_data(text.as_bytes()).ok()?,
        }
        bits.push_terminator(level).ok()?;
        QrCode::with_bits(bits, level).ok()
    })?;
    Some(Modules {
        width: code.width(),
        dark: code
            .into_colors()
            .into_iter()
            .map(|color| color == Color::Dark)
            .collect(),
    })
}
