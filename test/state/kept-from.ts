import { asId } from "../../src/domain/id.ts";
import type { KeptRecord } from "../../src/domain/kept-record.ts";
import { textOf } from "../../src/domain/span.ts";
import type { ResolvedReading } from "../../src/record/store.ts";

/** A reading's records as a dossier would keep them. */
export function keptFrom({ document, reader, records }: ResolvedReading): KeptRecord[] {
  return records.map((record, position) => ({
    id: asId(`${document.id}:${reader.name}@${reader.version}:${position}`),
    documentId: document.id,
    publisher: document.publisher,
    published: document.published ?? "",
    recordedAt: "",
    reader,
    record,
    quote: {
      evidence: textOf(document.text, record.evidence),
      what: textOf(document.text, record.what),
      ...(record.condition && { condition: textOf(document.text, record.condition) }),
    },
  }));
}
