import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";

/** Serves the dossier's page on this machine until it is interrupted. */
export async function runServe(
  options: { readonly directory: string; readonly port: number },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const opened = await services.openDossier(options.directory, { create: false });
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  const serving = await services.serve(opened.value, options);
  if (!serving.ok) {
    await opened.value.store.close();
    return sayRefusal(terminal, serving.refusal);
  }
  terminal.print(`${serving.value.address}  (this machine only; Ctrl-C stops)`);
  await services.interrupted();
  await serving.value.close();
  await opened.value.store.close();
  return 0;
}
