import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documents, numbered } from "../../test/state/arbitrary-records.ts";
import { keptRecords } from "../../test/state/kept-records.ts";
import { type Entry, entriesOfDocument } from "./entry.ts";
import { entryFrom, entryText } from "./entry-text.ts";

const same = (_: string, name: string) => name;
const party = (name: string) => (name.includes(" ") ? "Ardmore" : name);

test("law: an entry read from its text is what it was", () => {
  fc.assert(
    fc.property(documents, (made) => {
      for (const entry of entriesOfDocument(keptRecords(numbered(made)), same, party)) {
        const again = entryFrom(entryText(entry), entry.kept);
        const { kept, ...rest } = entry;
        const { kept: keptAgain, ...restAgain } = again;
        assert.deepEqual(restAgain, rest);
        assert.deepEqual(told(again), told(entry));
        assert.deepEqual([keptAgain.id, keptAgain.documentId], [kept.id, kept.documentId]);
      }
    }),
  );
});

test("an entry keeps its condition, amount, place and voice", () => {
  const [kept] = keptRecords([
    {
      is: "commitment pledges",
      on: "2026-02-01",
      actor: "Ardmore",
      what: "to pay 5 million if asked, unconditionally",
      condition: "if asked",
      amount: { value: 5e6, unit: "USD" },
    },
  ]);
  assert.ok(kept);
  const [entry] = entriesOfDocument([{ ...kept, voice: "The Herald" }], same, party);
  assert.ok(entry);
  const again = entryFrom(entryText(entry), kept);
  assert.deepEqual(told(again), told(entry));
  assert.equal(again.isUnconditional, true);
});

function told({ kept }: Entry) {
  const { publisher, voice, published, record, quote } = kept;
  const { attributes, certainty, confidence, issue, time, place, amount } = record;
  const offsets = [record.evidence.startOffset, record.what.startOffset, record.what.endOffset];
  return [
    [publisher, voice, published, quote.what, quote.condition, offsets],
    [attributes, certainty, confidence, issue, time, place, amount],
  ];
}
