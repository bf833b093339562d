//! Where each parameter lies in the arena: one flat `Vec<f32>` per network.
//!
//! The one list of parameters: their names, shapes and order. Weight matrices are kept with inputs
//! as rows (`[inputs, outputs]`), so that the forward pass reads them along the outputs; files hold
//! the usual `[outputs, inputs]`. Left out: initial values (`initial`) and the file format (`file`).

use std::ops::Range;

use crate::{Alpha, Cell, Config, Connect, Directions, SharedBeta, Stacks};

/// One parameter array.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in files.
    pub name: String,
    /// Its shape in files.
    pub shape: Vec<usize>,
    /// Where its values lie in the arena; a matrix that is a weight lies there transposed.
    pub range: Range<usize>,
    /// Whether it is a weight matrix, kept transposed.
    pub(crate) transposed: bool,
}

impl Parameter {
    /// Copies values from the order of the arena to that of files.
    pub(crate) fn file_order(&self, arena: &[f32]) -> Vec<f32> {
        if self.transposed {
            transpose(arena, self.shape[1], self.shape[0])
        } else {
            arena.to_vec()
        }
    }

    /// Copies values from the order of files to that of the arena.
    pub(crate) fn arena_order(&self, file: &[f32]) -> Vec<f32> {
        if self.transposed { transpose(file, self.shape[0], self.shape[1]) } else { file.to_vec() }
    }
}

/// The transpose of a row-major matrix.
fn transpose(matrix: &[f32], rows: usize, columns: usize) -> Vec<f32> {
    let mut out = Vec::with_capacity(matrix.len());
    for column in 0..columns {
        out.extend((0..rows).map(|row| matrix[row * columns + column]));
    }
    out
}

/// The arrays of one LSTM direction, as indices into [`Layout::parameters`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lstm {
    /// Input weights, `[inputs, 4H]` in the arena, gates i, f, g, o; of the coupled cell
    /// `[inputs, 3H]`, gates i, g, o.
    pub(crate) wx: usize,
    /// Recurrent weights, `[H, 4H]` or `[H, 3H]` in the arena.
    pub(crate) wh: usize,
    /// Biases, `[4H]` or `[3H]`.
    pub(crate) b: usize,
    /// Peepholes of the coupled cell, `[H, 2H]` in the arena: of gate i, then of gate o.
    pub(crate) wc: Option<usize>,
}

impl Lstm {
    /// The LSTMs behind two directions: one where they share their weights.
    pub(crate) fn distinct(directions: &[Self; 2]) -> &[Self] {
        let tied = directions[0].wx == directions[1].wx;
        &directions[..if tied { 1 } else { 2 }]
    }
}

/// The four arrays of a task's output layers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    pub(crate) w_mlp: usize,
    pub(crate) b_mlp: usize,
    pub(crate) w_out: usize,
    pub(crate) b_out: usize,
}

/// All parameters of a network, in the order of the arena.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    pub(crate) parameters: Vec<Parameter>,
    /// Length of the arena.
    pub(crate) len: usize,
    pub(crate) words: usize,
    pub(crate) chars: usize,
    /// Where the embeddings end: gradients from here on are dense.
    pub(crate) dense: usize,
    /// The character LSTM, forward and backward.
    pub(crate) char: [Lstm; 2],
    /// `layers[layer][stack]`, forward and backward.
    pub(crate) layers: Vec<Vec<[Lstm; 2]>>,
    /// One matrix per layer, if the network has alphas.
    pub(crate) alphas: Vec<usize>,
    /// One vector `[K]` per task, if the network has betas; one for all where they are shared.
    pub(crate) betas: Vec<usize>,
    /// One per task.
    pub(crate) heads: Vec<Head>,
}

/// Hands out ranges of the arena.
#[derive(Default)]
struct Arena {
    parameters: Vec<Parameter>,
    len: usize,
}

impl Arena {
    fn array(&mut self, name: String, shape: Vec<usize>, transposed: bool) -> usize {
        let end = self.len + shape.iter().product::<usize>();
        self.parameters.push(Parameter { name, shape, range: self.len..end, transposed });
        self.len = end;
        self.parameters.len() - 1
    }

    fn weight(&mut self, name: String, outputs: usize, inputs: usize) -> usize {
        self.array(name, vec![outputs, inputs], true)
    }

    /// Both directions of a BiLSTM. Where they are tied they have the same arrays.
    fn bilstm(
        &mut self,
        name: &str,
        inputs: usize,
        hidden: usize,
        (cell, directions): (Cell, Directions),
    ) -> [Lstm; 2] {
        match directions {
            Directions::Separate => ["fwd", "bwd"]
                .map(|direction| self.lstm(&format!("{name}.{direction}"), inputs, hidden, cell)),
            Directions::Tied => [self.lstm(name, inputs, hidden, cell); 2],
        }
    }

    fn lstm(&mut self, name: &str, inputs: usize, hidden: usize, cell: Cell) -> Lstm {
        let gates = match cell {
            Cell::Standard => 4 * hidden,
            Cell::Coupled => 3 * hidden,
        };
        Lstm {
            wx: self.weight(format!("{name}.Wx"), gates, inputs),
            wh: self.weight(format!("{name}.Wh"), gates, hidden),
            b: self.array(format!("{name}.b"), vec![gates], false),
            wc: (cell == Cell::Coupled)
                .then(|| self.weight(format!("{name}.Wc"), 2 * hidden, hidden)),
        }
    }

    fn head(&mut self, name: &str, inputs: usize, mlp: usize, labels: usize) -> Head {
        Head {
            w_mlp: self.weight(format!("out.{name}.W_mlp"), mlp, inputs),
            b_mlp: self.array(format!("out.{name}.b_mlp"), vec![mlp], false),
            w_out: self.weight(format!("out.{name}.W_out"), labels, mlp),
            b_out: self.array(format!("out.{name}.b_out"), vec![labels], false),
        }
    }
}

impl Layout {
    /// The layout of a checked configuration.
    pub(crate) fn new(config: &Config) -> Self {
        let mut arena = Arena::default();
        let words = arena.array("wembeds".into(), vec![config.words, config.word_dim], false);
        let chars = arena.array("cembeds".into(), vec![config.chars, config.char_dim], false);
        let dense = arena.len;
        let semantics = &config.semantics;
        let dim = config.char_dim;
        let char = arena.bilstm("char", dim, dim, (semantics.cell, semantics.char_directions));
        let kind = (semantics.cell, semantics.directions);
        let layers = (0..config.layers)
            .map(|layer| {
                let inputs = config.layer_input(layer);
                (0..config.stack_count())
                    .map(|m| {
                        let name = format!("layer{layer}.task{m}");
                        arena.bilstm(&name, inputs, config.hidden, kind)
                    })
                    .collect()
            })
            .collect();
        let size = config.alpha_size();
        let alphas = match config.alpha {
            Alpha::None => Vec::new(),
            Alpha::Constant | Alpha::Learned => (0..config.layers)
                .map(|layer| arena.array(format!("alpha{layer}"), vec![size, size], false))
                .collect(),
        };
        let tasks = config.tasks.len();
        let one = config.stacks == Stacks::Shared && semantics.shared_beta == SharedBeta::First;
        let mut beta = |m| arena.array(format!("beta.task{m}"), vec![config.layers], false);
        let betas = match config.connect {
            Connect::Mixture if one => vec![beta(0); tasks],
            Connect::Mixture => (0..tasks).map(beta).collect(),
            Connect::Last | Connect::Skip | Connect::Concatenation => Vec::new(),
        };
        let heads = config
            .tasks
            .iter()
            .map(|task| arena.head(&task.name, config.head_input(), config.mlp, task.labels))
            .collect();
        let Arena { parameters, len } = arena;
        Self { parameters, len, words, chars, dense, char, layers, alphas, betas, heads }
    }

    /// Where a parameter lies in the arena.
    pub(crate) fn range(&self, parameter: usize) -> Range<usize> {
        self.parameters[parameter].range.clone()
    }

    /// Where a parameter's gradient lies in the gradient arena, which leaves the embeddings out.
    pub(crate) fn dense_range(&self, parameter: usize) -> Range<usize> {
        let range = self.range(parameter);
        range.start - self.dense..range.end - self.dense
    }
}
