import { createHash } from "node:crypto";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { Move } from "../../state/moves.ts";
import { escapeHtml } from "../escape-html.ts";
import { saidBy, whoToWhom } from "../item-lines.ts";
import { moveWords, recordOfMove } from "../move-lines.ts";
import { oneLine } from "../one-line.ts";

export interface AtomInput {
  readonly title: string;
  /** What the reports of each day brought, in order of day; the moves of a day in order of weight. */
  readonly days: readonly { readonly day: string; readonly moves: readonly Move[] }[];
  readonly record: (id: KeptRecord["id"]) => KeptRecord;
}

/**
 * What turned as an Atom feed (RFC 4287), the latest day first, the weightiest first within a day. An entry keeps its id as the
 * dossier grows, so that a feed reader shows each once; the same dossier gives the same bytes.
 */
export function atomFeed({ title, days, record }: AtomInput): string {
  const latest = days.at(-1)?.day ?? "1970-01-01";
  const entries = days
    .toReversed()
    .flatMap(({ day, moves }) =>
      moves.map((move) => entryOf(move, { title, day, kept: record(recordOfMove(move)) })),
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${urnOf(title)}</id>
<title>${text(`${title}: what changed`)}</title>
<updated>${latest}T00:00:00Z</updated>
<author><name>Parley</name></author>
${entries.join("\n")}
</feed>
`;
}

function entryOf(
  move: Move,
  { title, day, kept }: { readonly title: string; readonly day: string; readonly kept: KeptRecord },
): string {
  const { item } = move;
  const issue = item.issue === undefined ? "" : ` (${item.issue})`;
  const heading = `${item.kind}, ${whoToWhom(item)}: ${moveWords(move)}${issue}`;
  const sentence = `“${oneLine(kept.quote.evidence)}” – ${saidBy(kept)}, ${kept.published}`;
  const categories = move.turns.map((turn) => `<category term="${turn}"/>`).join("");
  return `<entry>
<id>${urnOf(title, item.id, day)}</id>
<title>${text(heading)}</title>
<updated>${day}T00:00:00Z</updated>
${categories}<content type="text">${text(sentence)}</content>
</entry>`;
}

function text(words: string): string {
  return escapeHtml(oneLine(words).toWellFormed());
}

/** A UUID of version 8 (RFC 9562, section 5.8) made of a hash, so that the same thing always has the same. */
function urnOf(...parts: readonly string[]): string {
  const hash = createHash("sha256").update(parts.join("\0")).digest("hex");
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join("-")}`;
}
