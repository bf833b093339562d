//! claims.toml: what it may hold, and the file that is embedded. Left out: what its tests mean.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::eval::Sets;
use crate::formula::Test;
use crate::{Error, Verdict};

/// The version of claims.toml's layout.
///
/// 1: the first.
const FORMAT: u32 = 1;

/// The paper's claims, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Claims {
    /// The claims.
    pub claims: Vec<Claim>,
    pub(crate) sets: Sets,
}

/// One claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Its name: lower-case words with hyphens.
    pub id: String,
    /// The heading that it stands under.
    pub topic: String,
    /// The section of the paper that its source sentence is in.
    pub section: String,
    /// What it says, in our words.
    pub says: String,
    /// All of these have to hold.
    pub tests: Vec<Test>,
    /// How far from the claimed side, or from the printed value, is still within tolerance.
    pub tolerance: f64,
    /// Digits behind the point with which its numbers are shown, and two formulas have to agree.
    pub decimals: usize,
    /// What it is about.
    pub about: About,
    /// The verdict that the paper's own cells give.
    pub paper: Verdict,
    /// The profiles whose report has to bear it out.
    pub gate: Vec<String>,
    /// Settings that the runs must have been made with, by path.
    pub with: BTreeMap<String, String>,
    /// Why its figures may be missing, where no command makes them.
    pub needs: Option<String>,
    /// The command that makes runs outside of the default matrix; `{profile}` is the profile's name.
    pub runs: Option<String>,
    /// What a reader of the verdict has to know.
    pub note: Option<String>,
}

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// Results, whoever made them.
    #[default]
    Results,
    /// The figures that the paper prints, and no others.
    Paper,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    #[serde(default)]
    sets: Sets,
    #[serde(rename = "claim")]
    claims: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    topic: String,
    section: String,
    says: String,
    tests: Vec<String>,
    #[serde(default)]
    tolerance: f64,
    #[serde(default = "two")]
    decimals: usize,
    #[serde(default)]
    about: About,
    paper: Verdict,
    #[serde(default)]
    gate: Vec<String>,
    #[serde(default)]
    with: BTreeMap<String, String>,
    needs: Option<String>,
    runs: Option<String>,
    note: Option<String>,
}

const fn two() -> usize {
    2
}

impl Claims {
    /// The paper's claims, as they are embedded.
    pub fn embedded() -> Self {
        Self::parse(include_str!("claims.toml"), "claims.toml")
            .expect("a test reads the embedded claims")
    }

    /// Reads the text of a file that messages call `shown`.
    ///
    /// # Errors
    /// It is not TOML, has another layout, or a test cannot be read: which claim, where in it.
    pub fn parse(text: &str, shown: &str) -> Result<Self, Error> {
        let file: File = toml::from_str(text).map_err(|error| {
            let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or(""));
            let line = before.matches('\n').count() + 1;
            Error::new(format!("{shown}:{line}: {}", error.message().trim_end()))
                .help("docs/claims.md says what a claim is made of")
        })?;
        if file.format != FORMAT {
            return Err(Error::new(format!(
                "{shown} has format {}; this repro reads {FORMAT}",
                file.format
            )));
        }
        let mut ids = BTreeSet::new();
        let claims: Result<Vec<Claim>, Error> = file
            .claims
            .into_iter()
            .map(|entry| {
                let id = entry.id.clone();
                if !ids.insert(id.clone()) {
                    return Err(Error::new(format!("{shown}: two claims are called `{id}`")));
                }
                checked(entry).map_err(|error| Error {
                    message: format!("{shown}, claim `{}`: {}", plain(&id), error.message),
                    ..error
                })
            })
            .collect();
        Ok(Self { claims: claims?, sets: file.sets })
    }

    /// A claim by its name.
    pub fn get(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }
}

fn checked(entry: Entry) -> Result<Claim, Error> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if entry.id.is_empty() || !entry.id.chars().all(fits) {
        return Err(Error::new("its id is not lower-case letters, digits and hyphens"));
    }
    if entry.tests.is_empty() {
        return Err(Error::new("it has no tests"));
    }
    if !(entry.tolerance >= 0.0 && entry.tolerance.is_finite()) {
        return Err(Error::new("its tolerance is no number of at least 0"));
    }
    if entry.decimals > 6 {
        return Err(Error::new("expected at most 6 decimals"));
    }
    let test = |(number, text): (usize, &String)| {
        let fault = |error: Error| Error {
            message: format!("test {}: {}", number + 1, error.message),
            ..error
        };
        Test::parse(text).map_err(fault)
    };
    Ok(Claim {
        tests: entry.tests.iter().enumerate().map(test).collect::<Result<_, _>>()?,
        id: entry.id,
        topic: plain(&entry.topic),
        section: plain(&entry.section),
        says: plain(&entry.says),
        tolerance: entry.tolerance,
        decimals: entry.decimals,
        about: entry.about,
        paper: entry.paper,
        gate: entry.gate,
        with: entry.with,
        needs: entry.needs.as_deref().map(plain),
        runs: entry.runs.as_deref().map(plain),
        note: entry.note.as_deref().map(plain),
    })
}

/// A text on one line, without characters that a terminal would obey.
fn plain(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.replace(char::is_control, ""));
    words.collect::<Vec<_>>().join(" ")
}
