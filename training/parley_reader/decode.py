"""Reads a document with a trained network: records in the gold form, with confidences."""
import torch

from .corpus import fold
from .examples import features_of
from .heads import entity_scores, head_inputs
from .labels import CERTAINTY, CHANGE, FORMAT, KINDS, LAYERS, MAIN, MAIN_OFFSET, MEANS, ROLES, VALUES
from .model import split_attributes
from .propose import propose_spans

DEFAULTS = {
    "record": {k: 0.5 for k in KINDS},  # least confidence of a record
    "verifier": 0.6,                    # weight of the verifier's logit beside the token layers' logit
    "actor": 0.35, "actor_more": 0.5, "target": 0.5, "source": 0.5,  # least entity probabilities
    "condition": 0.4,
}


def logit(p):
    p = torch.as_tensor(p, dtype=torch.float).clamp(1e-4, 1 - 1e-4)
    return torch.log(p / (1 - p))


@torch.no_grad()
def raw_candidates(model, prepared, windows, encode, issues):
    """All candidates of a document, undecided: one dict each, with scores as plain numbers."""
    out = []
    for window in windows:
        states = encode(window.ids)
        tags = model.tokens(states[None])[0].softmax(-1)
        rows = tags.tolist()
        candidates, proposal, extras = [], [], {}
        for index, (sentence, start, end, own) in enumerate(window.pieces):
            if not own or end <= start:
                continue
            for kind in range(len(KINDS)):
                for a, b, score in propose_spans([row[kind] for row in rows], start, end):
                    candidates.append((a, b, kind, (start, end)))
                    proposal.append((score, sentence))
            for layer in range(len(KINDS), len(LAYERS)):
                extras[index, LAYERS[layer]] = propose_spans([row[layer] for row in rows], start, end)
        if not candidates:
            continue
        inputs = head_inputs(len(window.ids), candidates, window.mentions, features_of(prepared, window))
        attributes, pairs, nobody, issue = model.spans(states, *inputs, issues)
        parts = split_attributes(attributes)
        scores, ids = entity_scores(pairs, window.mentions)
        chance = torch.sigmoid(scores - nobody[:, None]).tolist()
        shift = window.first - window.body
        for i, (a, b, kind, piece) in enumerate(candidates):
            first = MAIN_OFFSET[KINDS[kind]]
            out.append({
                "kind": KINDS[kind], "sentence": proposal[i][1], "first": a + shift, "last": b - 1 + shift,
                "proposal": proposal[i][0], "verifier": float(parts["record"][i]),
                "main": parts["main"][i, first:first + len(VALUES[KINDS[kind]])].softmax(-1).tolist(),
                "certainty": parts["certainty"][i].softmax(-1).tolist(), "means": parts["means"][i].softmax(-1).tolist(),
                "format": parts["format"][i].softmax(-1).tolist(), "change": parts["change"][i].softmax(-1).tolist(),
                "issue": issue[i].softmax(-1).tolist(),
                "entities": {role: sorted(((chance[i][e][r], ids[e]) for e in range(len(ids))), reverse=True)[:8]
                             for r, role in enumerate(ROLES)},
                "condition": [(s, x + shift, y - 1 + shift) for n, p in enumerate(window.pieces) if p[1:3] == piece
                              for x, y, s in extras.get((n, "condition"), [])],
                "place": [(s, x + shift, y - 1 + shift) for n, p in enumerate(window.pieces) if p[1:3] == piece
                          for x, y, s in extras.get((n, "place"), [])],
            })
    return out


def confidence(candidate, settings):
    w = settings["verifier"]
    return float(torch.sigmoid(w * torch.tensor(candidate["verifier"]) + (1 - w) * logit(candidate["proposal"])))


def slice_of(prepared, first, last):
    return prepared.document.text[prepared.tokens.starts[first]:prepared.tokens.ends[last]]


def people(candidate, role, prepared, settings):
    """Entity names for a role, best first: the best above its threshold, and others above the threshold for more."""
    names, least = [], settings[role]
    for n, (chance, entity) in enumerate(candidate["entities"][role]):
        if chance < (least if n == 0 else max(least, settings["actor_more"])):
            break
        name = prepared.found.entities[entity]["name"]
        if fold(name) not in [fold(x) for x in names]:
            names.append(name)
    return names[:8]


def decide(candidates, prepared, settings=DEFAULTS):
    """Records in the gold form from a document's candidates."""
    document, records = prepared.document, []
    for c in candidates:
        chance = confidence(c, settings)
        if chance < settings["record"][c["kind"]]:
            continue
        start, end = document.sentences[c["sentence"]]
        best = lambda values, scores: values[max(range(len(scores)), key=scores.__getitem__)]
        record = {"kind": c["kind"], "actor": people(c, "actor", prepared, settings),
                  "target": people(c, "target", prepared, settings), "source": people(c, "source", prepared, settings),
                  MAIN[c["kind"]]: best(VALUES[c["kind"]], c["main"]), "what": slice_of(prepared, c["first"], c["last"]),
                  "certainty": best(CERTAINTY, c["certainty"]), "evidence": document.text[start:end], "start": start, "end": end,
                  "confidence": round(chance, 4)}
        issue = best(document.issues + [None], c["issue"])
        if issue:
            record["issue"] = issue
        if c["kind"] == "commitment":
            record["means"] = best(MEANS, c["means"])
        if c["kind"] == "meeting" and best(FORMAT, c["format"]) != "none":
            record["format"] = best(FORMAT, c["format"])
        if c["kind"] == "tone" and best(CHANGE, c["change"]) != "none":
            record["change"] = best(CHANGE, c["change"])
        for name in ("condition", "place"):
            spans = [s for s in c[name] if s[0] >= settings["condition"]]
            if spans and (name == "place" or record["certainty"] == "conditional"):
                record[name] = slice_of(prepared, spans[0][1], spans[0][2])
        records += split_roles(record)
    return records


def split_roles(record):
    """A post that several persons hold is one record each."""
    if record["kind"] != "role" or len(record["actor"]) < 2:
        return [record]
    return [{**record, "actor": [a]} for a in record["actor"]]
