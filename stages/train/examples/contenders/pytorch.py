"""The network of the paper in PyTorch, on one thread, as its manual advises: nn.LSTM in both directions
at once, packed character sequences, an update of the embedding rows that a sentence used.

`pytorch.py FOLDER [NAME=VALUE ...]`; the first value of each option below is the fastest that was found.
Index tensors are made once per sentence, before anything is timed.
"""

import sys
import time

import torch
from torch import nn
from torch.nn.functional import cross_entropy
from torch.nn.utils.rnn import PackedSequence

import common

OPTIONS = common.options(
    sys.argv[2:],
    {
        # The character LSTM runs over the distinct words of a sentence, padded; over the same, packed; over
        # those of one length at a time; or over every token, packed.
        "chars": ["padded", "packed", "groups", "tokens"],
        "rows": ["gather", "sparse", "dense"],  # how embeddings are looked up and updated
        # One call for the list of parameters, whose gradients are made anew; one flat buffer; torch.optim.SGD.
        "update": ["list", "flat", "foreach", "fused"],
        "mkldnn": ["on", "off"],  # oneDNN's LSTM and products, or ATen's with MKL
        "stack": ["one", "many"],  # layers that nothing is mixed between: one nn.LSTM, or one per layer
    },
)


def lstm(arrays, names, inputs, hidden, directions=("fwd", "bwd")):
    """An nn.LSTM of one or more layers; its second bias stays 0, so that it has one."""
    module = nn.LSTM(inputs, hidden, num_layers=len(names), bidirectional=len(directions) == 2)
    for layer, name in enumerate(names):
        for direction, suffix in zip(directions, ("", "_reverse")):
            ending = f"l{layer}{suffix}"
            parts = {"weight_ih": "Wx", "weight_hh": "Wh", "bias_ih": "b"}
            for ours, theirs in parts.items():
                value = torch.from_numpy(arrays[f"{name}.{direction}.{theirs}"])
                getattr(module, f"{ours}_{ending}").data.copy_(value)
            getattr(module, f"bias_hh_{ending}").data.zero_()
            getattr(module, f"bias_hh_{ending}").requires_grad_(False)
    return module


class Indices:
    """Index tensors of one sentence."""

    def __init__(self, sentence):
        how, words, tokens = OPTIONS["chars"], sentence.chars, sentence.word_of
        if how == "tokens":
            order = sorted(range(len(sentence.words)), key=lambda i: -len(sentence.token_chars[i]))
            words = [sentence.token_chars[i] for i in order]
            tokens = sorted(range(len(order)), key=lambda i: order[i])
        # Words are sorted by length, the longest first.
        longest = len(words[0])
        self.bare = longest == 0
        if self.bare:
            flat = []
        elif how == "padded":
            end = lambda word: (0,) * (longest - len(word))
            columns = [word + end(word) for word in words] + [word[::-1] + end(word) for word in words]
            flat = [char for step in zip(*columns) for char in step]
            self.last = torch.tensor([len(word) - 1 for word in words])
            self.each = torch.arange(len(words))
        elif how == "groups":
            lengths = sorted({len(word) for word in words}, reverse=True)
            groups = [[word for word in words if len(word) == length] for length in lengths]
            self.groups = [(len(group[0]), len(group)) for group in groups]
            flat = [char for group in groups for step in zip(*group) for char in step]
        else:
            steps = [[word[t] for word in words if len(word) > t] for t in range(longest)]
            self.sizes = torch.tensor([len(step) for step in steps])
            flat = [char for step in steps for char in step]
        self.chars, self.char_of = unique(flat)
        self.words, self.word_of = unique(sentence.words)
        self.state_of = None if tokens == list(range(len(words))) else torch.tensor(tokens)
        self.gold = {task: torch.tensor(labels) for task, labels in sentence.gold.items()}


def unique(ids):
    """The distinct ids, and where each id stands among them; no places where all differ already."""
    distinct, places = torch.unique(torch.tensor(ids, dtype=torch.long), return_inverse=True)
    if len(distinct) == len(ids):
        return torch.tensor(ids, dtype=torch.long), None
    return distinct, places


class Network(nn.Module):
    def __init__(self, config, arrays, settings):
        super().__init__()
        self.config, self.settings = config, settings
        self.tasks = [task["name"] for task in config["tasks"]]
        stacks = len(self.tasks) if config["stacks"] == "per_task" else 1
        self.mixed = config["alpha"] == "learned"
        dims = config["hidden"], config["char_dim"]
        tensor = lambda name: torch.from_numpy(arrays[name])
        sparse = OPTIONS["rows"] == "sparse"
        self.tables = [tensor("wembeds"), tensor("cembeds")]
        if OPTIONS["rows"] != "gather":
            self.embeddings = nn.ModuleList(
                nn.Embedding.from_pretrained(table, freeze=False, sparse=sparse) for table in self.tables
            )
        if OPTIONS["chars"] == "padded":
            self.char = nn.ModuleList(
                lstm(arrays, ["char"], dims[1], dims[1], [direction]) for direction in ("fwd", "bwd")
            )
        else:
            self.char = lstm(arrays, ["char"], dims[1], dims[1])
        self.nothing = torch.zeros(1, 2 * dims[1])
        names = [[f"layer{k}.task{m}" for m in range(stacks)] for k in range(config["layers"])]
        width = lambda layer: config["word_dim"] + 2 * dims[1] if layer == 0 else 2 * dims[0]
        if self.mixed or OPTIONS["stack"] == "many":
            self.layers = nn.ModuleList(
                nn.ModuleList(lstm(arrays, [name], width(k), dims[0]) for name in row)
                for k, row in enumerate(names)
            )
        else:
            whole = lstm(arrays, [row[0] for row in names], width(0), dims[0])
            self.layers = nn.ModuleList([nn.ModuleList([whole])])
        if self.mixed:
            self.alphas = nn.ParameterList(tensor(f"alpha{k}") for k in range(config["layers"]))
            self.betas = nn.ParameterList(tensor(f"beta.task{m}") for m in range(len(self.tasks)))
        self.heads = nn.ModuleDict()
        for task in config["tasks"]:
            name = task["name"]
            parts = []
            for weight, bias in (("W_mlp", "b_mlp"), ("W_out", "b_out")):
                w, b = tensor(f"out.{name}.{weight}"), tensor(f"out.{name}.{bias}")
                linear = nn.Linear(w.shape[1], w.shape[0])
                linear.weight.data.copy_(w), linear.bias.data.copy_(b)
                parts.append(linear)
            self.heads[name] = nn.Sequential(parts[0], nn.ReLU(), parts[1])

    def rows(self, which, distinct, inverse):
        """Rows of an embedding; with `gather` the distinct ones are a leaf that gets a gradient."""
        if OPTIONS["rows"] == "gather":
            rows = self.tables[which].index_select(0, distinct).requires_grad_()
            self.used.append((which, distinct, rows))
        else:
            rows = self.embeddings[which](distinct)
        # The gradient of index_select, an index_add, takes half the time of that of rows[inverse].
        return rows if inverse is None else rows.index_select(0, inverse)

    def noise(self, x, training):
        return x + self.settings["noise"] * torch.randn_like(x) if training and self.settings["noise"] > 0 else x

    def forward(self, index, task, training):
        self.used = []
        if index.bare:  # words without characters
            states = self.nothing.expand(len(index.gold[task]), -1)
        else:
            chars = self.rows(1, index.chars, index.char_of)
            states = self.characters(chars, index)
            if index.state_of is not None:
                states = states.index_select(0, index.state_of)
        x = torch.cat((self.rows(0, index.words, index.word_of), states), 1)
        x = self.noise(x, training).unsqueeze(1)
        if self.mixed:
            features = self.sluice(x, self.tasks.index(task))
        else:
            for layer in self.layers:
                x, _ = layer[0](x)
            features = x.squeeze(1)
        return self.heads[task](self.noise(features, training))

    def characters(self, chars, index):
        """[forward state after the last character; backward state after the first] of each word."""
        if OPTIONS["chars"] == "padded":
            words, width = len(index.each), chars.shape[1]
            both = chars.view(-1, 2, words, width)
            outs = [lstm(both[:, d])[0] for d, lstm in enumerate(self.char)]
            return torch.cat([out[index.last, index.each] for out in outs], 1)
        if OPTIONS["chars"] == "groups":
            parts = torch.split(chars, [length * words for length, words in index.groups])
            states = []
            for part, shape in zip(parts, index.groups):
                _, (state, _) = self.char(part.view(*shape, -1))
                states.append(torch.cat((state[0], state[1]), 1))
            return torch.cat(states)
        _, (state, _) = self.char(PackedSequence(chars, index.sizes))
        return torch.cat((state[0], state[1]), 1)

    def sluice(self, x, task):
        """Stacks mixed by alpha, layers by beta (paper, eq. 3 and 5)."""
        tokens, hidden, parts = x.shape[0], self.config["hidden"], self.config["subspaces"]
        below, outs = [x] * len(self.tasks), []
        for layer, alpha in zip(self.layers, self.alphas):
            raw = torch.stack([lstm(x)[0] for lstm, x in zip(layer, below)])
            # [M, T, 2, S, w] -> [M S, T 2 w], and back.
            raw = raw.view(-1, tokens, 2, parts, hidden // parts).permute(0, 3, 1, 2, 4)
            mixed = alpha @ raw.reshape(len(alpha), -1)
            mixed = mixed.view(-1, parts, tokens, 2, hidden // parts).permute(0, 2, 3, 1, 4)
            below = list(mixed.reshape(-1, tokens, 1, 2 * hidden))
            outs.append(below[task].squeeze(1))
        return sum(beta * out for beta, out in zip(self.betas[task], outs))

    def omega(self):
        """The penalty (paper, eq. 4), unweighted."""
        total, parts = 0.0, self.config["subspaces"]
        for layer in self.layers:
            weights = [w for lstm in layer for w in (lstm.weight_ih_l0, lstm.weight_ih_l0_reverse)]
            w = torch.stack(weights).view(len(weights) * 4, parts, -1, weights[0].shape[1])
            product = torch.bmm(w[:, 0], w[:, 1].transpose(1, 2))
            total = total + product.square().sum()
        return total


class Model:
    def __init__(self, config, arrays, settings):
        self.net = Network(config, arrays, settings)
        self.tasks, self.settings, self.indices = self.net.tasks, settings, {}
        parameters = [p for p in self.net.parameters() if p.requires_grad]
        if OPTIONS["rows"] == "sparse":
            tables = [e.weight for e in self.net.embeddings]
            parameters = [p for p in parameters if all(p is not t for t in tables)]
        self.parameters = parameters
        if OPTIONS["update"] == "flat":
            self.values = torch.cat([p.data.flatten() for p in parameters])
            self.flat = torch.zeros_like(self.values)
            start = 0
            for p in parameters:
                end = start + p.numel()
                p.data, p.grad = (b[start:end].view(p.shape) for b in (self.values, self.flat))
                start = end
        elif OPTIONS["update"] != "list":
            how = {OPTIONS["update"]: True}
            self.optimizer = torch.optim.SGD(parameters, lr=settings["rate"], **how)

    def run(self, sentence, task, training):
        """Loss and Omega, with the gradients left where they belong."""
        if sentence not in self.indices:
            self.indices[sentence] = Indices(sentence)
        index, weight = self.indices[sentence], self.net.config["omega"]
        if OPTIONS["update"] == "flat":
            self.flat.zero_()
        elif OPTIONS["update"] == "list":
            for p in self.parameters:
                p.grad = None
        else:
            self.optimizer.zero_grad()
        for embedding in self.net.embeddings if OPTIONS["rows"] == "sparse" else ():
            embedding.weight.grad = None
        loss = cross_entropy(self.net(index, task, training), index.gold[task], reduction="sum")
        if weight == 0:
            loss.backward()
            return loss.item(), 0.0
        omega = self.net.omega()
        (loss + weight * omega).backward()
        return loss.item(), omega.item()

    def sparse(self):
        """Table, rows and gradient of the embeddings where their gradient is sparse."""
        if OPTIONS["rows"] == "gather":
            return [(self.net.tables[which], ids, rows.grad) for which, ids, rows in self.net.used]
        if OPTIONS["rows"] == "sparse":
            grads = [e.weight.grad.coalesce() for e in self.net.embeddings]
            pairs = zip(self.net.embeddings, grads)
            return [(e.weight.data, g.indices()[0], g.values()) for e, g in pairs]
        return []

    def norm(self, sparse):
        if OPTIONS["update"] == "flat":
            dense = [self.flat]
        else:
            dense = [p.grad for p in self.parameters if p.grad is not None]
        return nn.utils.get_total_norm(dense + [grad for _, _, grad in sparse])

    def gradients(self, sentence, task):
        loss, omega = self.run(sentence, task, False)
        return loss, omega, self.norm(self.sparse())

    def products(self):
        """GFLOP/s of the products of Omega and its gradient alone, each into its place; the best of ten."""
        parts, best, work = self.net.config["subspaces"], float("inf"), 0
        rows = [w.detach() for name, w in self.net.layers.named_parameters() if "weight_ih" in name]
        pairs = [
            [(gate.chunk(parts), new.chunk(parts)) for gate, new in zip(w.chunk(4), torch.zeros_like(w).chunk(4))]
            for w in rows
        ]
        width = self.net.config["hidden"] // parts
        p = torch.empty(width, width)
        for _ in range(10):
            begin, work = time.process_time(), 0
            for gates in pairs:
                for w, new in gates:
                    for s in range(parts):
                        for r in range(s + 1, parts):
                            torch.mm(w[s], w[r].t(), out=p)
                            new[s].addmm_(p, w[r], alpha=0.2)
                            new[r].addmm_(p.t(), w[s], alpha=0.2)
                            work += 6 * width * w[s].numel()
            best = min(best, time.process_time() - begin)
        return work / best / 1e9

    def step(self, sentence, task):
        loss, _ = self.run(sentence, task, True)
        sparse = self.sparse()
        with torch.no_grad():
            scale, clip = 1.0, self.settings["clip"]
            if clip is not None:
                norm = self.norm(sparse).item()
                scale = clip / norm if norm > clip else 1.0
            factor = -self.settings["rate"] * scale
            for table, ids, grad in sparse:
                table.index_add_(0, ids, grad, alpha=factor)
            if OPTIONS["update"] == "flat":
                self.values.add_(self.flat, alpha=factor)
            elif OPTIONS["update"] == "list":
                used = [p for p in self.parameters if p.grad is not None]
                torch._foreach_add_(used, [p.grad for p in used], alpha=factor)
            else:
                if scale < 1.0:
                    torch._foreach_mul_([p.grad for p in self.parameters if p.grad is not None], scale)
                self.optimizer.step()
        return loss


def gemm(n):
    """GFLOP/s of a product of two n x n matrices, the best of ten."""
    a, b, c = (torch.rand(n, n) for _ in range(3))
    best = float("inf")
    for _ in range(10):
        begin = time.process_time()
        torch.mm(a, b, out=c)
        best = min(best, time.process_time() - begin)
    return 2 * n**3 / best / 1e9


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.manual_seed(1)
    if OPTIONS["mkldnn"] == "on":
        common.serve(Model, gemm)
    else:
        with torch.backends.mkldnn.flags(enabled=False):
            common.serve(Model, gemm)
