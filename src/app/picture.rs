//! The camera's picture on the screen: one texture, and memory that is asked for once.

use std::sync::Arc;

use eframe::egui::{
    Color32, ColorImage, Context, TextureHandle, TextureId, TextureOptions, Vec2, vec2,
};

use crate::capture::Preview;
use crate::lane::Lane;

/// The newest preview, as a texture.
#[derive(Default)]
pub(super) struct Picture {
    taken: Preview,
    /// The painter holds one of them until it has uploaded it; then it is filled again.
    images: [Arc<ColorImage>; 2],
    texture: Option<TextureHandle>,
}

impl Picture {
    /// Takes the newest preview, if there is one.
    pub(super) fn take(&mut self, lane: &Lane, context: &Context) {
        if !lane.take_preview(&mut self.taken) {
            return;
        }
        let size = [self.taken.width, self.taken.height].map(|side| side as usize);
        let [width, height] = size.map(|side| u16::try_from(side).map_or(0.0, f32::from));
        self.images.swap(0, 1);
        let image = Arc::make_mut(&mut self.images[0]);
        image.size = size;
        image.source_size = vec2(width, height);
        image.pixels.clear();
        let colours = self.taken.rgb.chunks_exact(3);
        let opaque = |rgb: &[u8]| Color32::from_rgba_premultiplied(rgb[0], rgb[1], rgb[2], 255);
        image.pixels.extend(colours.map(opaque));
        let image = Arc::clone(&self.images[0]);
        if let Some(texture) = &mut self.texture {
            texture.set(image, TextureOptions::LINEAR);
        } else {
            let loaded = context.load_texture("preview", image, TextureOptions::LINEAR);
            self.texture = Some(loaded);
        }
    }

    /// What to draw: the texture and its size in pixels.
    pub(super) fn shown(&self) -> Option<(TextureId, Vec2)> {
        let texture = self.texture.as_ref()?;
        Some((texture.id(), texture.size_vec2()))
    }
}
