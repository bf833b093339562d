//! The exit codes, as constants and as the paragraph of `repro --help`. Nothing else decides one.

/// Everything asked for is there.
pub(crate) const OK: u8 = 0;
/// A step failed, or a command could not do its work; the error is on standard error.
pub(crate) const STEP_FAILED: u8 = 1;
/// A command that looks for problems found some; they are on standard output.
pub(crate) const PROBLEMS: u8 = 1;
/// The command line asks for something that does not exist (clap uses this code as well).
pub(crate) const USAGE: u8 = 2;
/// pipeline.toml, a `--set` or a selector is wrong.
pub(crate) const PIPELINE: u8 = 3;
/// The project, its store or its reports cannot be read or written.
pub(crate) const PROJECT: u8 = 4;
/// The time of `--budget` is up, and not everything is there.
pub(crate) const TIME_UP: u8 = 5;
/// Stopped by Ctrl-C (128 + SIGINT, as shells count).
pub(crate) const INTERRUPTED: u8 = 130;

/// Every code with its meaning, in the order of the help text.
pub(crate) const MEANINGS: [(u8, &str); 7] = [
    (OK, "everything asked for is there"),
    (STEP_FAILED, "a step or a command failed, or a check found problems"),
    (USAGE, "the command line is wrong"),
    (PIPELINE, "pipeline.toml, a --set or a selector is wrong"),
    (PROJECT, "the project, its store or its reports cannot be read or written"),
    (TIME_UP, "the time of --budget is up, and not everything is there"),
    (INTERRUPTED, "interrupted by Ctrl-C"),
];

/// The paragraph of `repro --help`.
pub(crate) fn help() -> String {
    let lines = MEANINGS.map(|(code, meaning)| format!("  {code:>3}  {meaning}\n"));
    format!("Exit codes:\n{}", lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_what_scripts_rely_on() {
        let codes = MEANINGS.map(|(code, _)| code);
        assert_eq!(codes, [0, 1, 2, 3, 4, 5, 130]);
    }

    #[test]
    fn the_help_names_every_code() {
        assert!(help().contains("  130  interrupted by Ctrl-C\n"));
        assert_eq!(help().lines().count(), 1 + MEANINGS.len());
    }
}
