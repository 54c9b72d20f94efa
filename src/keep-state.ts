/**
 * The state of play as it is kept ready: what is shown for a day is read, not worked out. `bring-up-to-date.ts` keeps it so.
 */
import { bringUpToDate } from "./bring-up-to-date.ts";
import type { ItemId, RecordId } from "./domain/id.ts";
import type { KeptRecord } from "./domain/kept-record.ts";
import { mapActors } from "./domain/record.ts";
import type { Names } from "./record/state-tables.ts";
import type { Store } from "./record/store.ts";
import { linkActors } from "./resolve/link-actors.ts";
import { itemsInOrder } from "./standing-items.ts";
import { itemsOf, type StateOfPlay, stateAsOf, stateInOrder } from "./state/state-of-play.ts";
import type { Days } from "./state/status.ts";

/** The state as of a day, as known on a day. `rules` names the version of the rules by which it is worked out. */
export async function keptState(store: Store, days: Days, rules: string): Promise<StateOfPlay> {
  await bringUpToDate(store, rules);
  if (days.asOf !== days.known) return await workedOutState(store, days);
  return stateInOrder(itemsInOrder(await store.stateTables.standingsOn(days.asOf)));
}

/** Records by id under the dossier's names of their actors; the function throws for an id that was not asked for. */
export async function recordsUnderNames(
  store: Store,
  ids: readonly RecordId[],
  rules: string,
): Promise<(id: RecordId) => KeptRecord> {
  await bringUpToDate(store, rules);
  const records = await store.recordsById([...new Set(ids)]);
  const documents = [...new Set(records.map(({ documentId }) => documentId))];
  const names = await store.stateTables.namesIn(documents);
  const byId = new Map(records.map((kept) => [kept.id, renamed(kept, names.get(kept.documentId))]));
  return (id) => {
    const kept = byId.get(id);
    if (!kept) throw new Error(`No record ${id} was asked for, or the dossier has none`);
    return kept;
  };
}

/**
 * By what records items of the state of one day ended: of each the last that was published after that day and by a later one, on
 * which the item is no more. An item without such a record has none.
 */
export async function endingsOf(
  store: Store,
  ids: ReadonlySet<ItemId>,
  days: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<ItemId, RecordId>> {
  if (ids.size === 0) return new Map();
  const { rows } = await store.stateTables.standingsOn(days.from);
  const ended = rows.filter(({ id }) => ids.has(id));
  const later = ended.map(({ id, known, members }) => ({ id, members: members().slice(known) }));
  const records = await store.recordsById(later.flatMap(({ members }) => members.map((m) => m.id)));
  const published = new Map(records.map((kept) => [kept.id, kept.published]));
  const endings = later.flatMap(({ id, members }) => {
    const last = members.findLast((member) => (published.get(member.id) ?? "~") <= days.to);
    return last ? [[id, last.id] as const] : [];
  });
  return new Map(endings);
}

function renamed(kept: KeptRecord, names: Names | undefined): KeptRecord {
  const rename = (local: readonly string[]) => local.map((name) => names?.get(name) ?? name);
  const { actor, target, source } = kept.record;
  const record = mapActors(kept.record, {
    actor: rename(actor),
    target: rename(target),
    source: rename(source),
  });
  return { ...kept, record };
}

/** Days that nobody keeps ready: what was known later, or earlier, than the day asked about. */
async function workedOutState(store: Store, days: Days): Promise<StateOfPlay> {
  const records = await store.records({ publishedBy: days.known });
  const corrections = await store.corrections();
  const { nameOf } = linkActors(await store.localActors(), corrections);
  return stateAsOf(itemsOf(records, nameOf, corrections), days);
}
