import { compareTexts } from "./compare-texts.ts";

/** A strand with a record of a group (`groups.ts`). */
export interface Tie {
  readonly strand: string;
  readonly group: string;
}

/**
 * Bundles strands that have records of one group, whatever way about: what belongs together by decision must be looked at
 * together. Strands of no tie are bundles of one. In order of strand, and so are the bundles; a tied strand need not be given.
 */
export function bundleStrands(strands: readonly string[], ties: readonly Tie[]): string[][] {
  const bundleOf = new Map<string, Set<string>>();
  const firstOf = new Map<string, string>();
  const bundle = (strand: string): Set<string> => {
    const known = bundleOf.get(strand) ?? new Set([strand]);
    bundleOf.set(strand, known);
    return known;
  };
  for (const strand of strands) bundle(strand);
  for (const { strand, group } of ties) {
    const own = bundle(strand);
    const other = bundle(firstOf.get(group) ?? strand);
    firstOf.set(group, strand);
    if (own === other) continue;
    for (const tied of other) bundleOf.set(tied, own.add(tied));
  }
  return [...new Set(bundleOf.values())]
    .map((tied) => [...tied].sort(compareTexts))
    .sort(([a = ""], [b = ""]) => compareTexts(a, b));
}
