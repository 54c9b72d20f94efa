"""Checks the labels that the project holds and counts them: python3 training/validate_labels.py [--texts DIR] [--home DIR] [--json]

--texts is the shared corpus folder (gold-train/, pool.jsonl.gz): with it, each text's SHA-256 and sentences are checked too, and that no text is trained
on that is near one that is measured on. --home is the
folder that has annotations/, corpus/, rare-dev/ and fresh-dev/, by default training/. Ends with 1 where a file is wrong.
"""
import argparse
import glob
import json
import os
import sys
from collections import Counter

from labelled.checks import check
from labelled.counts import WANTED, count, every_value, told
from labelled.duplicates import NEAR, alike
from labelled.load import FRESH, HERE, INVENTED, RARE, REAL, read_json
from labelled.name_checks import check_items
from labelled.texts import Texts

MEASURED = (RARE, FRESH)
PARTS = (REAL, INVENTED, *MEASURED)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--texts")
    parser.add_argument("--home", default=HERE)
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    asked = parser.parse_args()
    held = {part: read_part(asked.home, part) for part in PARTS}
    errors = check_all(held, Texts(asked.texts) if asked.texts else None)
    counts = {part: count(held[part]) for part in PARTS}
    training = Counter(counts[REAL]["values"]) + Counter(counts[INVENTED]["values"])
    few = {value: training[value] for value in every_value() if training[value] < WANTED}
    if asked.json:
        print(json.dumps({"errors": len(errors), "few": few, **counts}, ensure_ascii=False))
    else:
        tell(counts, few, asked.texts)
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if errors else 0


def read_part(home, part):
    """{name: file} of a part; a file that is not JSON ends the run with its name."""
    files = {}
    for path in sorted(glob.glob(os.path.join(home, part, "*.json"))):
        try:
            files[os.path.basename(path)[:-len(".json")]] = read_json(path)
        except ValueError as error:
            sys.exit(f"{path} is not JSON: {error}")
    return files


def check_all(held, texts):
    """Errors over all files, each with the file's name."""
    errors = [f"{INVENTED}/{error}" for error in check_items(held[INVENTED])]
    for part, files in held.items():
        for name, kept in files.items():
            errors += [f"{part}/{name}: {error}" for error in errors_of(kept, part, texts)]
    return errors + (check_apart(held, texts) if texts else [])


def check_apart(held, texts):
    """Errors where a text that is trained on is near one that is measured on, here or in the shared gold-dev."""
    body = lambda files: {name: found[0] for name, kept in files.items()
                          if "left_out" not in kept and (found := texts.find(kept["text"]))}
    trained = {**body(held[REAL]), **{name: kept["doc"]["text"] for name, kept in held[INVENTED].items()}}
    measured = {f"{part}/{name}": text for part in MEASURED for name, text in body(held[part]).items()} | texts.measured()
    return [f"{name} is trained on and is near {other}" for name, other in alike(trained, measured, NEAR).items()]


def errors_of(kept, part, texts):
    try:
        found = texts.find(kept["text"]) if texts and part != INVENTED else None
        missing = ["its text is not in the folder"] if texts and part != INVENTED and found is None else []
        return missing + check(kept, part, found and found[0])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return [f"is not of the form: {type(error).__name__} {error}"]


def tell(counts, few, texts):
    for part in PARTS:
        print("\n".join(told(part, counts[part])))
    print(f"for training: {counts[REAL]['records'] + counts[INVENTED]['records']} records")
    print(f"values with under {WANTED} examples for training: " + ", ".join(f"{value} {n}" for value, n in few.items()))
    if not texts:
        print("the texts' SHA-256 and sentences were not checked (--texts DIR)")


if __name__ == "__main__":
    sys.exit(main())
