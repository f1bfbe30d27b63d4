//! Paints what egui lays out, in memory and without a graphics card or its driver, so that a picture
//! of a screen is the same on every machine.

use std::collections::HashMap;

use egui::epaint::{ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, Context, FullOutput, Pos2, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// A painter with the textures that it was handed.
#[derive(Default)]
pub(super) struct Painter {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Painter {
    /// With a picture in place of a camera's, under the id that tests show.
    pub(super) fn with_preview() -> Self {
        let mut painter = Self::default();
        let (width, height) = (64, 36);
        // A desk in warm light.
        let pixels = (0..width * height).map(|at| {
            let down = u8::try_from(at / width * 2).unwrap_or(u8::MAX);
            Color32::from_gray(150 - down)
        });
        let pixels = pixels.collect();
        let texture = Texture {
            width,
            height,
            pixels,
        };
        painter.textures.insert(TextureId::User(1), texture);
        painter
    }
}

impl Texture {
    /// The colour at `at`, in shares of width and height, between the nearest four pixels.
    fn sample(&self, at: Pos2) -> [f32; 4] {
        let (x, y) = (
            at.x * float(self.width) - 0.5,
            at.y * float(self.height) - 0.5,
        );
        let (left, top) = (x.floor(), y.floor());
        let (right, down) = (x - left, y - top);
        let mut sum = [0.0; 4];
        for (dx, dy, share) in [
            (0.0, 0.0, (1.0 - right) * (1.0 - down)),
            (1.0, 0.0, right * (1.0 - down)),
            (0.0, 1.0, (1.0 - right) * down),
            (1.0, 1.0, right * down),
        ] {
            if share > 0.0 {
                let column = whole(left + dx).min(self.width - 1);
                let row = whole(top + dy).min(self.height - 1);
                let color = self.pixels[row * self.width + column].to_array();
                for (sum, channel) in sum.iter_mut().zip(color) {
                    *sum += share * f32::from(channel) / 255.0;
                }
            }
        }
        sum
    }
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in &changes {
                self.set(id, change);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let [width, height] = [size.x, size.y].map(|side| whole(side.round()));
        let mut canvas = Canvas {
            width,
            height,
            pixels: vec![[0.0, 0.0, 0.0, 1.0]; width * height],
        };
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else {
                return Err("a shape that only a graphics card paints".to_owned());
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                return Err("a texture that nobody handed over".to_owned());
            };
            let clip = Rect::from_min_max(
                (clipped.clip_rect.min.to_vec2() * scale).to_pos2(),
                (clipped.clip_rect.max.to_vec2() * scale).to_pos2(),
            );
            canvas.mesh(&mesh, texture, clip, scale);
        }
        Ok(canvas.picture())
    }
}

impl Painter {
    fn set(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let Some([left, top]) = change.pos else {
            let pixels = image.pixels.clone();
            let texture = Texture {
                width,
                height,
                pixels,
            };
            self.textures.insert(id, texture);
            return;
        };
        if let Some(texture) = self.textures.get_mut(&id) {
            for (row, pixels) in image.pixels.chunks_exact(width).enumerate() {
                let start = (top + row) * texture.width + left;
                texture.pixels[start..start + width].copy_from_slice(pixels);
            }
        }
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let canvas =
            Rect::from_min_max(Pos2::ZERO, Pos2::new(float(self.width), float(self.height)));
        let clip = Rect::from_min_max(clip.min.round(), clip.max.round()).intersect(canvas);
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|at| &mesh.vertices[corners[at] as usize]);
            self.triangle(corners, texture, clip, scale);
        }
    }

    fn triangle(&mut self, corners: [&Vertex; 3], texture: &Texture, clip: Rect, scale: f32) {
        let points = corners.map(|corner| (corner.pos.to_vec2() * scale).to_pos2());
        let area = edge(points[0], points[1], points[2]);
        if area == 0.0 {
            return;
        }
        let bounds = Rect::from_points(&points).intersect(clip);
        if !bounds.is_positive() {
            return;
        }
        let flat = corners.iter().all(|corner| corner.uv == corners[0].uv);
        let flat = flat.then(|| texture.sample(corners[0].uv));
        let (rows, columns) = (
            whole(bounds.top())..whole(bounds.bottom().ceil()),
            whole(bounds.left())..whole(bounds.right().ceil()),
        );
        for y in rows {
            for x in columns.clone() {
                let at = Pos2::new(float(x) + 0.5, float(y) + 0.5);
                let shares = [
                    edge(points[1], points[2], at) / area,
                    edge(points[2], points[0], at) / area,
                    edge(points[0], points[1], at) / area,
                ];
                if !is_inside(shares, points, area) || !clip.contains(at) {
                    continue;
                }
                let sampled = flat.unwrap_or_else(|| {
                    let mut uv = egui::Vec2::ZERO;
                    for (corner, share) in corners.iter().zip(shares) {
                        uv += corner.uv.to_vec2() * share;
                    }
                    texture.sample(uv.to_pos2())
                });
                let mut color = [0.0; 4];
                for (corner, share) in corners.iter().zip(shares) {
                    for (sum, channel) in color.iter_mut().zip(corner.color.to_array()) {
                        *sum += share * f32::from(channel) / 255.0;
                    }
                }
                let under = &mut self.pixels[y * self.width + x];
                let alpha = color[3] * sampled[3];
                for channel in 0..4 {
                    under[channel] =
                        color[channel] * sampled[channel] + under[channel] * (1.0 - alpha);
                }
            }
        }
    }

    fn picture(&self) -> RgbaImage {
        let byte = |channel: f32| {
            let level = (channel.clamp(0.0, 1.0) * 255.0).round();
            u8::try_from(whole(level)).unwrap_or(u8::MAX)
        };
        let [width, height] = [self.width, self.height].map(|side| u32::try_from(side).unwrap());
        RgbaImage::from_fn(width, height, |x, y| {
            let at = y as usize * self.width + x as usize;
            Rgba(self.pixels[at].map(byte))
        })
    }
}

/// Twice the area of a triangle, negative the other way round.
fn edge(from: Pos2, to: Pos2, at: Pos2) -> f32 {
    (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
}

/// Whether a point with these shares of the corners is inside. Of an edge that two triangles share,
/// one has the points on it, so that none is painted twice.
fn is_inside(shares: [f32; 3], points: [Pos2; 3], area: f32) -> bool {
    (0..3).all(|at| {
        if shares[at] != 0.0 {
            return shares[at] > 0.0;
        }
        let along = (points[(at + 2) % 3] - points[(at + 1) % 3]) * area.signum();
        along.y < 0.0 || (along.y == 0.0 && along.x > 0.0)
    })
}

#[expect(clippy::cast_precision_loss, reason = "sides of pictures")]
fn float(number: usize) -> f32 {
    number as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positions in pictures; what is before them counts as their edge"
)]
fn whole(number: f32) -> usize {
    number.max(0.0) as usize
}
