import { type Document, readableBlocks } from "../../domain/document.ts";
import { type Span, textOf } from "../../domain/span.ts";

/** The lines of a document's readable blocks, in order, without empty ones: what full-text search indexes. */
export function passagesOf(document: Pick<Document, "text" | "blocks">): Span[] {
  return readableBlocks(document).flatMap((block) => linesOf(document.text, block));
}

function linesOf(text: string, block: Span): Span[] {
  return [...textOf(text, block).matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    startOffset: block.startOffset + line.index,
    endOffset: block.startOffset + line.index + line[0].length,
  }));
}

/** The words and quoted phrases of what a user typed; none where it holds no letter or digit. */
export function searchTerms(query: string): string[] {
  return [...query.matchAll(/"([^"]+)"|[^\s"]+/g)]
    .map((match) => match[1] ?? match[0])
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
}
