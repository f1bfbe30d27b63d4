//! The readers that are compared.

use std::panic::{AssertUnwindSafe, catch_unwind};

use health_card_kiosk::capture::{CodeReader as _, Luma, QrCascade, thread_time};
use rxing::common::HybridBinarizer;
use rxing::qrcode::cpp_port::QrReader;
use rxing::{BinaryBitmap, DecodeHints, Luma8Source, Reader as _};

/// Names, with what gives the texts in a picture.
pub const ENGINES: [(&str, fn(&Luma) -> Vec<String>); 5] = [
    ("live", live),
    ("still", still),
    ("zxing-cpp", zxing),
    ("rxing", rxing),
    ("rqrr", rqrr),
];

/// Places in [`ENGINES`].
pub const LIVE: usize = 0;
pub const ZXING: usize = 2;

/// What one engine made of one frame.
pub struct Reading {
    pub right: bool,
    /// Texts that are not in the frame.
    pub wrong: usize,
    pub milliseconds: f64,
}

pub fn timed(read: fn(&Luma) -> Vec<String>, picture: &Luma, text: &str) -> Reading {
    let before = thread_time();
    let texts = catch_unwind(AssertUnwindSafe(|| read(picture))).unwrap_or_default();
    let milliseconds = thread_time().saturating_sub(before).as_secs_f64() * 1e3;
    Reading {
        right: texts.iter().any(|one| one == text),
        wrong: texts.iter().filter(|one| *one != text).count(),
        milliseconds,
    }
}

/// One picture of a stream, without any before it.
fn live(picture: &Luma) -> Vec<String> {
    cascade(QrCascade::live(), picture)
}

fn still(picture: &Luma) -> Vec<String> {
    cascade(QrCascade::still(), picture)
}

fn cascade(mut reader: QrCascade, picture: &Luma) -> Vec<String> {
    let found = reader.read(picture);
    found.iter().map(|code| code.text.to_string()).collect()
}

/// One call with its defaults: tries harder, rotated, inverted and reduced.
fn zxing(picture: &Luma) -> Vec<String> {
    let (width, height) = (picture.width(), picture.height());
    zxingcpp::ImageView::from_slice(picture.pixels(), width, height, zxingcpp::ImageFormat::Lum)
        .and_then(|view| {
            zxingcpp::read()
                .formats([zxingcpp::BarcodeFormat::QRCode])
                .from(view)
        })
        .map(|codes| codes.iter().map(zxingcpp::Barcode::text).collect())
        .unwrap_or_default()
}

fn rxing(picture: &Luma) -> Vec<String> {
    let (width, height) = (picture.width(), picture.height());
    let Ok(source) = Luma8Source::new_with_slice(picture.pixels(), width, height) else {
        return Vec::new();
    };
    let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
    let hints = DecodeHints {
        TryHarder: Some(true),
        ..DecodeHints::default()
    };
    let found = QrReader.decode_with_hints(&mut bitmap, &hints);
    found.map_or_else(|_| Vec::new(), |code| vec![code.getText().to_owned()])
}

fn rqrr(picture: &Luma) -> Vec<String> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let pixels = picture.pixels();
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let grids = prepared.detect_grids();
    grids
        .iter()
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .collect()
}
