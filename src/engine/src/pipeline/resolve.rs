//! Replaces `{axis}` and `${path}` by what they stand for.
//!
//! A string that is nothing but one placeholder takes on its value, with its type and its mark:
//! an error about it points at where it is written. In longer strings only scalars may stand.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;

use super::template::{Part, Piece, Segment, Template};
use super::tree::{Entry, MAX_DEPTH, Mark, Node, Table, Texts, Tree};
use super::{PipelineError, known};

/// Bytes that one value may grow to by references that repeat each other.
const MAX_VALUE: usize = 4 << 20;
/// Bytes that all values of a pipeline may grow to.
const MAX_TOTAL: usize = 1 << 30;
/// What a value costs beside its text.
const NODE: usize = 32;

/// Everything that a reference can name.
pub(crate) struct Resolver<'a> {
    pub(crate) texts: Texts<'a>,
    /// The file, with the overrides of `--set` laid over it.
    pub(crate) root: &'a Table,
    /// The chosen profile's name.
    pub(crate) profile_name: &'a str,
    /// The chosen profile, laid over the base.
    pub(crate) profile: &'a Tree,
    /// Folders of the project on the way to files, none of which is a link.
    pub(crate) ways: RefCell<BTreeSet<String>>,
    /// Bytes made so far.
    total: Cell<usize>,
}

/// A step's coordinates, for `{axis}`; `None` where there is no step.
pub(crate) type Coordinates<'c> = Option<&'c [(&'c str, &'c Tree)]>;

/// A string after interpolation that remembers which bytes came from where.
pub(crate) struct Rendered {
    pub(crate) text: String,
    mark: Mark,
    raw: String,
    /// Bytes of the text, and the bytes of the raw string that made them; `true` where they are
    /// the same bytes.
    pieces: Vec<(Range<usize>, Range<usize>, bool)>,
}

impl Rendered {
    /// Where some bytes of the text are written.
    pub(crate) fn mark(&self, texts: &Texts<'_>, span: Range<usize>) -> Mark {
        let origin = |at: usize, end: bool| {
            let inside = |range: &Range<usize>| range.contains(&at) || (end && range.end == at);
            let (out, raw, same) = self.pieces.iter().find(|(out, _, _)| inside(out))?;
            Some(match (same, end) {
                (true, _) => raw.start + (at - out.start),
                (false, true) => raw.end,
                (false, false) => raw.start,
            })
        };
        match (origin(span.start, span.is_empty()), origin(span.end, true)) {
            (Some(start), Some(end)) if start <= end => {
                texts.inside(self.mark, &self.raw, start..end)
            }
            _ => self.mark,
        }
    }
}

/// The state of one replacement.
struct Walk<'c> {
    coordinates: Coordinates<'c>,
    /// The paths that are being followed, outermost first.
    stack: Vec<String>,
    depth: usize,
    spent: usize,
}

impl<'a> Resolver<'a> {
    pub(crate) fn new(
        texts: Texts<'a>,
        root: &'a Table,
        profile_name: &'a str,
        profile: &'a Tree,
    ) -> Self {
        Self { texts, root, profile_name, profile, ways: RefCell::default(), total: Cell::new(0) }
    }

    /// The value with everything in it replaced.
    pub(crate) fn resolve(
        &self,
        tree: &Tree,
        coordinates: Coordinates<'_>,
    ) -> Result<Tree, PipelineError> {
        let mut walk = Walk { coordinates, stack: Vec::new(), depth: 0, spent: 0 };
        self.value(tree, &mut walk)
    }

    /// A string with everything in it replaced; what else it turns out to be is an error.
    pub(crate) fn render(
        &self,
        tree: &Tree,
        coordinates: Coordinates<'_>,
    ) -> Result<Rendered, PipelineError> {
        let mut walk = Walk { coordinates, stack: Vec::new(), depth: 0, spent: 0 };
        if let Some(raw) = tree.as_str() {
            let template = self.template(tree.mark, raw)?;
            if template.pieces.len() > 1 {
                return self.concatenate(tree.mark, raw, &template, &mut walk);
            }
        }
        let value = self.value(tree, &mut walk)?;
        let Node::String(text) = value.node else {
            let message = format!("must be a string, not {}", value.kind());
            return Err(self.texts.error(value.mark, message));
        };
        let whole = (0..text.len(), 0..text.len(), true);
        Ok(Rendered { raw: text.clone(), text, mark: value.mark, pieces: vec![whole] })
    }

    /// The value at a dotted path, with everything in it replaced; `None` where the path leads
    /// nowhere. There is no step, so no coordinates.
    pub(crate) fn at(&self, path: &str) -> Result<Option<Tree>, PipelineError> {
        let mut keys = path.split('.').peekable();
        let first = keys.next().unwrap_or_default();
        let mut value = match (first, keys.peek()) {
            ("profile", _) => self.profile.clone(),
            ("axis", Some(name)) => {
                let axes = self.root.get("axis").and_then(Tree::as_table);
                let Some(axis) = axes.and_then(|axes| axes.get(name)) else { return Ok(None) };
                keys.next();
                Tree { node: Node::Array(self.axis_values(axis)?), mark: axis.mark }
            }
            _ => match self.root.get(first) {
                Some(tree) => tree.clone(),
                None => return Ok(None),
            },
        };
        for key in keys {
            if let Node::String(_) = value.node {
                value = self.resolve(&value, None)?;
            }
            match value.as_table().and_then(|table| table.get(key)) {
                Some(inner) => value = inner.clone(),
                None => return Ok(None),
            }
        }
        self.resolve(&value, None).map(Some)
    }

    /// The values of an axis: its list, or the keys of its table.
    pub(crate) fn axis_values(&self, tree: &'a Tree) -> Result<Vec<Tree>, PipelineError> {
        self.values_of(tree, &mut Walk { coordinates: None, stack: vec![], depth: 0, spent: 0 })
    }

    /// The value behind a string that is nothing but a reference, and whether all in it has been
    /// replaced already. There is no step, so no coordinates.
    pub(crate) fn follow(&self, tree: &'a Tree) -> Result<Cow<'a, Tree>, PipelineError> {
        let mut walk = Walk { coordinates: None, stack: Vec::new(), depth: 0, spent: 0 };
        self.followed(tree, &mut walk)
    }

    fn values_of(&self, tree: &'a Tree, walk: &mut Walk<'_>) -> Result<Vec<Tree>, PipelineError> {
        let above = walk.stack.len();
        let list = self.followed(tree, walk)?;
        let values = match (&list.node, &list) {
            (Node::Array(values), Cow::Owned(_)) => values.clone(),
            (Node::Array(values), Cow::Borrowed(_)) => {
                values.iter().map(|value| self.value(value, walk)).collect::<Result<_, _>>()?
            }
            (Node::Table(table), _) => keys_of(table),
            _ => {
                let message = format!("an axis is a list or a table, not {}", list.kind());
                return Err(self.texts.error(list.mark, message));
            }
        };
        walk.stack.truncate(above);
        Ok(values)
    }

    /// Like [`Self::follow`]; the paths that were followed stay on the stack.
    fn followed(
        &self,
        tree: &'a Tree,
        walk: &mut Walk<'_>,
    ) -> Result<Cow<'a, Tree>, PipelineError> {
        let mut value = Cow::Borrowed(tree);
        while let Cow::Borrowed(tree @ Tree { node: Node::String(raw), mark }) = value {
            let template = self.template(*mark, raw)?;
            let [(Piece::Reference(path), range)] = template.pieces.as_slice() else {
                return Ok(Cow::Owned(self.value(tree, walk)?));
            };
            let keys = self.enter(path, *mark, raw, range, walk)?;
            value = self.locate(&keys, walk)?;
        }
        Ok(value)
    }

    fn template(&self, mark: Mark, raw: &str) -> Result<Template, PipelineError> {
        Template::parse(raw).map_err(|(range, message)| {
            self.texts.error(self.texts.inside(mark, raw, range), message)
        })
    }

    /// Counts what a value costs, so that references that repeat each other stop somewhere.
    fn spend(&self, mark: Mark, bytes: usize, walk: &mut Walk<'_>) -> Result<(), PipelineError> {
        walk.spent += bytes;
        self.total.set(self.total.get() + bytes);
        let message = if walk.spent > MAX_VALUE {
            format!("grows to more than {} MiB by its references", MAX_VALUE >> 20)
        } else if self.total.get() > MAX_TOTAL {
            format!("all parameters together grow to more than {} MiB", MAX_TOTAL >> 20)
        } else {
            return Ok(());
        };
        Err(self.texts.error(mark, message))
    }

    fn value(&self, tree: &Tree, walk: &mut Walk<'_>) -> Result<Tree, PipelineError> {
        if walk.depth >= MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels, references included");
            return Err(self.texts.error(tree.mark, message));
        }
        walk.depth += 1;
        self.spend(tree.mark, NODE, walk)?;
        let node = match &tree.node {
            Node::String(raw) => {
                let value = self.string(tree.mark, raw, walk)?;
                walk.depth -= 1;
                return Ok(value);
            }
            Node::Array(values) => {
                let values = values.iter().map(|value| self.value(value, walk));
                Node::Array(values.collect::<Result<_, _>>()?)
            }
            Node::Table(table) => {
                let mut out = Table::default();
                for Entry { key, key_mark, value } in table.entries() {
                    self.spend(*key_mark, NODE + key.len(), walk)?;
                    let value = self.value(value, walk)?;
                    out.put(Entry { key: key.clone(), key_mark: *key_mark, value });
                }
                Node::Table(out)
            }
            scalar => scalar.clone(),
        };
        walk.depth -= 1;
        Ok(Tree { node, mark: tree.mark })
    }

    fn string(&self, mark: Mark, raw: &str, walk: &mut Walk<'_>) -> Result<Tree, PipelineError> {
        let template = self.template(mark, raw)?;
        match template.pieces.as_slice() {
            [(Piece::Axis(name), range)] => self.coordinate(name, mark, raw, range, walk),
            [(Piece::Reference(path), range)] => self.reference(path, mark, raw, range, walk),
            _ => {
                let text = self.concatenate(mark, raw, &template, walk)?.text;
                Ok(Tree { node: Node::String(text), mark })
            }
        }
    }

    /// A string of several pieces, or of none.
    fn concatenate(
        &self,
        mark: Mark,
        raw: &str,
        template: &Template,
        walk: &mut Walk<'_>,
    ) -> Result<Rendered, PipelineError> {
        let (mut text, mut pieces) = (String::new(), Vec::new());
        for (piece, range) in &template.pieces {
            let start = text.len();
            let value = match piece {
                Piece::Text(plain) => {
                    text.push_str(plain);
                    self.spend(mark, plain.len(), walk)?;
                    pieces.push((start..text.len(), range.clone(), plain.len() == range.len()));
                    continue;
                }
                Piece::Axis(name) => self.coordinate(name, mark, raw, range, walk)?,
                Piece::Reference(path) => self.reference(path, mark, raw, range, walk)?,
            };
            let Some(scalar) = value.text() else {
                let message = format!("{} cannot stand inside a longer string", value.kind());
                return Err(self.texts.error(self.texts.inside(mark, raw, range.clone()), message));
            };
            self.spend(mark, scalar.len(), walk)?;
            text.push_str(&scalar);
            pieces.push((start..text.len(), range.clone(), false));
        }
        Ok(Rendered { text, mark, raw: raw.to_owned(), pieces })
    }

    /// What `{name}` stands for.
    fn coordinate(
        &self,
        name: &str,
        mark: Mark,
        raw: &str,
        range: &Range<usize>,
        walk: &Walk<'_>,
    ) -> Result<Tree, PipelineError> {
        if name == "profile" {
            let node = Node::String(self.profile_name.to_owned());
            return Ok(Tree { node, mark });
        }
        let coordinates = walk.coordinates.unwrap_or(&[]);
        if let Some((_, value)) = coordinates.iter().find(|(axis, _)| *axis == name) {
            return Ok((*value).clone());
        }
        let mut known: Vec<_> = coordinates.iter().map(|(axis, _)| *axis).collect();
        known.push("profile");
        let message = match walk.coordinates {
            None => format!("no step here, so `{{{name}}}` has no value"),
            Some(_) => format!("the step has no coordinate on an axis `{name}`"),
        };
        let mark = self.texts.inside(mark, raw, range.clone());
        Err(self.texts.error(mark, message).nearest(name, &known))
    }

    /// What `${path}` stands for.
    fn reference(
        &self,
        path: &[Segment],
        mark: Mark,
        raw: &str,
        range: &Range<usize>,
        walk: &mut Walk<'_>,
    ) -> Result<Tree, PipelineError> {
        let keys = self.enter(path, mark, raw, range, walk)?;
        let value = match self.locate(&keys, walk)? {
            Cow::Borrowed(tree) => self.value(tree, walk)?,
            Cow::Owned(tree) => tree,
        };
        walk.stack.pop();
        Ok(value)
    }

    /// The keys of a path with where they are written. The path goes onto the stack, so that one
    /// that leads back to itself is seen.
    fn enter(
        &self,
        path: &[Segment],
        mark: Mark,
        raw: &str,
        range: &Range<usize>,
        walk: &mut Walk<'_>,
    ) -> Result<Vec<(String, Mark)>, PipelineError> {
        let mut keys = Vec::new();
        for Segment { parts, range } in path {
            let mut key = String::new();
            for part in parts {
                match part {
                    Part::Text(text) => key.push_str(text),
                    Part::Axis(name) => {
                        let value = self.coordinate(name, mark, raw, range, walk)?;
                        key.push_str(&value.text().unwrap_or_default());
                    }
                }
            }
            keys.push((key, self.texts.inside(mark, raw, range.clone())));
        }
        let name = keys.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(".");
        let mark = self.texts.inside(mark, raw, range.clone());
        if let Some(start) = walk.stack.iter().position(|above| *above == name) {
            let cycle = [&walk.stack[start..], std::slice::from_ref(&name)].concat().join(" -> ");
            return Err(self.texts.error(mark, format!("refers to itself: {cycle}")));
        }
        if walk.stack.len() >= MAX_DEPTH {
            let message = format!("more than {MAX_DEPTH} references that lead to each other");
            return Err(self.texts.error(mark, message));
        }
        walk.stack.push(name);
        Ok(keys)
    }

    /// The value at a path: borrowed as it is written, owned where it has been replaced.
    fn locate(
        &self,
        keys: &[(String, Mark)],
        walk: &mut Walk<'_>,
    ) -> Result<Cow<'a, Tree>, PipelineError> {
        let (mut value, used) = self.start(keys, walk)?;
        for (number, (key, mark)) in keys.iter().enumerate().skip(used) {
            if let Cow::Borrowed(tree @ Tree { node: Node::String(_), .. }) = value {
                value = Cow::Owned(self.value(tree, walk)?);
            }
            let above = || keys[..number].iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>();
            let Some(table) = value.as_table() else {
                let message = format!("`{}` is {}, not a table", above().join("."), value.kind());
                return Err(self.texts.error(*mark, message));
            };
            let missing = || {
                let message = format!("`{}` has no key `{key}`", above().join("."));
                self.texts.error(*mark, message).nearest(key, &table.keys())
            };
            value = match &value {
                Cow::Borrowed(Tree { node: Node::Table(table), .. }) => {
                    Cow::Borrowed(table.get(key).ok_or_else(missing)?)
                }
                _ => Cow::Owned(table.get(key).ok_or_else(missing)?.clone()),
            };
        }
        Ok(value)
    }

    /// Where a path starts, and how many of its keys that uses up.
    fn start(
        &self,
        keys: &[(String, Mark)],
        walk: &mut Walk<'_>,
    ) -> Result<(Cow<'a, Tree>, usize), PipelineError> {
        let (first, mark) = &keys[0];
        match (first.as_str(), keys.get(1)) {
            ("profile", _) => Ok((Cow::Borrowed(self.profile), 1)),
            ("axis", Some((name, mark))) => {
                let axes = self.root.get("axis").and_then(Tree::as_table);
                let Some(axis) = axes.and_then(|axes| axes.get(name)) else {
                    let known = axes.map(Table::keys).unwrap_or_default();
                    let error = self.texts.error(*mark, format!("no axis `{name}`"));
                    return Err(error.nearest(name, &known));
                };
                let node = Node::Array(self.values_of(axis, walk)?);
                Ok((Cow::Owned(Tree { node, mark: axis.mark }), 2))
            }
            (name, _) if known::TOP.contains(&name) => {
                let message = format!("`{name}` is no data that a string can refer to");
                let help = "an axis is `${axis.NAME}`, a value of the profile `${profile.KEY}`";
                Err(self.texts.error(*mark, message).help(help))
            }
            (name, _) => match self.root.get(name) {
                Some(tree) => Ok((Cow::Borrowed(tree), 1)),
                None => {
                    let mut known = self.root.keys();
                    known.retain(|key| !["format", "default", "stage"].contains(key));
                    let error = self.texts.error(*mark, format!("no table `{name}` in this file"));
                    Err(error.nearest(name, &known))
                }
            },
        }
    }
}

/// The keys of a table as values, in the order of the file.
pub(crate) fn keys_of(table: &Table) -> Vec<Tree> {
    let entries = table.entries().iter();
    entries.map(|e| Tree { node: Node::String(e.key.clone()), mark: e.key_mark }).collect()
}
