"""Actor mentions and the entities they belong to, as the program's own detector gives them (../export-mentions.ts)."""
import json
import os
import subprocess
from dataclasses import dataclass

MENTION_TYPES = ["name", "nominal", "pronoun", "first-person", "author", "title", "speaker", "cast"]
ENTITY_TYPES = ["person", "country", "organisation", "nominal"]
SCRIPT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "export-mentions.ts")


@dataclass
class Mention:
    field: str   # "text", "title" or "publisher"
    start: int   # code points into the field, half-open
    end: int
    text: str
    type: str
    entity: int


@dataclass
class Mentions:
    entities: list   # [{"name", "type"}]
    mentions: list   # [Mention], by field and start
    speakers: list   # [(start, entity)]: from this offset of the text on, who speaks (entity None: nobody in particular)


class Exported:
    """The program's own detector, by its export: a folder of one JSON a document."""

    def __init__(self, folder):
        self.folder = folder

    def detect(self, document):
        return load_mentions(os.path.join(self.folder, document.id + ".json"))

    def sentences(self, document):
        """The program's sentences, in code points, half-open."""
        return [tuple(s) for s in read_json(os.path.join(self.folder, document.id + ".json"))["sentences"]]


def export_mentions(documents, folder, node):
    """Runs the program's detector over documents; gives its export, in `folder`."""
    texts = os.path.join(folder, "texts")
    os.makedirs(texts, exist_ok=True)
    paths = [os.path.join(texts, d.id + ".json") for d in documents]
    for document, path in zip(documents, paths):
        doc = {name: getattr(document, name) for name in ("id", "title", "publisher", "published", "text")}
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"doc": doc}, file)
    subprocess.run([node, SCRIPT, "--out", os.path.join(folder, "mentions"), *paths], check=True)
    return Exported(os.path.join(folder, "mentions"))


def load_mentions(path):
    data = read_json(path)
    return Mentions(data["entities"], [Mention(m["field"], m["start"], m["end"], m.get("text", ""), m["type"], m["entity"])
                                       for m in data["mentions"]], [tuple(s) for s in data.get("speakers", [])])


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
