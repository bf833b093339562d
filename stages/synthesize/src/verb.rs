//! Verb phrases: tense, voice and agreement, the frame's complements, and what else a verb takes.

use crate::draw::{Agreement, Generator, THIRD};
use crate::lexicon::{Frame, Verb};
use crate::node::{Id, Node, phrase};
use crate::noun::Case;

/// The form of a verb that the word before it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Past,
    Present,
    Base,
    Participle,
    Gerund,
}

/// What a clause is going to say.
pub(crate) struct Plan<'a> {
    /// Its proposition.
    pub(crate) id: Id,
    /// The verb; `None` is the copula.
    verb: Option<&'a Verb>,
    pub(crate) frame: Frame,
    pub(crate) passive: bool,
    perfect: bool,
    progressive: bool,
    modal: Option<&'static str>,
    pub(crate) negated: bool,
    /// The form of the first verb of the chain, unless that is a modal.
    pub(crate) form: Form,
}

impl Plan<'_> {
    /// The role of the subject.
    pub(crate) fn subject_role(&self) -> &'static str {
        if self.passive || self.verb.is_none() { "ARG1" } else { "ARG0" }
    }

    fn lemma(&self) -> &str {
        self.verb.map_or("be", |verb| &verb.base)
    }
}

impl<'a> Generator<'a> {
    /// What a main clause says.
    pub(crate) fn plan(&mut self) -> Plan<'a> {
        let form = if self.dice.chance(self.style.past) { Form::Past } else { Form::Present };
        let mut plan = self.bare_plan(form);
        match self.dice.below(100) {
            0..14 => plan.modal = Some(self.modal()),
            14..22 => plan.perfect = true,
            22..30 => plan.progressive = !plan.passive && plan.verb.is_some(),
            _ => {}
        }
        plan.negated = self.dice.chance(9);
        plan
    }

    /// What a clause without auxiliaries of its own says.
    pub(crate) fn bare_plan(&mut self, form: Form) -> Plan<'a> {
        let id = self.proposition();
        let verb = if self.dice.chance(14) { None } else { Some(self.verb()) };
        let frame = verb.map_or(Frame::Adjective, |verb| self.dice.pick(&verb.frames).clone());
        // A sentence that is long past its aim gets no further clause, so that it ends.
        let nests = matches!(frame, Frame::Clause | Frame::Infinitive);
        let (verb, frame) =
            if nests && self.room < -4 { (None, Frame::Adjective) } else { (verb, frame) };
        let takes_object = matches!(frame, Frame::Object | Frame::TwoObjects | Frame::Particle(_));
        let passive = takes_object && self.dice.chance(self.style.passive);
        let (perfect, progressive, modal, negated) = (false, false, None, false);
        Plan { id, verb, frame, passive, perfect, progressive, modal, negated, form }
    }

    fn modal(&mut self) -> &'static str {
        match self.style.domain {
            "pt" => self.choice(&["shall", "shall", "will", "may"]),
            _ => self.choice(&["will", "would", "can", "could", "may", "should", "must"]),
        }
    }

    /// The verbs of a clause: auxiliaries with their roles, then the verb itself.
    pub(crate) fn chain(
        &mut self,
        plan: &Plan<'_>,
        agreement: Agreement,
        doing: bool,
    ) -> Vec<Node> {
        let mut words = Vec::new();
        let mut form = plan.form;
        if let Some(modal) = plan.modal {
            words.push(self.word("MD", modal).role(plan.id, "ARGM-MOD"));
            form = Form::Base;
        }
        if plan.perfect {
            let (pos, text) = self.auxiliary("have", form, agreement);
            words.push(self.word(pos, text));
            form = Form::Participle;
        }
        if plan.progressive {
            let (pos, text) = self.auxiliary("be", form, agreement);
            words.push(self.word(pos, text));
            form = Form::Gerund;
        }
        if plan.passive {
            let (pos, text) = self.auxiliary("be", form, agreement);
            words.push(self.word(pos, text));
            form = Form::Participle;
        }
        let finite = matches!(form, Form::Past | Form::Present);
        if doing && words.is_empty() && finite && plan.verb.is_some() {
            let (pos, text) = self.auxiliary("do", form, agreement);
            words.push(self.word(pos, text));
            form = Form::Base;
        }
        let (pos, text) = match plan.verb {
            Some(verb) => inflect(verb, form, agreement),
            None => {
                let (pos, text) = self.auxiliary("be", form, agreement);
                (pos, text.to_owned())
            }
        };
        words.push(self.word(pos, text).predicate(plan.id, plan.lemma()));
        words
    }

    /// A form of be, have or do.
    fn auxiliary(
        &self,
        lemma: &str,
        form: Form,
        agreement: Agreement,
    ) -> (&'static str, &'static str) {
        let singular = agreement == THIRD;
        let old = self.style.domain == "pt";
        match (lemma, form) {
            ("be", Form::Base) => ("VB", "be"),
            ("be", Form::Participle) => ("VBN", "been"),
            ("be", Form::Gerund) => ("VBG", "being"),
            ("be", Form::Past) if agreement.plural => ("VBD", "were"),
            ("be", Form::Past) => ("VBD", "was"),
            ("be", Form::Present) if singular => ("VBZ", "is"),
            ("be", Form::Present) if agreement.person == 1 && !agreement.plural => ("VBP", "am"),
            ("be", Form::Present) => ("VBP", "are"),
            ("have", Form::Base) => ("VB", "have"),
            ("have", Form::Past) => ("VBD", "had"),
            ("have", Form::Present) if singular => ("VBZ", if old { "hath" } else { "has" }),
            ("have", _) => ("VBP", "have"),
            (_, Form::Past) => ("VBD", "did"),
            (_, Form::Present) if singular => ("VBZ", if old { "doth" } else { "does" }),
            _ => ("VBP", "do"),
        }
    }

    /// The verb phrase of a clause, complements and adjuncts included. `object` is false where the
    /// first object stands elsewhere.
    pub(crate) fn verb_phrase(
        &mut self,
        plan: &Plan<'_>,
        agreement: Agreement,
        object: bool,
    ) -> Node {
        let mut chain = self.chain(plan, agreement, plan.negated);
        let negation = plan.negated && (chain.len() > 1 || plan.verb.is_none());
        let negation = negation.then(|| self.negation(&mut chain[0], plan.id));
        self.nest(chain, negation, plan, object)
    }

    /// `not` or `n't`, which changes the word before it now and then.
    pub(crate) fn negation(&mut self, auxiliary: &mut Node, id: Id) -> Node {
        let short = self.dice.chance(self.style.contractions);
        let mut fits = short;
        auxiliary.words_mut(&mut |word, _| match word.as_str() {
            "can" if short => *word = "ca".to_owned(),
            "will" if short => *word = "wo".to_owned(),
            "may" | "am" | "shall" => fits = false,
            _ => {}
        });
        self.word("RB", if fits { "n't" } else { "not" }).role(id, "ARGM-NEG")
    }

    /// Verb phrases inside each other, one for each verb; negation and adverb behind the first.
    pub(crate) fn nest(
        &mut self,
        mut chain: Vec<Node>,
        negation: Option<Node>,
        plan: &Plan<'_>,
        object: bool,
    ) -> Node {
        let adverb = self.may(10, 5).then(|| {
            let text = self.listed("middle");
            phrase("ADVP", vec![self.word("RB", text)]).role(plan.id, "ARGM-ADV")
        });
        let main = chain.pop();
        let mut inner = phrase("VP", main.into_iter().collect());
        let alone = chain.is_empty();
        if alone {
            // A copula is followed by its negation, any other verb is preceded by its adverb.
            match (negation.clone(), adverb.clone()) {
                (Some(negation), _) => inner.push(negation),
                (None, Some(adverb)) if plan.verb.is_some() => inner.unshift(adverb),
                (None, Some(adverb)) => inner.push(adverb),
                (None, None) => {}
            }
        }
        self.complements(&mut inner, plan, object);
        self.adjuncts(&mut inner, plan);
        let last = chain.len();
        for (index, auxiliary) in chain.into_iter().enumerate().rev() {
            let mut outer = phrase("VP", vec![auxiliary]);
            if index == 0 {
                outer.parts_mut().extend(negation.clone());
            }
            if index + 1 == last {
                outer.parts_mut().extend(adverb.clone());
            }
            outer.push(inner);
            inner = outer;
        }
        inner
    }

    /// What the frame asks for.
    fn complements(&mut self, vp: &mut Node, plan: &Plan<'_>, object: bool) {
        let id = plan.id;
        if let Frame::Particle(particle) = &plan.frame {
            let particle = self.word("RP", particle.clone());
            vp.push(phrase("PRT", vec![particle]));
        }
        match &plan.frame {
            Frame::Nothing => {}
            Frame::Object | Frame::Particle(_) if plan.passive => self.agent(vp, id),
            Frame::Object | Frame::Particle(_) => {
                if object {
                    let (node, _) = self.noun_phrase(Case::Object);
                    vp.push(node.role(id, "ARG1"));
                }
            }
            Frame::TwoObjects => self.two_objects(vp, plan, object),
            Frame::Clause => {
                let that = self.dice.chance(60);
                let mut sbar = phrase("SBAR", Vec::new());
                if that {
                    sbar.push(self.word("IN", "that"));
                }
                sbar.push(self.clause());
                vp.push(sbar.role(id, "ARG1"));
            }
            Frame::Infinitive => {
                let node = self.infinitive();
                vp.push(node.role(id, "ARG1"));
            }
            Frame::Adjective => self.predicative(vp, plan),
            Frame::Preposition(preposition) => {
                let node = self.prepositional(preposition);
                vp.push(node.role(id, "ARG2"));
            }
        }
    }

    fn agent(&mut self, vp: &mut Node, id: Id) {
        if self.may(35, 3) {
            let node = self.prepositional("by");
            vp.push(node.role(id, "ARG0"));
        }
    }

    fn two_objects(&mut self, vp: &mut Node, plan: &Plan<'_>, object: bool) {
        let id = plan.id;
        if plan.passive || !object {
            return self.agent(vp, id);
        }
        let swapped = self.dice.chance(45);
        let (first, _) = self.noun_phrase(Case::Object);
        if swapped {
            vp.push(first.role(id, "ARG1"));
            let receiver = self.prepositional("to");
            vp.push(receiver.role(id, "ARG2"));
        } else {
            vp.push(first.role(id, "ARG2"));
            let (second, _) = self.common();
            vp.push(second.role(id, "ARG1"));
        }
    }

    /// What stands behind a copula.
    fn predicative(&mut self, vp: &mut Node, plan: &Plan<'_>) {
        let id = plan.id;
        if plan.verb.is_none() && self.dice.chance(35) {
            let (node, _) = self.common();
            vp.push(node.role(id, "ARG2"));
            return;
        }
        let adjective = self.adjective();
        let mut node = phrase("ADJP", Vec::new());
        if self.may(25, 3) {
            let degree = self.listed("degree");
            node.push(self.word("RB", degree));
        }
        node.push(self.word("JJ", adjective));
        if self.may(15, 5) {
            let preposition = self.choice(&["about", "for", "with", "of"]);
            node.push(self.prepositional(preposition));
        }
        vp.push(node.role(id, "ARG2"));
    }

    /// `to` and a verb phrase, as a clause without subject.
    pub(crate) fn infinitive(&mut self) -> Node {
        let plan = self.bare_plan(Form::Base);
        let to = self.word("TO", "to");
        let inner = self.verb_phrase(&plan, THIRD, true);
        phrase("S", vec![phrase("VP", vec![to, inner])])
    }

    /// Place, time, manner, purpose, and clauses of reason, while there is room.
    fn adjuncts(&mut self, vp: &mut Node, plan: &Plan<'_>) {
        let id = plan.id;
        for _ in 0..2 {
            if !self.may(50, 3) {
                return;
            }
            let node = match self.dice.below(12) {
                0..3 => self.place().role(id, "ARGM-LOC"),
                3..6 => self.when().role(id, "ARGM-TMP"),
                6..8 => {
                    let text = self.listed("manner");
                    phrase("ADVP", vec![self.word("RB", text)]).role(id, "ARGM-MNR")
                }
                8..10 => {
                    let preposition = self.choice(&["with", "for", "about", "against"]);
                    self.prepositional(preposition).role(id, "ARGM-ADV")
                }
                10 if self.room >= 4 => self.infinitive().role(id, "ARGM-PRP"),
                _ if self.room >= 5 => {
                    let word = self.choice(&["because", "when", "while", "if", "although"]);
                    let pos = if word == "when" { "WRB" } else { "IN" };
                    let opening = self.word(pos, word);
                    let opening =
                        if pos == "WRB" { phrase("WHADVP", vec![opening]) } else { opening };
                    phrase("SBAR", vec![opening, self.clause()]).role(id, "ARGM-ADV")
                }
                _ => return,
            };
            vp.push(node);
        }
    }

    /// `in the street`, `near Oslo`.
    pub(crate) fn place(&mut self) -> Node {
        let preposition = self.choice(&["in", "at", "near", "on", "behind", "outside"]);
        let preposition = self.word("IN", preposition);
        let city = !self.style.names.is_empty() && self.dice.chance(self.style.naming + 10);
        let object = if city {
            let city = self.listed("city");
            phrase("NP", vec![self.word("NNP", city)]).named("GPE")
        } else {
            let noun = self.noun_of("place");
            phrase("NP", vec![self.word("DT", "the"), self.noun_word(noun, false)])
        };
        phrase("PP", vec![preposition, object])
    }

    /// `in May`, `last year`, `during the night`.
    pub(crate) fn when(&mut self) -> Node {
        if !self.style.names.is_empty() && self.dice.chance(60) {
            let date = self.date();
            let first = date.parts()[0].label;
            if matches!(first, "JJ" | "DT" | "NN") {
                return date;
            }
            let weekday = first == "NNP" && date.parts().len() == 1;
            let preposition = if weekday { "on" } else { self.choice(&["in", "in", "since"]) };
            return phrase("PP", vec![self.word("IN", preposition), date]);
        }
        let preposition = self.choice(&["during", "after", "before", "in", "until"]);
        let preposition = self.word("IN", preposition);
        let noun = self.noun_of("period");
        let object = phrase("NP", vec![self.word("DT", "the"), self.noun_word(noun, false)]);
        phrase("PP", vec![preposition, object])
    }
}

/// A form of a full verb.
fn inflect(verb: &Verb, form: Form, agreement: Agreement) -> (&'static str, String) {
    match form {
        Form::Past => ("VBD", verb.past.clone()),
        Form::Present if agreement == THIRD => ("VBZ", verb.present()),
        Form::Present => ("VBP", verb.base.clone()),
        Form::Base => ("VB", verb.base.clone()),
        Form::Participle => ("VBN", verb.participle.clone()),
        Form::Gerund => ("VBG", verb.gerund()),
    }
}
