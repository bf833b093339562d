"""Numbers for tests/all/skeleton.rs: properties of labels that this script counts by itself.

    python skeleton.py FOLDER > skeleton.json

FOLDER is that of the published CoNLL-2012 skeletons (conll-formatted-ontonotes-5.0). Names are BIO without those of
pt, and without documents of wb that have none; predicates are I-V where one begins, in sentences that have one;
sentences of one token are dropped. Left out: chunks, whose rule is long.
"""

import collections
import json
import pathlib
import sys

import numpy as np
from scipy import stats

DOMAINS = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"]


def documents(path):
    """The sentences of each document of a file: lists of rows of cells."""
    sentences, rows = [], []
    for line in path.read_text().splitlines():
        if line.startswith("#begin"):
            continue
        if line.startswith("#end") or not line.strip():
            if rows:
                sentences.append(rows)
            rows = []
            continue
        rows.append(line.split())
    return sentences


def names(rows):
    labels, inside = [], None
    for row in rows:
        cell = row[10]
        if cell.startswith("("):
            inside = cell.strip("()*")
            labels.append(f"B-{inside}")
        else:
            labels.append(f"I-{inside}" if inside else "O")
        if cell.endswith(")"):
            inside = None
    return labels


def predicates(rows):
    labels = ["I-V" if any(cell.startswith("(V*") for cell in row[11:-1]) else "O" for row in rows]
    return labels if "I-V" in labels else None


def properties(data):
    """Of (length, labels) of each sentence."""
    lengths = np.array([len(labels) for labels in data])
    counts = np.array(list(collections.Counter(label for labels in data for label in labels).values()))
    return {
        "training sentences": len(data),
        "training tokens": int(lengths.sum()),
        "labels": len(counts),
        "label entropy": float(stats.entropy(counts, base=2)),
        # Of two counts, rounding aside, this is -2.
        "label kurtosis": float(stats.kurtosis(counts)),
        "sentence length": float(lengths.mean()),
        "sentence length variance": float(lengths.var()),
    }


out = {"ner": {}, "srl": {}}
for domain in DOMAINS:
    below = pathlib.Path(sys.argv[1], "data/train/data/english/annotations", domain)
    with_names, with_predicates = [], []
    for path in sorted(below.rglob("*_skel")):
        sentences = [rows for rows in documents(path) if len(rows) > 1]
        of_document = [names(rows) for rows in sentences]
        named = any(label != "O" for labels in of_document for label in labels)
        if domain != "pt" and (named or domain != "wb"):
            with_names += of_document
        with_predicates += [labels for labels in map(predicates, sentences) if labels]
    if with_names:
        out["ner"][domain] = properties(with_names)
    out["srl"][domain] = properties(with_predicates)
json.dump(out, sys.stdout, indent=1)
print()
