import type { ActorType, Mention } from "./mention.ts";
import { foldName, isAcronymOf, isDemonymOf, nameWords } from "./name-forms.ts";
import { endsAsHouse, headOf } from "./name-parts.ts";

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
  const candidates = groups
    .filter((group) => isShortFormOf(mention, words, group))
    .filter((group) => !opensOnly(words, group) || isIntroduced(words, group, groups, mentions));
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
  const [head, ...others] = words;
  if (head === undefined || others.length > 0 || full.length < 2 || group.known) return false;
  return head === full[0] || head === headOf(full);
}

/** Whether a word is how a body's name begins, and not what the body is: "Lowmere" of "Lowmere Trust". */
function opensOnly([word, ...others]: readonly string[], { type, words }: OpenGroup): boolean {
  return others.length === 0 && type !== "person" && word === words[0] && word !== headOf(words);
}

/**
 * Whether a name that begins with a word was told before that word stood alone, and no other name begins with it: else it is the
 * place or the house that several are called by ("Sudland" beside "Sudland Boat Owners").
 */
function isIntroduced(
  [word]: readonly string[],
  group: OpenGroup,
  groups: readonly OpenGroup[],
  mentions: readonly Mention[],
): boolean {
  const isOther = (other: OpenGroup): boolean =>
    other !== group && other.type !== "person" && other.words.length > 1 && other.words[0] === word;
  if (groups.some(isOther)) return false;
  if (group.words.length === 2 && endsAsHouse(group.words)) return true;
  const alone = mentions.findIndex(({ form, text }) => form === "name" && foldName(text) === word);
  return group.mentions.some((index) => index < alone && isWhole(mentions[index], word));
}

/** Whether a mention has more of a name than its first word. */
function isWhole(mention: Mention | undefined, word: string | undefined): boolean {
  const words = nameWords(mention?.text ?? "");
  return words.length > 1 && words[0] === word;
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
