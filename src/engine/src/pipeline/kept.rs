//! The checked form of a large pipeline.toml, kept: to read and check a file that writes out ten thousand
//! steps takes twenty times as long as to read what came of it.
//!
//! A form is found again by all that it was made from: the file's text, the profile, the values of `--set`,
//! and the program. Whether a folder on the way to a file is a link by now is looked at again. What does not
//! come back equal is not kept. Left out: pipelines that are small, or large by a matrix: their form takes as
//! long to read.

use std::fs;
use std::path::Path;

use super::{Pipeline, PipelineError, Source, load_with_ways, places};
use crate::Catalog;
use crate::digest::Digest;
use crate::store::files;

/// From so many bytes on, a file's form is kept.
const LARGE: usize = 256 << 10;
/// How many forms are kept.
const KEPT: usize = 4;
/// The version of the form.
///
/// - 1: the first.
const MAGIC: &[u8; 8] = b"reprofm\x01";

/// As [`super::load`]; the form of a large file is kept in a folder. `program` tells one build of the program
/// from every other.
pub(crate) fn load(
    source: &Source,
    catalog: &Catalog,
    profile: Option<&str>,
    overrides: &[String],
    program: &str,
    folder: &Path,
) -> Result<Pipeline, PipelineError> {
    let plainly = || load_with_ways(source, catalog, profile, overrides);
    if source.text.len() < LARGE {
        return plainly().map(|(pipeline, _)| pipeline);
    }
    let key = key(source, profile, overrides, program);
    let path = folder.join(&key.to_string()[..16]);
    if let Some((ways, pipeline)) = fs::read(&path).ok().and_then(|bytes| parse(&bytes, &key))
        && !ways.iter().any(|way| places::link(source, way).is_some())
    {
        return Ok(pipeline);
    }
    let (pipeline, ways) = plainly()?;
    if let Some(bytes) = render(&key, &ways, &pipeline) {
        // It saves time and nothing else.
        let _ = fs::create_dir_all(folder);
        let _ = files::write_unsynced(&path, &bytes);
        files::forget_oldest(folder, KEPT);
    }
    Ok(pipeline)
}

/// Stands for all that a form is made from.
fn key(source: &Source, profile: Option<&str>, overrides: &[String], program: &str) -> Digest {
    let mut bytes = vec![u8::from(profile.is_some())];
    let path = source.path.to_string_lossy();
    let texts = [program, &path, &source.text, profile.unwrap_or_default()];
    for text in texts.into_iter().chain(overrides.iter().map(String::as_str)) {
        bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    Digest::of(&bytes)
}

/// The file's bytes; nothing where the form would not come back as it is.
fn render(key: &Digest, ways: &[String], pipeline: &Pipeline) -> Option<Vec<u8>> {
    let mut bytes = [MAGIC.as_slice(), key.bytes()].concat();
    serde_json::to_writer(&mut bytes, &(ways, pipeline)).ok()?;
    let bytes = files::seal(bytes);
    // Numbers lose their last bit on the way through their decimal form, some of them.
    (parse(&bytes, key)?.1 == *pipeline).then_some(bytes)
}

/// The folders that must be no links, and the form.
fn parse(bytes: &[u8], key: &Digest) -> Option<(Vec<String>, Pipeline)> {
    let form = files::unseal(bytes)?.strip_prefix(MAGIC)?.strip_prefix(key.bytes())?;
    serde_json::from_slice(form).ok()
}

/// How values that many steps share are written: as if each had its own.
pub(crate) mod shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer, T: Serialize>(
        value: &Arc<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        T::serialize(value, serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        deserializer: D,
    ) -> Result<Arc<T>, D::Error> {
        T::deserialize(deserializer).map(Arc::new)
    }
}

/// The same of what need not be there.
pub(crate) mod perhaps_shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer, T: Serialize>(
        value: &Option<Arc<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.as_deref().serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        deserializer: D,
    ) -> Result<Option<Arc<T>>, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map(Arc::new))
    }
}

/// How a kind of output is written; it is declared elsewhere.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(remote = "artifact::OutputKind")]
pub(crate) enum Kind {
    File,
    Folder,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of more than [`LARGE`] bytes.
    fn source(folder: &Path, more: &str) -> Source {
        let mut text = "format = 1\ndefault.profile = \"p\"\n[profile.p]\n".to_owned();
        for at in 0..2_000 {
            text += &format!(
                "[stage.a{at}]\ncmd = [\"sh\", \"-c\", \"echo {at} > work/{at}/out.txt\"]\n\
                 files = [\"conf/{at}.txt\"]\nenv.N = \"{at}\"\nresources.memory = \"1GiB\"\n\
                 outputs.out = \"work/{at}/out.txt\"\n"
            );
        }
        text += more;
        assert!(text.len() >= LARGE);
        Source { path: folder.join("pipeline.toml"), text }
    }

    fn read(source: &Source, overrides: &[String], program: &str) -> Result<Pipeline, String> {
        let kept = source.path.with_file_name("kept");
        let catalog = Catalog::default();
        load(source, &catalog, None, overrides, program, &kept).map_err(|error| error.message)
    }

    fn files(source: &Source) -> usize {
        fs::read_dir(source.path.with_file_name("kept")).map_or(0, Iterator::count)
    }

    #[test]
    fn a_large_form_comes_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let many = "[axis]\nn = [\"1\", \"2\"]\n[stage.b]\nmatrix = [{ n = \"*\" }]\ncmd = [\"x\", \"{n}\"]\n\
                    inputs.a = { from = \"a7\", as = \"in/{n}\" }\noutputs.o = \"o/\"\npublish = \"out/{n}\"\n";
        let source = source(folder.path(), many);
        let plain = super::super::load(&source, &Catalog::default(), None, &[]).unwrap();
        assert_eq!(read(&source, &[], "1").unwrap(), plain);
        assert_eq!(files(&source), 1);
        assert_eq!(read(&source, &[], "1").unwrap(), plain);
        // Another program, another value, another text: another form.
        assert_eq!(read(&source, &[], "2").unwrap(), plain);
        let set = ["stage.a0.env.N=other".to_owned()];
        assert_ne!(read(&source, &set, "1").unwrap(), plain);
        assert_eq!(files(&source), 3);
        let other = Source { text: source.text.replace("echo 7 >", "echo 8 >"), ..source.clone() };
        assert_ne!(read(&other, &[], "1").unwrap(), plain);
        for program in ["3", "4", "5"] {
            assert_eq!(read(&source, &[], program).unwrap(), plain);
        }
        assert_eq!(files(&source), KEPT);
    }

    #[test]
    fn a_damaged_form_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let source = source(folder.path(), "");
        let plain = read(&source, &[], "1").unwrap();
        let file = fs::read_dir(folder.path().join("kept")).unwrap().next().unwrap().unwrap();
        let whole = fs::read(file.path()).unwrap();
        let key = key(&source, None, &[], "1");
        assert!(parse(&whole, &key).is_some());
        for at in (0..whole.len()).step_by(997) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert!(parse(&flipped, &key).is_none() && parse(&whole[..at], &key).is_none(), "{at}");
        }
        fs::write(file.path(), &whole[..whole.len() / 2]).unwrap();
        assert_eq!(read(&source, &[], "1").unwrap(), plain);
        assert_eq!(fs::read(file.path()).unwrap(), whole, "made again");
    }

    /// A folder that became a link is refused, whatever is kept.
    #[test]
    fn links_are_looked_for_again() {
        let folder = tempfile::tempdir().unwrap();
        let source = source(folder.path(), "");
        fs::create_dir_all(folder.path().join("conf")).unwrap();
        read(&source, &[], "1").unwrap();
        fs::rename(folder.path().join("conf"), folder.path().join("other")).unwrap();
        std::os::unix::fs::symlink("other", folder.path().join("conf")).unwrap();
        assert!(read(&source, &[], "1").unwrap_err().contains("is a link"));
    }
}
