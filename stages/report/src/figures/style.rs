//! How lines are told apart: by colour, by dashes and by marks, so that any one of these would do.

use super::canvas::{Colour, Mark};

/// After Okabe and Ito, with those that vanish on white or on dark ground made darker.
const COLOURS: [Colour; 6] = [
    Colour(0x00, 0x72, 0xb2),
    Colour(0xa8, 0x78, 0x00),
    Colour(0x00, 0x94, 0x6c),
    Colour(0xc0, 0x66, 0x9a),
    Colour(0xd5, 0x5e, 0x00),
    Colour(0x3d, 0x8f, 0xc6),
];
/// Unbroken, and four that are not.
const DASHES: [&str; 5] = ["", "7 3", "2 2.5", "9 3 2 3", "5 2 1.5 2 1.5 2"];
const MARKS: [Mark; 5] = [Mark::Circle, Mark::Square, Mark::Triangle, Mark::Diamond, Mark::Cross];

/// The look of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) colour: Colour,
    pub(super) dash: &'static str,
    pub(super) mark: Mark,
}

/// The look of the line with a number: the first thirty differ.
pub(super) fn style(number: usize) -> Style {
    Style {
        colour: COLOURS[number % COLOURS.len()],
        dash: DASHES[(number + number / DASHES.len()) % DASHES.len()],
        mark: MARKS[number % MARKS.len()],
    }
}

#[cfg(test)]
mod tests {
    use super::super::scale::contrast;
    use super::*;

    #[test]
    fn thirty_lines_differ_and_the_first_five_in_each_way() {
        for one in 0..30 {
            for other in 0..one {
                let (a, b) = (style(one), style(other));
                assert_ne!(a, b, "{one} {other}");
                if one < 5 {
                    let all = a.colour != b.colour && a.dash != b.dash && a.mark != b.mark;
                    assert!(all, "{one} {other}");
                }
            }
        }
    }

    // WCAG 2 asks for 3 to 1 of what is drawn; the grounds are the page's, by day and by night.
    #[test]
    fn lines_stand_out_by_day_and_by_night() {
        for ground in [Colour(0xff, 0xff, 0xff), Colour(0x1a, 0x1e, 0x25)] {
            for colour in COLOURS {
                assert!(contrast(colour, ground) >= 3.0, "{colour} on {ground}");
            }
        }
    }
}
