//! Claims in a terminal: what the paper says, the report's verdict, and what decided it. Left out: how
//! verdicts are made, and whether they should hold, which `repro claims` tells.

use super::data::plain;
use crate::published::Claim;
use crate::screen::Paint;
use crate::setting::wrap;
use crate::text::count;

/// Columns of a verdict.
pub(super) const VERDICT: usize = 16;
/// Spaces before what is said of a claim.
const INDENT: &str = "    ";

/// Claims below their topics; `whole` ones with all that is known of them.
pub(super) fn text<'a>(
    claims: impl IntoIterator<Item = &'a Claim>,
    whole: bool,
    width: usize,
    paint: Paint,
) -> String {
    let mut text = String::new();
    let mut topic = None;
    for claim in claims {
        if topic != Some(&claim.topic) {
            topic = Some(&claim.topic);
            text += &format!("{}\n\n", paint.bold(plain(&claim.topic)));
        }
        text += &one(claim, whole, width, paint);
        text.push('\n');
    }
    text
}

fn one(claim: &Claim, whole: bool, width: usize, paint: Paint) -> String {
    let dim = |line: &str| paint.dim(line);
    let mut text = format!("{}  {}\n", verdict(&claim.verdict, paint), plain(&claim.id));
    text += &paragraph(&claim.says, width, str::to_owned);
    text += &paragraph(&claim.figures, width, dim);
    if let (Some(seeds), Some(holds)) = (claim.seeds, claim.holds_in) {
        let seeds = count(usize::try_from(seeds).unwrap_or(usize::MAX), "seed");
        text += &paragraph(&format!("Holds in {holds} of {seeds}."), width, dim);
    }
    if !whole {
        return text;
    }
    if let Some(why) = &claim.why {
        text += &paragraph(&format!("Not testable here: {why}."), width, str::to_owned);
    }
    for command in &claim.commands {
        // Not wrapped: it is there to be copied.
        text += &format!("{INDENT}{}\n", plain(command));
    }
    if let Some(note) = &claim.note {
        text += &paragraph(note, width, dim);
    }
    if let Some(paper) = &claim.paper {
        text += &paragraph(&format!("By the paper's own cells: {paper}."), width, dim);
    }
    if !claim.section.is_empty() {
        text += &paragraph(&format!("In the paper: {}.", claim.section), width, dim);
    }
    text += &paragraph("Every figure that decides it:", width, dim);
    text + &format!("{INDENT}repro claims {}\n", plain(&claim.id))
}

/// A verdict of a fixed width, in the colour of what it says.
pub(super) fn verdict(name: &str, paint: Paint) -> String {
    let text = format!("{:<VERDICT$}", plain(name));
    match name {
        "reproduced" | "within tolerance" => paint.good(text),
        "not reproduced" | "reversed" => paint.bad(text),
        _ => paint.dim(text),
    }
}

fn paragraph(text: &str, width: usize, style: impl Fn(&str) -> String) -> String {
    let text = plain(text);
    if text.is_empty() {
        return text;
    }
    let lines = wrap(&text, width.saturating_sub(INDENT.len()).max(20));
    lines.lines().map(|line| format!("{INDENT}{}\n", style(line))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim() -> Claim {
        Claim {
            id: "every-domain-but-tc".to_owned(),
            topic: "Chunking".to_owned(),
            section: "5.1".to_owned(),
            says: "Sluice networks are the best in every domain but tc.".to_owned(),
            verdict: "not reproduced".to_owned(),
            figures: "sluice 94.25 against cross_stitch 93.52 (1 of 7 columns)".to_owned(),
            seeds: Some(3),
            holds_in: Some(2),
            paper: Some("reproduced".to_owned()),
            ..Claim::default()
        }
    }

    #[test]
    fn a_claim_is_set_for_any_width() {
        for width in [40, 80] {
            let text = text([&claim()], true, width, Paint::PLAIN);
            assert!(text.lines().all(|line| line.chars().count() <= width), "{text}");
            assert!(
                text.starts_with("Chunking\n\nnot reproduced    every-domain-but-tc\n"),
                "{text}"
            );
            assert!(text.contains("Holds in 2 of 3 seeds."), "{text}");
        }
        let short = text([&claim()], false, 80, Paint::PLAIN);
        assert!(!short.contains("By the paper"), "{short}");
    }
}
