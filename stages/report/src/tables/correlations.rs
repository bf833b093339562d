//! Correlations of task properties with gains and with sharing (the paper's section 5).

use super::task_name;
use crate::material::{Correlation, Material};
use crate::table::{Cell, Kind, Section, Table};

/// Rows of the short table.
const STRONGEST: usize = 12;

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section =
        Section::new("correlations", "Correlations", "What goes with gains and with sharing");
    section.intro = "Properties of each domain's task data against the error reduction of sluice \
                     and against its learned α and β, over domains. Properties are of the domain's \
                     own data: by source, of the data that a network was trained on; by target, \
                     of the training data of the domain that it was tested on, which it did not \
                     see."
        .to_owned();
    let mut known: Vec<&Correlation> =
        material.correlations.iter().filter(|row| row.spearman.is_some()).collect();
    // Strongest first; the table's own order decides between equals.
    known.sort_by(|a, b| strength(b).total_cmp(&strength(a)));

    let short = known.iter().take(STRONGEST).copied();
    let mut strongest = table(material, "correlations", "The strongest, by Spearman's ρ", short);
    strongest.notes = notes(&known);
    let mut all = table(material, "correlations.all", "All correlations", known.iter().copied());
    all.folded = true;
    section.tables = vec![strongest, all];
    section
}

fn strength(row: &Correlation) -> f64 {
    // Coefficients that differ only by rounding count as equal.
    crate::number::rounded(row.spearman.map_or(0.0, f64::abs), 6)
}

fn table<'a>(
    material: &Material,
    name: &str,
    title: &str,
    rows: impl Iterator<Item = &'a Correlation>,
) -> Table {
    let columns = ["outcome", "task", "system", "n", "Pearson r", "Spearman ρ"];
    let columns = columns.map(str::to_owned).to_vec();
    let mut table = Table::new(name, title, "property", columns);
    for row in rows {
        let cells = vec![
            Cell::text(&row.target),
            Cell::text(task_name(&row.task)),
            Cell::text(material.label(&row.system)),
            Cell::count(u64::from(row.n)),
            Cell::number(row.pearson, 2),
            Cell::number(row.spearman, 2),
        ];
        table.row(None, Kind::System, &row.property, cells);
    }
    table
}

/// What a reader may conclude.
fn notes(known: &[&Correlation]) -> Vec<String> {
    let Some(most) = known.iter().map(|row| row.n).max() else {
        return vec![
            "No correlations: they need runs on at least three source domains.".to_owned(),
        ];
    };
    let mut notes = vec![format!(
        "Read as hints. {} correlations are listed and the largest rests on {most} domains; no \
         test of significance is made.",
        known.len()
    )];
    if most == 7 {
        notes.push(
            "Seven points can show a strong and steady trend and nothing finer: without any \
             relation, |ρ| reaches 0.79 once in twenty times, so that of many correlations some \
             are as strong by chance alone."
                .to_owned(),
        );
    }
    notes
}

#[cfg(test)]
mod tests {
    /// All orders of seven ranks, by Heap's algorithm.
    fn permutations(k: usize, ranks: &mut [i32; 7], visit: &mut dyn FnMut(&[i32; 7])) {
        if k == 1 {
            return visit(ranks);
        }
        for i in 0..k {
            permutations(k - 1, ranks, visit);
            ranks.swap(if k.is_multiple_of(2) { i } else { 0 }, k - 1);
        }
    }

    #[test]
    fn chance_reaches_the_stated_strength_once_in_twenty() {
        let (mut all, mut strong) = (0, 0);
        permutations(7, &mut [1, 2, 3, 4, 5, 6, 7], &mut |ranks| {
            let squares: i32 = (1..).zip(ranks).map(|(i, r)| (i - r) * (i - r)).sum();
            // rho = 1 - 6 D / (n (n^2 - 1)); .79 as it would be printed.
            let rho = 1.0 - 6.0 * f64::from(squares) / 336.0;
            all += 1;
            strong += i32::from((rho.abs() * 100.0).round() >= 79.0);
        });
        assert_eq!(all, 5040);
        let share = f64::from(strong) / f64::from(all);
        assert!((0.045..0.05).contains(&share), "{share}");
    }
}
