//! Documents as the raw release has them: trees, propositions that point into them, and names.
//!
//! `.parse` holds one tree for a sentence, traces included; `.prop` one line for a proposition,
//! whose pointers are `terminal:height` and count traces; `.name` one line for a sentence, without
//! traces. Left out: which annotation a document lacks, that is, which of its files are written.

use std::fmt::Write as _;

use artifact::StageError;

use crate::tree::Tree;
use crate::treebank::RawTree;

/// A constituent, as propositions name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer {
    /// Its first terminal, traces counted, from 0.
    pub terminal: usize,
    /// How many levels it is above that terminal's part of speech.
    pub height: usize,
}

/// How one constituent of an argument goes on from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// `*`: a trace and what it stands for.
    Chain,
    /// `,`: another piece of what is not in one piece.
    Piece,
}

/// What a proposition says of some constituents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument<'a> {
    /// Its label: `ARG0`, `rel`, `LINK-SLC`.
    pub label: &'a str,
    /// Its first constituent.
    pub first: Pointer,
    /// The others.
    pub rest: Vec<(Join, Pointer)>,
}

/// A proposition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposition<'a> {
    /// The terminal of its predicate.
    pub predicate: usize,
    /// The predicate's lemma: `want`.
    pub lemma: &'a str,
    /// Its frameset, without the lemma: `01`.
    pub frameset: &'a str,
    /// Its arguments, the predicate (`rel`) among them.
    pub arguments: Vec<Argument<'a>>,
}

/// A name as the lines of `.name` have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// Its first token.
    pub start: usize,
    /// One past its last token.
    pub end: usize,
    /// Its type.
    pub label: &'a str,
    /// How many characters of the first token stand before it.
    pub before: usize,
    /// How many characters of the last token stand behind it.
    pub after: usize,
}

/// Adds a tree and the empty line behind it, in the release's layout: a constituent of words in one
/// line, the parts of any other below each other.
///
/// # Errors
/// A terminal or a label holds a bracket or white space; nothing is added then.
pub fn tree(text: &mut String, raw: &RawTree<'_>) -> Result<(), StageError> {
    let labels = raw.tree.nodes.iter().map(|node| node.label);
    labels.chain(raw.pos.iter().copied()).try_for_each(|label| atom(label, true))?;
    raw.tokens.iter().try_for_each(|token| atom(token, false))?;
    let Tree { nodes, parents, .. } = &raw.tree;
    let mut branches = vec![false; nodes.len()];
    for parent in nodes.iter().filter_map(|node| node.parent) {
        branches[parent] = true;
    }
    // Where the first part of each constituent stands, as far as the tree is written.
    let mut columns = vec![0; nodes.len()];
    let (mut next, mut column) = (0, 0);
    let closing = closings(raw);
    for (terminal, token) in raw.tokens.iter().enumerate() {
        let opens = nodes.get(next).is_some_and(|node| node.start == terminal);
        let around = if opens { nodes[next].parent } else { parents[terminal] };
        if terminal > 0 {
            match around {
                Some(parent) if branches[parent] => {
                    column = columns[parent];
                    text.push('\n');
                    text.extend(std::iter::repeat_n(' ', column));
                }
                _ => {
                    column += 1;
                    text.push(' ');
                }
            }
        }
        while let Some(node) = nodes.get(next).filter(|node| node.start == terminal) {
            let _ = write!(text, "({} ", node.label);
            column += node.label.chars().count() + 2;
            columns[next] = column;
            next += 1;
        }
        let _ = write!(text, "({} {token})", raw.pos[terminal]);
        column += raw.pos[terminal].chars().count() + token.chars().count() + 3;
        text.extend(std::iter::repeat_n(')', closing[terminal]));
        column += closing[terminal];
    }
    text.push_str("\n\n");
    Ok(())
}

/// How many constituents end with each terminal.
fn closings(raw: &RawTree<'_>) -> Vec<usize> {
    let mut closings = vec![0; raw.tokens.len()];
    for node in &raw.tree.nodes {
        closings[node.end - 1] += 1;
    }
    closings
}

/// Checks what stands between brackets; only a constituent may lack its label.
fn atom(text: &str, label: bool) -> Result<(), StageError> {
    if text.is_empty() && !label || text.contains(['(', ')', ' ', '\t', '\r', '\n']) {
        return Err(StageError::new(format!("`{text}` cannot stand in a bracketed tree"))
            .help("write brackets as `-LRB-` and `-RRB-`, and no white space"));
    }
    Ok(())
}

/// Adds a proposition of a document's tree, counted from 0.
pub fn proposition(text: &mut String, id: &str, tree: usize, proposition: &Proposition<'_>) {
    let Proposition { predicate, lemma, frameset, arguments } = proposition;
    let path = format!("{id}@0001@{}@{}@en@on", field(id, 1), field(id, 0));
    let _ = write!(text, "{path} {tree} {predicate} gold {lemma}-v {lemma}.{frameset} -----");
    for Argument { label, first, rest } in arguments {
        let _ = write!(text, " {}:{}", first.terminal, first.height);
        for (join, pointer) in rest {
            let sign = match join {
                Join::Chain => '*',
                Join::Piece => ',',
            };
            let _ = write!(text, "{sign}{}:{}", pointer.terminal, pointer.height);
        }
        let _ = write!(text, "-{label}");
    }
    text.push('\n');
}

/// One of the folders in a document's name.
fn field(id: &str, index: usize) -> &str {
    id.split('/').nth(index).unwrap_or("-")
}

/// Begins the names of a document.
pub fn begin_names(text: &mut String, id: &str) {
    let (domain, source) = (field(id, 0), field(id, 1));
    let _ = writeln!(text, "<DOC DOCNO=\"{id}@0001@{source}@{domain}@en@on\">");
}

/// Ends the names of a document.
pub fn end_names(text: &mut String) {
    text.push_str("</DOC>\n");
}

/// Adds the names of a sentence: its tokens in one line, without traces. Names stand in the order
/// of their tokens and do not overlap.
pub fn names(text: &mut String, tokens: &[&str], names: &[Name<'_>]) {
    let mut names = names.iter().peekable();
    let mut open: Option<&Name<'_>> = None;
    for (word, token) in tokens.iter().enumerate() {
        if word > 0 {
            text.push(' ');
        }
        if let Some(name) = names.next_if(|name| name.start == word) {
            let _ = write!(text, "<ENAMEX TYPE=\"{}\"", name.label);
            for (attribute, characters) in [("S_OFF", name.before), ("E_OFF", name.after)] {
                if characters > 0 {
                    let _ = write!(text, " {attribute}=\"{characters}\"");
                }
            }
            text.push('>');
            open = Some(name);
        }
        for character in token.chars() {
            match character {
                '&' => text.push_str("&amp;"),
                '<' => text.push_str("&lt;"),
                '>' => text.push_str("&gt;"),
                _ => text.push(character),
            }
        }
        if open.take_if(|name| name.end == word + 1).is_some() {
            text.push_str("</ENAMEX>");
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw<'a>(bits: &[&'a str], leaves: &[(&'a str, &'a str)]) -> RawTree<'a> {
        RawTree {
            line: 1,
            tokens: leaves.iter().map(|leaf| leaf.1).collect(),
            pos: leaves.iter().map(|leaf| leaf.0).collect(),
            tree: Tree::parse(bits).unwrap(),
        }
    }

    #[test]
    fn trees_are_laid_out_as_in_the_release() {
        let bits = ["(TOP(S(NP-SBJ-1*)", "(VP*", "(S(NP-SBJ*)", "(VP*", "(VP*))))", "*))"];
        let leaves = [
            ("NNP", "Mira"),
            ("VBZ", "wants"),
            ("-NONE-", "*PRO*-1"),
            ("TO", "to"),
            ("VB", "leave"),
            (".", "."),
        ];
        let mut text = String::new();
        tree(&mut text, &raw(&bits, &leaves)).unwrap();
        let expected = "\
(TOP (S (NP-SBJ-1 (NNP Mira))
        (VP (VBZ wants)
            (S (NP-SBJ (-NONE- *PRO*-1))
               (VP (TO to)
                   (VP (VB leave)))))
        (. .)))

";
        assert_eq!(text, expected);
    }

    #[test]
    fn flat_constituents_stay_in_one_line() {
        let bits = ["(TOP*", "*", "*)"];
        let mut text = String::new();
        tree(&mut text, &raw(&bits, &[("XX", "a"), ("XX", "b"), (".", ".")])).unwrap();
        assert_eq!(text, "(TOP (XX a) (XX b) (. .))\n\n");
        let mut text = String::new();
        tree(&mut text, &raw(&["((NP*))"], &[("NN", "a")])).unwrap();
        assert_eq!(text, "( (NP (NN a)))\n\n");
    }

    #[test]
    fn what_breaks_brackets_is_refused() {
        for token in ["", ":)", "a b"] {
            let mut text = String::new();
            assert!(tree(&mut text, &raw(&["(TOP*)"], &[("NN", token)])).is_err());
            assert!(text.is_empty());
        }
    }

    #[test]
    fn arguments_are_chains_and_pieces_of_pointers() {
        let at = |terminal, height| Pointer { terminal, height };
        let argument = |label, first, rest| Argument { label, first, rest };
        let arguments = vec![
            argument("ARG1", at(0, 2), vec![(Join::Chain, at(2, 1)), (Join::Chain, at(5, 1))]),
            argument("rel", at(4, 0), vec![(Join::Piece, at(6, 0))]),
        ];
        let pick = Proposition { predicate: 4, lemma: "pick", frameset: "01", arguments };
        let mut text = String::new();
        proposition(&mut text, "tc/calls/00/calls_0001", 3, &pick);
        let path = "tc/calls/00/calls_0001@0001@calls@tc@en@on";
        let expected = "3 4 gold pick-v pick.01 ----- 0:2*2:1*5:1-ARG1 4:0,6:0-rel";
        assert_eq!(text, format!("{path} {expected}\n"));
    }

    #[test]
    fn names_are_escaped_and_know_what_lies_outside_them() {
        let tokens = ["R&D", "in", "anti-Lima-based", "X", "<3"];
        let name = |start, end, label, before, after| Name { start, end, label, before, after };
        let found = [name(0, 1, "ORG", 0, 0), name(2, 3, "GPE", 5, 6), name(3, 5, "ORG", 0, 0)];
        let mut text = String::new();
        names(&mut text, &tokens, &found);
        let expected = "<ENAMEX TYPE=\"ORG\">R&amp;D</ENAMEX> in \
                        <ENAMEX TYPE=\"GPE\" S_OFF=\"5\" E_OFF=\"6\">anti-Lima-based</ENAMEX> \
                        <ENAMEX TYPE=\"ORG\">X &lt;3</ENAMEX>\n";
        assert_eq!(text, expected);
    }
}
