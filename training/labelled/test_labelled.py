"""Tests of the labelled corpus: cd training && python3 -m unittest labelled.test_labelled"""
import copy
import json
import os
import tempfile
import unittest

from .checks import check
from .corrections import correct
from .gold import to_gold
from .duplicates import NEAR, alike
from .law import tells_when
from .lines import Annotated
from .load import INVENTED, RARE, load_documents
from .names import canonical_names, clean_aliases
from .spans import occurrences
from .standoff import from_standoff, to_standoff, written
from .texts import Texts
from parley_reader.sentences import split_sentences

TEXT = "Harbour Minister Ode Lund met the pilots. “We will pay,” she said, thanking the pilots’ envoy.\n"


class Forms:
    """A gazetteer that knows no states."""

    def is_state(self, name):
        return False

    def name_forms(self, name, aliases):
        return [name, *aliases.get(name, []), name.split()[-1]]


def annotated(records, aliases=None):
    return Annotated("quay-1", {"title": "Quay", "publisher": "Gull", "published": "2031-02-03"}, TEXT, ["pay"],
                     aliases or {"Ode Lund": []}, records, split_sentences(TEXT))


ROLE = {"s": 1, "kind": "role", "actor": "Ode Lund", "stage": "holds", "what": "Harbour Minister"}
PLEDGE = {"s": 2, "kind": "commitment", "actor": "Ode Lund", "force": "pledges", "means": "fund", "what": "We will pay",
          "source": "Ode Lund", "target": "pilots", "issue": "pay"}
SAID = {"s": 2, "kind": "statement", "actor": "Ode Lund", "manner": "direct", "what": "we will pay", "target": "pilots"}


class Keeping(unittest.TestCase):
    def setUp(self):
        self.document = to_gold(annotated([ROLE, PLEDGE, SAID]), Forms())
        self.kept = to_standoff(self.document, {"pool": "quay-1"})

    def words(self, record, role):
        return [TEXT[m["start"]:m["end"]] if "start" in m else "" for m in self.document["records"][record]["mentions"][role]]

    def test_the_default_mentions_are_name_then_pronoun(self):
        self.assertEqual(self.words(0, "actor"), ["Ode Lund"])
        self.assertEqual((self.words(1, "actor"), self.words(1, "source"), self.words(1, "target")), (["We"], ["she"], ["pilots"]))
        self.assertEqual([m["form"] for m in self.document["records"][1]["mentions"]["target"]], ["nominal"])

    def test_a_statement_loses_its_target_and_what_is_verbatim(self):
        self.assertEqual(self.document["records"][2]["target"], [])
        self.assertEqual(self.document["records"][2]["what"], "We will pay")

    def test_stand_off_holds_no_text_and_comes_back_whole(self):
        self.assertNotIn("will pay", written(self.kept))
        self.assertEqual(from_standoff(json.loads(written(self.kept)), TEXT, "Quay"), self.document)

    def test_another_text_is_refused(self):
        with self.assertRaisesRegex(ValueError, "SHA-256"):
            from_standoff(self.kept, TEXT.replace("pay", "row"))

    def test_what_was_changed_is_said(self):
        first = [dict(self.document["records"][0]), {**self.document["records"][1], "force": "declines"},
                 {**self.document["records"][0], "actor": ["Ty Moor"], "what": "envoy", "kind": "tone", "tone": "warm"}]
        kept = self.kept["records"]
        self.assertEqual(correct(kept, self.document["records"], first), [2])
        self.assertEqual([(r.get("base"), r.get("changed"), r.get("added")) for r in kept],
                         [(0, None, None), (1, ["force"], None), (None, None, True)])

    def test_words_that_are_not_in_the_sentence_are_refused(self):
        with self.assertRaisesRegex(ValueError, "what is not in its sentence"):
            to_gold(annotated([{**ROLE, "what": "Mayor"}]), Forms())


class Loading(unittest.TestCase):
    def test_documents_come_from_labels_and_texts(self):
        document = to_gold(annotated([ROLE]), Forms())
        with tempfile.TemporaryDirectory() as home:
            for part, data in ((RARE, to_standoff(document, {"file": "gold-train/quay-1.txt"})), (INVENTED, document)):
                os.makedirs(os.path.join(home, part))
                with open(os.path.join(home, part, "quay-1.json"), "w", encoding="utf-8") as file:
                    file.write(written(data))
            os.makedirs(os.path.join(home, "gold-train"))
            with open(os.path.join(home, "gold-train", "quay-1.txt"), "w", encoding="utf-8") as file:
                file.write("---\ntitle: Quay\n---\n" + TEXT)
            self.assertEqual(load_documents(home, (RARE, INVENTED), home), [document, document])
            self.assertIsNone(Texts(home).find({"file": "gold-train/none.txt"}))


class Names(unittest.TestCase):
    def test_one_actor_gets_one_name(self):
        used = ["Ode Lund", "Lund", "the pilots", "pilots", "Gulls"]
        aliases = clean_aliases({"Ode Lund": ["she", "Lund"], "Harbour Board": ["Gulls"]}, used)
        self.assertEqual(aliases, {"Ode Lund": ["Lund"], "Harbour Board": ["Gulls"]})
        self.assertEqual(canonical_names(used, aliases, Forms()),
                         {"Lund": "Ode Lund", "pilots": "the pilots", "Gulls": "Harbour Board"})

    def test_words_are_found_on_their_bounds_first(self):
        self.assertEqual(occurrences("pay", "payment to pay", 0, 14), [(11, 14)])
        self.assertEqual(occurrences('"we  will', TEXT, 42, 90), [(42, 50)])


class Law(unittest.TestCase):
    def test_a_time_needs_words_of_time_in_the_sentence(self):
        for sentence, told in (("They met on the fourteenth.", True), ("They met in May 2031.", True), ("They met overnight.", True),
                               ("They may meet.", True), ("They met aboard the ferry.", False)):
            with self.subTest(sentence):
                self.assertIs(tells_when(sentence), told)

    def test_texts_that_are_alike_are_found(self):
        long = "the pilots of the outer harbour met the minister and spoke of pay until the tide went out"
        self.assertEqual(alike({"a": long, "b": "a text of quite other words than these ones here"}, {"c": long + " again"}, NEAR),
                         {"a": "c"})


class Checking(unittest.TestCase):
    def setUp(self):
        self.kept = to_standoff(to_gold(annotated([ROLE, PLEDGE]), Forms()), {"pool": "quay-1"})

    def broken(self, change):
        kept = copy.deepcopy(self.kept)
        change(kept)
        return "; ".join(check(kept, RARE, TEXT))

    def test_a_right_file_has_no_errors(self):
        self.assertEqual(check(self.kept, RARE, TEXT), [])

    def test_each_fault_is_named(self):
        record = lambda **fields: lambda kept: kept["records"][1].update(fields)
        for change, said in (
                (record(force="promises"), "force promises"), (record(what=[0, 7]), "not in its sentence"),
                (record(start=43), "no sentence of the text"), (record(means="gold"), "means gold"),
                (record(issue="herring"), "issue herring"), (record(time="2031-13"), "time 2031-13"),
                (record(item="quay"), "field item"), (record(actor=[{"name": "she", "form": "none"}]), "pronoun"),
                (record(actor=[{"name": "Lund", "form": "none"}]), "has the names"), (record(kind="rumour"), "kind rumour"),
                (lambda kept: kept["issues"].append("x" * 200), "text?"),
                (lambda kept: kept["text"].update(sha256="0" * 64), "SHA-256"),
                (lambda kept: kept["aliases"].update({"Gull": ["Lund"], "Ode Lund": ["Lund"]}), "alias lund means")):
            with self.subTest(said):
                self.assertIn(said, self.broken(change))


if __name__ == "__main__":
    unittest.main()
