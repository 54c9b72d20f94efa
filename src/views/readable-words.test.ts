import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { KeptRecord } from "../domain/kept-record.ts";
import { isFragment, readableWords } from "./readable-words.ts";

// Everybody and everything here is invented.
describe("what cannot be understood by itself", () => {
  const fragments = [
    "such a limit",
    "5.",
    "5.2",
    "7.5 per cent",
    "60 million marks",
    "this",
    "it",
    "that would be wrong",
    "their return by autumn",
    "a pay rise of 7.5 per cent from",
    "there be 40",
    "withdraw them for this year",
    "reopen the harbour to",
    "the same",
    "do so",
    "accept it",
    "keep it up",
    "we will continue to do so",
    "talks",
    "the winter timetable is",
    "“those”",
  ];
  for (const words of fragments) test(words, () => assert.equal(isFragment(words), true));
  const whole = [
    "end its contract with the agency by 30 June",
    "the court case",
    "that the border reopen before winter",
    "a first round on January 27",
    "release of forty detainees",
    "pay rise",
    "let this bridge be repaired by the province",
  ];
  for (const words of whole) test(words, () => assert.equal(isFragment(words), false));
});

const long =
  "The guild of pilots, which had kept silent for most of the winter and whose members were divided, told the port on Monday that it would accept such a limit if the fee were halved, but its treasurer, Ada Holm, said in the evening that nobody had asked her whether the money for it was there.";

describe("the words of a line", () => {
  const cases: readonly (readonly [string, string, string, string?])[] = [
    ["understood by itself", "halve the fee", "They want to halve the fee.", "halve the fee"],
    ["a fragment of a short sentence", "such a limit", "Vale accepts such a limit."],
    ["the first half of a pair", "raise all ward", "It would raise all ward and theatre wages."],
    [
      "a fragment of a long sentence",
      "such a limit",
      long,
      "The guild of pilots, which had kept silent for most of the winter and whose members were divided, told the port on Monday that it would accept such a limit if the fee were halved …",
    ],
  ];
  for (const [name, what, evidence, expected = evidence] of cases)
    test(name, () => assert.equal(readableWords(kept(what, evidence)), expected));

  test("of a post nothing is added", () =>
    assert.equal(readableWords(kept("chair", "Vale is chair.", "role")), "chair"));

  test("what is shown is from the sentence, and the span within it", () => {
    for (const at of [0, 40, 120, 200, 260]) {
      const what = long.slice(at, at + 4);
      const shown = readableWords(kept(what, long)).replace(/^… | …$/g, "");
      assert.ok(long.includes(shown) && shown.includes(what.trim()), shown);
    }
  });
});

function kept(what: string, evidence: string, kind = "demand"): KeptRecord {
  const startOffset = 10 + evidence.indexOf(what);
  const record = {
    attributes: { kind },
    evidence: { startOffset: 10, endOffset: 10 + evidence.length },
    what: { startOffset, endOffset: startOffset + what.length },
  };
  return { record, quote: { what, evidence } } as unknown as KeptRecord;
}
