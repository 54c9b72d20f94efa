"""Brings a peer's quotations to the gold form (SCHEME.md), in the way that costs the peer least."""
import runpy
import sys


def sentence_splitter(gold_tool):
    """The function of tools/gold.py that cut the gold's sentences: a peer is measured on its quotations, not on its sentences."""
    before, sys.argv = sys.argv, [gold_tool, "split", "/dev/null"]
    try:
        return runpy.run_path(gold_tool)["sentences"]
    finally:
        sys.argv = before


def statements(text, quotes, sentences):
    """One statement for each speaker and sentence that a quotation reaches into, as the gold has it; `what` is the quoted words there."""
    found = {}
    for quote in quotes:
        for start, end in sentences(text):
            first, last = max(start, quote["start"]), min(end, quote["end"])
            what = text[first:last].strip(" \n\"“”'‘’,")
            if first >= last or not what:
                continue
            found.setdefault((start, end, *quote["speakers"]), (quote["speakers"], text[start:end], []))[2].append(what)
    return [
        {"kind": "statement", "manner": "direct", "actor": speakers, "target": [], "source": [], "certainty": "asserted",
         "what": max(parts, key=len), "evidence": evidence, "start": key[0], "end": key[1]}
        for key, (speakers, evidence, parts) in found.items()
    ]
