/**
 * Scores a reading against labels by SCHEME.md ("Scoring"): a predicted record matches when kind, sentence (two fifths of the
 * longer) and actors (Jaccard of at least a half, aliases folded) agree; matching is one to one, best first.
 */
import { type Kind, MAIN_ATTRIBUTE } from "../../src/domain/kinds.ts";

export interface LabelledRecord {
  readonly kind: Kind;
  readonly actor: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly what?: string;
  readonly [field: string]: unknown;
}

export interface Labelled {
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly records: readonly LabelledRecord[];
}

export interface Figures {
  readonly foundF1: number;
  readonly cellF1: number;
  readonly coreCellF1: number;
}

interface Counts {
  gold: number;
  predicted: number;
  found: number;
  cell: number;
}

/** Figures over pairs of a labelled document and what was read of it. */
export function scoreReadings(pairs: readonly (readonly [Labelled, Labelled])[]): Figures {
  const all: Counts = { gold: 0, predicted: 0, found: 0, cell: 0 };
  const core: Counts = { gold: 0, predicted: 0, found: 0, cell: 0 };
  for (const [gold, read] of pairs) {
    const matches = matchRecords(gold, read);
    for (const counts of [all, core]) {
      const counted = ({ kind }: LabelledRecord): boolean =>
        counts === all || (kind !== "statement" && kind !== "role");
      counts.gold += gold.records.filter(counted).length;
      counts.predicted += read.records.filter(counted).length;
      const found = matches.filter(({ expected }) => counted(expected));
      counts.found += found.length;
      counts.cell += found.filter(({ sameValue }) => sameValue).length;
    }
  }
  return {
    foundF1: f1(all.found, all),
    cellF1: f1(all.cell, all),
    coreCellF1: f1(core.cell, core),
  };
}

/** A label and the record that was matched with it. */
interface Match {
  readonly expected: LabelledRecord;
  readonly actual: LabelledRecord;
  readonly sameValue: boolean;
}

/** Labels matched with records one to one, best first. */
export function matchRecords(gold: Labelled, read: Labelled): Match[] {
  const canonical = canonicalNames(gold.aliases ?? {});
  const candidates = gold.records.flatMap((expected, i) =>
    read.records.flatMap((actual, j) => {
      if (expected.kind !== actual.kind) return [];
      const overlap = sentenceOverlap(expected, actual);
      const actors =
        expected.kind === "open"
          ? 1
          : sameActors(canonical(expected.actor), canonical(actual.actor));
      if (overlap < 0.4 || actors < 0.5) return [];
      const field = MAIN_ATTRIBUTE[expected.kind];
      const sameValue = expected[field] === actual[field];
      const score = actors + overlap + Number(sameValue) + wordOverlap(expected.what, actual.what);
      return [{ i, j, score, expected, actual, sameValue }];
    }),
  );
  const [usedGold, usedRead] = [new Set<number>(), new Set<number>()];
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .filter(({ i, j }) => {
      if (usedGold.has(i) || usedRead.has(j)) return false;
      usedGold.add(i);
      usedRead.add(j);
      return true;
    });
}

/** Shared part of the longer sentence, 0 to 1. */
export function sentenceOverlap(
  a: Pick<LabelledRecord, "start" | "end">,
  b: Pick<LabelledRecord, "start" | "end">,
): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(1, a.end - a.start, b.end - b.start);
}

/** Jaccard of two lists of a document's names, its aliases folded. */
export function likeNames(
  aliases: Readonly<Record<string, readonly string[]>>,
): (a: readonly string[], b: readonly string[]) => number {
  const canonical = canonicalNames(aliases);
  return (a, b) => sameActors(canonical(a), canonical(b));
}

function canonicalNames(
  aliases: Readonly<Record<string, readonly string[]>>,
): (names: readonly string[]) => string[] {
  const table = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases))
    for (const other of [name, ...others]) table.set(fold(other), fold(name));
  return (names) => [...new Set(names.map((name) => table.get(fold(name)) ?? fold(name)))];
}

function fold(name: string): string {
  return name.replace(/’/g, "'").replace(/\s+/g, " ").trim().toLowerCase().replace(/^the /, "");
}

/** Jaccard of two lists of names; a surname or short form counts as its full name. */
function sameActors(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const hits = a.filter((name) => b.some((other) => sameName(name, other))).length;
  return hits / (a.length + b.length - hits);
}

function sameName(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a.split(" "), b.split(" ")];
  return (
    a === b || (wordsA.at(-1) === wordsB.at(-1) && (wordsA.length === 1 || wordsB.length === 1))
  );
}

function wordOverlap(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return 0;
  const [wordsA, wordsB] = [new Set(fold(a).split(" ")), new Set(fold(b).split(" "))];
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common / Math.min(wordsA.size, wordsB.size);
}

function f1(hits: number, { gold, predicted }: Counts): number {
  return gold + predicted === 0 ? 0 : (2 * hits) / (gold + predicted);
}
