import type { ActorType, Mention } from "./mention.ts";
import { foldName, isAcronymOf, isDemonymOf, nameWords } from "./name-forms.ts";

/** An actor of a document while its mentions are gathered. */
export interface OpenGroup {
  name: string;
  /** The words of the name (`nameWords`). */
  words: readonly string[];
  type: ActorType;
  known: boolean;
  mentions: number[];
  folded: Set<string>;
}

/**
 * The group that a surname, acronym, demonym or name cut short stands for; undefined where none is open. Of several it is the one
 * whose post the mention bears, then the one whose whole surname it is, then the one mentioned last before it.
 */
export function groupOfShortForm(
  groups: readonly OpenGroup[],
  mention: Mention,
  index: number,
  mentions: readonly Mention[],
): OpenGroup | undefined {
  const words = nameWords(mention.text);
  const candidates = groups.filter((group) => isShortFormOf(mention, words, group));
  if (candidates.length === 0) return byGivenName(mention, groups);
  return (
    choose(candidates, (group) => sharesPost(mention, group, mentions)) ??
    choose(candidates, (group) => lastWord(group.name) === lastWord(mention.text)) ??
    lastBefore(candidates, index, mentions) ??
    candidates[0]
  );
}

/** The only one of which something holds. */
function choose<T>(values: readonly T[], holds: (value: T) => boolean): T | undefined {
  const right = values.filter(holds);
  return right.length === 1 ? right[0] : undefined;
}

/** "President Vale" is the Vale whom the text calls president elsewhere. */
function sharesPost(mention: Mention, group: OpenGroup, mentions: readonly Mention[]): boolean {
  const title = mention.post?.title.toLowerCase();
  if (title === undefined) return false;
  return group.mentions.some((index) => mentions[index]?.post?.title.toLowerCase() === title);
}

/** The last word with its hyphens: a surname of two parts is not that of its second part. */
function lastWord(name: string): string {
  return foldName(name).split(/\s+/).at(-1) ?? "";
}

/** "Prince Vale" of "Vale bin Ode": a given name alone, where one person of the document bears it. */
function byGivenName(mention: Mention, groups: readonly OpenGroup[]): OpenGroup | undefined {
  const words = nameWords(mention.text);
  if (mention.type !== "person" || mention.form !== "name" || words.length !== 1) return undefined;
  const bearers = groups.filter((group) => {
    const full = group.words;
    return group.type === "person" && full.length > 1 && full[0] === words[0];
  });
  return bearers.length === 1 ? bearers[0] : undefined;
}

function isShortFormOf(mention: Mention, words: readonly string[], group: OpenGroup): boolean {
  if (!typesAgree(mention.type, group.type)) return false;
  if (isAcronymOf(mention.text, group.name) || isAcronymOf(group.name, mention.text)) return true;
  const full = group.words;
  // Only what begins alike can be made of the other.
  if (
    full[0]?.[0] === words[0]?.[0] &&
    (isDemonymOf(mention.text, group.name) || isDemonymOf(group.name, mention.text))
  )
    return true;
  if (group.type === "person" || mention.type === "person") {
    if (words.at(-1) !== full.at(-1)) return false;
    return words.length === 1 || full.length === 1 || words[0] === full[0];
  }
  // "the Front" of "Tolan People's Front", "the Council" of "Council of Lakes".
  const head = words.length === 1 ? words[0] : undefined;
  return full.length > 1 && !group.known && (head === full.at(-1) || head === full[0]);
}

function typesAgree(a: ActorType, b: ActorType): boolean {
  return a === b || a === "unknown" || b === "unknown";
}

/** Of several groups that a short name could stand for, the one mentioned last before it. */
function lastBefore(
  groups: readonly OpenGroup[],
  index: number,
  mentions: readonly Mention[],
): OpenGroup | undefined {
  let best: OpenGroup | undefined;
  let bestOffset = -1;
  const offset = mentions[index]?.startOffset ?? 0;
  for (const group of groups)
    for (const other of group.mentions) {
      const start = mentions[other]?.startOffset ?? 0;
      if (start < offset && start > bestOffset) [best, bestOffset] = [group, start];
    }
  return best;
}
