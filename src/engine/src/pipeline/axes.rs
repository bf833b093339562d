//! The axes: named lists of values that a matrix ranges over.

use std::collections::HashMap;

use super::matrix::MAX_STEPS;
use super::resolve::Resolver;
use super::tree::{Entry, Mark, Node, Texts, Tree};
use super::{PipelineError, known};
use crate::Name;

/// How long a coordinate may be, in bytes: it stands in names and paths.
pub(crate) const MAX_COORDINATE: usize = 250;

/// An axis with its values.
pub(crate) struct Axis {
    pub(crate) name: Name,
    /// The values, with their types.
    pub(crate) values: Vec<Tree>,
    /// The values as they stand in a step's name.
    pub(crate) texts: Vec<Name>,
    index: HashMap<Name, u32>,
    /// A value has characters that mean something in a path.
    wild: bool,
}

impl Axis {
    /// The number of a value.
    pub(crate) fn find(&self, text: &str) -> Option<u32> {
        self.index.get(text).copied()
    }

    /// Whether every value can stand in the name of a file and change nothing else of a path.
    pub(crate) fn is_tame(&self) -> bool {
        !self.wild
    }

    fn push(&mut self, text: String, value: Tree) {
        self.wild |= text.contains(['/', '\\', ':']) || text.starts_with('.');
        let text = Name::from(text);
        self.index.insert(text.clone(), self.values.len() as u32);
        self.texts.push(text);
        self.values.push(value);
    }
}

/// All axes, in the order of the file.
pub(crate) fn read(resolver: &Resolver<'_>) -> Result<Vec<Axis>, PipelineError> {
    let texts = &resolver.texts;
    let Some(table) = resolver.root.get("axis") else { return Ok(Vec::new()) };
    let Some(table) = table.as_table() else {
        return Err(texts.error(table.mark, "`axis` must be a table of lists"));
    };
    let mut axes = Vec::new();
    for Entry { key, key_mark, value } in table.entries() {
        if !known::is_name(key) || ["profile", "except"].contains(&key.as_str()) {
            let message = format!("`{key}` cannot be the name of an axis");
            let help = "letters, digits, `_` and `-`; `profile` and `except` are taken";
            return Err(texts.error(*key_mark, message).help(help));
        }
        let mut axis = Axis {
            name: key.as_str().into(),
            values: Vec::new(),
            texts: Vec::new(),
            index: HashMap::new(),
            wild: false,
        };
        let values = match range(texts, value)? {
            Some(values) => values,
            None => resolver.axis_values(value)?,
        };
        for value in values {
            let text = coordinate_text(resolver, &value)?;
            if axis.find(&text).is_some() {
                let message = format!("`{text}` is twice on the axis `{key}`");
                return Err(texts.error(value.mark, message));
            }
            axis.push(text, value);
        }
        if axis.values.is_empty() {
            return Err(texts.error(value.mark, format!("the axis `{key}` has no values")));
        }
        axes.push(axis);
    }
    Ok(axes)
}

/// The values of an axis that is a range: `{ first = 1, last = 9 }`, both included.
fn range(texts: &Texts<'_>, tree: &Tree) -> Result<Option<Vec<Tree>>, PipelineError> {
    let Some(table) = tree.as_table() else { return Ok(None) };
    if table.get("range").is_some() {
        let help = "a range is `{ first = 1, last = 9 }`, both included";
        return Err(texts.error(tree.mark, "an axis has no `range`").help(help));
    }
    let number = |key| match table.get(key).map(|tree| &tree.node) {
        Some(Node::Integer(number)) => Some(*number),
        _ => None,
    };
    let (Some(first), Some(last)) = (number("first"), number("last")) else { return Ok(None) };
    known::only(texts, "a range", table, &["first", "last"])?;
    let count = i128::from(last) - i128::from(first) + 1;
    if count < 1 {
        let message = format!("the range from {first} to {last} is empty");
        return Err(texts.error(tree.mark, message));
    }
    if count > MAX_STEPS as i128 {
        let message = format!("{count} values; at most {MAX_STEPS} steps are built");
        return Err(texts.error(tree.mark, message).label("too many steps"));
    }
    let value = |number| Tree { node: Node::Integer(number), mark: tree.mark };
    Ok(Some((first..=last).map(value).collect()))
}

/// A value as it stands in a step's name, where the characters of selectors would be mistaken.
fn coordinate_text(resolver: &Resolver<'_>, value: &Tree) -> Result<String, PipelineError> {
    let error = |mark: Mark, message: String| Err(resolver.texts.error(mark, message));
    let text = match (&value.node, value.text()) {
        (Node::Float(_), _) | (_, None) => {
            let message = format!("{} cannot be a coordinate", value.kind());
            return error(value.mark, message);
        }
        (_, Some(text)) => text,
    };
    let reserved = |c: char| c.is_whitespace() || c.is_control() || "[]{},|=!*\"'`".contains(c);
    if text.len() > MAX_COORDINATE {
        let message = format!("a coordinate of {} bytes; {MAX_COORDINATE} are enough", text.len());
        return error(value.mark, message);
    }
    if text.is_empty() || text.contains(reserved) {
        let message = format!("`{text}` cannot be a coordinate: it would not fit a selector");
        return error(value.mark, message);
    }
    Ok(text)
}
