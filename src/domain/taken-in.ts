import type { Document } from "./document.ts";
import type { Note } from "./note.ts";

/** A document made of an input, the issues that its file carries, and what the user should know about how it was taken in. */
export interface TakenIn {
  readonly document: Document;
  /** Empty but for gold-form files. */
  readonly issues: readonly string[];
  readonly notes: readonly Note[];
  /** The bytes that the document was made of, and what they are called; absent for what is no file of its own. */
  readonly original?: { readonly name: string; readonly bytes: Uint8Array };
}
