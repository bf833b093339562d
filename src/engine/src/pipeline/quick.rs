//! The inputs of a command's further steps, once those of its first step are known to be right: found
//! by coordinates, without reading a selector again. Whatever does not fit is left to
//! [`super::inputs`], which knows everything and finds the faults.

use super::commands;
use super::inputs::Connector;
use super::matrix::Point;
use super::shared;
use super::stages::{Declared, DeclaredInput};
use super::{Labels, Origin, StepInput, StepIx};
use crate::Name;
use crate::command::{FILES, Text};
use crate::selector::Selector;

/// How the inputs of a stage's steps are found.
pub(crate) struct Quick(Vec<Way>);

/// How one input is found.
enum Way {
    /// It is the same for all steps.
    Same(StepInput),
    /// One artifact, of the step of a stage at a point.
    One { like: StepInput, output: Name, stage: usize, point: Vec<(u32, Pick)>, place: Place },
    /// Files of the project.
    Files { like: StepInput, patterns: Vec<Text> },
}

/// A value on an axis.
enum Pick {
    /// That of the step itself.
    Own,
    Fixed(u32),
}

/// Where an artifact lies.
enum Place {
    Same(Labels),
    Open(Text),
}

impl<'a> Connector<'a, '_> {
    /// What the first step of a stage, with its inputs, says about the others; nothing where they have
    /// less in common.
    pub(crate) fn quick(
        &self,
        declared: &Declared<'a>,
        step: usize,
        first: &[StepInput],
    ) -> Option<Quick> {
        let command = declared.command()?;
        let mut ways = Vec::new();
        let mut paths = Vec::new();
        for output in &command.outputs {
            paths.push(shared::path(self.resolver, self.axes, output.path)?);
        }
        for (at, input) in declared.inputs.iter().enumerate() {
            let (way, path) = self.way(input, first.get(at)?)?;
            ways.push(way);
            paths.push(path);
        }
        if !command.files.is_empty() {
            let like = first.last().filter(|input| input.name == FILES)?;
            let patterns = command.files.iter();
            let patterns = patterns.map(|tree| shared::path(self.resolver, self.axes, tree));
            let patterns = patterns.collect::<Option<Vec<_>>>()?;
            ways.push(match patterns.iter().all(|text| text.axes().next().is_none()) {
                true => Way::Same(like.clone()),
                false => Way::Files { like: empty(like), patterns },
            });
        }
        let paths: Vec<&Text> = paths.iter().collect();
        let quick = shared::apart(&paths).then_some(Quick(ways))?;
        // What it finds for the first step must be what is known.
        let found = self.quickly(&quick, self.point(step)?, step)?;
        (format!("{found:?}") == format!("{first:?}")).then_some(quick)
    }

    /// How one input is found, and where it lies.
    fn way(&self, input: &DeclaredInput<'a>, first: &StepInput) -> Option<(Way, Text)> {
        if input.when.is_some() || input.below.is_some() {
            return None;
        }
        let from = shared::text(self.resolver, input.from)?;
        let path = match input.place {
            None => Text::fixed(input.name),
            Some(tree) => shared::path(self.resolver, self.axes, tree)?,
        };
        let is_placed_once = path.axes().next().is_none();
        if from.axes().next().is_none() {
            return is_placed_once.then(|| (Way::Same(first.clone()), path));
        }
        let [Origin::Step { output, labels, .. }] = first.origins.as_slice() else { return None };
        let (stage, point) = self.target(&from)?;
        let place = match is_placed_once {
            true => Place::Same(labels.clone()),
            false => Place::Open(path.clone()),
        };
        let (like, output) = (empty(first), output.clone());
        Some((Way::One { like, output, stage, point, place }, path))
    }

    /// The stage and the point that a selector with open coordinates means.
    fn target(&self, from: &Text) -> Option<(usize, Vec<(u32, Pick)>)> {
        let names: Vec<&Name> = from.axes().collect();
        let number = |name: &str| {
            let at = self.axes.iter().position(|axis| axis.name == *name)?;
            u32::try_from(at).ok()
        };
        // Characters that no name and no value has stand for the coordinates.
        let marks: Vec<String> =
            (0..names.len()).map(|at| format!("\u{F0000}{at}\u{F0001}")).collect();
        let mark = |axis: &Name| {
            let at = names.iter().position(|name| *name == axis)?;
            Some(marks[at].as_str())
        };
        let selector = Selector::parse_plain(&from.render_with(mark), true).ok()?;
        let stage = self.stage(selector.stage()?)?;
        let mut point = Vec::new();
        for (axis, value) in selector.fixed() {
            let on = number(axis)?;
            let pick = match marks.iter().position(|mark| mark == value) {
                Some(at) => (number(names[at])? == on).then_some(Pick::Own)?,
                None if value.contains('\u{F0000}') => return None,
                None => Pick::Fixed(self.axes.get(on as usize)?.find(value)?),
            };
            point.push((on, pick));
        }
        point.sort_by_key(|(axis, _)| *axis);
        (point.len() == selector.conditions()).then_some((stage, point))
    }

    /// The inputs of a step, if they are as easy to find as those of the first.
    pub(crate) fn quickly(
        &self,
        quick: &Quick,
        point: &Point,
        step: usize,
    ) -> Option<Vec<StepInput>> {
        let mut inputs = Vec::with_capacity(quick.0.len());
        for way in &quick.0 {
            inputs.push(match way {
                Way::Same(input) => input.clone(),
                Way::One { like, output, stage, point: target, place } => {
                    let value = |(axis, pick): &(u32, Pick)| match pick {
                        Pick::Fixed(value) => Some((*axis, *value)),
                        Pick::Own => point.iter().find(|(own, _)| own == axis).copied(),
                    };
                    let target: Point = target.iter().map(value).collect::<Option<_>>()?;
                    let from = self.at_point(*stage, &target)?;
                    let labels = match place {
                        Place::Same(labels) => labels.clone(),
                        Place::Open(path) => self.label(path, from, step)?,
                    };
                    let step = StepIx(u32::try_from(from).ok()?);
                    let origin = Origin::Step { step, output: output.clone(), labels };
                    StepInput { origins: vec![origin], ..like.clone() }
                }
                Way::Files { like, patterns } => {
                    let coordinates = self.coordinates(step);
                    let mut patterns: Vec<Name> =
                        patterns.iter().map(|text| text.render(coordinates).into()).collect();
                    patterns.sort_unstable();
                    patterns.dedup();
                    let origin = |pattern: Name| Origin::Files {
                        labels: commands::place_label(&pattern),
                        pattern,
                    };
                    StepInput {
                        origins: patterns.into_iter().map(origin).collect(),
                        ..like.clone()
                    }
                }
            });
        }
        Some(inputs)
    }

    /// Where an artifact of a step lies in the folder of the step that reads it.
    fn label(&self, path: &Text, from: usize, step: usize) -> Option<Labels> {
        let of = |at: usize, axis: &Name| {
            self.coordinates(at).iter().find(|(name, _)| name == axis).map(|(_, value)| &**value)
        };
        let value = |axis: &Name| of(from, axis).or_else(|| of(step, axis));
        if !path.axes().all(|axis| value(axis).is_some()) {
            return None;
        }
        Some(commands::place_label(path.render_with(value).trim_end_matches('/')))
    }
}

/// An input without its artifacts.
fn empty(like: &StepInput) -> StepInput {
    StepInput { origins: Vec::new(), ..like.clone() }
}
