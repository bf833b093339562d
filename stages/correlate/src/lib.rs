//! Correlates properties of tasks and domains with gains and sharing.
