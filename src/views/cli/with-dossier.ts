import type { Reader } from "../../domain/reader.ts";
import { refusalIn } from "../../domain/refused.ts";
import type { Dossier } from "../../pipeline.ts";
import { type Failures, sayRefusal } from "./failures.ts";
import type { ReaderChoice, Services } from "./services.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Opens a dossier, hands it to `work` and closes it whatever comes of that; gives the failures of `work`. A dossier that cannot be
 * opened, or a disk that fills up, is one failure, said to the user. With `create`, one is made where there is none.
 */
export async function withDossier(
  directory: string,
  services: Services,
  terminal: Terminal,
  work: (dossier: Dossier) => Promise<Failures>,
  { create }: { readonly create: boolean } = { create: false },
): Promise<Failures> {
  const opened = await services.openDossier(directory, { create });
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  try {
    return await work(opened.value);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return sayRefusal(terminal, refusal);
  } finally {
    await opened.value.store.close();
  }
}

/** Opens a reader, hands it to `work` and closes it whatever comes of that; gives the failures of `work`, or one where the reader is broken. */
export async function withReader(
  choice: ReaderChoice,
  services: Services,
  terminal: Terminal,
  work: (reader: Reader) => Promise<Failures>,
): Promise<Failures> {
  const opened = await services.openReader(choice);
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  try {
    return await work(opened.value);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return sayRefusal(terminal, refusal);
  } finally {
    await opened.value.close?.();
  }
}

/** Says that there is nothing to ask about yet, and what to do; no failure. */
export function sayNoReports(terminal: Terminal): Failures {
  terminal.say("This dossier holds no reports yet. Add some: parley add -d DIR FILE…");
  return 0;
}
