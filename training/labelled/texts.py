"""The texts that the labels are of: gold-train files and the pool, in the shared folder outside the project."""
import glob
import gzip
import json
import os

from .lines import read_text, whole
from .standoff import sha256


class Texts:
    """Finds texts in the shared corpus folder (it has gold-train/ and pool.jsonl.gz); the pool is read when first asked."""

    def __init__(self, folder):
        self.folder, self._pool = folder, None

    def find(self, where):
        """(text, title) for a stand-off file's `text`; None where the folder holds no such text."""
        if "file" in where:
            path = os.path.join(self.folder, where["file"])
            if not os.path.exists(path):
                return None
            head, text = read_text(path)
            return text, head.get("title", "")
        entries = [(whole(entry["text"]), entry["title"]) for entry in self.pool().get(where["pool"], [])]
        exact = [entry for entry in entries if sha256(entry[0]) == where["sha256"]]
        return (exact or entries or [None])[0]

    def pool(self):
        """{id: entries}; a few ids have two."""
        if self._pool is None:
            self._pool = {}
            with gzip.open(os.path.join(self.folder, "pool.jsonl.gz"), "rt", encoding="utf-8") as file:
                for line in file:
                    entry = json.loads(line)
                    self._pool.setdefault(entry["id"], []).append(entry)
        return self._pool

    def measured(self):
        """{name: text} of the shared gold files that are measured on, never trained on."""
        found = {}
        for folder in ("gold-dev", "dossier-truce"):
            for path in sorted(glob.glob(os.path.join(self.folder, folder, "*.json"))):
                with open(path, encoding="utf-8") as file:
                    gold = json.load(file)
                docs = gold["docs"] if "docs" in gold else [gold["doc"]] if "doc" in gold else []
                found.update({f"{folder}/{doc['id']}": doc["text"] for doc in docs})
        return found
