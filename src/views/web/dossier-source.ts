import { type Dossier, type Play, playOf } from "../../pipeline.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import { lastHeard } from "../../state/last-heard.ts";
import { matrixOf } from "../../state/matrix.ts";
import { movementsOf, stepsOf } from "../../state/movement.ts";
import { rollUp } from "../../state/roll-up.ts";
import { linksOf } from "../links-of.ts";
import { recordOfMove } from "../move-lines.ts";
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
      const toStated = (item: WeighedItem): StatedItem => {
        return { item, record: record(item.statusRecord) };
      };
      const heard = lastHeard(items, [...items, ...minor]);
      return { items: items.map(toStated), minor: minor.map(toStated), lastHeard: heard };
    },
    moves: async (from, to) => {
      const present = await play();
      const moves = await present.moves(from, to);
      const record = await present.records(moves.map(recordOfMove));
      return moves.map((move) => ({ ...move, record: record(recordOfMove(move)) }));
    },
    positions: async (days, by) => {
      const { items, minor } = await (await play()).state(days);
      return matrixOf(items, [...items, ...minor], (await store.settings()).issues, by);
    },
    links: async (days) => linksOf(await play(), days),
    item: async (id, days) => {
      const present = await play();
      const { items, minor } = await present.state(days);
      const all = [...items, ...minor];
      const item = all.find((candidate) => candidate.id === id);
      if (!item) return undefined;
      const record = await present.records(item.history);
      const history = item.history.map(record);
      const movements = movementsOf(item.kind, stepsOf(history, rollUp(all)));
      const links = (await linksOf(present, days)).filter(
        (link) => link.item.id === id || link.on?.id === id,
      );
      return { item, record: record(item.statusRecord), history, movements, links };
    },
    record: async (id) => {
      if (!(await store.record(id))) return undefined;
      return (await (await play()).records([id]))(id);
    },
    document: (id) => store.document(id),
    search: (query) => store.search(query, HITS),
  };
}
