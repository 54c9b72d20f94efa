import type { Item } from "../../domain/item.ts";
import { type Dossier, type Play, playOf } from "../../pipeline.ts";
import type { StatedItem, StateOfPlaySource } from "./source.ts";

/** How many hits a search of the page shows. */
const HITS = 50;

/** What the page shows of an open dossier. */
export function sourceOfDossier({ store }: Dossier): StateOfPlaySource {
  const play = (): Promise<Play> => playOf(store);
  return {
    overview: async () => {
      const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
      return { ...settings, documents };
    },
    state: async (days) => {
      const present = await play();
      const { items, minor } = await present.state(days);
      const record = await present.records([...items, ...minor].map((item) => item.statusRecord));
      const toStated = (item: Item): StatedItem => ({ item, record: record(item.statusRecord) });
      return { items: items.map(toStated), minor: minor.map(toStated) };
    },
    diff: async (from, to) => (await play()).changes(from, to),
    item: async (id, days) => {
      const present = await play();
      const { items, minor } = await present.state(days);
      const item = [...items, ...minor].find((candidate) => candidate.id === id);
      if (!item) return undefined;
      const record = await present.records(item.history);
      return { item, record: record(item.statusRecord), history: item.history.map(record) };
    },
    record: async (id) => {
      if (!(await store.record(id))) return undefined;
      return (await (await play()).records([id]))(id);
    },
    document: (id) => store.document(id),
    search: (query) => store.search(query, HITS),
  };
}
