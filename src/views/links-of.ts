import type { Play } from "../pipeline.ts";
import { type Link, linksAmong } from "../state/chain.ts";

/** What hangs on what in the state of a day: all conditions of items that matter. */
export async function linksOf(
  play: Play,
  days: { readonly asOf: string; readonly known: string },
): Promise<Link[]> {
  const { items } = await play.state(days);
  const record = await play.records(items.flatMap(({ history }) => history));
  return linksAmong(items, ({ history }) => history.map(record));
}
