//! Stages that run a command of the user's: what their tables say, and what that is for one step.
//!
//! ```toml
//! [stage.train]
//! matrix = [{ seed = "*" }]
//! cmd = ["python3", "scripts/train.py", "--seed", "{seed}"]
//! inputs.text = { from = "ingest.text", as = "work/text.txt" }
//! files = ["scripts/*.py", "conf/{seed}.toml"]
//! outputs.model = "work/model.bin"
//! outputs.plots = "work/plots/"       # a folder
//! env = { LANG = "C" }
//! pass = ["CUDA_VISIBLE_DEVICES"]     # as the runner has it; not in the key
//! ```
//!
//! Left out: how inputs are connected ([`super::inputs`]), and how a command is carried out.

use std::sync::Arc;

use artifact::{Arity, OutputKind};

use super::resolve::{Coordinates, Resolver};
use super::stages::{Code, Declared, DeclaredInput, read_table};
use super::tree::{Entry, Mark, Node, Table, Texts, Tree};
use super::{Labels, Origin, PipelineError, StepInput, known, places, policy};
use crate::Name;
use crate::command::{Command, FILES, Made, PLACE, Reach, Text, pattern, run};

/// The keys of a stage that runs a command, beside those of its [`policy`].
const KEYS: [&str; 9] =
    ["matrix", "cmd", "inputs", "files", "outputs", "env", "pass", "sandbox", "publish"];

/// How long one argument may be, in bytes: the kernel takes no longer one.
pub(crate) const MAX_ARGUMENT: usize = (128 << 10) - 1;

/// What the table of a command says.
pub(crate) struct DeclaredCommand<'a> {
    pub(crate) cmd: &'a Tree,
    /// Sorted by name.
    pub(crate) env: Vec<(&'a str, &'a Tree)>,
    pub(crate) pass: Vec<Name>,
    /// Sorted by name.
    pub(crate) outputs: Vec<DeclaredOutput<'a>>,
    pub(crate) files: Vec<&'a Tree>,
    pub(crate) sandbox: Reach,
}

/// An output of a command.
pub(crate) struct DeclaredOutput<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: OutputKind,
    pub(crate) path: &'a Tree,
}

/// Reads the table of a command.
pub(crate) fn read<'a>(
    texts: &Texts<'_>,
    name: &'a str,
    name_mark: Mark,
    mark: Mark,
    table: &'a Table,
) -> Result<Declared<'a>, PipelineError> {
    if !known::is_name(name) {
        let message = "a stage's name has only letters, digits, `_` and `-`";
        return Err(texts.error(name_mark, message));
    }
    let what = format!("stage `{name}`, which runs a command,");
    known::only(texts, &what, table, &[&KEYS[..], &policy::KEYS].concat())?;
    let Some(cmd) = table.get("cmd") else {
        return Err(texts.error(mark, format!("stage `{name}` has no `cmd`")));
    };
    if let Node::String(_) | Node::Table(_) = cmd.node {
        let help = "for a shell: cmd = [\"sh\", \"-c\", \"…\"]";
        let message = format!("`cmd` is a list, the program first, not {}", cmd.kind());
        return Err(texts.error(cmd.mark, message).help(help));
    }
    let command = DeclaredCommand {
        cmd,
        env: read_env(texts, table)?,
        pass: read_pass(texts, table)?,
        outputs: read_outputs(texts, name, mark, table)?,
        files: list(texts, table, "files")?,
        sandbox: read_sandbox(texts, table)?,
    };
    let inputs = read_inputs(texts, table)?;
    Ok(Declared { name, mark, table, code: Code::Command(command), inputs })
}

/// A table below a stage; empty where there is none.
fn entries<'a>(
    texts: &Texts<'_>,
    table: &'a Table,
    key: &str,
) -> Result<Vec<&'a Entry>, PipelineError> {
    let Some(tree) = table.get(key) else { return Ok(Vec::new()) };
    let Some(table) = tree.as_table() else {
        let message = format!("`{key}` is a table, not {}", tree.kind());
        return Err(texts.error(tree.mark, message));
    };
    let mut entries: Vec<_> = table.entries().iter().collect();
    // The order in which they are written changes no key.
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(entries)
}

/// A list below a stage; empty where there is none.
fn list<'a>(
    texts: &Texts<'_>,
    table: &'a Table,
    key: &str,
) -> Result<Vec<&'a Tree>, PipelineError> {
    match table.get(key) {
        None => Ok(Vec::new()),
        Some(Tree { node: Node::Array(values), .. }) => Ok(values.iter().collect()),
        Some(other) => {
            let message = format!("`{key}` is a list, not {}", other.kind());
            Err(texts.error(other.mark, message))
        }
    }
}

fn read_env<'a>(
    texts: &Texts<'_>,
    table: &'a Table,
) -> Result<Vec<(&'a str, &'a Tree)>, PipelineError> {
    let read = |entry: &'a Entry| {
        check_variable(texts, entry.key_mark, &entry.key)?;
        Ok((entry.key.as_str(), &entry.value))
    };
    entries(texts, table, "env")?.into_iter().map(read).collect()
}

fn read_pass(texts: &Texts<'_>, table: &Table) -> Result<Vec<Name>, PipelineError> {
    let mut names = Vec::new();
    for tree in list(texts, table, "pass")? {
        let Some(name) = tree.as_str() else {
            let message = "`pass` is a list of names of variables";
            return Err(texts.error(tree.mark, message));
        };
        check_variable(texts, tree.mark, name)?;
        names.push(Name::from(name));
    }
    names.sort_unstable();
    names.dedup();
    Ok(names)
}

fn check_variable(texts: &Texts<'_>, mark: Mark, name: &str) -> Result<(), PipelineError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let starts = name.starts_with(|c: char| c.is_ascii_digit());
    if name.is_empty() || starts || !name.chars().all(plain) {
        let message = "a variable's name has only letters, digits and `_`";
        return Err(texts.error(mark, message));
    }
    if [run::THREADS, run::SCRATCH].contains(&name) {
        return Err(texts.error(mark, format!("`{name}` is set by the runner")));
    }
    Ok(())
}

/// Reads `sandbox`: `true`, `false`, or what else may be read.
fn read_sandbox(texts: &Texts<'_>, table: &Table) -> Result<Reach, PipelineError> {
    let help = "`false` lets the command read everything; `{ read = [\".venv\"] }` opens a folder";
    match table.get("sandbox") {
        None | Some(Tree { node: Node::Boolean(true), .. }) => Ok(Reach::Declared(Vec::new())),
        Some(Tree { node: Node::Boolean(false), .. }) => Ok(Reach::Open),
        Some(Tree { node: Node::Table(table), .. }) => {
            known::only(texts, "`sandbox`", table, &["read"])?;
            let path = |tree: &Tree| {
                let text = tree.as_str().filter(|text| !text.starts_with('/'));
                let text = text.filter(|text| text.split('/').all(|piece| piece != ".."));
                let message = "what may be read is named by its path in the project's folder";
                text.map(Name::from).ok_or_else(|| texts.error(tree.mark, message))
            };
            let paths = list(texts, table, "read")?.into_iter().map(path);
            Ok(Reach::Declared(paths.collect::<Result<_, _>>()?))
        }
        Some(other) => {
            let message = format!("must be `true`, `false` or a table, not {}", other.kind());
            Err(texts.error(other.mark, message).help(help))
        }
    }
}

fn read_outputs<'a>(
    texts: &Texts<'_>,
    name: &str,
    mark: Mark,
    table: &'a Table,
) -> Result<Vec<DeclaredOutput<'a>>, PipelineError> {
    let mut outputs = Vec::new();
    for Entry { key, key_mark, value } in entries(texts, table, "outputs")? {
        if !known::is_name(key) {
            let message = "an output's name has only letters, digits, `_` and `-`";
            return Err(texts.error(*key_mark, message));
        }
        let Some(raw) = value.as_str() else {
            let message = format!("an output is a path, not {}", value.kind());
            return Err(texts.error(value.mark, message));
        };
        let kind = if raw.ends_with('/') { OutputKind::Folder } else { OutputKind::File };
        outputs.push(DeclaredOutput { name: key, kind, path: value });
    }
    if outputs.is_empty() {
        let mark = table.get("outputs").map_or(mark, |tree| tree.mark);
        let help = "say where the command writes: outputs.NAME = \"PATH\", a folder with a slash \
                    at its end";
        return Err(texts.error(mark, format!("stage `{name}` has no outputs")).help(help));
    }
    Ok(outputs)
}

fn read_inputs<'a>(
    texts: &Texts<'_>,
    table: &'a Table,
) -> Result<Vec<DeclaredInput<'a>>, PipelineError> {
    let mut inputs = Vec::new();
    for Entry { key, key_mark, value } in entries(texts, table, "inputs")? {
        if !known::is_name(key) || key == FILES {
            let message = format!("`{key}` cannot be the name of an input");
            let help = "letters, digits, `_` and `-`; `files` are the project's own";
            return Err(texts.error(*key_mark, message).help(help));
        }
        inputs.push(match &value.node {
            Node::String(_) => DeclaredInput::plain(key, Arity::Many, value),
            Node::Table(table) => {
                let what = format!("input `{key}`");
                known::only(texts, &what, table, &["from", "as", "below", "partial", "when"])?;
                let input = read_table(texts, key, Arity::Many, value, table)?;
                DeclaredInput { place: table.get("as"), ..input }
            }
            _ => {
                let message = format!("an input is a selector or a table, not {}", value.kind());
                return Err(texts.error(value.mark, message));
            }
        });
    }
    Ok(inputs)
}

/// The command of one step.
pub(crate) fn command(
    resolver: &Resolver<'_>,
    declared: &DeclaredCommand<'_>,
    at: Coordinates<'_>,
) -> Result<Command, PipelineError> {
    let mut argv = Vec::new();
    arguments(resolver, declared.cmd, at, &mut argv)?;
    if argv.first().is_none_or(|program| program.is_empty()) {
        return Err(resolver.texts.error(declared.cmd.mark, "`cmd` names no program"));
    }
    let mut env = Vec::new();
    for (name, tree) in &declared.env {
        let mut value = Vec::new();
        arguments(resolver, tree, at, &mut value)?;
        let [value] = value.as_slice() else {
            return Err(resolver.texts.error(tree.mark, "a variable has one value"));
        };
        env.push((Name::from(*name), Text::fixed(value.as_str())));
    }
    let mut outputs = Vec::new();
    for output in &declared.outputs {
        let path = resolver.render(output.path, at)?;
        let kind = output.kind;
        let plain = path.text.strip_suffix('/').unwrap_or(&path.text);
        if (plain.len() < path.text.len()) != (kind == OutputKind::Folder) {
            let message = "whether this is a folder must show here: put the slash at its end";
            return Err(resolver.texts.error(output.path.mark, message));
        }
        places::check(resolver, &path, plain)?;
        outputs.push(Made { name: output.name.into(), kind, path: Text::fixed(plain) });
    }
    let argv = argv.into_iter().map(Text::fixed).collect();
    Ok(Command {
        argv,
        env,
        outputs,
        pass: declared.pass.clone(),
        sandbox: declared.sandbox.clone(),
    })
}

/// Adds the strings of a list, or of what stands for one.
fn arguments(
    resolver: &Resolver<'_>,
    tree: &Tree,
    at: Coordinates<'_>,
    out: &mut Vec<String>,
) -> Result<(), PipelineError> {
    let value = resolver.resolve(tree, at)?;
    let mut values = vec![&value];
    if let Node::Array(inner) = &value.node {
        values = inner.iter().collect();
    }
    for value in values {
        if let Node::Array(inner) = &value.node
            && inner.iter().all(|value| value.text().is_some())
        {
            // A reference to a list stands for its values.
            for value in inner {
                out.push(argument(resolver, value)?);
            }
        } else {
            out.push(argument(resolver, value)?);
        }
    }
    Ok(())
}

fn argument(resolver: &Resolver<'_>, value: &Tree) -> Result<String, PipelineError> {
    let Some(text) = value.text() else {
        let message = format!("an argument is a string or a number, not {}", value.kind());
        return Err(resolver.texts.error(value.mark, message));
    };
    if text.contains('\0') {
        let message = "no argument or variable can hold a NUL character";
        return Err(resolver.texts.error(value.mark, message));
    }
    if text.len() > MAX_ARGUMENT {
        let message = format!("{} bytes; the system takes {MAX_ARGUMENT} at most", text.len());
        let help = "put it into a file of the project, and that under `files`";
        return Err(resolver.texts.error(value.mark, message).help(help));
    }
    Ok(text)
}

/// The project's own files that a step reads, as an input.
pub(crate) fn files(
    resolver: &Resolver<'_>,
    declared: &Declared<'_>,
    at: Coordinates<'_>,
) -> Result<Option<StepInput>, PipelineError> {
    let Some(command) = declared.command().filter(|command| !command.files.is_empty()) else {
        return Ok(None);
    };
    let mut patterns: Vec<Name> = Vec::new();
    for tree in &command.files {
        let rendered = resolver.render(tree, at)?;
        if let Some((at, message)) = pattern::fault(&rendered.text) {
            let mark = rendered.mark(&resolver.texts, at..rendered.text.len());
            return Err(resolver.texts.error(mark, format!("not a pattern: {message}")));
        }
        places::check(resolver, &rendered, &rendered.text)?;
        patterns.push(rendered.text.as_str().into());
    }
    patterns.sort_unstable();
    patterns.dedup();
    let origin = |pattern: Name| Origin::Files { labels: place_label(&pattern), pattern };
    let mark = declared.table.get(FILES).map_or(declared.mark, |tree| tree.mark);
    let mark = if mark.text == 0 { mark } else { declared.mark };
    Ok(Some(StepInput {
        name: FILES.into(),
        partial: false,
        below: Vec::new(),
        origins: patterns.into_iter().map(origin).collect(),
        span: mark.start..mark.end,
    }))
}

/// The labels of an artifact that lies at a place in the working folder.
pub(crate) fn place_label(place: &str) -> Labels {
    Arc::new([(PLACE.to_owned(), place.to_owned())].into())
}
