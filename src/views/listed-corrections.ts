import { correctionsIn } from "../correct.ts";
import type { Decision } from "../domain/correction.ts";
import type { Dossier } from "../pipeline.ts";
import { decisionWords } from "./decision-words.ts";

/** What was decided by hand, in words; null where nothing was told. */
export interface ListedCorrection {
  readonly id: number;
  readonly words: string;
  readonly by: string | null;
  readonly why: string | null;
  /** ISO 8601 UTC. */
  readonly recordedAt: string;
  /** The correction that undid it. */
  readonly undoneBy: number | null;
  readonly decision: Decision;
}

/** What was decided by hand, undone or not, in the order in which it was decided. */
export async function listedCorrections(dossier: Dossier): Promise<ListedCorrection[]> {
  const listed = await correctionsIn(dossier);
  return listed.map(({ correction: { id, decision, by, why, recordedAt }, undoneBy }) => ({
    id,
    words: decisionWords(decision),
    by: by ?? null,
    why: why ?? null,
    recordedAt,
    undoneBy: undoneBy ?? null,
    decision,
  }));
}
