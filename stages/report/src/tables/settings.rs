//! The settings behind the figures, as the pipeline gives them.

use corpus::task::Missing;
use serde_json::{Value, json};

use crate::material::Material;
use crate::table::{Cell, Kind, Section, Table};

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let params = &material.params;
    let mut section = Section::new("settings", "Settings", "Settings");
    section.intro = "What the networks were trained with, from pipeline.toml.".to_owned();
    let mut table = Table::new("settings", "Settings", "setting", vec!["value".to_owned()]);
    table.numeric = false;
    let mut group = |name: &str, value: &Value| {
        let mut rows = Vec::new();
        flatten("", value, &mut rows);
        for (key, value) in rows {
            table.row(Some(name), Kind::System, key, vec![Cell::text(value)]);
        }
    };
    group("Network", &params.model);
    group("Training", &params.training);
    if params.semantics.is_object() {
        group("Semantics", &params.semantics);
    }
    if let Some(chosen) = &material.chosen {
        group("Chosen by the search, in place of the above and of the systems' own", chosen);
    }
    group("Tasks trained together", &json!(params.tasks));
    for system in params.rows.systems() {
        if let Some(settings) = params.systems.get(system) {
            group(&format!("System: {}", material.label(system)), settings);
        }
    }
    let seeds: Vec<_> = material.runs.seeds().iter().map(ToString::to_string).collect();
    let mut corpus = json!({
        "profile": params.profile,
        "domains": params.domains.join(", "),
        "seeds": seeds.join(", "),
    });
    for (tasks, domain) in params.source.iter() {
        corpus[format!("source.{tasks}")] = json!(domain);
    }
    for task in params.definitions.keys() {
        let missing = match params.missing(task) {
            Missing::Skip => "left out",
            Missing::Outside => "O throughout",
        };
        corpus[format!("sentences without {task}")] = json!(missing);
    }
    group("Corpus and runs", &corpus);
    section.tables.push(table);
    section
}

/// Writes a value as rows of dotted keys; lists of plain values stay on one row.
fn flatten(key: &str, value: &Value, rows: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                flatten(&key, value, rows);
            }
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(plain).collect();
            let text = if items.is_empty() { "none".to_owned() } else { items.join(", ") };
            rows.push((key.to_owned(), text));
        }
        value => rows.push((key.to_owned(), plain(value))),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
