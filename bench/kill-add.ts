/**
 * Kills `parley add` at random moments and checks that every document it had confirmed is there with all its records, nothing
 * is half stored, and `doctor` is clean. Two adds write at once.
 * Usage: node bench/kill-add.ts FILE-OR-FOLDER… [--rounds 200] [--reader grammar]
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSqliteStore } from "../src/adapters/store/sqlite/open-sqlite-store.ts";

const main = join(import.meta.dirname, "../src/main.ts");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "200" },
    reader: { type: "string", default: "grammar" },
    "longest-ms": { type: "string", default: "2500" },
  },
});
const scratch = mkdtempSync(join(tmpdir(), "parley-kill-"));
let dossier = "";
let confirmedInAll = 0;
let killedWhileAdding = 0;
const faults: string[] = [];

for (let round = 0; round < Number(values.rounds); round += 1) {
  // A fresh dossier every ten rounds, so that kills hit first additions as well as later ones.
  if (round % 10 === 0) dossier = freshDossier(round);
  const [one, two] = await Promise.all([addAndKill(), addAndKill()]);
  for (const [id, records] of [...one, ...two]) await checkConfirmed(id, records, round);
  const doctor = spawnSync(process.execPath, [main, "doctor", "-d", dossier], { encoding: "utf8" });
  if (doctor.status !== 0) faults.push(`round ${round}: doctor: ${doctor.stdout}${doctor.stderr}`);
}
rmSync(scratch, { recursive: true });
console.log(
  JSON.stringify({ rounds: Number(values.rounds), killedWhileAdding, confirmedInAll, faults }),
);
process.exitCode = faults.length > 0 ? 1 : 0;

function freshDossier(round: number): string {
  const folder = join(scratch, String(round));
  spawnSync(process.execPath, [main, "init", folder]);
  return folder;
}

/** Documents that an `add` confirmed before it was killed, with the number of records that it said they have. */
async function addAndKill(): Promise<Map<string, number>> {
  const args = [main, "add", "-d", dossier, "--reader", values.reader, "--json", ...positionals];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const timer = setTimeout(
    () => child.kill("SIGKILL"),
    Math.random() * Number(values["longest-ms"]),
  );
  const signal = await new Promise<string | null>((resolve) => {
    child.on("close", (_code, how) => resolve(how));
  });
  clearTimeout(timer);
  if (signal === "SIGKILL") killedWhileAdding += 1;
  const confirmed = new Map<string, number>();
  // The last line may be cut short by the kill; then it confirmed nothing.
  for (const line of out.split("\n").slice(0, -1)) {
    const said = JSON.parse(line) as { kept?: string; id?: string; records?: number };
    if (said.kept !== undefined && said.id !== undefined) confirmed.set(said.id, said.records ?? 0);
  }
  confirmedInAll += confirmed.size;
  return confirmed;
}

async function checkConfirmed(id: string, records: number, round: number): Promise<void> {
  const opened = await openSqliteStore(dossier, { create: false });
  if (!opened.ok) {
    faults.push(`round ${round}: ${opened.refusal.reason}`);
    return;
  }
  const found = (await opened.value.documents()).find((document) => document.id === id);
  if (!found) faults.push(`round ${round}: ${id} was confirmed and is not there`);
  else if (found.recordCount !== records)
    faults.push(`round ${round}: ${id} has ${found.recordCount} of ${records} records`);
  await opened.value.close();
}
