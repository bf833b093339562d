//! The tables below `[stage]`: which stages there are, and what each declares.

use artifact::{Arity, InputSpec, OutputKind};

use super::commands::{self, DeclaredCommand};
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
    pub(crate) code: Code<'a>,
    /// Its inputs, in the order in which the stage declares them.
    pub(crate) inputs: Vec<DeclaredInput<'a>>,
}

/// What carries a stage out.
pub(crate) enum Code<'a> {
    /// A stage of the catalog.
    Verb(artifact::Stage),
    /// A command of the file's.
    Command(DeclaredCommand<'a>),
}

impl<'a> Declared<'a> {
    /// Names and kinds of its outputs.
    pub(crate) fn outputs(&self) -> Vec<(&'a str, OutputKind)> {
        match &self.code {
            Code::Verb(stage) => stage.outputs.iter().map(|spec| (spec.name, spec.kind)).collect(),
            Code::Command(command) => {
                command.outputs.iter().map(|output| (output.name, output.kind)).collect()
            }
        }
    }

    /// Its command, if it is one.
    pub(crate) fn command(&self) -> Option<&DeclaredCommand<'a>> {
        match &self.code {
            Code::Command(command) => Some(command),
            Code::Verb(_) => None,
        }
    }
}

/// An input as the file connects it.
pub(crate) struct DeclaredInput<'a> {
    pub(crate) name: &'a str,
    pub(crate) arity: Arity,
    pub(crate) mark: Mark,
    pub(crate) from: &'a Tree,
    /// Of a command's input: where it lies in the working folder; its name where nothing is said.
    pub(crate) place: Option<&'a Tree>,
    pub(crate) below: Option<&'a Tree>,
    pub(crate) partial: bool,
    /// Of an optional input: whether it is connected. A boolean, once it is resolved.
    pub(crate) when: Option<&'a Tree>,
}

impl<'a> DeclaredInput<'a> {
    /// An input of which nothing is said but where it comes from.
    pub(crate) fn plain(name: &'a str, arity: Arity, from: &'a Tree) -> Self {
        let (place, below, partial, when) = (None, None, false, None);
        Self { name, arity, mark: from.mark, from, place, below, partial, when }
    }
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
    let Some(table) = value.as_table() else {
        return Err(texts.error(value.mark, format!("stage `{key}` must be a table")));
    };
    if table.get("cmd").is_some() {
        return commands::read(texts, key, *key_mark, value.mark, table);
    }
    let Some(entry) = catalog.get(key) else {
        let names: Vec<_> = catalog.entries.iter().map(|entry| entry.stage.name).collect();
        let error = texts.error(*key_mark, format!("this program has no stage `{key}`"));
        let error = error.nearest(key, &names);
        let known = error.help.as_deref().map(|help| format!("; {help}")).unwrap_or_default();
        return Err(error.help(format!("a stage of your own has a command: `cmd = […]`{known}")));
    };
    let what = format!("stage `{key}`");
    known::only(texts, &what, table, &[&KEYS[..], &policy::KEYS].concat())?;
    let mark = value.mark;
    let inputs = read_inputs(texts, key, mark, table, &entry.stage)?;
    Ok(Declared { name: key, mark, table, code: Code::Verb(entry.stage), inputs })
}

/// The inputs of a stage: all that it needs, and the optional ones that the file connects.
fn read_inputs<'a>(
    texts: &Texts<'_>,
    stage: &str,
    header: Mark,
    table: &'a Table,
    verb: &artifact::Stage,
) -> Result<Vec<DeclaredInput<'a>>, PipelineError> {
    let specs = verb.inputs;
    let tree = table.get("inputs");
    let table = match tree.map(|tree| (tree.as_table(), tree)) {
        None => None,
        Some((Some(table), _)) => Some(table),
        Some((None, tree)) => return Err(texts.error(tree.mark, "`inputs` must be a table")),
    };
    if let Some(table) = table {
        let names: Vec<_> = specs.iter().map(|spec| spec.name).collect();
        known::only(texts, &format!("`inputs` of stage `{stage}`"), table, &names)?;
    }
    let named = |spec: &InputSpec| table.and_then(|table| table.get(spec.name));
    let read = |spec: &'static InputSpec| match named(spec) {
        Some(tree) => Some(read_input(texts, spec.name, spec.arity, tree)),
        None if spec.arity == Arity::Optional => None,
        None => {
            let mark = tree.map_or(header, |tree| tree.mark);
            let message = format!("stage `{stage}` needs an input `{}`", spec.name);
            let help = format!("add `inputs.{} = \"STAGE\"`: {}", spec.name, spec.about);
            Some(Err(texts.error(mark, message).help(help)))
        }
    };
    specs.iter().filter_map(read).collect()
}

fn read_input<'a>(
    texts: &Texts<'_>,
    name: &'a str,
    arity: Arity,
    tree: &'a Tree,
) -> Result<DeclaredInput<'a>, PipelineError> {
    let mark = tree.mark;
    let table = match &tree.node {
        Node::String(_) => return Ok(DeclaredInput::plain(name, arity, tree)),
        Node::Table(table) => table,
        _ => {
            let message = format!("an input is a selector or a table, not {}", tree.kind());
            return Err(texts.error(mark, message));
        }
    };
    let what = format!("input `{name}`");
    known::only(texts, &what, table, &["from", "below", "partial", "when"])?;
    let input = read_table(texts, name, arity, tree, table)?;
    if let Some(mark) = input.partial.then(|| table.get("partial")).flatten().map(|tree| tree.mark)
        && arity != Arity::Many
    {
        let message = format!("{what} takes one artifact alone, so it cannot be partial");
        return Err(texts.error(mark, message));
    }
    if let Some(when) = input.when.filter(|_| arity != Arity::Optional) {
        let message = format!("{what} is always needed, so it takes no condition");
        return Err(texts.error(when.mark, message));
    }
    Ok(input)
}

/// Reads what all inputs that are tables have in common.
pub(crate) fn read_table<'a>(
    texts: &Texts<'_>,
    name: &'a str,
    arity: Arity,
    tree: &'a Tree,
    table: &'a Table,
) -> Result<DeclaredInput<'a>, PipelineError> {
    let Some(from) = table.get("from") else {
        let message = format!("input `{name}` does not say `from` where it comes");
        return Err(texts.error(tree.mark, message));
    };
    let partial = match table.get("partial") {
        None => false,
        Some(Tree { node: Node::Boolean(partial), .. }) => *partial,
        Some(other) => return Err(texts.error(other.mark, "must be `true` or `false`")),
    };
    let (below, when) = (table.get("below"), table.get("when"));
    Ok(DeclaredInput { from, below, partial, when, ..DeclaredInput::plain(name, arity, tree) })
}
