import { KINDS } from "../../../domain/kinds.ts";
import { type Dossier, type Play, playOf } from "../../../pipeline.ts";
import { type LastHeard, lastHeard, type Silences } from "../../../state/last-heard.ts";
import { matrixOf } from "../../../state/matrix.ts";
import { isOverdue } from "../../../state/moves.ts";
import { type Settlement, settlementsAmong } from "../../../state/settled.ts";
import type { StateOfPlay } from "../../../state/state-of-play.ts";
import { filterIn } from "../../filter-in.ts";
import { filterJson, filterWords, type ItemFilter, type Wanted } from "../../filter-items.ts";
import {
  itemJson,
  occasionWords,
  saidBy,
  settlementJson,
  statusWords,
  whoToWhom,
} from "../../item-lines.ts";
import { pathWords } from "../../item-path.ts";
import { matrixWords } from "../../matrix-words.ts";
import { OVERDUE, publishersInWords, settlementWords } from "../../outlook-words.ts";
import { type ToldItem, toldItems } from "../../told-items.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import { printMatrix } from "../print-matrix.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";

export interface StateOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly known: string | undefined;
  /** Show minor mentions too. */
  readonly all: boolean;
  /** Print where the parties stand, issue by issue, in place of the items. */
  readonly matrix: boolean;
  /** Give each person a row of the matrix. */
  readonly byPerson: boolean;
  /** What of it is asked for. */
  readonly wanted: Wanted;
  readonly json: boolean;
}

/** The state of play as of a day, as known on a day: kind by kind, each item with its sentence and who says so. */
export async function runState(
  options: StateOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const { store } = dossier;
    const play = await playOf(store);
    const days = daysOf(play, options);
    if (!days) {
      if (options.json)
        terminal.print(
          JSON.stringify({
            asOf: null,
            known: null,
            ...(options.matrix ? { matrix: [] } : { items: [], minor: [] }),
          }),
        );
      return sayNoReports(terminal);
    }
    const state = await play.state(days);
    const filter = await filterIn(dossier, state, options.wanted);
    if (!filter.ok) return sayRefusal(terminal, filter.refusal);
    const asked = { state, days, filter: filter.value };
    if (options.matrix) await showMatrix(play, asked, options, { store, terminal });
    else await printState(play, asked, options, terminal);
    return 0;
  });
}

/** A state, the days of which it is, and what of it is asked for. */
export interface AskedState {
  readonly state: StateOfPlay;
  readonly days: { readonly asOf: string; readonly known: string };
  readonly filter: ItemFilter;
}

async function showMatrix(
  play: Play,
  { state: { items, minor }, days, filter }: AskedState,
  { json, byPerson }: Pick<StateOptions, "json" | "byPerson">,
  { store, terminal }: { readonly store: Dossier["store"]; readonly terminal: Terminal },
): Promise<void> {
  const { issues } = await store.settings();
  const kept = items.filter(filter.keeps);
  const matrix = matrixOf(kept, [...items, ...minor], issues, byPerson ? "actor" : "party");
  if (json) terminal.print(JSON.stringify({ ...days, ...filterJson(filter), matrix }));
  else if (matrix.length === 0)
    terminal.say(
      kept.length < items.length
        ? `No stance, demand or commitment is of ${filterWords(filter)}.`
        : "No stance, demand or commitment bears on an issue: parley issues lists them.",
    );
  else printMatrix(matrix, days, await matrixWords(play, matrix), terminal);
}

/** Prints what is asked for of a state; `demo` uses it too. */
export async function printState(
  play: Play,
  { state, days, filter }: AskedState,
  options: Pick<StateOptions, "all" | "json">,
  terminal: Terminal,
): Promise<void> {
  const { items, minor } = state;
  const kept = { items: items.filter(filter.keeps), minor: minor.filter(filter.keeps) };
  const shown = await toldItems(
    play,
    options.all || options.json ? [...kept.items, ...kept.minor] : kept.items,
  );
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
  for (const kind of KINDS) {
    const ofKind = shown.filter(({ item }) => item.kind === kind);
    if (ofKind.length === 0) continue;
    terminal.print(`\n${terminal.style("bold", kind.toUpperCase())} (${ofKind.length})`);
    const context = { asOf: days.asOf, folded, answered, terminal };
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
    terminal,
  }: {
    readonly asOf: string;
    readonly folded: ReadonlySet<string>;
    readonly answered: ReadonlyMap<string, Settlement>;
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
  return [
    item.id,
    whoToWhom(item),
    item.issue ?? "",
    item.contested || late ? terminal.style("yellow", status) : status,
    [words, ...parenthesis].join(" "),
    `${saidBy(record)} (${record.published}; ${sources}, ${publishersInWords(item.told)}${minor})`,
  ];
}
