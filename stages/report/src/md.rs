//! The report as Markdown: one file per section and an index. Names from the user's data are escaped.

use crate::coverage::{Coverage, command};
use crate::metrics::DEFINITIONS;
use crate::page::Page;
use crate::params::TextSource;
use crate::steps::Steps;
use crate::table::{Cell, Kind, Row, Section, Table};

/// So many different gaps of a table are named one by one.
const FEW: usize = 6;

/// The index: what the report is, and where its parts are.
pub(crate) fn index(page: &Page) -> String {
    let mut text = format!("# {}\n\n", escaped(&page.title()));
    if !page.banner.is_empty() {
        text += &format!("> **{}**\n\n", escaped(&page.banner));
    }
    text += &format!("Coverage: {}.\n\n", coverage(&page.coverage));
    text += "The whole report on one page: [index.html](index.html). The same as data: \
             [report.json](report.json), and its [schema](report.schema.json); each table as CSV in \
             tables/ and as LaTeX in latex/.\n\n";
    for (section, part) in &page.sections {
        let missing =
            if part.runs < part.of { format!(" ({})", part.sentence()) } else { String::new() };
        let title = escaped(&section.title);
        text += &format!("- [{title}]({}.md){missing}\n", section.name);
    }
    text += "\n## What the figures mean\n\n";
    for (name, definition) in DEFINITIONS {
        text += &format!("- **{name}**: {definition}\n");
    }
    text + &footer(page)
}

/// Whose text the figures are about; nothing where it is nobody's.
fn footer(page: &Page) -> String {
    if page.sources.is_empty() {
        return String::new();
    }
    let source = |source: &TextSource| {
        let url = if source.is_link() { format!("<{}>", source.url) } else { escaped(&source.url) };
        format!("{} ({}, {url})", escaped(&source.name), escaped(&source.licence))
    };
    let sources: Vec<_> = page.sources.iter().map(source).collect();
    format!("\n---\n\nText: {}.\n", sources.join("; "))
}

/// One section.
pub(crate) fn section(page: &Page, section: &Section, part: &Coverage) -> String {
    let mut text = format!("# {}\n\n", escaped(&section.title));
    if !page.banner.is_empty() {
        text += &format!("> **{}**\n\n", escaped(&page.banner));
    }
    text += &format!("{}\n\n", escaped(&section.intro));
    if part.runs < part.of {
        text += &format!("Coverage: {}.\n\n", coverage(part));
    }
    for figure in &section.figures {
        let title = escaped(&figure.title);
        text += &format!("## {title}\n\n![{title}]({}.svg)\n\n", figure.name);
        if !figure.caption.is_empty() {
            text += &format!("{}\n\n", escaped(&figure.caption));
        }
    }
    for table in section.tables.iter().filter(|table| !table.rows.is_empty()) {
        text += &format!("## {}\n\n{}", escaped(&table.title), self::table(table));
        text += &missing(&page.profile, table);
    }
    let notes: Vec<_> = section.tables.iter().flat_map(|table| &table.notes).collect();
    let mut seen = Vec::new();
    for note in notes {
        if !seen.contains(&note) {
            text += &format!("- {}\n", escaped(note));
            seen.push(note);
        }
    }
    text.truncate(text.trim_end().len());
    text + "\n" + &footer(page)
}

fn coverage(coverage: &Coverage) -> String {
    match &coverage.command {
        None => coverage.sentence(),
        Some(command) => format!("{}; the others come from {}", coverage.sentence(), code(command)),
    }
}

/// The commands that make what the cells of a table lack: for each cell where these are few, else for
/// all of them together.
fn missing(profile: &str, table: &Table) -> String {
    let mut by_lack: Vec<(&Steps, Vec<String>)> = Vec::new();
    for row in &table.rows {
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            if cell.lacks.is_empty() {
                continue;
            }
            let name = format!("{}, {}", escaped(&row.label), escaped(column));
            match by_lack.iter_mut().find(|(lacks, _)| **lacks == cell.lacks) {
                Some((_, names)) => names.push(name),
                None => by_lack.push((&cell.lacks, vec![name])),
            }
        }
    }
    let mut text = String::new();
    if by_lack.len() <= FEW {
        for (lacks, names) in &by_lack {
            let command = code(&command(profile, lacks));
            text += &format!("Missing for {}: {command}\n\n", names.join("; "));
        }
    } else {
        let all = by_lack.iter().map(|(lacks, _)| (*lacks).clone()).collect();
        let command = code(&command(profile, &all));
        text += &format!("What is missing here comes from {command}\n\n");
    }
    text
}

/// One Markdown table per group of rows. The paper's figures are a row of their own below ours.
fn table(table: &Table) -> String {
    let mut text = String::new();
    let mut rest = table.rows.as_slice();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|row| row.group == first.group).count();
        let (rows, after) = rest.split_at(length);
        rest = after;
        if let Some(group) = &first.group {
            text += &format!("**{}**\n\n", escaped(group));
        }
        text += &grid(table, rows);
        text.push('\n');
    }
    text
}

/// Rows as a Markdown table whose source is aligned too.
fn grid(table: &Table, rows: &[Row]) -> String {
    let mut lines = vec![line(&table.corner, table.columns.iter().map(|name| escaped(name)))];
    for row in rows {
        let label = match row.kind {
            Kind::System => escaped(&row.label),
            Kind::Baseline => format!("*{}*", escaped(&row.label)),
        };
        let cells = row.cells.iter().map(cell);
        lines.push([vec![label], cells.collect()].concat());
        if row.has_paper() {
            let printed = |cell: &Cell| cell.paper.as_deref().map_or(String::new(), escaped);
            lines.push(line("· paper", row.cells.iter().map(printed)));
        }
    }
    let widths: Vec<usize> = (0..=table.columns.len())
        .map(|at| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(0).max(3))
        .collect();
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        let flush = |at: usize, cell: &String| {
            let blank = " ".repeat(widths[at] - cell.chars().count());
            let right = at > 0 && table.flush_right(at - 1);
            if right { format!("{blank}{cell}") } else { format!("{cell}{blank}") }
        };
        let cells: Vec<_> = line.iter().enumerate().map(|(at, cell)| flush(at, cell)).collect();
        text += &format!("| {} |\n", cells.join(" | "));
        if number == 0 {
            let rule = |at: usize| {
                let dashes = "-".repeat(widths[at] - 1);
                if at > 0 && table.flush_right(at - 1) {
                    format!("{dashes}:")
                } else {
                    format!("{dashes}-")
                }
            };
            let rules: Vec<_> = (0..widths.len()).map(rule).collect();
            text += &format!("| {} |\n", rules.join(" | "));
        }
    }
    text
}

fn line(label: &str, cells: impl Iterator<Item = String>) -> Vec<String> {
    let mut line = vec![escaped(label)];
    line.extend(cells);
    line
}

fn cell(cell: &Cell) -> String {
    let text = escaped(&cell.text);
    if cell.best { format!("**{text}**") } else { text }
}

/// Text that Markdown shows as it is, also inside a table.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Inline code, with as many backticks around it as it needs.
fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    if longest == 0 { format!("{fence}{text}{fence}") } else { format!("{fence} {text} {fence}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_no_effect() {
        assert_eq!(escaped("a|b"), "a\\|b");
        assert_eq!(escaped("<script>`x`\n# y"), "&lt;script&gt;\\`x\\` \\# y");
        assert_eq!(escaped("B-NP"), "B-NP");
        assert_eq!(code("run 'a|b'"), "`run 'a|b'`");
        assert_eq!(code("a`b``c"), "``` a`b``c ```");
    }

    #[test]
    fn the_papers_figures_stand_below_ours() {
        let mut table = Table::new("t", "T", "system", vec!["nw".into(), "wb".into()]);
        let cells = |a, b| vec![Cell::number(Some(a), 2).paper(Some(91.0), 2), Cell::number(b, 2)];
        table.row(None, Kind::System, "Sluice", cells(92.5, None));
        table.row(None, Kind::Baseline, "All O", cells(9.0, Some(8.0)));
        table.rows[1].cells[0].paper = None;
        table.rows[0].cells[0].best = true;
        let expected = "\
| system  |        nw |   wb |
| ------- | --------: | ---: |
| Sluice  | **92.50** |    · |
| · paper |     91.00 |      |
| *All O* |      9.00 | 8.00 |

";
        assert_eq!(super::table(&table), expected);
    }
}
