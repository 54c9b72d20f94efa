import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { proposeSpans } from "./propose-spans.ts";

/** Chances to begin and to be inside, in tenths, token by token. */
const CASES: readonly {
  readonly name: string;
  readonly begin: string;
  readonly inside: string;
  readonly expected: readonly (readonly [number, number])[];
}[] = [
  { name: "nothing begins", begin: "0000", inside: "0880", expected: [] },
  { name: "a span ends where its tokens do", begin: "0900", inside: "0080", expected: [[1, 3]] },
  { name: "a short gap is crossed", begin: "9000000", inside: "0800800", expected: [[0, 5]] },
  { name: "a long gap is not", begin: "90000000", inside: "08000080", expected: [[0, 2]] },
  {
    name: "another beginning parts two spans",
    begin: "900800",
    inside: "088088",
    expected: [
      [0, 3],
      [3, 6],
    ],
  },
  {
    name: "the best three are kept",
    begin: "90706050",
    inside: "00000000",
    expected: [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  },
];

describe("spans proposed from tokens", () => {
  for (const { name, begin, inside, expected } of CASES)
    test(name, () => {
      const at = (token: number): readonly [number, number] => [
        Number(begin[token]) / 10,
        Number(inside[token]) / 10,
      ];
      const found = proposeSpans(at, 0, begin.length).map(({ start, end }) => [start, end]);
      assert.deepEqual(
        found.toSorted((a, b) => (a[0] as number) - (b[0] as number)),
        expected,
      );
    });
});
