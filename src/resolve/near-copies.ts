import { type Document, readableBlocks } from "../domain/document.ts";
import type { DocumentId } from "../domain/id.ts";
import { textOf } from "../domain/span.ts";

/** That a document says, in almost the same words, what one before it says. */
export interface Copy {
  /** The earliest of the documents that are alike. */
  readonly of: DocumentId;
  /** A `version` is by the same publisher, as a corrected article is; a `copy` by another: it is no source of its own. */
  readonly kind: "copy" | "version";
  /** Share of the shorter text's word triples that the other has, too: 0 to 1. */
  readonly share: number;
}

/** What is compared of a document. */
export type Comparable = Pick<Document, "id" | "text" | "blocks" | "publisher" | "published">;

/** Words in a row: fewer are shared by chance, more are broken by each edit. */
const SHINGLE_WORDS = 3;
/** A shorter text says too little to be alike by anything but chance. */
const LEAST_SHINGLES = 12;
/**
 * Two reports of one event share some hundredths, with the same quotations up to a sixth; a copy of which two words in five
 * were changed still shares a fifth. Measured by bench/near-copies.ts.
 */
const LEAST_SHARE = 0.2;
/** One publisher writes many texts to one pattern: notices and interviews were found to share up to a half. */
const LEAST_VERSION_SHARE = 0.7;
/** Pairs that agree in both hashes of any band are compared in full. */
const BANDS = 128;
const ROWS = 2;

/**
 * Finds the documents that are near copies of an earlier one: by MinHash over shingles of words, then by the shingles
 * themselves. Days decide what is earlier, then ids; the order of `documents` does not matter.
 */
export function findCopies(documents: readonly Comparable[]): ReadonlyMap<DocumentId, Copy> {
  const inOrder = documents.toSorted(
    (a, b) => compare(a.published ?? "9", b.published ?? "9") || compare(a.id, b.id),
  );
  const shingles = inOrder.map((document) => shinglesOf(document));
  const seen = new Map<string, number[]>();
  const copies = new Map<DocumentId, Copy>();
  for (const [index, document] of inOrder.entries()) {
    const own = shingles[index] as ReadonlySet<number>;
    if (own.size < LEAST_SHINGLES) continue;
    const keys = bandKeys(own);
    const candidates = new Set(keys.flatMap((key) => seen.get(key) ?? []));
    const copy = bestOf(candidates, { inOrder, shingles, own, document });
    if (copy) copies.set(document.id, { ...copy, of: copies.get(copy.of)?.of ?? copy.of });
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), index]);
  }
  return copies;
}

function bestOf(
  candidates: ReadonlySet<number>,
  among: {
    readonly inOrder: readonly Comparable[];
    readonly shingles: readonly ReadonlySet<number>[];
    readonly own: ReadonlySet<number>;
    readonly document: Comparable;
  },
): Copy | undefined {
  let best: Copy | undefined;
  for (const candidate of candidates) {
    const share = sharedPart(among.shingles[candidate] as ReadonlySet<number>, among.own);
    const other = among.inOrder[candidate] as Comparable;
    const kind = isOfOne(other, among.document) ? "version" : "copy";
    const least = kind === "version" ? LEAST_VERSION_SHARE : LEAST_SHARE;
    if (share >= least && share > (best?.share ?? 0)) best = { of: other.id, kind, share };
  }
  return best;
}

function isOfOne(a: Comparable, b: Comparable): boolean {
  return a.publisher !== undefined && a.publisher.toLowerCase() === b.publisher?.toLowerCase();
}

function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

/** The hashes of a document's runs of words, of what is read of it. */
function shinglesOf(document: Comparable): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (const block of readableBlocks(document)) {
    const words =
      textOf(document.text, block)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let start = 0; start + SHINGLE_WORDS <= words.length; start++)
      shingles.add(hash(words.slice(start, start + SHINGLE_WORDS).join(" ")));
  }
  return shingles;
}

/** FNV-1a over UTF-16 units, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The least hash of the shingles under each of many hash functions, in bands of two. */
function bandKeys(shingles: ReadonlySet<number>): string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let index = 0; index < least.length; index++) {
      const value = mix(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < (least[index] as number)) least[index] = value;
    }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${least[band * ROWS]}:${least[band * ROWS + 1]}`,
  );
}

/** A permutation of 32-bit numbers that leaves no order: the finisher of MurmurHash3. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
