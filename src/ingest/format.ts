import type { Block } from "../domain/document.ts";
import type { Note, Outcome } from "../domain/note.ts";

/** What the user (or whoever hands an input in) says about it. What is said here goes before what the input says itself. */
export interface Hints {
  readonly title?: string;
  readonly publisher?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Year for a dateline that gives none ("March 3"). */
  readonly year?: number;
  /** Character encoding told from outside, as an HTTP header does. */
  readonly charset?: string;
}

/** Bytes to be taken in, and where they came from. */
export interface Input {
  /** Path, address or "standard input": what messages call it. Its ending may tell plain text from Markdown. */
  readonly about: string;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
}

/** An input whose bytes were decoded. Line ends are still as they were. */
export interface Source extends Input {
  readonly text: string;
}

/** What a format finds in a source. Whatever it cannot find is absent: the caller asks for it. */
export interface Extract {
  readonly text: string;
  /** Blocks of `text`, in order; every character outside them is white space. */
  readonly blocks: readonly Block[];
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** A day, `YYYY-MM-DD`. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The dossier's issues, where the file carries them. */
  readonly issues?: readonly string[];
  readonly notes: readonly Note[];
}

/** One way of writing a document: each stands in a file of its own under `formats/` and is loaded when first needed. */
export interface Format {
  /** Refuses what is not a document of this format after all; never throws. */
  readonly extract: (source: Source) => Outcome<Extract>;
}
