import { setTimeout as wait } from "node:timers/promises";
import type { Reader } from "../../../domain/reader.ts";
import type { Dossier } from "../../../pipeline.ts";
import { type Failures, sayRefusals } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier, withReader } from "../with-dossier.ts";
import { type AddOptions, type AddSummary, addAll } from "./add.ts";

export interface WatchOptions extends AddOptions {
  /** Minutes between two rounds. */
  readonly every: number;
  readonly once: boolean;
}

/** Oftener than this no site need be asked. */
const LEAST_MINUTES = 5;

/**
 * Adds what is new at paths and addresses, round after round, until it is interrupted. What the dossier has is not read again.
 * A refusal is said in its round and the rest goes on; a program that was interrupted did what it was asked to.
 */
export async function runWatch(
  paths: readonly string[],
  options: WatchOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, (dossier) =>
    withReader(options, services, terminal, (reader) =>
      watchInto({ dossier, reader }, paths, options, services, terminal),
    ),
  );
}

async function watchInto(
  open: { readonly dossier: Dossier; readonly reader: Reader },
  paths: readonly string[],
  options: WatchOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const known = new Set(
    (await open.dossier.store.documents()).map(({ contentHash }) => contentHash),
  );
  const news = onlyNews(services, known);
  const stopped = new AbortController();
  const interrupted = options.once ? undefined : services.interrupted().then(() => stopped.abort());
  let failures = 0;
  while (!stopped.signal.aborted) {
    failures = sayRound(
      await addAll(paths, { ...options, ...open }, news, terminal),
      options,
      terminal,
    );
    if (options.once) break;
    const minutes = Math.max(LEAST_MINUTES, options.every);
    await Promise.race([interrupted, wait(minutes * 60_000, undefined, stopped).catch(() => null)]);
  }
  return options.once ? failures : 0;
}

/** The same services, but for documents that were there or came in an earlier round. */
function onlyNews(services: Services, known: Set<string>): Services {
  return {
    ...services,
    async *takeIn(paths, hints) {
      for await (const taken of services.takeIn(paths, hints)) {
        const hash = taken.outcome.ok ? taken.outcome.value.document.contentHash : undefined;
        if (hash !== undefined && known.has(hash)) continue;
        yield taken;
        if (hash !== undefined) known.add(hash);
      }
    },
  };
}

function sayRound(summary: AddSummary, { json }: WatchOptions, terminal: Terminal): Failures {
  if (json) terminal.print(JSON.stringify({ summary }));
  else terminal.print(`${summary.added} added, ${summary.refused.length} refused.`);
  return sayRefusals(terminal, summary.refused);
}
