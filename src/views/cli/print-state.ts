import { KINDS } from "../../domain/kinds.ts";
import type { Play } from "../../pipeline.ts";
import { jointly } from "../../state/joint.ts";
import { type LastHeard, lastHeard, type Silences } from "../../state/last-heard.ts";
import { isOverdue } from "../../state/moves.ts";
import { type Settlement, settlementsAmong } from "../../state/settled.ts";
import type { StateOfPlay } from "../../state/state-of-play.ts";
import { filterJson, filterWords, type ItemFilter } from "../filter-items.ts";
import {
  itemJson,
  occasionWords,
  saidBy,
  settlementJson,
  statusWords,
  whoToWhom,
} from "../item-lines.ts";
import { pathWords } from "../item-path.ts";
import { OVERDUE, publishersInWords, settlementWords } from "../outlook-words.ts";
import { type ToldItem, toldItems } from "../told-items.ts";
import { printTable, type Terminal } from "./terminal.ts";

/** A state, the days of which it is, and what of it is asked for. */
export interface AskedState {
  readonly state: StateOfPlay;
  readonly days: { readonly asOf: string; readonly known: string };
  readonly filter: ItemFilter;
}

/** Prints what is asked for of a state; `demo` uses it too. */
export async function printState(
  play: Play,
  { state, days, filter }: AskedState,
  options: { readonly all: boolean; readonly json: boolean },
  terminal: Terminal,
): Promise<void> {
  const { items, minor } = state;
  const kept = { items: items.filter(filter.keeps), minor: minor.filter(filter.keeps) };
  const listed = options.all || options.json ? [...kept.items, ...kept.minor] : kept.items;
  const lines = options.json ? [] : jointly(listed);
  const shown = await toldItems(play, options.json ? listed : lines.map(({ item }) => item));
  const answered = settlementsAmong(items, minor);
  const heard = heardOf(lastHeard(items, [...items, ...minor]), filter);
  if (options.json) {
    const toJson = (told: ToldItem): object => ({
      ...itemJson(told.item, told.record),
      path: told.path,
      overdue: isOverdue(told.item, days.asOf),
      answered: settlementJson(answered.get(told.item.id)),
    });
    const { length } = kept.items;
    const told = {
      items: shown.slice(0, length).map(toJson),
      minor: shown.slice(length).map(toJson),
      lastHeard: heard,
    };
    terminal.print(JSON.stringify({ ...days, ...filterJson(filter), ...told }));
    return;
  }
  terminal.print(terminal.style("bold", headOf({ state, days, filter }, kept, options.all)));
  const folded = new Set<string>(kept.minor.map(({ id }) => id));
  const others = new Map(lines.map(({ item, ids }) => [item.id, ids.slice(1)]));
  for (const kind of KINDS) {
    const ofKind = shown.filter(({ item }) => item.kind === kind);
    if (ofKind.length === 0) continue;
    terminal.print(
      `\n${terminal.style("bold", kind.toUpperCase())} (${ofKind.length + ofKind.flatMap(({ item }) => others.get(item.id) ?? []).length})`,
    );
    const context = { asOf: days.asOf, folded, answered, others, terminal };
    printTable(
      terminal,
      COLUMNS,
      ofKind.map((told) => row(told, context)),
    );
  }
  if (kept.items.length > 0) terminal.print("");
  for (const [of, list] of [
    ["Parties", heard.parties],
    ["Issues", heard.issues],
  ] as const)
    if (list.length > 0)
      terminal.print(`${of} last heard: ${list.map(({ name, on }) => `${name} ${on}`).join("; ")}`);
}

/** How much there is, and how much of it is shown. */
function headOf(
  { state: { items, minor }, days, filter }: AskedState,
  kept: StateOfPlay,
  all: boolean,
): string {
  const known = days.known === days.asOf ? "" : `, as known on ${days.known}`;
  const about = filterWords(filter);
  const of = (part: readonly unknown[], whole: readonly unknown[]) =>
    about === "" ? String(whole.length) : `${part.length} of ${whole.length}`;
  const head = `State of play as of ${days.asOf}${known}${about === "" ? "" : `, ${about}`}`;
  const counts = `${of(kept.items, items)} items${minor.length > 0 ? ` and ${of(kept.minor, minor)} minor mentions` : ""}`;
  const total = about === "" && minor.length > 0 ? `, ${items.length + minor.length} in all` : "";
  const hidden = !all && kept.minor.length > 0 ? "; --all shows the minor mentions" : "";
  return `${head}: ${counts}${total}${hidden}`;
}

/** Of those who and what was last heard of, who and what is asked for. */
function heardOf({ parties, issues }: Silences, filter: ItemFilter): Silences {
  if (filterWords(filter) === "") return { parties, issues };
  const among = (list: readonly LastHeard[], names: readonly string[]) =>
    list.filter(({ name }) => names.includes(name));
  return { parties: among(parties, filter.parties), issues: among(issues, filter.issues) };
}

const COLUMNS = [
  { head: "item", share: 2 },
  { head: "who", share: 4 },
  { head: "issue", share: 3 },
  { head: "status", share: 3 },
  { head: "what", share: 8 },
  { head: "says", share: 4 },
] as const;

function row(
  { item, record, words, path }: ToldItem,
  {
    asOf,
    folded,
    answered,
    others,
    terminal,
  }: {
    readonly asOf: string;
    readonly folded: ReadonlySet<string>;
    readonly answered: ReadonlyMap<string, Settlement>;
    /** By item, those that rest on the same sentence and are told in its line. */
    readonly others: ReadonlyMap<string, readonly string[]>;
    readonly terminal: Terminal;
  },
): string[] {
  const sources = item.documents.length === 1 ? "1 report" : `${item.documents.length} reports`;
  const answer = answered.get(item.id);
  // A plan that something else came of is not late.
  const late = isOverdue(item, asOf) && !answer ? `; ${OVERDUE}` : "";
  const over = answer ? `; ${settlementWords(answer)}` : "";
  const moved = item.moved ? `; ${item.moved.direction} ${item.moved.on}` : "";
  const status = `${statusWords(item)}${over}${late}${moved}`;
  const more = [occasionWords(record), pathWords(path, asOf)].filter((part) => part !== "");
  const parenthesis = more.length > 0 ? [`(${more.join("; ")})`] : [];
  const minor = folded.has(item.id) ? "; minor mention" : "";
  const also = others.get(item.id) ?? [];
  const together = also.length > 0 ? `; also ${also.join(", ")}` : "";
  return [
    item.id,
    whoToWhom(item),
    item.issue ?? "",
    item.contested || late ? terminal.style("yellow", status) : status,
    [words, ...parenthesis].join(" "),
    `${saidBy(record)} (${record.published}; ${sources}, ${publishersInWords(item.told)}${minor}${together})`,
  ];
}
