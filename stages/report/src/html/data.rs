//! What the page's script knows of each figure: its value, its steps, its tests. JSON inside the page.
//!
//! Left out: what the page shows anyway (texts, headings, the paper's figures), which the script reads
//! off the tables. Names are short, since a report of hundreds of networks has thousands of figures.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value, json};

use crate::number::rounded;
use crate::page::Page;
use crate::steps::Steps;
use crate::table::{Cell, interval};

/// The element that holds it.
pub(super) fn element(page: &Page) -> Markup {
    html! {
        script #report-data type="application/json" { (PreEscaped(escaped(&of(page)))) }
    }
}

/// JSON that cannot end the element that it stands in.
fn escaped(value: &Value) -> String {
    let text = value.to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Selectors by number, so that each is written once.
#[derive(Default)]
struct Selectors {
    numbers: BTreeMap<String, usize>,
    all: Vec<String>,
}

impl Selectors {
    fn numbers(&mut self, steps: &Steps) -> Vec<usize> {
        steps.selectors().into_iter().map(|selector| self.number(selector)).collect()
    }

    fn number(&mut self, selector: String) -> usize {
        let next = self.all.len();
        *self.numbers.entry(selector).or_insert_with_key(|selector| {
            self.all.push(selector.clone());
            next
        })
    }
}

fn of(page: &Page) -> Value {
    let mut selectors = Selectors::default();
    let mut tables = Map::new();
    for table in page.sections.iter().flat_map(|(section, _)| &section.tables) {
        let mut cell = |cell: &Cell| self::cell(cell, &mut selectors);
        let rows = table.rows.iter().map(|row| row.cells.iter().map(&mut cell).collect());
        let rows: Vec<Vec<Value>> = rows.collect();
        tables.insert(table.name.clone(), json!(rows));
    }
    let drawn = page.sections.iter().flat_map(|(section, _)| &section.figures);
    let figures = drawn.map(|of| (of.name.clone(), json!(selectors.numbers(&of.from))));
    let figures: Map<String, Value> = figures.collect();
    json!({
        "profile": page.profile,
        "reference": page.reference,
        "settings": page.settings,
        "figures": figures,
        "selectors": selectors.all,
        "tables": tables,
    })
}

/// 0 where there is nothing to know.
fn cell(cell: &Cell, selectors: &mut Selectors) -> Value {
    let mut value = Map::new();
    if let Some(number) = cell.value {
        value.insert("v".into(), json!(number));
    }
    for (name, steps) in [("f", &cell.from), ("a", &cell.against), ("l", &cell.lacks)] {
        if !steps.is_empty() {
            value.insert(name.into(), json!(selectors.numbers(steps)));
        }
    }
    if let Some(spread) = &cell.spread {
        let ends = interval(spread).map(|ends| ends.map(|end| rounded(end, 2)));
        let deviation = spread.deviation.map(|deviation| rounded(deviation, 4));
        value.insert("s".into(), json!({ "n": spread.n, "sd": deviation, "ci": ends }));
    }
    if let Some(tested) = cell.tested {
        let [p, holm] = [tested.p, tested.adjusted].map(|p| rounded(p, 4));
        let difference = rounded(-tested.difference, 2);
        value.insert("t".into(), json!({ "d": difference, "p": p, "holm": holm }));
    }
    if let Some(delta) = cell.delta() {
        value.insert("d".into(), json!(delta));
    }
    if value.is_empty() { json!(0) } else { Value::Object(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_their_element() {
        let nasty = json!({ "</script><!--": "&amp;<script>" });
        let text = escaped(&nasty);
        assert!(!text.contains(['<', '>', '&']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), nasty);
    }
}
