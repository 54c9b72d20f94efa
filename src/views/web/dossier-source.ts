import { actorsIn } from "../../correct-actors.ts";
import { type Dossier, type Play, playOf } from "../../pipeline.ts";
import type { Link } from "../../state/chain.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import { lastHeard } from "../../state/last-heard.ts";
import { matrixOf } from "../../state/matrix.ts";
import { movementsOf, stepsOf } from "../../state/movement.ts";
import { rollUp } from "../../state/roll-up.ts";
import { filterIn } from "../filter-in.ts";
import { findIn } from "../found.ts";
import { linksOf } from "../links-of.ts";
import { listedCorrections } from "../listed-corrections.ts";
import { matrixWords } from "../matrix-words.ts";
import { toldItems, wordsAmong } from "../told-items.ts";
import { toldMoves } from "../told-moves.ts";
import type { ItemHistory, StatedLinks, StateOfPlaySource } from "./source.ts";

/** How many hits a search of the page shows, and how many sentences beside each. */
const SHOWN = { limit: 50, context: 1 };

/** What the page shows of an open dossier. */
export function sourceOfDossier(dossier: Dossier): StateOfPlaySource {
  const { store } = dossier;
  const play = (): Promise<Play> => playOf(store);
  return {
    overview: async () => {
      const [settings, documents] = await Promise.all([store.settings(), store.documents()]);
      return { ...settings, documents };
    },
    state: async (days) => {
      const present = await play();
      const { items, minor } = await present.state(days);
      const told = await toldItems(present, [...items, ...minor]);
      const heard = lastHeard(items, [...items, ...minor]);
      const { length } = items;
      return { items: told.slice(0, length), minor: told.slice(length), lastHeard: heard };
    },
    filter: async (wanted, days) => filterIn(dossier, await (await play()).state(days), wanted),
    moves: async (from, to) => {
      const { moves, firstReport } = await toldMoves(await play(), { from, to });
      const stated = moves.map(({ move, record, path }) => ({ ...move, record, path }));
      return { moves: stated, firstReport };
    },
    positions: async (days, by) => {
      const present = await play();
      const { items, minor } = await present.state(days);
      const { issues } = await store.settings();
      const matrix = matrixOf(items, [...items, ...minor], issues, by);
      return { matrix, words: await matrixWords(present, matrix) };
    },
    links: async (days) => {
      const present = await play();
      return await stated(present, await linksOf(present, days));
    },
    item: async (id, days) => {
      const present = await play();
      const { items, minor } = await present.state(days);
      const all = [...items, ...minor];
      const item = all.find((candidate) => candidate.id === id);
      return item && (await historyOf(present, item, { all, days }));
    },
    record: async (id) => {
      if (!(await store.record(id))) return undefined;
      return (await (await play()).records([id]))(id);
    },
    document: (id) => store.document(id),
    search: (query) => findIn(dossier, query, SHOWN),
    actors: () => actorsIn(dossier),
    corrections: () => listedCorrections(dossier),
  };
}

async function historyOf(
  play: Play,
  item: WeighedItem,
  {
    all,
    days,
  }: {
    readonly all: readonly WeighedItem[];
    readonly days: { readonly asOf: string; readonly known: string };
  },
): Promise<ItemHistory | undefined> {
  const [told] = await toldItems(play, [item]);
  if (!told) return undefined;
  const history = item.history.map(await play.records(item.history));
  const movements = movementsOf(item.kind, stepsOf(history, rollUp(all)));
  const own = (await linksOf(play, days)).filter(
    (link) => link.item.id === item.id || link.on?.id === item.id,
  );
  return { ...told, history, movements, links: await stated(play, own) };
}

async function stated(play: Play, links: readonly Link[]): Promise<StatedLinks> {
  const shown = links.flatMap(({ item, on }) => (on ? [item, on] : [item]));
  return { links, words: await wordsAmong(play, shown) };
}
