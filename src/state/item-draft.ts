import type { Kind } from "../domain/kinds.ts";
import { dayNumber } from "./days.ts";
import type { Entry } from "./entry.ts";

/**
 * An item while records are still being taken up, in order of publication: what the next record is compared with. It gathers
 * what is asked again and again, so that comparing costs the same for an item of two records and of two thousand.
 */
export interface ItemDraft {
  /** Where its first record stands in the order of publication: texts that sort as the records do. */
  readonly begun: string;
  /** Its records; of an item that was begun earlier (`continued-draft.ts`), those that were taken up since. */
  readonly entries: Entry[];
  /** By what it is found among the items of its strand. */
  readonly keys: Set<string>;
  /** Of the record taken up last. */
  last: { readonly kind: Kind; readonly documentId: string };
  /** Content words of its latest different phrases, newest first. */
  readonly phrases: ReadonlySet<string>[];
  /** All content words that it was ever called by. */
  readonly words: Set<string>;
  readonly issues: Set<string>;
  readonly actors: Set<string>;
  readonly targetParties: Set<string>;
  /** Parties on either side. */
  readonly sides: Set<string>;
  /** What a commitment is to be carried out with, where that tells something. */
  readonly means: Set<string>;
  /** Units of its amounts. */
  readonly units: Set<string>;
  /** Formats of a meeting. */
  readonly formats: Set<string>;
  /** The different circles of participants that reports gave, without and with the host. */
  readonly circles: Map<string, Circle>;
  /** The different short times that reports gave, and by which documents. */
  readonly times: Map<string, DatedTime>;
  /** Day on which a meeting was held, once that is told, in days since 1970-01-01. */
  heldDay: number | undefined;
  /** Main attribute of the record taken up last that states one of its own (`denied` does not). */
  value: string;
  /** Day of publication of the first record, `YYYY-MM-DD`. */
  readonly firstPublished: string;
  /** Day of publication of the last record, in days since 1970-01-01. */
  lastDay: number;
}

/** Who meets, and who meets when the host is counted. */
export interface Circle {
  readonly actor: readonly string[];
  readonly withHost: readonly string[];
}

/** A time short enough to name an occasion. */
export interface DatedTime {
  /** Days since 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  readonly documents: Set<string>;
}

/** Until when records may join an item, in days since 1970-01-01. */
export interface OpenDays {
  /** The last day on which a record that joins it may be published. */
  readonly until: number;
  /** Or the days that it may be about, whenever it is published; both included. */
  readonly about: readonly [first: number, last: number] | undefined;
}

/** How many phrases an item remembers: enough for a thing that is called by several names, few enough to stay fast. */
const PHRASES = 12;

export function draftOf(entry: Entry): ItemDraft {
  const draft: ItemDraft = {
    begun: placeOf(entry),
    entries: [],
    keys: new Set(),
    last: { kind: entry.kind, documentId: entry.kept.documentId },
    phrases: [],
    words: new Set(),
    issues: new Set(),
    actors: new Set(),
    targetParties: new Set(),
    sides: new Set(),
    means: new Set(),
    units: new Set(),
    formats: new Set(),
    circles: new Map(),
    times: new Map(),
    heldDay: undefined,
    value: entry.value,
    firstPublished: entry.kept.published,
    lastDay: entry.publishedDay,
  };
  takeUp(draft, entry);
  return draft;
}

/** A record's place in the order of publication, as `inOrderOfPublication` has it. */
export function placeOf({ kept, actor, target }: Entry): string {
  const { evidence, what } = kept.record;
  const offsets = [evidence.startOffset, what.startOffset].map((at) => String(at).padStart(9, "0"));
  return [kept.published, kept.documentId, ...offsets, kept.id, actor.join(), target.join()].join(
    "\t",
  );
}

/** Adds a record to an item; records come in order of publication. */
export function takeUp(draft: ItemDraft, entry: Entry): void {
  const { record } = entry.kept;
  draft.entries.push(entry);
  draft.last = { kind: entry.kind, documentId: entry.kept.documentId };
  draft.lastDay = entry.publishedDay;
  if (record.certainty !== "denied") draft.value = entry.value;
  if (record.issue !== undefined) draft.issues.add(record.issue);
  if (record.amount) draft.units.add(record.amount.unit);
  if (entry.means !== undefined) draft.means.add(entry.means);
  addPhrase(draft, entry.words);
  for (const name of entry.actor) draft.actors.add(name);
  for (const party of entry.targetParties) draft.targetParties.add(party);
  for (const party of entry.actorParties) draft.sides.add(party);
  for (const party of entry.targetParties) draft.sides.add(party);
  if (entry.kind === "meeting") takeUpMeeting(draft, entry);
}

function addPhrase(draft: ItemDraft, words: ReadonlySet<string>): void {
  if (words.size === 0 || draft.phrases.some((phrase) => sameWords(phrase, words))) return;
  draft.phrases.unshift(words);
  for (const word of words) draft.words.add(word);
  if (draft.phrases.length > PHRASES) draft.phrases.pop();
}

function takeUpMeeting(draft: ItemDraft, entry: Entry): void {
  const { attributes, certainty } = entry.kept.record;
  if (attributes.kind === "meeting" && attributes.format) draft.formats.add(attributes.format);
  if (entry.value === "held" && certainty !== "denied") draft.heldDay ??= dayNumber(entry.about);
  const circle = circleOf(entry);
  draft.circles.set(`${circle.actor.join("&")}>${circle.withHost.join("&")}`, circle);
  if (!entry.days) return;
  const key = `${entry.days.first}/${entry.days.last}`;
  const time = draft.times.get(key) ?? { ...entry.days, documents: new Set<string>() };
  time.documents.add(entry.kept.documentId);
  draft.times.set(key, time);
}

/** The participants of a meeting as one record gives them. */
export function circleOf(entry: Entry): Circle {
  return { actor: entry.actor, withHost: [...new Set([...entry.actor, ...entry.target])] };
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const word of a) if (!b.has(word)) return false;
  return true;
}
