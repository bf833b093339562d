//! What is wrong with a corpus, file by file, as text and as JSON.
//!
//! Left out: how it is found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::StageError;
use command::Paint;
use serde_json::{Value, json};

use command::grid::thousands;

/// Problems of one file that are kept; the others are counted.
const KEPT: usize = 1000;
/// Problems of one file that the text tells.
const TOLD: usize = 20;

/// The problems of one file.
#[derive(Debug, Default)]
struct InFile {
    kept: Vec<StageError>,
    more: usize,
}

/// All problems, by file.
#[derive(Debug, Default)]
pub(super) struct Problems {
    files: BTreeMap<PathBuf, InFile>,
    /// Files that were read.
    pub(super) read: usize,
    /// Documents in them.
    pub(super) documents: usize,
    /// Sentences in these.
    pub(super) sentences: usize,
}

impl Problems {
    /// One file, nothing of which has been read.
    pub(super) fn of_file() -> Self {
        Self { read: 1, ..Self::default() }
    }

    /// Adds a problem of a file; one that has a place is about the file of that.
    pub(super) fn add(&mut self, file: &Path, problem: StageError) {
        let file = problem.place.as_ref().map_or(file, |place| &place.file).to_owned();
        let inside = self.files.entry(file).or_default();
        if inside.kept.len() < KEPT {
            inside.kept.push(problem);
        } else {
            inside.more += 1;
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.files.values().map(|file| file.kept.len() + file.more).sum()
    }

    /// Adds those of another part of the corpus.
    pub(super) fn append(&mut self, other: Self) {
        for (path, file) in other.files {
            for problem in file.kept {
                self.add(&path, problem);
            }
            if file.more > 0 {
                self.files.entry(path).or_default().more += file.more;
            }
        }
        self.read += other.read;
        self.documents += other.documents;
        self.sentences += other.sentences;
    }

    /// `12 files, 12 documents, 480 sentences`
    fn extent(&self) -> String {
        let say = |n: usize, noun: &str| {
            format!("{} {noun}{}", thousands(n as u64), if n == 1 { "" } else { "s" })
        };
        let parts =
            [(self.read, "file"), (self.documents, "document"), (self.sentences, "sentence")];
        parts.map(|(n, noun)| say(n, noun)).join(", ")
    }

    /// For people.
    pub(super) fn text(&self, width: usize, paint: Paint) -> String {
        let mut text = String::new();
        for (path, file) in &self.files {
            text += &format!("{}\n", paint.bold(path.display()));
            // Problems of one kind have one hint; it is told once.
            let mut told = Vec::new();
            let mut sorted: Vec<_> = file.kept.iter().collect();
            sorted.sort_by_key(|problem| problem.place.as_ref().map(|p| (p.line, p.column)));
            for problem in sorted.iter().take(TOLD) {
                text += &one(problem, width, paint);
                if let Some(help) = problem.help.as_deref().filter(|help| !told.contains(help)) {
                    text += &format!("    {}\n", paint.dim(format!("help: {help}")));
                    told.push(help);
                }
            }
            let more = file.kept.len().saturating_sub(TOLD) + file.more;
            if more > 0 {
                text += &format!("  and {} more in this file\n", thousands(more as u64));
            }
            text.push('\n');
        }
        let extent = self.extent();
        text + &match self.count() {
            0 => format!("{} in {extent}\n", paint.good("no problems")),
            count => {
                let noun = if count == 1 { "problem" } else { "problems" };
                let files = self.files.len();
                let of = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
                let count = paint.bad(format!("{} {noun}", thousands(count as u64)));
                format!("{count} in {of}; read: {extent}\n")
            }
        }
    }

    /// For programs.
    pub(super) fn json(&self, profile: Option<&str>) -> Value {
        let problems = self.files.iter().flat_map(|(path, file)| {
            file.kept.iter().map(move |problem| {
                let place = problem.place.as_ref();
                json!({
                    "file": path.display().to_string(),
                    "line": place.map(|place| place.line),
                    "column": place.map(|place| place.column).filter(|column| *column > 0),
                    "text": place.map(|place| place.text.as_str()),
                    "message": problem.message,
                    "help": problem.help,
                })
            })
        });
        json!({
            "profile": profile,
            "files": self.read,
            "documents": self.documents,
            "sentences": self.sentences,
            "count": self.count(),
            "problems": problems.collect::<Value>(),
        })
    }
}

/// One problem: its place, what is wrong, and the line with a caret.
fn one(problem: &StageError, width: usize, paint: Paint) -> String {
    let place = match &problem.place {
        Some(place) if place.column > 0 => format!("{}:{}  ", place.line, place.column),
        Some(place) => format!("{}  ", place.line),
        None => String::new(),
    };
    let mut text = format!("  {}{}\n", paint.warm(place), problem.message);
    let Some(place) = problem.place.as_ref().filter(|place| !place.text.trim().is_empty()) else {
        return text;
    };
    // The part of the line around the fault that fits; tabs count one column.
    let room = width.saturating_sub(6).max(20);
    let line: Vec<char> = place.text.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let at = place.column.saturating_sub(1).min(line.len());
    let from = if at < room * 3 / 4 { 0 } else { at - room / 2 };
    let shown: String = line[from..line.len().min(from + room)].iter().collect();
    text += &format!("    {}\n", shown.trim_end());
    if place.column > 0 {
        text += &format!("    {}{}\n", " ".repeat(at - from), paint.bad("^"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use artifact::Place;

    #[test]
    fn problems_stand_by_file_with_a_caret() {
        let mut problems = Problems { read: 2, documents: 1, sentences: 30, ..Problems::default() };
        let place = |line, column, text: &str| Place {
            file: "c/a.conll".into(),
            line,
            column,
            text: text.into(),
        };
        let help = "unpack it again";
        problems.add(Path::new("x"), StageError::new("late").at(place(9, 0, "x y")).help(help));
        problems.add(Path::new("x"), StageError::new("no `*`").at(place(3, 3, "a b")).help(help));
        problems.add(Path::new("c/b"), StageError::new("cannot read c/b: denied"));
        assert_eq!(
            problems.text(80, Paint::PLAIN),
            "\
c/a.conll
  3:3  no `*`
    a b
      ^
    help: unpack it again
  9  late
    x y

c/b
  cannot read c/b: denied

3 problems in 2 files; read: 2 files, 1 document, 30 sentences
"
        );
        let json = problems.json(Some("mini"));
        assert_eq!(json["count"], json!(3));
        assert_eq!(json["problems"][0]["column"], Value::Null);
        assert_eq!(json["problems"][2]["line"], Value::Null);
    }

    #[test]
    fn many_problems_are_counted() {
        let mut problems = Problems::default();
        for _ in 0..KEPT + 500 {
            problems.add(Path::new("f"), StageError::new("no"));
        }
        let mut all = Problems::default();
        all.append(problems);
        assert_eq!(all.count(), KEPT + 500);
        let text = all.text(80, Paint::PLAIN);
        assert!(text.contains("  and 1,480 more in this file\n"), "{text}");
    }

    #[test]
    fn a_caret_stays_under_its_column_in_a_long_line() {
        let text = format!("{}F{}", "a".repeat(300), "b".repeat(300));
        let place = Place { file: "f".into(), line: 1, column: 301, text };
        let shown = one(&StageError::new("no").at(place), 80, Paint::PLAIN);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[1].find('F'), lines[2].find('^'));
        assert!(lines.iter().all(|line| line.len() <= 80));
    }
}
