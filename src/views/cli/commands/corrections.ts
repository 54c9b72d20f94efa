import { undoCorrection } from "../../../correct.ts";
import { listedCorrections } from "../../listed-corrections.ts";
import type { Failures } from "../failures.ts";
import { type DecidingOptions, sayDecision } from "../say-decision.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Lists what was decided by hand, undone or not. */
export async function runListCorrections(
  options: { readonly directory: string; readonly json: boolean },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const corrections = await listedCorrections(dossier);
    if (options.json) terminal.print(JSON.stringify({ corrections }));
    else if (corrections.length === 0) terminal.say("Nothing was decided by hand yet.");
    else
      printTable(
        terminal,
        [
          { head: "number", share: 1 },
          { head: "when", share: 2 },
          { head: "by", share: 2 },
          { head: "what", share: 10 },
          { head: "why", share: 4 },
        ],
        corrections.map(({ id, recordedAt, by, words, why, undoneBy }) => [
          String(id),
          recordedAt.slice(0, 10),
          by ?? "",
          undoneBy === null ? words : `${words} (undone by ${undoneBy})`,
          why ?? "",
        ]),
      );
    return 0;
  });
}

/** Undoes a correction. */
export async function runUndo(
  id: number,
  options: DecidingOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) =>
    sayDecision(await undoCorrection(dossier, id, options), options, terminal),
  );
}
