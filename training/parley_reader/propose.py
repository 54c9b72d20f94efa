"""Candidate spans from the token layers' probabilities. Kept simple: the program repeats it step by step."""

BEGIN_AT_LEAST = 0.10
INSIDE_AT_LEAST = 0.35
LONGEST_GAP = 2
PER_SENTENCE = 3  # candidates per kind and piece at most


def propose_spans(probabilities, start, end, limit=PER_SENTENCE):
    """
    Candidate spans of one kind in one piece.

    probabilities [tokens][3] of outside, begin, inside; start and end: the piece's tokens, half-open.
    Gives (first, last exclusive, score) with the best score first; score is the mean probability of being in the span.
    A begin is a local peak; a span goes on while the token is likelier inside than INSIDE_AT_LEAST, over gaps of at most
    LONGEST_GAP tokens, and stops before the next peak that is likelier a begin than an inside.
    """
    begin = [probabilities[t][1] for t in range(start, end)]
    inside = [probabilities[t][2] for t in range(start, end)]
    count = end - start
    peaks = []
    for t in range(count):
        around = max(begin[t - 1] if t else 0.0, begin[t + 1] if t + 1 < count else 0.0)
        if begin[t] >= BEGIN_AT_LEAST and begin[t] >= around:
            peaks.append(t)
    spans = []
    for t in peaks:
        last, u = t + 1, t + 1
        while u < count and u - last <= LONGEST_GAP:
            if begin[u] > inside[u] and begin[u] >= BEGIN_AT_LEAST:
                break
            if inside[u] + begin[u] >= INSIDE_AT_LEAST:
                last = u + 1
            u += 1
        score = sum(min(1.0, begin[i] + inside[i]) for i in range(t, last)) / (last - t)
        spans.append((start + t, start + last, begin[t] * 0.5 + score * 0.5))
    spans.sort(key=lambda s: -s[2])
    kept = []
    for span in spans:
        if len(kept) < limit and not any(span[0] < k[1] and k[0] < span[1] for k in kept):
            kept.append(span)
    return kept
