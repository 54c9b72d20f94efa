/**
 * Takes in mutated files of each format and counts what goes wrong: what is thrown, what takes longer than 10 s, memory over 1 GB,
 * blocks that do not cover their text.
 *
 *   node bench/fuzz-ingest.ts [files of each format = 500] [first seed = 1] [format …]
 *
 * Files are made from a seed: the one of a fault is printed, and `node bench/fuzz-ingest.ts 1 SEED FORMAT` makes it again.
 */
import { gzipSync } from "node:zlib";
import type { Document } from "../src/domain/document.ts";
import { takeInAll } from "../src/ingest/take-in-all.ts";
import { docxFiles } from "../test/ingest/make-docx.ts";
import { makeZip } from "../test/ingest/make-zip.ts";
import { ENGLISH, SAMPLES, type SampleName } from "../test/ingest/samples.ts";

const MOST_MS = 10_000;
const MOST_MEMORY_MB = 1024;
const PARAGRAPHS = 12;
// What parsers trip over: marks of the formats themselves, numbers at their limits, nesting.
const TOKENS = [
  "\0",
  "\xFF\xFF\xFF\xFF",
  "\x7F\xFF\xFF\xFF",
  "%%EOF",
  "obj",
  "endobj",
  "stream\n",
  "xref\n",
  "<<",
  ">>",
  "[[[[",
  "((((",
  "]]>",
  "<![CDATA[",
  "<!DOCTYPE x [",
  "&amp;",
  "&#x110000;",
  "&#0;",
  "<div>".repeat(500),
  "</div>",
  "<table><tr><td>",
  "<!--",
  "--b1--",
  "Content-Type: multipart/mixed; boundary=b1\n\n",
  "\r\n\r\n",
  "WARC/1.1\r\n",
  "Content-Length: -1\r\n",
  "Content-Length: 99999999999\r\n",
  "PK\x03\x04",
  "PK\x01\x02",
  "PK\x05\x06",
  "/Kids [2 0 R]",
  "/Count 999999999",
  "/Length 99999999",
  "/Filter /FlateDecode",
  "9".repeat(400),
  "{",
  "[".repeat(2000),
  '"',
  "\\u0000",
  "\uD800",
  "**",
  "[a](",
  "> ".repeat(200),
  "- ".repeat(200),
  "```",
  "|".repeat(300),
];

/** Numbers from a seed, 0 to 1: the same seed gives the same numbers (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Changes bytes in one to eight places: other bytes, tokens, parts taken out, doubled or moved, the end cut off. */
function mutate(bytes: Buffer, random: () => number): Buffer {
  let result = bytes;
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let count = 1 + below(8); count > 0; count--) {
    const at = below(result.length + 1);
    const end = Math.min(result.length, at + 1 + below(random() < 0.7 ? 20 : result.length));
    const [head, part, tail] = [
      result.subarray(0, at),
      result.subarray(at, end),
      result.subarray(end),
    ];
    const token = Buffer.from(TOKENS[below(TOKENS.length)] ?? "", "latin1");
    const noise = Buffer.from(Array.from(part.subarray(0, 64), () => below(256)));
    const variants = [
      [head, noise, tail],
      [head, token, result.subarray(at)],
      [head, token, tail],
      [head, tail],
      [head, part, part, tail],
      [tail, part, head],
      [head],
    ];
    result = Buffer.concat(variants[below(variants.length)] ?? []).subarray(0, 400_000);
  }
  return result;
}

/** A mutated file: in packed formats what is packed is mutated half of the time, so that the parsers within are reached. */
function fileOf(format: SampleName, random: () => number): Buffer {
  const text = Array.from({ length: PARAGRAPHS }, (_, index) => `${ENGLISH} ${index}.`).join(
    "\n\n",
  );
  const sound = SAMPLES[format](text);
  if (random() < 0.5) return mutate(sound, random);
  if (format === "gzip") return gzipSync(mutate(SAMPLES.html(text), random));
  if (format === "zip") return zipOf("report.html", SAMPLES.html(text), random);
  if (format === "docx") return docxOf(text, random);
  return mutate(sound, random);
}

function zipOf(name: string, content: Buffer, random: () => number): Buffer {
  return makeZip([{ name, content: mutate(content, random), isDeflated: random() < 0.5 }]);
}

function docxOf(text: string, random: () => number): Buffer {
  return makeZip(
    docxFiles([["", text]]).map((file) => ({
      ...file,
      content: random() < 0.3 ? mutate(Buffer.from(file.content), random) : file.content,
    })),
  );
}

/** What is wrong with how a file was taken in; empty where nothing is. */
async function faultsOf(bytes: Buffer): Promise<string[]> {
  const faults: string[] = [];
  const start = performance.now();
  try {
    for await (const outcome of takeInAll({ about: "file", bytes, hints: {} }))
      if (outcome.ok && !blocksCover(outcome.value.document)) faults.push("blocks do not cover");
  } catch (error) {
    faults.push(`threw ${error instanceof Error ? error.stack : String(error)}`);
  }
  const ms = performance.now() - start;
  if (ms > MOST_MS) faults.push(`took ${Math.round(ms)} ms`);
  slowestMs = Math.max(slowestMs, ms);
  return faults;
}

function blocksCover({ text, blocks }: Document): boolean {
  let covered = 0;
  for (const { startOffset, endOffset } of blocks) {
    if (startOffset < covered || endOffset <= startOffset) return false;
    if (text.slice(covered, startOffset).trim()) return false;
    covered = endOffset;
  }
  return !text.slice(covered).trim();
}

let slowestMs = 0;
const [count = "500", firstSeed = "1", ...chosen] = process.argv.slice(2);
const formats = (chosen.length > 0 ? chosen : Object.keys(SAMPLES)) as SampleName[];
let faulty = 0;
for (const format of formats) {
  slowestMs = 0;
  for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(count); seed++) {
    const faults = await faultsOf(fileOf(format, randomOf(seed)));
    for (const fault of faults) console.log(`${format} ${seed}: ${fault}`);
    faulty += faults.length;
  }
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  if (memoryMb > MOST_MEMORY_MB) faulty++;
  console.log(
    `${format}: ${count} files, slowest ${Math.round(slowestMs)} ms, memory ${memoryMb} MB`,
  );
}
console.log(`${faulty} faults`);
process.exitCode = faulty > 0 ? 1 : 0;
