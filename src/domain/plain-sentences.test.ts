import assert from "node:assert/strict";
import { test } from "node:test";
import { plainSentences } from "./plain-sentences.ts";

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["One came. Two left.", ["One came.", "Two left."]],
  ["Q Mr. Holm, can it be? Yes.", ["Q Mr. Holm, can it be?", "Yes."]],
  [
    "He met J. Vale of the U.S. Senate. She sat.",
    ["He met J. Vale of the U.S. Senate.", "She sat."],
  ],
  ["  He met Mr. ", ["He met Mr."]],
  ["", []],
];
for (const [text, expected] of cases)
  test(`plainSentences: ${text}`, () => {
    const whole = `(${text})`;
    const spans = plainSentences(whole, { startOffset: 1, endOffset: whole.length - 1 });
    assert.deepEqual(
      spans.map(({ startOffset, endOffset }) => whole.slice(startOffset, endOffset).trim()),
      expected,
    );
  });
