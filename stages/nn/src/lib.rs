//! The network: kernels, layers and sharing units, and their plain candle definition.
//!
//! One network covers every system of the paper: single task, hard sharing, low supervision,
//! cross-stitch, sluice and its masked relatives are settings of [`Config`]. The formulas are those
//! of the paper's text, section 2 and 4, or of its published code ([`Semantics`]). Left out: corpora, epochs and early stopping (the train stage).

mod aligned;
mod backward;
mod chars;
mod config;
mod coupled;
mod definition;
mod file;
mod forward;
mod gradient;
mod head;
mod initial;
mod kernels;
mod layout;
mod lstm;
mod network;
mod noise;
mod omega;
mod optimizer;
mod pass;
mod route;
mod semantics;
mod tagger;
mod team;
mod trainer;
mod words;

pub use config::{Alpha, AlphaMap, Config, ConfigError, Connect, Initial, Mask, Stacks, Task};
pub use definition::Definition;
pub use head::{Measured, Target};
pub use kernels::{Isa, Kernels};
pub use layout::Parameter;
pub use network::Network;
pub use optimizer::Moments;
pub use pass::{Pass, Tags};
pub use semantics::{
    BackwardRows, Cell, CharOrder, Directions, Mixing, OmegaContraction, OmegaMatrices, OmegaRows,
    Reads, Semantics, SharedBeta, Squash, Start, Stitching,
};
pub use tagger::Tagger;
pub use trainer::{Example, Memory, Optimizer, Sentence, Settings, Step, Trainer};
