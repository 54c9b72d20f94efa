import type { ItemId } from "../domain/id.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Kind } from "../domain/kinds.ts";
import { type Dossier, type Play, playOf } from "../pipeline.ts";
import type { WeighedItem } from "../state/describe-item.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";

type Hit = Awaited<ReturnType<Dossier["store"]["search"]>>[number];

/** A sentence found, with those beside it and the items that it speaks of. */
export interface Found extends Hit, Neighbours {
  readonly items: readonly FoundItem[];
}

export interface FoundItem {
  readonly id: ItemId;
  readonly kind: Kind;
  readonly status: string;
  /** The day, `YYYY-MM-DD`, as of which to look at it, where it is no more in the state of the latest report. */
  readonly asOf?: string;
}

/** Finds words in a dossier's documents, best first. `context` is how many sentences before and after each are given, too. */
export async function findIn(
  { store }: Dossier,
  query: string,
  { limit, context }: { readonly limit: number; readonly context: number },
): Promise<Found[]> {
  const all = await store.search(query, limit);
  // What a document says twice is one hit.
  const hits = [
    ...new Map(all.toReversed().map((hit) => [`${hit.documentId} ${hit.text}`, hit])).values(),
  ].toReversed();
  const itemsOf = hits.length > 0 ? await itemsSaying(store, hits) : () => [];
  const found: Found[] = [];
  for (const [id, own] of Map.groupBy(hits, ({ documentId }) => documentId)) {
    const document = await store.document(id);
    for (const hit of own) {
      const span = { startOffset: hit.startOffset, endOffset: hit.startOffset + hit.text.length };
      const beside = document ? neighboursOf(document, span, context) : { before: [], after: [] };
      found.push({ ...hit, ...beside, items: itemsOf(hit) });
    }
  }
  const order = new Map(hits.map((hit, index) => [`${hit.documentId} ${hit.startOffset}`, index]));
  const place = (hit: Hit) => order.get(`${hit.documentId} ${hit.startOffset}`) ?? 0;
  return found.sort((a, b) => place(a) - place(b));
}

/** Says which items rest on a sentence: of the latest state, and of that of its own day where they have left it since. */
async function itemsSaying(
  store: Dossier["store"],
  hits: readonly Hit[],
): Promise<(hit: Hit) => FoundItem[]> {
  const records = new Map<Hit, readonly KeptRecord[]>();
  for (const [documentId, own] of Map.groupBy(hits, (hit) => hit.documentId)) {
    const all = await store.records({ documentId });
    for (const hit of own)
      records.set(
        hit,
        all.filter(({ record }) => overlaps(record.evidence, hit)),
      );
  }
  const play = await playOf(store);
  const latest = play.reportDays.at(-1) ?? "";
  const wanted = new Set([...records.values()].flat());
  const now = await itemsOn(play, latest, wanted);
  const lost = [...wanted].filter(({ id }) => !now.has(id));
  const then = new Map<KeptRecord["id"], readonly FoundItem[]>();
  for (const [day, own] of Map.groupBy(lost, ({ published }) => published))
    for (const [id, items] of await itemsOn(play, day, new Set(own)))
      then.set(
        id,
        items.map((item) => ({ ...item, asOf: day })),
      );
  return (hit) => {
    const items = (records.get(hit) ?? []).flatMap(({ id }) => now.get(id) ?? then.get(id) ?? []);
    return [...new Map(items.map((item) => [item.id, item])).values()];
  };
}

function overlaps(
  evidence: { readonly startOffset: number; readonly endOffset: number },
  { startOffset, text }: Hit,
): boolean {
  return evidence.startOffset < startOffset + text.length && startOffset < evidence.endOffset;
}

/** By record, the items of a day's state that have it. Histories are looked at of those only that may have one. */
async function itemsOn(
  play: Play,
  day: string,
  wanted: ReadonlySet<KeptRecord>,
): Promise<Map<KeptRecord["id"], FoundItem[]>> {
  const { items, minor } = await play.state({ asOf: day, known: day });
  const found = new Map<KeptRecord["id"], FoundItem[]>();
  for (const item of [...items, ...minor]) {
    const likely = [...wanted].filter((kept) => mayHave(item, kept));
    if (likely.length === 0) continue;
    const history = new Set(item.history);
    for (const { id } of likely) {
      if (!history.has(id)) continue;
      const { kind, status } = item;
      found.set(id, [...(found.get(id) ?? []), { id: item.id, kind, status }]);
    }
  }
  return found;
}

function mayHave({ told: { first, last } }: WeighedItem, { published }: KeptRecord): boolean {
  return first <= published && published <= last;
}
