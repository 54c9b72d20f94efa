"""Chooses the decoding thresholds on stored candidates: python tune.py --run FOLDER; writes settings.json there."""
import argparse
import copy
import json
import os
import pickle

from parley_reader.decode import DEFAULTS, decide
from parley_reader.labels import KINDS
from parley_reader.scoring import calibration_error, load_scorer, matched, score


def objective(report):
    """The mean of found, cell and core cell F1."""
    return (report["micro"][0] + report["micro"][1] + report["core"][1]) / 3


def line(report):
    return (f"found {report['micro'][0]:.3f} cell {report['micro'][1]:.3f} core cell {report['core'][1]:.3f} macro {report['macro'][1]:.3f} "
            f"wrong actor {report['bad']['wrong_actor']:.3f} opposite {report['bad']['opposite']:.3f} " +
            " ".join(f"{k} {v[0]:.2f}" for k, v in sorted(report["attrs"].items())))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True)
    parser.add_argument("--texts", default="../../shared/corpus")
    parser.add_argument("--set", default="gold-dev")
    parser.add_argument("--scorer", default="../../shared/tools/gold.py")
    args = parser.parse_args()
    module = load_scorer(args.scorer)
    results = pickle.load(open(os.path.join(args.run, args.set + ".pickle"), "rb"))
    golds = {p.document.id: json.load(open(os.path.join(args.texts, args.set, p.document.id + ".json"))) for p, _ in results}
    run = lambda settings: score(module, [(golds[p.document.id], decide(c, p, settings)) for p, c in results])
    settings = copy.deepcopy(DEFAULTS)
    report = run(settings)
    print("defaults", line(report))
    best = objective(report)
    for name, values in [("verifier", [0.3, 0.5, 0.7, 0.85]), ("record", [0.3, 0.35, 0.4, 0.45, 0.55, 0.6]), ("actor", [0.05, 0.15, 0.25, 0.5]),
                         ("actor_more", [0.3, 0.4, 0.6, 0.7]), ("target", [0.3, 0.4, 0.6]), ("source", [0.3, 0.4, 0.6])]:
        for value in values:
            trial = {**settings, name: {k: value for k in KINDS} if name == "record" else value}
            report = run(trial)
            result = objective(report) + (0.1 * report["attrs"][name][0] if name in ("target", "source") else 0)
            base = objective(run(settings)) + (0.1 * run(settings)["attrs"][name][0] if name in ("target", "source") else 0)
            if result > base + 0.001:
                settings = trial
    report = run(settings)
    print("tuned   ", line(report), {k: v if k != "record" else v["statement"] for k, v in settings.items()})
    hits = [h for p, c in results for h in matched(module, golds[p.document.id], decide(c, p, settings))]
    error, table = calibration_error(hits)
    print(f"calibration error {error:.3f}", table)
    per = {k: (v["gold"], v["pred"], round(2 * v["found"] / max(1, v["gold"] + v["pred"]), 2), round(2 * v["cell"] / max(1, v["gold"] + v["pred"]), 2))
           for k, v in report["kinds"].items()}
    print(per)
    json.dump(settings, open(os.path.join(args.run, "settings.json"), "w"))


if __name__ == "__main__":
    main()
