//! Connects the inputs of every step with the outputs of others, or with folders of the user's.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use artifact::{Arity, OutputKind};

use super::axes::Axis;
use super::matrix::{self, Point};
use super::resolve::{Coordinates, Rendered, Resolver};
use super::stages::{Declared, DeclaredInput};
use super::tree::{Mark, Node, Tree};
use super::{Labels, Origin, PipelineError, Step, StepInput, StepIx, commands, places, shared};
use crate::Name;
use crate::command::Text;
use crate::selector::{Selector, Shape};

/// How many connections a pipeline may have.
const MAX_CONNECTIONS: usize = 10_000_000;

/// The steps of one stage.
struct Group<'a> {
    steps: Range<usize>,
    points: &'a [Point],
    /// For each axis and value, the steps there; made when it is asked for.
    at: OnceCell<HashMap<(&'a str, &'a str), Vec<usize>>>,
    /// Likewise, for a whole point the step there.
    by_point: OnceCell<HashMap<&'a Point, usize>>,
}

/// What a selector selects.
struct Found {
    output: Name,
    kind: OutputKind,
    /// Steps with all their coordinates, sorted by these.
    steps: Vec<(usize, Labels)>,
}

/// Connects steps.
pub(crate) struct Connector<'a, 'r> {
    pub(super) resolver: &'r Resolver<'a>,
    pub(super) axes: &'r [Axis],
    stages: &'r [Declared<'a>],
    steps: &'r [Step],
    groups: Vec<Group<'r>>,
    numbers: HashMap<&'a str, usize>,
    found: HashMap<String, Rc<Found>>,
    connections: usize,
    no_labels: Labels,
    /// The places of inputs that take many artifacts, by where they are written; `None` for one that
    /// must be read for each.
    places: HashMap<Mark, Option<Text>>,
    names: HashSet<Name>,
}

impl<'a, 'r> Connector<'a, 'r> {
    /// A connector for steps that stand in the order of their stages.
    pub(crate) fn new(
        resolver: &'r Resolver<'a>,
        axes: &'r [Axis],
        stages: &'r [Declared<'a>],
        points: &'r [Rc<Vec<Point>>],
        steps: &'r [Step],
    ) -> Self {
        let (mut groups, mut start) = (Vec::new(), 0);
        for points in points {
            let range = start..start + points.len();
            start = range.end;
            let (at, by_point) = (OnceCell::new(), OnceCell::new());
            groups.push(Group { steps: range, points, at, by_point });
        }
        let numbers = stages.iter().enumerate().map(|(number, s)| (s.name, number)).collect();
        Self {
            resolver,
            axes,
            stages,
            steps,
            groups,
            numbers,
            found: HashMap::new(),
            connections: 0,
            no_labels: Labels::default(),
            places: HashMap::new(),
            names: HashSet::new(),
        }
    }

    /// The inputs of one step, in the order in which its stage declares them.
    pub(crate) fn connect(
        &mut self,
        declared: &Declared<'a>,
        coordinates: Coordinates<'_>,
    ) -> Result<Vec<StepInput>, PipelineError> {
        let mut inputs = Vec::new();
        for input in &declared.inputs {
            if self.is_connected(input, coordinates)? {
                inputs.push(self.input(declared, input, coordinates)?);
            }
        }
        inputs.extend(commands::files(self.resolver, declared, coordinates)?);
        Ok(inputs)
    }

    /// Whether a condition lets an input be. Where it does not, `from` is not looked at: it may name
    /// what this step or profile does not have.
    fn is_connected(
        &self,
        input: &DeclaredInput<'a>,
        coordinates: Coordinates<'_>,
    ) -> Result<bool, PipelineError> {
        let Some(when) = input.when else { return Ok(true) };
        let value = self.resolver.resolve(when, coordinates)?;
        match value.node {
            Node::Boolean(connected) => Ok(connected),
            _ => {
                let message = format!(
                    "the condition of input `{}` is {}, not `true` or `false`",
                    input.name,
                    value.kind()
                );
                Err(self.resolver.texts.error(value.mark, message))
            }
        }
    }

    fn input(
        &mut self,
        declared: &Declared<'a>,
        input: &DeclaredInput<'a>,
        coordinates: Coordinates<'_>,
    ) -> Result<StepInput, PipelineError> {
        let from = self.resolver.render(input.from, coordinates)?;
        let below = self.below(input, coordinates)?;
        let origins = match from.text.strip_prefix("folder:") {
            Some(path) => {
                let path = self.folder(&from, path)?;
                let labels = match declared.command() {
                    Some(_) => self.place(input, coordinates, None, OutputKind::Folder)?,
                    None => self.no_labels.clone(),
                };
                vec![Origin::Folder { path, labels }]
            }
            None => self.artifacts(declared, input, &from, coordinates, !below.is_empty())?,
        };
        self.connections += origins.len();
        if self.connections > MAX_CONNECTIONS {
            let message = format!("more than {MAX_CONNECTIONS} artifacts are read in all");
            return Err(self.resolver.texts.error(input.mark, message).label("too many"));
        }
        // An argument of `--set` is not in the file: the stage's header stands for it.
        let mark = if input.mark.text == 0 { input.mark } else { declared.mark };
        Ok(StepInput {
            name: self.name(input.name),
            partial: input.partial,
            below,
            origins,
            span: mark.start..mark.end,
        })
    }

    /// The folders inside an artifact, the first of which that is there is meant.
    fn below(
        &self,
        input: &DeclaredInput<'a>,
        at: Coordinates<'_>,
    ) -> Result<Vec<String>, PipelineError> {
        let Some(tree) = input.below else { return Ok(Vec::new()) };
        let folders = match &tree.node {
            Node::Array(folders) if folders.is_empty() => {
                let message = "`below` names no folder";
                return Err(self.resolver.texts.error(tree.mark, message).label("at least one"));
            }
            Node::Array(folders) => folders.as_slice(),
            _ => std::slice::from_ref(tree),
        };
        let folder = |tree: &Tree| {
            let below = self.resolver.render(tree, at)?;
            places::inner_path(self.resolver, &below, &below.text)?;
            Ok(below.text)
        };
        folders.iter().map(folder).collect()
    }

    fn folder(&self, from: &Rendered, path: &str) -> Result<PathBuf, PipelineError> {
        if path.trim().is_empty() || path.contains('\0') {
            let mark = from.mark(&self.resolver.texts, 0..from.text.len());
            let message = "`folder:` needs the path of a folder behind it";
            return Err(self.resolver.texts.error(mark, message));
        }
        Ok(PathBuf::from(path))
    }

    /// Where an artifact of a command's input lies in the working folder. In `as`, an axis stands for
    /// the coordinate of the step that made the artifact, or for that of the step that reads it.
    fn place(
        &self,
        input: &DeclaredInput<'a>,
        own: Coordinates<'_>,
        of: Option<&Labels>,
        kind: OutputKind,
    ) -> Result<Labels, PipelineError> {
        let Some(tree) = input.place else { return Ok(commands::place_label(input.name)) };
        // Where it is the same string for many artifacts, it was read once.
        if let (Some(labels), Some(Some(text))) = (of, self.places.get(&tree.mark)) {
            let own = |axis: &Name| {
                own?.iter().find(|(name, _)| **name == **axis).and_then(|(_, tree)| tree.as_str())
            };
            let value = |axis: &Name| labels.get(&**axis).map(String::as_str).or_else(|| own(axis));
            if text.axes().all(|axis| value(axis).is_some()) && !text.ends_with_slash() {
                return Ok(commands::place_label(&text.render_with(value)));
            }
        }
        let of = of.map(|labels| labels.iter()).into_iter().flatten();
        let of = of.map(|(axis, value)| {
            (axis.as_str(), Tree { node: Node::String(value.clone()), mark: tree.mark })
        });
        let of: Vec<_> = of.collect();
        let mut at: Vec<(&str, &Tree)> = of.iter().map(|(axis, tree)| (*axis, tree)).collect();
        at.extend(own.unwrap_or_default());
        let place = self.resolver.render(tree, Some(&at))?;
        let path = match (kind, place.text.strip_suffix('/')) {
            (_, None) => place.text.as_str(),
            (OutputKind::Folder, Some(path)) => path,
            (OutputKind::File, Some(_)) => {
                let message = format!("input `{}` is a file: it needs a name", input.name);
                let mark = place.mark(&self.resolver.texts, 0..place.text.len());
                return Err(self.resolver.texts.error(mark, message));
            }
        };
        places::check(self.resolver, &place, path)?;
        Ok(commands::place_label(path))
    }

    /// A name that many steps share.
    fn name(&mut self, name: &str) -> Name {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let shared: Name = name.into();
        self.names.insert(shared.clone());
        shared
    }

    fn artifacts(
        &mut self,
        declared: &Declared<'a>,
        input: &DeclaredInput<'a>,
        from: &Rendered,
        coordinates: Coordinates<'_>,
        below: bool,
    ) -> Result<Vec<Origin>, PipelineError> {
        let texts = self.resolver.texts;
        let whole = from.mark(&texts, 0..from.text.len());
        let found = self.find(from)?;
        if below && found.kind == OutputKind::File {
            let mark = input.below.map_or(whole, |below| below.mark);
            let message = format!("`{}` is a single file: nothing is below it", found.output);
            return Err(texts.error(mark, message));
        }
        let name = input.name;
        let message = match (input.arity, found.steps.len()) {
            (_, 0) => format!("input `{name}` of `{}`: no step is `{}`", declared.name, from.text),
            (Arity::One | Arity::Optional, 2..) => format!(
                "input `{name}` of `{}` takes exactly one artifact; `{}` is {}",
                declared.name,
                from.text,
                found.steps.len(),
            ),
            (arity, count) => {
                if let Some(tree) =
                    input.place.filter(|_| count > 1 && found.kind == OutputKind::File)
                {
                    let path = || shared::path(self.resolver, self.axes, tree);
                    self.places.entry(tree.mark).or_insert_with(path);
                }
                let origin = |(step, labels): &(usize, Labels)| {
                    let labels = match (declared.command(), arity) {
                        (Some(_), _) => self.place(input, coordinates, Some(labels), found.kind)?,
                        (None, Arity::Many) => labels.clone(),
                        (None, _) => self.no_labels.clone(),
                    };
                    let (step, output) = (StepIx(*step as u32), found.output.clone());
                    Ok(Origin::Step { step, output, labels })
                };
                let origins: Result<Vec<_>, PipelineError> =
                    found.steps.iter().map(origin).collect();
                let mut origins = origins?;
                if declared.command().is_some() {
                    // The names of axes are not seen by a command, so their order is no matter.
                    origins.sort_by(|a, b| a.labels().cmp(b.labels()));
                }
                return Ok(origins);
            }
        };
        let error = texts.error(whole, message);
        let names = found.steps.iter().take(3).map(|(step, _)| self.steps[*step].name.as_str());
        let names: Vec<_> = names.collect();
        Err(match names.as_slice() {
            [] => error.label("selects nothing"),
            names => error.label("not one").help(format!("among them: {}", names.join(", "))),
        })
    }

    /// What a selector selects; looked up once for each text.
    fn find(&mut self, from: &Rendered) -> Result<Rc<Found>, PipelineError> {
        if let Some(found) = self.found.get(&from.text) {
            return Ok(Rc::clone(found));
        }
        let texts = self.resolver.texts;
        let at = |error: PipelineError| {
            let span = error.span.clone().unwrap_or(0..from.text.len());
            let located = texts.error(from.mark(&texts, span), "");
            PipelineError { origin: located.origin, span: located.span, ..error }
        };
        let selector = Selector::parse_plain(&from.text, true).map_err(at)?;
        let Some(&number) = selector.stage().and_then(|stage| self.numbers.get(stage)) else {
            let stages: Vec<_> = self.stages.iter().map(|stage| Shape::of(stage.name)).collect();
            let any = || {
                let message = "an input comes from one stage";
                PipelineError::argument(&from.text, 0..from.text.len(), message)
            };
            return Err(at(selector.fault(&stages).unwrap_or_else(any)));
        };
        let (output, kind) = output(&selector, &self.stages[number]).map_err(at)?;
        let output = self.name(output);
        let group = &self.groups[number];
        let name = self.stages[number].name;
        let mut steps: Vec<_> = group
            .candidates(&selector, self.axes)
            .into_iter()
            .filter(|step| selector.matches(&self.steps[*step]))
            .map(|step| (step, labels(&self.steps[step])))
            .collect();
        // A look at all values of an axis, which is too much for each step of a large matrix.
        let fault = || selector.fault(&[matrix::shape(name, group.points, self.axes)]);
        let sure = selector.is_fixed() && !steps.is_empty();
        if let Some(fault) = (!sure).then(fault).flatten() {
            return Err(at(fault));
        }
        steps.sort_by(|(_, a): &(usize, Labels), (_, b)| a.cmp(b));
        let found = Rc::new(Found { output, kind, steps });
        self.found.insert(from.text.clone(), Rc::clone(&found));
        Ok(found)
    }
}

impl Connector<'_, '_> {
    /// The number of a stage.
    pub(super) fn stage(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// The coordinates of a step.
    pub(super) fn coordinates(&self, step: usize) -> &[(Name, Name)] {
        self.steps.get(step).map_or(&[], |step| &step.coordinates)
    }

    /// The point of a step.
    pub(super) fn point(&self, step: usize) -> Option<&Point> {
        let group = self.groups.iter().find(|group| group.steps.contains(&step))?;
        group.points.get(step - group.steps.start)
    }

    /// The step of a stage that has exactly these coordinates.
    pub(super) fn at_point(&self, stage: usize, point: &Point) -> Option<usize> {
        let group = self.groups.get(stage)?;
        let known =
            group.by_point.get_or_init(|| group.points.iter().zip(group.steps.clone()).collect());
        known.get(point).copied()
    }
}

impl<'a> Group<'a> {
    /// Steps that the selector may select: the fewest that one of its conditions allows.
    fn candidates(&self, selector: &Selector, axes: &'a [Axis]) -> Vec<usize> {
        let mut fixed = selector.fixed().peekable();
        if fixed.peek().is_none() {
            return self.steps.clone().collect();
        }
        let known = self.at.get_or_init(|| {
            let mut at: HashMap<_, Vec<_>> = HashMap::new();
            for (step, point) in self.steps.clone().zip(self.points) {
                for coordinate in point {
                    let (axis, value) = matrix::coordinate(axes, *coordinate);
                    at.entry((axis.as_str(), value.as_str())).or_default().push(step);
                }
            }
            at
        });
        let lists = fixed.map(|at| known.get(&at).map_or(&[][..], Vec::as_slice));
        match lists.min_by_key(|steps| steps.len()) {
            Some(steps) => steps.to_vec(),
            None => self.steps.clone().collect(),
        }
    }
}

/// All coordinates of a step.
fn labels(step: &Step) -> Labels {
    let pairs = step.coordinates.iter();
    Arc::new(pairs.map(|(axis, value)| (axis.to_string(), value.to_string())).collect())
}

/// The output that a selector names; its stage's only one where it names none.
fn output<'a>(
    selector: &Selector,
    stage: &Declared<'a>,
) -> Result<(&'a str, OutputKind), PipelineError> {
    let outputs = stage.outputs();
    let names: Vec<_> = outputs.iter().map(|(name, _)| *name).collect();
    let text = selector.text();
    match (selector.output(), outputs.as_slice()) {
        (None, [only]) => Ok(*only),
        (None, _) => {
            let count = outputs.len();
            let message = format!("`{}` has {count} outputs; say which", stage.name);
            let error = PipelineError::argument(text, 0..stage.name.len(), message);
            Err(error.nearest("", &names).label(format!("`{}.OUTPUT`", stage.name)))
        }
        (Some((name, span)), _) => match outputs.iter().find(|(known, _)| *known == name) {
            Some(output) => Ok(*output),
            None => {
                let message = format!("`{}` has no output `{name}`", stage.name);
                Err(PipelineError::argument(text, span, message).nearest(name, &names))
            }
        },
    }
}
