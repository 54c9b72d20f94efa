import type { ItemDraft } from "./item-draft.ts";

/**
 * An item's draft as one text, so that records published later can be taken up without those that it has. Which documents gave
 * its times is left out: that matters within one document only, and a document is taken up whole.
 */
export function draftText(draft: ItemDraft): string {
  const { entries: _, phrases, words, issues, actors, targetParties, sides, ...rest } = draft;
  const { means, units, formats, circles, times, keys, ...plain } = rest;
  return JSON.stringify({
    ...plain,
    phrases: phrases.map((phrase) => [...phrase]),
    sets: [words, issues, actors, targetParties, sides, means, units, formats, keys].map((set) => [
      ...set,
    ]),
    circles: [...circles],
    times: [...times].map(([key, { first, last }]) => [key, first, last]),
  });
}

/** The reverse of `draftText`, without records. */
export function draftFrom(text: string): ItemDraft {
  const { phrases, sets, circles, times, ...plain } = JSON.parse(text) as Written;
  const [words, issues, actors, targetParties, sides, means, units, formats, keys] = sets.map(
    (list) => new Set(list),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, ...Set<string>[]];
  return {
    heldDay: undefined,
    ...plain,
    entries: [],
    phrases: phrases.map((phrase) => new Set(phrase)),
    words,
    issues,
    actors,
    targetParties,
    sides,
    means: means as Set<string>,
    units: units as Set<string>,
    formats: formats as Set<string>,
    keys: keys as Set<string>,
    circles: new Map(circles),
    times: new Map(
      times.map(([key, first, last]) => [key, { first, last, documents: new Set<string>() }]),
    ),
  };
}

type Plain = Pick<ItemDraft, "begun" | "last" | "value" | "firstPublished" | "lastDay"> & {
  readonly heldDay?: number;
};

interface Written extends Plain {
  readonly phrases: readonly string[][];
  readonly sets: readonly string[][];
  readonly circles: readonly (readonly [string, { actor: string[]; withHost: string[] }])[];
  readonly times: readonly (readonly [string, number, number])[];
}
