//! The matrix of each stage: a union of products of axes, or the coordinates of another stage.
//!
//! A product is counted before it is built.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::axes::Axis;
use super::resolve::{Resolver, keys_of};
use super::stages::Declared;
use super::tree::{Mark, Node, Tree};
use super::{PipelineError, relocated};
use crate::Name;
use crate::selector::{Selector, Shape};

/// How many steps a pipeline may have.
pub(crate) const MAX_STEPS: usize = 4_000_000;

/// A point: numbers of axes and of values on them, in the order of the axes.
pub(crate) type Point = Vec<(u32, u32)>;

/// Some values on some axes.
type Choice = Vec<(u32, Vec<u32>)>;

/// Builds the points of all stages.
pub(crate) struct Matrices<'a, 'r> {
    resolver: &'r Resolver<'a>,
    axes: &'r [Axis],
    stages: &'r [Declared<'a>],
    numbers: HashMap<&'a str, usize>,
    done: Vec<Option<Rc<Vec<Point>>>>,
    /// The stages whose matrix is being built, outermost first.
    stack: Vec<usize>,
    total: usize,
}

/// The points of each stage, in the order of the stages.
pub(crate) fn build<'a>(
    resolver: &Resolver<'a>,
    axes: &[Axis],
    stages: &[Declared<'a>],
) -> Result<Vec<Rc<Vec<Point>>>, PipelineError> {
    let numbers = stages.iter().enumerate().map(|(number, stage)| (stage.name, number)).collect();
    let done = vec![None; stages.len()];
    let mut all = Matrices { resolver, axes, stages, numbers, done, stack: vec![], total: 0 };
    (0..stages.len()).map(|stage| all.points(stage)).collect()
}

/// The axes that points use, each with all values that are declared for it.
pub(crate) fn shape<'s>(stage: &'s str, points: &[Point], axes: &'s [Axis]) -> Shape<'s> {
    let mut used = vec![false; axes.len()];
    for (axis, _) in points.iter().flatten() {
        used[*axis as usize] = true;
    }
    let axes = axes.iter().zip(used).filter(|(_, used)| *used);
    let values = |axis: &'s Axis| {
        let mut values: Vec<_> = axis.texts.iter().map(|text| text.as_str()).collect();
        values.sort_unstable();
        values
    };
    Shape { stage, axes: axes.map(|(axis, _)| (axis.name.as_str(), values(axis))).collect() }
}

impl<'a> Matrices<'a, '_> {
    fn error(&self, mark: Mark, message: impl Into<String>) -> PipelineError {
        self.resolver.texts.error(mark, message)
    }

    fn points(&mut self, stage: usize) -> Result<Rc<Vec<Point>>, PipelineError> {
        if let Some(points) = &self.done[stage] {
            return Ok(Rc::clone(points));
        }
        let declared = &self.stages[stage];
        let points = match declared.table.get("matrix") {
            None => {
                self.count(1, declared.mark)?;
                vec![Point::new()]
            }
            Some(tree) => {
                self.stack.push(stage);
                let points = self.matrix(tree)?;
                self.stack.pop();
                points
            }
        };
        let points = Rc::new(points);
        self.done[stage] = Some(Rc::clone(&points));
        Ok(points)
    }

    /// Adds to the number of steps before they are built.
    fn count(&mut self, steps: usize, mark: Mark) -> Result<(), PipelineError> {
        self.total = self.total.saturating_add(steps);
        if self.total > MAX_STEPS {
            let message = format!("this makes {} steps; at most {MAX_STEPS} are built", self.total);
            return Err(self.error(mark, message).label("too many steps"));
        }
        Ok(())
    }

    fn matrix(&mut self, tree: &'a Tree) -> Result<Vec<Point>, PipelineError> {
        let value = self.resolver.follow(tree)?;
        let blocks = match &value.node {
            Node::String(text) => return self.of_stage(text, value.mark),
            Node::Table(_) => vec![value],
            Node::Array(_) => children(value),
            _ => {
                let message = format!("a matrix is a list of blocks, not {}", value.kind());
                return Err(self.error(value.mark, message));
            }
        };
        let mut blocks = blocks;
        // The points of one product are different ones.
        if blocks.len() == 1
            && let Some(only) = blocks.pop()
        {
            return self.block(only);
        }
        let (mut points, mut seen) = (Vec::new(), HashSet::new());
        for block in blocks {
            for point in self.block(block)? {
                if seen.insert(point.clone()) {
                    points.push(point);
                }
            }
        }
        Ok(points)
    }

    /// The points of another stage's steps.
    fn of_stage(&mut self, text: &str, mark: Mark) -> Result<Vec<Point>, PipelineError> {
        let texts = self.resolver.texts;
        let at = |error| relocated(&texts, mark, text, error);
        let selector = Selector::parse_plain(text, false).map_err(at)?;
        let Some(&stage) = selector.stage().and_then(|name| self.numbers.get(name)) else {
            let names: Vec<_> = self.stages.iter().map(|stage| Shape::of(stage.name)).collect();
            let fault = selector.fault(&names);
            let whole = || PipelineError::argument(text, 0..text.len(), "a matrix is of one stage");
            return Err(at(fault.unwrap_or_else(whole)));
        };
        if let Some(start) = self.stack.iter().position(|above| *above == stage) {
            let names = self.stack[start..].iter().chain([&stage]);
            let cycle: Vec<_> = names.map(|number| self.stages[*number].name).collect();
            let message =
                format!("matrices take their steps from each other: {}", cycle.join(" -> "));
            return Err(self.error(mark, message));
        }
        let points = self.points(stage)?;
        let name = self.stages[stage].name;
        if let Some(fault) = selector.fault(&[shape(name, &points, self.axes)]) {
            return Err(at(fault));
        }
        self.count(points.len(), mark)?;
        let axes = self.axes;
        let kept = points.iter().filter(|point| {
            let at = |axis: &str| {
                let mut coordinates = point.iter().map(|&at| coordinate(axes, at));
                coordinates.find(|(name, _)| **name == *axis).map(|(_, value)| value.as_str())
            };
            selector.accepts(name, at)
        });
        Ok(kept.cloned().collect())
    }

    /// The points of one block.
    fn block(&mut self, block: Cow<'a, Tree>) -> Result<Vec<Point>, PipelineError> {
        let block = self.follow(block)?;
        let mark = block.mark;
        if block.as_table().is_none() {
            let message = format!("a block is a table of axes, not {}", block.kind());
            return Err(self.error(mark, message));
        }
        let mut fields = fields(block);
        let except = fields.iter().position(|(key, _, _)| key == "except");
        let except = except.map(|position| fields.remove(position).2);
        let product = self.choice(fields, None)?;
        let exceptions = self.exceptions(except, &product)?;
        let sizes = product.iter().map(|(_, values)| values.len());
        let steps = sizes.fold(1_usize, usize::saturating_mul);
        self.count(steps, mark)?;
        if steps == 0 {
            return Ok(Vec::new());
        }
        let mut points = vec![Point::new()];
        for (axis, values) in &product {
            let longer = points.iter().flat_map(|point| {
                values.iter().map(|value| {
                    let mut point = point.clone();
                    point.push((*axis, *value));
                    point
                })
            });
            points = longer.collect();
        }
        points.iter_mut().for_each(|point| point.sort_unstable());
        let hit = |point: &Point, exception: &Choice| {
            let on = |(axis, values): &(u32, Vec<u32>)| {
                point.iter().any(|(at, value)| at == axis && values.contains(value))
            };
            exception.iter().all(on)
        };
        points.retain(|point| !exceptions.iter().any(|exception| hit(point, exception)));
        Ok(points)
    }

    /// What `except` removes: a table of axes, or a list of such tables.
    fn exceptions(
        &self,
        except: Option<Cow<'a, Tree>>,
        product: &Choice,
    ) -> Result<Vec<Choice>, PipelineError> {
        let Some(except) = except else { return Ok(Vec::new()) };
        let except = self.follow(except)?;
        let tables = if let Node::Array(_) = except.node { children(except) } else { vec![except] };
        let used: Vec<u32> = product.iter().map(|(axis, _)| *axis).collect();
        let mut exceptions = Vec::new();
        for table in tables {
            let table = self.follow(table)?;
            let empty = table.as_table().is_none_or(|table| table.entries().is_empty());
            if empty {
                let message = "`except` takes a table of axes, such as `{ system = \"single\" }`";
                return Err(self.error(table.mark, message));
            }
            exceptions.push(self.choice(fields(table), Some(&used))?);
        }
        Ok(exceptions)
    }

    /// The values that a table names on each axis.
    fn choice(&self, fields: Fields<'a>, used: Option<&[u32]>) -> Result<Choice, PipelineError> {
        let mut choice = Vec::new();
        for (key, mark, value) in fields {
            let axes = self.axes.iter().zip(0_u32..);
            let mut axes = axes.filter(|(_, axis)| used.is_none_or(|used| used.contains(axis)));
            let Some((axis, number)) = axes.clone().find(|(axis, _)| axis.name == key) else {
                let names: Vec<_> = axes.by_ref().map(|(axis, _)| axis.name.as_str()).collect();
                let place = if used.is_some() { "this block has" } else { "there is" };
                let error = self.error(mark, format!("{place} no axis `{key}`"));
                return Err(error.nearest(&key, &names));
            };
            choice.push((number, self.values(axis, value)?));
        }
        Ok(choice)
    }

    /// The numbers of values on an axis: `*`, one value, a list of them, or the keys of a table.
    fn values(&self, axis: &Axis, value: Cow<'a, Tree>) -> Result<Vec<u32>, PipelineError> {
        let value = self.follow(value)?;
        if value.as_str() == Some("*") {
            return Ok((0..axis.values.len() as u32).collect());
        }
        let (mut numbers, mut seen) = (Vec::new(), HashSet::new());
        let mut add = |value: &Tree| {
            let number = self.number(axis, value)?;
            if seen.insert(number) {
                numbers.push(number);
            }
            Ok::<(), PipelineError>(())
        };
        match &value.node {
            Node::Array(_) => {
                for child in children(value) {
                    let child = self.follow(child)?;
                    if let Node::Array(_) = child.node {
                        for value in children(child) {
                            add(&*self.follow(value)?)?;
                        }
                    } else {
                        add(&child)?;
                    }
                }
            }
            Node::Table(table) => {
                for key in keys_of(table) {
                    add(&key)?;
                }
            }
            _ => add(&value)?,
        }
        Ok(numbers)
    }

    fn number(&self, axis: &Axis, value: &Tree) -> Result<u32, PipelineError> {
        let Some(text) = value.text() else {
            let message = format!("{} cannot be a value on the axis `{}`", value.kind(), axis.name);
            return Err(self.error(value.mark, message));
        };
        axis.find(&text).ok_or_else(|| {
            let message = format!("the axis `{}` has no value `{text}`", axis.name);
            self.error(value.mark, message).nearest(&text, &axis.texts)
        })
    }

    /// Follows a reference, unless that has happened already.
    fn follow(&self, value: Cow<'a, Tree>) -> Result<Cow<'a, Tree>, PipelineError> {
        match value {
            Cow::Borrowed(tree) => self.resolver.follow(tree),
            owned @ Cow::Owned(_) => Ok(owned),
        }
    }
}

/// Name and value of a coordinate, as they stand in a step's name.
pub(crate) fn coordinate(axes: &[Axis], (axis, value): (u32, u32)) -> (&Name, &Name) {
    let axis = &axes[axis as usize];
    (&axis.name, &axis.texts[value as usize])
}

/// Key, its mark and value of each entry of a table.
type Fields<'a> = Vec<(String, Mark, Cow<'a, Tree>)>;

fn fields(tree: Cow<'_, Tree>) -> Fields<'_> {
    match tree {
        Cow::Borrowed(tree) => {
            let entries = tree.as_table().map_or(&[][..], |table| table.entries());
            entries.iter().map(|e| (e.key.clone(), e.key_mark, Cow::Borrowed(&e.value))).collect()
        }
        Cow::Owned(tree) => {
            let entries = tree.as_table().map_or(&[][..], |table| table.entries());
            let owned = entries.iter().cloned();
            owned.map(|e| (e.key, e.key_mark, Cow::Owned(e.value))).collect()
        }
    }
}

/// The values of a list.
fn children(tree: Cow<'_, Tree>) -> Vec<Cow<'_, Tree>> {
    match tree {
        Cow::Borrowed(Tree { node: Node::Array(values), .. }) => {
            values.iter().map(Cow::Borrowed).collect()
        }
        Cow::Owned(Tree { node: Node::Array(values), .. }) => {
            values.into_iter().map(Cow::Owned).collect()
        }
        _ => Vec::new(),
    }
}
