import type { ActorType, Mention } from "./mention.ts";
import { foldName, isAcronymOf, isDemonymOf, nameWords } from "./name-forms.ts";

/** One actor of one document, as its named mentions show it. */
export interface NameGroup {
  /** The fullest name, or the gazetteer's. */
  readonly name: string;
  readonly type: ActorType;
  readonly known: boolean;
  /** Indexes into the mentions, ascending. */
  readonly mentions: readonly number[];
}

interface OpenGroup {
  name: string;
  type: ActorType;
  known: boolean;
  mentions: number[];
  folded: Set<string>;
}

/**
 * Joins the named mentions of a document that stand for one actor: same gazetteer entry, same folded name, surname of a full
 * name, acronym of a name, or a name cut short at its head ("the Front" of "Tolvaran People's Front").
 * Pronouns and nominals without `known` are left out; `author` mentions form groups under their own words.
 * The order of groups is that of first mention.
 */
export function groupNames(mentions: readonly Mention[]): NameGroup[] {
  const groups: OpenGroup[] = [];
  // Full names first, so that a surname in a headline finds the full name that the text gives later.
  const order = mentions
    .map((mention, index) => ({ mention, index, words: nameWords(mention.text).length }))
    .filter(({ mention }) => mention.known !== undefined || isNamed(mention))
    .sort((a, b) => Number(b.words > 1) - Number(a.words > 1) || a.index - b.index);
  for (const { mention, index } of order) {
    const group = findGroup(groups, mention, index, mentions);
    if (group) admit(group, mention, index);
    else groups.push(openGroup(mention, index));
  }
  return groups
    .map(({ name, type, known, mentions: indexes }) => ({
      name: known && type === "person" ? asSpelled(name, indexes, mentions) : name,
      type,
      known,
      mentions: indexes.sort((a, b) => a - b),
    }))
    .sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
}

function isNamed(mention: Mention): boolean {
  return mention.form === "name" || mention.form === "author";
}

function openGroup(mention: Mention, index: number): OpenGroup {
  return {
    name: mention.known ?? cleanName(mention.text),
    type: mention.type,
    known: mention.known !== undefined,
    mentions: [index],
    folded: new Set([foldName(mention.known ?? mention.text), foldName(mention.text)]),
  };
}

function admit(group: OpenGroup, mention: Mention, index: number): void {
  group.mentions.push(index);
  group.folded.add(foldName(mention.text));
  const name = cleanName(mention.text);
  const fuller =
    nameWords(name).length > nameWords(group.name).length && !isAcronymOf(group.name, name);
  if (mention.known !== undefined && !group.known) {
    group.name = mention.known;
    group.known = true;
  } else if (
    !group.known &&
    (fuller || isAcronymOf(group.name, name) || isDemonymOf(group.name, name))
  )
    group.name = name;
  if (group.type === "unknown") group.type = mention.type;
}

function findGroup(
  groups: readonly OpenGroup[],
  mention: Mention,
  index: number,
  mentions: readonly Mention[],
): OpenGroup | undefined {
  const folded = foldName(mention.known ?? mention.text);
  const exact = groups.find((group) => group.folded.has(folded));
  if (exact) return exact;
  if (mention.known !== undefined) return undefined;
  const candidates = groups.filter((group) => isShortFormOf(mention, group));
  if (candidates.length === 0) return byGivenName(mention, groups);
  if (candidates.length === 1) return candidates[0];
  return lastBefore(candidates, index, mentions) ?? candidates[0];
}

/** "Prince Vale" of "Vale bin Ode": a given name alone, where one person of the document bears it. */
function byGivenName(mention: Mention, groups: readonly OpenGroup[]): OpenGroup | undefined {
  const words = nameWords(mention.text);
  if (mention.type !== "person" || mention.form !== "name" || words.length !== 1) return undefined;
  const bearers = groups.filter((group) => {
    const full = nameWords(group.name);
    return group.type === "person" && full.length > 1 && full[0] === words[0];
  });
  return bearers.length === 1 ? bearers[0] : undefined;
}

function isShortFormOf(mention: Mention, group: OpenGroup): boolean {
  if (!typesAgree(mention.type, group.type)) return false;
  if (isAcronymOf(mention.text, group.name) || isAcronymOf(group.name, mention.text)) return true;
  if (isDemonymOf(mention.text, group.name) || isDemonymOf(group.name, mention.text)) return true;
  const words = nameWords(mention.text);
  const full = nameWords(group.name);
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

/** A name with those of its words that the document spells otherwise ("Ode" for "Odé", "Al-Vale" for "el-Vale") as the document has them. */
function asSpelled(name: string, indexes: readonly number[], mentions: readonly Mention[]): string {
  const spellings = new Map<string, string>();
  for (const index of indexes)
    for (const word of cleanName(mentions[index]?.text ?? "").split(" "))
      if (!spellings.has(spellingKey(word))) spellings.set(spellingKey(word), word);
  const spelled = name
    .split(" ")
    .map((word) => spellings.get(spellingKey(word)) ?? word)
    .join(" ");
  const key = spellingKey(name);
  const inFull = indexes.find((index) => spellingKey(mentions[index]?.text ?? "") === key);
  return inFull === undefined ? spelled : cleanName(mentions[inFull]?.text ?? name);
}

/** What the spellings of one name share: letters without accents, case and hyphens, articles alike. */
function spellingKey(text: string): string {
  return foldName(text)
    .replace(/\b(?:al|el)[- ](?=\w{3})/g, "el")
    .replace(/[-\s]/g, "");
}

function cleanName(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/['’]s$/, "")
    .replace(/^(?:the|The)\s+(?=\S)/, "")
    .trim();
}
