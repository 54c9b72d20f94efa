import type { RecordId } from "../../src/domain/id.ts";
import type { KeptRecord } from "../../src/domain/kept-record.ts";
import type { WeighedItem } from "../../src/state/describe-item.ts";
import { itemsOf, stateAsOf } from "../../src/state/state-of-play.ts";
import { keptRecords, type MadeUp } from "./kept-records.ts";

/** A state made of records made up for a test, as of the day of the last; names are the dossier's. */
export interface MadeState {
  /** Minor ones too. */
  readonly items: readonly WeighedItem[];
  readonly recordsOf: (item: WeighedItem) => readonly KeptRecord[];
}

export function stateOfRecords(made: readonly MadeUp[]): MadeState {
  const records = keptRecords(made);
  const byId = new Map<RecordId, KeptRecord>(records.map((kept) => [kept.id, kept]));
  const asOf =
    made
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? "";
  const { items, minor } = stateAsOf(
    itemsOf(records, (_, name) => name),
    { asOf, known: asOf },
  );
  return {
    items: [...items, ...minor],
    recordsOf: ({ history }) => history.flatMap((id) => byId.get(id) ?? []),
  };
}
