//! Counts how many cases of a permutation test are as far from 0 as the observed one.

/// Figures that differ by less count as equal.
const ROUNDING: f64 = 1e-12;

/// The result of a permutation test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tested {
    /// The share of cases at least as far from 0 as the observed one, on either side. Where they are
    /// drawn, the observed one is counted as one more draw.
    pub p: f64,
    /// The smallest p that these points could have given, in their most extreme case.
    pub least: f64,
    /// Whether all cases were counted; else they were drawn.
    pub exact: bool,
}

/// Cases that are counted one by one.
#[derive(Debug)]
pub(crate) struct Tally {
    observed: f64,
    large: u64,
    all: u64,
    farthest: f64,
    as_far: u64,
}

impl Tally {
    pub(crate) fn new(observed: f64) -> Self {
        Self { observed: observed.abs(), large: 0, all: 0, farthest: 0.0, as_far: 0 }
    }

    pub(crate) fn add(&mut self, figure: f64) {
        let figure = figure.abs();
        self.all += 1;
        self.large += u64::from(figure >= self.observed - ROUNDING);
        if figure > self.farthest + ROUNDING {
            (self.farthest, self.as_far) = (figure, 0);
        }
        self.as_far += u64::from(figure >= self.farthest - ROUNDING);
    }

    /// All cases were added, the observed one among them.
    pub(crate) fn counted(&self) -> Tested {
        let share = |cases: u64| cases as f64 / self.all as f64;
        Tested { p: share(self.large), least: share(self.as_far), exact: true }
    }

    /// Some were drawn.
    pub(crate) fn drawn(&self) -> Tested {
        let share = |cases: u64| (cases + 1) as f64 / (self.all + 1) as f64;
        Tested { p: share(self.large), least: share(0), exact: false }
    }
}
