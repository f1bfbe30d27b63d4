//! What stands on the screens and buttons of the window.

/// On the scan screen, to the person with the card.
pub const HOLD_UP: &str = "Hold up your code";
