import type { Document } from "../../domain/document.ts";
import type { DocumentId, ItemId, RecordId } from "../../domain/id.ts";
import type { Movement } from "../../domain/item.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { Link } from "../../state/chain.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import type { Silences } from "../../state/last-heard.ts";
import type { IssueMatrix } from "../../state/matrix.ts";
import type { Move } from "../../state/moves.ts";

/** What the page needs of an open dossier. `main.ts` hands it in; tests hand in one that is held in memory. */
export interface StateOfPlaySource {
  readonly overview: () => Promise<Overview>;
  readonly state: (days: Days) => Promise<StatedItems>;
  /** What turned between two days, each as known on its day, the weightiest first. */
  readonly moves: (from: string, to: string) => Promise<readonly StatedMove[]>;
  /** Where parties, or all who act each by themselves, stand, issue by issue. */
  readonly positions: (days: Days, by: "party" | "actor") => Promise<readonly IssueMatrix[]>;
  /** What hangs on what. */
  readonly links: (days: Days) => Promise<readonly Link[]>;
  /** An item with its history as of the days given; undefined where it is not in that state. */
  readonly item: (id: ItemId, days: Days) => Promise<ItemHistory | undefined>;
  readonly record: (id: RecordId) => Promise<KeptRecord | undefined>;
  readonly document: (id: DocumentId) => Promise<Document | undefined>;
  /** Sentences that hold the words looked for, best first; a limited number. */
  readonly search: (query: string) => Promise<readonly FoundSentence[]>;
}

/** The day asked about and the day on which it was known, `YYYY-MM-DD` each. */
export interface Days {
  readonly asOf: string;
  readonly known: string;
}

/** The items that make up the state, in no particular order, and apart from them what was said once in passing. */
export interface StatedItems {
  readonly items: readonly StatedItem[];
  readonly minor: readonly StatedItem[];
  readonly lastHeard: Silences;
}

/** A move and the record whose sentence made it. */
export interface StatedMove extends Move {
  readonly record: KeptRecord;
}

/** An item and the record that gave it its status. */
export interface StatedItem {
  readonly item: WeighedItem;
  readonly record: KeptRecord;
}

export interface ItemHistory extends StatedItem {
  /** Its records in the order of its history. */
  readonly history: readonly KeptRecord[];
  readonly movements: readonly Movement[];
  /** Links whose item it is, and those that hang on it. */
  readonly links: readonly Link[];
}

export interface Overview {
  readonly title: string;
  /** In the user's order. */
  readonly issues: readonly string[];
  /** By day of publication, then by title. */
  readonly documents: readonly DocumentLine[];
}

interface DocumentLine {
  readonly id: DocumentId;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly published: string;
  readonly recordCount: number;
}

export interface FoundSentence {
  readonly documentId: DocumentId;
  /** Title of its document. */
  readonly title: string;
  readonly published: string;
  readonly text: string;
}
