import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document } from "../domain/document.ts";
import { neighboursOf } from "./neighbours.ts";

const text = "Talks\nOne came. Two left.\nMenu\nThree stayed. Four slept.";
const block = (kind: "heading" | "paragraph" | "boilerplate", words: string) => {
  const startOffset = text.indexOf(words);
  return { kind, startOffset, endOffset: startOffset + words.length };
};
const document: Pick<Document, "text" | "blocks"> = {
  text,
  blocks: [
    block("heading", "Talks"),
    block("paragraph", "One came. Two left."),
    block("boilerplate", "Menu"),
    block("paragraph", "Three stayed. Four slept."),
  ],
};

const cases = [
  ["Two left.", 1, ["One came."], ["Three stayed."]],
  ["Two left.", 5, ["Talks", "One came."], ["Three stayed.", "Four slept."]],
  ["Two left.", 0, [], []],
  ["Talks", 1, [], ["One came."]],
] as const;
for (const [words, most, before, after] of cases)
  test(`neighboursOf: ${most} beside “${words}”`, () => {
    const startOffset = text.indexOf(words);
    const span = { startOffset, endOffset: startOffset + words.length };
    assert.deepEqual(neighboursOf(document, span, most), { before, after });
  });
