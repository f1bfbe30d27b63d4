//! The frames of a folder, as their generator lists them.

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

use health_card_kiosk::capture::Luma;
use serde::Deserialize;

/// One line of the manifest, and its text.
#[derive(Deserialize)]
pub struct Frame {
    pub id: String,
    file: String,
    /// `main`, or `limit` for the least size.
    pub set: String,
    pub category: String,
    /// 1 to 5; in the set `limit`, pixels a module.
    pub severity: f64,
    pub code: String,
    /// `720` or `1080`.
    pub res: String,
    payload: String,
    /// Whether the whole code is in view.
    pub in_frame: bool,
    #[serde(skip)]
    pub text: String,
}

impl Frame {
    /// Frames of one half are tuned on; the other half tells whether that was luck.
    pub fn is_held_out(&self) -> bool {
        let hash = self.id.bytes().fold(2_166_136_261_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
        });
        (hash ^ hash >> 15) % 2 == 1
    }

    pub fn open(&self, folder: &Path) -> Result<Luma, Box<dyn Error>> {
        let bytes = std::fs::read(folder.join(&self.file))?;
        let picture = image::load_from_memory_with_format(&bytes, image::ImageFormat::Pnm)?;
        let (width, height) = (picture.width(), picture.height());
        let pixels = picture.into_luma8().into_raw();
        Luma::new(width, height, pixels).ok_or_else(|| "a frame of an odd size".into())
    }
}

/// All frames of a folder.
pub fn list(folder: &Path) -> Result<Vec<Frame>, Box<dyn Error>> {
    let texts = std::fs::read(folder.join("payloads.json"))?;
    let texts: HashMap<String, String> = serde_json::from_slice(&texts)?;
    let mut frames = Vec::new();
    for line in std::fs::read_to_string(folder.join("manifest.jsonl"))?.lines() {
        let mut frame: Frame = serde_json::from_str(line)?;
        frame.text = texts
            .get(&frame.payload)
            .ok_or("a payload is not listed")?
            .clone();
        frames.push(frame);
    }
    Ok(frames)
}
