"""Loads annotated texts: gold files, their second pass, and new annotations, all into one form."""
import glob
import json
import os
import re
from dataclasses import dataclass, field

from .labels import KINDS, MAIN
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
    second: bool = False  # whether a careful pass has been over the labels
    sentences: list = field(default_factory=list)

    def __post_init__(self):
        self.sentences = split_sentences(self.text)


def as_list(value):
    return [] if value in (None, "") else [value] if isinstance(value, str) else list(value)


def read_text(path):
    """Header fields and body of a text file, as tools/gold.py reads them."""
    raw = open(path, encoding="utf-8").read().replace("\r\n", "\n")
    head, body = {}, raw
    if raw.startswith("---\n"):
        header, body = raw[4:].split("\n---\n", 1)
        for line in header.splitlines():
            if ":" in line:
                key, value = line.split(":", 1)
                head[key.strip()] = value.strip().strip('"')
    return head, body.strip() + "\n"


def read_gold(path):
    data = json.load(open(path, encoding="utf-8"))
    doc = data["doc"]
    return Document(doc["id"], doc.get("title") or "", str(doc.get("publisher") or ""), doc.get("published") or "",
                    doc["text"], data["issues"], data["aliases"], data["records"])


def read_annotation(text_path, annotation_path):
    """A document from an annotator's lines, or None where the lines hold no record (a text that was dropped)."""
    head, text = read_text(text_path)
    name = os.path.basename(text_path).rsplit(".", 1)[0]
    document = Document(name, head.get("title", ""), head.get("publisher", ""), head.get("published", ""), text,
                        second=True)
    for line in open(annotation_path, encoding="utf-8"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        entry = json.loads(line)
        if "kind" not in entry:
            document.issues = entry.get("issues", document.issues)
            document.aliases.update(entry.get("aliases", {}))
            continue
        sentence = entry.pop("s", 0)
        if entry["kind"] not in KINDS or not 1 <= sentence <= len(document.sentences) or not entry.get(MAIN[entry["kind"]]):
            continue
        start, end = document.sentences[sentence - 1]
        entry.update(start=start, end=end, evidence=text[start:end], certainty=entry.get("certainty", "asserted"))
        for role in ("actor", "target", "source"):
            entry[role] = as_list(entry.get(role))
        document.records.append(entry)
    return document if document.records else None


def load_gold(folder):
    return [read_gold(p) for p in sorted(glob.glob(os.path.join(folder, "*.json")))]


def load_training(texts, annotations=None, invented=None):
    """gold-train with each text's latest pass, then the newly annotated and the invented texts."""
    documents = []
    for path in sorted(glob.glob(os.path.join(texts, "gold-train", "*.json"))):
        name = os.path.basename(path)[:-5]
        passes = [os.path.join(annotations, p, name + ".jsonl") for p in ("third", "second")] if annotations else []
        later = next((p for p in passes if os.path.exists(p)), None)
        if later:
            document = read_annotation(path[:-4] + "txt", later)
            if document:
                documents.append(document)
        else:
            documents.append(read_gold(path))
    for folder in filter(None, [annotations and os.path.join(annotations, "new"), invented]):
        for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
            if path.endswith(".fix.jsonl") or not os.path.exists(path[:-5] + "txt"):
                continue
            third = os.path.join(annotations or "", "third", os.path.basename(path))
            document = read_annotation(path[:-5] + "txt", third if os.path.exists(third) else path)
            if document:
                documents.append(document)
    return documents


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
