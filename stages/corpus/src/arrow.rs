//! Tables on disk: one record batch in one Arrow IPC file, with a format version.
//!
//! The same table gives the same bytes: no compression, no time, and a single metadata key, since
//! Arrow keeps metadata in a hash map. Left out: files of several batches, which no stage writes.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::types::Int16Type;
use arrow_array::{Array, ArrayRef, DictionaryArray, ListArray, RecordBatch, StringArray};
use arrow_ipc::reader::FileReader;
use arrow_ipc::writer::FileWriter;
use arrow_schema::{Field, Schema};
use artifact::StageError;

/// The version of a table's layout, kept in the file under [`KEY`].
///
/// 1: the first. 2: sentences carry their parse and say whether their words include traces, and a
/// layer's field names its convention.
pub const FORMAT: &str = "2";
/// The version of a table of sentences. 3: its layers are dictionaries.
pub const SENTENCES: &str = "3";

/// The only metadata key of a table.
pub const KEY: &str = "repro.format";

/// A table from named columns of equal length. Every column is declared nullable, so that the
/// schema does not depend on the data.
///
/// # Errors
/// The columns differ in length.
pub fn table(columns: Vec<(&str, ArrayRef)>) -> Result<RecordBatch, StageError> {
    let (fields, arrays): (Vec<_>, Vec<_>) = columns
        .into_iter()
        .map(|(name, array)| (Field::new(name, array.data_type().clone(), true), array))
        .unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
        .map_err(|e| StageError::new(format!("cannot build a table: {e}")))
}

/// Writes a table as an Arrow IPC file.
///
/// # Errors
/// The file cannot be written.
pub fn write(path: &Path, batch: &RecordBatch) -> Result<(), StageError> {
    write_as(FORMAT, path, batch)
}

/// As [`write`], as a table of that version.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_as(version: &str, path: &Path, batch: &RecordBatch) -> Result<(), StageError> {
    let file = File::create(path).map_err(|e| StageError::io("create", path, e))?;
    let metadata = HashMap::from([(KEY.to_owned(), version.to_owned())]);
    let schema = Schema::new_with_metadata(batch.schema().fields().clone(), metadata);
    let batch = batch
        .clone()
        .with_schema(Arc::new(schema))
        .map_err(|e| StageError::io("write", path, e))?;
    let mut writer = FileWriter::try_new(BufWriter::new(file), batch.schema_ref())
        .map_err(|e| StageError::io("write", path, e))?;
    writer.write(&batch).map_err(|e| StageError::io("write", path, e))?;
    writer.finish().map_err(|e| StageError::io("write", path, e))
}

/// Reads a table that [`write`] wrote.
///
/// # Errors
/// The file cannot be read, is no Arrow file, or has another format version.
pub fn read(path: &Path) -> Result<RecordBatch, StageError> {
    read_columns(path, |_| true)
}

/// Reads the columns of a table that `keep` wants; the others are not even checked.
///
/// # Errors
/// As [`read`].
pub fn read_columns(path: &Path, keep: impl Fn(&str) -> bool) -> Result<RecordBatch, StageError> {
    let open = |columns| {
        let file = File::open(path).map_err(|e| StageError::io("open", path, e))?;
        FileReader::try_new_buffered(file, columns).map_err(|e| StageError::io("read", path, e))
    };
    let mut reader = open(None)?;
    let schema = reader.schema();
    let fields = schema.fields();
    let kept: Vec<_> = (0..fields.len()).filter(|&at| keep(fields[at].name())).collect();
    if kept.len() < fields.len() {
        reader = open(Some(kept))?;
    }
    let schema = reader.schema();
    check_format(schema.metadata().get(KEY).map(String::as_str))
        .map_err(|e| StageError::io("read", path, e.message).help(e.help.unwrap_or_default()))?;
    let mut batches =
        reader.collect::<Result<Vec<_>, _>>().map_err(|e| StageError::io("read", path, e))?;
    match (batches.pop(), batches.is_empty()) {
        (None, _) => Ok(RecordBatch::new_empty(schema)),
        (Some(batch), true) => Ok(batch),
        (Some(_), false) => Err(StageError::io("read", path, "it holds several record batches")),
    }
}

/// A file's format version is one that is read here: that of sentences, or of all other tables, which
/// those of sentences were before.
fn check_format(found: Option<&str>) -> Result<(), StageError> {
    match found {
        Some(FORMAT | SENTENCES) => Ok(()),
        Some(other) => Err(StageError::new(format!(
            "its format version is {other}, this program reads versions {FORMAT} and {SENTENCES}"
        ))
        .help("run the step that wrote it again, with this program")),
        None => Err(StageError::new(format!("it has no format version (metadata key `{KEY}`)"))
            .help("only tables that this program wrote can be read here")),
    }
}

/// A column of a known type: `column::<UInt32Array>(&batch, "epoch")`.
///
/// # Errors
/// The table has no such column, or it is of another type.
pub fn column<'a, A: Array + 'static>(
    batch: &'a RecordBatch,
    name: &str,
) -> Result<&'a A, StageError> {
    let array = batch.column_by_name(name).ok_or_else(|| {
        let schema = batch.schema_ref();
        let names: Vec<_> = schema.fields().iter().map(|f| f.name().as_str()).collect();
        StageError::new(format!("the table has no column `{name}`"))
            .help(format!("its columns are {}", names.join(", ")))
    })?;
    array.as_any().downcast_ref().ok_or_else(|| {
        StageError::new(format!(
            "column `{name}` is of type {}, not of the type that is read here",
            array.data_type()
        ))
    })
}

/// A column of strings.
///
/// # Errors
/// As [`column`].
pub fn strings<'a>(batch: &'a RecordBatch, name: &str) -> Result<&'a StringArray, StageError> {
    column(batch, name)
}

/// A column of lists of strings, or of a dictionary of strings, copied out; a null list is `None`.
///
/// # Errors
/// As [`column`]; also where a list holds a null or something that is not a string.
pub fn string_lists(
    batch: &RecordBatch,
    name: &str,
) -> Result<Vec<Option<Vec<String>>>, StageError> {
    let lists: &ListArray = column(batch, name)?;
    let wrong = || StageError::new(format!("column `{name}` is not a list of strings"));
    let values = lists.values().as_any();
    let labels = values.downcast_ref::<DictionaryArray<Int16Type>>();
    let texts = labels.map_or(values, |labels| labels.values().as_any());
    let texts: &StringArray = texts.downcast_ref().ok_or_else(wrong)?;
    if lists.values().null_count() + texts.null_count() > 0 {
        return Err(wrong());
    }
    let keys = labels.map(|labels| labels.keys().values());
    let text = |at: usize| texts.value(keys.map_or(at, |keys| keys[at] as usize)).to_owned();
    let offsets = lists.value_offsets();
    Ok((0..lists.len())
        .map(|row| {
            let range = offsets[row] as usize..offsets[row + 1] as usize;
            lists.is_valid(row).then(|| range.map(text).collect())
        })
        .collect())
}

/// An array of lists of strings; `None` is a null list.
pub fn list_array<'a, L, T>(lists: impl IntoIterator<Item = Option<L>>) -> ArrayRef
where
    L: IntoIterator<Item = &'a T>,
    T: AsRef<str> + ?Sized + 'a,
{
    let mut builder = ListBuilder::new(StringBuilder::new());
    for list in lists {
        let valid = list.is_some();
        for text in list.into_iter().flatten() {
            builder.values().append_value(text.as_ref());
        }
        builder.append(valid);
    }
    Arc::new(builder.finish())
}

#[cfg(test)]
mod tests {
    use arrow_array::{Float64Array, UInt32Array};

    use super::*;

    fn sample() -> RecordBatch {
        let lists = [Some(vec!["a".to_owned(), "b".to_owned()]), None, Some(vec![])];
        table(vec![
            ("epoch", Arc::new(UInt32Array::from(vec![1, 2, 3]))),
            ("loss", Arc::new(Float64Array::from(vec![Some(0.5), None, Some(0.25)]))),
            ("words", list_array(lists.iter().map(Option::as_ref))),
        ])
        .unwrap()
    }

    #[test]
    fn a_table_comes_back_and_its_bytes_do_not_vary() {
        let folder = crate::dataset::tests::Folder::new("arrow-round-trip");
        let (one, two) = (folder.0.join("one"), folder.0.join("two"));
        write(&one, &sample()).unwrap();
        write(&two, &sample()).unwrap();
        assert_eq!(std::fs::read(&one).unwrap(), std::fs::read(&two).unwrap());
        let back = read(&one).unwrap();
        assert_eq!(column::<UInt32Array>(&back, "epoch").unwrap().values(), &[1, 2, 3]);
        let lists = string_lists(&back, "words").unwrap();
        assert_eq!(lists, [Some(vec!["a".to_owned(), "b".to_owned()]), None, Some(vec![])]);
    }

    #[test]
    fn a_wrong_column_is_explained() {
        let error = column::<UInt32Array>(&sample(), "epok").unwrap_err();
        assert!(error.message.contains("`epok`"), "{error}");
        assert_eq!(error.help.as_deref(), Some("its columns are epoch, loss, words"));
        let error = column::<UInt32Array>(&sample(), "loss").unwrap_err();
        assert!(error.message.contains("Float64"), "{error}");
    }

    #[test]
    fn foreign_and_newer_files_are_refused() {
        let folder = crate::dataset::tests::Folder::new("arrow-refused");
        let path = folder.0.join("text");
        std::fs::write(&path, "not a table").unwrap();
        assert!(read(&path).unwrap_err().message.contains("cannot read"));
        assert!(check_format(Some("99")).unwrap_err().message.contains("99"));
        assert!(check_format(None).unwrap_err().message.contains(KEY));
    }

    #[test]
    fn an_empty_table_keeps_its_schema() {
        let folder = crate::dataset::tests::Folder::new("arrow-empty");
        let path = folder.0.join("empty");
        write(&path, &sample().slice(0, 0)).unwrap();
        let back = read(&path).unwrap();
        assert_eq!((back.num_rows(), back.num_columns()), (0, 3));
    }
}
