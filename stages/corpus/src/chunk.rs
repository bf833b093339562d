//! Chunks from trees, by the convention of CoNLL-2000.
//!
//! A chunk is a phrase from its first word to its head, cut where another chunk lies inside it. The
//! rules are those that Tjong Kim Sang and Buchholz give in "Introduction to the CoNLL-2000 Shared
//! Task: Chunking", section 3, for trees that have no traces:
//!
//! - NP: determiners, premodifiers and head, the words of premodifying ADJP, ADVP, QP, NML, NX,
//!   NAC, UCP included; WHNP counts as NP. What follows the head is outside. A possessive marker
//!   begins the chunk of the noun that it modifies: `[NP Mira] [NP 's house]`.
//! - VP: the chain of auxiliaries, negation, adverbs before the verb, verb, and bare or marked
//!   infinitives that follow without a word between: `[VP has never wanted to go]`. Conjoined verb
//!   phrases are chunks of their own. An auxiliary before its subject is in no verb phrase of the
//!   tree, so in no chunk: `did [NP he] [VP go]`.
//! - A compound that is split at its hyphens, as in OntoNotes, and that stands before its noun is in
//!   the chunk of this noun, as when it was one word: `[NP the after - tax loss]`.
//! - PP, SBAR: the words before their complement, adverbs that modify them included: `[PP even in]`,
//!   `[SBAR just as]`; WHPP counts as PP.
//! - ADJP, ADVP: the words of the phrase, adverbs and quantities before the head included; noun
//!   phrases inside are chunks of their own: `[NP a year] [ADVP ago]`.
//! - CONJP, INTJ, LST, PRT, UCP: the phrase's own words.
//! - Punctuation and coordinators between chunks are `O`; inside a chunk they belong to it.
//!
//! Where the description is silent: an adverb that punctuation sets off from the verb behind it is
//! an ADVP (`[VP will] , [ADVP however] , [VP go]`), and so is one between conjoined verb phrases.
//!
//! What is uncertain: an NP in an ADJP before a noun (`a [NP six feet] tall fence`) is a chunk of
//! its own here; so is each piece of a noun phrase that another chunk cuts in two, where the shared
//! task leaves all but the last outside (the first noun of "Chancellor of the Exchequer Jan Dow");
//! and the few UCP chunks are the phrase's own words but for coordinators. The first two
//! concern fewer than 1 noun phrase in 2,000 of the open corpora each.
//!
//! Left out: the published code's scan of raw trees, which is another convention ([`crate::scan`]).

use crate::tags::OUTSIDE;
use crate::tree::Tree;

/// What a constituent means for chunks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Np,
    Vp,
    /// PP, SBAR, CONJP, INTJ, LST, PRT: their own words, whatever is around them.
    Plain,
    /// ADJP: part of the phrase that it premodifies, unless that is a VP or a PP.
    Adjective,
    /// ADVP: part of the phrase that it premodifies.
    Adverb,
    /// UCP: part of a noun phrase that it premodifies.
    Mixed,
    /// NML, NX, NAC, QP: never a chunk, part of what is around them.
    Transparent,
    /// S and the like: no chunk.
    Clause,
}

/// The tags of the first word of a chunk and of the others.
type Tags = (&'static str, &'static str);

const NP: Tags = ("B-NP", "I-NP");

/// The kind and the tags of a category.
fn kind(category: &str) -> (Kind, Tags) {
    match category {
        "NP" | "WHNP" => (Kind::Np, NP),
        "VP" => (Kind::Vp, ("B-VP", "I-VP")),
        "PP" | "WHPP" => (Kind::Plain, ("B-PP", "I-PP")),
        "SBAR" => (Kind::Plain, ("B-SBAR", "I-SBAR")),
        "CONJP" => (Kind::Plain, ("B-CONJP", "I-CONJP")),
        "INTJ" => (Kind::Plain, ("B-INTJ", "I-INTJ")),
        "LST" => (Kind::Plain, ("B-LST", "I-LST")),
        "PRT" => (Kind::Plain, ("B-PRT", "I-PRT")),
        "ADJP" | "WHADJP" => (Kind::Adjective, ("B-ADJP", "I-ADJP")),
        "ADVP" | "WHADVP" => (Kind::Adverb, ("B-ADVP", "I-ADVP")),
        "UCP" => (Kind::Mixed, ("B-UCP", "I-UCP")),
        "NML" | "NX" | "NAC" | "QP" => (Kind::Transparent, NP),
        _ => (Kind::Clause, (OUTSIDE, OUTSIDE)),
    }
}

/// What a part of speech means for chunks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Verb,
    Possessive,
    Coordinator,
    Punctuation,
    Hyphen,
    Word,
}

impl Class {
    fn of(pos: &str) -> Self {
        match pos {
            "MD" | "TO" | "BES" | "HVS" => Self::Verb,
            "POS" => Self::Possessive,
            "CC" => Self::Coordinator,
            "HYPH" => Self::Hyphen,
            "," | "." | ":" | "``" | "''" | "-LRB-" | "-RRB-" | "NFP" => Self::Punctuation,
            _ if pos.starts_with("VB") => Self::Verb,
            _ => Self::Word,
        }
    }

    /// True for a word that joins a chunk only between two other words of that chunk.
    fn is_soft(self) -> bool {
        matches!(self, Self::Coordinator | Self::Punctuation)
    }
}

/// The chunk that a word belongs to: the constituent that it is named after and its tags.
type Home = Option<(usize, Tags)>;

/// What the rules ask about one constituent.
#[derive(Debug, Clone, Copy)]
struct Facts {
    kind: Kind,
    tags: Tags,
    /// Its category is S.
    is_s: bool,
    /// The nearest constituent, from this one outwards, that is not transparent.
    opaque: usize,
    /// One past its last own word that is neither punctuation nor a coordinator (transparent
    /// constituents' words count as the words of what is around them); 0 where it has none.
    head: usize,
    /// Its first own verb.
    verb: Option<usize>,
    /// Where its last verb or inner VP begins.
    last_verb: usize,
    /// A coordinator is among its own words.
    coordinates: bool,
    /// A word that is not soft is among its own words.
    has_words: bool,
    /// A hyphen is among its own words.
    hyphenated: bool,
    /// It is inside a hyphenated compound that premodifies a noun phrase: all in it is that noun
    /// phrase's.
    compound: bool,
    /// The first constituent around it that begins before it or has a verb of its own: clauses
    /// without a subject, and verb phrases that only conjoin others, are passed over.
    beyond: Option<usize>,
    /// The chunk of its words.
    home: Home,
}

/// Cuts chunks. Keep one for many sentences: it keeps its memory. Every step is linear in the
/// sentence, however deep its tree.
#[derive(Debug, Default)]
pub struct Chunker {
    classes: Vec<Class>,
    facts: Vec<Facts>,
    homes: Vec<Home>,
}

/// One IOB2 tag per word.
///
/// # Panics
/// `pos` is shorter than the tree's words.
pub fn conll2000(tree: &Tree<'_>, pos: &[&str]) -> Vec<String> {
    let mut tags = Vec::new();
    Chunker::default().conll2000(tree, pos, &mut tags);
    tags.into_iter().map(str::to_owned).collect()
}

impl Chunker {
    /// Appends one IOB2 tag per word.
    ///
    /// # Panics
    /// `pos` is shorter than the tree's words.
    pub fn conll2000(&mut self, tree: &Tree<'_>, pos: &[&str], tags: &mut Vec<&'static str>) {
        let words = tree.parents.len();
        self.classes.clear();
        self.classes.extend(pos[..words].iter().map(|pos| Class::of(pos)));
        self.gather(tree);
        for node in 0..tree.nodes.len() {
            self.facts[node].beyond = self.beyond(tree, node);
            self.facts[node].compound = self.compound(tree, node);
            self.facts[node].home = self.home(tree, node);
        }
        self.homes.clear();
        for word in 0..words {
            let home = tree.parents[word].and_then(|parent| self.word_home(tree, word, parent));
            self.homes.push(home);
        }
        self.settle_soft();
        for (word, home) in self.homes.iter().enumerate() {
            tags.push(match home {
                None => OUTSIDE,
                Some((_, (begins, continues))) => {
                    let first = word == 0 || self.homes[word - 1] != *home;
                    let splits = self.classes[word] == Class::Possessive;
                    if first || splits { begins } else { continues }
                }
            });
        }
    }

    /// What follows from the words and from the labels alone.
    fn gather(&mut self, tree: &Tree<'_>) {
        self.facts.clear();
        for (index, node) in tree.nodes.iter().enumerate() {
            let category = node.category();
            let (kind, tags) = kind(category);
            let opaque = match node.parent {
                Some(parent) if kind == Kind::Transparent => self.facts[parent].opaque,
                _ => index,
            };
            if let (Kind::Vp, Some(parent)) = (kind, node.parent) {
                let last = &mut self.facts[parent].last_verb;
                *last = node.start.max(*last);
            }
            self.facts.push(Facts {
                kind,
                tags,
                is_s: category == "S",
                opaque,
                head: 0,
                verb: None,
                last_verb: 0,
                coordinates: false,
                has_words: false,
                hyphenated: false,
                compound: false,
                beyond: None,
                home: None,
            });
        }
        for (word, (parent, class)) in tree.parents.iter().zip(&self.classes).enumerate() {
            let Some(parent) = *parent else { continue };
            let facts = &mut self.facts[parent];
            facts.coordinates |= *class == Class::Coordinator;
            facts.has_words |= !class.is_soft();
            facts.hyphenated |= *class == Class::Hyphen;
            if *class == Class::Verb {
                facts.verb.get_or_insert(word);
                facts.last_verb = facts.last_verb.max(word);
            }
            if !class.is_soft() {
                let owner = facts.opaque;
                self.facts[owner].head = word + 1;
            }
        }
    }

    /// See [`Facts::beyond`]; what is around the constituent is known.
    fn beyond(&self, tree: &Tree<'_>, node: usize) -> Option<usize> {
        let parent = tree.nodes[node].parent?;
        let (around, facts) = (&tree.nodes[parent], &self.facts[parent]);
        let passed = facts.is_s || facts.kind == Kind::Vp && facts.verb.is_none();
        if passed && around.start == tree.nodes[node].start { facts.beyond } else { Some(parent) }
    }

    /// See [`Facts::compound`]; what is around the constituent is known. The compound is a phrase
    /// like `(PP after - (NP tax))`, or a NML like `(NML (NP state) - (PP of - (NP the - art)))`.
    fn compound(&self, tree: &Tree<'_>, node: usize) -> bool {
        let (facts, Some(parent)) = (&self.facts[node], tree.nodes[node].parent) else {
            return false;
        };
        let around = &self.facts[parent];
        let before_noun = around.home.is_some_and(|(noun, _)| {
            let noun = &self.facts[noun];
            noun.kind == Kind::Np && tree.nodes[node].end < noun.head
        });
        let joined = facts.kind == Kind::Plain && facts.hyphenated
            || around.kind == Kind::Transparent && around.hyphenated;
        around.compound || joined && before_noun
    }

    /// The chunk of a constituent's words; that of what is around it is known.
    fn home(&self, tree: &Tree<'_>, node: usize) -> Home {
        let facts = &self.facts[node];
        if facts.compound {
            return tree.nodes[node].parent.and_then(|parent| self.facts[parent].home);
        }
        let own = Some((node, facts.tags));
        match facts.kind {
            Kind::Np | Kind::Plain => own,
            Kind::Vp => match facts.beyond {
                Some(outer) if self.continues(outer, tree.nodes[node].start) => {
                    self.facts[outer].home
                }
                _ => own,
            },
            Kind::Adjective | Kind::Adverb | Kind::Mixed => match self.premodified(tree, node) {
                Some(outer) => self.facts[outer].home,
                None => own,
            },
            // A number phrase that stands alone is a noun phrase.
            Kind::Transparent if facts.opaque == node => own,
            Kind::Transparent => self.facts[facts.opaque].home.or(own),
            Kind::Clause => None,
        }
    }

    /// The chunk that a word would join if it is not soft.
    fn word_home(&self, tree: &Tree<'_>, word: usize, parent: usize) -> Home {
        if self.classes[word] == Class::Possessive {
            // At the end of a possessor it belongs to the noun phrase that this is part of.
            let possessor = self.facts[parent].opaque;
            let outer = tree.nodes[possessor].parent.map(|outer| self.facts[outer].opaque);
            if let Some(outer) = outer
                && tree.nodes[possessor].end == word + 1
                && self.facts[outer].kind == Kind::Np
            {
                return self.facts[outer].home;
            }
        }
        self.facts[parent].home
    }

    /// The phrase whose chunk a modifier joins: one that has its head behind the modifier.
    fn premodified(&self, tree: &Tree<'_>, node: usize) -> Option<usize> {
        let outer = self.facts[tree.nodes[node].parent?].opaque;
        let (start, end) = (tree.nodes[node].start, tree.nodes[node].end);
        let (kind, around) = (self.facts[node].kind, &self.facts[outer]);
        let joins = match around.kind {
            Kind::Np => start < around.head,
            Kind::Plain => kind == Kind::Adverb && start < around.head,
            Kind::Vp => {
                let set_off = self.classes.get(end) == Some(&Class::Punctuation);
                let before_verb = around.verb.is_some() && start < around.last_verb;
                kind == Kind::Adverb && before_verb && !set_off
            }
            Kind::Adjective | Kind::Adverb => {
                let listed = around.coordinates && !around.has_words;
                start < around.head && !listed
            }
            Kind::Mixed | Kind::Transparent | Kind::Clause => false,
        };
        joins.then_some(outer)
    }

    /// True where a verb phrase that begins at `start` continues the chain of verbs of `outer`.
    fn continues(&self, outer: usize, start: usize) -> bool {
        let facts = &self.facts[outer];
        let follows = facts.verb.is_some_and(|verb| verb < start);
        facts.kind == Kind::Vp && !facts.coordinates && follows
    }

    /// Puts punctuation and coordinators outside, unless their chunk goes on behind them.
    fn settle_soft(&mut self) {
        let (mut before, mut word): (Home, usize) = (None, 0);
        while word < self.homes.len() {
            if !self.classes[word].is_soft() {
                before = self.homes[word];
                word += 1;
                continue;
            }
            let end = self.classes[word..].iter().position(|class| !class.is_soft());
            let end = end.map_or(self.homes.len(), |length| word + length);
            let after = self.homes.get(end).copied().flatten();
            for soft in word..end {
                // Verbs are joined by coordinators, never by punctuation.
                let verbal = matches!(self.homes[soft], Some((_, ("B-VP", _))));
                let breaks = verbal && self.classes[soft] != Class::Coordinator;
                if breaks || self.homes[soft] != before || self.homes[soft] != after {
                    self.homes[soft] = None;
                    before = None;
                }
            }
            word = end;
        }
    }
}

#[cfg(test)]
#[path = "chunk_tests.rs"]
mod tests;
