//! From a document as it was read to sentences with layers. Which sentences are dropped, and which
//! layers are absent, is decided here and nowhere else.

use corpus::{Dataset, LAYERS, Sentence, chunk, conll};

use crate::{Params, WithoutPredicates};

/// Adds the sentences of a document.
pub(crate) fn add(document: &conll::Document<'_>, params: &Params, dataset: &mut Dataset) {
    for (sentence, number) in document.sentences.iter().zip(0..) {
        if sentence.words.len() < params.min_tokens {
            continue;
        }
        dataset.sentences.push(Sentence {
            document: document.id.to_owned(),
            number,
            words: owned(&sentence.words),
            layers: layers(sentence, params),
            ..Sentence::default()
        });
    }
}

/// One entry for each of [`LAYERS`].
fn layers(sentence: &conll::Sentence<'_>, params: &Params) -> Vec<Option<Vec<String>>> {
    let absent = params.absent();
    let parsed = !sentence.is_unparsed();
    let predicates = !sentence.propositions.is_empty()
        || params.without_predicates == WithoutPredicates::Outside;
    let layer = |name: &&str| match *name {
        _ if absent.iter().any(|layer| layer == name) => None,
        "pos" => parsed.then(|| owned(&sentence.pos)),
        "chunk" => parsed.then(|| chunk::conll2000(&sentence.parse, &sentence.pos)),
        "ner" => Some(sentence.name_tags(&params.names)),
        "srl" => predicates.then(|| sentence.predicate_tags()),
        _ => sentence.role_tags(),
    };
    LAYERS.iter().map(layer).collect()
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}
