//! Scales of colours: one around zero, one from low to high; both ordered in lightness, and told apart
//! by colour-blind readers.

use super::canvas::Colour;

/// How values become colours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scale {
    /// Signs matter: from minus this size over zero to this size.
    Diverging(f64),
    /// From the lowest to the highest.
    Sequential(f64, f64),
}

/// Blue below zero, near-white at zero, orange above. The sides are equally dark: in grey print the
/// numbers tell their signs.
const DIVERGING: [(u8, u8, u8); 5] =
    [(33, 102, 172), (146, 197, 222), (247, 247, 247), (253, 184, 99), (179, 88, 6)];
/// From near-white to dark blue.
const SEQUENTIAL: [(u8, u8, u8); 5] =
    [(247, 251, 255), (198, 219, 239), (107, 174, 214), (33, 113, 181), (8, 48, 107)];

const BLACK: Colour = Colour(0, 0, 0);
const WHITE: Colour = Colour(255, 255, 255);

impl Scale {
    /// Around zero, as far as the largest of some values.
    pub(crate) fn diverging(values: impl IntoIterator<Item = f64>) -> Self {
        let size = values.into_iter().fold(0.0, |most: f64, value| most.max(value.abs()));
        Self::Diverging(size.max(f64::MIN_POSITIVE))
    }

    /// From the lowest to the highest of some values.
    pub(crate) fn sequential(values: impl IntoIterator<Item = f64>) -> Self {
        let ends = values.into_iter().fold(None, |ends: Option<(f64, f64)>, value| {
            Some(ends.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        });
        let (low, high) = ends.unwrap_or((0.0, 1.0));
        Self::Sequential(low, high)
    }

    /// The values at the ends.
    pub(crate) fn ends(self) -> (f64, f64) {
        match self {
            Self::Diverging(size) => (-size, size),
            Self::Sequential(low, high) => (low, high),
        }
    }

    /// The colour of a value; beyond the ends, that of the end.
    pub(super) fn colour(self, value: f64) -> Colour {
        let (low, high) = self.ends();
        let share = if high > low { (value - low) / (high - low) } else { 0.5 };
        let stops = match self {
            Self::Diverging(_) => &DIVERGING,
            Self::Sequential(..) => &SEQUENTIAL,
        };
        let position = share.clamp(0.0, 1.0) * (stops.len() - 1) as f64;
        let at = (position as usize).min(stops.len() - 2);
        let share = position - at as f64;
        let mix = |from: u8, to: u8| {
            (f64::from(from) + share * (f64::from(to) - f64::from(from))).round() as u8
        };
        let (from, to) = (stops[at], stops[at + 1]);
        Colour(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
    }
}

/// The colour of text on a ground: whichever of black and white has the greater contrast.
pub(super) fn on(ground: Colour) -> Colour {
    if contrast(BLACK, ground) > contrast(WHITE, ground) { BLACK } else { WHITE }
}

/// The contrast of two colours by WCAG 2, from 1 to 21.
pub(super) fn contrast(one: Colour, other: Colour) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance by WCAG 2, from 0 to 1.
fn luminance(colour: Colour) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_and_the_middle_have_their_colours() {
        let scale = Scale::diverging([0.5, -2.0]);
        assert_eq!(scale.ends(), (-2.0, 2.0));
        assert_eq!(scale.colour(0.0), Colour(247, 247, 247));
        assert_eq!(scale.colour(-2.0), Colour(33, 102, 172));
        assert_eq!(scale.colour(7.0), Colour(179, 88, 6));
        let scale = Scale::sequential([90.0, 80.0, 95.0]);
        assert_eq!(scale.ends(), (80.0, 95.0));
        assert_eq!(scale.colour(80.0), Colour(247, 251, 255));
        assert_eq!(scale.colour(95.0), Colour(8, 48, 107));
        // One value, or none, is no reason to divide by nothing.
        assert_eq!(Scale::sequential([3.0]).colour(3.0), Colour(107, 174, 214));
        assert_eq!(Scale::sequential([]).ends(), (0.0, 1.0));
    }

    // Lightness in L* of CIELAB. Ordered: it changes one way all along, and no step of a tenth is lost.
    #[test]
    fn scales_are_ordered_in_lightness() {
        let lightness = |colour| 116.0 * libm::cbrt(luminance(colour)) - 16.0;
        let fall = |scale: Scale, from: f64, to: f64| {
            for step in 0..10 {
                let at = |step: i32| from + (to - from) * f64::from(step) / 10.0;
                let lost =
                    lightness(scale.colour(at(step))) - lightness(scale.colour(at(step + 1)));
                assert!(lost > 2.0, "{scale:?} {step}: {lost}");
            }
        };
        fall(Scale::Sequential(0.0, 1.0), 0.0, 1.0);
        fall(Scale::Diverging(1.0), 0.0, 1.0);
        fall(Scale::Diverging(1.0), 0.0, -1.0);
    }

    #[test]
    fn numbers_are_legible_on_every_colour() {
        assert!((contrast(WHITE, BLACK) - 21.0).abs() < 1e-9);
        for scale in [Scale::Diverging(1.0), Scale::Sequential(-1.0, 1.0)] {
            for step in -100..=100 {
                let ground = scale.colour(f64::from(step) / 100.0);
                assert!(contrast(on(ground), ground) >= 4.5, "{step}");
            }
        }
    }
}
