import type { RecordId } from "../domain/id.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Move } from "../state/moves.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { saidBy, whoToWhom } from "./item-lines.ts";
import { movementRecordOf, moveWords, recordOfMove } from "./move-lines.ts";
import { oneLine } from "./one-line.ts";

/** What turned between two days as a Markdown note, the weightiest first, each with its sentence and who says so. */
export function movesNote({
  from,
  to,
  moves,
  record,
}: {
  readonly from: string;
  readonly to: string;
  readonly moves: readonly Move[];
  readonly record: (id: RecordId) => KeptRecord;
}): string {
  const lines = moves.map((move) => noteLine(move, record));
  const nothing = "Nothing changed between these days.";
  return [`# Changes from ${from} to ${to}`, "", ...(lines.length > 0 ? lines : [nothing])].join(
    "\n",
  );
}

function noteLine(move: Move, find: (id: RecordId) => KeptRecord): string {
  const { item } = move;
  const record = find(recordOfMove(move));
  const issue = item.issue === undefined ? "" : ` (${item.issue})`;
  const lead = escapeMarkdown(`${item.kind}, ${whoToWhom(item)}${issue}: ${moveWords(move)}`);
  // What made it harder or softer may be another sentence than what gave it its status.
  const movement = movementRecordOf(move);
  const other = movement !== undefined && movement !== record.id ? find(movement) : undefined;
  const turn = other
    ? `; ${item.moved?.direction} by “${escapeMarkdown(oneLine(other.quote.evidence))}” – ${escapeMarkdown(saidBy(other))}, ${other.published}`
    : "";
  const sentence = escapeMarkdown(oneLine(record.quote.evidence));
  return `- **${lead}.** “${sentence}” – ${escapeMarkdown(saidBy(record))}, ${record.published}${turn}`;
}
