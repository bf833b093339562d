//! Which keys pipeline.toml may have: those that the engine reads, and those that a `${…}` refers
//! to. Anything else is a misspelling, and is told with the nearest right key.
//!
//! Left out: the keys of parameters, which the stages check themselves.

use std::collections::BTreeSet;

use super::template::{Piece, Template};
use super::tree::{Entry, Mark, Node, Table, Texts, Tree};
use super::{PipelineError, profile};

/// The top-level keys that the engine reads.
pub(crate) const TOP: [&str; 5] = ["format", "default", "axis", "profile", "stage"];

/// The paths that the file's strings refer to, in the order of the file.
pub(crate) struct References(Vec<Reference>);

/// A path that a string refers to.
struct Reference {
    /// Its keys; `None` for one that depends on a coordinate.
    keys: Vec<Option<String>>,
    /// Where its first two keys are written; the second may be the first again.
    marks: [Mark; 2],
}

impl References {
    /// All references of the file. A malformed placeholder is an error wherever it stands.
    pub(crate) fn gather(texts: &Texts<'_>, root: &Table) -> Result<Self, PipelineError> {
        let mut found = Self(Vec::new());
        let mut seen = BTreeSet::new();
        for entry in root.entries() {
            found.gather_tree(texts, &entry.value, &mut seen)?;
        }
        Ok(found)
    }

    fn gather_tree(
        &mut self,
        texts: &Texts<'_>,
        tree: &Tree,
        seen: &mut BTreeSet<Vec<Option<String>>>,
    ) -> Result<(), PipelineError> {
        let inner: Vec<&Tree> = match &tree.node {
            Node::String(raw) => {
                let template = Template::parse(raw).map_err(|(range, message)| {
                    texts.error(texts.inside(tree.mark, raw, range), message)
                })?;
                for (piece, _) in template.pieces {
                    let Piece::Reference(path) = piece else { continue };
                    let keys: Vec<_> =
                        path.iter().map(|k| k.literal().map(str::to_owned)).collect();
                    let mark = |at: usize| {
                        let segment = &path[at.min(path.len() - 1)];
                        texts.inside(tree.mark, raw, segment.range.clone())
                    };
                    if seen.insert(keys.clone()) {
                        self.0.push(Reference { keys, marks: [mark(0), mark(1)] });
                    }
                }
                return Ok(());
            }
            Node::Array(values) => values.iter().collect(),
            Node::Table(table) => table.entries().iter().map(|entry| &entry.value).collect(),
            _ => return Ok(()),
        };
        inner.into_iter().try_for_each(|tree| self.gather_tree(texts, tree, seen))
    }

    /// Refuses a reference whose first keys exist nowhere in the file, whatever the profile.
    fn check(&self, texts: &Texts<'_>, root: &Table) -> Result<(), PipelineError> {
        for Reference { keys, marks } in &self.0 {
            let Some(first) = keys.first().and_then(Option::as_deref) else { continue };
            if root.get(first).is_none() {
                let mut known = root.keys();
                known.retain(|key| !["format", "default", "stage"].contains(key));
                let error = texts.error(marks[0], format!("no table `{first}` in this file"));
                return Err(error.nearest(first, &known));
            }
            let Some(second) = keys.get(1).and_then(Option::as_deref) else { continue };
            if first == "profile" {
                let tables = profile::tables(texts, root)?;
                let mut known: Vec<_> = tables.iter().flat_map(|(_, table)| table.keys()).collect();
                if !known.contains(&second) {
                    known.sort_unstable();
                    known.dedup();
                    let message = format!("no profile has a key `{second}`");
                    return Err(texts.error(marks[1], message).nearest(second, &known));
                }
            }
        }
        Ok(())
    }

    /// True if a reference goes to the path or to something in it.
    pub(crate) fn reach(&self, path: &[&str]) -> bool {
        self.0.iter().any(|reference| follows(&reference.keys, path, true))
    }

    /// Like [`Self::reach`], where every key must be written out.
    pub(crate) fn spell(&self, path: &[&str]) -> bool {
        self.0.iter().any(|reference| follows(&reference.keys, path, false))
    }

    /// True if references pick single keys of the table at the path: then a key that none of them
    /// picks is of no use there.
    pub(crate) fn pick(&self, path: &[&str]) -> bool {
        let mut longer = self.0.iter().filter(|reference| reference.keys.len() > path.len());
        longer.any(|reference| follows(&reference.keys, path, true))
    }

    /// The keys that references pick from the table at the path.
    fn picked(&self, path: &[&str]) -> Vec<&str> {
        let into = self.0.iter().filter(|reference| follows(&reference.keys, path, true));
        let mut keys: Vec<_> = into.filter_map(|r| r.keys.get(path.len())?.as_deref()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

/// True if a reference starts with a path; keys that depend on a coordinate count as `any`.
fn follows(reference: &[Option<String>], path: &[&str], any: bool) -> bool {
    let same =
        |(key, step): (&Option<String>, &&str)| key.as_deref().map_or(any, |key| key == *step);
    reference.len() >= path.len() && reference.iter().zip(path).all(same)
}

/// Refuses a key that is not in a fixed list.
pub(crate) fn only(
    texts: &Texts<'_>,
    what: &str,
    table: &Table,
    known: &[&str],
) -> Result<(), PipelineError> {
    match table.entries().iter().find(|entry| !known.contains(&entry.key.as_str())) {
        None => Ok(()),
        Some(Entry { key, key_mark, .. }) => {
            let error = texts.error(*key_mark, format!("{what} has no key `{key}`"));
            Err(error.nearest(key, known))
        }
    }
}

/// Checks the references, the top-level keys and those of all profiles. A reference that leads
/// nowhere comes first: what it meant looks unused. `others` are tables that commands read.
pub(crate) fn check(
    texts: &Texts<'_>,
    root: &Table,
    references: &References,
    others: &[&str],
) -> Result<(), PipelineError> {
    references.check(texts, root)?;
    for Entry { key, key_mark, .. } in root.entries() {
        let read = |name| TOP.contains(&name) || others.contains(&name);
        if !read(key.as_str()) && !references.reach(&[key]) {
            let mut known = [&TOP, others].concat();
            known.extend(references.picked(&[]).into_iter().filter(|key| !read(key)));
            let message = format!("nothing refers to `{key}`, and the engine does not read it");
            return Err(texts.error(*key_mark, message).nearest(key, &known));
        }
    }
    check_format(texts, root)?;
    if let Some(default) = root.get("default") {
        let Some(table) = default.as_table() else {
            return Err(texts.error(default.mark, "`default` must be a table"));
        };
        only(texts, "`default`", table, &["profile", "targets", "major"])?;
    }
    let profiles = profile::tables(texts, root)?;
    let base = profiles.iter().find(|(name, _)| *name == profile::BASE).map(|(_, table)| *table);
    for (name, table) in profiles {
        let below = if name == profile::BASE { None } else { base };
        profile::layers(texts, root, name)?;
        check_profile(texts, references, table, below, &mut vec!["profile"])?;
    }
    Ok(())
}

fn check_format(texts: &Texts<'_>, root: &Table) -> Result<(), PipelineError> {
    match root.get("format") {
        Some(Tree { node: Node::Integer(1), .. }) => Ok(()),
        Some(other) => {
            let help = "a newer file needs a newer program";
            Err(texts.error(other.mark, "this program reads `format = 1`").help(help))
        }
        None => {
            let help = "put `format = 1` into its first line";
            Err(PipelineError::file(&texts.source.path, "does not say its format").help(help))
        }
    }
}

/// Refuses the keys of a profile that neither the base nor a reference knows. Below the first level
/// this holds only for tables whose keys are picked one by one: tables that go to a stage as a whole
/// are checked by the stage.
fn check_profile<'t>(
    texts: &Texts<'_>,
    references: &References,
    table: &'t Table,
    base: Option<&Table>,
    path: &mut Vec<&'t str>,
) -> Result<(), PipelineError> {
    let top = path.len() == 1;
    let strict =
        top || (base.is_some_and(|base| !base.entries().is_empty()) && references.pick(path));
    for Entry { key, key_mark, value } in table.entries() {
        let in_base = base.and_then(|base| base.get(key));
        path.push(key);
        let known = in_base.is_some() || references.reach(path) || (top && always(key));
        if strict && !known {
            path.pop();
            let mut keys = base.map(Table::keys).unwrap_or_default();
            keys.extend(references.picked(path));
            keys.sort_unstable();
            keys.dedup();
            let message = format!("nothing refers to `{}.{key}`", path.join("."));
            return Err(texts.error(*key_mark, message).nearest(key, &keys));
        }
        if let (Some(table), Some(base)) = (value.as_table(), in_base.and_then(Tree::as_table)) {
            check_profile(texts, references, table, Some(base), path)?;
        }
        path.pop();
    }
    Ok(())
}

/// True for the keys that a profile may have in any case.
fn always(key: &str) -> bool {
    [profile::ABOUT, profile::LIKE].contains(&key)
}

/// True for the names of axes, profiles and stages.
pub(crate) fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    !name.is_empty() && name.chars().all(plain)
}
