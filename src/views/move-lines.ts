import type { RecordId } from "../domain/id.ts";
import type { Movement } from "../domain/item.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Move, Turn } from "../state/moves.ts";
import { itemJson } from "./item-lines.ts";
import { becauseInWords } from "./outlook-words.ts";

const TURN_WORDS: Readonly<Record<Turn, string>> = {
  new: "new",
  gone: "gone",
  moved: "changed",
  contested: "now contested",
  settled: "no longer contested",
  hardened: "hardened",
  softened: "softened",
  overdue: "now overdue, not confirmed",
};

/** What became of an item, from what to what and why: "changed, hardened: threatened → imposed". */
export function moveWords(move: Move): string {
  const { turns, was, now } = move;
  if (now === undefined) return `gone: was ${was}`;
  if (was === undefined)
    return turns.includes("contested") ? `new, contested: ${now}` : `new: ${now}`;
  const words = turns.map((turn) => TURN_WORDS[turn]).join(", ");
  const statuses = was === now ? now : `${was} → ${now}`;
  const because = movementOf(move)?.because;
  const saysMore = because !== undefined && because !== `${was} to ${now}`;
  return `${words}: ${statuses}${saysMore ? ` (${becauseInWords(because)})` : ""}`;
}

/** The movement that is among what became of an item. */
function movementOf({ turns, item: { moved } }: Move): Movement | undefined {
  return moved && turns.some((turn) => turn === moved.direction) ? moved : undefined;
}

/** The record whose sentence made an item turn; of one that is gone without a sentence, the last that was known of it. */
export function recordOfMove(move: Move): RecordId {
  const { item, was, now, endedBy } = move;
  if (was !== now) return endedBy ?? item.statusRecord;
  return movementOf(move)?.record ?? item.history.at(-1) ?? item.statusRecord;
}

/** The record that made an item harder or softer, where that is among what became of it. */
export function movementRecordOf(move: Move): RecordId | undefined {
  return movementOf(move)?.record;
}

/** A move as JSON shows it, with the sentence that made it. */
export function moveJson({ item, was, now, turns }: Move, record: KeptRecord): object {
  return { turns, was: was ?? null, now: now ?? null, item: itemJson(item, record) };
}
