/**
 * Measures the state of play on a made-up dossier: `node bench/state.ts [RECORDS]` (default 100000). Prints, in milliseconds by the clock and of processor,
 * what it takes to build what is kept ready, to add one document more, and to show a state of a dossier just opened.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../src/adapters/store/sqlite/open-sqlite-store.ts";
import { bringUpToDate } from "../src/bring-up-to-date.ts";
import { playOf } from "../src/pipeline.ts";
import type { Store } from "../src/record/store.ts";
import { stateRules } from "../src/state-rules.ts";
import { RECORDS_A_DOCUMENT, syntheticReadings } from "./synthetic-dossier.ts";

const RECORDED_AT = "2026-01-01T00:00:00.000Z";
const MORE = 10;

const records = Number(process.argv[2] ?? 100_000);
const documents = Math.ceil(records / RECORDS_A_DOCUMENT);
const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true });
}

async function run(): Promise<void> {
  console.log(`${documents} documents, ${documents * RECORDS_A_DOCUMENT} records`);
  const store = await opened();
  const readings = syntheticReadings(documents + MORE);
  await timed(`keep, a document (of ${documents})`, documents, async () => {
    for (let kept = 0; kept < documents; kept++)
      await store.keep(readings.next().value as never, RECORDED_AT);
  });
  await timed("build what is kept ready", 1, () => bringUpToDate(store, stateRules()));
  await timed(`add and bring up to date, a document (of ${MORE})`, MORE, async () => {
    for (const reading of readings) {
      await store.keep(reading, RECORDED_AT);
      await bringUpToDate(store, stateRules());
    }
  });
  await store.close();
  await timed("open and show the last day", 1, async () => {
    const again = await opened();
    await show(again, "2024-12-31");
    await again.close();
  });
  const warm = await opened();
  for (const day of ["2024-12-31", "2024-12-31", "2022-06-30", "2020-06-30"])
    await timed(`show ${day}, already open`, 1, () => show(warm, day));
  await timed("changes between 2024-11-30 and 2024-12-31", 1, async () => {
    await (await playOf(warm)).changes("2024-11-30", "2024-12-31");
  });
  await timed("2024-06-30 as known on 2024-12-31, worked out", 1, async () => {
    await (await playOf(warm)).state({ asOf: "2024-06-30", known: "2024-12-31" });
  });
  await warm.close();
}

async function show(store: Store, day: string): Promise<void> {
  const { items } = await (await playOf(store)).state({ asOf: day, known: day });
  if (items.length === 0) throw new Error(`No items on ${day}`);
}

async function opened(): Promise<Store> {
  const outcome = await openSqliteStore(folder, { create: true });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
}

async function timed(what: string, times: number, work: () => Promise<void>): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const spent = [performance.now() - start, (user + system) / 1000];
  console.log(`${spent.map((ms) => (ms / times).toFixed(1).padStart(9)).join("")}  ${what}`);
}
