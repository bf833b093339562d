//! Labels for sentences: one at a time, or a whole data set by a [`Pass`].
//!
//! Left out: how a pass puts sentences together, which is `pass`'s.

use crate::forward::Activations;
use crate::kernels::Kernels;
use crate::pass::{Pass, Recurrence};
use crate::route::Route;
use crate::team::Team;
use crate::trainer::routes;
use crate::words::Words;
use crate::{Network, Sentence};

/// Labels sentences; owns every buffer that this needs.
#[derive(Debug)]
pub struct Tagger {
    pub(crate) activations: Activations,
    pub(crate) routes: Vec<Route>,
    pub(crate) words: Words,
    pub(crate) recurrence: Recurrence,
}

impl Tagger {
    /// A tagger for networks of this one's configuration, on the fastest kernels.
    pub fn new(network: &Network) -> Self {
        Self::with_kernels(network, Kernels::best())
    }

    /// A tagger on given kernels; all give the same bits.
    pub fn with_kernels(network: &Network, kernels: Kernels) -> Self {
        Self {
            activations: Activations::new(network, kernels, Team::default()),
            routes: routes(network),
            words: Words::default(),
            recurrence: Recurrence::default(),
        }
    }

    /// A pass over many sentences. While it lasts the network cannot change, so the character states
    /// of a word are computed once; the next pass forgets them.
    ///
    /// # Panics
    /// The network is of another configuration than the tagger's.
    pub fn pass<'a>(&'a mut self, network: &'a Network) -> Pass<'a> {
        assert_eq!(self.routes.len(), network.config().tasks.len(), "the tagger's configuration");
        Pass::new(self, network)
    }

    /// Writes the most probable label of each word to `out`; of equals the lowest id.
    ///
    /// # Panics
    /// An id is out of the range that the configuration states, or the network is of another
    /// configuration than the tagger's.
    pub fn tag(
        &mut self,
        network: &Network,
        sentence: &Sentence<'_>,
        task: usize,
        out: &mut Vec<u32>,
    ) {
        out.clear();
        self.activations.forward(network, &self.routes[task], sentence, task, None);
        let labels = network.config().tasks[task].labels;
        out.extend(self.activations.output.chunks_exact(labels).map(largest));
    }

    /// The probabilities of a task's labels, `[T, labels]`.
    ///
    /// # Panics
    /// As [`Tagger::tag`].
    pub fn probabilities(
        &mut self,
        network: &Network,
        sentence: &Sentence<'_>,
        task: usize,
    ) -> &[f32] {
        self.activations.forward(network, &self.routes[task], sentence, task, None);
        self.activations.softmax(network.config().tasks[task].labels);
        &self.activations.output
    }

    /// The shared input of a sentence: word embedding, then character states, `[T, word + 2C]`.
    ///
    /// # Panics
    /// As [`Tagger::tag`].
    pub fn features(&mut self, network: &Network, sentence: &Sentence<'_>) -> &[f32] {
        self.activations.embed(network, sentence);
        &self.activations.input
    }
}

/// The place of the largest number; of equals the first.
pub(crate) fn largest(row: &[f32]) -> u32 {
    let mut best = 0;
    for (label, value) in row.iter().enumerate() {
        if *value > row[best] {
            best = label;
        }
    }
    best as u32
}
