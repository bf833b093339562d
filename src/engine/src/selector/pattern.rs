//! The part of a selector that looks at one step: its stage and its conditions.

use std::cmp::Ordering;
use std::ops::Range;

use super::{coordinate, fault};
use crate::{PipelineError, Step};

/// Bytes of the selector.
pub(super) type Part = Range<usize>;

/// A stage's name, which may have `*`, and conditions, as bytes of the selector's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) stage: Part,
    pub(super) conditions: Vec<Condition>,
}

/// `axis=v1|v2`, `axis!=v1|v2` or `axis<=3`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Condition {
    pub(super) axis: Part,
    pub(super) relation: Relation,
    /// One of them at least; exactly one for a comparison.
    pub(super) values: Vec<Part>,
}

/// How a coordinate stands to the values of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// It is one of them.
    Is,
    /// It is none of them.
    IsNot,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Relation {
    /// True for those that compare numbers.
    pub(super) fn compares(self) -> bool {
        !matches!(self, Self::Is | Self::IsNot)
    }

    fn holds(self, coordinate: &str, value: &str) -> bool {
        match self {
            Self::Is | Self::IsNot => fits(value, coordinate),
            Self::Less => compare(coordinate, value) == Some(Ordering::Less),
            Self::More => compare(coordinate, value) == Some(Ordering::Greater),
            Self::AtMost => compare(coordinate, value).is_some_and(Ordering::is_le),
            Self::AtLeast => compare(coordinate, value).is_some_and(Ordering::is_ge),
        }
    }
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

impl Pattern {
    /// True if it selects the step of that stage whose coordinate on an axis is `at(axis)`.
    pub(super) fn accepts<'c>(
        &self,
        text: &str,
        stage: &str,
        at: impl Fn(&str) -> Option<&'c str>,
    ) -> bool {
        fits(&text[self.stage.clone()], stage)
            && self.conditions.iter().all(|condition| {
                let Some(at) = at(&text[condition.axis.clone()]) else { return false };
                let mut values = condition.values.iter();
                let any = values.any(|value| condition.relation.holds(at, &text[value.clone()]));
                any != (condition.relation == Relation::IsNot)
            })
    }

    /// The stage's name, where it is one.
    pub(super) fn stage<'t>(&self, text: &'t str) -> Option<&'t str> {
        Some(&text[self.stage.clone()]).filter(|stage| !stage.contains('*'))
    }

    /// The conditions that allow one value alone.
    pub(super) fn fixed<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (&'s str, &'s str)> {
        self.conditions.iter().filter(|condition| condition.relation == Relation::Is).filter_map(
            |condition| {
                let [value] = condition.values.as_slice() else { return None };
                let value = &text[value.clone()];
                (!value.contains('*')).then(|| (&text[condition.axis.clone()], value))
            },
        )
    }

    /// The first name in it that none of the stages has.
    pub(super) fn fault(&self, text: &str, shapes: &[Shape<'_>]) -> Option<PipelineError> {
        let stage = &text[self.stage.clone()];
        let meant: Vec<_> = shapes.iter().filter(|shape| fits(stage, shape.stage)).collect();
        if meant.is_empty() {
            let stages: Vec<_> = shapes.iter().map(|shape| shape.stage).collect();
            let message = match stage.contains('*') {
                false => format!("no stage `{stage}`"),
                true => format!("no stage fits `{stage}`"),
            };
            let error = fault(text, self.stage.clone(), message);
            return Some(error.nearest(&stage.replace('*', ""), &stages));
        }
        let axes = || meant.iter().flat_map(|shape| &shape.axes);
        self.conditions.iter().find_map(|condition| {
            let axis = &text[condition.axis.clone()];
            let lists: Vec<_> = axes().filter(|(name, _)| *name == axis).collect();
            if lists.is_empty() {
                let names = distinct(axes().map(|(name, _)| *name).collect());
                let message = format!("the steps of `{stage}` have no axis `{axis}`");
                return Some(fault(text, condition.axis.clone(), message).nearest(axis, &names));
            }
            let known = || distinct(lists.iter().flat_map(|(_, list)| list).copied().collect());
            condition.fault(text, stage, known)
        })
    }
}

impl Condition {
    /// The first of its values that none of the known ones agrees with.
    fn fault<'v>(
        &self,
        text: &str,
        stage: &str,
        known: impl Fn() -> Vec<&'v str>,
    ) -> Option<PipelineError> {
        let axis = &text[self.axis.clone()];
        let known = known();
        for part in &self.values {
            let value = &text[part.clone()];
            if known.iter().any(|known| self.relation.holds(known, value)) {
                continue;
            }
            if !self.relation.compares() {
                let message = format!("no step of `{stage}` has `{axis}={value}`");
                let error = fault(text, part.clone(), message);
                return Some(error.nearest(&value.replace('*', ""), &known));
            }
            let numbers: Vec<_> =
                known.iter().filter(|known| compare(known, "0").is_some()).collect();
            if numbers.is_empty() {
                let message = format!("the values of `{axis}` are no numbers to compare");
                return Some(fault(text, self.axis.clone(), message).nearest("", &known));
            }
            let condition = &text[self.axis.start..part.end];
            let message = format!("no step of `{stage}` has `{condition}`");
            return Some(fault(text, part.clone(), message).nearest("", &numbers));
        }
        None
    }
}

/// Which names of a selector have been met among the steps, so that a look at all steps also tells
/// whether a name is misspelt.
pub(super) struct Seen {
    /// For each condition, for each value: a step of the stage agrees with it.
    values: Vec<Vec<bool>>,
    stage: bool,
    missing: usize,
}

impl Seen {
    pub(super) fn of(pattern: &Pattern) -> Self {
        let values: Vec<_> =
            pattern.conditions.iter().map(|at| vec![false; at.values.len()]).collect();
        let missing = values.iter().map(Vec::len).sum();
        Self { values, stage: false, missing }
    }

    /// True once every name was met.
    pub(super) fn all(&self) -> bool {
        self.stage && self.missing == 0
    }

    /// True if the pattern selects the step.
    pub(super) fn look(&mut self, pattern: &Pattern, text: &str, step: &Step) -> bool {
        if !fits(&text[pattern.stage.clone()], &step.stage) {
            return false;
        }
        self.stage = true;
        if self.missing == 0 {
            return pattern.accepts(text, &step.stage, |axis| coordinate(step, axis));
        }
        let mut selected = true;
        for (condition, seen) in pattern.conditions.iter().zip(&mut self.values) {
            let Some(at) = coordinate(step, &text[condition.axis.clone()]) else {
                selected = false;
                continue;
            };
            let mut any = false;
            for (value, seen) in condition.values.iter().zip(seen) {
                let holds = condition.relation.holds(at, &text[value.clone()]);
                any |= holds;
                if holds && !*seen {
                    *seen = true;
                    self.missing -= 1;
                }
            }
            selected &= any != (condition.relation == Relation::IsNot);
        }
        selected
    }
}

/// True if a name is what a pattern says, in which `*` stands for any text.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut rest) = name.strip_prefix(head) else { return false };
    let mut pieces: Vec<&str> = tail.split('*').collect();
    // What stands behind the last `*` must end the name; the others are found from the left, each
    // as early as can be.
    let last = pieces.pop().unwrap_or_default();
    for piece in pieces {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}

/// How one number stands to another; `None` where either is none.
pub(super) fn compare(a: &str, b: &str) -> Option<Ordering> {
    // Whole numbers of any sort exactly; what else is a number as such.
    if let (Ok(a), Ok(b)) = (a.parse::<i128>(), b.parse::<i128>()) {
        return Some(a.cmp(&b));
    }
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    number(a)?.partial_cmp(&number(b)?)
}

fn distinct(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names.dedup();
    names
}
