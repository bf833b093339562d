//! `--set a.b=value`: values of the file or of the chosen profile, replaced for one run.
//!
//! A path that starts at a key of the file goes there, any other to the chosen profile. A key that
//! does not exist yet can be added only where a misspelling is caught later: in tables that go to a
//! stage as a whole, since the stage checks them.

use super::known::{self, References};
use super::tree::{self, Entry, Mark, Node, Table, Texts, Tree};
use super::{PipelineError, profile};

/// A parsed argument.
pub(crate) struct Override {
    keys: Vec<(String, Mark)>,
    value: Tree,
}

/// Reads all arguments.
pub(crate) fn parse(texts: &Texts<'_>) -> Result<Vec<Override>, PipelineError> {
    (1..).zip(texts.overrides).map(|(text, argument)| parse_one(texts, text, argument)).collect()
}

fn parse_one(texts: &Texts<'_>, text: usize, argument: &str) -> Result<Override, PipelineError> {
    let Some((path, value)) = argument.split_once('=') else {
        let mark = Mark { text, start: 0, end: argument.len() };
        return Err(texts
            .error(mark, "a setting is `key=value`")
            .label("no `=`")
            .help("for example `training.epochs=3`"));
    };
    let mut keys = Vec::new();
    let mut start = 0;
    for piece in path.split('.') {
        let key = piece.trim();
        let from = start + (piece.len() - piece.trim_start().len());
        let mark = Mark { text, start: from, end: from + key.len() };
        if key.is_empty() {
            return Err(texts.error(mark, "an empty key"));
        }
        keys.push((key.to_owned(), mark));
        start += piece.len() + 1;
    }
    if keys.len() > tree::MAX_DEPTH {
        let mark = Mark { text, start: 0, end: path.len() };
        return Err(texts.error(mark, "too many keys"));
    }
    let raw = value.trim();
    let offset = path.len() + 1 + (value.len() - value.trim_start().len());
    let value = match tree::value(texts, text, raw, offset) {
        Ok(value) => value,
        // What opens like a TOML value is meant as one.
        Err(error) if raw.starts_with(['"', '\'', '[', '{']) => return Err(error),
        Err(_) => {
            let mark = Mark { text, start: offset, end: offset + raw.len() };
            Tree { node: Node::String(raw.to_owned()), mark }
        }
    };
    Ok(Override { keys, value })
}

/// Splits the arguments into those for the file and those for the chosen profile.
pub(crate) fn split(root: &Table, overrides: Vec<Override>) -> (Vec<Override>, Vec<Override>) {
    overrides.into_iter().partition(|setting| {
        let (first, _) = &setting.keys[0];
        root.get(first).is_some() || known::TOP.contains(&first.as_str())
    })
}

/// Replaces values of the file.
pub(crate) fn apply_to_file(
    texts: &Texts<'_>,
    root: &mut Table,
    overrides: Vec<Override>,
) -> Result<(), PipelineError> {
    for setting in overrides {
        let references = References::gather(texts, root)?;
        let may_add = |path: &[&str]| match path {
            ["default", _] | ["stage", _, _, ..] => true,
            ["profile", _, keys @ ..] => !keys.is_empty(),
            ["axis" | "format" | "default" | "stage", ..] => false,
            path => addable(&references, path),
        };
        set(texts, root, &[], setting, &may_add)?;
    }
    Ok(())
}

/// Replaces values of the chosen profile.
pub(crate) fn apply_to_profile(
    texts: &Texts<'_>,
    root: &Table,
    chosen: &mut Tree,
    references: &References,
    overrides: Vec<Override>,
) -> Result<(), PipelineError> {
    let Node::Table(table) = &mut chosen.node else { return Ok(()) };
    for setting in overrides {
        let (first, mark) = &setting.keys[0];
        if table.get(first).is_none() && !references.spell(&["profile", first]) {
            let mut names = table.keys();
            names.retain(|name| *name != profile::ABOUT);
            names.extend(root.keys());
            let message = format!("neither the file nor its profiles have a key `{first}`");
            return Err(texts.error(*mark, message).nearest(first, &names));
        }
        set(texts, table, &["profile"], setting, &|path| addable(references, path))?;
    }
    Ok(())
}

/// True if a key that does not exist yet makes sense at a path of data.
fn addable(references: &References, path: &[&str]) -> bool {
    references.spell(path) || !references.pick(&path[..path.len() - 1])
}

/// Puts a value at its path below a table.
fn set(
    texts: &Texts<'_>,
    table: &mut Table,
    above: &[&str],
    Override { keys, value }: Override,
    may_add: &dyn Fn(&[&str]) -> bool,
) -> Result<(), PipelineError> {
    let path: Vec<_> = above.iter().copied().chain(keys.iter().map(|(k, _)| k.as_str())).collect();
    let missing = |table: &Table, number: usize| {
        let (key, mark) = &keys[number];
        let place = path[..above.len() + number].join(".");
        let place = if place.is_empty() { "the file".to_owned() } else { format!("`{place}`") };
        texts.error(*mark, format!("{place} has no key `{key}`")).nearest(key, &table.keys())
    };
    let mut table = table;
    for number in 0..keys.len() - 1 {
        let (key, mark) = &keys[number];
        let Some(kind) = table.get(key).map(Tree::kind) else { return Err(missing(table, number)) };
        match table.get_mut(key) {
            Some(Tree { node: Node::Table(inner), .. }) => table = inner,
            _ => {
                let message =
                    format!("`{}` is {kind}, not a table", path[..=above.len() + number].join("."));
                return Err(texts.error(*mark, message).help("set it as a whole"));
            }
        }
    }
    let last = keys.len() - 1;
    let (key, key_mark) = &keys[last];
    match table.get_mut(key) {
        Some(existing) => *existing = value,
        None if may_add(&path) => {
            table.put(Entry { key: key.clone(), key_mark: *key_mark, value });
        }
        None => return Err(missing(table, last)),
    }
    Ok(())
}
