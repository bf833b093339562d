//! tmp
use crate::Talk;
use crate::layout::Layout;
use crate::report::Notes;
use crate::run::Taken;
use artifact::StageError;
pub(crate) fn wanted(_source: &str, path: &str) -> bool {
    path == "const/" || path.starts_with("const/") || path == "splits.md"
}
pub(crate) fn convert(
    _taken: &Taken,
    _layout: &mut Layout,
    _notes: &mut Notes,
    _talk: Talk<'_>,
) -> Result<(), StageError> {
    Ok(())
}
