/**
 * How fast the grammar reader reads: documents a second on one thread, and memory at the start and at the end.
 * Usage: node --expose-gc bench/read.ts POOL.jsonl.gz [--at-most N], one document a line: id, title, publisher, published, text.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import type { Document } from "../src/domain/document.ts";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { findBlocks } from "../src/ingest/find-blocks.ts";
import { readDocument } from "../src/read/grammar/grammar-reader.ts";

type PoolLine = Readonly<Record<"id" | "title" | "publisher" | "published" | "text", string>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "at-most": { type: "string", default: "1000000" } },
});
const [pool] = positionals;
if (pool === undefined) throw new Error("Tell the pool of documents: bench/read.ts POOL.jsonl.gz");

const started = performance.now();
const memory: number[] = [];
let documents = 0;
let characters = 0;
let records = 0;
let slowest = { ms: 0, id: "" };
for await (const line of createInterface({ input: createReadStream(pool).pipe(createGunzip()) })) {
  if (documents >= Number(values["at-most"])) break;
  const document = toDocument(JSON.parse(line) as PoolLine);
  const before = performance.now();
  records += readDocument(document).records.length;
  const ms = performance.now() - before;
  if (ms > slowest.ms) slowest = { ms, id: document.id };
  documents++;
  characters += document.text.length;
  if (documents % 200 === 0) memory.push(heldMb());
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${documents} documents, ${characters} characters, ${records} records in ${seconds.toFixed(1)} s`,
);
// Time on the processor tells what a quiet machine would do.
const { user, system } = process.cpuUsage();
const busySeconds = (user + system) / 1e6;
console.log(`${(documents / seconds).toFixed(0)} documents a second on one thread`);
console.log(`${(documents / busySeconds).toFixed(0)} documents a second of processor time`);
console.log(`slowest: ${slowest.id}, ${slowest.ms.toFixed(0)} ms`);
console.log(
  `memory held after every 200 documents, MB: ${memory.map((mb) => mb.toFixed(0)).join(" ")}`,
);

function heldMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function toDocument(line: PoolLine): Document {
  return {
    id: asId<DocumentId>(line.id),
    title: line.title,
    publisher: line.publisher || undefined,
    published: /^\d{4}-\d{2}-\d{2}$/.test(line.published) ? line.published : undefined,
    language: "en",
    text: line.text,
    blocks: findBlocks(line.text),
    contentHash: "",
  };
}
