//! Sentences as columns of the CoNLL-2012 format, and documents as files.

use std::fmt::Write as _;

use corpus::tags::Span;
use corpus::tree;

use crate::node::Flat;

/// A document's text. `parsed` is false for a document without parse, whose words are tagged XX
/// but for punctuation, as in the release.
pub(crate) fn document(id: &str, sentences: &[Flat], parsed: bool) -> String {
    let mut text = format!("#begin document ({id}); part 000\n");
    for sentence in sentences {
        add(&mut text, id, sentence, parsed);
        text.push('\n');
    }
    text.push_str("#end document\n");
    text
}

fn add(text: &mut String, id: &str, sentence: &Flat, parsed: bool) {
    let words = sentence.words.len();
    let root = [Span { start: 0, end: words, label: "TOP" }];
    let parse = if parsed { sentence.parse.bits() } else { brackets(words, &root) };
    let names = brackets(words, &sentence.names);
    let propositions: Vec<_> = sentence
        .propositions
        .iter()
        .filter(|_| parsed)
        .map(|spans| brackets(words, spans))
        .collect();
    for word in 0..words {
        let pos = sentence.pos[word];
        let tagged = parsed || matches!(pos, "," | "." | ":" | "``" | "''");
        let pos = if tagged { pos } else { "XX" };
        let lemma = sentence.lemmas[word].as_deref().filter(|_| parsed);
        let sense = lemma.map_or("-", |_| "01");
        // A name of one word is written `(X)`, everything else with `*`.
        let name = match names[word].strip_suffix("*)") {
            Some(name) if name.starts_with('(') => format!("{name})"),
            _ => names[word].clone(),
        };
        let (text_of, bit) = (&sentence.words[word], &parse[word]);
        let lemma = lemma.unwrap_or("-");
        let _ = write!(text, "{id} 0 {word} {text_of} {pos} {bit} {lemma} {sense} - - {name}");
        for proposition in &propositions {
            let _ = write!(text, " {}", proposition[word]);
        }
        text.push_str(" -\n");
    }
}

/// Disjoint spans as a bracketed column.
fn brackets(words: usize, spans: &[Span<'static>]) -> Vec<String> {
    let node = |span: &Span<'static>| tree::Node {
        label: span.label,
        start: span.start,
        end: span.end,
        parent: None,
    };
    tree::Tree { nodes: spans.iter().map(node).collect(), parents: vec![None; words] }.bits()
}
