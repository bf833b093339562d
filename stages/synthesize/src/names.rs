//! Names, dates and amounts of OntoNotes' eighteen types.
//!
//! Names are also ordinary words (Will, May, Rose, Mark, Apple, Nice, Turkey), and some are made
//! up from parts, so that every split has names of its own.

use crate::draw::{Agreement, Generator, THIRD};
use crate::node::{self, Node, phrase, trace};

/// A noun phrase that is or holds a name.
pub(crate) struct Name {
    pub(crate) node: Node,
    pub(crate) agreement: Agreement,
}

impl Generator<'_> {
    /// A noun phrase with a name of someone or something: what can act.
    pub(crate) fn actor(&mut self) -> Name {
        loop {
            let kind = self.dice.weighted(self.style.names);
            if !matches!(kind, "DATE" | "TIME" | "MONEY" | "PERCENT" | "CARDINAL") {
                return self.name_of(kind);
            }
        }
    }

    /// A noun phrase with a name of some type of the domain's.
    pub(crate) fn name(&mut self) -> Name {
        let kind = self.dice.weighted(self.style.names);
        self.name_of(kind)
    }

    fn name_of(&mut self, kind: &'static str) -> Name {
        let mut agreement = THIRD;
        let node = match kind {
            "PERSON" => self.person(),
            "GPE" => {
                let list = if self.dice.chance(50) { "city" } else { "country" };
                self.proper(list, kind, false)
            }
            "ORG" => self.organisation(),
            "NORP" => {
                agreement.plural = true;
                self.nationality()
            }
            "FAC" => self.proper("fac", kind, true),
            "LOC" => self.proper("loc", kind, true),
            "PRODUCT" => self.proper("product", kind, true),
            "EVENT" => self.proper("event", kind, true),
            "LAW" => self.proper("law", kind, true),
            "LANGUAGE" => self.proper("language", kind, false),
            "WORK_OF_ART" => self.work(),
            "DATE" => self.date(),
            "TIME" => self.time(),
            _ => {
                agreement.plural = true;
                self.amount(kind)
            }
        };
        Name { node, agreement }
    }

    /// A name from a list, as a noun phrase; `the` belongs to the name.
    fn proper(&mut self, list: &str, kind: &'static str, article: bool) -> Node {
        let text = self.listed(list);
        let mut words = Vec::new();
        if article && !text.starts_with("The ") {
            words.push(self.word("DT", "the"));
        }
        words.extend(self.proper_words(text));
        phrase("NP", words).named(kind)
    }

    /// The words of a name: NNP, but for the small ones and numbers.
    fn proper_words(&mut self, text: &str) -> Vec<Node> {
        let pos = |word: &str| match word {
            "of" => "IN",
            "to" => "TO",
            "The" | "A" => "DT",
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => "CD",
            _ => "NNP",
        };
        text.split(' ').map(|part| self.word(pos(part), part)).collect()
    }

    /// A family name: known, or made up from parts.
    fn family(&mut self) -> String {
        if self.dice.chance(60) {
            return self.listed("last").to_owned();
        }
        let heads = self.lexicon.list("head");
        let tails = self.lexicon.list("tail");
        format!("{}{}", self.dice.pick(heads), self.dice.pick(tails))
    }

    fn person(&mut self) -> Node {
        let first = self.listed("first");
        match self.dice.below(5) {
            0 | 1 => {
                let family = self.family();
                phrase("NP", vec![self.word("NNP", first), self.word("NNP", family)])
                    .named("PERSON")
            }
            2 => phrase("NP", vec![self.word("NNP", first)]).named("PERSON"),
            3 => {
                let family = self.family();
                phrase("NP", vec![self.word("NNP", family)]).named("PERSON")
            }
            _ => {
                // The title is outside the name.
                let (title, family) = (self.listed("title"), self.family());
                let title = self.word("NNP", title);
                phrase("NP", vec![title, self.word("NNP", family).named("PERSON")])
            }
        }
    }

    fn organisation(&mut self) -> Node {
        match self.dice.below(10) {
            0..4 => {
                let (stem, kind) = (self.listed("org.stem"), self.listed("org.kind"));
                let stem = if self.dice.chance(30) { self.family() } else { stem.to_owned() };
                phrase("NP", vec![self.word("NNP", stem), self.word("NNP", kind)]).named("ORG")
            }
            4..7 => self.proper("org.name", "ORG", false),
            7..9 => self.proper("acronym", "ORG", false),
            _ => self.body(),
        }
    }

    /// `the Ministry of Trade`: one name, three phrases.
    fn body(&mut self) -> Node {
        let text = self.listed("org.body");
        let the = self.word("DT", "the");
        let Some((head, of)) = text.split_once(" of ") else {
            let mut words = vec![the];
            words.extend(self.proper_words(text));
            return phrase("NP", words).named("ORG");
        };
        let inner = phrase("NP", vec![the, self.word("NNP", head)]);
        let preposition = self.word("IN", "of");
        let object = phrase("NP", vec![self.word("NNP", of)]);
        phrase("NP", vec![inner, phrase("PP", vec![preposition, object])]).named("ORG")
    }

    fn nationality(&mut self) -> Node {
        if self.dice.chance(40) {
            let people = self.listed("norp.plural");
            return phrase("NP", vec![self.word("NNPS", people).named("NORP")]);
        }
        let adjective = self.listed("norp.adjective");
        let noun = self.noun();
        let the = self.word("DT", "the");
        let adjective = self.within(adjective, "NORP");
        phrase("NP", vec![the, adjective, self.noun_word(noun, true)])
    }

    /// An adjective that is a name, or has one in it: `Norwegian-owned`, `anti-Norwegian`.
    fn within(&mut self, text: &str, kind: &'static str) -> Node {
        let (mut head, mut tail) = ("", "");
        if self.side.chance(12) {
            match self.side.below(3) {
                0 => head = *self.side.pick(&["anti-", "pro-", "non-"]),
                _ => tail = *self.side.pick(&["-owned", "-born", "-led", "-style"]),
            }
        }
        let name = node::Name { kind, before: head.len(), after: tail.len() };
        self.word("JJ", format!("{head}{text}{tail}")).named_within(name)
    }

    fn work(&mut self) -> Node {
        let text = self.listed("work");
        let opening = self.word("``", "``");
        let words = self.proper_words(text);
        let title = phrase("NP", words).named("WORK_OF_ART");
        phrase("NP", vec![opening, title, self.word("''", "''")])
    }

    /// A date as a noun phrase.
    pub(crate) fn date(&mut self) -> Node {
        let month = self.listed("month");
        let year = self.dice.between(1965, 2012).to_string();
        let words = match self.dice.below(6) {
            0 => {
                let weekday = self.listed("weekday");
                vec![self.word("NNP", weekday)]
            }
            1 => vec![self.word("CD", year)],
            2 => vec![self.word("NNP", month), self.word("CD", year)],
            3 => {
                let day = self.dice.between(1, 28).to_string();
                let mut words = vec![self.word("NNP", month), self.word("CD", day)];
                if self.dice.chance(40) {
                    words.extend([self.word(",", ","), self.word("CD", year)]);
                }
                words
            }
            4 => {
                let which = self.choice(&["last", "this", "next"]);
                let pos = if which == "this" { "DT" } else { "JJ" };
                let noun = self.choice(&["year", "week", "month", "spring", "summer"]);
                vec![self.word(pos, which), self.word("NN", noun)]
            }
            _ => {
                let day = self.choice(&["yesterday", "today", "tomorrow"]);
                vec![self.word("NN", day)]
            }
        };
        phrase("NP", words).named("DATE")
    }

    fn time(&mut self) -> Node {
        let words = if self.dice.chance(50) {
            let noun = self.choice(&["morning", "evening", "afternoon"]);
            vec![self.word("DT", "this"), self.word("NN", noun)]
        } else {
            let hour = self.dice.between(1, 12);
            let text = if self.dice.chance(40) { format!("{hour}:30") } else { hour.to_string() };
            let half = self.choice(&["a.m.", "p.m."]);
            vec![self.word("CD", text), self.word("NN", half)]
        };
        phrase("NP", words).named("TIME")
    }

    /// A noun phrase with a number in it: money, per cent, quantities and counts.
    pub(crate) fn amount(&mut self, kind: &str) -> Node {
        let number = self.number();
        match kind {
            "MONEY" => {
                let mut words = vec![self.word("$", "$"), self.word("CD", number)];
                if self.dice.chance(60) {
                    let scale = self.choice(&["million", "billion"]);
                    words.push(self.word("CD", scale));
                }
                phrase("NP", vec![phrase("QP", words), trace("*U*", None)]).named("MONEY")
            }
            "PERCENT" => {
                let sign = self.choice(&["%", "percent"]);
                phrase("NP", vec![self.word("CD", number), self.word("NN", sign)]).named("PERCENT")
            }
            "QUANTITY" => {
                let unit = self.listed("units");
                phrase("NP", vec![self.word("CD", number), self.word("NNS", unit)])
                    .named("QUANTITY")
            }
            _ => {
                let noun = self.noun();
                let digits = self.word("CD", number);
                let count = if self.may(30, 6) {
                    phrase("QP", vec![self.word("RB", "about"), digits])
                } else {
                    digits
                };
                let count =
                    if self.style.names.is_empty() { count } else { count.named("CARDINAL") };
                phrase("NP", vec![count, self.noun_word(noun, true)])
            }
        }
    }

    fn number(&mut self) -> String {
        match self.dice.below(4) {
            0 => (self.choice(&["two", "three", "four", "five", "ten", "twenty"])).to_owned(),
            1 => format!("{}.{}", self.dice.between(1, 40), self.dice.below(10)),
            2 => format!("{},{}00", self.dice.between(1, 30), self.dice.between(1, 9)),
            _ => self.dice.between(2, 90).to_string(),
        }
    }
}
