//! Tables of figures as LaTeX: one file for each, with booktabs, and one document that shows them all.
//!
//! Every character is set or named, so that pdflatex takes whatever a user's names hold: accents and
//! Greek as commands, what it has no glyph for by its code point. Left out: tables of words.

use crate::page::Page;
use crate::table::{Cell, Kind, Row, Table};

/// A table with more rows breaks over pages.
const LONG: usize = 40;

/// The document that shows the files of some names.
pub(crate) fn document(page: &Page, names: &[String]) -> String {
    let mut text = String::from(
        "% All tables of figures of this report: run pdflatex on this file.\n\
         \\documentclass[10pt]{article}\n\
         \\usepackage[a4paper,landscape,margin=12mm]{geometry}\n\
         \\usepackage{booktabs,longtable}\n\
         \\begin{document}\n",
    );
    text += &format!("\\section*{{{}}}\n", escaped(&page.title()));
    if !page.banner.is_empty() {
        text += &format!("\\noindent {}\n", escaped(&page.banner));
    }
    for source in &page.sources {
        let (name, licence) = (escaped(&source.name), escaped(&source.licence));
        text += &format!("\n\\noindent Text: {name} ({licence}, {})\n", escaped(&source.url));
    }
    for name in names {
        text += &format!("\\input{{{name}.tex}}\n\\clearpage\n");
    }
    text + "\\end{document}\n"
}

/// One table. `name` is that of its file.
pub(crate) fn table(name: &str, table: &Table) -> String {
    let long = table.rows.len() > LONG;
    let columns: String =
        (0..table.columns.len()).map(|at| if table.flush_right(at) { 'r' } else { 'l' }).collect();
    let label: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
    let caption = format!("\\caption{{{}}}\\label{{tab:{label}}}", escaped(&table.title));
    let head = line(&table.corner, table.columns.iter().map(|name| escaped(name)));
    let mut text = format!(
        "% Needs \\usepackage{{{}}}.\n",
        if long { "booktabs,longtable" } else { "booktabs" }
    );
    if long {
        text += "\\begingroup\\footnotesize\\setlength{\\tabcolsep}{3pt}\n";
        text += &format!("\\begin{{longtable}}{{@{{}}l{columns}@{{}}}}\n{caption}\\\\\n");
        text += &format!("\\toprule\n{head}\\midrule\n\\endfirsthead\n");
        text += &format!("\\toprule\n{head}\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
    } else {
        text += &format!("\\begin{{table}}[htbp]\n\\centering\n{caption}\n");
        text += "\\footnotesize\\setlength{\\tabcolsep}{3pt}\n";
        text +=
            &format!("\\begin{{tabular}}{{@{{}}l{columns}@{{}}}}\n\\toprule\n{head}\\midrule\n");
    }
    text += &rows(table);
    text += if long { "\\end{longtable}\n" } else { "\\bottomrule\n\\end{tabular}\n" };
    text += &notes(table);
    text + if long { "\\endgroup\n" } else { "\\end{table}\n" }
}

fn notes(table: &Table) -> String {
    if table.notes.is_empty() {
        return String::new();
    }
    let notes: Vec<String> = table.notes.iter().map(|note| escaped(note)).collect();
    format!("\\par\\smallskip{{\\scriptsize\\raggedright {}\\par}}\n", notes.join("\\par "))
}

fn rows(table: &Table) -> String {
    let mut text = String::new();
    let mut before: Option<&Row> = None;
    for row in &table.rows {
        if before.is_none_or(|before| before.group != row.group) {
            if before.is_some() {
                text += "\\midrule\n";
            }
            if let Some(group) = &row.group {
                let across = table.columns.len() + 1;
                let group = escaped(group);
                text +=
                    &format!("\\multicolumn{{{across}}}{{@{{}}l}}{{\\textit{{{group}}}}}\\\\\n");
            }
        }
        let label = escaped(&row.label);
        let label = if row.kind == Kind::Baseline { format!("\\textit{{{label}}}") } else { label };
        text += &joined(label, row.cells.iter().map(cell));
        if row.has_paper() {
            let printed =
                |cell: &Cell| cell.paper.as_deref().map_or(String::new(), |p| small(&number(p)));
            text += &joined(small("\\quad paper"), row.cells.iter().map(printed));
        }
        before = Some(row);
    }
    text
}

fn small(text: &str) -> String {
    format!("{{\\scriptsize {text}}}")
}

fn cell(cell: &Cell) -> String {
    let text = number(&cell.text);
    if cell.best { format!("\\textbf{{{text}}}") } else { text }
}

/// A text whose first hyphen, before a digit, is a minus.
fn number(text: &str) -> String {
    match text.strip_prefix('-') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("$-${}", escaped(rest))
        }
        _ => escaped(text),
    }
}

fn line(label: &str, cells: impl Iterator<Item = String>) -> String {
    joined(escaped(label), cells)
}

fn joined(label: String, cells: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = std::iter::once(label).chain(cells).collect();
    format!("{}\\\\\n", parts.join(" & "))
}

/// Text that LaTeX sets as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out += "\\textbackslash{}",
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => {
                out.push('\\');
                out.push(c);
            }
            // Behind a line's end, brackets and stars would be its arguments.
            '[' | ']' | '*' => out += &format!("{{{c}}}"),
            // Two hyphens would be a dash.
            '-' if chars.peek() == Some(&'-') => out += "-{}",
            '^' => out += "\\textasciicircum{}",
            '~' => out += "\\textasciitilde{}",
            '`' => out += "\\textasciigrave{}",
            // OT1 has no straight quote.
            '"' => out += "''",
            '<' => out += "\\textless{}",
            '>' => out += "\\textgreater{}",
            '|' => out += "\\textbar{}",
            c if c.is_control() => out.push(' '),
            c if c.is_ascii() => out.push(c),
            c => out += &beyond_ascii(c),
        }
    }
    out
}

/// A character beyond ASCII as a command.
fn beyond_ascii(c: char) -> String {
    if let Some(name) = symbol(c) {
        return name.to_owned();
    }
    if let Some(name) = greek(c) {
        return format!("$\\{name}$");
    }
    if let Some((accent, base)) = accented(c) {
        return format!("\\{accent}{{{base}}}");
    }
    format!("{{[}}U+{:04X}{{]}}", c as u32)
}

fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => "~",
        '±' => "$\\pm$",
        '†' => "$^{\\dagger}$",
        '‡' => "$^{\\ddagger}$",
        '−' => "$-$",
        '×' => "$\\times$",
        '·' => "$\\cdot$",
        '≤' => "$\\leq$",
        '≥' => "$\\geq$",
        '≈' => "$\\approx$",
        '≠' => "$\\neq$",
        '∞' => "$\\infty$",
        '→' => "$\\rightarrow$",
        '←' => "$\\leftarrow$",
        '↓' => "$\\downarrow$",
        '↑' => "$\\uparrow$",
        '°' => "$^{\\circ}$",
        '—' => "---",
        '–' => "--",
        '…' => "\\ldots{}",
        '“' => "``",
        '”' => "''",
        '‘' => "`",
        '’' => "'",
        '§' => "\\S{}",
        'ß' => "\\ss{}",
        'æ' => "\\ae{}",
        'Æ' => "\\AE{}",
        'œ' => "\\oe{}",
        'Œ' => "\\OE{}",
        'ø' => "\\o{}",
        'Ø' => "\\O{}",
        'å' => "\\aa{}",
        'Å' => "\\AA{}",
        'ł' => "\\l{}",
        'Ł' => "\\L{}",
        _ => return None,
    })
}

fn greek(c: char) -> Option<&'static str> {
    const NAMES: [(char, &str); 34] = [
        ('α', "alpha"),
        ('β', "beta"),
        ('γ', "gamma"),
        ('δ', "delta"),
        ('ε', "varepsilon"),
        ('ζ', "zeta"),
        ('η', "eta"),
        ('θ', "theta"),
        ('ι', "iota"),
        ('κ', "kappa"),
        ('λ', "lambda"),
        ('μ', "mu"),
        ('µ', "mu"),
        ('ν', "nu"),
        ('ξ', "xi"),
        ('π', "pi"),
        ('ρ', "rho"),
        ('σ', "sigma"),
        ('ς', "varsigma"),
        ('τ', "tau"),
        ('υ', "upsilon"),
        ('φ', "varphi"),
        ('χ', "chi"),
        ('ψ', "psi"),
        ('ω', "omega"),
        ('Γ', "Gamma"),
        ('Δ', "Delta"),
        ('Θ', "Theta"),
        ('Λ', "Lambda"),
        ('Π', "Pi"),
        ('Σ', "Sigma"),
        ('Φ', "Phi"),
        ('Ψ', "Psi"),
        ('Ω', "Omega"),
    ];
    NAMES.iter().find(|(letter, _)| *letter == c).map(|(_, name)| *name)
}

/// A letter with an accent: the accent's command, and the letter.
fn accented(c: char) -> Option<(&'static str, char)> {
    const ACCENTS: [(&str, &str, &str); 7] = [
        ("`", "ÀÈÌÒÙàèìòù", "AEIOUaeiou"),
        ("'", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź", "AEIOUYaeiouyCcNnSsZz"),
        ("^", "ÂÊÎÔÛâêîôû", "AEIOUaeiou"),
        ("\"", "ÄËÏÖÜŸäëïöüÿ", "AEIOUYaeiouy"),
        ("~", "ÃÑÕãñõ", "ANOano"),
        ("c", "ÇçŞş", "CcSs"),
        ("v", "ČčĎĚěŇňŘřŠšŽž", "CcDEeNnRrSsZz"),
    ];
    ACCENTS.iter().find_map(|(accent, letters, bases)| {
        let at = letters.chars().position(|letter| letter == c)?;
        Some((*accent, bases.chars().nth(at)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_set_as_it_is() {
        assert_eq!(escaped("93.48 ± 0.12†"), "93.48 $\\pm$ 0.12$^{\\dagger}$");
        assert_eq!(escaped("α & Ω — ·"), "$\\alpha$ \\& $\\Omega$ --- $\\cdot$");
        assert_eq!(escaped("\\input{x}"), "\\textbackslash{}input\\{x\\}");
        assert_eq!(escaped("out-of--the"), "out-of-{}-the");
        assert_eq!(escaped("[z]*"), "{[}z{]}{*}");
        assert_eq!(escaped("Søgaard, Žižek, 中"), "S\\o{}gaard, \\v{Z}i\\v{z}ek, {[}U+4E2D{]}");
        assert_eq!(escaped("a\nb%"), "a b\\%");
        assert_eq!((number("-0.12"), number("-x")), ("$-$0.12".into(), "-x".into()));
        let letters = |accents: &str| accents.chars().filter(|c| accented(*c).is_some()).count();
        assert_eq!(letters("ÀÉÎÖÑÇŠďž"), 8);
    }
}
