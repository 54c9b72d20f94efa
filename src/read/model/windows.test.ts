import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokensOf } from "./document-tokens.ts";
import { cutWindows } from "./windows.ts";

const SIZES = {
  budget: 120,
  left: 0.2,
  right: 10,
  header: { title: 10, publisher: 10, cast: 20 },
  castSize: 4,
  longestSentence: 40,
};

/** A text of sentences of so many one-letter words, each word a token. */
function textOf(lengths: readonly number[]): {
  text: string;
  sentences: { startOffset: number; endOffset: number }[];
} {
  let text = "";
  const sentences = lengths.map((words) => {
    const startOffset = text.length;
    text += `${"a ".repeat(words).trimEnd()}\n`;
    return { startOffset, endOffset: text.length - 1 };
  });
  return { text, sentences };
}

test("each token is its own window's once, in order, and windows keep to the budget", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 }), (lengths) => {
      const { text, sentences } = textOf(lengths);
      const words = [...text.matchAll(/a/g)];
      const tokenized = {
        ids: words.map((_, index) => index),
        spans: words.map(({ index }) => ({ startOffset: index, endOffset: index + 1 })),
      };
      const tokens = tokensOf(text, tokenized, sentences, SIZES.longestSentence);
      const candidates = { detected: [], entities: [], mentions: [], entityOf: [], speakers: [] };
      const headerFor = (): { ids: number[]; mentions: [] } => ({ ids: [-1], mentions: [] });
      const windows = cutWindows({ tokens, candidates, headerFor, part: -2 }, SIZES);
      const own = windows.flatMap(({ ids, pieces }) =>
        pieces.filter((piece) => piece.own).flatMap(({ start, end }) => ids.slice(start, end)),
      );
      assert.deepEqual(own, tokenized.ids);
      for (const { ids } of windows)
        assert.ok(ids.length <= SIZES.budget + SIZES.longestSentence + SIZES.right);
    }),
  );
});

test("markup, addresses and what stands between sentences are not read", () => {
  const text = "See https://a.example now. <b>Menu</b>";
  const spans = [...text.matchAll(/\p{L}+|\S/gu)].map(({ index, 0: word }) => ({
    startOffset: index,
    endOffset: index + word.length,
  }));
  const tokenized = { ids: spans.map((_, index) => index), spans };
  const { spans: read, pieces } = tokensOf(
    text,
    tokenized,
    [{ startOffset: 0, endOffset: 26 }],
    40,
  );
  assert.deepEqual(
    read.map((span) => text.slice(span.startOffset, span.endOffset)),
    ["See", "now", "."],
  );
  assert.deepEqual(pieces, [{ sentence: 0, first: 0, end: 3 }]);
});
