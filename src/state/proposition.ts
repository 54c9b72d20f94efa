import { contentWords, likeness } from "./content-words.ts";

/**
 * What a stance is toward. "Suspending the sanctions" is the proposition "the sanctions" reversed, so that who opposes the one and
 * who supports the other are seen to agree.
 */
export interface Proposition {
  /** Content words without those that reverse it. */
  readonly words: ReadonlySet<string>;
  readonly isReversed: boolean;
}

/** Words that turn a proposition into its opposite; two of them cancel each other out. */
const REVERSING =
  /\b(?:lift\w*|suspen\w+|end|ends|ending|scrap\w*|halt\w*|stop\w*|drop\w*|abolish\w*|abolition|cancel\w*|remov\w+|revok\w+|revocation|repeal\w*|ban|bans|banning|postpon\w+|delay\w*|against|no|not|never|without|reject\w*|refus\w+|withdraw\w*|withhold\w*|eas(?:e|es|ed|ing)|n[o']t|keep out|giv(?:e|es|ing) up)\b/giu;

/** Words that say that somebody takes a stance, and not toward what; and those that order. */
const TAKING =
  /\b(?:support|supports|supported|supporting|back|backs|backed|backing|favou?r|favou?rs|favou?red|oppos\w+|welcom\w+|defend\w*|endors\w+|approv\w+|position|stance|view|hail\w*|accept\w*|reserv\w+|first)\b/giu;

/** Alike enough to be one proposition. */
const SAME = 0.4;

export function propositionOf(what: string): Proposition {
  let reversals = 0;
  const rest = what.replace(REVERSING, () => {
    reversals++;
    return " ";
  });
  return { words: contentWords(rest.replace(TAKING, " ")), isReversed: reversals % 2 === 1 };
}

/** What a record's stance is toward: worked out once, since it is compared with all that follow. */
export function propositionIn({ kept }: { readonly kept: Worded }): Proposition {
  const known = propositions.get(kept) ?? propositionOf(kept.quote.what);
  propositions.set(kept, known);
  return known;
}

interface Worded {
  readonly quote: { readonly what: string };
}

const propositions = new WeakMap<Worded, Proposition>();

/** Whether two propositions are one, reversed or not. Words that name none ("this") are of one with each other. */
export function areOfOneMatter(a: Proposition, b: Proposition): boolean {
  if (a.words.size === 0 || b.words.size === 0) return a.words.size === b.words.size;
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  // "Mediation", and what somebody says of mediation at more length.
  return small.isSubsetOf(large) || likeness(a.words, b.words) >= SAME;
}

/** A stance toward a proposition as one toward the same proposition, reversed where `isReversed`. */
export function turned(stance: string, isReversed: boolean): string {
  if (!isReversed) return stance;
  if (stance === "supports") return "opposes";
  return stance === "opposes" ? "supports" : stance;
}
