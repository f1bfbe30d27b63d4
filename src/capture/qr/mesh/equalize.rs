//! From the grey of each module to dark or light: what blur brings over from a module's neighbours
//! is estimated and taken back.

use super::symbol::Fixed;

/// Modules to each side of the window for a module's threshold.
const WINDOW: usize = 6;

/// The same for the fit of light and contrast, once the modules are known about.
const FINE_WINDOW: usize = 5;

/// Places of the neighbourhood: the module itself and the eight around it.
const TAPS: usize = 9;

/// The grey of each module, and what was made of it.
pub(super) struct Modules {
    /// Modules in a row.
    pub(super) side: usize,
    greys: Vec<f32>,
    /// 1 for light, -1 for dark.
    pub(super) signs: Vec<f32>,
    /// How much worse the fit were with the module's other colour.
    pub(super) margins: Vec<f32>,
    /// Grey beyond what the modules make it, once they were refined.
    pub(super) left: Vec<f32>,
    /// The mean square of that, in parts of the contrast.
    pub(super) misfit: f32,
}

impl Modules {
    /// Dark is below the mean of the surroundings.
    pub(super) fn new(greys: Vec<f32>, side: usize) -> Self {
        let means = Window::new(&greys, side, WINDOW).means();
        let margins: Vec<f32> = greys
            .iter()
            .zip(&means)
            .map(|(g, m)| (g - m).abs())
            .collect();
        let signs = greys
            .iter()
            .zip(&means)
            .map(|(grey, mean)| if grey < mean { -1.0 } else { 1.0 })
            .collect();
        Self {
            side,
            greys,
            signs,
            margins,
            left: Vec::new(),
            misfit: f32::MAX,
        }
    }

    /// `true` for dark.
    pub(super) fn dark(&self) -> Vec<bool> {
        self.signs.iter().map(|&sign| sign < 0.0).collect()
    }

    /// Takes the modules that are known for known. Gives the part of them that was so already.
    pub(super) fn fix(&mut self, fixed: &Fixed) -> f32 {
        let (mut right, mut all) = (0.0, 0.0);
        for (sign, known) in self.signs.iter_mut().zip(&fixed.modules) {
            if let Some(dark) = known {
                let told = if *dark { -1.0 } else { 1.0 };
                all += 1.0;
                right += f32::from(u8::from(told * *sign > 0.0));
                *sign = told;
            }
        }
        right / all
    }

    /// Finds the blur, the light and the contrast that fit the modules, then the modules that fit
    /// these, `rounds` times.
    pub(super) fn refine(&mut self, fixed: &Fixed, rounds: usize) {
        let (mut light, mut contrast) = self.first_fit();
        for _ in 0..rounds {
            let flat: Vec<f32> = (0..self.greys.len())
                .map(|i| (self.greys[i] - light[i]) / contrast[i])
                .collect();
            let Some(kernel) = self.kernel(&flat) else {
                return;
            };
            let drawn = self.drawn(&kernel);
            (light, contrast) = self.fit(&drawn);
            let mut errors: Vec<f32> = (0..self.greys.len())
                .map(|i| (self.greys[i] - light[i]) / contrast[i] - drawn[i])
                .collect();
            self.improve(&kernel, &mut errors, fixed);
            let clipped = |error: &f32| error.clamp(-0.7, 0.7);
            self.misfit =
                errors.iter().map(|e| clipped(e).powi(2)).sum::<f32>() / errors.len() as f32;
            let squares: Vec<f32> = errors.iter().map(|e| clipped(e).powi(2)).collect();
            let around = Window::new(&squares, self.side, 1).means();
            for (margin, misfit) in self.margins.iter_mut().zip(&around) {
                *margin = margin.max(0.0) / (misfit + 0.02);
            }
            self.left = errors
                .iter()
                .zip(&contrast)
                .map(|(error, contrast)| clipped(error) * contrast)
                .collect();
        }
    }

    fn first_fit(&self) -> (Vec<f32>, Vec<f32>) {
        let means = Window::new(&self.greys, self.side, WINDOW).means();
        let off: Vec<f32> = self
            .greys
            .iter()
            .zip(&means)
            .map(|(grey, mean)| (grey - mean).abs())
            .collect();
        let mut spread = Window::new(&off, self.side, WINDOW).means();
        for value in &mut spread {
            *value = value.max(1.0);
        }
        (means, spread)
    }

    /// Light and contrast around each module: the line with the least squares through the greys
    /// over the modules as `drawn`.
    fn fit(&self, drawn: &[f32]) -> (Vec<f32>, Vec<f32>) {
        let product =
            |a: &[f32], b: &[f32]| -> Vec<f32> { a.iter().zip(b).map(|(a, b)| a * b).collect() };
        let mean = |values: &[f32]| Window::new(values, self.side, FINE_WINDOW).means();
        let (x, y) = (mean(drawn), mean(&self.greys));
        let (xx, xy) = (
            mean(&product(drawn, drawn)),
            mean(&product(drawn, &self.greys)),
        );
        let mut light = Vec::with_capacity(x.len());
        let mut contrast = Vec::with_capacity(x.len());
        for i in 0..x.len() {
            let gain = ((xy[i] - x[i] * y[i]) / (xx[i] - x[i] * x[i]).max(0.02)).max(1.0);
            contrast.push(gain);
            light.push(y[i] - gain * x[i]);
        }
        (light, contrast)
    }

    /// How much of each neighbour is in a module, by least squares.
    fn kernel(&self, flat: &[f32]) -> Option<[f32; TAPS]> {
        let mut system = vec![vec![0.0_f64; TAPS + 2]; TAPS + 1];
        // A third of the rows tells it well enough.
        for y in (1..self.side - 1).step_by(3) {
            for x in 1..self.side - 1 {
                let at = y * self.side + x;
                let mut line = [1.0_f32; TAPS + 1];
                for (tap, sign) in line.iter_mut().zip(self.around(at)) {
                    *tap = sign;
                }
                // One spoiled module is not to bend the fit.
                let value = flat[at].clamp(-2.5, 2.5);
                for (row, &left) in system.iter_mut().zip(&line) {
                    for (sum, &right) in row.iter_mut().zip(&line) {
                        *sum += f64::from(left * right);
                    }
                    row[TAPS + 1] += f64::from(left * value);
                }
            }
        }
        let solved = super::plane::solve(&mut system)?;
        let mut kernel = [0.0; TAPS];
        for (tap, value) in kernel.iter_mut().zip(&solved) {
            *tap = value[0] as f32;
        }
        (kernel[4] > 0.05).then_some(kernel)
    }

    /// The module and its neighbours, row by row, of one that is not at the edge.
    fn around(&self, at: usize) -> [f32; TAPS] {
        let mut signs = [0.0; TAPS];
        for (row, three) in signs.chunks_exact_mut(3).enumerate() {
            let first = at + row * self.side - self.side - 1;
            three.copy_from_slice(&self.signs[first..first + 3]);
        }
        signs
    }

    /// Each module's grey as blur makes it of these modules; around the code all is light.
    fn drawn(&self, kernel: &[f32; TAPS]) -> Vec<f32> {
        let side = self.side;
        let wide = side + 2;
        let mut framed = vec![1.0_f32; wide * wide];
        for y in 0..side {
            framed[(y + 1) * wide + 1..][..side].copy_from_slice(&self.signs[y * side..][..side]);
        }
        let mut drawn = Vec::with_capacity(side * side);
        for y in 0..side {
            for x in 0..side {
                let mut sum = 0.0;
                for row in 0..3 {
                    let three = &framed[(y + row) * wide + x..][..3];
                    let taps = &kernel[row * 3..][..3];
                    sum += three[0] * taps[0] + three[1] * taps[1] + three[2] * taps[2];
                }
                drawn.push(sum);
            }
        }
        drawn
    }

    /// Turns each module whose other colour fits better, until none does.
    fn improve(&mut self, kernel: &[f32; TAPS], errors: &mut [f32], fixed: &Fixed) {
        const SWEEPS: usize = 6;
        let side = self.side;
        // With a frame, so that each module has eight neighbours; what is on it does not count.
        let wide = side + 2;
        let mut framed = vec![0.0_f32; wide * wide];
        for y in 0..side {
            framed[(y + 1) * wide + 1..][..side].copy_from_slice(&errors[y * side..][..side]);
        }
        // A module's share in its neighbours is theirs in it, turned round.
        let mut shares = *kernel;
        shares.reverse();
        let energy: f32 = shares.iter().map(|share| share * share).sum();
        for _ in 0..SWEEPS {
            let mut turned = false;
            for y in 0..side {
                for x in 0..side {
                    let at = y * side + x;
                    let sign = self.signs[at];
                    let mut matched = 0.0;
                    for (row, three) in shares.chunks_exact(3).enumerate() {
                        let errors = &framed[(y + row) * wide + x..][..3];
                        matched +=
                            errors[0] * three[0] + errors[1] * three[1] + errors[2] * three[2];
                    }
                    let gain = sign * matched + energy;
                    self.margins[at] = gain;
                    if gain < 0.0 && fixed.modules[at].is_none() {
                        for (row, three) in shares.chunks_exact(3).enumerate() {
                            let errors = &mut framed[(y + row) * wide + x..][..3];
                            for (error, share) in errors.iter_mut().zip(three) {
                                *error += 2.0 * sign * share;
                            }
                        }
                        self.signs[at] = -sign;
                        self.margins[at] = -gain;
                        turned = true;
                    }
                }
            }
            framed[..wide].fill(0.0);
            framed[wide * (wide - 1)..].fill(0.0);
            for line in framed.chunks_exact_mut(wide) {
                line[0] = 0.0;
                line[wide - 1] = 0.0;
            }
            if !turned {
                break;
            }
        }
        for y in 0..side {
            errors[y * side..][..side].copy_from_slice(&framed[(y + 1) * wide + 1..][..side]);
        }
    }
}

/// Sums over squares of modules.
struct Window {
    side: usize,
    reach: usize,
    /// Sum of all above and to the left; one row and column more than modules.
    sums: Vec<f64>,
}

impl Window {
    fn new(values: &[f32], side: usize, reach: usize) -> Self {
        let wide = side + 1;
        let mut sums = vec![0.0; wide * wide];
        for y in 0..side {
            let mut line = 0.0;
            for x in 0..side {
                line += f64::from(values[y * side + x]);
                sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + line;
            }
        }
        Self { side, reach, sums }
    }

    /// The mean around each module.
    fn means(&self) -> Vec<f32> {
        let wide = self.side + 1;
        let range = |at: usize| {
            (
                at.saturating_sub(self.reach),
                (at + self.reach + 1).min(self.side),
            )
        };
        let mut means = Vec::with_capacity(self.side * self.side);
        for y in 0..self.side {
            let (top, bottom) = range(y);
            for x in 0..self.side {
                let (left, right) = range(x);
                let sum = self.sums[bottom * wide + right]
                    - self.sums[top * wide + right]
                    - self.sums[bottom * wide + left]
                    + self.sums[top * wide + left];
                means.push((sum / ((bottom - top) * (right - left)) as f64) as f32);
            }
        }
        means
    }
}
