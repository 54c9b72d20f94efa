"""Names: the forms in which one may stand in a text, and one canonical name for each actor of a file."""
import json
import os

from .spans import fold

FIRST_PERSON = set("i we me us my our mine ours myself ourselves i'm i've i'll i'd we're we've we'll we'd".split())
PRONOUNS = FIRST_PERSON | set("""he she they it him her them his hers their theirs its himself herself itself themselves
who whom whose you your yours both each either neither all others those these this that one he's she's they're""".split())
EXTRA = {
    "united states": ["U.S.", "US", "USA", "U. S.", "American", "Americans", "America", "Washington", "White House",
                      "the Administration"],
    "united kingdom": ["U.K.", "UK", "Britain", "British", "London"],
    "russia": ["Kremlin", "Moscow", "Russian", "Russian Federation"],
    "european union": ["EU", "E.U.", "Brussels"], "united nations": ["UN", "U.N."],
}


class Gazetteer:
    """Names of states with their demonyms and capitals, from mledoze's countries.json in a folder of gazetteers."""

    def __init__(self, folder):
        self.forms = {name: list(forms) for name, forms in EXTRA.items()}
        with open(os.path.join(folder, "mledoze_countries", "countries.json"), encoding="utf-8") as file:
            for entry in json.load(file):
                demonyms = list(dict.fromkeys((entry.get("demonyms") or {}).get("eng", {}).values()))
                forms = [*demonyms, *(d + "s" for d in demonyms if d.endswith("n")), *(entry.get("capital") or [])]
                known = self.forms.setdefault(fold(entry["name"]["common"]), [])
                known += [entry["name"]["common"], *(form for form in forms if form)]

    def is_state(self, name):
        return bare(name) in self.forms

    def name_forms(self, name, aliases):
        """Ways to write `name`, longest first: itself, aliases, a person's surname, a state's demonym and capital."""
        forms = [name, *(a for a in aliases.get(name, []) if fold(a) not in PRONOUNS), *self.forms.get(bare(name), [])]
        words = name.split()
        if len(words) > 1 and words[-1][0].isupper() and not self.is_state(name):
            forms.append(words[-1])
        if name.startswith("the "):
            forms.append(name[4:])
        return sorted(set(forms), key=lambda form: (-len(form), form))


def bare(name):
    folded = fold(name)
    return folded[4:] if folded.startswith("the ") else folded


def clean_aliases(aliases, used):
    """Aliases without pronouns, without repeats, without what is itself an actor's name; `used` are the records' names."""
    names = {bare(name) for name in used}
    clean, taken = {}, set()
    for canonical, others in aliases.items():
        kept = [a for a in dict.fromkeys(others) if fold(a) not in PRONOUNS and fold(a) != fold(canonical)
                and bare(a) not in taken and not (bare(a) in names and bare(a) in map(bare, aliases))]
        taken |= {bare(a) for a in kept}
        clean[canonical] = kept
    return clean


def canonical_names(used, aliases, gazetteer):
    """{name as written: canonical name} for the names that are written in another way than their canonical one.

    A name is brought to its canonical form where it is an alias of it, where it differs by case or a leading article
    only, and where it is the surname of just one longer name of the file.
    """
    table = {bare(canonical): canonical for canonical in aliases}
    for canonical, others in aliases.items():
        for other in others:
            table.setdefault(bare(other), canonical)
    for name in used:
        table.setdefault(bare(name), name)
    known = dict.fromkeys([*aliases, *used])
    mended = {}
    for name in dict.fromkeys(used):
        canonical = table[bare(name)]
        longer = {table[bare(other)] for other in known if surname_of(name, other)}
        if canonical == name and len(longer) == 1 and name not in aliases and not gazetteer.is_state(name):
            canonical = longer.pop()
        if canonical != name:
            mended[name] = canonical
    return mended


def surname_of(short, name):
    """Whether `short` is one word, with a capital, and the last of a longer `name` with capitals throughout."""
    words = name.split()
    return len(words) > 1 and " " not in short and short[:1].isupper() and fold(words[-1]) == fold(short) \
        and all(word[:1].isupper() for word in words)
