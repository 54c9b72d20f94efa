import type { Document } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";

/** Where a place stands in a document, for weighing who is taken up there. */
export interface TextLines {
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
  const starts: number[] = [];
  const quotations: Span[] = [];
  for (const block of document.blocks) {
    const text = document.text.slice(block.startOffset, block.endOffset);
    starts.push(block.startOffset, ...breaksOf(text).map((at) => block.startOffset + at));
    for (const { startOffset, endOffset } of quotationsOf(text))
      quotations.push({
        startOffset: block.startOffset + startOffset,
        endOffset: block.startOffset + endOffset,
      });
  }
  return {
    sentenceAt: (offset) => countUpTo(starts, offset) - 1,
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

function countUpTo(sorted: readonly number[], offset: number): number;
function countUpTo<T>(sorted: readonly T[], offset: number, key: (value: T) => number): number;
function countUpTo<T>(
  sorted: readonly T[],
  offset: number,
  key: (value: T) => number = (value) => value as number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
