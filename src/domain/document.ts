import type { DocumentId } from "./id.ts";
import type { Span } from "./span.ts";

/** What a part of a document's text is. Only `heading` and `paragraph` and `item` are read; `boilerplate` is kept and not read. */
export type BlockKind = "heading" | "paragraph" | "item" | "boilerplate";

/** Where a block begins in a source that has pages: the page, from 1, and points (1/72 inch) from its left and top edges. */
export interface PagePlace {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** A block of a document's text, in order, not overlapping; between blocks stands white space only. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Only of documents that have pages. */
  readonly place?: PagePlace;
}

/** A report as it was taken in. Its text never changes: every offset in the record counts into it. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  /** Who published it; undefined where neither the document nor the user says so. */
  readonly publisher: string | undefined;
  /** Day of publication, `YYYY-MM-DD`; undefined where neither the document nor the user says so. */
  readonly published: string | undefined;
  /** BCP 47 language of the text, as told or detected; `und` where neither could tell. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** SHA-256 of the text, lower-case hex. */
  readonly contentHash: string;
}

/** The blocks of a document that are read. */
export function readableBlocks(document: Pick<Document, "blocks">): readonly Block[] {
  return document.blocks.filter((block) => block.kind !== "boilerplate");
}
