import type { Candidates } from "./candidates.ts";
import { speakerAt } from "./cast.ts";
import type { DocumentTokens, Piece } from "./document-tokens.ts";
import type { Header, WindowMention } from "./header.ts";
import type { WindowSizes } from "./model-labels.ts";
import { countBelow, countUpTo } from "./sorted-search.ts";

/** Tokens kept for the header when sentences are packed. */
const HEADER_ROOM = 60;

/** One pass of the encoder. Positions count its tokens, half-open. */
export interface Window {
  readonly ids: readonly number[];
  /** Position of the first token of the text, and which of the document's tokens stands there. */
  readonly body: number;
  readonly first: number;
  readonly pieces: readonly WindowPiece[];
  readonly mentions: readonly WindowMention[];
}

export interface WindowPiece {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Whether its records are read off this window; the others are context. */
  readonly own: boolean;
  /** The entity that speaks there by a transcript's labels. */
  readonly speaker: number | null;
}

/** What windows are cut from. */
export interface Cuttable {
  readonly tokens: DocumentTokens;
  readonly candidates: Candidates;
  /** The header of a window whose text is [start, end), in UTF-16. */
  readonly headerFor: (start: number, end: number) => Header;
  readonly part: number;
}

interface Bounds {
  /** First piece, first and last own (half-open), end of what is looked ahead to. */
  readonly first: number;
  readonly own: number;
  readonly last: number;
  readonly ahead: number;
}

/**
 * Packs sentences into windows: each begins with sentences read before, as context, and may end with one of look-ahead; every
 * sentence is its own window's once. The same steps as in training (`parley_reader/windows.py`).
 */
export function cutWindows(document: Cuttable, sizes: WindowSizes): Window[] {
  const { pieces } = document.tokens;
  const windows: Window[] = [];
  for (let next = 0; next < pieces.length; ) {
    const bounds = boundsFrom(pieces, next, sizes);
    windows.push(windowOf(document, bounds));
    next = bounds.last;
  }
  return windows;
}

function boundsFrom(pieces: readonly Piece[], next: number, sizes: WindowSizes): Bounds {
  const size = (index: number): number => {
    const piece = pieces[index];
    return piece ? piece.end - piece.first : Number.POSITIVE_INFINITY;
  };
  const room = sizes.budget - HEADER_ROOM;
  let first = next;
  let used = 0;
  while (first > 0 && used + size(first - 1) <= sizes.left * room) used += size(--first);
  let last = next;
  while (last < pieces.length && (last === next || used + size(last) <= room)) used += size(last++);
  let ahead = last;
  if (last < pieces.length) {
    if (last - next > 2 && size(last - 1) <= sizes.right) last--;
    else if (size(last) <= sizes.right) ahead++;
  }
  return { first, own: next, last, ahead };
}

function windowOf(document: Cuttable, bounds: Bounds): Window {
  const { tokens, candidates } = document;
  const begin = (tokens.pieces[bounds.first] as Piece).first;
  const end = (tokens.pieces[bounds.ahead - 1] as Piece).end;
  const spans = tokens.spans.slice(begin, end);
  const startOffset = spans[0]?.startOffset ?? 0;
  const endOffset = spans.at(-1)?.endOffset ?? startOffset;
  const header = document.headerFor(startOffset, endOffset);
  const body = header.ids.length;
  const starts = spans.map((span) => span.startOffset);
  const mentions = [...header.mentions];
  for (const candidate of candidates.mentions) {
    const { field, start } = candidate;
    if (field !== "text" || start < startOffset || start >= endOffset) continue;
    const [from, to] = [countUpTo(starts, start) - 1, countBelow(starts, candidate.end)];
    if (to > from && from >= 0) mentions.push({ start: body + from, end: body + to, candidate });
  }
  return {
    ids: [...header.ids, ...tokens.ids.slice(begin, end), document.part],
    body,
    first: begin,
    pieces: tokens.pieces.slice(bounds.first, bounds.ahead).map((piece, index) => ({
      sentence: piece.sentence,
      start: body + piece.first - begin,
      end: body + piece.end - begin,
      own: bounds.own <= bounds.first + index && bounds.first + index < bounds.last,
      speaker: speakerAt(candidates, tokens.spans[piece.first]?.startOffset ?? 0),
    })),
    mentions,
  };
}
