"""The network of the paper in DyNet, on one thread: LSTMs whose input products are one per sentence, or
its builders; lookups and heads in batches; sparse updates of the embeddings.

`dynet_model.py FOLDER [NAME=VALUE ...]`; the first value of each option below is the fastest that was
found. DyNet's gates stand in the order i f o g, and its builders add 1 to the forget gate.
"""

import sys

import common

OPTIONS = common.options(
    sys.argv[2:],
    {
        "builder": ["hand", "compact", "vanilla"],  # input products over whole sentences, or a builder
        "chars": ["groups", "words"],  # words of one length in one batch, or each on its own
        "autobatch": ["0", "1"],
    },
)

import dynet_config

dynet_config.set(mem=1024, random_seed=1, autobatch=int(OPTIONS["autobatch"]))

import dynet as dy
import numpy as np


def reorder(array):
    """Gates i f g o -> i f o g."""
    i, f, g, o = np.split(array, 4)
    return np.concatenate((i, f, o, g))


class Lstm:
    """One direction; `transduce` runs over a list of expressions."""

    def __init__(self, model, arrays, name):
        parts = [reorder(arrays[f"{name}.{part}"]) for part in ("Wx", "Wh", "b")]
        self.hidden = parts[1].shape[1]
        parts[2][self.hidden : 2 * self.hidden] -= OPTIONS["builder"] != "hand"
        if OPTIONS["builder"] == "hand":
            self.parameters = [model.parameters_from_numpy(part) for part in parts]
        else:
            kinds = {"compact": dy.CompactVanillaLSTMBuilder, "vanilla": dy.VanillaLSTMBuilder}
            self.builder = kinds[OPTIONS["builder"]](1, parts[0].shape[1], self.hidden, model)
            self.parameters = self.builder.get_parameters()[0]
            for parameter, part in zip(self.parameters, parts):
                parameter.set_value(part)
        self.wx = self.parameters[0]

    def transduce(self, xs):
        if OPTIONS["builder"] != "hand":
            return self.builder.initial_state().transduce(xs)
        wx, wh, b = self.parameters
        # Steps are columns, so that the input's part is one product; a batch has it step by step.
        batch = xs[0].dim()[1]
        if batch == 1:
            projected = dy.colwise_add(wx * dy.concatenate_cols(xs), b)
            parts = [dy.pick(projected, t, 1) for t in range(len(xs))]
        else:
            parts = [dy.affine_transform([b, wx, x]) for x in xs]
        h, out, n = None, [], self.hidden
        for z in parts:
            if h is not None:
                z = dy.affine_transform([z, wh, h])
            sigmoids = dy.logistic(dy.pick_range(z, 0, 3 * n))
            new = dy.cmult(dy.pick_range(sigmoids, 0, n), dy.tanh(dy.pick_range(z, 3 * n, 4 * n)))
            c = new if h is None else new + dy.cmult(dy.pick_range(sigmoids, n, 2 * n), c)
            h = dy.cmult(dy.pick_range(sigmoids, 2 * n, 3 * n), dy.tanh(c))
            out.append(h)
        return out


class Model:
    def __init__(self, config, arrays, settings):
        self.config, self.settings = config, settings
        self.tasks = [task["name"] for task in config["tasks"]]
        self.model = model = dy.ParameterCollection()
        self.trainer = dy.SimpleSGDTrainer(model, settings["rate"])
        self.trainer.set_clip_threshold(settings["clip"] or 0.0)  # 0: no clipping
        self.words = model.lookup_parameters_from_numpy(arrays["wembeds"])
        self.chars = model.lookup_parameters_from_numpy(arrays["cembeds"])
        pair = lambda name: [Lstm(model, arrays, f"{name}.{d}") for d in ("fwd", "bwd")]
        stacks = len(self.tasks) if config["stacks"] == "per_task" else 1
        self.char = pair("char")
        self.layers = [
            [pair(f"layer{k}.task{m}") for m in range(stacks)] for k in range(config["layers"])
        ]
        load = lambda name: model.parameters_from_numpy(arrays[name])
        self.mixed = config["alpha"] == "learned"
        if self.mixed:
            self.alphas = [load(f"alpha{k}") for k in range(config["layers"])]
            self.betas = [load(f"beta.task{m}") for m in range(len(self.tasks))]
        names = ("W_mlp", "b_mlp", "W_out", "b_out")
        self.heads = {t: [load(f"out.{t}.{name}") for name in names] for t in self.tasks}

    def characters(self, sentence):
        """[forward state after the last character; backward state after the first] of each word."""
        if not any(sentence.chars):  # words without characters
            return [dy.zeros(2 * self.config["char_dim"])] * len(sentence.words)
        groups = {}
        for word in sentence.chars:
            key = len(word) if OPTIONS["chars"] == "groups" else word
            groups.setdefault(key, []).append(word)
        states = {}
        for words in groups.values():
            xs = [dy.lookup_batch(self.chars, list(column)) for column in zip(*words)]
            forward, backward = self.char
            both = dy.concatenate([forward.transduce(xs)[-1], backward.transduce(xs[::-1])[-1]])
            for place, word in enumerate(words):
                states[word] = dy.pick_batch_elem(both, place) if len(words) > 1 else both
        return [states[sentence.chars[place]] for place in sentence.word_of]

    def bilstm(self, lstms, xs):
        forward, backward = lstms
        pairs = zip(forward.transduce(xs), backward.transduce(xs[::-1])[::-1])
        return [dy.concatenate(list(pair)) for pair in pairs]

    def features(self, sentence, task, training):
        """What the head reads, `[2H, T]`."""
        deviation = self.settings["noise"] if training else 0.0
        noisy = lambda x: dy.noise(x, deviation) if deviation > 0 else x
        words = [dy.lookup(self.words, word) for word in sentence.words]
        states = self.characters(sentence)
        xs = [noisy(dy.concatenate([word, state])) for word, state in zip(words, states)]
        if self.mixed:
            return noisy(self.sluice(xs, self.tasks.index(task)))
        for layer in self.layers:
            xs = self.bilstm(layer[0], xs)
        return noisy(dy.concatenate_cols(xs))

    def sluice(self, xs, task):
        """Stacks mixed by alpha, layers by beta (paper, eq. 3 and 5)."""
        tokens, hidden, parts = len(xs), self.config["hidden"], self.config["subspaces"]
        width, stacks = hidden // parts, len(self.tasks)
        below, outs = [xs] * stacks, []
        for k, (layer, alpha) in enumerate(zip(self.layers, self.alphas)):
            columns = []
            for lstms, xs in zip(layer, below):
                raw = dy.concatenate_cols(self.bilstm(lstms, xs))
                for s in range(parts):
                    halves = [h * hidden + s * width for h in (0, 1)]
                    piece = dy.concatenate([dy.pick_range(raw, h, h + width) for h in halves])
                    columns.append(dy.reshape(piece, (2 * width * tokens,)))
            mixed = dy.concatenate_cols(columns) * dy.transpose(alpha)
            last = k + 1 == len(self.layers)
            whole = {}
            for m in [task] if last else range(stacks):
                picked = [dy.pick(mixed, m * parts + s, 1) for s in range(parts)]
                picked = [dy.reshape(piece, (2 * width, tokens)) for piece in picked]
                halves = [(0, width), (width, 2 * width)]
                whole[m] = dy.concatenate(
                    [dy.pick_range(piece, *half) for half in halves for piece in picked]
                )
            outs.append(whole[task])
            if not last:
                below = [[dy.pick(whole[m], t, 1) for t in range(tokens)] for m in range(stacks)]
        beta = self.betas[task]
        return dy.esum([dy.cmult(dy.pick(beta, k), out) for k, out in enumerate(outs)])

    def omega(self):
        """The penalty (paper, eq. 4), unweighted."""
        width, terms = self.config["hidden"] // 2, []
        for lstm in [lstm for layer in self.layers for pair in layer for lstm in pair]:
            for start in range(0, 8 * width, 2 * width):
                first = dy.pick_range(lstm.wx, start, start + width)
                second = dy.pick_range(lstm.wx, start + width, start + 2 * width)
                terms.append(dy.squared_norm(first * dy.transpose(second)))
        return dy.esum(terms)

    def run(self, sentence, task, training):
        """Loss and Omega, with the gradients left in the parameters."""
        dy.renew_cg()
        w_mlp, b_mlp, w_out, b_out = self.heads[task]
        features = self.features(sentence, task, training)
        # The tokens as a batch: the head is one product.
        batch = dy.reshape(features, (features.dim()[0][0],), batch_size=len(sentence.words))
        hidden = dy.rectify(dy.affine_transform([b_mlp, w_mlp, batch]))
        logits = dy.affine_transform([b_out, w_out, hidden])
        loss = dy.sum_batches(dy.pickneglogsoftmax_batch(logits, sentence.gold[task]))
        weight = self.config["omega"]
        if weight == 0:
            loss.forward()
            loss.backward()
            return loss.value(), 0.0
        omega = self.omega()
        total = loss + omega * weight
        total.forward()
        total.backward()
        return loss.value(), omega.value()

    def gradients(self, sentence, task):
        loss, omega = self.run(sentence, task, False)
        everything = self.model.parameters_list() + self.model.lookup_parameters_list()
        squares = sum(float(np.square(p.grad_as_array()).sum()) for p in everything)
        # An update at rate 0 forgets the gradients.
        self.trainer.learning_rate = 0.0
        self.trainer.update()
        self.trainer.learning_rate = self.settings["rate"]
        return loss, omega, squares**0.5

    def step(self, sentence, task):
        loss, _ = self.run(sentence, task, True)
        self.trainer.update()
        return loss


if __name__ == "__main__":
    common.serve(Model)
