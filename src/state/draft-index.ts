import type { Entry } from "./entry.ts";
import type { ItemDraft } from "./item-draft.ts";

/**
 * Finds, among the items of a strand, those that a record has anything in common with at all: a strand that holds all of a
 * dossier's meetings is too long to compare each with each.
 */
export interface DraftIndex {
  /** In no particular order. */
  readonly candidatesFor: (entry: Entry) => readonly ItemDraft[];
  /** Tells that a record became one of an item's. */
  readonly note: (entry: Entry, draft: ItemDraft) => void;
  /** Adds an item that was begun earlier. */
  readonly restore: (draft: ItemDraft) => void;
}

export function draftIndex(keysOf: (entry: Entry) => Iterable<string>): DraftIndex {
  const byKey = new Map<string, ItemDraft[]>();
  const add = (key: string, draft: ItemDraft): void => {
    const known = byKey.get(key);
    if (known) known.push(draft);
    else byKey.set(key, [draft]);
  };
  return {
    restore: (draft) => {
      for (const key of draft.keys) add(key, draft);
    },
    candidatesFor: (entry) => {
      const [first, ...others] = new Set(keysOf(entry));
      const ofFirst = first === undefined ? [] : (byKey.get(first) ?? []);
      if (others.length === 0) return ofFirst;
      const all = new Set(ofFirst);
      for (const key of others) for (const draft of byKey.get(key) ?? []) all.add(draft);
      return [...all];
    },
    note: (entry, draft) => {
      for (const key of new Set(keysOf(entry))) {
        if (draft.keys.has(key)) continue;
        draft.keys.add(key);
        add(key, draft);
      }
    },
  };
}

/** All items of the strand. */
export function anyKey(): string[] {
  return [""];
}

/** Who is named on either side, and their parties. */
export function sideKeys(entry: Entry): string[] {
  return [...entry.actor, ...entry.target, ...entry.actorParties, ...entry.targetParties];
}

/** Content words and actors: what a question and its answer may share. */
export function wordKeys(entry: Entry): string[] {
  return [...entry.words, ...entry.actor];
}
