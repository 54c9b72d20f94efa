import type { DocumentId } from "./id.ts";
import type { ActorType } from "./mention.ts";

/**
 * An actor as one document knows it. What joins local actors of several documents into one `Actor` is worked out from all of
 * them together, so that the order in which documents came does not matter.
 */
export interface LocalActor {
  readonly documentId: DocumentId;
  /** The fullest name that the document (or the gazetteer) gives; unique within the document. */
  readonly name: string;
  readonly type: ActorType;
  /** Other words used for it in the document, never pronouns. */
  readonly aliases: readonly string[];
  /** Whether `name` comes from the gazetteer: such a name is the same actor in all documents. */
  readonly known: boolean;
  /** Posts that the document gives it, with whom they are for. */
  readonly posts: readonly { readonly title: string; readonly of?: string }[];
}
