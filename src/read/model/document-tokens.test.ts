import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsUnder } from "./document-tokens.ts";

const TEXT = "Ode, head of the Norlandic Mission, is spokesman for the co-chairs.";

/** Told as the first and the last token, whose ends may be inside words. */
const CASES: readonly (readonly [first: string, last: string, words: string])[] = [
  ["head", "Nor", "head of the Norlandic"],
  ["head", "of the", "head"],
  ["pokes", "for the", "spokesman"],
  ["chairs", "chairs", "chairs"],
  ["Ode", "Ode,", "Ode"],
  ["of", "the", "of"],
];

for (const [first, last, words] of CASES)
  test(`from ${first} to ${last} are the words ${words}`, () => {
    const spans = [first, last].map((token) => {
      const startOffset = TEXT.indexOf(token);
      return { startOffset, endOffset: startOffset + token.length };
    });
    const found = wordsUnder(TEXT, { ids: [0, 0], spans, pieces: [] }, { first: 0, last: 1 });
    assert.equal(TEXT.slice(found.startOffset, found.endOffset), words);
  });
