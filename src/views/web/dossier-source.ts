import type { Item } from "../../domain/item.ts";
import { type Dossier, type Play, playOf } from "../../pipeline.ts";
import type { StatedItem, StateOfPlaySource } from "./source.ts";

/** How many hits a search of the page shows. */
const HITS = 50;

/** What the page shows of an open dossier. The state is worked out again only when the dossier has changed. */
export function sourceOfDossier({ store }: Dossier): StateOfPlaySource {
  let held: { readonly revision: string; readonly play: Promise<Play> } | undefined;
  const play = async (): Promise<Play> => {
    const revision = await store.revision();
    if (held?.revision !== revision) held = { revision, play: playOf(store) };
    return held.play;
  };
  return {
    overview: async () => {
      const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
      return { ...settings, documents };
    },
    state: async (days) => {
      const present = await play();
      const { items, minor } = present.state(days);
      const toStated = (item: Item): StatedItem => stated(item, present);
      return { items: items.map(toStated), minor: minor.map(toStated) };
    },
    diff: async (from, to) => (await play()).changes(from, to),
    item: async (id, days) => {
      const present = await play();
      const { items, minor } = present.state(days);
      const item = [...items, ...minor].find((candidate) => candidate.id === id);
      if (!item) return undefined;
      return {
        ...stated(item, present),
        history: item.history.map((record) => present.record(record)),
      };
    },
    record: async (id) => ((await store.record(id)) ? (await play()).record(id) : undefined),
    document: (id) => store.document(id),
    search: (query) => store.search(query, HITS),
  };
}

function stated(item: Item, play: Play): StatedItem {
  return { item, record: play.record(item.statusRecord) };
}
