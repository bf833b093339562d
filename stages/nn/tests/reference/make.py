"""Writes reference.json: what the published code's formulas give on small networks.

An independent model in PyTorch, float64, under the published code's names of arrays: the features,
probabilities, loss, penalty of every task and the gradient of the first task's objective. Parameters
are drawn by a generator of 32-bit integers that the test repeats, so only results are kept.

    python make.py               writes reference.json beside this file
    python make.py FOLDER        checks this model against golden_*.npz in FOLDER instead
"""
import json
import os
import sys

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
GATES = "Wix Wih Wic bi Wox Woh Woc bo Wcx Wch bc".split()
DIMS = dict(in_dim=3, c_in_dim=2, h_dim=4, mlp=5, layers=3, words=5, chars=6)
TEXT = dict(
    word_ids=[1, 4, 0, 1, 3],
    char_ids=[[1, 3, 2], [1, 5, 4, 3, 2], [1, 2], [1, 3, 2], [1, 4, 4, 2]],
    gold=dict(chunk=[0, 2, 1, 1, 2], pos=[3, 1, 0, 2, 3]),
)
LABELS = dict(chunk=3, pos=4)
PAIR = dict(tasks=["chunk", "pos"], pred=[3, 3])
CONFIGS = dict(
    single=dict(tasks=["chunk"], pred=[3]),
    lowsup=dict(PAIR, pred=[3, 1]),
    skip=dict(PAIR, layer_connect="skip"),
    concat=dict(PAIR, layer_connect="concat"),
    betas=dict(PAIR, layer_connect="stitch"),
    xstitch=dict(PAIR, cross_stitch=True),
    sluice=dict(PAIR, cross_stitch=True, layer_connect="stitch", num_subspaces=2,
                constraint_weight=0.1, constrain_matrices=[1, 2]),
    sluice_skip=dict(PAIR, cross_stitch=True, layer_connect="skip", num_subspaces=2,
                     constraint_weight=0.1, constrain_matrices=[1, 2]),
)


class Net:
    """One configuration on given parameters."""

    def __init__(self, dims, text, config, parameters):
        self.dims, self.text, self.config, self.p = dims, text, config, parameters
        self.split = config.get("num_subspaces", 1)
        self.stacks = len(config["tasks"]) if config.get("cross_stitch") else 1
        self.connect = config.get("layer_connect", "none")

    def run(self, name, inputs):
        """States after each of the inputs, in the order of the inputs."""
        w = {gate: self.p[name + gate] for gate in GATES}
        c = torch.zeros_like(w["bi"])
        h, states = c, []
        for x in inputs:
            i = torch.sigmoid(w["Wix"] @ x + w["Wih"] @ h + w["Wic"] @ c + w["bi"])
            c = i * torch.tanh(w["Wcx"] @ x + w["Wch"] @ h + w["bc"]) + (1 - i) * c
            h = torch.sigmoid(w["Wox"] @ x + w["Woh"] @ h + w["Woc"] @ c + w["bo"]) * torch.tanh(c)
            states.append(h)
        return torch.stack(states)

    def features(self):
        ends = []
        for ids in self.text["char_ids"]:
            x = self.p["cembeds"][ids]
            ends.append((self.run("char.", x)[-1], self.run("char.", x.flip(0))[-1]))
        first = torch.stack([end for end, _ in ends])
        last = torch.stack([end for _, end in ends]).flip(0)
        return torch.cat([self.p["wembeds"][self.text["word_ids"]], first, last], 1)

    def across(self, layer, states):
        """Alpha on one direction's states [T, H] of all stacks."""
        if not self.config.get("cross_stitch"):
            return states
        rows = self.stacks * self.split
        units = torch.cat(states, 1)  # [T, M H]; unit j stands in row j mod rows
        grid = units.reshape(len(units), -1, rows)
        mixed = torch.einsum("tqr,pr->tqp", grid, self.p[f"alpha{layer}"]).reshape(len(units), -1)
        return [mixed[:, task :: self.stacks] for task in range(self.stacks)]

    def forward(self, task):
        """Features, probabilities and penalty."""
        number = self.config["tasks"].index(task)
        stack = number if self.stacks > 1 else 0
        x = self.features()
        pairs = [(x, x)] * self.stacks
        history, penalty = [], torch.zeros(())
        for layer in range(self.config["pred"][number]):
            ahead, back = [], []
            for j, (f, b) in enumerate(pairs):
                name = f"layer{layer}.task{j}."
                f, b = self.run(name, f), self.run(name, b.flip(0))
                ahead.append(torch.tanh(f) if layer else f)
                back.append(torch.tanh(b) if layer else b)
                if self.config.get("constraint_weight") and self.split == 2:
                    for k in self.config["constrain_matrices"]:
                        even, odd = self.p[name + GATES[k]][::2], self.p[name + GATES[k]][1::2]
                        penalty = penalty + (even.T @ odd).square().sum()
            pairs = list(zip(self.across(layer, ahead), self.across(layer, back)))
            history.append(pairs[stack])
        directions = [torch.stack(states, 1) for states in zip(*history)]  # [T, K, H] each
        if self.connect == "concat":
            f = torch.cat([torch.cat([f, b.flip(0)], 1) for f, b in history], 1)
        else:
            if self.connect == "skip":
                f, b = [states.sum(1) for states in directions]
            elif self.connect == "stitch":
                beta = self.p[f"beta.task{stack}"]
                f, b = [states.reshape(len(x), -1, len(beta)) @ beta for states in directions]
            else:
                f, b = history[-1]
            f = torch.cat([f, b.flip(0)], 1)
        w = {k: self.p[f"out.{task}.{k}"] for k in ("W_mlp", "b_mlp", "W_out", "b_out")}
        hidden = torch.relu(f @ w["W_mlp"].T + w["b_mlp"])
        return x, torch.softmax(hidden @ w["W_out"].T + w["b_out"], 1), penalty

    def loss(self, task):
        x, probabilities, penalty = self.forward(task)
        gold = torch.tensor(self.text["gold"][task])[:, None]
        return x, probabilities, -probabilities.gather(1, gold).log().sum(), penalty

    def gradient(self, task):
        """Of loss + weight x penalty, for each array."""
        _, _, loss, penalty = self.loss(task)
        objective = loss + self.config.get("constraint_weight", 0.0) * penalty
        found = torch.autograd.grad(objective, list(self.p.values()), allow_unused=True)
        return {k: torch.zeros_like(p) if g is None else g
                for (k, p), g in zip(self.p.items(), found)}


def shapes(config):
    """Every array of a configuration, in the order in which it is drawn."""
    d = DIMS
    found = {"wembeds": [d["words"], d["in_dim"]], "cembeds": [d["chars"], d["c_in_dim"]]}

    def lstm(name, inputs, hidden):
        for gate in GATES:
            columns = [] if gate[0] == "b" else [inputs if gate[-1] == "x" else hidden]
            found[name + gate] = [hidden] + columns

    lstm("char.", d["c_in_dim"], d["c_in_dim"])
    stacks = len(config["tasks"]) if config.get("cross_stitch") else 1
    for layer in range(d["layers"]):
        for stack in range(stacks):
            inputs = d["h_dim"] if layer else d["in_dim"] + 2 * d["c_in_dim"]
            lstm(f"layer{layer}.task{stack}.", inputs, d["h_dim"])
    if config.get("cross_stitch"):
        size = stacks * config.get("num_subspaces", 1)
        found.update({f"alpha{layer}": [size, size] for layer in range(d["layers"])})
    connect = config.get("layer_connect")
    if connect == "stitch":
        found.update({f"beta.task{stack}": [d["layers"]] for stack in range(stacks)})
    width = 2 * d["h_dim"] * (d["layers"] if connect == "concat" else 1)
    for task in config["tasks"]:
        found[f"out.{task}.W_mlp"], found[f"out.{task}.b_mlp"] = [d["mlp"], width], [d["mlp"]]
        found[f"out.{task}.W_out"] = [LABELS[task], d["mlp"]]
        found[f"out.{task}.b_out"] = [LABELS[task]]
    return found


def draw(shapes):
    """Numbers from -0.75 to 0.75 by a linear congruential generator."""
    state, out = 1, {}
    for name, shape in shapes.items():
        values = []
        for _ in range(int(np.prod(shape))):
            state = (state * 1664525 + 1013904223) % 2**32
            values.append((state / 2**32 - 0.5) * 1.5)
        out[name] = torch.tensor(values).reshape(shape).requires_grad_()
    return out


def write(path):
    out = dict(dims=DIMS, labels=LABELS, **TEXT, config=CONFIGS, arrays={}, results={})
    flat = lambda tensor: [float(f"{value:.9g}") for value in tensor.detach().reshape(-1)]
    for name, config in CONFIGS.items():
        out["arrays"][name] = list(shapes(config).items())
        net = Net(DIMS, TEXT, config, draw(shapes(config)))
        results = {}
        for task in config["tasks"]:
            x, probabilities, loss, penalty = net.loss(task)
            results[f"features.{task}"], results[f"probs.{task}"] = flat(x), flat(probabilities)
            results[f"loss.{task}"], results[f"penalty.{task}"] = flat(loss), flat(penalty)
        for array, gradient in net.gradient(config["tasks"][0]).items():
            results[f"grad.{array}"] = flat(gradient)
        out["results"][name] = results
    text = json.dumps(out, separators=(",", ":")).replace('"grad.', '\n"grad.')
    with open(path, "w") as file:
        file.write(text + "\n")


def check(folder):
    golden = json.load(open(os.path.join(folder, "golden.json")))
    for name, config in golden["config"].items():
        path = os.path.join(folder, f"golden_{name}.npz")
        if not os.path.exists(path):
            continue
        z = np.load(path)
        before = {k[7:]: torch.tensor(np.ascontiguousarray(z[k])).requires_grad_()
                  for k in z.files if k.startswith("before/")}
        net = Net(golden["dims"], golden, config, before)
        worst = 0.0
        for task in config["tasks"]:
            x, probabilities, loss, penalty = net.loss(task)
            pairs = dict(features=x, probs=probabilities, loss=loss, penalty=penalty)
            for key, found in pairs.items():
                worst = max(worst, abs(found.detach().numpy() - z[f"res/{key}.{task}"]).max())
        gradient = net.gradient("chunk")
        norm = sum(g.square().sum() for g in gradient.values()).sqrt()
        step = 0.0
        for key, g in gradient.items():
            after = before[key] - 0.1 * g * min(1.0, 5.0 / norm)
            step = max(step, abs(after.detach().numpy() - z["after/" + key]).max())
        print(f"{name}: largest difference {worst:.1e}, after the step {step:.1e}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        check(sys.argv[1])
    else:
        write(os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference.json"))
