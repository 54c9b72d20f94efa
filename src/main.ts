/** Opens store, reader and views, and starts the command line. Each is loaded only when a command needs it. */

import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fetcher } from "./adapters/fetch/open-fetcher.ts";
import type { Outcome } from "./domain/note.ts";
import type { Reader } from "./domain/reader.ts";
import { refusalIn } from "./domain/refused.ts";
import type { Hints, Input } from "./ingest/format.ts";
import type { Dossier } from "./pipeline.ts";
import { runProgram } from "./views/cli/program.ts";
import type { ExampleDossier, Services } from "./views/cli/services.ts";

enableCompileCache();

const now = (): string => new Date().toISOString();

const READERS: Readonly<Record<string, (workers?: number) => Promise<Reader>>> = {
  model: async (workers) =>
    (await import("./adapters/model/open-model-reader.ts")).openModelReader(undefined, workers),
  grammar: async () => (await import("./read/grammar/grammar-reader.ts")).grammarReader(),
};

const services: Services = {
  now,
  readerNames: Object.keys(READERS),
  exampleDirectory: join(import.meta.dirname, "../examples"),

  async *takeIn(paths, { title, publisher, published, allowPrivate }) {
    const { takeInAll } = await import("./ingest/take-in-all.ts");
    const told = { title, publisher, published };
    const hints = Object.fromEntries(Object.entries(told).filter(([, value]) => value));
    for await (const input of inputsAt(paths, hints, allowPrivate === true)) {
      if (!input.ok) yield { path: input.refusal.about, outcome: input };
      else
        for await (const outcome of takeInAll(input.value))
          yield { path: input.value.about, outcome };
    }
  },

  async openReader({ reader: name, workers }): Promise<Outcome<Reader>> {
    const open = READERS[name];
    if (open) return await orRefusal(() => open(workers));
    const remedy = `Choose one of: ${Object.keys(READERS).join(", ")}.`;
    return { ok: false, refusal: { about: name, reason: "There is no such reader.", remedy } };
  },

  async openDossier(directory, how): Promise<Outcome<Dossier>> {
    const { openSqliteStore } = await import("./adapters/store/sqlite/open-sqlite-store.ts");
    const opened = await openSqliteStore(directory, how);
    return opened.ok ? { ok: true, value: { store: opened.value, now } } : opened;
  },

  async restoreDossier(backup, directory) {
    const { restoreSqliteStore } = await import("./adapters/store/sqlite/open-sqlite-store.ts");
    return await restoreSqliteStore(backup, directory);
  },

  async openScratchDossier(issues) {
    const { openSqliteStore } = await import("./adapters/store/sqlite/open-sqlite-store.ts");
    const folder = await mkdtemp(join(tmpdir(), "parley-scratch-"));
    const opened = await openSqliteStore(folder, { create: true });
    if (!opened.ok) throw new Error(opened.refusal.reason);
    const store = opened.value;
    await store.changeSettings({ title: "scratch", issues }, now());
    const close = async (): Promise<void> => {
      await store.close();
      await rm(folder, { recursive: true });
    };
    return { store: { ...store, close }, now };
  },

  async takeGold(doc) {
    const { takeIn } = await import("./ingest/take-in.ts");
    const bytes = Buffer.from(JSON.stringify({ doc, issues: [] }));
    const taken = await takeIn({ about: doc.id, bytes, hints: {} });
    return taken.ok ? { ok: true, value: taken.value.document } : taken;
  },

  async *readGoldRecords(documents, directory) {
    const { readGoldReading } = await import("./ingest/gold-records.ts");
    for (const document of documents) yield await readGoldReading(document, directory);
  },

  async serve(dossier, { port }) {
    const { serveDossier } = await import("./views/web/serve.ts");
    const { sourceOfDossier } = await import("./views/web/dossier-source.ts");
    return serveDossier(sourceOfDossier(dossier), { port, today: () => now().slice(0, 10) });
  },

  async interrupted() {
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  },

  async exampleDossier() {
    const path = join(services.exampleDirectory, "dossier.json");
    return JSON.parse(await readFile(path, "utf8")) as ExampleDossier;
  },
};

/** What work gives, or the refusal that its error carries. */
async function orRefusal<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return { ok: false, refusal };
  }
}

/** The inputs at paths and addresses, in order; addresses are fetched when their turn comes. */
async function* inputsAt(
  paths: readonly string[],
  hints: Hints,
  allowPrivate: boolean,
): AsyncGenerator<Outcome<Input>> {
  const { collectInputs } = await import("./ingest/collect-inputs.ts");
  for (const path of paths) {
    if (!/^https?:\/\//i.test(path)) {
      yield* collectInputs([path], hints, process.stdin);
      continue;
    }
    const fetched = await (await fetcherFor(allowPrivate))(path);
    if (!fetched.ok) yield fetched;
    else if (fetched.value) {
      const { bytes, charset } = fetched.value;
      yield {
        ok: true,
        value: { about: path, bytes, hints: { ...(charset && { charset }), ...hints } },
      };
    }
  }
}

// One for as long as the program runs: it remembers what sites ask for and when they were asked last.
let fetcher: Promise<Fetcher> | undefined;

function fetcherFor(allowPrivate: boolean): Promise<Fetcher> {
  fetcher ??= (async () => {
    const { FETCH_SETTINGS, openFetcher } = await import("./adapters/fetch/open-fetcher.ts");
    return openFetcher(allowPrivate ? { ...FETCH_SETTINGS, allows: () => true } : FETCH_SETTINGS);
  })();
  return fetcher;
}

process.exitCode = await runProgram(process.argv.slice(2), services);
