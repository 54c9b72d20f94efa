import type { Document } from "../../domain/document.ts";
import type { Span } from "../../domain/span.ts";

/** A quotation within one block, its marks included; `closed` tells whether its closing mark stands in the block. */
export interface Quotation extends Span {
  readonly closed: boolean;
}

const MARK = /[“”"]/g;

/** The quotations of a document in order, by double marks; a quotation that a block leaves open ends with the block. */
export function findQuotations(document: Pick<Document, "text" | "blocks">): Quotation[] {
  return document.blocks.flatMap((block) => {
    const content = document.text.slice(block.startOffset, block.endOffset);
    return quotationsOf(content).map(({ startOffset, endOffset, closed }) => ({
      startOffset: block.startOffset + startOffset,
      endOffset: block.startOffset + endOffset,
      closed,
    }));
  });
}

function quotationsOf(content: string): Quotation[] {
  const quotations: Quotation[] = [];
  let open: number | undefined;
  for (const match of content.matchAll(MARK)) {
    const at = match.index;
    if (open === undefined && opens(content, at)) open = at;
    else if (open !== undefined && closes(content, at)) {
      quotations.push({ startOffset: open, endOffset: at + 1, closed: true });
      open = undefined;
    }
  }
  if (open !== undefined)
    quotations.push({ startOffset: open, endOffset: content.length, closed: false });
  return quotations;
}

function opens(content: string, at: number): boolean {
  if (content[at] === "“") return true;
  return content[at] === '"' && /\S/.test(content[at + 1] ?? " ");
}

function closes(content: string, at: number): boolean {
  return content[at] === "”" || content[at] === '"';
}
