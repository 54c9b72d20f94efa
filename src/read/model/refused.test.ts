import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attributes } from "../../domain/record.ts";
import { mindRefusal } from "./refused.ts";

const pledge: Attributes = { kind: "commitment", value: "pledges", means: "fund" };

// Invented sentences; the words of the record stand between the marks.
for (const { marked, value } of [
  { marked: "Norland stopped short of |paying for the dykes|.", value: "declines" },
  { marked: "The minister refused to |send a second pump|.", value: "declines" },
  { marked: "The minister |ruled out a second loan|.", value: "declines" },
  { marked: "Norland |will pay for the dykes|, the minister said.", value: "pledges" },
])
  test(marked, () => {
    const [before = "", words = "", after = ""] = marked.split("|");
    const text = before + words + after;
    const evidence = { startOffset: 0, endOffset: text.length };
    const what = { startOffset: before.length, endOffset: before.length + words.length };
    assert.equal(mindRefusal(pledge, text, { evidence, what }).value, value);
  });
