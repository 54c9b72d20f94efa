import type { Play } from "../pipeline.ts";
import { type Link, linksAmong } from "../state/chain.ts";
import type { WeighedItem } from "../state/describe-item.ts";

/** By so many of its latest records an item is known: more of them seldom bring new words. */
const WORDINGS = 12;

/** What hangs on what in the state of a day: all conditions of items that matter. */
export async function linksOf(
  play: Play,
  days: { readonly asOf: string; readonly known: string },
): Promise<Link[]> {
  const { items } = await play.state(days);
  const latest = ({ history }: WeighedItem) => history.slice(-WORDINGS);
  const record = await play.records(items.flatMap(latest));
  return linksAmong(items, (item) => latest(item).map(record));
}
