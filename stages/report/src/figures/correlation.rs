//! The correlation matrix: Spearman's coefficients of each property with each outcome.

use std::collections::BTreeSet;

use super::heat::{Cell, Heat, Panel};
use super::scale::Scale;
use crate::correlated::{Correlation, POOLED};
use crate::material::Material;
use crate::table::Figure;

/// Outcomes that stand together: a panel's title, the system, and how their names begin.
const PANELS: [(&str, &str, &str); 6] = [
    ("sluice's gain over", "sluice", "error reduction over "),
    ("hard sharing's gain over", "hard", "error reduction over "),
    ("cross-task α", "sluice", "cross-task alpha, "),
    ("own-task α", "sluice", "own-task alpha, "),
    ("β", "sluice", "beta, "),
    ("", "sluice", ""),
];

/// The figure; none without coefficients.
pub(crate) fn figure(material: &Material) -> Option<Figure> {
    let known: Vec<&Correlation> = material
        .correlations
        .iter()
        .filter(|row| row.spearman.is_some() && is_pair(material, row))
        .collect();
    let mut rows: Vec<String> = Vec::new();
    // In the order in which they were measured.
    for property in &material.properties {
        let has = known.iter().any(|row| row.property == property.name);
        if has && !rows.contains(&property.name) {
            rows.push(property.name.clone());
        }
    }
    let level = material.params.comparison.level;
    let mut shown: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut panels = Vec::new();
    for (title, system, prefix) in PANELS {
        let is_of = |row: &&&Correlation| {
            row.system == system
                && row.target.starts_with(prefix)
                && !shown.contains(&(row.system.as_str(), row.target.as_str()))
        };
        let targets: BTreeSet<&str> =
            known.iter().filter(is_of).map(|row| row.target.as_str()).collect();
        if targets.is_empty() {
            continue;
        }
        let cell = |property: &String, target: &str| {
            let is = |row: &&&Correlation| {
                row.property == *property && row.target == target && row.system == system
            };
            // Pooled where there is such a row.
            let row = known.iter().filter(is).max_by_key(|row| row.task == POOLED)?;
            let marked = row.spearman_p.is_some_and(|p| p <= level);
            Some(Cell { value: row.spearman?, deviation: None, marked })
        };
        panels.push(Panel {
            title: title.to_owned(),
            columns: targets.iter().map(|target| short(&target[prefix.len()..])).collect(),
            cells: rows
                .iter()
                .map(|property| targets.iter().map(|target| cell(property, target)).collect())
                .collect(),
        });
        shown.extend(targets.iter().map(|target| (system, *target)));
    }
    if rows.is_empty() || panels.is_empty() {
        return None;
    }
    let heat = Heat {
        title: "Properties of the training data with gains and with sharing".to_owned(),
        corner: "property ↓".to_owned(),
        unit: "Spearman's ρ over domains".to_owned(),
        rows,
        panels,
        scale: Scale::Diverging(1.0),
        decimals: 2,
    };
    let caption = format!(
        "Pooled over the tasks that have a coefficient. Out: out of domain, by source or target. Bold with a star: p up to {level}, not \
         corrected, so that about one in {:.0} is so by chance alone.",
        1.0 / level
    );
    Some(heat.figure("correlation-matrix", caption))
}

/// An outcome's name without what a column has no room for.
fn short(name: &str) -> String {
    name.replace("out-of-domain by", "out, by")
}

/// Whether a row is of a property that was measured, and not of all together.
fn is_pair(material: &Material, row: &Correlation) -> bool {
    material.properties.iter().any(|property| property.name == row.property)
}
