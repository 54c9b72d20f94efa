import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { KINDS, MAIN_VALUES } from "../../domain/kinds.ts";
import { type RefusedError, refusedError } from "../../domain/refused.ts";
import { CANDIDATE_TYPES, ENTITY_TYPES } from "../../read/model/candidates.ts";
import type { ModelLabels } from "../../read/model/model-labels.ts";

const chance = z.number().min(0).max(1);
const perKind = <T extends z.ZodType>(
  value: T,
): z.ZodRecord<z.ZodEnum<Record<(typeof KINDS)[number], (typeof KINDS)[number]>>, T> =>
  z.record(z.enum(KINDS), value) as never;

const LABELS = z.object({
  version: z.string().min(1),
  size: z.int().positive(),
  special: z.object({ open: z.string(), part: z.string(), padding: z.string() }),
  kinds: z.array(z.enum(KINDS)).length(KINDS.length),
  layers: z.array(z.string()),
  main: perKind(z.object({ values: z.array(z.string()) })),
  certainty: z.array(z.string()),
  means: z.array(z.string()),
  format: z.array(z.string()),
  change: z.array(z.string()),
  roles: z.array(z.enum(["actor", "target", "source"])).length(3),
  window: z.object({
    budget: z.int().positive(),
    left: chance,
    right: z.int(),
    header: z.object({ title: z.int(), publisher: z.int(), cast: z.int() }),
    castSize: z.int(),
    longestSentence: z.int().positive(),
  }),
  features: z.object({
    distance: z.array(z.number()),
    mentionTypes: z.array(z.enum(CANDIDATE_TYPES)),
    entityTypes: z.array(z.enum(ENTITY_TYPES)),
  }),
  settings: z.object({
    record: perKind(chance),
    verifier: chance,
    who: z.number(),
    actor: chance,
    actorMore: perKind(chance),
    target: chance,
    source: chance,
    othersMore: chance,
    condition: chance,
    conditional: chance,
    place: chance,
    issue: chance,
    issueUntold: chance,
    sourceFromStatement: z.boolean(),
    rules: perKind(
      z.object({
        agree: z.number(),
        alone: z.number(),
        value: z.boolean(),
        actor: z.boolean(),
        target: z.boolean(),
        source: z.boolean(),
      }),
    ),
    calibration: perKind(z.object({ scale: z.number().positive(), shift: z.number() })),
  }),
});

/** Reads the labels of the model in a folder; throws what `modelRefused` makes where they are not of this program's scheme. */
export async function readModelLabels(directory: string): Promise<ModelLabels> {
  try {
    return await readLabels(join(directory, "labels.json"));
  } catch (cause) {
    throw modelRefused(directory, cause);
  }
}

/** The error that says that a folder holds no whole model, and what to do. */
export function modelRefused(directory: string, cause: unknown): RefusedError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const reason = `The model cannot be opened: ${why}`;
  const remedy = "Restore that folder from the repository, or choose --reader grammar.";
  return refusedError({ about: directory, reason, remedy }, cause);
}

/** With labels of another scheme every record would get a wrong meaning. */
async function readLabels(path: string): Promise<ModelLabels> {
  const labels = LABELS.parse(JSON.parse(await readFile(path, "utf8")));
  for (const kind of KINDS)
    demandSame(`values of ${kind}`, labels.main[kind].values, MAIN_VALUES[kind]);
  demandSame("kinds of mention", labels.features.mentionTypes, CANDIDATE_TYPES);
  demandSame("kinds of entity", labels.features.entityTypes, ENTITY_TYPES);
  return labels;
}

function demandSame(name: string, told: readonly string[], known: readonly string[]): void {
  if (told.join() !== known.join())
    throw new Error(
      `The model's ${name} are ${told.join(", ")}; the program's ${known.join(", ")}.`,
    );
}
