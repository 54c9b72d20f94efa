import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attributes } from "../../domain/record.ts";
import { isDenied, mindRefusal } from "./refused.ts";

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

const visit: Attributes = { kind: "meeting", value: "scheduled" };

for (const { marked, value } of [
  {
    marked: "The ministry denied on Monday that |the minister would meet the dockers|.",
    value: "refused",
  },
  { marked: "|No meeting with Norland is planned|, her office said.", value: "refused" },
  { marked: "Norland |has not agreed to any date|.", value: "refused" },
  { marked: "She |has not agreed to any talks with Norland|.", value: "refused" },
  { marked: "The two |will meet on Friday|, though no date was denied.", value: "scheduled" },
])
  test(marked, () => {
    const { text, spans } = spansOf(marked);
    assert.equal(mindRefusal(visit, text, spans).value, value);
  });

for (const { marked, denied } of [
  { marked: "Norland denied that it had |shelled the dykes|.", denied: true },
  { marked: "Norland denies |closing the strait|.", denied: true },
  { marked: "Its envoy |denied it|.", denied: true },
  { marked: "The envoy, who denied the rumour, |closed the strait|.", denied: false },
  { marked: "Norland |closed the strait|, which its envoy denied.", denied: false },
])
  test(marked, () => {
    const { text, spans } = spansOf(marked);
    assert.equal(isDenied("pressure", text, spans), denied);
  });

/** A text, and in it the whole and what stands between the marks. */
function spansOf(marked: string) {
  const [before = "", words = "", after = ""] = marked.split("|");
  const text = before + words + after;
  const evidence = { startOffset: 0, endOffset: text.length };
  const what = { startOffset: before.length, endOffset: before.length + words.length };
  return { text, spans: { evidence, what } };
}
