"""Stand-off annotation: a document's labels without its text, and back.

A file is {"id", "text", "publisher", "published", "issues", "aliases", "records"}; `text` says where the text is found
({"file"} in the folder of texts, or {"pool"}, an id of pool.jsonl.gz) and its "sha256". A record has `start` and `end` of its
evidence sentence, `what`, `condition` and `place` as [start, end], and each actor, target and source as {"name", "form", "at"}: the
canonical name that the mention refers to, the form of the mention, and its [start, end]. All offsets are code points, half-open.
"""
import hashlib
import json

from .mentions import ROLES

FROM_TEXT = ("evidence", "spans", "mentions")


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def to_standoff(document, where):
    """The labels of a gold-form document; `where` is {"file": …} or {"pool": …}."""
    doc = document["doc"]
    return {
        "id": doc["id"], "text": {**where, "sha256": sha256(doc["text"])},
        "publisher": doc["publisher"], "published": doc["published"],
        "issues": document["issues"], "aliases": document["aliases"],
        "records": [record_out(record) for record in document["records"]],
    }


def record_out(record):
    out = {name: value for name, value in record.items() if name not in (*FROM_TEXT, *ROLES)}
    out.update(record["spans"])
    for role in ROLES:
        if record[role]:
            out[role] = [actor_out(name, mention) for name, mention in zip(record[role], record["mentions"][role])]
    if out["certainty"] == "asserted":
        del out["certainty"]
    return out


def actor_out(name, mention):
    place = {"at": [mention["start"], mention["end"]]} if "start" in mention else {}
    return {"name": name, "form": mention["form"], **place}


def from_standoff(kept, text, title=""):
    """The document of the gold form; a ValueError where the text is not the one that was labelled."""
    if sha256(text) != kept["text"]["sha256"]:
        raise ValueError(f"{kept['id']}: the text is not the one that was labelled (SHA-256 differs)")
    doc = {"id": kept["id"], "title": title, "publisher": kept["publisher"], "published": kept["published"], "text": text}
    return {"doc": doc, "issues": kept["issues"], "aliases": kept["aliases"],
            "records": [record_in(record, text) for record in kept["records"]]}


def record_in(kept, text):
    spans = {name: value for name, value in kept.items() if name in ("what", "condition", "place") and isinstance(value, list)}
    record = {"certainty": "asserted", **kept, "evidence": text[kept["start"]:kept["end"]], "spans": spans}
    record.update({name: text[slice(*span)] for name, span in spans.items()})
    record["mentions"] = {role: [mention_in(actor) for actor in kept.get(role, [])] for role in ROLES}
    record.update({role: [actor["name"] for actor in kept.get(role, [])] for role in ROLES})
    return record


def mention_in(actor):
    place = dict(zip(("start", "end"), actor["at"])) if "at" in actor else {}
    return {**place, "form": actor["form"]}


def written(kept):
    """The file's text: one line for each field, one for each record."""
    line = lambda value: json.dumps(value, ensure_ascii=False)
    head = [f" {line(name)}: {line(value)}" for name, value in kept.items() if name != "records"]
    records = ",\n".join("  " + line(record) for record in kept["records"])
    return "{\n" + ",\n".join([*head, f' "records": [{records and chr(10) + records}]']) + "\n}\n"
