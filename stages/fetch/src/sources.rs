//! Which repositories a corpus is made from: data, in `sources.toml`.
//!
//! Left out: what is done with their files, which is the corpus's own.

use std::collections::BTreeMap;

use artifact::StageError;
use serde::{Deserialize, Serialize};

/// The sources of this program.
const EMBEDDED: &str = include_str!("sources.toml");

/// All corpora and their sources.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    /// The repositories, by short name.
    pub(crate) source: BTreeMap<String, Source>,
    /// What is made from them, by name.
    pub(crate) corpus: BTreeMap<String, Corpus>,
}

/// One repository at one commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// What it calls itself.
    pub(crate) name: String,
    /// Where it is cloned from.
    pub(crate) url: String,
    /// The commit, in full.
    pub(crate) commit: String,
    /// The commit's tree, in full.
    pub(crate) tree: String,
    /// Its licence, in short.
    pub(crate) licence: String,
    /// Where the licence is stated.
    pub(crate) terms: String,
    /// What is taken from it.
    pub(crate) takes: String,
}

impl Source {
    /// The host that it is cloned from: `github.com`.
    pub(crate) fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or(rest)
    }

    /// The last part of the address: `UD_English-EWT`.
    pub(crate) fn repository(&self) -> &str {
        let last = self.url.trim_end_matches('/').rsplit('/').next().unwrap_or(&self.url);
        last.strip_suffix(".git").unwrap_or(last)
    }
}

/// One corpus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Corpus {
    /// What it is, in one line.
    pub(crate) about: String,
    /// What it is made from.
    pub(crate) sources: Vec<String>,
    /// The profile that reads it.
    pub(crate) profile: String,
    /// What `repro run` is asked for with it; empty for everything.
    #[serde(default)]
    pub(crate) targets: String,
}

impl Sources {
    /// Those that are built in.
    ///
    /// # Errors
    /// The built-in table is wrong, which a test rules out.
    pub(crate) fn embedded() -> Result<Self, StageError> {
        toml::from_str(EMBEDDED)
            .map_err(|error| StageError::new(format!("the built-in sources are wrong: {error}")))
    }

    /// The sources of a corpus, by name.
    ///
    /// # Errors
    /// There is no such corpus, or it names a source that there is not.
    pub(crate) fn of(&self, corpus: &str) -> Result<Vec<(&str, &Source)>, StageError> {
        let found = self.corpus.get(corpus).ok_or_else(|| {
            let known: Vec<_> = self.corpus.keys().map(String::as_str).collect();
            StageError::new(format!("there is no corpus `{corpus}` to fetch"))
                .help(format!("choose one of: {}", known.join(", ")))
        })?;
        let source = |name: &String| {
            let pair = self.source.get_key_value(name);
            pair.map(|(name, source)| (name.as_str(), source))
                .ok_or_else(|| StageError::new(format!("`{corpus}` names no source `{name}`")))
        };
        found.sources.iter().map(source).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_sources_are_pinned() {
        let sources = Sources::embedded().unwrap();
        for corpus in sources.corpus.keys() {
            assert!(!sources.of(corpus).unwrap().is_empty());
        }
        for (name, source) in &sources.source {
            for hash in [&source.commit, &source.tree] {
                let hex = hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                assert!(hash.len() == 40 && hex, "{name}: {hash}");
            }
            assert!(source.url.starts_with("https://"), "{name}");
            assert!(sources.corpus.values().any(|corpus| corpus.sources.contains(name)));
        }
        assert_eq!(sources.source["ewt"].host(), "github.com");
        assert_eq!(sources.source["ewt"].repository(), "UD_English-EWT");
        assert!(sources.of("nothing").unwrap_err().help.unwrap().contains("open7"));
    }
}
