import type { KeptRecord } from "../../../domain/kept-record.ts";
import { type Play, playOf } from "../../../pipeline.ts";
import type { Move } from "../../../state/moves.ts";
import { saidBy, whoToWhom } from "../../item-lines.ts";
import { moveJson, movementRecordOf, moveWords, recordOfMove } from "../../move-lines.ts";
import { movesNote } from "../../moves-note.ts";
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
  /** Print a note in Markdown. */
  readonly markdown: boolean;
}

/** What turned between two days, the weightiest first, each with the sentence that did it. */
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
  options: Pick<DiffOptions, "json" | "markdown">,
  terminal: Terminal,
): Promise<void> {
  const moves = await play.moves(range.from, range.to);
  const record = await play.records(
    moves.flatMap((move) => [recordOfMove(move), movementRecordOf(move) ?? recordOfMove(move)]),
  );
  if (options.json) {
    const changes = moves.map((move) => moveJson(move, record(recordOfMove(move))));
    terminal.print(JSON.stringify({ ...range, changes }));
    return;
  }
  if (options.markdown) {
    terminal.print(movesNote({ ...range, moves, record }));
    return;
  }
  terminal.print(
    terminal.style("bold", `Changes from ${range.from} to ${range.to}: ${moves.length}`),
  );
  if (moves.length > 0)
    printTable(
      terminal,
      COLUMNS,
      moves.map((move) => row(move, record(recordOfMove(move)), terminal)),
    );
}

const COLUMNS = [
  { head: "item", share: 2 },
  { head: "kind", share: 2 },
  { head: "who", share: 4 },
  { head: "turned", share: 4 },
  { head: "what", share: 8 },
  { head: "says", share: 4 },
] as const;

function row(move: Move, record: KeptRecord, terminal: Terminal): string[] {
  const { item, was, now } = move;
  const coloured = now === undefined ? "red" : was === undefined ? "green" : "yellow";
  return [
    item.id,
    item.kind,
    whoToWhom(item),
    terminal.style(coloured, moveWords(move)),
    oneLine(record.quote.what),
    `${saidBy(record)} (${record.published})`,
  ];
}
