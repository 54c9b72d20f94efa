/** A part of a document's text: UTF-16 offsets, half-open. What leaves the program is in code points (`toCodePoints`). */
export interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The text under a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.startOffset, span.endOffset);
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.startOffset <= inner.startOffset && inner.endOffset <= outer.endOffset;
}

/** How many UTF-16 units two spans share; 0 where they do not touch. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.endOffset, b.endOffset) - Math.max(a.startOffset, b.startOffset));
}

/** Converts between UTF-16 offsets and code-point offsets of one text. */
export interface OffsetMap {
  /** UTF-16 offset to code-point offset; an offset inside a surrogate pair counts the pair. */
  readonly toCodePoint: (utf16Offset: number) => number;
  /** Code-point offset to UTF-16 offset. */
  readonly toUtf16: (codePointOffset: number) => number;
}

/** The offset map of a text: free where the text has no character outside the basic plane. */
export function offsetMapOf(text: string): OffsetMap {
  const pairs = highSurrogateOffsets(text);
  if (pairs.length === 0) return { toCodePoint: (offset) => offset, toUtf16: (offset) => offset };
  return {
    toCodePoint: (offset) => offset - countBelow(pairs, offset),
    toUtf16: (codePoint) => {
      // The i-th pair (0-based) stands at code point pairs[i] - i; each one before adds a unit.
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs[middle] as number) - middle < codePoint) low = middle + 1;
        else high = middle;
      }
      return codePoint + low;
    },
  };
}

function highSurrogateOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) offsets.push(match.index);
  return offsets;
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
