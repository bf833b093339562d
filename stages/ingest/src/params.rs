//! The stage's parameters, and what makes them sensible.

use std::collections::BTreeMap;

use artifact::ParamError;
use corpus::task::{self, Tasks};
use serde::Deserialize;

/// Tasks without annotation, by split and domain.
pub type Unannotated = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// The stage's parameters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The domain that the input is of.
    pub domain: String,
    /// The split that the input is of.
    pub split: String,
    /// The tasks: each becomes a layer of its name.
    pub tasks: Tasks,
    /// Sentences of fewer words are dropped.
    pub min_tokens: usize,
    /// The entity types that are kept, the others become `O`; none named keeps all.
    pub names: Vec<String>,
    /// Tasks that are not annotated in a whole domain and split.
    pub unannotated: Unannotated,
    /// Domains in which a document of CoNLL form without a single name counts as not annotated for
    /// names: that form writes both alike.
    #[serde(default)]
    pub unnamed: Vec<String>,
    /// What says which split a document is in.
    #[serde(default)]
    pub splits: Splits,
    /// Which files are read where a folder has documents in several forms.
    #[serde(default)]
    pub format: Format,
}

/// What says which split a document is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Splits {
    /// The rule of CoNLL-2012 for raw trees, which releases keep in one folder; the folder for
    /// everything else.
    #[default]
    Auto,
    /// The folder: all of its documents are of the split.
    Folders,
    /// The rule of CoNLL-2012 ([`corpus::split::v12`]), whatever the form.
    V12,
}

/// Which files are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Whatever there is; a document in two forms is refused.
    #[default]
    Auto,
    /// `*gold_conll`.
    Conll,
    /// `.parse`, `.mrg` or `.ptb`, with `.prop` and `.name`.
    Ldc,
    /// `*_skel`, with the words of trees or CoNLL-U beside it, or none.
    Skeleton,
    /// `.conllu`.
    Conllu,
    /// `.iob2`.
    Iob,
    /// The files of tasks, where these give words as well.
    Tsv,
}

impl Params {
    /// Checks what the types alone cannot say.
    ///
    /// # Errors
    /// The parameters make no sense together.
    pub fn check(&self) -> Result<(), ParamError> {
        task::check(&self.tasks).map_err(|mut error| {
            error.path.insert(0, "tasks".to_owned());
            error
        })?;
        self.check_endings()?;
        for (split, domains) in &self.unannotated {
            for (domain, tasks) in domains {
                if let Some(name) = tasks.iter().find(|name| !self.tasks.contains_key(*name)) {
                    let known: Vec<_> = self.tasks.keys().cloned().collect();
                    return Err(ParamError {
                        path: ["unannotated", split, domain].map(str::to_owned).to_vec(),
                        message: format!("`{name}` is no task, expected {}", known.join(", ")),
                        expected: known,
                    });
                }
            }
        }
        Ok(())
    }

    /// Tasks that take columns of the same files say the same of these.
    fn check_endings(&self) -> Result<(), ParamError> {
        let mut known = BTreeMap::new();
        for (name, task) in self.tasks.iter().filter(|(_, task)| task.file.is_some()) {
            let (first, format, word) =
                known.entry(&task.file).or_insert((name, task.format, task.word.unwrap_or(1)));
            if (*format, *word) != (task.format, task.word.unwrap_or(1)) {
                let ending = task.file.as_deref().unwrap_or_default();
                return Err(ParamError {
                    path: ["tasks", name, "file"].map(str::to_owned).to_vec(),
                    message: format!(
                        "task `{first}` reads files `{ending}` in another `format` or by another \
                         `word`"
                    ),
                    expected: Vec::new(),
                });
            }
        }
        Ok(())
    }

    /// True where a task is not annotated in this step's domain and split.
    pub(crate) fn is_absent(&self, task: &str) -> bool {
        let domains = self.unannotated.get(&self.split);
        let absent = domains.and_then(|domains| domains.get(&self.domain));
        absent.is_some_and(|tasks| tasks.iter().any(|name| name == task))
    }
}
