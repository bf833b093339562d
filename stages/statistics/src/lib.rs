//! Statistics of scores: how far they spread, and whether a difference between two systems is more
//! than chance.
//!
//! In reading order: [`describe`] (mean, deviation, interval over seeds), [`student`] (the
//! distributions behind them), [`scores`] (F1 of counts, error reduction), [`spans`] (strict spans of
//! tags); then the tests. Over sentences of a test set: [`paired`] (approximate randomization, and the
//! bootstrap). Over seeds: [`seeds`] (permutation, and how many seeds would do) and [`dominance`]
//! (almost stochastic order). Of correlations: [`correlation`] (coefficients), [`pooled`] (one
//! coefficient of several groups of points, tested by permutation) and [`exchange`] (two measurements
//! of the same units). [`holm`] corrects a family of tests.
//!
//! Pure functions of numbers: nothing is read, written or known of data sets. Whatever is drawn comes
//! from a seed; where all cases can be counted they are, and nothing is drawn. Logarithms and
//! exponentials come from `libm`, so that they do not depend on the platform's library.

pub mod correlation;
pub mod describe;
pub mod dominance;
mod draw;
pub mod exchange;
pub mod holm;
pub mod paired;
pub mod pooled;
pub mod scores;
pub mod seeds;
pub mod spans;
pub mod student;
mod tally;
