"""Writes labelled texts as gold files, to score a reader on: python write_gold.py --texts ../../shared/corpus --part rare-dev --out FOLDER

`--half tuned` takes every other text of the part, in order of name, and `--half unseen` those between: thresholds are chosen on the first.
"""
import argparse
import json
import os

from labelled.load import RARE, load_documents

HALVES = {"tuned": 0, "unseen": 1}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", default="../../shared/corpus")
    parser.add_argument("--part", default=RARE)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    documents = load_documents(args.texts, parts=(args.part,))
    if args.half:
        documents = documents[HALVES[args.half]::2]
    for document in documents:
        with open(os.path.join(args.out, document["doc"]["id"] + ".json"), "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)
    print(f"{len(documents)} texts, {sum(len(d['records']) for d in documents)} records")


if __name__ == "__main__":
    main()
