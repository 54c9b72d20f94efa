"""What a kept file must be: spans inside their sentence, values of the scheme, one name for one actor, texts as they were.

`check` gives the errors of one file, none where it is right; it takes stand-off files and invented documents alike.
"""
import re

from parley_reader.labels import CERTAINTY, CHANGE, FORMAT, KINDS, MAIN, MEANS, VALUES
from parley_reader.sentences import split_sentences

from .load import INVENTED, REAL
from .mentions import FORMS, ROLES
from .name_checks import check_names
from .standoff import record_out, sha256

DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
TIME = re.compile(rf"{DAY}(/{DAY})?")
FIELDS = {"kind", "actor", "target", "source", "what", "condition", "place", "certainty", "issue", "time", "amount", "start", "end"}
CORRECTION = {"base", "changed", "added"}
OWN = {"commitment": {"means"}, "meeting": {"format"}, "tone": {"change"}}
NOBODY = {"open", "pressure", "meeting", "deal"}  # may be told without saying by whom
LONGEST = 120  # characters of any string in a stand-off file: names and issues fit, sentences of the text do not


def check(kept, part, text=None):
    """Errors of a kept file; `text`, where at hand, is the text that a stand-off file is of."""
    invented = part == INVENTED
    text = kept["doc"]["text"] if invented else text
    records = [record_out(record) for record in kept["records"]] if invented else kept["records"]
    errors = [] if invented else check_standoff(kept, text)
    if text is not None:
        errors += check_in_text(records, text)
    if invented:
        errors += [f"record {n}: {error}" for n, record in enumerate(kept["records"]) for error in check_verbatim(record, text)]
    for n, record in enumerate(records):
        errors += [f"record {n}: {error}" for error in check_record(record, kept["issues"], part)]
    return errors + check_names(kept["aliases"], records)


def check_standoff(kept, text):
    errors = [f"holds a string of {len(value)} characters: text?" for value in strings(kept) if len(value) > LONGEST]
    if not re.fullmatch(r"[0-9a-f]{64}", kept["text"].get("sha256", "")) or not {"file", "pool"} & set(kept["text"]):
        errors.append("does not say which text it is of")
    if not kept["records"] and "left_out" not in kept:
        errors.append("has no records")
    if text is not None and sha256(text) != kept["text"]["sha256"]:
        errors.append("the text is not the one that was labelled (SHA-256 differs)")
    return errors


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in (value.values() if isinstance(value, dict) else value):
            yield from strings(inner)


def check_in_text(records, text):
    """Evidence is a sentence of the text, spans do not begin or end in white space."""
    sentences = set(split_sentences(text))
    errors = [f"record {n}: {record['start']}-{record['end']} is no sentence of the text" for n, record in enumerate(records)
              if (record["start"], record["end"]) not in sentences]
    for n, record in enumerate(records):
        spans = [span for _, span in spans_of(record)]
        errors += [f"record {n}: a span begins or ends in white space" for a, b in spans if text[a:b].strip() != text[a:b]]
    return errors


def check_verbatim(record, text):
    """Words of an invented document's record are those at its offsets."""
    told = {"evidence": [record["start"], record["end"]], **record["spans"]}
    return [f"{name} is not what stands at its offsets" for name, (a, b) in told.items() if record.get(name) != text[a:b]]


def spans_of(record):
    """(name, [start, end]) of every span of a stand-off record but its evidence."""
    found = [(name, record[name]) for name in ("what", "condition", "place") if isinstance(record.get(name), list)]
    return found + [(f"mention of {actor['name']}", actor["at"]) for role in ROLES for actor in record.get(role, []) if "at" in actor]


def check_record(record, issues, part):
    kind = record.get("kind")
    if kind not in KINDS:
        return [f"kind {kind}"]
    main = MAIN[kind]
    errors = [] if record.get(main) in VALUES[kind] else [f"{main} {record.get(main)}"]
    allowed = FIELDS | OWN.get(kind, set()) | {main} | (CORRECTION if part == REAL else {"item"} if part == INVENTED else set())
    errors += [f"has a field {name}" for name in record if name not in allowed]
    errors += [f"{name} {value} is not in the scheme" for name, value, values in (
        ("certainty", record.get("certainty", "asserted"), CERTAINTY), ("means", record.get("means"), MEANS),
        ("format", record.get("format"), FORMAT[1:]), ("change", record.get("change"), CHANGE[1:])) if value and value not in values]
    errors += ["has no what"] if not isinstance(record.get("what"), list) else []
    errors += ["has no means"] if kind == "commitment" and "means" not in record else []
    errors += ["is a statement with a target"] if kind == "statement" and record.get("target") else []
    errors += ["has no actor"] if kind not in NOBODY and not record.get("actor") else []
    errors += [f"issue {record['issue']} is not in the list"] if "issue" in record and record["issue"] not in issues else []
    return errors + check_spans(record) + check_values(record)


def check_spans(record):
    start, end = record["start"], record["end"]
    errors = [f"{name} {span} is not in its sentence {start}-{end}" for name, span in spans_of(record)
              if not start <= span[0] < span[1] <= end]
    for actor in (actor for role in ROLES for actor in record.get(role, [])):
        if actor["form"] not in FORMS or ("at" in actor) == (actor["form"] == "none"):
            errors.append(f"mention of {actor['name']}: form {actor['form']}")
    return errors


def check_values(record):
    time, amount, item = record.get("time"), record.get("amount"), record.get("item")
    errors = []
    if time and (not TIME.fullmatch(time) or time.split("/")[0] > time.split("/")[-1]):
        errors.append(f"time {time}")
    if amount and not (isinstance(amount.get("value"), int | float) and amount.get("unit")
                       and amount.get("max", amount["value"]) >= amount["value"]):
        errors.append(f"amount {amount}")
    if item and (not re.fullmatch(r"\w[\w+-]*", item) or item != item.lower()):
        errors.append(f"item key {item}")
    return errors
