//! Clauses and sentences: statements, questions, orders and fragments.

use crate::draw::{Agreement, Generator, THIRD};
use crate::lexicon::Frame;
use crate::node::{Node, phrase, trace};
use crate::noun::Case;
use crate::verb::{Form, Plan};

impl Generator<'_> {
    /// A whole sentence, with its root.
    pub(crate) fn sentence(&mut self) -> Node {
        self.begin();
        let style = self.style;
        let draw = self.dice.below(100) as u32;
        let kinds = [style.questions, style.orders, style.fragments];
        let bounds = [kinds[0], kinds[0] + kinds[1], kinds.iter().sum()];
        let sentence = match bounds.iter().position(|&bound| draw < bound) {
            Some(0) => self.question(),
            Some(1) => self.order(),
            Some(_) => self.fragment(),
            None => self.statement(),
        };
        let mut root = phrase("TOP", vec![sentence]);
        root.bind(&std::mem::take(&mut self.bound));
        self.disturb(&mut root);
        root
    }

    /// Subject and verb phrase, without punctuation.
    pub(crate) fn clause(&mut self) -> Node {
        let mut plan = self.plan();
        plan.raise();
        let (subject, agreement) = self.noun_phrase(Case::Subject);
        let index = self.index();
        plan.subject = Some(index);
        let subject = subject.tagged("-SBJ").indexed(index);
        let mut subject = subject.role(plan.id, plan.subject_role());
        let adverb = self.may(6, 5).then(|| {
            let text = self.listed("middle");
            phrase("ADVP", vec![self.word("RB", text)]).role(plan.id, "ARGM-ADV")
        });
        let mut vp = self.verb_phrase(&plan, agreement);
        if self.may(12, 4) {
            // Conjoined verb phrases share the subject.
            let mut other = self.bare_plan(plan.form);
            other.raise();
            other.subject = Some(index);
            subject = subject.role(other.id, other.subject_role());
            let coordinator = self.choice(&["and", "and", "and", "but"]);
            let and = self.word("CC", coordinator);
            let second = self.verb_phrase(&other, agreement);
            vp = phrase("VP", vec![vp, and, second]);
        }
        let mut clause = phrase("S", vec![subject]);
        clause.parts_mut().extend(adverb);
        clause.push(vp);
        clause
    }

    fn statement(&mut self) -> Node {
        let mut sentence = self.opened_clause();
        while self.may(70, 8) {
            let comma = self.word(",", ",");
            let coordinator = self.choice(&["and", "and", "but", "so"]);
            let and = self.word("CC", coordinator);
            let other = self.clause();
            sentence = phrase("S", vec![sentence, comma, and, other]);
        }
        if self.dice.chance(self.style.attributions) {
            sentence = self.attribution(sentence);
        }
        let end = if self.style.domain == "wb" && self.dice.chance(12) { "!" } else { "." };
        let stop = self.word(".", end);
        sentence.push(stop);
        sentence
    }

    /// A clause with what may stand before it.
    fn opened_clause(&mut self) -> Node {
        let style = self.style;
        let coordinator = self.dice.chance(style.coordinators).then(|| {
            let text = if self.dice.chance(75) { "and" } else { "but" };
            self.word("CC", text)
        });
        let mut opening = Vec::new();
        if self.may(22, 9) {
            opening.push(match self.dice.below(4) {
                0 => self.place(),
                1 => self.when(),
                2 => {
                    let text = self.listed("opener");
                    phrase("ADVP", vec![self.word("RB", text)])
                }
                _ => {
                    let word = self.choice(&["if", "because", "after", "although", "while"]);
                    self.adverbial(word)
                }
            });
            opening.push(self.word(",", ","));
        }
        let mut clause = self.clause();
        for node in opening.into_iter().rev() {
            clause.unshift(node);
        }
        if let Some(coordinator) = coordinator {
            clause.unshift(coordinator);
        }
        clause
    }

    /// `…, Mira said`, with or without quotes.
    fn attribution(&mut self, said: Node) -> Node {
        let id = self.proposition();
        let quoted = self.dice.chance(35);
        let index = self.index();
        let said = said.tagged("-TPC").indexed(index).role(id, "ARG1");
        let comma = self.word(",", ",");
        let (speaker, _) = if self.style.names.is_empty() || self.dice.chance(35) {
            self.common()
        } else {
            let name = self.actor();
            (name.node, name.agreement)
        };
        let past = if self.style.domain == "pt" { "spake" } else { "said" };
        let lemma = if self.style.domain == "pt" { "speak" } else { "say" };
        let verb = self.word("VBD", past).predicate(id, lemma);
        let mut parts = vec![said, comma];
        if quoted {
            parts.insert(0, self.word("``", "``"));
            parts.push(self.word("''", "''"));
        }
        let silent = phrase("S", vec![trace("*T*", Some(index))]).role(id, "ARG1");
        let left = phrase("SBAR", vec![trace("0", None), silent]);
        let speaker = speaker.tagged("-SBJ").role(id, "ARG0");
        parts.extend([speaker, phrase("VP", vec![verb, left])]);
        phrase("S", parts)
    }

    /// `did they see Mira ?`, `what did they see ?`
    fn question(&mut self) -> Node {
        let mut plan = self.plan();
        let (subject, agreement) = self.noun_phrase(Case::Subject);
        let index = self.index();
        plan.subject = Some(index);
        let subject = subject.tagged("-SBJ").indexed(index);
        let subject = subject.role(plan.id, plan.subject_role());
        let mut chain = self.chain(&plan, agreement, true);
        let single = chain.len() == 1;
        let mut auxiliary = chain.remove(0);
        let negation = (plan.negated && self.dice.chance(self.style.contractions))
            .then(|| self.negation(&mut auxiliary, plan.id));
        plan.negated = false;
        let (asked, reason) = self.asked(&mut plan);
        let mut inverted = vec![auxiliary];
        inverted.extend(negation);
        inverted.push(subject);
        // The copula moves alone and leaves its predicate behind.
        let mut rest = self.nest(chain, None, &plan);
        rest.parts_mut().extend(reason);
        if single {
            inverted.append(rest.parts_mut());
        } else {
            inverted.push(rest);
        }
        let stop = self.word(".", "?");
        match asked {
            Some(asked) => phrase("SBARQ", vec![asked, phrase("SQ", inverted), stop]),
            None => {
                inverted.push(stop);
                phrase("SQ", inverted)
            }
        }
    }

    /// What a question begins with, and the trace that it leaves behind if it is no object.
    fn asked(&mut self, plan: &mut Plan<'_>) -> (Option<Node>, Option<Node>) {
        let index = self.index();
        if plan.frame == Frame::Object && !plan.passive && self.dice.chance(50) {
            plan.object = Some(index);
            let what = self.choice(&["what", "who"]);
            let asked = phrase("WHNP", vec![self.word("WP", what)]).indexed(index);
            return (Some(asked.role(plan.id, "ARG1")), None);
        }
        if self.dice.chance(25) {
            let why = self.choice(&["why", "when", "how", "where"]);
            let asked = phrase("WHADVP", vec![self.word("WRB", why)]).indexed(index);
            let silent = phrase("ADVP", vec![trace("*T*", Some(index))]);
            let role = "ARGM-ADV";
            return (Some(asked.role(plan.id, role)), Some(silent.role(plan.id, role)));
        }
        (None, None)
    }

    /// `open the door !`
    fn order(&mut self) -> Node {
        let mut plan = self.bare_plan(Form::Base);
        plan.passive = false;
        let index = self.index();
        plan.subject = Some(index);
        let vp = self.verb_phrase(&plan, Agreement { person: 2, plural: true });
        let end = if self.dice.chance(40) { "!" } else { "." };
        let mut parts = Vec::new();
        if self.dice.chance(25) {
            let please = self.word("UH", "please");
            parts.push(phrase("INTJ", vec![please]));
        }
        let silent = phrase("NP", vec![trace("*", None)]).tagged("-SBJ").indexed(index);
        parts.extend([silent.role(plan.id, plan.subject_role()), vp, self.word(".", end)]);
        phrase("S", parts)
    }

    /// Something without a verb, so without a proposition.
    fn fragment(&mut self) -> Node {
        let talk = self.style.fillers > 20;
        let mut parts = Vec::new();
        match self.dice.below(4) {
            0 | 1 if talk => {
                let first = self.listed("greeting");
                parts.push(phrase("INTJ", vec![self.word("UH", first)]));
                if self.dice.chance(85) {
                    parts.push(self.word(",", ","));
                    let second = self.listed("filler");
                    parts.push(phrase("INTJ", vec![self.word("UH", second)]));
                }
            }
            0 => {
                let (node, _) = self.common();
                parts.extend([node, self.word(":", ":")]);
                let (node, _) = self.common();
                parts.push(node);
            }
            1 if !self.style.names.is_empty() => {
                let name = self.actor();
                parts.extend([name.node, self.word(",", ","), self.place()]);
            }
            2 => {
                let degree = self.listed("degree");
                let adjective = self.adjective();
                let words = vec![self.word("RB", degree), self.word("JJ", adjective)];
                parts.push(phrase("ADJP", words));
            }
            _ => {
                let (node, _) = self.common();
                parts.extend([node, self.place()]);
            }
        }
        parts.push(self.word(".", "."));
        phrase("FRAG", parts)
    }

    /// A noun phrase with a relative clause behind it.
    pub(crate) fn relative(&mut self, node: Node, agreement: Agreement) -> Node {
        let word = self.choice(&["that", "which", "who"]);
        let pos = if word == "who" { "WP" } else { "WDT" };
        let moved = self.index();
        let which = phrase("WHNP", vec![self.word(pos, word)]).indexed(moved);
        let form = if self.dice.chance(self.style.past) { Form::Past } else { Form::Present };
        let mut plan = self.bare_plan(form);
        let subject = self.index();
        plan.subject = Some(subject);
        let of_object = plan.frame == Frame::Object && !plan.passive && self.dice.chance(50);
        let clause = if of_object {
            plan.object = Some(moved);
            let (who, agreement) = self.pronoun_or_noun();
            let who = who.tagged("-SBJ").indexed(subject).role(plan.id, "ARG0");
            phrase("S", vec![who, self.verb_phrase(&plan, agreement)])
        } else {
            let silent =
                phrase("NP", vec![trace("*T*", Some(moved))]).role(plan.id, plan.subject_role());
            let silent = silent.tagged("-SBJ").indexed(subject);
            phrase("S", vec![silent, self.verb_phrase(&plan, agreement)])
        };
        let (role, link) = match (of_object, plan.subject_role()) {
            (false, "ARG0") => ("ARG0", "R-ARG0"),
            _ => ("ARG1", "R-ARG1"),
        };
        let sbar = phrase("SBAR", vec![which.role(plan.id, link), clause]);
        phrase("NP", vec![node.role(plan.id, role), sbar])
    }

    fn pronoun_or_noun(&mut self) -> (Node, Agreement) {
        if self.dice.chance(50) { self.pronoun(Case::Subject) } else { self.common() }
    }

    /// A noun phrase with a participle behind it: `the bridge built by Mira`.
    pub(crate) fn reduced_relative(&mut self, node: Node) -> Node {
        let mut plan = self.bare_plan(Form::Gerund);
        let role = plan.subject_role();
        if plan.passive {
            plan.passive = false;
            plan.form = Form::Participle;
            let chain = self.chain(&plan, THIRD, false);
            let mut vp = phrase("VP", chain);
            vp.push(phrase("NP", vec![trace("*", None)]).role(plan.id, role));
            if self.may(60, 3) {
                let by = self.by();
                vp.push(by.role(plan.id, "ARG0"));
            }
            return phrase("NP", vec![node.role(plan.id, role), vp]);
        }
        let vp = self.verb_phrase(&plan, THIRD);
        phrase("NP", vec![node.role(plan.id, role), vp])
    }
}
