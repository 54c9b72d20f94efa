"""An annotated text as a document of the gold form (SCHEME.md), with the mentions that resolution learns from.

Beside SCHEME.md's fields a record has `mentions`, per role a list as long as the role's names, each {"start", "end", "form"} or
{"form": "none"}; and `spans`, the code points of `what`, `condition` and `place` where they stand in the evidence.
"""
from parley_reader.labels import MAIN

from .law import lawful
from .lines import as_list
from .mentions import ROLES, MentionFinder
from .names import canonical_names, clean_aliases
from .spans import gap, occurrences

SPANS = ("what", "condition", "place")
PLAIN = ("issue", "time", "place", "amount", "means", "format", "change", "item")


def to_gold(read, gazetteer):
    """The document; a ValueError says which words of which record are not in their sentence."""
    used = [name for record in read.records for role in ROLES for name in as_list(record.get(role))]
    aliases = clean_aliases(read.aliases, used)
    canonical = canonical_names(used, aliases, gazetteer)
    persons = {name for record in read.records if record["kind"] == "role" for name in as_list(record["actor"])}
    finder = MentionFinder(read, gazetteer, persons)
    records = []
    for number, line in enumerate(read.records, 1):
        try:
            record = to_record(line, read, finder, canonical)
        except ValueError as error:
            raise ValueError(f"{read.id}, record {number} (sentence {line.get('s')}): {error}") from error
        if record not in records:
            records.append(record)
    doc = {"id": read.id, **{key: read.head.get(key, "") for key in ("title", "publisher", "published")}, "text": read.text}
    return {"doc": doc, "issues": read.issues, "aliases": without_names(aliases, canonical), "records": records}


def without_names(aliases, canonical):
    """Aliases by canonical name, those of a name that was brought to another added to that."""
    joined = {}
    for name, others in aliases.items():
        kept = joined.setdefault(canonical.get(name, name), [])
        kept += [other for other in others if other not in kept]
    return joined


def to_record(line, read, finder, canonical):
    start, end = read.sentences[line["s"] - 1]
    line = lawful(line, read.text[start:end])
    what = anchor_of(line, read.text, start, end)
    if not what:
        raise ValueError(f"what is not in its sentence: {line.get('what')!r}")
    mentions = finder.of_record(line, start, end, what)
    record = {"kind": line["kind"], MAIN[line["kind"]]: line[MAIN[line["kind"]]]}
    for role in ROLES:
        record[role], mentions[role] = one_each([canonical.get(n, n) for n in as_list(line.get(role))], mentions[role])
    record.update({"certainty": line.get("certainty", "asserted"), "evidence": read.text[start:end], "start": start, "end": end})
    record.update({name: line[name] for name in PLAIN if line.get(name)})
    spans = {"what": what, **spans_of(line, read.text, start, end)}
    record.update({name: read.text[slice(*span)] for name, span in spans.items()})
    return {**record, "spans": {name: list(span) for name, span in spans.items()}, "mentions": mentions}


def one_each(names, mentions):
    """Names without repeats, and their mentions."""
    first = [i for i, name in enumerate(names) if name not in names[:i]]
    return [names[i] for i in first], [mentions[i] for i in first]


def anchor_of(line, text, start, end):
    """Span of `what`; of several (three Presidents) the one before or beside the words that stand for the actor."""
    spans = occurrences(line.get("what") or "", text, start, end)
    if len(spans) < 2:
        return spans[0] if spans else None
    names = [name for name in as_list(line.get("am")) or as_list(line.get("actor")) if name]
    mentions = [span for name in names for word in (name, name.split()[-1]) for span in occurrences(word, text, start, end)]
    return min(spans, key=lambda span: (min((gap(span, m) for m in mentions), default=0), span[0]))


def spans_of(line, text, start, end):
    """Spans of condition and place, where they stand in the sentence."""
    found = {name: occurrences(line[name], text, start, end) for name in SPANS[1:] if line.get(name)}
    if line.get("condition") and not found["condition"]:
        raise ValueError(f"condition is not in its sentence: {line['condition']!r}")
    return {name: spans[0] for name, spans in found.items() if spans}
