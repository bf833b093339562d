//! The words that the grammar draws from: tables beside this file, and regular inflection.
//!
//! Left out: anything about how words combine, save the frames of verbs.

use std::collections::BTreeMap;

/// A noun.
#[derive(Debug)]
pub(crate) struct Noun {
    pub(crate) one: String,
    pub(crate) many: String,
    /// No plural, no article `a`.
    pub(crate) mass: bool,
}

/// What stands behind a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Frame {
    Nothing,
    Object,
    TwoObjects,
    Clause,
    Infinitive,
    Adjective,
    /// A prepositional object.
    Preposition(String),
    /// A particle and an object.
    Particle(String),
}

/// A verb.
#[derive(Debug)]
pub(crate) struct Verb {
    pub(crate) base: String,
    pub(crate) past: String,
    pub(crate) participle: String,
    doubles: bool,
    pub(crate) frames: Vec<Frame>,
}

/// All words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) nouns: BTreeMap<String, Vec<Noun>>,
    pub(crate) verbs: BTreeMap<String, Vec<Verb>>,
    lists: BTreeMap<String, Vec<String>>,
}

impl Lexicon {
    /// Reads the embedded tables.
    pub(crate) fn embedded() -> Self {
        let nouns = table(include_str!("lexicon/nouns.txt"));
        let verbs = table(include_str!("lexicon/verbs.txt"));
        let lists = [
            include_str!("lexicon/modifiers.txt"),
            include_str!("lexicon/names.txt"),
            include_str!("lexicon/phrases.txt"),
        ];
        let spaced = |word: &str| word.replace('_', " ");
        Self {
            nouns: nouns.map(|(k, words)| (k, words.map(noun).collect())).collect(),
            verbs: verbs.map(|(k, words)| (k, words.map(verb).collect())).collect(),
            lists: lists
                .into_iter()
                .flat_map(table)
                .map(|(kind, words)| (kind, words.map(spaced).collect()))
                .collect(),
        }
    }

    /// A list of words or names; empty where the tables have none of this kind.
    pub(crate) fn list(&self, kind: &str) -> &[String] {
        self.lists.get(kind).map_or(&[], Vec::as_slice)
    }
}

/// The lines `kind: word word …` of a table.
fn table(text: &str) -> impl Iterator<Item = (String, std::str::SplitWhitespace<'_>)> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (kind, words) = line.split_once(": ")?;
        Some((kind.to_owned(), words.split_whitespace()))
    })
}

fn noun(entry: &str) -> Noun {
    let (word, mass) = match entry.strip_suffix('~') {
        Some(word) => (word, true),
        None => (entry, false),
    };
    let (one, many) = match word.split_once('/') {
        Some((one, many)) => (one.to_owned(), many.to_owned()),
        None => (word.to_owned(), with_s(word)),
    };
    Noun { one, many, mass }
}

fn verb(entry: &str) -> Verb {
    let (forms, frames) = entry.split_once(':').unwrap_or((entry, "i"));
    let (forms, doubles) = match forms.strip_suffix('+') {
        Some(forms) => (forms, true),
        None => (forms, false),
    };
    let mut parts = forms.split('/').map(str::to_owned);
    let base = parts.next().unwrap_or_default();
    let past = parts.next().unwrap_or_else(|| regular_past(&base, doubles));
    let participle = parts.next().unwrap_or_else(|| past.clone());
    let frames = frames.split(',').map(|frame| match frame.split_once('-') {
        Some(("p", preposition)) => Frame::Preposition(preposition.to_owned()),
        Some((_, particle)) => Frame::Particle(particle.to_owned()),
        None => match frame {
            "t" => Frame::Object,
            "d" => Frame::TwoObjects,
            "c" => Frame::Clause,
            "f" => Frame::Infinitive,
            "a" => Frame::Adjective,
            _ => Frame::Nothing,
        },
    });
    Verb { frames: frames.collect(), base, past, participle, doubles }
}

impl Verb {
    /// The third person singular of the present.
    pub(crate) fn present(&self) -> String {
        with_s(&self.base)
    }

    /// The form in -ing.
    pub(crate) fn gerund(&self) -> String {
        match self.base.strip_suffix('e') {
            Some(stem) if !stem.ends_with(['e', 'i']) => format!("{stem}ing"),
            _ => format!("{}ing", self.doubled()),
        }
    }

    fn doubled(&self) -> String {
        double(&self.base, self.doubles)
    }
}

fn double(base: &str, doubles: bool) -> String {
    let last = base.chars().last().filter(|_| doubles);
    format!("{base}{}", last.map(String::from).unwrap_or_default())
}

fn regular_past(base: &str, doubles: bool) -> String {
    match base.strip_suffix('y') {
        _ if base.ends_with('e') => format!("{base}d"),
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{}ed", double(base, doubles)),
    }
}

/// The plural of a noun, or the third person of a verb.
fn with_s(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if word.ends_with(['s', 'x', 'z', 'o'])
            || word.ends_with("ch")
            || word.ends_with("sh") =>
        {
            format!("{word}es")
        }
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_inflected() {
        for (word, many) in
            [("vote", "votes"), ("party", "parties"), ("day", "days"), ("crash", "crashes")]
        {
            assert_eq!(with_s(word), many);
        }
        let forms = |entry| {
            let verb = verb(entry);
            [verb.present(), verb.past.clone(), verb.participle.clone(), verb.gerund()].join(" ")
        };
        assert_eq!(forms("carry:t"), "carries carried carried carrying");
        assert_eq!(forms("plan+:f"), "plans planned planned planning");
        assert_eq!(forms("see/saw/seen:t"), "sees saw seen seeing");
        assert_eq!(forms("raise:t"), "raises raised raised raising");
        assert_eq!(forms("agree:f"), "agrees agreed agreed agreeing");
        assert_eq!(verb("set/set/set+:r-up").gerund(), "setting");
    }

    #[test]
    fn the_tables_hold_several_hundred_words_and_names() {
        let lexicon = Lexicon::embedded();
        let nouns: usize = lexicon.nouns.values().map(Vec::len).sum();
        let verbs: usize = lexicon.verbs.values().map(Vec::len).sum();
        let others: usize = lexicon.lists.values().map(Vec::len).sum();
        assert!(nouns > 250 && verbs > 150 && others > 400, "{nouns} {verbs} {others}");
        for kind in ["first", "city", "norp.adjective", "fac", "filler", "url", "opener"] {
            assert!(!lexicon.list(kind).is_empty(), "{kind}");
        }
        assert!(lexicon.list("org.name").iter().any(|name| name == "Apple"));
    }
}
