"""Where words stand in a text: code points, half-open, quotes and spaces folded."""
import re

_PLAIN = str.maketrans("“”’‘", "\"\"''")


def fold(words):
    """Lower case, plain quotes, single spaces: the form in which names and spans are compared."""
    return re.sub(r"\s+", " ", words.translate(_PLAIN)).strip().lower()


def occurrences(words, text, start, end):
    """Every span of `words` in text[start:end]: those on word boundaries, else all, else those with case folded."""
    pattern = r"\s+".join(re.escape(word) for word in words.translate(_PLAIN).split())
    if not pattern:
        return []
    part = text[start:end].translate(_PLAIN)
    for bound, flags in ((True, 0), (True, re.I), (False, re.I)):
        found = [(start + m.start(), start + m.end())
                 for m in re.finditer(rf"(?<!\w){pattern}(?!\w)" if bound else pattern, part, flags)]
        if found:
            return found
    return []


def gap(a, b):
    """Code points between two spans; 0 where they touch or overlap."""
    return max(0, b[0] - a[1], a[0] - b[1])


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def nearest(spans, anchor):
    """The span nearest to `anchor`, rather outside it than within, the earlier of equals; the first without an anchor."""
    if not anchor:
        return spans[0]
    return min(spans, key=lambda span: (overlaps(span, anchor), gap(span, anchor), span[0]))
