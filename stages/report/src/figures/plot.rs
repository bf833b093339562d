//! Plots of lines over epochs, one panel or many small ones: the mean over seeds, a band from the
//! lowest to the highest seed, and the epochs whose models were kept.
//!
//! The legend stands above the panels, where no line goes.

use serde_json::{Value, json};

use super::canvas::{Align, Canvas, Font, INK, Pen, Point as Place};
use super::style::style;
use super::text::{fitted, text_width};
use crate::number::{fixed, rounded};
use crate::steps::Steps;
use crate::table::Figure;

/// A plot, before it is drawn.
#[derive(Debug, Clone)]
pub(crate) struct Plot {
    pub(crate) title: String,
    /// What the horizontal axes are.
    pub(crate) x: String,
    /// What the vertical axes are, with their unit.
    pub(crate) y: String,
    /// Digits behind the point of the data.
    pub(crate) decimals: usize,
    pub(crate) panels: Vec<Panel>,
}

/// One pair of axes.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// May be empty.
    pub(crate) title: String,
    /// Panels of one group share the scale of their vertical axes.
    pub(crate) group: String,
    pub(crate) lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) label: String,
    /// Its look: lines of one style have one label.
    pub(crate) style: usize,
    pub(crate) points: Vec<Point>,
    /// Epochs whose models were kept, one for each seed, with its own value.
    pub(crate) kept: Vec<(u32, f64)>,
}

/// An epoch over seeds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) epoch: u32,
    pub(crate) mean: f64,
    /// The lowest and the highest seed.
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// How many seeds came so far.
    pub(crate) seeds: usize,
}

impl Line {
    /// The line of some seeds: for each its epochs, values, and whether the model was kept. None where
    /// no seed has a value.
    pub(crate) fn of(label: &str, style: usize, seeds: &[Vec<(u32, f64, bool)>]) -> Option<Self> {
        let mut epochs = std::collections::BTreeMap::<u32, Vec<f64>>::new();
        for &(epoch, value, _) in seeds.iter().flatten() {
            epochs.entry(epoch).or_default().push(value);
        }
        let point = |(epoch, values): (u32, Vec<f64>)| Point {
            epoch,
            mean: values.iter().sum::<f64>() / values.len() as f64,
            low: values.iter().copied().fold(f64::INFINITY, f64::min),
            high: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            seeds: values.len(),
        };
        let points: Vec<Point> = epochs.into_iter().map(point).collect();
        let kept = seeds.iter().flatten().filter(|at| at.2).map(|at| (at.0, at.1)).collect();
        (!points.is_empty()).then(|| Self { label: label.to_owned(), style, points, kept })
    }

    fn seeds(&self) -> usize {
        self.points.iter().map(|point| point.seeds).max().unwrap_or(0)
    }
}

/// Height of a line of the legend.
const LINE: f64 = 20.0;
/// The size of the only panel, and of one of many, with its numbers and its title.
const ONE: Place = (720.0, 300.0);
const SMALL: Place = (240.0, 168.0);
const ACROSS: usize = 3;
/// Beside, above and below the plotted region of a panel.
const LEFT: f64 = 48.0;
const RIGHT: f64 = 14.0;
const BOTTOM: f64 = 24.0;
/// The largest label of the legend.
const LABEL: f64 = 320.0;

impl Plot {
    /// Whether any epoch rests on several seeds, so that there are bands.
    pub(crate) fn has_bands(&self) -> bool {
        self.lines().any(|line| line.seeds() > 1)
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        self.panels.iter().flat_map(|panel| &panel.lines)
    }

    /// Draws it. Behind the caption stands what a line, a band and a large mark are.
    pub(crate) fn figure(&self, name: impl Into<String>, caption: &str) -> Figure {
        let bands = if self.has_bands() {
            " A line is the mean over seeds, and its band goes from the lowest seed to the highest; a \
             line is faint where some seeds have stopped."
        } else {
            ""
        };
        let kept = if self.lines().any(|line| !line.kept.is_empty()) {
            " A large mark is an epoch whose model was kept."
        } else {
            ""
        };
        Figure {
            name: name.into(),
            title: self.title.clone(),
            caption: format!("{caption}{bands}{kept}").trim().to_owned(),
            svg: self.draw(),
            data: self.data(),
            from: Steps::default(),
        }
    }

    /// The numbers as they are drawn.
    fn data(&self) -> Value {
        let number = |value: f64| rounded(value, self.decimals);
        let line = |line: &Line| {
            let column = |of: &dyn Fn(&Point) -> f64| -> Vec<f64> {
                line.points.iter().map(|point| number(of(point))).collect()
            };
            let mut value = json!({
                "label": line.label,
                "style": line.style,
                "seeds": line.seeds(),
                "x": line.points.iter().map(|point| point.epoch).collect::<Vec<_>>(),
                "mean": column(&|point| point.mean),
                "kept": line.kept.iter().map(|(x, y)| json!([x, number(*y)])).collect::<Vec<_>>(),
            });
            if line.seeds() > 1 {
                value["low"] = json!(column(&|point| point.low));
                value["high"] = json!(column(&|point| point.high));
                value["of"] = line.points.iter().map(|point| json!(point.seeds)).collect();
            }
            value
        };
        let panel = |panel: &Panel| {
            let lines: Vec<Value> = panel.lines.iter().map(line).collect();
            json!({ "title": panel.title, "group": panel.group, "lines": lines })
        };
        json!({
            "kind": "curves",
            "x": self.x,
            "y": self.y,
            "band": "lowest and highest seed",
            "decimals": self.decimals,
            "panels": self.panels.iter().map(panel).collect::<Vec<_>>(),
        })
    }

    fn draw(&self) -> String {
        let small = self.panels.len() > 1;
        let size = if small { SMALL } else { ONE };
        let across = self.panels.len().clamp(1, ACROSS);
        let width = (size.0 * across as f64).max(2.0 * SMALL.0);
        let entries = self.entries(width);
        let top = 26.0 + entries.last().map_or(0.0, |entry| entry.at.1) + LINE;
        let rows = self.panels.len().div_ceil(across);
        let height = top + rows as f64 * size.1 + 22.0;
        let names: Vec<&str> = entries.iter().map(|entry| entry.label.as_str()).collect();
        let description = format!(
            "{} of lines over {}: {}. Lines: {}.",
            if small { format!("{} plots", self.panels.len()) } else { "A plot".to_owned() },
            self.x,
            self.y,
            names.join(", ")
        );
        Canvas::draw((width, height.ceil()), &self.title, &description, |canvas| {
            canvas.text(
                &fitted(&self.y, 12.0, width - 24.0),
                (12.0, 14.0),
                Font::new(12.0, Align::Left),
            );
            for entry in &entries {
                entry.draw(canvas);
            }
            for (at, panel) in self.panels.iter().enumerate() {
                let (row, column) = (at / across, at % across);
                let corner = (column as f64 * size.0, top + row as f64 * size.1);
                let frame = Frame::new(self, panel, corner, size);
                frame.axes(canvas, &panel.title);
                // Bands first: they hide no line.
                panel.lines.iter().for_each(|line| frame.band(canvas, line));
                panel.lines.iter().for_each(|line| frame.line(canvas, line));
            }
            let font = Font::new(12.0, Align::Centre);
            canvas.text(&self.x, (width / 2.0, height.ceil() - 11.0), font);
        })
    }

    /// One entry of the legend for each style, in rows.
    fn entries(&self, width: f64) -> Vec<Entry> {
        let mut styles: Vec<(usize, &str)> = Vec::new();
        for line in self.lines() {
            if !styles.iter().any(|(style, _)| *style == line.style) {
                styles.push((line.style, &line.label));
            }
        }
        styles.sort_by_key(|(style, _)| *style);
        let (mut x, mut y) = (12.0, 14.0);
        let mut entries = Vec::new();
        for (style, label) in styles {
            let label = fitted(label, 12.0, LABEL);
            let room = 36.0 + text_width(&label, 12.0) + 12.0;
            if x + room > width && x > 12.0 {
                (x, y) = (12.0, y + LINE);
            }
            entries.push(Entry { label, style, at: (x, y) });
            x += room;
        }
        entries
    }
}

/// An entry of the legend.
struct Entry {
    label: String,
    style: usize,
    /// Its left end, below the line of the unit.
    at: Place,
}

impl Entry {
    fn draw(&self, canvas: &mut Canvas) {
        let (x, y) = (self.at.0, self.at.1 + 22.0);
        let look = style(self.style);
        let pen = Pen { dash: look.dash, ..Pen::new(look.colour, 2.0) };
        canvas.line(&[(x, y), (x + 28.0, y)], pen);
        canvas.mark(look.mark, (x + 14.0, y), 3.4, look.colour);
        canvas.text(&self.label, (x + 36.0, y), Font::new(12.0, Align::Left));
    }
}

/// The plotted region of a panel and its scales.
struct Frame {
    small: bool,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    epochs: (u32, u32),
    low: f64,
    high: f64,
    step: f64,
}

impl Frame {
    fn new(plot: &Plot, panel: &Panel, corner: Place, size: Place) -> Self {
        let small = plot.panels.len() > 1;
        let group = || plot.panels.iter().filter(|other| other.group == panel.group);
        let points = || group().flat_map(|panel| &panel.lines).flat_map(|line| &line.points);
        let first = points().map(|point| point.epoch).min().unwrap_or(1);
        let last = points().map(|point| point.epoch).max().unwrap_or(1);
        let low = points().map(|point| point.low).fold(f64::INFINITY, f64::min);
        let high = points().map(|point| point.high).fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = if low <= high { (low, high) } else { (0.0, 1.0) };
        let smallest = 5.0 / libm::pow(10.0, plot.decimals as f64);
        let step = step((high - low).max(smallest), if small { 4.0 } else { 7.0 });
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        Self {
            small,
            left: corner.0 + LEFT,
            right: corner.0 + size.0 - RIGHT,
            top: corner.1 + if small { 26.0 } else { 10.0 },
            bottom: corner.1 + size.1 - BOTTOM,
            epochs: (first, last.max(first + 1)),
            low,
            high: high.max(low + step),
            step,
        }
    }

    fn x(&self, epoch: u32) -> f64 {
        let (first, last) = self.epochs;
        let share = f64::from(epoch - first) / f64::from(last - first);
        self.left + 8.0 + share * (self.right - self.left - 16.0)
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.bottom - share * (self.bottom - self.top)
    }

    fn axes(&self, canvas: &mut Canvas, title: &str) {
        let size = if self.small { 10.0 } else { 11.0 };
        if !title.is_empty() {
            let font = Font { bold: true, ..Font::new(11.5, Align::Left) };
            let title = fitted(title, 12.0, self.right - self.left);
            canvas.text(&title, (self.left, self.top - 12.0), font);
        }
        let ticks = ((self.high - self.low) / self.step).round() as usize;
        // As many digits as the distance of two ticks has.
        let digits = (0..6).find(|digits| {
            let scaled = self.step * libm::pow(10.0, *digits as f64);
            (scaled - scaled.round()).abs() < 1e-6
        });
        for tick in 0..=ticks {
            let value = self.low + self.step * tick as f64;
            let y = self.y(value);
            let pen = Pen::new(INK, 1.0).faint(if tick == 0 { 0.8 } else { 0.15 });
            canvas.line(&[(self.left, y), (self.right, y)], pen);
            let text = fixed(value, digits.unwrap_or(6));
            canvas.text(&text, (self.left - 7.0, y), Font::new(size, Align::Right));
        }
        let (first, last) = self.epochs;
        let most = if self.small { 6 } else { 15 };
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
        let every = steps.into_iter().find(|every| (last - first) / every <= most).unwrap_or(5000);
        let ticks = (first..=last).filter(|epoch| epoch.is_multiple_of(every));
        // The first epoch has its tick, if there is room for it beside the next.
        let next = ticks.clone().next().unwrap_or(last);
        let alone = (next > first && (next - first) * 2 >= every).then_some(first);
        for epoch in alone.into_iter().chain(ticks) {
            let (x, y) = (self.x(epoch), self.bottom);
            canvas.line(&[(x, y), (x, y + 4.0)], Pen::new(INK, 1.0).faint(0.8));
            canvas.text(&epoch.to_string(), (x, y + 13.0), Font::new(size, Align::Centre));
        }
    }

    fn band(&self, canvas: &mut Canvas, line: &Line) {
        if line.seeds() < 2 {
            return;
        }
        let low = line.points.iter().map(|point| (self.x(point.epoch), self.y(point.low)));
        let high = line.points.iter().map(|point| (self.x(point.epoch), self.y(point.high)));
        let around: Vec<Place> = high.chain(low.rev()).collect();
        canvas.area(&around, style(line.style).colour, if self.small { 0.12 } else { 0.18 });
    }

    fn line(&self, canvas: &mut Canvas, line: &Line) {
        let look = style(line.style);
        let width = if self.small { 1.4 } else { 2.0 };
        let pen = Pen { dash: look.dash, ..Pen::new(look.colour, width) };
        let at = |point: &Point| (self.x(point.epoch), self.y(point.mean));
        // All seeds first; then, fainter, those that went on.
        let whole = line.points.iter().take_while(|point| point.seeds == line.seeds()).count();
        let places: Vec<Place> = line.points.iter().map(at).collect();
        if whole > 1 {
            canvas.line(&places[..whole], pen);
        }
        if whole < places.len() && places.len() > 1 {
            canvas.line(&places[whole.saturating_sub(1)..], pen.faint(0.45));
        }
        let (few, radius) = if self.small { (6, 1.6) } else { (30, 2.6) };
        let every = places.len().div_ceil(few).max(1);
        for place in places.iter().step_by(every) {
            canvas.mark(look.mark, *place, radius, look.colour);
        }
        for (epoch, value) in &line.kept {
            let place = (self.x(*epoch), self.y(*value));
            canvas.mark(look.mark, place, if self.small { 3.2 } else { 5.4 }, look.colour);
        }
    }
}

/// A round distance between ticks, such that there are at most so many.
fn step(range: f64, most: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(range / most)));
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|step| range / step <= most).unwrap_or(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        for (range, expected) in [
            (7.0, 1.0),
            (36.0, 10.0),
            (0.9, 0.2),
            (0.031, 0.005),
            (90.0, 20.0),
            (16.0, 2.5),
            (100.0, 20.0),
        ] {
            let step = step(range, 7.0);
            assert!((step - expected).abs() < 1e-9, "{range}: {step}");
        }
    }

    // 80 and 84: mean 82; the second seed stops after two epochs.
    #[test]
    fn a_line_is_the_mean_of_the_seeds_that_came_so_far() {
        let one = vec![(1, 80.0, false), (2, 82.0, false), (3, 90.0, true)];
        let other = vec![(1, 84.0, true), (2, 83.0, false)];
        let line = Line::of("Sluice", 4, &[one, other]).unwrap();
        let point = |epoch, mean, low, high, seeds| Point { epoch, mean, low, high, seeds };
        let expected = [
            point(1, 82.0, 80.0, 84.0, 2),
            point(2, 82.5, 82.0, 83.0, 2),
            point(3, 90.0, 90.0, 90.0, 1),
        ];
        assert_eq!(line.points, expected);
        assert_eq!(line.kept, [(3, 90.0), (1, 84.0)]);
        assert!(Line::of("Sluice", 4, &[vec![]]).is_none());
    }
}
