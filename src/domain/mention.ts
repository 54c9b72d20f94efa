import type { Span } from "./span.ts";

/** How a mention stands for its actor. `author` is the text's own signer or publisher, who has no words in it. */
export type MentionForm = "name" | "nominal" | "pronoun" | "first-person" | "author";

/** What an actor is. */
export type ActorType = "person" | "state" | "organisation" | "group" | "unknown";

/** Words of a document that stand for an actor. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** The words themselves; for `author`, the publisher's name, with an empty span at offset 0. */
  readonly text: string;
  readonly type: ActorType;
  readonly plural: boolean;
  /** Canonical name that the gazetteer gives for these words at the document's date. */
  readonly known?: string;
  /** A post told right beside a name: "French President" before "Emmanuel Macron". */
  readonly post?: Post;
}

/** A post or task, and for whom, as the text gives it. */
export interface Post {
  readonly title: string;
  /** Canonical name of the state or body, where told. */
  readonly of?: string;
  /** The title's words, without the name. */
  readonly span: Span;
}

/** A mention's index in its `Reading.mentions`. */
export type MentionIndex = number & { readonly __mention: true };

export function asMentionIndex(index: number): MentionIndex {
  return index as MentionIndex;
}
