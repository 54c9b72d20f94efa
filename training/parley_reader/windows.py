"""Cuts a document into overlapping token windows, each with a header of title, publisher, date and cast."""
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from .special_tokens import special_ids

SKIPPED = re.compile(r"<[^>\n]{1,4000}>|\]\([^)\s]{1,600}\)|https?://\S+")  # markup and addresses are not read
HEADER = {"title": 40, "publisher": 24, "cast": 56}  # most tokens of each part
LONGEST_SENTENCE = 200  # tokens; a longer one is read in pieces
CAST_SIZE = 6


@dataclass
class Piece:
    """A sentence, or a part of a very long one: its tokens are [first, last) of the document's tokens."""
    sentence: int
    first: int
    last: int


@dataclass
class Tokenized:
    """A document's text as tokens: ids, and half-open code-point offsets, markup left out."""
    ids: list
    starts: list
    ends: list
    pieces: list


@dataclass
class Window:
    """One encoder pass. Token positions count from the window's first token."""
    ids: list
    body: int              # position of the first token of the text
    first: int             # document token at that position
    pieces: list           # [(sentence, start, end, own)] token positions, half-open; own: decoded in this window
    mentions: list         # [(start, end, Mention)] token positions, half-open
    speaker: list = field(default_factory=list)   # per piece: entity that speaks there by the transcript's labels, or None


def tokenize(document, tokenizer):
    encoding = tokenizer.encode(document.text, add_special_tokens=False)
    holes = [m.span() for m in SKIPPED.finditer(document.text)]
    keep = []
    hole = 0
    for i, (a, b) in enumerate(encoding.offsets):
        while hole < len(holes) and holes[hole][1] <= a:
            hole += 1
        if b > a and not (hole < len(holes) and holes[hole][0] <= a):
            keep.append(i)
    ids = [encoding.ids[i] for i in keep]
    starts = [encoding.offsets[i][0] for i in keep]
    ends = [encoding.offsets[i][1] for i in keep]
    pieces = []
    for n, (a, b) in enumerate(document.sentences):
        first, last = bisect_left(starts, a), bisect_left(starts, b)
        for cut in range(first, last, LONGEST_SENTENCE):
            pieces.append(Piece(n, cut, min(last, cut + LONGEST_SENTENCE)))
    return Tokenized(ids, starts, ends, pieces)


def speaker_at(speakers, offset):
    """The entity that speaks at a code point by the last label before it; None where there is none."""
    at = bisect_right([s for s, _ in speakers], offset) - 1
    return speakers[at][1] if at >= 0 else None


def cast_of(found, start, end, limit=CAST_SIZE):
    """Entities worth naming in the header: who speaks, the last persons before the window, the document's most frequent."""
    text = [m for m in found.mentions if m.field == "text"]
    inside = {m.entity for m in text if start <= m.start < end and m.type == "name"}
    order = []
    speaker = speaker_at(found.speakers, start)
    if speaker is not None:
        order.append(speaker)
    before = [m.entity for m in text if m.start < start and m.type == "name"]
    recent = [e for e in reversed(before) if found.entities[e]["type"] == "person"]
    for e in recent:
        if len(order) >= 3:
            break
        if e not in order and e not in inside:
            order.append(e)
    for e, _ in Counter(m.entity for m in text if m.type == "name").most_common(8):
        if len(order) >= limit:
            break
        if e not in order and e not in inside:
            order.append(e)
    return order, speaker


class Windower:
    """Packs sentences into windows of at most `budget` tokens.

    Each window begins with up to `left` of its body budget of sentences already decoded, as context, and ends with one
    sentence of look-ahead where it fits in `right`; every sentence is decoded in exactly one window.
    """

    def __init__(self, tokenizer, budget=288, left=0.25, right=40):
        self.tokenizer, self.budget, self.left, self.right = tokenizer, budget, left, right
        ids = special_ids(tokenizer)
        self.cls, self.sep = ids["open"], ids["part"]

    def cut(self, document, tokens, found):
        windows, next_piece = [], 0
        room = self.budget - 60
        while next_piece < len(tokens.pieces):
            first = next_piece
            left = 0
            while first > 0 and left + self._size(tokens, first - 1) <= self.left * room:
                first -= 1
                left += self._size(tokens, first)
            last, used = next_piece, left
            while last < len(tokens.pieces) and (last == next_piece or used + self._size(tokens, last) <= room):
                used += self._size(tokens, last)
                last += 1
            ahead = last
            if last < len(tokens.pieces):
                if last - next_piece > 2 and self._size(tokens, last - 1) <= self.right:
                    last -= 1
                elif self._size(tokens, last) <= self.right:
                    ahead += 1
            windows.append(self._window(document, tokens, found, (first, next_piece, last, ahead)))
            next_piece = last
        return windows

    @staticmethod
    def _size(tokens, i):
        return tokens.pieces[i].last - tokens.pieces[i].first

    def _window(self, document, tokens, found, bounds):
        first, own, last, ahead = bounds
        begin, end = tokens.pieces[first].first, tokens.pieces[ahead - 1].last
        start_offset = tokens.starts[begin] if begin < len(tokens.starts) else 0
        end_offset = tokens.ends[end - 1] if end > begin else start_offset
        ids, mentions = [self.cls], []
        self._add_text(ids, mentions, document.title, "title", found, HEADER["title"])
        ids.append(self.sep)
        self._add_text(ids, mentions, document.publisher + " · " + str(document.published), "publisher", found, HEADER["publisher"])
        ids.append(self.sep)
        self._add_cast(ids, mentions, found, start_offset, end_offset)
        ids.append(self.sep)
        body = len(ids)
        ids += tokens.ids[begin:end]
        ids.append(self.sep)
        starts = tokens.starts[begin:end]
        for m in found.mentions:
            if m.field == "text" and start_offset <= m.start < end_offset:
                a, b = bisect_right(starts, m.start) - 1, bisect_left(starts, m.end)
                if b > a >= 0:
                    mentions.append((body + a, body + b, m))
        pieces, speaker = [], []
        for i in range(first, ahead):
            piece = tokens.pieces[i]
            pieces.append((piece.sentence, body + piece.first - begin, body + piece.last - begin, own <= i < last))
            speaker.append(speaker_at(found.speakers, tokens.starts[piece.first]) if found.speakers and piece.first < len(tokens.starts) else None)
        return Window(ids, body, begin, pieces, mentions, speaker)

    def _add_text(self, ids, mentions, text, name, found, limit):
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        offsets, base = encoding.offsets[:limit], len(ids)
        ids += encoding.ids[:limit]
        for m in found.mentions:
            if m.field == name:
                inside = [i for i, (a, b) in enumerate(offsets) if a < m.end and b > m.start]
                if inside:
                    mentions.append((base + inside[0], base + inside[-1] + 1, m))

    def _add_cast(self, ids, mentions, found, start, end):
        from .mentions import Mention
        order, speaker = cast_of(found, start, end)
        base = len(ids)
        for entity in order:
            piece = self.tokenizer.encode(found.entities[entity]["name"] + ";", add_special_tokens=False).ids
            if len(ids) - base + len(piece) > HEADER["cast"]:
                break
            kind = "speaker" if entity == speaker else "cast"
            mentions.append((len(ids), len(ids) + max(1, len(piece) - 1),
                             Mention("cast", 0, 0, found.entities[entity]["name"], kind, entity)))
            ids += piece
