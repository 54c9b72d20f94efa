"""Which words of a record's sentence stand for its actors, targets and sources."""
import re

from .lines import as_list
from .names import FIRST_PERSON, PRONOUNS, bare
from .spans import fold, nearest, occurrences, overlaps

GIVEN = {"actor": "am", "target": "tm", "source": "sm"}
ROLES = tuple(GIVEN)
FORMS = ("name", "nominal", "pronoun", "first-person", "none")
NOTHING = {"form": "none"}
OURS = ["we", "We", "our", "Our", "us"]
MINE = ["I", *OURS, "my", "My"]
THEIRS = ["they", "They", "both", "the two leaders", "The two leaders", "the leaders", "The leaders", "the two sides",
          "The two sides", "the sides", "The sides", "the parties", "their", "Their"]
PERSON = ["he", "He", "she", "She", "his", "His", "her", "Her"]
THING = ["it", "It", "they", "They", "its", "Its", "their", "Their"]
POSTS = set("president minister chancellor secretary chairman chairwoman ambassador senator governor mayor premier".split())
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]?")


class MentionFinder:
    """Finds the mentions of one annotated text. `persons` are the names known to be people, by their posts."""

    def __init__(self, read, gazetteer, persons):
        self.text, self.aliases, self.gazetteer, self.persons = read.text, read.aliases, gazetteer, persons

    def of_record(self, record, start, end, anchor):
        """Per role one mention a name: {"start", "end", "form"}, or {"form": "none"} where no words stand for it."""
        return {role: self._of_role(record, role, (start, end), anchor) for role in ROLES}

    def _of_role(self, record, role, evidence, anchor):
        names, given = as_list(record.get(role)), record.get(GIVEN[role])
        if given is None:
            return [self._default(record, role, name, evidence, anchor) for name in names]
        words = as_list(given) or [""]
        words = words * len(names) if len(words) == 1 else words
        return [self._mention(word, name, evidence, anchor) if word else dict(NOTHING)
                for word, name in zip(words, names)]

    def _mention(self, words, name, evidence, anchor):
        spans = occurrences(words, self.text, *evidence)
        if not spans:
            raise ValueError(f"mention {words!r} is not in its sentence")
        start, end = nearest(spans, anchor)
        return {"start": start, "end": end, "form": self.form(words, name)}

    def _default(self, record, role, name, evidence, anchor):
        """The name where it stands in the sentence, else a pronoun that may stand for it, else nothing."""
        for form in self.gazetteer.name_forms(name, self.aliases):
            spans = exact(form, self.text, evidence)
            if spans:
                start, end = nearest(spans, anchor)
                return {"start": start, "end": end, "form": self.form(form, name)}
        if role == "target":
            return dict(NOTHING)
        return self._pronoun(record, role, name, evidence, anchor)

    def _pronoun(self, record, role, name, evidence, anchor):
        quotes = [(evidence[0] + m.start(), evidence[0] + m.end())
                  for m in _QUOTED.finditer(self.text[slice(*evidence)])]
        outside = lambda span: not any(overlaps(span, quote) for quote in quotes)
        for word in self._candidates(record, role, name):
            spans = exact(word, self.text, evidence, beside=r"\w/.@-")
            if word not in MINE:  # he and they of the words around a quotation, not of those within it
                spans = [span for span in spans if outside(span)]
            if spans:
                start, end = nearest(spans, anchor)
                return {"start": start, "end": end, "form": self.form(word, name)}
        return dict(NOTHING)

    def _candidates(self, record, role, name):
        if len(as_list(record.get(role))) > 1:
            others = THEIRS
        else:
            others = THING if self.gazetteer.is_state(name) else PERSON if name in self.persons else PERSON + THING
        first = [] if record["kind"] == "role" else OURS if self.gazetteer.is_state(name) else MINE
        if name not in self.persons:
            return [*first, *others]
        speakers = as_list(record.get("source"))
        if speakers and name not in speakers:
            return others  # the I of somebody else's words
        return [*others, *first] if role == "source" or record["kind"] == "statement" else [*first, *others]

    def form(self, words, name):
        """How the words stand for the name: one of FORMS but "none"."""
        plain = fold(words)
        if plain in FIRST_PERSON:
            return "first-person"
        if plain in PRONOUNS:
            return "pronoun"
        last = words.split()[-1]
        capital = last[:1].isupper() or last[:1].isdigit()
        posted = POSTS & set(plain.split()) and fold(last) not in fold(name).split()
        if not capital or posted or (" " not in words and name.islower()):
            return "nominal"
        known = {bare(form) for form in self.gazetteer.name_forms(name, self.aliases)}
        heads = {form.split()[-1] for form in known}
        stripped = re.sub(r"['’]s$", "", bare(words))
        named = stripped in known or (stripped.split()[-1] in heads and not self.gazetteer.is_state(name))
        return "name" if named or not words.lower().startswith(("the ", "a ", "an ")) else "nominal"


def exact(words, text, evidence, beside=r"\w"):
    """Spans of the words in the same case, not right after a character of the class `beside` nor within a word."""
    start, end = evidence
    return [(start + m.start(), start + m.end())
            for m in re.finditer(rf"(?<![{beside}]){re.escape(words)}(?!\w)", text[start:end])]
