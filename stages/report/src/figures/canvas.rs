//! A sheet to draw on, in points, that becomes an SVG file: every element through a template that
//! escapes what it is given.
//!
//! Text is never measured: its width is a generous guess of `text`, which cuts what has no room.

use maud::{Markup, html};

use super::text::clean;

/// A colour, by its red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// The colour of text and axes. The page replaces it by the colour of its text.
pub(crate) const INK: Colour = Colour(0x1c, 0x22, 0x2b);
/// The background of a figure's own file. The page leaves it out.
pub(crate) const PAPER: &str = "#FFFFFF";
/// Fonts that a reader has.
const FONT: &str = "system-ui, sans-serif";

/// A point of the sheet.
pub(super) type Point = (f64, f64);

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
    pub(super) colour: Colour,
    pub(super) bold: bool,
    /// Degrees by which the text is turned around its point, clockwise.
    pub(super) turn: f64,
}

impl Font {
    /// Plain text in ink.
    pub(super) fn new(size: f64, align: Align) -> Self {
        Self { size, align, colour: INK, bold: false, turn: 0.0 }
    }
}

/// A line's look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) colour: Colour,
    pub(super) width: f64,
    pub(super) opacity: f64,
    /// Lengths of dashes and gaps; empty for an unbroken line.
    pub(super) dash: &'static str,
}

impl Pen {
    /// An unbroken line of full strength.
    pub(super) fn new(colour: Colour, width: f64) -> Self {
        Self { colour, width, opacity: 1.0, dash: "" }
    }

    /// The same, fainter.
    pub(super) fn faint(self, opacity: f64) -> Self {
        Self { opacity, ..self }
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

/// The sheet.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    /// One element a line.
    body: String,
}

impl Canvas {
    /// Draws a figure of a size in points. A screen reader says the title and then the description.
    pub(super) fn draw(
        size: Point,
        title: &str,
        description: &str,
        paint: impl FnOnce(&mut Self),
    ) -> String {
        let mut canvas = Self::default();
        paint(&mut canvas);
        let (width, height) = (place(size.0), place(size.1));
        let head = html! { title { (clean(title)) } desc { (clean(description)) } }.into_string();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FONT}\" \
             stroke-linejoin=\"round\">\n{head}\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            canvas.body
        )
    }

    fn push(&mut self, element: Markup) {
        let element = element.into_string();
        // An element without content ends in itself, which takes fewer bytes.
        let empty = element.strip_suffix('>').and_then(|rest| rest.rsplit_once("></"));
        self.body += &match empty {
            Some((start, _)) if !start.contains('>') => format!("{start}/>"),
            _ => element,
        };
        self.body.push('\n');
    }

    /// A line through points.
    pub(super) fn line(&mut self, points: &[Point], pen: Pen) {
        let opacity = (pen.opacity < 1.0).then(|| place(pen.opacity));
        let dash = (!pen.dash.is_empty()).then_some(pen.dash);
        self.push(html! {
            path d=(path(points)) fill="none" stroke=(pen.colour) stroke-width=(place(pen.width))
                stroke-opacity=[opacity] stroke-dasharray=[dash] {}
        });
    }

    /// A filled area within points.
    pub(super) fn area(&mut self, points: &[Point], colour: Colour, opacity: f64) {
        let opacity = (opacity < 1.0).then(|| place(opacity));
        self.push(html! { path d={ (path(points)) "z" } fill=(colour) fill-opacity=[opacity] {} });
    }

    /// A filled rectangle, by its corner and size.
    pub(super) fn rectangle(&mut self, (x, y): Point, (w, h): Point, colour: Colour) {
        self.push(html! {
            rect x=(place(x)) y=(place(y)) width=(place(w)) height=(place(h)) fill=(colour) {}
        });
    }

    /// A rectangle without a value: an outline with strokes across.
    pub(super) fn hatch(&mut self, (x, y): Point, (w, h): Point) {
        let pen = Pen::new(INK, 0.7).faint(0.35);
        self.line(&[(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)], pen);
        let mut at = 8.0;
        while at < w + h {
            let from = (x + at.min(w), y + (at - w).max(0.0));
            let to = (x + (at - h).max(0.0), y + at.min(h));
            self.line(&[from, to], pen);
            at += 8.0;
        }
    }

    /// A text whose middle height is at the point.
    pub(super) fn text(&mut self, text: &str, (x, y): Point, font: Font) {
        let anchor = match font.align {
            Align::Left => None,
            Align::Centre => Some("middle"),
            Align::Right => Some("end"),
        };
        let weight = font.bold.then_some("bold");
        let turn = (font.turn != 0.0)
            .then(|| format!("rotate({} {} {})", place(font.turn), place(x), place(y)));
        // From the middle of the letters down to the line that they stand on.
        let below = place(0.35 * font.size);
        self.push(html! {
            text x=(place(x)) y=(place(y)) dy=(below) font-size=(place(font.size)) fill=(font.colour)
                text-anchor=[anchor] font-weight=[weight] transform=[turn] { (clean(text)) }
        });
    }

    /// The mark of a series at a point.
    pub(super) fn mark(&mut self, mark: Mark, (x, y): Point, radius: f64, colour: Colour) {
        let corner = |dx: f64, dy: f64| (x + dx * radius, y + dy * radius);
        match mark {
            Mark::Circle => self.push(html! {
                circle cx=(place(x)) cy=(place(y)) r=(place(radius)) fill=(colour) {}
            }),
            Mark::Square => {
                let side = 1.8 * radius;
                self.rectangle(corner(-0.9, -0.9), (side, side), colour);
            }
            Mark::Triangle => {
                let corners = [corner(0.0, -1.15), corner(1.1, 0.85), corner(-1.1, 0.85)];
                self.area(&corners, colour, 1.0);
            }
            Mark::Diamond => {
                let corners =
                    [corner(0.0, -1.25), corner(1.25, 0.0), corner(0.0, 1.25), corner(-1.25, 0.0)];
                self.area(&corners, colour, 1.0);
            }
            Mark::Cross => {
                for (a, b) in [(-1.0, 1.0), (1.0, -1.0)] {
                    self.line(&[corner(-1.0, a), corner(1.0, b)], Pen::new(colour, 1.6));
                }
            }
        }
    }
}

/// The path through points.
fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        path += if at == 0 { "M" } else { "L" };
        path += &format!("{},{}", tenth(*x), tenth(*y));
    }
    path
}

/// A place on a path, to a tenth of a point: a fifth of a pixel where it is drawn twice as fine.
fn tenth(value: f64) -> String {
    place((10.0 * value).round() / 10.0)
}

/// A number of the drawing, to a hundredth of a point, in as few characters as it takes.
pub(super) fn place(value: f64) -> String {
    let value = (100.0 * value).round() / 100.0;
    if value == 0.0 { "0".to_owned() } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_short_and_never_minus_zero() {
        assert_eq!([-0.001, 1.0, 1.005, -2.349].map(place), ["0", "1", "1", "-2.35"]);
        assert_eq!(path(&[(0.0, 1.5), (2.0, -0.0)]), "M0,1.5L2,0");
    }

    #[test]
    fn what_is_drawn_is_escaped_and_said() {
        let svg = Canvas::draw((10.0, 20.0), "a <b> & \"c\"", "x > y", |canvas| {
            canvas.text("</text><script>1</script>\u{1}", (1.0, 2.0), Font::new(9.0, Align::Left));
        });
        assert!(
            svg.contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title><desc>x &gt; y</desc>")
        );
        assert!(svg.contains(">&lt;/text&gt;&lt;script&gt;1&lt;/script&gt;</text>"));
        assert!(svg.contains("viewBox=\"0 0 10 20\""));
        let svg = Canvas::draw((10.0, 20.0), "a", "b", |canvas| {
            canvas.rectangle((1.0, 2.0), (3.0, 4.0), INK);
            canvas.text("", (1.0, 2.0), Font::new(9.0, Align::Left));
        });
        assert!(
            svg.contains("<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#1C222B\"/>\n")
        );
    }
}
