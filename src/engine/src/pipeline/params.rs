//! A step's parameters: resolved, turned into JSON, and checked by the stage itself. What the stage
//! does not accept is pointed at where it is written, through all references.

use artifact::ParamError;
use serde_json::{Map, Number, Value};

use super::PipelineError;
use super::resolve::{Coordinates, Resolver};
use super::stages::Declared;
use super::tree::{Mark, Node, Table, Texts, Tree};

/// The parameters of one step.
pub(crate) fn params(
    resolver: &Resolver<'_>,
    declared: &Declared<'_>,
    stage: &artifact::Stage,
    coordinates: Coordinates<'_>,
) -> Result<Value, PipelineError> {
    let texts = &resolver.texts;
    let tree = match declared.table.get("params") {
        Some(tree) => resolver.resolve(tree, coordinates)?,
        None => Tree { node: Node::Table(Table::default()), mark: declared.mark },
    };
    if tree.as_table().is_none() {
        let message = format!("parameters are a table, not {}", tree.kind());
        return Err(texts.error(tree.mark, message));
    }
    let value = json(texts, &tree)?;
    match (stage.check)(&value) {
        Ok(()) => Ok(value),
        Err(error) => Err(locate(texts, declared.name, &tree, &error)),
    }
}

/// The value as JSON, the keys of its objects sorted.
pub(crate) fn json(texts: &Texts<'_>, tree: &Tree) -> Result<Value, PipelineError> {
    Ok(match &tree.node {
        Node::String(text) => Value::String(text.clone()),
        Node::Integer(number) => Value::from(*number),
        Node::Float(number) => match Number::from_f64(*number) {
            Some(number) => Value::Number(number),
            None => return Err(texts.error(tree.mark, "a parameter must be a finite number")),
        },
        Node::Boolean(truth) => Value::Bool(*truth),
        Node::Datetime(time) => {
            let help = format!("write it as a string: \"{time}\"");
            return Err(texts.error(tree.mark, "a date or time is no parameter").help(help));
        }
        Node::Array(values) => {
            Value::Array(values.iter().map(|v| json(texts, v)).collect::<Result<_, _>>()?)
        }
        Node::Table(table) => {
            let mut entries: Vec<_> = table.entries().iter().collect();
            // Sorted here: the map itself keeps either order, as its crate was built.
            entries.sort_unstable_by(|a, b| a.key.cmp(&b.key));
            let mut object = Map::new();
            for entry in entries {
                object.insert(entry.key.clone(), json(texts, &entry.value)?);
            }
            Value::Object(object)
        }
    })
}

/// What a path of a [`ParamError`] leads to.
struct Found<'t> {
    value: &'t Tree,
    /// The key of the value, if it has one.
    key: Option<Mark>,
    /// True if the whole path exists.
    whole: bool,
}

fn find<'t>(tree: &'t Tree, path: &[String]) -> Found<'t> {
    let mut found = Found { value: tree, key: None, whole: true };
    for key in path {
        let next = match &found.value.node {
            Node::Table(table) => table.entry(key).map(|e| (&e.value, Some(e.key_mark))),
            Node::Array(values) => {
                let number = key.trim_start_matches('[').trim_end_matches(']').parse();
                number.ok().and_then(|n: usize| values.get(n)).map(|value| (value, None))
            }
            _ => None,
        };
        match next {
            Some((value, key)) => found = Found { value, key, whole: true },
            None => return Found { whole: false, ..found },
        }
    }
    found
}

/// The stage's complaint, at the place in pipeline.toml or `--set` that it is about.
fn locate(texts: &Texts<'_>, stage: &str, tree: &Tree, error: &ParamError) -> PipelineError {
    // What serde lists behind "expected" stands in the hint.
    let said = match error.message.split_once(", expected") {
        Some((said, _)) if !error.expected.is_empty() => said,
        _ => &error.message,
    };
    let mut found = find(tree, &error.path);
    let named = said.split('`').nth(1).unwrap_or_default();
    let unknown_key = !error.expected.is_empty() && !said.starts_with("unknown variant");
    if unknown_key && error.path.last().is_none_or(|last| last != named) {
        let inside = found.value.as_table().and_then(|table| table.entry(named));
        if let Some(entry) = inside {
            found = Found { value: &entry.value, key: Some(entry.key_mark), whole: true };
        }
    }
    let place = if error.path.is_empty() {
        format!("stage `{stage}`")
    } else {
        format!("stage `{stage}`, parameter `{}`", error.path.join("."))
    };
    let message = format!("{place}: {said}");
    match (unknown_key && found.whole, found.key) {
        (true, Some(mark)) => {
            let name = if named.is_empty() { error.path.last().map_or("", |k| k) } else { named };
            texts.error(mark, message).nearest(name, &error.expected)
        }
        _ => {
            let text = found.value.text().unwrap_or_else(|| named.to_owned());
            let error = texts.error(found.value.mark, message).nearest(&text, &error.expected);
            // In the file, tables of a profile are laid over those of the base: not so here.
            if said.starts_with("missing field") && found.value.mark.text > 0 {
                return error.help("a table that is set replaces the whole one; set single keys");
            }
            error
        }
    }
}
