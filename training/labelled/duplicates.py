"""Texts that are one text: a dispatch that stands in two collections, a statement issued twice."""
import re
from collections import defaultdict

WORDS = 6      # length of the runs of words that are compared
SAME = 0.9     # share of the shorter text's runs from which two texts count as one
NEAR = 0.5     # the share from which one must not be trained on where the other is measured on


def runs(text):
    """The set of runs of WORDS words, case and punctuation aside."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + WORDS]) for i in range(len(words) - WORDS + 1)}


def alike(texts, others, share):
    """{name in `texts`: name in `others`} for texts that have at least `share` of the shorter one's runs in common."""
    ours, theirs = ({name: runs(text) for name, text in part.items()} for part in (texts, others))
    holders = defaultdict(set)
    for name, found in theirs.items():
        for run in found:
            holders[run].add(name)
    pairs = {}
    for name, found in ours.items():
        common = defaultdict(int)
        for run in found:
            for other in holders.get(run, ()):
                common[other] += 1
        for other, number in common.items():
            if number >= share * min(len(found), len(theirs[other])):
                pairs[name] = other
    return pairs
