//! The tables below `[stage]`: which stages there are, and what each declares.

use artifact::{Arity, InputSpec};

use super::tree::{Entry, Mark, Node, Table, Texts, Tree};
use super::{PipelineError, known, policy};
use crate::Catalog;

/// The keys of a stage, beside those of its [`policy`].
const KEYS: [&str; 4] = ["matrix", "inputs", "params", "publish"];

/// A stage of the file, matched with the catalog.
pub(crate) struct Declared<'a> {
    pub(crate) name: &'a str,
    /// Its header.
    pub(crate) mark: Mark,
    pub(crate) table: &'a Table,
    pub(crate) stage: artifact::Stage,
    /// Its inputs, in the order in which the stage declares them.
    pub(crate) inputs: Vec<DeclaredInput<'a>>,
}

/// An input as the file connects it.
pub(crate) struct DeclaredInput<'a> {
    pub(crate) spec: &'static InputSpec,
    pub(crate) mark: Mark,
    pub(crate) from: &'a Tree,
    pub(crate) below: Option<&'a Tree>,
    pub(crate) partial: bool,
    /// Of an optional input: whether it is connected. A boolean, once it is resolved.
    pub(crate) when: Option<&'a Tree>,
}

/// All stages, in the order of the file.
pub(crate) fn read<'a>(
    texts: &Texts<'_>,
    root: &'a Table,
    catalog: &Catalog,
) -> Result<Vec<Declared<'a>>, PipelineError> {
    let Some(tree) = root.get("stage") else {
        let error = PipelineError::file(&texts.source.path, "has no stages");
        return Err(error.help("add a table such as `[stage.ingest]`"));
    };
    let Some(table) = tree.as_table() else {
        return Err(texts.error(tree.mark, "`stage` must be a table of stages"));
    };
    table.entries().iter().map(|entry| read_one(texts, entry, catalog)).collect()
}

fn read_one<'a>(
    texts: &Texts<'_>,
    Entry { key, key_mark, value }: &'a Entry,
    catalog: &Catalog,
) -> Result<Declared<'a>, PipelineError> {
    let Some(entry) = catalog.get(key) else {
        let names: Vec<_> = catalog.entries.iter().map(|entry| entry.stage.name).collect();
        let error = texts.error(*key_mark, format!("this program has no stage `{key}`"));
        return Err(error.nearest(key, &names));
    };
    let Some(table) = value.as_table() else {
        return Err(texts.error(value.mark, format!("stage `{key}` must be a table")));
    };
    let what = format!("stage `{key}`");
    known::only(texts, &what, table, &[&KEYS[..], &policy::KEYS].concat())?;
    let mark = value.mark;
    let mut declared = Declared { name: key, mark, table, stage: entry.stage, inputs: Vec::new() };
    declared.inputs = read_inputs(texts, &declared)?;
    Ok(declared)
}

/// The inputs of a stage: all that it needs, and the optional ones that the file connects.
fn read_inputs<'a>(
    texts: &Texts<'_>,
    declared: &Declared<'a>,
) -> Result<Vec<DeclaredInput<'a>>, PipelineError> {
    let specs = declared.stage.inputs;
    let tree = declared.table.get("inputs");
    let table = match tree.map(|tree| (tree.as_table(), tree)) {
        None => None,
        Some((Some(table), _)) => Some(table),
        Some((None, tree)) => return Err(texts.error(tree.mark, "`inputs` must be a table")),
    };
    if let Some(table) = table {
        let names: Vec<_> = specs.iter().map(|spec| spec.name).collect();
        known::only(texts, &format!("`inputs` of stage `{}`", declared.name), table, &names)?;
    }
    let named = |spec: &InputSpec| table.and_then(|table| table.get(spec.name));
    let read = |spec: &'static InputSpec| match named(spec) {
        Some(tree) => Some(read_input(texts, spec, tree)),
        None if spec.arity == Arity::Optional => None,
        None => {
            let mark = tree.map_or(declared.mark, |tree| tree.mark);
            let message = format!("stage `{}` needs an input `{}`", declared.name, spec.name);
            let help = format!("add `inputs.{} = \"STAGE\"`: {}", spec.name, spec.about);
            Some(Err(texts.error(mark, message).help(help)))
        }
    };
    specs.iter().filter_map(read).collect()
}

fn read_input<'a>(
    texts: &Texts<'_>,
    spec: &'static InputSpec,
    tree: &'a Tree,
) -> Result<DeclaredInput<'a>, PipelineError> {
    let mark = tree.mark;
    let table = match &tree.node {
        Node::String(_) => {
            let (below, partial, when) = (None, false, None);
            return Ok(DeclaredInput { spec, mark, from: tree, below, partial, when });
        }
        Node::Table(table) => table,
        _ => {
            let message = format!("an input is a selector or a table, not {}", tree.kind());
            return Err(texts.error(mark, message));
        }
    };
    let what = format!("input `{}`", spec.name);
    known::only(texts, &what, table, &["from", "below", "partial", "when"])?;
    let Some(from) = table.get("from") else {
        return Err(texts.error(mark, format!("{what} does not say `from` where it comes")));
    };
    let partial = match table.get("partial") {
        None => false,
        Some(Tree { node: Node::Boolean(partial), .. }) => *partial,
        Some(other) => return Err(texts.error(other.mark, "must be `true` or `false`")),
    };
    if partial && spec.arity != Arity::Many {
        let mark = table.get("partial").map_or(mark, |tree| tree.mark);
        let message = format!("{what} takes one artifact alone, so it cannot be partial");
        return Err(texts.error(mark, message));
    }
    let when = table.get("when");
    if let Some(when) = when.filter(|_| spec.arity != Arity::Optional) {
        let message = format!("{what} is always needed, so it takes no condition");
        return Err(texts.error(when.mark, message));
    }
    Ok(DeclaredInput { spec, mark, from, below: table.get("below"), partial, when })
}
