"""The scorer of tools/gold.py as a function, and what it does not report: calibration, actors by type of mention."""
import importlib.util
import io
import json
import sys
from contextlib import redirect_stdout


def load_scorer(path):
    """The module tools/gold.py without running its command line."""
    source = open(path, encoding="utf-8").read().replace("main(sys.argv[1:])", "")
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("gold", loader=None))
    exec(compile(source, path, "exec"), module.__dict__)
    return module


def score(gold_module, pairs):
    """pairs [(gold dict, predicted records)] -> the scorer's report as a dict."""
    from collections import defaultdict
    counts = defaultdict(lambda: defaultdict(int))
    for gold, predicted in pairs:
        gold_module.score_doc(gold, {"records": predicted}, counts)
    out = io.StringIO()
    with redirect_stdout(out):
        gold_module.report(counts, True)
    return json.loads(out.getvalue())


def matched(gold_module, gold, predicted):
    """Per predicted record, whether some gold record of its kind and sentence agrees on the actors (one to one)."""
    free, hits = list(gold["records"]), []
    for record in sorted(predicted, key=lambda r: -r["confidence"]):
        found = None
        for g in free:
            if g["kind"] == record["kind"] and gold_module.ev_overlap(g, record) >= 0.4 and (
                    g["kind"] == "open" or gold_module.jac(gold_module.canon(g["actor"], gold["aliases"]),
                                                           gold_module.canon(record["actor"], gold["aliases"])) >= 0.5):
                found = g
                break
        if found:
            free.remove(found)
        hits.append((record["confidence"], found is not None))
    return hits


def calibration_error(hits, bins=10):
    """Expected calibration error of [(confidence, right)], and its table [(bin, count, mean confidence, accuracy)]."""
    table, total = [], 0.0
    for b in range(bins):
        inside = [(c, r) for c, r in hits if b / bins <= c < (b + 1) / bins or (b == bins - 1 and c == 1)]
        if inside:
            mean = sum(c for c, _ in inside) / len(inside)
            right = sum(r for _, r in inside) / len(inside)
            table.append((b / bins, len(inside), round(mean, 3), round(right, 3)))
            total += len(inside) * abs(mean - right)
    return total / max(1, len(hits)), table
