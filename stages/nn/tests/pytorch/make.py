"""Golden numbers of the `paper` semantics from PyTorch, in float64.

The model is written from the description of the semantics, with torch's automatic differentiation,
and shares nothing with the Rust code. It writes golden.json, which says what the networks and the
sentences are, and one file of float32 arrays per system beside it; the parameters are drawn as
float32 numbers, so the files hold them exactly.

    pip install torch numpy safetensors
    python make.py                        # writes the files beside this script
    python make.py --check golden.json    # computes the numbers of other files of this format (.npz or
                                          # .safetensors, float64 or float32), and compares

Names of arrays: before/P are the parameters; res/s{i}/{features,probs.TASK} the forward pass of
sentence i; res/omega the penalty without its weight; for an update on the sentences of CASE
res/CASE/TASK/{loss,objective,grad_norm,clip_scale}, grad/CASE/TASK/P (unclipped) and
after/CASE/TASK/P. To stay small, the files of all systems but `single` have gradients for the case
`both` alone, while the norms of the others still depend on every number, those of NER and SRL without most
layers; and of the parameters after a step those of one task, without most layers.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

DIMS = {"word": 3, "char": 2, "hidden": 4, "mlp": 3, "layers": 2, "words": 6, "chars": 7}
LABELS = {"chunk": 3, "pos": 4, "ner": 2, "srl": 5}
SGD = {"learning_rate": 0.1, "clip": 5.0}
# A word twice, and other words with one character and with the same character twice; then one word.
SENTENCES = [[2, 0, 3, 2, 5], [4]]
CHARS = {"0": [1, 2, 3], "1": [6], "2": [4, 0, 4], "3": [5], "4": [2, 6], "5": [0, 1, 5, 3]}
GOLD = {
    "chunk": [[1, 0, 2, 1, 0], [2]],
    "pos": [[3, 1, 0, 2, 1], [0]],
    "ner": [[0, 1, 1, 0, 1], [1]],
    "srl": [[4, 0, 2, 3, 1], [2]],
}
CASES = {"s0": [0], "s1": [1], "both": [0, 1]}
PAIR, FOUR = ["chunk", "pos"], ["chunk", "ner", "srl", "pos"]


def system(tasks=PAIR, pred=None, stacks=1, subspaces=1, connect="last", omega=0.0, mask=None, **dims):
    layers = dims.get("layers", DIMS["layers"])
    about = {
        "tasks": tasks,
        "pred": pred or [layers] * len(tasks),
        "stacks": stacks,
        "subspaces": subspaces,
        "connect": connect,
        "omega_weight": omega,
        "alpha_map": None,
        "alphas": 0,
        "betas": layers * len(tasks) if connect == "mixture" else 0,
    }
    if dims:
        about["dims"] = dims
    if stacks > 1:
        maps = [alpha_map(len(tasks), subspaces, mask, k + 1 == layers) for k in range(layers)]
        about["alpha_map"] = maps
        about["alphas"] = sum(1 + max(map(max, one)) for one in maps)
    return about


def alpha_map(tasks, subspaces, mask, last):
    """[to][from]: the number of the parameter that stands there, or -1 where alpha is fixed at 0."""
    numbers = {}

    def parameter(to, source):
        (task, subspace), (other, space) = divmod(to, subspaces), divmod(source, subspaces)
        if mask == "own" or (mask == "own_last" and last):
            return (to, source) if task == other else None
        if mask in ("feda", "feda_free"):
            # The last subspace is the shared one; every task reads the others' with one weight per source.
            if subspace == space == subspaces - 1:
                return ("shared", other)
            if task != other or (mask == "feda" and subspace != space):
                return None
        return (to, source)

    def number(key):
        return -1 if key is None else numbers.setdefault(key, len(numbers))

    size = range(tasks * subspaces)
    return [[number(parameter(to, source)) for source in size] for to in size]


def sluice(tasks=PAIR, subspaces=2, **more):
    return system(tasks, stacks=len(tasks), subspaces=subspaces, connect="mixture", omega=0.1, **more)


SYSTEMS = {
    "single": system(["chunk"]),
    "hard": system(),
    "lowsup": system(pred=[3, 1], layers=3),
    "lowsup4": system(FOUR, pred=[2, 2, 1, 1]),
    "xstitch": system(stacks=2),
    "sluice": sluice(layers=3),
    "concat_const": system(connect="concat"),
    "skip_const": system(connect="skip"),
    "mixture_const": system(connect="mixture"),
    "concat_learned": system(stacks=2, connect="concat"),
    "skip_learned": system(stacks=2, connect="skip"),
    "mixture_learned": system(stacks=2, connect="mixture"),
    "sluice4": sluice(FOUR),
    "sluice_s3": sluice(subspaces=3, hidden=6),
    "grouplasso": sluice(mask="own"),
    "block": sluice(mask="own_last"),
    "feda": sluice(mask="feda"),
    "feda_three_tasks": sluice(["chunk", "ner", "pos"], mask="feda"),
    "feda_three_spaces": sluice(subspaces=4, mask="feda"),
    "feda_free": sluice(mask="feda_free"),
}


class Model:
    """One network: `values` are its parameters by name, alphas as they stand in their matrices."""

    def __init__(self, golden, name, values):
        self.golden, self.about = golden, golden["systems"][name]
        self.dims = golden["dims"] | self.about.get("dims", {})
        self.values = {k: torch.tensor(np.asarray(v, np.float64), requires_grad=True) for k, v in values.items()}
        self.maps = [torch.tensor(m) for m in self.about["alpha_map"] or []]
        # A tied alpha is one number; matrices are filled from it.
        self.free = []
        for k, places in enumerate(self.maps):
            matrix, count = self.values[f"alpha{k}"].detach(), int(places.max()) + 1
            self.free.append(torch.stack([matrix[places == n][0] for n in range(count)]).requires_grad_())

    def names(self):
        return list(self.values)

    def leaf(self, name):
        return self.free[int(name[5:])] if name.startswith("alpha") else self.values[name]

    def alpha(self, k):
        places = self.maps[k]
        return torch.where(places < 0, torch.zeros(()), self.free[k][places.clamp(min=0)])

    def lstm(self, name, rows):
        """The state after each row, from the first to the last."""
        wx, wh, b = (self.values[f"{name}.{part}"] for part in ("Wx", "Wh", "b"))
        h = c = torch.zeros(wh.shape[1])
        states = []
        for row in rows:
            i, f, g, o = (wx @ row + wh @ h + b).chunk(4)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
            states.append(h)
        return states

    def both_ways(self, name, rows):
        """The states of each position: forward, and backward in the order of positions."""
        rows = list(rows)
        return self.lstm(f"{name}.fwd", rows), self.lstm(f"{name}.bwd", rows[::-1])[::-1]

    def features(self, sentence):
        words = []
        for word in sentence:
            characters = [self.values["cembeds"][c] for c in self.golden["chars"][str(word)]]
            forward, backward = self.both_ways("char", characters)
            words.append(torch.cat([self.values["wembeds"][word], forward[-1], backward[0]]))
        return torch.stack(words)

    def layers(self, features):
        """layers[k][m]: [T, 2H], what layer k of stack m gives, after alpha where there is alpha."""
        stacks, s, out = self.about["stacks"], self.about["subspaces"], []
        h = self.dims["hidden"]
        below = [features] * stacks
        for k in range(self.dims["layers"]):
            raw = []
            for m in range(stacks):
                forward, backward = self.both_ways(f"layer{k}.task{m}", below[m])
                raw.append(torch.cat([torch.stack(forward), torch.stack(backward)], dim=1))
            if self.maps:
                # [stack, T, direction, subspace, unit] -> rows (stack, subspace)
                cut = torch.stack(raw).reshape(stacks, -1, 2, s, h // s).permute(0, 3, 1, 2, 4)
                rows = cut.reshape(stacks * s, -1)
                mixed = (self.alpha(k) @ rows).reshape(stacks, s, -1, 2, h // s).permute(0, 2, 3, 1, 4)
                raw = list(mixed.reshape(stacks, -1, 2 * h))
            out.append(raw)
            below = raw
        return out

    def log_probabilities(self, features, task):
        m = self.about["tasks"].index(task)
        own = [layer[m if self.about["stacks"] > 1 else 0] for layer in self.layers(features)]
        connect = self.about["connect"]
        if connect == "last":
            f = own[self.about["pred"][m] - 1]
        elif connect == "skip":
            f = sum(own)
        elif connect == "concat":
            f = torch.cat(own, dim=1)
        else:
            f = sum(beta * layer for beta, layer in zip(self.values[f"beta.task{m}"], own))
        w_mlp, b_mlp, w_out, b_out = (self.values[f"out.{task}.{p}"] for p in ("W_mlp", "b_mlp", "W_out", "b_out"))
        return torch.log_softmax(torch.relu(f @ w_mlp.T + b_mlp) @ w_out.T + b_out, dim=1)

    def omega(self):
        s, total = self.about["subspaces"], torch.zeros(())
        for name, value in self.values.items():
            if name.startswith("layer") and name.endswith(".Wx"):
                gates = value.reshape(4, s, self.dims["hidden"] // s, -1)
                for first in range(s):
                    for second in range(first + 1, s):
                        total = total + (gates[:, first] @ gates[:, second].transpose(1, 2)).square().sum()
        return total

    def update(self, task, members):
        """Loss, objective, norm and scale; the gradient and the parameters after the step by name."""
        loss = torch.zeros(())
        for i in members:
            scores = self.log_probabilities(self.features(self.golden["sentences"][i]), task)
            gold = self.golden["gold"][task][i]
            loss = loss - sum(scores[t, label] for t, label in enumerate(gold))
        objective = loss + self.about["omega_weight"] * self.omega()
        leaves = [self.leaf(name) for name in self.names()]
        gradients = torch.autograd.grad(objective, leaves, allow_unused=True)
        gradients = [torch.zeros_like(p) if g is None else g for g, p in zip(gradients, leaves)]
        norm = torch.sqrt(sum(g.square().sum() for g in gradients))
        scale = min(1.0, self.golden["sgd"]["clip"] / norm.item())
        grad, after = {}, {}
        for name, leaf, gradient in zip(self.names(), leaves, gradients):
            step = leaf - self.golden["sgd"]["learning_rate"] * scale * gradient
            if name.startswith("alpha"):
                places = self.maps[int(name[5:])]
                gradient, step = (
                    torch.where(places < 0, torch.zeros(()), x[places.clamp(min=0)]) for x in (gradient, step)
                )
            grad[name], after[name] = gradient.detach().numpy(), step.detach().numpy()
        numbers = {"loss": loss, "objective": objective, "grad_norm": norm}
        return {k: v.item() for k, v in numbers.items()} | {"clip_scale": scale}, grad, after

    def everything(self):
        """Every array of the format but `before`."""
        out = {}
        for i, sentence in enumerate(self.golden["sentences"]):
            features = self.features(sentence)
            out[f"res/s{i}/features"] = features.detach().numpy()
            for task in self.about["tasks"]:
                probabilities = self.log_probabilities(features, task).exp()
                out[f"res/s{i}/probs.{task}"] = probabilities.detach().numpy()
        if self.about["subspaces"] > 1:
            out["res/omega"] = np.array(self.omega().item())
        for case, members in self.golden["cases"].items():
            for task in self.about["tasks"]:
                numbers, grad, after = self.update(task, members)
                out |= {f"res/{case}/{task}/{k}": np.array(v) for k, v in numbers.items()}
                out |= {f"grad/{case}/{task}/{k}": v for k, v in grad.items()}
                out |= {f"after/{case}/{task}/{k}": v for k, v in after.items()}
        return out


def draw(golden, name, seed):
    """Parameters of a system, none of them at an initial value."""
    about = golden["systems"][name]
    d, rng, shapes = golden["dims"] | about.get("dims", {}), np.random.default_rng(seed), {}
    shapes["wembeds"], shapes["cembeds"] = (d["words"], d["word"]), (d["chars"], d["char"])

    def lstm(name, inputs, hidden):
        for direction in ("fwd", "bwd"):
            shapes[f"{name}.{direction}.Wx"] = (4 * hidden, inputs)
            shapes[f"{name}.{direction}.Wh"] = (4 * hidden, hidden)
            shapes[f"{name}.{direction}.b"] = (4 * hidden,)

    lstm("char", d["char"], d["char"])
    for k in range(d["layers"]):
        for m in range(about["stacks"]):
            lstm(f"layer{k}.task{m}", d["word"] + 2 * d["char"] if k == 0 else 2 * d["hidden"], d["hidden"])
    maps = about["alpha_map"] or []
    for k, places in enumerate(maps):
        shapes[f"alpha{k}"] = (len(places), len(places))
    if about["connect"] == "mixture":
        shapes |= {f"beta.task{m}": (d["layers"],) for m in range(len(about["tasks"]))}
    for task in about["tasks"]:
        wide = 2 * d["hidden"] * (d["layers"] if about["connect"] == "concat" else 1)
        shapes |= {f"out.{task}.W_mlp": (d["mlp"], wide), f"out.{task}.b_mlp": (d["mlp"],)}
        shapes |= {f"out.{task}.W_out": (LABELS[task], d["mlp"]), f"out.{task}.b_out": (LABELS[task],)}
    values = {}
    for array, shape in shapes.items():
        value = rng.uniform(-1.2, 1.2, shape)
        if array.startswith(("alpha", "beta")):
            value = 0.5 * value + 0.4
        if array.endswith(".b_mlp"):
            value = abs(value)
        if array.startswith("alpha"):
            places = np.array(maps[int(array[5:])])
            free = value.flat[: places.max() + 1]
            value = np.where(places < 0, 0.0, free[places.clip(min=0)])
        values[array] = value.astype(np.float32)
    return values


def telling(model, arrays):
    """Whether the numbers can tell a right network from a wrong one in float32.

    Every unit of a task's MLP must be on for some word, or the network below gets no gradient; and where
    an array has a gradient, it must not be all but cancelled.
    """
    for task in model.about["tasks"]:
        if not arrays[f"grad/both/{task}/out.{task}.b_mlp"].all():
            return False
        for name in model.names():
            if 0 < abs(arrays[f"grad/both/{task}/{name}"]).max() < 2e-3:
                return False
    return True


def kept(system, name):
    """Whether an array is in the committed files."""
    group, case, *rest = name.split("/")
    if group == "res" or system == "single":
        return True
    if group == "before":
        return True
    task, parameter = rest
    upper = parameter.startswith("layer") and not parameter.startswith("layer0.task0")
    if group == "grad":
        return case == "both" and (task in ("chunk", "pos") or not upper)
    return (case, task) == ("both", "chunk") and not upper


def write(folder):
    golden = {
        "about": "Golden numbers of the `paper` semantics, from make.py beside this file.",
        "dims": DIMS, "labels": LABELS, "sgd": SGD, "sentences": SENTENCES, "chars": CHARS,
        "gold": GOLD, "cases": CASES, "systems": SYSTEMS,
    }  # fmt: skip
    for seed, name in enumerate(SYSTEMS):
        seed *= 1000
        while True:
            values = draw(golden, name, seed)
            model = Model(golden, name, values)
            results = model.everything()
            if telling(model, results):
                break
            seed += 1
        arrays = {f"before/{k}": v for k, v in values.items()}
        arrays |= {k: np.array(v, np.float32, order="C") for k, v in results.items() if kept(name, k)}
        save_file(arrays, folder / f"{name}.safetensors")
        norms = {k: float(v) for k, v in arrays.items() if k.endswith("grad_norm")}
        print(f"{name}, seed {seed}: gradient norms {min(norms.values()):.2f} to {max(norms.values()):.2f}")
    (folder / "golden.json").write_text(json.dumps(golden, indent=None, separators=(", ", ": ")) + "\n")


def check(path):
    golden = json.loads(path.read_text())
    for name in golden["systems"]:
        for file in sorted(path.parent.iterdir()):
            if file.name in (f"{path.stem}_{name}.npz", f"{name}.npz"):
                arrays = dict(np.load(file))
            elif file.name in (f"{path.stem}_{name}.safetensors", f"{name}.safetensors"):
                arrays = load_file(file)
            else:
                continue
            before = {k[7:]: v for k, v in arrays.items() if k.startswith("before/")}
            worst, count = 0.0, 0
            for key, found in Model(golden, name, before).everything().items():
                if key in arrays:
                    largest = np.abs(arrays[key]).max() or 1.0
                    worst, count = max(worst, np.abs(found - arrays[key]).max() / largest), count + 1
            print(f"{file.name}: {count} arrays, largest difference {worst:.1e}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        check(Path(sys.argv[2]))
    else:
        write(Path(__file__).parent)
