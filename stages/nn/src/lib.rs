//! The network: kernels, layers and sharing units, and their plain candle definition.
//!
//! One network covers every system of the paper: single task, hard sharing, low supervision,
//! cross-stitch, sluice and its masked relatives are settings of [`Config`]. The formulas are those
//! of the paper's text, section 2 and 4, or of its published code ([`Semantics`]). Left out: corpora, epochs and early stopping (the train stage).

mod backward;
mod chars;
mod config;
mod coupled;
mod definition;
mod file;
mod forward;
mod gradient;
mod initial;
mod kernels;
mod layout;
mod lstm;
mod network;
mod noise;
mod omega;
mod route;
mod semantics;
mod trainer;

pub use config::{Alpha, AlphaMap, Config, ConfigError, Connect, Mask, Stacks, Task};
pub use definition::Definition;
pub use kernels::{Isa, Kernels};
pub use layout::Parameter;
pub use network::Network;
pub use semantics::{
    BackwardRows, Cell, CharOrder, Directions, Mixing, OmegaContraction, OmegaMatrices, OmegaRows,
    Reads, Semantics, SharedBeta, Squash, Start, Stitching,
};
pub use trainer::{Example, Optimizer, Sentence, Settings, Step, Tagger, Trainer};
