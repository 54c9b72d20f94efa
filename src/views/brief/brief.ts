import type { RecordId } from "../../domain/id.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import type { Silences } from "../../state/last-heard.ts";
import type { Move } from "../../state/moves.ts";
import type { PathStep } from "../item-path.ts";

/** A brief: nothing in it that is not from the record or counted from it. */
export interface Brief {
  readonly title: string;
  /** What was asked for, where that is not all: "issue wages". */
  readonly about?: string;
  /** Null of a dossier without reports. */
  readonly asOf: string | null;
  readonly since: string | null;
  readonly sections: readonly Section[];
  /** Items of the state, and minor mentions, for which the page had no room. */
  readonly left: { readonly items: number; readonly minor: number };
  /** The parties and issues that were not heard of the longest. */
  readonly silent: Silences;
  /** Source `n` is at index `n - 1`. */
  readonly sources: readonly Source[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** One statement of the brief, with the number of its source. */
export interface Line {
  readonly lead: string;
  /** The record's own words, verbatim, or the sentence around them; "…" where that was cut. */
  readonly words: string;
  /** What is to be known besides: overdue, hardened, on what it hangs. */
  readonly marks: readonly Mark[];
  /** The sentence that it rests on, verbatim. */
  readonly sentence: string;
  readonly source: number;
}

/** A mark of a line, with the sentence that it rests on; overdue is worked out, and no sentence says it. */
export interface Mark {
  readonly words: string;
  readonly sentence?: string;
  readonly source?: number;
}

/** A line whose sources have no numbers yet. */
export interface Draft {
  readonly lead: string;
  readonly words: string;
  readonly record: RecordId;
  readonly marks: readonly { readonly words: string; readonly record?: RecordId }[];
}

/** A report that lines rest on. */
export interface Source {
  readonly document: string;
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
}

export interface BriefInput {
  readonly title: string;
  readonly about: string;
  readonly asOf: string;
  readonly since: string | undefined;
  readonly items: readonly WeighedItem[];
  readonly minor: readonly WeighedItem[];
  readonly moves: readonly Move[];
  readonly lastHeard: Silences;
  readonly record: (id: RecordId) => KeptRecord;
  /** The stages that an item came through. */
  readonly path: (item: WeighedItem) => readonly PathStep[];
  readonly titleOf: (documentId: string) => string;
}
