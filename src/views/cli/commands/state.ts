import { type Dossier, type Play, playOf } from "../../../pipeline.ts";
import { matrixOf } from "../../../state/matrix.ts";
import { filterIn } from "../../filter-in.ts";
import { filterJson, filterWords, type Wanted } from "../../filter-items.ts";
import { matrixWords } from "../../matrix-words.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import { printMatrix } from "../print-matrix.ts";
import { type AskedState, printState } from "../print-state.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
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
    const [first = ""] = play.reportDays;
    if (!options.json && days.known < first)
      terminal.say(`The first report is of ${first}: nothing was known before.`);
    return 0;
  });
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
