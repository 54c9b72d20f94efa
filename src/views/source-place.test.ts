import assert from "node:assert/strict";
import { test } from "node:test";
import { placeWords, type SourcePlace, sourcePlace } from "./source-place.ts";

const blocks = [
  { kind: "heading" as const, startOffset: 0, endOffset: 5 },
  {
    kind: "paragraph" as const,
    startOffset: 7,
    endOffset: 20,
    place: { page: 2, left: 50, top: 120.5 },
  },
];

const cases: readonly (readonly [number, SourcePlace | undefined, string | undefined])[] = [
  [0, { block: 1 }, "block 1"],
  [4, { block: 1 }, "block 1"],
  [6, undefined, undefined],
  [
    19,
    { block: 2, page: 2, left: 50, top: 120.5 },
    "page 2, 50 points from the left and 120.5 from the top",
  ],
  [20, undefined, undefined],
];
for (const [offset, place, words] of cases)
  test(`sourcePlace: ${offset}`, () => {
    const found = sourcePlace({ blocks }, offset);
    assert.deepEqual(found, place);
    assert.equal(found && placeWords(found), words);
  });
