import type { DocumentId } from "./id.ts";
import type { LocalActor } from "./local-actor.ts";

/** A name as documents use it: local actors of one name and sort, which stand for the same actor wherever they are. */
export interface NameUse extends Pick<LocalActor, "name" | "type" | "known"> {
  /** How many documents use it. */
  readonly uses: number;
  /** Posts that they give whom it stands for, and how many times. */
  readonly posts: readonly {
    readonly title: string;
    readonly of?: string;
    readonly uses: number;
  }[];
  /** Of a document of which a user decided whom a name stands for: its uses are kept apart. */
  readonly documentId?: DocumentId;
}
