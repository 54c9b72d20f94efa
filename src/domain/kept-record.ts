import type { DocumentId, RecordId } from "./id.ts";
import type { ReaderVersion } from "./reader.ts";
import type { ActorRecord } from "./record.ts";

/** A record as the dossier keeps it, with what is needed to date, source and show it without its document's text. */
export interface KeptRecord {
  readonly id: RecordId;
  readonly documentId: DocumentId;
  readonly publisher: string | undefined;
  /** Of a document that is a near copy of another publisher's: whose words they are, by publisher or, where it has none, by document. */
  readonly voice?: string;
  /** Day of the document's publication, `YYYY-MM-DD`: when the world could know it. */
  readonly published: string;
  /** Instant at which the dossier took it in, ISO 8601 UTC: for audit; it does not move the state. */
  readonly recordedAt: string;
  readonly reader: ReaderVersion;
  /** Actors under the names that they bear within the document; `linkActors` joins them across documents. */
  readonly record: ActorRecord;
  readonly quote: Quote;
}

/** The words under a record's spans, verbatim. */
export interface Quote {
  readonly evidence: string;
  readonly what: string;
  readonly condition?: string;
}
