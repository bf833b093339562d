//! The stages and the further commands of this binary: one line each.

use artifact::{Stage, Verb};
use command::Command;
use engine::{Catalog, Entry, Fingerprint};

/// A crate's name, and the digest and parts of its code.
type Print = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Every crate below stages/, written by build.rs.
const FINGERPRINTS: &[Print] = &include!(concat!(env!("OUT_DIR"), "/fingerprints.rs"));

/// All stages.
pub(crate) fn catalog() -> Catalog {
    Catalog {
        entries: vec![
            stage::<synthesize::Synthesize>(),
            stage::<ingest::Ingest>(),
            stage::<index::Index>(),
            stage::<tune::Tune>(),
            stage::<rank::Rank>(),
            stage::<train::Train>(),
            stage::<evaluate::Evaluate>(),
            stage::<correlate::Correlate>(),
            stage::<report::Report>(),
        ],
        ..Catalog::default()
    }
}

/// The commands that the stages bring with them.
pub(crate) fn commands() -> Vec<Command> {
    vec![
        ingest::CORPUS,
        fetch::FETCH,
        evaluate::PREDICT,
        evaluate::INSPECT,
        report::CLAIMS,
        oracle::ORACLE,
    ]
}

/// A stage with the fingerprint of the crate that is named like it.
fn stage<V: Verb>() -> Entry {
    let (_, digest, parts) = FINGERPRINTS
        .iter()
        .find(|(name, ..)| *name == V::NAME)
        .expect("a stage is named like its crate; the rules of the house test it");
    let parts = parts.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Entry {
        stage: Stage::of::<V>(),
        fingerprint: Fingerprint { digest: (*digest).to_owned(), parts: parts.collect() },
    }
}
