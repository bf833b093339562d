//! repro.lock: what every step last produced, by digest. Committed to git, so one sorted line per
//! step: two branches that touch different steps merge by themselves.
//!
//! A line is `PROFILE STEP key=DIGEST OUTPUT=DIGEST …`. White space, control characters and `%` in
//! names are written as `%XX`. Lines of other profiles are kept as they are. Every line is written
//! with its end, so a last one without it was cut off and does not count.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::EngineError;
use crate::digest::{Digest, Digests};
use crate::store::{Artifact, files};

/// The version of the file's form.
///
/// - 1: the first.
const VERSION: u32 = 1;

/// How the first line begins; the version follows.
const TITLE: &str = "# repro.lock, format ";

const HEADER: &str = "\
# What every step last produced, by digest: PROFILE STEP key=DIGEST OUTPUT=DIGEST …
# Written by `repro run`; commit it. In a merge conflict, keep either line.
";

/// What a step last produced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The key.
    pub(crate) key: Digest,
    /// Digests of the outputs, by their names.
    pub(crate) outputs: Digests,
}

impl Line {
    /// Whether this is what it says.
    pub(crate) fn says(&self, key: Digest, outputs: &BTreeMap<String, Artifact>) -> bool {
        let now = outputs.iter().map(|(name, artifact)| (name, artifact.digest()));
        self.key == key && self.outputs.iter().map(|(name, digest)| (name, *digest)).eq(now)
    }
}

/// The file's lines by profile and step.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    path: PathBuf,
    profiles: BTreeMap<String, BTreeMap<String, Line>>,
    /// The text as it was read, so that a file which says the same is not written.
    text: String,
}

/// The file as it was read, taken apart once somebody asks for a line.
pub(crate) struct Committed {
    path: PathBuf,
    bytes: Vec<u8>,
    digest: Digest,
    ledger: OnceLock<Ledger>,
}

impl Committed {
    /// Reads the file. It is taken apart at once unless `known` says that these bytes are whole.
    ///
    /// # Errors
    /// It cannot be read; a line is damaged; it is of a newer version.
    pub(crate) fn load(
        path: &Path,
        known: impl FnOnce(&Digest) -> bool,
    ) -> Result<Self, EngineError> {
        let bytes = files::read_if_there(path)?.unwrap_or_default();
        let digest = Digest::of(&bytes);
        let committed = Self { path: path.to_path_buf(), bytes, digest, ledger: OnceLock::new() };
        if !known(&digest) {
            committed.ledger()?;
        }
        Ok(committed)
    }

    /// The digest of its bytes.
    pub(crate) fn digest(&self) -> &Digest {
        &self.digest
    }

    /// Its lines, to be changed.
    ///
    /// # Errors
    /// A line is damaged.
    pub(crate) fn into_ledger(self) -> Result<Ledger, EngineError> {
        self.ledger()?;
        Ok(self.ledger.into_inner().unwrap_or_default())
    }

    /// Its lines.
    ///
    /// # Errors
    /// A line is damaged.
    pub(crate) fn ledger(&self) -> Result<&Ledger, EngineError> {
        if let Some(ledger) = self.ledger.get() {
            return Ok(ledger);
        }
        let ledger = Ledger::parse(&self.path, &String::from_utf8_lossy(&self.bytes))?;
        Ok(self.ledger.get_or_init(|| ledger))
    }
}

impl Ledger {
    /// Reads the file; a missing one has no lines.
    pub(crate) fn load(path: &Path) -> Result<Self, EngineError> {
        let bytes = files::read_if_there(path)?.unwrap_or_default();
        Self::parse(path, &String::from_utf8_lossy(&bytes))
    }

    /// Reads what such a file says; `path` is where it is from.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self, EngineError> {
        let mut ledger = Self { path: path.to_path_buf(), ..Self::default() };
        let whole = text.rfind('\n').map_or("", |end| &text[..=end]);
        for (number, line) in whole.lines().enumerate() {
            if let Some(version) = line.strip_prefix(TITLE) {
                ledger.check_version(number + 1, version.trim())?;
            }
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let ((profile, step), line) =
                parse(line).map_err(|(message, help)| ledger.damaged(number + 1, message, help))?;
            if ledger.get(&profile, &step).is_some() {
                let message = format!("a second line for `{step}` of profile `{profile}`");
                return Err(ledger.damaged(number + 1, message, "keep one of the two lines"));
            }
            ledger.profiles.entry(profile).or_default().insert(step, line);
        }
        ledger.text = text.to_owned();
        Ok(ledger)
    }

    fn check_version(&self, line: usize, version: &str) -> Result<(), EngineError> {
        match version.parse() {
            Ok(found) if found > VERSION => {
                Err(EngineError::StoreVersion { path: self.path.clone(), found, known: VERSION })
            }
            Ok(_) => Ok(()),
            Err(_) => Err(self.damaged(line, "the format is not a number".into(), RESTORE)),
        }
    }

    fn damaged(&self, line: usize, message: String, help: &str) -> EngineError {
        EngineError::Lock { path: self.path.clone(), line, message, help: help.to_owned() }
    }

    /// What a step last produced.
    pub(crate) fn get(&self, profile: &str, step: &str) -> Option<&Line> {
        self.profiles.get(profile)?.get(step)
    }

    /// All lines: profile, step and what it last produced.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&str, &str, &Line)> {
        let all = |(profile, lines)| std::iter::repeat(profile).zip(lines);
        let all = self.profiles.iter().flat_map(all);
        all.map(|(profile, (step, line)): (&String, (&String, &Line))| {
            (profile.as_str(), step.as_str(), line)
        })
    }

    /// Replaces a step's line.
    pub(crate) fn set(&mut self, profile: &str, step: &str, line: Line) {
        self.profiles.entry(profile.to_owned()).or_default().insert(step.to_owned(), line);
    }

    /// Drops the lines of a profile's steps that are no more.
    pub(crate) fn keep(&mut self, profile: &str, lives: impl Fn(&str) -> bool) {
        if let Some(lines) = self.profiles.get_mut(profile) {
            lines.retain(|step, _| lives(step));
        }
    }

    /// Writes the file, if it would change. Returns the digest of what it holds.
    pub(crate) fn save(&self) -> Result<Digest, EngineError> {
        let text = self.render();
        if text == self.text || (self.text.is_empty() && self.lines().next().is_none()) {
            return Ok(Digest::of(self.text.as_bytes()));
        }
        files::write_whole(&self.path, text.as_bytes())?;
        Ok(Digest::of(text.as_bytes()))
    }

    fn render(&self) -> String {
        let mut text = format!("{TITLE}{VERSION}\n{HEADER}");
        for (profile, step, line) in self.lines() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{} {} key={}", escape(profile), escape(step), line.key);
            for (output, digest) in &line.outputs {
                let _ = write!(text, " {}={digest}", escape(output));
            }
            text.push('\n');
        }
        text
    }
}

const RESTORE: &str = "restore the file from git, or delete the line: its step is then looked up \
                       among the records of this machine";

type Fault = (String, &'static str);

fn parse(line: &str) -> Result<((String, String), Line), Fault> {
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark)) {
        let help = "keep one line for each step and delete the conflict marks";
        return Err(("a merge conflict that was not resolved".into(), help));
    }
    let mut fields = line.split(' ');
    let mut name = |what: &str| {
        let field = fields.next().filter(|field| !field.is_empty());
        field.and_then(unescape).ok_or_else(|| (format!("no {what}"), RESTORE))
    };
    let step = (name("profile")?, name("step")?);
    let mut pairs = fields.map(|field| {
        let fault = || (format!("`{field}` is not of the form NAME=DIGEST"), RESTORE);
        let (name, digest) = field.split_once('=').ok_or_else(fault)?;
        let digest = Digest::parse(digest).ok_or_else(fault)?;
        Ok((unescape(name).ok_or_else(fault)?, digest))
    });
    let key = match pairs.next().transpose()? {
        Some((name, key)) if name == "key" => key,
        _ => return Err(("no key=DIGEST behind the step".into(), RESTORE)),
    };
    let outputs = pairs.collect::<Result<_, Fault>>()?;
    Ok((step, Line { key, outputs }))
}

fn escape(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut buffer = [0; 4];
    for c in name.chars() {
        if c == '%' || c.is_whitespace() || c.is_control() {
            for byte in c.encode_utf8(&mut buffer).bytes() {
                let _ = write!(text, "%{byte:02X}");
            }
        } else {
            text.push(c);
        }
    }
    text
}

fn unescape(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &tail[2..];
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        let digest = Digest::of(text.as_bytes());
        Line { key: digest, outputs: BTreeMap::from([("out".to_owned(), digest)]) }
    }

    fn load(text: &str) -> Result<Ledger, EngineError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("repro.lock");
        std::fs::write(&path, text).unwrap();
        Ledger::load(&path)
    }

    #[test]
    fn lines_read_back_whatever_the_names_are() {
        let mut ledger = Ledger::default();
        for step in ["train[seed=1]", "a b%c\u{a0}d", "e\nf"] {
            ledger.set("mini", step, line(step));
        }
        let read = load(&ledger.render()).unwrap();
        assert_eq!(read.profiles, ledger.profiles);
        assert_eq!(read.render(), ledger.render());
    }

    #[test]
    fn a_damaged_line_is_named() {
        let mut ledger = Ledger::default();
        ledger.set("mini", "a", line("a"));
        let good = ledger.render();
        let cases = [
            ("mini b", "no key=DIGEST"),
            ("mini", "no step"),
            ("mini b key=12", "`key=12`"),
            ("mini b out=12", "`out=12`"),
            ("<<<<<<< HEAD", "merge conflict"),
            (good.lines().last().unwrap(), "second line"),
        ];
        for (bad, expected) in cases {
            let error = load(&format!("{good}{bad}\n")).unwrap_err();
            let EngineError::Lock { line, message, .. } = &error else { panic!("{error}") };
            assert_eq!(*line, good.lines().count() + 1);
            assert!(message.contains(expected), "{message}");
        }
    }

    #[test]
    fn a_file_cut_at_any_byte_keeps_its_whole_lines() {
        let mut ledger = Ledger::default();
        for step in ["a", "b", "c"] {
            ledger.set("mini", step, line(step));
        }
        let text = ledger.render();
        for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            let whole = text[..cut].matches('\n').count();
            let read = load(&text[..cut]).unwrap_or_else(|error| panic!("cut at {cut}: {error}"));
            assert_eq!(read.lines().count(), whole.saturating_sub(3), "cut at {cut}");
        }
    }

    #[test]
    fn a_newer_file_is_refused() {
        let error = load("# repro.lock, format 2\n").unwrap_err();
        assert!(matches!(error, EngineError::StoreVersion { found: 2, known: 1, .. }), "{error}");
    }

    #[test]
    fn only_steps_of_the_same_profile_are_dropped() {
        let mut ledger = Ledger::default();
        for (profile, step) in [("mini", "gone"), ("mini", "here"), ("open7", "gone")] {
            ledger.set(profile, step, line(step));
        }
        ledger.keep("mini", |step| step == "here");
        assert!(ledger.get("mini", "gone").is_none());
        assert!(ledger.get("mini", "here").is_some());
        assert!(ledger.get("open7", "gone").is_some());
    }
}
