//! `repro diff`: the cells that moved between two reports, and the tables, rows and columns that
//! came or went.

mod compare;
mod side;

use std::path::Path;

use crate::args::DiffArgs;
use crate::errors::Failure;
use crate::exit;
use crate::screen::Screen;

/// `repro diff`. `project` and `profile` are those of the command line.
///
/// # Errors
/// A report is not there or cannot be read.
pub(crate) fn run(
    project: Option<&Path>,
    profile: Option<String>,
    args: &DiffArgs,
    screen: &Screen,
) -> Result<u8, Failure> {
    let world = side::World::new(project, profile)?;
    let old = world.side(Some(&args.old))?;
    let new = world.side(args.new.as_deref())?;
    let differences = compare::compare(&old.report, &new.report);
    screen.print(&if args.json {
        format!("{:#}\n", compare::json(&differences, &old.name, &new.name))
    } else {
        compare::text(&differences, &old.name, &new.name, screen.out)
    })?;
    Ok(exit::OK)
}
