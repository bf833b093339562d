//! What the steps of a command have in common: read once for the stage, so that a further step costs
//! next to nothing. Where a coordinate decides more than what stands at its place in a string, or
//! could make a path one that is refused, nothing is shared, and every step is read by itself. The
//! first step of a stage always is: it finds the faults.

use super::axes::Axis;
use super::commands::{DeclaredCommand, MAX_ARGUMENT};
use super::places::MAX_PATH;
use super::resolve::Resolver;
use super::template::{Piece, Template};
use super::tree::{Node, Tree};
use crate::Name;
use crate::command::{Command, Made, Part, Text};
use crate::pipeline::axes::MAX_COORDINATE;

/// A string whose coordinates are left open; `None` where more than that depends on a step.
pub(crate) fn text(resolver: &Resolver<'_>, tree: &Tree) -> Option<Text> {
    let Node::String(raw) = &tree.node else { return tree.text().map(Text::fixed) };
    let (mut parts, mut plain) = (Vec::new(), String::new());
    for (piece, range) in Template::parse(raw).ok()?.pieces {
        match piece {
            Piece::Text(text) => plain.push_str(&text),
            Piece::Axis(name) if name != "profile" => {
                if !plain.is_empty() {
                    parts.push(Part::Plain(std::mem::take(&mut plain).into()));
                }
                parts.push(Part::Axis(name.into()));
            }
            Piece::Axis(_) | Piece::Reference(_) => {
                let node = Node::String(raw.get(range)?.to_owned());
                let value = resolver.resolve(&Tree { node, mark: tree.mark }, None).ok()?;
                plain.push_str(&value.text()?);
            }
        }
    }
    if !plain.is_empty() || parts.is_empty() {
        parts.push(Part::Plain(plain.into()));
    }
    Some(Text(parts))
}

/// A path whose coordinates are left open, if they are such that one that is right for a step is
/// right for all: each stands behind the path's first folder, in a name that begins with something
/// else than a dot, and no value of its axis has anything but plain characters.
pub(crate) fn path(resolver: &Resolver<'_>, axes: &[Axis], tree: &Tree) -> Option<Text> {
    let text = text(resolver, tree)?;
    let tame = |name: &Name| axes.iter().any(|axis| axis.name == **name && axis.is_tame());
    let longest = length(&text);
    // A character that no path has stands for each coordinate.
    let marked = text.render_with(|_| Some("\0"));
    let risky =
        |(at, piece): (usize, &str)| piece.contains('\0') && (at == 0 || piece.starts_with('.'));
    let mut pieces = marked.split('/').enumerate();
    (text.axes().all(tame) && longest <= MAX_PATH && !pieces.any(risky)).then_some(text)
}

/// How long a text can become.
fn length(text: &Text) -> usize {
    let part = |part: &Part| match part {
        Part::Plain(text) => text.len(),
        Part::Axis(_) => MAX_COORDINATE,
    };
    text.0.iter().map(part).sum()
}

/// The command of a stage's steps.
pub(crate) fn command(
    resolver: &Resolver<'_>,
    axes: &[Axis],
    declared: &DeclaredCommand<'_>,
) -> Option<Command> {
    let argument = |tree: &Tree| {
        let text = text(resolver, tree)?;
        (length(&text) <= MAX_ARGUMENT).then_some(text)
    };
    let Node::Array(arguments) = &declared.cmd.node else { return None };
    let argv = arguments.iter().map(argument).collect::<Option<Vec<_>>>()?;
    let env = declared.env.iter();
    let env = env.map(|(name, tree)| Some((Name::from(*name), argument(tree)?)));
    let env = env.collect::<Option<_>>()?;
    let outputs = declared.outputs.iter().map(|output| {
        let mut path = path(resolver, axes, output.path)?;
        if let Some(Part::Plain(last)) = path.0.last_mut()
            && let Some(plain) = last.strip_suffix('/')
        {
            *last = plain.into();
        }
        Some(Made { name: output.name.into(), kind: output.kind, path })
    });
    let outputs = outputs.collect::<Option<_>>()?;
    let (pass, sandbox) = (declared.pass.clone(), declared.sandbox.clone());
    Some(Command { argv, env, outputs, pass, sandbox })
}

/// Whether no two of some paths can meet, whatever the coordinates: none begins as another does, or
/// both are the same for all steps, where the first step has shown it.
pub(crate) fn apart(paths: &[&Text]) -> bool {
    let open = |text: &Text| text.axes().next().is_some();
    paths.iter().enumerate().all(|(at, a)| {
        paths[at + 1..].iter().all(|b| {
            let (start, other) = (a.start(), b.start());
            !(open(a) || open(b)) || !(start.starts_with(other) || other.starts_with(start))
        })
    })
}
