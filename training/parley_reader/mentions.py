"""A simple detector of actor mentions and their grouping into entities.

The program's own detector may replace it: `load_mentions` reads its export, one JSON a document:
{"entities": [{"name", "type"}], "mentions": [{"field", "start", "end", "type", "entity"}]}, where field is "text",
"title" or "publisher", start and end are code points into it (half-open), type is one of MENTION_TYPES and entity an index.
"""
import json
import os
import re
from collections import Counter
from dataclasses import dataclass

from .corpus import fold

MENTION_TYPES = ["name", "nominal", "pronoun", "first-person", "author", "title", "speaker", "cast"]
ENTITY_TYPES = ["person", "country", "organisation", "nominal"]

EXTRA_COUNTRY_NAMES = {
    "United States": ["U.S.", "US", "U. S.", "USA", "United States of America", "American", "Americans", "America",
                      "Washington", "White House", "the Administration", "Administration", "U.S. government"],
    "United Kingdom": ["U.K.", "UK", "Britain", "British", "Great Britain", "London", "Downing Street", "Whitehall"],
    "Russia": ["Kremlin", "Moscow", "Russian", "Russians", "Russian Federation", "Russian side"],
    "European Union": ["EU", "E.U.", "Brussels"], "United Nations": ["UN", "U.N."], "NATO": ["Nato"],
    "China": ["PRC", "People's Republic of China", "Chinese", "Beijing"], "Ukraine": ["Kiev", "Kyiv", "Ukrainian", "Ukrainians"],
    "North Korea": ["DPRK", "Pyongyang"], "South Korea": ["ROK", "Seoul", "Republic of Korea"],
    "Iran": ["Islamic Republic of Iran", "Tehran", "Iranian", "Iranians"], "Palestine": ["Palestinian", "Palestinians", "Palestinian Authority"],
    "Europe": ["European", "Europeans"], "Turkey": ["Türkiye", "Turkish", "Turks", "Ankara", "Republic of Turkey"],
    "Czech Republic": ["Czechia", "Czech", "Czechs"], "Taiwan": ["Taipei", "Taiwanese"], "Scotland": ["Scottish"],
}
TITLES = set("""president prime minister foreign secretary chancellor king queen prince mr mrs ms dr sir lord lady
general gen colonel senator sen representative rep congressman congresswoman governor gov mayor ambassador vice deputy
chairman chairwoman chair speaker secretary-general commissioner minister spokesman spokeswoman spokesperson leader
director ceo chief judge justice premier attorney defense defence finance interior state acting former executive
professor admiral captain lieutenant pope emperor sheikh crown first lady majority minority whip mp treasury energy
commerce labor labour homeland security press national adviser advisor envoy special under assistant head""".split())
STRONG_TITLES = set("""president minister chancellor secretary senator sen representative rep congressman congresswoman
governor gov mayor ambassador chairman chairwoman speaker secretary-general commissioner spokesman spokeswoman
spokesperson king queen prince princess judge justice premier attorney pope emperor sheikh sultan mr mrs ms dr sir lord
general gen colonel lieutenant admiral legislator lawmaker superintendent engineer amir emir ceo mp advisor adviser envoy
whip leader director vice-president presidents ministers secretaries senators""".split())
JOINERS = {"of", "the", "and", "for", "on", "de", "bin", "al", "von", "van", "der", "la", "da", "del", "to", "&"}
STARTERS = set("""the a an in on at by for from with to of and but or if as when while after before since until because
although though however this that these those it its he she they we you i his her their our your my there here who what
which where why how no not yes all some many most more other another both each every few several any one two three four
five first second third last next earlier later meanwhile also still yet then now today yesterday tomorrow according
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december q thank thanks well so let speaking asked under during over about between among despite
through without within even just only such following under given once our speaking image file photo""".split())
NOT_NAMES = set("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december christmas easter i q ok god wikinews am pm gmt utc est""".split())
HEADS = set("""officials official ministers minister protesters demonstrators workers employees staff union unions
leaders leader parties party side sides government governments police companies company states countries country nations
residents critics analysts experts opposition rebels militants troops forces army military lawmakers legislators
senators republicans democrats community negotiators mediators diplomats delegation delegations team teams court judge
judges prosecutors lawyers administration authorities authority council commission committee parliament congress senate
allies partners members families civilians people citizens voters students teachers nurses doctors drivers dockworkers
miners farmers owners operators employers management board spokesman spokeswoman spokesperson president prime king
premier chancellor secretary ambassador envoy adviser advisers group groups organisation organization organisations
organizations agency agencies bank banks business businesses ceos investors buyers sellers retailers manufacturers
firm firms club clubs league players association bloc coalition alliance kingdom republic regime ministry department
presidents reporters journalists media hostages prisoners detainees immigrants refugees migrants activists campaigners
world-leaders cartel cartels terrorists separatists insurgents fighters airline airlines consortium university
regulator regulators ministries tribunal jury witnesses participants signatories neighbours neighbors speaker senator
chairman director candidate governor mayor couple men women man woman""".split())
STOP = STARTERS | set("""is are was were be been being has have had do does did will would shall should can could may might
must said says say told met agreed made than into out up down off very own same too s t more less least""".split())
WORD = re.compile(r"[A-Za-zÀ-ÿ0-9][\w’'\-]*(?:\.(?:[A-Za-z]\.)+)?|&", re.U)
SPEAKER = re.compile(r"^(?:[\"“(]?)((?:[A-ZÀ-Þ][\w.’'\-]*|of|the|and|for)(?: (?:[A-ZÀ-Þ][\w.’'\-]*|of|the|and|for)){0,9})(?: \([a-z]+\))?:\s")


@dataclass
class Mention:
    field: str   # "text", "title" or "publisher"
    start: int   # code points into the field, half-open
    end: int
    text: str
    type: str
    entity: int


@dataclass
class Mentions:
    entities: list   # [{"name", "type"}]
    mentions: list   # [Mention], by field and start
    speakers: list   # [(start, entity)]: from this offset of the text on, who speaks (entity None: nobody in particular)


class Detector:
    """Finds names, country words and nominals; groups them by name, surname, acronym and the gazetteer."""

    def __init__(self, gazetteers):
        self.country = {}
        path = os.path.join(gazetteers, "mledoze_countries", "countries.json")
        for entry in json.load(open(path, encoding="utf-8")):
            name = entry["name"]["common"]
            words = [name, entry["name"]["official"]] + list(entry.get("capital") or [])
            for demonym in (entry.get("demonyms") or {}).get("eng", {}).values():
                words += [demonym, demonym + "s"]
            for word in words:
                if word and word not in ("s",):
                    self.country.setdefault(word, name)
        for name, words in EXTRA_COUNTRY_NAMES.items():
            for word in [name] + words:
                self.country[word] = name
        self.longest = max(len(w.split()) for w in self.country)

    def detect(self, document):
        """All mentions of a document in title, publisher and text, with their entities."""
        lower = Counter(w for w in re.findall(r"\b[a-z]{3,}\b", document.text))
        raw = []
        for field in ("title", "publisher", "text"):
            value = getattr(document, field)
            spans = self._names(value, lower, field) + self._nominals(value)
            taken = []
            for start, end, kind, name in sorted(spans, key=lambda s: (s[0], -s[1])):
                if taken and start < taken[-1][1]:
                    continue
                taken.append((start, end, kind, name))
            raw += [(field, *span) for span in taken]
        return self._group(document, raw)

    def _names(self, text, lower, field):
        words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
        spans, i = [], 0
        while i < len(words):
            country, used = self._country(text, words, i)
            if country and not self._continues(text, words, i + used):
                spans.append((words[i][0], self._possessive(text, words[i + used - 1]), "country", country))
                i += used
                continue
            j = self._run(text, words, i)
            if j == i:
                i += 1
                continue
            spans += self._trim(text, words[i:j], lower, field)
            i = j
        return spans

    def _country(self, text, words, i):
        for n in range(min(self.longest, len(words) - i), 0, -1):
            start = words[i][0]
            end = self._possessive(text, words[i + n - 1])
            phrase = text[start:end]
            if phrase in self.country:
                return self.country[phrase], n
            if phrase + "." in self.country and text[end:end + 1] == ".":
                return self.country[phrase + "."], n
        return None, 0

    @staticmethod
    def _possessive(text, word):
        start, end, value = word
        for tail in ("’s", "'s", "’", "'"):
            if value.endswith(tail):
                return end - len(tail)
        return end

    @staticmethod
    def _joined(text, a, b):
        gap = text[a[1]:b[0]]
        return (gap in (" ", ". ") or gap == ", " and b[2] in ("Jr", "JR")) and not a[2].endswith(("’s", "'s"))

    def _continues(self, text, words, j):
        """Whether a capitalised word that makes a longer name follows a country word (Ukraine Contact Group)."""
        if j >= len(words) or not self._joined(text, words[j - 1], words[j]) or text[words[j - 1][1]] == ".":
            return False
        word = words[j][2]
        return word[0].isupper() and word.lower() not in TITLES and word.lower() not in STARTERS and word in ORGANISATION_WORDS

    def _run(self, text, words, i):
        """End of the capitalised run that begins at word i (joiners inside allowed)."""
        if not words[i][2][0].isupper():
            return i
        j = i + 1
        while j < len(words) and self._joined(text, words[j - 1], words[j]):
            if words[j][2][0].isupper():
                if text[words[j - 1][1]] == "." and len(words[j - 1][2]) > 3 and words[j - 1][2].lower() not in TITLES:
                    break
                if self._country(text, words, j)[0] and words[j - 1][2].lower() not in JOINERS and not self._continues(
                        text, words, j + 1):
                    break
                j += 1
            elif words[j][2] in JOINERS and j + 1 < len(words) and words[j + 1][2][0].isupper() and self._joined(
                    text, words[j], words[j + 1]) and words[j - 1][2].lower() not in STARTERS and (
                        words[j][2] not in ("and", "to", "on") or words[j - 1][2] in ORGANISATION_WORDS):
                j += 1
            elif words[j][2] == "the" and words[j - 1][2] in JOINERS:
                j += 1
            else:
                break
        while j > i + 1 and words[j - 1][2] in JOINERS:
            j -= 1
        return j

    def _trim(self, text, run, lower, field):
        """Names in a capitalised run: leading ordinary words and titles are taken off."""
        while run and run[0][2].lower() in STARTERS:
            run = run[1:]
        while run and run[0][2] in JOINERS:
            run = run[1:]
        strong = [n for n, w in enumerate(run[:-1]) if w[2].lower().rstrip(".") in STRONG_TITLES]
        if strong and run[strong[-1] + 1][2] not in JOINERS and not any(w[2] in ORGANISATION_WORDS or w[2] in JOINERS
                                                                        for w in run[strong[-1] + 1:]):
            before = run[:strong[-1]]
            name = run[strong[-1] + 1:]
            spans = [(name[0][0], self._possessive(text, name[-1]), "person", None)]
            inside = [i for i in range(len(before)) if self._country(text, before, i)[0]]
            return [(before[i][0], self._possessive(text, before[i]), "country", self._country(text, before, i)[0])
                    for i in inside if self._country(text, before, i)[1] == 1] + spans
        titled = False
        k = 0
        while k < len(run) and (run[k][2].lower().rstrip(".") in TITLES or (k and run[k][2] in ("of", "for", "the") and k + 1 < len(run)
                                and run[k + 1][2].lower() in TITLES)):
            k += 1
            titled = True
        if titled and k < len(run) and run[k][2] in ("of", "for", "and"):
            # "President of Russia Vladimir Putin", "Secretary of State Rubio"
            inner = self._names(text[run[k + 1][0]:self._possessive(text, run[-1])], lower, field) if k + 1 < len(run) else []
            return [(s + run[k + 1][0], e + run[k + 1][0], kind, name) for s, e, kind, name in inner]
        run = run[k:] if k < len(run) else ([] if titled and field == "text" else run)
        if not run:
            return []
        if len(run) == 1:
            word = run[0][2]
            plain = word.lower()
            start_of_sentence = run[0][0] == 0 or text[max(0, run[0][0] - 2):run[0][0]].strip(' "“‘(')[-1:] in ("", ".", "\n", "!", "?", ":")
            if plain in NOT_NAMES or len(word) < 2 or (start_of_sentence and not titled and lower[plain] > 0):
                return []
            if plain in HEADS and not word.isupper():
                return [(run[0][0], self._possessive(text, run[0]), "organisation", None)]
        elif all(w[2].lower() in NOT_NAMES or w[2].isdigit() for w in run):
            return []
        start, end = run[0][0], self._possessive(text, run[-1])
        organisation = any(w[2] in ORGANISATION_WORDS for w in run) or (len(run) == 1 and run[0][2].isupper())
        kind = "person" if titled or (not organisation and 2 <= len(run) <= 4 and not any(w[2] in JOINERS for w in run)) else "organisation"
        return [(start, end, kind, None)]

    def _nominals(self, text):
        words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
        spans = []
        for i, (start, end, word) in enumerate(words):
            bare = re.sub(r"[’']s?$", "", word)
            if bare not in HEADS:
                continue
            if i + 1 < len(words) and words[i + 1][2] in HEADS and text[end:words[i + 1][0]] == " ":
                continue
            k = i
            while k > 0 and i - k < 2 and text[words[k - 1][1]:words[k][0]] == " " and words[k - 1][2].lower() not in STOP \
                    and not words[k - 1][2].endswith(("ed", "ly", "’s", "'s", "ing")) and not words[k - 1][2][0].isdigit():
                k -= 1
            spans.append((words[k][0], start + len(bare), "nominal", None))
            if k < i and words[k][2][0].isupper():
                spans.pop()
                spans.append((start, start + len(bare), "nominal", None))
        return spans

    def _group(self, document, raw):
        """Groups spans into entities: gazetteer name, equal text, surname of a known person, acronym in brackets."""
        entities, index, mentions = [], {}, []

        def entity(name, kind):
            key = re.sub(r"^the ", "", fold(name))
            if key not in index:
                index[key] = len(entities)
                entities.append({"name": name, "type": kind})
            return index[key]

        people = {}
        raw = [(f, a, b, k, self._plain(getattr(document, f)[a:b]) if k == "person" and not n else n) for f, a, b, k, n in raw]
        for field, start, end, kind, name in raw:
            value = getattr(document, field)[start:end]
            if kind in ("person", "organisation") and len(value.split()) > 1:
                people.setdefault(fold(name or value).split()[-1], []).append(name or value)
        for field, start, end, kind, name in raw:
            value = getattr(document, field)[start:end]
            full = name or value
            if kind in ("person", "organisation") and len(full.split()) == 1:
                longer = people.get(fold(full))
                if longer:
                    full, kind = longer[0], "person"
            elif kind == "person":
                longer = people.get(fold(full).split()[-1], [])
                same = [x for x in longer if fold(x).split()[0] == fold(full).split()[0]]
                if same:
                    full = same[0]
            found = entity(full, kind)
            mentions.append(Mention(field, start, end, value, "nominal" if kind == "nominal" else
                                    "author" if field == "publisher" else "title" if field == "title" else "name", found))
        self._acronyms(document, mentions, entities)
        return Mentions(entities, mentions, self._speakers(document, mentions, entities, index))

    @staticmethod
    def _plain(name):
        """A person's name without initials and Jr., not in capitals: JOSEPH R. BIDEN JR. -> Joseph Biden."""
        words = [w for w in name.replace(",", " ").split() if not re.fullmatch(r"[A-Z]\.?|[JS]r\.?|JR\.?|SR\.?", w)]
        words = [w.title() if w.isupper() and len(w) > 2 else w for w in words]
        words = [NICKNAMES.get(w, w) if n == 0 and len(words) > 1 else w for n, w in enumerate(words)]
        return " ".join(words) or name

    @staticmethod
    def _acronyms(document, mentions, entities):
        """Full Name (FN): the acronym is another name of the entity before the bracket."""
        same = {}
        for a, b in zip(mentions, mentions[1:]):
            if a.field == b.field == "text" and document.text[a.end:b.start] == " (" and b.text.isupper():
                same[b.entity] = a.entity
        for mention in mentions:
            mention.entity = same.get(mention.entity, mention.entity)

    @staticmethod
    def _speakers(document, mentions, entities, index):
        """Turns of a transcript: a paragraph that begins with a name or capitals and a colon."""
        turns, offset = [], 0
        by_start = {}
        for mention in mentions:
            if mention.field == "text":
                by_start[mention.start] = mention
        for line in document.text.split("\n"):
            match = SPEAKER.match(line)
            if match and len(match.group(1)) > 3:
                inside = [m for m in mentions if m.field == "text" and offset + match.start(1) <= m.start and m.end <= offset + match.end(1)]
                people = [m for m in inside if entities[m.entity]["type"] == "person"] or inside
                if people:
                    turns.append((offset, people[-1].entity))
                else:
                    name = match.group(1).title() if match.group(1).isupper() else match.group(1)
                    key = fold(name)
                    if key not in index:
                        index[key] = len(entities)
                        entities.append({"name": name, "type": "person"})
                    mentions.append(Mention("text", offset + match.start(1), offset + match.end(1), match.group(1), "name", index[key]))
                    turns.append((offset, index[key]))
            elif re.match(r"Q[\s:.]", line):
                turns.append((offset, None))
            offset += len(line) + 1
        return turns


NICKNAMES = {"Joseph": "Joe"}  # enough for the names that the texts write in two ways
ORGANISATION_WORDS = set("""Party Union Council Commission Committee Court Organization Organisation Association
Federation Ministry Department Office Agency Bank Group Company Corporation Parliament Congress Senate House Assembly
Duma Government Administration Army Forces Force Police Church University League Club Alliance Front Movement Brotherhood
Society Institute Foundation Fund Treaty Conference Summit Cabinet Board Bureau Service Services Authority Airlines Air
Inc Ltd Corp LLC Embassy Security Nations States Kingdom Republic Guard Corps Center Centre Exchange Industries Motors
Republicans Democrats Coalition Community Secretariat Contact Trades Workers National International General Public
Business Media News Times Press Post Journal""".split())


class Exported:
    """The program's own detector, by its export (training/export-mentions.ts): a folder of one JSON a document."""

    def __init__(self, folder):
        self.folder = folder

    def detect(self, document):
        return load_mentions(os.path.join(self.folder, document.id + ".json"))


def load_mentions(path):
    """Mentions of one document as the program's detector exported them."""
    data = json.load(open(path, encoding="utf-8"))
    return Mentions(data["entities"], [Mention(m["field"], m["start"], m["end"], m.get("text", ""), m["type"], m["entity"])
                                       for m in data["mentions"]], [tuple(s) for s in data.get("speakers", [])])
