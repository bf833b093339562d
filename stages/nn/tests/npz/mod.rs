//! Reads NumPy's .npz of float64 arrays: a zip archive of .npy files, stored or deflated.
//!
//! candle's reader knows no compression. Left out: zip64, other types, Fortran order beyond matrices.

use std::collections::BTreeMap;
use std::path::Path;

fn u16_at(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> usize {
    u16_at(bytes, at) | u16_at(bytes, at + 2) << 16
}

/// The values of a .npy file of float64, in C order.
fn npy(bytes: &[u8]) -> Vec<f64> {
    assert_eq!(&bytes[..7], b"\x93NUMPY\x01", "npy version 1");
    let data = 10 + u16_at(bytes, 8);
    let header = std::str::from_utf8(&bytes[10..data]).unwrap();
    assert!(header.contains("'<f8'"), "{header}");
    let values = bytes[data..].as_chunks().0;
    let values: Vec<f64> = values.iter().map(|value| f64::from_le_bytes(*value)).collect();
    if header.contains("'fortran_order': False") {
        return values;
    }
    let shape = header.split(['(', ')']).nth(1).unwrap();
    let shape: Vec<usize> = shape.split(',').filter_map(|size| size.trim().parse().ok()).collect();
    let [rows, columns] = shape[..] else { panic!("{header}") };
    (0..rows * columns).map(|at| values[at % columns * rows + at / columns]).collect()
}

/// The arrays of a file by name, without their shapes.
pub(crate) fn read(path: &Path) -> BTreeMap<String, Vec<f64>> {
    let zip = std::fs::read(path).unwrap();
    // The end record: how many entries the central directory has, and where it starts.
    let end = zip.windows(4).rposition(|window| window == b"PK\x05\x06").unwrap();
    let mut entry = u32_at(&zip, end + 16);
    let mut arrays = BTreeMap::new();
    for _ in 0..u16_at(&zip, end + 10) {
        assert_eq!(&zip[entry..entry + 4], b"PK\x01\x02");
        let method = u16_at(&zip, entry + 10);
        let (size, name) = (u32_at(&zip, entry + 20), u16_at(&zip, entry + 28));
        let local = u32_at(&zip, entry + 42);
        let data = local + 30 + u16_at(&zip, local + 26) + u16_at(&zip, local + 28);
        let data = &zip[data..data + size];
        let file = if method == 8 {
            miniz_oxide::inflate::decompress_to_vec(data).unwrap()
        } else {
            data.to_vec()
        };
        let text = std::str::from_utf8(&zip[entry + 46..entry + 46 + name]).unwrap();
        arrays.insert(text.trim_end_matches(".npy").to_owned(), npy(&file));
        entry += 46 + name + u16_at(&zip, entry + 30) + u16_at(&zip, entry + 32);
    }
    arrays
}
