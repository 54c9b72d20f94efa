"""Scores trials for tune.ts: python score_lines.py SCORER GOLD-FOLDER; each line of input, {id: records}, gives a line of report."""
import json
import os
import sys

from parley_reader.scoring import load_scorer, score


def main(scorer, folder):
    module = load_scorer(scorer)
    golds = {name[:-5]: json.load(open(os.path.join(folder, name), encoding="utf-8")) for name in os.listdir(folder) if name.endswith(".json")}
    for line in sys.stdin:
        trial = json.loads(line)
        print(json.dumps(score(module, [(golds[name], records) for name, records in trial.items()])), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
