"""Sentence boundaries, exactly as the gold files have them."""
import re

ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|U\.S|U\.K|U\.N|E\.U|a\.m|p\.m|Inc|Ltd|Co|Corp|etc|i\.e|e\.g|[A-Z])\."
)
_BOUNDARY = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_ENDS_IN_ABBREVIATION = re.compile(r"(?:^|[\s(“\"])" + ABBREVIATION + r"$")


def split_sentences(text):
    """Half-open (start, end) code-point spans of the sentences, in order; a line break always ends one."""
    spans = []
    for paragraph in re.finditer(r"[^\n]+", text):
        base, line, cut = paragraph.start(), paragraph.group(), 0
        for match in _BOUNDARY.finditer(line):
            if _ENDS_IN_ABBREVIATION.search(line[cut:match.start() + 1]):
                continue
            spans.append((base + cut, base + match.end()))
            cut = match.end()
        if line[cut:].strip():
            spans.append((base + cut, base + len(line)))
    return [(a, a + len(text[a:b].rstrip())) for a, b in spans if text[a:b].strip()]
