//! TOML as a tree of our own, in which every key and value remembers where it is written.
//!
//! Left out: what any of it means. References are plain strings here.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{ErrorOrigin, PipelineError, Source, depth};

/// How deep values may nest, in the file and after references are replaced. Parameters are written
/// as JSON, whose readers stop at 128.
pub(crate) const MAX_DEPTH: usize = 64;

/// Where something is written: bytes of one of the [`Texts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Mark {
    /// 0 for the file, n for the n-th `--set` argument.
    pub(crate) text: usize,
    /// The first byte.
    pub(crate) start: usize,
    /// The byte behind the last.
    pub(crate) end: usize,
}

/// The texts that marks point into.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts<'a> {
    /// The pipeline's file.
    pub(crate) source: &'a Source,
    /// The arguments of `--set`.
    pub(crate) overrides: &'a [String],
}

impl Texts<'_> {
    /// The text that a mark points into.
    fn text(&self, mark: Mark) -> &str {
        match mark.text.checked_sub(1) {
            None => &self.source.text,
            Some(number) => self.overrides.get(number).map_or("", String::as_str),
        }
    }

    /// An error about the marked bytes.
    pub(crate) fn error(&self, mark: Mark, message: impl Into<String>) -> PipelineError {
        let text = self.text(mark).to_owned();
        let mut span = mark.start.min(text.len())..mark.end.min(text.len());
        while !text.is_char_boundary(span.start) {
            span.start -= 1;
        }
        while !text.is_char_boundary(span.end) {
            span.end += 1;
        }
        span.end = span.end.max(span.start);
        if mark.text > 0 {
            return PipelineError::argument(&text, span, message);
        }
        let origin = ErrorOrigin::File { path: self.source.path.clone(), text };
        PipelineError { origin: Box::new(origin), ..PipelineError::argument("", span, message) }
    }

    /// The mark of some bytes of a string value, given the value's own mark: exact where the value
    /// is written without escapes, else the whole value.
    pub(crate) fn inside(&self, mark: Mark, value: &str, range: Range<usize>) -> Mark {
        let Some(raw) = self.text(mark).get(mark.start..mark.end) else { return mark };
        let start = if raw == value {
            mark.start
        } else if raw.len() == value.len() + 2 && raw.get(1..raw.len() - 1) == Some(value) {
            mark.start + 1
        } else {
            return mark;
        };
        Mark { text: mark.text, start: start + range.start, end: start + range.end }
    }
}

/// A value and where it is written.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// The value.
    pub(crate) node: Node,
    /// Its bytes; for a table with a header, the header; for one made by dotted keys, the key.
    pub(crate) mark: Mark,
}

/// A value.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// A string, perhaps with references.
    String(String),
    /// An integer of 64 bits.
    Integer(i64),
    /// A number with a fraction, infinite or none included.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date or time: TOML has them, parameters do not.
    Datetime(String),
    /// A list.
    Array(Vec<Tree>),
    /// A table.
    Table(Table),
}

/// A key of a table with its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// Where the key is written.
    pub(crate) key_mark: Mark,
    /// The value.
    pub(crate) value: Tree,
}

/// A table, in the order in which it is written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    entries: Vec<Entry>,
    index: BTreeMap<String, usize>,
}

impl Table {
    /// The entries, in the order in which they are written.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a key.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.get(*self.index.get(key)?)
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Tree> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The value of a key, to change.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Tree> {
        let position = *self.index.get(key)?;
        self.entries.get_mut(position).map(|entry| &mut entry.value)
    }

    /// Adds an entry at the end, or puts it in the place of the one with the same key.
    pub(crate) fn put(&mut self, entry: Entry) {
        match self.index.get(&entry.key) {
            Some(&position) => self.entries[position] = entry,
            None => {
                self.index.insert(entry.key.clone(), self.entries.len());
                self.entries.push(entry);
            }
        }
    }

    /// All keys, in the order in which they are written.
    pub(crate) fn keys(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| entry.key.as_str()).collect()
    }
}

impl Tree {
    /// The table, if it is one.
    pub(crate) fn as_table(&self) -> Option<&Table> {
        if let Node::Table(table) = &self.node { Some(table) } else { None }
    }

    /// The string, if it is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Node::String(text) = &self.node { Some(text) } else { None }
    }

    /// What it is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self.node {
            Node::String(_) => "a string",
            Node::Integer(_) => "an integer",
            Node::Float(_) => "a number",
            Node::Boolean(_) => "true or false",
            Node::Datetime(_) => "a date or time",
            Node::Array(_) => "a list",
            Node::Table(_) => "a table",
        }
    }

    /// A scalar as it stands inside a string or a step's name; `None` for lists, tables and dates.
    pub(crate) fn text(&self) -> Option<String> {
        match &self.node {
            Node::String(text) => Some(text.clone()),
            Node::Integer(number) => Some(number.to_string()),
            Node::Float(number) => Some(format!("{number:?}")),
            Node::Boolean(truth) => Some(truth.to_string()),
            Node::Datetime(_) | Node::Array(_) | Node::Table(_) => None,
        }
    }
}

/// Reads the file.
pub(crate) fn document(texts: &Texts<'_>) -> Result<Table, PipelineError> {
    let reader = Reader { texts, text: 0, offset: 0 };
    reader.check_depth(&texts.source.text)?;
    match DeTable::parse(&texts.source.text) {
        Ok(table) => reader.table(table.into_inner(), 0),
        Err(error) => Err(reader.refusal(&error)),
    }
}

/// Reads one value: the bytes of a `--set` argument from `offset` on.
pub(crate) fn value(
    texts: &Texts<'_>,
    text: usize,
    raw: &str,
    offset: usize,
) -> Result<Tree, PipelineError> {
    let reader = Reader { texts, text, offset };
    reader.check_depth(raw)?;
    match DeValue::parse(raw) {
        Ok(value) => reader.tree(value, 0),
        Err(error) => Err(reader.refusal(&error)),
    }
}

/// Turns the parser's values into ours.
struct Reader<'a> {
    texts: &'a Texts<'a>,
    text: usize,
    offset: usize,
}

impl Reader<'_> {
    fn mark(&self, span: Range<usize>) -> Mark {
        Mark { text: self.text, start: self.offset + span.start, end: self.offset + span.end }
    }

    /// Refuses text that no stack is deep enough for, before it is parsed. What is only a little
    /// deeper than allowed is told later, with its value.
    fn check_depth(&self, text: &str) -> Result<(), PipelineError> {
        match depth::too_deep(text, 2 * MAX_DEPTH) {
            None => Ok(()),
            Some(span) => {
                let message = format!("nested deeper than {MAX_DEPTH} levels");
                Err(self.texts.error(self.mark(span), message).label("here"))
            }
        }
    }

    /// What the parser says about text that is no TOML.
    fn refusal(&self, error: &toml::de::Error) -> PipelineError {
        let mark = self.mark(error.span().unwrap_or(0..0));
        self.texts.error(mark, format!("not TOML: {}", error.message())).label("here")
    }

    fn table(&self, table: DeTable<'_>, depth: usize) -> Result<Table, PipelineError> {
        let mut entries: Vec<_> = table.into_iter().collect();
        // The parser sorts by key; the order of the file is that of the keys' bytes.
        entries.sort_by_key(|(key, _)| key.span().start);
        let mut out = Table::default();
        for (key, value) in entries {
            let key_mark = self.mark(key.span());
            let value = self.tree(value, depth + 1)?;
            out.put(Entry { key: key.into_inner().into_owned(), key_mark, value });
        }
        Ok(out)
    }

    fn tree(&self, value: Spanned<DeValue<'_>>, depth: usize) -> Result<Tree, PipelineError> {
        let mark = self.mark(value.span());
        if depth > MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            return Err(self.texts.error(mark, message).label("here"));
        }
        let node = match value.into_inner() {
            DeValue::String(text) => Node::String(text.into_owned()),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => Node::Integer(number),
                    Err(_) => return Err(self.texts.error(mark, "does not fit 64 bits")),
                }
            }
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => Node::Float(number),
                Err(_) => return Err(self.texts.error(mark, "not a number")),
            },
            DeValue::Boolean(truth) => Node::Boolean(truth),
            DeValue::Datetime(time) => Node::Datetime(time.to_string()),
            DeValue::Array(array) => {
                let values = array.into_iter().map(|value| self.tree(value, depth + 1));
                Node::Array(values.collect::<Result<_, _>>()?)
            }
            DeValue::Table(table) => Node::Table(self.table(table, depth)?),
        };
        Ok(Tree { node, mark })
    }
}
