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

export function draftIndex({ wanted, own }: Keys): DraftIndex {
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
      const [first, ...others] = new Set(wanted(entry));
      const ofFirst = first === undefined ? [] : (byKey.get(first) ?? []);
      if (others.length === 0) return ofFirst;
      const all = new Set(ofFirst);
      for (const key of others) for (const draft of byKey.get(key) ?? []) all.add(draft);
      return [...all];
    },
    note: (entry, draft) => {
      for (const key of own(entry)) {
        if (draft.keys.has(key)) continue;
        draft.keys.add(key);
        add(key, draft);
      }
    },
  };
}

/** By what a record's items are found, and by what an item is found once a record is one of its own. */
export interface Keys {
  readonly wanted: (entry: Entry) => readonly string[];
  readonly own: (entry: Entry) => readonly string[];
}

/** All items of the strand. */
export const ANY_ITEM: Keys = alike(() => [""]);

/** Items that name somebody on either side whom the record names, or their party. */
export const BY_SIDES: Keys = alike((entry) => [
  ...entry.actor,
  ...entry.target,
  ...entry.actorParties,
  ...entry.targetParties,
]);

/** Items that share a content word or an actor: what a question and its answer may share. */
export const BY_WORDS: Keys = alike((entry) => [...entry.words, ...entry.actor]);

const ALL = "*";
const WITHOUT = "";

/** Items toward the same party, and those toward nobody named; all, for a record toward nobody named. */
export const BY_TARGETS: Keys = {
  wanted: ({ targetParties }) => (targetParties.length > 0 ? [...targetParties, WITHOUT] : [ALL]),
  own: ({ targetParties }) => [ALL, ...(targetParties.length > 0 ? targetParties : [WITHOUT])],
};

/** The same keys in each of which something else goes before. */
export function apart({ wanted, own }: Keys, beforeKey: (entry: Entry) => string): Keys {
  const before = (keysOf: Keys["own"]) => (entry: Entry) =>
    keysOf(entry).map((key) => `${beforeKey(entry)}\n${key}`);
  return { wanted: before(wanted), own: before(own) };
}

function alike(keysOf: (entry: Entry) => readonly string[]): Keys {
  return { wanted: keysOf, own: keysOf };
}
