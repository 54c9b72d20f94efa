import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../domain/span.ts";
import { foundSentences } from "./found-sentences.ts";

const text =
  "The number of operations fell. Whether parliament will write the ratio into law is open. Both parties met the trustees’ lawyer in Ostré.";
const cases: readonly (readonly [string, readonly string[], string])[] = [
  ["a whole word, not a part of one", ["ratio"], "Whether parliament"],
  ["in any case", ["RATIO"], "Whether parliament"],
  ["another form of a word", ["party"], "Both parties"],
  ["the sentence with most of the words", ["met", "lawyer", "operations"], "Both parties"],
  ["words side by side", ["write the ratio"], "Whether parliament"],
  ["letters without their marks", ["ostre"], "Both parties"],
];
for (const [name, terms, expected] of cases)
  test(`foundSentences: ${name}`, () => {
    const found = foundSentences(text, { startOffset: 0, endOffset: text.length }, terms);
    assert.equal(found.length, 1);
    assert.ok(textOf(text, found[0] as (typeof found)[0]).startsWith(expected));
  });

test("foundSentences: every sentence that answers as well, in its order", () => {
  const passage = { startOffset: 0, endOffset: text.length };
  const found = foundSentences(text, passage, ["the"]).map((hit) => textOf(text, hit).slice(0, 4));
  assert.deepEqual(found, ["The ", "Whet", "Both"]);
});

test("foundSentences: the passage, where none of its sentences is told to hold a word", () => {
  const passage = { startOffset: 0, endOffset: 30 };
  assert.deepEqual(foundSentences(text, passage, ["xyz"]), [{ ...passage, whole: 0 }]);
});
