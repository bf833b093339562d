//! Numbers the words, characters and labels of a training domain.
