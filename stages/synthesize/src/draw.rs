//! The state of a sentence while it is drawn, and the draws that all of the grammar shares.

use crate::dice::Dice;
use crate::lexicon::{Lexicon, Noun, Verb};
use crate::node::{Id, Index, Node, word};
use crate::style::Style;

/// Percentage of draws that ignore how frequent a word is, so that rare words turn up at all.
const SHIFTED: u32 = 12;

/// Draws the sentences of one domain and split.
pub(crate) struct Generator<'a> {
    pub(crate) dice: Dice,
    /// Draws of what the trees and names have beyond the words that the domains were made of.
    pub(crate) side: Dice,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) style: &'a Style,
    /// Words that the sentence may still grow by.
    pub(crate) room: i32,
    /// Propositions of the sentence so far.
    propositions: Id,
    /// What traces may refer to, so far.
    indices: Index,
    /// Roles of constituents that were drawn before their verb, by index.
    pub(crate) bound: Vec<(Index, Id, &'static str)>,
}

/// Person and number, for agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Agreement {
    /// 1, 2 or 3.
    pub(crate) person: u8,
    pub(crate) plural: bool,
}

/// The third person singular.
pub(crate) const THIRD: Agreement = Agreement { person: 3, plural: false };

impl<'a> Generator<'a> {
    pub(crate) fn new(dice: Dice, side: Dice, lexicon: &'a Lexicon, style: &'a Style) -> Self {
        let bound = Vec::new();
        Self { dice, side, lexicon, style, room: 0, propositions: 0, indices: 0, bound }
    }

    /// Begins a sentence: how many words it aims at.
    pub(crate) fn begin(&mut self) {
        let (low, high) = self.style.length;
        // The smaller of two draws now and then: short sentences are more common than long ones.
        let length = self.dice.between(low, high);
        let other = self.dice.between(low, high);
        self.room = if self.dice.chance(40) { length.min(other) } else { length } as i32;
        self.propositions = 0;
        self.indices = 0;
        self.bound.clear();
    }

    /// A new index.
    pub(crate) fn index(&mut self) -> Index {
        self.indices += 1;
        self.indices - 1
    }

    /// A new proposition.
    pub(crate) fn proposition(&mut self) -> Id {
        self.propositions += 1;
        self.propositions - 1
    }

    /// True in `percent` of 100 draws, while there is room for `words` more.
    pub(crate) fn may(&mut self, percent: u32, words: i32) -> bool {
        self.room >= words && self.dice.chance(percent)
    }

    /// One of several words, all alike.
    pub(crate) fn choice(&mut self, words: &[&'static str]) -> &'static str {
        let word: &&'static str = self.dice.pick(words);
        word
    }

    /// A word, which takes its room.
    pub(crate) fn word(&mut self, pos: &'static str, text: impl Into<String>) -> Node {
        self.room -= 1;
        word(pos, text)
    }

    /// A word from a list of the lexicon.
    pub(crate) fn listed(&mut self, kind: &str) -> &'a str {
        let word: &String = self.dice.frequent(self.lexicon.list(kind));
        word
    }

    /// A topic of the domain.
    fn topic(&mut self) -> &'static str {
        self.dice.weighted(self.style.topics)
    }

    /// A noun of the domain.
    pub(crate) fn noun(&mut self) -> &'a Noun {
        let topic = self.topic();
        self.noun_of(topic)
    }

    /// A noun of a topic.
    pub(crate) fn noun_of(&mut self, topic: &str) -> &'a Noun {
        let nouns = self.lexicon.nouns.get(topic).unwrap_or(&self.lexicon.nouns["general"]);
        if self.dice.chance(SHIFTED) { self.dice.pick(nouns) } else { self.dice.frequent(nouns) }
    }

    /// A verb of the domain.
    pub(crate) fn verb(&mut self) -> &'a Verb {
        let topic = self.topic();
        let verbs = self.lexicon.verbs.get(topic).unwrap_or(&self.lexicon.verbs["general"]);
        if self.dice.chance(SHIFTED) { self.dice.pick(verbs) } else { self.dice.frequent(verbs) }
    }

    /// An adjective of the domain.
    pub(crate) fn adjective(&mut self) -> &'a str {
        let topic = self.topic();
        let list = self.lexicon.list(&format!("adjective.{topic}"));
        if list.is_empty() {
            return self.listed("adjective.general");
        }
        let word: &String = self.dice.frequent(list);
        word
    }

    /// A common noun as a word.
    pub(crate) fn noun_word(&mut self, noun: &Noun, plural: bool) -> Node {
        if plural { self.word("NNS", noun.many.clone()) } else { self.word("NN", noun.one.clone()) }
    }
}
