//! Searches through what commits changed, line by line, by git's own binary: which commits that lead to the one
//! checked out touched a path, a text or a word, and what is not committed.
//!
//! It serves `why`, which is for a project that somebody works in, where git is there. Doing the same by
//! objects would mean git's ignore rules, its index and a search over lines; what `diff` needs, which has no
//! working tree to look at, is in `history.rs`.

use std::path::Path;
use std::process::{Command, Output};

use super::Commit;

/// Runs git in a folder.
fn git(folder: &Path, arguments: &[&str]) -> std::io::Result<Output> {
    Command::new("git").arg("-C").arg(folder).args(arguments).output()
}

/// What git printed, without the line's end; nothing if it failed.
fn answer(output: std::io::Result<Output>) -> Option<String> {
    let output = output.ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Which commits are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Touching<'a> {
    /// All that touch the paths.
    Any,
    /// Those that add or remove this text.
    Text(&'a str),
    /// Those with a changed line in which this word stands.
    Word(&'a str),
}

/// Commits from the one checked out back to `since`, which is not among them, that touch paths;
/// newest first, at most `most`. Paths are git's patterns, relative to `folder`. Nothing where git
/// cannot say.
pub(crate) fn commits(
    folder: &Path,
    since: Option<&str>,
    touching: Touching<'_>,
    paths: &[String],
    most: usize,
) -> Vec<Commit> {
    let range = since.map_or("HEAD".to_owned(), |since| format!("{since}..HEAD"));
    let most = format!("--max-count={most}");
    let search = match touching {
        Touching::Any => None,
        Touching::Text(text) => Some(format!("-S{text}")),
        // A name of a package has no characters that are special but dots, which fit too much at worst.
        Touching::Word(word) => Some(format!("-G(^|[^A-Za-z0-9_-]){word}([^A-Za-z0-9_-]|$)")),
    };
    let mut arguments = vec!["log", "--extended-regexp", "--format=%H%x1f%as%x1f%s", most.as_str()];
    arguments.extend(search.as_deref());
    arguments.extend([range.as_str(), "--"]);
    arguments.extend(paths.iter().map(String::as_str));
    let listed = answer(git(folder, &arguments)).unwrap_or_default();
    let commit = |line: &str| {
        let mut fields = line.splitn(3, '\x1f').map(str::to_owned);
        Some(Commit { id: fields.next()?, date: fields.next()?, subject: fields.next()? })
    };
    listed.lines().filter_map(commit).collect()
}

/// Whether paths have changes that are not committed, new files among them.
pub(crate) fn is_edited(folder: &Path, paths: &[String]) -> bool {
    let mut arguments = vec!["status", "--porcelain", "--"];
    arguments.extend(paths.iter().map(String::as_str));
    answer(git(folder, &arguments)).is_some()
}
