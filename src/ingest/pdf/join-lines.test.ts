import assert from "node:assert/strict";
import { test } from "node:test";
import { joinLines, wordsWithin } from "./join-lines.ts";

const cases: readonly (readonly [string, readonly string[], string, string?])[] = [
  ["plain lines", ["The talks", "failed."], "The talks failed."],
  ["a hyphen of the printed line", ["The minis-", "ter said"], "The minister said"],
  ["a hyphen of the word", ["a non-", "binding vote"], "a non-binding vote"],
  ["before an upper-case letter", ["the Anglo-", "French plan"], "the Anglo-French plan"],
  ["before a number", ["in 2025-", "2026 they"], "in 2025-2026 they"],
  ["a soft hyphen", ["The minis\u00AD", "ter"], "The minister"],
  ["as the document has it", ["a multi-", "lateral plan"], "a multilateral plan", "multilateral"],
  ["as the document has it", ["an arms-", "length plan"], "an arms-length plan", "arms-length"],
  ["a dash", ["They met -", "and parted"], "They met - and parted"],
];
for (const [name, lines, expected, elsewhere] of cases)
  test(`joinLines: ${name}: ${expected}`, () => {
    assert.equal(joinLines(lines, wordsWithin(elsewhere ? [elsewhere] : [])), expected);
  });
