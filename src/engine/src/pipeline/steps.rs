//! Makes the steps: a point of each stage's matrix with its name, parameters and place to publish.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use artifact::OutputKind;
use serde_json::Value;

use super::axes::Axis;
use super::inputs::Connector;
use super::matrix::{self, Point};
use super::resolve::{Coordinates, Resolver};
use super::stages::{Code, Declared};
use super::tree::{Mark, Texts, Tree};
use super::{PipelineError, Step, commands, params, places, shared};
use crate::Name;
use crate::command::{Command, FILES, PLACE};

/// All steps, connected, in the order of the file.
pub(crate) fn build(
    resolver: &Resolver<'_>,
    axes: &[Axis],
    stages: &[Declared<'_>],
) -> Result<Vec<Step>, PipelineError> {
    let points = matrix::build(resolver, axes, stages)?;
    let mut places = Places::default();
    let mut steps = Vec::new();
    for (declared, points) in stages.iter().zip(&points) {
        let stage = Name::from(declared.name);
        // What the stage's steps share, once its first step is known to be right.
        let mut shared: Option<(Arc<Command>, Vec<Name>)> = None;
        for (at, point) in points.iter().enumerate() {
            let known = shared.as_ref();
            let step = step(resolver, axes, (&stage, declared), point, known, &mut places)?;
            steps.push(step);
            if let Some(command) = declared.command().filter(|_| at == 0 && points.len() > 1) {
                shared = shared::command(resolver, axes, command).map(|command| {
                    let mut axes: Vec<Name> = command.axes().cloned().collect();
                    axes.sort_unstable();
                    axes.dedup();
                    (Arc::new(command), axes)
                });
            }
        }
    }
    connect(resolver, axes, stages, &points, &mut steps)?;
    Ok(steps)
}

/// One step without its inputs.
fn step(
    resolver: &Resolver<'_>,
    axes: &[Axis],
    (stage, declared): (&Name, &Declared<'_>),
    point: &Point,
    shared: Option<&(Arc<Command>, Vec<Name>)>,
    places: &mut Places,
) -> Result<Step, PipelineError> {
    let coordinates: Vec<(Name, Name)> = point
        .iter()
        .map(|at| matrix::coordinate(axes, *at))
        .map(|(axis, value)| (axis.clone(), value.clone()))
        .collect();
    let name = step_name(declared.name, &coordinates);
    let span = declared.mark.start..declared.mark.end;
    let has = |axis: &Name| coordinates.iter().any(|(name, _)| name == axis);
    if let Some((command, needed)) = shared
        && needed.iter().all(has)
        && declared.table.get("publish").is_none()
    {
        let (stage, command, inputs) = (stage.clone(), Some(command.clone()), Vec::new());
        let (params, publish) = (Value::Null, None);
        return Ok(Step { stage, name, coordinates, params, command, inputs, publish, span });
    }
    let values = values(axes, point);
    let at = Some(values.as_slice());
    let (params, command) = match &declared.code {
        Code::Verb(stage) => (params::params(resolver, declared, stage, at)?, None),
        Code::Command(command) => {
            (Value::Null, Some(Arc::new(commands::command(resolver, command, at)?)))
        }
    };
    let publish = match declared.table.get("publish") {
        Some(tree) => Some(places.publish(resolver, declared, tree, at, &name)?),
        None => None,
    };
    let (stage, inputs) = (stage.clone(), Vec::new());
    Ok(Step { stage, name, coordinates, params, command, inputs, publish, span })
}

/// The coordinates of a point, with their types.
fn values<'x>(axes: &'x [Axis], point: &Point) -> Vec<(&'x str, &'x Tree)> {
    let value = |&(axis, value): &(u32, u32)| {
        let axis = &axes[axis as usize];
        (axis.name.as_str(), &axis.values[value as usize])
    };
    point.iter().map(value).collect()
}

/// `train[tasks=chunk,seed=1]`, or the stage's name alone where there are no coordinates.
fn step_name(stage: &str, coordinates: &[(Name, Name)]) -> String {
    if coordinates.is_empty() {
        return stage.to_owned();
    }
    let size: usize = coordinates.iter().map(|(axis, value)| axis.len() + value.len() + 2).sum();
    let mut name = String::with_capacity(stage.len() + 1 + size);
    name.push_str(stage);
    for (at, (axis, value)) in coordinates.iter().enumerate() {
        name.push(if at == 0 { '[' } else { ',' });
        name.push_str(axis);
        name.push('=');
        name.push_str(value);
    }
    name.push(']');
    name
}

/// Connects the inputs of all steps.
fn connect(
    resolver: &Resolver<'_>,
    axes: &[Axis],
    stages: &[Declared<'_>],
    points: &[Rc<Vec<Point>>],
    steps: &mut [Step],
) -> Result<(), PipelineError> {
    let mut connector = Connector::new(resolver, axes, stages, points, steps);
    let mut all = Vec::new();
    for (declared, points) in stages.iter().zip(points) {
        let mut quick = None;
        for (at, point) in points.iter().enumerate() {
            let known = quick.as_ref().and_then(|quick| connector.quickly(quick, point, all.len()));
            if let Some(inputs) = known {
                all.push((inputs, true));
                continue;
            }
            let values = values(axes, point);
            let inputs = connector.connect(declared, Some(&values))?;
            if at == 0 && points.len() > 1 {
                quick = connector.quick(declared, all.len(), &inputs);
            }
            all.push((inputs, false));
        }
    }
    for (step, (inputs, known)) in steps.iter_mut().zip(all) {
        step.inputs = inputs;
        if !known {
            check_places(&resolver.texts, step)?;
        }
    }
    Ok(())
}

/// Refuses a command two of whose artifacts would lie in one place of its working folder.
fn check_places(texts: &Texts<'_>, step: &Step) -> Result<(), PipelineError> {
    let Some(command) = &step.command else { return Ok(()) };
    let job = command.job(&step.coordinates);
    let mut taken: Vec<&str> = job.outputs.iter().map(|(_, _, path)| path.as_str()).collect();
    for input in step.inputs.iter().filter(|input| &*input.name != FILES) {
        let places = input.origins.iter().filter_map(|origin| origin.labels().get(PLACE));
        taken.extend(places.map(String::as_str));
    }
    let Some((first, second)) = places::clash(&mut taken) else { return Ok(()) };
    let (start, end) = (step.span.start, step.span.end);
    let message = if first == second {
        format!("`{}` would have two things at `{first}` of its working folder", step.name)
    } else {
        format!("`{second}` of `{}` lies inside `{first}`, which is another artifact", step.name)
    };
    let help = "give each input and output a path of its own; in `as`, `{axis}` tells artifacts \
                of several steps apart";
    Err(texts.error(Mark { text: 0, start, end }, message).help(help))
}

/// Refuses to publish what is not one folder.
fn check_publishes(
    texts: &Texts<'_>,
    name: &str,
    stage: &artifact::Stage,
    tree: &Tree,
) -> Result<(), PipelineError> {
    let [only] = stage.outputs else {
        let count = stage.outputs.len();
        let message =
            format!("only a stage with exactly one output can publish it; `{name}` has {count}");
        return Err(texts.error(tree.mark, message));
    };
    if only.kind != OutputKind::Folder {
        let message = format!("output `{}` of `{name}` is no folder", only.name);
        return Err(texts.error(tree.mark, message));
    }
    Ok(())
}

/// The places that steps publish to.
#[derive(Default)]
struct Places {
    /// Path -> the step that publishes there.
    taken: BTreeMap<PathBuf, String>,
}

impl Places {
    fn publish(
        &mut self,
        resolver: &Resolver<'_>,
        declared: &Declared<'_>,
        tree: &Tree,
        at: Coordinates<'_>,
        step: &str,
    ) -> Result<PathBuf, PipelineError> {
        let texts = &resolver.texts;
        if let Code::Verb(stage) = &declared.code {
            check_publishes(texts, declared.name, stage, tree)?;
        }
        let place = resolver.render(tree, at)?;
        places::inner_path(resolver, &place, &place.text)?;
        let whole = place.mark(texts, 0..place.text.len());
        if place.text.split('/').any(|piece| piece.starts_with('.')) {
            let message = format!("`{}` is a hidden place", place.text);
            return Err(texts.error(whole, message));
        }
        places::check(resolver, &place, &place.text)?;
        self.take(resolver, PathBuf::from(place.text), step, whole)
    }

    /// Notes a place, unless another step publishes there, above it or below it.
    fn take(
        &mut self,
        resolver: &Resolver<'_>,
        path: PathBuf,
        step: &str,
        mark: Mark,
    ) -> Result<PathBuf, PipelineError> {
        let above = path.ancestors().find_map(|above| self.taken.get(above));
        let below = || self.taken.range(path.clone()..).next();
        let below = || below().filter(|(at, _)| at.starts_with(&path)).map(|(_, step)| step);
        if let Some(other) = above.or_else(below) {
            let place = path.display();
            let message = format!("`{other}` and `{step}` would both publish to `{place}`");
            let help = "put the axes that tell them apart into the path: `{axis}`";
            return Err(resolver.texts.error(mark, message).help(help));
        }
        self.taken.insert(path.clone(), step.to_owned());
        Ok(path)
    }
}
