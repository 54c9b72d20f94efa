/** What turned out right of a reading: the shared scorer's rule for a right cell, so that confidence can be held against it. */
import type { Kind } from "../src/domain/kinds.ts";
import { type Labelled, type LabelledRecord, matchRecords } from "../test/accuracy/score-reading.ts";
import type { GoldRecord } from "./tune-rig.ts";

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

const BINS = 10;

/** Each record with what became of it. */
export function outcomesIn(gold: Labelled, records: readonly GoldRecord[]): Outcome[] {
  const read = records as readonly (GoldRecord & LabelledRecord)[];
  const matches = matchRecords(gold, { records: read });
  const right = new Set(matches.filter(({ sameValue }) => sameValue).map(({ actual }) => actual));
  return read.map((record) => ({ kind: record.kind, confidence: Number(record["confidence"]), right: right.has(record) }));
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
