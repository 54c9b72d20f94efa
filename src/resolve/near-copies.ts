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

/** A document and its fingerprint, by which likely copies are found without looking at texts. */
export interface Fingerprinted extends Pick<Document, "id" | "publisher" | "published"> {
  /** As `fingerprintOf` gives it. */
  readonly fingerprint: Uint32Array;
}

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
/** Pairs that agree in both hashes of any band, and in so many hashes in all, are compared in full. */
const BANDS = 128;
const ROWS = 2;
const LEAST_AGREEING = 10;

/**
 * Finds the documents that are near copies of an earlier one: by MinHash over shingles of words, then by the shingles
 * themselves. Days decide what is earlier, then ids; the order of `documents` does not matter.
 */
export function findCopies(documents: readonly Comparable[]): ReadonlyMap<DocumentId, Copy> {
  const shingles = new Map(documents.map((document) => [document.id, shinglesOf(document)]));
  const fingerprinted = documents.map(({ id, publisher, published }) => ({
    id,
    publisher,
    published,
    fingerprint: leastHashes(shingles.get(id) as ReadonlySet<number>),
  }));
  const best = new Map<DocumentId, Copy>();
  for (const [early, late] of likelyPairs(fingerprinted, new Set(shingles.keys()))) {
    const [a, b] = [shingles.get(early.id), shingles.get(late.id)];
    const copy = a && b && copyAmong(early, late, sharedPart(a, b));
    if (copy && isBetter(copy, best.get(late.id))) best.set(late.id, copy);
  }
  return originsOf(fingerprinted, best);
}

/** The least hash of a text's shingles under each of many hash functions; empty where the text says too little. */
export function fingerprintOf(document: Comparable): Uint32Array {
  return leastHashes(shinglesOf(document));
}

/** Pairs of an earlier and a later document that may be alike, one of them `fresh`; by the later one, then the earlier. */
export function* likelyPairs<T extends Fingerprinted>(
  documents: readonly T[],
  fresh: ReadonlySet<DocumentId>,
): Generator<readonly [early: T, late: T]> {
  const inOrder = documents
    .filter(({ fingerprint }) => fingerprint.length > 0)
    .toSorted(inOrderOfDay);
  const byBand = placesByBand(inOrder, fresh);
  for (const [index, document] of inOrder.entries()) {
    const others = new Set<number>();
    for (const [band, rows] of byBand.entries())
      for (const other of rows.get(bandKey(document.fingerprint, band)) ?? [])
        if (other !== index) others.add(other);
    for (const other of [...others].sort((a, b) => a - b)) {
      const otherDocument = inOrder[other] as T;
      // A pair of two fresh documents is met from both sides.
      if (fresh.has(document.id) && other > index) continue;
      if (agreeing(document.fingerprint, otherDocument.fingerprint) < LEAST_AGREEING) continue;
      yield other < index ? [otherDocument, document] : [document, otherDocument];
    }
  }
}

/**
 * The bands of a fingerprint, each as one number of 32 bits: two documents that `likelyPairs` pairs have one in common. Others may
 * have one in common by chance, which costs a look.
 */
export function bandsOf(fingerprint: Uint32Array): number[] {
  if (fingerprint.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) =>
    mix(bandKey(fingerprint, band) ^ Math.imul(band + 1, 0x9e3779b1)),
  );
}

/** Whether two fingerprints agree in so much that `likelyPairs` may pair their documents. */
export function mayBeAlike(a: Uint32Array, b: Uint32Array): boolean {
  return agreeing(a, b) >= LEAST_AGREEING;
}

/** What the later of two documents is of the earlier, if anything, by their texts. */
export function compareInFull(early: Comparable, late: Comparable): Copy | undefined {
  return copyAmong(early, late, sharedPart(shinglesOf(early), shinglesOf(late)));
}

/** Whether a copy is told rather than another of the same document: more alike, else of what is named first. */
export function isBetter(copy: Copy, other: Copy | undefined): boolean {
  return !other || copy.share > other.share || (copy.share === other.share && copy.of < other.of);
}

/** Copies whose `of` is the first of the chain: what a copy of a copy is a copy of. */
export function originsOf(
  documents: readonly Pick<Document, "id" | "published">[],
  copies: ReadonlyMap<DocumentId, Copy>,
): ReadonlyMap<DocumentId, Copy> {
  const origins = new Map<DocumentId, Copy>();
  for (const { id } of documents.toSorted(inOrderOfDay)) {
    const copy = copies.get(id);
    if (copy) origins.set(id, { ...copy, of: origins.get(copy.of)?.of ?? copy.of });
  }
  return origins;
}

function copyAmong(
  early: Pick<Document, "id" | "publisher">,
  late: Pick<Document, "publisher">,
  share: number,
): Copy | undefined {
  const isOfOne =
    early.publisher !== undefined &&
    early.publisher.toLowerCase() === late.publisher?.toLowerCase();
  const least = isOfOne ? LEAST_VERSION_SHARE : LEAST_SHARE;
  return share < least ? undefined : { of: early.id, kind: isOfOne ? "version" : "copy", share };
}

function inOrderOfDay(
  a: Pick<Document, "id" | "published">,
  b: Pick<Document, "id" | "published">,
): number {
  return compare(a.published ?? "9", b.published ?? "9") || compare(a.id, b.id);
}

/** Of each band, the places of the fresh documents by their key. */
function placesByBand(
  inOrder: readonly Fingerprinted[],
  fresh: ReadonlySet<DocumentId>,
): readonly ReadonlyMap<number, readonly number[]>[] {
  const byBand = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  for (const [index, { id, fingerprint }] of inOrder.entries()) {
    if (!fresh.has(id)) continue;
    for (const [band, rows] of byBand.entries()) {
      const key = bandKey(fingerprint, band);
      const places = rows.get(key);
      if (places) places.push(index);
      else rows.set(key, [index]);
    }
  }
  return byBand;
}

/** Both hashes of a band in one number; others may share it by chance, which costs a look. */
function bandKey(fingerprint: Uint32Array, band: number): number {
  return mix((fingerprint[band * ROWS] as number) ^ mix(fingerprint[band * ROWS + 1] as number));
}

function agreeing(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) if (a[index] === b[index]) count++;
  return count;
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

function leastHashes(shingles: ReadonlySet<number>): Uint32Array {
  if (shingles.size < LEAST_SHINGLES) return new Uint32Array(0);
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let index = 0; index < least.length; index++) {
      const value = mix(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < (least[index] as number)) least[index] = value;
    }
  return least;
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
