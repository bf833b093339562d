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

use crate::dictionary::{Fixed, Labels};
use crate::short::{self, Table};
use crate::tags::OUTSIDE;
use crate::tree::{Node, Tree};

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
    /// S: no chunk, and if it has no subject, nothing to those inside.
    Sentence,
    /// Other clauses and the like: no chunk.
    Clause,
}

/// The tags of the first word of a chunk and of the others.
type Tags = [&'static str; 2];

/// What a chunk can be called, and what is none. A name is a place here.
const TAGS: [Tags; 12] = [
    [OUTSIDE, OUTSIDE],
    ["B-NP", "I-NP"],
    ["B-VP", "I-VP"],
    ["B-PP", "I-PP"],
    ["B-SBAR", "I-SBAR"],
    ["B-CONJP", "I-CONJP"],
    ["B-INTJ", "I-INTJ"],
    ["B-LST", "I-LST"],
    ["B-PRT", "I-PRT"],
    ["B-ADJP", "I-ADJP"],
    ["B-ADVP", "I-ADVP"],
    ["B-UCP", "I-UCP"],
];
/// The same, one after the other, as columns take them.
static FIXED_TAGS: [Fixed; 2 * TAGS.len()] = {
    let mut tags = [Fixed::new(OUTSIDE); 2 * TAGS.len()];
    let mut tag = 0;
    while tag < tags.len() {
        tags[tag] = Fixed::new(TAGS[tag / 2][tag % 2]);
        tag += 1;
    }
    tags
};
const NONE: u8 = 0;
const VP: u8 = 2;

/// The kind and the name of a category. Those of clauses are here only so that they are found.
static KINDS: Table<(Kind, u8)> = Table::new(
    &[
        ("NP", (Kind::Np, 1)),
        ("WHNP", (Kind::Np, 1)),
        ("VP", (Kind::Vp, VP)),
        ("PP", (Kind::Plain, 3)),
        ("WHPP", (Kind::Plain, 3)),
        ("SBAR", (Kind::Plain, 4)),
        ("CONJP", (Kind::Plain, 5)),
        ("INTJ", (Kind::Plain, 6)),
        ("LST", (Kind::Plain, 7)),
        ("PRT", (Kind::Plain, 8)),
        ("ADJP", (Kind::Adjective, 9)),
        ("WHADJP", (Kind::Adjective, 9)),
        ("ADVP", (Kind::Adverb, 10)),
        ("WHADVP", (Kind::Adverb, 10)),
        ("UCP", (Kind::Mixed, 11)),
        ("NML", (Kind::Transparent, 1)),
        ("NX", (Kind::Transparent, 1)),
        ("NAC", (Kind::Transparent, 1)),
        ("QP", (Kind::Transparent, 1)),
        ("S", (Kind::Sentence, NONE)),
        ("TOP", CLAUSE),
        ("SBARQ", CLAUSE),
        ("SINV", CLAUSE),
        ("SQ", CLAUSE),
        ("PRN", CLAUSE),
        ("FRAG", CLAUSE),
    ],
    CLAUSE,
);
const CLAUSE: (Kind, u8) = (Kind::Clause, NONE);

/// The kind and the name of a constituent.
fn kind(node: &Node<'_>) -> (Kind, u8) {
    // Most labels have no function tags.
    let category = || KINDS.get(short::number(node.category().as_bytes())).unwrap_or(CLAUSE);
    KINDS.get(short::number(node.label.as_bytes())).unwrap_or_else(category)
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

static CLASSES: Table<Class> = Table::new(
    &[
        ("MD", Class::Verb),
        ("TO", Class::Verb),
        ("BES", Class::Verb),
        ("HVS", Class::Verb),
        ("POS", Class::Possessive),
        ("CC", Class::Coordinator),
        ("HYPH", Class::Hyphen),
        (",", Class::Punctuation),
        (".", Class::Punctuation),
        (":", Class::Punctuation),
        ("``", Class::Punctuation),
        ("''", Class::Punctuation),
        ("-LRB-", Class::Punctuation),
        ("-RRB-", Class::Punctuation),
        ("NFP", Class::Punctuation),
    ],
    Class::Word,
);

impl Class {
    #[inline]
    fn of(pos: &str) -> Self {
        let number = short::number(pos.as_bytes());
        let verb = number as u16 == u16::from_le_bytes(*b"VB");
        CLASSES.get(number).unwrap_or(if verb { Self::Verb } else { Self::Word })
    }

    /// True for a word that joins a chunk only between two other words of that chunk.
    fn is_soft(self) -> bool {
        matches!(self, Self::Coordinator | Self::Punctuation)
    }
}

/// A constituent, as a place among the facts; 0 is what is around the tree, which is no chunk.
type Id = u32;

/// What the rules ask about one constituent. Places of words count from 0.
#[derive(Debug, Clone, Copy)]
struct Facts {
    kind: Kind,
    /// What its chunk is called: a place in [`TAGS`].
    name: u8,
    /// A coordinator is among its own words.
    coordinates: bool,
    /// A word that is not soft is among its own words.
    has_words: bool,
    /// A hyphen is among its own words.
    hyphenated: bool,
    /// It is inside a hyphenated compound that premodifies a noun phrase: all in it is that noun
    /// phrase's.
    compound: bool,
    parent: Id,
    start: u32,
    end: u32,
    /// The nearest constituent, from this one outwards, that is not transparent.
    opaque: Id,
    /// One past its last own word that is neither punctuation nor a coordinator (transparent
    /// constituents' words count as the words of what is around them); 0 where it has none.
    head: u32,
    /// Its first own verb; [`NO_VERB`] where it has none.
    verb: u32,
    /// Where its last verb or inner VP begins.
    last_verb: u32,
    /// The first constituent around it that begins before it or has a verb of its own: clauses
    /// without a subject, and verb phrases that only conjoin others, are passed over.
    beyond: Id,
    /// The constituent whose chunk its words are in.
    home: Id,
}

/// Behind every word.
const NO_VERB: u32 = u32::MAX;

/// What is around a tree.
const AROUND: Facts = Facts {
    kind: Kind::Clause,
    name: NONE,
    coordinates: false,
    has_words: false,
    hyphenated: false,
    compound: false,
    parent: 0,
    start: 0,
    end: 0,
    opaque: 0,
    head: 0,
    verb: NO_VERB,
    last_verb: 0,
    beyond: 0,
    home: 0,
};

/// Cuts chunks. Keep one for many sentences: it keeps its memory. Every step is linear in the
/// sentence, however deep its tree.
#[derive(Debug, Default)]
pub struct Chunker {
    classes: Vec<Class>,
    /// The words that are soft.
    soft: Vec<usize>,
    facts: Vec<Facts>,
    /// For each word the constituent whose chunk it is in.
    homes: Vec<Id>,
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
        self.cut(tree, pos);
        tags.extend(self.tags().map(|(name, place)| TAGS[name][place]));
    }

    /// Adds a row of one IOB2 tag per word to a column.
    ///
    /// # Panics
    /// `pos` is shorter than the tree's words.
    pub fn row(&mut self, tree: &Tree<'_>, pos: &[&str], column: &mut Labels) {
        self.cut(tree, pos);
        column.row_of(&FIXED_TAGS, self.tags().map(|(name, place)| 2 * name + place));
    }

    /// For each word the name of its chunk, and which of the two tags it has.
    fn tags(&self) -> impl ExactSizeIterator<Item = (usize, usize)> {
        let mut before = 0;
        self.homes.iter().zip(&self.classes).map(move |(&home, &class)| {
            let inside = home == before && class != Class::Possessive;
            before = home;
            (usize::from(self.facts(home).name), usize::from(inside))
        })
    }

    /// Finds the chunk of each word.
    fn cut(&mut self, tree: &Tree<'_>, pos: &[&str]) {
        let words = tree.parents.len();
        self.classes.clear();
        self.classes.extend(pos[..words].iter().map(|pos| Class::of(pos)));
        let hyphenated = self.gather(tree);
        for node in 1..self.facts.len() {
            let mut facts = self.facts[node];
            facts.beyond = self.beyond(&facts);
            // Few sentences have any hyphen.
            facts.compound = hyphenated && self.compound(&facts);
            facts.home = self.home(node as Id, &facts);
            self.facts[node] = facts;
        }
        let mut homes = std::mem::take(&mut self.homes);
        homes.clear();
        let parents = tree.parents.iter().enumerate();
        homes.extend(parents.map(|(word, parent)| self.word_home(word, id(*parent))));
        self.homes = homes;
        self.settle_soft();
    }

    fn facts(&self, id: Id) -> &Facts {
        &self.facts[id as usize]
    }

    /// What follows from the words and from the labels alone. Returns whether there is a hyphen.
    fn gather(&mut self, tree: &Tree<'_>) -> bool {
        self.facts.clear();
        self.facts.push(AROUND);
        for node in &tree.nodes {
            let ((kind, name), parent) = (kind(node), id(node.parent));
            let opaque = match kind {
                Kind::Transparent if parent > 0 => self.facts(parent).opaque,
                _ => self.facts.len() as Id,
            };
            let (start, end) = (node.start as u32, node.end as u32);
            // No branches here and below: what comes next in a sentence cannot be foretold.
            let verb = if kind == Kind::Vp { start } else { 0 };
            let last = &mut self.facts[parent as usize].last_verb;
            *last = verb.max(*last);
            self.facts.push(Facts { kind, name, parent, start, end, opaque, ..AROUND });
        }
        self.soft.clear();
        self.soft.resize(tree.parents.len(), 0);
        let (mut softs, mut hyphenated) = (0, false);
        for (word, (parent, class)) in (0..).zip(tree.parents.iter().zip(&self.classes)) {
            self.soft[softs] = word as usize;
            softs += usize::from(class.is_soft());
            hyphenated |= *class == Class::Hyphen;
            let facts = &mut self.facts[id(*parent) as usize];
            facts.coordinates |= *class == Class::Coordinator;
            facts.has_words |= !class.is_soft();
            facts.hyphenated |= *class == Class::Hyphen;
            let (first, last) = if *class == Class::Verb { (word, word) } else { (NO_VERB, 0) };
            facts.verb = facts.verb.min(first);
            facts.last_verb = facts.last_verb.max(last);
            let owner = facts.opaque;
            let head = &mut self.facts[owner as usize].head;
            *head = if class.is_soft() { *head } else { word + 1 };
        }
        self.soft.truncate(softs);
        hyphenated
    }

    /// See [`Facts::beyond`]; what is around the constituent is known.
    fn beyond(&self, facts: &Facts) -> Id {
        let around = self.facts(facts.parent);
        let passed = (around.kind == Kind::Sentence)
            | ((around.kind == Kind::Vp) & (around.verb == NO_VERB));
        choose(passed & (around.start == facts.start), around.beyond, facts.parent)
    }

    /// See [`Facts::compound`]; what is around the constituent is known. The compound is a phrase
    /// like `(PP after - (NP tax))`, or a NML like `(NML (NP state) - (PP of - (NP the - art)))`.
    fn compound(&self, facts: &Facts) -> bool {
        let around = self.facts(facts.parent);
        let joined = facts.kind == Kind::Plain && facts.hyphenated
            || around.kind == Kind::Transparent && around.hyphenated;
        let before_noun = || {
            let noun = self.facts(around.home);
            noun.kind == Kind::Np && facts.end < noun.head
        };
        around.compound || joined && before_noun()
    }

    /// The chunk of a constituent's words; that of what is around it is known.
    fn home(&self, own: Id, facts: &Facts) -> Id {
        if facts.compound {
            return self.facts(facts.parent).home;
        }
        match facts.kind {
            // Most constituents are here, and of what kind the next one is cannot be foretold.
            Kind::Np | Kind::Plain | Kind::Vp | Kind::Sentence | Kind::Clause => {
                let outside = (facts.kind == Kind::Sentence) | (facts.kind == Kind::Clause);
                let continues = (facts.kind == Kind::Vp) & self.continues(facts);
                choose(continues, self.facts(facts.beyond).home, choose(outside, 0, own))
            }
            Kind::Adjective | Kind::Adverb | Kind::Mixed => match self.premodified(facts) {
                Some(outer) => outer.home,
                None => own,
            },
            // A number phrase that stands alone is a noun phrase.
            Kind::Transparent if facts.opaque == own => own,
            Kind::Transparent => match self.facts(facts.opaque).home {
                0 => own,
                home => home,
            },
        }
    }

    /// The chunk that a word would join if it is not soft.
    fn word_home(&self, word: usize, parent: Id) -> Id {
        if self.classes[word] == Class::Possessive {
            // At the end of a possessor it belongs to the noun phrase that this is part of.
            let possessor = self.facts(self.facts(parent).opaque);
            let outer = self.facts(self.facts(possessor.parent).opaque);
            if possessor.end as usize == word + 1 && outer.kind == Kind::Np {
                return outer.home;
            }
        }
        self.facts(parent).home
    }

    /// The phrase whose chunk a modifier joins: one that has its head behind the modifier.
    fn premodified(&self, facts: &Facts) -> Option<&Facts> {
        let around = self.facts(self.facts(facts.parent).opaque);
        let joins = match around.kind {
            Kind::Np => facts.start < around.head,
            Kind::Plain => facts.kind == Kind::Adverb && facts.start < around.head,
            Kind::Vp => {
                let set_off = self.classes.get(facts.end as usize) == Some(&Class::Punctuation);
                let before_verb = around.verb != NO_VERB && facts.start < around.last_verb;
                facts.kind == Kind::Adverb && before_verb && !set_off
            }
            Kind::Adjective | Kind::Adverb => {
                let listed = around.coordinates && !around.has_words;
                facts.start < around.head && !listed
            }
            Kind::Mixed | Kind::Transparent | Kind::Sentence | Kind::Clause => false,
        };
        joins.then_some(around)
    }

    /// True for a verb phrase that continues the chain of verbs of the one around it.
    fn continues(&self, facts: &Facts) -> bool {
        let outer = self.facts(facts.beyond);
        (outer.kind == Kind::Vp) & !outer.coordinates & (outer.verb < facts.start)
    }

    /// Puts punctuation and coordinators outside, unless their chunk goes on behind them.
    fn settle_soft(&mut self) {
        let mut next = 0;
        while let Some(&first) = self.soft.get(next) {
            // As many follow each other.
            let run =
                self.soft[next..].iter().zip(first..).take_while(|(soft, word)| *soft == word);
            let end = first + run.count();
            next += end - first;
            let mut before = if first == 0 { 0 } else { self.homes[first - 1] };
            let after = self.homes.get(end).copied().unwrap_or(0);
            for soft in first..end {
                // Verbs are joined by coordinators, never by punctuation.
                let home = self.homes[soft];
                let verbal = self.facts(home).name == VP;
                let breaks = verbal && self.classes[soft] != Class::Coordinator;
                if breaks || home != before || home != after {
                    self.homes[soft] = 0;
                    before = 0;
                }
            }
        }
    }
}

/// One of two, without a branch.
#[inline(always)]
fn choose(first: bool, one: Id, other: Id) -> Id {
    let mask = Id::from(first).wrapping_neg();
    one & mask | other & !mask
}

/// The place among the facts of a constituent, or of what is around the tree.
#[inline]
fn id(node: Option<usize>) -> Id {
    node.map_or(0, |node| node as Id + 1)
}

#[cfg(test)]
#[path = "chunk_tests.rs"]
mod tests;
