import { type Play, playOf } from "../../../pipeline.ts";
import { filterIn } from "../../filter-in.ts";
import { filterJson, filterWords, type ItemFilter, type Wanted } from "../../filter-items.ts";
import { saidBy, whoToWhom } from "../../item-lines.ts";
import { moveJson } from "../../move-lines.ts";
import { movesNote } from "../../moves-note.ts";
import {
  type Range,
  type ToldMove,
  type ToldMoves,
  toldMoves,
  toldMoveWords,
} from "../../told-moves.ts";
import { rangeOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { sayNoReports, withDossier } from "../with-dossier.ts";

export interface DiffOptions {
  readonly directory: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What of it is asked for. */
  readonly wanted: Wanted;
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
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const play = await playOf(dossier.store);
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
    const state = await play.state({ asOf: range.to, known: range.to });
    const filter = await filterIn(dossier, state, options.wanted);
    if (!filter.ok) return sayRefusal(terminal, filter.refusal);
    await printChanges(play, { range, filter: filter.value }, options, terminal);
    return 0;
  });
}

/** Prints the changes of a play that is open; `demo` uses it too. */
export async function printChanges(
  play: Play,
  { range, filter }: { readonly range: Range; readonly filter: ItemFilter },
  options: Pick<DiffOptions, "json" | "markdown">,
  terminal: Terminal,
): Promise<void> {
  const told = await toldMoves(play, range, filter);
  const { moves, firstReport } = told;
  if (options.json) {
    const changes = moves.map(({ move, record, path }) => ({ ...moveJson(move, record), path }));
    const first = firstReport === undefined ? {} : { firstReport };
    terminal.print(JSON.stringify({ ...range, ...first, ...filterJson(filter), changes }));
    return;
  }
  if (options.markdown) {
    terminal.print(movesNote({ ...range, ...told, about: filterWords(filter) }));
    return;
  }
  terminal.print(terminal.style("bold", headOf(range, told, filter)));
  if (moves.length > 0)
    printTable(
      terminal,
      COLUMNS,
      moves.map((move) => row(move, range, { firstReport, terminal })),
    );
}

function headOf(
  { from, to }: Range,
  { moves, firstReport }: ToldMoves,
  filter: ItemFilter,
): string {
  const about = filterWords(filter);
  const of = about === "" ? "" : `, ${about}`;
  return firstReport === undefined
    ? `Changes from ${from} to ${to}${of}: ${moves.length}`
    : `${from} is before the first report, of ${firstReport}: nothing was known then, so this is all that was told by ${to}${of}, and what it came through: ${moves.length} items`;
}

const COLUMNS = [
  { head: "item", share: 2 },
  { head: "kind", share: 2 },
  { head: "who", share: 4 },
  { head: "turned", share: 4 },
  { head: "what", share: 8 },
  { head: "says", share: 4 },
] as const;

function row(
  told: ToldMove,
  range: Range,
  {
    firstReport,
    terminal,
  }: { readonly firstReport: string | undefined; readonly terminal: Terminal },
): string[] {
  const { move, record, words } = told;
  const { item, was, now } = move;
  const coloured = now === undefined ? "red" : was === undefined ? "green" : "yellow";
  return [
    item.id,
    item.kind,
    whoToWhom(item),
    terminal.style(coloured, toldMoveWords(told, range, firstReport)),
    words,
    `${saidBy(record)} (${record.published})`,
  ];
}
