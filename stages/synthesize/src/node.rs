//! A sentence while it is built: a tree whose constituents carry names and roles.
//!
//! Left out: how it is drawn ([`crate::clause`]) and written ([`crate::write`]).

use corpus::tags::Span;
use corpus::tree;

/// Number of a proposition in the sentence.
pub(crate) type Id = usize;

/// A constituent or a word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    /// The category, or the part of speech of a word.
    pub(crate) label: &'static str,
    /// The word; `None` for a constituent.
    pub(crate) word: Option<String>,
    children: Vec<Node>,
    /// The type of the name that this is.
    name: Option<&'static str>,
    /// What this is in which proposition.
    roles: Vec<(Id, &'static str)>,
    /// The lemma, on the verb of a proposition.
    lemma: Option<String>,
}

/// A word with its part of speech.
pub(crate) fn word(label: &'static str, word: impl Into<String>) -> Node {
    Node { label, word: Some(word.into()), ..Node::default() }
}

/// A constituent.
pub(crate) fn phrase(label: &'static str, children: Vec<Node>) -> Node {
    Node { label, children, ..Node::default() }
}

impl Node {
    /// Marks a name.
    pub(crate) fn named(mut self, kind: &'static str) -> Self {
        self.name = Some(kind);
        self
    }

    /// Gives it a role in a proposition.
    pub(crate) fn role(mut self, id: Id, role: &'static str) -> Self {
        self.roles.push((id, role));
        self
    }

    /// Makes it the verb of a proposition.
    pub(crate) fn predicate(mut self, id: Id, lemma: &str) -> Self {
        self.lemma = Some(lemma.to_owned());
        self.role(id, "V")
    }

    /// Adds a part behind the others.
    pub(crate) fn push(&mut self, child: Node) {
        self.children.push(child);
    }

    /// Puts a part before the others.
    pub(crate) fn unshift(&mut self, child: Node) {
        self.children.insert(0, child);
    }

    /// True where this is itself a name.
    pub(crate) fn is_name(&self) -> bool {
        self.name.is_some()
    }

    /// The parts of a constituent.
    pub(crate) fn parts(&self) -> &[Node] {
        &self.children
    }

    /// The parts of a constituent, to change.
    pub(crate) fn parts_mut(&mut self) -> &mut Vec<Node> {
        &mut self.children
    }

    /// Calls `change` for every word, from left to right.
    pub(crate) fn words_mut(&mut self, change: &mut impl FnMut(&mut String, &'static str)) {
        if let Some(word) = &mut self.word {
            change(word, self.label);
        }
        for child in &mut self.children {
            child.words_mut(change);
        }
    }
}

/// A sentence as rows: what the columns are written from.
#[derive(Debug, Default)]
pub(crate) struct Flat {
    pub(crate) words: Vec<String>,
    pub(crate) pos: Vec<&'static str>,
    pub(crate) lemmas: Vec<Option<String>>,
    pub(crate) parse: tree::Tree<'static>,
    pub(crate) names: Vec<Span<'static>>,
    /// Each proposition's arguments, ordered by their first word.
    pub(crate) propositions: Vec<Vec<Span<'static>>>,
}

impl Flat {
    /// Reads a tree off. Propositions are ordered by their verbs, as in the release.
    pub(crate) fn new(root: &Node) -> Self {
        let mut flat = Self::default();
        flat.add(root, None);
        let verb = |spans: &Vec<Span<'_>>| spans.iter().find(|s| s.label == "V").map(|s| s.start);
        flat.propositions.retain(|spans| verb(spans).is_some());
        for spans in &mut flat.propositions {
            spans.sort();
        }
        flat.propositions.sort_by_key(verb);
        flat
    }

    fn add(&mut self, node: &Node, parent: Option<usize>) {
        let start = self.words.len();
        if let Some(word) = &node.word {
            self.words.push(word.clone());
            self.pos.push(node.label);
            self.lemmas.push(node.lemma.clone());
            self.parse.parents.push(parent);
        } else {
            let index = self.parse.nodes.len();
            self.parse.nodes.push(tree::Node { label: node.label, start, end: start, parent });
            for child in &node.children {
                self.add(child, Some(index));
            }
            self.parse.nodes[index].end = self.words.len();
        }
        let end = self.words.len();
        if let Some(label) = node.name {
            self.names.push(Span { start, end, label });
        }
        for &(id, label) in &node.roles {
            if self.propositions.len() <= id {
                self.propositions.resize_with(id + 1, Vec::new);
            }
            self.propositions[id].push(Span { start, end, label });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_off() {
        let subject = phrase("NP", vec![word("NNP", "Mira").named("PERSON")]).role(1, "ARG0");
        let verb = word("VBD", "left").predicate(1, "leave");
        let root = phrase("TOP", vec![phrase("S", vec![subject, phrase("VP", vec![verb])])]);
        let flat = Flat::new(&root);
        assert_eq!(flat.parse.bits(), ["(TOP(S(NP*)", "(VP*)))"]);
        assert_eq!(flat.names, [Span { start: 0, end: 1, label: "PERSON" }]);
        assert_eq!(flat.propositions.len(), 1, "number 0 has no verb");
        assert_eq!(flat.propositions[0][1], Span { start: 1, end: 2, label: "V" });
    }
}
