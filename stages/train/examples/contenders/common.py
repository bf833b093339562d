"""What the Python contenders share: the sentences, the initial parameters, and the loop that answers.

A contender is asked one line at a time: `check SYSTEM`, `block SYSTEM`, `omega SYSTEM`, `gemm N`. It
answers one line of JSON. `FOLDER/ids.json` holds the sentences as numbers, `FOLDER/SYSTEM.safetensors` a network's initial
parameters with its configuration. Left out: the networks themselves.
"""

import gc
import json
import sys
import time
from pathlib import Path

import numpy as np


def options(arguments, defaults):
    """`name=value` arguments over defaults; an unknown name or value is refused."""
    chosen = {name: values[0] for name, values in defaults.items()}
    for argument in arguments:
        name, _, value = argument.partition("=")
        if value not in defaults.get(name, []):
            sys.exit(f"no option {argument}; there are {defaults}")
        chosen[name] = value
    return chosen


def safetensors(path):
    """The configuration and the arrays of a network, by name."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    config = json.loads(header.pop("__metadata__")["repro"])
    arrays = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        arrays[name] = np.frombuffer(data[begin:end], "<f4").reshape(entry["shape"]).copy()
    return config, arrays


class Sentence:
    """Numbers of one sentence: word ids, distinct words' character ids (longest first), gold labels."""

    def __init__(self, entry):
        self.words = entry["words"]
        self.gold = entry["gold"]
        chars = [tuple(word) for word in entry["chars"]]
        self.chars = sorted(dict.fromkeys(chars), key=len, reverse=True)
        place = {word: index for index, word in enumerate(self.chars)}
        self.word_of = [place[word] for word in chars]
        self.token_chars = chars


def serve(make, gemm=None):
    """Answers until the input ends. `make(config, arrays, settings)` makes a model with
    `gradients(sentence, task) -> (loss, omega, norm)` and `step(sentence, task) -> loss`; it may have
    `products()`, the GFLOP/s of Omega's."""
    folder = Path(sys.argv[1])
    text = json.loads((folder / "ids.json").read_text())
    sentences = [Sentence(entry) for entry in text["sentences"]]
    models = {}
    for line in sys.stdin:
        order, argument = line.split()
        if order == "gemm":
            answer = {"gflops": gemm(int(argument)) if gemm else None}
        else:
            if argument not in models:
                models[argument] = make(*safetensors(folder / f"{argument}.safetensors"), text)
            model = models[argument]
            tasks = model.tasks
            examples = [(s, tasks[i % len(tasks)]) for i, s in enumerate(sentences)]
            if order == "omega":
                answer = {"gflops": getattr(model, "products", lambda: None)()}
            elif order == "check":
                answer = check(model, examples[: text["checked"]])
            else:
                answer = block(model, examples)
        print(json.dumps(answer), flush=True)


def check(model, examples):
    """Loss, Omega and norm of the gradient, without noise, of sentences that nothing was learned from."""
    results = [model.gradients(sentence, task) for sentence, task in examples]
    return {name: [float(r[i]) for r in results] for i, name in enumerate(("loss", "omega", "norm"))}


def block(model, examples):
    """One update per sentence, in processor seconds of the whole process."""
    # What stays is frozen: a collection that visits all of it makes the next 20 updates 6 % slower.
    gc.collect()
    gc.freeze()
    gc.disable()
    loss, begin = 0.0, time.process_time()
    for sentence, task in examples:
        loss += model.step(sentence, task)
    seconds = time.process_time() - begin
    gc.enable()
    return {"seconds": seconds, "tokens": sum(len(s.words) for s, _ in examples), "loss": loss}
