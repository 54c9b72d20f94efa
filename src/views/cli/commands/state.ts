import type { Item } from "../../../domain/item.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import { KINDS } from "../../../domain/kinds.ts";
import { type Play, playOf } from "../../../pipeline.ts";
import { itemJson, saidBy, statusWords, whoToWhom } from "../../item-lines.ts";
import { oneLine } from "../../one-line.ts";
import { daysOf } from "../days.ts";
import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";

export interface StateOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly known: string | undefined;
  /** Show minor mentions too. */
  readonly all: boolean;
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
        terminal.print(JSON.stringify({ asOf: null, known: null, items: [], minor: [] }));
      return sayNoReports(terminal);
    }
    await printState(play, days, options, terminal);
    return 0;
  });
}

/** Prints the state of a play that is open; `demo` uses it too. */
export async function printState(
  play: Play,
  days: { readonly asOf: string; readonly known: string },
  options: Pick<StateOptions, "all" | "json">,
  terminal: Terminal,
): Promise<void> {
  const { items, minor } = await play.state(days);
  const shown = options.all || options.json ? [...items, ...minor] : items;
  const record = await play.records(shown.map((item) => item.statusRecord));
  if (options.json) {
    const toJson = (item: Item): object => itemJson(item, record(item.statusRecord));
    terminal.print(JSON.stringify({ ...days, items: items.map(toJson), minor: minor.map(toJson) }));
    return;
  }
  const known = days.known === days.asOf ? "" : `, as known on ${days.known}`;
  terminal.print(
    terminal.style("bold", `State of play as of ${days.asOf}${known}: ${items.length} items`),
  );
  for (const kind of KINDS) {
    const ofKind = shown.filter((item) => item.kind === kind);
    if (ofKind.length === 0) continue;
    terminal.print(`\n${terminal.style("bold", kind.toUpperCase())} (${ofKind.length})`);
    printTable(
      terminal,
      COLUMNS,
      ofKind.map((item) => row(item, record(item.statusRecord), terminal)),
    );
  }
  if (!options.all && minor.length > 0)
    terminal.print(`\n${minor.length} minor mentions are not shown (--all shows them).`);
}

const COLUMNS = [
  { head: "item", share: 2 },
  { head: "who", share: 4 },
  { head: "issue", share: 3 },
  { head: "status", share: 3 },
  { head: "what", share: 8 },
  { head: "says", share: 4 },
] as const;

function row(item: Item, record: KeptRecord, terminal: Terminal): string[] {
  const sources = item.documents.length === 1 ? "1 report" : `${item.documents.length} reports`;
  const status = statusWords(item);
  return [
    item.id,
    whoToWhom(item),
    item.issue ?? "",
    item.contested ? terminal.style("yellow", status) : status,
    oneLine(item.what),
    `${saidBy(record)} (${record.published}; ${sources})`,
  ];
}
