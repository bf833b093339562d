//! Noun phrases: pronouns, names, and nouns with what stands before and behind them.

use crate::draw::{Agreement, Generator, THIRD};
use crate::names::Name;
use crate::node::{Node, phrase};

/// Where a noun phrase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Subject,
    Object,
}

/// Pronouns as subject, as object, person, plural.
const PRONOUNS: [(&str, &str, u8, bool); 7] = [
    ("I", "me", 1, false),
    ("you", "you", 2, true),
    ("we", "us", 1, true),
    ("he", "him", 3, false),
    ("she", "her", 3, false),
    ("it", "it", 3, false),
    ("they", "them", 3, true),
];

impl Generator<'_> {
    /// A noun phrase.
    pub(crate) fn noun_phrase(&mut self, case: Case) -> (Node, Agreement) {
        if self.dice.chance(self.style.pronouns) {
            return self.pronoun(case);
        }
        if self.dice.chance(self.style.naming) {
            if case == Case::Object && self.dice.chance(40) {
                let Name { node, agreement } = self.name();
                return (node, agreement);
            }
            let Name { node, agreement } = self.actor();
            return self.attach_to_name(node, agreement);
        }
        if self.dice.chance(self.style.figures) {
            let kind = self.choice(&["CARDINAL", "MONEY", "QUANTITY", "PERCENT"]);
            let kind = if self.style.names.is_empty() { "CARDINAL" } else { kind };
            return (self.amount(kind), Agreement { plural: true, ..THIRD });
        }
        let (node, agreement) = self.common();
        self.attach(node, agreement)
    }

    /// A pronoun.
    pub(crate) fn pronoun(&mut self, case: Case) -> (Node, Agreement) {
        if self.dice.chance(6) {
            let this = self.choice(&["this", "that"]);
            return (phrase("NP", vec![self.word("DT", this)]), THIRD);
        }
        let row = if self.dice.chance(self.style.speakers) {
            self.dice.below(3)
        } else {
            self.dice.between(3, 6)
        };
        let (subject, object, person, plural) = PRONOUNS[row];
        let text = match (case, self.style.domain) {
            (Case::Subject, "pt") if person == 2 => "ye",
            (Case::Object, "pt") if person == 2 => "thee",
            (Case::Subject, _) => subject,
            (Case::Object, _) => object,
        };
        (phrase("NP", vec![self.word("PRP", text)]), Agreement { person, plural })
    }

    /// Determiner, modifiers, noun.
    pub(crate) fn common(&mut self) -> (Node, Agreement) {
        let noun = self.noun();
        let plural = !noun.mass && self.dice.chance(30);
        let mut words = Vec::new();
        if self.may(9, 7) {
            words.push(self.possessor());
        } else if let Some(determiner) = self.determiner(plural, noun.mass) {
            words.push(determiner);
        }
        if self.may(4, 6) && !plural {
            let ordinal = self.choice(&["first", "second", "third"]);
            let ordinal = self.word("JJ", ordinal);
            let named = !self.style.names.is_empty();
            words.push(if named { ordinal.named("ORDINAL") } else { ordinal });
        }
        self.adjectives(&mut words);
        if self.may(12, 4) {
            let modifier = self.noun();
            words.push(self.noun_word(modifier, false));
        }
        words.push(self.noun_word(noun, plural));
        fix_article(&mut words);
        (phrase("NP", words), Agreement { plural, ..THIRD })
    }

    /// `Mira 's`, `the old king 's`.
    fn possessor(&mut self) -> Node {
        let (mut node, plural) =
            if self.dice.chance(self.style.naming + 15) && !self.style.names.is_empty() {
                let person = self.actor();
                (person.node, person.agreement.plural)
            } else {
                let noun = self.noun();
                let words = vec![self.word("DT", "the"), self.noun_word(noun, false)];
                (phrase("NP", words), false)
            };
        let marker = self.word("POS", if plural { "'" } else { "'s" });
        // A name that is a whole phrase stays one, inside the phrase with the marker.
        if node.parts().iter().any(|part| part.word.is_none()) || node.is_name() {
            return phrase("NP", vec![node, marker]);
        }
        node.push(marker);
        node
    }

    fn determiner(&mut self, plural: bool, mass: bool) -> Option<Node> {
        let draw = self.dice.below(100);
        let text = match draw {
            0..45 => "the",
            45..65 if plural || mass => return None,
            45..65 => "a",
            65..80 => {
                let owner = self.choice(&["his", "her", "their", "its", "my", "your", "our"]);
                let owner = match owner {
                    "your" if self.style.domain == "pt" => "thy",
                    _ => owner,
                };
                return Some(self.word("PRP$", owner));
            }
            80..90 if plural => self.choice(&["these", "some", "many", "those", "all"]),
            80..90 => self.choice(&["this", "that", "some", "any"]),
            _ if plural || mass => return None,
            _ => self.choice(&["every", "each", "another", "no"]),
        };
        let pos = if text == "many" { "JJ" } else { "DT" };
        Some(self.word(pos, text))
    }

    /// Adjectives before a noun, some of them a phrase of their own.
    fn adjectives(&mut self, words: &mut Vec<Node>) {
        if !self.may(self.style.adjectives, 3) {
            return;
        }
        let adjective = self.adjective();
        if self.may(15, 5) {
            let degree = self.listed("degree");
            let parts = vec![self.word("RB", degree), self.word("JJ", adjective)];
            words.push(phrase("ADJP", parts));
        } else if self.may(12, 6) {
            let verb = self.verb();
            let (pos, text) = if self.dice.chance(60) {
                ("VBN", verb.participle.clone())
            } else {
                ("VBG", verb.gerund())
            };
            words.push(self.word(pos, text));
        } else {
            words.push(self.word("JJ", adjective));
            if self.may(15, 5) {
                let second = self.adjective();
                words.push(self.word("JJ", second));
            }
        }
    }

    /// What stands behind a common noun.
    fn attach(&mut self, node: Node, agreement: Agreement) -> (Node, Agreement) {
        if !self.may(self.style.attachments, 5) {
            return (node, agreement);
        }
        match self.dice.below(10) {
            0..6 => {
                let preposition = self.choice(&["of", "of", "of", "for", "in", "with", "from"]);
                let pp = self.prepositional(preposition);
                (phrase("NP", vec![node, pp]), agreement)
            }
            6..8 if self.room >= 7 => (self.relative(node, agreement), agreement),
            8 if self.room >= 6 => {
                let (other, _) = self.common();
                let coordinator = self.choice(&["and", "and", "and", "or"]);
                let and = self.word("CC", coordinator);
                (phrase("NP", vec![node, and, other]), Agreement { plural: true, ..THIRD })
            }
            9 if self.room >= 5 => (self.reduced_relative(node), agreement),
            _ => (node, agreement),
        }
    }

    /// What stands behind a name.
    fn attach_to_name(&mut self, node: Node, agreement: Agreement) -> (Node, Agreement) {
        if self.may(10, 8) {
            let comma = self.word(",", ",");
            let (other, _) = self.common();
            let end = self.word(",", ",");
            return (phrase("NP", vec![node, comma, other, end]), agreement);
        }
        if self.may(10, 6) {
            let and = self.word("CC", "and");
            let other = self.actor().node;
            return (phrase("NP", vec![node, and, other]), Agreement { plural: true, ..THIRD });
        }
        (node, agreement)
    }

    /// A preposition with its noun phrase.
    pub(crate) fn prepositional(&mut self, preposition: &str) -> Node {
        let pos = if preposition == "to" { "TO" } else { "IN" };
        let preposition = self.word(pos, preposition);
        let (object, _) = self.noun_phrase(Case::Object);
        phrase("PP", vec![preposition, object])
    }
}

/// `an` before a vowel.
fn fix_article(words: &mut [Node]) {
    let mut next = String::new();
    if let Some(second) = words.get_mut(1) {
        let mut first = true;
        second.words_mut(&mut |word, _| {
            if std::mem::take(&mut first) {
                next.clone_from(word);
            }
        });
    }
    if let Some(Node { word: Some(article), .. }) = words.first_mut()
        && article == "a"
        && next.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O'])
    {
        article.push('n');
    }
}
