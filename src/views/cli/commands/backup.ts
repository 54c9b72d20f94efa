import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Writes all that the dossier holds at this moment to a new file, whole or not at all. */
export async function runBackup(
  file: string,
  options: { readonly directory: string },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    await store.backUp(file);
    terminal.print(`${file}: the dossier in ${options.directory} is backed up.`);
    return 0;
  });
}
