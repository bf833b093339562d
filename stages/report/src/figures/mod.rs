//! The sections of the report that hold figures: one file each, drawn on [`canvas::Canvas`].

pub(crate) mod betas;
mod canvas;
pub(crate) mod correlation;
pub(crate) mod curves;
pub(crate) mod figure2;
pub(crate) mod figure3;
pub(crate) mod from;
pub(crate) mod heat;
pub(crate) mod pairs;
pub(crate) mod plot;
mod raster;
pub(crate) mod scale;
pub(crate) mod sharing;
mod style;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use canvas::{INK, PAPER};
pub(crate) use raster::rasters;
