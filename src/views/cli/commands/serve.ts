import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Serves the dossier's page on this machine until it is interrupted. */
export async function runServe(
  options: { readonly directory: string; readonly port: number },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const serving = await services.serve(dossier, options);
    if (!serving.ok) return sayRefusal(terminal, serving.refusal);
    terminal.print(`${serving.value.address}  (this machine only; Ctrl-C stops)`);
    await services.interrupted();
    await serving.value.close();
    return 0;
  });
}
