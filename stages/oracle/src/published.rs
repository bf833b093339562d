//! The form of a description for networks of the published code, and that code's names of parameters.
//!
//! One sentence, gold labels by task, networks under `config`. The code keeps every gate's weights in
//! an array of its own, where this program stacks them: [`parts`] says how. Left out: its semantics,
//! which are `nn::Semantics::REFERENCE`.

use std::collections::BTreeMap;
use std::ops::Range;

use nn::{Alpha, Config, Connect, Initial, Mask, Parameter, Semantics, Stacks, Start, Task};
use serde::Deserialize;

use crate::describe::{Experiment, Naming, Text};

/// The number of the input gate's recurrent weights, then of its peepholes, among an LSTM's arrays.
const INPUT_GATE: [usize; 2] = [1, 2];

/// Networks of the published code on one sentence.
#[derive(Deserialize)]
pub(crate) struct Published {
    dims: Dims,
    word_ids: Vec<u32>,
    char_ids: Vec<Vec<u32>>,
    gold: BTreeMap<String, Vec<u32>>,
    /// Numbers of labels; where a task is not there, one more than its largest gold label.
    #[serde(default)]
    labels: BTreeMap<String, usize>,
    pub(crate) config: BTreeMap<String, System>,
}

#[derive(Deserialize)]
struct Dims {
    in_dim: usize,
    c_in_dim: usize,
    h_dim: usize,
    mlp: usize,
    layers: usize,
    words: usize,
    chars: usize,
}

/// A network, by the options of the published code's command line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct System {
    tasks: Vec<String>,
    /// The layer that predicts each task, from 1.
    pred: Vec<usize>,
    #[serde(default)]
    cross_stitch: bool,
    #[serde(default)]
    layer_connect: LayerConnect,
    num_subspaces: Option<usize>,
    #[serde(default)]
    constraint_weight: f32,
    #[serde(default)]
    constrain_matrices: Vec<usize>,
    cross_stitch_init_scheme: Option<Start>,
    layer_stitch_init_scheme: Option<Start>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum LayerConnect {
    #[default]
    None,
    Skip,
    Concat,
    Stitch,
}

impl Published {
    pub(crate) fn experiment(&self, about: &System) -> Result<Experiment, String> {
        let text = Text {
            words: self.word_ids.clone(),
            chars: self.char_ids.clone(),
            gold: self.gold.clone(),
        };
        Ok(Experiment {
            config: self.config(about)?,
            texts: vec![text],
            cases: [("s0".to_owned(), vec![0])].into(),
            learning_rate: 0.1,
            clip: 5.0,
            naming: Naming::Single,
        })
    }

    fn config(&self, about: &System) -> Result<Config, String> {
        let dims = &self.dims;
        if about.pred.len() != about.tasks.len() {
            return Err(format!("{} tasks, but {} in `pred`", about.tasks.len(), about.pred.len()));
        }
        let task = |(name, layer): (&String, &usize)| {
            let largest = || Some(*self.gold.get(name)?.iter().max()? as usize + 1);
            let labels = self.labels.get(name).copied().or_else(largest);
            let labels = labels.ok_or_else(|| format!("`gold` has no task `{name}`"))?;
            Ok(Task { name: name.clone(), labels, layer: *layer })
        };
        let tasks = about.tasks.iter().zip(&about.pred).map(task).collect::<Result<_, String>>()?;
        let penalised = about.constraint_weight > 0.0;
        if penalised && about.constrain_matrices != INPUT_GATE {
            let found = &about.constrain_matrices;
            return Err(format!("`constrain_matrices` is {found:?}; expected {INPUT_GATE:?}"));
        }
        let start = |given: Option<Start>, default| given.unwrap_or(default);
        let reference = Semantics::REFERENCE;
        Ok(Config {
            tasks,
            words: dims.words,
            chars: dims.chars,
            word_dim: dims.in_dim,
            char_dim: dims.c_in_dim,
            hidden: dims.h_dim,
            mlp: dims.mlp,
            layers: dims.layers,
            subspaces: about.num_subspaces.unwrap_or(1),
            stacks: if about.cross_stitch { Stacks::PerTask } else { Stacks::Shared },
            connect: match about.layer_connect {
                LayerConnect::None => Connect::Last,
                LayerConnect::Skip => Connect::Skip,
                LayerConnect::Concat => Connect::Concatenation,
                LayerConnect::Stitch => Connect::Mixture,
            },
            alpha: if about.cross_stitch { Alpha::Learned } else { Alpha::None },
            mask: Mask::None,
            omega: about.constraint_weight,
            initial: Initial::default(),
            semantics: Semantics {
                alpha_start: start(about.cross_stitch_init_scheme, reference.alpha_start),
                beta_start: start(about.layer_stitch_init_scheme, reference.beta_start),
                ..reference
            },
        })
    }
}

/// The published code's arrays that one of ours is made of, with their rows; ours itself under its
/// own name where it is one of theirs.
pub(crate) fn parts(parameter: &Parameter, naming: Naming) -> Vec<(String, Range<usize>)> {
    let rows = parameter.shape.first().copied().unwrap_or(0);
    let whole = || vec![(parameter.name.clone(), 0..rows)];
    let Some((stem, kind)) = parameter.name.rsplit_once('.') else { return whole() };
    // Gates are stacked in the order i, g (theirs: c), o; peepholes i, o.
    let names: &[&str] = match kind {
        _ if naming == Naming::Cases => return whole(),
        "Wx" => &["Wix", "Wcx", "Wox"],
        "Wh" => &["Wih", "Wch", "Woh"],
        "b" => &["bi", "bc", "bo"],
        "Wc" => &["Wic", "Woc"],
        _ => return whole(),
    };
    let height = rows / names.len();
    let part = |(i, name): (usize, &&str)| (format!("{stem}.{name}"), i * height..(i + 1) * height);
    names.iter().enumerate().map(part).collect()
}
