//! A plot of lines over epochs: axes with few ticks, a legend above, a mark at every epoch.

use plotters::style::RGBColor;

use super::canvas::{Align, COLOURS, Canvas, Font, INK, MARKS, text_width};
use crate::number::fixed;

/// One line.
pub(super) struct Series {
    pub(super) label: String,
    /// Lines of one kind share colour, mark and legend entry.
    pub(super) kind: usize,
    /// (epoch, per cent, whether the point is emphasised).
    pub(super) points: Vec<(u32, f64, bool)>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 360.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 20.0;
const BOTTOM: f64 = 46.0;
/// Height of a line of the legend.
const LINE: f64 = 20.0;

/// Draws lines over epochs; `unit` names the vertical axis.
pub(super) fn plot(title: &str, unit: &str, series: &[Series]) -> String {
    Canvas::draw((WIDTH, HEIGHT), title, |canvas| {
        canvas.text(unit, (LEFT - 40.0, 12.0), Font::new(12.0, Align::Left));
        let below = legend(canvas, series);
        let frame = Frame::new(below, series);
        frame.axes(canvas);
        for line in series {
            frame.series(canvas, line);
        }
    })
}

fn colour(kind: usize) -> RGBColor {
    COLOURS[kind % COLOURS.len()]
}

/// One entry per kind, in rows; returns where the last row ends.
fn legend(canvas: &Canvas<'_>, series: &[Series]) -> f64 {
    let (mut x, mut y) = (LEFT, 36.0);
    let mut seen = Vec::new();
    for line in series {
        if seen.contains(&line.kind) {
            continue;
        }
        seen.push(line.kind);
        let width = 26.0 + text_width(&line.label, 12.0) + 14.0;
        if x + width > WIDTH - RIGHT && x > LEFT {
            (x, y) = (LEFT, y + LINE);
        }
        canvas.line(&[(x, y), (x + 20.0, y)], colour(line.kind), 2.0, 1.0);
        canvas.mark(MARKS[line.kind % MARKS.len()], (x + 10.0, y), 3.4, colour(line.kind));
        canvas.text(&line.label, (x + 26.0, y), Font::new(12.0, Align::Left));
        x += width;
    }
    y + LINE
}

/// The plotted region and its scales.
struct Frame {
    top: f64,
    epochs: u32,
    low: f64,
    high: f64,
    step: f64,
}

impl Frame {
    fn new(top: f64, series: &[Series]) -> Self {
        let points = || series.iter().flat_map(|line| &line.points);
        let epochs = points().map(|point| point.0).max().unwrap_or(1).max(2);
        let low = points().map(|point| point.1).fold(f64::INFINITY, f64::min);
        let high = points().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max);
        let step = step((high - low).max(1.0));
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        Self { top, epochs, low, high: high.max(low + step), step }
    }

    fn x(&self, epoch: u32) -> f64 {
        let share = f64::from(epoch.saturating_sub(1)) / f64::from(self.epochs - 1);
        LEFT + 8.0 + share * (WIDTH - LEFT - RIGHT - 16.0)
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - self.top)
    }

    fn axes(&self, canvas: &Canvas<'_>) {
        let ticks = ((self.high - self.low) / self.step).round() as usize;
        for tick in 0..=ticks {
            let value = self.low + self.step * tick as f64;
            let y = self.y(value);
            let opacity = if tick == 0 { 0.8 } else { 0.15 };
            canvas.line(&[(LEFT, y), (WIDTH - RIGHT, y)], INK, 1.0, opacity);
            let decimals = if self.step < 1.0 { 1 } else { 0 };
            let text = fixed(value, decimals);
            canvas.text(&text, (LEFT - 8.0, y), Font::new(11.0, Align::Right));
        }
        let every = [1, 2, 5, 10, 20, 50].into_iter().find(|every| self.epochs / every <= 15);
        let every = every.unwrap_or(100);
        for epoch in (1..=self.epochs).filter(|epoch| *epoch == 1 || epoch.is_multiple_of(every)) {
            let x = self.x(epoch);
            let y = HEIGHT - BOTTOM;
            canvas.line(&[(x, y), (x, y + 4.0)], INK, 1.0, 0.8);
            canvas.text(&epoch.to_string(), (x, y + 14.0), Font::new(11.0, Align::Centre));
        }
        let middle = (LEFT + WIDTH - RIGHT) / 2.0;
        canvas.text("epoch", (middle, HEIGHT - 10.0), Font::new(12.0, Align::Centre));
    }

    fn series(&self, canvas: &Canvas<'_>, line: &Series) {
        let points: Vec<_> =
            line.points.iter().map(|point| (self.x(point.0), self.y(point.1))).collect();
        let colour = colour(line.kind);
        if points.len() > 1 {
            canvas.line(&points, colour, 2.0, 1.0);
        }
        for (at, point) in points.iter().zip(&line.points) {
            let radius = if point.2 { 5.6 } else { 2.8 };
            canvas.mark(MARKS[line.kind % MARKS.len()], *at, radius, colour);
        }
    }
}

/// A round distance between ticks, four to nine of them.
fn step(range: f64) -> f64 {
    let steps = [0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0];
    steps.into_iter().find(|step| range / step <= 7.0).unwrap_or(25.0)
}
