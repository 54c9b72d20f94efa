import type { WeighedItem } from "./describe-item.ts";

/** For whom somebody acts on the day of a state: the party itself for one that acts for nobody else. */
export type PartyAsOf = (name: string) => string;

/** A spokesman of a minister of a government: three steps. More would be a circle. */
const STEPS = 3;

/** Bodies that act for the state or organisation in whose name they end: "Ministry of Trade of Ardmore". */
const BODY =
  /^(?:the )?(?:[\p{L}-]+ )?(?:ministry|department|government|cabinet|parliament|embassy|presidency|office|delegation|negotiators?|officials?|spokes\p{L}+)\b.* of (?:the )?(.+)$/iu;

/**
 * Says for whom persons, spokesmen and ministries act, by the posts of a state: what was known by its day, of those who hold a post
 * then. Give it minor items too.
 */
export function rollUp(items: readonly WeighedItem[]): PartyAsOf {
  const posts = new Map<string, { readonly party: string; readonly on: string }>();
  const names = new Set(items.flatMap(({ actor, target }) => [...actor, ...target]));
  for (const { kind, status, actor, target, told } of items) {
    const [party] = target;
    if (kind !== "role" || status === "leaves" || party === undefined) continue;
    for (const name of actor)
      if (name !== party && (posts.get(name)?.on ?? "") <= told.last)
        posts.set(name, { party, on: told.last });
  }
  const next = (name: string): string | undefined => posts.get(name)?.party ?? bodyOf(name, names);
  return (name) => {
    let party = name;
    for (let step = 0; step < STEPS; step++) {
      const above = next(party);
      if (above === undefined || above === name) break;
      party = above;
    }
    return party;
  };
}

function bodyOf(name: string, names: ReadonlySet<string>): string | undefined {
  const whole = BODY.exec(name)?.[1];
  return whole !== undefined && names.has(whole) ? whole : undefined;
}
