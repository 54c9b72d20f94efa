"""Reads gold-dev with a run's network in float32, untuned and without the program's rules, and scores it: a look at a checkpoint.

python evaluate.py --run FOLDER --texts ../../shared/corpus
"""
import argparse
import json
import os
import subprocess
import sys
import time

import torch

from parley_reader.corpus import load_gold
from parley_reader.decode import DEFAULTS, decide, raw_candidates
from parley_reader.examples import prepare
from parley_reader.mentions import export_mentions
from parley_reader.model import Reader, load_encoder
from parley_reader.special_tokens import special_ids
from parley_reader.windows import Windower
from train import encode_phrases, load_tokenizer


def load_run(folder, **options):
    """The network of a run ready to read, its tokenizer, and the run's arguments."""
    run = json.load(open(os.path.join(folder, "run.json")))
    encoder, size = load_encoder(run["base"], run["layers"], **options)
    model = Reader(encoder, size)
    model.load_state_dict(torch.load(os.path.join(folder, "weights.pt")))
    return model.eval(), load_tokenizer(run["base"]), run


def read_all(model, tokenizer, detector, documents, budget=400, left=0.2):
    """[(prepared, candidates)] for documents; the network runs in float32."""
    padding = special_ids(tokenizer)["padding"]
    windower, out = Windower(tokenizer, budget, left), []
    encode = lambda ids: model.encode(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long))[0]
    for document in documents:
        prepared = prepare(document, tokenizer, detector)
        with torch.no_grad():
            issues = encode_phrases(model, tokenizer, document.issues, padding) if document.issues else torch.zeros(0, model.encoder.config.hidden_size)
        out.append((prepared, raw_candidates(model, prepared, windower.cut(document, prepared.tokens, prepared.found), encode, issues)))
    return out


def write(results, folder, settings):
    os.makedirs(folder, exist_ok=True)
    for prepared, candidates in results:
        json.dump({"records": decide(candidates, prepared, settings)},
                  open(os.path.join(folder, prepared.document.id + ".json"), "w"), ensure_ascii=False)


def score(scorer, gold, predicted, as_json=True):
    done = subprocess.run([sys.executable, scorer, "score", gold, predicted] + ["--json"] * as_json, capture_output=True, text=True)
    return json.loads(done.stdout) if as_json else done.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True)
    parser.add_argument("--texts", default="../../shared/corpus")
    parser.add_argument("--set", default="gold-dev")
    parser.add_argument("--node", default="../node_modules/.bin/node")
    parser.add_argument("--scorer", default="../../shared/tools/gold.py")
    parser.add_argument("--settings", help="JSON file of thresholds")
    args = parser.parse_args()
    torch.set_num_threads(2)
    model, tokenizer, _ = load_run(args.run)
    gold = os.path.join(args.texts, args.set)
    documents = load_gold(gold)
    detector = export_mentions(documents, os.path.join(args.run, args.set), args.node)
    started = time.time()
    results = read_all(model, tokenizer, detector, documents)
    print(f"{len(documents)} documents in {time.time() - started:.1f} s")
    settings = {**DEFAULTS, **(json.load(open(args.settings)) if args.settings else {})}
    folder = os.path.join(args.run, "predicted-" + args.set)
    write(results, folder, settings)
    print(score(args.scorer, gold, folder, as_json=False))


if __name__ == "__main__":
    main()
