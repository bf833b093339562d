//! The commits between two, and what each of them changed: trees compared by the ids of their entries, so
//! that what is the same is never read. A merge changed what differs from all of its parents.
//!
//! Left out: renames, which are a path that went and one that came.

use std::collections::{BTreeMap, BTreeSet};

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;

use super::{Commit, Repository};
use crate::text::plain;

/// Commits that are looked at; a longer history is said to be cut.
const MOST: usize = 1000;
/// How deep folders may lie in each other.
const DEPTH: usize = 64;

/// What some commits changed, newest first.
#[derive(Debug, Default)]
pub(crate) struct History {
    /// Each commit with its paths.
    pub(crate) commits: Vec<Change>,
    /// There are more commits than were looked at, or some whose parents are not here.
    pub(crate) cut: bool,
}

/// A commit, and the paths that it changed, relative to the project.
#[derive(Debug)]
pub(crate) struct Change {
    /// Its id.
    pub(crate) id: ObjectId,
    /// Its first parent.
    pub(crate) parent: Option<ObjectId>,
    /// What it changed, in order.
    pub(crate) paths: BTreeSet<String>,
}

impl Repository {
    /// Whether one commit is the other, or a forefather of it.
    pub(crate) fn leads_to(&self, old: ObjectId, new: ObjectId) -> bool {
        self.objects.merge_base(old, new).ok().flatten().is_some_and(|base| base.detach() == old)
    }

    /// The commits that lead to `new` and not to `old`.
    pub(crate) fn history(&self, old: ObjectId, new: ObjectId) -> History {
        let mut history = History::default();
        let walk = self.objects.rev_walk([new]).with_hidden([old]);
        let walk = walk.sorting(Sorting::ByCommitTime(CommitTimeOrder::NewestFirst));
        let Ok(walk) = walk.all() else { return History { cut: true, ..history } };
        for found in walk {
            let Ok(found) = found else {
                history.cut = true;
                break;
            };
            if history.commits.len() == MOST {
                history.cut = true;
                break;
            }
            let parents: Vec<ObjectId> = found.parent_ids().map(gix::Id::detach).collect();
            match self.changed_by(found.id, &parents) {
                Some(paths) => history.commits.push(Change {
                    id: found.id,
                    parent: parents.first().copied(),
                    paths,
                }),
                None => history.cut = true,
            }
        }
        history
    }

    /// What a commit changed against all of its parents; nothing where one of them is not here.
    fn changed_by(&self, commit: ObjectId, parents: &[ObjectId]) -> Option<BTreeSet<String>> {
        let mut changed: Option<BTreeSet<String>> = None;
        for parent in parents {
            let paths = self.changed(*parent, commit)?;
            changed = Some(match changed {
                Some(before) => before.intersection(&paths).cloned().collect(),
                None => paths,
            });
        }
        match changed {
            Some(changed) => Some(changed),
            None => {
                // The first commit of all changed what it has, unless it is where the history is cut.
                let cut = self.objects.shallow_commits().ok().flatten();
                if cut.is_some_and(|cut| cut.contains(&commit)) {
                    return None;
                }
                let mut paths = BTreeSet::new();
                self.compare(None, self.tree_of(commit), "", 0, &mut paths)?;
                Some(paths)
            }
        }
    }

    /// The paths below the project that differ between two commits; nothing where one is not here.
    pub(crate) fn changed(&self, old: ObjectId, new: ObjectId) -> Option<BTreeSet<String>> {
        let mut paths = BTreeSet::new();
        let (old, new) = (self.tree_of(old)?, self.tree_of(new)?);
        self.compare(Some(old), Some(new), "", 0, &mut paths)?;
        Some(paths)
    }

    fn tree_of(&self, commit: ObjectId) -> Option<ObjectId> {
        Some(self.objects.find_commit(commit).ok()?.tree_id().ok()?.detach())
    }

    /// Adds the paths of files that are not the same below two trees.
    fn compare(
        &self,
        old: Option<ObjectId>,
        new: Option<ObjectId>,
        at: &str,
        depth: usize,
        paths: &mut BTreeSet<String>,
    ) -> Option<()> {
        if old == new || depth > DEPTH {
            return Some(());
        }
        // What lies beside the project is of no interest.
        let inside = &self.inside;
        if !(at.starts_with(inside.as_str()) || inside.starts_with(at)) {
            return Some(());
        }
        let (old, new) = (self.entries(old)?, self.entries(new)?);
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for name in names {
            let (a, b) = (old.get(name), new.get(name));
            if a == b {
                continue;
            }
            let tree = |entry: Option<&(bool, ObjectId)>| {
                entry.filter(|(tree, _)| *tree).map(|(_, id)| *id)
            };
            if tree(a).is_some() || tree(b).is_some() {
                self.compare(tree(a), tree(b), &format!("{at}{name}/"), depth + 1, paths)?;
            }
            let is_file = |entry: Option<&(bool, ObjectId)>| entry.is_some_and(|(tree, _)| !tree);
            if is_file(a) || is_file(b) {
                let path = format!("{at}{name}");
                paths.extend(path.strip_prefix(inside.as_str()).map(str::to_owned));
            }
        }
        Some(())
    }

    /// The folder nearest to the top that has a file of this name.
    pub(crate) fn folder_of(&self, commit: ObjectId, name: &str) -> Option<String> {
        let mut level = vec![(self.tree_of(commit)?, String::new())];
        for _ in 0..DEPTH {
            let mut next = Vec::new();
            for (tree, at) in level {
                for (entry, (is_tree, id)) in self.entries(Some(tree))? {
                    if is_tree {
                        next.push((id, format!("{at}{entry}/")));
                    } else if entry == name {
                        return Some(at.trim_end_matches('/').to_owned());
                    }
                }
            }
            level = next;
        }
        None
    }

    /// A tree's entries by name: whether each is a tree, and its id.
    fn entries(&self, tree: Option<ObjectId>) -> Option<BTreeMap<String, (bool, ObjectId)>> {
        let Some(tree) = tree else { return Some(BTreeMap::new()) };
        let tree = self.objects.find_tree(tree).ok()?;
        let decoded = tree.decode().ok()?;
        let entry = |entry: &gix::objs::tree::EntryRef<'_>| {
            (
                entry.filename.to_str_lossy().into_owned(),
                (entry.mode.is_tree(), entry.oid.to_owned()),
            )
        };
        Some(decoded.entries.iter().map(entry).collect())
    }

    /// What there is to say of a commit.
    pub(crate) fn about(&self, id: ObjectId) -> Option<Commit> {
        let commit = self.objects.find_commit(id).ok()?;
        let message = commit.message_raw_sloppy().to_str_lossy();
        let time = commit.author().ok()?.time().ok()?;
        Some(Commit {
            id: id.to_string(),
            date: time.format_or_unix(gix::date::time::format::SHORT),
            subject: plain(message.trim_start().lines().next().unwrap_or_default()).into_owned(),
        })
    }
}
