//! The section that opens the report: each claim of the paper with its verdict and what decided it.

use claims::{About, Claim, Claims, Judgement, Results, Verdict};

use crate::published::Published;
use crate::table::{Cell, Kind, Section, Table};
use crate::verdicts::results::Rests;

/// The verdicts, in the order in which they are counted.
pub(crate) const VERDICTS: [Verdict; 5] = [
    Verdict::Reproduced,
    Verdict::WithinTolerance,
    Verdict::NotReproduced,
    Verdict::Reversed,
    Verdict::NotTestable,
];

/// The section; `rests` say what the cells rest on that claims are about.
pub(crate) fn section(results: &Results, rests: &Rests, profile: &str) -> Section {
    let claims = Claims::embedded();
    let paper = Published::results();
    let mut section =
        Section::new("claims", "Claims", "What the paper claims, and what holds here");
    let mut ours =
        table("claims", "Claims", ["verdict", "figures", "holds in", "the paper's own cells"]);
    let mut verdicts = Vec::new();
    for claim in claims.claims.iter().filter(|claim| claim.about == About::Results) {
        let judgement = claims.judge(claim, results, profile);
        let printed = claims.judge(claim, &paper, profile);
        let mut figures = Cell::text(judgement.brief(claim));
        for cell in claims.cells(claim, results) {
            let Some(rest) = rests.get(&cell) else { continue };
            figures.from = figures.from.and(rest.from.clone());
            figures.lacks = figures.lacks.and(rest.lacks.clone());
        }
        let cells = vec![
            Cell::text(judgement.verdict.name()),
            figures,
            Cell::text(judgement.held().unwrap_or_default()),
            Cell::text(by_paper(claim, &printed)),
        ];
        ours.row(Some(&claim.topic), Kind::System, claim.says.clone(), cells);
        verdicts.push(judgement.verdict);
    }
    ours.notes = notes(results);
    let mut among =
        table("claims.paper", "The paper's figures among themselves", ["verdict", "figures"]);
    for claim in claims.claims.iter().filter(|claim| claim.about == About::Paper) {
        let printed = claims.judge(claim, &paper, profile);
        let cells = vec![Cell::text(printed.verdict.name()), Cell::text(printed.brief(claim))];
        among.row(None, Kind::System, claim.says.clone(), cells);
    }
    among.folded = true;
    section.intro = format!(
        "{}. A claim is a formula over the cells of the tables below, and its verdict follows from \
         the figures by a stated rule; the command repro claims tells each figure that decides one.",
        counted(&verdicts)
    );
    section.tables = vec![ours, among];
    section
}

fn table<const N: usize>(name: &str, title: &str, columns: [&str; N]) -> Table {
    let columns = columns.map(str::to_owned).to_vec();
    Table { numeric: false, ..Table::new(name, title, "claim", columns) }
}

/// `48 claims: 12 reproduced, 1 reversed`.
pub(crate) fn counted(verdicts: &[Verdict]) -> String {
    let count = |verdict: Verdict| verdicts.iter().filter(|of| **of == verdict).count();
    let parts = VERDICTS.into_iter().filter(|verdict| count(*verdict) > 0);
    let parts: Vec<_> =
        parts.map(|verdict| format!("{} {}", count(verdict), verdict.name())).collect();
    let all = verdicts.len();
    format!("{all} claim{}: {}", if all == 1 { "" } else { "s" }, parts.join(", "))
}

fn by_paper(claim: &Claim, printed: &Judgement) -> String {
    match printed.verdict {
        Verdict::NotTestable => "not printed".to_owned(),
        verdict => format!("{}: {}", verdict.name(), printed.brief(claim)),
    }
}

/// What a reader may conclude.
pub(crate) fn notes(results: &Results) -> Vec<String> {
    let noise = match results.seeds.len() {
        0 | 1 => "One seed: whether a difference is more than chance is not known. Five seeds that agree \
              would do for p < .05 by a sign test (1/32)."
            .to_owned(),
        n if n < 5 => format!(
            "Seeds: in how many of those that have all figures a claim holds. {n} seeds are too few: \
             when all agree, a sign test reaches p = 1/{}; five would do for p < .05 (1/32).",
            1u64 << n
        ),
        _ => "Seeds: in how many of those that have all figures a claim holds.".to_owned(),
    };
    vec![
        noise,
        "Figures are means over seeds, and the verdict is theirs. Reversed: the opposite holds. Not \
         testable here: runs or annotation are missing."
            .to_owned(),
    ]
}
