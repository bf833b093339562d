"""The figures that decide the paper's claims, counted from its printed cells without this program.

python stages/report/src/tests/claims.py      (Python 3.11 or later, scipy)
"""

import pathlib
import tomllib

import scipy.stats

path = pathlib.Path(__file__).parents[1] / "published.toml"
paper = tomllib.loads(path.read_text())
ins, outs = paper["table3"]["in_domain"], paper["table3"]["out_of_domain"]
table6 = paper["table6"]["constant"] | paper["table6"]["learned"]
domains = paper["domains"]
others = ["single", "hard", "low_supervision", "cross_stitch"]


def mean(numbers):
    return sum(numbers) / len(numbers)


def cells(row):
    return row[:-1]


def reduction(a, b):
    return 100 * (a - b) / (100 - b)


def reductions(table, system, over):
    return [reduction(a, b) for a, b in zip(cells(table[system]), cells(table[over]))]


def not_won(row, against, names):
    return [name for name, a, b in zip(names, row, against) if not a > b]


def best(table, names):
    return [max(column) for column in zip(*(cells(table[name]) for name in names))]


print("averages", {n: (mean(cells(ins[n])), mean(cells(outs[n]))) for n in ins})
for table, over in [(ins, "single"), (outs, "single"), (ins, "hard")]:
    of_averages = reduction(mean(cells(table["sluice"])), mean(cells(table[over])))
    print("reduction", over, of_averages, "mean", mean(reductions(table, "sluice", over)))
print("sluice not best", [not_won(cells(t["sluice"]), best(t, others), domains) for t in (ins, outs)])
for over in ["single", "hard"]:
    low = "low_supervision"
    print("low supervision not above", over,
          [not_won(cells(t[low]), cells(t[over]), domains) for t in (ins, outs)])
for task in ["ner", "srl"]:
    table = paper["table4"][task]
    names = paper["table4"]["columns"]
    print(task, "not best", not_won(cells(table["sluice"]), best(table, others), names))
    print(task, "averages", {n: (r[-1], mean(r[1:-1]), mean(cells(r))) for n, r in table.items()})
print("table 6", {n: (r[-1], mean(cells(r))) for n, r in table6.items()})
print("subspaces do not help", not_won(cells(table6["sluice"]), cells(table6["learned_mixture"]), domains))
words = [paper["table1"]["train"][domain][1] for domain in domains]
for table in (ins, outs):
    print("spearman", scipy.stats.spearmanr(words, reductions(table, "sluice", "single")).statistic)
