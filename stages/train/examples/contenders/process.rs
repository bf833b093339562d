//! A contender as a process of its own, held to one core, which answers questions while the others wait.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use artifact::StageError;
use serde_json::Value;

/// Beginnings of environment variables that steer the arithmetic libraries: nobody inherits any.
const STEERING: [&str; 7] = ["BLIS", "DNNL", "KMP", "MKL", "OMP", "ONEDNN", "OPENBLAS"];

/// A running contender.
#[derive(Debug)]
pub(crate) struct Contender {
    /// Its name in the tables.
    pub(crate) name: String,
    child: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Contender {
    /// Starts a contender on a core (or a list of cores, as `taskset` takes it).
    ///
    /// # Errors
    /// It does not start.
    pub(crate) fn start(name: &str, cores: &str, line: &[String]) -> Result<Self, StageError> {
        let mut command = command(cores, line);
        let fault = |error| {
            StageError::new(format!("{name} does not start: {error}"))
                .help("`taskset` of util-linux must be there, and the Python that --python names")
        };
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(fault)?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(questions), Some(answers)) => Ok(Self {
                name: name.to_owned(),
                child,
                questions: Some(questions),
                answers: BufReader::new(answers),
            }),
            _ => Err(StageError::new(format!("{name} has no input or output"))),
        }
    }

    /// Asks a question and waits for the answer.
    ///
    /// # Errors
    /// The contender ended, or says something that is no JSON.
    pub(crate) fn ask(&mut self, question: &str) -> Result<Value, StageError> {
        let name = &self.name;
        let fault = |what: &str| {
            StageError::new(format!("{name} {what} when it was asked to `{question}`"))
                .help("what it says about that stands above")
        };
        let Some(questions) = &mut self.questions else { return Err(fault("had ended")) };
        writeln!(questions, "{question}").map_err(|_| fault("had ended"))?;
        questions.flush().map_err(|_| fault("had ended"))?;
        loop {
            let mut line = String::new();
            let read =
                self.answers.read_line(&mut line).map_err(|_| fault("was not understood"))?;
            if read == 0 {
                return Err(fault("ended"));
            }
            // A library may greet the user first.
            if line.starts_with('{') {
                return serde_json::from_str(&line).map_err(|_| fault("was not understood"));
            }
        }
    }
}

/// A command that is held to a core, or to a list of cores as `taskset` takes it, with one thread for
/// the arithmetic libraries.
pub(crate) fn command(cores: &str, line: &[String]) -> Command {
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", cores]).args(line);
    for (variable, _) in std::env::vars_os() {
        let text = variable.to_string_lossy().into_owned();
        if STEERING.iter().any(|beginning| text.starts_with(beginning)) {
            command.env_remove(variable);
        }
    }
    for variable in ["OMP_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"] {
        command.env(variable, "1");
    }
    command
}

impl Drop for Contender {
    fn drop(&mut self) {
        self.questions = None; // the end of the questions ends it
        let _ = self.child.wait();
    }
}
