//! The dependency graph of `Cargo.lock`.
//!
//! Only what a closure needs: names, versions, checksums and edges.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Error;

/// One locked package.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// `None` for a crate of the workspace, and for one from a git repository.
    pub(crate) checksum: Option<String>,
    /// Where it comes from; with the commit, if that is a git repository.
    pub(crate) source: Option<String>,
    #[serde(default)]
    dependencies: Vec<String>,
}

/// A parsed `Cargo.lock`.
#[derive(Debug)]
pub(crate) struct Lock {
    pub(crate) packages: Vec<Package>,
    by_name: BTreeMap<String, Vec<usize>>,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    package: Vec<Package>,
}

impl Lock {
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let file: File =
            toml::from_str(text).map_err(|error| Error(format!("Cargo.lock: {error}")))?;
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, package) in file.package.iter().enumerate() {
            by_name.entry(package.name.clone()).or_default().push(at);
        }
        Ok(Self { packages: file.package, by_name })
    }

    /// The package that a dependency line names: `name`, or `name version` where several versions
    /// are locked.
    pub(crate) fn find(&self, line: &str) -> Result<usize, Error> {
        let mut words = line.split(' ');
        let name = words.next().unwrap_or_default();
        let version = words.next();
        let known = self.by_name.get(name).map_or(&[][..], Vec::as_slice);
        let mut fitting = known
            .iter()
            .copied()
            .filter(|at| version.is_none_or(|version| self.packages[*at].version == version));
        match (fitting.next(), fitting.next()) {
            (Some(at), None) => Ok(at),
            (None, _) => Err(Error(format!("Cargo.lock has no package `{line}`"))),
            (Some(_), Some(_)) => {
                Err(Error(format!("Cargo.lock has several packages for `{line}`")))
            }
        }
    }

    pub(crate) fn dependencies(&self, at: usize) -> Result<Vec<usize>, Error> {
        self.packages[at].dependencies.iter().map(|line| self.find(line)).collect()
    }
}
