//! Drawings read back: what stands where, against the numbers that were drawn.

use resvg::usvg::roxmltree::{Document, Node};

use super::heat::{Cell, Heat, Panel as Matrix};
use super::plot::{Line, Panel, Plot};
use super::scale::Scale;
use super::text::text_width;

/// Names that a user may give: each with something that would break a drawing.
const HOSTILE: [&str; 5] = [
    "</text><script>alert(1)</script>",
    "a & \"b\" 'c' &amp; ]]>",
    "\u{202e}חדשות\u{0} \u{7}<b>",
    "Frustratingly easy domain adaptation with a name that has no end and goes on for many words, and more",
    "<img onerror=x>",
];

fn attribute(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

fn elements<'a>(document: &'a Document<'a>, tag: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.tag_name().name() == tag).collect()
}

/// The points of a path.
fn points(node: &Node<'_, '_>) -> Vec<(f64, f64)> {
    let path = node.attribute("d").unwrap().trim_end_matches('z').replace('L', "M");
    let point = |text: &str| -> (f64, f64) {
        let (x, y) = text.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    path.split('M').filter(|text| !text.is_empty()).map(point).collect()
}

fn plot(lines: Vec<Line>) -> Plot {
    Plot {
        title: "A & B".to_owned(),
        x: "epoch".to_owned(),
        y: "accuracy (%)".to_owned(),
        decimals: 2,
        panels: vec![Panel { title: String::new(), group: String::new(), lines }],
    }
}

/// Three seeds; the last stops an epoch early.
fn seeds() -> Vec<Vec<(u32, f64, bool)>> {
    let seed = |values: &[f64], kept: u32| -> Vec<(u32, f64, bool)> {
        (1..).zip(values).map(|(epoch, value)| (epoch, *value, epoch == kept)).collect()
    };
    vec![
        seed(&[50.0, 61.0, 66.0, 70.0, 71.0], 5),
        seed(&[52.0, 60.0, 69.0, 70.0, 69.0], 4),
        seed(&[48.0, 65.0, 64.5, 73.0], 3),
    ]
}

#[test]
fn the_band_encloses_every_seed_and_the_line_is_their_mean() {
    let line = Line::of("Sluice", 1, &seeds()).unwrap();
    let figure = plot(vec![line]).figure("a", "Here.");
    assert!(figure.caption.contains("its band goes from the lowest seed to the highest"));
    let document = Document::parse(&figure.svg).unwrap();
    let paths = elements(&document, "path");
    let band = paths.iter().find(|path| path.attribute("fill-opacity").is_some()).unwrap();
    // The legend's line is one, then the mean: solid as far as all seeds go, faint behind.
    let dashed: Vec<_> =
        paths.iter().filter(|path| path.attribute("stroke-dasharray").is_some()).collect();
    let (solid, faint) = (points(dashed[1]), points(dashed[2]));
    assert_eq!((solid.len(), faint.len()), (4, 2));
    assert!(dashed[1].attribute("stroke-opacity").is_none());
    assert_eq!(dashed[2].attribute("stroke-opacity"), Some("0.45"));
    // The scale, from the first and the fourth epoch's mean: 50 and 71.
    let slope = (solid[3].1 - solid[0].1) / (71.0 - 50.0);
    assert!(slope < -1.0, "higher is further up: {slope}");
    let y = |value: f64| solid[0].1 + slope * (value - 50.0);
    let mean = [50.0, 62.0, 66.5, 71.0, 70.0];
    for (place, mean) in solid.iter().chain(&faint[1..]).zip(mean) {
        assert!((place.1 - y(mean)).abs() < 0.2, "{place:?} {mean}");
    }
    let around = points(band);
    assert_eq!(around.len(), 10);
    for seed in seeds() {
        for (epoch, value, _) in seed {
            let at = epoch as usize - 1;
            let (high, low) = (around[at], around[9 - at]);
            assert_eq!(high.0, low.0);
            let inside = high.1 - 0.2 <= y(value) && y(value) <= low.1 + 0.2;
            assert!(inside, "epoch {epoch}: {value}");
        }
    }
    // And no wider: the first epoch's band is from 48 to 52.
    assert!((around[0].1 - y(52.0)).abs() < 0.2 && (around[9].1 - y(48.0)).abs() < 0.2);
    // Squares, the second mark: a large one for each seed, where it was kept.
    let large = elements(&document, "rect").into_iter().filter(|mark| {
        mark.attribute("width")
            .unwrap()
            .parse::<f64>()
            .is_ok_and(|width| (width - 9.72).abs() < 0.01)
    });
    let mut middles: Vec<f64> = large.map(|mark| attribute(&mark, "y") + 4.86).collect();
    middles.sort_by(f64::total_cmp);
    for (middle, value) in middles.iter().zip([71.0, 70.0, 64.5]) {
        assert!((middle - y(value)).abs() < 0.2, "{middle} {value}");
    }
    assert_eq!(middles.len(), 3);
    let data = &figure.data["panels"][0]["lines"][0];
    assert_eq!(data["mean"], serde_json::json!(mean));
    assert_eq!(data["low"], serde_json::json!([48.0, 60.0, 64.5, 70.0, 69.0]));
    assert_eq!(data["of"], serde_json::json!([3, 3, 3, 3, 2]));
    assert_eq!(data["kept"], serde_json::json!([[5, 71.0], [4, 70.0], [3, 64.5]]));
}

#[test]
fn one_seed_has_no_band() {
    let figure = plot(vec![Line::of("Sluice", 1, &seeds()[..1]).unwrap()]).figure("a", "");
    let document = Document::parse(&figure.svg).unwrap();
    assert!(
        elements(&document, "path").iter().all(|path| path.attribute("fill-opacity").is_none())
    );
    assert!(!figure.caption.contains("band"));
    assert_eq!(figure.data["panels"][0]["lines"][0].get("low"), None);
}

fn heat(rows: &[&str], columns: &[&str]) -> Heat {
    let cell = |row: usize, column: usize| -> Option<Cell> {
        let value = if row == column { 0.875 } else { -0.25 * column as f64 };
        (row != 1 || column != 0).then(|| value.into())
    };
    let cells = (0..rows.len()).map(|row| (0..columns.len()).map(|at| cell(row, at)).collect());
    let panel = Matrix {
        title: String::new(),
        columns: columns.iter().map(ToString::to_string).collect(),
        cells: cells.collect(),
    };
    Heat {
        title: "Map".to_owned(),
        corner: "to".to_owned(),
        unit: "weight".to_owned(),
        rows: rows.iter().map(ToString::to_string).collect(),
        scale: Scale::diverging(Heat::values(std::slice::from_ref(&panel))),
        panels: vec![panel],
        decimals: 2,
    }
}

#[test]
fn each_cell_has_its_number_and_its_colour() {
    let heat = heat(&["x", "y"], &["x", "y", "z"]);
    let figure = heat.figure("map", "");
    let document = Document::parse(&figure.svg).unwrap();
    let cells: Vec<_> = elements(&document, "rect")
        .into_iter()
        .filter(|rect| attribute(rect, "height") > 30.0)
        .collect();
    // The ground, and five of six cells.
    assert_eq!(cells.len(), 6);
    let texts = elements(&document, "text");
    let expected =
        [(0.875, "0.88"), (-0.25, "-0.25"), (-0.5, "-0.50"), (0.875, "0.88"), (-0.5, "-0.50")];
    for (cell, (value, number)) in cells[1..].iter().zip(expected) {
        assert_eq!(cell.attribute("fill").unwrap(), heat.scale.colour(value).to_string());
        let (x, y) = (attribute(cell, "x"), attribute(cell, "y"));
        let (w, h) = (attribute(cell, "width"), attribute(cell, "height"));
        let within = texts.iter().find(|text| {
            let at = (attribute(text, "x"), attribute(text, "y"));
            x < at.0 && at.0 < x + w && y < at.1 && at.1 < y + h
        });
        assert_eq!(within.unwrap().text(), Some(number));
    }
    // The sixth is hatched: its strokes stay within it.
    let strokes: Vec<_> = elements(&document, "path").iter().flat_map(points).collect();
    assert!(strokes.len() > 10);
    let (x, y) = (attribute(&cells[1], "x"), attribute(&cells[4], "y"));
    for stroke in strokes {
        assert!(stroke.0 >= x - 0.06 && stroke.0 < attribute(&cells[4], "x"), "{stroke:?}");
        assert!(stroke.1 >= y - 0.06 && stroke.1 <= y + 32.6, "{stroke:?}");
    }
    assert_eq!(figure.data["panels"][0]["values"][1], serde_json::json!([null, 0.88, -0.5]));
    assert_eq!(figure.data["high"], 0.88);
}

#[test]
fn a_spread_and_a_mark_stand_in_the_cell() {
    let mut heat = heat(&["x"], &["x"]);
    heat.panels[0].cells[0][0] = Some(Cell { value: 0.5, deviation: Some(0.125), marked: true });
    let figure = heat.figure("map", "");
    let document = Document::parse(&figure.svg).unwrap();
    let texts: Vec<_> = elements(&document, "text").iter().filter_map(Node::text).collect();
    assert!(texts.contains(&"0.50*") && texts.contains(&"±0.12"), "{texts:?}");
    assert_eq!(figure.data["panels"][0]["deviations"], serde_json::json!([[0.12]]));
    assert_eq!(figure.data["panels"][0]["marked"], serde_json::json!([[true]]));
}

/// The widest that each text may be drawn: from its left to its right end.
fn span(text: &Node<'_, '_>) -> (f64, f64) {
    let (x, width) =
        (attribute(text, "x"), text_width(text.text().unwrap_or(""), attribute(text, "font-size")));
    match text.attribute("text-anchor") {
        None => (x, x + width),
        Some("middle") => (x - width / 2.0, x + width / 2.0),
        _ => (x - width, x),
    }
}

/// No text is drawn over another, or beyond the sheet.
fn nothing_overlaps(svg: &str) {
    let document = Document::parse(svg).unwrap();
    let root = document.root_element();
    let (width, height) = (attribute(&root, "width"), attribute(&root, "height"));
    let level = |text: &&Node<'_, '_>| text.attribute("transform").is_none();
    let texts = elements(&document, "text");
    let texts: Vec<_> = texts.iter().filter(level).collect();
    for (at, one) in texts.iter().enumerate() {
        let ((left, right), y) = (span(one), attribute(one, "y"));
        let name = one.text().unwrap_or("");
        assert!(
            left >= -0.5 && right <= width + 0.5,
            "{name} leaves the sheet: {left} to {right} of {width}"
        );
        assert!(y > 4.0 && y < height - 4.0, "{name}");
        for other in &texts[..at] {
            let (other_left, other_right) = span(other);
            let beside = right <= other_left + 0.01 || other_right <= left + 0.01;
            let above = (attribute(other, "y") - y).abs() >= 8.0;
            assert!(beside || above, "{name} over {:?}", other.text());
        }
    }
    let allowed = ["svg", "title", "desc", "rect", "path", "circle", "text"];
    for node in document.descendants().filter(Node::is_element) {
        assert!(allowed.contains(&node.tag_name().name()), "{:?}", node.tag_name());
        assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
    }
    assert_eq!(root.attribute("role"), Some("img"));
    let child = |tag: &str| elements(&document, tag)[0].text().unwrap().len();
    assert!(child("title") > 0 && child("desc") > 20);
}

#[test]
fn hostile_names_have_no_effect_and_no_room_that_is_not_theirs() {
    for columns in [&HOSTILE[..], &["bc", "bn"][..]] {
        let mut heat = heat(&HOSTILE, columns);
        heat.title = HOSTILE[0].to_owned();
        let svg = heat.figure("map", "").svg;
        nothing_overlaps(&svg);
        assert!(
            svg.contains("Frustratingly easy") && svg.contains('…') && svg.contains("חדשות"),
            "{svg}"
        );
        assert!(!svg.contains("<script") && !svg.contains('\u{202e}'));
    }
    let lines =
        HOSTILE.iter().enumerate().filter_map(|(style, name)| Line::of(name, style, &seeds()));
    let lines: Vec<Line> = lines.collect();
    let mut plot = plot(lines.clone());
    plot.title = HOSTILE[3].to_owned();
    nothing_overlaps(&plot.figure("a", "").svg);
    plot.panels = HOSTILE
        .iter()
        .map(|name| Panel {
            title: name.to_string(),
            group: name.to_string(),
            lines: lines.clone(),
        })
        .collect();
    let svg = plot.figure("a", "").svg;
    nothing_overlaps(&svg);
    assert!(!svg.contains("<script"));
}

// The longest names of the correlation matrix differ in their last word.
#[test]
fn names_of_columns_that_differ_at_the_end_are_whole() {
    let names = ["single, out-of-domain by source", "single, out-of-domain by target"];
    let svg = heat(&["x"], &names).figure("map", "").svg;
    assert!(names.iter().all(|name| svg.contains(name)), "{svg}");
}

#[test]
fn what_holds_no_number_is_still_a_drawing() {
    nothing_overlaps(&plot(Vec::new()).figure("a", "").svg);
    let mut empty = heat(&[], &[]);
    empty.panels.clear();
    nothing_overlaps(&empty.figure("map", "").svg);
    // Many panels go into lines below each other.
    let mut heat = heat(&["x", "y"], &["a", "b", "c", "d", "e", "f", "g", "h"]);
    heat.panels[0].title = "after layer 1".to_owned();
    heat.panels = vec![heat.panels[0].clone(); 5];
    nothing_overlaps(&heat.figure("map", "").svg);
    // Titles that are wider than their panels.
    for panel in &mut heat.panels {
        panel.columns.truncate(1);
        panel.cells.iter_mut().for_each(|row| row.truncate(1));
        panel.title = "hard sharing's gain over single-task networks, and more".to_owned();
    }
    nothing_overlaps(&heat.figure("map", "").svg);
}

// 12 plots of 14 lines with 3 seeds and 30 epochs: 504 runs.
#[test]
fn five_hundred_runs_stay_small() {
    let seed = |line: usize, seed: usize| -> Vec<(u32, f64, bool)> {
        let value = |epoch: u32| {
            let noise = f64::from((epoch * 37 + line as u32 * 11 + seed as u32 * 53) % 17) / 5.0;
            90.0 - 60.0 / f64::from(epoch) - line as f64 + noise
        };
        (1..=30).map(|epoch| (epoch, value(epoch), epoch == 25)).collect()
    };
    let line = |style: usize| {
        let seeds = [0, 1, 2].map(|number| seed(style, number));
        Line::of(&format!("system {style}"), style, &seeds)
    };
    let panel = |at: usize| Panel {
        title: format!("CHUNK · domain {at}"),
        group: String::new(),
        lines: (0..14).filter_map(line).collect(),
    };
    let mut plot = plot(Vec::new());
    plot.panels = (0..12).map(panel).collect();
    let figure = plot.figure("curves-runs", "");
    nothing_overlaps(&figure.svg);
    let (drawn, data) = (figure.svg.len(), figure.data.to_string().len());
    println!("{drawn} bytes of SVG, {data} of data");
    assert!(drawn < 400_000, "{drawn}");
    assert!(data < 250_000, "{data}");
}
