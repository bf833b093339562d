//! Open corpora by one command: `repro fetch open7`.
//!
//! A corpus is made from public git repositories at pinned commits (`sources.toml`), which are cloned
//! or read from a local mirror, checked hash by hash, and converted into the layout of the
//! CoNLL-2012 release, with a file `SOURCES.json` that says what the folder was made from. Left
//! out: what is read from that folder, which is the ingest stage's.

mod command;
mod git;
mod gum;
mod layout;
mod masc;
mod open7;
mod report;
mod run;
mod sources;

use artifact::Monitor;

pub use command::FETCH;

/// The version of the conversion: a folder that another version made is made anew. Raise it with
/// every change of what is written.
const VERSION: u32 = 1;

/// The person who waits.
#[derive(Clone, Copy)]
struct Talk<'a> {
    /// Takes a line about what is done.
    note: &'a dyn Fn(&str),
    /// Is told how far it is, and says whether to stop.
    monitor: &'a dyn Monitor,
}

impl Talk<'_> {
    fn note(self, line: &str) {
        (self.note)(line);
    }
}

/// Bytes as lower-case hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
