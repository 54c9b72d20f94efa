import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Document } from "../../domain/document.ts";
import { asId, type DocumentId } from "../../domain/id.ts";
import type { Mention } from "../../domain/mention.ts";
import { textOf } from "../../domain/span.ts";
import { splitSentences } from "../sentences.ts";
import { detectMentions } from "./detect-mentions.ts";

/** Persons and bodies in these sentences are invented. */
function documentOf(text: string, rest: Partial<Document> = {}): Document {
  return {
    id: asId<DocumentId>("d"),
    title: "",
    publisher: undefined,
    published: "2026-03-11",
    language: "en",
    text,
    blocks: [{ kind: "paragraph", startOffset: 0, endOffset: text.length }],
    contentHash: "",
    ...rest,
  };
}

function mentionsIn(text: string, rest: Partial<Document> = {}): Mention[] {
  const document = documentOf(text, rest);
  return detectMentions(document, splitSentences(document));
}

/** Mentions are marked `[…]`; those wanted must all be found, and nothing else. */
function marked(sentence: string): { text: string; expected: string[] } {
  return {
    text: sentence.replaceAll(/[[\]]/g, ""),
    expected: [...sentence.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] as string),
  };
}

describe("detectMentions finds", () => {
  const cases = [
    ["names with titles", "[Norwegian] Foreign Minister [Ada Vale] met Sir [Jon Abel] in Oslo."],
    ["surnames alone", "[Ada Vale] left. Later [Vale] returned and [she] spoke."],
    ["particles and hyphens", "[Karim al-Haddad] and [Jean-Luc Moor] met [Lee Jae-min]."],
    [
      "states by name, demonym, capital and seat",
      "[Kenya] told [Moscow] that the [Kremlin] and [the Chilean side] erred.",
    ],
    [
      "bodies by shape",
      "The [Valdovan Customs Union] met the [Ministry of Fisheries and Trade] again.",
    ],
    [
      "the word that opens a body's name, at a sentence's start",
      "[They] met [Lowmere Trust] twice. [Lowmere] raised [its] offer.",
    ],
    ["a person after a body's letters", "[LGC] [Karl Vale] spoke of the locks."],
    ["what people of one trade found", "Ada of the [Norland Boat Owners’ Union] left."],
    ["acronyms", "Inspectors of the [Valdovan Customs Union] ([VCU]) came."],
    ["nominals", "[The minister], [the two leaders] and [European officials] met [the rebels]."],
    ["first persons and pronouns", "[We] told [him] that [they] know [our] terms."],
    ["a holder after a post's field", "[The Secretary] of Fisheries [Paul Vale] left at noon."],
    ["a holder after a body", "The envoy of the [Coalition for Fair Trade] [Paul Vale] left."],
    ["numbered bodies", "The [G7] and the [E3] wrote to [the insurers] and [his office]."],
    ["an office's spokesman", "A [White House spokesman] declined to comment."],
    ["a given name tied to another", "[Karine Jean-Pierre] and [Jean-Pierre Moor] spoke."],
    ["a full name in capitals", "Now [I], [ANNA R. VALE JR]., call on [Kenya]. MARCH SALE."],
    ["a syllable of one letter", "[Dara Chan-o-cha] met [Lee Jae-min]. See 50 U.S.C. 16."],
    ["no speaker in the address of a letter", "TO THE MEMBERS: [I] report to [Kenya]."],
    ["a speaker with a title in capitals", "MR. [VALE]: So [we] agreed."],
    [
      "a speaker after a body in small letters",
      "Head of [the Norwegian party] For [Life] [Anna Vale]: [I] agree.",
    ],
    ["two leaders tied by a hyphen", "A [Trump]-[Putin] meeting may follow."],
  ] as const;
  for (const [name, sentence] of cases)
    test(name, () => {
      const { text, expected } = marked(sentence);
      const found = mentionsIn(text).map((mention) => mention.text);
      for (const words of expected)
        assert.ok(found.includes(words), `${words} in ${found.join(" | ")}`);
    });
});

describe("detectMentions leaves out", () => {
  const cases = [
    ["opening words", "However, Monday was calm. Meanwhile Sanctions stayed."],
    ["places of a capital", "It happened in Washington and near Moscow."],
    ["things named after places", "The Paris Agreement and the Iraq War were named."],
    ["streets, weekdays and months", "On Tuesday, Harbour Street was shut until April."],
    ["empty it", "It is clear that it will rain."],
  ] as const;
  for (const [name, text] of cases)
    test(name, () => {
      const found = mentionsIn(text).filter((mention) => mention.form === "name");
      assert.deepEqual(
        found.map((mention) => mention.text),
        [],
      );
    });
});

describe("posts", () => {
  const cases = [
    ["Norwegian Foreign Minister Ada Vale spoke.", "Ada Vale", "Foreign Minister", "Norway"],
    ["President of Chile Ines Brandt spoke.", "Ines Brandt", "President", "Chile"],
    ["Ines Brandt, the president of Chile, spoke.", "Ines Brandt", "president", "Chile"],
    [
      "Tomas Okoro, the rebels' chief negotiator, spoke.",
      "Tomas Okoro",
      "chief negotiator",
      undefined,
    ],
    ["Kenya's trade minister, Jon Abel, spoke.", "Jon Abel", "trade minister", "Kenya"],
    ["Secretary of State Ilse Moor spoke.", "Ilse Moor", "Secretary of State", undefined],
    ["President Jon Abel of Kenya spoke.", "Jon Abel", "President", "Kenya"],
    ["President Emmanuel Macron spoke.", "Emmanuel Macron", "President", "France"],
    [
      "European Commission spokeswoman Ilse Moor spoke.",
      "Ilse Moor",
      "spokeswoman",
      "European Commission",
    ],
  ] as const;
  for (const [text, name, title, of] of cases)
    test(text, () => {
      const mention = mentionsIn(text).find((other) => other.text === name);
      assert.equal(mention?.post?.title, title);
      assert.equal(mention.post.of, of);
    });
});

describe("authors", () => {
  const cases = [
    [{ title: "Statement by President Ines Brandt on Fishing" }, ["Ines Brandt"]],
    [{ title: "Remarks by Prime Minister Vale" }, ["Vale"]],
    [{ title: "Deputy Minister Abel's Press Gaggle" }, ["Abel"]],
    [
      { title: "Joint Statement by Norway, Kenya and Chile on Fishing" },
      ["Norway", "Kenya", "Chile"],
    ],
    [{ title: "President Brandt Statement on Fishing" }, ["Brandt"]],
    [
      { title: "Statement from Deputy Director for Harbour Economics Valda Moor on Fishing" },
      ["Valda Moor"],
    ],
    [{ title: "Ines Brandt’s address following the vote on fishing" }, ["Ines Brandt"]],
    [{ title: "Statement from President Ines Brandt Marking a Year of Fishing" }, ["Ines Brandt"]],
    [
      {
        title:
          "Statement by President Ines Brandt, Chancellor Jon Abel and King Ole Moor on Fishing",
      },
      ["Ines Brandt", "Jon Abel", "Ole Moor"],
    ],
    [{ title: "Lake Leaders’ Statement on Fishing" }, ["Lake Leaders"]],
    [{ title: "President Ines Brandt met fishermen" }, []],
    [{ title: "Boats return", publisher: "The Harbour Courier" }, ["The Harbour Courier"]],
    [
      { title: "Statement by the President of France on Fishing", published: "2018-05-01" },
      ["Emmanuel Macron"],
    ],
  ] as const;
  for (const [rest, names] of cases)
    test(rest.title, () => {
      const authors = mentionsIn("We agree.", rest).filter((mention) => mention.form === "author");
      assert.deepEqual(
        authors.map((mention) => mention.text),
        names,
      );
    });
});

describe("an office of a state's head writes as its head", () => {
  const cases = [
    ["I call upon all to fish.", ["Emmanuel Macron"]],
    ["He said: “I call upon all to fish.”", []],
    ["ADA VALE: I call upon all to fish.", []],
    ["We call upon all to fish.", []],
  ] as const;
  for (const [text, names] of cases)
    test(text, () => {
      const rest = { publisher: "President of France", published: "2018-05-01" };
      const signers = mentionsIn(text, rest).filter(
        ({ form, type }) => form === "author" && type === "person",
      );
      assert.deepEqual(
        signers.map((mention) => mention.text),
        names,
      );
    });
});

test("the document's day decides who a surname is", () => {
  const knownOn = (published: string): (string | undefined)[] =>
    mentionsIn("Talks with Merkel went on.", { published }).map((mention) => mention.known);
  assert.deepEqual(knownOn("2010-05-01"), ["Angela Merkel"]);
  assert.deepEqual(knownOn("1985-05-01"), [undefined]);
});

test("mentions are slices of the text, in order, and do not overlap", () => {
  const piece = fc.constantFrom(
    "Ada Vale ",
    "the minister ",
    "Russia's ",
    "said ",
    "“We ",
    "U.S. ",
    "al-",
    ", ",
    ". ",
    "Party ",
    "of ",
    "in Moscow ",
    "It ",
    "they ",
    "🙂 ",
    "Republic ",
    "Mr. ",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: "grapheme" })), { maxLength: 40 }),
      (pieces) => {
        const document = documentOf(pieces.join(""));
        let end = 0;
        for (const mention of detectMentions(document, splitSentences(document))) {
          if (mention.form === "author") continue;
          assert.equal(textOf(document.text, mention), mention.text);
          assert.ok(mention.startOffset >= end);
          end = mention.endOffset;
        }
      },
    ),
  );
});
