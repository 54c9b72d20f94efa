import type { Document } from "../domain/document.ts";

/** Where in its source something stands: the block of the text, from 1, and in a source with pages where that block begins. */
export interface SourcePlace {
  readonly block: number;
  /** From 1. */
  readonly page?: number;
  /** Points (1/72 inch) from the page's left and top edges. */
  readonly left?: number;
  readonly top?: number;
}

/** Where in its source an offset of a document's text stands; undefined where no block holds it. */
export function sourcePlace(
  { blocks }: Pick<Document, "blocks">,
  offset: number,
): SourcePlace | undefined {
  const index = blocks.findIndex(
    ({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset,
  );
  const place = blocks[index]?.place;
  return index === -1 ? undefined : { block: index + 1, ...place };
}

/** "page 2, 50 points from the left and 120 from the top", or "block 7" of a source without pages. */
export function placeWords({ block, page, left, top }: SourcePlace): string {
  if (page === undefined) return `block ${block}`;
  return `page ${page}, ${left} points from the left and ${top} from the top`;
}
