//! A child process in a process group of its own: started, fed, listened to, stopped, and reaped with
//! what it used.
//!
//! One thread does all of it in one `poll` loop: no thread per child, and nothing that wakes up while
//! the child is quiet but a look, [`TICK`] apart, whether it is to be stopped. Left out: what the
//! child says means, and what becomes of it.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid,
};
use wait4::Wait4;

use super::guard::{Guard, LATE};

/// How long a request to stop may go unnoticed.
const TICK: Duration = Duration::from_millis(50);

/// What a child that was asked to end gets before it is killed, unless somebody says otherwise.
pub(crate) const GRACE: Duration = Duration::from_secs(10);

/// What a child reads from its standard input.
pub(crate) enum Feed {
    /// Nothing: for commands.
    Nothing,
    /// These bytes; then the input stays open until the child is asked to end. The child ends when
    /// it sees the end of its input, also where its parent was killed.
    Held(Vec<u8>),
}

/// Which pipes carry what a child writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pipes {
    /// One for both, so that lines keep their order: for commands.
    Joined,
    /// One for each.
    Apart,
}

/// Where some bytes come from. All of a joined pipe count as `Out`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Out,
    Err,
}

/// When a child is not left to itself.
pub(crate) struct Limits<'a> {
    /// How long it may run.
    pub(crate) timeout: Option<Duration>,
    /// How long it may go on once it is asked to end; then its group is killed. [`GRACE`] is a good
    /// choice.
    pub(crate) grace: Duration,
    /// Whether it is to be stopped: asked every [`TICK`].
    pub(crate) stop: &'a dyn Fn() -> bool,
    /// Who ends it where this process is killed; `None` for a child that sees to that itself.
    pub(crate) guard: Option<&'a Guard>,
}

/// Why a child was asked to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// [`Limits::stop`] said so.
    Stopped,
    /// Its time was up.
    TimedOut,
}

/// How a child ended, and what it used.
#[derive(Debug)]
pub(crate) struct Ended {
    /// As the kernel has it.
    pub(crate) status: ExitStatus,
    /// It was asked to end before it did. It may have ended well all the same.
    pub(crate) asked: Option<Asked>,
    /// It was killed because it did not end when it was asked to.
    pub(crate) killed: bool,
    /// The most memory that it, or a child that it waited for, held at once, in bytes. Linux counts
    /// what the runner itself held at the moment of the start, so that small figures say no more.
    pub(crate) peak_bytes: u64,
    /// Seconds of CPU time, with those of the children that it waited for.
    pub(crate) cpu_seconds: f64,
}

impl Ended {
    /// `exit code 3`, `killed by signal 9 (SIGKILL)`.
    pub(crate) fn text(&self) -> String {
        match (self.status.code(), self.status.signal()) {
            (Some(code), _) => format!("exit code {code}"),
            (_, Some(signal)) => match signal_name(signal) {
                Some(name) => format!("killed by signal {signal} ({name})"),
                None => format!("killed by signal {signal}"),
            },
            _ => self.status.to_string(),
        }
    }
}

/// The name of a signal that ends processes.
fn signal_name(signal: i32) -> Option<&'static str> {
    let known = [
        (Signal::HUP, "SIGHUP"),
        (Signal::INT, "SIGINT"),
        (Signal::QUIT, "SIGQUIT"),
        (Signal::ILL, "SIGILL"),
        (Signal::TRAP, "SIGTRAP"),
        (Signal::ABORT, "SIGABRT"),
        (Signal::BUS, "SIGBUS"),
        (Signal::FPE, "SIGFPE"),
        (Signal::KILL, "SIGKILL"),
        (Signal::SEGV, "SIGSEGV"),
        (Signal::PIPE, "SIGPIPE"),
        (Signal::ALARM, "SIGALRM"),
        (Signal::TERM, "SIGTERM"),
        (Signal::XCPU, "SIGXCPU"),
        (Signal::XFSZ, "SIGXFSZ"),
        (Signal::SYS, "SIGSYS"),
    ];
    known.iter().find(|(known, _)| known.as_raw() == signal).map(|(_, name)| *name)
}

/// Runs a command to its end; `take` gets what it writes as it comes. When it has ended, what is left
/// of its process group is killed, so that nothing of it writes on.
///
/// It runs in a process group of its own, so that Ctrl-C at the terminal reaches the runner alone.
/// To end, it is asked first (its input is closed where that is held open, SIGTERM goes to its group
/// otherwise) and killed with its group after the grace.
///
/// # Errors
/// It cannot be started, or its pipes fail.
pub(crate) fn run(
    command: &mut Command,
    feed: Feed,
    pipes: Pipes,
    limits: &Limits<'_>,
    take: &mut dyn FnMut(From, &[u8]),
) -> io::Result<Ended> {
    run_started_by(&|command| command.spawn(), command, feed, pipes, limits, take)
}

/// As [`run`], started by a function: the thread that starts a child hands its restrictions down.
pub(crate) fn run_started_by(
    start: &dyn Fn(&mut Command) -> io::Result<Child>,
    command: &mut Command,
    feed: Feed,
    pipes: Pipes,
    limits: &Limits<'_>,
    take: &mut dyn FnMut(From, &[u8]),
) -> io::Result<Ended> {
    let mut family = Family::start(start, command, feed, pipes)?;
    let waited = family.wait(limits, take);
    if waited.is_err() {
        family.signal(Signal::KILL);
    }
    let guard = limits.guard.filter(|_| family.guarded);
    let ended = family.reap(guard, take);
    waited.and(ended)
}

/// A running child with its group.
struct Family {
    child: Child,
    pid: Pid,
    /// Readable once the child has ended; not every kernel has it.
    #[cfg(target_os = "linux")]
    end: Option<OwnedFd>,
    input: Option<Input>,
    outputs: Vec<(From, File)>,
    began: Instant,
    asked: Option<(Asked, Instant)>,
    killed: bool,
    /// [`Limits::guard`] knows of it.
    guarded: bool,
}

/// The child's standard input, held open, and what it has not taken of it yet.
struct Input {
    pipe: File,
    bytes: Vec<u8>,
    taken: usize,
}

impl Family {
    fn start(
        start: &dyn Fn(&mut Command) -> io::Result<Child>,
        command: &mut Command,
        feed: Feed,
        pipes: Pipes,
    ) -> io::Result<Self> {
        let mut outputs = Vec::new();
        let mut output = |from| -> io::Result<io::PipeWriter> {
            let (ours, theirs) = io::pipe()?;
            outputs.push((from, unblocked(ours.into())?));
            Ok(theirs)
        };
        let out = output(From::Out)?;
        let err = match pipes {
            Pipes::Joined => out.try_clone()?,
            Pipes::Apart => output(From::Err)?,
        };
        command.stdout(out).stderr(err).process_group(0);
        let input = match feed {
            Feed::Nothing => {
                command.stdin(Stdio::null());
                None
            }
            Feed::Held(bytes) => {
                let (theirs, ours) = io::pipe()?;
                command.stdin(theirs);
                Some(Input { pipe: unblocked(ours.into())?, bytes, taken: 0 })
            }
        };
        let child = start(command);
        // The ends that the command still holds would keep the pipes open for ever.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = child?;
        let pid = Pid::from_child(&child);
        Ok(Self {
            #[cfg(target_os = "linux")]
            end: rustix::process::pidfd_open(pid, rustix::process::PidfdFlags::empty()).ok(),
            child,
            pid,
            input,
            outputs,
            began: Instant::now(),
            asked: None,
            killed: false,
            guarded: false,
        })
    }

    /// Waits until the child has ended; it is not reaped, so that its number stays its own.
    fn wait(&mut self, limits: &Limits<'_>, take: &mut dyn FnMut(From, &[u8])) -> io::Result<()> {
        let mut nap = Duration::from_millis(1);
        loop {
            let mut longest = self.hurry(limits);
            if !self.has_end() {
                longest = longest.min(nap);
                nap = (nap * 2).min(TICK);
            }
            let ready = self.poll(longest)?;
            if ready.input {
                self.feed();
            }
            if ready.output {
                self.listen(take);
            }
            if ready.end || (!self.has_end() && self.ended()?) {
                return Ok(());
            }
        }
    }

    /// Asks the child to end, or kills it, where it is time for that. Says how long nothing of the
    /// kind will have to be done.
    fn hurry(&mut self, limits: &Limits<'_>) -> Duration {
        let now = Instant::now();
        if let Some(guard) = limits.guard.filter(|_| !self.guarded && now - self.began > LATE) {
            guard.watch(self.pid);
            self.guarded = true;
        }
        if let Some((_, since)) = self.asked {
            let left = limits.grace.saturating_sub(now - since);
            if left.is_zero() && !self.killed {
                self.killed = true;
                self.signal(Signal::KILL);
            }
            return if self.killed { TICK } else { left.min(TICK) };
        }
        let left = limits.timeout.map(|timeout| timeout.saturating_sub(now - self.began));
        let why = match left {
            _ if (limits.stop)() => Asked::Stopped,
            Some(Duration::ZERO) => Asked::TimedOut,
            left => return left.map_or(TICK, |left| left.min(TICK)),
        };
        self.asked = Some((why, now));
        // Dropped, the input is at its end.
        if self.input.take().is_none() {
            self.signal(Signal::TERM);
        }
        limits.grace.min(TICK)
    }

    fn poll(&self, longest: Duration) -> io::Result<Events> {
        let mut fds = Vec::with_capacity(4);
        let mut kinds = Vec::with_capacity(4);
        for (_, output) in &self.outputs {
            fds.push(PollFd::new(output, PollFlags::IN));
            kinds.push(Kind::Output);
        }
        if let Some(input) = self.input.as_ref().filter(|input| input.taken < input.bytes.len()) {
            fds.push(PollFd::new(&input.pipe, PollFlags::OUT));
            kinds.push(Kind::Input);
        }
        #[cfg(target_os = "linux")]
        if let Some(end) = &self.end {
            fds.push(PollFd::from_borrowed_fd(end.as_fd(), PollFlags::IN));
            kinds.push(Kind::End);
        }
        let longest = Timespec {
            tv_sec: i64::try_from(longest.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: longest.subsec_nanos().into(),
        };
        match poll(&mut fds, Some(&longest)) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let is = |wanted| {
            kinds.iter().zip(&fds).any(|(kind, fd)| *kind == wanted && !fd.revents().is_empty())
        };
        Ok(Events { output: is(Kind::Output), input: is(Kind::Input), end: is(Kind::End) })
    }

    /// Whether the kernel says by itself when the child has ended.
    fn has_end(&self) -> bool {
        #[cfg(target_os = "linux")]
        return self.end.is_some();
        #[cfg(not(target_os = "linux"))]
        false
    }

    /// Whether the child has ended, asked where the kernel does not say so by itself.
    fn ended(&self) -> io::Result<bool> {
        let how = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        Ok(waitid(WaitId::Pid(self.pid), how)?.is_some())
    }

    /// Writes what the child takes of its input.
    fn feed(&mut self) {
        let Some(input) = &mut self.input else { return };
        match input.pipe.write(&input.bytes[input.taken..]) {
            Ok(count) => input.taken += count,
            Err(error) if is_for_later(&error) => {}
            // It does not listen any more; how it ends says the rest.
            Err(_) => input.taken = input.bytes.len(),
        }
    }

    /// Takes what the child wrote. A pipe that was closed at the other end is let go.
    fn listen(&mut self, take: &mut dyn FnMut(From, &[u8])) {
        let mut buffer = [0_u8; 16 << 10];
        self.outputs.retain_mut(|(from, pipe)| {
            loop {
                match pipe.read(&mut buffer) {
                    Ok(0) => return false,
                    Ok(count) => {
                        take(*from, &buffer[..count]);
                        // Most write little; what is left is seen in the next round.
                        if count < buffer.len() {
                            return true;
                        }
                    }
                    Err(error) if is_for_later(&error) => return true,
                    Err(_) => return false,
                }
            }
        });
    }

    /// Sends a signal to the whole group.
    fn signal(&self, signal: Signal) {
        // The group is made before the child runs; a child that has no group yet has no children.
        if kill_process_group(self.pid, signal).is_err() {
            let _ = kill_process(self.pid, signal);
        }
    }

    /// Takes the last of its output and its status. The rest of its group is killed first: while
    /// the child is not reaped, nobody else can have its number.
    fn reap(
        mut self,
        guard: Option<&Guard>,
        take: &mut dyn FnMut(From, &[u8]),
    ) -> io::Result<Ended> {
        let _ = kill_process_group(self.pid, Signal::KILL);
        if let Some(guard) = guard {
            guard.forget(self.pid);
        }
        self.drain(take);
        drop(self.input);
        let used = self.child.wait4()?;
        Ok(Ended {
            status: used.status,
            asked: self.asked.map(|(why, _)| why),
            killed: self.killed,
            peak_bytes: used.rusage.maxrss,
            cpu_seconds: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        })
    }

    /// Takes what is in the pipes, and does not wait for more: a process that left the group may
    /// hold them open for ever.
    fn drain(&mut self, take: &mut dyn FnMut(From, &[u8])) {
        let mut buffer = [0_u8; 16 << 10];
        for (from, pipe) in &mut self.outputs {
            // A pipe holds no more than this; who writes faster than we read is not listened to.
            for _ in 0..1024 {
                match pipe.read(&mut buffer) {
                    Ok(0) | Err(_) => break,
                    Ok(count) => take(*from, &buffer[..count]),
                }
            }
        }
    }
}

/// What `poll` found.
struct Events {
    output: bool,
    input: bool,
    end: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Output,
    Input,
    End,
}

/// A pipe's end that never makes us wait.
fn unblocked(pipe: OwnedFd) -> io::Result<File> {
    let flags = fcntl_getfl(pipe.as_fd())?;
    fcntl_setfl(pipe.as_fd(), flags | OFlags::NONBLOCK)?;
    Ok(File::from(pipe))
}

fn is_for_later(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted)
}

#[cfg(test)]
mod tests;
