import type { Change } from "../../../domain/item.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import { type Play, playOf } from "../../../pipeline.ts";
import { itemJson, saidBy, whoToWhom } from "../../item-lines.ts";
import { oneLine } from "../../one-line.ts";
import { rangeOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";

export interface DiffOptions {
  readonly directory: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly json: boolean;
}

/** What differs between the states as of two days, each with the sentence that moved it. */
export async function runDiff(
  options: DiffOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const play = await playOf(store);
    const range = rangeOf(play, options);
    if (!range) {
      if (options.json) terminal.print(JSON.stringify({ from: null, to: null, changes: [] }));
      return sayNoReports(terminal);
    }
    if (range.from > range.to) {
      const reason = `The days are the wrong way round: ${range.from} is after ${range.to}.`;
      return sayRefusal(terminal, {
        about: "diff",
        reason,
        remedy: "Give --from the earlier day.",
      });
    }
    await printChanges(play, range, options, terminal);
    return 0;
  });
}

/** Prints the changes of a play that is open; `demo` uses it too. */
export async function printChanges(
  play: Play,
  range: { readonly from: string; readonly to: string },
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> {
  const changes = await play.changes(range.from, range.to);
  const record = await play.records(changes.map(({ item }) => item.statusRecord));
  if (options.json) {
    const toJson = ({ item, was, now }: Change): object => ({
      was: was ?? null,
      now: now ?? null,
      item: itemJson(item, record(item.statusRecord)),
    });
    terminal.print(JSON.stringify({ ...range, changes: changes.map(toJson) }));
    return;
  }
  terminal.print(
    terminal.style("bold", `Changes from ${range.from} to ${range.to}: ${changes.length}`),
  );
  if (changes.length > 0)
    printTable(
      terminal,
      COLUMNS,
      changes.map((change) => row(change, record(change.item.statusRecord), terminal)),
    );
}

const COLUMNS = [
  { head: "item", share: 2 },
  { head: "kind", share: 2 },
  { head: "who", share: 4 },
  { head: "was → now", share: 4 },
  { head: "what", share: 8 },
  { head: "says", share: 4 },
] as const;

function row({ item, was, now }: Change, record: KeptRecord, terminal: Terminal): string[] {
  const moved = `${was ?? "new"} → ${now ?? "gone"}`;
  const coloured = now === undefined ? "red" : was === undefined ? "green" : "yellow";
  return [
    item.id,
    item.kind,
    whoToWhom(item),
    terminal.style(coloured, moved),
    oneLine(item.what),
    `${saidBy(record)} (${record.published})`,
  ];
}
