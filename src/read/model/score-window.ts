import type { Kind } from "../../domain/kinds.ts";
import type { ModelLabels, Role } from "./model-labels.ts";
import type { EncodedWindow, Network, SpanQuery, SpanScores } from "./network.ts";
import { type FeatureSources, pairFeatures } from "./pair-features.ts";
import { logAdd, logistic, softmax } from "./probabilities.ts";
import { type ProposedSpan, proposeSpans } from "./propose-spans.ts";
import type { Window } from "./windows.ts";

/** Entities kept for a role. */
const MOST_CHANCES = 8;

/** Tokens of the document, both ends included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** An entity that may fill a role. */
export interface Chance {
  readonly entity: number;
  readonly chance: number;
}

/** What may be a record, with all its scores; nothing is decided. */
export interface SpanCandidate extends TokenRange {
  readonly kind: Kind;
  readonly sentence: number;
  /** How likely its tokens are in a record, 0 to 1. */
  readonly proposal: number;
  /** The span's own score, a logit. */
  readonly verifier: number;
  /** Probabilities, in the order of the labels. */
  readonly main: readonly number[];
  readonly certainty: readonly number[];
  readonly means: readonly number[];
  readonly format: readonly number[];
  readonly change: readonly number[];
  /** For each issue, and last for none. */
  readonly issue: readonly number[];
  /** Best first. */
  readonly roles: Readonly<Record<Role, readonly Chance[]>>;
  readonly conditions: readonly (TokenRange & { readonly score: number })[];
  readonly places: readonly (TokenRange & { readonly score: number })[];
}

/** All candidates of a window's own sentences, in their order. */
export async function scoreWindow(
  network: Network,
  window: Window,
  encoded: EncodedWindow,
  sources: FeatureSources & { readonly issues: Float32Array },
): Promise<SpanCandidate[]> {
  const { labels } = network;
  const proposed = proposeAll(window, encoded, labels);
  if (proposed.length === 0 || window.mentions.length === 0) return [];
  const featuresOf = pairFeatures(window, sources);
  const scores = await network.scoreSpans(encoded.states, {
    spans: proposed.map(({ query }) => query),
    mentions: window.mentions,
    features: proposed.flatMap(({ query }) => featuresOf(query)),
    issues: sources.issues,
  });
  const extras = extrasOf(window, encoded, labels);
  return proposed.map(({ query, sentence, score }, index) => {
    const { conditions, places } = extras.get(query.sentence.start) ?? NO_EXTRAS;
    return {
      kind: labels.kinds[query.kind] as Kind,
      sentence,
      first: query.start - window.body + window.first,
      last: query.end - 1 - window.body + window.first,
      proposal: score,
      ...attributesOf(scores, index, labels, query.kind),
      issue: rowOf(scores.issue, index, proposed.length),
      roles: rolesOf(scores, index, window, labels.roles),
      conditions,
      places,
    };
  });
}

interface Proposal {
  readonly query: SpanQuery;
  readonly sentence: number;
  readonly score: number;
}

function proposeAll(window: Window, encoded: EncodedWindow, labels: ModelLabels): Proposal[] {
  return window.pieces.flatMap((piece) => {
    if (!piece.own) return [];
    const sentence = { start: piece.start, end: piece.end };
    return labels.kinds.flatMap((_, kind) =>
      proposeSpans(tagsAt(encoded, kind, labels.layers.length), piece.start, piece.end).map(
        ({ start, end, score }) => ({
          query: { start, end, kind, sentence },
          sentence: piece.sentence,
          score,
        }),
      ),
    );
  });
}

function tagsAt(
  encoded: EncodedWindow,
  layer: number,
  layers: number,
): (token: number) => readonly [number, number] {
  return (token) => {
    const at = (token * layers + layer) * 3;
    return [encoded.tags[at + 1] as number, encoded.tags[at + 2] as number];
  };
}

type Extras = Pick<SpanCandidate, "conditions" | "places">;
const NO_EXTRAS: Extras = { conditions: [], places: [] };

/** Conditions and places of each own piece, by the piece's start. */
function extrasOf(
  window: Window,
  encoded: EncodedWindow,
  labels: ModelLabels,
): Map<number, Extras> {
  const shift = window.first - window.body;
  const found = (layer: string, start: number, end: number): Extras["places"] =>
    proposeSpans(
      tagsAt(encoded, labels.layers.indexOf(layer), labels.layers.length),
      start,
      end,
    ).map((span: ProposedSpan) => ({
      first: span.start + shift,
      last: span.end - 1 + shift,
      score: span.score,
    }));
  return new Map(
    window.pieces
      .filter((piece) => piece.own)
      .map(({ start, end }) => [
        start,
        { conditions: found("condition", start, end), places: found("place", start, end) },
      ]),
  );
}

function attributesOf(
  scores: SpanScores,
  index: number,
  labels: ModelLabels,
  kind: number,
): Pick<SpanCandidate, "verifier" | "main" | "certainty" | "means" | "format" | "change"> {
  const sizes = labels.kinds.map((name) => labels.main[name].values.length);
  const mainSize = sizes.reduce((sum, size) => sum + size, 0);
  const { certainty, means, format, change } = labels;
  const parts = [certainty, means, format, change].map((values) => values.length);
  const width = 1 + mainSize + parts.reduce((sum, size) => sum + size, 0);
  const at = index * width;
  const mainAt = at + 1 + sizes.slice(0, kind).reduce((sum, size) => sum + size, 0);
  let next = at + 1 + mainSize;
  const [c = [], m = [], f = [], g = []] = parts.map((size) => {
    const values = softmax(scores.attributes, next, size);
    next += size;
    return values;
  });
  return {
    verifier: scores.attributes[at] as number,
    main: softmax(scores.attributes, mainAt, sizes[kind] as number),
    certainty: c,
    means: m,
    format: f,
    change: g,
  };
}

function rowOf(table: Float32Array, index: number, rows: number): number[] {
  const width = table.length / rows;
  return softmax(table, index * width, width);
}

/** An entity's score is the sum, in odds, over its mentions in the window, against nobody's. */
function rolesOf(
  scores: SpanScores,
  index: number,
  window: Window,
  roles: readonly Role[],
): SpanCandidate["roles"] {
  const count = roles.length;
  const chances = (role: number): Chance[] => {
    const sums = new Map<number, number>();
    window.mentions.forEach(({ candidate: { entity } }, mention) => {
      const score = scores.pairs[(index * window.mentions.length + mention) * count + role];
      sums.set(entity, logAdd(sums.get(entity) ?? Number.NEGATIVE_INFINITY, score as number));
    });
    const nobody = scores.nobody[index * count + role] as number;
    return [...sums]
      .map(([entity, sum]) => ({ entity, chance: logistic(sum - nobody) }))
      .sort((a, b) => b.chance - a.chance)
      .slice(0, MOST_CHANCES);
  };
  const at = (role: Role): Chance[] => chances(roles.indexOf(role));
  return { actor: at("actor"), target: at("target"), source: at("source") };
}
