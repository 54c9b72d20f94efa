"""Annotators' files: a text with a header, and beside it one JSON a line."""
import json
import os
from dataclasses import dataclass, field

from parley_reader.sentences import split_sentences


@dataclass
class Annotated:
    """One text as an annotator left it. `records` are dicts as written; `sentences` half-open code-point spans."""
    id: str
    head: dict
    text: str
    issues: list = field(default_factory=list)
    aliases: dict = field(default_factory=dict)
    records: list = field(default_factory=list)
    sentences: list = field(default_factory=list)


def as_list(value):
    return [] if value in (None, "") else [value] if isinstance(value, str) else list(value)


def read_text(path):
    """Header fields and body of a text file, as tools/gold.py reads them."""
    with open(path, encoding="utf-8", newline="") as file:
        raw = file.read().replace("\r\n", "\n")
    head, body = {}, raw
    if raw.startswith("---\n"):
        header, body = raw[4:].split("\n---\n", 1)
        for line in header.splitlines():
            if ":" in line:
                key, value = line.split(":", 1)
                head[key.strip()] = value.strip().strip('"')
    return head, whole(body)


def whole(body):
    """A text as its offsets count: Unix line ends, no white space around it, one line end after it."""
    return body.replace("\r\n", "\n").strip() + "\n"


def read_annotated(text_path, lines_path):
    """The annotated text; a ValueError names the line that is not JSON."""
    head, text = read_text(text_path)
    name = os.path.basename(text_path)[:-len(".txt")]
    read = Annotated(name, head, text, sentences=split_sentences(text))
    with open(lines_path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                entry = json.loads(line)
            except ValueError as error:
                raise ValueError(f"{lines_path} line {number} is not JSON: {error}") from error
            if "kind" in entry:
                read.records.append(entry)
            read.issues = entry["issues"] if "issues" in entry and "kind" not in entry else read.issues
            read.aliases.update(entry.get("aliases", {}) if "kind" not in entry else {})
    return read
