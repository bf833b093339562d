//! A network as a file: safetensors with one metadata key, `repro`, that holds the configuration as
//! JSON, so that a file says by itself what it is.
//!
//! Arrays are f32 in the shapes of [`crate::Network::arrays`]. The order of the file is that of the
//! safetensors crate (by name), so the bytes depend on nothing but the values.

use std::collections::HashMap;
use std::path::Path;

use artifact::StageError;
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensors};

use crate::layout::{Layout, Parameter};
use crate::{Config, Network};

/// The metadata key of the configuration.
const KEY: &str = "repro";

/// Writes a network.
pub(crate) fn save(network: &Network, path: &Path) -> Result<(), StageError> {
    let json = serde_json::to_string(network.config())
        .map_err(|error| StageError::io("write", path, error))?;
    let bytes: Vec<Vec<u8>> = network
        .arrays()
        .iter()
        .map(|p| {
            let values = p.file_order(&network.parameters()[p.range.clone()]);
            values.iter().flat_map(|value| value.to_le_bytes()).collect()
        })
        .collect();
    let mut views = Vec::with_capacity(bytes.len());
    for (parameter, bytes) in network.arrays().iter().zip(&bytes) {
        let view = TensorView::new(Dtype::F32, parameter.shape.clone(), bytes)
            .map_err(|error| StageError::io("write", path, error))?;
        views.push((parameter.name.as_str(), view));
    }
    let metadata = HashMap::from([(KEY.to_owned(), json)]);
    let bytes = safetensors::serialize(views, Some(metadata))
        .map_err(|error| StageError::io("write", path, error))?;
    std::fs::write(path, bytes).map_err(|error| StageError::io("write", path, error))
}

/// Reads a network.
pub(crate) fn load(path: &Path) -> Result<Network, StageError> {
    let bytes = std::fs::read(path).map_err(|error| StageError::io("read", path, error))?;
    parse(&bytes).map_err(|message| {
        StageError::new(format!("{} is no network of this program: {message}", path.display()))
            .help("it may be damaged or of another version; train it again")
    })
}

fn parse(bytes: &[u8]) -> Result<Network, String> {
    let (_, metadata) = SafeTensors::read_metadata(bytes).map_err(|error| error.to_string())?;
    let json = metadata
        .metadata()
        .as_ref()
        .and_then(|metadata| metadata.get(KEY))
        .ok_or_else(|| format!("its metadata has no key `{KEY}`"))?;
    let config: Config =
        serde_json::from_str(json).map_err(|error| format!("its configuration: {error}"))?;
    config.check().map_err(|error| format!("its configuration: {error}"))?;
    let tensors = SafeTensors::deserialize(bytes).map_err(|error| error.to_string())?;
    // Refuse before allocating: a damaged configuration may ask for anything.
    let layout = Layout::new(&config);
    if tensors.len() != layout.parameters.len() {
        let expected = layout.parameters.len();
        return Err(format!("it holds {} arrays, not {expected}", tensors.len()));
    }
    for parameter in &layout.parameters {
        check(&tensors, parameter)?;
    }
    let mut network = Network::zeros(config, layout);
    for parameter in network.layout.parameters.clone() {
        let tensor = tensors.tensor(&parameter.name).map_err(|error| error.to_string())?;
        let values: Vec<f32> = tensor
            .data()
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect();
        network.values[parameter.range.clone()].copy_from_slice(&parameter.arena_order(&values));
    }
    Ok(network)
}

/// Checks that a file has an array as the configuration wants it.
fn check(tensors: &SafeTensors<'_>, parameter: &Parameter) -> Result<(), String> {
    let name = &parameter.name;
    let tensor = tensors.tensor(name).map_err(|_| format!("array `{name}` is missing"))?;
    if tensor.dtype() != Dtype::F32 {
        return Err(format!("array `{name}` is {:?}, not F32", tensor.dtype()));
    }
    if tensor.shape() != parameter.shape {
        let (found, expected) = (tensor.shape(), &parameter.shape);
        return Err(format!("array `{name}` has shape {found:?}, not {expected:?}"));
    }
    Ok(())
}
