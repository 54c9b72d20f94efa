/**
 * Which items are one, and which are two, as users decide. A decision names records by where they come from, so that it holds
 * when documents come or are read again.
 */
import { type Decider, keep, refuse } from "./correct.ts";
import type { Correction, RecordOrigin } from "./domain/correction.ts";
import type { KeptRecord } from "./domain/kept-record.ts";
import type { Outcome } from "./domain/note.ts";
import type { Dossier } from "./pipeline.ts";
import { type LinkedActors, linkActors } from "./resolve/link-actors.ts";
import { compareTexts } from "./state/compare-texts.ts";
import type { ItemHistory } from "./state/consolidate.ts";
import { type Entry, inOrderOfPublication } from "./state/entry.ts";
import { originsOfDocument } from "./state/origins.ts";
import { itemsOf } from "./state/state-of-play.ts";

/** Makes one item of several. Refused where one is not there, or they are not of one kind. */
export async function mergeItems(
  dossier: Dossier,
  ids: readonly string[],
  decider: Decider,
): Promise<Outcome<Correction>> {
  const worked = await workOut(dossier);
  const items: ItemHistory[] = [];
  for (const id of new Set(ids)) {
    const item = worked.items.find((candidate) => candidate.id === id);
    if (!item) return noItem(id);
    items.push(item);
  }
  const [first, second] = items;
  if (!first || !second)
    return refuse(ids.join(", "), "It takes two items to merge.", "Name two or more items.");
  const other = items.find(({ kind }) => kind !== first.kind);
  if (other)
    return refuse(
      other.id,
      `It is a ${other.kind}, and ${first.id} is a ${first.kind}: items of two kinds cannot be one.`,
      "Name items of one kind.",
    );
  const records = items.flatMap((item) => ownEntries(item).map(worked.originOf));
  const about = items.map(inWords);
  return await keep(dossier, { kind: "items merged", records, about }, decider);
}

/**
 * Makes an item of some of an item's records: by id, or by number in the order in which `parley show` lists them, from 1.
 * Refused where the item or a record is not there, or nothing would be left.
 */
export async function splitItem(
  dossier: Dossier,
  { id, records }: { readonly id: string; readonly records: readonly string[] },
  decider: Decider,
): Promise<Outcome<Correction>> {
  const worked = await workOut(dossier);
  const item = worked.items.find((candidate) => candidate.id === id);
  if (!item) return noItem(id);
  const history = item.entries.toSorted(
    (a, b) => compareTexts(a.about, b.about) || inOrderOfPublication(a, b),
  );
  const ids: string[] = [...new Set(history.map(({ kept }) => kept.id))];
  const named = records.map((name) => (ids.includes(name) ? name : ids[Number(name) - 1]));
  const unknown = named.indexOf(undefined);
  if (unknown !== -1) return noRecord(records[unknown] ?? "", item);
  const apart = new Set(history.filter(({ kept }) => named.includes(kept.id)));
  const own = ownEntries(item);
  const rest = own.filter((entry) => !apart.has(entry));
  const taken = own.filter((entry) => apart.has(entry));
  if (taken.length === 0 || rest.length === 0)
    return refuse(
      id,
      `Of its ${own.length} records ${taken.length} would go and ${rest.length} stay.`,
      "Name some of its own records, not all.",
    );
  const decision = {
    kind: "item split",
    apart: taken.map(worked.originOf),
    rest: rest.map(worked.originOf),
    about: [inWords({ ...item, entries: taken }), inWords({ ...item, entries: rest })],
  } as const;
  return await keep(dossier, decision, decider);
}

async function workOut({ store }: Dossier) {
  const corrections = await store.corrections();
  const linked = linkActors(await store.localActors(), corrections);
  const records = await store.records();
  const items = itemsOf(records, linked.nameOf, corrections);
  return { items, originOf: originsIn(items, records, linked) };
}

/** Where entries come from. All of a document's records are looked at: some are alike but for their number. */
function originsIn(
  items: readonly ItemHistory[],
  records: readonly KeptRecord[],
  { nameOf }: LinkedActors,
): (entry: Entry) => RecordOrigin {
  const byId = new Map(records.map((kept, index) => [kept.id, { kept, index }]));
  const placed = (entry: Entry) => byId.get(entry.kept.id) as { kept: KeptRecord; index: number };
  const entries = new Set(items.flatMap(ownEntries));
  const byDocument = Map.groupBy(entries, ({ kept }) => kept.documentId);
  const origins = new Map<Entry, RecordOrigin>();
  return (entry) => {
    if (!origins.has(entry)) {
      const own = (byDocument.get(entry.kept.documentId) ?? []).sort(
        (a, b) => placed(a).index - placed(b).index,
      );
      const whole = own.map((one) => ({ ...one, kept: placed(one).kept }));
      for (const [place, origin] of [...originsOfDocument(whole, nameOf).values()].entries())
        origins.set(own[place] as Entry, origin);
    }
    return origins.get(entry) as RecordOrigin;
  };
}

/** Those of its own kind; a record of another kind that answers a question is no one's to move. */
function ownEntries({ kind, entries }: ItemHistory): readonly Entry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function inWords({ kind, entries }: ItemHistory): string {
  const last = entries.at(-1) as Entry;
  const target = last.target.length > 0 ? ` → ${last.target.join(", ")}` : "";
  return `${kind}: ${last.actor.join(", ") || "unattributed"}${target} “${last.kept.quote.what}”`;
}

function noItem(id: string): Outcome<Correction> {
  return refuse(
    id,
    "There is no such item.",
    "Ids stand in what `parley state` prints; a correction may have changed them.",
  );
}

function noRecord(name: string, { id, entries }: ItemHistory): Outcome<Correction> {
  const remedy = `Give numbers from 1 to ${entries.length}, as \`parley show ${id}\` lists them, or records' ids.`;
  return refuse(name, `Item ${id} has no such record.`, remedy);
}
