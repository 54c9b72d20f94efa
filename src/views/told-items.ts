import type { KeptRecord } from "../domain/kept-record.ts";
import type { Play } from "../pipeline.ts";
import type { WeighedItem } from "../state/describe-item.ts";
import { type PathStep, pathOf, recordsOfPath } from "./item-path.ts";
import { wordsOf } from "./readable-words.ts";

/** An item with what a line of it shows. */
export interface ToldItem {
  readonly item: WeighedItem;
  /** The record that gave it its status. */
  readonly record: KeptRecord;
  /** Its words, so that they are understood without the report. */
  readonly words: string;
  /** The stages that it came through; fewer than two where it has no history to speak of. */
  readonly path: readonly PathStep[];
}

/** Items with what a line of each shows, in their order. */
export async function toldItems(play: Play, items: readonly WeighedItem[]): Promise<ToldItem[]> {
  const wanted = items.flatMap((item) => [item.statusRecord, ...recordsOfPath(item)]);
  const find = await play.records(wanted);
  return items.map((item) => {
    const record = find(item.statusRecord);
    const path = pathOf(item, recordsOfPath(item).map(find));
    return { item, record, words: wordsOf(item, record), path };
  });
}

/** Says of items what their words are, so that a line of another shows them: their records are asked for at once. */
export async function wordsAmong(
  play: Play,
  items: readonly WeighedItem[],
): Promise<(item: WeighedItem) => string> {
  const find = await play.records(items.map(({ statusRecord }) => statusRecord));
  return (item) => wordsOf(item, find(item.statusRecord));
}
