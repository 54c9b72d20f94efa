import type { Document } from "../../src/domain/document.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";
import { textOf } from "../../src/domain/span.ts";
import { readDocument } from "../../src/read/grammar/grammar-reader.ts";

/** What the grammar reads of one kind in a text: `value | actors -> targets | what`; names are those of the mentions. */
export function readOf(kind: string, text: string): string[] {
  const document: Document = {
    id: asId<DocumentId>("d"),
    title: "",
    publisher: undefined,
    published: "2026-03-11",
    language: "en",
    text,
    blocks: [{ kind: "paragraph", startOffset: 0, endOffset: text.length }],
    contentHash: "",
  };
  const { mentions, records } = readDocument(document);
  const names = (indexes: readonly number[]): string =>
    indexes.map((index) => mentions[index]?.text).join("+");
  return records
    .filter(({ attributes }) => attributes.kind === kind)
    .map(({ attributes, actor, target, what }) => {
      const toward = target.length > 0 ? ` -> ${names(target)}` : "";
      return `${attributes.value} | ${names(actor)}${toward} | ${textOf(text, what)}`;
    });
}
