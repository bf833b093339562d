//! Chunks from trees, by the convention of CoNLL-2000.
//!
//! A chunk is a phrase from its first word to its head, cut where another chunk lies inside it.
//! Read off the examples of that shared task, with trees that have no traces or function tags:
//!
//! - NP: determiners, premodifiers and head, the words of premodifying ADJP, ADVP, QP, NML, NX,
//!   NAC, UCP included; WHNP counts as NP. What follows the head is outside. A possessive marker
//!   begins the chunk of the noun that it modifies: `[NP Mira] [NP 's house]`.
//! - VP: the chain of auxiliaries, negation, adverbs before the verb, verb, and bare or marked
//!   infinitives that follow without a word between: `[VP has never wanted to go]`. Conjoined verb
//!   phrases are chunks of their own. A verb directly below S, SQ or SINV is a VP.
//! - PP, SBAR: the words before their complement; WHPP counts as PP.
//! - ADJP, ADVP: the words of the phrase, adverbs and quantities before the head included; noun
//!   phrases inside are chunks of their own: `[NP a year] [ADVP ago]`.
//! - CONJP, INTJ, LST, PRT, UCP: the phrase's own words.
//! - Punctuation and coordinators between chunks are `O`; inside a chunk they belong to it.
//!
//! Left out: the published code's scan of `.parse` files, which is another convention, and
//! quirks of the original script that no rule explains.

use crate::tags::OUTSIDE;
use crate::tree::Tree;

/// What a constituent means for chunks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Np,
    Vp,
    /// PP, SBAR, CONJP, INTJ, LST, PRT: their own words, whatever is around them.
    Plain,
    /// ADJP, ADVP, UCP: part of the phrase that they premodify.
    Modifier,
    /// NML, NX, NAC, QP: never a chunk, part of what is around them.
    Transparent,
    /// S and the like: no chunk.
    Clause,
}

/// The kind and the chunk label of a category.
fn kind(category: &str) -> (Kind, &'static str) {
    match category {
        "NP" | "WHNP" => (Kind::Np, "NP"),
        "VP" => (Kind::Vp, "VP"),
        "PP" | "WHPP" => (Kind::Plain, "PP"),
        "SBAR" => (Kind::Plain, "SBAR"),
        "CONJP" => (Kind::Plain, "CONJP"),
        "INTJ" => (Kind::Plain, "INTJ"),
        "LST" => (Kind::Plain, "LST"),
        "PRT" => (Kind::Plain, "PRT"),
        "ADJP" | "WHADJP" => (Kind::Modifier, "ADJP"),
        "ADVP" | "WHADVP" => (Kind::Modifier, "ADVP"),
        "UCP" => (Kind::Modifier, "UCP"),
        "NML" | "NX" | "NAC" | "QP" => (Kind::Transparent, "NP"),
        _ => (Kind::Clause, OUTSIDE),
    }
}

fn is_verb(pos: &str) -> bool {
    pos.starts_with("VB") || matches!(pos, "MD" | "TO" | "BES" | "HVS")
}

fn is_punctuation(pos: &str) -> bool {
    matches!(pos, "," | "." | ":" | "``" | "''" | "-LRB-" | "-RRB-" | "NFP")
}

/// A word that joins a chunk only between two other words of that chunk.
fn is_soft(pos: &str) -> bool {
    is_punctuation(pos) || pos == "CC"
}

/// The chunk that a word belongs to: a constituent and its label.
type Home = Option<(usize, &'static str)>;

/// A tree with what the rules ask about each constituent.
struct Chunker<'t, 'p> {
    tree: &'t Tree<'t>,
    pos: &'p [&'p str],
    kinds: Vec<(Kind, &'static str)>,
    /// For each constituent, one past its last own word that is not punctuation (transparent
    /// constituents' words count as the words of what is around them); 0 where it has none.
    heads: Vec<usize>,
    /// For each constituent, its first own verb.
    verbs: Vec<Option<usize>>,
    /// For each constituent, where its last verb or inner VP begins.
    last_verbs: Vec<usize>,
    /// Constituents that coordinate: a CC is among their own words.
    coordinates: Vec<bool>,
}

/// One IOB2 tag per word.
///
/// # Panics
/// `pos` is shorter than the tree's words.
pub fn conll2000(tree: &Tree<'_>, pos: &[&str]) -> Vec<String> {
    let chunker = Chunker::new(tree, pos);
    let mut homes: Vec<Home> = (0..tree.parents.len()).map(|word| chunker.home(word)).collect();
    chunker.settle_soft(&mut homes);
    let mut tags = Vec::with_capacity(homes.len());
    for (word, home) in homes.iter().enumerate() {
        tags.push(match home {
            None => OUTSIDE.to_owned(),
            Some((_, label)) => {
                let begins = word == 0 || homes[word - 1] != *home || pos[word] == "POS";
                format!("{}-{label}", if begins { "B" } else { "I" })
            }
        });
    }
    tags
}

impl<'t, 'p> Chunker<'t, 'p> {
    fn new(tree: &'t Tree<'t>, pos: &'p [&'p str]) -> Self {
        let count = tree.nodes.len();
        let mut chunker = Self {
            tree,
            pos,
            kinds: tree.nodes.iter().map(|node| kind(node.category())).collect(),
            heads: vec![0; count],
            verbs: vec![None; count],
            last_verbs: vec![0; count],
            coordinates: vec![false; count],
        };
        for (word, parent) in tree.parents.iter().enumerate() {
            let Some(parent) = *parent else { continue };
            chunker.coordinates[parent] |= pos[word] == "CC";
            if is_verb(pos[word]) {
                chunker.verbs[parent].get_or_insert(word);
                chunker.last_verbs[parent] = chunker.last_verbs[parent].max(word);
            }
            if !is_punctuation(pos[word]) {
                let owner = chunker.opaque(parent);
                chunker.heads[owner] = chunker.heads[owner].max(word + 1);
            }
        }
        for (index, node) in tree.nodes.iter().enumerate() {
            if let (Kind::Vp, Some(parent)) = (chunker.kinds[index].0, node.parent) {
                chunker.last_verbs[parent] = chunker.last_verbs[parent].max(node.start);
            }
        }
        chunker
    }

    /// The nearest constituent, from this one outwards, that is not transparent.
    fn opaque(&self, mut node: usize) -> usize {
        while self.kinds[node].0 == Kind::Transparent
            && let Some(parent) = self.tree.nodes[node].parent
        {
            node = parent;
        }
        node
    }

    /// The chunk that a word would join if it is not soft.
    fn home(&self, word: usize) -> Home {
        let parent = self.tree.parents[word]?;
        let (mut node, mut inner) = (self.opaque(parent), parent);
        if self.pos[word] == "POS" {
            node = self.possessor(word, node);
        }
        loop {
            match self.kinds[node] {
                (Kind::Np | Kind::Plain, label) => return Some((node, label)),
                (Kind::Vp, label) => return Some((self.verb_chain(node), label)),
                (Kind::Modifier, label) => match self.premodified(node) {
                    Some(outer) => (node, inner) = (outer, outer),
                    None => return Some((node, label)),
                },
                // A number phrase that stands alone is a noun phrase.
                (Kind::Transparent, label) => return Some((node, label)),
                (Kind::Clause, _) if self.kinds[inner].0 == Kind::Transparent => {
                    return Some((inner, "NP"));
                }
                (Kind::Clause, _) => return self.clause_verb(word, node),
            }
        }
    }

    /// The noun phrase that a possessive marker at the end of `node` modifies, if there is one.
    fn possessor(&self, word: usize, node: usize) -> usize {
        let ends = self.tree.nodes[node].end == word + 1;
        match self.tree.nodes[node].parent.map(|parent| self.opaque(parent)) {
            Some(outer) if ends && self.kinds[outer].0 == Kind::Np => outer,
            _ => node,
        }
    }

    /// The phrase whose chunk a modifier joins: one that has its head behind the modifier.
    fn premodified(&self, node: usize) -> Option<usize> {
        let (start, outer) = (self.tree.nodes[node].start, self.tree.nodes[node].parent?);
        let outer = self.opaque(outer);
        let label = self.kinds[node].1;
        let joins = match self.kinds[outer] {
            (Kind::Np, _) => start < self.heads[outer],
            (Kind::Vp, _) => label == "ADVP" && start < self.last_verbs[outer],
            (Kind::Modifier, "UCP") => false,
            (Kind::Modifier, _) => {
                start < self.heads[outer] && !(self.coordinates[outer] && self.is_listed(outer))
            }
            _ => false,
        };
        joins.then_some(outer)
    }

    /// True for a coordination whose own words are only the coordinators.
    fn is_listed(&self, node: usize) -> bool {
        let range = self.tree.nodes[node].start..self.tree.nodes[node].end;
        range.into_iter().all(|w| self.tree.parents[w] != Some(node) || is_soft(self.pos[w]))
    }

    /// The outermost verb phrase whose chain of verbs this one continues.
    fn verb_chain(&self, mut node: usize) -> usize {
        loop {
            let start = self.tree.nodes[node].start;
            let mut outer = self.tree.nodes[node].parent;
            // A clause that begins with its verb phrase has no subject of its own; of conjoined
            // verb phrases, the first continues what is before them.
            while let Some(around) = outer
                && self.tree.nodes[around].start == start
                && (self.tree.nodes[around].category() == "S"
                    || self.kinds[around].0 == Kind::Vp && self.verbs[around].is_none())
            {
                outer = self.tree.nodes[around].parent;
            }
            let continues = |outer: usize| {
                self.kinds[outer].0 == Kind::Vp
                    && !self.coordinates[outer]
                    && self.verbs[outer].is_some_and(|verb| verb < start)
            };
            match outer {
                Some(outer) if continues(outer) => node = outer,
                _ => return node,
            }
        }
    }

    /// A verb directly below a clause, with the negation after it, is a verb phrase.
    fn clause_verb(&self, word: usize, clause: usize) -> Home {
        let verb = is_verb(self.pos[word]);
        let negation = self.pos[word] == "RB"
            && word > 0
            && is_verb(self.pos[word - 1])
            && self.tree.parents[word - 1] == Some(clause);
        (self.tree.parents[word] == Some(clause) && (verb || negation)).then_some((clause, "VP"))
    }

    /// Puts punctuation and coordinators outside, unless their chunk goes on behind them.
    fn settle_soft(&self, homes: &mut [Home]) {
        let mut before: Home = None;
        for word in 0..homes.len() {
            if !is_soft(self.pos[word]) {
                before = homes[word];
                continue;
            }
            let after = (word + 1..homes.len()).find(|&next| !is_soft(self.pos[next]));
            let after = after.and_then(|next| homes[next]);
            // Verbs are joined by coordinators, never by punctuation.
            let breaks = matches!(homes[word], Some((_, "VP"))) && self.pos[word] != "CC";
            if breaks || homes[word] != before || homes[word] != after {
                homes[word] = None;
                before = None;
            }
        }
    }
}

#[cfg(test)]
#[path = "chunk_tests.rs"]
mod tests;
