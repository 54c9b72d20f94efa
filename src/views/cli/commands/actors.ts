import { type ActorSplit, actorsIn, mergeActors, splitActor } from "../../../correct-actors.ts";
import type { Failures } from "../failures.ts";
import { type DecidingOptions, sayDecision } from "../say-decision.ts";
import type { Services } from "../services.ts";
import { printTable, type Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Lists the dossier's actors. */
export async function runListActors(
  options: { readonly directory: string; readonly json: boolean },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const actors = await actorsIn(dossier);
    if (options.json) terminal.print(JSON.stringify({ actors }));
    else if (actors.length === 0) terminal.say("The documents name nobody yet.");
    else
      printTable(
        terminal,
        [
          { head: "actor", share: 5 },
          { head: "type", share: 2 },
          { head: "documents", share: 2 },
          { head: "also written", share: 9 },
        ],
        actors.map(({ name, type, documents, aliases }) => [
          name,
          type,
          String(documents.length),
          aliases.join(", "),
        ]),
      );
    return 0;
  });
}

/** Makes one actor of several, under the first name. */
export async function runMergeActors(
  names: readonly string[],
  options: DecidingOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) =>
    sayDecision(await mergeActors(dossier, names, options), options, terminal),
  );
}

/** Tells names of an actor apart from it. */
export async function runSplitActor(
  split: ActorSplit,
  options: DecidingOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) =>
    sayDecision(await splitActor(dossier, split, options), options, terminal),
  );
}
