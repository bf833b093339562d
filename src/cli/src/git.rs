//! The little that is asked of git, through its binary: the commit of the project, a file as it was
//! at a commit, and which commits touched something.

use std::path::Path;
use std::process::{Command, Output};

use crate::errors::Failure;

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

/// The commit that is checked out, for provenance; nothing where git or a commit is missing.
pub(crate) fn head(folder: &Path) -> Option<String> {
    answer(git(folder, &["rev-parse", "--verify", "--quiet", "HEAD"]))
}

/// HEAD, the local branches and the tags, with `all` also the branches of other repositories that git
/// knows of; nothing where there is no repository.
pub(crate) fn refs(folder: &Path, all: bool) -> Vec<String> {
    let mut arguments = vec!["for-each-ref", "--format=%(refname)", "refs/heads", "refs/tags"];
    if all {
        arguments.push("refs/remotes");
    }
    let listed = answer(git(folder, &arguments)).unwrap_or_default();
    let here = head(folder).map(|_| "HEAD".to_owned());
    here.into_iter().chain(listed.lines().map(str::to_owned)).collect()
}

/// A text file as it was at a commit, a branch or a tag; `None` if it was not there.
///
/// # Errors
/// As [`file_at`], but for a file that was not committed.
pub(crate) fn file_if_at(
    folder: &Path,
    commit: &str,
    path: &str,
) -> Result<Option<String>, Failure> {
    match file_at(folder, commit, path) {
        Err(failure) if failure.message == not_committed(path, commit) => Ok(None),
        found => found.map(Some),
    }
}

fn not_committed(path: &str, commit: &str) -> String {
    format!("{path} is not committed at {commit}")
}

/// A text file as it was at a commit; `path` is relative to `folder`.
///
/// # Errors
/// git is missing, the folder is in no repository, there is no such commit, or the file was not
/// committed there.
pub(crate) fn file_at(folder: &Path, commit: &str, path: &str) -> Result<String, Failure> {
    let repository = git(folder, &["rev-parse", "--git-dir"]).map_err(|error| {
        Failure::project(format!("cannot run git: {error}"))
            .help("install git, or compare two folders that hold report.json")
    })?;
    if !repository.status.success() {
        let said = String::from_utf8_lossy(&repository.stderr).trim().to_owned();
        return Err(Failure::project(format!("{} is in no git repository", folder.display()))
            .help(format!("git says: {said}")));
    }
    let spec = format!("{commit}^{{commit}}");
    let verify = ["rev-parse", "--verify", "--quiet", "--end-of-options", spec.as_str()];
    let Some(id) = answer(git(folder, &verify)) else {
        return Err(Failure::usage(format!("there is no commit `{commit}`")).help(
            "`git log --oneline` lists commits; a folder that holds report.json will do too",
        ));
    };
    let object = format!("{id}:./{path}");
    match git(folder, &["show", object.as_str()]) {
        Ok(output) if output.status.success() => String::from_utf8(output.stdout)
            .map_err(|_| Failure::project(format!("{commit}:{path} is not UTF-8"))),
        _ => Err(Failure::project(not_committed(path, commit))
            .help(format!("`git log --oneline -- {path}` lists the commits that changed it"))),
    }
}

/// A commit, as far as a reason needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Commit {
    /// Its whole id.
    pub(crate) id: String,
    /// When its author wrote it, as `2017-05-23`.
    pub(crate) date: String,
    /// Its first line.
    pub(crate) subject: String,
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

/// Whether a commit is there, and a forefather of the one checked out.
pub(crate) fn leads_to_head(folder: &Path, commit: &str) -> bool {
    let known = git(folder, &["merge-base", "--is-ancestor", commit, "HEAD"]);
    known.is_ok_and(|output| output.status.success())
}

/// The name that git commits under, for records of who decided something.
pub(crate) fn user(folder: &Path) -> Option<String> {
    answer(git(folder, &["config", "user.name"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exit;

    /// A repository whose project lies in a folder of it, with one commit; nothing without git.
    fn repository() -> Option<tempfile::TempDir> {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("project");
        std::fs::create_dir_all(project.join("reports")).unwrap();
        std::fs::write(project.join("reports/report.json"), "{}").unwrap();
        let name = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
        let commit: Vec<&str> = name.into_iter().chain(["commit", "-qm", "x"]).collect();
        for arguments in [&["init", "-q"][..], &["add", "."], &commit] {
            git(folder.path(), arguments).ok().filter(|output| output.status.success())?;
        }
        Some(folder)
    }

    #[test]
    fn a_file_is_read_from_a_commit() {
        let Some(folder) = repository() else { return println!("skipped: git is not installed") };
        let project = folder.path().join("project");
        assert_eq!(head(&project).unwrap().len(), 40);
        std::fs::write(project.join("reports/report.json"), "changed").unwrap();
        assert_eq!(file_at(&project, "HEAD", "reports/report.json").unwrap(), "{}");
    }

    #[test]
    fn branches_and_tags_are_listed() {
        let Some(folder) = repository() else { return println!("skipped: git is not installed") };
        let project = folder.path().join("project");
        let branch = ["branch", "-m", "trunk"];
        for arguments in [&branch[..], &["branch", "other"], &["tag", "v1"]] {
            git(&project, arguments).unwrap();
        }
        let expected = ["HEAD", "refs/heads/other", "refs/heads/trunk", "refs/tags/v1"];
        assert_eq!(refs(&project, true), expected);
        let at = |commit: &str, path: &str| file_if_at(&project, commit, path);
        assert_eq!(at("refs/tags/v1", "reports/report.json").unwrap().as_deref(), Some("{}"));
        assert_eq!(at("v1", "repro.lock").unwrap(), None);
        assert!(at("v2", "repro.lock").is_err());
        let outside = tempfile::tempdir().unwrap();
        assert!(refs(outside.path(), true).is_empty());
    }

    #[test]
    fn each_way_to_fail_has_its_own_words() {
        let Some(folder) = repository() else { return println!("skipped: git is not installed") };
        let project = folder.path().join("project");
        let unknown = file_at(&project, "nope", "reports/report.json").unwrap_err();
        assert_eq!((unknown.code, &*unknown.message), (exit::USAGE, "there is no commit `nope`"));
        let option = file_at(&project, "--all", "reports/report.json").unwrap_err();
        assert_eq!(option.message, "there is no commit `--all`");
        let absent = file_at(&project, "HEAD", "reports/other.json").unwrap_err();
        assert_eq!(absent.message, "reports/other.json is not committed at HEAD");
        assert_eq!(absent.code, exit::PROJECT);
        let outside = tempfile::tempdir().unwrap();
        let nowhere = file_at(outside.path(), "HEAD", "x").unwrap_err();
        assert!(nowhere.message.ends_with("is in no git repository"));
        assert_eq!(head(outside.path()), None);
    }
}
