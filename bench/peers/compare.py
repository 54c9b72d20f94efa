"""Measures the peers and Parley's two readers one after another on the same texts, and prints a table; see README.md.

compare.py [--shared DIR] [--texts N] [--documents N] [--only WORD] [--keep DIR]
"""
import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from gold_form import sentence_splitter, statements

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CACHE = HERE / ".cache"
NODE = ROOT / "node_modules/.bin/node"
# `ru_maxrss` counts in KiB.
KIB_A_MB = 1024
WORDS = 400
# How far from 400 words a text of the speed's may be.
AROUND = 50

PARLEY = [NODE, "--disable-warning=ExperimentalWarning", HERE / "read-with-parley.ts"]
READERS = {
    "Parley, model": [*PARLEY, "model"],
    "Parley, grammar": [*PARLEY, "grammar"],
    "Stanford CoreNLP 4.5.10, quote": ["java", "-Xmx4g", "-cp", f"{CACHE}/classes:{CACHE}/jars/*", "ReadQuotes"],
    "spaCy 3.8 small, textacy 0.13": [CACHE / "venv/bin/python", HERE / "read_quotes.py"],
}
HEAD = ["", "documents a second", "processor seconds a document", "opening, s", "peak memory, MB", "found F1, statement", "found F1, direct and mixed only"]


def main():
    asked = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(asked.keep or scratch)
        golds = sorted((asked.shared / "corpus/gold-dev").glob("*.json"))[: asked.texts]
        gold = {path.stem: json.loads(path.read_text("utf-8")) for path in golds}
        texts = {name: {**one["doc"], "id": name} for name, one in gold.items()}
        speed = documents_of(asked.shared / "corpus/pool.jsonl.gz", asked.documents)
        files = [write_lines(work / "accuracy.jsonl", texts.values()), write_lines(work / "speed.jsonl", speed)]
        words = sum(len(doc["text"].split()) for doc in speed)
        write_gold(work, gold)
        print(f"{len(speed)} documents of {words} words for speed, {len(gold)} of gold-dev for accuracy.", file=sys.stderr)
        print(f"Other processes' load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.\n", file=sys.stderr)
        print(row(HEAD), row(["---"] * len(HEAD)), sep="\n", flush=True)
        for name, command in READERS.items():
            if asked.only not in name:
                continue
            out = work / f"{name}.jsonl"
            spent = measured([*command, *files, out])
            predict(work, texts, out, asked.shared)
            of_400 = words / WORDS
            figures = [f"{of_400 / spent['readSeconds']:.2f}", f"{spent['busySeconds'] / of_400:.2f}", f"{spent['openSeconds']:.1f}",
                       f"{spent['peakMb']:.0f}"]
            scores = [f"{found(work, asked.shared, which):.2f}" for which in ("all", "quoted")]
            print(row([name, *figures, *scores]), flush=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=ROOT / "../shared", help="folder of the labelled texts")
    parser.add_argument("--texts", type=int, help="how many of gold-dev's (default: all)")
    parser.add_argument("--documents", type=int, default=80, help="how many of the pool's, for speed")
    parser.add_argument("--only", default="", help="only the readers whose name has this word")
    parser.add_argument("--keep", help="a folder, to keep what was read in")
    asked = parser.parse_args()
    if not (asked.shared / "tools/gold.py").exists():
        parser.error(f"The labelled texts were not found in {asked.shared}. Give their folder with --shared DIR.")
    if asked.keep:
        Path(asked.keep).mkdir(parents=True, exist_ok=True)
    return asked


def documents_of(pool, count):
    """Texts of about 400 words, spread evenly over the pool."""
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    fit = [doc for doc in docs if abs(len(doc["text"].split()) - WORDS) <= AROUND]
    step = max(1, len(fit) / count)
    chosen = [fit[int(number * step)] for number in range(min(count, len(fit)))]
    return [{key: doc[key] for key in ("id", "title", "publisher", "published", "text")} for doc in chosen]


def measured(command):
    """What the reader says it spent, and its peak of resident memory."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen([str(part) for part in command], stdout=said)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"{command[0]} ended with {child.returncode}")
        said.seek(0)
        return {**json.loads(said.read()), "peakMb": used.ru_maxrss / KIB_A_MB}


def predict(work, texts, out, shared):
    """Puts what was read beside the gold, one file a text: all its records, and those of direct and mixed quotations."""
    sentences = sentence_splitter(str(shared / "tools/gold.py"))
    lines = out.read_text("utf-8").splitlines()
    for (name, doc), line in zip(texts.items(), lines, strict=True):
        read = json.loads(line)
        records = read["records"] if "records" in read else statements(doc["text"], read["quotes"], sentences)
        write_both(work, name, {"records": records}, "pred")


def write_gold(work, gold):
    for name, one in gold.items():
        write_both(work, name, one, "gold")


def write_both(work, name, form, folder):
    quoted = [record for record in form["records"] if record.get("manner") in ("direct", "mixed")]
    for which, records in (("all", form["records"]), ("quoted", quoted)):
        path = work / which / folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({**form, "records": records}, ensure_ascii=False), "utf-8")


def found(work, shared, which):
    """Found F1 of `statement`, as tools/gold.py scores it."""
    folders = [work / which / "gold", work / which / "pred"]
    said = subprocess.run([sys.executable, shared / "tools/gold.py", "score", *folders, "--json"], check=True, capture_output=True)
    return json.loads(said.stdout)["kinds"]["statement"]["found"]


def write_lines(path, docs):
    path.write_text("".join(f"{json.dumps(doc, ensure_ascii=False)}\n" for doc in docs), "utf-8")
    return path


def row(cells):
    return f"| {' | '.join(cells)} |"


main()
