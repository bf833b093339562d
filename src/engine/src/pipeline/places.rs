//! Paths that the file gives: refused where they could lead out of the folder that they are relative
//! to, into the store or into git's own folder, through a link, or onto each other.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::resolve::{Rendered, Resolver};
use super::tree::Mark;
use super::{PipelineError, Source};
use crate::command::pattern;
use crate::project::STORE;

/// How long a path may be, in bytes.
pub(crate) const MAX_PATH: usize = 1024;

/// Refuses a path that could lead out of the folder that it is relative to. `path` is the rendered
/// text, or a part of it from its start.
pub(crate) fn inner_path(
    resolver: &Resolver<'_>,
    rendered: &Rendered,
    path: &str,
) -> Result<(), PipelineError> {
    let error = |span: Range<usize>, message: String| {
        let mark: Mark = rendered.mark(&resolver.texts, span);
        Err(resolver.texts.error(mark, message))
    };
    if path.starts_with('/') {
        return error(0..1, format!("`{path}` must be relative"));
    }
    if path.len() > MAX_PATH {
        let message = format!("a path of {} bytes; {MAX_PATH} are enough", path.len());
        return error(0..path.len(), message);
    }
    let mut start = 0;
    for piece in path.split('/') {
        let span = start..start + piece.len();
        let odd = |c: char| c.is_control() || c == '\\' || c == ':';
        if piece.is_empty() {
            return error(0..path.len(), format!("`{path}` has an empty folder name"));
        } else if piece == "." || piece == ".." {
            return error(span, format!("`{piece}` may not be part of this path"));
        } else if piece.contains(odd) {
            let shown = piece.escape_debug();
            return error(span, format!("`{shown}` is not a plain folder name"));
        }
        start += piece.len() + 1;
    }
    Ok(())
}

/// Refuses a path of a command that leads out of its folder, into the store, or into git's folder.
pub(crate) fn check(
    resolver: &Resolver<'_>,
    rendered: &Rendered,
    path: &str,
) -> Result<(), PipelineError> {
    inner_path(resolver, rendered, path)?;
    let first = path.split('/').next().unwrap_or_default();
    let git = path.split('/').any(|piece| piece.eq_ignore_ascii_case(".git"));
    if first.eq_ignore_ascii_case(STORE) || git {
        let whose = if git { "git's" } else { "the store's" };
        let mark = rendered.mark(&resolver.texts, 0..path.len());
        return Err(resolver.texts.error(mark, format!("`{path}` is {whose} own place")));
    }
    check_links(resolver, rendered, path)
}

/// Refuses a path that leads through a link of the project's folder.
fn check_links(
    resolver: &Resolver<'_>,
    rendered: &Rendered,
    path: &str,
) -> Result<(), PipelineError> {
    match link(resolver.texts.source, path) {
        None => {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            if !resolver.ways.borrow().contains(folder) {
                resolver.ways.borrow_mut().insert(folder.to_owned());
            }
            Ok(())
        }
        Some(link) => {
            let mark = rendered.mark(&resolver.texts, 0..path.len());
            let message = format!("`{path}` leads through {}, which is a link", link.display());
            let help = "name a path without links; what lies elsewhere is an input \
                        { from = \"folder:PATH\", as = \"PLACE\" }";
            Err(resolver.texts.error(mark, message).help(help))
        }
    }
}

/// The first link on the way from the project's folder to a path in it.
pub(crate) fn link(source: &Source, path: &str) -> Option<PathBuf> {
    let root = source.path.parent().unwrap_or(Path::new(""));
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    pattern::link_on_way(root, path)
}

/// Two of some places, one of which is the other or lies in it.
pub(crate) fn clash<'p>(places: &mut Vec<&'p str>) -> Option<(&'p str, &'p str)> {
    // Folder by folder, so that what lies in a folder comes right behind it.
    let order = |byte: u8| if byte == b'/' { 0 } else { byte };
    places.sort_unstable_by(|a, b| a.bytes().map(order).cmp(b.bytes().map(order)));
    let pairs = places.windows(2).map(|pair| (pair[0], pair[1]));
    let inside = |(a, b): &(&str, &str)| {
        b.strip_prefix(*a).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let mut pairs = pairs.filter(inside);
    pairs.next()
}

#[cfg(test)]
mod tests {
    use super::clash;

    #[test]
    fn places_clash_where_one_holds_the_other() {
        assert_eq!(clash(&mut vec!["a/b", "a.b", "a-b/c", "ab"]), None);
        assert_eq!(clash(&mut vec!["x", "a", "a.b", "a/b"]), Some(("a", "a/b")));
        assert_eq!(clash(&mut vec!["a/b", "c", "a/b"]), Some(("a/b", "a/b")));
    }
}
