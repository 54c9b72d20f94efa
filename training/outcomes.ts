/** What turned out right of a reading: the shared scorer's rule for a right cell, so that confidence can be held against it. */
import { type Kind, MAIN_ATTRIBUTE } from "../src/domain/kinds.ts";
import type { GoldFile, GoldRecord } from "./tune-rig.ts";

/** A confidence, and whether the record was right: kind, sentence, actors and main attribute. */
export interface Outcome {
  readonly kind: Kind;
  readonly confidence: number;
  readonly right: boolean;
}

/** One bin of a reliability diagram. */
export interface Bin {
  /** Lower end of its confidences. */
  readonly from: number;
  readonly records: number;
  /** Mean confidence, and the share that was right. */
  readonly told: number;
  readonly right: number;
}

const SAME_SENTENCE = 0.4;
const SAME_ACTORS = 0.5;
const BINS = 10;

/** Each record with what became of it; a gold record counts once, for the surest. */
export function outcomesIn(gold: GoldFile, records: readonly GoldRecord[]): Outcome[] {
  const names = namesOf(gold.aliases ?? {});
  const free = new Set(gold.records);
  const surestFirst = [...records].sort((a, b) => Number(b["confidence"]) - Number(a["confidence"]));
  return surestFirst.map((record) => {
    const kind = record.kind as Kind;
    const match = [...free].find((one) => isSameCell(one, record, names));
    if (match) free.delete(match);
    return { kind, confidence: Number(record["confidence"]), right: match !== undefined };
  });
}

/** The expected calibration error, and the bins it is the mean of. */
export function reliabilityOf(outcomes: readonly Outcome[]): { error: number; bins: Bin[] } {
  const bins: Bin[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const inside = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    if (inside.length === 0) continue;
    const told = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const right = inside.filter((outcome) => outcome.right).length / inside.length;
    bins.push({ from: bin / BINS, records: inside.length, told, right });
  }
  const error = bins.reduce((sum, { records, told, right }) => sum + (records / outcomes.length) * Math.abs(told - right), 0);
  return { error, bins };
}

type NamesOf = (names: readonly string[]) => string[];

function isSameCell(gold: GoldRecord, record: GoldRecord, names: NamesOf): boolean {
  if (gold.kind !== record.kind || sharedShare(gold, record) < SAME_SENTENCE) return false;
  const attribute = MAIN_ATTRIBUTE[gold.kind as Kind];
  if (gold[attribute] !== record[attribute]) return false;
  return gold.kind === "open" || likeness(names(gold.actor), names(record.actor)) >= SAME_ACTORS;
}

function sharedShare(a: GoldRecord, b: GoldRecord): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(1, a.end - a.start, b.end - b.start);
}

/** Folds names, and other names of one actor into one. */
function namesOf(aliases: Readonly<Record<string, readonly string[]>>): NamesOf {
  const canonical = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases)) for (const one of [name, ...others]) canonical.set(folded(one), folded(name));
  return (names) => names.map((name) => canonical.get(folded(name)) ?? canonical.get(bare(name)) ?? bare(name));
}

function folded(name: string): string {
  return name.replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

function bare(name: string): string {
  return folded(name).replace(/^the /, "");
}

/** Jaccard, where a surname stands for the whole name. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const shared = a.filter((one) => b.some((other) => isSameName(one, other))).length;
  return shared / (a.length + b.length - shared);
}

function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [own, other] = [a.split(" "), b.split(" ")];
  return own.at(-1) === other.at(-1) && (own.length === 1 || other.length === 1);
}
