import type { Document } from "../domain/document.ts";
import { plainSentences } from "../domain/plain-sentences.ts";
import { type Span, textOf } from "../domain/span.ts";
import { oneLine } from "./one-line.ts";

/** The sentences beside one, each on a line of its own, in their order. */
export interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Up to so many sentences of a document before and after a span of it; headings count as sentences, what is not read does not. */
export function neighboursOf(
  document: Pick<Document, "text" | "blocks">,
  { startOffset, endOffset }: Span,
  most: number,
): Neighbours {
  if (most === 0) return { before: [], after: [] };
  const spans = document.blocks
    .filter(({ kind }) => kind !== "boilerplate")
    .flatMap((block) => plainSentences(document.text, block));
  const words = (span: Span) => oneLine(textOf(document.text, span)).trim();
  return {
    before: spans
      .filter((span) => span.endOffset <= startOffset)
      .slice(-most)
      .map(words),
    after: spans
      .filter((span) => span.startOffset >= endOffset)
      .slice(0, most)
      .map(words),
  };
}
