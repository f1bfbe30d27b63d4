//! Shapes, drawn as strokes so that they are crisp at any size. Those of the verdicts differ in
//! outline, so that they are told apart in grey, from afar, and by colour-blind eyes.

mod pen;

use egui::{Color32, Painter, Rect, Stroke, Vec2};

use crate::rules::Ruling;
use crate::verdict::{Fact, Headline};
use pen::Pen;

/// What to draw.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Icon {
    /// A tick in a circle: VERIFIED.
    TickInCircle,
    /// A triangle with an exclamation mark: CHECK.
    Warning,
    /// A cross in an octagon: DO NOT ACCEPT.
    CrossInOctagon,
    /// An open envelope: SHARED, NOT SIGNED.
    Envelope,
    /// A question mark in a rounded square: NOT A HEALTH CODE.
    Question,
    /// A sheet with a tick: a rule that is met.
    SheetTick,
    /// A sheet with an empty line: a rule that is not met.
    SheetGap,
    /// A sheet with a question mark: a rule of which that can't be told.
    SheetQuestion,
    /// Two links of a chain: LINK.
    Link,
    /// Codes behind each other: MORE CODES.
    Stack,
    Tick,
    Cross,
    Triangle,
    Dash,
    Folder,
    FolderUp,
    File,
    Clipboard,
    Camera,
    NoCamera,
    Play,
    Stop,
    Pin,
    Back,
    /// An arrow that goes round.
    Refresh,
    /// Three lines.
    Menu,
    /// A card with a face on it.
    IdCard,
    /// Circles to aim at.
    Target,
    /// Bars of a chart.
    Bars,
    /// Sliders, each at its own place.
    Gear,
    /// A padlock.
    Lock,
    /// An eye with a line through it.
    Covered,
}

impl Icon {
    /// The shape of a headline.
    pub(super) const fn headline(headline: Headline) -> Self {
        match headline {
            Headline::Verified => Self::TickInCircle,
            Headline::Check => Self::Warning,
            Headline::DoNotAccept => Self::CrossInOctagon,
            Headline::SharedNotSigned => Self::Envelope,
            Headline::NotAHealthCode => Self::Question,
            Headline::Link => Self::Link,
            Headline::Incomplete => Self::Stack,
        }
    }

    /// The shape of a rule's answer: a sheet, as no headline has.
    pub(super) const fn ruling(ruling: Ruling) -> Self {
        match ruling {
            Ruling::Met => Self::SheetTick,
            Ruling::CannotTell => Self::SheetQuestion,
            Ruling::NotMet => Self::SheetGap,
        }
    }

    /// The shape of a fact.
    pub(super) const fn fact(fact: Fact) -> Self {
        match fact {
            Fact::Good => Self::Tick,
            Fact::Unsure => Self::Triangle,
            Fact::Bad => Self::Cross,
            Fact::NotJudged => Self::Dash,
        }
    }

    /// Draws it in the middle of `rect`, as large as fits.
    pub(super) fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let side = rect.width().min(rect.height());
        let pen = Pen {
            painter,
            origin: rect.center() - Vec2::splat(side / 2.0),
            unit: side / 24.0,
            stroke: Stroke::new(side / 24.0 * self.weight(), color),
        };
        match self {
            Self::TickInCircle
            | Self::Warning
            | Self::CrossInOctagon
            | Self::Envelope
            | Self::Question
            | Self::Link
            | Self::Stack => self.verdict(&pen),
            Self::Tick => pen.line(&[(4.5, 13.0), (9.8, 18.3), (19.5, 6.5)]),
            Self::Cross => {
                pen.line(&[(6.0, 6.0), (18.0, 18.0)]);
                pen.line(&[(18.0, 6.0), (6.0, 18.0)]);
            }
            Self::Triangle => pen.outline(&[(12.0, 3.6), (22.0, 20.4), (2.0, 20.4)]),
            Self::Dash => pen.line(&[(5.0, 12.0), (19.0, 12.0)]),
            Self::SheetTick => {
                sheet(&pen);
                pen.line(&[(8.0, 14.6), (11.0, 17.6), (16.2, 11.2)]);
            }
            Self::SheetGap => {
                sheet(&pen);
                pen.line(&[(8.0, 11.6), (12.0, 11.6)]);
                pen.line(&[(8.0, 16.8), (9.4, 16.8)]);
                pen.line(&[(12.0, 16.8), (13.4, 16.8)]);
                pen.line(&[(16.0, 16.8), (16.2, 16.8)]);
            }
            Self::SheetQuestion => {
                sheet(&pen);
                pen.arc(12.0, 12.0, 2.4, -180.0, 60.0);
                pen.line(&[(13.2, 14.1), (12.0, 15.5)]);
                pen.dot(12.0, 18.4, 1.0);
            }
            _ => self.object(&pen),
        }
    }

    /// The width of its strokes in units: what is small must be strong.
    const fn weight(self) -> f32 {
        match self {
            Self::Tick | Self::Cross | Self::Triangle | Self::Dash => 3.0,
            _ => 2.2,
        }
    }

    fn verdict(self, pen: &Pen<'_>) {
        match self {
            Self::TickInCircle => {
                pen.circle(12.0, 12.0, 10.8);
                pen.line(&[(7.0, 12.5), (10.6, 16.1), (17.2, 8.4)]);
            }
            Self::Warning => {
                pen.outline(&[(12.0, 2.0), (23.0, 21.6), (1.0, 21.6)]);
                pen.line(&[(12.0, 9.2), (12.0, 14.4)]);
                pen.dot(12.0, 18.0, 1.25);
            }
            Self::CrossInOctagon => {
                let (near, far, low, high) = (7.6, 16.4, 1.4, 22.6);
                pen.outline(&[
                    (near, low),
                    (far, low),
                    (high, near),
                    (high, far),
                    (far, high),
                    (near, high),
                    (low, far),
                    (low, near),
                ]);
                pen.line(&[(8.0, 8.0), (16.0, 16.0)]);
                pen.line(&[(16.0, 8.0), (8.0, 16.0)]);
            }
            Self::Envelope => {
                pen.outline(&[
                    (1.6, 9.6),
                    (12.0, 2.2),
                    (22.4, 9.6),
                    (22.4, 22.0),
                    (1.6, 22.0),
                ]);
                pen.line(&[(1.6, 9.6), (12.0, 17.0), (22.4, 9.6)]);
            }
            Self::Question => {
                pen.rounded(1.4, 1.4, 21.2, 21.2, 5.0);
                pen.arc(12.0, 9.4, 3.4, -180.0, 60.0);
                pen.line(&[(13.7, 12.35), (12.0, 14.3)]);
                pen.dot(12.0, 18.0, 1.25);
            }
            Self::Link => {
                pen.line(&[(10.0, 14.0), (14.0, 10.0)]);
                pen.line(&[(11.0, 7.0), (14.2, 3.8)]);
                pen.arc(17.1, 6.9, 4.2, -135.0, 45.0);
                pen.line(&[(20.1, 9.9), (17.0, 13.0)]);
                pen.line(&[(13.0, 17.0), (9.9, 20.1)]);
                pen.arc(6.9, 17.1, 4.2, 45.0, 225.0);
                pen.line(&[(3.9, 14.1), (7.0, 11.0)]);
            }
            _ => {
                pen.rounded(1.6, 8.4, 14.0, 14.0, 2.4);
                pen.line(&[(6.4, 5.0), (19.0, 5.0), (19.0, 17.6)]);
                pen.line(&[(10.4, 1.6), (22.4, 1.6), (22.4, 13.6)]);
                pen.dot(8.6, 15.4, 2.4);
            }
        }
    }

    fn object(self, pen: &Pen<'_>) {
        match self {
            Self::Folder | Self::FolderUp => {
                pen.outline(&[
                    (2.4, 5.4),
                    (9.2, 5.4),
                    (11.4, 8.4),
                    (21.6, 8.4),
                    (21.6, 19.6),
                    (2.4, 19.6),
                ]);
                if self == Self::FolderUp {
                    pen.line(&[(8.6, 14.0), (12.0, 10.9), (15.4, 14.0)]);
                    pen.line(&[(12.0, 11.4), (12.0, 16.8)]);
                }
            }
            Self::File => {
                pen.outline(&[
                    (5.0, 2.4),
                    (13.6, 2.4),
                    (19.0, 7.8),
                    (19.0, 21.6),
                    (5.0, 21.6),
                ]);
                pen.line(&[(13.4, 3.0), (13.4, 8.0), (18.6, 8.0)]);
            }
            Self::Clipboard => {
                pen.rounded(4.6, 4.6, 14.8, 17.0, 2.4);
                pen.line(&[(8.6, 4.6), (8.6, 2.4), (15.4, 2.4), (15.4, 4.6)]);
            }
            Self::Camera | Self::NoCamera => {
                pen.rounded(1.8, 6.4, 20.4, 14.0, 3.0);
                pen.line(&[(8.0, 6.2), (9.4, 3.6), (14.6, 3.6), (16.0, 6.2)]);
                if self == Self::NoCamera {
                    pen.line(&[(9.4, 10.8), (14.6, 16.0)]);
                    pen.line(&[(14.6, 10.8), (9.4, 16.0)]);
                } else {
                    pen.circle(12.0, 13.4, 3.7);
                }
            }
            Self::Play => pen.outline(&[(6.4, 3.8), (20.4, 12.0), (6.4, 20.2)]),
            Self::Stop => pen.rounded(5.0, 5.0, 14.0, 14.0, 2.4),
            Self::Pin => {
                pen.line(&[(8.4, 5.0), (8.4, 19.0)]);
                pen.line(&[(15.6, 5.0), (15.6, 19.0)]);
            }
            Self::Target => {
                pen.circle(12.0, 12.0, 9.6);
                pen.circle(12.0, 12.0, 5.0);
                pen.dot(12.0, 12.0, 1.6);
            }
            Self::IdCard => {
                pen.rounded(1.4, 4.4, 21.2, 15.2, 2.8);
                pen.circle(7.8, 10.2, 2.3);
                pen.arc(7.8, 17.0, 3.8, 200.0, 340.0);
                pen.line(&[(14.4, 9.6), (18.8, 9.6)]);
                pen.line(&[(14.4, 14.0), (18.8, 14.0)]);
            }
            Self::Menu => {
                for y in [6.0, 12.0, 18.0] {
                    pen.line(&[(4.0, y), (20.0, y)]);
                }
            }
            Self::Refresh => {
                // Three quarters of a circle, and the arrow's head.
                pen.arc(12.0, 12.4, 8.4, 0.0, 270.0);
                pen.line(&[(8.2, 0.8), (12.6, 4.0), (8.6, 7.6)]);
            }
            Self::Bars => {
                pen.line(&[(4.5, 20.5), (4.5, 12.0)]);
                pen.line(&[(12.0, 20.5), (12.0, 4.0)]);
                pen.line(&[(19.5, 20.5), (19.5, 9.0)]);
            }
            Self::Gear => {
                for (y, knob) in [(5.5, 16.0), (12.0, 8.0), (18.5, 14.0)] {
                    pen.line(&[(2.5, y), (21.5, y)]);
                    pen.dot(knob, y, 2.8);
                }
            }
            Self::Lock => {
                pen.rounded(4.5, 10.6, 15.0, 10.8, 2.0);
                pen.arc(12.0, 10.2, 4.8, 180.0, 360.0);
            }
            Self::Covered => {
                pen.arc(12.0, 18.0, 12.0, -150.0, -30.0);
                pen.arc(12.0, 6.0, 12.0, 30.0, 150.0);
                pen.circle(12.0, 12.0, 3.2);
                pen.line(&[(4.0, 20.0), (20.0, 4.0)]);
            }
            _ => {
                pen.line(&[(20.0, 12.0), (4.4, 12.0)]);
                pen.line(&[(10.4, 6.0), (4.4, 12.0), (10.4, 18.0)]);
            }
        }
    }
}

/// A sheet of paper with a corner turned down.
fn sheet(pen: &Pen<'_>) {
    pen.outline(&[
        (4.0, 1.6),
        (15.0, 1.6),
        (20.0, 6.6),
        (20.0, 22.4),
        (4.0, 22.4),
    ]);
    pen.line(&[(15.0, 1.6), (15.0, 6.6), (20.0, 6.6)]);
}
