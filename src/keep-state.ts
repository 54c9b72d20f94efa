/**
 * The state of play as it is kept ready: what is shown for a day is read, not worked out. `bring-up-to-date.ts` keeps it so.
 */
import { bringUpToDate } from "./bring-up-to-date.ts";
import type { RecordId } from "./domain/id.ts";
import type { KeptRecord } from "./domain/kept-record.ts";
import { mapActors } from "./domain/record.ts";
import type { Names, StandingRow } from "./record/state-tables.ts";
import type { Store } from "./record/store.ts";
import { linkActors } from "./resolve/link-actors.ts";
import { compareTexts } from "./state/compare-texts.ts";
import type { WeighedItem } from "./state/describe-item.ts";
import { itemsOf, type StateOfPlay, stateAsOf, stateOf } from "./state/state-of-play.ts";
import type { Days } from "./state/status.ts";

/** The state as of a day, as known on a day. `rules` names the version of the rules by which it is worked out. */
export async function keptState(store: Store, days: Days, rules: string): Promise<StateOfPlay> {
  await bringUpToDate(store, rules);
  if (days.asOf !== days.known) return await workedOutState(store, days);
  return stateOf((await store.stateTables.standingsOn(days.asOf)).map(toItem));
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

/** The item of a row. Its history is made when it is looked at: most items of a large dossier are not. */
function toItem({ id, known, shown, members }: StandingRow): WeighedItem {
  const history = () =>
    members()
      .slice(0, known)
      .sort((a, b) => compareTexts(a.about, b.about));
  return {
    id,
    ...shown,
    get history() {
      return [...new Set(history().map((member) => member.id))];
    },
    get documents() {
      return [...new Set(history().map((member) => member.documentId))];
    },
  };
}
