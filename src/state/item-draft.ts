import { compareTexts } from "./compare-texts.ts";
import type { Entry } from "./entry.ts";

/** An item while records are still being taken up, in order of publication: what the next record is compared with. */
export interface ItemDraft {
  readonly entries: Entry[];
  /** Content words of its latest different phrases, newest first. */
  readonly phrases: ReadonlySet<string>[];
  readonly issues: Set<string>;
  readonly actors: Set<string>;
  readonly targetParties: Set<string>;
  /** Main attribute of the record taken up last that states one of its own (`denied` does not). */
  value: string;
  /** Day of publication of the last record. */
  lastPublished: string;
}

/** How many phrases an item remembers: enough for a thing that is called by several names, few enough to stay fast. */
const PHRASES = 12;

export function draftOf(entry: Entry): ItemDraft {
  const draft: ItemDraft = {
    entries: [],
    phrases: [],
    issues: new Set(),
    actors: new Set(),
    targetParties: new Set(),
    value: entry.value,
    lastPublished: entry.kept.published,
  };
  takeUp(draft, entry);
  return draft;
}

/** Adds a record to an item. */
export function takeUp(draft: ItemDraft, entry: Entry): void {
  const { record, published } = entry.kept;
  draft.entries.push(entry);
  if (entry.words.size > 0 && !draft.phrases.some((words) => sameWords(words, entry.words))) {
    draft.phrases.unshift(entry.words);
    draft.phrases.length = Math.min(draft.phrases.length, PHRASES);
  }
  if (record.issue !== undefined) draft.issues.add(record.issue);
  for (const name of entry.actor) draft.actors.add(name);
  for (const party of entry.targetParties) draft.targetParties.add(party);
  if (record.certainty !== "denied") draft.value = entry.value;
  if (compareTexts(draft.lastPublished, published) < 0) draft.lastPublished = published;
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const word of a) if (!b.has(word)) return false;
  return true;
}
