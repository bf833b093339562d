//! A sentence as the raw release has it: a tree with function tags, indices and traces,
//! propositions as pointers into it, and names over its tokens.
//!
//! Nothing here looks at [`crate::columns`]: the two are compared by reading both.

use std::collections::{BTreeMap, BTreeSet};

use artifact::StageError;
use corpus::tree::{self, Tree};
use corpus::treebank::RawTree;
use corpus::write::ldc::{Argument, Join, Name, Pointer, Proposition};

use crate::node::{Id, Index, Node};

/// The frameset of every verb.
pub(crate) const FRAMESET: &str = "01";

/// A sentence as the raw release has it.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    tokens: Vec<String>,
    pos: Vec<&'static str>,
    labels: Vec<String>,
    /// The constituents, labels aside.
    nodes: Vec<tree::Node<'static>>,
    parents: Vec<Option<usize>>,
    names: Vec<Name<'static>>,
    /// Tokens so far that are no traces.
    words: usize,
    mentions: Vec<Mention>,
    /// The verbs: the terminal and the lemma of each proposition.
    verbs: BTreeMap<Id, (usize, String)>,
    /// How the indices that traces refer to are numbered.
    numbers: BTreeMap<Index, usize>,
}

/// A constituent that plays a role.
#[derive(Debug, Clone, Copy)]
struct Mention {
    id: Id,
    label: &'static str,
    pointer: Pointer,
    /// What it is coindexed with.
    index: Option<Index>,
    silent: bool,
}

impl Raw {
    /// Reads a tree off.
    pub(crate) fn new(root: &Node) -> Self {
        let mut raw = Self::default();
        let mut referred = BTreeSet::new();
        references(root, &mut referred);
        number(root, &referred, &mut raw.numbers);
        raw.add(root, None);
        raw
    }

    /// A sentence that nobody parsed: its words below the root, tagged as given.
    pub(crate) fn unparsed(root: &Node, tag: impl Fn(&'static str) -> &'static str) -> Self {
        let mut parsed = Self::new(root);
        let mut raw = Self { names: std::mem::take(&mut parsed.names), ..Self::default() };
        for (token, pos) in parsed.tokens.into_iter().zip(parsed.pos) {
            if pos != corpus::treebank::TRACE {
                raw.tokens.push(token);
                raw.pos.push(tag(pos));
                raw.parents.push(Some(0));
            }
        }
        raw.labels.push("TOP".to_owned());
        raw.nodes.push(tree::Node { label: "", start: 0, end: raw.tokens.len(), parent: None });
        raw
    }

    /// Adds a node, and returns how high it is above its first terminal.
    fn add(&mut self, node: &Node, parent: Option<usize>) -> usize {
        let (start, first) = (self.tokens.len(), self.words);
        let mut height = 0;
        if let Some(word) = &node.word {
            let number = node.refers.and_then(|index| self.numbers.get(&index));
            let number = number.map(|number| format!("-{number}")).unwrap_or_default();
            self.tokens.push(format!("{word}{number}"));
            self.pos.push(node.label);
            self.parents.push(parent);
            self.words += usize::from(!node.is_trace());
        } else {
            let number = node.index.and_then(|index| self.numbers.get(&index));
            let number = number.map(|number| format!("-{number}")).unwrap_or_default();
            let index = self.nodes.len();
            self.labels.push(format!("{}{}{number}", node.label, node.tags));
            self.nodes.push(tree::Node { label: "", start, end: start, parent });
            for (position, child) in node.parts().iter().enumerate() {
                let below = self.add(child, Some(index));
                if position == 0 {
                    height = below + 1;
                }
            }
            self.nodes[index].end = self.tokens.len();
        }
        if let Some(name) = node.name {
            let (label, before, after) = (name.kind, name.before, name.after);
            self.names.push(Name { start: first, end: self.words, label, before, after });
        }
        let index = node.index.or_else(|| node.parts().first().and_then(|part| part.refers));
        let pointer = Pointer { terminal: start, height };
        for &(id, label) in &node.roles {
            self.mentions.push(Mention { id, label, pointer, index, silent: node.is_silent() });
            if let Some(lemma) = node.lemma.as_ref().filter(|_| label == "V") {
                self.verbs.insert(id, (start, lemma.clone()));
            }
        }
        height
    }

    /// Adds the tree to a `.parse`.
    pub(crate) fn write_tree(&self, text: &mut String) -> Result<(), StageError> {
        let labelled = self.nodes.iter().zip(&self.labels);
        let nodes = labelled.map(|(node, label)| tree::Node { label, ..*node }).collect();
        let raw = RawTree {
            line: 1,
            tokens: self.tokens.iter().map(String::as_str).collect(),
            pos: self.pos.clone(),
            tree: Tree::new(nodes, self.parents.clone()),
        };
        corpus::write::ldc::tree(text, &raw)
    }

    /// Adds the line of a `.name`.
    pub(crate) fn write_names(&self, text: &mut String) {
        let words = self.tokens.iter().zip(&self.pos);
        let words: Vec<_> = words
            .filter(|(_, pos)| **pos != corpus::treebank::TRACE)
            .map(|(token, _)| token.as_str())
            .collect();
        corpus::write::ldc::names(text, &words, &self.names);
    }

    /// Adds the lines of a `.prop`, ordered by their verbs.
    pub(crate) fn write_propositions(&self, text: &mut String, document: &str, tree: usize) {
        let mut verbs: Vec<_> = self.verbs.iter().collect();
        verbs.sort_by_key(|(_, verb)| verb.0);
        for (&id, (predicate, lemma)) in verbs {
            let (predicate, arguments) = (*predicate, self.arguments(id));
            let proposition = Proposition { predicate, lemma, frameset: FRAMESET, arguments };
            corpus::write::ldc::proposition(text, document, tree, &proposition);
        }
    }

    /// The arguments of a proposition, in the order of the words. A numbered argument occurs once,
    /// with all its traces and pieces; of the others, what is coindexed belongs together.
    fn arguments(&self, id: Id) -> Vec<Argument<'static>> {
        let mut groups = BTreeMap::<(&str, Option<Index>, usize), Vec<Mention>>::new();
        let ours = self.mentions.iter().filter(|mention| mention.id == id);
        for (position, mention) in ours.enumerate() {
            let label = mention.label.trim_start_matches("R-").trim_start_matches("C-");
            let key = match mention.index {
                _ if !label.starts_with("ARGM") => (label, None, 0),
                Some(index) => (label, Some(index), 0),
                None => (label, None, position),
            };
            groups.entry(key).or_default().push(*mention);
        }
        let mut arguments = Vec::new();
        for ((label, ..), mut members) in groups {
            members.sort_by_key(|mention| mention.pointer);
            let label = if label == "V" { "rel" } else { label };
            arguments.extend(argument(label, &members));
            arguments.extend(link(&members));
        }
        arguments.sort_by_key(|argument| argument.first);
        arguments
    }
}

/// One argument from all its mentions, which are sorted.
fn argument(label: &'static str, members: &[Mention]) -> Option<Argument<'static>> {
    let (first, rest) = members.split_first()?;
    let rest = rest.iter().map(|mention| {
        let join = if mention.label.starts_with("C-") { Join::Piece } else { Join::Chain };
        (join, mention.pointer)
    });
    Some(Argument { label, first: first.pointer, rest: rest.collect() })
}

/// The release's own word for what a relative clause is about: a relative pronoun and its noun, or
/// a noun and the trace behind its participle.
fn link(members: &[Mention]) -> Option<Argument<'static>> {
    let [noun, other, ..] = members else { return None };
    let label = match other {
        Mention { label, .. } if label.starts_with("R-") => "LINK-SLC",
        Mention { silent: true, index: None, .. } if noun.index.is_none() => "LINK-PSV",
        _ => return None,
    };
    let rest = vec![(Join::Chain, other.pointer)];
    Some(Argument { label, first: noun.pointer, rest })
}

/// Collects what traces refer to.
fn references(node: &Node, referred: &mut BTreeSet<Index>) {
    referred.extend(node.refers);
    node.parts().iter().for_each(|part| references(part, referred));
}

/// Numbers what is referred to from left to right.
fn number(node: &Node, referred: &BTreeSet<Index>, numbers: &mut BTreeMap<Index, usize>) {
    if let Some(index) = node.index.filter(|index| referred.contains(index)) {
        let next = numbers.len() + 1;
        numbers.entry(index).or_insert(next);
    }
    node.parts().iter().for_each(|part| number(part, referred, numbers));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::{phrase, trace, word};

    #[test]
    fn traces_refer_and_arguments_are_chains() {
        // the king who was told to go: told (1) him, who is the king; he goes (0).
        let noun = phrase("NP", vec![word("DT", "the"), word("NN", "king")]).role(1, "ARG1");
        let who = phrase("WHNP", vec![word("WP", "who")]).indexed(7).role(1, "R-ARG1");
        let silent = phrase("NP", vec![trace("*T*", Some(7))]).tagged("-SBJ").indexed(9);
        let silent = silent.role(1, "ARG1").role(0, "ARG0");
        let object = phrase("NP", vec![trace("*", Some(9))]).role(1, "ARG1");
        let pro = phrase("NP", vec![trace("*PRO*", Some(9))]).tagged("-SBJ").indexed(3);
        let go = word("VB", "go").predicate(0, "go");
        let go = phrase("VP", vec![word("TO", "to"), phrase("VP", vec![go])]);
        let clause = phrase("S", vec![pro.role(0, "ARG0"), go]);
        let told = word("VBN", "told").predicate(1, "tell");
        let vp = phrase("VP", vec![told, object, clause]);
        let vp = phrase("VP", vec![word("VBD", "was"), vp]);
        let sbar = phrase("SBAR", vec![who, phrase("S", vec![silent, vp])]);
        let raw = Raw::new(&phrase("TOP", vec![phrase("NP", vec![noun, sbar])]));
        let (mut tree, mut propositions) = (String::new(), String::new());
        raw.write_tree(&mut tree).unwrap();
        raw.write_propositions(&mut propositions, "a/b/c", 4);
        let tree: Vec<_> = tree.split_whitespace().collect();
        assert_eq!(
            tree.join(" "),
            "(TOP (NP (NP (DT the) (NN king)) (SBAR (WHNP-1 (WP who)) (S (NP-SBJ-2 (-NONE- \
             *T*-1)) (VP (VBD was) (VP (VBN told) (NP (-NONE- *-2)) (S (NP-SBJ (-NONE- *PRO*-2)) \
             (VP (TO to) (VP (VB go))))))))))"
        );
        let lines: Vec<_> =
            propositions.lines().map(|line| &line[line.find(' ').unwrap()..]).collect();
        let expected = [
            " 4 5 gold tell-v tell.01 ----- 0:1*2:1*3:1*6:1-ARG1 0:1*2:1-LINK-SLC 5:0-rel",
            " 4 9 gold go-v go.01 ----- 3:1*7:1-ARG0 9:0-rel",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_nobody_parsed_is_words_below_the_root() {
        let parts = vec![trace("0", None), word("NN", "a").named("ORG"), word(".", ".")];
        let root = phrase("TOP", vec![phrase("S", parts)]);
        let raw = Raw::unparsed(&root, |pos| if pos == "." { "." } else { "XX" });
        let (mut tree, mut names) = (String::new(), String::new());
        raw.write_tree(&mut tree).unwrap();
        raw.write_names(&mut names);
        assert_eq!(tree, "(TOP (XX a) (. .))\n\n");
        assert_eq!(names, "<ENAMEX TYPE=\"ORG\">a</ENAMEX> .\n");
    }
}
