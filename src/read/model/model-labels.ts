import type { Kind } from "../../domain/kinds.ts";
import type { CANDIDATE_TYPES, ENTITY_TYPES } from "./candidates.ts";

/** What `model/labels.json` says of the network beside it. Orders are those of its outputs. */
export interface ModelLabels {
  readonly version: string;
  /** Width of a token's state. */
  readonly size: number;
  /** The tokenizer's names of the tokens that open and part a window, and fill up a shorter one. */
  readonly special: { readonly open: string; readonly part: string; readonly padding: string };
  readonly kinds: readonly Kind[];
  /** Token layers: the kinds, then others. */
  readonly layers: readonly string[];
  readonly main: Readonly<Record<Kind, { readonly values: readonly string[] }>>;
  readonly certainty: readonly string[];
  readonly means: readonly string[];
  readonly format: readonly string[];
  readonly change: readonly string[];
  readonly roles: readonly Role[];
  readonly window: WindowSizes;
  readonly features: {
    /** Upper bounds of the buckets of token distance. */
    readonly distance: readonly number[];
    readonly mentionTypes: readonly (typeof CANDIDATE_TYPES)[number][];
    readonly entityTypes: readonly (typeof ENTITY_TYPES)[number][];
  };
  readonly settings: DecodingSettings;
}

export type Role = "actor" | "target" | "source";

/** Sizes in tokens. */
export interface WindowSizes {
  readonly budget: number;
  /** Share of the budget that sentences read before may take. */
  readonly left: number;
  /** Longest sentence that is looked ahead to. */
  readonly right: number;
  readonly header: { readonly title: number; readonly publisher: number; readonly cast: number };
  /** Entities named in the header, at most. */
  readonly castSize: number;
  /** A longer sentence is read in pieces. */
  readonly longestSentence: number;
}

/** Thresholds and weights that were chosen after training. */
export interface DecodingSettings {
  /** Least chance of a record, before calibration. */
  readonly record: Readonly<Record<Kind, number>>;
  /** Weight of the span's own score beside that of its tokens. */
  readonly verifier: number;
  /** Weight of how sure the likeliest actor is: a record of a doubtful one is doubtful. */
  readonly who: number;
  /** Least chance of the first entity in a role, and of further ones. */
  readonly actor: number;
  readonly actorMore: Readonly<Record<Kind, number>>;
  readonly target: number;
  readonly source: number;
  readonly othersMore: number;
  readonly condition: number;
  /** Least chance that a record depends on something, where words that say so are found. */
  readonly conditional: number;
  readonly place: number;
  /** Least chance of an issue. */
  readonly issue: number;
  /** The same where the sentence has no word of any issue. */
  readonly issueUntold: number;
  /** Whether what a statement contains is its speaker's. */
  readonly sourceFromStatement: boolean;
  readonly rules: Readonly<Record<Kind, RuleWeights>>;
  /** Confidence = logistic(scale × logit + shift). */
  readonly calibration: Readonly<Record<Kind, { readonly scale: number; readonly shift: number }>>;
}

/** How far the rules of the grammar are heard, for one kind. */
export interface RuleWeights {
  /** Log odds added where they read the same. */
  readonly agree: number;
  /** Log odds of what they read alone. */
  readonly alone: number;
  /** Whether theirs is taken where both read the same. */
  readonly value: boolean;
  readonly actor: boolean;
  readonly target: boolean;
  readonly source: boolean;
}
