"""The scorer of tools/gold.py as a function, and what it does not report: calibration, actors by type of mention."""
import importlib.util
import io
import json
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
