import type { Span } from "../../domain/span.ts";
import type { ModelLabels } from "./model-labels.ts";

/** A text as the network's tokens, without special ones. */
export interface TokenizedText {
  readonly ids: readonly number[];
  /** UTF-16 offsets of each token into the text. */
  readonly spans: readonly Span[];
}

/** What the encoder makes of one window. */
export interface EncodedWindow {
  /** [tokens, size], row by row. */
  readonly states: Float32Array;
  /** Probabilities of outside, begin and inside: [tokens, layers, 3]. */
  readonly tags: Float32Array;
}

/** A span to be scored, in tokens of its window, half-open. */
export interface SpanQuery {
  readonly start: number;
  readonly end: number;
  /** Index into the labels' kinds. */
  readonly kind: number;
  readonly sentence: { readonly start: number; readonly end: number };
}

export interface SpanQueries {
  readonly spans: readonly SpanQuery[];
  /** Tokens of each mention, half-open; one at least. */
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
  /** [spans, mentions, features], row by row. */
  readonly features: readonly number[];
  /** Mean-pooled issues: [issues, size], row by row; one at least. */
  readonly issues: Float32Array;
}

/** Scores of spans, undecided; each array is a table row by row. */
export interface SpanScores {
  /** [spans, 1 + main + certainty + means + format + change], logits. */
  readonly attributes: Float32Array;
  /** [spans, mentions, roles], logits. */
  readonly pairs: Float32Array;
  /** [spans, roles], the logit of nobody. */
  readonly nobody: Float32Array;
  /** [spans, issues + 1], logits, the last for none. */
  readonly issue: Float32Array;
}

/** The trained network, wherever it runs. */
export interface Network {
  readonly labels: ModelLabels;
  /** Width of a state. */
  readonly size: number;
  readonly tokenize: (texts: readonly string[]) => Promise<TokenizedText[]>;
  /** Ids of the tokens that open and part a window. */
  readonly open: number;
  readonly part: number;
  /** One result a window, in order; what a window gives does not depend on those beside it. */
  readonly encode: (windows: readonly (readonly number[])[]) => Promise<EncodedWindow[]>;
  readonly scoreSpans: (states: Float32Array, queries: SpanQueries) => Promise<SpanScores>;
  readonly close: () => Promise<void>;
}
