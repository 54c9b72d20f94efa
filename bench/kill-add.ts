/**
 * Kills two `parley add` at once, at random moments, over inputs of every format, and checks after each pair that every document
 * that was confirmed is there whole and that the dossier is sound.
 *
 *   node bench/kill-add.ts [pairs of kills = 20] [seed = 1]
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openSqliteStore } from "../src/adapters/store/sqlite/open-sqlite-store.ts";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { ENGLISH, SAMPLES, type SampleName } from "../test/ingest/samples.ts";

const MAIN = join(import.meta.dirname, "../src/main.ts");
const MOST_WAIT_MS = 5000;
const [pairs = "20", seed = "1"] = process.argv.slice(2);
const scratch = await mkdtemp(join(tmpdir(), "parley-kill-"));
const dossier = join(scratch, "dossier");
let state = Number(seed);

function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

/** A folder with one new document of each format. */
async function makeInputs(name: string): Promise<string> {
  const folder = join(scratch, name);
  await mkdir(folder);
  for (const format of Object.keys(SAMPLES) as SampleName[])
    await writeFile(join(folder, format), SAMPLES[format](`${ENGLISH} It is ${name}, ${format}.`));
  return folder;
}

/** Adds a folder, is killed after a while, and gives the ids of the documents that were confirmed until then. */
async function addAndKill(folder: string): Promise<string[]> {
  const args = [MAIN, "add", "--reader", "grammar", "--json", "-d", dossier, folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  await Promise.race([closed, wait(random() * MOST_WAIT_MS)]);
  child.kill("SIGKILL");
  await closed;
  return [...out.matchAll(/"kept":"added","id":"(?<id>[^"]+)"/g)].map(
    (match) => match[1] as string,
  );
}

async function faultsOf(confirmed: readonly string[]): Promise<string[]> {
  const opened = await openSqliteStore(dossier, { create: false });
  if (!opened.ok) return [opened.refusal.reason];
  const store = opened.value;
  const faults = (await store.faults()).map(({ about, message }) => `${about}: ${message}`);
  for (const id of confirmed)
    if (!(await store.document(asId<DocumentId>(id)))) faults.push(`${id} is lost`);
  await store.close();
  return faults;
}

const made = await openSqliteStore(dossier, { create: true });
if (made.ok) await made.value.close();
const confirmed: string[] = [];
let faulty = 0;
for (let pair = 0; pair < Number(pairs); pair++) {
  const folders = await Promise.all([makeInputs(`a${pair}`), makeInputs(`b${pair}`)]);
  confirmed.push(...(await Promise.all(folders.map(addAndKill))).flat());
  const faults = await faultsOf(confirmed);
  for (const fault of faults) console.log(`pair ${pair}: ${fault}`);
  faulty += faults.length;
}
await rm(scratch, { recursive: true });
console.log(
  `${Number(pairs) * 2} kills, ${confirmed.length} documents confirmed, ${faulty} faults`,
);
process.exitCode = faulty > 0 ? 1 : 0;
