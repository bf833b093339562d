//! The network: kernels, layers and sharing units, and their plain candle definition.
