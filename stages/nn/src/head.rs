//! What a task's outputs mean: the loss of what is wanted of a sentence, and its gradient.
//!
//! The paper sums any losses (section 2) and uses cross-entropy over labels. [`Target`] is all that
//! the trainer asks of one; labels ([`Example`]) and numbers ([`Measured`]) are here. Left out: the
//! output MLP below it, which is the same for all (`forward`, `backward`).

use crate::kernels::Kernels;
use crate::{Example, Sentence};

/// A sentence with what is wanted of it for one task.
pub trait Target: Sync {
    /// The sentence.
    fn sentence(&self) -> Sentence<'_>;

    /// The loss of a task's outputs, `[T, width]`, summed over the tokens; the outputs become its
    /// gradient. `width` is the task's [`crate::Task::labels`].
    ///
    /// # Panics
    /// What is wanted does not fit the sentence or the task.
    fn loss(&self, kernels: Kernels, outputs: &mut [f32], width: usize) -> f64;
}

/// Cross-entropy, in natural logarithms.
impl Target for Example<'_> {
    fn sentence(&self) -> Sentence<'_> {
        self.sentence
    }

    fn loss(&self, kernels: Kernels, outputs: &mut [f32], width: usize) -> f64 {
        assert_eq!(self.sentence.words.len(), self.gold.len(), "a gold label for every word");
        let loss = softmax(kernels, outputs, width, self.gold);
        // The gradient of the logits: probabilities less one at the gold label.
        for (row, &gold) in outputs.chunks_exact_mut(width).zip(self.gold) {
            row[gold as usize] -= 1.0;
        }
        loss
    }
}

/// A sentence with numbers that the outputs should be (regression).
#[derive(Debug, Clone, Copy)]
pub struct Measured<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// `[T, n]`, n the task's [`crate::Task::labels`], here the number of its outputs.
    pub values: &'a [f32],
}

/// Half the squared error.
impl Target for Measured<'_> {
    fn sentence(&self) -> Sentence<'_> {
        self.sentence
    }

    fn loss(&self, _kernels: Kernels, outputs: &mut [f32], _width: usize) -> f64 {
        assert_eq!(outputs.len(), self.values.len(), "a value for every output of every word");
        let mut loss = 0.0;
        for (output, value) in outputs.iter_mut().zip(self.values) {
            *output -= value;
            loss += 0.5 * f64::from(*output) * f64::from(*output);
        }
        loss
    }
}

/// Turns logits into probabilities and returns the cross-entropy with gold labels, summed over the
/// tokens, in natural logarithms; 0 without gold labels.
pub(crate) fn softmax(kernels: Kernels, outputs: &mut [f32], labels: usize, gold: &[u32]) -> f64 {
    let mut loss = 0.0;
    for (token, row) in outputs.chunks_exact_mut(labels).enumerate() {
        let largest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let logit = gold.get(token).map(|&gold| f64::from(row[gold as usize]));
        let sum = kernels.exponentials(row, largest);
        for value in row.iter_mut() {
            *value /= sum;
        }
        if let Some(logit) = logit {
            loss += libm::log(f64::from(sum)) - (logit - f64::from(largest));
        }
    }
    loss
}
