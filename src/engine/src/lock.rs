//! repro.lock: what every step last produced, by digest. Committed to git, so one sorted line per
//! step: two branches that touch different steps merge by themselves.
//!
//! A line is `PROFILE STEP key=DIGEST OUTPUT=DIGEST …`. White space, control characters and `%` in
//! names are written as `%XX`. Lines of other profiles are kept as they are. Every line is written
//! with its end, so a last one without it was cut off and does not count.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::EngineError;
use crate::digest::{Digest, Digests};
use crate::plan::context::Made;
use crate::store::files;

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
    pub(crate) fn says(&self, made: &Made) -> bool {
        let now = made.outputs.iter().map(|(name, artifact)| (name, artifact.digest()));
        self.key == made.key && self.outputs.iter().map(|(name, digest)| (name, *digest)).eq(now)
    }
}

/// The file: its lines by profile and step.
///
/// They stay text, and each is taken apart when somebody asks for it: of ten thousand a run looks at a few.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    path: PathBuf,
    /// The digest of the file as it was read.
    digest: Digest,
    /// Whether that is what [`Ledger::render`] writes of it.
    is_plain: bool,
    /// The lines as they are written, one behind the other.
    text: String,
    /// Where each of them lies in the text, without its end; sorted by profile and step.
    lines: Vec<Range<usize>>,
    /// What was set or dropped since, by profile and step.
    set: BTreeMap<String, BTreeMap<String, Option<Line>>>,
}

impl Ledger {
    /// Reads the file; a missing one has no lines.
    ///
    /// # Errors
    /// It cannot be read; a line is damaged; it is of a newer version.
    pub(crate) fn load(path: &Path) -> Result<Self, EngineError> {
        Self::load_unless(path, |_| false)
    }

    /// The same, without a look at each line where `known` says that the bytes with this digest are whole.
    ///
    /// # Errors
    /// As [`Ledger::load`].
    pub(crate) fn load_unless(
        path: &Path,
        known: impl FnOnce(&Digest) -> bool,
    ) -> Result<Self, EngineError> {
        let bytes = files::read_if_there(path)?.unwrap_or_default();
        let digest = Digest::of(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        if known(&digest) {
            let path = path.to_path_buf();
            return Ok(Self { digest, is_plain: true, ..Self::of_lines(path, text.into_owned()) });
        }
        let read = Self::parse(path, &text)?;
        Ok(Self { digest, is_plain: read.is_plain && read.digest == digest, ..read })
    }

    /// Reads what such a file says; `path` is where it is from.
    ///
    /// # Errors
    /// A line is damaged; it is of a newer version.
    pub(crate) fn parse(path: &Path, text: &str) -> Result<Self, EngineError> {
        let mut ledger = Self::of_lines(path.to_path_buf(), String::new());
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
            ledger.set(&profile, &step, line);
        }
        let plain = ledger.render();
        let (digest, is_plain) = (Digest::of(text.as_bytes()), plain == text);
        Ok(Self { digest, is_plain, ..Self::of_lines(ledger.path, plain) })
    }

    /// Of a text as it is written.
    fn of_lines(path: PathBuf, text: String) -> Self {
        let (digest, lines) = (Digest::of(b""), lines(&text));
        Self { path, digest, is_plain: false, text, lines, set: BTreeMap::new() }
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

    /// The digest of the file as it was read.
    pub(crate) fn digest(&self) -> Digest {
        self.digest
    }

    /// What a step last produced.
    pub(crate) fn get(&self, profile: &str, step: &str) -> Option<Line> {
        if let Some(set) = self.set.get(profile).and_then(|steps| steps.get(step)) {
            return set.clone();
        }
        let of = |line: &Range<usize>| {
            let (found, name) = names(&self.text[line.clone()]);
            (*found).cmp(profile).then_with(|| (*name).cmp(step))
        };
        let at = self.lines.binary_search_by(of).ok()?;
        line(&self.text[self.lines[at].clone()])
    }

    /// All lines: profile, step and what it last produced.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>, Line)> {
        self.merged().filter_map(|(profile, step, said)| {
            let line = match said {
                Said::Before(text) => line(text)?,
                Said::Since(line) => line.clone(),
            };
            Some((profile, step, line))
        })
    }

    /// The lines that are, in their order.
    fn merged(&self) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>, Said<'_>)> {
        let before = self.lines.iter().map(|range| {
            let text = &self.text[range.clone()];
            let (profile, step) = names(text);
            (profile, step, Some(Said::Before(text)))
        });
        let since = self.set.iter().flat_map(|(profile, steps)| {
            steps.iter().map(move |(step, line)| {
                let line = line.as_ref().map(Said::Since);
                (Cow::from(profile.as_str()), Cow::from(step.as_str()), line)
            })
        });
        let (mut before, mut since) = (before.peekable(), since.peekable());
        let next = move || {
            let order = match (before.peek(), since.peek()) {
                (Some(old), Some(new)) => (&old.0, &old.1).cmp(&(&new.0, &new.1)),
                (Some(_), None) => Ordering::Less,
                (None, _) => Ordering::Greater,
            };
            if order == Ordering::Equal {
                before.next();
            }
            if order == Ordering::Less { before.next() } else { since.next() }
        };
        std::iter::from_fn(next).filter_map(|(profile, step, said)| Some((profile, step, said?)))
    }

    /// Replaces a step's line.
    pub(crate) fn set(&mut self, profile: &str, step: &str, line: Line) {
        self.set.entry(profile.to_owned()).or_default().insert(step.to_owned(), Some(line));
    }

    /// Drops the lines of a profile's steps that are no more.
    pub(crate) fn keep(&mut self, profile: &str, lives: impl Fn(&str) -> bool) {
        let dead = |(of, step, _): (Cow<'_, str>, Cow<'_, str>, Said<'_>)| {
            (of == profile && !lives(&step)).then(|| step.into_owned())
        };
        let dead: Vec<String> = self.merged().filter_map(dead).collect();
        if !dead.is_empty() {
            let steps = self.set.entry(profile.to_owned()).or_default();
            steps.extend(dead.into_iter().map(|step| (step, None)));
        }
    }

    /// Writes the file, if it would change. Returns the digest of what it holds.
    pub(crate) fn save(&self) -> Result<Digest, EngineError> {
        let was_missing = self.digest == Digest::of(b"");
        if self.set.is_empty() && (self.is_plain || was_missing) {
            return Ok(self.digest);
        }
        let text = self.render();
        let digest = Digest::of(text.as_bytes());
        if digest != self.digest {
            files::write_whole(&self.path, text.as_bytes())?;
        }
        Ok(digest)
    }

    fn render(&self) -> String {
        let mut text = String::with_capacity(self.text.len() + 1024);
        let _ = write!(text, "{TITLE}{VERSION}\n{HEADER}");
        for (profile, step, said) in self.merged() {
            match said {
                Said::Before(line) => text.push_str(line),
                // Writing to a string cannot fail.
                Said::Since(line) => {
                    let _ = write!(text, "{} {} key={}", escape(&profile), escape(&step), line.key);
                    for (output, digest) in &line.outputs {
                        let _ = write!(text, " {}={digest}", escape(output));
                    }
                }
            }
            text.push('\n');
        }
        text
    }
}

/// What a line says.
enum Said<'a> {
    /// As it stood in the file.
    Before(&'a str),
    /// As it was set.
    Since(&'a Line),
}

/// Where the lines lie in a text as it is written.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::with_capacity(text.len() / 128);
    let mut start = 0;
    for (end, _) in text.match_indices('\n') {
        if start < end && !text[start..end].starts_with('#') {
            lines.push(start..end);
        }
        start = end + 1;
    }
    lines
}

/// Profile and step of a line that was found whole.
fn names(line: &str) -> (Cow<'_, str>, Cow<'_, str>) {
    let mut fields = line.splitn(3, ' ');
    let mut name = || unescape(fields.next().unwrap_or_default()).unwrap_or_default();
    (name(), name())
}

/// What a line says that was found whole.
fn line(text: &str) -> Option<Line> {
    parse(text).ok().map(|(_, line)| line)
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
        let field = field.and_then(unescape).map(Cow::into_owned);
        field.ok_or_else(|| (format!("no {what}"), RESTORE))
    };
    let step = (name("profile")?, name("step")?);
    let mut pairs = fields.map(|field| {
        let fault = || (format!("`{field}` is not of the form NAME=DIGEST"), RESTORE);
        let (name, digest) = field.split_once('=').ok_or_else(fault)?;
        let digest = Digest::parse(digest).ok_or_else(fault)?;
        Ok((unescape(name).ok_or_else(fault)?.into_owned(), digest))
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

fn unescape(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(text.into());
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
    String::from_utf8(bytes).ok().map(Cow::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        let digest = Digest::of(text.as_bytes());
        Line { key: digest, outputs: BTreeMap::from([("out".to_owned(), digest)]) }
    }

    fn empty() -> Ledger {
        Ledger::of_lines(PathBuf::new(), String::new())
    }

    fn load(text: &str) -> Result<Ledger, EngineError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("repro.lock");
        std::fs::write(&path, text).unwrap();
        Ledger::load(&path)
    }

    #[test]
    fn lines_read_back_whatever_the_names_are() {
        let mut ledger = empty();
        for step in ["train[seed=1]", "a b%c\u{a0}d", "e\nf"] {
            ledger.set("mini", step, line(step));
        }
        let read = load(&ledger.render()).unwrap();
        assert!(read.lines().eq(ledger.lines()));
        assert_eq!(read.render(), ledger.render());
    }

    #[test]
    fn a_damaged_line_is_named() {
        let mut ledger = empty();
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
        let mut ledger = empty();
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
        let mut ledger = empty();
        for (profile, step) in [("mini", "gone"), ("mini", "here"), ("open7", "gone")] {
            ledger.set(profile, step, line(step));
        }
        ledger.keep("mini", |step| step == "here");
        assert!(ledger.get("mini", "gone").is_none());
        assert!(ledger.get("mini", "here").is_some());
        assert!(ledger.get("open7", "gone").is_some());
    }

    /// Whatever is set and dropped, a file that is known to be whole says what one that is taken apart says.
    #[test]
    fn known_lines_change_as_others_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("repro.lock");
        let mut model: BTreeMap<(String, String), Line> = BTreeMap::new();
        let mut random = 1_u64;
        let mut next = |below: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (random >> 33) % below
        };
        for round in 0..200 {
            let mut known = Ledger::load_unless(&path, |_| round > 0).unwrap();
            let checked = Ledger::load(&path).unwrap();
            assert!(known.lines().eq(checked.lines()));
            for _ in 0..next(6) {
                // A space comes before a dot, and is written as `%20`, which comes behind one.
                let (profile, step) = (["a", "a b", "a."][next(3) as usize], next(20));
                let step = format!("s{}{step}", [" ", "."][next(2) as usize]);
                if next(5) == 0 {
                    known.keep(profile, |name| *name != *step);
                    model.remove(&(profile.to_owned(), step));
                } else {
                    let line = line(&next(1000).to_string());
                    known.set(profile, &step, line.clone());
                    model.insert((profile.to_owned(), step), line);
                }
            }
            let said = known.lines().map(|(a, b, line)| ((a.into_owned(), b.into_owned()), line));
            assert!(said.eq(model.clone()), "{round}");
            for ((profile, step), line) in &model {
                assert_eq!(known.get(profile, step).as_ref(), Some(line));
            }
            assert_eq!(known.get("a", "none"), None);
            let digest = known.save().unwrap();
            assert_eq!(
                digest,
                Digest::of(&files::read_if_there(&path).unwrap().unwrap_or_default())
            );
        }
        assert!(model.len() > 50);
    }

    /// A file as people leave it is written as it should be, once.
    #[test]
    fn an_untidy_file_is_tidied() {
        let mut ledger = empty();
        ledger.set("mini", "a", line("a"));
        ledger.set("mini", "b", line("b"));
        let good = ledger.render();
        let lines: Vec<&str> = good.lines().collect();
        let untidy = format!("{}\n\n# theirs\n{}\n", lines[4], lines[3]);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("repro.lock");
        for text in [untidy.as_bytes(), &[good.as_bytes(), b"# \xff\n"].concat(), good.as_bytes()] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(Ledger::load(&path).unwrap().save().unwrap(), Digest::of(good.as_bytes()));
            assert_eq!(std::fs::read_to_string(&path).unwrap(), good);
        }
    }
}
