import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Document } from "../../domain/document.ts";
import { asId, type DocumentId } from "../../domain/id.ts";
import { contains, textOf } from "../../domain/span.ts";
import { grammarReader, readDocument } from "./grammar-reader.ts";

/** Persons in these sentences are invented. */
function documentOf(text: string, language = "en"): Document {
  return {
    id: asId<DocumentId>("d"),
    title: "",
    publisher: undefined,
    published: "2026-03-11",
    language,
    text,
    blocks: [{ kind: "paragraph", startOffset: 0, endOffset: text.length }],
    contentHash: "",
  };
}

/** `kind value: actors` of every record but roles. */
function read(text: string): string[] {
  const { mentions, records } = readDocument(documentOf(text));
  return records
    .filter((record) => record.attributes.kind !== "role")
    .map(({ attributes, actor }) => {
      const names = actor.map((index) => mentions[index]?.text).join("+");
      return `${attributes.kind} ${attributes.value}: ${names}`;
    });
}

describe("who says", () => {
  const cases = [
    ["Vale said the port was closed.", "statement indirect: Vale"],
    ["“The port is closed,” said Norwegian envoy Ada Vale.", "statement direct: Ada Vale"],
    [
      "Ada Vale, who leads the union, said the port was “shut for good”.",
      "statement mixed: Ada Vale",
    ],
    ["According to Ada Vale, the port was closed.", "statement indirect: Ada Vale"],
    ["The port was closed, Ada Vale told reporters.", "statement indirect: Ada Vale"],
    ["Ada Vale and Jon Abel said the port was closed.", "statement indirect: Ada Vale+Jon Abel"],
    ["The minister of Norway, Ada Vale, said the port was closed.", "statement indirect: Ada Vale"],
  ] as const;
  for (const [text, expected] of cases)
    test(text, () => assert.ok(read(text).includes(expected), read(text).join("; ")));
});

test("of a chain of speakers the one whom the report quotes comes first, as gold files have it", () => {
  const text = "Ada Vale said Jon Abel told her that Norway rejected the offer.";
  const { mentions, records } = readDocument(documentOf(text));
  const stance = records.find(({ attributes }) => attributes.kind === "position");
  assert.deepEqual(
    stance?.source.map((index) => mentions[index]?.text),
    ["Ada Vale", "Jon Abel"],
  );
});

describe("what is refused, denied, failed or only asked", () => {
  const cases = [
    ["Norway refused to send inspectors.", ["commitment declines: Norway"]],
    ["Norway will not accept the offer.", ["position opposes: Norway"]],
    ["The envoys failed to reach an agreement.", ["open failed: The envoys"]],
    ["It is unclear whether Norway will sign the treaty.", ["open uncertain: "]],
    ["The sanctions were condemned by Kenya.", ["position opposes: Kenya", "tone hostile: Kenya"]],
    ["Kenya urged Norway to sign the treaty.", ["demand raised: Kenya"]],
  ] as const;
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(read(text), expected));
});

test("another language is left unread, and said to be", () => {
  const reading = readDocument(documentOf("Die Gespräche sind gescheitert.", "de"));
  assert.equal(reading.shareRead, 0);
  assert.equal(reading.records.length, 0);
  assert.match(reading.notes[0] ?? "", /de/);
});

test("a passage too long to be a sentence is not read, and said not to be", () => {
  const reading = readDocument(documentOf(`Norway agreed to talks. ${"and so on ".repeat(600)}`));
  assert.ok(reading.shareRead < 0.1);
  assert.match(reading.notes[0] ?? "", /too long/);
});

test("the reader gives one reading a document, in order", async () => {
  const documents = ["Norway agreed to talks.", "Kenya refused to sign."].map((text) =>
    documentOf(text),
  );
  const readings = await grammarReader().read(documents, []);
  assert.deepEqual(
    readings.map(({ records }) => records[0]?.attributes.value),
    ["agrees", "declines"],
  );
});

const PIECES = [
  "Norway ",
  "Ada Vale ",
  "the minister ",
  "said ",
  "that ",
  "“We ",
  "will support ",
  "the truce",
  "” ",
  ", ",
  ". ",
  "if Kenya ",
  "refused to ",
  "met ",
  "with ",
  "in Geneva ",
  "on Monday ",
  "$2bn ",
  "by ",
  "sanctions ",
  "imposed ",
  "thanked ",
  "He ",
  "U.S. ",
  "PRESIDENT VALE: ",
  "\n",
  "Q: ",
  "? ",
  "must ",
  "was rejected ",
  "not ",
  "discussed ",
  "according to ",
  "and ",
  "’s ",
  '"',
  "🙂",
];

test("every quote is a slice of its document, within its evidence, and every actor a mention", () => {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const document = documentOf(pieces.join(""));
      const { mentions, records } = readDocument(document);
      let last = 0;
      for (const record of records) {
        const { evidence, what, condition } = record;
        assert.ok(contains({ startOffset: 0, endOffset: document.text.length }, evidence));
        assert.ok(contains(evidence, what) && textOf(document.text, what).length > 0);
        assert.ok(condition === undefined || contains(evidence, condition));
        for (const index of [...record.actor, ...record.target, ...record.source])
          assert.ok(mentions[index]);
        assert.ok(evidence.startOffset >= last);
        last = evidence.startOffset;
      }
    }),
    { numRuns: 300 },
  );
});
