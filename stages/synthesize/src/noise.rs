//! What happens to a sentence between the grammar and the page: capitals, hesitation, typing.

use crate::draw::Generator;
use crate::node::{EDITED, Node, phrase, word};

impl Generator<'_> {
    /// Disturbs a finished sentence as the domain does, and capitalises its first word.
    pub(crate) fn disturb(&mut self, root: &mut Node) {
        let style = self.style;
        if self.dice.chance(style.fillers) {
            self.hesitate(root);
        }
        if self.dice.chance(style.addresses) {
            self.sign_off(root);
        }
        let mut first = true;
        root.words_mut(&mut |text, _| {
            if std::mem::take(&mut first) {
                *text = capitalised(text);
            }
        });
        if style.fillers > 10 && self.side.chance(style.fillers / 3) {
            self.restart(root);
        }
        if style.typos > 0 {
            self.mistype(root);
        }
    }

    /// `well , …`, a filler inside, or the first pronoun said twice.
    fn hesitate(&mut self, root: &mut Node) {
        let Some(sentence) = root.parts_mut().first_mut() else { return };
        match self.dice.below(3) {
            0 => {
                let text = self.listed("greeting");
                sentence.unshift(word(",", ","));
                sentence.unshift(phrase("INTJ", vec![word("UH", text)]));
            }
            1 => {
                // A silent subject is no place: it would move what stands in the columns.
                let heard = sentence.parts().iter().filter(|part| !part.is_silent()).count();
                let mut at = self.dice.below(heard.max(1));
                let silent = sentence.parts().iter().take(at + 1).filter(|part| part.is_silent());
                at += silent.count();
                let parts = if self.dice.chance(70) {
                    let text = self.listed("filler");
                    vec![phrase("INTJ", vec![word("UH", text)])]
                } else {
                    let you = phrase("NP", vec![word("PRP", "you")]);
                    let know = phrase("VP", vec![word("VBP", "know")]);
                    vec![phrase("PRN", vec![phrase("S", vec![you, know])]), word(",", ",")]
                };
                sentence.parts_mut().splice(at..at, parts);
            }
            _ => {
                let repeated = sentence.parts_mut().iter_mut().find(|part| part.label == "NP");
                if let Some(subject) = repeated
                    && let Some(pronoun) = subject.parts().first().cloned()
                    && pronoun.label == "PRP"
                {
                    subject.unshift(pronoun);
                }
            }
        }
    }

    /// A subject that is begun, taken back and begun again.
    fn restart(&mut self, root: &mut Node) {
        let Some(sentence) = root.parts_mut().first_mut() else { return };
        let subject = sentence.parts().iter().position(|part| part.tags == "-SBJ");
        let Some(at) = subject.filter(|&at| !sentence.parts()[at].is_silent()) else { return };
        let begun = *self.side.pick(&["I", "we", "they", "it"]);
        let begun = if at == 0 { capitalised(begun) } else { begun.to_owned() };
        let mut parts = vec![phrase("NP", vec![word("PRP", begun)]).tagged("-UNF")];
        if self.side.chance(60) {
            parts.push(word(",", ","));
        }
        sentence.parts_mut().insert(at, phrase(EDITED, parts));
    }

    /// An address before the full stop, or an emoticon behind it.
    fn sign_off(&mut self, root: &mut Node) {
        let Some(sentence) = root.parts_mut().first_mut() else { return };
        if self.dice.chance(45) {
            let text = self.listed("emoticon");
            sentence.push(word("NFP", text));
            return;
        }
        let (left, right) = (self.listed("left"), self.listed("right"));
        let text = self.listed("url").replace("LEFT", left).replace("RIGHT", right);
        let at = sentence.parts().len().saturating_sub(1);
        let address = phrase("NP", vec![word("ADD", text)]);
        sentence.parts_mut().splice(at..at, [word(":", "-"), address]);
    }

    /// Letters that change places, words in capitals, sentences without any.
    fn mistype(&mut self, root: &mut Node) {
        let lower = self.dice.chance(30);
        let (dice, style) = (&mut self.dice, self.style);
        root.words_mut(&mut |text, pos| {
            let letters = text.chars().all(|c| c.is_ascii_alphabetic());
            if !letters || pos == "NFP" {
                return;
            }
            if lower {
                *text = text.to_lowercase();
            }
            if text.len() > 3 && dice.chance(style.typos) {
                let at = dice.between(1, text.len() - 2);
                match dice.below(3) {
                    0 => {
                        text.remove(at);
                    }
                    1 => *text = text.to_uppercase(),
                    _ => {
                        let moved = text.remove(at);
                        text.insert(at + 1, moved);
                    }
                }
            }
        });
    }
}

/// The word with a capital first letter.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
