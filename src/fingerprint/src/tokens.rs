//! Tokens, hashed so that layout does not show: what the compiler's lexer would hand on, and no more.
//!
//! Documentation inside macros, where it has become `#[doc]`, is passed over; text counts by what it
//! says and not by how it is escaped, because rustfmt moves continued lines; operators are cut as the
//! compiler cuts them, so that `x=-1` is `x = -1`. Calls that reach outside the file are noted on
//! the way.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree, token_stream};
use syn::Lit;

/// A call that brings something from outside the file into the build.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Call {
    /// `include_str!("…")` and its like: a path relative to the file.
    File(String),
    /// The same with `concat!(env!("CARGO_MANIFEST_DIR"), "…")`: a path relative to the crate.
    Beside(String),
    /// The same with a file that the build script makes.
    Made,
    /// The same in a form that cannot be read here; the call's text.
    Unknown(String),
    /// `env!("…")` or `option_env!("…")`.
    Variable(String),
}

/// The digest of tokens, and the calls among them.
pub(crate) fn digest(stream: TokenStream, calls: &mut Vec<Call>) -> String {
    let mut walk = Walk { hasher: Some(blake3::Hasher::new()), calls };
    walk.stream(stream);
    walk.hasher.unwrap_or_default().finalize().to_hex().to_string()
}

/// The calls among tokens.
pub(crate) fn calls(stream: TokenStream, calls: &mut Vec<Call>) {
    Walk { hasher: None, calls }.stream(stream);
}

/// The compiler's operators of more than one character, longest first.
const OPERATORS: [&str; 25] = [
    "...", "..=", "<<=", ">>=", "!=", "%=", "&&", "&=", "*=", "+=", "-=", "->", "..", "/=", "::",
    "<-", "<<", "<=", "==", "=>", ">=", ">>", "^=", "|=", "||",
];

struct Walk<'a> {
    hasher: Option<blake3::Hasher>,
    calls: &'a mut Vec<Call>,
}

type Tokens = Peekable<token_stream::IntoIter>;

impl Walk<'_> {
    fn stream(&mut self, stream: TokenStream) {
        let mut tokens = stream.into_iter().peekable();
        // The name of a macro that is called, once its `!` has been seen.
        let mut called: Option<String> = None;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => {
                    if let Some(name) = called.take() {
                        self.calls.extend(call(&name, &group));
                    }
                    self.group(&group);
                }
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    self.field(b'i', &name);
                    let bang = |next: &TokenTree| matches!(next, TokenTree::Punct(p) if p.as_char() == '!');
                    called = tokens.peek().is_some_and(bang).then_some(name);
                }
                TokenTree::Literal(literal) => self.literal(&literal),
                TokenTree::Punct(first) => {
                    let run = run(&first, &mut tokens);
                    self.operators(&run, &mut tokens);
                    if run != "!" {
                        called = None;
                    }
                }
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => ("", ""),
        };
        self.field(b'g', open);
        self.stream(group.stream());
        self.field(b'g', close);
    }

    /// Hashes a run of characters without space between them, cut as the compiler cuts it; an
    /// attribute of documentation at its end is passed over.
    fn operators(&mut self, run: &str, tokens: &mut Tokens) {
        let mut rest = run;
        while !rest.is_empty() {
            if matches!(rest, "#" | "#!") && tokens.peek().is_some_and(is_doc) {
                tokens.next();
                return;
            }
            let known = OPERATORS.iter().find(|known| rest.starts_with(**known));
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let (operator, after) = rest.split_at(known.map_or(first, |known| known.len()));
            self.field(b'p', operator);
            rest = after;
        }
    }

    fn literal(&mut self, literal: &proc_macro2::Literal) {
        let written = literal.to_string();
        if !["\"", "r", "b\"", "br"].iter().any(|opening| written.starts_with(opening)) {
            return self.field(b'l', &written);
        }
        match Lit::new(literal.clone()) {
            Lit::Str(text) => {
                self.field(b's', &text.value());
                self.field(b'x', text.suffix());
            }
            Lit::ByteStr(bytes) => {
                self.bytes(b'b', &bytes.value());
                self.field(b'x', bytes.suffix());
            }
            _ => self.field(b'l', &written),
        }
    }

    fn field(&mut self, tag: u8, text: &str) {
        self.bytes(tag, text.as_bytes());
    }

    fn bytes(&mut self, tag: u8, bytes: &[u8]) {
        if let Some(hasher) = &mut self.hasher {
            hasher.update(&[tag]);
            crate::frame(hasher, bytes);
        }
    }
}

/// A character and those that follow it without a space.
fn run(first: &proc_macro2::Punct, tokens: &mut Tokens) -> String {
    let mut run = String::from(first.as_char());
    let mut joint = first.spacing() == Spacing::Joint;
    // The mark of a lifetime belongs to the name behind it.
    while joint && first.as_char() != '\'' {
        match tokens.peek() {
            Some(TokenTree::Punct(next)) if next.as_char() != '\'' => {
                run.push(next.as_char());
                joint = next.spacing() == Spacing::Joint;
                tokens.next();
            }
            _ => break,
        }
    }
    run
}

/// Whether a token is the `[doc …]` of an attribute.
fn is_doc(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else { return false };
    group.delimiter() == Delimiter::Bracket
        && matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

/// What a call of a macro brings in.
fn call(name: &str, arguments: &Group) -> Option<Call> {
    let text = |stream: TokenStream| syn::parse2::<syn::LitStr>(stream).ok().map(|t| t.value());
    match name {
        "include" | "include_str" | "include_bytes" => {
            if let Some(path) = text(without_comma(arguments.stream())) {
                return Some(Call::File(path));
            }
            let found = arguments.stream().to_string();
            Some(match folder_and_name(arguments.stream()) {
                Some((folder, name)) if folder == "CARGO_MANIFEST_DIR" => Call::Beside(name),
                Some((folder, _)) if folder == "OUT_DIR" => Call::Made,
                _ => Call::Unknown(format!("{name}!({found})")),
            })
        }
        "env" | "option_env" => {
            // A message may follow.
            let first = arguments.stream().into_iter().next()?;
            text(first.into()).map(Call::Variable)
        }
        _ => None,
    }
}

fn without_comma(stream: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = stream.into_iter().collect();
    if matches!(tokens.last(), Some(TokenTree::Punct(last)) if last.as_char() == ',') {
        tokens.pop();
    }
    tokens.into_iter().collect()
}

/// The parts of `concat!(env!("FOLDER"), "NAME")`.
fn folder_and_name(stream: TokenStream) -> Option<(String, String)> {
    let parts: Vec<String> = stream.to_string().split('"').map(str::to_owned).collect();
    let bare = |at: usize| parts.get(at).map(|part| part.replace(char::is_whitespace, ""));
    match (bare(0)?.as_str(), bare(2)?.as_str(), bare(4)?.as_str(), parts.len()) {
        ("concat!(env!(", "),", ")" | ",)", 5) => Some((parts[1].clone(), parts[3].clone())),
        _ => None,
    }
}
