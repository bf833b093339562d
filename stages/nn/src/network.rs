//! A network: a checked configuration and its parameters in one arena.
//!
//! Left out: how it is run and trained ([`crate::Tagger`], [`crate::Trainer`]); a network holds no
//! buffers.

use std::path::Path;

use artifact::StageError;

use crate::aligned::Aligned;
use crate::layout::{Layout, Parameter};
use crate::{Config, ConfigError, file, initial, omega};

/// A network's parameters.
#[derive(Debug, Clone)]
pub struct Network {
    pub(crate) config: Config,
    pub(crate) layout: Layout,
    pub(crate) values: Aligned,
}

impl Network {
    /// A network with initial values drawn from `seed`.
    ///
    /// # Errors
    /// The configuration makes no network.
    pub fn new(config: Config, seed: u64) -> Result<Self, ConfigError> {
        config.check()?;
        let layout = Layout::new(&config);
        let values = Aligned::of(&initial::values(&config, &layout, seed), layout.dense);
        Ok(Self { config, layout, values })
    }

    /// A network of zeros, to be filled from a file.
    pub(crate) fn zeros(config: Config, layout: Layout) -> Self {
        let values = Aligned::zeros(layout.len, layout.dense);
        Self { config, layout, values }
    }

    /// What the network is.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Writes the parameters as safetensors, under the names and shapes of [`Network::arrays`], with
    /// the configuration as JSON under the metadata key `repro`. Same network, same bytes.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save(&self, path: &Path) -> Result<(), StageError> {
        file::save(self, path)
    }

    /// Reads what [`Network::save`] wrote.
    ///
    /// # Errors
    /// The file cannot be read, is damaged, or does not hold the arrays that its configuration asks
    /// for.
    pub fn load(path: &Path) -> Result<Self, StageError> {
        file::load(path)
    }

    /// All parameters in the order of the arena: what [`Network::set_parameters`] takes back.
    pub fn parameters(&self) -> &[f32] {
        &self.values
    }

    /// The same, to be replaced in place.
    pub fn parameters_mut(&mut self) -> &mut [f32] {
        &mut self.values
    }

    /// Restores parameters that [`Network::parameters`] gave.
    ///
    /// # Panics
    /// They are of another network's length.
    pub fn set_parameters(&mut self, values: &[f32]) {
        self.values.copy_from_slice(values);
    }

    /// Every parameter array with its name and shape, in the order of the arena.
    pub fn arrays(&self) -> &[Parameter] {
        &self.layout.parameters
    }

    /// The values of one array in the shape that [`Network::arrays`] states.
    pub fn array(&self, name: &str) -> Option<Vec<f32>> {
        let parameter = self.arrays().iter().find(|parameter| parameter.name == name)?;
        Some(parameter.file_order(&self.values[parameter.range.clone()]))
    }

    /// Replaces the values of one array; false where there is no such array or its length differs.
    pub fn set_array(&mut self, name: &str, values: &[f32]) -> bool {
        let Some(parameter) = self.layout.parameters.iter().find(|p| p.name == name) else {
            return false;
        };
        if parameter.range.len() != values.len() {
            return false;
        }
        self.values[parameter.range.clone()].copy_from_slice(&parameter.arena_order(values));
        true
    }

    /// The alphas after each layer, `[MS, MS]` row-major (to, from), index = task x S + subspace;
    /// empty where the network has none.
    pub fn alphas(&self) -> Vec<Vec<f32>> {
        self.layout.alphas.iter().map(|&alpha| self.slice(alpha).to_vec()).collect()
    }

    /// The betas of each task, one per layer; empty where the network has none.
    pub fn betas(&self) -> Vec<Vec<f32>> {
        self.layout.betas.iter().map(|&beta| self.slice(beta).to_vec()).collect()
    }

    /// Omega (eq. 4), unweighted, over all stacks; 0 with one subspace.
    pub fn omega(&self) -> f64 {
        omega::value(self)
    }

    /// The values of a parameter, by its index in the layout.
    pub(crate) fn slice(&self, parameter: usize) -> &[f32] {
        &self.values[self.layout.range(parameter)]
    }
}
