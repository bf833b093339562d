//! Heat maps: matrices side by side, each cell with its number, on one scale around zero.
//!
//! Blue is below zero, orange above, both colour-blind safe and different in lightness from the
//! near-white of zero; the numbers carry the meaning without any colour.

use plotters::style::RGBColor;

use super::canvas::{Align, Canvas, Font, text_width};
use crate::number::fixed;

/// A matrix with its labels.
pub(super) struct Panel {
    pub(super) title: String,
    pub(super) columns: Vec<String>,
    /// Row by row.
    pub(super) values: Vec<Vec<f64>>,
}

/// What the figure says besides its numbers.
pub(super) struct Legend<'a> {
    pub(super) title: &'a str,
    pub(super) rows: &'a str,
    pub(super) columns: &'a str,
}

/// From most negative to most positive.
const STOPS: [(u8, u8, u8); 5] =
    [(33, 102, 172), (146, 197, 222), (247, 247, 247), (253, 184, 99), (179, 88, 6)];
const DARK: RGBColor = RGBColor(0x14, 0x18, 0x1f);
const LIGHT: RGBColor = RGBColor(0xff, 0xff, 0xff);
const CELL: (f64, f64) = (58.0, 34.0);
const GAP: f64 = 26.0;
const TOP: f64 = 64.0;

/// The largest size of a value: the end of the colour scale.
pub(super) fn largest<'a>(panels: impl IntoIterator<Item = &'a Panel>) -> f64 {
    let values = panels.into_iter().flat_map(|panel| panel.values.iter().flatten());
    values.fold(0.0, |most: f64, value| most.max(value.abs())).max(f64::MIN_POSITIVE)
}

/// Draws panels that share their row labels, with colours from -`size` to `size`.
pub(super) fn draw(legend: &Legend<'_>, rows: &[String], panels: &[Panel], size: f64) -> String {
    let left = rows.iter().map(|row| text_width(row, 11.5)).fold(84.0, f64::max) + 12.0;
    let columns: usize = panels.iter().map(|panel| panel.columns.len()).sum();
    let gaps = panels.len().saturating_sub(1) as f64 * GAP;
    let width = left + columns as f64 * CELL.0 + gaps + 16.0;
    let height = TOP + rows.len() as f64 * CELL.1 + 58.0;

    Canvas::draw((width.max(left + 260.0), height), legend.title, |canvas| {
        canvas.text(legend.rows, (left - 12.0, TOP - 14.0), Font::new(11.0, Align::Right));
        for (at, row) in rows.iter().enumerate() {
            let y = TOP + (at as f64 + 0.5) * CELL.1;
            canvas.text(row, (left - 10.0, y), Font::new(11.5, Align::Right));
        }
        let mut x = left;
        for panel in panels {
            paint(canvas, panel, x, size);
            x += panel.columns.len() as f64 * CELL.0 + GAP;
        }
        let below = TOP + rows.len() as f64 * CELL.1 + 16.0;
        canvas.text(legend.columns, (left, below), Font::new(11.0, Align::Left));
        scale(canvas, (left, below + 16.0), size);
    })
}

fn paint(canvas: &Canvas<'_>, panel: &Panel, x: f64, size: f64) {
    let heading = Font { bold: true, ..Font::new(12.5, Align::Left) };
    canvas.text(&panel.title, (x, 18.0), heading);
    for (at, column) in panel.columns.iter().enumerate() {
        let middle = x + (at as f64 + 0.5) * CELL.0;
        canvas.text(column, (middle, TOP - 14.0), Font::new(11.0, Align::Centre));
    }
    for (row, values) in panel.values.iter().enumerate() {
        for (column, &value) in values.iter().enumerate() {
            let at = (x + column as f64 * CELL.0, TOP + row as f64 * CELL.1);
            let fill = shade(value / size);
            canvas.rectangle(at, (CELL.0 - 1.5, CELL.1 - 1.5), fill);
            let middle = (at.0 + CELL.0 / 2.0 - 0.75, at.1 + CELL.1 / 2.0 - 0.75);
            let font = Font { colour: on(fill), ..Font::new(12.0, Align::Centre) };
            canvas.text(&fixed(value, 2), middle, font);
        }
    }
}

/// The scale of the colours, with its ends.
fn scale(canvas: &Canvas<'_>, (x, y): (f64, f64), size: f64) {
    let (steps, width) = (40, 3.0);
    let end = Font::new(11.0, Align::Left);
    canvas.text(&fixed(-size, 2), (x, y + 6.0), end);
    let start = x + 38.0;
    for step in 0..steps {
        let share = f64::from(2 * step + 1 - steps) / f64::from(steps - 1);
        let at = (start + f64::from(step) * width, y);
        // A little wider than its place: neighbours leave no seam.
        canvas.rectangle(at, (width + 0.5, 11.0), shade(share));
    }
    let after = start + f64::from(steps) * width + 8.0;
    canvas.text(&fixed(size, 2), (after, y + 6.0), end);
}

/// The colour of a value between -1 and 1.
fn shade(value: f64) -> RGBColor {
    let position = (value.clamp(-1.0, 1.0) + 1.0) * 2.0;
    let low = (position as usize).min(STOPS.len() - 2);
    let share = position - low as f64;
    let mix = |from: u8, to: u8| {
        (f64::from(from) + share * (f64::from(to) - f64::from(from))).round() as u8
    };
    let (from, to) = (STOPS[low], STOPS[low + 1]);
    RGBColor(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
}

/// The colour of text on a ground: whichever has the greater contrast.
fn on(ground: RGBColor) -> RGBColor {
    if contrast(DARK, ground) > contrast(LIGHT, ground) { DARK } else { LIGHT }
}

/// The contrast of two colours by WCAG 2, from 1 to 21.
fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    };
    let luminance =
        |c: RGBColor| 0.2126 * linear(c.0) + 0.7152 * linear(c.1) + 0.0722 * linear(c.2);
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_symmetric_and_text_stays_legible() {
        assert_eq!(shade(0.0), RGBColor(247, 247, 247));
        assert_eq!(shade(-1.0), RGBColor(33, 102, 172));
        assert_eq!(shade(7.0), RGBColor(179, 88, 6));
        assert_eq!(on(shade(0.0)), DARK);
        assert_eq!(on(shade(1.0)), LIGHT);
        assert_eq!(on(shade(-1.0)), LIGHT);
        assert!((contrast(LIGHT, RGBColor(0, 0, 0)) - 21.0).abs() < 1e-9);
        // Between black and white text, at worst the root of 21 is left: 4.58.
        for step in -100..=100 {
            let ground = shade(f64::from(step) / 100.0);
            assert!(contrast(on(ground), ground) > 4.2, "{step}");
        }
    }
}
