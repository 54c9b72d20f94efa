"""Counts of what is kept: by part, kind, value, form of mention and publisher. Texts that are left out are not counted."""
from collections import Counter

from parley_reader.labels import CERTAINTY, KINDS, MAIN, VALUES

from .mentions import ROLES
from .standoff import record_out

WANTED = 60  # examples of each value, below which it is named


def count(files):
    """{"files", "left_out", "records", "kinds", "values", "forms", "publishers", "corrections", "items"} of a part's files."""
    counts = {name: Counter() for name in ("kinds", "values", "forms", "publishers", "corrections", "items")}
    left_out = 0
    for kept in files.values():
        if "left_out" in kept:
            left_out += 1
            continue
        counts["corrections"]["dropped"] += len(kept.get("dropped", []))
        for record in kept["records"]:
            count_record(record_out(record) if "doc" in kept else record, counts)
            counts["publishers"][kept.get("doc", kept)["publisher"]] += 1
    return {"files": len(files) - left_out, "left_out": left_out, "records": sum(counts["kinds"].values()), **counts}


def count_record(record, counts):
    kind = record["kind"]
    counts["kinds"][kind] += 1
    for name in (MAIN[kind], "certainty", "means", "format", "change"):
        if name in record:
            counts["values"][f"{kind} {record[name]}" if name == MAIN[kind] else f"{name} {record[name]}"] += 1
    for role in ROLES:
        for actor in record.get(role, []):
            counts["forms"][f"{role} {actor['form']}"] += 1
    if "base" in record:
        counts["corrections"]["changed" if "changed" in record else "left as they were"] += 1
    counts["corrections"]["added"] += "added" in record
    counts["items"]["records with an item key"] += "item" in record


def every_value():
    """Names of all values that are counted, as `count` names them."""
    return [f"{kind} {value}" for kind in KINDS for value in VALUES[kind]] + [f"certainty {value}" for value in CERTAINTY[1:]]


def told(part, counts):
    """The counts of one part as lines of text."""
    rows = [f"{part}: {counts['records']} records in {counts['files']} texts" +
            (f", {counts['left_out']} left out" if counts["left_out"] else "")]
    for name in ("kinds", "values", "forms", "corrections", "items", "publishers"):
        found = Counter({key: n for key, n in counts[name].items() if n})
        common = found.most_common(12 if name == "publishers" else None)
        more = f"; {len(found) - 12} more" if name == "publishers" and len(found) > 12 else ""
        rows += [f"  {name}: " + ", ".join(f"{key} {n}" for key, n in common) + more] if found else []
    return rows
