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
/** Starting takes a second; once the first document is confirmed, the others of a batch take less than another. */
const MOST_WAIT_MS = 3000;
const MOST_WAIT_ONCE_CONFIRMED_MS = 600;
/** A new dossier now and then, so that some kills hit the making of one; and checking it all stays quick. */
const PAIRS_A_DOSSIER = 20;
const [pairs = "20", seed = "1"] = process.argv.slice(2);
const scratch = await mkdtemp(join(tmpdir(), "parley-kill-"));
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

/** What one `add` confirmed until it was killed, and what it said where it ended by itself with an error. */
interface Ended {
  readonly confirmed: readonly string[];
  readonly faults: readonly string[];
  readonly isKilled: boolean;
}

/** Kills at any time, or `late`: at any time after the first document was confirmed. */
async function addAndKill(folder: string, dossier: string, late: boolean): Promise<Ended> {
  const args = [MAIN, "add", "--reader", "grammar", "--json", "-d", dossier, folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const confirming = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  if (late) await Promise.race([closed, confirming]);
  const mostMs = late ? MOST_WAIT_ONCE_CONFIRMED_MS : MOST_WAIT_MS;
  await Promise.race([closed, wait(random() * mostMs)]);
  child.kill("SIGKILL");
  const code = await closed;
  const faults = code === null || code === 0 ? [] : [`ended with ${code}: ${said.err}`];
  const ids = [...said.out.matchAll(/"kept":"added","id":"(?<id>[^"]+)"/g)];
  return { confirmed: ids.map((match) => match[1] as string), faults, isKilled: code === null };
}

async function faultsOf(dossier: string, confirmed: readonly string[]): Promise<string[]> {
  const opened = await openSqliteStore(dossier, { create: false });
  if (!opened.ok) return [opened.refusal.reason];
  const store = opened.value;
  const faults = (await store.faults()).map(({ about, message }) => `${about}: ${message}`);
  for (const id of confirmed)
    if (!(await store.document(asId<DocumentId>(id)))) faults.push(`${id} is lost`);
  await store.close();
  return faults;
}

async function makeDossier(name: string): Promise<string> {
  const dossier = join(scratch, name);
  const made = await openSqliteStore(dossier, { create: true });
  if (made.ok) await made.value.close();
  return dossier;
}

let dossier = "";
let confirmed: string[] = [];
const counts = { kills: 0, ends: 0, confirmed: 0, faults: 0 };
for (let pair = 0; pair < Number(pairs); pair++) {
  if (pair % PAIRS_A_DOSSIER === 0) {
    if (dossier) await rm(dossier, { recursive: true });
    [dossier, confirmed] = [await makeDossier(`dossier-${pair}`), []];
  }
  const folders = await Promise.all([makeInputs(`a${pair}`), makeInputs(`b${pair}`)]);
  const ended = await Promise.all(
    folders.map((folder) => addAndKill(folder, dossier, pair % 2 === 1)),
  );
  confirmed.push(...ended.flatMap((end) => end.confirmed));
  const faults = [...ended.flatMap((end) => end.faults), ...(await faultsOf(dossier, confirmed))];
  for (const fault of faults) console.log(`pair ${pair}: ${fault}`);
  counts.kills += ended.filter(({ isKilled }) => isKilled).length;
  counts.ends += ended.filter(({ isKilled }) => !isKilled).length;
  counts.confirmed += ended.flatMap((end) => end.confirmed).length;
  counts.faults += faults.length;
  for (const folder of folders) await rm(folder, { recursive: true });
}
await rm(scratch, { recursive: true });
console.log(
  `${counts.kills} killed, ${counts.ends} done before; ${counts.confirmed} documents confirmed, ${counts.faults} faults`,
);
process.exitCode = counts.faults > 0 ? 1 : 0;
