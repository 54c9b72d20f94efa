/** Whether two lists of names mean the same actors, as tools/gold.py of the shared texts judges it. */

/** The folded canonical name of a name. */
export type Folding = (name: string) => string;

/** How many of all names two lists must share. */
const LEAST = 0.5;

/** Folds names and their aliases as the labels of a document have them. */
export function foldingOf(aliases: Readonly<Record<string, readonly string[]>>): Folding {
  const table = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases)) {
    table.set(plain(name), plain(name));
    for (const other of others) table.set(plain(other), plain(name));
  }
  return (name) => {
    const bare = plain(name).replace(/^the /, "");
    return table.get(plain(name)) ?? table.get(bare) ?? bare;
  };
}

/** Whether at least half of all the names are in both lists; a surname alone is the full name that it ends. */
export function areSame(gold: readonly string[], found: readonly string[], fold: Folding): boolean {
  const [a, b] = [[...new Set(gold.map(fold))], [...new Set(found.map(fold))]];
  const hits = a.filter((name) => b.some((other) => isOne(name, other))).length;
  const all = a.length + b.length - hits;
  return all > 0 && hits / all >= LEAST;
}

function isOne(a: string, b: string): boolean {
  if (a === b) return true;
  const [wordsA, wordsB] = [a.split(" "), b.split(" ")];
  return wordsA.at(-1) === wordsB.at(-1) && (wordsA.length === 1 || wordsB.length === 1);
}

function plain(name: string): string {
  return name.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
}
