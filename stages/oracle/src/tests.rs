//! The command and its files, on the numbers of the PyTorch model.
