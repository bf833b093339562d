//! How a network's formulas are read: what the paper's text says, or what its published code computes.
//!
//! The two differ in a dozen places. Each is a setting of its own, so that one can be switched at a
//! time; [`Semantics::PAPER`], the default, and [`Semantics::REFERENCE`] are the two bundles.
//! docs/semantics.md has the table. Left out: how the published code trains (the train stage).

use serde::{Deserialize, Serialize};

/// Defines a setting with two values, the paper's first.
macro_rules! setting {
    ($(#[$about:meta])* $name:ident { $(#[$paper:meta])* $a:ident, $(#[$code:meta])* $b:ident $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $(#[$paper])*
            #[default]
            $a,
            $(#[$code])*
            $b,
        }
    };
}

setting! {
    /// The cell of every LSTM.
    Cell {
        /// Gates i f g o; no peepholes.
        Standard,
        /// Gates i g o with f = 1 - i; i also reads the cell before, o the cell after the step, each
        /// through a full matrix.
        Coupled,
    }
}

setting! {
    /// Whether the two directions of a BiLSTM have weights of their own.
    Directions {
        /// They have.
        Separate,
        /// One LSTM serves both.
        Tied,
    }
}

setting! {
    /// What a direction reads of the layer below, from layer 2 on.
    Reads {
        /// Both halves, `[T, 2H]`.
        Both,
        /// The half of its own direction, `[T, H]`.
        Own,
    }
}

setting! {
    /// The order of the rows of a layer's backward half.
    BackwardRows {
        /// Row t is the state of position t.
        Position,
        /// Row t is the state after t + 1 steps, whatever was read; the next layer's backward
        /// direction reads the rows from the last on, and what the head reads is reversed once more.
        Processing,
    }
}

setting! {
    /// What is applied to a layer's states before they are mixed.
    Squash {
        /// Nothing.
        None,
        /// tanh, from layer 2 on; the recurrence goes on without it.
        AboveFirst,
    }
}

setting! {
    /// What alpha (eq. 2 and 3) mixes.
    Stitching {
        /// Subspaces: slices of the units of each task.
        Units,
        /// Units that lie M S apart in the row of all tasks' units; its output is dealt out to the
        /// tasks in turn.
        Interleaved,
    }
}

setting! {
    /// What beta (eq. 5) mixes.
    Mixing {
        /// Layers.
        Layers,
        /// K neighbouring units each in the row of all layers' units.
        Interleaved,
    }
}

setting! {
    /// Whose backward character state a token gets.
    CharOrder {
        /// Its own.
        Own,
        /// That of token T - 1 - t, for token t from 0.
        Reversed,
    }
}

setting! {
    /// The betas of several tasks on one shared stack.
    SharedBeta {
        /// One vector per task.
        PerTask,
        /// The first task's, for all.
        First,
    }
}

setting! {
    /// The matrices whose subspaces Omega (eq. 4) keeps apart.
    OmegaMatrices {
        /// The input weights of all gates.
        Inputs,
        /// The input gate's recurrent weights and, if the cell has them, its peepholes.
        InputGate,
    }
}

setting! {
    /// The units that make up a subspace for Omega.
    OmegaRows {
        /// Slices.
        Slices,
        /// Every S-th unit: with two subspaces the even and the odd ones.
        Interleaved,
    }
}

setting! {
    /// Over what the product of two subspaces' weights is summed.
    OmegaContraction {
        /// Over what the weights read: `||W_s W_r^T||`.
        Inputs,
        /// Over the units of a subspace: `||W_s^T W_r||`.
        Units,
    }
}

setting! {
    /// Where alphas or betas start.
    Start {
        /// Alpha favours one source subspace, or the own task; beta the last layer (section 4).
        Imbalanced,
        /// All are equal: 1 / (M S) or 1 / K.
        Balanced,
    }
}

/// How a network's formulas are read. The default is the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Semantics {
    /// The cell of every LSTM.
    pub cell: Cell,
    /// Whether the directions of the stacks share their weights.
    pub directions: Directions,
    /// Whether the directions of the character BiLSTM share their weights.
    pub char_directions: Directions,
    /// What a direction reads from layer 2 on.
    pub reads: Reads,
    /// The order of a layer's backward rows.
    pub backward_rows: BackwardRows,
    /// What is applied to a layer's states before they are mixed.
    pub squash: Squash,
    /// What alpha mixes.
    pub stitching: Stitching,
    /// What beta mixes.
    pub mixing: Mixing,
    /// Whose backward character state a token gets.
    pub char_order: CharOrder,
    /// The betas of tasks that share a stack.
    pub shared_beta: SharedBeta,
    /// The matrices of Omega.
    pub omega_matrices: OmegaMatrices,
    /// The subspaces of Omega.
    pub omega_rows: OmegaRows,
    /// The contraction of Omega.
    pub omega_contraction: OmegaContraction,
    /// Where alphas start.
    pub alpha_start: Start,
    /// Where betas start.
    pub beta_start: Start,
}

impl Semantics {
    /// What the paper says.
    pub const PAPER: Self = Self {
        cell: Cell::Standard,
        directions: Directions::Separate,
        char_directions: Directions::Separate,
        reads: Reads::Both,
        backward_rows: BackwardRows::Position,
        squash: Squash::None,
        stitching: Stitching::Units,
        mixing: Mixing::Layers,
        char_order: CharOrder::Own,
        shared_beta: SharedBeta::PerTask,
        omega_matrices: OmegaMatrices::Inputs,
        omega_rows: OmegaRows::Slices,
        omega_contraction: OmegaContraction::Inputs,
        alpha_start: Start::Imbalanced,
        beta_start: Start::Imbalanced,
    };

    /// What the published code computes; alphas and betas start as on its command line.
    pub const REFERENCE: Self = Self {
        cell: Cell::Coupled,
        directions: Directions::Tied,
        char_directions: Directions::Tied,
        reads: Reads::Own,
        backward_rows: BackwardRows::Processing,
        squash: Squash::AboveFirst,
        stitching: Stitching::Interleaved,
        mixing: Mixing::Interleaved,
        char_order: CharOrder::Reversed,
        shared_beta: SharedBeta::First,
        omega_matrices: OmegaMatrices::InputGate,
        omega_rows: OmegaRows::Interleaved,
        omega_contraction: OmegaContraction::Units,
        alpha_start: Start::Balanced,
        beta_start: Start::Imbalanced,
    };

    /// Whether all is as the paper has it.
    pub fn is_paper(&self) -> bool {
        *self == Self::PAPER
    }

    /// Gates of the cell: rows of its input weights over the number of its units.
    pub(crate) fn gates(&self) -> usize {
        match self.cell {
            Cell::Standard => 4,
            Cell::Coupled => 3,
        }
    }

    /// Whether a layer is a BiLSTM of standard cells, each direction of which reads all that is below.
    pub(crate) fn plain_layers(&self) -> bool {
        self.cell == Cell::Standard && self.reads == Reads::Both
    }

    /// Whether the states of layer `layer` (from 0) are squashed.
    pub(crate) fn squashes(&self, layer: usize) -> bool {
        self.squash == Squash::AboveFirst && layer > 0
    }

    /// Whether the states of layer `layer` (from 0) are what the layer above gets.
    pub(crate) fn passes_on(&self, layer: usize) -> bool {
        self.backward_rows == BackwardRows::Position && !self.squashes(layer)
    }

    /// Whether Omega is the paper's on the paper's cell.
    pub(crate) fn plain_omega(&self) -> bool {
        self.cell == Cell::Standard
            && self.directions == Directions::Separate
            && self.omega_matrices == OmegaMatrices::Inputs
            && self.omega_rows == OmegaRows::Slices
            && self.omega_contraction == OmegaContraction::Inputs
    }
}
