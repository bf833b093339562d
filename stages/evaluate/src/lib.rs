//! Tags the test sets of every domain with a trained model and scores the result.
