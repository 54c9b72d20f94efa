import { mergeItems, splitItem } from "../../../correct-items.ts";
import type { Failures } from "../failures.ts";
import { type DecidingOptions, sayDecision } from "../say-decision.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Makes one item of several. */
export async function runMergeItems(
  ids: readonly string[],
  options: DecidingOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) =>
    sayDecision(await mergeItems(dossier, ids, options), options, terminal),
  );
}

/** Makes an item of its own of some of an item's records. */
export async function runSplitItem(
  split: { readonly id: string; readonly records: readonly string[] },
  options: DecidingOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) =>
    sayDecision(await splitItem(dossier, split, options), options, terminal),
  );
}
