//! tmp
use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::text::Text;
use corpus::tree::Tree;
pub(crate) fn read(
    text: Text<'_, '_>,
    columns: &[usize],
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    let decoded = text.decode()?;
    sink.begin(Header { id: "x", part: "000", line: 1 })?;
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for line in decoded.lines().chain([""]) {
        let cells: Vec<_> = line.split_whitespace().collect();
        if !cells.is_empty() {
            rows.push(cells);
            continue;
        }
        if rows.is_empty() {
            continue;
        }
        let column = |i: usize| rows.iter().map(|r| r[i]).collect::<Vec<_>>();
        let props = (8..rows[0].len()).filter(|i| column(*i).iter().any(|c| *c != "-"));
        let a = Annotation {
            line: 1,
            words: column(3),
            pos: Some(column(4)),
            parse: Some(Tree::parse(&column(5)).map_err(|e| StageError::new(e.message))?),
            propositions: Some(
                props
                    .map(|i| Tree::parse(&column(i)))
                    .collect::<Result<_, _>>()
                    .map_err(|e| StageError::new(format!("{} {:?}", e.message, rows)))?,
            ),
            columns: columns.iter().map(|c| column(c - 1)).collect(),
            ..Annotation::default()
        };
        sink.sentence(&a)?;
        rows.clear();
    }
    sink.end()
}
