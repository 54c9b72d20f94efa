import type { ListedActor } from "../../correct-actors.ts";
import type { Document } from "../../domain/document.ts";
import type { DocumentId, ItemId, RecordId } from "../../domain/id.ts";
import type { Movement } from "../../domain/item.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { Outcome } from "../../domain/note.ts";
import type { Link } from "../../state/chain.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import type { Silences } from "../../state/last-heard.ts";
import type { IssueMatrix } from "../../state/matrix.ts";
import type { Move } from "../../state/moves.ts";
import type { ItemFilter, Wanted } from "../filter-items.ts";
import type { FoundItem } from "../found.ts";
import type { PathStep } from "../item-path.ts";
import type { ListedCorrection } from "../listed-corrections.ts";
import type { WordsOf } from "../matrix-words.ts";
import type { Neighbours } from "../neighbours.ts";
import type { ToldItem } from "../told-items.ts";

/** What the page needs of an open dossier. `main.ts` hands it in; tests hand in one that is held in memory. */
export interface StateOfPlaySource {
  readonly overview: () => Promise<Overview>;
  readonly state: (days: Days) => Promise<StatedItems>;
  /** What was meant by what was typed, in the state of the days given; refused where nothing is called so. */
  readonly filter: (wanted: Wanted, days: Days) => Promise<Outcome<ItemFilter>>;
  /** What turned between two days, each as known on its day, the weightiest first. */
  readonly moves: (from: string, to: string) => Promise<StatedMoves>;
  /** Where parties, or all who act each by themselves, stand, issue by issue. */
  readonly positions: (days: Days, by: "party" | "actor") => Promise<Positions>;
  /** What hangs on what. */
  readonly links: (days: Days) => Promise<StatedLinks>;
  /** An item with its history as of the days given; undefined where it is not in that state. */
  readonly item: (id: ItemId, days: Days) => Promise<ItemHistory | undefined>;
  readonly record: (id: RecordId) => Promise<KeptRecord | undefined>;
  readonly document: (id: DocumentId) => Promise<Document | undefined>;
  /** Sentences that hold the words looked for, best first; a limited number. */
  readonly search: (query: string) => Promise<readonly FoundSentence[]>;
  /** All who are named, in order of name. */
  readonly actors: () => Promise<readonly ListedActor[]>;
  /** What was decided by hand, undone or not, in the order in which it was decided. */
  readonly corrections: () => Promise<readonly ListedCorrection[]>;
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

/** A move, the record whose sentence made it, and the stages between the two days. */
export interface StatedMove extends Move {
  readonly record: KeptRecord;
  readonly path: readonly PathStep[];
}

export interface StatedMoves {
  readonly moves: readonly StatedMove[];
  /** The day of the first report, where the first of the two days is before it. */
  readonly firstReport: string | undefined;
}

/** An item with what a line of it shows. */
export type StatedItem = ToldItem;

export interface Positions {
  readonly matrix: readonly IssueMatrix[];
  readonly words: WordsOf;
}

export interface StatedLinks {
  readonly links: readonly Link[];
  /** An item's words, so that they are understood without the report. */
  readonly words: (item: WeighedItem) => string;
}

export interface ItemHistory extends StatedItem {
  /** Its records in the order of its history. */
  readonly history: readonly KeptRecord[];
  readonly movements: readonly Movement[];
  /** Links whose item it is, and those that hang on it. */
  readonly links: StatedLinks;
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

export interface FoundSentence extends Neighbours {
  readonly documentId: DocumentId;
  /** Title of its document. */
  readonly title: string;
  readonly published: string;
  readonly text: string;
  /** What rests on it. */
  readonly items: readonly FoundItem[];
}
