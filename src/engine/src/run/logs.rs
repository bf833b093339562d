//! Which log is that of a step's newest attempt: also while the step runs, in whatever process.
//!
//! The first line of a log names its step, so that no plan has to be made to find it. A step that
//! went well without a word has no log; then its record is what there is to say.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::digest::Digest;
use crate::{EngineError, Pipeline, Project, Provenance, StepIx};

/// Bytes of a log that its first line fits in.
const LINE: u64 = 4096;

/// What there is to say about the newest attempt at a step.
#[derive(Debug, Clone)]
pub struct StepLog {
    /// The log; `None` where the newest attempt said nothing and went well, or there was none.
    pub path: Option<PathBuf>,
    /// A process works on it.
    pub running: bool,
    /// Where the step's newest result comes from.
    pub record: Option<Provenance>,
}

/// A log's first line, and when it was last written.
struct Found {
    key: Digest,
    path: PathBuf,
    written: SystemTime,
}

/// What begins the first line of a log, behind the time.
pub(super) fn title(profile: &str, step: &str) -> String {
    format!("{step} of profile {profile} begins")
}

impl Project {
    /// The logs of the newest attempts at steps, for each step in turn.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn logs(&self, pipeline: &Pipeline, steps: &[StepIx]) -> Result<Vec<StepLog>, EngineError> {
        let store = self.store();
        store.log().refresh()?;
        let mut logs = newest(&store.step_logs())?;
        let mut found = Vec::with_capacity(steps.len());
        for step in steps {
            let name = pipeline.steps.get(step.0 as usize).map_or("", |step| &step.name);
            let recorded = store.log().newest(&pipeline.profile, name);
            let record = match recorded {
                Some(key) => store.log().load(key)?,
                None => None,
            };
            let log = logs.remove(&title(&pipeline.profile, name));
            let running = log.as_ref().is_some_and(|log| store.is_claimed(log.key));
            // An old failure is no news once the step went well, if under another key.
            let news = |log: &Found| {
                let Some(record) = &record else { return true };
                let done = SystemTime::UNIX_EPOCH + Duration::from_secs(record.provenance.finished);
                running || record.key == log.key || log.written >= done
            };
            let path = log.filter(news).map(|log| log.path);
            let record = record.map(|record| record.provenance);
            found.push(StepLog { path, running, record });
        }
        Ok(found)
    }
}

/// The newest log of each title.
fn newest(folder: &Path) -> Result<HashMap<String, Found>, EngineError> {
    let mut newest: HashMap<String, Found> = HashMap::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(newest),
        Err(error) => return Err(EngineError::io("list", folder)(error)),
    };
    for entry in entries {
        let path = entry.map_err(EngineError::io("list", folder))?.path();
        // What goes away meanwhile, and what is no log, is passed over.
        let Some((title, found)) = read(path) else { continue };
        let better = newest.get(&title).is_none_or(|known| known.written < found.written);
        if better {
            newest.insert(title, found);
        }
    }
    Ok(newest)
}

fn read(path: PathBuf) -> Option<(String, Found)> {
    let key = Digest::parse(path.file_name()?.to_str()?.strip_suffix(".log")?)?;
    let file = File::open(&path).ok()?;
    let written = file.metadata().and_then(|metadata| metadata.modified()).ok()?;
    let mut start = Vec::new();
    file.take(LINE).read_to_end(&mut start).ok()?;
    let line = start.split(|byte| *byte == b'\n').next()?;
    let (_, title) = std::str::from_utf8(line).ok()?.split_once("] ")?;
    Some((title.to_owned(), Found { key, path, written }))
}
