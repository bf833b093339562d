//! Strings with `{axis}` and `${path}`: where the placeholders are. What they stand for is
//! [`super::resolve`]'s business.
//!
//! `{{` and `}}` stand for single braces.

use std::ops::Range;

/// A parsed string.
#[derive(Debug)]
pub(crate) struct Template {
    /// Its pieces with their bytes in the string; together they cover it.
    pub(crate) pieces: Vec<(Piece, Range<usize>)>,
}

/// A piece of a string.
#[derive(Debug)]
pub(crate) enum Piece {
    /// Stands for itself.
    Text(String),
    /// `{axis}`.
    Axis(String),
    /// `${path}`.
    Reference(Vec<Segment>),
}

/// One key of a path, such as `{tasks}` in `${tasks.{tasks}}`.
#[derive(Debug)]
pub(crate) struct Segment {
    /// Text and coordinates that make up the key.
    pub(crate) parts: Vec<Part>,
    /// Its bytes in the string.
    pub(crate) range: Range<usize>,
}

/// A part of a key.
#[derive(Debug)]
pub(crate) enum Part {
    /// Stands for itself.
    Text(String),
    /// `{axis}`.
    Axis(String),
}

impl Segment {
    /// The key, if no coordinate is part of it.
    pub(crate) fn literal(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }
}

/// A string that is no template: the faulty bytes and what is wrong.
pub(crate) type Fault = (Range<usize>, String);

impl Template {
    /// Reads a string.
    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let next = rest.find(['{', '}']).unwrap_or(rest.len());
            let dollar = rest[..next].ends_with('$') && rest[next..].starts_with('{');
            let plain = if dollar { next - 1 } else { next };
            if plain > 0 {
                pieces.push((Piece::Text(rest[..plain].to_owned()), at..at + plain));
                at += plain;
            }
            let rest = &text[at..];
            if rest.is_empty() {
                break;
            }
            let (piece, length) = placeholder(text, at)?;
            pieces.push((piece, at..at + length));
            at += length;
        }
        Ok(Self { pieces })
    }
}

/// The placeholder or doubled brace that starts at a byte, and its length.
fn placeholder(text: &str, at: usize) -> Result<(Piece, usize), Fault> {
    let rest = &text[at..];
    if rest.starts_with("${") {
        let (segments, length) = path(text, at + 2)?;
        Ok((Piece::Reference(segments), length + 2))
    } else if rest.starts_with("{{") {
        Ok((Piece::Text("{".to_owned()), 2))
    } else if rest.starts_with("}}") {
        Ok((Piece::Text("}".to_owned()), 2))
    } else if rest.starts_with('}') {
        Err((at..at + 1, "a `}` without its `{`; write `}}` for the brace itself".to_owned()))
    } else {
        let (name, length) = axis(text, at)?;
        Ok((Piece::Axis(name), length))
    }
}

/// The name in `{name}` at a byte, and the length of the whole.
fn axis(text: &str, at: usize) -> Result<(String, usize), Fault> {
    let inner = &text[at + 1..];
    let length = inner.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'));
    match length {
        Some(length) if length > 0 && inner[length..].starts_with('}') => {
            Ok((inner[..length].to_owned(), length + 2))
        }
        _ => Err((
            at..at + 1,
            "`{` starts a coordinate such as `{domain}`; write `{{` for the brace itself"
                .to_owned(),
        )),
    }
}

/// The path behind `${`, and its length with the closing brace.
fn path(text: &str, start: usize) -> Result<(Vec<Segment>, usize), Fault> {
    let (mut segments, mut parts) = (Vec::new(), Vec::new());
    let (mut at, mut from) = (start, start);
    loop {
        let Some(c) = text[at..].chars().next() else {
            return Err((start - 2..text.len(), "`${` without its `}`".to_owned()));
        };
        match c {
            '{' => {
                let (name, length) = axis(text, at)?;
                parts.push(Part::Axis(name));
                at += length;
            }
            '.' | '}' => {
                if parts.is_empty() {
                    let message = "an empty key in a path".to_owned();
                    return Err((start - 2..at + 1, message));
                }
                let parts = std::mem::take(&mut parts);
                segments.push(Segment { parts, range: from..at });
                at += 1;
                from = at;
                if c == '}' {
                    return Ok((segments, at - start));
                }
            }
            _ if c.is_whitespace() || c.is_control() || c == '$' => {
                return Err((at..at + c.len_utf8(), "not part of a path".to_owned()));
            }
            _ => {
                match parts.last_mut() {
                    Some(Part::Text(text)) => text.push(c),
                    _ => parts.push(Part::Text(c.to_string())),
                }
                at += c.len_utf8();
            }
        }
    }
}
