//! What the tests of readers of rows share: a sink that writes down what it is told.

use std::path::Path;

use artifact::StageError;

use crate::annotation::{Annotation, Header, Sink};
use crate::text::Text;

/// Writes down what it is told, and goes on behind faults.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// One line for each event.
    pub(crate) events: Vec<String>,
    /// The line, the column and the message of each fault.
    pub(crate) faults: Vec<(usize, usize, String)>,
}

impl Sink for Told {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        self.events.push(format!("begin {} {}", header.id, header.line));
        Ok(())
    }

    fn sentence(&mut self, a: &Annotation<'_>) -> Result<(), StageError> {
        let pos = a.pos.as_ref().map(|pos| pos.join(" "));
        let names = a.names.as_ref().map(|names| {
            let names = names.iter().map(|n| format!("{}-{}:{}", n.start, n.end, n.label));
            names.collect::<Vec<_>>().join(" ")
        });
        let columns: Vec<_> = a.columns.iter().map(|column| column.join(" ")).collect();
        let rest = format!("{pos:?} {names:?} {columns:?}");
        self.events.push(format!("{} [{}] {rest}", a.line, a.words.join("|")));
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        self.events.push("end".to_owned());
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        let place = fault.place.expect("a fault of a sentence has a place");
        self.faults.push((place.line, place.column, fault.message));
        Ok(())
    }
}

/// What a reader tells of a text.
pub(crate) fn told(
    bytes: &[u8],
    read: impl FnOnce(Text<'_, '_>, &mut dyn Sink) -> Result<(), StageError>,
) -> Told {
    let mut told = Told::default();
    read(Text { bytes, shown: Path::new("x") }, &mut told).expect("the file as a whole is right");
    told
}
