//! The command line: arguments, rendering, hints, exit codes.
