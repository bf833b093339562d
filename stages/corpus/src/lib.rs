//! Sentences, annotation layers, tag schemes, readers, and their Arrow schema.
