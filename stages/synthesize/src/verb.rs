//! Verb phrases: tense, voice and agreement, the frame's complements, and what else a verb takes.

use crate::draw::{Agreement, Generator, THIRD};
use crate::lexicon::{Frame, Verb};
use crate::node::{Id, Index, Node, PARTICLE, phrase, trace};
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
    /// The subject, for the traces that stand for it; `None` where there is nothing to refer to.
    pub(crate) subject: Option<Index>,
    /// The first object, where a trace stands for it.
    pub(crate) object: Option<Index>,
    /// The subject and what is said of it are two pieces of one argument: `it seems nice`.
    pub(crate) raising: bool,
}

impl Plan<'_> {
    /// The role of the subject.
    pub(crate) fn subject_role(&self) -> &'static str {
        if self.passive || self.raising || self.verb.is_none() { "ARG1" } else { "ARG0" }
    }

    /// Lets the subject, which is a whole noun phrase in its place, share its argument with the
    /// complement of a verb of seeming.
    pub(crate) fn raise(&mut self) {
        let nests = matches!(self.frame, Frame::Adjective | Frame::Infinitive);
        self.raising = nests && self.verb.is_some_and(|verb| verb.base == "seem");
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
        Plan {
            id,
            verb,
            frame,
            passive,
            perfect: false,
            progressive: false,
            modal: None,
            negated: false,
            form,
            subject: None,
            object: None,
            raising: false,
        }
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

    /// The verb phrase of a clause, complements and adjuncts included.
    pub(crate) fn verb_phrase(&mut self, plan: &Plan<'_>, agreement: Agreement) -> Node {
        let mut chain = self.chain(plan, agreement, plan.negated);
        let negation = plan.negated && (chain.len() > 1 || plan.verb.is_none());
        let negation = negation.then(|| self.negation(&mut chain[0], plan.id));
        self.nest(chain, negation, plan)
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
        self.complements(&mut inner, plan);
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
    fn complements(&mut self, vp: &mut Node, plan: &Plan<'_>) {
        let id = plan.id;
        if let Frame::Particle(particle) = &plan.frame {
            let particle = self.word("RP", particle.clone()).role(id, PARTICLE);
            vp.push(phrase("PRT", vec![particle]));
        }
        if plan.passive || plan.object.is_some() {
            // What moved was the object, so its trace is where the object would be.
            let moved = if plan.passive { plan.subject } else { plan.object };
            let kind = if plan.passive { "*" } else { "*T*" };
            vp.push(phrase("NP", vec![trace(kind, moved)]).role(id, "ARG1"));
        }
        match &plan.frame {
            Frame::Nothing => {}
            Frame::Object | Frame::Particle(_) | Frame::TwoObjects if plan.passive => {
                self.agent(vp, id);
            }
            Frame::Object | Frame::Particle(_) if plan.object.is_some() => {}
            Frame::Object => {
                let (node, _) = self.noun_phrase(Case::Object);
                vp.push(node.role(id, "ARG1"));
            }
            Frame::Particle(_) => {
                let (node, _) = self.noun_phrase(Case::Object);
                // A pronoun stands before the particle: `pick it up`.
                let behind = vp.parts().len() - usize::from(node.is_pronoun());
                vp.parts_mut().insert(behind, node.role(id, "ARG1"));
            }
            Frame::TwoObjects => self.two_objects(vp, id),
            Frame::Clause => {
                let that = self.dice.chance(60);
                let mut sbar = phrase("SBAR", Vec::new());
                sbar.push(if that { self.word("IN", "that") } else { trace("0", None) });
                sbar.push(self.clause());
                vp.push(sbar.role(id, "ARG1"));
            }
            Frame::Infinitive => {
                let kind = if plan.raising { "*" } else { "*PRO*" };
                let node = self.infinitive(kind, plan.subject);
                vp.push(node.role(id, if plan.raising { "C-ARG1" } else { "ARG1" }));
            }
            Frame::Adjective => self.predicative(vp, plan),
            Frame::Preposition(preposition) => {
                let node = self.prepositional(preposition);
                vp.push(node.tagged("-CLR").role(id, "ARG2"));
            }
        }
    }

    fn agent(&mut self, vp: &mut Node, id: Id) {
        if self.may(35, 3) {
            let node = self.by();
            vp.push(node.role(id, "ARG0"));
        }
    }

    /// `by` and who did it.
    pub(crate) fn by(&mut self) -> Node {
        let mut by = self.prepositional("by");
        if let Some(doer) = by.parts_mut().last_mut() {
            doer.tags = "-LGS";
        }
        by
    }

    fn two_objects(&mut self, vp: &mut Node, id: Id) {
        let swapped = self.dice.chance(45);
        let (first, _) = self.noun_phrase(Case::Object);
        if swapped {
            vp.push(first.role(id, "ARG1"));
            let receiver = self.prepositional("to");
            vp.push(receiver.tagged("-DTV").role(id, "ARG2"));
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
            vp.push(node.tagged("-PRD").role(id, "ARG2"));
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
        let role = if plan.raising { "C-ARG1" } else { "ARG2" };
        vp.push(node.tagged("-PRD").role(id, role));
    }

    /// `to` and a verb phrase, as a clause whose subject is a trace of this kind: it stands for the
    /// controller, where there is one.
    pub(crate) fn infinitive(&mut self, kind: &str, controller: Option<Index>) -> Node {
        let mut plan = self.bare_plan(Form::Base);
        let subject = self.index();
        plan.subject = Some(subject);
        let to = self.word("TO", "to");
        let inner = self.verb_phrase(&plan, THIRD);
        let role = plan.subject_role();
        self.bound.extend(controller.map(|index| (index, plan.id, role)));
        let silent = phrase("NP", vec![trace(kind, controller)]).tagged("-SBJ").indexed(subject);
        phrase("S", vec![silent.role(plan.id, role), phrase("VP", vec![to, inner])])
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
                    let manner = phrase("ADVP", vec![self.word("RB", text)]);
                    manner.tagged("-MNR").role(id, "ARGM-MNR")
                }
                8..10 => {
                    let preposition = self.choice(&["with", "for", "about", "against"]);
                    self.prepositional(preposition).role(id, "ARGM-ADV")
                }
                10 if self.room >= 4 => {
                    let purpose = self.infinitive("*PRO*", plan.subject);
                    purpose.tagged("-PRP").role(id, "ARGM-PRP")
                }
                _ if self.room >= 5 => {
                    let word = self.choice(&["because", "when", "while", "if", "although"]);
                    self.adverbial(word).role(id, "ARGM-ADV")
                }
                _ => return,
            };
            vp.push(node);
        }
    }

    /// A clause behind such a word.
    pub(crate) fn adverbial(&mut self, word: &'static str) -> Node {
        let tags = match word {
            "because" => "-PRP",
            "when" | "while" | "after" => "-TMP",
            _ => "-ADV",
        };
        if word != "when" {
            let opening = self.word("IN", word);
            return phrase("SBAR", vec![opening, self.clause()]).tagged(tags);
        }
        let index = self.index();
        let opening = phrase("WHADVP", vec![self.word("WRB", word)]).indexed(index);
        let mut clause = self.clause();
        if let Some(vp) = clause.parts_mut().last_mut() {
            vp.push(phrase("ADVP", vec![trace("*T*", Some(index))]).tagged("-TMP"));
        }
        phrase("SBAR", vec![opening, clause]).tagged(tags)
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
        phrase("PP", vec![preposition, object]).tagged("-LOC")
    }

    /// `in May`, `last year`, `during the night`.
    pub(crate) fn when(&mut self) -> Node {
        if !self.style.names.is_empty() && self.dice.chance(60) {
            let date = self.date();
            let first = date.parts()[0].label;
            if matches!(first, "JJ" | "DT" | "NN") {
                return date.tagged("-TMP");
            }
            let weekday = first == "NNP" && date.parts().len() == 1;
            let preposition = if weekday { "on" } else { self.choice(&["in", "in", "since"]) };
            return phrase("PP", vec![self.word("IN", preposition), date]).tagged("-TMP");
        }
        let preposition = self.choice(&["during", "after", "before", "in", "until"]);
        let preposition = self.word("IN", preposition);
        let noun = self.noun_of("period");
        let object = phrase("NP", vec![self.word("DT", "the"), self.noun_word(noun, false)]);
        phrase("PP", vec![preposition, object]).tagged("-TMP")
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
