import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { readGoldReading } from "../../src/ingest/gold-records.ts";
import { takeIn } from "../../src/ingest/take-in.ts";
import type { Dossier } from "../../src/pipeline.ts";
import type { Services } from "../../src/views/cli/services.ts";
import type { Terminal } from "../../src/views/cli/terminal.ts";

const dossiers = join(import.meta.dirname, "../dossiers");
const NOW = "2030-01-01T00:00:00.000Z";

/** A dossier of labelled records, so that what views show does not depend on a reader; everything in it is invented. */
export interface GoldDossier {
  /** Opens it again for each command. */
  readonly services: Services;
  readonly open: () => Promise<Dossier>;
  readonly remove: () => void;
}

export async function goldDossier(name: "fish-round" | "ward-dispute"): Promise<GoldDossier> {
  const folder = mkdtempSync(join(tmpdir(), "parley-views-"));
  const file = JSON.parse(readFileSync(join(dossiers, name, "dossier.json"), "utf8"));
  const { store } = await opened(folder);
  await store.changeSettings({ title: "Gold", issues: file.issues }, NOW);
  for (const doc of file.docs) {
    const bytes = Buffer.from(JSON.stringify({ doc, issues: [] }));
    const taken = await takeIn({ about: doc.id, bytes, hints: {} });
    if (!taken.ok) throw new Error(taken.refusal.reason);
    const records = join(dossiers, name, "records");
    await store.keep(await readGoldReading(taken.value.document, records), NOW);
  }
  await store.close();
  const openDossier = async () => ({ ok: true as const, value: await opened(folder) });
  return {
    services: { openDossier, now: () => NOW } as unknown as Services,
    open: () => opened(folder),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function opened(folder: string): Promise<Dossier> {
  const store = await openSqliteStore(folder, { create: true });
  if (!store.ok) throw new Error(store.refusal.reason);
  return { store: store.value, now: () => NOW };
}

/** A terminal that keeps what is written to it. */
export function quietTerminal(): Terminal & {
  readonly printed: () => string;
  readonly said: () => string;
} {
  const [out, err]: [string[], string[]] = [[], []];
  return {
    rich: false,
    columns: 100,
    print: (line) => out.push(line),
    say: (line) => err.push(line),
    style: (_, text) => text,
    printed: () => out.join("\n"),
    said: () => err.join("\n"),
  };
}
