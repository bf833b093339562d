//! Profiles: which there are, which is chosen, and the chosen one laid over the base, and
//! over the profile that it is `like`.

use super::tree::{Entry, Node, Table, Texts, Tree};
use super::{PipelineError, known};

/// The table that every profile is laid over.
pub(crate) const BASE: &str = "base";
/// What a profile says about itself: always allowed.
pub(crate) const ABOUT: &str = "about";
/// The profile that one is laid over, which itself lies over the base: always allowed.
pub(crate) const LIKE: &str = "like";

/// The tables below `[profile]`, the base among them, in the order of the file.
pub(crate) fn tables<'t>(
    texts: &Texts<'_>,
    root: &'t Table,
) -> Result<Vec<(&'t str, &'t Table)>, PipelineError> {
    let Some(all) = root.get("profile") else { return Ok(Vec::new()) };
    let Some(all) = all.as_table() else {
        return Err(texts.error(all.mark, "`profile` must be a table of profiles"));
    };
    let tables = all.entries().iter().map(|Entry { key, key_mark, value }| {
        let Some(table) = value.as_table() else {
            return Err(texts.error(value.mark, format!("profile `{key}` must be a table")));
        };
        if !known::is_name(key) {
            let message = "a profile's name has only letters, digits, `_` and `-`";
            return Err(texts.error(*key_mark, message));
        }
        Ok((key.as_str(), table))
    });
    tables.collect()
}

/// The profiles that can be chosen, each with what it says about itself.
pub(crate) fn list(
    texts: &Texts<'_>,
    root: &Table,
) -> Result<Vec<(String, String)>, PipelineError> {
    let tables = tables(texts, root)?;
    let named = tables.into_iter().filter(|(name, _)| *name != BASE);
    named
        .map(|(name, table)| match table.get(ABOUT) {
            None => Ok((name.to_owned(), String::new())),
            Some(Tree { node: Node::String(about), .. }) => Ok((name.to_owned(), about.clone())),
            Some(other) => Err(texts.error(other.mark, "must be a string")),
        })
        .collect()
}

/// The chosen profile's name: what was asked for, else the file's default, else the only one.
pub(crate) fn choose(
    texts: &Texts<'_>,
    root: &Table,
    asked: Option<&str>,
) -> Result<String, PipelineError> {
    let names: Vec<_> = list(texts, root)?.into_iter().map(|(name, _)| name).collect();
    let unknown = |name: &str| format!("there is no profile `{name}`");
    if let Some(asked) = asked {
        if names.iter().any(|name| name == asked) {
            return Ok(asked.to_owned());
        }
        let error = PipelineError::argument(asked, 0..asked.len(), unknown(asked));
        return Err(error.nearest(asked, &names));
    }
    let default = root.get("default").and_then(Tree::as_table).and_then(|t| t.get("profile"));
    match (default, names.as_slice()) {
        (Some(Tree { node: Node::String(name), .. }), _) if names.contains(name) => {
            Ok(name.clone())
        }
        (Some(tree @ Tree { node: Node::String(name), .. }), _) => {
            Err(texts.error(tree.mark, unknown(name)).nearest(name, &names))
        }
        (Some(other), _) => Err(texts.error(other.mark, "must be the name of a profile")),
        (None, [only]) => Ok(only.clone()),
        (None, []) => Err(PipelineError::file(&texts.source.path, "has no profile")
            .help("add a table such as `[profile.mini]`")),
        (None, _) => {
            Err(PipelineError::file(&texts.source.path, "has no default profile")
                .nearest("", &names))
        }
    }
}

/// The tables that make a profile, lowest first: the base, what it is like, itself.
///
/// # Errors
/// `like` names no profile, or profiles are like each other in a circle.
pub(crate) fn layers<'t>(
    texts: &Texts<'_>,
    root: &'t Table,
    name: &str,
) -> Result<Vec<&'t Table>, PipelineError> {
    let tables = tables(texts, root)?;
    let get = |name: &str| tables.iter().find(|(other, _)| *other == name).map(|(_, table)| *table);
    let mut names = vec![name];
    let mut layers = vec![get(name).ok_or_else(|| missing(texts, name))?];
    while let Some(like) = layers[layers.len() - 1].get(LIKE) {
        let Node::String(other) = &like.node else {
            return Err(texts.error(like.mark, "must be the name of a profile"));
        };
        let Some(table) = get(other).filter(|_| other != BASE) else {
            let known: Vec<_> =
                tables.iter().map(|(name, _)| *name).filter(|name| *name != BASE).collect();
            let message = format!("there is no profile `{other}` to be like");
            return Err(texts.error(like.mark, message).nearest(other, &known));
        };
        if names.contains(&other.as_str()) {
            names.push(other);
            let message = format!("profiles are like each other: {}", names.join(" like "));
            return Err(texts.error(like.mark, message));
        }
        names.push(other);
        layers.push(table);
    }
    if name != BASE {
        layers.extend(get(BASE));
    }
    layers.reverse();
    Ok(layers)
}

fn missing(texts: &Texts<'_>, name: &str) -> PipelineError {
    PipelineError::file(&texts.source.path, format!("there is no profile `{name}`"))
}

/// The chosen profile over what it is like and the base.
pub(crate) fn merged(texts: &Texts<'_>, root: &Table, name: &str) -> Result<Tree, PipelineError> {
    let own = root.get("profile").and_then(Tree::as_table).and_then(|all| all.get(name));
    let Some(Tree { mark, .. }) = own else { return Err(missing(texts, name)) };
    let mark = *mark;
    let mut out = Tree { node: Node::Table(Table::default()), mark };
    for layer in layers(texts, root, name)? {
        let mut values = Table::default();
        for entry in layer.entries().iter().filter(|entry| entry.key != LIKE) {
            values.put(entry.clone());
        }
        out = lay_over(&out, &Tree { node: Node::Table(values), mark });
    }
    Ok(out)
}

/// Tables merge; any other value replaces the one below it.
fn lay_over(below: &Tree, above: &Tree) -> Tree {
    let (Some(base), Some(table)) = (below.as_table(), above.as_table()) else {
        return above.clone();
    };
    let mut out = base.clone();
    for entry in table.entries() {
        let value = match base.get(&entry.key) {
            Some(below) => lay_over(below, &entry.value),
            None => entry.value.clone(),
        };
        out.put(Entry { value, ..entry.clone() });
    }
    Tree { node: Node::Table(out), mark: above.mark }
}
