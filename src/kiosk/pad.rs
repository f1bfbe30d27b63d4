//! The pad on which the PIN is typed.

use zeroize::{Zeroize as _, Zeroizing};

use super::Guarded;
use crate::limits;

/// The pad. It can't be printed, and its digits are wiped when it is dropped.
pub struct PinPad {
    /// What opens when the PIN is right.
    pub to: Guarded,
    /// What is asked for.
    pub step: PinStep,
    /// What is wrong with what was typed before.
    pub fault: Option<PinFault>,
    pub(super) digits: Zeroizing<String>,
    /// The first of two that must be the same.
    pub(super) first: Zeroizing<String>,
    /// The number of the answer that is waited for.
    pub(super) asked: Option<u64>,
}

/// What the pad asks for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PinStep {
    /// The PIN.
    Enter,
    /// A new one.
    Choose,
    /// The new one again.
    Repeat,
}

/// What is wrong with a PIN.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PinFault {
    /// It is another one.
    Wrong,
    /// It has too few digits.
    TooShort,
    /// It is not the same as the first.
    Different,
    /// It could not be compared or kept.
    NotKept,
}

impl PinPad {
    pub(super) fn new(to: Guarded, step: PinStep) -> Self {
        Self {
            to,
            step,
            fault: None,
            // Room for all digits, so that none is left behind when the text would grow.
            digits: Zeroizing::new(String::with_capacity(*limits::PIN_DIGITS.end())),
            first: Zeroizing::default(),
            asked: None,
        }
    }

    /// How many digits were typed.
    #[must_use]
    pub fn digits(&self) -> usize {
        self.digits.len()
    }

    /// Whether the PIN is being compared.
    #[must_use]
    pub const fn is_checking(&self) -> bool {
        self.asked.is_some()
    }

    /// Forgets what was typed.
    pub(super) fn start_over(&mut self, step: PinStep, fault: Option<PinFault>) {
        self.digits.zeroize();
        if step != PinStep::Repeat {
            self.first.zeroize();
        }
        (self.step, self.fault, self.asked) = (step, fault, None);
    }
}
