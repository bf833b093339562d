//! Reads a selector. What is wrong is told with its bytes.

use super::pattern::{Condition, Part, Pattern, Relation, compare};
use super::{Selector, fault};
use crate::PipelineError;

/// What a selector may have besides a stage and conditions.
#[derive(Clone, Copy)]
pub(super) struct Grammar {
    /// `!`, `+` and `@k/n`.
    pub(super) operators: bool,
    /// An output behind the stage.
    pub(super) output: bool,
}

/// k, counted from 1, and n.
type Share = (u32, u32);

/// Characters that no name has.
const RESERVED: &str = "[]{},|=!*\"'`";

const HELP: &str = "a selector is `stage`, `stage[axis=v1|v2,other!=v3,number<=3]` or `*[axis=v*]`";
const OPERATORS: &str = "`+SEL` adds all that it reads, `SEL+` all that reads it, `SEL@1/4` is the \
                         first of four shares, `!SEL` takes away";
const PLAIN: &str = "in pipeline.toml a selector is a stage with conditions: the steps that are meant, \
                     and all of them";

/// Reads the whole text.
pub(super) fn selector(text: &str, grammar: Grammar) -> Result<Selector, PipelineError> {
    let mut rest = trimmed(text, 0..text.len());
    let before = rest.start;
    let negated = take(text, &mut rest, '!');
    let above = take(text, &mut rest, '+');
    let front = before..rest.start;
    let (core, below, share) = suffix(text, rest)?;
    let operator = match (negated || above, below || share.is_some()) {
        (true, _) => Some(front.start..trimmed(text, front).end),
        (false, true) => Some(trimmed(text, core.end..text.len())),
        (false, false) => None,
    };
    if let Some(span) = operator.filter(|_| !grammar.operators) {
        let message = format!("`{}` has no meaning here", &text[span.clone()]);
        return Err(fault(text, span, message).help(PLAIN));
    }
    let open = text[core.clone()].find('[').map_or(core.end, |open| core.start + open);
    let (stage, output) = head(text, trimmed(text, core.start..open))?;
    if let Some(output) = output.clone().filter(|_| !grammar.output || negated) {
        let message = match grammar.output {
            false => "a step is meant here, not its output",
            true => "`!` takes away steps, not an output",
        };
        return Err(fault(text, output, message).help("leave out what follows the dot"));
    }
    let conditions = conditions(text, open..core.end)?;
    let pattern = Pattern { stage, conditions };
    Ok(Selector { text: text.to_owned(), negated, above, below, share, output, pattern })
}

/// Takes an operator off the front.
fn take(text: &str, range: &mut Part, operator: char) -> bool {
    let found = text[range.clone()].starts_with(operator);
    if found {
        *range = trimmed(text, range.start + operator.len_utf8()..range.end);
    }
    found
}

/// Takes `+` and `@k/n` off the end: what is left, and these.
fn suffix(text: &str, range: Part) -> Result<(Part, bool, Option<Share>), PipelineError> {
    // Brackets end what may hold any character.
    let piece = &text[range.clone()];
    let tail = match (piece.contains('['), piece.rfind(']')) {
        (true, Some(close)) => range.start + close + 1,
        (true, None) => range.end,
        (false, _) => range.start,
    };
    let mut core = range;
    let share = match text[tail..core.end].rfind('@') {
        None => None,
        Some(at) => {
            let at = tail + at;
            let share = self::share(text, at..core.end)?;
            core = trimmed(text, core.start..at);
            Some(share)
        }
    };
    let below = core.end > tail && text[core.clone()].ends_with('+');
    if below {
        core = trimmed(text, core.start..core.end - 1);
    }
    Ok((core, below, share))
}

/// Reads `@k/n`.
fn share(text: &str, range: Part) -> Result<Share, PipelineError> {
    let wrong = |message: &str| {
        Err(fault(text, range.clone(), message).help(
            "a share is `@k/n`: `train@1/4` to `train@4/4` are all of `train`, each step once",
        ))
    };
    let Some((k, n)) = text[range.start + 1..range.end].split_once('/') else {
        return wrong("a share is `@k/n`");
    };
    match (k.trim().parse(), n.trim().parse()) {
        (Ok(k), Ok(n)) if (1..=n).contains(&k) => Ok((k, n)),
        (Ok(_), Ok(n)) if n >= 1_u32 => wrong("the shares are counted from 1 to their number"),
        _ => wrong("a share is two whole numbers, `@k/n`"),
    }
}

/// Reads the stage's name and the output's behind it.
fn head(text: &str, head: Part) -> Result<(Part, Option<Part>), PipelineError> {
    let (stage, output) = match text[head.clone()].find('.') {
        None => (head, None),
        Some(dot) => {
            let at = head.start + dot;
            let output = name(text, at + 1..head.end, "an output", false)?;
            (trimmed(text, head.start..at), Some(output))
        }
    };
    Ok((name(text, stage, "a stage", true)?, output))
}

/// Reads `[…]`, or nothing.
fn conditions(text: &str, range: Part) -> Result<Vec<Condition>, PipelineError> {
    if range.is_empty() {
        return Ok(Vec::new());
    }
    if !text[range.clone()].ends_with(']') {
        return Err(fault(text, range, "a `[` without its `]` at the end"));
    }
    let inner = range.start + 1..range.end - 1;
    pieces(text, inner, ',').into_iter().map(|piece| condition(text, piece)).collect()
}

/// Reads `axis=v1|v2`, `axis!=v1|v2` or `axis<3`.
fn condition(text: &str, range: Part) -> Result<Condition, PipelineError> {
    const RELATIONS: [(&str, Relation); 6] = [
        ("!=", Relation::IsNot),
        ("<=", Relation::AtMost),
        (">=", Relation::AtLeast),
        ("=", Relation::Is),
        ("<", Relation::Less),
        (">", Relation::More),
    ];
    let piece = &text[range.clone()];
    let found = piece.find(['=', '!', '<', '>']).and_then(|at| {
        let found = RELATIONS.iter().find(|(sign, _)| piece[at..].starts_with(sign));
        found.map(|(sign, relation)| (at, sign.len(), *relation))
    });
    let Some((at, length, relation)) = found else {
        let range = trimmed(text, range);
        return Err(fault(text, range, "a condition is `axis=value`").help(HELP));
    };
    let axis = name(text, range.start..range.start + at, "an axis", false)?;
    let values = range.start + at + length..range.end;
    if relation.compares() {
        let value = name(text, values, "a number", false)?;
        if compare(&text[value.clone()], "0").is_none() {
            let message = format!("`{}` is no number", &text[value.clone()]);
            return Err(fault(text, value, message).help("`<`, `<=`, `>` and `>=` compare numbers"));
        }
        return Ok(Condition { axis, relation, values: vec![value] });
    }
    let values = pieces(text, values, '|').into_iter();
    let values =
        values.map(|value| name(text, value, "a value", true)).collect::<Result<_, _>>()?;
    Ok(Condition { axis, relation, values })
}

/// A name in a selector: some characters, none of which the grammar uses; `*` where it may stand for
/// any text.
fn name(text: &str, range: Part, what: &str, glob: bool) -> Result<Part, PipelineError> {
    let range = trimmed(text, range);
    let piece = &text[range.clone()];
    let reserved = |c: char| {
        (c.is_whitespace() || c.is_control() || RESERVED.contains(c)) && !(glob && c == '*')
    };
    if piece.is_empty() {
        let message = format!("{what} is missing");
        return Err(fault(text, range, message).help(HELP));
    }
    match piece.find(reserved) {
        None => Ok(range),
        Some(at) => {
            let found = piece[at..].chars().next().unwrap_or_default();
            let span = range.start + at..range.start + at + found.len_utf8();
            let help = if found == '!' { OPERATORS } else { HELP };
            Err(fault(text, span, format!("not part of the name of {what}")).help(help))
        }
    }
}

/// The range without white space at its ends.
fn trimmed(text: &str, range: Part) -> Part {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    start..start + piece.trim().len()
}

/// The ranges between separators.
fn pieces(text: &str, range: Part, separator: char) -> Vec<Part> {
    let mut start = range.start;
    let mut pieces = Vec::new();
    for piece in text[range].split(separator) {
        pieces.push(start..start + piece.len());
        start += piece.len() + separator.len_utf8();
    }
    pieces
}
