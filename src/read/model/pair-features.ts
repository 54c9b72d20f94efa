import { CANDIDATE_TYPES, type Candidates, ENTITY_TYPES } from "./candidates.ts";
import type { DocumentTokens } from "./document-tokens.ts";
import type { WindowMention } from "./header.ts";
import { countUpTo } from "./sorted-search.ts";
import type { Window } from "./windows.ts";

/** Values of a pair of span and mention; `parley_reader/features.py` names them. */
export const FEATURE_COUNT = 10;
const HEADER = { distance: 8, side: 3, bucket: 9 };
const MOST_RANKED = 3;
const NO_RANK = 4;

/** What features are worked out from, once a document. */
export interface FeatureSources {
  readonly candidates: Candidates;
  readonly tokens: DocumentTokens;
  /** For each UTF-16 unit of the text, whether it stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** Upper bounds of the buckets of token distance. */
  readonly buckets: readonly number[];
}

/** Marks what stands inside quotation marks; a line break closes a quotation. */
export function quotedUnits(text: string): Uint8Array {
  const flags = new Uint8Array(text.length);
  let inside = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === "“") inside = 1;
    else if (unit === "”" || unit === "\n") inside = 0;
    else if (unit === '"') inside = 1 - inside;
    flags[i] = inside;
  }
  return flags;
}

/** Gives the features of a span, of window tokens [start, end), with each mention of the window, row by row. */
export function pairFeatures(
  window: Window,
  sources: FeatureSources,
): (span: { readonly start: number; readonly end: number }) => number[] {
  const { candidates, tokens, quoted } = sources;
  const pieceStarts = window.pieces.map((piece) => piece.start);
  const pieceAt = (position: number): number | undefined =>
    position < window.body ? undefined : Math.max(0, countUpTo(pieceStarts, position) - 1);
  const isQuoted = (position: number): number =>
    quoted[tokens.spans[window.first + position - window.body]?.startOffset ?? 0] ?? 0;
  const counts = countEntities(candidates);
  const titled = new Set(
    candidates.mentions.filter(({ field }) => field === "title").map(({ entity }) => entity),
  );
  const mentions = rankMentions(window, pieceAt);
  return (span) => {
    const own = window.pieces[pieceAt(span.start) ?? 0];
    const spanQuoted = isQuoted(span.start);
    return mentions.flatMap(({ mention, piece, rank }) => {
      const { candidate } = mention;
      const sentence = piece === undefined ? undefined : window.pieces[piece]?.sentence;
      const place =
        sentence === undefined
          ? HEADER
          : placeOf(mention, span, sentence - (own?.sentence ?? 0), sources.buckets);
      const inside = candidate.field === "text" ? isQuoted(mention.start) : 0;
      const speaker = own?.speaker ?? null;
      return [
        place.distance,
        place.side,
        place.bucket,
        CANDIDATE_TYPES.indexOf(candidate.type),
        ENTITY_TYPES.indexOf(candidates.entities[candidate.entity]?.type ?? "nominal"),
        rank,
        countBucket(counts.get(candidate.entity) ?? 0),
        2 * spanQuoted + inside,
        speaker === null ? 0 : speaker === candidate.entity ? 2 : 1,
        Number(titled.has(candidate.entity)),
      ];
    });
  };
}

function placeOf(
  mention: WindowMention,
  span: { readonly start: number; readonly end: number },
  sentencesAfter: number,
  buckets: readonly number[],
): { distance: number; side: number; bucket: number } {
  const side = mention.end <= span.start ? 0 : mention.start >= span.end ? 2 : 1;
  const gap = side === 0 ? span.start - mention.end : side === 2 ? mention.start - span.end : 0;
  return {
    distance: Math.max(-5, Math.min(2, sentencesAfter)) + 5,
    side,
    bucket: buckets.filter((limit) => gap >= limit).length,
  };
}

/** Mentions with their piece and their place among the piece's mentions. */
function rankMentions(
  window: Window,
  pieceAt: (position: number) => number | undefined,
): { mention: WindowMention; piece: number | undefined; rank: number }[] {
  const seen = new Map<number, number>();
  return window.mentions.map((mention) => {
    const piece = pieceAt(mention.start);
    if (piece === undefined) return { mention, piece, rank: NO_RANK };
    const before = seen.get(piece) ?? 0;
    seen.set(piece, before + 1);
    return { mention, piece, rank: Math.min(before, MOST_RANKED) };
  });
}

function countEntities(candidates: Candidates): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { entity } of candidates.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

function countBucket(count: number): number {
  return count <= 1 ? 0 : count <= 3 ? 1 : count <= 7 ? 2 : 3;
}
