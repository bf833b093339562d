//! Selectors: which steps a person or an input means. One grammar for every command.
//!
//! | selector | selects |
//! |---|---|
//! | `stage`, `ev*`, `*` | the steps of a stage, of stages whose names fit, all steps |
//! | `stage[axis=v1\|v2,other!=v3]` | those on these values and not on those; `*` in a value stands for any text |
//! | `stage[axis<=3]` | those whose coordinate is a number of at most 3; also `<`, `>`, `>=` |
//! | `+SEL`, `SEL+` | also all that these read; also all that reads these |
//! | `SEL@k/n` | the k-th of n shares of these |
//! | `!SEL` | takes these away from what the others select; from all steps where there are no others |
//!
//! Every condition must hold. A step without the axis of a condition is not selected, whatever the
//! condition. A step's name selects that step: no name of a stage, axis or value has a character of
//! the grammar where it would be read as one. Inside pipeline.toml a selector is plain: without `+`,
//! `!` and `@`; there, and in `repro path`, `.output` may follow the stage's name.
//!
//! In reading order: `parse` reads a selector, `pattern` is its part that looks at one step, this
//! file puts several together.

mod parse;
mod pattern;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::{Origin, Pipeline, PipelineError, Step, StepIx};
use parse::Grammar;
use pattern::{Pattern, Seen};

pub(crate) use pattern::Shape;

/// A parsed selector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selector {
    text: String,
    /// `!`: takes away.
    negated: bool,
    /// `+` before it: with all that the steps read.
    above: bool,
    /// `+` behind it: with all that reads the steps.
    below: bool,
    /// `@k/n`: k, counted from 1, and n.
    share: Option<(u32, u32)>,
    output: Option<Range<usize>>,
    pattern: Pattern,
}

impl Selector {
    /// Reads a selector of steps.
    ///
    /// # Errors
    /// It does not follow the grammar, or names an output.
    pub fn parse(text: &str) -> Result<Self, PipelineError> {
        parse::selector(text, Grammar { operators: true, output: false })
    }

    /// Reads a selector of artifacts: an output may follow the stage (`train.curve[seed=1]`).
    ///
    /// # Errors
    /// It does not follow the grammar.
    pub fn parse_output(text: &str) -> Result<Self, PipelineError> {
        parse::selector(text, Grammar { operators: true, output: true })
    }

    /// Reads a selector of pipeline.toml: of steps alone, or of artifacts.
    pub(crate) fn parse_plain(text: &str, output: bool) -> Result<Self, PipelineError> {
        parse::selector(text, Grammar { operators: false, output })
    }

    /// What was parsed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// True for `!SEL`, which takes away from what others select.
    pub fn is_negated(&self) -> bool {
        self.negated
    }

    /// The same with all that its steps read: `+SEL`.
    #[must_use]
    pub fn with_what_it_reads(mut self) -> Self {
        self.above = true;
        self
    }

    /// The name of the output that follows the stage.
    pub fn output_name(&self) -> Option<&str> {
        self.output().map(|(name, _)| name)
    }

    /// True if its stage and conditions, without the operators around them, select the step.
    pub(crate) fn matches(&self, step: &Step) -> bool {
        self.pattern.accepts(&self.text, &step.stage, |axis| coordinate(step, axis))
    }

    /// True if it selects the step of that stage whose coordinate on an axis is `at(axis)`.
    pub(crate) fn accepts<'c>(&self, stage: &str, at: impl Fn(&str) -> Option<&'c str>) -> bool {
        self.pattern.accepts(&self.text, stage, at)
    }

    /// The stage's name; `None` where several stages may be meant.
    pub(crate) fn stage(&self) -> Option<&str> {
        self.pattern.stage(&self.text)
    }

    /// The output's name and its bytes.
    pub(crate) fn output(&self) -> Option<(&str, Range<usize>)> {
        self.output.as_ref().map(|output| (&self.text[output.clone()], output.clone()))
    }

    /// How many conditions it has.
    pub(crate) fn conditions(&self) -> usize {
        self.pattern.conditions.len()
    }

    /// The conditions that allow one value alone.
    pub(crate) fn fixed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pattern.fixed(&self.text)
    }

    /// Whether all of its conditions allow one value alone: where it selects a step, each of its names
    /// is that of something.
    pub(crate) fn is_fixed(&self) -> bool {
        self.fixed().count() == self.pattern.conditions.len()
    }

    /// The first name in it that none of the stages has.
    pub(crate) fn fault(&self, shapes: &[Shape<'_>]) -> Option<PipelineError> {
        self.pattern.fault(&self.text, shapes)
    }

    /// The steps that it selects, whether it is negated or not.
    fn steps(&self, pipeline: &Pipeline) -> Result<Vec<bool>, PipelineError> {
        let mut seen = Seen::of(&self.pattern);
        let look = |step| seen.look(&self.pattern, &self.text, step);
        let mut selected: Vec<bool> = pipeline.steps.iter().map(look).collect();
        if !seen.all()
            && let Some(fault) = self.fault(&shapes(pipeline))
        {
            return Err(fault);
        }
        if !selected.contains(&true) {
            let text = &self.text;
            return Err(fault(text, 0..text.len(), format!("no step is `{text}`"))
                .label("selects nothing")
                .help("each of its values exists, but no step has all of them"));
        }
        let below = self.below.then(|| with_readers(pipeline, &selected));
        if self.above {
            add_what_is_read(pipeline, &mut selected);
        }
        if let Some(below) = below {
            selected.iter_mut().zip(below).for_each(|(step, below)| *step |= below);
        }
        if let Some((k, n)) = self.share {
            keep_share(&mut selected, k, n);
        }
        Ok(selected)
    }
}

/// The steps that the selectors select together, in the order of the pipeline: those of any of them,
/// without those of the negated ones; only negated ones take away from all steps.
///
/// # Errors
/// A selector names a stage, axis or value that no step has, or selects nothing, or leaves nothing.
/// The error's span lies in the selector's text. A share (`@k/n`) may be empty.
pub fn select(pipeline: &Pipeline, selectors: &[Selector]) -> Result<Vec<StepIx>, PipelineError> {
    let only_negated = !selectors.is_empty() && selectors.iter().all(|selector| selector.negated);
    let mut selected = vec![only_negated; pipeline.steps.len()];
    for selector in selectors.iter().filter(|selector| !selector.negated) {
        let steps = selector.steps(pipeline)?;
        selected.iter_mut().zip(steps).for_each(|(step, chosen)| *step |= chosen);
    }
    let some = selected.contains(&true);
    for selector in selectors.iter().filter(|selector| selector.negated) {
        let steps = selector.steps(pipeline)?;
        selected.iter_mut().zip(steps).for_each(|(step, taken)| *step &= !taken);
        if some && !selected.contains(&true) {
            let text = &selector.text;
            let message = format!("`{text}` leaves nothing");
            return Err(fault(text, 0..text.len(), message)
                .label("takes away the last steps")
                .help("what the other selectors select is all taken away"));
        }
    }
    let numbers = selected.iter().zip(0_u32..).filter(|(selected, _)| **selected);
    Ok(numbers.map(|(_, number)| StepIx(number)).collect())
}

/// The steps that a step reads.
pub(crate) fn reads(step: &Step) -> impl Iterator<Item = usize> {
    let origins = step.inputs.iter().flat_map(|input| &input.origins);
    origins.filter_map(|origin| match origin {
        Origin::Step { step, .. } => Some(step.0 as usize),
        Origin::Folder { .. } | Origin::Files { .. } => None,
    })
}

/// Adds all that the selected steps read. A pipeline lists inputs first.
fn add_what_is_read(pipeline: &Pipeline, selected: &mut [bool]) {
    for (ix, step) in pipeline.steps.iter().enumerate().rev() {
        if selected[ix] {
            reads(step).for_each(|from| selected[from] = true);
        }
    }
}

/// The selected steps and all that read them.
fn with_readers(pipeline: &Pipeline, selected: &[bool]) -> Vec<bool> {
    let mut all = selected.to_vec();
    for (ix, step) in pipeline.steps.iter().enumerate() {
        if !all[ix] {
            all[ix] = reads(step).any(|from| all[from]);
        }
    }
    all
}

/// Keeps every n-th of the selected steps, beginning with the k-th: as many for each share, give or
/// take one, and neighbours, which cost alike, in different shares.
fn keep_share(selected: &mut [bool], k: u32, n: u32) {
    let chosen = selected.iter_mut().filter(|selected| **selected);
    for (place, step) in chosen.enumerate() {
        *step = place % n as usize == k as usize - 1;
    }
}

fn coordinate<'s>(step: &'s Step, axis: &str) -> Option<&'s str> {
    let found = step.coordinates.iter().find(|(name, _)| **name == *axis);
    found.map(|(_, value)| &**value)
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
