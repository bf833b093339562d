//! The graph: 1 ingest -> N train -> N eval -> 1 report. Every command is a line of shell, the same for
//! all tools; ingest drops comments, so that an edit of one yields the same bytes.

use std::fs;
use std::io;
use std::path::Path;

/// A step.
pub(crate) struct Step {
    /// Its name, unique.
    pub(crate) name: String,
    /// Files it reads.
    pub(crate) reads: Vec<String>,
    /// The file it writes.
    pub(crate) writes: String,
    /// What it runs.
    pub(crate) shell: String,
}

/// How many train steps a graph of so many steps has.
pub(crate) fn width(steps: usize) -> usize {
    steps.saturating_sub(2) / 2
}

/// All steps, inputs first.
pub(crate) fn steps(count: usize) -> Vec<Step> {
    let wide = width(count);
    let step = |name: String, reads: Vec<String>, writes: String, shell: String| Step {
        name,
        reads,
        writes,
        shell: format!("{shell} && echo x >> .ran"),
    };
    let mut all = vec![step(
        "ingest".into(),
        vec!["data/raw.txt".into()],
        "work/ingest.txt".into(),
        "grep -v '^#' data/raw.txt > work/ingest.txt".into(),
    )];
    all.extend((0..wide).map(|i| {
        step(
            format!("train_{i}"),
            vec!["work/ingest.txt".into(), format!("conf/{i}.txt")],
            format!("work/model/{i}.txt"),
            format!("cat work/ingest.txt conf/{i}.txt > work/model/{i}.txt"),
        )
    }));
    all.extend((0..wide).map(|i| {
        step(
            format!("eval_{i}"),
            vec![format!("work/model/{i}.txt")],
            format!("work/metric/{i}.txt"),
            format!("cat work/model/{i}.txt > work/metric/{i}.txt"),
        )
    }));
    all.push(step(
        "report".into(),
        (0..wide).map(|i| format!("work/metric/{i}.txt")).collect(),
        "work/report.txt".into(),
        "cat work/metric/*.txt > work/report.txt".into(),
    ));
    all
}

/// Writes the files that the steps read, and the folders that peers write to.
pub(crate) fn write_inputs(folder: &Path, count: usize) -> io::Result<()> {
    for below in ["data", "conf", "work/model", "work/metric"] {
        fs::create_dir_all(folder.join(below))?;
    }
    fs::write(folder.join("data/raw.txt"), "# about\nthe first line\nthe second line\n")?;
    (0..width(count))
        .try_for_each(|i| fs::write(folder.join(format!("conf/{i}.txt")), format!("seed={i}\n")))
}
