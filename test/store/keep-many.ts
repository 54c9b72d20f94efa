/**
 * Run by the kill test as a process of its own: keeps one reading after another in the dossier of the folder named, and
 * writes the id of each document to standard output once it is confirmed. Ends only when it is killed.
 */
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { readingOf } from "./readings.ts";

export const RECORDS_A_READING = 40;

if (import.meta.main) {
  const [folder, writer] = process.argv.slice(2);
  if (folder !== undefined && writer !== undefined) await keepMany(folder, writer);
}

async function keepMany(into: string, name: string): Promise<void> {
  const outcome = await openSqliteStore(into, { create: true });
  if (!outcome.ok) throw new Error(`${outcome.refusal.about}: ${outcome.refusal.reason}`);
  for (let turn = 0; ; turn++) {
    const kept = await outcome.value.keep(readingFor(name, turn), new Date().toISOString());
    writeSync(1, `${kept.documentId}\n`);
  }
}

function readingFor(name: string, turn: number) {
  const sentences = Array.from(
    { length: RECORDS_A_READING },
    (_, index) =>
      `${name} wants thing ${index} of turn ${turn}, ${"with all that it needs ".repeat(index % 7)}now.`,
  );
  return readingOf({ sentences });
}
