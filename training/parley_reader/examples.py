"""Windows with their targets: what the losses compare the network's outputs with."""
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from .corpus import find_span
from .features import PairFeatures, quotation_flags
from .labels import CERTAINTY, CHANGE, EXTRAS, FORMAT, KINDS, LAYERS, MAIN, MEANS, ROLES, VALUES
from .match import gold_entities
from .windows import tokenize

IGNORED = -100


@dataclass
class GoldSpan:
    """A gold record in window tokens: half-open span, its piece's span, and its targets (IGNORED where none)."""
    start: int
    end: int
    piece: tuple
    kind: int
    main: int
    certainty: int
    means: int
    format: int
    change: int
    issue: int           # index into the document's issues; their number for none
    actors: list         # per role: set of entities, or None where the gold names one that was not detected


@dataclass
class Prepared:
    """A document with everything that does not depend on the windows."""
    document: object
    tokens: object
    found: object
    quoted: list
    spans: list          # [(record, first token, last token exclusive, sentence)]
    extras: list         # [(layer, first token, last token exclusive, sentence)]
    actors: list         # per record, per role, as in GoldSpan


def token_span(tokens, start, end):
    """Half-open token range that covers the code points [start, end)."""
    return bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)


def prepare(document, tokenizer, detector):
    tokens = tokenize(document, tokenizer)
    found = detector.detect(document)
    spans, extras, actors = [], [], []
    sentence_starts = [s[0] for s in document.sentences]
    for record in document.records:
        sentence = max(0, bisect_right(sentence_starts, record["start"]) - 1)
        spot = nearest_span(document, record, found) or (record["start"], record["end"])
        first, last = token_span(tokens, *spot)
        if last <= first:
            continue
        spans.append((record, first, last, sentence))
        actors.append([roles_of(record, role, document, found) for role in ROLES])
        for name in EXTRAS:
            spot = find_span(document, record, name)
            if spot and token_span(tokens, *spot)[1] > token_span(tokens, *spot)[0]:
                extras.append((LAYERS.index(name), *token_span(tokens, *spot), sentence))
    return Prepared(document, tokens, found, quotation_flags(document.text), spans, extras, actors)


def nearest_span(document, record, found):
    """The record's `what`; of several equal strings in the sentence (three Presidents) the one beside the actor's name."""
    spot = find_span(document, record, "what")
    if not spot or record["kind"] not in ("role", "tone", "meeting") or len(record["actor"]) != 1:
        return spot
    words = document.text[spot[0]:spot[1]]
    evidence = document.text[record["start"]:record["end"]]
    starts = [record["start"] + m.start() for m in re.finditer(re.escape(words), evidence)]
    if len(starts) < 2:
        return spot
    entities = gold_entities(record["actor"][0], document.aliases, found)[0]
    names = [m.start for m in found.mentions if m.field == "text" and m.entity in entities and record["start"] <= m.start < record["end"]]
    if not names:
        return spot
    gap = lambda start: min(n - start if n >= start else 2 * (start - n) for n in names)  # a post stands before its name
    start = min(starts, key=gap)
    return start, start + len(words)


def roles_of(record, role, document, found):
    names = record[role]
    if not names:
        return set()
    positives = set()
    for name in names:
        positives |= gold_entities(name, document.aliases, found)[0]
    return positives or None


def targets(prepared, window):
    """(tags [tokens][layers], gold spans, presence [own pieces][kinds]) of one window; only own pieces are labelled."""
    size = len(window.ids)
    tags = [[IGNORED] * len(LAYERS) for _ in range(size)]
    own = {}
    for sentence, start, end, mine in window.pieces:
        if mine:
            own.setdefault(sentence, []).append((start, end))
            for t in range(start, end):
                tags[t] = [0] * len(LAYERS)
    shift = window.body - window.first
    gold = []
    ordered = sorted(zip(prepared.spans, prepared.actors), key=lambda x: x[0][2] - x[0][1])
    marks = [(KINDS.index(r["kind"]), first, last, s) for (r, first, last, s), _ in ordered] + prepared.extras
    for layer, first, last, sentence in marks:
        for start, end in own.get(sentence, []):
            a, b = max(start, first + shift), min(end, last + shift)
            if b <= a or any(tags[t][layer] for t in range(a, b)):
                continue  # of two overlapping spans of a kind the shorter is tagged
            tags[a][layer] = 1
            for t in range(a + 1, b):
                tags[t][layer] = 2
    presence = {piece: [0] * len(KINDS) for pieces in own.values() for piece in pieces}
    for (record, first, last, sentence), actors in zip(prepared.spans, prepared.actors):
        for piece in own.get(sentence, []):
            a, b = max(piece[0], first + shift), min(piece[1], last + shift)
            if b > a:
                presence[piece][KINDS.index(record["kind"])] = 1
                gold.append(gold_span(record, a, b, piece, actors, prepared.document.issues))
    return tags, gold, presence


def gold_span(record, start, end, piece, actors, issues):
    kind = record["kind"]
    index = lambda values, value, default=IGNORED: values.index(value) if value in values else default
    return GoldSpan(
        start, end, piece, KINDS.index(kind), index(VALUES[kind], record.get(MAIN[kind])),
        index(CERTAINTY, record.get("certainty", "asserted")),
        index(MEANS, record.get("means")) if kind == "commitment" else IGNORED,
        index(FORMAT, record.get("format"), 0) if kind == "meeting" else IGNORED,
        index(CHANGE, record.get("change"), 0) if kind == "tone" else IGNORED,
        index(issues, record.get("issue"), len(issues)), actors)


def features_of(prepared, window):
    return PairFeatures(window, prepared.tokens, prepared.found, prepared.quoted)
