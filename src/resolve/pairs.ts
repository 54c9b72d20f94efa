import type { Mention } from "../domain/mention.ts";
import { authorsOf } from "./author-of.ts";
import type { Discourse, Party } from "./discourse.ts";
import { holderOf, statesOf } from "./office-holders.ts";
import { isOffice, officeOf } from "./offices.ts";
import { isLeading, standsForPost } from "./posts-held.ts";
import { namesWithin, type Scene } from "./scene.ts";

const PERSONS =
  /^(?:(?:the|both|these|those|our) )?(?:(?:two|2|three|3|both) )?(?:leaders|presidents|(?:\p{L}+ )?ministers|chancellors|men|women|pair|heads|premiers|officials|secretaries|negotiators)$/iu;
const THINGS =
  /^(?:(?:the|both|these|our|their) )?(?:(?:two|2|three|3|both) )?(?:sides|parties|countries|states|nations|governments|delegations|peoples)$/i;
const DETERMINED = /^(?:the|both|these|our|their|two|three)\b/i;
/** "Two officials said": nobody of those named. */
const UNNAMED =
  /^(?:two|three) (?:\p{L}+ )?(?:officials|ministers|men|women|negotiators|secretaries)$/iu;
/** How near, in sentences, a pair is that "the two" may mean although it never met. */
const NEAR = 1;

/** Who "the two leaders", "both sides", "the Norlandish and Sudlandish presidents" are: nobody where nothing tells, undefined where it is no such phrase. */
export function bothOf(
  scene: Scene,
  mention: Mention,
  discourse: Discourse,
): readonly string[] | undefined {
  const byState = holdersByState(scene, mention);
  if (byState !== undefined) return byState;
  if (!DETERMINED.test(phraseOf(scene, mention))) return undefined;
  if (UNNAMED.test(phraseOf(scene, mention))) return undefined;
  if (PERSONS.test(mention.text)) return persons(scene, mention, discourse) ?? [];
  return THINGS.test(mention.text) ? (things(scene, mention, discourse) ?? []) : undefined;
}

/** A plural with the words before it that say of how many or whose: "the two countries’ leaders". */
function phraseOf(scene: Scene, mention: Mention): string {
  const before = scene.document.text.slice(
    Math.max(0, mention.startOffset - 24),
    mention.startOffset,
  );
  const words = /(?:\b(?:the|both|our|their) )?(?:\b(?:two|three|2|3) )?(?:\p{L}+s['’] )?$/iu.exec(
    before,
  );
  return `${words?.[0] ?? ""}${mention.text}`;
}

/** "the Norlandish and Sudlandish presidents": the holder of the post in each state. */
function holdersByState(scene: Scene, mention: Mention): readonly string[] | undefined {
  const { text } = scene.document;
  const before = /((?:[\p{Lu}][\p{L}.-]+, )*[\p{Lu}][\p{L}.-]+) and $/u.exec(
    text.slice(Math.max(0, mention.startOffset - 60), mention.startOffset),
  );
  const office = officeOf(scene, mention);
  if (!before || office.of === undefined || !isOffice(office.words)) return undefined;
  const states = (before[1] ?? "").split(", ").flatMap((word) => scene.stateOf(word) ?? []);
  const single = office.words.map((word) => word.replace(/s$/, ""));
  const names = [...states, office.of].map((of) => holderOf(scene, mention, { words: single, of }));
  return states.length > 0 && names.every((name) => name !== undefined) ? unique(names) : undefined;
}

function persons(
  scene: Scene,
  mention: Mention,
  discourse: Discourse,
): readonly string[] | undefined {
  const words = singular(scene, mention);
  const isPerson = (name: string): boolean => scene.typeOf(name) === "person";
  const mayHold = (name: string): boolean => {
    const posts = scene.posts.filter((post) => post.name === name);
    return posts.length === 0 || posts.some((post) => standsForPost(words, post.words));
  };
  const holders = isOffice(words)
    ? pairAmong((name) => isPerson(name) && mayHold(name), scene, mention, discourse)
    : undefined;
  // "The leaders" of a report on envoys are its envoys.
  if (holders || (isOffice(words) && !isLeading(words))) return holders;
  return pairAmong(isPerson, scene, mention, discourse);
}

/** The post that a plural tells: `["leader"]` of "the heads" before "of state". */
function singular(scene: Scene, mention: Mention): readonly string[] {
  const words = officeOf(scene, mention).words.map((word) => word.replace(/s$/, ""));
  const after = scene.document.text.slice(mention.endOffset, mention.endOffset + 16);
  return words.at(-1) === "head" && / of (?:state|government)/.test(after) ? ["leader"] : words;
}

/** The party, the people of the title or the last two named, of those who fit. */
function pairAmong(
  fits: (name: string) => boolean,
  scene: Scene,
  mention: Mention,
  discourse: Discourse,
): readonly string[] | undefined {
  const parties = discourse
    .partiesBefore(mention.startOffset)
    .map((party) => ({ ...party, names: party.names.filter(fits) }))
    .filter((party) => party.names.length > 1);
  const found = chosen(parties, scene, mention);
  if (found) return found;
  const inTitle = thoseWhoMeet(scene).filter(fits);
  if (inTitle.length > 1) return isTwo(phraseOf(scene, mention)) ? inTitle.slice(0, 2) : inTitle;
  const last = lastTwo(discourse, fits);
  if (last.length === 2 && countTold(phraseOf(scene, mention)) === 2) return last;
  // "The two leaders held talks" may open a report that names them only later.
  const all = scene.groups.map(({ name }) => name).filter(fits);
  return all.length === countTold(phraseOf(scene, mention)) ? all : undefined;
}

/** Those whom the title names; where it names only a guest, the publisher's own head of state or government before. */
function thoseWhoMeet(scene: Scene): string[] {
  const named = scene.titlePeople.map(({ name }) => name);
  const [guest, ...others] = named;
  const { document, reading, groups, home } = scene;
  const signed = authorsOf(document, reading, groups).filter(
    (name) => scene.typeOf(name) === "person",
  );
  if (signed.length > 1 && signed.length > named.length) return signed;
  if (guest === undefined || others.length > 0 || home === undefined) return named;
  const head = scene.posts.find(
    ({ name, of, words }) => of === home && name !== guest && standsForPost(["leader"], words),
  );
  return head && !statesOf(scene, guest).includes(home) ? [head.name, guest] : named;
}

function chosen(
  parties: readonly Party[],
  scene: Scene,
  mention: Mention,
): readonly string[] | undefined {
  const sentence = scene.sentenceAt(mention.startOffset);
  const two = isTwo(phraseOf(scene, mention));
  const three = countTold(phraseOf(scene, mention)) === 3;
  const right = parties.filter(
    ({ names }) => (!two || names.length === 2) && (!three || names.length === 3),
  );
  const near = right.findLast((party) => sentence - party.sentence <= NEAR);
  return (near ?? right.findLast(({ meeting }) => meeting) ?? right.at(-1))?.names;
}

/** How many a phrase tells; two where it tells none. */
function countTold(phrase: string): number {
  return /\b(?:three|3)\b/i.test(phrase) ? 3 : 2;
}

function isTwo(phrase: string): boolean {
  return /\b(?:two|2|both|pair)\b/i.test(phrase);
}

function things(
  scene: Scene,
  mention: Mention,
  discourse: Discourse,
): readonly string[] | undefined {
  const isThing = (name: string): boolean => scene.typeOf(name) !== "person";
  const parties = discourse
    .partiesBefore(mention.startOffset)
    .filter(({ names }) => names.every(isThing) && names.length > 1);
  const sentence = scene.sentenceAt(mention.startOffset);
  const near = parties.findLast((party) => sentence - party.sentence <= NEAR && party.told);
  if (near) return near.names;
  const main = statesOfMainPair(scene) ?? statesInTitle(scene);
  if (main) return main;
  const far = parties.findLast(({ subject }) => subject) ?? parties.at(-1);
  if (far) return far.names;
  const last = mostNamedStates(scene);
  return last.length === 2 ? last : undefined;
}

/** The states for which the two persons of the title hold their posts. */
export function statesOfMainPair(scene: Scene): readonly string[] | undefined {
  const [first, second] = scene.titlePeople.map(
    ({ name }) => statesOf(scene, name)[0] ?? scene.home,
  );
  return first !== undefined && second !== undefined && first !== second
    ? [first, second]
    : undefined;
}

/** The first two states and bodies that the title names. */
function statesInTitle(scene: Scene): readonly string[] | undefined {
  const things = new Map(
    scene.groups
      .filter(({ type, known }) => type !== "person" && known)
      .map(({ name }) => [name, name]),
  );
  const found = unique(
    namesWithin(scene.document.title).map((word) => scene.stateOf(word) ?? things.get(word)),
  );
  if (found.length > 1) return found.slice(0, 2);
  const { home } = scene;
  return found.length === 1 && home !== undefined && found[0] !== home
    ? [home, ...found]
    : undefined;
}

/** The two states named most often, the publisher's own among them; none where a third is named as often as the second. */
function mostNamedStates(scene: Scene): readonly string[] {
  const counted = scene.groups
    .filter(({ type }) => type === "state")
    .map(({ name, mentions }) => ({ name, count: mentions.length }))
    .sort(
      (a, b) => Number(b.name === scene.home) - Number(a.name === scene.home) || b.count - a.count,
    );
  const [first, second, third] = counted;
  if (!first || !second || second.count < 2 || second.count <= (third?.count ?? 0)) return [];
  return [first.name, second.name];
}

function lastTwo(discourse: Discourse, fits: (name: string) => boolean): string[] {
  const seen: string[] = [];
  for (let at = discourse.taken.length - 1; at >= 0 && seen.length < 2; at--)
    for (const name of discourse.taken[at]?.names ?? [])
      if (fits(name) && !seen.includes(name)) seen.unshift(name);
  return seen.slice(0, 2);
}

function unique<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== undefined))];
}
