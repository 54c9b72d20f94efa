import { z } from "zod";
import { CERTAINTIES, CHANGES, FORMATS, KINDS, MAIN_VALUES, MEANS } from "../../domain/kinds.ts";

const span = z.strictObject({ startOffset: z.int().min(0), endOffset: z.int().min(0) });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const attributes = z
  .strictObject({
    kind: z.enum(KINDS),
    value: z.string(),
    means: z.enum(MEANS).optional(),
    format: z.enum(FORMATS).optional(),
    change: z.enum(CHANGES).optional(),
  })
  .refine(
    ({ kind, value }) =>
      (MAIN_VALUES[kind] as readonly string[]).includes(value) ||
      (kind === "position" && value === "unclear"),
    "a main attribute that its kind does not have",
  );

/** What a kept record's JSON must be: the shape of `ActorRecord`. Offsets are checked against the document apart. */
export const recordShape = z.strictObject({
  attributes,
  actor: z.array(z.string()),
  target: z.array(z.string()),
  source: z.array(z.string()),
  evidence: span,
  what: span,
  certainty: z.enum(CERTAINTIES),
  condition: span.optional(),
  time: z
    .strictObject({ from: day, to: day, precision: z.enum(["day", "month", "year", "interval"]) })
    .optional(),
  place: z.string().optional(),
  amount: z
    .strictObject({ value: z.number(), max: z.number().optional(), unit: z.string() })
    .optional(),
  issue: z.string().optional(),
  confidence: z.number().min(0).max(1),
});
