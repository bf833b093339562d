"""Numbers for the tests of src/significance.rs, src/counts.rs and src/curves.rs, by scipy and numpy.

    pip install scipy==1.17.1 numpy
    python reference.py > reference.json

Permutations of one task are scipy's. Those of several tasks, whose domains move together, are counted here one
by one from scipy's ranks and numpy's coefficients, without any shortcut; so are the exchanges.
"""

import itertools
import json
import sys

import numpy as np
from scipy import stats
from scipy.spatial.distance import jensenshannon

rng = np.random.default_rng(20170717)
out = {}


def floats(values):
    return [float(value) for value in values]


# ---- distributions of counts
out["counts"] = []
for size in [2, 5, 17, 60]:
    counts = rng.zipf(1.6, size).clip(1, 5000).astype(int)
    other = rng.zipf(1.6, size).clip(1, 5000).astype(int) * rng.integers(0, 2, size)
    other[0] = 3
    kurtosis = stats.kurtosis(counts)
    out["counts"].append(
        {
            "counts": counts.tolist(),
            "other": other.tolist(),
            "entropy": float(stats.entropy(counts, base=2)),
            "kurtosis": None if np.isnan(kurtosis) else float(kurtosis),
            "divergence": float(jensenshannon(counts, other, base=2) ** 2),
        }
    )

# ---- gradients of learning curves
out["gradients"] = []
for epochs in [2, 3, 7, 10, 30]:
    losses = (2 * np.exp(-np.arange(epochs) / 4) + 0.1 * rng.random(epochs)).round(4)
    at = [np.interp(share * epochs, range(1, epochs + 1), np.gradient(losses)) for share in [0.1, 0.2, 0.3, 0.5, 0.7]]
    out["gradients"].append({"losses": floats(losses), "at": floats(at)})


# ---- coefficients over domains: `x` and `y` of each task by domain; None where there is none
def of_task(x, y, ranked):
    if len(x) < 3 or len(set(x)) == 1 or len(set(y)) == 1:
        return None
    return (stats.spearmanr if ranked else stats.pearsonr)(x, y).statistic


def quick(x, y, ranked):
    """The same, of many orders of y at once."""
    if ranked:
        x, y = stats.rankdata(x), stats.rankdata(y, axis=-1)
    x, y = x - x.mean(), y - y.mean(axis=-1, keepdims=True)
    return (y @ x) / np.sqrt((x @ x) * (y * y).sum(axis=-1))


def pooled(tasks, ranked):
    """The coefficient, its p and the least p, over all orders of domains with points of the same tasks."""
    tasks = [t for t in tasks if of_task([x for x, _ in t.values()], [y for _, y in t.values()], ranked) is not None]
    n = sum(map(len, tasks))
    observed = sum(len(t) * of_task(*zip(*t.values()), ranked) for t in tasks) / n
    domains = sorted({domain for t in tasks for domain in t})
    alike = {}
    for domain in domains:
        alike.setdefault(tuple(domain in t for t in tasks), []).append(domain)
    orders = []
    for parts in itertools.product(*(itertools.permutations(group) for group in alike.values())):
        orders.append({to: of for group, part in zip(alike.values(), parts) for to, of in zip(group, part)})
    null = np.zeros(len(orders))
    for t in tasks:
        x = np.array([t[domain][0] for domain in t])
        y = np.array([[t[order[domain]][1] for domain in t] for order in orders])
        null += len(t) / n * quick(x, y, ranked)
    near = lambda value: float(np.mean(np.abs(null) >= value - 1e-9))
    return {"coefficient": float(observed), "n": n, "orders": len(orders), "p": near(abs(observed)), "least": near(np.abs(null).max())}


out["pooled"] = []
for sizes, strength, ties in [([7], 0.5, False), ([6], 1.0, True), ([7, 7, 6], 0.6, False), ([7, 7, 6], 0.0, True), ([5, 4, 2], 0.8, False), ([8, 3], 0.3, False)]:
    tasks = []
    effect = rng.normal(size=8)
    for size in sizes:
        x, noise = 100 * rng.random(size), rng.normal(size=size)
        y = strength * stats.zscore(x) + noise + effect[:size]
        x, y = (x.round(-1), y.round(0)) if ties else (x.round(3), y.round(4))
        tasks.append({domain: (float(x[domain]), float(y[domain])) for domain in range(size)})
    case = {"tasks": [[[domain, *point] for domain, point in t.items()] for t in tasks]}
    for name, ranked in [("pearson", False), ("spearman", True)]:
        case[name] = pooled(tasks, ranked)
    if len(sizes) == 1:
        x, y = (np.array(side) for side in zip(*tasks[0].values()))
        found = stats.permutation_test(
            (y,), lambda y: stats.spearmanr(x, y).statistic, permutation_type="pairings", n_resamples=np.inf
        )
        p = float(np.mean(np.abs(found.null_distribution) >= abs(found.statistic) - 1e-9))
        assert abs(p - case["spearman"]["p"]) < 1e-12, (p, case["spearman"])
    out["pooled"].append(case)

# ---- inner layers against the outer one
out["layers"] = []
for domains, properties, tasks in [(5, 3, 1), (7, 4, 2), (6, 2, 3)]:
    x = rng.normal(size=(properties, tasks, domains)).round(3)
    inner = rng.normal(size=(2, tasks, 2, domains)).round(3)
    inner += 0.8 * x[0][None, :, None, :]
    outer = rng.normal(size=(2, tasks, domains)).round(3)
    of_inner = stats.rankdata(inner.mean(axis=2), axis=-1)
    of_outer = stats.rankdata(outer, axis=-1)

    def figure(exchanged):
        def strength(values):
            rhos = [
                abs(np.mean([stats.spearmanr(x[p, t], values[k, t]).statistic for t in range(tasks)]))
                for p in range(properties)
                for k in range(2)
            ]
            return np.mean(rhos)

        mask = np.array(exchanged)[None, None, :]
        return strength(np.where(mask, of_outer, of_inner)) - strength(np.where(mask, of_inner, of_outer))

    null = np.array([figure(case) for case in itertools.product([False, True], repeat=domains)])
    observed = figure([False] * domains)
    out["layers"].append(
        {
            "x": x.tolist(),
            "inner": inner.tolist(),
            "outer": outer.tolist(),
            "difference": float(observed),
            "p": float(np.mean(np.abs(null) >= abs(observed) - 1e-9)),
            "least": float(np.mean(np.abs(null) >= np.abs(null).max() - 1e-9)),
        }
    )

json.dump(out, sys.stdout, separators=(",", ":"))
print()
