//! A sentence as columns: what the CoNLL-2012 form is written from.
//!
//! Read off the drawn tree by its own rule, so that columns made from pointers and traces can be
//! compared with something: traces and what was taken back are left out, a role stands where words
//! stand, and a particle has none, for the release labels one word of a predicate.

use corpus::annotation::PREDICATE;
use corpus::tags::Span;
use corpus::tree;

use crate::node::{EDITED, Node, PARTICLE};

/// A sentence as rows.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) words: Vec<String>,
    pub(crate) pos: Vec<&'static str>,
    pub(crate) lemmas: Vec<Option<String>>,
    /// Without function tags.
    pub(crate) parse: tree::Tree<'static>,
    pub(crate) names: Vec<Span<'static>>,
    /// Each proposition's arguments, ordered by their first word.
    pub(crate) propositions: Vec<Vec<Span<'static>>>,
}

impl Columns {
    /// Reads a tree off. Propositions are ordered by their verbs, as in the release.
    pub(crate) fn new(root: &Node) -> Self {
        let mut columns = Self::default();
        columns.add(root, None);
        let verb =
            |spans: &Vec<Span<'_>>| spans.iter().find(|s| s.label == PREDICATE).map(|s| s.start);
        columns.propositions.retain(|spans| verb(spans).is_some());
        columns.propositions.iter_mut().for_each(|spans| spans.sort());
        columns.propositions.sort_by_key(verb);
        columns
    }

    fn add(&mut self, node: &Node, parent: Option<usize>) {
        if node.is_silent() || node.label == EDITED {
            return;
        }
        let start = self.words.len();
        if let Some(word) = &node.word {
            self.words.push(word.clone());
            self.pos.push(node.label);
            self.lemmas.push(node.lemma.clone());
            self.parse.parents.push(parent);
        } else {
            let index = self.parse.nodes.len();
            self.parse.nodes.push(tree::Node { label: node.label, start, end: start, parent });
            for child in node.parts() {
                self.add(child, Some(index));
            }
            self.parse.nodes[index].end = self.words.len();
        }
        let end = self.words.len();
        if let Some(name) = node.name {
            self.names.push(Span { start, end, label: name.kind });
        }
        for &(id, label) in node.roles.iter().filter(|role| role.1 != PARTICLE) {
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
    use crate::node::{phrase, trace, word};

    #[test]
    fn a_tree_is_read_off() {
        let subject = phrase("NP", vec![word("NNP", "Mira").named("PERSON")]).role(1, "ARG0");
        let silent = phrase("NP", vec![trace("*T*", Some(3))]).role(1, "ARG1");
        let verb = word("VBD", "set").predicate(1, "set");
        let particle = phrase("PRT", vec![word("RP", "up").role(1, PARTICLE)]);
        let again = phrase(EDITED, vec![phrase("NP", vec![word("NNP", "Miro")])]);
        let vp = phrase("VP", vec![verb, particle, silent]);
        let root = phrase("TOP", vec![phrase("S", vec![again, subject.tagged("-SBJ"), vp])]);
        let columns = Columns::new(&root);
        assert_eq!(columns.words, ["Mira", "set", "up"]);
        assert_eq!(columns.parse.bits(), ["(TOP(S(NP*)", "(VP*", "(PRT*))))"]);
        assert_eq!(columns.names, [Span { start: 0, end: 1, label: "PERSON" }]);
        assert_eq!(columns.propositions.len(), 1, "number 0 has no verb");
        let [subject, verb] = columns.propositions[0][..] else { panic!("two arguments") };
        assert_eq!(subject, Span { start: 0, end: 1, label: "ARG0" });
        assert_eq!(verb, Span { start: 1, end: 2, label: "V" });
    }
}
