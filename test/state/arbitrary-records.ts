import fc from "fast-check";
import { CERTAINTIES, KINDS, MAIN_VALUES } from "../../src/domain/kinds.ts";
import type { MadeUp } from "./kept-records.ts";

const NAMES = ["Ardmore", "Belport", "Ada Lund", "Bo Rask", "Cape Relief", "Rask"];
const PHRASES = [
  "open the harbour",
  "harbour opened at night",
  "pay for the ferry",
  "who would pay",
  "meet again",
  "envoy",
  "special envoy",
];

const day = fc.integer({ min: 0, max: 40 }).map((offset) => dayFrom(offset));
const names = (most: number) =>
  fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: most }).map((list) => list.join());

/** A record of a small world, so that many speak of the same. */
const record: fc.Arbitrary<MadeUp> = fc
  .record({
    is: fc
      .constantFrom(...KINDS)
      .chain((kind) => fc.constantFrom(...MAIN_VALUES[kind]).map((value) => `${kind} ${value}`)),
    actor: names(3),
    target: names(1),
    source: names(2),
    what: fc.constantFrom(...PHRASES),
    issue: fc.option(fc.constantFrom("harbour", "ferry"), { nil: undefined, freq: 3 }),
    time: fc.option(day, { nil: undefined, freq: 2 }),
    certainty: fc.constantFrom(...CERTAINTIES, "asserted" as const, "asserted" as const),
    format: fc.constantFrom("bilateral", "trilateral"),
    confidence: fc.constantFrom(0.4, 0.9, 1),
  })
  .map(({ issue, time, ...rest }) => ({
    ...rest,
    on: "",
    ...(issue !== undefined && { issue }),
    ...(time !== undefined && { time }),
  }));

/** Documents with their records, each of one day and one publisher. */
export const documents: fc.Arbitrary<MadeUp[][]> = fc.array(
  fc
    .record({
      on: day,
      publisher: fc.constantFrom("The Courier", "The Herald"),
      records: fc.array(record, { minLength: 1, maxLength: 5 }),
    })
    .map(({ on, publisher, records }) => records.map((one) => ({ ...one, on, publisher }))),
  { minLength: 1, maxLength: 8 },
);

/** The documents' records, each document by an id of its own. */
export function numbered(made: readonly (readonly MadeUp[])[]): MadeUp[] {
  return made.flatMap((records, index) =>
    records.map((one) => ({ ...one, document: `d${index}` })),
  );
}

/** A day of the world, by its offset from the first. */
export function dayFrom(offset: number): string {
  return `2026-${offset < 28 ? "02" : "03"}-${String((offset % 28) + 1).padStart(2, "0")}`;
}
