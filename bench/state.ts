/**
 * Measures the state of play on a made-up dossier: `node bench/state.ts [RECORDS [FOLDER]]` (default 100000). Prints, in milliseconds by the clock and
 * of processor, what it takes to build what is kept ready, to add one document more, and to show a state of a dossier just opened.
 * `synthetic-dossier.ts` says what the dossier is like. A folder is left as it is before documents are added, and used again by the
 * next run, which then makes nothing: a million records take a while.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../src/adapters/store/sqlite/open-sqlite-store.ts";
import { bringUpToDate } from "../src/bring-up-to-date.ts";
import { playOf } from "../src/pipeline.ts";
import type { Store } from "../src/record/store.ts";
import { stateRules } from "../src/state-rules.ts";
import { RECORDS_A_DOCUMENT, syntheticReadings } from "./synthetic-dossier.ts";

const RECORDED_AT = "2026-01-01T00:00:00.000Z";
const MORE = 20;
/** Of these, so many are not counted. */
const WARMING = 2;
/** The last of the dossier, again, then days that were not looked at before. */
const DAYS = ["2024-12-27", "2024-12-27", "2024-12-20", "2022-06-30", "2020-06-30", "2023-06-30"];

const records = Number(process.argv[2] ?? 100_000);
const left = process.argv[3];
const documents = Math.ceil(records / RECORDS_A_DOCUMENT);
const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true });
}

async function run(): Promise<void> {
  console.log(`${documents} documents, ${documents * RECORDS_A_DOCUMENT} records`);
  const readings = syntheticReadings(documents + MORE);
  if (left !== undefined && existsSync(left)) {
    cpSync(left, folder, { recursive: true });
    for (let made = 0; made < documents; made++) readings.next();
  } else {
    await make(readings);
    if (left !== undefined) cpSync(folder, left, { recursive: true });
  }
  await timed("open and show the last day", 1, async () => {
    const again = await opened();
    await show(again, "2024-12-27");
    await again.close();
  });
  const warm = await opened();
  for (const day of DAYS) await timed(`show ${day}, already open`, 1, () => show(warm, day));
  await timed("changes between 2024-11-30 and 2024-12-27", 1, async () => {
    await (await playOf(warm)).changes("2024-11-30", "2024-12-27");
  });
  const spent: number[] = [];
  for (const reading of readings) {
    const cpu = process.cpuUsage();
    await warm.keep(reading, RECORDED_AT);
    await bringUpToDate(warm, stateRules());
    const { user, system } = process.cpuUsage(cpu);
    spent.push((user + system) / 1000);
  }
  // The first of them read pages and compile code for the others.
  const settled = spent.slice(WARMING).sort((a, b) => a - b);
  const mean = settled.reduce((sum, ms) => sum + ms, 0) / settled.length;
  const median = settled[settled.length / 2];
  console.log(
    `add and bring up to date, a document (of ${settled.length}, after ${WARMING}): ${mean.toFixed(1)} ms of processor on average, ${median?.toFixed(1)} the median`,
  );
  if (records <= 100_000)
    await timed("2024-06-30 as known on 2024-12-27, worked out", 1, async () => {
      await (await playOf(warm)).state({ asOf: "2024-06-30", known: "2024-12-27" });
    });
  await warm.close();
}

async function make(readings: ReturnType<typeof syntheticReadings>): Promise<void> {
  const store = await opened();
  await timed(`keep, a document (of ${documents})`, documents, async () => {
    for (let kept = 0; kept < documents; kept++)
      await store.keep(readings.next().value as never, RECORDED_AT);
  });
  await timed("build what is kept ready", 1, () => bringUpToDate(store, stateRules()));
  await store.close();
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
