//! `repro verify` and `repro gc`: care of the store. The engine does it; here it is asked for
//! and told.

mod audit;
mod gauge;
pub(crate) mod gc;
pub(crate) mod verify;

pub(crate) use gc::GcArgs;
pub(crate) use verify::VerifyArgs;

/// A line for a list: the first few of many, and how many more there are.
fn listed(lines: Vec<String>, most: usize, what: &str) -> String {
    let more = lines.len().saturating_sub(most);
    let mut text: String = lines.iter().take(most).map(|line| format!("  {line}\n")).collect();
    if more > 0 {
        text += &format!("  and {}; --json lists all\n", crate::text::count(more, what));
    }
    text
}

/// Selectors as they are written in a shell.
fn quoted<'a>(steps: impl IntoIterator<Item = &'a str>) -> String {
    steps.into_iter().map(|step| format!(" '{step}'")).collect()
}
