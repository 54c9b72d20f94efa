/** An item or change of a dossier's gold file, and as the state gives it: what matching them needs. */
export interface Scored {
  readonly kind: string;
  readonly actor?: readonly string[];
  readonly target?: readonly string[];
  readonly issue?: string;
  readonly what: string;
}

/**
 * F1 of predicted items against gold ones: matched one to one, best first, by kind, actors, and words or issue where several
 * share these, and right where `isRight` says so. The rules are those of the scheme's scorer.
 */
export function scoreItems<G extends Scored, P extends Scored>(
  gold: readonly G[],
  predicted: readonly P[],
  isRight: (gold: G, predicted: P) => boolean,
): number {
  const right = matchItems(gold, predicted).filter(([one, other]) => isRight(one, other)).length;
  return (2 * right) / (gold.length + predicted.length);
}

/** Pairs of a gold item and the predicted one that it is matched with, by the same rules. */
export function matchItems<G extends Scored, P extends Scored>(
  gold: readonly G[],
  predicted: readonly P[],
): (readonly [G, P])[] {
  const pairs = gold.flatMap((one) =>
    predicted.flatMap((other) => {
      const score = matchOf(one, other);
      return score === undefined ? [] : [{ one, other, score }];
    }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const taken = new Set<Scored>();
  const matched: (readonly [G, P])[] = [];
  for (const { one, other } of pairs) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    matched.push([one, other]);
  }
  return matched;
}

function matchOf(gold: Scored, predicted: Scored): number | undefined {
  if (gold.kind !== predicted.kind) return undefined;
  const actors = gold.kind === "open" ? 1 : share(gold.actor, predicted.actor);
  if (actors < 0.5) return undefined;
  const targets = gold.target?.length ? share(gold.target, predicted.target) : 0;
  const sameIssue = gold.issue !== undefined && gold.issue === predicted.issue;
  const alike = overlap(gold.what, predicted.what);
  const near: Record<string, boolean> = {
    tone: targets >= 0.5,
    role: alike >= 0.5,
    open: alike >= 0.4 || (sameIssue && alike >= 0.2),
    position: sameIssue || alike >= 0.5,
  };
  if (!(near[gold.kind] ?? (sameIssue || alike >= 0.4))) return undefined;
  return actors + targets + Number(sameIssue) + alike;
}

function share(a: readonly string[] = [], b: readonly string[] = []): number {
  if (a.length === 0 && b.length === 0) return 1;
  const common = a.filter((name) => b.includes(name)).length;
  return common / (a.length + b.length - common);
}

function overlap(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first.includes(second) || second.includes(first)) return 1;
  const [words, others] = [new Set(first.split(/\s+/)), new Set(second.split(/\s+/))];
  return words.intersection(others).size / Math.min(words.size, others.size);
}
