//! How the steps of a stage are run: what they take of the machine, for how long, and what happens
//! when they fail. None of it changes a result, so none of it is part of a key.
//!
//! ```toml
//! [stage.train]
//! resources = { cpu = 2, memory = "3GiB", gpu = 1 }
//! timeout = "2h"
//! retry = { times = 2, on = ["killed", "timeout"], wait = "10s" }
//! isolate = true          # each step in a process of its own
//! expect = "10m"          # how long a step takes, until one has run
//! ```

use std::collections::BTreeMap;
use std::time::Duration;

use bytesize::ByteSize;
use serde::{Deserialize, Serialize};

use super::axes::Axis;
use super::resolve::Resolver;
use super::stages::Declared;
use super::tree::{Node, Table, Tree};
use super::{PipelineError, known};

/// The keys of a stage that say how its steps are run.
pub(crate) const KEYS: [&str; 5] = ["resources", "timeout", "retry", "isolate", "expect"];

/// The axis that comes before all others in the order of a run, where the file names none.
const MAJOR: &str = "seed";

/// How often a step may be tried again at most.
const MAX_RETRIES: u32 = 100;

/// What the file says about running.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Policies {
    /// By stage; a stage that says nothing has [`Policy::default`].
    stages: BTreeMap<String, Policy>,
    /// Axes whose values are done one after another: `default.major`, or `seed` where there is
    /// such an axis.
    pub major: Vec<String>,
}

impl Policies {
    /// How the steps of a stage are run.
    pub fn of(&self, stage: &str) -> &Policy {
        self.stages.get(stage).unwrap_or(&PLAIN)
    }

    /// Says how the steps of a stage are run.
    pub fn set(&mut self, stage: &str, policy: Policy) {
        self.stages.insert(stage.to_owned(), policy);
    }
}

/// How the steps of one stage are run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// What a step takes while it runs.
    pub resources: Resources,
    /// How long one attempt at a step may take.
    pub timeout: Option<Duration>,
    /// What to try again.
    pub retry: Retry,
    /// Each step runs in a process of its own.
    pub isolate: bool,
    /// How long a step takes, as long as no record says so.
    pub expect: Option<Duration>,
}

static PLAIN: Policy = Policy {
    resources: Resources { cpu: None, memory: 0, gpu: 0 },
    timeout: None,
    retry: Retry { times: 0, on: Vec::new(), wait: Duration::ZERO },
    isolate: false,
    expect: None,
};

/// What a step takes of the machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resources {
    /// Of the jobs that may run at once, and threads to use; `None` takes one, and as many threads
    /// as are free.
    pub cpu: Option<u32>,
    /// Bytes.
    pub memory: u64,
    /// Slots of `--gpus`.
    pub gpu: u32,
}

/// What happens after an attempt that failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retry {
    /// How many more attempts there are.
    pub times: u32,
    /// After which kinds of failure.
    pub on: Vec<FailureClass>,
    /// How long to wait before each.
    pub wait: Duration,
}

/// A kind of failure, for [`Retry`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FailureClass {
    /// The stage said that it cannot go on, or panicked, or what it wrote cannot be taken. Tried again
    /// with the same inputs, a stage says the same: only commands that reach outside differ.
    Failed,
    /// Its process was killed or crashed.
    Killed,
    /// Its time was up.
    TimedOut,
}

impl FailureClass {
    const ALL: [(&'static str, Self); 3] =
        [("failed", Self::Failed), ("killed", Self::Killed), ("timeout", Self::TimedOut)];

    /// Its name in pipeline.toml.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, class)| *class == self).map_or("", |(name, _)| name)
    }
}

/// What the file says about running.
pub(crate) fn read(
    resolver: &Resolver<'_>,
    axes: &[Axis],
    stages: &[Declared<'_>],
) -> Result<Policies, PipelineError> {
    let mut policies = Policies { major: major(resolver, axes)?, ..Policies::default() };
    for declared in stages.iter().filter(|d| KEYS.iter().any(|key| d.table.get(key).is_some())) {
        policies.set(declared.name, policy(resolver, declared.table)?);
    }
    Ok(policies)
}

fn major(resolver: &Resolver<'_>, axes: &[Axis]) -> Result<Vec<String>, PipelineError> {
    let names: Vec<&str> = axes.iter().map(|axis| axis.name.as_str()).collect();
    let default = resolver.root.get("default").and_then(Tree::as_table);
    let Some(list) = default.and_then(|default| default.get("major")) else {
        return Ok(names.iter().filter(|name| **name == MAJOR).map(|n| (*n).to_owned()).collect());
    };
    let wrong = |tree: &Tree| {
        resolver.texts.error(tree.mark, "`major` is a list of axes, such as [\"seed\"]")
    };
    let Node::Array(values) = &list.node else { return Err(wrong(list)) };
    let axis = |value: &Tree| {
        let name = value.as_str().ok_or_else(|| wrong(value))?;
        if !names.contains(&name) {
            let error = resolver.texts.error(value.mark, format!("there is no axis `{name}`"));
            return Err(error.nearest(name, &names));
        }
        Ok(name.to_owned())
    };
    values.iter().map(axis).collect()
}

fn policy(resolver: &Resolver<'_>, table: &Table) -> Result<Policy, PipelineError> {
    let read = Read { resolver };
    let mut policy = Policy::default();
    if let Some(tree) = read.get(table, "resources")? {
        let table = read.table(&tree, "resources", &["cpu", "memory", "gpu"])?;
        if let Some(cpu) = table.get("cpu") {
            policy.resources.cpu = Some(read.number(cpu, 1)?);
        }
        if let Some(memory) = table.get("memory") {
            policy.resources.memory = read.bytes(memory)?;
        }
        if let Some(gpu) = table.get("gpu") {
            policy.resources.gpu = read.number(gpu, 0)?;
        }
    }
    policy.timeout = read.get(table, "timeout")?.map(|tree| read.time(&tree)).transpose()?;
    policy.expect = read.get(table, "expect")?.map(|tree| read.time(&tree)).transpose()?;
    if let Some(tree) = read.get(table, "isolate")? {
        let Node::Boolean(isolate) = tree.node else {
            return Err(resolver.texts.error(tree.mark, "must be `true` or `false`"));
        };
        policy.isolate = isolate;
    }
    if let Some(tree) = read.get(table, "retry")? {
        policy.retry = read.retry(&tree)?;
    }
    Ok(policy)
}

/// Reads values that stand for how something is run.
struct Read<'r, 'a> {
    resolver: &'r Resolver<'a>,
}

impl Read<'_, '_> {
    fn error(&self, tree: &Tree, message: impl Into<String>) -> PipelineError {
        self.resolver.texts.error(tree.mark, message)
    }

    /// A value of the stage with its references replaced.
    fn get(&self, table: &Table, key: &str) -> Result<Option<Tree>, PipelineError> {
        table.get(key).map(|tree| self.resolver.resolve(tree, None)).transpose()
    }

    fn table<'t>(
        &self,
        tree: &'t Tree,
        name: &str,
        keys: &[&str],
    ) -> Result<&'t Table, PipelineError> {
        let Some(table) = tree.as_table() else {
            let message = format!("`{name}` is a table, not {}", tree.kind());
            return Err(self.error(tree, message));
        };
        known::only(&self.resolver.texts, &format!("`{name}`"), table, keys)?;
        Ok(table)
    }

    fn number(&self, tree: &Tree, least: u32) -> Result<u32, PipelineError> {
        let number = match tree.node {
            Node::Integer(number) => u32::try_from(number).ok().filter(|n| *n >= least),
            _ => None,
        };
        number.ok_or_else(|| self.error(tree, format!("must be a whole number from {least} on")))
    }

    fn bytes(&self, tree: &Tree) -> Result<u64, PipelineError> {
        let bytes = match &tree.node {
            Node::Integer(number) => u64::try_from(*number).ok(),
            Node::String(text) => text.parse::<ByteSize>().ok().map(|size| size.as_u64()),
            _ => None,
        };
        bytes.ok_or_else(|| self.error(tree, "must be a size, such as \"512MiB\" or \"2GiB\""))
    }

    fn time(&self, tree: &Tree) -> Result<Duration, PipelineError> {
        let time = match &tree.node {
            Node::Integer(seconds) => u64::try_from(*seconds).ok().map(Duration::from_secs),
            Node::String(text) => humantime::parse_duration(text).ok(),
            _ => None,
        };
        time.filter(|time| !time.is_zero()).ok_or_else(|| {
            self.error(tree, "must be a time, such as \"90s\", \"10m\" or \"2h 30m\"")
        })
    }

    fn retry(&self, tree: &Tree) -> Result<Retry, PipelineError> {
        let table = self.table(tree, "retry", &["times", "on", "wait"])?;
        let Some(times) = table.get("times") else {
            return Err(self.error(tree, "`retry` does not say how many `times`"));
        };
        let times = match self.number(times, 0)? {
            number if number > MAX_RETRIES => {
                return Err(self.error(times, format!("must be {MAX_RETRIES} at most")));
            }
            number => number,
        };
        let on = match table.get("on") {
            Some(tree) => self.classes(tree)?,
            // What the stage itself says will be said again.
            None => vec![FailureClass::Killed, FailureClass::TimedOut],
        };
        let wait = table.get("wait").map(|tree| self.time(tree)).transpose()?.unwrap_or_default();
        Ok(Retry { times, on, wait })
    }

    fn classes(&self, tree: &Tree) -> Result<Vec<FailureClass>, PipelineError> {
        let names = FailureClass::ALL.map(|(name, _)| name);
        let wrong = |tree: &Tree| self.error(tree, "`on` is a list of kinds of failure");
        let Node::Array(values) = &tree.node else {
            return Err(wrong(tree).nearest("", &names));
        };
        let class = |value: &Tree| {
            let name = value.as_str().ok_or_else(|| wrong(value).nearest("", &names))?;
            let known = FailureClass::ALL.iter().find(|(known, _)| *known == name);
            known.map(|(_, class)| *class).ok_or_else(|| {
                let error = self.error(value, format!("there is no kind of failure `{name}`"));
                error.nearest(name, &names)
            })
        };
        values.iter().map(class).collect()
    }
}
