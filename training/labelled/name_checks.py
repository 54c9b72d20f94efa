"""Names within one file: one actor, one name; aliases that mean one actor; and item keys across a negotiation's documents."""
import re
from collections import defaultdict

from .mentions import ROLES
from .names import PRONOUNS, bare, surname_of
from .spans import fold


def check_names(aliases, records):
    """Errors in a file's aliases and in the names that its stand-off records bear."""
    used = list(dict.fromkeys(actor["name"] for record in records for role in ROLES for actor in record.get(role, [])))
    owners = defaultdict(set)
    for canonical, others in aliases.items():
        for other in others:
            owners[bare(other)].add(canonical)
    errors = [f"alias {alias} means {sorted(names)}" for alias, names in owners.items() if len(names) > 1]
    errors += [f"alias {alias} of {sorted(names)} is a pronoun" for alias, names in owners.items() if alias in PRONOUNS]
    errors += [f"name {name} is a pronoun or empty" for name in used if fold(name) in PRONOUNS | {""} or name != name.strip()]
    errors += [f"{name} is an alias of {sorted(owners[bare(name)])} and is used as a name" for name in used
               if owners.get(bare(name), {name}) != {name} and name not in aliases]
    by_form = defaultdict(set)
    for name in used:
        by_form[bare(name)].add(name)
    errors += [f"one actor has the names {sorted(names)}" for names in by_form.values() if len(names) > 1]
    return errors + surnames(used, aliases)


def surnames(used, aliases):
    """A surname beside the one full name that it belongs to."""
    errors = []
    for name in used:
        longer = [other for other in used if surname_of(name, other)]
        if len(longer) == 1 and name not in aliases:
            errors.append(f"one actor has the names {name} and {longer[0]}")
    return errors


def check_items(documents):
    """Errors in the item keys of invented documents {name: document}: within a negotiation a key is of one kind."""
    return [f"{place}: item {item} is of the kinds {sorted(found)}" for (place, item), found in item_kinds(documents).items()
            if len(found) > 1]


def item_kinds(documents):
    """{(negotiation, item key): kinds of its records}."""
    kinds = defaultdict(set)
    for name, document in documents.items():
        for record in document["records"]:
            if "item" in record:
                kinds[negotiation(name), record["item"]].add(record["kind"])
    return kinds


def negotiation(name):
    """The negotiation that an invented document belongs to: its name without the number."""
    return re.sub(r"-\d+$", "", name)
