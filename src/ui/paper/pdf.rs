//! The smallest PDF that shows pictures of pages: ISO 32000-1 §7.5 (file structure), §8.9 (images).
//! It names no program, person or time, so that the same pages are the same file.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use zeroize::Zeroizing;

/// The objects before those of the pages: the catalogue and the list of pages.
const FIXED: usize = 2;

/// The objects of each page: itself, what is drawn, the picture.
const OF_PAGE: usize = 3;

/// A file that is being written.
pub(super) struct Pdf {
    bytes: Zeroizing<Vec<u8>>,
    /// Where each object begins, from the third on.
    starts: Vec<usize>,
    wide: f32,
    high: f32,
    pages: usize,
}

impl Pdf {
    /// A file of pages of this size, in points.
    pub(super) fn new(wide: f32, high: f32) -> Self {
        Self {
            // The second line says that what follows is no text.
            bytes: Zeroizing::new(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec()),
            starts: Vec::new(),
            wide,
            high,
            pages: 0,
        }
    }

    /// Adds a page that is this picture, in four bits of grey.
    pub(super) fn add(&mut self, width: usize, height: usize, packed: &[u8]) {
        let first = FIXED + self.pages * OF_PAGE + 1;
        let (wide, high) = (self.wide, self.high);
        let (contents, picture) = (first + 1, first + 2);
        self.pages += 1;
        let page = format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide} {high}]/Contents {contents} 0 R\
             /Resources<</XObject<</P {picture} 0 R>>>>>>"
        );
        self.object(page.as_bytes());
        let draws = format!("{wide} 0 0 {high} 0 0 cm /P Do");
        let length = draws.len();
        self.object(format!("<</Length {length}>>stream\n{draws}\nendstream").as_bytes());
        let deflated = deflated(packed);
        let length = deflated.len();
        let mut object = Zeroizing::new(
            format!(
                "<</Type/XObject/Subtype/Image/Width {width}/Height {height}\
                 /ColorSpace/DeviceGray/BitsPerComponent 4/Filter/FlateDecode/Length {length}>>\
                 stream\n"
            )
            .into_bytes(),
        );
        object.extend_from_slice(&deflated);
        object.extend_from_slice(b"\nendstream");
        self.object(&object);
    }

    fn object(&mut self, body: &[u8]) {
        self.starts.push(self.bytes.len());
        let number = FIXED + self.starts.len();
        self.number_and_body(number, body);
    }

    fn number_and_body(&mut self, number: usize, body: &[u8]) {
        self.bytes
            .extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        self.bytes.extend_from_slice(body);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> Zeroizing<Vec<u8>> {
        let pages = (0..self.pages).map(|page| format!("{} 0 R", FIXED + page * OF_PAGE + 1));
        let pages: Vec<String> = pages.collect();
        let catalogue = self.bytes.len();
        self.number_and_body(1, b"<</Type/Catalog/Pages 2 0 R>>");
        let list = self.bytes.len();
        let body = format!(
            "<</Type/Pages/Count {}/Kids[{}]>>",
            pages.len(),
            pages.join(" ")
        );
        self.number_and_body(2, body.as_bytes());
        let table = self.bytes.len();
        let all = FIXED + self.starts.len() + 1;
        let mut end = format!("xref\n0 {all}\n0000000000 65535 f \n");
        let starts = [catalogue, list].into_iter().chain(self.starts);
        end.extend(starts.map(|start| format!("{start:010} 00000 n \n")));
        end.extend([format!(
            "trailer\n<</Size {all}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        )]);
        self.bytes.extend_from_slice(end.as_bytes());
        self.bytes
    }
}

/// In memory there is nothing that could fail.
fn deflated(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut writer = ZlibEncoder::new(Vec::new(), Compression::best());
    let written = writer.write_all(bytes).and_then(|()| writer.finish());
    Zeroizing::new(written.unwrap_or_default())
}
