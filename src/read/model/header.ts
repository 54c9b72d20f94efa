import type { Candidate, Candidates } from "./candidates.ts";
import { castOf } from "./cast.ts";
import type { WindowSizes } from "./model-labels.ts";
import type { TokenizedText } from "./network.ts";

/** A mention at tokens [start, end) of a window. */
export interface WindowMention {
  readonly start: number;
  readonly end: number;
  readonly candidate: Candidate;
}

/** What stands before a window's text: title, publisher and day, cast; ends with a parting token. */
export interface Header {
  readonly ids: readonly number[];
  readonly mentions: readonly WindowMention[];
}

/** The parts of headers as tokens, the same for all windows of a document. */
export interface HeaderParts {
  readonly title: TokenizedText;
  readonly publisher: TokenizedText;
  /** Each entity's name and a semicolon. */
  readonly names: readonly TokenizedText[];
  readonly open: number;
  readonly part: number;
}

/** The line that tells publisher and day. */
export function publisherLine(
  publisher: string | undefined,
  published: string | undefined,
): string {
  return `${publisher ?? ""} · ${published ?? ""}`;
}

/** The header of a window whose text is [start, end), in UTF-16. */
export function headerOf(
  candidates: Candidates,
  parts: HeaderParts,
  text: { readonly start: number; readonly end: number },
  sizes: WindowSizes,
): Header {
  const ids: number[] = [parts.open];
  const mentions: WindowMention[] = [];
  for (const field of ["title", "publisher"] as const) {
    const { ids: tokens, spans } = parts[field];
    const base = ids.length;
    const limit = sizes.header[field];
    ids.push(...tokens.slice(0, limit), parts.part);
    const shown = spans.slice(0, limit);
    for (const candidate of candidates.mentions.filter((other) => other.field === field)) {
      const touches = (span: (typeof shown)[number]): boolean =>
        span.startOffset < candidate.end && span.endOffset > candidate.start;
      const [first, last] = [shown.findIndex(touches), shown.findLastIndex(touches)];
      if (first >= 0) mentions.push({ start: base + first, end: base + last + 1, candidate });
    }
  }
  addCast(candidates, parts, { text, sizes, ids, mentions });
  ids.push(parts.part);
  return { ids, mentions };
}

function addCast(
  candidates: Candidates,
  parts: HeaderParts,
  to: {
    readonly text: { readonly start: number; readonly end: number };
    readonly sizes: WindowSizes;
    readonly ids: number[];
    readonly mentions: WindowMention[];
  },
): void {
  const { order, speaker } = castOf(candidates, to.text, to.sizes.castSize);
  const base = to.ids.length;
  for (const entity of order) {
    const tokens = parts.names[entity]?.ids ?? [];
    if (to.ids.length - base + tokens.length > to.sizes.header.cast) return;
    const start = to.ids.length;
    const candidate: Candidate = {
      field: "cast",
      start: 0,
      end: 0,
      text: candidates.entities[entity]?.name ?? "",
      type: entity === speaker ? "speaker" : "cast",
      entity,
    };
    to.mentions.push({ start, end: start + Math.max(1, tokens.length - 1), candidate });
    to.ids.push(...tokens);
  }
}
