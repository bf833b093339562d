//! The differences for a pull request: Markdown as code hosts read it. Nothing that a report says can become
//! markup, an address or somebody who is called.

use super::compare::Moved;
use super::told::Told;
use crate::text::count;

/// Cells of a table, and rows that came or went, that are listed before the rest is counted.
const CELLS: usize = 30;
const ROWS: usize = 6;
/// Bytes after which tables are only counted: code hosts take comments of up to 65,536 characters.
const LONGEST: usize = 45_000;

/// Everything.
pub(super) fn text(told: &Told) -> String {
    let differences = &told.differences;
    let mut text = format!("{}\n", escaped(&told.headline()));
    if let Some(enough) = told.enough() {
        text += &format!("\n{enough}\n");
    }
    if let Some(why) = told.without.as_ref().filter(|_| differences.cells().next().is_some()) {
        text += &format!("\nCauses are not known: {}.\n", escaped(why));
    }
    if !told.causes.is_empty() {
        text += "\n**Causes**\n\n";
        for (place, cause) in told.causes.iter().enumerate() {
            let cells = count(cause.cells, "cell");
            text += &format!("{}. {}: {cells}\n", place + 1, escaped(&cause.line()));
            for line in cause.blame.iter().flat_map(crate::blame::Blame::lines) {
                text += &format!("   - {}\n", escaped(&line));
            }
        }
    }
    if !differences.claims.is_empty() {
        text += "\n| claim | before | now |\n|---|---|---|\n";
        for claim in &differences.claims {
            let (old, new) = claim.verdicts();
            let says = if claim.says.is_empty() { &claim.id } else { &claim.says };
            let now = if claim.is_lost() { format!("**{}**", escaped(new)) } else { escaped(new) };
            text += &format!("| {} | {} | {now} |\n", escaped(says), escaped(old));
        }
    }
    for (what, stages) in [("added", &told.steps_added), ("removed", &told.steps_removed)] {
        for (stage, names) in stages {
            text += &format!("\n{} of {} {what}\n", count(names.len(), "step"), escaped(stage));
        }
    }
    for (what, names) in [("removed", &differences.removed), ("added", &differences.added)] {
        for name in names {
            text += &format!("\n**{}**: table {what}\n", escaped(name));
        }
    }
    for (place, table) in differences.tables.iter().enumerate() {
        if text.len() > LONGEST {
            let left = count(differences.tables.len() - place, "more table");
            text += &format!("\nAnd {left} with differences, too many for a comment.\n");
            break;
        }
        text += &format!("\n**{}**: {}\n", escaped(&table.name), escaped(&table.title));
        if table.lists().iter().any(|(_, names)| !names.is_empty()) {
            text.push('\n');
        }
        for (what, names) in table.lists() {
            for name in names.iter().take(ROWS) {
                text += &format!("- {what}: {}\n", escaped(name));
            }
            if names.len() > ROWS {
                text += &format!("- {what}: {} more\n", names.len() - ROWS);
            }
        }
        text += &cells(&table.cells);
    }
    if !differences.figures.is_empty() {
        let names: Vec<String> =
            differences.figures.iter().map(|figure| escaped(&figure.name)).collect();
        text += &format!("\nNot the same: {}\n", names.join(", "));
    }
    for note in &told.notes {
        text += &format!("\nNote: {}\n", escaped(note));
    }
    text
}

fn cells(cells: &[Moved]) -> String {
    if cells.is_empty() {
        return String::new();
    }
    let mut text = "\n| row | column | old | new | delta | why | chance |\n".to_owned();
    text += "|---|---|--:|--:|--:|---|---|\n";
    for cell in cells.iter().take(CELLS) {
        let why: Vec<String> = cell.causes.iter().map(|cause| (cause + 1).to_string()).collect();
        let fields = [
            escaped(&cell.row),
            escaped(&cell.column),
            escaped(&cell.old.text),
            escaped(&cell.new.text),
            cell.delta_text().unwrap_or_default(),
            why.join(", "),
            escaped(&cell.chance()),
        ];
        text += &format!("| {} |\n", fields.join(" | "));
    }
    if cells.len() > CELLS {
        text += &format!("\nand {}\n", count(cells.len() - CELLS, "more cell"));
    }
    text
}

/// A text as it stands, in a line of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '&' => escaped += "&amp;",
            // Behind these a code host looks for people, issues and addresses.
            '@' | '#' | ':' => {
                escaped.push(c);
                escaped += "<!-- -->";
            }
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '$' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
    }
    // An address needs no colon where it begins like this.
    escaped.replace("www.", "www<!-- -->.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(
            escaped("<b>a|b`c`</b> [x](y) *z* @me\nhttp://e.org www.e.org"),
            "&lt;b&gt;a\\|b\\`c\\`&lt;/b&gt; \\[x\\](y) \\*z\\* @<!-- -->me http:<!-- -->//e.org \
             www<!-- -->.e.org"
        );
        assert_eq!(escaped("nw 83.12 ± 0.40"), "nw 83.12 ± 0.40");
    }
}
