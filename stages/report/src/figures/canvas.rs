//! A sheet to draw on, in points with fractions, over plotters' SVG back end.
//!
//! The back end places everything on whole pixels: the sheet is drawn enlarged and shown reduced, so
//! that lines are smooth. Text is never measured (there are no fonts here): its width is estimated.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// Pixels of the drawing per point of the sheet.
const SCALE: f64 = 4.0;

/// The colour of text and axes. The page replaces it by the colour of its text.
pub(crate) const INK: RGBColor = RGBColor(0x1c, 0x22, 0x2b);
/// The background of a figure's own file. The page leaves it out.
pub(crate) const PAPER: &str = "#FFFFFF";
/// Fonts that a reader has.
const FONT: &str = "system-ui, sans-serif";

/// Okabe and Ito's palette but black and yellow, which vanish on dark and on light ground.
pub(super) const COLOURS: [RGBColor; 6] = [
    RGBColor(0x00, 0x72, 0xb2),
    RGBColor(0xe6, 0x9f, 0x00),
    RGBColor(0x00, 0x9e, 0x73),
    RGBColor(0xcc, 0x79, 0xa7),
    RGBColor(0xd5, 0x5e, 0x00),
    RGBColor(0x56, 0xb4, 0xe9),
];

/// Where a text stands in relation to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

/// A text's look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font {
    pub(super) size: f64,
    pub(super) align: Align,
    pub(super) colour: RGBColor,
    pub(super) bold: bool,
}

impl Font {
    /// Plain text in ink.
    pub(super) fn new(size: f64, align: Align) -> Self {
        Self { size, align, colour: INK, bold: false }
    }
}

/// The mark of a series, so that lines can be told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Circle,
    Square,
    Triangle,
    Diamond,
    Cross,
}

/// The marks in the order of the series.
pub(super) const MARKS: [Mark; 5] =
    [Mark::Circle, Mark::Square, Mark::Triangle, Mark::Diamond, Mark::Cross];

/// The sheet.
pub(super) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

/// Drawing to memory does not fail: the back end only appends to a string.
const MEMORY: &str = "the back end writes to memory";

impl Canvas<'_> {
    /// Draws a figure of a size in points; `title` is what a screen reader says.
    pub(super) fn draw(
        (width, height): (f64, f64),
        title: &str,
        paint: impl FnOnce(&Canvas<'_>),
    ) -> String {
        let pixels = ((width * SCALE) as u32, (height * SCALE) as u32);
        let mut svg = String::new();
        {
            let area = SVGBackend::with_string(&mut svg, pixels).into_drawing_area();
            let canvas = Canvas { area };
            paint(&canvas);
            canvas.area.present().expect(MEMORY);
        }
        framed(&svg, pixels, (width, height), title)
    }

    /// A line through points.
    pub(super) fn line(&self, points: &[(f64, f64)], colour: RGBColor, width: f64, opacity: f64) {
        let style = colour.mix(opacity).stroke_width((width * SCALE).round() as u32);
        let points: Vec<_> = points.iter().map(|&point| pixel(point)).collect();
        self.area.draw(&PathElement::new(points, style)).expect(MEMORY);
    }

    /// A filled rectangle, by its corner and size.
    pub(super) fn rectangle(&self, (x, y): (f64, f64), (w, h): (f64, f64), colour: RGBColor) {
        let corners = [pixel((x, y)), pixel((x + w, y + h))];
        self.area.draw(&Rectangle::new(corners, colour.filled())).expect(MEMORY);
    }

    /// A text whose middle height is at the point.
    pub(super) fn text(&self, text: &str, at: (f64, f64), font: Font) {
        let horizontal = match font.align {
            Align::Left => HPos::Left,
            Align::Centre => HPos::Center,
            Align::Right => HPos::Right,
        };
        let style = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
        // Plotters sets a font at its size divided by 1.24.
        let style = (FONT, font.size * SCALE * 1.24, style)
            .into_text_style(&self.area)
            .color(&font.colour)
            .pos(Pos::new(horizontal, VPos::Center));
        self.area.draw(&Text::new(text.to_owned(), pixel(at), style)).expect(MEMORY);
    }

    /// The mark of a series at a point.
    pub(super) fn mark(&self, mark: Mark, (x, y): (f64, f64), radius: f64, colour: RGBColor) {
        let corner = |dx: f64, dy: f64| pixel((x + dx * radius, y + dy * radius));
        let fill = |corners: Vec<(i32, i32)>| {
            self.area.draw(&Polygon::new(corners, colour.filled())).expect(MEMORY);
        };
        match mark {
            Mark::Circle => {
                let radius = (radius * SCALE).round() as i32;
                let circle = Circle::new(pixel((x, y)), radius, colour.filled());
                self.area.draw(&circle).expect(MEMORY);
            }
            Mark::Square => {
                let corners = [corner(-0.9, -0.9), corner(0.9, 0.9)];
                self.area.draw(&Rectangle::new(corners, colour.filled())).expect(MEMORY);
            }
            Mark::Triangle => fill(vec![corner(0.0, -1.15), corner(1.1, 0.85), corner(-1.1, 0.85)]),
            Mark::Diamond => fill(vec![
                corner(0.0, -1.25),
                corner(1.25, 0.0),
                corner(0.0, 1.25),
                corner(-1.25, 0.0),
            ]),
            Mark::Cross => {
                for (a, b) in [(-1.0, 1.0), (1.0, -1.0)] {
                    let ends = [(x - radius, y + a * radius), (x + radius, y + b * radius)];
                    self.line(&ends, colour, 1.6, 1.0);
                }
            }
        }
    }
}

/// A generous guess at a text's width in points.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    0.55 * size * text.chars().count() as f64
}

fn pixel((x, y): (f64, f64)) -> (i32, i32) {
    ((x * SCALE).round() as i32, (y * SCALE).round() as i32)
}

/// Gives the drawing its shown size, its title and its ground.
fn framed(svg: &str, (w, h): (u32, u32), (width, height): (f64, f64), title: &str) -> String {
    let body = svg.split_once("<svg").and_then(|(_, rest)| rest.split_once('>'));
    let body = body.map_or(svg, |(_, body)| body).trim_start();
    let title = maud::html! { title { (title) } }.into_string();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {w} {h}\">\n{title}\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"{PAPER}\"/>\n{body}"
    )
}
