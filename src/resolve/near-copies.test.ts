import assert from "node:assert/strict";
import { test } from "node:test";
import { asId, type DocumentId } from "../domain/id.ts";
import { type Comparable, findCopies } from "./near-copies.ts";

const TALKS =
  "The talks on the ferry have failed, the minister of harbours said on Monday in Port Anse, and nobody knows when they will go on. The workers ask for four per cent more pay, and the company has offered two.";
const OTHER =
  "A new bridge over the river was opened on Sunday by the mayor, who spoke of a long wait and thanked the builders for their patience in a winter that had been the coldest of the century so far.";

function document(id: string, published: string, publisher: string, text: string): Comparable {
  return {
    id: asId<DocumentId>(id),
    published,
    publisher,
    text,
    blocks: [{ startOffset: 0, endOffset: text.length, kind: "paragraph" }],
  };
}

/** Copies as `id kind of`. */
function found(documents: readonly Comparable[]): string[] {
  return [...findCopies(documents)].map(([id, { kind, of }]) => `${id} ${kind} ${of}`).toSorted();
}

const FIRST = document("a", "2026-03-01", "Agency", TALKS);
const cases: readonly (readonly [string, readonly Comparable[], readonly string[]])[] = [
  ["nothing", [], []],
  ["unlike texts", [FIRST, document("b", "2026-03-02", "Post", OTHER)], []],
  [
    "a syndicated copy with a sentence more",
    [
      FIRST,
      document(
        "b",
        "2026-03-02",
        "Post",
        `${TALKS} Readers in the town were not surprised at all.`,
      ),
    ],
    ["b copy a"],
  ],
  [
    "a corrected version",
    [FIRST, document("b", "2026-03-02", "AGENCY", TALKS.replace("four", "five"))],
    ["b version a"],
  ],
  [
    "a copy of a copy is one of the first",
    [
      FIRST,
      document(
        "b",
        "2026-03-02",
        "Post",
        `${TALKS} Readers were not surprised by it at all, they said.`,
      ),
      document(
        "c",
        "2026-03-03",
        "Herald",
        `${TALKS} Readers were not surprised by it at all, he said.`,
      ),
    ],
    ["b copy a", "c copy a"],
  ],
  [
    "one publisher's texts to one pattern are no versions",
    [FIRST, document("b", "2026-03-02", "Agency", `${TALKS.slice(0, 120)} ${OTHER}`)],
    [],
  ],
  [
    "few words are alike by chance",
    [
      document("a", "2026-03-01", "A", "The talks failed."),
      document("b", "2026-03-02", "B", "The talks failed."),
    ],
    [],
  ],
];
for (const [name, documents, expected] of cases)
  test(`findCopies: ${name}`, () => {
    assert.deepEqual(found(documents), expected);
    assert.deepEqual(found(documents.toReversed()), expected);
  });
