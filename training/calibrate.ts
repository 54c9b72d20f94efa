/** Fits confidence to what turned out right. */
import { KINDS, type Kind, MAIN_ATTRIBUTE } from "../src/domain/kinds.ts";
import type { DecodingSettings } from "../src/read/model/model-labels.ts";
import { logistic, logOdds } from "../src/read/model/probabilities.ts";
import type { GoldRecord, Rig } from "./tune-rig.ts";

/** A confidence, and whether the record was right in kind, sentence and main attribute. */
export interface Outcome {
  readonly kind: Kind;
  readonly confidence: number;
  readonly right: boolean;
}

const STEPS = 4000;
const RATE = 0.05;
/** Pulls a kind with few records to what holds for all. */
const PULL = 8;
const SAME_SENTENCE = 0.4;
const BINS = 10;

/** For each kind, scale and shift of the log odds that fit the outcomes of all rigs best. */
export function calibrate(rigs: readonly Rig[], settings: DecodingSettings): DecodingSettings["calibration"] {
  const plain = { ...settings, calibration: perKind(() => ({ scale: 1, shift: 0 })) };
  const outcomes = rigs.flatMap((rig) => outcomesOf(rig, plain));
  const all = fit(outcomes, { scale: 1, shift: 0 }, 0);
  const calibration = perKind((kind) => fit(outcomes.filter((outcome) => outcome.kind === kind), all, PULL));
  for (const rig of rigs) {
    const error = calibrationError(outcomesOf(rig, { ...settings, calibration }));
    console.log(`calibration error ${error.error.toFixed(3)}`, JSON.stringify(error.bins));
  }
  return calibration;
}

/** Expected calibration error, and its bins: lower end, records, mean confidence, share right. */
export function calibrationError(outcomes: readonly Outcome[]): { error: number; bins: number[][] } {
  const bins: number[][] = [];
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const right = inside.filter((outcome) => outcome.right).length / inside.length;
    error += (inside.length / outcomes.length) * Math.abs(mean - right);
    bins.push([bin / BINS, inside.length, round(mean), round(right)]);
  }
  return { error, bins };
}

export function outcomesOf(rig: Rig, settings: DecodingSettings): Outcome[] {
  return [...rig.decide(settings)].flatMap(([name, records]) => {
    const free = new Set(rig.gold.get(name)?.records);
    return (records as GoldRecord[])
      .toSorted((a, b) => Number(b["confidence"]) - Number(a["confidence"]))
      .map((record) => {
        const kind = record.kind as Kind;
        const match = [...free].find(
          (gold) => gold.kind === kind && gold[MAIN_ATTRIBUTE[kind]] === record[MAIN_ATTRIBUTE[kind]] && sharedShare(gold, record) >= SAME_SENTENCE,
        );
        if (match) free.delete(match);
        return { kind, confidence: Number(record["confidence"]), right: match !== undefined };
      });
  });
}

function sharedShare(a: GoldRecord, b: GoldRecord): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(1, a.end - a.start, b.end - b.start);
}

function perKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

/** Gradient descent on the log loss, drawn towards `start` as by `pull` records. */
function fit(outcomes: readonly Outcome[], start: { scale: number; shift: number }, pull: number): { scale: number; shift: number } {
  let { scale, shift } = start;
  const points = outcomes.map(({ confidence, right }) => [logOdds(confidence), Number(right)] as const);
  const total = points.length + pull || 1;
  for (let step = 0; step < STEPS; step++) {
    let [bySlope, byShift] = [pull * (scale - start.scale), pull * (shift - start.shift)];
    for (const [odds, right] of points) {
      const miss = logistic(scale * odds + shift) - right;
      bySlope += miss * odds;
      byShift += miss;
    }
    scale = Math.max(0.05, scale - (RATE * bySlope) / total);
    shift -= (RATE * byShift) / total;
  }
  return { scale: round(scale), shift: round(shift) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
