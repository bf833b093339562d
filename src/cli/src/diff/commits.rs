//! Which commits brought a cause: of those between the two reports, the ones that touch the file, the value or
//! the package. Where none of them does, those are asked that lie between the commit from which the old
//! result was made and the new report: a report may be committed long after the change that it shows.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use engine::{Catalog, Pipeline, Source};
use gix::ObjectId;
use serde_json::Value;

use super::causes::{Cause, Kind};
use super::machine::Machine;
use super::side::{Place, Side, World};
use crate::blame::{Blame, Question, find};
use crate::git::{self, Change, History, Repository};
use crate::project::PIPELINE;

/// Commits that are named for one cause.
const NAMED: usize = 3;
/// Commits of the pipeline that are read to find the one that changed a value.
const READ: usize = 10;

/// What is asked to find out.
pub(super) struct Commits<'a> {
    world: &'a World,
    catalog: &'a Catalog,
    repository: &'a Repository,
    old: ObjectId,
    /// The commit of the new report, or the one that is checked out.
    new: ObjectId,
    /// The new report is that of the working tree.
    uncommitted: bool,
    between: OnceCell<History>,
    /// The same from the commit of an old result on.
    since: RefCell<BTreeMap<String, Option<History>>>,
    pipelines: RefCell<BTreeMap<ObjectId, Option<Pipeline>>>,
}

impl<'a> Commits<'a> {
    /// What can be asked about two reports; nothing where the old one is of no commit.
    pub(super) fn of(
        world: &'a World,
        catalog: &'a Catalog,
        old: &Side,
        new: &Side,
    ) -> Option<Self> {
        let Place::Commit { id: old, .. } = &old.place else { return None };
        let repository = world.repository().ok()?;
        let (new, uncommitted) = match &new.place {
            Place::Commit { id, .. } => (*id, false),
            Place::Folder { project: true, .. } => (repository.head()?, true),
            Place::Folder { .. } => return None,
        };
        Some(Self {
            world,
            catalog,
            repository,
            old: *old,
            new,
            uncommitted,
            between: OnceCell::new(),
            since: RefCell::default(),
            pipelines: RefCell::default(),
        })
    }

    /// The commits between the two reports: those that lead to one of them alone.
    pub(super) fn between(&self) -> &History {
        self.between.get_or_init(|| {
            let mut history = self.repository.history(self.old, self.new);
            if !self.repository.leads_to(self.old, self.new) {
                let back = self.repository.history(self.new, self.old);
                history.commits.extend(back.commits);
                history.cut |= back.cut;
            }
            history
        })
    }

    /// Whether the new report is the one that is checked out.
    pub(super) fn is_here(&self, place: &Place) -> bool {
        match place {
            Place::Commit { id, .. } => {
                self.world.root().is_some() && self.repository.head() == Some(*id)
            }
            Place::Folder { project, .. } => *project,
        }
    }

    /// The files that differ between the two, those of the working tree not among them.
    pub(super) fn changed(&self) -> BTreeSet<String> {
        self.repository.changed(self.old, self.new).unwrap_or_default()
    }

    /// Who moved a cause; nothing for what is not under git's eyes.
    pub(super) fn blame(&self, cause: &Cause, old: &Machine, new: &Machine) -> Option<Blame> {
        let blame = match &cause.kind {
            Kind::Setting { path, old, new: value } => {
                return Some(self.setting(cause, path, old.as_ref(), value.as_ref()));
            }
            Kind::Code { files, .. } if files.is_empty() => return None,
            Kind::Code { files, .. } => {
                let parts = files.iter().map(|(part, (old, new))| (part, old, new));
                self.parts(parts.collect())
            }
            Kind::Dependency { name, old, new } => {
                self.parts(vec![(&format!("package {name}"), old, new)])
            }
            Kind::Build { part, old, new } => self.parts(vec![(part, old, new)]),
            Kind::Outside { places, .. } => {
                let questions = places.iter().filter_map(|place| Question::of_place(place));
                self.questions(questions.collect())
            }
            Kind::Steps { .. } => return Some(self.steps(cause)),
            Kind::Machine { .. } | Kind::Unreproducible | Kind::Unknown => return None,
        };
        let mut blame = blame?;
        if blame.commits.is_empty() && !blame.uncommitted && blame.note.is_none() {
            blame = self.earlier(cause, old, new).unwrap_or(blame);
        }
        Some(blame)
    }

    /// Asks about parts of a fingerprint.
    fn parts(&self, parts: Vec<(&String, &Option<String>, &Option<String>)>) -> Option<Blame> {
        let question = |(part, old, new): &(&String, &Option<String>, &Option<String>)| {
            Question::of_part(part, new.as_deref().or(old.as_deref()))
        };
        self.questions(parts.iter().filter_map(question).collect())
    }

    fn questions(&self, questions: Vec<Question<'_>>) -> Option<Blame> {
        if questions.is_empty() {
            return None;
        }
        let mut blame = self.touching(self.between(), &questions);
        if self.uncommitted
            && let Some(root) = self.world.root()
        {
            let paths: Vec<String> =
                questions.iter().flat_map(|question| question.paths().iter().cloned()).collect();
            blame.uncommitted = git::is_edited(root, &paths);
        }
        Some(blame)
    }

    /// The newest commits of a history that answer one of some questions.
    fn touching(&self, history: &History, questions: &[Question<'_>]) -> Blame {
        let hits = history.commits.iter().filter(|change| {
            questions.iter().any(|question| {
                let files = question.files(&change.paths);
                files.iter().any(|path| {
                    question.fits(|| {
                        let text = |commit: Option<ObjectId>| {
                            let found = self.repository.text(commit?, "", path);
                            found.ok().flatten()
                        };
                        (text(change.parent), text(Some(change.id)))
                    })
                })
            })
        });
        let ids: Vec<ObjectId> = hits.map(|change| change.id).collect();
        let named = ids.iter().take(NAMED).filter_map(|id| self.repository.about(*id)).collect();
        let more = ids.len().saturating_sub(NAMED);
        let note = match (more, ids.is_empty() && history.cut) {
            (1.., _) => Some(format!("and {more} more commits")),
            (0, true) => Some("the history that is here does not reach its commit".to_owned()),
            (0, false) => None,
        };
        Blame { commits: named, uncommitted: false, note }
    }

    /// Who moved it before the old report was committed.
    fn earlier(&self, cause: &Cause, old: &Machine, new: &Machine) -> Option<Blame> {
        let made = |machine: &Machine| {
            let step = cause.steps.iter().find_map(|name| machine.steps.get(name))?;
            step.commit.clone()
        };
        let since = made(old)?;
        let mut known = self.since.borrow_mut();
        let history = known.entry(since.clone()).or_insert_with(|| {
            let from = self.repository.commit(&since).ok()?;
            let is_before = from != self.old && self.repository.leads_to(from, self.new);
            is_before.then(|| self.repository.history(from, self.new))
        });
        let questions: Vec<Question<'_>> = match &cause.kind {
            Kind::Code { files, .. } => files
                .iter()
                .filter_map(|(part, (old, new))| {
                    Question::of_part(part, new.as_deref().or(old.as_deref()))
                })
                .collect(),
            Kind::Outside { places, .. } => {
                places.iter().filter_map(|place| Question::of_place(place)).collect()
            }
            _ => return None,
        };
        let mut blame = self.touching(history.as_ref()?, &questions);
        if !blame.commits.is_empty() && made(new).is_some() {
            blame.note = Some("before the old report was committed".to_owned());
        }
        Some(blame)
    }

    /// The newest commit that changed a parameter of a step.
    fn setting(
        &self,
        cause: &Cause,
        path: &str,
        old: Option<&Value>,
        new: Option<&Value>,
    ) -> Blame {
        let step = cause.steps.first().map_or("", String::as_str);
        let history = self.between();
        let named = |id: ObjectId| Blame {
            commits: self.repository.about(id).into_iter().collect(),
            ..Blame::default()
        };
        if self.uncommitted {
            let here = self.world.root().map(|root| root.join(PIPELINE));
            let here = here.and_then(|file| std::fs::read_to_string(file).ok());
            let here = here.and_then(|text| value_in(&self.load(text)?, step, path));
            if here.is_some_and(|here| here.as_ref() != new) {
                return Blame::note("by --set");
            }
            let head = self.value(self.new, step, path);
            if head.is_some_and(|head| head.as_ref() != new) {
                return Blame { uncommitted: true, ..Blame::default() };
            }
        }
        // Those first that changed a line with its name; only some are read as pipelines.
        let word = path.rsplit('.').next().unwrap_or(path);
        let touching = history.commits.iter().filter(|change| change.paths.contains(PIPELINE));
        let (mut likely, others): (Vec<_>, Vec<_>) =
            touching.partition(|change| self.changed_line(change, word));
        likely.extend(others);
        let mut open = Vec::new();
        for change in likely.iter().take(READ) {
            let now = self.value(change.id, step, path);
            let before = change.parent.and_then(|parent| self.value(parent, step, path));
            match (before, now) {
                (Some(before), Some(now)) if before != now => return named(change.id),
                (Some(_), Some(_)) => {}
                // The pipeline of then is none now, or has another step instead.
                _ => open.push(change),
            }
        }
        let by_value = |change: &&&&Change| {
            let value = new.or(old).map(ToString::to_string).unwrap_or_default();
            self.changed_line(change, &value)
        };
        if let Some(change) = open.iter().find(by_value).or(open.first()) {
            return named(change.id);
        }
        Blame::note(match history.cut {
            true => "the history that is here does not reach its commit".to_owned(),
            false => {
                format!("no commit of {PIPELINE} between changed it: by --set, or made before")
            }
        })
    }

    /// The newest commit with which a step came or went: a matrix, an axis or a profile names it.
    fn steps(&self, cause: &Cause) -> Blame {
        let step = cause.steps.first().map_or("", String::as_str);
        let has = |commit: Option<ObjectId>| self.has(commit?, step);
        let touching =
            self.between().commits.iter().filter(|change| change.paths.contains(PIPELINE));
        let mut known = touching.clone().take(READ).filter(|change| {
            let (before, now) = (has(change.parent), has(Some(change.id)));
            before.is_some() && now.is_some() && before != now
        });
        if let Some(change) = known.next() {
            let commits = self.repository.about(change.id).into_iter().collect();
            return Blame { commits, ..Blame::default() };
        }
        let question = Question::file(PIPELINE);
        let edited = self.world.root().filter(|_| self.uncommitted);
        if edited.is_some_and(|root| git::is_edited(root, question.paths())) {
            return Blame { uncommitted: true, ..Blame::default() };
        }
        Blame::note(format!("no commit of {PIPELINE} between names it: by --set, or made before"))
    }

    /// Whether the pipeline of a commit has a step; nothing where it is none now.
    fn has(&self, commit: ObjectId, step: &str) -> Option<bool> {
        let mut known = self.pipelines.borrow_mut();
        let pipeline = known.entry(commit).or_insert_with(|| self.pipeline(commit));
        let steps = &pipeline.as_ref()?.steps;
        Some(steps.iter().any(|known| known.name == step))
    }

    /// Whether a commit changed a line of the pipeline in which this stands.
    fn changed_line(&self, change: &Change, text: &str) -> bool {
        let at = |commit: Option<ObjectId>| {
            let found = self.repository.text(commit?, "", PIPELINE);
            found.ok().flatten()
        };
        let before = at(change.parent).unwrap_or_default();
        let after = at(Some(change.id)).unwrap_or_default();
        changed_lines(&before, &after).iter().any(|line| line.contains(text))
    }

    /// The value of a step's parameter at a commit, `Some(None)` where it has none; nothing where the
    /// pipeline of then is none now, or has no such step.
    fn value(&self, commit: ObjectId, step: &str, path: &str) -> Option<Option<Value>> {
        let mut known = self.pipelines.borrow_mut();
        let pipeline = known
            .entry(commit)
            .or_insert_with(|| self.load(self.repository.text(commit, "", PIPELINE).ok()??));
        value_in(pipeline.as_ref()?, step, path)
    }

    /// The pipeline of a commit, if it is one now.
    fn pipeline(&self, commit: ObjectId) -> Option<Pipeline> {
        self.load(self.repository.text(commit, "", PIPELINE).ok()??)
    }

    /// The pipeline that a text is, if it is one.
    fn load(&self, text: String) -> Option<Pipeline> {
        let source = Source { path: PIPELINE.into(), text };
        engine::load(&source, self.catalog, self.world.profile(), &[]).ok()
    }
}

/// The value of a step's parameter in a pipeline, `Some(None)` where it has none; nothing without the step.
fn value_in(pipeline: &Pipeline, step: &str, path: &str) -> Option<Option<Value>> {
    let step = pipeline.steps.iter().find(|known| known.name == step)?;
    Some(find(&step.parameters(), path).cloned())
}

/// The lines that only one of two texts has.
fn changed_lines<'t>(old: &'t str, new: &'t str) -> Vec<&'t str> {
    let (before, after): (BTreeSet<&str>, BTreeSet<&str>) =
        (old.lines().collect(), new.lines().collect());
    before.symmetric_difference(&after).copied().collect()
}
