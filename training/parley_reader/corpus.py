"""Labelled texts as training takes them."""
import glob
import json
import os
import re
from dataclasses import dataclass, field

from .sentences import split_sentences


@dataclass
class Document:
    """One text. `records` are dicts of the gold form; their start and end are code points, half-open."""
    id: str
    title: str
    publisher: str
    published: str
    text: str
    issues: list = field(default_factory=list)
    aliases: dict = field(default_factory=dict)
    records: list = field(default_factory=list)
    sentences: list = field(default_factory=list)

    def __post_init__(self):
        self.sentences = split_sentences(self.text)


def document_of(gold):
    """A document from the gold form."""
    doc = gold["doc"]
    return Document(doc["id"], doc.get("title") or "", str(doc.get("publisher") or ""), doc.get("published") or "",
                    doc["text"], gold["issues"], gold["aliases"], gold["records"])


def load_gold(folder):
    paths = sorted(glob.glob(os.path.join(folder, "*.json")))
    return [document_of(json.load(open(path, encoding="utf-8"))) for path in paths]


def fold(text):
    """Lower case, plain quotes, single spaces: the form in which names and spans are compared."""
    text = text.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", text).strip().lower()


def find_span(document, record, name):
    """Code-point span of record[name] in its evidence, quotes and spaces folded; None where it is not found."""
    wanted = record.get(name)
    if not wanted:
        return None
    evidence = document.text[record["start"]:record["end"]]
    at = evidence.find(wanted)
    if at >= 0:
        return record["start"] + at, record["start"] + at + len(wanted)
    pattern = r"\s+".join(re.escape(w) for w in fold(wanted).split())
    plain = evidence.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    match = re.search(pattern, plain, re.I)
    return (record["start"] + match.start(), record["start"] + match.end()) if match else None
