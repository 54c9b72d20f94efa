"""Which detected entities a gold name stands for."""
import re

from .corpus import fold

PRONOUNS = set("he she they it we i his her their our its us them him who i'm we're we've we'll you me my your".split())


def bare(name):
    return re.sub(r"^the ", "", fold(name))


def alias_table(aliases):
    """Folded name or alias -> folded canonical name."""
    table = {}
    for canonical, others in aliases.items():
        for name in [canonical, *others]:
            if fold(name) not in PRONOUNS:
                table[bare(name)] = bare(canonical)
    return table


def same_name(a, b):
    """Equal, or one is the other's last word (as tools/gold.py has it)."""
    if a == b:
        return True
    x, y = a.split(), b.split()
    return bool(x and y) and x[-1] == y[-1] and (len(x) == 1 or len(y) == 1)


def gold_entities(name, aliases, mentions):
    """Entities of which any mention, and those of which the entity's own name, stands for the gold name."""
    table = alias_table(aliases)
    gold = table.get(bare(name), bare(name))
    stands = lambda text: same_name(table.get(bare(text), bare(text)), gold)
    by_name = {i for i, e in enumerate(mentions.entities) if stands(e["name"])}
    by_mention = {m.entity for m in mentions.mentions if stands(m.text)}
    if not by_name | by_mention:  # a person's name written in another way: the same surname
        surname = gold.split()[-1:]
        by_mention = {i for i, e in enumerate(mentions.entities) if e["type"] == "person" and len(e["name"].split()) > 1
                      and bare(e["name"]).split()[-1:] == surname}
    return by_name | by_mention, by_name
