//! Named arrays in files: NumPy's .npz and safetensors.
//!
//! Read are float64 and float32, stored or deflated, in C or Fortran order; written is float64, which
//! holds both. Left out: what the names mean.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::Path;

use artifact::StageError;
use ndarray::{ArrayD, IxDyn};
use ndarray_npy::{NpzReader, NpzWriter, ReadNpyError, ReadNpzError};
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensors};

/// An array of any number of dimensions.
#[derive(Debug, Clone, PartialEq)]
pub struct Array {
    /// Its shape; none for a scalar.
    pub shape: Vec<usize>,
    /// Its values in C order.
    pub values: Vec<f64>,
}

impl Array {
    /// A single number.
    pub fn scalar(value: f64) -> Self {
        Self { shape: Vec::new(), values: vec![value] }
    }

    /// An array of float32 values in C order.
    pub(crate) fn of(shape: &[usize], values: &[f32]) -> Self {
        Self { shape: shape.to_vec(), values: values.iter().map(|x| f64::from(*x)).collect() }
    }
}

/// Arrays by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arrays(pub BTreeMap<String, Array>);

impl Arrays {
    /// Reads a file: .npz where it is a zip archive, safetensors otherwise.
    ///
    /// # Errors
    /// The file cannot be read, is neither, or holds an array of another type.
    pub fn read(path: &Path) -> Result<Self, StageError> {
        let mut start = [0; 2];
        let fail = |error: std::io::Error| StageError::io("read", path, error);
        let mut file = BufReader::new(File::open(path).map_err(fail)?);
        let zip = file.read(&mut start).map_err(fail)? == 2 && start == *b"PK";
        file.rewind().map_err(fail)?;
        let read = if zip {
            npz(file)
        } else {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(fail)?;
            tensors(&bytes)
        };
        read.map(Self).map_err(|message| {
            StageError::new(format!("cannot read {}: {message}", path.display()))
                .help("expected NumPy's .npz or safetensors, with arrays of float64 or float32")
        })
    }

    /// Writes a file: .npz, deflated, or safetensors, by the name's extension. Same arrays, same
    /// bytes.
    ///
    /// # Errors
    /// The extension is another one, or the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), StageError> {
        let bytes = match path.extension().and_then(|extension| extension.to_str()) {
            Some("npz") => self.to_npz(),
            Some("safetensors") => self.to_tensors(),
            _ => {
                let message = format!("cannot tell the form of {}", path.display());
                return Err(StageError::new(message).help("name it .npz or .safetensors"));
            }
        };
        let bytes = bytes.map_err(|message| StageError::io("write", path, message))?;
        std::fs::write(path, bytes).map_err(|error| StageError::io("write", path, error))
    }

    fn to_npz(&self) -> Result<Vec<u8>, String> {
        let mut npz = NpzWriter::new_compressed(Cursor::new(Vec::new()));
        for (name, Array { shape, values }) in &self.0 {
            let array = ArrayD::from_shape_vec(IxDyn(shape), values.clone())
                .map_err(|error| format!("`{name}`: {error}"))?;
            npz.add_array(name.as_str(), &array).map_err(|error| error.to_string())?;
        }
        Ok(npz.finish().map_err(|error| error.to_string())?.into_inner())
    }

    fn to_tensors(&self) -> Result<Vec<u8>, String> {
        let bytes: Vec<(&str, &[usize], Vec<u8>)> = self
            .0
            .iter()
            .map(|(name, Array { shape, values })| {
                (name.as_str(), &shape[..], values.iter().flat_map(|v| v.to_le_bytes()).collect())
            })
            .collect();
        let views: Result<Vec<_>, _> = bytes
            .iter()
            .map(|(name, shape, bytes)| {
                Ok((*name, TensorView::new(Dtype::F64, shape.to_vec(), bytes)?))
            })
            .collect();
        let views = views.map_err(|error: safetensors::SafeTensorError| error.to_string())?;
        safetensors::serialize(views, None).map_err(|error| error.to_string())
    }
}

fn npz(file: BufReader<File>) -> Result<BTreeMap<String, Array>, String> {
    // The archive is sought back and forth: the buffer serves its many short reads.
    let mut npz = NpzReader::new(file).map_err(|error| error.to_string())?;
    let names = npz.names().map_err(|error| error.to_string())?;
    let mut arrays = BTreeMap::new();
    for (index, name) in names.into_iter().enumerate() {
        let array = match npz.by_index::<ndarray::OwnedRepr<f64>, IxDyn>(index) {
            Err(ReadNpzError::Npy(ReadNpyError::WrongDescriptor(_))) => npz
                .by_index::<ndarray::OwnedRepr<f32>, IxDyn>(index)
                .map(|array| array.mapv(f64::from)),
            other => other,
        };
        let array = array.map_err(|error| match error {
            ReadNpzError::Npy(ReadNpyError::WrongDescriptor(found)) => {
                format!("array `{name}` is of type {found}, not float64 or float32")
            }
            other => format!("array `{name}`: {other}"),
        })?;
        // `iter` goes in C order whatever the order in memory.
        let values = array.iter().copied().collect();
        arrays.insert(name, Array { shape: array.shape().to_vec(), values });
    }
    Ok(arrays)
}

fn tensors(bytes: &[u8]) -> Result<BTreeMap<String, Array>, String> {
    let file = SafeTensors::deserialize(bytes).map_err(|error| error.to_string())?;
    let mut arrays = BTreeMap::new();
    for (name, tensor) in file.iter() {
        let values = match tensor.dtype() {
            Dtype::F64 => {
                tensor.data().as_chunks().0.iter().map(|b| f64::from_le_bytes(*b)).collect()
            }
            Dtype::F32 => {
                let values = tensor.data().as_chunks().0.iter();
                values.map(|b| f64::from(f32::from_le_bytes(*b))).collect()
            }
            other => return Err(format!("array `{name}` is of type {other:?}, not F64 or F32")),
        };
        arrays.insert(name.to_owned(), Array { shape: tensor.shape().to_vec(), values });
    }
    Ok(arrays)
}
