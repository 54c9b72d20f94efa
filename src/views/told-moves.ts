import type { KeptRecord } from "../domain/kept-record.ts";
import type { Play } from "../pipeline.ts";
import type { WeighedItem } from "../state/describe-item.ts";
import type { Move } from "../state/moves.ts";
import { type ItemFilter, KEEP_ALL } from "./filter-items.ts";
import { type PathStep, pathOf, pathWithin, pathWords, recordsOfPath } from "./item-path.ts";
import { movementRecordOf, moveWords, recordOfMove } from "./move-lines.ts";
import { readableWords } from "./readable-words.ts";

/** The two days of a comparison, `YYYY-MM-DD`. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** What became of an item between two days, with what a line of it shows. */
export interface ToldMove {
  readonly move: Move;
  /** The record whose sentence made it turn. */
  readonly record: KeptRecord;
  /** Of what hardened or softened by another record than that: the record that did it. */
  readonly movedBy?: KeptRecord;
  /** The record's words, so that they are understood without the report. */
  readonly words: string;
  /** The stages between the two days, after the one that held on the first. */
  readonly path: readonly PathStep[];
}

export interface ToldMoves {
  /** In order of weight; then what changed and changed back, which has no turn. */
  readonly moves: readonly ToldMove[];
  /** The day of the first report, where the first of the two days is before it: all of the state is new then. */
  readonly firstReport: string | undefined;
}

/** What turned between two days, as lines show it; with what changed on the way and is now what it was. */
export async function toldMoves(
  play: Play,
  range: Range,
  filter: ItemFilter = KEEP_ALL,
): Promise<ToldMoves> {
  const [first] = play.reportDays;
  const turned = (await play.moves(range.from, range.to)).filter(({ item }) => filter.keeps(item));
  const known = new Set(turned.map(({ item }) => item.id));
  const { items } = await play.state({ asOf: range.to, known: range.to });
  const still = items.filter(
    (item) => !known.has(item.id) && item.told.last > range.from && filter.keeps(item),
  );
  const unturned = still.map(
    (item): Move => ({ item, was: item.status, now: item.status, turns: [] }),
  );
  const moves = [...turned, ...unturned];
  const find = await play.records(moves.flatMap(recordsToTell));
  const tell = (move: Move): ToldMove => {
    const record = find(recordOfMove(move));
    const movement = movementRecordOf(move);
    const movedBy = movement !== undefined && movement !== record.id ? find(movement) : undefined;
    const steps = pathOf(move.item, recordsOfPath(move.item).map(find));
    const path = move.now === undefined ? [] : pathWithin(steps, range);
    return { move, record, ...(movedBy && { movedBy }), words: readableWords(record), path };
  };
  const isShown = ({ move, path }: ToldMove) =>
    move.turns.length > 0 || (path.length > 1 && cameLater(move.item, range, find));
  return {
    moves: moves.map(tell).filter(isShown),
    firstReport: first !== undefined && range.from < first ? first : undefined,
  };
}

/** "changed: offers → withdraws", with the stages on the way; from before the first report on nothing counts as new. */
export function toldMoveWords(
  { move, path }: ToldMove,
  { to }: Pick<Range, "to">,
  firstReport?: string,
): string {
  const way = pathWords(path, to);
  const { item, now } = move;
  if (firstReport !== undefined && now !== undefined)
    return `${now}${item.contested ? " (contested)" : ""}${way === "" ? "" : `: ${way}`}`;
  if (move.turns.length === 0) return `${isBack(path) ? "changed and back" : "changed"}: ${way}`;
  const told = path.length > (move.was === undefined ? 1 : 2);
  return told ? `${moveWords(move)}; on the way: ${way}` : moveWords(move);
}

function recordsToTell(move: Move): KeptRecord["id"][] {
  const movement = movementRecordOf(move);
  return [
    recordOfMove(move),
    ...(movement === undefined ? [] : [movement]),
    ...recordsOfPath(move.item),
  ];
}

/** Whether what gives the status was published between the two days; what is told of the past by later reports is no change. */
function cameLater(
  { statusRecord }: WeighedItem,
  { from }: Range,
  find: (id: KeptRecord["id"]) => KeptRecord,
): boolean {
  return find(statusRecord).published > from;
}

function isBack(path: readonly PathStep[]): boolean {
  const [first, last] = [path[0], path.at(-1)];
  return (
    first?.status === last?.status &&
    (first?.amount === undefined || first.amount.value === last?.amount?.value)
  );
}
