"""What training reads: documents of the gold form, from the labels that the project keeps and the shared texts."""
import glob
import json
import os

from .standoff import from_standoff
from .texts import Texts

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # training/
REAL, INVENTED, RARE, FRESH = "annotations", "corpus", "rare-dev", "fresh-dev"


def load_documents(shared, parts=(REAL, INVENTED), home=HERE):
    """Documents {"doc", "issues", "aliases", "records"} by SCHEME.md, with `mentions` and `spans` (labelled/gold.py).

    `shared` is the corpus folder with gold-train/ and pool.jsonl.gz. Texts that were left out (no dealings between
    actors) are not given. A ValueError names a text that is not there or not the one that was labelled.
    """
    texts, documents = Texts(shared), []
    for part in parts:
        for path in sorted(glob.glob(os.path.join(home, part, "*.json"))):
            kept = read_json(path)
            if "doc" in kept:
                documents.append(kept)
            elif "left_out" not in kept:
                documents.append(with_text(kept, texts))
    return documents


def with_text(kept, texts):
    found = texts.find(kept["text"])
    if found is None:
        raise ValueError(f"{kept['id']}: its text is not in {texts.folder}")
    return from_standoff(kept, *found)


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
