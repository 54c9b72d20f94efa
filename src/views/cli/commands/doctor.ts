import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Checks the dossier, and repairs with `repair` what can be repaired without losing anything kept. */
export async function runDoctor(
  options: { readonly directory: string; readonly repair: boolean; readonly json: boolean },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store, now }) => {
    const found = await store.faults();
    const repaired = options.repair && found.length > 0 ? await store.repair(now()) : [];
    const faults = repaired.length > 0 ? await store.faults() : found;
    const documents = (await store.documents()).length;
    if (options.json) terminal.print(JSON.stringify({ documents, faults, repaired }));
    else {
      for (const deed of repaired) terminal.print(`repaired: ${deed}`);
      for (const { about, message, repairable } of faults)
        terminal.print(`fault: ${about}: ${message}${repairable ? " (try --repair)" : ""}`);
      terminal.print(
        faults.length === 0 ? `Sound: ${documents} documents checked.` : `${faults.length} faults.`,
      );
    }
    return faults.length;
  });
}
