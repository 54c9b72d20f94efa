"""What a careful pass changed in the shared first labels of a text, record by record."""
from parley_reader.labels import MAIN

from .spans import fold

COMPARED = ("kind", "actor", "target", "source", "what", "certainty", "condition", "issue", "time", "place", "amount",
            "means", "format", "change")
ENOUGH = 2.0  # of 5.5: less likeness than this is a record dropped and another added


def correct(kept_records, records, first):
    """Marks each kept record "base": index in the first labels with the names "changed", or "added"; gives the dropped indexes.

    Records of the gold form, `first` too; `kept_records` are their stand-off forms, marked in place.
    """
    pairs = sorted(((likeness(new, old), -i, -j) for i, new in enumerate(records) for j, old in enumerate(first)
                    if abs(new["start"] - old["start"]) <= 2), reverse=True)
    origin = {}
    for score, i, j in pairs:
        if score >= ENOUGH and -i not in origin and -j not in origin.values():
            origin[-i] = -j
    for i, kept in enumerate(kept_records):
        if i in origin:
            kept["base"] = origin[i]
            changed = differing(records[i], first[origin[i]])
            kept.update({"changed": changed} if changed else {})
        else:
            kept["added"] = True
    return sorted(set(range(len(first))) - set(origin.values()))


def likeness(new, old):
    words = lambda record: set(fold(record.get("what") or "").split())
    names = lambda record: set(map(fold, record["actor"]))
    main = lambda record: record.get(MAIN[record["kind"]])
    share = lambda a, b: len(a & b) / len(a | b) if a | b else 1.0
    return 2 * (new["kind"] == old["kind"]) + 2 * share(words(new), words(old)) + share(names(new), names(old)) \
        + 0.5 * (main(new) == main(old))


def differing(new, old):
    """Names of the fields that differ, quotes, case and spaces aside; the kind's main attribute among them."""
    plain = lambda value: fold(value) if isinstance(value, str) else value or None
    main = MAIN[new["kind"]]
    return [name for name in (*COMPARED, main) if plain(new.get(name)) != plain(old.get(name))]
