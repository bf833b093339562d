//! Selectors: which steps a person or an input means.
//!
//! `stage`, `stage[axis=v1|v2,axis2!=v3]`, `*[domain=nw]`; a step's name selects that step. Every
//! condition must hold. A step without the axis of a condition is not selected, whether the
//! condition is `=` or `!=`. In the inputs of a stage, `.output` may follow the stage's name.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::{Pipeline, PipelineError, Step, StepIx};

/// A parsed selector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selector {
    text: String,
    /// The stage's name, or `*`.
    stage: Part,
    output: Option<Part>,
    conditions: Vec<Condition>,
}

/// Bytes of the selector.
type Part = Range<usize>;

/// `axis=v1|v2` or `axis!=v1|v2`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Condition {
    axis: Part,
    negated: bool,
    values: Vec<Part>,
}

/// What a selector can name of a stage.
#[derive(Debug)]
pub(crate) struct Shape<'s> {
    pub(crate) stage: &'s str,
    /// Its axes, each with its values, sorted.
    pub(crate) axes: Vec<(&'s str, Vec<&'s str>)>,
}

impl<'s> Shape<'s> {
    /// A stage without axes.
    pub(crate) fn of(stage: &'s str) -> Self {
        Self { stage, axes: Vec::new() }
    }
}

impl Selector {
    /// Reads a selector of steps.
    ///
    /// # Errors
    /// It does not follow the grammar, or names an output.
    pub fn parse(text: &str) -> Result<Self, PipelineError> {
        let selector = Self::parse_output(text)?;
        match &selector.output {
            None => Ok(selector),
            Some(output) => {
                Err(fault(text, output.clone(), "a step is meant here, not its output")
                    .help("leave out what follows the dot"))
            }
        }
    }

    /// Reads a selector of artifacts: an output may follow the stage (`train.curve[seed=1]`).
    ///
    /// # Errors
    /// It does not follow the grammar.
    pub fn parse_output(text: &str) -> Result<Self, PipelineError> {
        let open = text.find('[').unwrap_or(text.len());
        let head = trimmed(text, 0..open);
        let (stage, output) = match text[head.clone()].find('.') {
            None => (head, None),
            Some(dot) => {
                let at = head.start + dot;
                let (stage, output) =
                    (trimmed(text, head.start..at), trimmed(text, at + 1..head.end));
                (stage, Some(name(text, output, "an output")?))
            }
        };
        if &text[stage.clone()] != "*" {
            name(text, stage.clone(), "a stage")?;
        }
        let mut selector = Self { text: text.to_owned(), stage, output, conditions: Vec::new() };
        if open < text.len() {
            let end = text.trim_end().len();
            if !text[..end].ends_with(']') {
                return Err(fault(text, open..end, "a `[` without its `]` at the end"));
            }
            for piece in pieces(text, open + 1..end - 1, ',') {
                selector.conditions.push(condition(text, piece)?);
            }
        }
        Ok(selector)
    }

    /// What was parsed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The name of the output that follows the stage.
    pub fn output_name(&self) -> Option<&str> {
        self.output().map(|(name, _)| name)
    }

    /// True if it selects the step.
    pub fn matches(&self, step: &Step) -> bool {
        self.accepts(&step.stage, |axis| {
            let coordinate = step.coordinates.iter().find(|(name, _)| name == axis);
            coordinate.map(|(_, value)| value.as_str())
        })
    }

    /// True if it selects the step of that stage whose coordinate on an axis is `at(axis)`.
    pub(crate) fn accepts<'c>(&self, stage: &str, at: impl Fn(&str) -> Option<&'c str>) -> bool {
        self.names(stage)
            && self.conditions.iter().all(|Condition { axis, negated, values }| {
                let at = at(self.part(axis));
                at.is_some_and(|at| values.iter().any(|v| self.part(v) == at) != *negated)
            })
    }

    /// The stage's name; `None` for `*`.
    pub(crate) fn stage(&self) -> Option<&str> {
        Some(self.part(&self.stage)).filter(|stage| *stage != "*")
    }

    /// The output's name and its bytes.
    pub(crate) fn output(&self) -> Option<(&str, Range<usize>)> {
        self.output.as_ref().map(|output| (self.part(output), output.clone()))
    }

    /// The conditions that allow one value alone.
    pub(crate) fn fixed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.conditions.iter().filter(|condition| !condition.negated).filter_map(|condition| {
            let [value] = condition.values.as_slice() else { return None };
            Some((self.part(&condition.axis), self.part(value)))
        })
    }

    /// The first name in it that none of the stages has.
    pub(crate) fn fault(&self, shapes: &[Shape<'_>]) -> Option<PipelineError> {
        let meant: Vec<_> = shapes.iter().filter(|shape| self.names(shape.stage)).collect();
        let stage = self.part(&self.stage);
        if meant.is_empty() {
            let stages: Vec<_> = shapes.iter().map(|shape| shape.stage).collect();
            let error = fault(&self.text, self.stage.clone(), format!("no stage `{stage}`"));
            return Some(error.nearest(stage, &stages));
        }
        for Condition { axis: part, values, .. } in &self.conditions {
            let axis = self.part(part);
            let axes = || meant.iter().flat_map(|shape| &shape.axes);
            let lists: Vec<_> = axes().filter(|(name, _)| *name == axis).collect();
            if lists.is_empty() {
                let mut names: Vec<_> = axes().map(|(name, _)| *name).collect();
                names.sort_unstable();
                names.dedup();
                let message = format!("the steps of `{stage}` have no axis `{axis}`");
                let error = fault(&self.text, part.clone(), message);
                return Some(error.nearest(axis, &names));
            }
            let exists =
                |value: &str| lists.iter().any(|(_, list)| list.binary_search(&value).is_ok());
            if let Some(part) = values.iter().find(|value| !exists(self.part(value))) {
                let value = self.part(part);
                let mut known: Vec<_> = lists.iter().flat_map(|(_, list)| list).copied().collect();
                known.sort_unstable();
                known.dedup();
                let message = format!("no step of `{stage}` has `{axis}={value}`");
                return Some(fault(&self.text, part.clone(), message).nearest(value, &known));
            }
        }
        None
    }

    fn names(&self, stage: &str) -> bool {
        let wanted = self.part(&self.stage);
        wanted == "*" || wanted == stage
    }

    fn part(&self, part: &Part) -> &str {
        &self.text[part.clone()]
    }
}

/// The steps that any of the selectors selects, in the order of the pipeline.
///
/// # Errors
/// A selector names a stage, axis or value that no step has, or selects nothing. The error's span
/// lies in the selector's text.
pub fn select(pipeline: &Pipeline, selectors: &[Selector]) -> Result<Vec<StepIx>, PipelineError> {
    let shapes = shapes(pipeline);
    let mut selected = vec![false; pipeline.steps.len()];
    for selector in selectors {
        if let Some(fault) = selector.fault(&shapes) {
            return Err(fault);
        }
        let mut none = true;
        for (step, selected) in pipeline.steps.iter().zip(&mut selected) {
            if selector.matches(step) {
                *selected = true;
                none = false;
            }
        }
        if none {
            let text = &selector.text;
            return Err(fault(text, 0..text.len(), format!("no step is `{text}`"))
                .label("selects nothing")
                .help("each of its values exists, but no step has all of them"));
        }
    }
    let numbers = selected.iter().zip(0_u32..).filter(|(selected, _)| **selected);
    Ok(numbers.map(|(_, number)| StepIx(number)).collect())
}

/// The stages of a pipeline with the axes and values that occur.
fn shapes(pipeline: &Pipeline) -> Vec<Shape<'_>> {
    let mut stages: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for step in &pipeline.steps {
        let axes = stages.entry(&step.stage).or_default();
        for (axis, value) in &step.coordinates {
            axes.entry(axis).or_default().push(value);
        }
    }
    let distinct = |(axis, mut values): (_, Vec<_>)| {
        values.sort_unstable();
        values.dedup();
        (axis, values)
    };
    let shape = |(stage, axes): (_, BTreeMap<_, _>)| Shape {
        stage,
        axes: axes.into_iter().map(distinct).collect(),
    };
    stages.into_iter().map(shape).collect()
}

fn fault(text: &str, span: Range<usize>, message: impl Into<String>) -> PipelineError {
    PipelineError::argument(text, span, message)
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

/// A name in a selector: some characters, none of which the grammar uses.
fn name(text: &str, range: Part, what: &str) -> Result<Part, PipelineError> {
    let range = trimmed(text, range);
    let piece = &text[range.clone()];
    let reserved = |c: char| c.is_whitespace() || c.is_control() || "[]{},|=!*\"'`".contains(c);
    if piece.is_empty() {
        let message = format!("{what} is missing");
        return Err(fault(text, range, message).help(GRAMMAR));
    }
    match piece.find(reserved) {
        None => Ok(range),
        Some(at) => {
            let length = piece[at..].chars().next().map_or(0, char::len_utf8);
            let span = range.start + at..range.start + at + length;
            Err(fault(text, span, format!("not part of the name of {what}")).help(GRAMMAR))
        }
    }
}

/// Reads `axis=v1|v2` or `axis!=v1|v2`.
fn condition(text: &str, range: Part) -> Result<Condition, PipelineError> {
    let piece = &text[range.clone()];
    let Some(equals) = piece.find('=') else {
        let range = trimmed(text, range);
        return Err(fault(text, range, "a condition is `axis=value`").help(GRAMMAR));
    };
    let negated = piece[..equals].ends_with('!');
    let axis_end = range.start + equals - usize::from(negated);
    let axis = name(text, range.start..axis_end, "an axis")?;
    let values = pieces(text, range.start + equals + 1..range.end, '|').into_iter();
    let values = values.map(|value| name(text, value, "a value")).collect::<Result<_, _>>()?;
    Ok(Condition { axis, negated, values })
}

const GRAMMAR: &str = "a selector is `stage`, `stage[axis=v1|v2,other!=v3]` or `*[axis=v1]`";
