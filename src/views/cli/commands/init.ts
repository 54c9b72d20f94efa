import { basename, resolve } from "node:path";
import type { Dossier } from "../../../pipeline.ts";
import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Makes a dossier in a folder, with a title and issues; an existing dossier is left as it is. */
export async function runInit(
  directory: string,
  options: {
    readonly title: string | undefined;
    readonly issues: readonly string[];
    readonly json: boolean;
  },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const make = async ({ store, now }: Dossier): Promise<Failures> => {
    const before = await store.settings();
    const fresh = before.title === "" && before.issues.length === 0;
    const settings = {
      title: options.title ?? (before.title || basename(resolve(directory))),
      issues: options.issues.length > 0 ? options.issues : before.issues,
    };
    if (fresh || options.title !== undefined || options.issues.length > 0)
      await store.changeSettings(settings, now());
    if (options.json) terminal.print(JSON.stringify({ directory, ...settings }));
    else
      terminal.print(
        `Dossier "${settings.title}" in ${directory}. Add reports: parley add -d ${directory} FILE…`,
      );
    return 0;
  };
  return await withDossier(directory, services, terminal, make, { create: true });
}
