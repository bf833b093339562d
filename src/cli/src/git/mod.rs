//! What is read from git, without a checkout: which commit a name means, and files as they were there.
//! A normal, a bare and a shallow repository will do, and a worktree.
//!
//! Read from its objects; only the searches of `log.rs` run git's binary. Nothing is ever written.

mod history;
mod log;

use std::path::{Path, PathBuf};

use gix::bstr::ByteSlice;
use gix::{ObjectId, Repository as Objects};

pub(crate) use history::{Change, History};
pub(crate) use log::{Touching, commits, is_edited};

use crate::errors::{Failure, nearest};
use crate::text::plain;

/// A file that is larger is none of ours: a report of 500 runs has a hundredth of it.
const LARGEST: u64 = 256 << 20;
/// Bytes of objects that are kept, so that trees which many commits share are read once.
const CACHE: usize = 16 << 20;

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

/// A repository, and the project's folder in it.
pub(crate) struct Repository {
    objects: Objects,
    /// The project's folder inside the repository, with a slash behind it; empty for the whole.
    inside: String,
    /// What it is called in messages.
    shown: PathBuf,
}

impl Repository {
    /// The repository that a folder lies in, or is.
    ///
    /// # Errors
    /// The folder is in none.
    pub(crate) fn of(folder: &Path) -> Result<Self, Failure> {
        let mut objects = gix::ThreadSafeRepository::discover_with_environment_overrides(folder)
            .map(|found| found.to_thread_local())
            .map_err(|error| {
                let shown = folder.display();
                // One that is there may be of a form that is not read, such as SHA-256.
                let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
                let there = whole.ancestors().any(|folder| folder.join(".git").exists());
                let what = if there {
                    "a git repository that cannot be read"
                } else {
                    "no git repository"
                };
                Failure::project(format!("{shown} is in {what}"))
                    .help(format!("git says: {}", words(&error)))
            })?;
        objects.object_cache_size_if_unset(CACHE);
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let inside = objects.workdir().and_then(|top| {
            let folder = whole(folder);
            Some(folder.strip_prefix(whole(top)).ok()?.to_str()?.replace('\\', "/"))
        });
        let inside = inside.filter(|inside| !inside.is_empty());
        let inside = inside.map(|inside| inside + "/").unwrap_or_default();
        Ok(Self { objects, inside, shown: folder.to_path_buf() })
    }

    /// The same, for a project in another folder of the repository.
    pub(crate) fn inside(mut self, folder: &str) -> Self {
        self.inside = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        self
    }

    /// Whether it has no working tree.
    pub(crate) fn is_bare(&self) -> bool {
        self.objects.workdir().is_none()
    }

    /// The commit that is checked out; nothing before the first.
    pub(crate) fn head(&self) -> Option<ObjectId> {
        self.objects.head_commit().ok().map(|commit| commit.id)
    }

    /// The commit that a name means: an id, a branch, a tag, `HEAD~3`.
    ///
    /// # Errors
    /// It means none, or one that is not here.
    pub(crate) fn commit(&self, name: &str) -> Result<ObjectId, Failure> {
        let found = self.objects.rev_parse_single(name).ok();
        let found = found.and_then(|id| self.objects.find_object(id).ok());
        let peeled = found.and_then(|object| object.peel_to_kind(gix::object::Kind::Commit).ok());
        if let Some(commit) = peeled {
            return Ok(commit.id);
        }
        let failure = Failure::usage(format!("there is no commit `{}`", plain(name)));
        if self.is_shallow() && (looks_like_id(name) || name.contains(['~', '^', '@'])) {
            return Err(failure.help(
                "the history is shallow here and may not reach so far: `git fetch --unshallow` \
                 fetches the rest",
            ));
        }
        let names = refs_of(&self.objects, true);
        let short = |name: &'_ String| -> String {
            let cut = ["refs/heads/", "refs/tags/", "refs/remotes/"];
            let cut = cut.iter().find_map(|prefix| name.strip_prefix(prefix));
            cut.unwrap_or(name).to_owned()
        };
        let names: Vec<String> = names.iter().map(short).collect();
        let (base, _) = name.split_at(name.find(['~', '^']).unwrap_or(name.len()));
        if base != name && self.objects.rev_parse_single(base).is_ok() {
            return Err(failure.help(format!("the history of `{base}` does not go back so far")));
        }
        Err(failure.help(match nearest(base, names.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{}`?", plain(near)),
            None => "`git log --oneline` lists commits; a folder that holds report.json will do \
                     too"
            .to_owned(),
        }))
    }

    /// Whether its history is cut off somewhere.
    pub(crate) fn is_shallow(&self) -> bool {
        self.objects.is_shallow().unwrap_or(false)
    }

    /// A file as it was at a commit, `None` if it was not there. The path is relative to the project;
    /// `shown` is what the commit is called.
    ///
    /// # Errors
    /// Objects are missing or damaged; it is no file, or larger than any of ours.
    pub(crate) fn file(
        &self,
        commit: ObjectId,
        shown: &str,
        path: &str,
    ) -> Result<Option<Vec<u8>>, Failure> {
        let shown = || format!("{}:{}", plain(shown), plain(path));
        let missing = |error: gix::Error| self.missing(&shown(), commit, path, &error);
        let tree = self.objects.find_commit(commit).map_err(missing)?.tree().map_err(missing)?;
        let whole = format!("{}{path}", self.inside);
        let Some(entry) =
            tree.lookup_entry(whole.split('/').map(str::as_bytes)).map_err(missing)?
        else {
            return Ok(None);
        };
        if !entry.mode().is_blob() {
            return Err(Failure::project(format!("{} is no file", shown())));
        }
        let size = self.objects.find_header(entry.object_id()).map_err(missing)?.size();
        if size > LARGEST {
            return Err(Failure::project(format!("{} is too large: {size} bytes", shown())));
        }
        let mut blob = self.objects.find_blob(entry.object_id()).map_err(missing)?;
        Ok(Some(blob.take_data()))
    }

    /// As [`Repository::file`], for text.
    ///
    /// # Errors
    /// As [`Repository::file`]; it is not UTF-8.
    pub(crate) fn text(
        &self,
        commit: ObjectId,
        shown: &str,
        path: &str,
    ) -> Result<Option<String>, Failure> {
        let Some(bytes) = self.file(commit, shown, path)? else { return Ok(None) };
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| Failure::project(format!("{}:{} is not UTF-8", plain(shown), plain(path))))
    }

    /// The failure of an object that cannot be read.
    fn missing(&self, shown: &str, commit: ObjectId, path: &str, error: &gix::Error) -> Failure {
        Failure::project(format!("cannot read {shown} from git: {}", words(error))).help(format!(
            "an object is missing or damaged in {}; a partial clone fetches it by `git cat-file \
             -p {}:{}`",
            self.shown.display(),
            commit.to_hex_with_len(10),
            plain(&format!("{}{path}", self.inside))
        ))
    }
}

/// Whether a name can only be the id of a commit.
fn looks_like_id(name: &str) -> bool {
    (4..=64).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// An error in one line, with nothing in it that a terminal would obey.
fn words(error: &gix::Error) -> String {
    let text = error.to_string();
    plain(text.lines().next().unwrap_or_default()).into_owned()
}

/// The commit that is checked out, for provenance; nothing where a commit is missing.
pub(crate) fn head(folder: &Path) -> Option<String> {
    Repository::of(folder).ok()?.head().map(|id| id.to_string())
}

/// HEAD, the local branches and the tags, with `all` also the branches of other repositories that git
/// knows of; nothing where there is no repository.
pub(crate) fn refs(folder: &Path, all: bool) -> Vec<String> {
    let Ok(repository) = Repository::of(folder) else { return Vec::new() };
    let head = repository.head().map(|_| "HEAD".to_owned());
    head.into_iter().chain(refs_of(&repository.objects, all)).collect()
}

/// The names of branches and tags, in order.
fn refs_of(objects: &Objects, all: bool) -> Vec<String> {
    let Ok(platform) = objects.references() else { return Vec::new() };
    let mut names = Vec::new();
    let mut take = |found: gix::Result<gix::reference::iter::Iter<'_, '_>>| {
        let known = found.into_iter().flatten().flatten();
        names.extend(known.map(|reference| reference.name().as_bstr().to_str_lossy().into_owned()));
    };
    take(platform.local_branches());
    take(platform.tags());
    if all {
        take(platform.remote_branches());
    }
    names.sort();
    names
}

/// A text file as it was at a commit, a branch or a tag; `None` if it was not there. `path` is relative to
/// `folder`.
///
/// # Errors
/// The folder is in no repository, there is no such commit, or it cannot be read.
pub(crate) fn file_if_at(
    folder: &Path,
    commit: &str,
    path: &str,
) -> Result<Option<String>, Failure> {
    let repository = Repository::of(folder)?;
    repository.text(repository.commit(commit)?, commit, path)
}

/// Whether a commit is there, and a forefather of the one checked out.
pub(crate) fn leads_to_head(folder: &Path, commit: &str) -> bool {
    let Ok(repository) = Repository::of(folder) else { return false };
    let head = repository.head();
    let known = repository.commit(commit).ok().zip(head);
    known.is_some_and(|(commit, head)| repository.leads_to(commit, head))
}

/// The name that git commits under, for records of who decided something.
pub(crate) fn user(folder: &Path) -> Option<String> {
    let repository = Repository::of(folder).ok()?;
    let name = repository.objects.config_snapshot().string("user.name")?;
    Some(name.to_str_lossy().trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests;
