import type { KeptRecord } from "../../../domain/kept-record.ts";
import { KINDS } from "../../../domain/kinds.ts";
import { type Dossier, type Play, playOf } from "../../../pipeline.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { lastHeard } from "../../../state/last-heard.ts";
import { matrixOf } from "../../../state/matrix.ts";
import { isOverdue } from "../../../state/moves.ts";
import { itemJson, saidBy, statusWords, whoToWhom } from "../../item-lines.ts";
import { oneLine } from "../../one-line.ts";
import { OVERDUE, publishersInWords } from "../../outlook-words.ts";
import { daysOf } from "../days.ts";
import type { Failures } from "../failures.ts";
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
  readonly json: boolean;
}

/** The state of play as of a day, as known on a day: kind by kind, each item with its sentence and who says so. */
export async function runState(
  options: StateOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
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
    if (options.matrix) await showMatrix(play, { ...options, days }, store, terminal);
    else await printState(play, days, options, terminal);
    return 0;
  });
}

async function showMatrix(
  play: Play,
  { days, json, byPerson }: Pick<StateOptions, "json" | "byPerson"> & { readonly days: AskedDays },
  store: Dossier["store"],
  terminal: Terminal,
): Promise<void> {
  const { items, minor } = await play.state(days);
  const { issues } = await store.settings();
  const matrix = matrixOf(items, [...items, ...minor], issues, byPerson ? "actor" : "party");
  if (json) terminal.print(JSON.stringify({ ...days, matrix }));
  else if (matrix.length === 0)
    terminal.say("No stance, demand or commitment bears on an issue: parley issues lists them.");
  else printMatrix(matrix, days, terminal);
}

interface AskedDays {
  readonly asOf: string;
  readonly known: string;
}

/** Prints the state of a play that is open; `demo` uses it too. */
export async function printState(
  play: Play,
  days: AskedDays,
  options: Pick<StateOptions, "all" | "json">,
  terminal: Terminal,
): Promise<void> {
  const { items, minor } = await play.state(days);
  const shown = options.all || options.json ? [...items, ...minor] : items;
  const record = await play.records(shown.map((item) => item.statusRecord));
  const heard = lastHeard(items, [...items, ...minor]);
  if (options.json) {
    const toJson = (item: WeighedItem): object => ({
      ...itemJson(item, record(item.statusRecord)),
      overdue: isOverdue(item, days.asOf),
    });
    const told = { items: items.map(toJson), minor: minor.map(toJson), lastHeard: heard };
    terminal.print(JSON.stringify({ ...days, ...told }));
    return;
  }
  const known = days.known === days.asOf ? "" : `, as known on ${days.known}`;
  const folded = options.all && minor.length > 0 ? ` and ${minor.length} minor mentions` : "";
  terminal.print(
    terminal.style(
      "bold",
      `State of play as of ${days.asOf}${known}: ${items.length} items${folded}`,
    ),
  );
  for (const kind of KINDS) {
    const ofKind = shown.filter((item) => item.kind === kind);
    if (ofKind.length === 0) continue;
    terminal.print(`\n${terminal.style("bold", kind.toUpperCase())} (${ofKind.length})`);
    printTable(
      terminal,
      COLUMNS,
      ofKind.map((item) => row(item, record(item.statusRecord), { asOf: days.asOf, terminal })),
    );
  }
  if (!options.all && minor.length > 0)
    terminal.print(`\n${minor.length} minor mentions are not shown (--all shows them).`);
  for (const [of, list] of [
    ["Parties", heard.parties],
    ["Issues", heard.issues],
  ] as const)
    if (list.length > 0)
      terminal.print(`${of} last heard: ${list.map(({ name, on }) => `${name} ${on}`).join("; ")}`);
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
  item: WeighedItem,
  record: KeptRecord,
  { asOf, terminal }: { readonly asOf: string; readonly terminal: Terminal },
): string[] {
  const sources = item.documents.length === 1 ? "1 report" : `${item.documents.length} reports`;
  const late = isOverdue(item, asOf) ? `; ${OVERDUE}` : "";
  const moved = item.moved ? `; ${item.moved.direction} ${item.moved.on}` : "";
  const status = `${statusWords(item)}${late}${moved}`;
  return [
    item.id,
    whoToWhom(item),
    item.issue ?? "",
    item.contested || late ? terminal.style("yellow", status) : status,
    oneLine(item.what),
    `${saidBy(record)} (${record.published}; ${sources}, ${publishersInWords(item.told)})`,
  ];
}
