//! The words and signs of a test, with the columns at which they stand.

use crate::Error;

/// A word or a sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// Letters, digits, `_` and `.`, not opening with a digit.
    Name(String),
    /// A name in double quotes.
    Quoted(String),
    /// Digits, perhaps with a point.
    Number(String),
    Sign(&'static str),
}

/// Longer signs first.
const SIGNS: [&str; 18] =
    [">=", "<=", ">", "<", "=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", "!", "@"];

/// The tokens of a text, one after the other.
#[derive(Debug)]
pub(crate) struct Lexer<'a> {
    text: &'a str,
    /// Each with the byte at which it begins.
    tokens: Vec<(usize, Token)>,
    next: usize,
}

impl<'a> Lexer<'a> {
    /// Cuts a text into tokens.
    ///
    /// # Errors
    /// A character has no meaning, or a quote is not closed.
    pub(crate) fn new(text: &'a str) -> Result<Self, Error> {
        let mut lexer = Self { text, tokens: Vec::new(), next: 0 };
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let length = if first.is_whitespace() {
                first.len_utf8()
            } else {
                let (token, length) = token(rest, first).map_err(|what| lexer.placed(at, &what))?;
                lexer.tokens.push((at, token));
                length
            };
            at += length;
        }
        Ok(lexer)
    }

    pub(crate) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(_, token)| token)
    }

    pub(crate) fn next(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.next += 1;
        token
    }

    /// That the token read last is not what was expected.
    pub(crate) fn fault(&self, expected: &str, found: Option<&Token>) -> Error {
        let found = match found {
            None => "the end".to_owned(),
            Some(Token::Name(text) | Token::Quoted(text) | Token::Number(text)) => {
                format!("`{text}`")
            }
            Some(Token::Sign(sign)) => format!("`{sign}`"),
        };
        self.here(&format!("expected {expected}, found {found}"))
    }

    /// A fault at the token read last.
    pub(crate) fn here(&self, what: &str) -> Error {
        let token = self.next.checked_sub(1).and_then(|at| self.tokens.get(at));
        self.placed(token.map_or(self.text.len(), |(at, _)| *at), what)
    }

    fn placed(&self, byte: usize, what: &str) -> Error {
        let column = self.text[..byte].chars().count() + 1;
        Error::new(format!("column {column}: {what}"))
    }
}

/// The token at the start of a text, and its length in bytes.
fn token(rest: &str, first: char) -> Result<(Token, usize), String> {
    let run = |fits: &dyn Fn(char) -> bool| rest.find(|c| !fits(c)).unwrap_or(rest.len());
    if first.is_ascii_digit() {
        let length = run(&|c| c.is_ascii_digit() || c == '.');
        return Ok((Token::Number(rest[..length].to_owned()), length));
    }
    if first.is_alphabetic() || first == '_' {
        let length = run(&|c| c.is_alphanumeric() || c == '_' || c == '.');
        return Ok((Token::Name(rest[..length].to_owned()), length));
    }
    if first == '"' {
        let length = rest[1..].find('"').ok_or("this quote is never closed")?;
        return Ok((Token::Quoted(rest[1..=length].to_owned()), length + 2));
    }
    match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
        Some(sign) => Ok((Token::Sign(sign), sign.len())),
        None => Err(format!("`{first}` has no meaning here")),
    }
}
