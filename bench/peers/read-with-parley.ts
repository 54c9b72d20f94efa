/**
 * Reads texts with a reader of Parley as `parley read` does: `read-with-parley.ts READER ACCURACY.jsonl SPEED.jsonl OUT.jsonl`.
 * Writes of each text of the first file its gold form, and prints what the second took; see compare.py.
 */
import { readFile, writeFile } from "node:fs/promises";
import { openModelReader } from "../../src/adapters/model/open-model-reader.ts";
import type { Reader } from "../../src/domain/reader.ts";
import { takeIn } from "../../src/ingest/take-in.ts";
import { type ReadingTask, readDocuments } from "../../src/pipeline.ts";
import { grammarReader } from "../../src/read/grammar/grammar-reader.ts";
import { toGoldForm } from "../../src/views/exports/gold-form.ts";

const [name, accuracy, speed, out] = process.argv.slice(2);
if (!(name && accuracy && speed && out)) throw new Error("Tell a reader and three files.");

const opening = performance.now();
const reader = name === "grammar" ? grammarReader() : await openModelReader();
const openSeconds = (performance.now() - opening) / 1000;
await writeFile(out, (await readAll(reader, await linesOf(accuracy))).join("\n"));
const timed = await linesOf(speed);
const [start, cpu] = [performance.now(), process.cpuUsage()];
await readAll(reader, timed);
const readSeconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ openSeconds, readSeconds, busySeconds: (user + system) / 1e6 }));
await reader.close?.();

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
}

async function readAll(by: Reader, lines: readonly string[]): Promise<string[]> {
  const forms: string[] = [];
  for await (const reading of readDocuments(tasksOf(lines), by))
    forms.push(JSON.stringify(toGoldForm({ ...reading, issues: [] })));
  return forms;
}

async function* tasksOf(lines: readonly string[]): AsyncGenerator<ReadingTask> {
  for (const line of lines) {
    const bytes = Buffer.from(`{"doc":${line},"issues":[]}`);
    const taken = await takeIn({ about: "a line", bytes, hints: {} });
    if (!taken.ok) throw new Error(taken.refusal.reason);
    yield { document: taken.value.document, issues: [] };
  }
}
