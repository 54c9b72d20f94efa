import type { ActorType } from "./mention.ts";

/** Somebody who speaks or acts in a dossier, one for all documents. The canonical name is its identity within the dossier. */
export interface Actor {
  readonly name: string;
  readonly type: ActorType;
  /** Other names seen in the documents, never pronouns; sorted, without the canonical name. */
  readonly aliases: readonly string[];
}
