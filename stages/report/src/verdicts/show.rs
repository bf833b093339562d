//! Verdicts for a terminal, set within its width, and as JSON. Left out: what is judged.

use claims::{About, Claim, Claims, Judged, Judgement, Results, Verdict};
use command::{Host, Paint};
use serde_json::{Value, json};

use super::section::{counted, notes};

/// The version of the JSON's layout.
///
/// 1: the first.
const FORMAT: u32 = 1;
/// Spaces before what is said of a claim.
const INDENT: usize = 4;
/// Columns of a verdict's name.
const NAME: usize = 17;

/// What the verdicts are about.
pub(crate) struct Page<'a> {
    pub(crate) profile: &'a str,
    /// A warning about all figures; may be empty.
    pub(crate) banner: &'a str,
    /// Whether the figures are the paper's.
    pub(crate) published: bool,
    /// Whether every figure is shown.
    pub(crate) whole: bool,
}

/// A claim, its verdict in another report, and the one here.
type Change<'a> = (&'a Claim, Verdict, Verdict);

/// All claims as text.
pub(crate) fn text(
    page: &Page<'_>,
    results: &Results,
    judged: &[(&Claim, Judgement)],
    changes: &[Change<'_>],
    host: &dyn Host,
) -> String {
    let (paint, width) = (host.paint(), host.width());
    let mut text = String::new();
    if !page.banner.is_empty() {
        text += &paragraph(page.banner, 0, width, |line| paint.warm(line));
        text.push('\n');
    }
    let mut topic = "";
    for (claim, judgement) in judged {
        if claim.topic != topic {
            topic = &claim.topic;
            text += &format!("{}\n\n", paint.bold(topic));
        }
        let name = format!("{:<NAME$}", judgement.verdict.name());
        let held = judgement.held().map(|held| format!(" ({held})")).unwrap_or_default();
        text += &format!("{}  {}{held}\n", painted(judgement.verdict, &name, paint), claim.id);
        text += &paragraph(&claim.says, INDENT, width, str::to_owned);
        let dim = |line: &str| paint.dim(line);
        if page.whole {
            text += &whole(claim, judgement, width, paint);
        } else {
            text += &paragraph(&judgement.figures(claim), INDENT, width, dim);
        }
        text.push('\n');
    }
    text += &missing(judged);
    let verdicts: Vec<Verdict> = judged.iter().map(|(_, judgement)| judgement.verdict).collect();
    let of = if page.published {
        "by the paper's own cells".to_owned()
    } else {
        format!("by reports/{}/report.json", page.profile)
    };
    let sum = format!("{}; {of}.", counted(&verdicts));
    text += &paragraph(&sum, 0, width, |line| paint.bold(line));
    if !page.published {
        for note in notes(results) {
            text += &paragraph(&note, 0, width, str::to_owned);
        }
    }
    for (claim, then, now) in changes {
        text += &format!("changed: {} was {}, is {}\n", claim.id, then.name(), now.name());
    }
    text
}

/// Everything that there is to know of a claim.
fn whole(claim: &Claim, judgement: &Judgement, width: usize, paint: Paint) -> String {
    let dim = |line: &str| paint.dim(line);
    let place = format!("Section {} of the paper.", claim.section);
    let mut text = paragraph(&place, INDENT, width, dim);
    for test in &judgement.tests {
        text.push('\n');
        let name = painted(test.verdict, test.verdict.name(), paint);
        text += &format!("{:INDENT$}{name}\n", "");
        text += &paragraph(&test.text, INDENT + 2, width, |line| paint.name(line));
        text += &numbers(test, claim, width);
    }
    text.push('\n');
    if let Some(why) = &judgement.why {
        text += &paragraph(&format!("Not testable here: {why}."), INDENT, width, str::to_owned);
    }
    if let Some(note) = &claim.note {
        text += &paragraph(note, INDENT, width, dim);
    }
    let paper = format!("By the paper's own cells: {}.", claim.paper.name());
    text + &paragraph(&paper, INDENT, width, dim)
}

/// The numbers of a test, column by column where it counts columns.
fn numbers(test: &Judged, claim: &Claim, width: usize) -> String {
    let mut text = String::new();
    if let Some(figures) = test.figures(claim.decimals) {
        text += &paragraph(&figures, INDENT + 2, width, str::to_owned);
    }
    let pairs = test.finding.iter().flat_map(|finding| &finding.pairs);
    for pair in pairs {
        let mark = if pair.is_won() { "+" } else { "-" };
        text += &paragraph(
            &format!("{mark} {}", pair.text(claim.decimals)),
            INDENT + 4,
            width,
            str::to_owned,
        );
    }
    if test.seeds.len() > 1 {
        let seed = |(seed, holds): &(u64, bool)| {
            format!("{seed} {}", if *holds { "holds" } else { "does not" })
        };
        let seeds: Vec<String> = test.seeds.iter().map(seed).collect();
        let line = format!("by seed: {}", seeds.join(", "));
        text += &paragraph(&line, INDENT + 2, width, str::to_owned);
    }
    if let Some(why) = &test.why {
        text += &paragraph(why, INDENT + 2, width, str::to_owned);
    }
    text
}

/// The commands that would make what is missing, each once.
fn missing(judged: &[(&Claim, Judgement)]) -> String {
    let mut commands: Vec<&String> = Vec::new();
    for command in judged.iter().flat_map(|(_, judgement)| &judgement.commands) {
        if !commands.contains(&command) {
            commands.push(command);
        }
    }
    if commands.is_empty() {
        return String::new();
    }
    // Not wrapped: they are there to be copied.
    let shown = commands.iter().map(|command| command.replace(char::is_control, ""));
    let lines: String = shown.map(|command| format!("  {command}\n")).collect();
    format!(
        "What is missing, and `repro claims` of that profile then judges, comes from\n{lines}\n"
    )
}

fn painted(verdict: Verdict, text: &str, paint: Paint) -> String {
    match verdict {
        Verdict::Reproduced | Verdict::WithinTolerance => paint.good(text),
        Verdict::NotReproduced | Verdict::Reversed => paint.bad(text),
        Verdict::NotTestable => paint.dim(text),
    }
}

/// A text in lines of at most `width`, each indented and painted, without characters that a terminal
/// would obey: names of domains may hold any.
fn paragraph(text: &str, indent: usize, width: usize, style: impl Fn(&str) -> String) -> String {
    let room = width.saturating_sub(indent).max(20);
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace().map(|word| word.replace(char::is_control, "")) {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > room {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    let line = |line: &String| format!("{:indent$}{}\n", "", style(line));
    lines.iter().filter(|line| !line.is_empty()).map(line).collect()
}

/// All claims for a program.
pub(crate) fn json(
    page: &Page<'_>,
    results: &Results,
    judged: &[(&Claim, Judgement)],
    changes: &[Change<'_>],
    failures: &[String],
) -> String {
    let change =
        |(claim, then, now): &Change<'_>| json!({ "id": claim.id, "before": then, "now": now });
    let value = json!({
        "format": FORMAT,
        "profile": (!page.published).then_some(page.profile),
        "published": page.published,
        "banner": page.banner,
        "seeds": if page.published { json!([]) } else { json!(results.seeds) },
        "claims": judged.iter().map(|(claim, judgement)| one(claim, judgement)).collect::<Vec<_>>(),
        "changes": changes.iter().map(change).collect::<Vec<_>>(),
        "failures": failures,
    });
    format!("{value:#}\n")
}

/// The verdict on each claim that is about results, without the tests that gave it.
pub(crate) fn all(results: &Results, profile: &str) -> Value {
    let claims = Claims::embedded();
    let claim = |claim: &Claim| {
        let mut value = one(claim, &claims.judge(claim, results, profile));
        if let Some(fields) = value.as_object_mut() {
            fields.remove("tests");
        }
        value
    };
    claims.claims.iter().filter(|claim| claim.about == About::Results).map(claim).collect()
}

/// A claim with its verdict and the figures that decide it.
fn one(claim: &Claim, judgement: &Judgement) -> Value {
    let test = |test: &Judged| {
        let finding = test.finding.as_ref();
        let pair = |pair: &claims::Pair| {
            json!({
                "column": pair.column,
                "left": pair.left.number, "left_row": pair.left.of,
                "right": pair.right.number, "right_row": pair.right.of,
            })
        };
        json!({
            "test": test.text,
            "relation": test.relation.sign(),
            "verdict": test.verdict,
            "left": finding.map(|finding| finding.left.number),
            "left_row": finding.and_then(|finding| finding.left.of.clone()),
            "right": finding.map(|finding| finding.right.number),
            "right_row": finding.and_then(|finding| finding.right.of.clone()),
            "columns": test.columns.0,
            "of_columns": test.columns.1,
            "pairs": finding.map(|finding| finding.pairs.iter().map(pair).collect::<Vec<_>>()),
            "seeds": test.seeds.iter().map(|(seed, holds)| json!([seed, holds])).collect::<Vec<_>>(),
            "why": test.why,
        })
    };
    json!({
        "id": claim.id,
        "topic": claim.topic,
        "section": claim.section,
        "says": claim.says,
        "verdict": judgement.verdict,
        "figures": judgement.figures(claim),
        "why": judgement.why,
        "commands": judgement.commands,
        "seeds": judgement.seeds.map(|(of, _)| of),
        "holds_in": judgement.seeds.map(|(_, holding)| holding),
        "tests": judgement.tests.iter().map(test).collect::<Vec<_>>(),
        "paper": claim.paper,
        "note": claim.note,
    })
}
