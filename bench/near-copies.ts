/**
 * How many edited copies `findCopies` finds, and how many documents it takes for copies that are none, by share of words edited.
 *
 *   node bench/near-copies.ts [folder of reports = examples/sael/reports] [copies of each report = 10]
 *
 * A copy is of a report that is written by somebody else each time: words are replaced by words of other reports, left out or put in,
 * either here and there or sentence by sentence; two in ten lose their last third. Any other pair of documents is none.
 */
import { join } from "node:path";
import type { Document } from "../src/domain/document.ts";
import { readableBlocks } from "../src/domain/document.ts";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { textOf } from "../src/domain/span.ts";
import { collectInputs } from "../src/ingest/collect-inputs.ts";
import { takeInAll } from "../src/ingest/take-in-all.ts";
import { type Comparable, findCopies } from "../src/resolve/near-copies.ts";

const EDITED_PERCENT = [0, 5, 10, 20, 30, 40];

/** Numbers from a seed, 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function reportsAt(folder: string): Promise<Document[]> {
  const reports: Document[] = [];
  for await (const input of collectInputs([folder], {}, process.stdin))
    if (input.ok)
      for await (const taken of takeInAll(input.value))
        if (taken.ok) reports.push(taken.value.document);
  return reports;
}

function wordsOf(document: Document): string[] {
  const words = readableBlocks(document).map((block) => textOf(document.text, block).split(/\s+/));
  return words.flat();
}

interface Editing {
  readonly share: number;
  readonly pool: readonly string[];
  readonly random: () => number;
}

/** Words edited one by one, here and there. */
function editHereAndThere(words: readonly string[], { share, pool, random }: Editing): string[] {
  return words.flatMap((word) => {
    if (random() >= share) return [word];
    const other = pool[Math.floor(random() * pool.length)] ?? word;
    const way = random();
    if (way < 0.6) return [other];
    return way < 0.8 ? [] : [word, other];
  });
}

/** Runs of some fifteen words, as sentences are, written anew as a whole. */
function editBySentence(words: readonly string[], { share, pool, random }: Editing): string[] {
  const edited: string[] = [];
  for (let start = 0; start < words.length; start += 15) {
    const sentence = words.slice(start, start + 15);
    const at = Math.floor(random() * (pool.length - 15));
    edited.push(...(random() < share ? pool.slice(at, at + 15) : sentence));
  }
  return edited;
}

function comparable(id: string, publisher: string, published: string, text: string): Comparable {
  const blocks = [{ startOffset: 0, endOffset: text.length, kind: "paragraph" as const }];
  return { id: asId<DocumentId>(id), publisher, published, text, blocks };
}

const [folder = join(import.meta.dirname, "../examples/sael/reports"), copies = "10"] =
  process.argv.slice(2);
const originals = (await reportsAt(folder)).map((document) => wordsOf(document));
for (const [way, edit] of [
  ["words here and there", editHereAndThere],
  ["sentence by sentence", editBySentence],
] as const)
  for (const percent of EDITED_PERCENT) {
    const documents: Comparable[] = [];
    const truth = new Map<string, string>();
    for (const [index, words] of originals.entries()) {
      documents.push(comparable(`o${index}`, "Agency", "2026-01-01", words.join(" ")));
      const pool = originals.filter((other) => other !== words).flat();
      for (let copy = 0; copy < Number(copies); copy++) {
        const random = randomOf(index * 1000 + copy * 10 + percent);
        const kept = random() < 0.2 ? words.slice(0, Math.floor((words.length * 2) / 3)) : words;
        const text = edit(kept, { share: percent / 100, pool, random }).join(" ");
        documents.push(comparable(`c${index}-${copy}`, `Paper ${copy}`, "2026-01-02", text));
        truth.set(`c${index}-${copy}`, `o${index}`);
      }
    }
    const start = performance.now();
    const found = findCopies(documents);
    const ms = (performance.now() - start) / documents.length;
    const right = [...found].filter(([id, { of }]) => truth.get(id) === of).length;
    const precision = found.size === 0 ? 1 : right / found.size;
    console.log(
      `${way}, ${percent} % edited: precision ${precision.toFixed(3)}, recall ${(right / truth.size).toFixed(3)} of ${truth.size} (${ms.toFixed(1)} ms a document)`,
    );
  }
