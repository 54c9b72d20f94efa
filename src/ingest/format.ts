import type { Block } from "../domain/document.ts";
import type { Note, Outcome, Refusal } from "../domain/note.ts";

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
  /** What the mail or archive that holds it says of it; used where it says nothing itself. */
  readonly fallback?: Pick<Hints, "publisher" | "published">;
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

/** One way of writing a document as text: each stands in a file of its own under `formats/` and is loaded when first needed. */
export interface Format {
  /** Refuses what is not a document of this format after all; never throws. */
  readonly extract: (source: Source) => Outcome<Extract>;
}

/** A way of writing a document that is no text until it is read. */
export interface BinaryFormat {
  /** Refuses what cannot be read; what it throws is a fault of the file and becomes a refusal. */
  readonly extract: (input: Input) => Promise<Outcome<Extract>>;
}

/** Something found in an input that holds several: a document, bytes to be taken in by themselves, or what cannot be read. */
export type Part =
  | {
      readonly kind: "document";
      readonly about: string;
      readonly extract: Extract;
      readonly bytes?: Uint8Array;
    }
  | { readonly kind: "input"; readonly input: Input }
  | { readonly kind: "refusal"; readonly refusal: Refusal };

/** What is left to be unpacked of one input, all its parts and theirs together; whoever unpacks takes from it. */
export interface Budget {
  bytesLeft: number;
  partsLeft: number;
}

/** A way of writing several documents in one input: an archive, a mail, a feed. */
export interface Container {
  /** Its parts, in order. What it throws is a fault of the file and becomes a refusal, after the parts that came before. */
  readonly open: (input: Input, budget: Budget) => AsyncIterable<Part> | Iterable<Part>;
}
