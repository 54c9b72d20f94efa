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
