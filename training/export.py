"""Writes the trained network for the program: python export.py --run FOLDER --out ../model

encoder.onnx: ids and mask [windows, tokens] -> states [windows, tokens, size] and tags [windows, tokens, layers, 3], probabilities.
heads.onnx: what SpanHeads.forward takes and gives, for one window. Large matrices are 8-bit in blocks of 32, word vectors 8-bit
by row. Beside them tokenizer.json and labels.json; the cases of parity.json are written by parity.py.
"""
import argparse
import json
import os
import shutil

import onnx
import torch
from torch import nn

from evaluate import load_run
from parley_reader.features import DISTANCE, FEATURES
from parley_reader.labels import CERTAINTY, CHANGE, FORMAT, KINDS, LAYERS, MAIN, MEANS, ROLES, VALUES
from parley_reader.mentions import ENTITY_TYPES, MENTION_TYPES
from parley_reader.quantize import quantize, quantize_arithmetic
from parley_reader.special_tokens import special_tokens
from parley_reader.windows import CAST_SIZE, HEADER, LONGEST_SENTENCE

OPSET = 17
# What holds until tuning: thresholds, and confidence as the network gives it
NO_RULES = {"agree": 0, "alone": -9, "value": False, "actor": False, "target": False, "source": False}
UNTUNED = {"record": {k: 0.5 for k in KINDS}, "verifier": 0.6, "who": 0, "actor": 0.35, "actorMore": {k: 0.5 for k in KINDS}, "target": 0.5,
           "source": 0.5, "othersMore": 0.5, "condition": 0.4, "conditional": 0.15, "place": 0.4, "issue": 0.8, "issueUntold": 0.4, "sourceFromStatement": False,
           "rules": {k: NO_RULES for k in KINDS},
           "calibration": {k: {"scale": 1, "shift": 0} for k in KINDS}}
WINDOW = {"budget": 400, "left": 0.2, "right": 40}


class EncoderGraph(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.encoder, self.tokens = reader.encoder, reader.tokens

    def forward(self, ids, mask):
        embedded = self.encoder.embeddings(ids)
        hidden = self.encoder.encoder(embedded, attention_mask=(1.0 - mask[:, None, None, :].float()) * -1e9)[0]
        return hidden, self.tokens(hidden).softmax(-1)


def write_graph(module, inputs, names, outputs, axes, path, make_small):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False)
    model = make_small(onnx.load(path))
    onnx.checker.check_model(model)
    onnx.save(model, path)
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")


def export_encoder(reader, path):
    ids = torch.randint(1000, 2000, (2, 24))
    mask = torch.ones_like(ids)
    mask[1, 20:] = 0
    axes = {name: {0: "windows", 1: "tokens"} for name in ("ids", "mask", "states", "tags")}
    write_graph(EncoderGraph(reader).eval(), (ids, mask), ["ids", "mask"], ["states", "tags"], axes, path, quantize_arithmetic)


def export_heads(reader, size, path):
    tokens, records, mentions, issues = 24, 3, 5, 2
    masks = lambda count: torch.full((count, tokens), 1 / tokens)
    features = torch.zeros(records, mentions, len(FEATURES), dtype=torch.long)
    inputs = (torch.randn(tokens, size), torch.zeros(records, 2, dtype=torch.long), masks(records), masks(records),
              torch.zeros(records, dtype=torch.long), masks(mentions), features, torch.randn(issues, size))
    names = ["states", "spans", "span_masks", "sentence_masks", "kinds", "mention_masks", "features", "issues"]
    outputs = ["attributes", "pairs", "nobody", "issue"]
    axes = {"states": {0: "tokens"}, "spans": {0: "records"}, "span_masks": {0: "records", 1: "tokens"},
            "sentence_masks": {0: "records", 1: "tokens"}, "kinds": {0: "records"}, "mention_masks": {0: "mentions", 1: "tokens"},
            "features": {0: "records", 1: "mentions"}, "issues": {0: "phrases"}, "attributes": {0: "records"},
            "pairs": {0: "records", 1: "mentions"}, "nobody": {0: "records"}, "issue": {0: "records", 1: "choices"}}
    write_graph(reader.spans.eval(), inputs, names, outputs, axes, path, quantize)


def labels(version, size, special, settings):
    """Everything that the program must know to use the graphs as they were trained."""
    return {
        "version": version, "size": size, "special": special, "kinds": KINDS, "layers": LAYERS, "main": {k: {"attribute": MAIN[k], "values": VALUES[k]} for k in KINDS},
        "certainty": CERTAINTY, "means": MEANS, "format": FORMAT, "change": CHANGE, "roles": ROLES,
        "window": {**WINDOW, "header": HEADER, "castSize": CAST_SIZE, "longestSentence": LONGEST_SENTENCE},
        "features": {"distance": DISTANCE, "mentionTypes": MENTION_TYPES, "entityTypes": ENTITY_TYPES},
        "settings": settings,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True)
    parser.add_argument("--out", default="../model")
    parser.add_argument("--version", required=True)
    parser.add_argument("--settings", help="JSON file of thresholds; those that stand in --out otherwise")
    args = parser.parse_args()
    torch.set_num_threads(1)
    os.makedirs(args.out, exist_ok=True)
    reader, tokenizer, run = load_run(args.run, attention="eager")
    size = reader.encoder.config.hidden_size
    export_encoder(reader, os.path.join(args.out, "encoder.onnx"))
    # That of an earlier model, which would not go with this one's labels; pack-encoder.ts writes it anew.
    if os.path.exists(packed := os.path.join(args.out, "encoder.onnx.zst")):
        os.remove(packed)
    export_heads(reader, size, os.path.join(args.out, "heads.onnx"))
    shutil.copy(os.path.join(run["base"], "tokenizer.json"), args.out)
    standing = os.path.join(args.out, "labels.json")
    settings = json.load(open(args.settings)) if args.settings else json.load(open(standing))["settings"] if os.path.exists(standing) else UNTUNED
    json.dump(labels(args.version, size, special_tokens(tokenizer), settings), open(standing, "w"), indent=1)


if __name__ == "__main__":
    main()
