"""Numbers for tests/reference.rs, by scipy, deepsig, statsmodels, seqeval and conlleval.

    pip install scipy==1.17.1 deepsig==1.2.8 statsmodels==0.15.0 seqeval==1.2.2 conlleval==0.2
    python reference.py > reference.json

What these packages draw at random, or count in another way, is said where it is done; the tests state
how near they come. Left out: deepsig's bootstrap_test, which draws the two systems apart from each
other, so that it is not paired.
"""

import itertools
import json
import sys
import warnings

import numpy as np
from conlleval import evaluate
from deepsig import aso, permutation_test as deepsig_permutation
from deepsig.aso import compute_violation_ratio
from scipy import stats
from seqeval.metrics import f1_score
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import IOB2, Entities
from statsmodels.stats.multitest import multipletests

warnings.filterwarnings("ignore")
rng = np.random.default_rng(20171205)
out = {}


def floats(values):
    return [float(value) for value in values]


# ---- means, deviations, intervals
out["summaries"] = []
for size in [2, 3, 5, 10]:
    values = np.round(rng.normal(93, 0.4, size), 4)
    half = [
        float(stats.t.ppf(0.5 + level / 2, size - 1) * stats.sem(values)) for level in [0.9, 0.95, 0.99]
    ]
    low, high = stats.t.interval(0.95, size - 1, loc=values.mean(), scale=stats.sem(values))
    assert abs((high - low) / 2 - half[1]) < 1e-12
    out["summaries"].append(
        {"values": floats(values), "mean": float(values.mean()), "deviation": float(values.std(ddof=1)), "half": half}
    )

# ---- Student's t and the normal distribution
out["student"] = [
    [df, t, float(stats.t.cdf(t, df)), float(2 * stats.t.sf(abs(t), df))]
    for df in [0.5, 1, 2, 3.7, 10, 100, 5000]
    for t in [-40, -3, -0.2, 0, 0.001, 1, 2.5, 12, 300]
]
out["student_quantiles"] = [
    [df, p, float(stats.t.ppf(p, df))] for df in [1, 2, 3.7, 10, 100, 5000] for p in [1e-6, 0.01, 0.4, 0.9, 0.975, 0.9995]
]
out["normal_quantiles"] = [[p, float(stats.norm.ppf(p))] for p in [1e-9, 0.025, 0.3, 0.5, 0.95, 0.975, 0.9999]]

# ---- Holm
families = [
    [0.01, 0.04, 0.03, 0.005],
    [0.2],
    [0.0001] * 3 + [0.9],
    floats(rng.uniform(0, 0.2, 30).round(5)),
]
out["holm"] = [{"p": p, "adjusted": floats(multipletests(p, method="holm")[1])} for p in families]

# ---- approximate randomization
def both_sides(null, observed):
    """The share at least as far from 0; scipy doubles the smaller side instead."""
    return float(np.mean(np.abs(null) >= abs(observed) - 1e-12))


def differ(x, y, axis=-1):
    return (np.sum(x, axis=axis) - np.sum(y, axis=axis)).astype(float)


out["sums"] = []
for size in [6, 12]:  # all 2^size exchanges, by scipy
    left, right = rng.integers(3, 12, size), rng.integers(2, 11, size)
    found = stats.permutation_test(
        (left, right), differ, permutation_type="samples", n_resamples=np.inf, vectorized=True
    )
    out["sums"].append(
        {
            "left": left.tolist(),
            "right": right.tolist(),
            "p": both_sides(found.null_distribution, found.statistic),
            "error": 0.0,
        }
    )
for size, draws, lift in [(60, 20_000, 0.4), (400, 100_000, 0.25)]:  # drawn
    left = rng.integers(3, 20, size)
    right = left + np.round(rng.normal(-lift, 2.0, size)).astype(int)
    found = stats.permutation_test(
        (left, right), differ, permutation_type="samples", n_resamples=draws, vectorized=True, batch=2000, rng=1
    )
    p = both_sides(found.null_distribution, found.statistic)
    case = {"left": left.tolist(), "right": right.tolist(), "p": p, "error": float(np.sqrt(p * (1 - p) / draws))}
    if size == 60:
        # deepsig's is one-sided, and counts the observed case as one more draw.
        one = deepsig_permutation(left.astype(float), right.astype(float), num_samples=4000, seed=7)
        case["deepsig"] = {"p": float(one), "error": float(np.sqrt(one * (1 - one) / 4000))}
    out["sums"].append(case)


def f1(counts):
    gold, predicted, correct = counts.sum(axis=0)
    return 2 * correct / (gold + predicted)


def counts(size, strength):
    gold = rng.integers(1, 6, size)
    predicted = np.maximum(gold + rng.integers(-1, 2, size), 0)
    return np.stack([gold, predicted, np.floor(np.minimum(gold, predicted) * rng.uniform(strength, 1, size))], 1).astype(int)


out["f1"] = []
for size in [5, 9]:
    left, right = counts(size, 0.7), counts(size, 0.2)
    right[:, 0] = left[:, 0]
    right[:, 2] = np.minimum(right[:, 2], np.minimum(right[:, 0], right[:, 1]))
    observed = f1(left) - f1(right)
    cases = []
    for coins in itertools.product([0, 1], repeat=size):
        swap = np.array(coins, bool)[:, None]
        cases.append(f1(np.where(swap, right, left)) - f1(np.where(swap, left, right)))
    entry = {
        "left": left.tolist(),
        "right": right.tolist(),
        "difference": float(observed),
        "p": both_sides(np.array(cases), observed),
    }
    if size == 5:  # all 5^5 samples of the bootstrap
        drawn = np.array(
            [f1(left[list(s)]) - f1(right[list(s)]) for s in itertools.product(range(size), repeat=size)]
        )
        entry["bootstrap"] = {
            "p": float(np.mean(np.abs(drawn - observed) >= abs(observed) - 1e-12)),
            "below": [float(np.mean(drawn < observed - 0.1)), float(np.mean(drawn < observed + 0.1))],
        }
    out["f1"].append(entry)

# ---- the paired bootstrap of a mean of differences
left, right = rng.integers(3, 20, 80), rng.integers(3, 19, 80)
found = stats.bootstrap(
    (left, right), differ, paired=True, vectorized=True, n_resamples=100_000, method="percentile", batch=2000, rng=1
)
out["bootstrap"] = {
    "left": left.tolist(),
    "right": right.tolist(),
    "interval": [float(found.confidence_interval.low), float(found.confidence_interval.high)],
    "deviation": float(found.standard_error),
}

# ---- permutation over seeds
out["seeds"] = []
for n, m, lift in [(3, 3, 0.6), (4, 4, 0.2), (5, 3, 0.5), (6, 6, 0.4)]:
    left, right = rng.normal(93 + lift, 0.3, n).round(3), rng.normal(93, 0.3, m).round(3)
    found = stats.permutation_test(
        (left, right), lambda x, y, axis=-1: np.mean(x, axis=axis) - np.mean(y, axis=axis), n_resamples=np.inf,
        vectorized=True,
    )
    out["seeds"].append(
        {
            "left": floats(left),
            "right": floats(right),
            "difference": float(found.statistic),
            "p": both_sides(found.null_distribution, found.statistic),
        }
    )
out["enough"] = []
for difference, a, b, level in [(0.5, 0.3, 0.4, 0.05), (0.1, 0.3, 0.4, 0.05), (-0.3, 0.2, 0.0, 0.01), (2, 0.1, 0.1, 0.001)]:
    n = 2
    while stats.ttest_ind_from_stats(difference, a, n, 0, b, n, equal_var=False).pvalue > level:
        n += 1
    out["enough"].append([difference, a, b, level, n])

# ---- almost stochastic order
out["orders"] = []
for n, m, lift in [(3, 3, 0.2), (5, 5, 0.1), (5, 4, 0.3), (10, 10, 0.1), (10, 10, 0.3), (4, 4, -0.1)]:
    left, right = rng.normal(93 + lift, 0.3, n).round(3), rng.normal(93, 0.3, m).round(3)
    out["orders"].append(
        {
            "left": floats(left),
            "right": floats(right),
            # A sum over a grid with this step, whose first point is left out of one of the two sums.
            "ratio": float(compute_violation_ratio(left, right, dt=1e-4)),
            "epsilon": float(
                aso(left, right, confidence_level=0.95, num_bootstrap_iterations=1000, dt=0.002, seed=3, show_progress=False)
            ),
        }
    )

# ---- correlation
out["correlations"] = []
for size, strength in [(4, 2.0), (6, 1.0), (7, 0.5), (8, 1.0), (30, 0.4)]:
    x = rng.normal(size=size).round(2)
    y = (strength * x + rng.normal(size=size)).round(2)
    y[1] = y[0]
    entry = {"x": floats(x), "y": floats(y), "pearson": float(stats.pearsonr(x, y).statistic)}
    entry["spearman"] = float(stats.spearmanr(x, y).statistic)
    for name, a, b in [("pearson", x, y), ("spearman", stats.rankdata(x), stats.rankdata(y))]:
        found = stats.permutation_test(
            (b,), lambda b: stats.pearsonr(a, b).statistic, permutation_type="pairings",
            n_resamples=np.inf if size <= 8 else 20_000, rng=1,
        )
        p = both_sides(found.null_distribution, found.statistic)
        error = 0.0 if size <= 8 else float(np.sqrt(max(p, 1e-4) * (1 - p) / 20_000))
        entry[name + "_p"], entry[name + "_error"] = p, error
    out["correlations"].append(entry)

# ---- spans
out["spans"] = []
tags = ["O", "O", "O", "B-NP", "I-NP", "B-VP", "I-VP", "I-ARGM-TMP", "B-ARGM-TMP"]
for number in range(60):
    rows = [[tags[i] for i in rng.integers(0, len(tags), rng.integers(1, 14))] for _ in range(3)]
    # Half of the predictions are the gold labels with some of them changed.
    gold = rows
    predicted = [[t if number % 2 and rng.uniform() < 0.7 else tags[rng.integers(len(tags))] for t in row] for row in rows]
    entry = {"gold": [" ".join(row) for row in gold], "predicted": [" ".join(row) for row in predicted]}
    g, p = set(get_entities(gold)), set(get_entities(predicted))
    entry["lenient"] = [len(g), len(p), len(g & p)]
    entry["f1"] = float(f1_score(gold, predicted))
    lines = [f"w x {a} {b}" for x, y in zip(gold, predicted) for a, b in [*zip(x, y), ("O", "O")]]
    counted = evaluate(lines)["overall"]["chunks"]["stats"]
    entry["conlleval"] = [counted["gold"], counted["pred"], counted["correct"]]
    spans = [
        {(number, e.tag, e.start, e.end) for number, row in enumerate(Entities(side, IOB2).entities) for e in row}
        for side in (gold, predicted)
    ]
    entry["strict"] = [len(spans[0]), len(spans[1]), len(spans[0] & spans[1])]
    entry["strict_f1"] = float(f1_score(gold, predicted, mode="strict", scheme=IOB2))
    out["spans"].append(entry)

json.dump(out, sys.stdout, indent=None, separators=(",", ":"))
print()
