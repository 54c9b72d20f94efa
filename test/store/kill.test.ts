import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { RECORDS_A_READING } from "./keep-many.ts";

/** `PARLEY_KILLS=200` for the long run. */
const { PARLEY_KILLS = "20" } = process.env;
const ROUNDS = Number(PARLEY_KILLS);
/** A new folder now and then, so that some kills hit the making of a dossier, and others a dossier that was killed before. */
const ROUNDS_A_FOLDER = 10;
const CHILD = join(import.meta.dirname, "keep-many.ts");

test(`${ROUNDS} times two writers are killed: what was confirmed is whole`, async () => {
  let folder = "";
  let confirmedInAll = 0;
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_A_FOLDER === 0) {
      if (folder !== "") rmSync(folder, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), "parley-kill-"));
    }
    const writers = ["ada", "bo"].map((name) => startWriter(folder, `${name}${round}`));
    // Starting takes some 300 ms; once they write, a document takes some 3.
    if (round % 2 === 0) await Promise.race(writers.map(firstConfirmed));
    await setTimeout(Math.random() * 400);
    const confirmed = (await Promise.all(writers.map(kill))).flat();
    await checkWhole(folder, confirmed);
    confirmedInAll += confirmed.length;
  }
  rmSync(folder, { recursive: true });
  assert.ok(confirmedInAll > ROUNDS, `only ${confirmedInAll} documents were confirmed`);
});

interface Writer {
  readonly child: ChildProcess;
  readonly said: { output: string; errors: string };
  /** Settled when the writer has ended, killed or by itself. */
  readonly closed: Promise<unknown>;
}

function startWriter(folder: string, name: string): Writer {
  const child = spawn(process.execPath, [CHILD, folder, name], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { output: "", errors: "" };
  child.stdout.on("data", (data) => {
    said.output += String(data);
  });
  child.stderr.on("data", (data) => {
    said.errors += String(data);
  });
  return { child, said, closed: new Promise((resolve) => child.once("close", resolve)) };
}

function firstConfirmed({ child, closed }: Writer): Promise<unknown> {
  return Promise.race([closed, new Promise((resolve) => child.stdout?.once("data", resolve))]);
}

/** Kills a writer; gives the ids of the documents that it had confirmed. */
async function kill({ child, said, closed }: Writer): Promise<string[]> {
  child.kill("SIGKILL");
  await closed;
  assert.equal(said.errors, "");
  // A line without its end was cut off by the kill.
  return said.output.split("\n").slice(0, -1);
}

async function checkWhole(folder: string, confirmed: readonly string[]): Promise<void> {
  const outcome = await openSqliteStore(folder, { create: confirmed.length === 0 });
  assert.ok(outcome.ok);
  const store = outcome.value;
  const counts = new Map<string, number>();
  for (const { documentId } of await store.records())
    counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  for (const id of confirmed) assert.equal(counts.get(id), RECORDS_A_READING, id);
  assert.equal((await store.documents()).length, counts.size);
  assert.deepEqual(await store.faults(), []);
  await store.close();
}
