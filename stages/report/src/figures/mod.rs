//! The sections of the report that hold figures: one file each, drawn on [`canvas::Canvas`].

mod axes;
pub(crate) mod betas;
mod canvas;
pub(crate) mod curves;
pub(crate) mod figure2;
pub(crate) mod figure3;
mod heat;

pub(crate) use canvas::{INK, PAPER};
