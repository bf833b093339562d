//! Which commits brought a cause: of those between the two reports, the ones that touch the file, the value or
//! the package. Where none of them does, those are asked that lie between the commit from which the old
//! result was made and the new report: a report may be committed long after the change that it shows.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use engine::{Catalog, Pipeline, Source};
use gix::ObjectId;
use serde_json::Value;

use super::causes::{Cause, Kind, Parts};
use super::machine::Machine;
use super::side::{MACHINE, Place, Side, World};
use crate::blame::{Blame, Question, find};
use crate::git::{self, Change, History, Repository};
use crate::project::PIPELINE;

/// Commits that are named for one cause.
const NAMED: usize = 3;
/// Reports of commits between that are read to tell apart commits which touch the same code.
const REPORTS: usize = 12;
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
    /// The folder of the old report.
    folder: String,
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
        let Place::Commit { id: old, folder } = &old.place else { return None };
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
            folder: folder.clone(),
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
    pub(super) fn blame(&self, cause: &Cause, old: &Machine) -> Option<Blame> {
        match &cause.kind {
            Kind::Setting { path, old, new } => {
                return Some(self.setting(cause, path, old.as_ref(), new.as_ref()));
            }
            Kind::Steps { .. } => return Some(self.steps(cause)),
            _ => {}
        }
        let questions = questions(&cause.kind);
        if questions.is_empty() {
            return None;
        }
        let between = self.between();
        let mut hits = touching(self.repository, between, &questions);
        if let Kind::Code { files, .. } = &cause.kind
            && hits.len() > 1
        {
            self.narrow(&mut hits, files);
        }
        let mut blame = self.named(between, &hits);
        if self.uncommitted
            && let Some(root) = self.world.root()
        {
            let paths = questions.iter().flat_map(|question| question.paths().iter().cloned());
            blame.uncommitted = git::is_edited(root, &paths.collect::<Vec<_>>());
        }
        if hits.is_empty() && !blame.uncommitted && !between.cut {
            return Some(self.earlier(cause, old, &questions).unwrap_or(blame));
        }
        Some(blame)
    }

    /// The first of some commits of a history, in words.
    fn named(&self, history: &History, hits: &[usize]) -> Blame {
        let ids = hits.iter().take(NAMED).map(|hit| history.commits[*hit].id);
        let commits = ids.filter_map(|id| self.repository.about(id)).collect();
        let more = hits.len().saturating_sub(NAMED);
        let note = match (more, hits.is_empty() && history.cut) {
            (1.., _) => Some(format!("and {more} more commits")),
            (0, true) => Some("the history that is here does not reach its commit".to_owned()),
            (0, false) => None,
        };
        Blame { commits, uncommitted: false, note }
    }

    /// Of commits that touch files keeps those after which a report has another fingerprint of them than the
    /// report before: the others changed comments or layout. Only where the commits stand in one row and
    /// reports lie between.
    fn narrow(&self, hits: &mut Vec<usize>, files: &BTreeMap<String, Parts>) {
        let commits = &self.between().commits;
        let file = format!("{}/{MACHINE}", self.folder);
        let row = commits.windows(2).all(|pair| pair[0].parent == Some(pair[1].id))
            && commits.last().is_some_and(|first| first.parent == Some(self.old));
        let reports = commits.iter().enumerate().filter(|(_, change)| change.paths.contains(&file));
        let reports: Vec<(usize, &Change)> = reports.collect();
        if !row || reports.is_empty() || reports.len() > REPORTS {
            return;
        }
        // From the oldest report on; each with the values of the parts.
        let values = |machine: &Machine| -> Vec<Option<String>> {
            let parts = machine.all_parts();
            files.keys().map(|part| parts.get(part.as_str()).map(|&part| part.to_owned())).collect()
        };
        let mut last: Vec<Option<String>> = files.values().map(|(old, _)| old.clone()).collect();
        let mut end = commits.len();
        let mut kept = BTreeSet::new();
        for (place, change) in reports.into_iter().rev() {
            let text = self.repository.text(change.id, "", &file).ok().flatten();
            let Ok(machine) = Machine::parse(text.as_deref()) else { return };
            let now = values(&machine);
            if now != last {
                kept.extend(hits.iter().filter(|hit| (place..end).contains(*hit)));
            }
            (last, end) = (now, place);
        }
        // What a report knows that is not committed.
        if last.iter().ne(files.values().map(|(_, new)| new)) {
            kept.extend(hits.iter().filter(|hit| **hit < end));
        }
        if !kept.is_empty() {
            *hits = kept.into_iter().collect();
        }
    }

    /// Who moved it before the old report was committed.
    fn earlier(&self, cause: &Cause, old: &Machine, questions: &[Question<'_>]) -> Option<Blame> {
        let step = cause.steps.iter().find_map(|name| old.steps.get(name))?;
        let since = step.commit.clone()?;
        let mut known = self.since.borrow_mut();
        let history = known.entry(since.clone()).or_insert_with(|| {
            let from = self.repository.commit(&since).ok()?;
            let is_before = from != self.old && self.repository.leads_to(from, self.new);
            is_before.then(|| self.repository.history(from, self.new))
        });
        let history = history.as_ref()?;
        let mut blame = self.named(history, &touching(self.repository, history, questions));
        if !blame.commits.is_empty() {
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

/// What git is asked about a cause that lies in files.
fn questions(kind: &Kind) -> Vec<Question<'_>> {
    let part = |part: &str, old: &Option<String>, new: &Option<String>| {
        Question::of_part(part, new.as_deref().or(old.as_deref()))
    };
    match kind {
        Kind::Code { files, .. } => {
            files.iter().filter_map(|(name, (old, new))| part(name, old, new)).collect()
        }
        Kind::Dependency { name, old, new } => {
            part(&format!("package {name}"), old, new).into_iter().collect()
        }
        Kind::Build { part: name, old, new } => part(name, old, new).into_iter().collect(),
        Kind::Outside { places, .. } => {
            places.iter().filter_map(|place| Question::of_place(place)).collect()
        }
        _ => Vec::new(),
    }
}

/// The places of those commits of a history that answer one of some questions, newest first.
fn touching(objects: &Repository, history: &History, questions: &[Question<'_>]) -> Vec<usize> {
    let texts = |change: &Change, path: &str| {
        let text = |commit: Option<ObjectId>| objects.text(commit?, "", path).ok().flatten();
        (text(change.parent), text(Some(change.id)))
    };
    let answers = |change: &Change, question: &Question<'_>| {
        let files = question.files(&change.paths);
        files.into_iter().any(|path| question.fits(|| texts(change, path)))
    };
    let hit = |change: &Change| questions.iter().any(|question| answers(change, question));
    let commits = history.commits.iter().enumerate();
    commits.filter(|(_, change)| hit(change)).map(|(place, _)| place).collect()
}

/// The lines that only one of two texts has.
fn changed_lines<'t>(old: &'t str, new: &'t str) -> Vec<&'t str> {
    let (before, after): (BTreeSet<&str>, BTreeSet<&str>) =
        (old.lines().collect(), new.lines().collect());
    before.symmetric_difference(&after).copied().collect()
}
