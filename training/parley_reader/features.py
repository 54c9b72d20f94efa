"""Features of a pair (record span, mention): small integers, each with its own embedding."""
from bisect import bisect_right
from collections import Counter

from .mentions import ENTITY_TYPES, MENTION_TYPES

DISTANCE = [1, 3, 6, 10, 16, 26, 42, 70]  # tokens, upper bounds of the buckets
# name and number of values of each feature, in order
FEATURES = [("sentence distance", 9), ("side", 4), ("token distance", 10), ("mention type", len(MENTION_TYPES)),
            ("entity type", len(ENTITY_TYPES)), ("rank in sentence", 5), ("mentions in document", 4), ("quotation", 4),
            ("speaks here", 3), ("in title", 2)]


def quotation_flags(text):
    """Per code point, whether it stands inside quotation marks; a line break closes a quotation."""
    flags, inside = [], False
    for character in text:
        if character == "“":
            inside = True
        elif character == "”" or character == "\n":
            inside = False
        elif character == '"':
            inside = not inside
        flags.append(inside)
    return flags


class PairFeatures:
    """Computes the features for the mentions of one window."""

    def __init__(self, window, tokens, found, quoted):
        self.window, self.found = window, found
        self.counts = Counter(m.entity for m in found.mentions)
        self.titled = {m.entity for m in found.mentions if m.field == "title"}
        self.piece_starts = [p[1] for p in window.pieces]
        self.rows = []
        rank = Counter()
        for start, end, mention in window.mentions:
            piece = self._piece(start)
            order = 4
            if piece is not None:
                order = min(rank[piece], 3)
                rank[piece] += 1
            position = window.first + start - window.body
            inside = mention.field == "text" and quoted[tokens.starts[position]]
            self.rows.append((start, end, mention, piece, order, inside))
        self.tokens, self.quoted = tokens, quoted

    def _piece(self, position):
        if position < self.window.body:
            return None
        return max(0, bisect_right(self.piece_starts, position) - 1)

    def rows_for(self, start, end):
        """One list of feature values per mention, for the record span [start, end) in window tokens."""
        piece = self._piece(start)
        sentence = self.window.pieces[piece][0]
        speaker = self.window.speaker[piece]
        span_quoted = self.quoted[self.tokens.starts[self.window.first + start - self.window.body]]
        out = []
        for m_start, m_end, mention, m_piece, order, inside in self.rows:
            if m_piece is None:
                distance, side, bucket = 8, 3, 9
            else:
                delta = self.window.pieces[m_piece][0] - sentence
                distance = max(-5, min(2, delta)) + 5
                side = 0 if m_end <= start else 2 if m_start >= end else 1
                gap = start - m_end if side == 0 else m_start - end if side == 2 else 0
                bucket = sum(gap >= limit for limit in DISTANCE)
            count = self.counts[mention.entity]
            speaks = 2 if speaker is not None and speaker == mention.entity else 1 if speaker is not None else 0
            out.append([distance, side, bucket, MENTION_TYPES.index(mention.type),
                        ENTITY_TYPES.index(self.found.entities[mention.entity]["type"]), order,
                        0 if count <= 1 else 1 if count <= 3 else 2 if count <= 7 else 3, 2 * span_quoted + inside, speaks,
                        int(mention.entity in self.titled)])
        return out
