//! Heat maps: matrices beside and below each other, each cell with its number, on one scale.
//!
//! The numbers carry the meaning without any colour. Long names of columns are turned, and names
//! without room are cut; a cell without a value is hatched.

use serde_json::{Value, json};
use statistics::describe::Summary;

use super::canvas::{Align, Canvas, Font, Point};
use super::scale::{Scale, on};
use super::text::{fitted, text_width};
use crate::number::{fixed, rounded};
use crate::steps::Steps;
use crate::table::Figure;

/// A heat map, before it is drawn.
#[derive(Debug, Clone)]
pub(crate) struct Heat {
    pub(crate) title: String,
    /// What stands over the names of the rows: `to ↓  from →`.
    pub(crate) corner: String,
    /// What a value is, and its unit: `weight α, no unit`.
    pub(crate) unit: String,
    /// The rows' names, the same for every panel.
    pub(crate) rows: Vec<String>,
    pub(crate) panels: Vec<Panel>,
    pub(crate) scale: Scale,
    /// Digits behind the point.
    pub(crate) decimals: usize,
}

/// A matrix with its labels.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// May be empty.
    pub(crate) title: String,
    pub(crate) columns: Vec<String>,
    /// Row by row.
    pub(crate) cells: Vec<Vec<Option<Cell>>>,
}

/// A number of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cell {
    pub(crate) value: f64,
    /// Its sample standard deviation over seeds, where there are several.
    pub(crate) deviation: Option<f64>,
    /// Drawn bold, with a star: whatever the caption says that this means.
    pub(crate) marked: bool,
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Self { value, deviation: None, marked: false }
    }
}

impl From<Summary> for Cell {
    fn from(summary: Summary) -> Self {
        Self { value: summary.mean, deviation: summary.deviation, marked: false }
    }
}

/// Space between panels.
const GAP: f64 = 26.0;
/// Panels go into the next line beyond this width.
const WIDTH: f64 = 960.0;
/// Sizes of fonts.
const NAME: f64 = 11.5;
const NUMBER: f64 = 12.0;
const HEADING: f64 = 12.5;
/// How much wider bold text is.
const BOLD: f64 = 1.1;
const SPREAD: f64 = 9.5;
/// The widest name of a row, and of a turned column.
const ROW: f64 = 330.0;
const COLUMN: f64 = 240.0;
/// The widest title of a panel, and the widest line about the scale that the sheet is made wider for.
const TITLE: f64 = 220.0;
const UNIT: f64 = 420.0;
/// By how much names of columns are turned, where they are.
const TURN: f64 = -40.0;

impl Heat {
    /// Every number.
    pub(crate) fn values(panels: &[Panel]) -> impl Iterator<Item = f64> {
        let cells = panels.iter().flat_map(|panel| panel.cells.iter().flatten().flatten());
        cells.map(|cell| cell.value)
    }

    /// Draws it.
    pub(crate) fn figure(&self, name: impl Into<String>, caption: impl Into<String>) -> Figure {
        Figure {
            name: name.into(),
            title: self.title.clone(),
            caption: caption.into(),
            svg: self.draw(),
            data: self.data(),
            from: Steps::default(),
        }
    }

    fn has_spread(&self) -> bool {
        let mut cells = self.panels.iter().flat_map(|panel| panel.cells.iter().flatten().flatten());
        cells.any(|cell| cell.deviation.is_some())
    }

    /// The numbers as they are drawn.
    fn data(&self) -> Value {
        let (low, high) = self.scale.ends();
        let number = |value: f64| json!(rounded(value, self.decimals));
        let matrix = |panel: &Panel, of: &dyn Fn(&Cell) -> Value| -> Value {
            let row = |row: &Vec<Option<Cell>>| -> Value {
                row.iter().map(|cell| cell.as_ref().map_or(Value::Null, of)).collect()
            };
            panel.cells.iter().map(row).collect()
        };
        let panel = |panel: &Panel| {
            let mut value = json!({
                "title": panel.title,
                "columns": panel.columns,
                "values": matrix(panel, &|cell| number(cell.value)),
            });
            if self.has_spread() {
                value["deviations"] = matrix(panel, &|cell| json!(cell.deviation.map(number)));
            }
            if panel.cells.iter().flatten().flatten().any(|cell| cell.marked) {
                value["marked"] = matrix(panel, &|cell| json!(cell.marked));
            }
            value
        };
        json!({
            "kind": "heat",
            "corner": self.corner,
            "unit": self.unit,
            "scale": match self.scale {
                Scale::Diverging(_) => "diverging",
                Scale::Sequential(..) => "sequential",
            },
            "low": number(low),
            "high": number(high),
            "decimals": self.decimals,
            "rows": self.rows,
            "panels": self.panels.iter().map(panel).collect::<Vec<_>>(),
        })
    }

    fn draw(&self) -> String {
        let grid = Grid::of(self);
        let (low, high) = self.scale.ends();
        let ends = (fixed(low, self.decimals), fixed(high, self.decimals));
        let description = format!(
            "A heat map of {} rows. Each cell has its number: {}. Colours run from {} to {}.",
            self.rows.len(),
            self.unit,
            ends.0,
            ends.1
        );
        Canvas::draw(grid.size, &self.title, &description, |canvas| {
            for (panel, place) in self.panels.iter().zip(&grid.places) {
                self.paint(canvas, &grid, panel, *place);
            }
            let below = grid.size.1 - 42.0;
            let room = grid.size.0 - grid.left - 8.0;
            let unit = fitted(&self.unit_line(), 11.0, room);
            canvas.text(&unit, (grid.left, below), Font::new(11.0, Align::Left));
            self.legend(canvas, (grid.left, below + 14.0), &ends);
        })
    }

    fn unit_line(&self) -> String {
        format!("{}; colour scale:", self.unit)
    }

    /// A panel; `x` and `y` are the corner of its first cell.
    fn paint(&self, canvas: &mut Canvas, grid: &Grid, panel: &Panel, (x, y): Point) {
        if !panel.title.is_empty() {
            let heading = Font { bold: true, ..Font::new(HEADING, Align::Left) };
            let title = fitted(&panel.title, BOLD * HEADING, TITLE);
            canvas.text(&title, (x, y - grid.head - 16.0), heading);
        }
        for (at, column) in panel.columns.iter().enumerate() {
            let middle = x + (at as f64 + 0.5) * grid.cell.0;
            if grid.turned {
                let font = Font { turn: TURN, ..Font::new(NAME, Align::Left) };
                canvas.text(&fitted(column, NAME, COLUMN), (middle - 3.0, y - 10.0), font);
            } else {
                canvas.text(column, (middle, y - 14.0), Font::new(NAME, Align::Centre));
            }
        }
        if x == grid.left {
            let font = Font::new(11.0, Align::Right);
            canvas.text(&self.corner, (x - 10.0, y - 14.0), font);
            for (at, row) in self.rows.iter().enumerate() {
                let middle = y + (at as f64 + 0.5) * grid.cell.1;
                let font = Font::new(NAME, Align::Right);
                canvas.text(&fitted(row, NAME, ROW), (x - 10.0, middle), font);
            }
        }
        for (row, cells) in panel.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let at = (x + column as f64 * grid.cell.0, y + row as f64 * grid.cell.1);
                self.cell(canvas, at, grid.cell, cell.as_ref());
            }
        }
    }

    fn cell(&self, canvas: &mut Canvas, at: Point, size: Point, cell: Option<&Cell>) {
        let size = (size.0 - 1.5, size.1 - 1.5);
        let Some(cell) = cell else { return canvas.hatch(at, size) };
        let fill = self.scale.colour(cell.value);
        canvas.rectangle(at, size, fill);
        let (x, y) = (at.0 + size.0 / 2.0, at.1 + size.1 / 2.0);
        let font = Font { colour: on(fill), bold: cell.marked, ..Font::new(NUMBER, Align::Centre) };
        let number = fixed(cell.value, self.decimals) + if cell.marked { "*" } else { "" };
        match cell.deviation {
            None => canvas.text(&number, (x, y), font),
            Some(deviation) => {
                canvas.text(&number, (x, y - 6.0), font);
                let spread = format!("±{}", fixed(deviation, self.decimals));
                canvas.text(&spread, (x, y + 8.0), Font { size: SPREAD, bold: false, ..font });
            }
        }
    }

    /// The scale of the colours, with its ends.
    fn legend(&self, canvas: &mut Canvas, (x, y): Point, ends: &(String, String)) {
        let (steps, width) = (40, 3.0);
        let font = Font::new(11.0, Align::Left);
        canvas.text(&ends.0, (x, y + 6.0), font);
        let start = x + text_width(&ends.0, 11.0) + 6.0;
        let (low, high) = self.scale.ends();
        for step in 0..steps {
            let share = f64::from(step) / f64::from(steps - 1);
            let at = (start + f64::from(step) * width, y);
            let fill = self.scale.colour(low + share * (high - low));
            // A little wider than its place: neighbours leave no seam.
            canvas.rectangle(at, (width + 0.5, 11.0), fill);
        }
        canvas.text(&ends.1, (start + f64::from(steps) * width + 8.0, y + 6.0), font);
    }
}

/// Where the parts of a map are.
struct Grid {
    size: Point,
    cell: Point,
    /// Where the first column of the first panel in a line begins.
    left: f64,
    /// The height of the names of columns.
    head: f64,
    turned: bool,
    /// The corner of each panel's first cell.
    places: Vec<Point>,
}

impl Grid {
    fn of(heat: &Heat) -> Self {
        let spread = heat.has_spread();
        let numbers = Heat::values(&heat.panels).map(|value| fixed(value, heat.decimals) + "*");
        let widest = numbers.map(|text| text_width(&text, NUMBER)).fold(30.0, f64::max);
        let cell = ((widest + 10.0).max(46.0), if spread { 40.0 } else { 34.0 });
        let widths = |names: &[String]| -> f64 {
            names.iter().map(|name| text_width(name, NAME)).fold(0.0, f64::max)
        };
        let columns = heat.panels.iter().map(|panel| widths(&panel.columns)).fold(0.0, f64::max);
        // A little wider cells are better than turned names.
        let turned = columns + 8.0 > cell.0.max(64.0);
        let cell = if turned { cell } else { (cell.0.max(columns + 8.0), cell.1) };
        let slope = libm::sin(-TURN.to_radians());
        let head = if turned { columns.min(COLUMN) * slope + 14.0 } else { 20.0 };
        let corner = text_width(&heat.corner, 11.0);
        let left = widths(&heat.rows).min(ROW).max(corner).max(60.0) + 16.0;
        let below = heat.rows.len() as f64 * cell.1;
        // A turned name reaches beyond its column.
        let beyond = if turned { columns.min(COLUMN) * libm::cos(TURN.to_radians()) } else { 0.0 };
        let beyond = (beyond - cell.0 / 2.0).max(0.0);
        let titled = heat.panels.iter().any(|panel| !panel.title.is_empty());
        let above = head + if titled { 32.0 } else { 8.0 };
        let (mut x, mut y) = (left, above);
        let (mut right, mut places) = (left, Vec::new());
        for panel in &heat.panels {
            let cells = panel.columns.len() as f64 * cell.0;
            let title = text_width(&panel.title, BOLD * HEADING).min(TITLE);
            let width = cells.max(title);
            if x > left && x + width > WIDTH {
                (x, y) = (left, y + below + GAP + above - 12.0);
            }
            places.push((x, y));
            right = right.max(x + width.max(cells + beyond));
            x += width + GAP;
        }
        let unit = text_width(&heat.unit_line(), 11.0).clamp(240.0, UNIT);
        let size = ((right + 12.0).max(left + unit + 16.0).ceil(), (y + below + 62.0).ceil());
        Self { size, cell, left, head, turned, places }
    }
}
