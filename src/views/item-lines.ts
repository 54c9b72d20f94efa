import type { Item } from "../domain/item.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Settlement } from "../state/settled.ts";
import { oneLine } from "./one-line.ts";
import { wordsOf } from "./readable-words.ts";

/** Those who act, or that nothing supports a guess who. */
export function who(names: readonly string[]): string {
  return names.length > 0 ? names.join(", ") : "unattributed";
}

/** Actor and, where told, toward whom. */
export function whoToWhom(item: Pick<Item, "actor" | "target">): string {
  return item.target.length > 0
    ? `${who(item.actor)} → ${item.target.join(", ")}`
    : who(item.actor);
}

/** The status in words; contested items say so. */
export function statusWords(item: Item): string {
  const status = item.status === "unclear" ? "stance unclear" : item.status;
  return item.contested ? `${status} (contested)` : status;
}

/**
 * Who says so: the speakers, or the report itself. Speakers are listed as the record has them; whether one quotes the other or
 * they speak together it does not tell, and so no word here does.
 */
export function saidBy(record: KeptRecord): string {
  const { source } = record.record;
  const publisher = record.publisher ?? "unknown publisher";
  return source.length > 0 ? `${source.join(", ")}, in ${publisher}` : publisher;
}

/** "on 2030-05-02, in Holm": when and where a meeting is or was to be, as far as the record tells; empty of what is no meeting. */
export function occasionWords({ record }: KeptRecord): string {
  if (record.attributes.kind !== "meeting") return "";
  const { time, place } = record;
  const day = time && (time.from === time.to ? `on ${time.from}` : `${time.from} to ${time.to}`);
  return oneLine([day, place && `in ${place}`].filter(Boolean).join(", "));
}

/**
 * An item as JSON shows it: its fields, its words as a line shows them, and the sentence that gave its status with who says it and how
 * sure the reader is.
 */
export function itemJson(item: Item, record: KeptRecord): object {
  return { ...item, words: wordsOf(item, record), evidence: recordJson(record) };
}

/** What answers an item as JSON shows it: the item and the record that do, and the day; null where nothing does. */
export function settlementJson(settlement: Settlement | undefined): object | null {
  return settlement
    ? { item: settlement.by.id, record: settlement.record, on: settlement.on }
    : null;
}

/** A record as JSON shows it. */
export function recordJson(kept: KeptRecord): object {
  const { record, quote } = kept;
  return {
    id: kept.id,
    document: kept.documentId,
    publisher: kept.publisher ?? null,
    published: kept.published,
    kind: record.attributes.kind,
    value: record.attributes.value,
    actor: record.actor,
    target: record.target,
    source: record.source,
    certainty: record.certainty,
    time: record.time ?? null,
    sentence: oneLine(quote.evidence),
    what: quote.what,
    confidence: record.confidence,
    reader: kept.reader,
  };
}
