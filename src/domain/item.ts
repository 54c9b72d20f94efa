import type { ItemId, RecordId } from "./id.ts";
import type { Kind } from "./kinds.ts";

/** What records of several documents speak of: the unit of the state of play (SCHEME.md, "From records to the state of play"). */
export interface Item {
  readonly id: ItemId;
  readonly kind: Kind;
  readonly actor: readonly string[];
  readonly target: readonly string[];
  readonly issue?: string;
  /** The words of the record that gave the status, verbatim. */
  readonly what: string;
  /** Main attribute as of the day asked for; `unclear` where a reader could not tell a stance. */
  readonly status: string;
  readonly contested: boolean;
  /** The record that gave the status. */
  readonly statusRecord: RecordId;
  /** Records of the item known on the day asked for, in the order of its history. */
  readonly history: readonly RecordId[];
  /** Documents of the history, by id, each once. */
  readonly documents: readonly string[];
}

/** An item that differs between two days. `was` or `now` is undefined where it was not, or is no more, in the state. */
export interface Change {
  readonly item: Item;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

/**
 * How an item moved by one of its records, seen from the other side: `softened` comes toward it, `hardened` goes away from it,
 * `shifted` is neither or cannot be told. `state/movement.ts` says what counts, kind by kind.
 */
export interface Movement {
  readonly direction: "hardened" | "softened" | "shifted";
  /** What moved, in a few words: "amount 900 to 600 million USD", "condition dropped". */
  readonly because: string;
  /** The record that moved it, and the one that it moved away from. */
  readonly record: RecordId;
  readonly from: RecordId;
  /** Day on which that was published, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Who says what an item says, seen from its actors; `report` is a report in its own voice. */
export const VOICES = ["self", "other side", "third party", "unnamed", "report"] as const;
export type Voice = (typeof VOICES)[number];

/** On whose word an item rests, as of the day asked for. */
export interface Told {
  /** In the order of `VOICES`, each once. */
  readonly by: readonly Voice[];
  /** How many publishers told it of their own; copies do not count. */
  readonly publishers: number;
  /** Days of publication of its first and last report, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
}

/** Words on which an item's coming about depends, verbatim, and the record that has them. */
export interface Condition {
  readonly words: string;
  readonly record: RecordId;
}

/** Where a holder stands toward one proposition, in the words of the record that says so. */
export interface Stance {
  /** The proposition, verbatim. */
  readonly what: string;
  /** Main attribute of a position; `unclear` where the reader could not tell. */
  readonly value: string;
  readonly record: RecordId;
  readonly on: string;
}

/** What is worked out of an item's history besides its status. */
export interface Outlook {
  /** Its latest movement; absent where it never moved. */
  readonly moved?: Movement;
  readonly told: Told;
  /** Absent where nothing that still stands is conditional. */
  readonly condition?: Condition;
  /** Of positions that were taken toward several propositions: the latest stance toward each, the latest first. */
  readonly stances?: readonly Stance[];
}
