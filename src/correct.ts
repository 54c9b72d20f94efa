/**
 * What users decide by hand against what Parley worked out. A decision is appended and can be undone; `correct-items.ts` and
 * `correct-actors.ts` make decisions.
 */
import { type Correction, inForce } from "./domain/correction.ts";
import type { Outcome } from "./domain/note.ts";
import type { Dossier } from "./pipeline.ts";

/** Who decides, and why. */
export interface Decider {
  readonly by: string | undefined;
  readonly why: string | undefined;
}

/** A correction, and the later one that undoes it. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly undoneBy: number | undefined;
}

/** Undoes a correction; undoing an undoing brings back what was decided. Refused where it is not there or undone already. */
export async function undoCorrection(
  dossier: Dossier,
  id: number,
  decider: Decider,
): Promise<Outcome<Correction>> {
  const listed = (await correctionsIn(dossier)).find(({ correction }) => correction.id === id);
  if (!listed)
    return refuse(
      String(id),
      "There is no such correction.",
      "See them with: parley corrections list",
    );
  if (listed.undoneBy !== undefined)
    return refuse(
      String(id),
      `It is undone already, by ${listed.undoneBy}.`,
      `To bring it back: parley corrections undo ${listed.undoneBy}`,
    );
  return await keep(dossier, { kind: "undone", correction: id }, decider);
}

/** All corrections, in the order in which they were decided. */
export async function correctionsIn({ store }: Dossier): Promise<readonly ListedCorrection[]> {
  const corrections = await store.corrections();
  const undoneBy = new Map<number, number>();
  for (const { id, decision } of inForce(corrections))
    if (decision.kind === "undone") undoneBy.set(decision.correction, id);
  return corrections.map((correction) => ({ correction, undoneBy: undoneBy.get(correction.id) }));
}

/** Appends a decision. */
export async function keep(
  { store, now }: Dossier,
  decision: Correction["decision"],
  { by, why }: Decider,
): Promise<Outcome<Correction>> {
  return { ok: true, value: await store.correct(decision, { by, why, recordedAt: now() }) };
}

/** Why something cannot be decided, and what to do. */
export function refuse(about: string, reason: string, remedy: string): Outcome<Correction> {
  return { ok: false, refusal: { about, reason, remedy } };
}
