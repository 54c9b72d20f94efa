import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { runDoctor } from "./doctor.ts";

/** Makes a dossier of a backup, brings it to this version and checks it as `doctor` does. */
export async function runRestore(
  file: string,
  directory: string,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const restored = await services.restoreDossier(file, directory);
  if (!restored.ok) return sayRefusal(terminal, restored.refusal);
  terminal.print(`The dossier in ${directory} is that of ${file}.`);
  return await runDoctor({ directory, repair: false, json: false }, services, terminal);
}
