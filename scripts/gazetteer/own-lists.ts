import type {
  BodyEntry,
  LeaderEntry,
  RegionEntry,
} from "../../src/read/gazetteer/gazetteer-data.ts";
import lists from "./own-lists.json" with { type: "json" };

/** What the sources lack or a news desk writes otherwise; written by hand for this project. */
export interface OwnLists {
  readonly stateNames: Readonly<Record<string, readonly string[]>>;
  readonly extraStates: readonly ExtraState[];
  readonly adjectives: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly seats: Readonly<Record<string, readonly string[]>>;
  readonly placeOnlySeats: readonly string[];
  readonly capitals: Readonly<Record<string, readonly string[]>>;
  readonly capitalsThatMeanOtherThings: readonly string[];
  readonly leaders: readonly LeaderEntry[];
  readonly organisations: readonly BodyEntry[];
  readonly groups: readonly BodyEntry[];
  readonly regions: readonly RegionEntry[];
}

interface ExtraState {
  readonly name: string;
  readonly names?: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

export const OWN_LISTS = lists as unknown as OwnLists;
