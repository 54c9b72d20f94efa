import type { Document } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";

/** Where a place stands in a document, for weighing who is taken up there. */
export interface TextLines {
  /** All sentences in their order; each runs to the start of the next of its block, or to the block's end. */
  readonly sentences: readonly Span[];
  /** Number of the sentence at an offset, counting from 0 through the whole document. */
  readonly sentenceAt: (offset: number) => number;
  /** The quotation that holds an offset; undefined outside of quotation marks. */
  readonly quotationAt: (offset: number) => Span | undefined;
}

const SENTENCE_END = /[.!?:]["”’)\]]*\s+(?=["“‘'([]*[\p{Lu}\d])/gu;
const ABBREVIATED =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Prof|St|Jr|Sr|No|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/** Splits a document roughly, by its blocks, sentence ends and quotation marks. */
export function textLines(document: Document): TextLines {
  const sentences: Span[] = [];
  const quotations: Span[] = [];
  for (const block of document.blocks) {
    const text = document.text.slice(block.startOffset, block.endOffset);
    const starts = [0, ...breaksOf(text)].map((at) => block.startOffset + at);
    starts.forEach((startOffset, n) => {
      sentences.push({ startOffset, endOffset: starts[n + 1] ?? block.endOffset });
    });
    for (const { startOffset, endOffset } of quotationsOf(text))
      quotations.push({
        startOffset: block.startOffset + startOffset,
        endOffset: block.startOffset + endOffset,
      });
  }
  return {
    sentences,
    sentenceAt: (offset) => countUpTo(sentences, offset, (span) => span.startOffset) - 1,
    quotationAt: (offset) => {
      const last = quotations[countUpTo(quotations, offset, (span) => span.startOffset) - 1];
      return last && offset < last.endOffset ? last : undefined;
    },
  };
}

function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  for (const match of text.matchAll(SENTENCE_END))
    if (!ABBREVIATED.test(text.slice(Math.max(0, match.index - 8), match.index + 1)))
      breaks.push(match.index + match[0].length);
  return breaks;
}

/** A quotation that its block does not close runs to the block's end, as in speech of several paragraphs. */
function quotationsOf(text: string): Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    const opens = mark === "“" || (mark === '"' && open === undefined);
    if (opens) open ??= index;
    else if (open !== undefined) {
      spans.push({ startOffset: open, endOffset: index + 1 });
      open = undefined;
    }
  }
  if (open !== undefined) spans.push({ startOffset: open, endOffset: text.length });
  return spans;
}

function countUpTo<T>(sorted: readonly T[], offset: number, key: (value: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
