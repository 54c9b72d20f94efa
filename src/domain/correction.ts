import type { DocumentId } from "./id.ts";
import type { Kind } from "./kinds.ts";
import type { Span } from "./span.ts";

/**
 * Where in the documents a record comes from: by this it is found again when its document has been read anew and all of its
 * records have other ids. Offsets are UTF-16 within the document's text, which never changes.
 */
export interface RecordOrigin {
  readonly documentId: DocumentId;
  readonly kind: Kind;
  readonly what: Span;
  /** Tells apart the records of one clause: a hash of what else they say. */
  readonly mark: string;
  /** Of a record that gives an item for each of its actors, which: names as the document has them. */
  readonly actor?: string;
  readonly target?: string;
}

/** Which records speak of one thing. */
export type ItemDecision =
  | {
      readonly kind: "items merged";
      /** All records of the items, as they were when it was decided. */
      readonly records: readonly RecordOrigin[];
      /** The items in words, for whoever looks at the decision later. */
      readonly about: readonly string[];
    }
  | {
      readonly kind: "item split";
      /** What is to be an item of its own. */
      readonly apart: readonly RecordOrigin[];
      /** What stays together. */
      readonly rest: readonly RecordOrigin[];
      readonly about: readonly string[];
    };

/** Whom names stand for. */
export type ActorDecision =
  | {
      readonly kind: "actors merged";
      /** The name that the one actor bears from now on. */
      readonly name: string;
      /** Names of the dossier, or as documents write them; all stand for the one actor, in documents to come as well. */
      readonly names: readonly string[];
    }
  | {
      readonly kind: "actor split";
      /** The actor that they were taken for. */
      readonly from: string;
      /** The name of whom they stand for: a new actor, or one that is there. */
      readonly name: string;
      /** Names as documents write them. */
      readonly written: readonly string[];
      /** Only in these documents; undefined for all, those to come as well. */
      readonly documents?: readonly DocumentId[];
    };

/** What a user decided against what Parley worked out, or against an earlier decision. */
export type Decision =
  | ItemDecision
  | ActorDecision
  | { readonly kind: "undone"; readonly correction: number };

/** A decision as the dossier keeps it: a row of its own, never changed; what is undone is undone by another. */
export interface Correction {
  /** Ascends in the order in which they were decided. */
  readonly id: number;
  readonly decision: Decision;
  readonly by: string | undefined;
  readonly why: string | undefined;
  /** Instant, ISO 8601 UTC. */
  readonly recordedAt: string;
}

/** What holds of corrections, in the order in which it was decided: what an undoing that holds undoes does not. */
export function inForce(corrections: readonly Correction[]): Correction[] {
  const undone = new Set<number>();
  for (const { id, decision } of corrections.toSorted((a, b) => b.id - a.id))
    if (decision.kind === "undone" && !undone.has(id)) undone.add(decision.correction);
  return corrections.filter(({ id }) => !undone.has(id)).sort((a, b) => a.id - b.id);
}
