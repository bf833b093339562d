//! `repro diff`: what moved between two reports, whether chance may have moved it, and why it moved: the
//! setting, code, package, corpus or machine, and the commit that brought it.
//!
//! In reading order: [`side`] finds the two reports, [`compare`] says what is not the same, [`noise`] whether
//! chance explains it; [`machine`] reads what lies beside a report, [`causes`] searches it, [`commits`] asks
//! git; [`text`], [`markdown`], [`json`] and [`html`] tell it.

mod causes;
mod commits;
mod compare;
mod html;
mod json;
mod machine;
mod markdown;
mod noise;
mod side;
mod text;
mod told;

use std::path::Path;

use engine::Catalog;

use crate::args::{DiffArgs, DiffFormat};
use crate::errors::Failure;
use crate::exit;
use crate::screen::Screen;
use told::Told;

/// `repro diff`. `project` and `profile` are those of the command line.
///
/// # Errors
/// A report is not there or cannot be read; the page cannot be written.
pub(crate) fn run(
    catalog: &Catalog,
    project: Option<&Path>,
    profile: Option<String>,
    args: &DiffArgs,
    screen: &Screen,
) -> Result<u8, Failure> {
    let world = side::World::new(project, profile)?;
    let old = world.side(Some(&args.old))?;
    let new = world.side(args.new.as_deref())?;
    let told = Told::of(&world, catalog, &old, &new);
    if let Some(path) = &args.html {
        std::fs::write(path, html::page(&told)).map_err(|error| {
            Failure::project(format!("cannot write {}: {error}", path.display()))
        })?;
    }
    screen.print(&match args.format {
        _ if args.json => format!("{:#}\n", json::json(&told)),
        DiffFormat::Markdown => markdown::text(&told),
        DiffFormat::Text => text::text(&told, screen.width, args.verbose, screen.out),
    })?;
    let Some(gate) = args.gate else { return Ok(exit::OK) };
    let closed = told.closed(gate);
    for reason in &closed {
        screen.note(&format!("gate: {reason}"));
    }
    Ok(if closed.is_empty() { exit::OK } else { exit::PROBLEMS })
}
