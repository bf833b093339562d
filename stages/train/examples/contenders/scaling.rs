//! How time and memory grow with the corpus.

use artifact::StageError;

/// Runs it.
pub(crate) fn run(_: &[String]) -> Result<(), StageError> {
    Err(StageError::new("not written"))
}
