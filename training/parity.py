"""Writes ../model/parity.json: what Python reads out of invented texts with the exported graphs, for the program to repeat.

python parity.py --model ../model; mentions and sentences are the program's own (export-mentions.ts, run with --node).
"""
import argparse
import json
import os
import tempfile

import onnxruntime
import torch
from tokenizers import Tokenizer

from export import WINDOW
from parley_reader.corpus import Document
from parley_reader.decode import raw_candidates
from parley_reader.examples import prepare
from parley_reader.mentions import export_mentions
from parley_reader.windows import Windower

HERE = os.path.dirname(os.path.abspath(__file__))
DIGITS = 5


class Graphs:
    """The exported graphs behind the network's methods that decoding calls."""

    def __init__(self, folder):
        self.encoder, self.heads = (onnxruntime.InferenceSession(os.path.join(folder, name)) for name in ("encoder.onnx", "heads.onnx"))
        self.tags = None

    def encode(self, ids):
        ids = torch.tensor([ids])
        states, tags = self.encoder.run(None, {"ids": ids.numpy(), "mask": torch.ones_like(ids).numpy()})
        self.tags = torch.tensor(tags)
        return torch.tensor(states)[0]

    def tokens(self, states):
        return self.tags.log()  # the last pass's, as logits

    def spans(self, *inputs):
        names = [i.name for i in self.heads.get_inputs()]
        return [torch.tensor(out) for out in self.heads.run(None, {n: x.numpy() for n, x in zip(names, inputs)})]


def load_tokenizer(folder):
    tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read_case(case, exported, graphs, tokenizer):
    document = document_of_case(case)
    document.sentences = exported.sentences(document)
    prepared = prepare(document, tokenizer, exported)
    windows = Windower(tokenizer, WINDOW["budget"], WINDOW["left"], WINDOW["right"]).cut(document, prepared.tokens, prepared.found)
    issues = torch.stack([graphs.encode(tokenizer.encode(i).ids).mean(0) for i in case["issues"] or [""]])
    spans = raw_candidates(graphs, prepared, windows, graphs.encode, issues)
    return {**case, "windows": [w.ids for w in windows], "spans": [rounded(s) for s in spans]}


def document_of_case(case):
    return Document(case["id"], case["title"], case["publisher"], case["published"], case["text"], case["issues"])


def rounded(value):
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, (list, tuple)) else value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="../model")
    parser.add_argument("--node", default="../node_modules/.bin/node")
    args = parser.parse_args()
    cases = json.load(open(os.path.join(HERE, "parity-cases.json"), encoding="utf-8"))
    graphs, tokenizer = Graphs(args.model), load_tokenizer(args.model)
    with tempfile.TemporaryDirectory() as folder:
        exported = export_mentions([document_of_case(case) for case in cases], folder, args.node)
        read = [read_case(case, exported, graphs, tokenizer) for case in cases]
    with open(os.path.join(args.model, "parity.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in read) + "\n]\n")
    print(sum(len(case["spans"]) for case in read), "spans of", len(read), "texts")


if __name__ == "__main__":
    main()
