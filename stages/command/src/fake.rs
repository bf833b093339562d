//! A host for the tests of commands: it has what the test gives it and keeps what it is told.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use artifact::{Monitor, Silent};
use serde_json::Value;

use crate::{Error, Host, Made, Paint, Step};

/// A host without runner and terminal.
#[derive(Debug, Default)]
pub struct Fake {
    /// The project's folder.
    pub root: PathBuf,
    /// The values by their paths.
    pub values: BTreeMap<String, Value>,
    /// The steps that every selector selects.
    pub steps: Vec<Step>,
    /// What every selector's steps made.
    pub made: Vec<Made>,
    printed: Mutex<String>,
    noted: Mutex<String>,
}

impl Fake {
    /// A host whose project is in a folder, and which has nothing else.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), ..Self::default() }
    }

    /// What was printed since the last call.
    pub fn printed(&self) -> String {
        std::mem::take(&mut self.printed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What was noted since the last call, lines with their ends.
    pub fn noted(&self) -> String {
        std::mem::take(&mut self.noted.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Host for Fake {
    fn root(&self) -> &Path {
        &self.root
    }

    fn profile(&self) -> Result<String, Error> {
        Ok("fake".to_owned())
    }

    fn value(&self, path: &str) -> Result<Option<Value>, Error> {
        Ok(self.values.get(path).cloned())
    }

    fn names(&self, _selector: &str) -> Result<Vec<String>, Error> {
        let steps = self.steps.iter().map(|step| step.name.clone());
        let made = self.made.iter().map(|made| made.name.clone());
        Ok(if self.steps.is_empty() { made.collect() } else { steps.collect() })
    }

    fn steps(&self, _selector: &str) -> Result<Vec<Step>, Error> {
        Ok(self.steps.clone())
    }

    fn artifacts(&self, _selector: &str) -> Result<Vec<Made>, Error> {
        Ok(self.made.clone())
    }

    fn print(&self, text: &str) -> Result<(), Error> {
        self.printed.lock().unwrap_or_else(PoisonError::into_inner).push_str(text);
        Ok(())
    }

    fn is_read(&self) -> bool {
        true
    }

    fn note(&self, line: &str) {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.push_str(line);
        noted.push('\n');
    }

    fn width(&self) -> usize {
        80
    }

    fn paint(&self) -> Paint {
        Paint::PLAIN
    }

    fn unicode(&self) -> bool {
        true
    }

    fn threads(&self) -> usize {
        2
    }

    fn monitor(&self) -> &dyn Monitor {
        &Silent
    }
}
