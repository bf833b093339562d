//! What a corpus of some size costs: `cargo run --release -p synthesize --example size -- 100000
//! FOLDER [ldc|conll]` writes that many sentences, over all domains, below a folder, and prints
//! files, bytes, seconds and, on Linux, the peak of its memory.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use artifact::{Inputs, Outputs, Request, Silent, Verb as _};
use synthesize::{Params, Synthesize};

const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(sentences), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: size SENTENCES FOLDER [ldc|conll]".into());
    };
    let sentences: usize = sentences.parse()?;
    let form = arguments.next().unwrap_or_else(|| "ldc".to_owned());
    // Eight tenths for training, as the splits' numbers have it; what is left over goes there too.
    let (each, extra) = (sentences / DOMAINS.len(), sentences % DOMAINS.len());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let start = Instant::now();
    for (index, domain) in DOMAINS.into_iter().enumerate() {
        let held_out = each / 10;
        let train = each - 2 * held_out + usize::from(index < extra);
        let params: Params = serde_json::from_value(serde_json::json!({
            "seed": 1,
            "sentences": { "train": train, "dev": held_out, "test": held_out },
            "domains": [domain],
            "form": form,
        }))?;
        let outputs = Outputs::below(folder);
        let request = Request {
            inputs: &Inputs::default(),
            outputs: &outputs,
            scratch: folder.to_owned(),
            threads: 1,
            monitor: &Silent,
        };
        Synthesize::run(params, &request).map_err(|error| error.to_string())?;
    }
    let seconds = start.elapsed().as_secs_f64();
    let (files, bytes) = size(&folder.join("corpus"))?;
    println!(
        "{sentences} sentences as {form}: {files} files, {:.1} MB, {seconds:.2} s, {:.1} us a \
         sentence, {} of memory at most",
        bytes as f64 / 1e6,
        seconds * 1e6 / sentences as f64,
        peak(),
    );
    Ok(())
}

/// Files and bytes below a folder.
fn size(folder: &Path) -> std::io::Result<(u64, u64)> {
    let mut total = (0, 0);
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (files, bytes) = match entry.metadata()? {
            metadata if metadata.is_dir() => size(&entry.path())?,
            metadata => (1, metadata.len()),
        };
        total = (total.0 + files, total.1 + bytes);
    }
    Ok(total)
}

/// The most memory that this process had at once, as the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("an unknown amount".to_owned(), |peak| peak.trim().to_owned())
}
