/** Fits confidence to what turned out right. */
import { KINDS, type Kind } from "../src/domain/kinds.ts";
import type { DecodingSettings } from "../src/read/model/model-labels.ts";
import { logistic, logOdds } from "../src/read/model/probabilities.ts";
import { type Outcome, outcomesIn, reliabilityOf } from "./outcomes.ts";
import type { Labelled } from "../test/accuracy/score-reading.ts";
import type { GoldRecord, Rig } from "./tune-rig.ts";

const STEPS = 4000;
const RATE = 0.05;
/** Pulls a kind with few records to what holds for all. */
const PULL = 8;

/** For each kind, scale and shift of the log odds that fit the outcomes of all rigs best. */
export function calibrate(rigs: readonly Rig[], settings: DecodingSettings): DecodingSettings["calibration"] {
  const plain = { ...settings, calibration: perKind(() => ({ scale: 1, shift: 0 })) };
  const outcomes = rigs.flatMap((rig) => outcomesOf(rig, plain));
  const all = fit(outcomes, { scale: 1, shift: 0 }, 0);
  const calibration = perKind((kind) => fit(outcomes.filter((outcome) => outcome.kind === kind), all, PULL));
  for (const rig of rigs) {
    const { error, bins } = reliabilityOf(outcomesOf(rig, { ...settings, calibration }));
    console.log(`calibration error ${error.toFixed(3)}`, JSON.stringify(bins));
  }
  return calibration;
}

function outcomesOf(rig: Rig, settings: DecodingSettings): Outcome[] {
  return [...rig.decide(settings)].flatMap(([name, records]) => outcomesIn(rig.gold.get(name) as Labelled, records as GoldRecord[]));
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
