//! The normal form of files, on the real ones of this repository: random edits that keep the tokens
//! never move it, random edits of one token always do, and neither does another style of rustfmt.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use proc_macro2::{Spacing, TokenStream, TokenTree};
use proptest::prelude::*;

use crate::sources;

/// The Rust files below src/ and stages/, with their text.
static FILES: LazyLock<Vec<(PathBuf, String)>> = LazyLock::new(|| {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let below = ["src", "stages"].map(|folder| walkdir::WalkDir::new(root.join(folder)));
    let entries = below.into_iter().flat_map(|walk| walk.sort_by_file_name());
    let paths = entries.filter_map(|entry| Some(entry.ok()?.into_path()));
    let rust = paths.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    rust.filter_map(|path| Some((path.clone(), std::fs::read_to_string(path).ok()?))).collect()
});

fn digest(text: &str) -> String {
    sources::digest(text.as_bytes()).0
}

/// A token: where it stands, whether a space may follow, whether it is one that may be changed.
struct Token {
    range: std::ops::Range<usize>,
    closed: bool,
    free: bool,
}

/// The tokens of a file, those inside attributes not free.
fn tokens(text: &str, stream: TokenStream, free: bool, found: &mut Vec<Token>) {
    let mut attribute = false;
    for token in stream {
        let range = token.span().byte_range();
        // Documentation is several tokens in the place of one.
        if text[range.clone()].starts_with("//") || text[range.clone()].starts_with("/*") {
            continue;
        }
        match &token {
            TokenTree::Group(group) => {
                let (open, close) = (group.span_open(), group.span_close());
                let mark = |span: proc_macro2::Span| Token {
                    range: span.byte_range(),
                    closed: true,
                    free: false,
                };
                found.push(mark(open));
                tokens(text, group.stream(), free && !attribute, found);
                found.push(mark(close));
                attribute = false;
            }
            TokenTree::Punct(mark) => {
                let lifetime = mark.as_char() == '\'';
                let closed = mark.spacing() == Spacing::Alone && !lifetime;
                // A comma or bar at the end, and the mark of an attribute, may mean nothing.
                let free = free && closed && !",|;#!".contains(mark.as_char());
                found.push(Token { range, closed, free });
                attribute = mark.as_char() == '#' || (attribute && mark.as_char() == '!');
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                found.push(Token { range, closed: true, free: free && !attribute });
                attribute = false;
            }
        }
    }
}

fn tokens_of(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    tokens(text, text.parse().unwrap(), true, &mut found);
    found
}

const SPACE: [&str; 6] =
    [" ", "\n\n", "\t/* a comment, \" and ' in it */", "\n// a comment {\n", "\r\n", " /**/ "];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn edits_between_tokens_never_move_it(
        file in any::<prop::sample::Index>(),
        places in prop::collection::vec((any::<prop::sample::Index>(), 0..SPACE.len()), 1..40),
    ) {
        let (path, text) = file.get(&FILES);
        let ends: Vec<usize> =
            tokens_of(text).iter().filter(|token| token.closed).map(|token| token.range.end).collect();
        prop_assume!(!ends.is_empty());
        let mut places: Vec<(usize, &str)> =
            places.iter().map(|(place, space)| (*place.get(&ends), SPACE[*space])).collect();
        places.sort();
        let mut edited = text.clone();
        for (at, space) in places.into_iter().rev() {
            edited.insert_str(at, space);
        }
        prop_assert!(digest(text) == digest(&edited), "{}", path.display());
    }

    #[test]
    fn edits_of_one_token_always_move_it(
        file in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        delete in any::<bool>(),
    ) {
        let (path, text) = file.get(&FILES);
        // Tests stand at the end of a file; `test` marks those that stand elsewhere.
        let code = &text[..text.find("#[cfg(test)]").unwrap_or(text.len())];
        prop_assume!(!code.contains("#[test]") && code.parse::<TokenStream>().is_ok());
        let free: Vec<Token> = tokens_of(code).into_iter().filter(|token| token.free).collect();
        prop_assume!(!free.is_empty());
        let range = place.get(&free).range.clone();
        let old = &code[range.clone()];
        let new = match old {
            _ if delete => String::new(),
            old if old.ends_with('"') => old.replacen('"', "\"changed", 1),
            old if old.starts_with(|c: char| c.is_alphanumeric() || c == '_') => format!("{old}9"),
            "+" => "-".to_owned(),
            _ => "+".to_owned(),
        };
        let edited = format!("{} {new} {}", &code[..range.start], &code[range.end..]);
        prop_assert!(digest(code) != digest(&edited), "{}: {old} -> {new}", path.display());
    }
}

/// Styles that break almost every line elsewhere, put commas and braces elsewhere, or sort otherwise.
const STYLES: [&str; 2] = [
    "max_width=60,tab_spaces=2,use_small_heuristics=Off",
    "max_width=160,hard_tabs=true,match_block_trailing_comma=true,use_field_init_shorthand=true,\
     style_edition=2015",
];

#[test]
fn another_style_of_rustfmt_does_not_move_it() {
    let mut compared = 0;
    // Every sixteenth file: rustfmt takes a while.
    for ((path, text), style) in
        FILES.iter().step_by(16).flat_map(|file| STYLES.map(|style| (file, style)))
    {
        let Some(formatted) = rustfmt(text, style) else { continue };
        assert_eq!(digest(text), digest(&formatted), "{} by {style}", path.display());
        compared += usize::from(*text != formatted);
    }
    if compared == 0 {
        println!("skipped: rustfmt is not installed");
    }
}

fn rustfmt(text: &str, style: &str) -> Option<String> {
    let arguments = ["--edition", "2024", "--config", style];
    let mut child = Command::new("rustfmt")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    // What it cannot format it does not print.
    Some(String::from_utf8(output.stdout).ok()?).filter(|text| !text.is_empty())
}
