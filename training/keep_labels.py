"""Brings annotators' files into the project: python3 training/keep_labels.py ANNOTATED SHARED

ANNOTATED has third/ (gold-train, corrected), new/, rare/ and fresh/ (texts of the pool) and invented/; SHARED has corpus/ and gazetteers/.
Writes training/annotations/, training/rare-dev/, training/fresh-dev/ and training/corpus/, removing what is no longer there. Files that do not pass
training/validate_labels.py's checks are named and not written.
"""
import glob
import os
import sys

from labelled.checks import check
from labelled.corrections import correct
from labelled.duplicates import NEAR, SAME, alike
from labelled.gold import to_gold
from labelled.lines import read_annotated
from labelled.load import FRESH, HERE, INVENTED, RARE, REAL, read_json
from labelled.name_checks import item_kinds, negotiation
from labelled.names import Gazetteer
from labelled.standoff import to_standoff, written
from labelled.texts import Texts

LEFT_OUT = "no dealings between actors"


def keep_gold_train(lines, shared, gazetteer):
    """The stand-off file of a text of gold-train, each record marked with what was changed in it."""
    base = os.path.join(shared, "corpus", "gold-train", name_of(lines))
    document = to_gold(read_annotated(base + ".txt", lines), gazetteer)
    kept = to_standoff(document, {"file": f"gold-train/{name_of(lines)}.txt"})
    dropped = correct(kept["records"], document["records"], read_json(base + ".json")["records"])
    records = kept.pop("records")
    kept.update({} if records else {"left_out": LEFT_OUT}, **{"dropped": dropped} if dropped else {}, records=records)
    return kept


def keep_pool(lines, gazetteer):
    """The stand-off file of a text of the pool; None for one without dealings between actors."""
    read = read_annotated(text_of(lines), lines)
    return to_standoff(to_gold(read, gazetteer), {"pool": read.head["poolid"]}) if read.records else None


def keep_invented(lines, gazetteer):
    read = read_annotated(text_of(lines), lines)
    return to_gold(read, gazetteer) if read.records else None


def keep_all(folder, keep):
    """({name: file}, number of files that could not be read, which are named)."""
    kept, refused = {}, 0
    for lines in annotation_files(folder):
        try:
            kept[name_of(lines)] = keep(lines)
        except ValueError as error:
            print(error, file=sys.stderr)
            refused += 1
    return {name: file for name, file in kept.items() if file}, refused


def part_texts(corrected, new, rare, texts):
    """Training texts of which none is in the pool's part twice, or near one that is measured on.

    A text that both gold-train and the pool have is kept as gold-train's; one that is near a text of `rare` stays,
    marked "left_out", and is not trained on.
    """
    body = lambda files: {name: texts.find(file["text"])[0] for name, file in files.items()}
    twice = alike(body(new), body(corrected), SAME)
    real = {**corrected, **{name: file for name, file in new.items() if name not in twice}}
    for name in alike(body(real), body(rare), NEAR):
        records = real[name].pop("records")
        real[name].update(left_out="measured on", records=records)
    return real


def part_items(documents):
    """Item keys made one for each kind where a negotiation uses a key for several kinds: an item is of one kind."""
    kinds = item_kinds(documents)
    for name, document in documents.items():
        for record in document["records"]:
            if len(kinds.get((negotiation(name), record.get("item")), ())) > 1:
                record["item"] += "-" + record["kind"]
    return documents


def annotation_files(folder):
    return [path for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))) if not path.endswith(".fix.jsonl")]


def text_of(lines):
    return lines[:-len("jsonl")] + "txt"


def name_of(lines):
    return os.path.basename(lines)[:-len(".jsonl")]


def write(part, kept):
    """Writes {name: file} as the whole of training/<part>; gives the number of files refused."""
    folder, refused, passed = os.path.join(HERE, part), 0, set()
    os.makedirs(folder, exist_ok=True)
    for name, data in kept.items():
        errors = check(data, part)
        refused += bool(errors)
        for error in errors:
            print(f"{part}/{name}: {error}", file=sys.stderr)
        if not errors:
            passed.add(name + ".json")
            with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
                file.write(written(data))
    for gone in set(os.listdir(folder)) - passed:
        os.remove(os.path.join(folder, gone))
    return refused


def main(annotated, shared):
    folder_of_texts = os.path.join(shared, "corpus")
    gazetteer = Gazetteer(os.path.join(shared, "gazetteers"))
    folder = lambda name: os.path.join(annotated, name)
    pool = lambda lines: keep_pool(lines, gazetteer)
    corrected, bad = keep_all(folder("third"), lambda lines: keep_gold_train(lines, shared, gazetteer))
    new, worse = keep_all(folder("new"), pool)
    rare, worst = keep_all(folder("rare"), pool)
    fresh, unkept = keep_all(folder("fresh"), pool)
    invented, unread = keep_all(folder("invented"), lambda lines: keep_invented(lines, gazetteer))
    refused = bad + worse + worst + unkept + unread
    real = part_texts(corrected, new, {**rare, **fresh}, Texts(folder_of_texts))
    for part, kept in ((REAL, real), (RARE, rare), (FRESH, fresh), (INVENTED, part_items(invented))):
        refused += write(part, kept)
    print(f"{refused} files refused")
    return 1 if refused else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
